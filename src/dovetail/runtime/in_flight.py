"""How many transfers go on at a time: found out from how they fare. Pure decisions; the caller has the clock."""

from __future__ import annotations

import threading
from typing import Final

_LEAST_ROUND: Final = 4
_CLEARLY: Final = 1.1
_SOMEWHAT: Final = 1.03
_REST: Final = 4

REQUEST_WORK: Final = 64 * 1024
"""What a request counts for beside the bytes that it moves: about as many could be moved in the time that it takes,
so that the rate of small files and that of large ones can be told in one unit.
"""


class InFlight:
    """The number of transfers that are best for a connection and a server.

    It doubles from round to round while that makes the whole clearly faster, then tries a few more now and then, and
    keeps them when they help. A server that asks to slow down, and one that no longer answers, halve it. A round is as
    many transfers as go on at a time. Safe to use from many threads.

    Args:
        start: How many go on at first.
        most: How many may go on at most.

    Attributes:
        limit: How many may go on now.

    Example:
        >>> in_flight = InFlight(start=8, most=64)
        >>> in_flight.begin(0.0)
        >>> for _ in range(8):
        ...     in_flight.done(1.0, now=0.1)
        >>> in_flight.limit
        16
        >>> in_flight.slowed(began=0.1, now=0.2, wait=3.0)
        >>> in_flight.limit, in_flight.wait(now=1.2)
        (8, 2.0)
    """

    def __init__(self, start: int = 8, most: int = 64) -> None:
        self.limit: int = max(1, min(start, most))
        self._most = max(1, most)
        self._lock = threading.Lock()
        self._began: float | None = None
        self._count = 0
        self._work = 0.0
        self._rate = 0.0
        self._doubling = True
        self._before_trial: int | None = None
        self._rest = _REST
        self._cut_at = float("-inf")
        self._held_until = float("-inf")

    def begin(self, now: float) -> None:
        """Transfers begin.

        Args:
            now: The time, in seconds of any clock that never goes back.
        """
        with self._lock:
            self._new_round(now)

    def done(self, work: float, now: float) -> None:
        """A transfer has ended well.

        Args:
            work: How much was done, in any unit: what counts is whether there is more of it a second. Nothing done
                tells nothing.
            now: The time.
        """
        if work <= 0:
            return
        with self._lock:
            if self._began is None:
                self._began = now
            self._work += work
            self._count += 1
            if self._count >= max(self.limit, _LEAST_ROUND) and now > self._began:
                self._judge(self._work / (now - self._began))
                self._new_round(now)

    def slowed(self, began: float, now: float, wait: float = 0.0) -> None:
        """The server asked to slow down, or was silent for too long.

        Args:
            began: When the request was sent: one that left before the last cut says nothing about the number since.
            now: The time.
            wait: Seconds for which nothing more should be sent.
        """
        with self._lock:
            self._held_until = max(self._held_until, now + wait)
            if began < self._cut_at:
                return
            self.limit = max(1, self.limit // 2)
            self._cut_at = now
            self._doubling = False
            self._before_trial = None
            self._rest = _REST
            self._rate = 0.0
            self._new_round(now)

    def wait(self, now: float) -> float:
        """Seconds until something may be sent; 0 when it may be at once.

        Args:
            now: The time.
        """
        return max(0.0, self._held_until - now)

    def _new_round(self, now: float) -> None:
        self._began, self._count, self._work = now, 0, 0.0

    def _judge(self, rate: float) -> None:
        if self._doubling:
            if rate > self._rate * _CLEARLY:
                self.limit = min(self._most, self.limit * 2)
            else:
                self._doubling = False
            self._rate = max(self._rate, rate)
        elif self._before_trial is None:
            self._rate = (self._rate + rate) / 2 if self._rate else rate
            self._rest -= 1
            if self._rest <= 0:
                self._try_more()
        elif rate > self._rate * _SOMEWHAT:
            self._rate = rate
            self._try_more()
        else:
            self.limit = self._before_trial
            self._before_trial = None
            self._rest = _REST

    def _try_more(self) -> None:
        self._before_trial = self.limit
        self.limit = min(self._most, self.limit + max(1, self.limit // 8))
