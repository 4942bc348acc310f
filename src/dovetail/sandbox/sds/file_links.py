"""Which captures and datasets hold a file."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.capture_groups import summaries


@attrs.frozen
class Links:
    """What holds a file, as its row tells it."""

    captures: list[JsonObject]
    datasets: list[JsonObject]


def links_of(connection: sqlite3.Connection, files: Sequence[str]) -> Mapping[str, Links]:
    """What holds each of some files, by the file's UUID."""
    captures = _by_file(
        connection,
        "SELECT capture_files.file, captures.* FROM json_each(?) AS wanted"
        " JOIN capture_files ON capture_files.file = wanted.value"
        " JOIN captures ON captures.uuid = capture_files.capture AND captures.deleted_at IS NULL"
        " ORDER BY captures.created_at",
        files,
    )
    datasets = _by_file(
        connection,
        "SELECT dataset_files.file, datasets.* FROM json_each(?) AS wanted"
        " JOIN dataset_files ON dataset_files.file = wanted.value"
        " JOIN datasets ON datasets.uuid = dataset_files.dataset AND datasets.deleted_at IS NULL"
        " ORDER BY datasets.created_at",
        files,
    )
    return {
        file: Links(summaries(captures.get(file, ())), [_dataset(row) for row in datasets.get(file, ())])
        for file in files
    }


def holding(connection: sqlite3.Connection, file: str) -> tuple[list[str], list[str]]:
    """The UUIDs of the captures and of the datasets that live and hold a file."""
    links = links_of(connection, [file])[file]
    captures = [str(channel["uuid"]) for row in links.captures for channel in row["channels"]]
    return captures, [str(row["uuid"]) for row in links.datasets]


def dataset_rows(connection: sqlite3.Connection, capture: str) -> list[JsonObject]:
    """The datasets that live and hold a capture, as captures and files tell of them."""
    rows = connection.execute(
        "SELECT datasets.* FROM dataset_captures JOIN datasets ON datasets.uuid = dataset"
        " WHERE capture = ? AND deleted_at IS NULL ORDER BY created_at",
        (capture,),
    )
    return [_dataset(row) for row in rows]


def detach_file(connection: sqlite3.Connection, file: str) -> None:
    """Take a file out of the datasets that may still change: those neither final nor public."""
    connection.execute(
        "DELETE FROM dataset_files WHERE file = ? AND dataset IN"
        " (SELECT uuid FROM datasets WHERE status <> 'final' AND NOT is_public)",
        (file,),
    )


def _by_file(connection: sqlite3.Connection, query: str, files: Sequence[str]) -> dict[str, list[sqlite3.Row]]:
    found: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in connection.execute(query, (json.dumps(list(files)),)):
        found[row["file"]].append(row)
    return found


def _dataset(row: sqlite3.Row) -> JsonObject:
    return {
        "uuid": row["uuid"],
        "name": row["name"],
        "version": row["version"],
        "status": row["status"],
        "is_public": bool(row["is_public"]),
    }
