"""The calculation behind the batches: threads that take chunks from input buffers to output buffers."""

from __future__ import annotations

import contextlib
import json
import logging
import threading
from functools import partial
from typing import Any

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.spark import records
from dovetail.sandbox.spark.batches import Batches
from dovetail.sandbox.spark.compiled import Workbooks
from dovetail.sandbox.spark.settings import SparkSettings

THREADS = 2
_LOG = logging.getLogger("dovetail.sandbox")
# The oldest waiting chunk of a batch whose output buffer has room.
_NEXT = """
    SELECT chunks.number, chunks.id, chunks.input, batches.request, batches.document_id, batches.delay_ms
    FROM chunks
    JOIN batches ON batches.id = chunks.batch_id
    WHERE chunks.state = 'waiting' AND batches.output_limit > (
        SELECT COALESCE(SUM(output_bytes), 0) FROM chunks AS done
        WHERE done.batch_id = batches.id AND done.state = 'available'
    )
    ORDER BY chunks.number LIMIT 1
"""


@attrs.frozen
class _Task:
    number: int
    id: str
    input: str
    request: str
    document_id: str
    delay_ms: int


class _Stopped(Exception):
    """A chunk was given up; the next run calculates it anew."""


class BatchWorkers:
    """Calculates the chunks of all batches until stopped; takes up what an earlier run left unfinished."""

    def __init__(self, database: Database, batches: Batches, workbooks: Workbooks, knobs: Knobs[SparkSettings]) -> None:
        self._database = database
        self._batches = batches
        self._workbooks = workbooks
        self._knobs = knobs
        self._stopping = threading.Event()
        with database.write() as connection:
            connection.execute("UPDATE chunks SET state = 'waiting' WHERE state = 'running'")
        self._threads = [
            threading.Thread(target=self._run, name=f"batch-worker-{number}", daemon=True) for number in range(THREADS)
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop after the records in hand; their chunks are calculated anew when the state is served again."""
        self._stopping.set()
        self._batches.changed.set()
        for thread in self._threads:
            thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._batches.changed.clear()
            if self._stopping.is_set():
                break
            task = self._next()
            if task is None:
                self._batches.changed.wait()
                continue
            # There may be more: wake the other threads.
            self._batches.changed.set()
            self._stopping.wait(self._knobs.settings.chunk_latency_ms / 1000)
            with contextlib.suppress(_Stopped):
                self._finish(task, *self._calculate(task))
        self._batches.changed.set()

    def _hold(self, delay_ms: int) -> None:
        if self._stopping.wait(delay_ms / 1000):
            raise _Stopped

    def _next(self) -> _Task | None:
        with self._database.write() as connection:
            row = connection.execute(_NEXT).fetchone()
            if row is not None:
                connection.execute("UPDATE chunks SET state = 'running' WHERE number = ?", (row["number"],))
        return None if row is None else _Task(**dict(row))

    def _calculate(self, task: _Task) -> tuple[dict[str, Any], int]:
        """The result of a chunk in the API's form, and how many of its records failed."""
        data = json.loads(task.input)
        try:
            workbook = self._workbooks.get(task.document_id)
            results = records.calculate(
                workbook,
                data["inputs"],
                json.loads(task.request),
                parameters=data.get("parameters"),
                before_each=partial(self._hold, task.delay_ms),
            )
        except _Stopped:
            raise
        except Exception:
            _LOG.exception("chunk %s failed", task.id)
            number = records.count(data["inputs"])
            results = records.Results(None, None, None, ["The chunk could not be calculated."] * number)
        result = {
            "id": task.id,
            "summary_output": records.summarize(results.outputs, data.get("summary")),
            "outputs": results.outputs,
            "warnings": results.warnings,
            "errors": results.errors,
            "process_time": results.process_time,
        }
        return result, results.failed

    def _finish(self, task: _Task, result: dict[str, Any], failed: int) -> None:
        text = json.dumps(result, separators=(",", ":"))
        compute_ms = sum(result["process_time"] or ())
        with self._database.write() as connection:
            connection.execute(
                "UPDATE chunks SET state = 'available', input = NULL, output = ?, output_bytes = ?,"
                " failed_records = ?, compute_ms = ?,"
                " finished = (SELECT COALESCE(MAX(finished), 0) + 1 FROM chunks WHERE batch_id ="
                " (SELECT batch_id FROM chunks WHERE number = ?))"
                " WHERE number = ? AND state = 'running'",
                (text, len(text), failed, compute_ms, task.number, task.number),
            )
        self._batches.changed.set()
