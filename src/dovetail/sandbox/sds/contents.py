"""The contents of files: an object for each that was stored, named by its checksum."""

from __future__ import annotations

import secrets
import sqlite3
from pathlib import Path
from typing import Final

import attrs
from blake3 import blake3

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import UploadedFile

_SMALL: Final = 64 * 1024
_PIECE: Final = 1024 * 1024
"""How much of a file is in memory at a time, in bytes: a mapped file would be there as a whole."""


@attrs.frozen
class Sum:
    """What is known of contents before they are stored."""

    sum_blake3: str
    size: int


@attrs.frozen
class Kept:
    """Contents that are stored, or about to be.

    Attributes:
        name: The name of the object, which has an ending where the plain one was taken.
        small: The bytes of an object that is kept in the database.
    """

    name: str
    small: bytes | None = attrs.field(default=None, repr=False)

    def add(self, connection: sqlite3.Connection) -> None:
        """Keep a small object, as part of a transaction."""
        if self.small is not None:
            connection.execute("INSERT OR IGNORE INTO small_contents VALUES (?, ?)", (self.name, self.small))


class Contents:
    """The object store. Safe to use from any thread; what is in it stays as it is.

    Args:
        database: Where small objects are kept: making a file takes longer than all the rest of a small upload.
        folder: Where the others are kept; it is made if need be.
    """

    def __init__(self, database: Database, folder: Path) -> None:
        self._database = database
        self._folder = folder
        folder.mkdir(exist_ok=True)

    def keep(self, file: UploadedFile, found: Sum) -> Kept:
        """Store contents; small ones are, once who asked has added them in the transaction of his row."""
        name = found.sum_blake3
        if self._is_taken(name):
            name += f"_{secrets.token_hex(4)}"
        if not isinstance(file.source, bytes):
            file.source.replace(self._place(name))
        elif len(file.source) > _SMALL:
            place = self._place(name)
            half = place.with_name(f"{name}.{secrets.token_hex(4)}")
            half.write_bytes(file.source)
            half.replace(place)  # who reads an equal object of that name reads on
        else:
            return Kept(name, file.source)
        return Kept(name)

    def get(self, name: str) -> bytes | Path:
        """An object: its bytes where they are few, and the file that it is where they are many."""
        with self._database.read() as connection:
            row = connection.execute("SELECT content FROM small_contents WHERE object = ?", (name,)).fetchone()
        return self._place(name) if row is None else bytes(row[0])

    def _is_taken(self, name: str) -> bool:
        with self._database.read() as connection:
            return connection.execute("SELECT 1 FROM files WHERE object = ?", (name,)).fetchone() is not None

    def _place(self, name: str) -> Path:
        """Where an object is if it is a file."""
        place = self._folder / name[:2] / name
        place.parent.mkdir(exist_ok=True)
        return place


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
