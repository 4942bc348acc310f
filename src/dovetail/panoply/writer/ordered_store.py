"""Records waiting in memory, so that those of one table are never in two messages at a time."""

from __future__ import annotations

from collections import deque
from itertools import count
from time import monotonic
from typing import NamedTuple

from dovetail.panoply.writer.store import Pack


class _Waiting(NamedTuple):
    """A record that waits.

    Attributes:
        position: How many were accepted before it.
        accepted: When it was.
        line: It.
    """

    position: int
    accepted: float
    line: bytes


class _Flight(NamedTuple):
    """What is in flight, one pack or the parts of one.

    Attributes:
        positions: Of its records.
        tables: Of its records; nothing else of theirs may be sent.
    """

    positions: tuple[int, ...]
    tables: frozenset[str]


class OrderedStore:
    """A `RecordStore` in memory that keeps the order within a table: while records of it are in flight, it rests."""

    recovered: int = 0
    lost: int = 0
    persistent: bool = False
    must_commit: bool = False

    def __init__(self) -> None:
        self.records: int = 0
        self.size: int = 0
        self.waiting: int = 0
        self.waiting_size: int = 0
        self._tables: dict[str, deque[_Waiting]] = {}  # only those of which something waits, longest served first
        self._resting: dict[str, int] = {}  # table → packs in flight that hold records of it
        self._flying: dict[str, _Flight] = {}
        self.position: int = 0
        self._ids = count(1)

    @property
    def oldest(self) -> float | None:
        """When the oldest record that may be taken was accepted."""
        free = (queue[0].accepted for table, queue in self._tables.items() if table not in self._resting)
        return min(free, default=None)

    def append(self, table: str, line: bytes) -> int:
        """Accept a record."""
        queue = self._tables.get(table)
        record = _Waiting(self.position, monotonic(), line)
        new = deque((record,)) if queue is None else None
        size = len(line) + 1
        self.records += 1
        self.size += size
        self.waiting += 1
        self.waiting_size += size
        self.position += 1
        if new is not None:
            self._tables[table] = new
        elif queue is not None:
            queue.append(record)  # the last call: behind one, Ctrl-C may come
        return self.position

    def commit(self, position: int) -> None:
        """Nothing: memory is as safe as it gets."""

    def take(self, limit: int) -> Pack | None:
        """Waiting records of tables that do not rest, as many as fit a message."""
        taken: list[_Waiting] = []
        tables: list[str] = []
        size = 0
        full = False
        for table, queue in list(self._tables.items()):
            if table in self._resting:
                continue
            while queue and not full:
                further = size + len(queue[0].line) + 1
                full = further > limit and bool(taken)
                if not full:
                    size = further
                    taken.append(queue.popleft())
                    if not tables or tables[-1] != table:
                        tables.append(table)
            if full:
                break
        return self._pack(taken, tables, size) if taken else None

    def drop_oldest(self, records: int, size: int) -> Pack | None:
        """The oldest waiting records of all, which are to make room."""
        taken: list[_Waiting] = []
        found = 0
        while self._tables and (len(taken) < records or found < size):
            table, queue = min(self._tables.items(), key=lambda item: item[1][0].position)
            taken.append(queue.popleft())
            found += len(taken[-1].line) + 1
            if not queue:
                del self._tables[table]
        return self._pack(taken, [], found) if taken else None

    def _pack(self, taken: list[_Waiting], tables: list[str], size: int) -> Pack:
        for table in tables:
            self._resting[table] = self._resting.get(table, 0) + 1
            queue = self._tables.pop(table)  # to the end: another table's turn comes first
            if queue:
                self._tables[table] = queue
        self.waiting -= len(taken)
        self.waiting_size -= size
        pack = Pack(
            str(next(self._ids)),
            tuple(record.line for record in taken),
            size,
            max(record.accepted for record in taken),
        )
        self._flying[pack.id] = _Flight(tuple(record.position for record in taken), frozenset(tables))
        return pack

    def split(self, pack: Pack, count: int) -> tuple[Pack, Pack]:
        """A pack in flight as two; its tables rest until both are settled."""
        flight = self._flying.pop(pack.id)
        for table in flight.tables:
            self._resting[table] += 1
        halves: list[Pack] = []
        for part in (slice(None, count), slice(count, None)):
            lines = pack.lines[part]
            half = Pack(str(next(self._ids)), lines, sum(map(len, lines)) + len(lines), pack.accepted)
            self._flying[half.id] = flight._replace(positions=flight.positions[part])
            halves.append(half)
        return halves[0], halves[1]

    def settle(self, pack: Pack) -> None:
        """Forget records; their tables may be taken from again."""
        for table in self._flying.pop(pack.id).tables:
            self._resting[table] -= 1
            if not self._resting[table]:
                del self._resting[table]
        self.records -= len(pack.lines)
        self.size -= pack.size

    def settled_position(self) -> int:
        """The position up to which every record is settled."""
        flying = (min(flight.positions) for flight in self._flying.values())
        waiting = (queue[0].position for queue in self._tables.values())
        return min((*flying, *waiting), default=self.position)

    def forked(self) -> OrderedStore:
        """An empty store for a forked child."""
        return OrderedStore()

    def close(self) -> None:
        """Nothing: there is nothing to let go of."""
