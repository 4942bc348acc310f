"""The platform: takes what comes to its queues, record by record into tables."""

from __future__ import annotations

import logging
import threading
import time
from typing import Final

from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.panoply.accounts import Accounts
from dovetail.sandbox.panoply.changes import PLATFORM, Changes
from dovetail.sandbox.panoply.ledger import Ledger, Taken
from dovetail.sandbox.panoply.messages import Message, Messages
from dovetail.sandbox.panoply.queues import Queues
from dovetail.sandbox.panoply.records import Records, read_records
from dovetail.sandbox.panoply.settings import PanoplySettings
from dovetail.sandbox.panoply.tables import Arrived, Tables

_LOG = logging.getLogger("dovetail.sandbox")
_NOTHING: Final = Records()
_SETTLING_SECONDS: Final = 60
"""For how long nothing may happen while somebody waits for everything to be taken."""
_RESTING_SECONDS: Final = 0.5
"""How often it is looked whether messages are to be taken again."""


class Consumer:
    """Takes messages, in a thread of its own.

    Args:
        messages: From where.
        changes: What tells that there are some.
        queues: Which of them are Panoply's.
        accounts: Whose messages are taken.
        ledger: Where it is written down.
        tables: Where records go.
        knobs: The settings.
    """

    def __init__(
        self,
        messages: Messages,
        changes: Changes,
        queues: Queues,
        accounts: Accounts,
        ledger: Ledger,
        tables: Tables,
        knobs: Knobs[PanoplySettings],
    ) -> None:
        self._messages = messages
        self._changes = changes
        self._queues = queues
        self._accounts = accounts
        self._ledger = ledger
        self._tables = tables
        self._knobs = knobs
        self._thread = threading.Thread(target=self._run, name="panoply-consumer", daemon=True)
        self._thread.start()

    def settle(self) -> bool:
        """Wait until all that can be taken is.

        Returns:
            Whether it is; not where the platform takes nothing.
        """
        while self._knobs.settings.consume and not self._changes.is_over:
            before = self._changes.count(PLATFORM)
            if not self._messages.any_waiting(self._queues.panoplys()):
                return True
            self._changes.wait(PLATFORM, before, _SETTLING_SECONDS)
            if self._changes.count(PLATFORM) == before:
                break
        return False

    def close(self) -> None:
        """Wait for the end, which comes when nobody waits for messages any more."""
        self._thread.join()

    def _run(self) -> None:
        while not self._changes.is_over:
            try:
                self._look()
            except Exception:
                _LOG.exception("the platform could not take messages; they stay in the queue")
                self._changes.wait(PLATFORM, self._changes.count(PLATFORM), 1)

    def _look(self) -> None:
        before, looked_at = self._changes.count(PLATFORM), time.time()
        if not self._knobs.settings.consume:
            self._changes.wait(PLATFORM, before, _RESTING_SECONDS)
            return
        queues = self._queues.panoplys()
        found = self._messages.waiting(queues)
        if not self._knobs.settings.consume:
            return  # what came since then is to stay
        if not found:
            self._changes.wait(PLATFORM, before, self._messages.next_visible_in(queues, looked_at))
            return
        self._take(found)
        self._changes.tell(PLATFORM)

    def _take(self, found: list[Message]) -> None:
        taken = [self._read(message) for message in found]
        settings = self._knobs.settings
        arrived = [Arrived(each.message, record) for each in taken for record in each.records.good]
        refused = self._tables.write(arrived) if settings.tables else []
        self._ledger.enter(taken, refused, settings.kept_messages)

    def _read(self, message: Message) -> Taken:
        key, secret = (str(message.attributes.get(name, {}).get("StringValue", "")) for name in ("key", "secret"))
        complaint = self._accounts.complaint(message.queue, key, secret)
        if complaint:
            _LOG.warning("message %s is left out: %s", message.message_id, complaint)
            return Taken(message, _NOTHING, complaint)
        return Taken(message, read_records(message.body))
