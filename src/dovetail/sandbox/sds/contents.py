"""The contents of files, on disk: an object for each that was stored, named by its checksum."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Final

import attrs
from blake3 import blake3

from dovetail.sandbox.message import UploadedFile

_PIECE: Final = 1024 * 1024
"""How much of a file is in memory at a time, in bytes: a mapped file would be there as a whole."""


@attrs.frozen
class Sum:
    """What is known of contents before they are stored."""

    sum_blake3: str
    size: int


class Contents:
    """The object store. Safe to use from any thread; what is in it stays as it is.

    Args:
        folder: Where it is kept; it is made if need be.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(exist_ok=True)

    def path(self, name: str) -> Path:
        """Where an object is on disk."""
        return self._folder / name[:2] / name

    def keep(self, file: UploadedFile, found: Sum) -> str:
        """Store contents; the name of the object, which has an ending where the plain one is taken."""
        name = found.sum_blake3
        if self.path(name).exists():
            name += f"_{secrets.token_hex(4)}"
        path = self.path(name)
        path.parent.mkdir(exist_ok=True)
        if isinstance(file.source, bytes):
            path.write_bytes(file.source)
        else:
            file.source.replace(path)
        return name


def sum_of(file: UploadedFile) -> Sum:
    """The checksum and the size of a file."""
    if isinstance(file.source, bytes):
        return Sum(blake3(file.source).hexdigest(), len(file.source))
    hasher, size, buffer = blake3(), 0, bytearray(_PIECE)
    view = memoryview(buffer)
    with file.source.open("rb", buffering=0) as source:
        while count := source.readinto(buffer):
            hasher.update(view[:count])
            size += count
    return Sum(hasher.hexdigest(), size)
