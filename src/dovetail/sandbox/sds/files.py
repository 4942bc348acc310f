"""Files: rows of a directory, a name, and contents that several rows may have in common."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, TypeAlias

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import UploadedFile
from dovetail.sandbox.sds.answers import detail, missing
from dovetail.sandbox.sds.clock import Clock
from dovetail.sandbox.sds.contents import Contents, Kept, Sum, sum_of
from dovetail.sandbox.sds.file_links import detach_file, holding
from dovetail.sandbox.sds.recordings import is_data_name
from dovetail.sandbox.sds.users import User

DEFAULT_PERMISSIONS: Final = "rw-r--r--"
_LIFETIME: Final = 730 * 24 * 3600 * 1_000_000
_UPDATED_LATER: Final = 30
"""How much later than made a new row is updated, in microseconds."""
_COLUMNS: Final = (
    "uuid, owner, directory, name, media_type, permissions, size, sum_blake3, object, is_recording, created_at,"
    " updated_at, expiration_date, deleted_at"
)
Row: TypeAlias = sqlite3.Row


@attrs.frozen
class NewFile:
    """What an upload says of the row that it makes.

    Attributes:
        directory: In full.
        name: The name that goes with contents that are already stored.
        expiration_date: In microseconds since 1970; in two years when None.
    """

    directory: str
    name: str = ""
    media_type: str = ""
    permissions: str = DEFAULT_PERMISSIONS
    expiration_date: int | None = None


class Files:
    """The files of all users. Safe to use from any thread.

    An upload looks at what is there first and adds its row later, as on the platform: of several at once, none sees
    the others.
    """

    def __init__(self, database: Database, contents: Contents, clock: Clock) -> None:
        self._database = database
        self._contents = contents
        self._clock = clock

    def upload(self, owner: User, new: NewFile, file: UploadedFile, *, blind: bool = False) -> Row:
        """A new row for contents.

        Args:
            owner: Whose it is to be.
            new: What is said of it.
            file: The contents, and the name that goes with new ones.
            blind: Whether nothing is seen of what is there.

        Raises:
            Refusal: The same contents are there already, under the same name.
        """
        found = sum_of(file)
        same = [] if blind else self._with_contents(owner, found.sum_blake3)
        if any((row["directory"], row["name"]) == (new.directory, file.name) for row in same):
            raise detail(400, "The file is already in the tree: update it instead.")
        if same:
            return self._add(owner, new, Sum(found.sum_blake3, same[0]["size"]), Kept(same[0]["object"]))
        kept = self._contents.keep(file, found)
        return self._add(owner, attrs.evolve(new, name=file.name), found, kept)

    def link(self, owner: User, new: NewFile, sibling: str) -> Row:
        """A new row with the contents of another.

        Raises:
            Refusal: The other is not the owner's.
        """
        other = self.own(owner, sibling)
        return self._add(owner, new, Sum(other["sum_blake3"], other["size"]), Kept(other["object"]))

    def insert(self, owner: User, fields: Mapping[str, Any], content: bytes) -> Row:
        """A row as somebody else's client made it, whatever it says; for rows that no upload would make."""
        file = UploadedFile("", "", content)
        found = sum_of(file)
        kept = self._contents.keep(file, found)
        return self._insert({**self._values(owner, NewFile(""), found, kept), **fields}, kept)

    def known(self, owner: User, directory: str, name: str, sum_blake3: str) -> tuple[Row | None, Row | None]:
        """The row with these contents at this place, and any row with them."""
        same = self._with_contents(owner, sum_blake3)
        exact = [row for row in same if (row["directory"], row["name"]) == (directory, name)]
        return exact[0] if exact else None, same[0] if same else None

    def own(self, owner: User, identifier: str) -> Row:
        """A file of a user.

        Raises:
            Refusal: There is none, or it is somebody else's.
        """
        row = self._find(identifier)
        if row is None or row["owner"] != owner.id:
            raise missing("File")
        return row

    def reachable(self, reader: User, identifier: str) -> Row:
        """A file that a user may see.

        Raises:
            Refusal: There is none, or the user may not.
        """
        row = self._find(identifier)
        if row is None:
            raise missing("File")
        if row["owner"] != reader.id:
            with self._database.read() as connection:
                shared = connection.execute(
                    "SELECT 1 FROM file_readers WHERE file = ? AND reader = ?", (identifier, reader.id)
                ).fetchone()
            if shared is None:
                raise detail(403, "You do not have permission to access this file.")
        return row

    def source(self, row: Row) -> bytes | Path:
        """The bytes of a file, or where they are when they are many."""
        return self._contents.get(row["object"])

    def change(self, owner: User, identifier: str, changes: Mapping[str, str], *, keep: bool) -> Mapping[str, Any]:
        """The row with changes, which are kept or not.

        Raises:
            Refusal: There is no such file of the owner.
        """
        row = dict(self.own(owner, identifier))
        changed = {**changes} if not row["media_type"] else {k: v for k, v in changes.items() if k != "media_type"}
        now = {**row, **changed, "updated_at": self._clock.now()}
        now["is_recording"] = is_data_name(str(now["name"]))
        if keep:
            with self._database.write() as connection:
                connection.execute(
                    "UPDATE files SET directory = :directory, name = :name, media_type = :media_type,"
                    " permissions = :permissions, is_recording = :is_recording, updated_at = :updated_at"
                    " WHERE uuid = :uuid",
                    now,
                )
        return now

    def delete(self, owner: User, identifier: str) -> None:
        """Let a file be gone; its contents stay.

        Raises:
            Refusal: There is no such file of the owner, or captures or datasets hold it.
        """
        self.own(owner, identifier)
        with self._database.write() as connection:
            captures, datasets = holding(connection, identifier)
            if captures or datasets:
                held = " and ".join(
                    f"{kind} {', '.join(ids)}" for kind, ids in (("captures", captures), ("datasets", datasets)) if ids
                )
                raise detail(403, f"The file {identifier} cannot be deleted: it belongs to {held}.")
            connection.execute("UPDATE files SET deleted_at = ? WHERE uuid = ?", (self._clock.now(), identifier))

    def detach(self, owner: User, identifier: str) -> None:
        """Take a file out of the datasets that may still change.

        Raises:
            Refusal: There is no such file of the owner.
        """
        self.own(owner, identifier)
        with self._database.write() as connection:
            detach_file(connection, identifier)

    def _find(self, identifier: str) -> Row | None:
        with self._database.read() as connection:
            row: Row | None = connection.execute(
                "SELECT * FROM files WHERE uuid = ? AND deleted_at IS NULL", (identifier,)
            ).fetchone()
        return row

    def _with_contents(self, owner: User, sum_blake3: str) -> list[Row]:
        with self._database.read() as connection:
            return connection.execute(
                "SELECT * FROM files WHERE owner = ? AND sum_blake3 = ? AND deleted_at IS NULL ORDER BY created_at",
                (owner.id, sum_blake3),
            ).fetchall()

    def _add(self, owner: User, new: NewFile, found: Sum, kept: Kept) -> Row:
        return self._insert(self._values(owner, new, found, kept), kept)

    def _values(self, owner: User, new: NewFile, found: Sum, kept: Kept) -> dict[str, Any]:
        now = self._clock.now()
        expires = now + _LIFETIME if new.expiration_date is None else new.expiration_date
        return {
            "uuid": str(uuid.uuid4()),
            "owner": owner.id,
            "directory": new.directory,
            "name": new.name,
            "media_type": new.media_type,
            "permissions": new.permissions,
            "size": found.size,
            "sum_blake3": found.sum_blake3,
            "object": kept.name,
            "created_at": now,
            "updated_at": now + _UPDATED_LATER,
            "expiration_date": expires,
            "deleted_at": None,
        }

    def _insert(self, values: dict[str, Any], kept: Kept) -> Row:
        values["is_recording"] = is_data_name(values["name"])
        names = _COLUMNS.split(", ")
        with self._database.write() as connection:
            kept.add(connection)
            row: Row = connection.execute(
                f"INSERT INTO files ({_COLUMNS}) VALUES ({', '.join('?' * len(names))}) RETURNING *",  # noqa: S608
                [values[name] for name in names],
            ).fetchone()
        return row
