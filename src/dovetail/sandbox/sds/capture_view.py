"""Captures as the gateway tells of them: by themselves, all channels of a recording, and those in short."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Final

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.capture_numbers import cadence, radio_of, sizes_of, span_of
from dovetail.sandbox.sds.file_links import dataset_rows
from dovetail.sandbox.sds.shares import level_of, permissions_of
from dovetail.sandbox.sds.times import display_utc, iso_new_york, iso_utc_z
from dovetail.sandbox.sds.users import User

_DISPLAY: Final = {"drf": "Digital RF", "rh": "RadioHound"}
_SPAN: Final = (
    *("capture_start_epoch_sec", "capture_start_iso_utc", "capture_end_iso_utc"),
    *("capture_start_display", "capture_end_display", "length_of_capture_ms"),
)


def single(connection: sqlite3.Connection, row: sqlite3.Row, viewer: User, *, with_level: bool = True) -> JsonObject:
    """One capture, or one channel.

    Args:
        connection: Where all the rest is.
        row: The capture.
        viewer: Who looks at it.
        with_level: Whether to tell what the viewer may do with it: not when it was just made or changed.
    """
    props = json.loads(row["props"])
    files = _files(connection, [row])
    span = span_of(props)
    shares = permissions_of(connection, "capture", row["uuid"])
    return {
        **_common(connection, row),
        "share_permissions": shares,
        "is_shared": bool(shares),
        "is_shared_with_me": any(share["shared_with"]["id"] == viewer.id for share in shares),
        "permission_level": _level(connection, row, viewer) if with_level else None,
        "capture_props": props,
        **_sizes(row["capture_type"], files),
        "datasets": dataset_rows(connection, row["uuid"]),
        **radio_of(row["capture_type"], props),
        **{name: span[name] for name in _SPAN},
        "file_cadence_ms": cadence(span["length_of_capture_ms"], files),
        "formatted_created_at": display_utc(row["created_at"]),
        "post_processed_data": [],
        "created_at": iso_new_york(row["created_at"]),
        "updated_at": iso_new_york(row["updated_at"]),
        "channel": row["channel"],
        "scan_group": row["scan_group"],
        "name": row["name"],
        "dataset": None,
        "shared_with": [],
    }


def composite(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> JsonObject:
    """All channels of a recording, as one.

    Args:
        connection: Where all the rest is.
        rows: The channels by name; the first one stands for all where there is one value only.
    """
    first, files = rows[0], _files(connection, rows)
    channels = [_channel(connection, row) for row in rows]
    shares = [share for row in rows for share in permissions_of(connection, "capture", row["uuid"])]
    sizes = _sizes(first["capture_type"], files)
    del sizes["data_files_info"]["data_files_total_size"]
    return {
        **_common(connection, first),
        "is_multi_channel": True,
        "created_at": iso_new_york(first["created_at"]),
        "updated_at": iso_new_york(max(row["updated_at"] for row in rows)),
        "is_shared": bool(shares),
        "channels": channels,
        "share_permissions": shares,
        **sizes,
        "formatted_created_at": display_utc(first["created_at"]),
        "file_cadence_ms": channels[0]["file_cadence_ms"],
        **{name: channels[0][name] for name in _SPAN},
    }


def short_composite(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> JsonObject:
    """All captures of a folder as lists tell of them, with little more than their names.

    Args:
        connection: Where all the rest is.
        rows: The captures, the one that was changed last first.
    """
    newest = rows[0]
    return {
        **_common(connection, newest),
        "is_multi_channel": True,
        "created_at": iso_utc_z(newest["created_at"]),
        "updated_at": iso_utc_z(newest["updated_at"]),
        "channels": [
            {"channel": row["channel"], "uuid": row["uuid"], "channel_metadata": json.loads(row["props"])}
            for row in sorted(rows, key=lambda row: row["channel"])
        ],
    }


def _common(connection: sqlite3.Connection, row: sqlite3.Row) -> JsonObject:
    owner = connection.execute("SELECT id, email, name FROM users WHERE id = ?", (row["owner"],)).fetchone()
    return {
        "uuid": row["uuid"],
        "owner": dict(owner),
        "capture_type": row["capture_type"],
        "capture_type_display": _DISPLAY[row["capture_type"]],
        "top_level_dir": row["top_level_dir"],
        "index_name": row["index_name"],
        "origin": "user",
        "deleted_at": None,
        "is_deleted": False,
        "is_public": False,
    }


def _channel(connection: sqlite3.Connection, row: sqlite3.Row) -> JsonObject:
    props = json.loads(row["props"])
    span = span_of(props)
    return {
        "channel": row["channel"],
        "uuid": row["uuid"],
        "channel_metadata": props,
        **span,
        "file_cadence_ms": cadence(span["length_of_capture_ms"], _files(connection, [row])),
    }


def _files(connection: sqlite3.Connection, rows: Sequence[sqlite3.Row]) -> list[sqlite3.Row]:
    return connection.execute(
        "SELECT DISTINCT files.uuid, name, directory, media_type, size FROM json_each(?) AS wanted"
        " JOIN capture_files ON capture_files.capture = wanted.value JOIN files ON files.uuid = capture_files.file"
        " WHERE files.deleted_at IS NULL ORDER BY directory, name, files.created_at",
        (json.dumps([row["uuid"] for row in rows]),),
    ).fetchall()


def _sizes(capture_type: str, files: Sequence[sqlite3.Row]) -> JsonObject:
    info = sizes_of(capture_type, files)
    return {
        "files": [dict(file) for file in files],
        "total_file_count": info["total_count"],
        "total_file_size": info["total_size"],
        "data_files_info": info,
    }


def _level(connection: sqlite3.Connection, row: sqlite3.Row, viewer: User) -> str:
    """What somebody may do with a capture; whoever reaches it only through a dataset may look at it."""
    if row["owner"] == viewer.id:
        return "owner"
    return level_of(connection, "capture", row["uuid"], viewer) or "viewer"
