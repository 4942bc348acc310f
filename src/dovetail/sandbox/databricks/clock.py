"""What time it is, and how far what goes by itself has come: with the wall clock, or with every look at it."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from dovetail.sandbox.databricks.settings import DatabricksSettings
from dovetail.sandbox.knobs import Knobs

_FIRST_STEP: Final = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp() * 1000)
"""When time begins in steps, so that a test sees the same moments each time."""


class Clock:
    """Tells the time and the stages of what is under way. Safe to use from any thread.

    Args:
        knobs: The settings; `clock` says what moves the time.
    """

    def __init__(self, knobs: Knobs[DatabricksSettings]) -> None:
        self._knobs = knobs
        self._lock = threading.Lock()
        self._seen: dict[str, int] = {}
        self._ticks = itertools.count()

    @property
    def by_steps(self) -> bool:
        """Whether states move with every look and not with the time."""
        return self._knobs.settings.clock == "steps"

    def now(self) -> int:
        """This moment in milliseconds since 1970; in steps no two moments are the same."""
        return _FIRST_STEP + next(self._ticks) * 10 if self.by_steps else time.time_ns() // 1_000_000

    def stage(self, key: str, since: int, seconds: Sequence[float], *, look: bool = True) -> int:
        """How many of the stages that begin at `since` are over.

        By the wall clock a stage is over when its seconds have passed. In steps the first look finds stage 0, and
        each further look one more.

        Args:
            key: What goes on, by a name of its own for each time that it begins anew.
            since: When it began, as `now` told it.
            seconds: How long each stage takes; the one after the last has no end.
            look: Whether this is a look that moves the steps (an operation that gets the object), or not.
        """
        if self.by_steps:
            with self._lock:
                seen = self._seen.get(key, -1)
                if look:
                    seen = self._seen[key] = min(seen + 1, len(seconds))
            return max(seen, 0)
        passed = (self.now() - since) / 1000
        return sum(1 for end in itertools.accumulate(seconds) if passed >= end)


def text_of(milliseconds: int) -> str:
    """A moment as newer services write it: RFC 3339 in UTC."""
    moment = datetime.fromtimestamp(milliseconds / 1000, tz=UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
