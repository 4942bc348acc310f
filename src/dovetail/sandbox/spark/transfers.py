"""Exports and imports as jobs: started, asked about until they end, cancelled."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, TypeAlias

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Caller, JsonObject, Refusal
from dovetail.sandbox.spark import clock
from dovetail.sandbox.spark.settings import TRANSFER_ENDS, SparkSettings

Kind: TypeAlias = Literal["export", "import"]


@attrs.frozen
class Transfer:
    """An export or an import."""

    id: str
    kind: Kind
    tenant: str
    created_by: str
    created_at: str
    updated_at: str
    status: str
    polls: int
    request: JsonObject
    package: bytes | None = attrs.field(repr=False)
    outputs: JsonObject | None
    errors: list[JsonObject] | None
    warnings: list[JsonObject]

    @property
    def ended(self) -> bool:
        """Whether nothing happens to it any more."""
        return self.status in TRANSFER_ENDS

    @property
    def package_hash(self) -> str:
        """The package's SHA-256."""
        return hashlib.sha256(self.package or b"").hexdigest()

    @property
    def process_time(self) -> int:
        """How long it took, or has been going, in milliseconds."""
        return clock.milliseconds_between(self.created_at, self.updated_at if self.ended else clock.now())


@attrs.frozen
class Outcome:
    """What a job came to.

    Attributes:
        package: What an export made.
    """

    outputs: JsonObject | None = None
    errors: list[JsonObject] | None = None
    warnings: list[JsonObject] = attrs.field(factory=list[JsonObject])
    package: bytes | None = attrs.field(default=None, repr=False)


class Transfers:
    """The exports and imports of all tenants."""

    def __init__(self, database: Database, knobs: Knobs[SparkSettings]) -> None:
        self._database = database
        self._knobs = knobs
        self._polling = threading.Lock()

    def start(self, kind: Kind, caller: Caller, request: JsonObject, package: bytes | None = None) -> Transfer:
        """Start a job.

        Raises:
            Refusal: The tenant has one under way.
        """
        now = datetime.now(UTC)
        stale = clock.text_of(now - timedelta(seconds=self._knobs.settings.transfer_idle_seconds))
        transfer_id = str(uuid.uuid4())
        with self._database.write() as connection:
            connection.execute(
                "UPDATE transfers SET status = 'cancelled'"
                " WHERE tenant = ? AND kind = ? AND status IN ('created', 'in_progress') AND updated_at < ?",
                (caller.tenant, kind, stale),
            )
            other = connection.execute(
                "SELECT id FROM transfers WHERE tenant = ? AND kind = ? AND status IN ('created', 'in_progress')",
                (caller.tenant, kind),
            ).fetchone()
            if other is not None:
                raise Refusal(
                    409,
                    "JOB_LIMIT_EXCEEDED",
                    f"{kind} {other['id']} is under way, and a tenant has one at a time; follow it to its end"
                    + (" or cancel it" if kind == "export" else ""),
                )
            moment = clock.text_of(now)
            connection.execute(
                "INSERT INTO transfers (id, kind, tenant, created_by, created_at, updated_at, status, request, package)"
                " VALUES (?, ?, ?, ?, ?, ?, 'created', ?, ?)",
                (transfer_id, kind, caller.tenant, caller.user, moment, moment, json.dumps(request), package),
            )
        return self.get(kind, caller.tenant, transfer_id)

    def get(self, kind: Kind, tenant: str, transfer_id: str) -> Transfer:
        """A job.

        Raises:
            Refusal: `INVALID_JOB_ID`: there is none of that id.
        """
        found = self._select("id = ? AND kind = ? AND tenant = ?", (transfer_id, kind, tenant))
        if not found:
            raise Refusal(500, "INVALID_JOB_ID", f"there is no {kind} {transfer_id}")
        return found[0]

    def poll(self, kind: Kind, tenant: str, transfer_id: str, work: Callable[[Transfer], Outcome]) -> Transfer:
        """A job, one step further on; at the last step its work is done.

        Raises:
            Refusal: There is none of that id.
        """
        with self._polling:
            transfer = self.get(kind, tenant, transfer_id)
            if transfer.ended:
                return transfer
            steps = self._knobs.settings.transfer_steps
            status = steps[min(transfer.polls, len(steps) - 1)]
            outcome = Outcome()
            if status in ("closed", "completed"):
                outcome = work(transfer)
            elif status == "failed":
                outcome = Outcome(errors=[problem("FAILED_ON_ORDER", f"this {kind} was told to fail")])
            with self._database.write() as connection:
                connection.execute(
                    "UPDATE transfers SET status = ?, polls = polls + 1, updated_at = ?, outputs = ?, errors = ?,"
                    " warnings = ?, package = coalesce(?, package) WHERE id = ?",
                    (
                        status,
                        clock.now(),
                        json.dumps(outcome.outputs),
                        json.dumps(outcome.errors),
                        json.dumps(outcome.warnings),
                        outcome.package,
                        transfer_id,
                    ),
                )
        return self.get(kind, tenant, transfer_id)

    def cancel(self, kind: Kind, tenant: str, transfer_id: str) -> Transfer:
        """Cancel a job.

        Raises:
            Refusal: There is none of that id, or it has ended.
        """
        with self._polling:
            transfer = self.get(kind, tenant, transfer_id)
            if transfer.ended:
                raise Refusal(409, "JOB_ENDED", f"{kind} {transfer_id} is {transfer.status}")
            with self._database.write() as connection:
                connection.execute(
                    "UPDATE transfers SET status = 'cancelled', updated_at = ? WHERE id = ?",
                    (clock.now(), transfer_id),
                )
        return self.get(kind, tenant, transfer_id)

    def since(self, kind: Kind, tenant: str, moment: str) -> list[Transfer]:
        """The jobs that are under way or changed since a moment, newest first."""
        return self._select("kind = ? AND tenant = ? AND updated_at >= ?", (kind, tenant, moment))

    def _select(self, condition: str, values: tuple[str, ...]) -> list[Transfer]:
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT * FROM transfers WHERE {condition} ORDER BY created_at DESC, rowid DESC",  # noqa: S608
                values,
            ).fetchall()
        return [_transfer(row) for row in rows]


def problem(code: str, message: str) -> JsonObject:
    """An entry of a job's `errors` or `warnings`."""
    return {"code": code, "message": message}


def _transfer(row: sqlite3.Row) -> Transfer:
    values: dict[str, Any] = dict(row)
    for name in ("request", "outputs", "errors", "warnings"):
        values[name] = None if values[name] is None else json.loads(values[name])
    return Transfer(**values)
