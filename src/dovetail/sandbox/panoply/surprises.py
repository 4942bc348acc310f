"""What goes wrong with every so-manieth message, by the knobs."""

from __future__ import annotations

import threading
from collections import Counter

from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.panoply.settings import PanoplySettings


class Surprises:
    """Counts messages; it begins anew whenever a knob is turned. Safe to use from any thread.

    Args:
        knobs: The settings.
    """

    def __init__(self, knobs: Knobs[PanoplySettings]) -> None:
        self._knobs = knobs
        self._lock = threading.Lock()
        self._counted_for: PanoplySettings | None = None
        self._counts: Counter[str] = Counter()

    def failure(self, entry_id: str) -> JsonObject | None:
        """How the next entry of a batch fails; None where it does not."""
        settings = self._knobs.settings
        if not self._is_due("fail_entry", settings, settings.fail_entry_every):
            return None
        is_senders = settings.fail_entry_sender_fault
        code = settings.fail_entry_code or ("InvalidParameterValue" if is_senders else "InternalError")
        return {"Id": entry_id, "SenderFault": is_senders, "Code": code, "Message": "A fault on order."}

    def copies(self) -> int:
        """How often the next message is stored."""
        settings = self._knobs.settings
        return 2 if self._is_due("store_twice", settings, settings.store_twice_every) else 1

    def told_md5(self, md5: str) -> str:
        """What is said to be the MD5 of the next message."""
        settings = self._knobs.settings
        return md5[::-1] if self._is_due("wrong_md5", settings, settings.wrong_md5_every) else md5

    def _is_due(self, name: str, settings: PanoplySettings, every: int) -> bool:
        if not every:
            return False
        with self._lock:
            if self._counted_for is not settings:
                self._counted_for = settings
                self._counts.clear()
            self._counts[name] += 1
            return self._counts[name] % every == 0
