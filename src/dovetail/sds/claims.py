"""Which contents are on their way, so that the same ones are not sent twice at a time."""

from __future__ import annotations

import threading
from collections import Counter
from typing import Final, Literal

_ONE_BY_ONE: Final = 2


class Claims:
    """Contents by checksum; any thread may ask."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._under_way: set[bytes] = set()
        self._free: set[bytes] = set()
        self._failures: Counter[bytes] = Counter()

    def begin(self, checksum: str) -> Literal["first", "free", "later"]:
        """Whether contents may be sent.

        Args:
            checksum: Their checksum.

        Returns:
            ``first``: they may, and ``end`` is to be told; ``free``: they may, for the gateway has them, or a few have
            failed already, so that the others need not wait for each other; ``later``: they are on their way, so that
            it will have them.
        """
        key = bytes.fromhex(checksum)
        with self._lock:
            if key in self._free:
                return "free"
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
            if not there:
                self._failures[key] += 1
            if there or self._failures[key] >= _ONE_BY_ONE:
                self._free.add(key)
