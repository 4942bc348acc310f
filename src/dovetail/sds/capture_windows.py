"""A listing cut by times of creation, for gateways that refuse to give any page but the first; pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from dovetail.sds.capture_filters import Filter


class Window(NamedTuple):
    """From one moment of creation up to, but without, another; None for no bound."""

    begin: datetime | None = None
    end: datetime | None = None

    def _holds(self, moment: datetime) -> bool:
        return (self.begin is None or moment >= self.begin) and (self.end is None or moment < self.end)

    def conditions(self) -> list[Filter]:
        """The window as conditions of a search."""
        bounds = {side: moment for side, moment in (("gte", self.begin), ("lt", self.end)) if moment is not None}
        return [Filter("created_at", "range", bounds)] if bounds else []

    def halves(self, moments: Iterable[datetime]) -> tuple[Window, Window] | None:
        """Two windows that make up this one.

        Args:
            moments: When captures were made that are in this one.

        Returns:
            None when it cannot be cut between them, since those that are really in it were all made at once.
        """
        ordered = sorted(moment for moment in moments if self._holds(moment))
        later = [moment for moment in ordered[1:] if moment > ordered[0]]
        if not later:
            return None
        middle = max(ordered[len(ordered) // 2], later[0])
        return Window(self.begin, middle), Window(middle, self.end)
