"""A segment as it is read: what of it waits, what is settled, and what turned out to be damaged."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

from dovetail.panoply.writer.spool.active_segment import ActiveSegment
from dovetail.panoply.writer.spool.folders import SETTLED
from dovetail.panoply.writer.spool.frames import HEAD, HEAD_BYTES, MARK
from dovetail.panoply.writer.spool.segment_header import HEADER_BYTES, Seal
from dovetail.panoply.writer.spool.settled_log import SettledLog
from dovetail.panoply.writer.spool.survey import Survey, surveyed

_LOGGER: Final = logging.getLogger("dovetail.panoply")

_PIECE: Final = 1 << 18


class Run(NamedTuple):
    """Records that lie one behind the other.

    Attributes:
        first: The number of the first one's frame.
        lines: The records.
        tables: The table of each, in UTF-8; empty if nobody wants to know.
    """

    first: int
    lines: list[bytes]
    tables: list[bytes]


class Segment:
    """A file of records, which are read once, in order, and settled in any order.

    Args:
        path: The file.
        salt: What the checksums in it begin with.
        active: Who writes it; None when nobody does any more.
        seal: How full it became, if nobody writes it.
        settled: The frames that were settled by somebody before.
        unread: Records that are not settled, if nobody writes it.
        unread_size: Their bytes.
        position: How many records the store had accepted before the first of this.
        on_damage: Told of records that are lost: what was found, and the bytes that were looked through.

    Attributes:
        position: As given.
        log: Notes what is settled, for the next process.
    """

    def __init__(
        self,
        path: Path,
        salt: int,
        *,
        active: ActiveSegment | None = None,
        seal: Seal | None = None,
        settled: Iterable[tuple[int, int]] = (),
        unread: int = 0,
        unread_size: int = 0,
        position: int = 0,
        on_damage: Callable[[Segment, Survey, bytes], None],
    ) -> None:
        self.path: Path = path
        self.salt: int = salt
        # Without those that its writer has appended, and counts.
        self._unread = unread
        self._unread_size = unread_size
        self._unsettled = unread
        self.position: int = position
        self.log: SettledLog = SettledLog(path.with_suffix(SETTLED), salt)
        self._active = active
        self._is_own = active is not None
        self._seal = seal
        # The next one last.
        self._skipped = list(settled)[::-1]
        self._on_damage = on_damage
        self._log_failed = False
        self._left = False
        self._at = HEADER_BYTES
        self._next = 0
        self._handle: int | None = None
        # Without a gap at the beginning, and the other ranges by their first frames.
        self.settled_front: int = 0
        self._settled_later: dict[int, int] = {}

    @property
    def next_position(self) -> int:
        """The position of the next record that is read."""
        return self.position_of(self._next)

    @property
    def settled_position(self) -> int:
        """The position up to which all is settled, as far as one can tell without a table of all records."""
        return self.position + (self.settled_front if self._is_own else 0)

    def position_of(self, number: int) -> int:
        """The position of a record; of one that another process wrote, that of the first one."""
        return self.position + 1 + (number if self._is_own else 0)

    @property
    def is_open(self) -> bool:
        """Whether it may still grow."""
        return self._active is not None

    @property
    def unread(self) -> int:
        """Records that wait in it, for `read`."""
        return self._unread + (self._active.frames if self._active is not None else 0)

    @property
    def unread_size(self) -> int:
        """Their bytes, one for the line feed of each included."""
        return self._unread_size + (self._active.size if self._active is not None else 0)

    @property
    def unsettled(self) -> int:
        """Records that were not settled."""
        return self._unsettled + (self._active.frames if self._active is not None else 0)

    @property
    def is_needed(self) -> bool:
        """Whether its file has to stay."""
        return self.is_open or self._left or self._unsettled > 0

    def sealed(self, seal: Seal) -> None:
        """It does not grow any more."""
        self._active, self._seal = None, seal
        self._unread += seal.frames
        self._unread_size += seal.size
        self._unsettled += seal.frames

    def read(self, *, tables: bool) -> Run | None:
        """The next records, about as many as fit a message; None when none wait.

        Args:
            tables: Whether their tables are wanted.

        Raises:
            OSError: The file cannot be read.
        """
        while self.unread:
            end = self._end()
            at = self._at
            run = self._run(self._bytes(at, min(end - at, _PIECE)), tables)
            if self._at == at:
                run = self._run(self._bytes(at, self._length_of_large_frame(end)), tables)
            if self._at == at:
                self._pass_damage(end)
            if run.lines:
                return run
        return None

    def passed(self, lines: list[bytes], tables: list[bytes]) -> Run:
        """Read what was written last without reading it: it is known already.

        Args:
            lines: All that were appended and not read.
            tables: Their tables, if somebody wants to know.
        """
        first = self._next
        if self._active is not None:
            self._at, self._next = self._active.end, self._active.frames
        self._unread -= len(lines)
        self._unread_size -= sum(map(len, lines)) + len(lines)
        return Run(first, lines, tables)

    def settle(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Frames are done with."""
        later = self._settled_later
        for first, end in ranges:
            self._unsettled -= end - first
            later[first] = end
        while self.settled_front in later:
            self.settled_front = later.pop(self.settled_front)

    def leave_rest(self) -> None:
        """Leave what was not read of it to another process; here that counts as settled, but its file stays."""
        self._left = True
        self._unsettled -= self._unread
        self._unread = self._unread_size = 0
        if self._seal is not None and self._next < self._seal.frames:
            first, self._next = self._next, self._seal.frames
            self._settled_later[first] = self._next
            self.settle(())

    def note_settled(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Keep for the next process that frames are done with."""
        try:
            self.log.add(ranges)
        except OSError as error:
            # A full disk: they would be sent once more, after a crash, but nothing is lost.
            if not self._log_failed:
                _LOGGER.warning("Panoply spool: %s cannot be written, records may come twice: %s", self.log.path, error)
            self._log_failed = True

    def close(self) -> None:
        """Close what is open of it; the records stay."""
        self.log.close()
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def remove(self) -> None:
        """Remove it: nothing in it is needed."""
        self.close()
        # In this order: without its log, all of its records would count as not settled.
        self.path.unlink(missing_ok=True)
        self.log.remove()

    def _end(self) -> int:
        if self._active is not None:
            return self._active.end
        return self._seal.end if self._seal is not None else self._at

    def _bytes(self, at: int, count: int) -> bytes:
        if self._handle is None:
            self._handle = os.open(self.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        os.lseek(self._handle, at, os.SEEK_SET)
        pieces: list[bytes] = []
        while count > 0:
            piece = os.read(self._handle, count)
            if not piece:
                break  # cut short by somebody: what is missing is damage
            pieces.append(piece)
            count -= len(piece)
        return b"".join(pieces)

    def _run(self, piece: bytes, want_tables: bool) -> Run:
        """Go on behind the frames at the beginning of a piece, up to the first that is not whole."""
        unpack, salt, number = HEAD.unpack_from, self.salt, self._next
        lines: list[bytes] = []
        tables: list[bytes] = []
        at, last = 0, len(piece) - HEAD_BYTES
        while at < last:
            mark, found, length, checksum = unpack(piece, at)
            end = at + HEAD_BYTES + length
            body = piece[at + HEAD_BYTES : end]
            if (
                found != number
                or checksum != crc32(body, salt + number & 0xFFFF_FFFF)
                or mark != MARK
                or len(body) != length
            ):
                break
            if self._skipped and self._was_settled(number):
                if lines:
                    break  # it is passed over next time
            else:
                split = 2 + (body[0] | body[1] << 8)
                lines.append(body[split:])
                if want_tables:
                    tables.append(body[2:split])
            number += 1
            at = end
        self._at += at
        self._next = number
        self._unread -= len(lines)
        self._unread_size -= sum(map(len, lines)) + len(lines)
        return Run(number - len(lines), lines, tables)

    def _length_of_large_frame(self, end: int) -> int:
        """How long the next frame says that it is; 0 if it has no place before the end."""
        head = self._bytes(self._at, HEAD_BYTES)
        if len(head) < HEAD_BYTES:
            return 0
        whole = HEAD_BYTES + int(HEAD.unpack(head)[2])
        return whole if whole <= end - self._at else 0

    def _pass_damage(self, end: int) -> None:
        """Go on behind what cannot be read, and count anew what is left."""
        frames = self._active.frames if self._active is not None else self._seal.frames if self._seal is not None else 0
        image = self._bytes(self._at, end - self._at)
        found = surveyed(image, 0, self.salt, self._next, frames, self._skipped[::-1])
        self._unread += found.records - self.unread
        self._unread_size += found.size - self.unread_size
        self.settle(found.missing)
        self._next = found.first_number
        self._at = self._at + found.first_start if found.records else end
        if found.lost:
            self._on_damage(self, found, image)

    def _was_settled(self, number: int) -> bool:
        skipped = self._skipped
        while skipped and skipped[-1][1] <= number:
            skipped.pop()
        return bool(skipped) and skipped[-1][0] <= number
