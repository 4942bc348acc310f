"""The record of executions."""

from __future__ import annotations

import json
from typing import Any

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Caller
from dovetail.sandbox.spark.services import Version


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
                "INSERT OR REPLACE INTO calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    call_id,
                    version.tenant,
                    version.id,
                    api,
                    caller.user,
                    called_at,
                    total_ms,
                    json.dumps(request),
                    json.dumps(response),
                ),
            )
