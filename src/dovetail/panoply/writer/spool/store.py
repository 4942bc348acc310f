"""The store of a writer whose records wait on the disk."""

from __future__ import annotations

import contextlib
import logging
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from time import monotonic
from typing import Final

from dovetail.panoply.writer.spool import folders
from dovetail.panoply.writer.spool.active_segment import ActiveSegment, room_for
from dovetail.panoply.writer.spool.ages import Ages
from dovetail.panoply.writer.spool.disk import is_passing
from dovetail.panoply.writer.spool.errors import SpoolError
from dovetail.panoply.writer.spool.forks import watch
from dovetail.panoply.writer.spool.housekeeping import Housekeeping
from dovetail.panoply.writer.spool.prefixes import Prefixes
from dovetail.panoply.writer.spool.recovery import Adopted, adopt_orphans, report
from dovetail.panoply.writer.spool.segment import Segment
from dovetail.panoply.writer.spool.segment_header import Queue
from dovetail.panoply.writer.spool.syncing import Fsync, Syncing, checked
from dovetail.panoply.writer.spool.waiting import OrderedWindow, Taken, Window
from dovetail.panoply.writer.store import Pack

_LOGGER: Final = logging.getLogger("dovetail.panoply")

SEGMENT_BYTES: Final = 8 << 20
ADOPT_EVERY: Final = 30.0
# Bytes of records that are kept in memory, beside the disk, to be sent without being read back.
_MOST_FRESH: Final = 4 << 20

UnderLock = Callable[[Callable[[], None]], bool]


class Spool:
    """Records in segments of a folder: what was accepted outlives the process, and is sent by this or the next one.

    Each writer has a sub-folder of its own, so several processes may share the folder. What dead ones left is taken
    over by one of the others: at its start, or while it lives.

    Args:
        folder: The folder; made for this account alone when it is not there.
        identity: To whom the records go: the URL of the queue. Records for another one are left alone.
        label: What people may see of it.
        ordered: Whether records of one table are never in two packs at a time.
        fsync: What outlives a power failure; see `dovetail.panoply.writer.spool.syncing.Fsync`.
        segment_bytes: How large a file grows; one is removed when all of its records are settled.
        adopt_every: Seconds between looks for writers that died; None to look at the start only.
        under_lock: Calls what it is given under the lock of the engine, and wakes it; False if it did not, as it ends.
            None to adopt at the start only.
        begin: Whether to make the folder, and to adopt, at once; else with the first record.

    Raises:
        SpoolError: The folder cannot be used.
    """

    persistent: bool = True

    def __init__(
        self,
        folder: str | os.PathLike[str],
        identity: str,
        *,
        label: str = "",
        ordered: bool = False,
        fsync: str = "interval",
        segment_bytes: int = SEGMENT_BYTES,
        adopt_every: float | None = ADOPT_EVERY,
        under_lock: UnderLock | None = None,
        begin: bool = True,
    ) -> None:
        self._fsync: Fsync = checked(fsync)
        # The working directory may change later.
        self._root = Path(os.path.abspath(folder))  # noqa: PTH100 - Path.resolve would follow links
        self._on_damage = partial(report, self._root)
        self._queue = Queue.of(identity, label)
        self._identity = identity
        self._ordered = ordered
        self._segment_bytes = segment_bytes
        self._adopt_every = adopt_every
        self._under_lock = under_lock
        self.must_commit: bool = self._fsync == "always"
        self.records: int = 0
        self.size: int = 0
        self.waiting: int = 0
        self.waiting_size: int = 0
        self.recovered: int = 0
        self.lost: int = 0
        """Records, accepted or recovered, that could not be read any more; they were set aside and reported."""

        self._position = 0
        self._ages = Ages()
        self._prefixes = Prefixes()
        self._active: ActiveSegment | None = None
        self._current: Segment | None = None
        self._to_read: deque[Segment] = deque()
        self._by_position: deque[Segment] = deque()
        # Records that were only just written, as long as all that wait are in memory, too: read without reading.
        self._fresh: list[bytes] | None = []
        self._fresh_tables: list[bytes] = []
        self._window: Window | OrderedWindow = OrderedWindow() if ordered else Window()
        self._pack_names = (f"{os.urandom(6).hex()}-{number}" for number in count())
        self._segment_numbers = count(1)
        self._adopted: dict[Path, tuple[folders.Held, set[Segment]]] = {}
        self._closed = False
        self._syncing = Syncing(self._fsync, lambda: self._position)

        self._own: folders.Held | None = None
        self._housekeeping: Housekeeping | None = None
        self._strangers: set[Path] = set()
        if begin:
            self._begin()
            self._take_over_all(self._orphans())
            self._keep_house()

    def append(self, table: str, line: bytes) -> int:
        """Accept a record; when this returns, it outlives the process.

        Raises:
            SpoolError: The disk is full, or cannot be written; nothing was accepted.
            InvalidInput: The name of the table is longer than 65,535 bytes.
        """
        prefix = self._prefixes[table]
        body = prefix + line
        size = len(line) + 1
        active = self._active
        if active is None or not active.append(body, size):
            self._next_segment(len(body)).append(body, size)
        self._position = position = self._position + 1
        self.records += 1
        self.size += size
        self.waiting += 1
        self.waiting_size += size
        if self._fresh is not None:
            self._fresh.append(line)
            if self._ordered:
                self._fresh_tables.append(prefix[2:])
            if self.waiting_size > _MOST_FRESH:
                self._read_fresh()
                self._fresh = None
        now = monotonic()
        if now >= self._ages.due:
            self._ages.note(position, now)
        return position

    @property
    def position(self) -> int:
        """Records accepted so far, recovered ones included."""
        return self._position

    @property
    def oldest(self) -> float | None:
        """When the oldest waiting record was accepted; a little early, or more if very many wait."""
        if not self.waiting:
            return None
        positions = [one.next_position for one in self._to_read if one.unread]
        first = self._window.first
        if first is not None:
            positions.append(first[0].position_of(first[1]))
        return self._ages.not_after(min(positions), monotonic())

    def commit(self, position: int) -> None:
        """Return when the records up to a position outlive a power failure; those of several threads go together.

        Raises:
            SpoolError: The disk did not take them.
        """
        if self.must_commit and not self._syncing.is_synced(position):
            try:
                self._syncing.sync()
            except OSError as error:
                raise SpoolError.of(error, "write to", self._root) from None

    def take(self, limit: int) -> Pack | None:
        """The oldest waiting records, as many as fit a message.

        Raises:
            OSError: The system has no file handle or memory for reading them at this moment; they wait.
        """
        if not self.waiting:
            return None
        window = self._window
        self._read_fresh()
        catch_up = self._fresh is None and self.waiting_size <= _MOST_FRESH // 2
        try:
            while (catch_up or window.size < limit) and self._read_on(limit):
                pass
        except OSError:
            if not len(window):
                raise
        return self._packed(*window.take(limit))

    def split(self, pack: Pack, count: int) -> tuple[Pack, Pack]:
        """A pack in flight as two."""
        one, other = pack.token.split(count)
        self._window.split(pack.token, one, other)
        return self._pack(pack.lines[:count], one, pack.accepted), self._pack(pack.lines[count:], other, pack.accepted)

    def settle(self, pack: Pack) -> None:
        """Forget records; that outlives the process, too."""
        taken: Taken = pack.token
        self._window.release(taken)
        self.records -= len(pack.lines)
        self.size -= pack.size
        for segment, ranges in taken.by_segment():
            segment.settle(ranges)
            if segment.is_needed or not self._removed(segment):
                segment.note_settled(ranges)

    def drop_oldest(self, records: int, size: int) -> Pack | None:
        """Take the oldest waiting records away, for room."""
        window = self._window
        self._read_fresh()
        with contextlib.suppress(OSError):  # what is in memory goes
            while (len(window) < records or window.size < size) and self._read_on(None):
                pass
        return self._packed(*window.oldest(records, size))

    def settled_position(self) -> int:
        """The position up to which every record is settled; what was recovered of a file counts when all of it is."""
        while self._by_position:
            segment = self._by_position[0]
            if segment.unsettled or segment.is_open:
                return segment.settled_position
            self._by_position.popleft()
        return self._position

    def forked(self) -> Spool:
        """In a forked child: a spool of its own in the same folder, which begins with its first record."""
        self.abandon()
        return Spool(
            self._root,
            self._identity,
            label=self._queue.label,
            ordered=self._ordered,
            fsync=self._fsync,
            segment_bytes=self._segment_bytes,
            adopt_every=self._adopt_every,
            under_lock=self._under_lock,
            begin=False,
        )

    def abandon(self) -> None:
        """In a forked child: close what is the parent's. With its locks open here it would not be free when it dies."""
        if self._closed:
            return
        self._closed = True
        self._syncing.abandon()
        for held in self._held():
            held.lock.close()
        for segment in self._by_position:
            segment.close()

    def close(self) -> None:
        """Close all files. What is not settled stays, and is sent by the next process."""
        if self._closed:
            return
        self._closed = True
        if self._housekeeping is not None:
            self._housekeeping.close()
        try:
            try:
                self._end_segment()
            finally:
                self._syncing.close()
        except OSError as error:
            _LOGGER.error("Panoply spool: %s cannot be forced to the disk: %s", self._root, error)
        for segment in self._by_position:
            if segment.is_needed or not self._removed(segment):
                segment.close()
        for held in self._held():
            held.release()

    def _begin(self) -> folders.Held:
        folders.prepare(self._root)
        self._own = folders.new_folder(self._root)
        watch(self)
        return self._own

    def _keep_house(self) -> None:
        self._housekeeping = Housekeeping(
            self._syncing.sync if self._fsync == "interval" else None,
            self._look_for_orphans if self._under_lock is not None and self._adopt_every is not None else None,
            self._adopt_every or ADOPT_EVERY,
        )

    def _held(self) -> list[folders.Held]:
        own = [self._own] if self._own is not None else []
        return own + [held for held, _ in self._adopted.values()]

    def _next_segment(self, body_bytes: int) -> ActiveSegment:
        folder = (self._own or self._begin()).path
        if self._housekeeping is None:
            self._keep_house()
        path = folder / f"{next(self._segment_numbers):08d}{folders.SEGMENT}"
        try:
            active = ActiveSegment(path, self._queue, max(self._segment_bytes, room_for(body_bytes)))
        except OSError as error:
            raise SpoolError.of(error, "make", path) from None
        self._end_segment()
        segment = Segment(path, active.header.salt, active=active, position=self._position, on_damage=self._on_damage)
        self._syncing.began(active, self._root, folder)
        self._active, self._current = active, segment
        self._to_read.append(segment)
        self._by_position.append(segment)
        return active

    def _end_segment(self) -> None:
        self._read_fresh()
        if self._active is not None and self._current is not None:
            self._current.sealed(self._active.seal())
            self._syncing.ended()
            if not self._current.is_needed:
                self._removed(self._current)
        self._active = self._current = None

    def _read_on(self, limit: int | None) -> bool:
        """Read some more of what waits into the window; False if all is there that may be."""
        if limit is not None and self._window.is_crowded(limit):
            return False
        while self._to_read:
            segment = self._to_read[0]
            records, size = segment.unread, segment.unread_size
            try:
                run = segment.read(tables=self._ordered)
            except OSError as error:
                if is_passing(error):
                    raise
                if segment.is_open:
                    self._end_segment()  # what is written from now on is in another one, and can be read
                # It stays where it is, for a process that can read it.
                _LOGGER.error(
                    "Panoply spool: %s cannot be read, %d records stay in it: %s", segment.path, records, error
                )
                segment.leave_rest()
                self._lose(records, size)
                self._to_read.popleft()
                continue
            lines = run.lines if run is not None else []
            if segment.unread + len(lines) < records:
                gone = sum(map(len, lines)) + len(lines)
                self._lose(records - segment.unread - len(lines), size - segment.unread_size - gone)
            if run is not None:
                self._window.add(segment, run)
                return True
            if segment.is_open:
                break
            self._to_read.popleft()
            if not segment.is_needed:
                self._removed(segment)
        # All that waits is in memory now. An append that Ctrl-C cut short may have been written and not counted.
        self._count(len(self._window) - self.waiting, self._window.size - self.waiting_size)
        if self._fresh is None and self.waiting_size <= _MOST_FRESH // 2:
            self._fresh = []
        return False

    def _read_fresh(self) -> None:
        """What was only just written is read, and the file is read on behind it."""
        current, fresh, tables = self._current, self._fresh, self._fresh_tables
        if current is None and not fresh:
            return  # nothing was written so far
        if (
            fresh is None
            or current is None
            or current.unread != len(fresh)
            or (self._ordered and len(tables) != len(fresh))
        ):
            self._fresh = None  # an append was cut short: the file tells
        elif fresh:
            self._window.add(current, current.passed(fresh, tables))
            self._fresh = []
        self._fresh_tables = []

    def _packed(self, lines: tuple[bytes, ...], taken: Taken | None) -> Pack | None:
        if taken is None:
            return None
        segment, number = taken.last
        accepted = self._ages.not_before(segment.position_of(number), monotonic())
        pack = self._pack(lines, taken, accepted)
        self.waiting -= len(lines)
        self.waiting_size -= pack.size
        self._ages.forget(self.settled_position())
        return pack

    def _pack(self, lines: tuple[bytes, ...], taken: Taken, accepted: float) -> Pack:
        return Pack(next(self._pack_names), lines, sum(map(len, lines)) + len(lines), accepted, taken)

    def _orphans(self) -> Iterator[Adopted]:
        return adopt_orphans(self._root, self._queue, self._on_damage, self._strangers)

    def _look_for_orphans(self) -> None:
        found = list(self._orphans())
        if found and (self._under_lock is None or not self._under_lock(lambda: self._take_over_all(found))):
            for one in found:  # the writer ends: they are for another
                one.held.release()

    def _take_over_all(self, found: Iterable[Adopted]) -> None:
        """Send what dead writers left before what was written here, in the order in which they began."""
        now = monotonic()
        adopted = list(found)
        if adopted:
            self._end_segment()  # positions are counted through in each
            self._fresh = None
        segments: list[Segment] = []
        for one in adopted:
            self._adopted[one.held.path] = (one.held, set(one.segments))
            segments += one.segments
            self.lost += one.lost
            self.recovered += one.lost
            self._position += one.lost
        for segment in segments:
            segment.position = self._position
            self._position += segment.unread
            self._ages.note(segment.position + 1, now)
            self.recovered += segment.unread
            self._count(segment.unread, segment.unread_size)
        self._to_read.extendleft(reversed(segments))
        self._by_position.extend(segments)

    def _removed(self, segment: Segment) -> bool:
        """Remove a segment of which nothing is needed, and its folder with the last; False if it cannot be removed."""
        try:
            segment.remove()
        except OSError:  # where an open file cannot be removed; at the end it is not open
            return False
        held, segments = self._adopted.get(segment.path.parent, (None, set[Segment]()))
        segments.discard(segment)
        if held is not None and not segments:
            del self._adopted[held.path]
            held.release()
        return True

    def _lose(self, records: int, size: int) -> None:
        self.lost += records
        self._count(-records, -size)

    def _count(self, records: int, size: int) -> None:
        self.records += records
        self.waiting += records
        self.size += size
        self.waiting_size += size
