"""The few records that were read from the disk ahead, and which of them may travel together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, deque
from collections.abc import Iterator
from itertools import accumulate, groupby
from operator import itemgetter

from dovetail.panoply.writer.spool.segment import Run, Segment


class Taken:
    """Which records a pack has.

    Args:
        frames: The frames, as ranges of segments, in the order of the pack's lines.
        tables: The table of each; only where records of one table must not be in two packs.
    """

    __slots__ = ("frames", "tables")

    def __init__(self, frames: list[tuple[Segment, int, int]], tables: tuple[bytes, ...] = ()) -> None:
        self.frames: list[tuple[Segment, int, int]] = frames
        self.tables: tuple[bytes, ...] = tables

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


Choice = tuple[tuple[bytes, ...], Taken | None]
"""Records that leave, and which they are; neither when none may."""


class Window:
    """Records in memory between the disk and the packs, in order; those of any tables leave together.

    Attributes:
        size: Bytes of the records, one for the line feed of each included.
    """

    def __init__(self) -> None:
        self.size: int = 0
        self._lines: list[bytes] = []
        self._frames: deque[tuple[Segment, int, int]] = deque()

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def first(self) -> tuple[Segment, int] | None:
        """Segment and number of the oldest."""
        return self._frames[0][:2] if self._frames else None

    def is_crowded(self, limit: int) -> bool:
        """Whether no more should be read ahead, although what is here may not leave yet."""
        return False

    def add(self, segment: Segment, run: Run) -> None:
        """Records were read."""
        self._lines += run.lines
        self._frames.append((segment, run.first, run.first + len(run.lines)))
        self.size += sum(map(len, run.lines)) + len(run.lines)

    def take(self, limit: int) -> Choice:
        """The oldest, up to so many bytes, and at least one."""
        ends = self._ends()
        return self._leave(ends, bisect_right(ends, limit) or 1)

    def oldest(self, records: int, size: int) -> Choice:
        """At least so many of the oldest, of at least so many bytes, as far as there are; they do not travel."""
        ends = self._ends()
        return self._leave(ends, max(records, bisect_left(ends, size) + 1))

    def split(self, taken: Taken, one: Taken, other: Taken) -> None:
        """Records in flight are two packs now."""

    def release(self, taken: Taken) -> None:
        """Records are not in flight any more."""

    def _ends(self) -> list[int]:
        """The bytes up to each record, and with it."""
        return [end + number for number, end in enumerate(accumulate(map(len, self._lines)), 1)]

    def _leave(self, ends: list[int], count: int) -> Choice:
        lines = tuple(self._lines[:count])
        if not lines:
            return (), None
        del self._lines[:count]
        self.size -= ends[len(lines) - 1]
        frames: list[tuple[Segment, int, int]] = []
        left = len(lines)
        while left:
            segment, first, end = self._frames.popleft()
            middle = min(end, first + left)
            left -= middle - first
            frames.append((segment, first, middle))
            if middle < end:
                self._frames.appendleft((segment, middle, end))
        return lines, Taken(frames)


class OrderedWindow:
    """Records in memory between the disk and the packs, in order; those of one table are never in two packs at a time.

    Attributes:
        size: Bytes of the records, one for the line feed of each included.
    """

    def __init__(self) -> None:
        self.size: int = 0
        # Segment, number of the frame, table, record.
        self._entries: deque[tuple[Segment, int, bytes, bytes]] = deque()
        self._in_flight: Counter[bytes] = Counter()

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def first(self) -> tuple[Segment, int] | None:
        """Segment and number of the oldest."""
        return self._entries[0][:2] if self._entries else None

    def is_crowded(self, limit: int) -> bool:
        """Whether no more should be read ahead, although what is here may not leave yet."""
        return self.size >= 4 * limit

    def add(self, segment: Segment, run: Run) -> None:
        """Records were read."""
        for number, (table, line) in enumerate(zip(run.tables, run.lines, strict=True), run.first):
            self._entries.append((segment, number, table, line))
            self.size += len(line) + 1

    def take(self, limit: int) -> Choice:
        """The oldest whose tables are not in flight, up to so many bytes, and at least one; nothing when all are."""
        chosen: list[tuple[Segment, int, bytes, bytes]] = []
        kept: deque[tuple[Segment, int, bytes, bytes]] = deque()
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
        lines, taken = self._leave(chosen, size)
        if taken is not None:
            taken.tables = tuple([entry[2] for entry in chosen])
            self._hold(taken)
        return lines, taken

    def oldest(self, records: int, size: int) -> Choice:
        """At least so many of the oldest, of at least so many bytes, as far as there are; they do not travel."""
        chosen: list[tuple[Segment, int, bytes, bytes]] = []
        gone = 0
        while self._entries and (len(chosen) < records or gone < size):
            chosen.append(self._entries.popleft())
            gone += len(chosen[-1][3]) + 1
        return self._leave(chosen, gone)

    def split(self, taken: Taken, one: Taken, other: Taken) -> None:
        """Records in flight are two packs now."""
        self.release(taken)
        self._hold(one)
        self._hold(other)

    def release(self, taken: Taken) -> None:
        """Records are not in flight any more."""
        for table in set(taken.tables):
            self._in_flight[table] -= 1
            if not self._in_flight[table]:
                del self._in_flight[table]

    def _hold(self, taken: Taken) -> None:
        self._in_flight.update(set(taken.tables))

    def _leave(self, chosen: list[tuple[Segment, int, bytes, bytes]], size: int) -> Choice:
        if not chosen:
            return (), None
        self.size -= size
        frames: list[tuple[Segment, int, int]] = []
        for segment, number, _, _ in chosen:
            if frames and frames[-1][0] is segment and frames[-1][2] == number:
                frames[-1] = (segment, frames[-1][1], number + 1)
            else:
                frames.append((segment, number, number + 1))
        return tuple([entry[3] for entry in chosen]), Taken(frames)
