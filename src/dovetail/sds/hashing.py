"""BLAKE3 checksums of files: one pass, large reads, several cores for a large file."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from dovetail.sds.errors import InputError

if TYPE_CHECKING:
    from blake3 import blake3

KEPT: Final = 64 * 1024
"""Files up to this many bytes are read once: what was hashed is what is sent."""

_PIECE: Final = 1024 * 1024
_LARGE_PIECE: Final = 4 * 1024 * 1024
_LARGE: Final = 8 * 1024 * 1024
_READINGS: Final = 3
_SETTLED_NS: Final = 2_000_000_000
"""The coarsest times there are: FAT counts in 2 s."""


class FileState(NamedTuple):
    """What tells that a file is still what it was.

    Attributes:
        size: Its length in bytes.
        mtime_ns: When it was last written to, in nanoseconds.
        inode: Which file it is on its volume.
        changed_ns: When the system last changed anything of it, which nobody can set: it tells of contents that were
            written by a program that put the time of before back. On Windows, when it was made.
    """

    size: int
    mtime_ns: int
    inode: int
    changed_ns: int

    @classmethod
    def of(cls, status: os.stat_result) -> Self:
        """The state that the system tells of."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ino, status.st_ctime_ns)

    def was_written_since(self, other: FileState) -> bool:
        """Whether it is not what it was in another state, permissions and names aside."""
        return self[:3] != other[:3]

    def is_still(self, other: FileState) -> bool:
        """Whether it is what it was in every way, as far as can be told: a listing on Windows tells no inodes.

        Args:
            other: Its state at another time.
        """
        return (self if self.inode and other.inode else self._replace(inode=other.inode)) == other


class Hashed(NamedTuple):
    """A file that was read.

    Attributes:
        checksum: 64 hexadecimal digits.
        state: The file's state when it was read, the same before and after.
        content: All that it holds, when that is little; else None.
        settled: Whether it had been left alone for a while before it was read: else it may be written to again without
            its time telling.
        remembered: Whether it was not read, but is what it was when it was.
    """

    checksum: str
    state: FileState
    content: bytes | None
    settled: bool
    remembered: bool = False


class FileChanges(Exception):
    """A file was written to whenever it was read."""


class HashingStopped(Exception):
    """Nobody wants the checksum any more."""


def blake3_of(path: str | os.PathLike[str]) -> str:
    """The BLAKE3 checksum of a file as it is now: 64 hexadecimal digits.

    Args:
        path: The file.

    Raises:
        OSError: It cannot be read.
        InputError: The library that computes it is not installed.
    """
    hasher = new_hasher()
    with Path(path).open("rb", buffering=0) as file:
        _read(file, os.fstat(file.fileno()).st_size, hasher, _never)
    return hasher.hexdigest()


def hash_file(path: str, stopped: Callable[[], bool] | None = None) -> Hashed:
    """Read a file that nobody writes to meanwhile.

    Args:
        path: The file.
        stopped: Asked after every piece whether to give up.

    Raises:
        OSError: It cannot be read.
        FileChanges: It was written to during each of a few readings.
        HashingStopped: It was to give up.
        InputError: The library that computes checksums is not installed.
    """
    for _ in range(_READINGS):
        with Path(path).open("rb", buffering=0) as file:
            before = FileState.of(os.fstat(file.fileno()))
            settled = time.time_ns() - before.mtime_ns >= _SETTLED_NS
            hasher = new_hasher(one_core=before.size < _LARGE)
            content = file.read(before.size + 1) if before.size <= KEPT else None
            if content is None:
                length = _read(file, before.size, hasher, stopped or _never)
            else:
                hasher.update(content)
                length = len(content)
            if length == before.size and FileState.of(os.fstat(file.fileno())) == before:
                return Hashed(hasher.hexdigest(), before, content, settled)
    raise FileChanges


def new_hasher(*, one_core: bool = False) -> blake3:
    """Something to feed with bytes, on as many cores as there are when they are many.

    Args:
        one_core: Whether it makes do with one, which costs a third less of the processor: for one file of many.

    Raises:
        InputError: The library that does it is not installed.
    """
    try:
        import blake3
    except ImportError:
        raise InputError(
            "Checksums need the package blake3.", remedy="Install it: pip install 'dovetail[sds]'."
        ) from None
    return blake3.blake3(max_threads=1 if one_core else blake3.blake3.AUTO)


def _never() -> bool:
    return False


def _read(file: FileIO, size: int, hasher: blake3, stopped: Callable[[], bool]) -> int:
    buffer = bytearray(_LARGE_PIECE if size >= _LARGE else min(_PIECE, size + 1))
    view = memoryview(buffer)
    length = 0
    # Not beyond what there was: somebody may write as quickly as this reads.
    while length <= size and (count := file.readinto(buffer)):
        if stopped():
            raise HashingStopped
        hasher.update(view[:count])
        length += count
    return length
