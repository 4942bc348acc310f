# Made from databricks.yaml by dovetail-generate; do not edit.
"""Statement execution: SQL statements and their results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import JsonBody, Operation, StartingOperation
from dovetail.runtime.parameters import Path, Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

_ERRORS = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

EXECUTE: StartingOperation[m.StatementResult, m.StatementResult] = StartingOperation(
    __name__,
    "EXECUTE",
    "statement_execution_execute",
    "POST",
    "/api/2.0/sql/statements",
    returns=lambda: m.StatementResult,
    body=JsonBody(lambda: m.StatementRequest),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET,
        parameters={"statement_id": "/statement_id"},
        status="/status/state",
        done=("SUCCEEDED",),
        failed=("FAILED", "CANCELED", "CLOSED"),
        error="/status/error/message",
    ),
)


def execute(*, body: m.StatementRequest | d.StatementRequest) -> StartingCall[m.StatementResult, m.StatementResult]:
    """Run a SQL statement.

    Sends a statement to a warehouse and waits up to `wait_timeout` for its end. What then runs on is asked for with
    `statement_execution_get`, at least every 15 minutes, else its result is closed.

    A statement that fails answers 200 with the state `FAILED` and the reason in `status.error`; other statuses mean
    that the request itself was refused. The answer holds the first chunk of the result; the others come from
    `statement_execution_get_chunk`. Results are kept for about an hour.

    Args:
        body: A statement to run.

    Returns:
        The call; ``client.start`` gives its answer, ``m.StatementResult``, and follows it to its end,
            ``m.StatementResult``. The statement, at its end or still at work.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import statement_execution
        >>> call = statement_execution.execute(
        ...     body={
        ...         "statement": "SELECT id, amount FROM invoices WHERE issued >= :since",
        ...         "warehouse_id": "7c1e0b9a4d5f2836",
        ...         "catalog": "main",
        ...         "schema": "billing",
        ...         "parameters": [{"name": "since", "value": "2026-01-01", "type": "DATE"}],
        ...         "wait_timeout": "30s",
        ...         "row_limit": 1000,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/sql/statements')

    Source: Azure Databricks, POST /api/2.0/sql/statements
    """
    return EXECUTE.call(body=body)


GET: Operation[m.StatementResult] = Operation(
    __name__,
    "GET",
    "statement_execution_get",
    "GET",
    "/api/2.0/sql/statements/{statement_id}",
    returns=lambda: m.StatementResult,
    parameters=(Path("statement_id"),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get(*, statement_id: str) -> Call[m.StatementResult]:
    """Tell about a statement.

    Where the statement stands and, once it succeeded, what its result is like and the first chunk of it. What it says
    may be up to 5 seconds old. Links are fresh in each answer. Only who ran the statement may ask.

    Args:
        statement_id: The statement's id, a UUID.

    Returns:
        The call; sending it gives ``m.StatementResult``. The statement.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import statement_execution
        >>> call = statement_execution.get(statement_id="01f0c4a2-7b1e-1d5a-9c33-5f2e8a61b0d7")
        >>> call.method, call.path
        ('GET', '/api/2.0/sql/statements/01f0c4a2-7b1e-1d5a-9c33-5f2e8a61b0d7')

    Source: Azure Databricks, GET /api/2.0/sql/statements/{statement_id}
    """
    return GET.call({"statement_id": statement_id})


CANCEL: Operation[m.Nothing] = Operation(
    __name__,
    "CANCEL",
    "statement_execution_cancel",
    "POST",
    "/api/2.0/sql/statements/{statement_id}/cancel",
    returns=lambda: m.Nothing,
    parameters=(Path("statement_id"),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def cancel(*, statement_id: str) -> Call[m.Nothing]:
    """Cancel a statement.

    Asks for the end of a statement and says nothing about whether it comes to that: `statement_execution_get` tells.
    One that ended already stays as it is.

    Args:
        statement_id: The statement's id, a UUID.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import statement_execution
        >>> call = statement_execution.cancel(statement_id="01f0c4a2-7b1e-1d5a-9c33-5f2e8a61b0d7")
        >>> call.method, call.path
        ('POST', '/api/2.0/sql/statements/01f0c4a2-7b1e-1d5a-9c33-5f2e8a61b0d7/cancel')

    Source: Azure Databricks, POST /api/2.0/sql/statements/{statement_id}/cancel
    """
    return CANCEL.call({"statement_id": statement_id})


GET_CHUNK: Operation[m.StatementChunk] = Operation(
    __name__,
    "GET_CHUNK",
    "statement_execution_get_chunk",
    "GET",
    "/api/2.0/sql/statements/{statement_id}/result/chunks/{chunk_index}",
    returns=lambda: m.StatementChunk,
    parameters=(
        Path("statement_id"),
        Path("chunk_index", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("row_offset", check=lambda: Annotated[int, Meta(ge=0)]),
    ),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_chunk(*, statement_id: str, chunk_index: int, row_offset: int | UnsetType = UNSET) -> Call[m.StatementChunk]:
    """Get one chunk of a result.

    The rows of a chunk, or fresh links to them. Chunks may be fetched in any order and at the same time. The statement
    must have succeeded.

    Args:
        statement_id: The statement's id, a UUID.
        chunk_index: Which chunk, counted from 0.
        row_offset: The position of the chunk's first row in the whole result. The links that answers hold have it; it
            may be left out.

    Returns:
        The call; sending it gives ``m.StatementChunk``. The chunk.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import statement_execution
        >>> call = statement_execution.get_chunk(statement_id="01f0c4a2-7b1e-1d5a-9c33-5f2e8a61b0d7", chunk_index=1)
        >>> call.method, call.path
        ('GET', '/api/2.0/sql/statements/01f0c4a2-7b1e-1d5a-9c33-5f2e8a61b0d7/result/chunks/1')

    Source: Azure Databricks, GET /api/2.0/sql/statements/{statement_id}/result/chunks/{chunk_index}
    """
    return GET_CHUNK.call({"statement_id": statement_id, "chunk_index": chunk_index, "row_offset": row_offset})
