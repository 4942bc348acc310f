"""A segment as it is read: what of it waits, what is settled, and what turned out to be damaged."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final
from zlib import crc32

from dovetail.panoply.writer.spool.active_segment import ActiveSegment
from dovetail.panoply.writer.spool.folders import SETTLED
from dovetail.panoply.writer.spool.frames import HEAD, HEAD_BYTES, MARK
from dovetail.panoply.writer.spool.segment_header import HEADER_BYTES, Seal
from dovetail.panoply.writer.spool.settled_log import SettledLog
from dovetail.panoply.writer.spool.survey import Survey, surveyed

_LOGGER: Final = logging.getLogger("dovetail.panoply")

_PIECE: Final = 1 << 18


Line = tuple[int, bytes, bytes]
"""A record: the number of its frame, its table, and itself."""


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
        on_damage: Told of what was found where frames could not be read.

    Attributes:
        unread: Records that wait in it, for `read`. Of one that is being written, the store counts them.
        unread_size: Their bytes, one for the line feed of each included.
        unsettled: Records that were not settled.
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
        on_damage: Callable[[Segment, bytes, Survey], None],
    ) -> None:
        self.path = path
        self.salt = salt
        self.unread = unread
        self.unread_size = unread_size
        self.unsettled = unread
        self.position = position
        self.log = SettledLog(path.with_suffix(SETTLED), salt)
        self._active = active
        self._is_own = active is not None
        self._seal = seal
        # The next one last.
        self._skipped = list(settled)[::-1]
        self._on_damage = on_damage
        self._at = HEADER_BYTES
        self._next = 0
        self._handle: int | None = None
        # Without a gap at the beginning, and the other ranges by their first frames.
        self.settled_front = 0
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

    def sealed(self, seal: Seal) -> None:
        """It does not grow any more."""
        self._active, self._seal = None, seal

    def read(self) -> list[Line]:
        """The next records, about as many as fit a message; none when none wait.

        Raises:
            OSError: The file cannot be read.
        """
        lines: list[Line] = []
        while self.unread and not lines:
            end = self._end()
            piece = self._bytes(self._at, min(end - self._at, _PIECE))
            used = self._whole_frames(piece, lines)
            if used:
                self._at += used
            elif not self._larger_frame(piece, end, lines):
                self._pass_damage(end)
        return lines

    def settle(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Frames are done with."""
        later = self._settled_later
        for first, end in ranges:
            self.unsettled -= end - first
            later[first] = end
        while self.settled_front in later:
            self.settled_front = later.pop(self.settled_front)

    def note_settled(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Keep for the next process that frames are done with."""
        try:
            self.log.add(ranges)
        except OSError as error:
            # A full disk: they would be sent once more, after a crash, but nothing is lost.
            _LOGGER.warning("Panoply spool: %s cannot be written, records may come twice: %s", self.log.path, error)

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

    def _whole_frames(self, piece: bytes, lines: list[Line]) -> int:
        """Read frames up to the first that is not whole in a piece; how many bytes they take."""
        unpack, salt, number = HEAD.unpack_from, self.salt, self._next
        at, last = 0, len(piece) - HEAD_BYTES
        total = 0
        while at < last:
            mark, found, length, checksum = unpack(piece, at)
            end = at + HEAD_BYTES + length
            body = piece[at + HEAD_BYTES : end]
            if (
                mark != MARK
                or found != number
                or len(body) != length
                or crc32(body, salt + number & 0xFFFF_FFFF) != checksum
            ):
                break
            if not self._skipped or not self._was_settled(number):
                split = 2 + (body[0] | body[1] << 8)
                total += length - split + 1
                lines.append((number, body[2:split], body[split:]))
            number += 1
            at = end
        self._next = number
        self.unread -= len(lines)
        self.unread_size -= total
        return at

    def _larger_frame(self, piece: bytes, end: int, lines: list[Line]) -> bool:
        """Read one frame that is larger than a piece; False if that is not why there was none."""
        if len(piece) < HEAD_BYTES:
            return False
        mark, _, length, _ = HEAD.unpack_from(piece)
        whole = HEAD_BYTES + length
        if mark != MARK or not len(piece) < whole <= end - self._at:
            return False
        used = self._whole_frames(self._bytes(self._at, whole), lines)
        self._at += used
        return used > 0

    def _pass_damage(self, end: int) -> None:
        """Go on behind what cannot be read, and count anew what is left."""
        frames = self._active.frames if self._active is not None else self._seal.frames if self._seal is not None else 0
        image = self._bytes(self._at, end - self._at)
        found = surveyed(image, 0, self.salt, self._next, frames, self._skipped[::-1])
        self.unread, self.unread_size = found.records, found.size
        self.settle(found.missing)
        self._next = found.first_number
        self._at = self._at + found.first_start if found.records else end
        self._on_damage(self, image, found)

    def _was_settled(self, number: int) -> bool:
        skipped = self._skipped
        while skipped and skipped[-1][1] <= number:
            skipped.pop()
        return bool(skipped) and skipped[-1][0] <= number
