"""Batches: pipelines with an input buffer, a calculation behind it, and an output buffer."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Caller, JsonObject, Refusal
from dovetail.sandbox.spark import clock, records
from dovetail.sandbox.spark.compilers import STABLE
from dovetail.sandbox.spark.services import Version
from dovetail.sandbox.spark.settings import SparkSettings

OPEN = ("created", "in_progress")
ENDED = ("completed", "completed_by_timeout", "failed", "cancelled")
_INPUT_SPELLINGS = ("max_input_in_mb", "max_input_size_in_mb", "max_input_size")
_OUTPUT_SPELLINGS = ("max_output_in_mb", "max_output_size_in_mb", "max_output_size")
_BATCH = """
    SELECT batches.*, compilers.number AS compiler
    FROM batches LEFT JOIN compilers ON compilers.version_id = batches.version_id
    WHERE batches.id = ? AND batches.tenant = ?
"""
_COUNTERS = """
    SELECT COUNT(*) AS submitted,
           COALESCE(SUM(state IN ('available', 'pulled')), 0) AS completed,
           COALESCE(SUM(state = 'available'), 0) AS available,
           COALESCE(SUM(state IN ('waiting', 'running')), 0) AS unfinished,
           COALESCE(SUM(state = 'running'), 0) AS running,
           COALESCE(SUM(records), 0) AS records_submitted,
           COALESCE(SUM(CASE WHEN state IN ('available', 'pulled') THEN records END), 0) AS records_completed,
           COALESCE(SUM(CASE WHEN state = 'available' THEN records END), 0) AS records_available,
           COALESCE(SUM(failed_records), 0) AS records_failed,
           COALESCE(SUM(compute_ms), 0) AS compute_ms,
           COALESCE(SUM(input_bytes), 0) AS input_bytes,
           COALESCE(SUM(output_bytes), 0) AS output_bytes,
           COALESCE(SUM(CASE WHEN state IN ('waiting', 'running') THEN input_bytes END), 0) AS input_used,
           COALESCE(SUM(CASE WHEN state = 'available' THEN output_bytes END), 0) AS output_used
    FROM chunks WHERE batch_id = ?
"""


@attrs.frozen
class Counters:
    """What is in a batch and what came out of it."""

    submitted: int
    completed: int
    available: int
    unfinished: int
    running: int
    records_submitted: int
    records_completed: int
    records_available: int
    records_failed: int
    compute_ms: float
    input_bytes: int
    output_bytes: int
    input_used: int
    output_used: int


@attrs.frozen
class Batch:
    """A batch.

    Attributes:
        request: The body it was created with.
        input_limit: The size of its input buffer, in bytes.
        output_limit: The size of its output buffer, in bytes.
        document_id: The workbook that calculates, even after its version is deleted.
        compiler: The number of the compiler that its version was made with.
    """

    id: str
    tenant: str
    version_id: str
    service_id: str
    document_id: str
    delay_ms: int
    service_uri: str
    created_by: str
    created_at: str
    updated_at: str
    status: str
    request: Mapping[str, Any]
    input_limit: int
    output_limit: int
    compiler: str
    counters: Counters


class Batches:
    """The batches of all tenants.

    Attributes:
        changed: Set whenever a worker might find something to do.
    """

    def __init__(self, database: Database, knobs: Knobs[SparkSettings]) -> None:
        self._database = database
        self._knobs = knobs
        self.changed: threading.Event = threading.Event()

    def create(self, caller: Caller, version: Version, request: Mapping[str, Any]) -> Batch:
        """Open a batch for a version of a service."""
        moment = clock.now()
        settings = self._knobs.settings
        batch_id = str(uuid.uuid4())
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO batches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'created', ?, ?, ?)",
                (
                    batch_id,
                    caller.tenant,
                    version.id,
                    version.service_id,
                    version.document_id,
                    version.delay_ms,
                    version.uri,
                    caller.user,
                    moment,
                    moment,
                    json.dumps(request),
                    _limit(request, _INPUT_SPELLINGS, settings.batch_input_buffer_bytes),
                    _limit(request, _OUTPUT_SPELLINGS, settings.batch_output_buffer_bytes),
                ),
            )
            return self._get(connection, caller.tenant, batch_id)

    def get(self, tenant: str, batch_id: str) -> Batch:
        """A batch as it is now.

        Raises:
            Refusal: There is no such batch.
        """
        with self._database.write() as connection:
            return self._get(connection, tenant, batch_id)

    def of_user(self, caller: Caller, since: str) -> list[Batch]:
        """The batches of a user that have not ended before a moment, newest first."""
        with self._database.write() as connection:
            rows = connection.execute(
                "SELECT id FROM batches WHERE tenant = ? AND created_by = ? ORDER BY created_at DESC",
                (caller.tenant, caller.user),
            ).fetchall()
            batches = [self._get(connection, caller.tenant, row["id"]) for row in rows]
        return [batch for batch in batches if batch.status not in ENDED or batch.updated_at >= since]

    def push(self, tenant: str, batch_id: str, chunks: Sequence[Mapping[str, Any]]) -> Batch:
        """Put chunks into the input buffer, all of them or none.

        Raises:
            Refusal: The batch takes no more, the buffer is too full, or an id is there already.
        """
        with self._database.write() as connection:
            batch = self._get(connection, tenant, batch_id)
            if batch.status == "cancelled":
                raise _cancelled(batch)
            if batch.status not in OPEN:
                raise Refusal(400, "BATCH_CLOSED", f"batch {batch_id} is {batch.status} and takes no more chunks")
            texts = [json.dumps(chunk["data"], separators=(",", ":")) for chunk in chunks]
            free = batch.input_limit - batch.counters.input_used
            size = sum(map(len, texts))
            if size > free:
                raise Refusal(
                    400,
                    "INPUT_BUFFER_FULL",
                    f"{size} bytes do not fit into the {free} left of the input buffer; pull results, then push again",
                )
            for index, (chunk, text) in enumerate(zip(chunks, texts, strict=True)):
                try:
                    connection.execute(
                        "INSERT INTO chunks (batch_id, id, state, records, input_bytes, input)"
                        " VALUES (?, ?, 'waiting', ?, ?, ?)",
                        (batch_id, chunk["id"], records.count(chunk["data"]["inputs"]), len(text), text),
                    )
                except sqlite3.IntegrityError as error:
                    raise Refusal(
                        400,
                        "DUPLICATE_CHUNK_ID",
                        f"the batch has a chunk {chunk['id']!r} already",
                        place=f"/chunks/{index}/id",
                    ) from error
            self._touch(connection, batch_id, "in_progress")
            batch = self._get(connection, tenant, batch_id)
        self.changed.set()
        return batch

    def pull(self, tenant: str, batch_id: str, limit: int) -> tuple[list[Any], Batch]:
        """Take finished chunks out of the output buffer.

        Raises:
            Refusal: The batch was cancelled.
        """
        # Newest first is certainly another order than that of the pushes.
        direction = -1 if self._knobs.settings.batch_out_of_order else 1
        with self._database.write() as connection:
            batch = self._get(connection, tenant, batch_id)
            if batch.status == "cancelled":
                raise _cancelled(batch)
            rows = connection.execute(
                "SELECT number, output FROM chunks WHERE batch_id = ? AND state = 'available'"
                " ORDER BY finished * ? LIMIT ?",
                (batch_id, direction, limit),
            ).fetchall()
            connection.executemany(
                "UPDATE chunks SET state = 'pulled', output = NULL WHERE number = ?", [(row["number"],) for row in rows]
            )
            if batch.status not in ENDED:
                self._touch(connection, batch_id, batch.status)
            batch = self._get(connection, tenant, batch_id)
        self.changed.set()
        return [json.loads(row["output"]) for row in rows], batch

    def dispose(self, tenant: str, batch_id: str, status: str) -> Batch:
        """Close or cancel a batch.

        Raises:
            Refusal: It has ended in another way already.
        """
        with self._database.write() as connection:
            batch = self._get(connection, tenant, batch_id)
            if status == "cancelled" and batch.status != "cancelled":
                if batch.status in ENDED:
                    raise Refusal(409, "BATCH_ENDED", f"batch {batch_id} is {batch.status}")
                connection.execute(
                    "UPDATE chunks SET state = 'dropped', input = NULL, output = NULL"
                    " WHERE batch_id = ? AND state != 'pulled'",
                    (batch_id,),
                )
                self._touch(connection, batch_id, "cancelled")
            elif status == "closed" and batch.status == "cancelled":
                raise _cancelled(batch)
            elif status == "closed" and batch.status in OPEN:
                self._touch(connection, batch_id, "closed")
            batch = self._get(connection, tenant, batch_id)
        self.changed.set()
        return batch

    def _get(self, connection: sqlite3.Connection, tenant: str, batch_id: str) -> Batch:
        """A batch, moved on to the status that time and its chunks have brought it to."""
        row = connection.execute(_BATCH, (batch_id, tenant)).fetchone()
        if row is None:
            raise Refusal(404, "BATCH_NOT_FOUND", f"there is no batch {batch_id}")
        counters = Counters(**dict(connection.execute(_COUNTERS, (batch_id,)).fetchone()))
        values: JsonObject = dict(row)
        values |= {"request": json.loads(row["request"]), "counters": counters, "compiler": row["compiler"] or STABLE}
        batch = Batch(**values)
        status = self._moved_on(batch)
        if status != batch.status:
            self._touch(connection, batch_id, status)
            return attrs.evolve(batch, status=status, updated_at=clock.now())
        return batch

    def _moved_on(self, batch: Batch) -> str:
        settings, counters, status = self._knobs.settings, batch.counters, batch.status
        idle = time.time() - datetime.fromisoformat(batch.updated_at).timestamp()
        if status in OPEN and not counters.unfinished and idle > settings.batch_idle_seconds:
            status = "closed_by_timeout"
        if status in ENDED:
            return status
        if settings.batch_fails_on_errors and counters.records_failed:
            percentage = 100 * counters.records_failed / counters.records_submitted
            if percentage > batch.request.get("acceptable_error_percentage", 0):
                return "failed"
        if not counters.unfinished and not counters.available:
            return {"closed": "completed", "closed_by_timeout": "completed_by_timeout"}.get(status, status)
        return status

    def _touch(self, connection: sqlite3.Connection, batch_id: str, status: str) -> None:
        connection.execute(
            "UPDATE batches SET status = ?, updated_at = ? WHERE id = ?", (status, clock.now(), batch_id)
        )


def _limit(request: Mapping[str, Any], spellings: Sequence[str], greatest: int) -> int:
    for name in spellings:
        if request.get(name):
            return min(greatest, int(float(request[name]) * 2**20))
    return greatest


def _cancelled(batch: Batch) -> Refusal:
    return Refusal(409, "BATCH_CANCELLED", f"batch {batch.id} was cancelled")
