"""SQL statements on their way: waiting for a warehouse, running on DuckDB, kept with their results for a while."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Final

import attrs

from dovetail.sandbox.databricks.answers import denied, invalid, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.metastore import Metastore
from dovetail.sandbox.databricks.sql.dialect import Parameter
from dovetail.sandbox.databricks.sql.errors import Interrupted, StatementError
from dovetail.sandbox.databricks.statement_results import Chunk, Limits, Result, ResultFiles
from dovetail.sandbox.databricks.warehouses import USING, Warehouses
from dovetail.sandbox.message import JsonObject, Refusal

if TYPE_CHECKING:
    from dovetail.sandbox.databricks.sql.engine import Running

ENDED: Final = frozenset({"SUCCEEDED", "FAILED", "CANCELED", "CLOSED"})
_MOST_TEXT: Final = 16 * 2**20
_KEPT_MS: Final = 12 * 3600 * 1000
_LOOK_SECONDS: Final = 0.02


@attrs.frozen
class Statement:
    """A statement and how far it came.

    Attributes:
        request: As it was sent.
        failure: Why it failed: `error_code`, `message`, `sql_state`.
    """

    id: str
    user: str
    request: JsonObject
    state: str
    failure: JsonObject | None = None
    result: Result | None = None
    ended_at: int | None = None

    @property
    def inline(self) -> bool:
        """Whether its rows come in the answers themselves."""
        return bool(self.request.get("disposition", "INLINE") == "INLINE")


class _Live:
    """A statement that has not ended."""

    def __init__(self, statement: Statement, since: int) -> None:
        self.statement = statement
        self.since = since
        self.stop = threading.Event()
        self.ended = threading.Event()
        self.overdue = False
        self._lock = threading.Lock()
        self._running: Running | None = None

    def run(self, running: Running) -> None:
        with self._lock:
            self._running = running
            if self.stop.is_set():
                running.interrupt()

    def cancel(self) -> None:
        with self._lock:
            self.stop.set()
            if self._running is not None:
                self._running.interrupt()

    def give_up(self) -> None:
        self.overdue = True
        self.cancel()


class Statements:
    """The statements of the workspace. Safe to use from any thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._warehouses = core.state(Warehouses)
        self._metastore = core.state(Metastore)
        self.files: ResultFiles = ResultFiles(core.folder / "statement-results")
        self._lock = threading.Lock()
        self._live: dict[str, _Live] = {}
        self._threads: set[threading.Thread] = set()
        with core.database.write() as connection:
            # What was under way when the sandbox ended will not go on.
            connection.execute(
                "UPDATE statements SET state = 'CANCELED', ended_at = ? WHERE ended_at IS NULL", (core.clock.now(),)
            )
        core.at_close(self._end)

    def submit(self, request: JsonObject, user: str) -> str:
        """Begin a statement; its id.

        Raises:
            Refusal: The request makes no sense, or the warehouse is not there or not the caller's.
        """
        _check(request)
        self._warehouses.send(self._warehouses.get(request["warehouse_id"], user, USING), "RUNNING")
        statement = Statement(self._core.ids.uuid("statement"), user, request, "PENDING")
        live = _Live(statement, self._core.clock.now())
        with self._core.database.write() as connection:
            connection.execute(
                "INSERT INTO statements (id, user, request, state) VALUES (?, ?, ?, ?)",
                (statement.id, user, json.dumps(request), statement.state),
            )
        thread = threading.Thread(target=self._work, args=(live,), name="dovetail-statement", daemon=True)
        with self._lock:
            self._live[statement.id] = live
            self._threads.add(thread)
        thread.start()
        return statement.id

    def wait(self, statement_id: str, seconds: float) -> None:
        """Wait for the end of a statement, but no longer than that."""
        live = self._live.get(statement_id)
        if live is not None:
            self._warehouses.look_at(live.statement.request["warehouse_id"])
            live.ended.wait(seconds)

    def cancel(self, statement_id: str, user: str) -> None:
        """Ask for the end of a statement.

        Raises:
            Refusal: There is none like that, or it is another's.
        """
        self._find(statement_id, user)
        live = self._live.get(statement_id)
        if live is not None:
            live.cancel()

    def get(self, statement_id: str, user: str) -> Statement:
        """A statement as it stands now.

        Raises:
            Refusal: There is none like that, or it is another's.
        """
        found = self._find(statement_id, user)
        live = self._live.get(statement_id)
        if live is not None:
            self._warehouses.look_at(found.request["warehouse_id"])
        return self._shown(found, live)

    def closed(self, statement: Statement) -> bool:
        """Whether the result is no longer kept."""
        kept = self._core.knobs.settings.statement_result_seconds * 1000
        return statement.ended_at is not None and self._core.clock.now() - statement.ended_at > kept

    def _shown(self, statement: Statement, live: _Live | None) -> Statement:
        """What a look finds: in steps a statement waits and runs for a look each, however fast it was."""
        if self._core.clock.by_steps and statement.request.get("wait_timeout") == "0s":
            stage = self._core.clock.stage(f"statement/{statement.id}", 0, [1, 1])
            if stage < 2 and statement.state in ("PENDING", "RUNNING", "SUCCEEDED", "FAILED"):
                return attrs.evolve(statement, state=("PENDING", "RUNNING")[stage], failure=None, result=None)
            if live is not None:
                live.ended.wait(_SETTLING)
                statement = self._find(statement.id, statement.user)
        if statement.state == "SUCCEEDED" and self.closed(statement):
            self.files.drop(statement.id)
            return attrs.evolve(statement, state="CLOSED", result=None)
        return statement

    def _find(self, statement_id: str, user: str) -> Statement:
        with self._core.database.read() as connection:
            row = connection.execute("SELECT * FROM statements WHERE id = ?", (statement_id,)).fetchone()
        if row is None or (row["ended_at"] is not None and self._core.clock.now() - row["ended_at"] > _KEPT_MS):
            raise Refusal(404, "NOT_FOUND", f"The statement {statement_id} was not found.")
        if row["user"] != user:
            raise denied(f"{user} did not run the statement {statement_id} and may not ask for it.")
        live = self._live.get(statement_id)
        return Statement(
            row["id"],
            row["user"],
            json.loads(row["request"]),
            live.statement.state if live is not None and row["ended_at"] is None else row["state"],
            json.loads(row["failure"]) if row["failure"] else None,
            _result(json.loads(row["result"])) if row["result"] else None,
            row["ended_at"],
        )

    def _work(self, live: _Live) -> None:
        statement = live.statement
        limit = threading.Timer(self._core.knobs.settings.statement_limit_seconds, live.give_up)
        limit.daemon = True
        limit.start()
        try:
            self._await_warehouse(live)
            live.statement = attrs.evolve(statement, state="RUNNING")
            self._pause(live)
            ended = attrs.evolve(statement, state="SUCCEEDED", result=self._result_of(live))
        except Interrupted:
            ended = attrs.evolve(statement, state="CANCELED")
            if live.overdue:
                ended = _failed(statement, _OVERDUE)
        except StatementError as error:
            ended = _failed(statement, error)
        except Refusal as refusal:  # the warehouse is gone
            ended = _failed(statement, StatementError("WAREHOUSE_GONE", refusal.message, "57P01", "ABORTED"))
        except Exception as error:
            ended = _failed(statement, StatementError("INTERNAL_ERROR", str(error), "XX000", "INTERNAL_ERROR"))
        finally:
            limit.cancel()
        self._keep(ended)
        with self._lock:
            del self._live[statement.id]
            self._threads.discard(threading.current_thread())
        live.ended.set()

    def _await_warehouse(self, live: _Live) -> None:
        self._pause(live)
        while not self._warehouses.is_running(live.statement.request["warehouse_id"]):
            if live.stop.wait(_LOOK_SECONDS):
                raise Interrupted
        if live.stop.is_set():
            raise Interrupted

    def _pause(self, live: _Live) -> None:
        """Take as long as statements take at least; in steps it is looks that take the time."""
        seconds = self._core.knobs.settings.statement_seconds
        if not self._core.clock.by_steps and seconds and live.stop.wait(seconds):
            raise Interrupted

    def _result_of(self, live: _Live) -> Result:
        from dovetail.sandbox.databricks.sql.engine import Job

        request, settings = live.statement.request, self._core.knobs.settings
        job = Job(
            request["statement"],
            {
                item["name"]: Parameter(item.get("type") or "STRING", item.get("value"))
                for item in request.get("parameters") or ()
            },
            request.get("catalog") or None,
            request.get("schema") or None,
        )
        engine = self._metastore.engine
        running = engine.begin()
        try:
            live.run(running)
            rows = engine.run(running, job, settings.statement_chunk_rows)
            limits = Limits(
                request.get("row_limit"),
                request.get("byte_limit"),
                settings.statement_inline_bytes if live.statement.inline else None,
            )
            result = self.files.keep(live.statement.id, rows, request.get("format", "JSON_ARRAY"), limits)
        finally:
            running.close()
        if rows.defining:
            self._metastore.follow(live.statement.user)
        return result

    def _keep(self, ended: Statement) -> None:
        result = None if ended.result is None else json.dumps(attrs.asdict(ended.result))
        failure = None if ended.failure is None else json.dumps(ended.failure)
        with self._core.database.write() as connection:
            connection.execute(
                "UPDATE statements SET state = ?, failure = ?, result = ?, ended_at = ? WHERE id = ?",
                (ended.state, failure, result, self._core.clock.now(), ended.id),
            )

    def _end(self) -> None:
        with self._lock:
            live, threads = list(self._live.values()), list(self._threads)
        for each in live:
            each.cancel()
        for thread in threads:
            thread.join()


_SETTLING: Final = 5.0
"""For how long a look, in steps, waits for a statement that should have ended by now."""
_OVERDUE: Final = StatementError(
    "STATEMENT_TIMEOUT", "The statement ran for longer than it may.", "57KD0", "DEADLINE_EXCEEDED"
)


def _failed(statement: Statement, error: StatementError) -> Statement:
    told = {"error_code": error.code, "message": error.message, "sql_state": error.sql_state}
    return attrs.evolve(statement, state="FAILED", failure=told)


def _result(stored: JsonObject) -> Result:
    return Result(stored["columns"], [Chunk(**chunk) for chunk in stored["chunks"]], stored["truncated"])


def _check(request: JsonObject) -> None:
    if len(request["statement"].encode()) > _MOST_TEXT:
        raise invalid(f"The statement has more than {_MOST_TEXT} bytes.")
    disposition, kind = request.get("disposition", "INLINE"), request.get("format", "JSON_ARRAY")
    if kind not in ("JSON_ARRAY", "ARROW_STREAM", "CSV"):
        raise invalid(f"{kind} is not a format; there are JSON_ARRAY, ARROW_STREAM and CSV.")
    if disposition == "INLINE" and kind != "JSON_ARRAY":
        raise invalid("The format field must be JSON_ARRAY when the disposition field is INLINE.")


def chunk_of(statement: Statement, index: int) -> Chunk:
    """A chunk of a statement's result.

    Raises:
        Refusal: There is no such chunk, or no result.
    """
    if statement.state == "CLOSED":
        raise missing(f"The result of the statement {statement.id} is no longer kept.")
    if statement.result is None:
        raise invalid(f"The statement {statement.id} is in the state {statement.state} and has no result.")
    if index >= len(statement.result.chunks):
        raise invalid(f"The statement {statement.id} has {len(statement.result.chunks)} chunks, and no chunk {index}.")
    return statement.result.chunks[index]
