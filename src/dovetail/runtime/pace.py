"""Not more than so many requests a second."""

from __future__ import annotations

import threading
import time


class Pace:
    """Gives every request the moment at which it may leave, one after the other at even distances.

    Args:
        rate: Most requests a second.
    """

    def __init__(self, rate: float) -> None:
        self._step = 1.0 / rate
        self._next = 0.0
        self._lock = threading.Lock()

    def wait(self) -> float:
        """Seconds that this request must wait; it has its moment, whether it leaves or not."""
        with self._lock:
            now = time.monotonic()
            at = max(now, self._next)
            self._next = at + self._step
            return at - now
