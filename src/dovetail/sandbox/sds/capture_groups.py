"""Captures that are channels of one recording, told as one; and how datasets and files name the captures they hold."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from dovetail.sandbox.message import JsonObject


def logical(rows: Iterable[sqlite3.Row]) -> list[list[sqlite3.Row]]:
    """Rows of captures, those together that are channels of one Digital RF recording; the channels by name."""
    groups: dict[tuple[object, ...], list[sqlite3.Row]] = {}
    for row in rows:
        alone = row["capture_type"] != "drf"
        key = (row["uuid"],) if alone else (row["owner"], row["top_level_dir"])
        groups.setdefault(key, []).append(row)
    return [sorted(group, key=lambda row: row["channel"]) for group in groups.values()]


def summaries(rows: Iterable[sqlite3.Row]) -> list[JsonObject]:
    """A short row for each capture of one or several channels, as files and datasets name theirs."""
    return [_summary(group) for group in logical(rows)]


def _summary(group: Sequence[sqlite3.Row]) -> JsonObject:
    first = group[0]
    return {
        "uuid": first["uuid"],
        "capture_type": first["capture_type"],
        "top_level_dir": first["top_level_dir"],
        "index_name": first["index_name"],
        "origin": "user",
        "is_multi_channel": len(group) > 1,
        "channels": [{"channel": row["channel"], "uuid": row["uuid"]} for row in group],
    }
