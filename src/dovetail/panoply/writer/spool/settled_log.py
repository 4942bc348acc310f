"""Which frames of a segment are done with: a small file beside it, that grows with each pack which was settled."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Final
from zlib import crc32

_ENTRY: Final = struct.Struct("<III")


def encoded(ranges: Iterable[tuple[int, int]], salt: int) -> bytes:
    """Entries for ranges of frames, each from its first frame to before its second."""
    return b"".join(
        _ENTRY.pack(first, end, crc32(first.to_bytes(4, "little") + end.to_bytes(4, "little"), salt))
        for first, end in ranges
    )


def decoded(data: bytes, salt: int) -> list[tuple[int, int]]:
    """The ranges of frames that a file names, in order and merged; what is damaged there is passed over.

    Passed over means sent once more, never lost.
    """
    ranges: list[tuple[int, int]] = []
    for at in range(0, len(data) - _ENTRY.size + 1, _ENTRY.size):
        first, end, checksum = _ENTRY.unpack_from(data, at)
        if first < end and crc32(data[at : at + 8], salt) == checksum:
            ranges.append((first, end))
    return merged(ranges)


def merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same frames in as few ranges as will do, in order.

    Example:
        >>> merged([(4, 6), (0, 2), (2, 3)])
        [(0, 3), (4, 6)]
    """
    result: list[tuple[int, int]] = []
    for first, end in sorted(ranges):
        if result and first <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((first, end))
    return result


class SettledLog:
    """The file beside a segment, which the first entry makes.

    Args:
        path: The file.
        salt: That of the segment.
    """

    def __init__(self, path: Path, salt: int) -> None:
        self.path: Path = path
        self._salt = salt
        self._handle: int | None = None

    def read(self) -> list[tuple[int, int]]:
        """The frames that are done with."""
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return []
        return decoded(data, self._salt)

    def add(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Note frames as done with; that outlives this process as soon as this returns."""
        if self._handle is None:
            self._handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            torn = os.fstat(self._handle).st_size % _ENTRY.size
            if torn:  # somebody died over an entry: the next one begins where one may
                os.write(self._handle, bytes(_ENTRY.size - torn))
        data = encoded(ranges, self._salt)
        while data:
            data = data[os.write(self._handle, data) :]

    def close(self) -> None:
        """Close the file."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def remove(self) -> None:
        """Close the file and remove it."""
        self.close()
        self.path.unlink(missing_ok=True)
