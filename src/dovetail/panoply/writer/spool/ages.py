"""When records were accepted, to within a little, in little memory."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Final

_MOST: Final = 512


class Ages:
    """Times of positions. The more of them wait, the coarser; never wrong on the side that matters."""

    def __init__(self) -> None:
        self._positions: list[int] = []
        self._times: list[float] = []
        self._apart = 0.02
        self.due: float = 0.0
        """When the next time is worth noting (`time.monotonic`)."""

    def note(self, position: int, now: float) -> None:
        """A record was accepted."""
        self._positions.append(position)
        self._times.append(now)
        if len(self._positions) > _MOST:
            del self._positions[1:-1:2], self._times[1:-1:2]
            self._apart *= 2
        self.due = now + self._apart

    def forget(self, position: int) -> None:
        """Nothing before a position waits any more."""
        known = bisect_right(self._positions, position) - 1
        if known > 0:
            del self._positions[:known], self._times[:known]
            if len(self._positions) < _MOST // 8:
                self._apart = 0.02

    def not_after(self, position: int, now: float) -> float:
        """A time at which, or after which, a record was accepted."""
        known = bisect_right(self._positions, position) - 1
        return self._times[known] if known >= 0 else now

    def not_before(self, position: int, now: float) -> float:
        """A time at which, or before which, a record was accepted."""
        known = bisect_left(self._positions, position)
        return self._times[known] if known < len(self._times) else now
