"""Rows gathered until putting them away is worth its price: a commit, a wait for the disk."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Gathering(Generic[T]):
    """Collects items and puts them away together, by size or after a while.

    Args:
        put: Puts items away for good: all of them, or none when it raises.
        most: Bytes at which they are put away.
        longest: Seconds after which they are, at the next chance.

    Attributes:
        done: How many items are put away.
    """

    def __init__(self, put: Callable[[list[T]], object], *, most: int = 4_000_000, longest: float = 0.5) -> None:
        self.done: int = 0
        self._put = put
        self._most = most
        self._longest = longest
        self._items: list[T] = []
        self._size = 0
        self._since = 0.0

    def add(self, items: Sequence[T], size: int) -> None:
        """Add items of so many bytes together."""
        if not self._items:
            self._since = time.monotonic()
        self._items += items
        self._size += size
        self.settle()

    def settle(self, *, now: bool = False) -> None:
        """Put them away if it is time, or ``now``."""
        if self._items and (now or self._size >= self._most or time.monotonic() - self._since >= self._longest):
            self._put(self._items)
            self.done += len(self._items)
            self._items = []
            self._size = 0
