"""Which states may be saved: those whose rows have arrived, in the order in which they were reported; pure.

A source reports a state under an id of its own choosing and puts that id into the rows that the state counts as read.
The ledger keeps both sides and says which states are *due*:

* A state is due when all rows up to and including the batch that carried its id are delivered. Rows are counted in the
  order in which they were read, so rows without an id that came before or with those of a state hold it back too.
* A batch that cannot carry ids (bytes, text) and an empty one count as the rows of the states that were reported while
  it was read.
* A state whose rows have not come waits for them, and all later states wait for it: they may count its rows as read.
  At the end of the data there is nothing left to wait for, and all are due with the last row; when a run breaks off
  earlier they are not saved.
* A state that was reported by a ``read()`` that then failed is due only if its rows come after all; none waits for it.
* Rows that carry the id of a state that was saved already came too late for it; such batches are counted.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Hashable, Iterable, Mapping
from typing import Any, Final

_REMEMBERED: Final = 10_000
"""How many ids are remembered of rows whose state was not reported, and of states that were saved."""


class _State:
    """A state that is not saved yet."""

    __slots__ = ("id", "needs_rows", "position", "state")

    def __init__(self, state_id: Hashable, state: Mapping[str, Any]) -> None:
        self.id = state_id
        self.state = state
        self.position: int | None = None
        self.needs_rows = False


class StateLedger:
    """Keeps states and the rows they wait for; states may be reported by any thread.

    Example:
        >>> ledger = StateLedger()
        >>> ledger.report("a", {"users": 2})
        >>> ledger.read(["a", "a"], rows=2)
        >>> ledger.due(delivered=1), ledger.due(delivered=2)
        ([], [{'users': 2}])

    Attributes:
        late_batches: Batches with rows of states that were saved before they came.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[_State] = []
        self._fresh: list[_State] = []
        self._early: OrderedDict[Hashable, int] = OrderedDict()
        self._saved: OrderedDict[Hashable, None] = OrderedDict()
        self._position = 0
        self._ended = False
        self.late_batches: int = 0

    @property
    def waiting(self) -> int:
        """How many states were reported and are not due yet, or were not asked for."""
        with self._lock:
            return len(self._waiting)

    def report(self, state_id: Hashable, state: Mapping[str, Any]) -> None:
        """A state was reported."""
        with self._lock:
            new = _State(state_id, state)
            # Some sources report the state only after they returned its rows.
            new.position = self._early.pop(state_id, None)
            self._waiting.append(new)
            self._fresh.append(new)

    def read_failed(self) -> None:
        """A ``read()`` raised: what it reported is true only if its rows come."""
        with self._lock:
            for each in self._fresh:
                each.needs_rows = True
            self._fresh.clear()

    def read(self, ids: Iterable[Hashable], rows: int, *, carries_ids: bool = True) -> None:
        """A batch was read, and the destination has taken all of it.

        Args:
            ids: The state ids that its rows carry.
            rows: How many rows it had.
            carries_ids: Whether rows of this kind can carry ids at all.
        """
        with self._lock:
            self._position += rows
            carried = set(ids)
            if not (carries_ids and rows):
                carried.update(each.id for each in self._fresh)
            self._fresh.clear()
            for each in self._waiting:
                if each.id in carried:
                    each.position = self._position
            for state_id in carried.difference(each.id for each in self._waiting):
                if state_id in self._saved:
                    self.late_batches += 1
                else:
                    _remember(self._early, state_id, self._position)

    def end(self) -> None:
        """All data was read."""
        with self._lock:
            self._ended = True

    def due(self, delivered: int) -> list[Mapping[str, Any]]:
        """The states to be saved now, each told once.

        Args:
            delivered: How many rows have arrived, counted from the first without a gap.

        Returns:
            The states, in the order in which they were reported.
        """
        with self._lock:
            at_end = self._ended and delivered >= self._position
            due: list[Mapping[str, Any]] = []
            left: list[_State] = []
            held_back = False
            for each in self._waiting:
                arrived = each.position is not None and each.position <= delivered
                if not held_back and (arrived or (at_end and not each.needs_rows)):
                    due.append(each.state)
                    _remember(self._saved, each.id, None)
                else:
                    held_back = held_back or each.position is not None or not each.needs_rows
                    left.append(each)
            self._waiting = left
            return due


def _remember(memory: OrderedDict[Hashable, Any], key: Hashable, value: int | None) -> None:
    memory[key] = value
    memory.move_to_end(key)
    if len(memory) > _REMEMBERED:
        memory.popitem(last=False)
