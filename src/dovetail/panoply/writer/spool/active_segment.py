"""The segment that is being written: memory shared with a file whose room on the disk is there beforehand."""

from __future__ import annotations

import mmap
import os
import sys
from pathlib import Path
from typing import Final
from zlib import crc32

from dovetail.panoply.writer.spool import segment_header as headers
from dovetail.panoply.writer.spool.disk import sync_file
from dovetail.panoply.writer.spool.frames import HEAD, HEAD_BYTES, MARK
from dovetail.panoply.writer.spool.segment_header import HEADER_BYTES, Queue, Seal

_ZEROS: Final = bytes(1 << 16)
_pack = HEAD.pack
# Elsewhere the system may not know that shared memory was written until it is told.
_MUST_FLUSH: Final = sys.platform != "linux"


class ActiveSegment:
    """A file that grows by frames.

    What is in shared memory outlives the death of the process, however it dies, and costs no call of the system. That
    memory can always be written, as all of the file has its place on the disk: a full disk is told of here and now.

    Args:
        path: The file; it must not exist.
        queue: To whom its records go.
        bytes_: How large it becomes at most.

    Attributes:
        header: Its header.
        frames: How many it holds.
        end: Where the next one goes.
        size: Bytes of the records, one for the line feed of each included.

    Raises:
        OSError: It cannot be made; ``ENOSPC`` or ``EDQUOT`` when the disk is full. Then no file is left.
    """

    def __init__(self, path: Path, queue: Queue, bytes_: int) -> None:
        self.path: Path = path
        self.header: headers.Header = headers.new_header(queue)
        self.frames: int = 0
        self.end: int = HEADER_BYTES
        self.size: int = 0
        self._room = bytes_
        self._salt = self.header.salt
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            _allocate(handle, bytes_)
            self._memory = mmap.mmap(handle, bytes_)
        except BaseException:
            os.close(handle)
            path.unlink()
            raise
        self._handle = handle
        self._memory[:HEADER_BYTES] = headers.encoded(self.header)

    def append(self, body: bytes, size: int) -> bool:
        """Write a frame; when this returns, it outlives the process.

        Args:
            body: What is in it.
            size: Bytes of its record, one for the line feed included.

        Returns:
            False if there is no room for it, and nothing was written.
        """
        number, start = self.frames, self.end
        end = start + HEAD_BYTES + len(body)
        if end > self._room:
            return False
        self._memory[start:end] = _pack(MARK, number, len(body), crc32(body, self._salt + number & 0xFFFF_FFFF)) + body
        # Only now: a reader looks no further.
        self.end = end
        self.frames = number + 1
        self.size += size
        return True

    def sync(self) -> None:
        """Make sure that all that was written before outlives a power failure; from any thread."""
        if _MUST_FLUSH:
            self._memory.flush()
        sync_file(self._handle)

    def seal(self) -> Seal:
        """Note how full it became, and give back the room that is left; it is still open for `sync`."""
        seal = Seal(self.frames, self.end, self.size)
        at, packed = headers.encoded_seal(self._salt, seal)
        self._memory[at : at + len(packed)] = packed
        if not _MUST_FLUSH:
            self._memory.close()
            os.ftruncate(self._handle, self.end)
        return seal

    def close(self) -> None:
        """Close the file as it is."""
        self._memory.close()
        os.close(self._handle)


def room_for(body_bytes: int) -> int:
    """How large a file must be for a frame."""
    return HEADER_BYTES + HEAD_BYTES + body_bytes


def _allocate(handle: int, size: int) -> None:
    if sys.platform != "win32" and hasattr(os, "posix_fallocate"):
        os.posix_fallocate(handle, 0, size)
        return
    # Not by its length alone: that makes a file with holes, for which there may be no room later.
    left = size
    while left:
        left -= os.write(handle, _ZEROS[:left])
