"""Datasets as the gateway tells of them, and the files in them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from uuid import UUID

import attrs

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.answers import detail
from dovetail.sandbox.sds.capture_groups import summaries
from dovetail.sandbox.sds.datasets import may_edit, reached
from dovetail.sandbox.sds.shares import permissions_of, shared_with
from dovetail.sandbox.sds.times import iso_new_york, offset_new_york
from dovetail.sandbox.sds.users import User

_ARTIFACTS = "uuid IN (SELECT file FROM dataset_files WHERE dataset = ?)"
_OF_CAPTURES = (
    "uuid IN (SELECT file FROM capture_files JOIN dataset_captures USING (capture)"
    " JOIN captures ON captures.uuid = capture_files.capture"
    " WHERE dataset = ? AND captures.deleted_at IS NULL)"
)
_TRUE = ("1", "true", "yes")


def told(connection: sqlite3.Connection, viewer: User, identifier: str) -> JsonObject:
    """A dataset.

    Raises:
        Refusal: There is none, or the viewer may not see it.
    """
    row, level = reached(connection, viewer, identifier)
    owner = dict(connection.execute("SELECT id, email, name FROM users WHERE id = ?", (row["owner"],)).fetchone())
    later = connection.execute(
        "SELECT uuid FROM datasets WHERE previous_version = ? AND deleted_at IS NULL", (identifier,)
    ).fetchone()
    shares = permissions_of(connection, "dataset", identifier)
    return {
        **json.loads(row["fields"]),
        "uuid": identifier,
        "owner": owner,
        "keywords": _column(
            connection, "SELECT keyword FROM dataset_keywords WHERE dataset = ? ORDER BY 1", identifier
        ),
        "created_at": offset_new_york(row["created_at"]),
        "is_shared": bool(shares),
        "is_shared_with_me": any(share["shared_with"]["id"] == viewer.id for share in shares),
        "is_owner": level == "owner",
        "status_display": row["status"].capitalize(),
        "shared_users": shared_with(connection, "dataset", identifier),
        "share_permissions": shares,
        "captures": summaries(_captures(connection, identifier)),
        "files": [_short(file) for file in _files(connection, _ARTIFACTS, identifier)],
        "data_files_info": _sizes(connection, identifier),
        "owner_name": owner["name"],
        "owner_email": owner["email"],
        "permission_level": level,
        "can_edit": may_edit(level),
        "can_advance_version": may_edit(level) and later is None,
        "next_version": None if later is None else later["uuid"],
        "updated_at": iso_new_york(row["updated_at"]),
        "deleted_at": None,
        "is_deleted": False,
        "is_public": bool(row["is_public"]),
        "name": row["name"],
        "status": row["status"],
        "version": row["version"],
        "previous_version": row["previous_version"],
        "shared_with": [],
    }


@attrs.frozen
class Selection:
    """Which files of a dataset are asked for.

    Attributes:
        captures: Those of these captures; None for all.
        places: Those whose full directory begins like one of these; None for all.
        artifacts_only: Only those that belong to the dataset by themselves.
    """

    captures: Sequence[str] | None
    places: Sequence[str] | None
    artifacts_only: bool

    @classmethod
    def read(cls, captures: Sequence[str], places: Sequence[str], artifacts_only: str) -> Selection:
        """The selection as it is asked for: lists may be repeated, joined by commas, or both.

        Raises:
            Refusal: A capture is no UUID.
        """
        only = artifacts_only.lower() in _TRUE
        wanted = None if only or not captures else [_uuid(text) for text in _split(captures)]
        return cls(wanted, _split(places) if places else None, only)


def files_of(connection: sqlite3.Connection, identifier: str, selection: Selection) -> list[sqlite3.Row]:
    """The files of a dataset that are asked for, newest first."""
    if selection.artifacts_only:
        rows = _files(connection, _ARTIFACTS, identifier)
    else:
        rows = _files(connection, f"({_ARTIFACTS} OR {_OF_CAPTURES})", identifier, identifier)
    if selection.captures is None and selection.places is None:
        return rows
    of_captures = set(
        _column(
            connection,
            "SELECT file FROM capture_files JOIN json_each(?) AS wanted ON wanted.value = capture",
            json.dumps(selection.captures or []),
        )
    )
    places = tuple(selection.places or ())
    return [row for row in rows if row["uuid"] in of_captures or row["directory"].startswith(places)]


def _sizes(connection: sqlite3.Connection, identifier: str) -> JsonObject:
    artifacts = _files(connection, _ARTIFACTS, identifier)
    linked = _files(connection, _OF_CAPTURES, identifier)
    both = {row["uuid"]: row["size"] or 0 for row in (*artifacts, *linked)}
    return {
        "total_count": len(both),
        "total_size": sum(both.values()),
        "capture_linked_files": len(linked),
        "artifact_files": len(artifacts),
    }


def _captures(connection: sqlite3.Connection, identifier: str) -> list[sqlite3.Row]:
    return connection.execute(
        "SELECT captures.* FROM dataset_captures JOIN captures ON captures.uuid = capture"
        " WHERE dataset = ? AND deleted_at IS NULL ORDER BY created_at",
        (identifier,),
    ).fetchall()


def _files(connection: sqlite3.Connection, condition: str, *values: str) -> list[sqlite3.Row]:
    return connection.execute(
        f"SELECT * FROM files WHERE deleted_at IS NULL AND {condition} ORDER BY created_at DESC",  # noqa: S608 - fixed
        values,
    ).fetchall()


def _short(row: sqlite3.Row) -> JsonObject:
    return {name: row[name] for name in ("uuid", "name", "directory", "media_type", "size")}


def _column(connection: sqlite3.Connection, query: str, value: str) -> list[str]:
    return [row[0] for row in connection.execute(query, (value,))]


def _split(texts: Sequence[str]) -> list[str]:
    return [part.strip() for text in texts for part in text.split(",") if part.strip()]


def _uuid(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError as error:
        raise detail(400, f"Invalid capture UUID: '{text}'.") from error
