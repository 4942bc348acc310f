"""The record of executions."""

from __future__ import annotations

import json
import sqlite3
from typing import Any

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Caller, JsonObject, Refusal
from dovetail.sandbox.spark.services import Version


@attrs.frozen
class Call:
    """An execution as it was recorded: one call, of one record (v3) or of many (v4)."""

    id: str
    tenant: str
    version_id: str
    service_id: str
    folder: str
    service: str
    version: str
    document_id: str
    api: str
    user: str
    called_at: str
    total_ms: float
    request: JsonObject = attrs.field(repr=False)
    response: JsonObject = attrs.field(repr=False)


class Calls:
    """The executions of all tenants."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(
        self,
        call_id: str,
        caller: Caller,
        version: Version,
        api: str,
        called_at: str,
        total_ms: float,
        request: Any,
        response: Any,
    ) -> None:
        """Keep an execution under its id.

        Args:
            call_id: The id; what is kept under it already is replaced.
            caller: Who called.
            version: What answered.
            api: `v3` or `v4`.
            called_at: When the request arrived.
            total_ms: How long it took, in milliseconds.
            request: The request's body.
            response: The answer's body.
        """
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    call_id,
                    version.tenant,
                    version.id,
                    version.service_id,
                    version.folder,
                    version.service,
                    str(version.number),
                    version.document_id,
                    api,
                    caller.user,
                    called_at,
                    total_ms,
                    json.dumps(request),
                    json.dumps(response),
                ),
            )

    def get(self, tenant: str, call_id: str) -> Call:
        """The execution of that id.

        Raises:
            Refusal: There is none.
        """
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT * FROM calls WHERE id = ? AND tenant = ?", (call_id.lower(), tenant)
            ).fetchone()
        if row is None:
            raise Refusal(404, "CALL_NOT_FOUND", f"there is no record of a call {call_id}")
        return _call(row)

    def of_service(self, tenant: str, folder: str, service: str) -> list[Call]:
        """The executions of a service, oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT * FROM calls WHERE tenant = ? AND folder = ? AND service = ? ORDER BY called_at, rowid",
                (tenant, folder, service),
            ).fetchall()
        return [_call(row) for row in rows]


def _call(row: sqlite3.Row) -> Call:
    values: JsonObject = dict(row)
    return Call(**{**values, "request": json.loads(row["request"]), "response": json.loads(row["response"])})
