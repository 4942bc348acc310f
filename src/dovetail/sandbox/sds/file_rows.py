"""Files as the gateway tells of them: one shape each for what was made, found and changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.file_links import Links, links_of
from dovetail.sandbox.sds.paths import relative
from dovetail.sandbox.sds.times import iso_new_york, plain_new_york
from dovetail.sandbox.sds.users import User

BUCKET: Final = "spectrumx"
_STORE: Final = "http://store.internal:9000"
Row: TypeAlias = sqlite3.Row | Mapping[str, Any]
"""A row of the table of files, or one that is not kept."""


def made(row: Row, owner: User) -> JsonObject:
    """A file that was just made; the only shape whose directory is relative to the owner's root."""
    return {
        "uuid": row["uuid"],
        "created_at": iso_new_york(row["created_at"]),
        "directory": relative(owner.email, row["directory"]),
        "expiration_date": iso_new_york(row["expiration_date"]),
        "media_type": row["media_type"],
        "name": row["name"],
        "permissions": row["permissions"],
        "size": row["size"],
        "sum_blake3": row["sum_blake3"],
        "updated_at": iso_new_york(row["updated_at"]),
    }


def changed(row: Row, owner: User) -> JsonObject:
    """A file as it is echoed when its metadata were changed; the only shape whose owner is a number."""
    return {
        "uuid": row["uuid"],
        "capture": None,
        "created_at": iso_new_york(row["created_at"]),
        "dataset": None,
        "directory": row["directory"],
        "expiration_date": iso_new_york(row["expiration_date"]),
        "file": _address(row),
        "media_type": row["media_type"],
        "name": row["name"],
        "owner": owner.id,
        "permissions": row["permissions"],
        "size": row["size"],
        "sum_blake3": row["sum_blake3"],
        "updated_at": iso_new_york(row["updated_at"]),
    }


def found(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> list[JsonObject]:
    """Files as they are retrieved and listed, with their owners and with what holds them."""
    links = links_of(connection, [row["uuid"] for row in rows])
    owners: dict[int, JsonObject] = {}
    for number in {row["owner"] for row in rows}:
        query = "SELECT id, email, name FROM users WHERE id = ?"
        owners[number] = dict(connection.execute(query, (number,)).fetchone())
    return [_found(row, owners[row["owner"]], links[row["uuid"]]) for row in rows]


def _found(row: sqlite3.Row, owner: JsonObject, links: Links) -> JsonObject:
    return {
        "uuid": row["uuid"],
        "owner": owner,
        "captures": links.captures,
        "datasets": links.datasets,
        "created_at": plain_new_york(row["created_at"]),
        "updated_at": plain_new_york(row["updated_at"]),
        "expiration_date": plain_new_york(row["expiration_date"]),
        "deleted_at": None,
        "is_deleted": False,
        "is_public": False,
        "directory": row["directory"],
        "file": _address(row),
        "media_type": row["media_type"],
        "name": row["name"],
        "permissions": row["permissions"],
        "size": row["size"],
        "sum_blake3": row["sum_blake3"],
        "bucket_name": BUCKET,
        "dataset": None,
        "capture": None,
    }


def _address(row: Row) -> str:
    """Where the bytes are for those inside: nobody outside reaches that host."""
    return f"{_STORE}/{BUCKET}/files/{row['object']}?X-Amz-Expires=3600&X-Amz-Signature=none"
