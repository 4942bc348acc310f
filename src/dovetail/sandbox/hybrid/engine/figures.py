"""What is counted of a model: calls, crashes, and how long the calls took."""

from __future__ import annotations

import math
import threading
import time
from collections import deque

import attrs

_RECENT = 1000
"""Of how many calls the durations are remembered for the percentiles."""


@attrs.frozen
class Counted:
    """The figures of a model at one moment; durations in milliseconds, None before the first call."""

    running: int
    completed: int
    crashes: int
    timeouts: int
    last_use: float | None
    least: float | None
    mean: float | None
    p95: float | None
    p99: float | None
    greatest: float | None


class Figures:
    """The figures of one model. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running = self._completed = self._crashes = self._timeouts = 0
        self._last_use: float | None = None
        self._recent: deque[float] = deque(maxlen=_RECENT)
        self._total, self._least, self._greatest = 0.0, math.inf, 0.0

    def begin(self) -> None:
        """A call begins."""
        with self._lock:
            self._running += 1
            self._last_use = time.time()

    def finish(self, milliseconds: float | None) -> None:
        """A call is over; None if it came to nothing."""
        with self._lock:
            self._running -= 1
            if milliseconds is None:
                return
            self._completed += 1
            self._total += milliseconds
            self._least, self._greatest = min(self._least, milliseconds), max(self._greatest, milliseconds)
            self._recent.append(milliseconds)

    def crashed(self) -> None:
        """An engine that had the model loaded died."""
        with self._lock:
            self._crashes += 1

    def timed_out(self) -> None:
        """A call took too long."""
        with self._lock:
            self._timeouts += 1

    def counted(self) -> Counted:
        """The figures now."""
        with self._lock:
            recent, completed = sorted(self._recent), self._completed
            return Counted(
                running=self._running,
                completed=completed,
                crashes=self._crashes,
                timeouts=self._timeouts,
                last_use=self._last_use,
                least=self._least if completed else None,
                mean=self._total / completed if completed else None,
                p95=_percentile(recent, 0.95),
                p99=_percentile(recent, 0.99),
                greatest=self._greatest if completed else None,
            )


def _percentile(ordered: list[float], share: float) -> float | None:
    """The value that a share of all values does not exceed."""
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else None
