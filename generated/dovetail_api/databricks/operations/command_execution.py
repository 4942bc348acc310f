# Made from databricks.yaml by dovetail-generate; do not edit.
"""Command execution: single commands run on a cluster, with state kept between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from dovetail.runtime.call import Call, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import JsonBody, Operation, StartingOperation
from dovetail.runtime.parameters import Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

_ERRORS = {
    400: lambda: m.CommandError,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.CommandError,
}

CREATE: StartingOperation[m.CommandReference, m.ContextAnswer] = StartingOperation(
    __name__,
    "CREATE",
    "command_execution_create",
    "POST",
    "/api/1.2/contexts/create",
    returns=lambda: m.CommandReference,
    body=JsonBody(lambda: m.ContextCreateRequest),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="never",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: CONTEXT_STATUS,
        parameters={"cluster_id": "body:/clusterId", "context_id": "/id"},
        status="/status",
        done=("Running",),
        failed=("Error",),
    ),
)


def create(
    *, body: m.ContextCreateRequest | d.ContextCreateRequest
) -> StartingCall[m.CommandReference, m.ContextAnswer]:
    """Open a context on a cluster.

    A context keeps variables from one command to the next. It is `Pending` and then `Running` or `Error`; the cluster
    must be running.

    Args:
        body: A context to open.

    Returns:
        The call; ``client.start`` gives its answer, ``m.CommandReference``, and follows it to its end,
            ``m.ContextAnswer``. The context is on its way.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import command_execution
        >>> call = command_execution.create(body={"clusterId": "0918-220215-atria616", "language": "python"})
        >>> call.method, call.path
        ('POST', '/api/1.2/contexts/create')

    Source: Azure Databricks, POST /api/1.2/contexts/create
    """
    return CREATE.call(body=body)


CONTEXT_STATUS: Operation[m.ContextAnswer] = Operation(
    __name__,
    "CONTEXT_STATUS",
    "command_execution_context_status",
    "GET",
    "/api/1.2/contexts/status",
    returns=lambda: m.ContextAnswer,
    parameters=(
        Query("cluster_id", "clusterId", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("context_id", "contextId", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
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


def context_status(*, cluster_id: str, context_id: str) -> Call[m.ContextAnswer]:
    """Tell how a context is.

    Whether it can take commands.

    Args:
        cluster_id: The cluster's id.
        context_id: The context's id.

    Returns:
        The call; sending it gives ``m.ContextAnswer``. The context.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import command_execution
        >>> call = command_execution.context_status(cluster_id="0918-220215-atria616", context_id="6182540935240152640")
        >>> call.method, call.path
        ('GET', '/api/1.2/contexts/status')

    Source: Azure Databricks, GET /api/1.2/contexts/status
    """
    return CONTEXT_STATUS.call({"cluster_id": cluster_id, "context_id": context_id})


DESTROY: Operation[m.Nothing] = Operation(
    __name__,
    "DESTROY",
    "command_execution_destroy",
    "POST",
    "/api/1.2/contexts/destroy",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ContextReference),
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


def destroy(*, body: m.ContextReference | d.ContextReference) -> Call[m.Nothing]:
    """Close a context.

    Its variables are gone, and what it runs is ended.

    Args:
        body: A context of a cluster.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import command_execution
        >>> call = command_execution.destroy(
        ...     body={"clusterId": "0918-220215-atria616", "contextId": "6182540935240152640"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/1.2/contexts/destroy')

    Source: Azure Databricks, POST /api/1.2/contexts/destroy
    """
    return DESTROY.call(body=body)


EXECUTE: StartingOperation[m.CommandReference, m.CommandAnswer] = StartingOperation(
    __name__,
    "EXECUTE",
    "command_execution_execute",
    "POST",
    "/api/1.2/commands/execute",
    returns=lambda: m.CommandReference,
    body=JsonBody(lambda: m.CommandRequest),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="never",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: COMMAND_STATUS,
        parameters={"cluster_id": "body:/clusterId", "context_id": "body:/contextId", "command_id": "/id"},
        status="/status",
        done=("Finished",),
        failed=("Error", "Cancelled"),
    ),
)


def execute(*, body: m.CommandRequest | d.CommandRequest) -> StartingCall[m.CommandReference, m.CommandAnswer]:
    """Run a command.

    The command waits its turn in the context; `command_execution_command_status` tells how it goes, and gives the
    result.

    Args:
        body: A command to run.

    Returns:
        The call; ``client.start`` gives its answer, ``m.CommandReference``, and follows it to its end,
            ``m.CommandAnswer``. The command is on its way.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import command_execution
        >>> call = command_execution.execute(
        ...     body={
        ...         "clusterId": "0918-220215-atria616",
        ...         "contextId": "6182540935240152640",
        ...         "language": "python",
        ...         "command": "print(1 + 1)",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/1.2/commands/execute')

    Source: Azure Databricks, POST /api/1.2/commands/execute
    """
    return EXECUTE.call(body=body)


COMMAND_STATUS: Operation[m.CommandAnswer] = Operation(
    __name__,
    "COMMAND_STATUS",
    "command_execution_command_status",
    "GET",
    "/api/1.2/commands/status",
    returns=lambda: m.CommandAnswer,
    parameters=(
        Query("cluster_id", "clusterId", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("context_id", "contextId", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("command_id", "commandId", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
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


def command_status(*, cluster_id: str, context_id: str, command_id: str) -> Call[m.CommandAnswer]:
    """Tell how a command is.

    How far it is and, when it is `Finished`, its result. A command whose code failed is `Finished` too: its
    `resultType` is `error`.

    Args:
        cluster_id: The cluster's id.
        context_id: The context's id.
        command_id: The command's id.

    Returns:
        The call; sending it gives ``m.CommandAnswer``. The command.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import command_execution
        >>> call = command_execution.command_status(
        ...     cluster_id="0918-220215-atria616",
        ...     context_id="6182540935240152640",
        ...     command_id="9f2c1b7a5d3e4f60a1b2c3d4e5f60718",
        ... )
        >>> call.method, call.path
        ('GET', '/api/1.2/commands/status')

    Source: Azure Databricks, GET /api/1.2/commands/status
    """
    return COMMAND_STATUS.call({"cluster_id": cluster_id, "context_id": context_id, "command_id": command_id})


CANCEL: StartingOperation[m.CommandReference, m.CommandAnswer] = StartingOperation(
    __name__,
    "CANCEL",
    "command_execution_cancel",
    "POST",
    "/api/1.2/commands/cancel",
    returns=lambda: m.CommandReference,
    body=JsonBody(lambda: m.CommandTarget),
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
    long_running=LongRunning(
        operation=lambda: COMMAND_STATUS,
        parameters={"cluster_id": "body:/clusterId", "context_id": "body:/contextId", "command_id": "body:/commandId"},
        status="/status",
        done=("Cancelled", "Finished"),
        failed=("Error",),
    ),
)


def cancel(*, body: m.CommandTarget | d.CommandTarget) -> StartingCall[m.CommandReference, m.CommandAnswer]:
    """Cancel a command.

    Answers at once; the command is `Cancelling` and then `Cancelled`.

    Args:
        body: A command of a context.

    Returns:
        The call; ``client.start`` gives its answer, ``m.CommandReference``, and follows it to its end,
            ``m.CommandAnswer``. The command is being cancelled.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import command_execution
        >>> call = command_execution.cancel(
        ...     body={
        ...         "clusterId": "0918-220215-atria616",
        ...         "contextId": "6182540935240152640",
        ...         "commandId": "9f2c1b7a5d3e4f60a1b2c3d4e5f60718",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/1.2/commands/cancel')

    Source: Azure Databricks, POST /api/1.2/commands/cancel
    """
    return CANCEL.call(body=body)
