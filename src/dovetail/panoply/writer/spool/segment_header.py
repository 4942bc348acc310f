"""The first bytes of a segment: what it is, whose records it holds, and, once it is full, how many."""

from __future__ import annotations

import hashlib
import os
import struct
import time
from typing import Final, NamedTuple
from zlib import crc32

HEADER_BYTES: Final = 256
_VERSION: Final = 1
_MAGIC: Final = b"DTSPOOL\n"
_MOST_LABEL: Final = 128
# Magic, version, salt, time in nanoseconds, queue, length of the label, label; then a checksum.
_HEAD: Final = struct.Struct(f"<8sHIQ32sH{_MOST_LABEL}s")
_CHECK: Final = struct.Struct("<I")
# Frames, end of the last one, bytes of the records; then a checksum.
_SEAL: Final = struct.Struct("<IQQ")
_SEAL_AT: Final = _HEAD.size + _CHECK.size


class NotASegment(ValueError):
    """The file does not begin as a segment does.

    Attributes:
        is_newer: Whether it is one, of a version that is not known here.
    """

    def __init__(self, message: str, *, is_newer: bool = False) -> None:
        super().__init__(message)
        self.is_newer: bool = is_newer


class Queue(NamedTuple):
    """To whom records go.

    Attributes:
        digest: 32 bytes that tell one queue from another, and nothing of it.
        label: What people may see of it.
    """

    digest: bytes
    label: str

    @classmethod
    def of(cls, url: str, label: str) -> Queue:
        """The queue at a URL.

        Args:
            url: The whole URL. It holds a part of the secret, so only its digest is kept.
            label: What people may see of it.
        """
        return cls(hashlib.sha256(b"dovetail panoply spool\0" + url.encode()).digest(), label)


class Seal(NamedTuple):
    """How full a segment became.

    Attributes:
        frames: How many it holds.
        end: Where the last one ends.
        size: Bytes of their records, one for the line feed of each included.
    """

    frames: int
    end: int
    size: int


class Header(NamedTuple):
    """What a segment tells of itself.

    Attributes:
        queue: To whom its records go.
        salt: What the checksums of its frames begin with.
        created: When it was made, in seconds since 1970.
        seal: How full it became; None while it may grow, or when its writer had no time to say.
    """

    queue: Queue
    salt: int
    created: float
    seal: Seal | None = None


def new_header(queue: Queue) -> Header:
    """The header of a segment that begins now."""
    return Header(queue, int.from_bytes(os.urandom(4), "little"), time.time())


def encoded(header: Header) -> bytes:
    """The bytes of a header."""
    label = header.queue.label.encode()[:_MOST_LABEL]
    nanoseconds = int(header.created * 1e9)
    head = _HEAD.pack(_MAGIC, _VERSION, header.salt, nanoseconds, header.queue.digest, len(label), label)
    return (head + _CHECK.pack(crc32(head))).ljust(HEADER_BYTES, b"\0")


def encoded_seal(salt: int, seal: Seal) -> tuple[int, bytes]:
    """Where in a segment to write that it is full, and what."""
    packed = _SEAL.pack(*seal)
    return _SEAL_AT, packed + _CHECK.pack(crc32(packed, salt))


def is_unused(image: bytes) -> bool:
    """Whether the writer of a file died before it wrote anything behind the header, or even all of that."""
    begun = all(found in (0, byte) for found, byte in zip(image, _MAGIC, strict=False))
    return begun and not image[HEADER_BYTES:].strip(b"\0")


def decoded(start: bytes) -> Header:
    """Read a header.

    Args:
        start: The first bytes of a segment.

    Raises:
        NotASegment: They are not a header, or one of a newer version.
    """
    if len(start) < HEADER_BYTES or not start.startswith(_MAGIC):
        raise NotASegment("it does not begin as a segment of a spool does")
    head = start[: _HEAD.size]
    _, version, salt, nanoseconds, digest, length, label = _HEAD.unpack(head)
    if version != _VERSION:
        raise NotASegment(f"it is of version {version}; known here is {_VERSION}", is_newer=version > _VERSION)
    if crc32(head) != _CHECK.unpack_from(start, _HEAD.size)[0]:
        raise NotASegment("its header is damaged")
    queue = Queue(digest, label[:length].decode(errors="replace"))
    packed = start[_SEAL_AT : _SEAL_AT + _SEAL.size]
    whole = _CHECK.unpack_from(start, _SEAL_AT + _SEAL.size)[0] == crc32(packed, salt)
    return Header(queue, salt, nanoseconds / 1e9, Seal(*_SEAL.unpack(packed)) if whole else None)
