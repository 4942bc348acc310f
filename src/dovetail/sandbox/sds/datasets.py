"""Datasets: files and captures under one name, in versions, drafts until they are final."""

from __future__ import annotations

import json
import re
import sqlite3
import uuid
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.answers import detail, missing
from dovetail.sandbox.sds.captures import channels_of
from dovetail.sandbox.sds.shares import level_of
from dovetail.sandbox.sds.users import User

if TYPE_CHECKING:
    from dovetail.sandbox.sds.core import Core

TOLD: Final[Mapping[str, Any]] = {
    "authors": [],
    **dict.fromkeys(("abstract", "description", "doi", "license", "institutions", "repository", "website"), ""),
    **dict.fromkeys(("release_date", "provenance", "citation", "other")),
}
"""What is only told again, with what it is when nobody says."""
_EDITORS: Final = ("owner", "co-owner")


class Datasets:
    """The datasets of all users. Safe to use from any thread."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def create(
        self, owner: User, name: str, fields: JsonObject, *, version: int = 1, previous: str | None = None
    ) -> str:
        """A new draft without anything in it; its UUID."""
        identifier, now = str(uuid.uuid4()), self._core.clock.now()
        with self._core.database.write() as connection:
            connection.execute(
                "INSERT INTO datasets VALUES (?, ?, ?, 'draft', ?, ?, 0, ?, ?, ?, NULL)",
                (identifier, owner.id, name, version, previous, json.dumps({**TOLD, **fields}), now, now),
            )
        return identifier

    def change(self, identifier: str, fields: JsonObject) -> None:
        """Tell something else of a dataset from now on."""
        with self._core.database.write() as connection:
            told = json.loads(live(connection, identifier)["fields"])
            self._set(connection, identifier, "fields", json.dumps({**told, **fields}))

    def add(self, identifier: str, files: Iterable[str] = (), captures: Iterable[str] = ()) -> None:
        """Put files and captures into a dataset; of a recording all channels."""
        with self._core.database.write() as connection:
            live(connection, identifier)
            for file in files:
                if (
                    connection.execute("SELECT 1 FROM files WHERE uuid = ? AND deleted_at IS NULL", (file,)).fetchone()
                    is None
                ):
                    raise missing("File")
                connection.execute("INSERT OR IGNORE INTO dataset_files VALUES (?, ?)", (identifier, file))
            for capture in captures:
                query = "SELECT * FROM captures WHERE uuid = ? AND deleted_at IS NULL"
                row = connection.execute(query, (capture,)).fetchone()
                if row is None:
                    raise missing("Capture")
                for channel in channels_of(connection, row):
                    connection.execute(
                        "INSERT OR IGNORE INTO dataset_captures VALUES (?, ?)", (identifier, channel["uuid"])
                    )
            self._touch(connection, identifier)

    def set_keywords(self, identifier: str, keywords: Iterable[str]) -> None:
        """Give a dataset these keywords and no others; they are written in lower case, with hyphens."""
        with self._core.database.write() as connection:
            live(connection, identifier)
            connection.execute("DELETE FROM dataset_keywords WHERE dataset = ?", (identifier,))
            for keyword in filter(None, map(_slug, keywords)):
                connection.execute("INSERT OR IGNORE INTO dataset_keywords VALUES (?, ?)", (identifier, keyword))

    def finish(self, identifier: str) -> None:
        """Make a dataset final, for good."""
        with self._core.database.write() as connection:
            self._set(connection, identifier, "status", "final")

    def publish(self, identifier: str) -> None:
        """Make a dataset public, for good."""
        with self._core.database.write() as connection:
            self._set(connection, identifier, "is_public", 1)

    def next_version(self, identifier: str) -> str:
        """A new draft with what the dataset holds, one version later; its UUID."""
        with self._core.database.read() as connection:
            row = live(connection, identifier)
            owner, version = self._core.users.by_id(row["owner"]), row["version"] + 1
        made = self.create(owner, row["name"], json.loads(row["fields"]), version=version, previous=identifier)
        with self._core.database.write() as connection:
            for table in ("dataset_files", "dataset_captures", "dataset_keywords"):
                column = table.removeprefix("dataset_").removesuffix("s")
                connection.execute(
                    f"INSERT INTO {table} SELECT ?, {column} FROM {table} WHERE dataset = ?",  # noqa: S608 - fixed names
                    (made, identifier),
                )
        return made

    def own(self, owner: User, identifier: str) -> sqlite3.Row:
        """A dataset of a user.

        Raises:
            Refusal: There is none, or it is somebody else's.
        """
        with self._core.database.read() as connection:
            row = live(connection, identifier)
        if row["owner"] != owner.id:
            raise missing("Dataset")
        return row

    def delete(self, owner: User, identifier: str) -> None:
        """Let a dataset be gone; what is in it stays, and is free.

        Raises:
            Refusal: There is no such dataset of the owner, or it is shared.
        """
        self.own(owner, identifier)
        with self._core.database.write() as connection:
            shared = "SELECT 1 FROM shares WHERE item_type = 'dataset' AND item = ? AND enabled"
            if connection.execute(shared, (identifier,)).fetchone() is not None:
                raise detail(403, f"The dataset {identifier} is shared: revoke its share permissions first.")
            for table in ("dataset_files", "dataset_captures"):
                connection.execute(f"DELETE FROM {table} WHERE dataset = ?", (identifier,))  # noqa: S608 - fixed names
            self._set(connection, identifier, "deleted_at", self._core.clock.now())

    def _set(self, connection: sqlite3.Connection, identifier: str, column: str, value: object) -> None:
        live(connection, identifier)
        connection.execute(f"UPDATE datasets SET {column} = ? WHERE uuid = ?", (value, identifier))  # noqa: S608 - fixed names
        self._touch(connection, identifier)

    def _touch(self, connection: sqlite3.Connection, identifier: str) -> None:
        now = self._core.clock.now()
        connection.execute("UPDATE datasets SET updated_at = ? WHERE uuid = ?", (now, identifier))


def live(connection: sqlite3.Connection, identifier: str) -> sqlite3.Row:
    """A dataset that there is.

    Raises:
        Refusal: There is none.
    """
    query = "SELECT * FROM datasets WHERE uuid = ? AND deleted_at IS NULL"
    row: sqlite3.Row | None = connection.execute(query, (identifier,)).fetchone()
    if row is None:
        raise missing("Dataset")
    return row


def reached(connection: sqlite3.Connection, reader: User, identifier: str) -> tuple[sqlite3.Row, str]:
    """A dataset that a user may see, and the level of that user.

    Raises:
        Refusal: There is none, or the user may not.
    """
    row = live(connection, identifier)
    level = "owner" if row["owner"] == reader.id else level_of(connection, "dataset", identifier, reader)
    if level is None:
        raise detail(403, "You do not have permission to access this dataset.")
    return row, level


def may_edit(level: str) -> bool:
    """Whether a level lets change what a dataset says of itself."""
    return level in _EDITORS


def _slug(keyword: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", keyword.lower()).strip("-")
