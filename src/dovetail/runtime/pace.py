"""Not more than so many requests a second."""

from __future__ import annotations

import threading
import time

from dovetail.runtime.engines import forks


class Pace:
    """Gives every request the moment at which it may leave, one after the other at even distances.

    Args:
        rate: Most requests a second.
    """

    def __init__(self, rate: float) -> None:
        self._step = 1.0 / rate
        self._next = 0.0
        self._lock = threading.Lock()
        self._generation = forks.generation

    def wait(self, most: float) -> float | None:
        """Seconds that this request must wait.

        Args:
            most: Seconds that it can wait.

        Returns:
            The seconds; None when they are more than it can wait, and then it has no moment and delays nobody.
        """
        if self._generation != forks.generation:  # whoever held the lock is not in this process
            self._lock, self._generation = threading.Lock(), forks.generation
        with self._lock:
            now = time.monotonic()
            at = max(now, self._next)
            if at - now > most:
                return None
            self._next = at + self._step
            return at - now
