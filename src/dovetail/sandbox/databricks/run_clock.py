"""The time that runs go by: that of the wall, or one that jumps to a run's next turn with every look at it."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from dovetail.sandbox.databricks.clock import Clock


class RunClock:
    """Tells runs the time. Safe to use from any thread.

    Args:
        clock: The sandbox's clock; it says whether states move with every look.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._moment = 0
        self._seen: set[str] = set()

    def now(self) -> int:
        """This moment in milliseconds since 1970."""
        if not self._clock.by_steps:
            return self._clock.now()
        with self._lock:
            self._moment = self._moment or self._clock.now()
            return self._moment

    def look(self, key: str, moments: Iterable[int]) -> None:
        """Take note of a look; in steps the second and all later ones move the time to the next of some moments.

        Args:
            key: What is looked at, by a name of its own for each time that it begins anew.
            moments: When it changes.
        """
        if not self._clock.by_steps:
            return
        now = self.now()
        with self._lock:
            if key in self._seen:
                self._moment = min((moment for moment in moments if moment > now), default=now)
            self._seen.add(key)
