"""Captures: made of files that are there, read again, renamed, detached and let go."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dovetail.sandbox.sds.answers import detail, missing
from dovetail.sandbox.sds.capture_files import Taken, take_recording, take_scans
from dovetail.sandbox.sds.capture_wish import Wish
from dovetail.sandbox.sds.paths import rooted
from dovetail.sandbox.sds.radiohound import NotRadioHound
from dovetail.sandbox.sds.recordings import UnreadableRecording
from dovetail.sandbox.sds.users import User

if TYPE_CHECKING:
    from dovetail.sandbox.sds.core import Core

_UPDATED_LATER: Final = 30
"""How much later than made a new capture is updated, in microseconds."""


class Captures:
    """The captures of all users. Safe to use from any thread."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def create(self, owner: User, wish: Wish) -> sqlite3.Row:
        """A new capture of files that are there; all of it, or nothing.

        Raises:
            Refusal: There is one already, or the files are no recording.
        """
        identifier, now = str(uuid.uuid4()), self._core.clock.now()
        with self._core.database.write() as connection:
            _refuse_another(connection, owner, wish)
            taken = self._taken(connection, owner.id, identifier, wish)
            connection.execute(
                "INSERT INTO captures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
                (
                    *(identifier, owner.id, wish.capture_type, wish.name, wish.channel, wish.scan_group),
                    *(wish.top_level_dir, wish.index_name, json.dumps(taken.props), now, now + _UPDATED_LATER),
                ),
            )
            _connect(connection, identifier, taken.files)
            return _live(connection, identifier)

    def own(self, owner: User, identifier: str) -> sqlite3.Row:
        """A capture of a user.

        Raises:
            Refusal: There is none, or it is somebody else's.
        """
        with self._core.database.read() as connection:
            return _own(connection, owner, identifier)

    def reachable(self, reader: User, identifier: str) -> sqlite3.Row:
        """A capture that a user may see.

        Raises:
            Refusal: There is none, or the user may not.
        """
        with self._core.database.read() as connection:
            row = _live(connection, identifier)
            if row["owner"] != reader.id and not may_read(connection, reader, identifier):
                raise detail(403, "You do not have permission to access this capture.")
            return row

    def read_again(self, owner: User, identifier: str) -> sqlite3.Row:
        """A capture with the files that are there now, read anew.

        Raises:
            Refusal: There is no such capture of the owner, or the files are no recording any more.
        """
        with self._core.database.write() as connection:
            row = _own(connection, owner, identifier)
            wish = Wish(
                place=rooted(owner.email, row["top_level_dir"]),
                **{name: row[name] for name in ("capture_type", "top_level_dir", "index_name", "channel")},
                **{name: row[name] for name in ("scan_group", "name")},
            )
            taken = self._taken(connection, owner.id, identifier, wish)
            connection.execute("DELETE FROM capture_files WHERE capture = ?", (identifier,))
            _connect(connection, identifier, taken.files)
            return self._changed(connection, identifier, "props", json.dumps(taken.props))

    def rename(self, owner: User, identifier: str, name: str) -> sqlite3.Row:
        """A capture under another name.

        Raises:
            Refusal: There is no such capture of the owner.
        """
        with self._core.database.write() as connection:
            _own(connection, owner, identifier)
            return self._changed(connection, identifier, "name", name)

    def delete(self, owner: User, identifier: str) -> None:
        """Let a capture be gone; its files stay.

        Raises:
            Refusal: There is no such capture of the owner, it is shared, or a dataset holds it.
        """
        with self._core.database.write() as connection:
            _own(connection, owner, identifier)
            if _is_shared(connection, identifier):
                raise detail(403, f"The capture {identifier} is shared: revoke its share permissions first.")
            datasets = _datasets_of(connection, identifier)
            if datasets:
                raise detail(403, f"The capture {identifier} cannot be deleted: it is in datasets {datasets}.")
            connection.execute(
                "UPDATE captures SET deleted_at = ? WHERE uuid = ?", (self._core.clock.now(), identifier)
            )
            connection.execute("DELETE FROM dataset_captures WHERE capture = ?", (identifier,))

    def detach(self, owner: User, identifier: str) -> None:
        """Take a capture out of the datasets that may still change.

        Raises:
            Refusal: There is no such capture of the owner.
        """
        with self._core.database.write() as connection:
            _own(connection, owner, identifier)
            connection.execute(
                "DELETE FROM dataset_captures WHERE capture = ? AND dataset IN"
                " (SELECT uuid FROM datasets WHERE status <> 'final' AND NOT is_public)",
                (identifier,),
            )

    def _taken(self, connection: sqlite3.Connection, owner: int, identifier: str, wish: Wish) -> Taken:
        content = self._core.files.source
        try:
            if wish.capture_type == "rh":
                return take_scans(connection, owner, wish.place, wish.scan_group, content)
            strict = self._core.knobs.settings.strict_recordings
            return take_recording(connection, owner, wish.place, wish.channel, content, strict=strict)
        except (UnreadableRecording, NotRadioHound) as error:
            raise detail(400, f"Error handling metadata for capture '{identifier}': {error}") from error

    def _changed(self, connection: sqlite3.Connection, identifier: str, column: str, value: str) -> sqlite3.Row:
        connection.execute(
            f"UPDATE captures SET {column} = ?, updated_at = ? WHERE uuid = ?",  # noqa: S608 - two fixed names
            (value, self._core.clock.now(), identifier),
        )
        return _live(connection, identifier)


def channels_of(connection: sqlite3.Connection, row: sqlite3.Row) -> Sequence[sqlite3.Row]:
    """All captures of the recording that a capture is of, itself among them; the channels by name."""
    if row["capture_type"] != "drf":
        return [row]
    return connection.execute(
        "SELECT * FROM captures WHERE owner = ? AND top_level_dir = ? AND capture_type = 'drf' AND deleted_at IS NULL"
        " ORDER BY channel",
        (row["owner"], row["top_level_dir"]),
    ).fetchall()


def may_read(connection: sqlite3.Connection, reader: User, identifier: str) -> bool:
    """Whether a capture reaches a user who does not own it."""
    query = "SELECT 1 FROM capture_readers WHERE capture = ? AND reader = ?"
    return connection.execute(query, (identifier, reader.id)).fetchone() is not None


def _refuse_another(connection: sqlite3.Connection, owner: User, wish: Wish) -> None:
    """Refuse a second capture of the same recording, in words that clients look for."""
    if wish.capture_type == "drf":
        token, told = "drf_unique_channel_and_tld", f"channel '{wish.channel}' and top_level_dir '{wish.top_level_dir}'"
        condition, values = "channel = ? AND top_level_dir = ?", [wish.channel, wish.top_level_dir]
    elif wish.scan_group:
        token, told = "rh_unique_scan_group", f"scan_group '{wish.scan_group}'"
        condition, values = "scan_group = ?", [wish.scan_group]
    else:
        return
    row = connection.execute(
        f"SELECT uuid FROM captures WHERE owner = ? AND capture_type = ? AND deleted_at IS NULL AND {condition}",  # noqa: S608
        (owner.id, wish.capture_type, *values),
    ).fetchone()
    if row is not None:
        raise detail(
            400,
            "One or more capture creation constraints violated:"
            f"\n\t{token}:\n\t\t{token}: {told} already used by another capture: {row['uuid']}",
        )


def _connect(connection: sqlite3.Connection, identifier: str, files: Sequence[str]) -> None:
    connection.executemany("INSERT INTO capture_files VALUES (?, ?)", [(identifier, file) for file in files])


def _live(connection: sqlite3.Connection, identifier: str) -> sqlite3.Row:
    query = "SELECT * FROM captures WHERE uuid = ? AND deleted_at IS NULL"
    row: sqlite3.Row | None = connection.execute(query, (identifier,)).fetchone()
    if row is None:
        raise missing("Capture")
    return row


def _own(connection: sqlite3.Connection, owner: User, identifier: str) -> sqlite3.Row:
    row = _live(connection, identifier)
    if row["owner"] != owner.id:
        raise missing("Capture")
    return row


def _is_shared(connection: sqlite3.Connection, identifier: str) -> bool:
    query = "SELECT 1 FROM shares WHERE item_type = 'capture' AND item = ? AND enabled"
    return connection.execute(query, (identifier,)).fetchone() is not None


def _datasets_of(connection: sqlite3.Connection, identifier: str) -> str:
    rows = connection.execute(
        "SELECT uuid FROM datasets JOIN dataset_captures ON dataset = uuid WHERE capture = ? AND deleted_at IS NULL",
        (identifier,),
    )
    return ", ".join(row["uuid"] for row in rows)
