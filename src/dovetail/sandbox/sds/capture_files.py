"""Which files a capture takes, and what it reads from them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

import attrs

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.answers import page500
from dovetail.sandbox.sds.radiohound import read_document, scan_group_of
from dovetail.sandbox.sds.recordings import Part, UnreadableRecording, is_hdf5_name, read_recording

RADIOHOUND: Final = ".rh.json"
"""How the names of RadioHound's files end."""
_LAST_CHARACTER: Final = "\U0010ffff"
Content: TypeAlias = Callable[[sqlite3.Row], bytes | Path]
"""The bytes of a file, or where they are."""


@attrs.frozen
class Taken:
    """What a capture is made of.

    Attributes:
        files: The UUIDs of its files.
        props: What was read from them.
    """

    files: list[str]
    props: JsonObject


def take_recording(
    connection: sqlite3.Connection, owner: int, place: str, channel: str, content: Content, *, strict: bool
) -> Taken:
    """The files of a channel of Digital RF in a folder or below it.

    Args:
        connection: Where the rows are.
        owner: Whose files.
        place: The folder in full.
        channel: A folder that they lie below.
        content: The bytes of a file, or where they are.
        strict: Whether to refuse what Digital RF's own reader would.

    Raises:
        UnreadableRecording: They are no recording.
    """
    rows = [
        row
        for row in _below(connection, owner, place)
        if is_hdf5_name(row["name"]) and channel in row["directory"].split("/")
    ]
    if not rows:
        raise UnreadableRecording(f"there are no files of channel '{channel}' in {place}")
    parts = [Part(row["directory"], row["name"], partial(content, row)) for row in rows]
    return Taken([row["uuid"] for row in rows], read_recording(parts, channel, strict=strict))


def take_scans(
    connection: sqlite3.Connection, owner: int, place: str, scan_group: str | None, content: Content
) -> Taken:
    """The files of RadioHound in a folder or below it; of one scan group, or all.

    Raises:
        Refusal: There is none in the folder itself, which the gateway did not think of.
        UnreadableRecording: None is of the scan group.
        NotRadioHound: The first one does not keep to the schema.
    """
    rows = [row for row in _below(connection, owner, place) if row["name"].endswith(RADIOHOUND)]
    here = [row for row in rows if row["directory"] == place]
    if not here:
        raise page500()
    taken = [row for row in rows if scan_group in (None, scan_group_of(_read(content(row))))]
    if not taken:
        raise UnreadableRecording(f"no file in {place} is of scan group {scan_group}")
    return Taken([row["uuid"] for row in taken], read_document(_read(content(here[0]))))


def _read(content: bytes | Path) -> bytes:
    return content if isinstance(content, bytes) else content.read_bytes()


def _below(connection: sqlite3.Connection, owner: int, place: str) -> Sequence[sqlite3.Row]:
    return connection.execute(
        "SELECT * FROM files WHERE owner = ? AND deleted_at IS NULL"
        " AND (directory = ? OR (directory >= ? AND directory < ?)) ORDER BY directory, name, created_at",
        (owner, place, f"{place}/", f"{place}/{_LAST_CHARACTER}"),
    ).fetchall()
