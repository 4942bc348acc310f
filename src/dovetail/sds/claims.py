"""Which contents are on their way, so that the same ones are not sent twice at a time."""

from __future__ import annotations

import threading
from typing import Literal


class Claims:
    """Contents by checksum; any thread may ask."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._under_way: set[bytes] = set()
        self._there: set[bytes] = set()

    def begin(self, checksum: str) -> Literal["first", "there", "later"]:
        """Whether contents may be sent.

        Args:
            checksum: Their checksum.

        Returns:
            ``first``: they may, and ``end`` is to be told; ``there``: the gateway has them; ``later``: they are on
            their way, so that it will have them.
        """
        key = bytes.fromhex(checksum)
        with self._lock:
            if key in self._there:
                return "there"
            if key in self._under_way:
                return "later"
            self._under_way.add(key)
            return "first"

    def end(self, checksum: str, *, there: bool) -> None:
        """The first one is done with.

        Args:
            checksum: Its checksum.
            there: Whether the gateway has the contents now.
        """
        key = bytes.fromhex(checksum)
        with self._lock:
            self._under_way.discard(key)
            if there:
                self._there.add(key)
