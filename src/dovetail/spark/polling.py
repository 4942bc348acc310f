"""How long to wait between looks at a job, and when to stop looking."""

from __future__ import annotations

_FIRST_PART = 0.25
_GROWTH = 1.5
_LONGEST = 5
_SHORTEST = 0.05


class Pace:
    """The waits of one poll: a quarter of the interval first, then growing to five times that.

    Args:
        interval: The interval, in seconds.
        most_rereads: How many times to look again at most; None for no such limit.
        deadline: When to stop, on the monotonic clock.

    Attributes:
        interval: The interval, in seconds.
        reads: How many times was looked.

    Example:
        >>> pace = Pace(1.0, 1, deadline=10.0)
        >>> pace.next_wait(0.0), pace.next_wait(0.5)
        (0.25, None)
    """

    def __init__(self, interval: float, most_rereads: int | None, deadline: float) -> None:
        self.interval: float = interval
        self.reads: int = 0
        self._most_rereads = most_rereads
        self._deadline = deadline
        self._wait = interval * _FIRST_PART

    def next_wait(self, now: float) -> float | None:
        """Seconds until the next look; None when there is to be none.

        Args:
            now: The time on the monotonic clock.
        """
        self.reads += 1
        if self._most_rereads is not None and self.reads > self._most_rereads:
            return None
        wait = max(self._wait, _SHORTEST)
        self._wait = min(self._wait * _GROWTH, self.interval * _LONGEST)
        return None if now + wait > self._deadline else wait
