"""The vendor's algorithm in words of its own, with nothing but the standard library, to be compared with.

Records go through a queue without bounds to one daemon thread. Each becomes JSON with spaces after its separators and
is percent-encoded at once. When the text of them has more than 250 KiB, or two seconds after the last sending, it is
posted over a connection of its own, and forgotten whatever the answer was.
"""

from __future__ import annotations

import base64
import json
import queue
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from typing import Any

LARGE = 250 * 1024
LATE = 2.0


class PlainWriter:
    """Sends records as the vendor's SDK does."""

    def __init__(self, key: str, secret: str) -> None:
        account = key.split("/")[0]
        piece, _, owner, region = base64.b64decode(secret).decode().split("/")[:4]
        self.qurl = f"https://sqs.{region}.amazonaws.com/{owner}/sdk-{account}-{piece}"
        self.on_error: Callable[[Exception], object] = lambda error: None
        self.sent = 0
        self.last_full = (0.0, 0)
        self._attributes = "".join(
            f"&MessageAttribute.{number}.Name={name}&MessageAttribute.{number}.Value.DataType=String"
            f"&MessageAttribute.{number}.Value.StringValue={value}"
            for number, (name, value) in enumerate(
                (("key", key), ("secret", secret), ("sdk", "panoply-python-sdk-3.2.0")), start=1
            )
        )
        self._waiting: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._send_for_ever, daemon=True).start()

    def write(self, table: str, record: dict[str, Any]) -> None:
        """Hand a record over."""
        self._waiting.put(urllib.parse.quote(json.dumps({**record, "__table": table})) + "\n")

    def _send_for_ever(self) -> None:
        text, since = "", time.monotonic()
        while True:
            try:
                encoded = self._waiting.get(timeout=LATE) + "\n"
            except queue.Empty:
                encoded = ""
            text += encoded
            now = time.monotonic()
            if not text:
                since = now
            elif len(text) > LARGE or now - since > LATE:
                since = now
                self._post(text)
                text = ""

    def _post(self, text: str) -> None:
        form = f"Action=SendMessage&MessageBody={text}{self._attributes}".encode()
        try:
            with urllib.request.urlopen(urllib.request.Request(self.qurl, form)):
                pass
        except (OSError, ValueError) as error:
            self.on_error(error)
        self.sent += text.count("\n\n")
        if len(text) > LARGE:
            self.last_full = (time.perf_counter(), self.sent)
