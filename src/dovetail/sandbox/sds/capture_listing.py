"""Lists of captures: those that a user reaches, that fit a search, one entry for all of a folder."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlencode

from dovetail.sandbox.message import Incoming, JsonObject
from dovetail.sandbox.sds.capture_view import composite, short_composite, single
from dovetail.sandbox.sds.captures import channels_of
from dovetail.sandbox.sds.search_document import derived
from dovetail.sandbox.sds.search_queries import Test
from dovetail.sandbox.sds.times import iso_utc_z
from dovetail.sandbox.sds.users import User

_MOST_HITS: Final = 10_000


def listed(
    connection: sqlite3.Connection, user: User, capture_type: str | None, filters: Sequence[Test]
) -> list[list[sqlite3.Row]]:
    """The captures that a user reaches, by folder, the one that was changed last first.

    Args:
        connection: Where they are.
        user: Who looks.
        capture_type: Only captures of this type; all when None.
        filters: What they must fit.
    """
    rows = connection.execute(
        "SELECT * FROM captures WHERE deleted_at IS NULL AND capture_type = coalesce(?, capture_type)"
        " AND (owner = ? OR uuid IN (SELECT capture FROM capture_readers WHERE reader = ?))"
        " ORDER BY updated_at DESC",
        (capture_type, user.id, user.id),
    ).fetchall()
    if filters:
        rows = [row for row in rows if _fits(row, filters)][:_MOST_HITS]
    folders: dict[str, list[sqlite3.Row]] = {}
    for row in rows:
        folders.setdefault(row["top_level_dir"], []).append(row)
    return list(folders.values())


def entry(connection: sqlite3.Connection, group: Sequence[sqlite3.Row], viewer: User) -> JsonObject:
    """A folder as a list tells of it.

    A search may leave one channel of several: then all of them are told, and at length.
    """
    if len(group) > 1:
        return short_composite(connection, group)
    channels = channels_of(connection, group[0])
    return single(connection, group[0], viewer) if len(channels) == 1 else composite(connection, channels)


def envelope(incoming: Incoming, groups: int, page: int, size: int, results: list[JsonObject]) -> JsonObject:
    """A page of folders; the addresses of its neighbours forget what was searched for."""

    def link(number: int) -> str:
        return f"{incoming.origin}{incoming.path}?{urlencode({'page': number, 'page_size': size})}"

    return {
        "count": groups,
        "next": link(page + 1) if page * size < groups else None,
        "previous": link(page - 1) if page > 1 else None,
        "results": results,
    }


def _fits(row: sqlite3.Row, filters: Sequence[Test]) -> bool:
    props = json.loads(row["props"])
    document: JsonObject = {
        **{name: row[name] for name in ("channel", "scan_group", "capture_type", "top_level_dir")},
        "created_at": iso_utc_z(row["created_at"]),
        "is_deleted": False,
        "capture_props": props,
        "search_props": derived(row["capture_type"], props),
    }
    return all(test(document) for test in filters)
