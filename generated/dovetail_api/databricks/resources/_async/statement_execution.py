# Made from databricks.yaml by dovetail-generate; do not edit.
"""Statement execution: SQL statements and their results."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import statement_execution as o

if TYPE_CHECKING:
    from dovetail.runtime._async.started import AsyncStarted
    from dovetail_api.databricks import dicts as d


class AsyncStatementExecution(AsyncResource):
    """Statement execution: SQL statements and their results."""

    @overload
    async def execute(
        self, body: m.StatementRequest | d.StatementRequest, /
    ) -> AsyncStarted[m.StatementResult, m.StatementResult]: ...

    @overload
    async def execute(
        self, **fields: Unpack[d.StatementRequest]
    ) -> AsyncStarted[m.StatementResult, m.StatementResult]: ...

    @overload
    async def execute(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> AsyncStarted[m.StatementResult, m.StatementResult]: ...
    async def execute(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> AsyncStarted[m.StatementResult, m.StatementResult]:
        """Run a SQL statement.

        Sends a statement to a warehouse and waits up to `wait_timeout` for its end. What then runs on is asked for with
        `statement_execution_get`, at least every 15 minutes, else its result is closed.

        A statement that fails answers 200 with the state `FAILED` and the reason in `status.error`; other statuses mean
        that the request itself was refused. The answer holds the first chunk of the result; the others come from
        `statement_execution_get_chunk`. Results are kept for about an hour.

        Args:
            body: A statement to run.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The statement, at its end or still at work.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/sql/statements
        """
        return await self._start(o.EXECUTE, body=Given(body, fields, force))

    async def get(self, statement_id: str) -> m.StatementResult:
        """Tell about a statement.

        Where the statement stands and, once it succeeded, what its result is like and the first chunk of it. What it
        says may be up to 5 seconds old. Links are fresh in each answer. Only who ran the statement may ask.

        Args:
            statement_id: The statement's id, a UUID.

        Returns:
            The statement.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/sql/statements/{statement_id}
        """
        return await self._send(o.GET, {"statement_id": statement_id})

    async def cancel(self, statement_id: str) -> m.Nothing:
        """Cancel a statement.

        Asks for the end of a statement and says nothing about whether it comes to that: `statement_execution_get`
        tells. One that ended already stays as it is.

        Args:
            statement_id: The statement's id, a UUID.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/sql/statements/{statement_id}/cancel
        """
        return await self._send(o.CANCEL, {"statement_id": statement_id})

    async def get_chunk(
        self, statement_id: str, chunk_index: int, *, row_offset: int | UnsetType = UNSET
    ) -> m.StatementChunk:
        """Get one chunk of a result.

        The rows of a chunk, or fresh links to them. Chunks may be fetched in any order and at the same time. The
        statement must have succeeded.

        Args:
            statement_id: The statement's id, a UUID.
            chunk_index: Which chunk, counted from 0.
            row_offset: The position of the chunk's first row in the whole result. The links that answers hold have it;
                it may be left out.

        Returns:
            The chunk.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/sql/statements/{statement_id}/result/chunks/{chunk_index}
        """
        return await self._send(
            o.GET_CHUNK, {"statement_id": statement_id, "chunk_index": chunk_index, "row_offset": row_offset}
        )
