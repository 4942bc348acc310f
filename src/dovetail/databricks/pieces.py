"""How a transfer is cut into pieces; pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, cast

from dovetail.runtime.errors import InvalidInput

MEBIBYTE = 1 << 20
BLOCK = MEBIBYTE
"""The most that DBFS takes or gives in one call."""
PIECE = 16 * MEBIBYTE
"""What one request of a download fetches."""
PART = 16 * MEBIBYTE
"""What one part of an upload holds, unless that makes too many parts."""
SINGLE = 50 * MEBIBYTE
"""Files up to this size go up in one request."""
_MOST_PARTS = 1000
_LARGEST_PART = 4000 * MEBIBYTE


class Piece(NamedTuple):
    """Part of a file: so many bytes from an offset on; its number counts from 1."""

    number: int
    start: int
    length: int

    @property
    def end(self) -> int:
        """The offset behind its last byte."""
        return self.start + self.length


def pieces_of(size: int, length: int) -> Iterator[Piece]:
    """A file in pieces of one length, the last one shorter; none of an empty file.

    Args:
        size: Bytes of the file.
        length: Bytes of a piece.

    Example:
        >>> [tuple(piece) for piece in pieces_of(10, 4)]
        [(1, 0, 4), (2, 4, 4), (3, 8, 2)]
    """
    for number, start in enumerate(range(0, size, length), 1):
        yield Piece(number, start, min(length, size - start))


def part_length(size: int) -> int:
    """Bytes of each part of an upload: few enough parts, whole mebibytes.

    Example:
        >>> part_length(100 * MEBIBYTE) == PART
        True
    """
    needed = -(-size // _MOST_PARTS)
    return min(_LARGEST_PART, max(PART, -(-needed // MEBIBYTE) * MEBIBYTE))


def as_bytes(value: object, at: str) -> bytes:
    """Something like bytes as bytes; nothing else, of which `bytes` would make zeros or guess at an encoding.

    Args:
        value: The bytes.
        at: What they were given as.

    Raises:
        InvalidInput: It is something else.
    """
    if not isinstance(value, bytes | bytearray | memoryview):
        raise InvalidInput(f"{at}: {type(value).__name__} is not bytes.", value=value, at=at, remedy="Give bytes.")
    return bytes(cast("bytes", value))


class Blocks:
    """Collects bytes and gives them in blocks of one length."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._kept = bytearray()

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The blocks that are full with this chunk."""
        self._kept += chunk
        while len(self._kept) >= self._length:
            block = bytes(self._kept[: self._length])
            del self._kept[: self._length]
            yield block

    def rest(self) -> bytes:
        """What is left; nothing after that."""
        kept, self._kept = bytes(self._kept), bytearray()
        return kept

    def __len__(self) -> int:
        return len(self._kept)
