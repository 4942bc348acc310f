"""Waiting until something comes, without looking again and again."""

from __future__ import annotations

import threading
from typing import Final

PLATFORM: Final = 0
"""What stands for all queues that the platform takes messages from, and for what it took; others are queues by id."""


class Changes:
    """Counts what changed, place by place, and wakes who waits for that place. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: dict[int, int] = {}
        self._waiting: dict[int, threading.Condition] = {}
        self._is_over = False

    @property
    def is_over(self) -> bool:
        """Whether nobody waits any more."""
        return self._is_over

    def count(self, place: int) -> int:
        """How often something changed; to be asked for before looking, and given to `wait` if nothing was found."""
        return self._counts.get(place, 0)

    def tell(self, place: int) -> None:
        """Have all look again who wait for a place."""
        with self._lock:
            self._counts[place] = self.count(place) + 1
            self._at(place).notify_all()

    def wait(self, place: int, before: int, seconds: float) -> None:
        """Wait until something changes.

        Args:
            place: Where.
            before: The count before looking.
            seconds: For how long at most.
        """
        with self._lock:
            self._at(place).wait_for(
                lambda: self.count(place) != before or self._is_over, min(seconds, threading.TIMEOUT_MAX)
            )

    def close(self) -> None:
        """Have nobody wait any more."""
        with self._lock:
            self._is_over = True
            for condition in self._waiting.values():
                condition.notify_all()

    def _at(self, place: int) -> threading.Condition:
        if place not in self._waiting:
            self._waiting[place] = threading.Condition(self._lock)
        return self._waiting[place]
