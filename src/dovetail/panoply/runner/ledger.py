"""Which states may be saved: those whose rows have arrived, in the order in which they were reported; pure.

A source reports a state under an id of its own choosing and puts that id into the rows that the state counts as read.
The ledger keeps both sides and says which states are *due*:

* A state is due when all rows up to and including the batch that carried its id are delivered. Rows are counted in the
  order in which they were read, so rows without an id that came before or with those of a state hold it back too.
* A batch that cannot carry ids (bytes, text) counts as the rows of the states that were reported while it was read; so
  does an empty one of a source whose rows carry no ids. Where rows do carry ids, a state that came with an empty batch
  waits for its rows like any other: a source that reads ahead in a thread reports it before it returns them.
* A state whose rows have not come waits for them, and all later states wait for it: they may count its rows as read.
  At the end of the data there is nothing left to wait for, and all are due with the last row; when a run breaks off
  earlier they are not saved.
* A state that was reported by a ``read()`` that then failed is due only if its rows come after all; none waits for it.
* Rows that carry the id of a state that was saved already came too late for it; such batches are counted.

Of more than 10,000 waiting states the two oldest become one, which is due when both are: memory stays flat.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Hashable, Iterable, Mapping
from typing import Any, Final

_REMEMBERED: Final = 10_000
"""How many ids are remembered of rows whose state was not reported, and of states that were saved."""
_WAITING: Final = 10_000
"""How many states wait each by itself."""


class _State:
    """A state that is not saved yet."""

    __slots__ = ("ids", "needs_rows", "position", "state")

    def __init__(self, state_id: Hashable, state: Mapping[str, Any]) -> None:
        self.ids = [state_id]
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
        self._waiting: deque[_State] = deque()
        self._by_id: dict[Hashable, list[_State]] = {}
        self._fresh: list[_State] = []
        self._unclear: list[_State] = []
        self._early: OrderedDict[Hashable, int] = OrderedDict()
        self._saved: OrderedDict[Hashable, None] = OrderedDict()
        self._position = 0
        self._rows_carry_ids: bool | None = None
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
            self._by_id.setdefault(state_id, []).append(new)
            self._fresh.append(new)
            if len(self._waiting) > _WAITING:
                self._merge_oldest()

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
            before = self._position
            self._position += rows
            carried = set(ids)
            if carried:
                self._rows_carry_ids = True
            elif rows and self._rows_carry_ids is None:
                self._rows_carry_ids = False
            if not rows:
                self._unclear += self._fresh
            elif not carries_ids:
                self._place(self._fresh, self._position)
            if self._rows_carry_ids is False:
                self._place(self._unclear, before)
            if self._rows_carry_ids is not None:
                self._unclear.clear()
            self._fresh.clear()
            for state_id in carried:
                if state_id in self._by_id:
                    self._place(self._by_id[state_id], self._position)
                elif state_id in self._saved:
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
            passed: list[_State] = []
            while self._waiting:
                each = self._waiting.popleft()
                arrived = each.position is not None and each.position <= delivered
                if arrived or (at_end and not each.needs_rows):
                    due.append(each.state)
                    self._forget(each)
                    continue
                passed.append(each)
                if each.position is not None or not each.needs_rows:
                    break  # it holds back all behind it
            self._waiting.extendleft(reversed(passed))
            return due

    def _place(self, states: Iterable[_State], position: int) -> None:
        for each in states:
            each.position = position

    def _forget(self, state: _State) -> None:
        for state_id in state.ids:
            same = self._by_id[state_id]
            same.remove(state)
            if not same:
                del self._by_id[state_id]
            _remember(self._saved, state_id, None)

    def _merge_oldest(self) -> None:
        """Make one state of the two oldest, so that a state whose rows never come does not make memory grow."""
        oldest = [self._waiting.popleft(), self._waiting.popleft()]
        # One that a failed read() reported is left out: at worst the next run reads again what it counted.
        kept = [each for each in oldest if each.position is not None or not each.needs_rows]
        if len(kept) < len(oldest):
            gone = [each for each in oldest if each not in kept]
        else:
            gone = oldest
            merged = _State(None, {**oldest[0].state, **oldest[1].state})
            merged.ids.clear()
            positions = [each.position for each in oldest if each.position is not None]
            # One whose rows have not come can be due only at the end of the data, and so can the two.
            merged.position = max(positions) if len(positions) == len(oldest) else None
            kept = [merged]
        for each in gone:
            self._forget(each)
        self._waiting.extendleft(reversed(kept))


def _remember(memory: OrderedDict[Hashable, Any], key: Hashable, value: int | None) -> None:
    memory[key] = value
    memory.move_to_end(key)
    if len(memory) > _REMEMBERED:
        memory.popitem(last=False)
