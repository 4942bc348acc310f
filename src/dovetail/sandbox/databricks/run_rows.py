"""Runs as rows of the database."""

from __future__ import annotations

import sqlite3
from typing import Final

import msgspec

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.run_record import RunRecord

_ENCODE: Final = msgspec.json.Encoder()
_DECODE: Final = msgspec.json.Decoder(RunRecord)


def record_of(row: sqlite3.Row) -> RunRecord:
    """The run that a row keeps."""
    return _DECODE.decode(row["record"])


def of_job(connection: sqlite3.Connection, job_id: int, since: int) -> list[RunRecord]:
    """The runs of a job that were not over at a moment."""
    rows = connection.execute(
        "SELECT record FROM runs WHERE job_id = ? AND (ends IS NULL OR ends > ?) ORDER BY number", (job_id, since)
    )
    return [record_of(row) for row in rows]


def insert(connection: sqlite3.Connection, record: RunRecord) -> None:
    """Keep a new run."""
    (number,) = connection.execute("SELECT COALESCE(MAX(number), 0) + 1 FROM runs").fetchone()
    connection.execute(
        "INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?)",
        (record.run_id, number, record.job_id, record.run_type, record.start, record.end, _ENCODE.encode(record)),
    )
    _index_tasks(connection, record)


def save(connection: sqlite3.Connection, record: RunRecord) -> None:
    """Keep what has become of a run."""
    connection.execute(
        "UPDATE runs SET start = ?, ends = ?, record = ? WHERE id = ?",
        (record.start, record.end, _ENCODE.encode(record), record.run_id),
    )
    _index_tasks(connection, record)


def _index_tasks(connection: sqlite3.Connection, record: RunRecord) -> None:
    connection.execute("DELETE FROM task_runs WHERE run_id = ?", (record.run_id,))
    tries = [attempt for each in record.rounds for attempt in each.attempts]
    ids = [each.run_id for attempt in tries for each in (attempt, *attempt.iterations)]
    connection.executemany("INSERT INTO task_runs VALUES (?, ?)", [(each, record.run_id) for each in ids])


def repeated(connection: sqlite3.Connection, operation: str, token: str | None) -> int | None:
    """The run that a token has started before."""
    if not token:
        return None
    row = connection.execute(
        "SELECT run_tokens.run_id, runs.id FROM run_tokens LEFT JOIN runs ON runs.id = run_tokens.run_id"
        " WHERE operation = ? AND token = ?",
        (operation, token),
    ).fetchone()
    if row is None:
        return None
    if row["id"] is None:
        raise invalid(f"The run {row['run_id']} that was started with this idempotency token was deleted.")
    run_id: int = row["run_id"]
    return run_id


def remember(connection: sqlite3.Connection, operation: str, token: str | None, run_id: int) -> None:
    """Keep which run a token has started."""
    if token:
        connection.execute("INSERT INTO run_tokens VALUES (?, ?, ?)", (operation, token, run_id))
