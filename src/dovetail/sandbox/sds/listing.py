"""Listing files: all that a user reaches, those of a folder, or the newest one at a path."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.sds.answers import detail
from dovetail.sandbox.sds.paths import OutsideRoot, rooted
from dovetail.sandbox.sds.times import microseconds
from dovetail.sandbox.sds.users import User

_NEWEST: Final = (
    "NOT EXISTS (SELECT 1 FROM files AS later WHERE later.owner = files.owner AND later.directory = files.directory"
    " AND later.name = files.name AND later.deleted_at IS NULL AND later.created_at > files.created_at)"
)
_LAST_CHARACTER: Final = "\U0010ffff"
_NOT_FILTERED: Final = "The time filter was not applied: "


@attrs.frozen
class Span:
    """The bounds of a listing in time, as the names of the recording's files that would begin there."""

    first: str | None
    last: str | None

    @classmethod
    def read(cls, start: str | None, end: str | None) -> Span:
        """The bounds as they are asked for; empty ones are none.

        Raises:
            Refusal: One is no time.
        """
        return cls(_data_name(start), _data_name(end))


@attrs.frozen
class Listing:
    """What is listed: a condition on rows, their order, and what the caller should know.

    Attributes:
        most: How many rows there may be; all when None.
    """

    condition: str
    values: tuple[object, ...]
    order: str
    warnings: tuple[str, ...] = ()

    def count(self, connection: sqlite3.Connection) -> int:
        """How many rows there are."""
        query = f"SELECT count(*) FROM files WHERE {self.condition}"  # noqa: S608
        return int(connection.execute(query, self.values).fetchone()[0])

    def rows(self, connection: sqlite3.Connection, skip: int, most: int) -> Sequence[sqlite3.Row]:
        """Some of the rows, in order."""
        query = f"SELECT * FROM files WHERE {self.condition} ORDER BY {self.order} LIMIT ? OFFSET ?"  # noqa: S608
        return connection.execute(query, (*self.values, most, skip)).fetchall()


def listing(database: Database, user: User, path: str, span: Span) -> Listing:
    """What a user sees at a path.

    Raises:
        Refusal: The path leads out of the user's root.
    """
    if path in ("", "/"):
        return Listing(
            "deleted_at IS NULL AND (owner = ? OR uuid IN (SELECT file FROM file_readers WHERE reader = ?))",
            (user.id, user.id),
            "uuid",
        )
    try:
        place = rooted(user.email, path)
    except OutsideRoot as error:
        raise detail(400, str(error)) from error
    directory, _, name = place.rpartition("/")
    exact = Listing(
        f"owner = ? AND directory = ? AND name = ? AND deleted_at IS NULL AND {_NEWEST}",
        (user.id, directory, name),
        "uuid",
    )
    with database.read() as connection:
        if exact.count(connection):
            return exact
        below = Listing(
            f"owner = ? AND directory >= ? AND directory < ? AND deleted_at IS NULL AND {_NEWEST}",
            (user.id, place, place + _LAST_CHARACTER),
            "directory, name",
        )
        return _within(connection, below, span)


def _within(connection: sqlite3.Connection, below: Listing, span: Span) -> Listing:
    """A listing without the recordings' files that lie outside of a span."""
    if span.first is None and span.last is None:
        return below
    if span.first is None or span.last is None:
        return attrs.evolve(below, warnings=(f"{_NOT_FILTERED}it takes both start_time and end_time.",))
    recordings = attrs.evolve(below, condition=f"{below.condition} AND is_recording")
    if not recordings.count(connection):
        return attrs.evolve(below, warnings=(f"{_NOT_FILTERED}there are no Digital RF data files.",))
    return attrs.evolve(
        below,
        condition=f"{below.condition} AND NOT (is_recording AND (name < ? OR name > ?))",
        values=(*below.values, span.first, span.last),
    )


def _data_name(text: str | None) -> str | None:
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        milliseconds = microseconds(moment if moment.tzinfo else moment.replace(tzinfo=UTC)) // 1000
    except ValueError as error:
        raise detail(400, f"{text!r} is not a time in ISO 8601.") from error
    return f"rf@{milliseconds // 1000}.{milliseconds % 1000:03d}.h5"
