"""What time it is: no two moments are the same, so that of two rows one is always the newer."""

from __future__ import annotations

import threading
import time


class Clock:
    """Tells the time. Safe to use from any thread.

    Args:
        begin: A moment that is over, in microseconds since 1970; all that are told are later.
    """

    def __init__(self, begin: int = 0) -> None:
        self._lock = threading.Lock()
        self._last = begin

    def now(self) -> int:
        """This moment in microseconds since 1970."""
        with self._lock:
            self._last = max(time.time_ns() // 1000, self._last + 1)
            return self._last
