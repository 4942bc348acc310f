# Made from spark.yaml by dovetail-generate; do not edit.
"""Batches: asynchronous pipelines for large numbers of records."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import JsonBody, Operation, StartingOperation
from dovetail.runtime.parameters import Path, Query
from dovetail_api.spark import SERVER
from dovetail_api.spark import models as m
from dovetail_api.spark.security import API_KEY, BEARER_AUTH, OAUTH2, TENANT_HEADER

if TYPE_CHECKING:
    from dovetail_api.spark import dicts as d

_ERRORS = {400: lambda: m.V4Error, 401: lambda: m.V4AuthError, 404: lambda: m.V4Error, 500: lambda: m.V4Error}
_ERRORS_2 = {
    400: lambda: m.V4Error,
    401: lambda: m.V4AuthError,
    404: lambda: m.V4Error,
    409: lambda: m.V4Error,
    500: lambda: m.V4Error,
}

CREATE: StartingOperation[m.Batch, m.BatchStatus] = StartingOperation(
    __name__,
    "CREATE",
    "batches_create",
    "POST",
    "/{tenant}/api/v4/batch",
    returns=lambda: m.Batch,
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.BatchCreate),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET_STATUS,
        parameters={"batch_id": "/id"},
        status="/batch_status",
        done=("completed", "completed_by_timeout"),
        failed=("failed", "cancelled"),
    ),
)


def create(
    *, tenant: str, body: m.BatchCreate | d.BatchCreate | Mapping[str, object]
) -> StartingCall[m.Batch, m.BatchStatus]:
    """Create a batch.

    Opens a pipeline for one version of a service, named by `service` or by `version_id`. From then on: push chunks of
    records, pull their results in whatever order they come, close the batch when all is pushed, and go on pulling until
    it is `completed`. A batch that is left idle for 30 minutes closes by itself.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        body: A new batch. It needs `service` or `version_id`. Other keys are passed on.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Batch``, and follows it to its end, ``m.BatchStatus``. The
            batch is open.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import batches
        >>> call = batches.create(
        ...     tenant="acme",
        ...     body={
        ...         "service": "lending/loan-quote[1.4]",
        ...         "call_purpose": "Async Batch Execution",
        ...         "source_system": "loan-desk",
        ...         "initial_workers": 2,
        ...         "max_workers": 10,
        ...         "max_input_in_mb": 50,
        ...         "max_output_in_mb": 50,
        ...         "acceptable_error_percentage": 10,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/batch')

    Source: Coherent Spark, POST /{tenant}/api/v4/batch
    """
    return CREATE.call({"tenant": tenant}, body)


DESCRIBE: Operation[m.BatchDescribe] = Operation(
    __name__,
    "DESCRIBE",
    "batches_describe",
    "GET",
    "/{tenant}/api/v4/batch/status",
    returns=lambda: m.BatchDescribe,
    parameters=(Path("tenant"),),
    errors={400: lambda: m.V4Error, 401: lambda: m.V4AuthError, 500: lambda: m.V4Error},
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def describe(*, tenant: str) -> Call[m.BatchDescribe]:
    """Tell about the batches of the last hour.

    The batches at work, those that ended within the last hour, and how much of the tenant's buffers and workers is in
    use. Callers see their own batches; those with the role `supervisor:pf` see all.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.

    Returns:
        The call; sending it gives ``m.BatchDescribe``. The batches and the tenant's means.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import batches
        >>> call = batches.describe(tenant="acme")
        >>> call.method, call.path
        ('GET', '/acme/api/v4/batch/status')

    Source: Coherent Spark, GET /{tenant}/api/v4/batch/status
    """
    return DESCRIBE.call({"tenant": tenant})


GET: Operation[m.BatchInfo] = Operation(
    __name__,
    "GET",
    "batches_get",
    "GET",
    "/{tenant}/api/v4/batch/{batch_id}",
    returns=lambda: m.BatchInfo,
    parameters=(Path("tenant"), Path("batch_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get(*, tenant: str, batch_id: str) -> Call[m.BatchInfo]:
    """Get the details of a batch.

    What the batch was created with, how it is set up, and how much it has done.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        batch_id: The batch's id, from the answer of `batches_create`.

    Returns:
        The call; sending it gives ``m.BatchInfo``. The batch.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import batches
        >>> call = batches.get(tenant="acme", batch_id="b0a1f4c2-6d9e-4f0b-8a8e-1e7f3b6c9d21")
        >>> call.method, call.path
        ('GET', '/acme/api/v4/batch/b0a1f4c2-6d9e-4f0b-8a8e-1e7f3b6c9d21')

    Source: Coherent Spark, GET /{tenant}/api/v4/batch/{batch_id}
    """
    return GET.call({"tenant": tenant, "batch_id": batch_id})


UPDATE: Operation[m.Batch] = Operation(
    __name__,
    "UPDATE",
    "batches_update",
    "PATCH",
    "/{tenant}/api/v4/batch/{batch_id}",
    returns=lambda: m.Batch,
    parameters=(Path("tenant"), Path("batch_id")),
    body=JsonBody(lambda: m.BatchUpdate),
    errors=_ERRORS_2,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def update(*, tenant: str, batch_id: str, body: m.BatchUpdate | d.BatchUpdate) -> Call[m.Batch]:
    """Close or cancel a batch.

    `closed` ends the input: further pushes are refused, what is in the pipeline is finished and may be pulled until it
    is drained. `cancelled` drops everything that is in the pipeline, and pulls are refused too.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        batch_id: The batch's id, from the answer of `batches_create`.
        body: What is to become of a batch.

    Returns:
        The call; sending it gives ``m.Batch``. The batch as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import batches
        >>> call = batches.update(
        ...     tenant="acme",
        ...     batch_id="b0a1f4c2-6d9e-4f0b-8a8e-1e7f3b6c9d21",
        ...     body={"batch_status": "closed"},
        ... )
        >>> call.method, call.path
        ('PATCH', '/acme/api/v4/batch/b0a1f4c2-6d9e-4f0b-8a8e-1e7f3b6c9d21')

    Source: Coherent Spark, PATCH /{tenant}/api/v4/batch/{batch_id}
    """
    return UPDATE.call({"tenant": tenant, "batch_id": batch_id}, body)


GET_STATUS: Operation[m.BatchStatus] = Operation(
    __name__,
    "GET_STATUS",
    "batches_get_status",
    "GET",
    "/{tenant}/api/v4/batch/{batch_id}/status",
    returns=lambda: m.BatchStatus,
    parameters=(Path("tenant"), Path("batch_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get_status(*, tenant: str, batch_id: str) -> Call[m.BatchStatus]:
    """Tell how far a batch is.

    What is in the pipeline, what came out of it, and how full its buffers are.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        batch_id: The batch's id, from the answer of `batches_create`.

    Returns:
        The call; sending it gives ``m.BatchStatus``. The state of the batch.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import batches
        >>> call = batches.get_status(tenant="acme", batch_id="b0a1f4c2-6d9e-4f0b-8a8e-1e7f3b6c9d21")
        >>> call.method, call.path
        ('GET', '/acme/api/v4/batch/b0a1f4c2-6d9e-4f0b-8a8e-1e7f3b6c9d21/status')

    Source: Coherent Spark, GET /{tenant}/api/v4/batch/{batch_id}/status
    """
    return GET_STATUS.call({"tenant": tenant, "batch_id": batch_id})


PUSH: Operation[m.BatchStatus] = Operation(
    __name__,
    "PUSH",
    "batches_push",
    "POST",
    "/{tenant}/api/v4/batch/{batch_id}/chunks",
    returns=lambda: m.BatchStatus,
    parameters=(Path("tenant"), Path("batch_id")),
    body=JsonBody(lambda: m.BatchPush),
    errors=_ERRORS_2,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="never",
    server=SERVER,
)


def push(*, tenant: str, batch_id: str, body: m.BatchPush | d.BatchPush) -> Call[m.BatchStatus]:
    """Push chunks of records into a batch.

    Every chunk has an id of the caller's choosing, by which its result is known again. A push fails when the input
    buffer is full (pull some results and push again), and when the batch is closed or cancelled. It is not repeated by
    itself, because a chunk that had arrived would be calculated twice.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        batch_id: The batch's id, from the answer of `batches_create`.
        body: Chunks to push into a batch.

    Returns:
        The call; sending it gives ``m.BatchStatus``. The state of the batch, with these chunks in it.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import batches
        >>> call = batches.push(
        ...     tenant="acme",
        ...     batch_id="b0a1f4c2-6d9e-4f0b-8a8e-1e7f3b6c9d21",
        ...     body={"chunks": [{"id": "q1-0001", "data": {"inputs": [["principal"]]}}]},
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/batch/b0a1f4c2-6d9e-4f0b-8a8e-1e7f3b6c9d21/chunks')

    Source: Coherent Spark, POST /{tenant}/api/v4/batch/{batch_id}/chunks
    """
    return PUSH.call({"tenant": tenant, "batch_id": batch_id}, body)


PULL: Operation[m.ChunkResults] = Operation(
    __name__,
    "PULL",
    "batches_pull",
    "GET",
    "/{tenant}/api/v4/batch/{batch_id}/chunkresults",
    returns=lambda: m.ChunkResults,
    parameters=(Path("tenant"), Path("batch_id"), Query("max", check=lambda: Annotated[int, Meta(ge=1, le=100)])),
    errors=_ERRORS_2,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="never",
    server=SERVER,
)


def pull(*, tenant: str, batch_id: str, max: int | UnsetType = UNSET) -> Call[m.ChunkResults]:
    """Pull finished chunks out of a batch.

    Takes results out of the output buffer; what was given once is not given again, so a lost answer is lost. Results
    come in any order: match them by chunk id. All has been pulled when `status.chunks_available` is 0 and the batch has
    ended. When there is nothing to give, `data` may be missing.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        batch_id: The batch's id, from the answer of `batches_create`.
        max: How many chunks to take at most; 50 when left out.

    Returns:
        The call; sending it gives ``m.ChunkResults``. The chunks taken out, and the state of the batch.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import batches
        >>> call = batches.pull(tenant="acme", batch_id="b0a1f4c2-6d9e-4f0b-8a8e-1e7f3b6c9d21")
        >>> call.method, call.path
        ('GET', '/acme/api/v4/batch/b0a1f4c2-6d9e-4f0b-8a8e-1e7f3b6c9d21/chunkresults')

    Source: Coherent Spark, GET /{tenant}/api/v4/batch/{batch_id}/chunkresults
    """
    return PULL.call({"tenant": tenant, "batch_id": batch_id, "max": max})
