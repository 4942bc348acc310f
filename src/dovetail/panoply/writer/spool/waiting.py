"""The few records that were read from the disk ahead, and which of them may travel together."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from dovetail.panoply.writer.spool.segment import Line, Segment

Entry = tuple[Segment, int, bytes, bytes]
"""A record: its segment, the number of its frame, its table, and itself."""


class Taken:
    """Which records a pack has.

    Args:
        frames: The frames, as ranges of segments, in the order of the pack's lines.
        tables: The table of each; only where records of one table must not be in two packs.
    """

    __slots__ = ("frames", "tables")

    def __init__(self, frames: list[tuple[Segment, int, int]], tables: tuple[bytes, ...] = ()) -> None:
        self.frames = frames
        self.tables = tables

    @property
    def last(self) -> tuple[Segment, int]:
        """The segment and the number of the last frame."""
        segment, _, end = self.frames[-1]
        return segment, end - 1

    def by_segment(self) -> Iterator[tuple[Segment, list[tuple[int, int]]]]:
        """The ranges of frames in each segment."""
        for segment, frames in groupby(self.frames, itemgetter(0)):
            yield segment, [(first, end) for _, first, end in frames]

    def split(self, count: int) -> tuple[Taken, Taken]:
        """The first so many records, and the others."""
        one: list[tuple[Segment, int, int]] = []
        other: list[tuple[Segment, int, int]] = []
        left = count
        for segment, first, end in self.frames:
            middle = first + min(left, end - first)
            left -= middle - first
            if first < middle:
                one.append((segment, first, middle))
            if middle < end:
                other.append((segment, middle, end))
        return Taken(one, self.tables[:count]), Taken(other, self.tables[count:])


class Window:
    """Records in memory between the disk and the packs, in order.

    Args:
        ordered: Whether records of one table are never in two packs at a time.

    Attributes:
        size: Bytes of the records, one for the line feed of each included.
    """

    def __init__(self, ordered: bool) -> None:
        self.size = 0
        self._ordered = ordered
        self._entries: deque[Entry] = deque()
        self._in_flight: Counter[bytes] = Counter()

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def first(self) -> Entry | None:
        """The oldest."""
        return self._entries[0] if self._entries else None

    def is_crowded(self, limit: int) -> bool:
        """Whether no more should be read ahead, although what is here may not leave yet."""
        return self.size >= 4 * limit

    def add(self, segment: Segment, lines: Iterable[Line]) -> None:
        """Records were read."""
        entries = [(segment, number, table, line) for number, table, line in lines]
        self._entries.extend(entries)
        self.size += sum([len(entry[3]) for entry in entries]) + len(entries)

    def take(self, limit: int) -> tuple[tuple[bytes, ...], Taken | None]:
        """The oldest that may leave, up to so many bytes, and at least one; nothing when none may."""
        if self._ordered:
            return self._take_ordered(limit)
        entries = self._entries
        chosen: list[Entry] = []
        size = 0
        while entries:
            grown = size + len(entries[0][3]) + 1
            if grown > limit and chosen:
                break
            chosen.append(entries.popleft())
            size = grown
        return self._taken(chosen, size)

    def oldest(self, records: int, size: int) -> tuple[tuple[bytes, ...], Taken | None]:
        """At least so many of the oldest, of at least so many bytes, as far as there are; they do not travel."""
        chosen: list[Entry] = []
        taken = 0
        while self._entries and (len(chosen) < records or taken < size):
            entry = self._entries.popleft()
            taken += len(entry[3]) + 1
            chosen.append(entry)
        return self._taken(chosen, taken)

    def hold(self, taken: Taken) -> None:
        """Records are in flight: no other pack has those of their tables."""
        self._in_flight.update(set(taken.tables))

    def release(self, taken: Taken) -> None:
        """Records are not in flight any more."""
        for table in set(taken.tables):
            self._in_flight[table] -= 1
            if not self._in_flight[table]:
                del self._in_flight[table]

    def _take_ordered(self, limit: int) -> tuple[tuple[bytes, ...], Taken | None]:
        chosen: list[Entry] = []
        kept: deque[Entry] = deque()
        size = 0
        while self._entries:
            entry = self._entries.popleft()
            if entry[2] in self._in_flight:
                kept.append(entry)
                continue
            grown = size + len(entry[3]) + 1
            if grown > limit and chosen:
                self._entries.appendleft(entry)
                break
            chosen.append(entry)
            size = grown
        kept.extend(self._entries)
        self._entries = kept
        lines, taken = self._taken(chosen, size, tuple([entry[2] for entry in chosen]))
        if taken is not None:
            self.hold(taken)
        return lines, taken

    def _taken(
        self, chosen: list[Entry], size: int, tables: tuple[bytes, ...] = ()
    ) -> tuple[tuple[bytes, ...], Taken | None]:
        if not chosen:
            return (), None
        self.size -= size
        frames: list[tuple[Segment, int, int]] = []
        segment, first, _, _ = chosen[0]
        end = first
        for entry in chosen:
            if entry[1] != end or entry[0] is not segment:
                frames.append((segment, first, end))
                segment, first, end = entry[0], entry[1], entry[1]
            end += 1
        frames.append((segment, first, end))
        return tuple([entry[3] for entry in chosen]), Taken(frames, tables)
