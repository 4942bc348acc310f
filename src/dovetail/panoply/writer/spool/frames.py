"""How records lie in a file: each in a frame that tells its place and its length, and proves that it is whole.

The checksum is the CRC-32 of what is in the frame, begun with the file's salt plus the frame's number: neither what
another file left on the disk nor a frame in a wrong place passes for one that belongs there.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple
from zlib import crc32

# Neither a table's name nor a record holds these bytes: both are UTF-8. Behind damage they tell where to go on.
MARK: Final = 0xFF7CDFFF
_MARK_BYTES: Final = MARK.to_bytes(4, "little")
# Mark, number, length of what follows, checksum of it.
HEAD: Final = struct.Struct("<IIII")
HEAD_BYTES: Final = HEAD.size
_unpack = HEAD.unpack_from


class Frame(NamedTuple):
    """A whole frame.

    Attributes:
        number: Which of the file it is; the first is 0.
        start: Where it begins.
        end: Where the next one begins.
        body: What is in it.
    """

    number: int
    start: int
    end: int
    body: bytes


class Damage(NamedTuple):
    """Bytes between whole frames, or behind the last one, that are none.

    Attributes:
        start: Where they begin.
        end: Where the next whole frame begins, or the file ends.
        lost: How many frames were there; None behind the last whole one, where nothing tells.
    """

    start: int
    end: int
    lost: int | None


def frame_at(image: bytes, at: int, salt: int) -> Frame | None:
    """The frame that begins at a place; None where none does, or it is not whole."""
    if at + HEAD_BYTES > len(image):
        return None
    mark, number, length, checksum = _unpack(image, at)
    start = at + HEAD_BYTES
    end = start + length
    if mark != MARK or not length or end > len(image):
        return None
    body = image[start:end]
    if crc32(body, salt + number & 0xFFFF_FFFF) != checksum:
        return None
    return Frame(number, at, end, body)


def scan(image: bytes, at: int, salt: int, number: int = 0) -> Iterator[Frame | Damage]:
    """All whole frames from a place on, and what is between them.

    Args:
        image: The file, or its beginning.
        at: Where to begin.
        salt: What the checksums begin with.
        number: Which frame is expected there.

    Yields:
        Frames in order; a `Damage` for bytes that are none. Zeros behind the last frame are no damage: they are what
        the file was prepared with.
    """
    while at < len(image):
        frame = frame_at(image, at, salt)
        if frame is not None and frame.number == number:
            yield frame
        else:
            frame = _next_whole(image, at, salt, number)
            if frame is None:
                if image.count(b"\0", at) != len(image) - at:
                    yield Damage(at, len(image), None)
                return
            yield Damage(at, frame.start, frame.number - number)
            yield frame
        at = frame.end
        number = frame.number + 1


def is_torn(rest: bytes) -> bool:
    """Whether bytes behind the last whole frame are one whose writing was cut short, so that nobody relied on it.

    The bytes of a frame arrive in any order; where they did not there are zeros, of which a record has none.
    """
    written = rest.rstrip(b"\0")
    if len(rest) < HEAD_BYTES:
        return True
    mark, _, length, _ = _unpack(rest)
    end = HEAD_BYTES + length
    if mark != MARK:
        return b"\0" in rest[:4]
    return len(written) <= end and (len(written) < end or b"\0" in rest[HEAD_BYTES + 2 : end])


def _next_whole(image: bytes, at: int, salt: int, number: int) -> Frame | None:
    """The first whole frame from a place on that does not repeat one which was there."""
    found = image.find(_MARK_BYTES, at)
    while found >= 0:
        frame = frame_at(image, found, salt)
        # One frame further at least, or it would have been found whole where it was expected.
        if frame is not None and frame.number >= number:
            return frame
        found = image.find(_MARK_BYTES, found + 1)
    return None
