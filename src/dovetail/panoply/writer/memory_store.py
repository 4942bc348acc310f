"""Records waiting in memory, in the order in which they came."""

from __future__ import annotations

from collections import deque
from itertools import count
from time import monotonic
from typing import Final

from dovetail.panoply.writer.store import Pack

_GRAIN: Final = 0.05


class MemoryStore:
    """A `RecordStore` in memory; packs hold records of any tables.

    When a record was accepted is kept to a twentieth of a second, by marks beside the records and not by a number for
    each: a mark says when the record at its position came, and those up to the next mark came little later.
    """

    recovered: int = 0
    lost: int = 0
    persistent: bool = False
    must_commit: bool = False

    def __init__(self) -> None:
        self.waiting: int = 0
        self.waiting_size: int = 0
        self._lines: deque[bytes] = deque()
        self._marks: deque[tuple[int, float]] = deque()
        self._next_mark = 0.0
        self._head = 0  # position of the oldest waiting record
        self._flying: dict[str, int] = {}  # pack → position of its first record
        self._flying_records = 0
        self._flying_size = 0
        self._ids = count(1)

    @property
    def position(self) -> int:
        """Records accepted so far."""
        return self._head + self.waiting

    @property
    def records(self) -> int:
        """Records that are not settled."""
        return self.waiting + self._flying_records

    @property
    def size(self) -> int:
        """Their bytes."""
        return self.waiting_size + self._flying_size

    @property
    def oldest(self) -> float | None:
        """When the oldest waiting record was accepted."""
        return self._marks[0][1] if self.waiting else None

    def append(self, table: str, line: bytes) -> int:
        """Accept a record."""
        now = monotonic()
        if now >= self._next_mark:
            self._marks.append((self._head + self.waiting, now))
            self._next_mark = now + _GRAIN
        self.waiting_size += len(line) + 1
        self.waiting += 1
        self._lines.append(line)  # the last call: behind one, Ctrl-C may come
        return self._head + self.waiting

    def commit(self, position: int) -> None:
        """Nothing: memory is as safe as it gets."""

    def take(self, limit: int) -> Pack | None:
        """The oldest waiting records, as many as fit a message."""
        return self._taken(len(self._lines), limit) if self._lines else None

    def drop_oldest(self, records: int, size: int) -> Pack | None:
        """The oldest waiting records, which are to make room."""
        found = 0
        for enough, line in enumerate(self._lines, 1):
            found += len(line) + 1
            if enough >= records and found >= size:
                return self._taken(enough, found)
        return self._taken(len(self._lines), found) if self._lines else None

    def _taken(self, most: int, limit: int) -> Pack:
        lines = self._lines
        taken: list[bytes] = []
        size = 0
        while lines and len(taken) < most:
            further = size + len(lines[0]) + 1
            if further > limit and taken:
                break
            size = further
            taken.append(lines.popleft())
        pack = Pack(str(next(self._ids)), tuple(taken), size, self._advanced(len(taken)))
        self._flying[pack.id] = self._head - len(taken)
        self.waiting_size -= size
        self._flying_records += len(taken)
        self._flying_size += size
        return pack

    def _advanced(self, count: int) -> float:
        """Go on by so many records; when the last of them was accepted, at the latest."""
        self._head += count
        self.waiting -= count
        marks = self._marks
        at = marks[0][1]
        while marks and marks[0][0] < self._head:
            at = marks.popleft()[1]
        if not self.waiting:
            self._next_mark = 0.0
        elif not (marks and marks[0][0] == self._head):
            marks.appendleft((self._head, at))
        return at + _GRAIN

    def split(self, pack: Pack, count: int) -> tuple[Pack, Pack]:
        """A pack in flight as two."""
        first = self._flying.pop(pack.id)
        halves = tuple(
            Pack(str(next(self._ids)), lines, sum(map(len, lines)) + len(lines), pack.accepted)
            for lines in (pack.lines[:count], pack.lines[count:])
        )
        self._flying[halves[0].id] = first
        self._flying[halves[1].id] = first + count
        return halves[0], halves[1]

    def settle(self, pack: Pack) -> None:
        """Forget records."""
        del self._flying[pack.id]
        self._flying_records -= len(pack.lines)
        self._flying_size -= pack.size

    def settled_position(self) -> int:
        """The position up to which every record is settled."""
        return min(self._flying.values(), default=self._head)

    def forked(self) -> MemoryStore:
        """An empty store for a forked child."""
        return MemoryStore()

    def close(self) -> None:
        """Nothing: there is nothing to let go of."""
