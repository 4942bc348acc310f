# Made from spark.yaml by dovetail-generate; do not edit.
"""Answers of batches: asynchronous pipelines for large numbers of records."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.spark.models.common import ExecutionError, ExecutionWarning

BatchStatusWord: TypeAlias = (
    Literal[
        "created",
        "in_progress",
        "closed",
        "closed_by_timeout",
        "completed",
        "completed_by_timeout",
        "failed",
        "cancelled",
    ]
    | str
)
"""Where a batch stands: `created` until the first push, `in_progress` until it is closed, then `closed` until it is
    drained and `completed`.
    """


PipelineStatusWord: TypeAlias = Literal["idle", "closed"] | str
"""What the pipeline behind a batch is doing."""


class Batch(Model, kw_only=True, gc=False):
    """A batch."""

    object: str | UnsetType = UNSET
    """`batch`."""
    id: str
    """The batch's id."""
    data: BatchData | UnsetType = UNSET
    """What the batch was created with, and where it stands."""
    meta: BatchData | UnsetType = UNSET
    """The same as `data`; some servers call it this when a batch is closed or cancelled."""


class BatchConfiguration(Model, kw_only=True, gc=False):
    """How a batch is set up."""

    initial_workers: int | UnsetType | None = UNSET
    """How many workers it began with."""
    max_workers: int | UnsetType | None = UNSET
    """How many workers it may have."""
    chunks_per_request: int | UnsetType | None = UNSET
    """How many chunks a worker takes at a time."""
    runner_thread_count: int | UnsetType | None = UNSET
    """How many threads a worker runs."""
    acceptable_error_percentage: float | UnsetType | None = UNSET
    """How many per cent of the records may fail before the batch does."""
    input_buffer_allocated_bytes: int | UnsetType | None = UNSET
    """The size of the input buffer, in bytes."""
    output_buffer_allocated_bytes: int | UnsetType | None = UNSET
    """The size of the output buffer, in bytes."""


class BatchData(Model, kw_only=True, gc=False):
    """What a batch was created with, and where it stands."""

    service_id: str | UnsetType | None = UNSET
    """The UUID of the service."""
    version_id: str | UnsetType | None = UNSET
    """The UUID of the version that calculates."""
    compiler_version: str | UnsetType | None = UNSET
    """The compiler's version, such as `Neuron_v1.23.1`."""
    correlation_id: str | UnsetType | None = UNSET
    """The caller's own id of the batch."""
    source_system: str | UnsetType | None = UNSET
    """The system the batch comes from."""
    unique_record_key: str | UnsetType | None = UNSET
    """The inputs whose values name a record."""
    response_timestamp: str | UnsetType | None = UNSET
    """When the server answered, in UTC. Format: date-time."""
    batch_status: BatchStatusWord | UnsetType = UNSET
    """Where the batch stands."""
    pipeline_status: PipelineStatusWord | UnsetType = UNSET
    """What the pipeline is doing."""
    created_by: str | UnsetType | None = UNSET
    """Who created the batch."""
    created_timestamp: str | UnsetType | None = UNSET
    """When the batch was created, in UTC. Format: date-time."""
    updated_timestamp: str | UnsetType | None = UNSET
    """When the batch last changed, in UTC. Format: date-time."""
    service_uri: str | UnsetType | None = UNSET
    """The version that calculates, as `folder/service[version]`."""


class BatchDescribe(Model, kw_only=True, gc=False):
    """The batches of the last hour, and the tenant's means."""

    in_progress_batches: list[BatchInfo] | UnsetType | None = UNSET
    """The batches at work."""
    recent_batches: list[BatchInfo] | UnsetType | None = UNSET
    """The batches that ended within the last hour."""
    tenant: BatchTenant | UnsetType = UNSET
    """What the tenant has for batches, and what is in use."""
    environment: dict[str, Any] | UnsetType | None = UNSET
    """News of the environment, such as `update`."""


class BatchInfo(Model, kw_only=True, gc=False):
    """A batch in detail."""

    object: str | UnsetType = UNSET
    """`batch`."""
    id: str
    """The batch's id."""
    data: BatchInfoData | UnsetType = UNSET
    """What the batch was created with, how it is set up, and what it has done."""


class BatchInfoData(Model, kw_only=True, gc=False):
    """What a batch was created with, how it is set up, and what it has done."""

    service_id: str | UnsetType | None = UNSET
    """The UUID of the service."""
    version_id: str | UnsetType | None = UNSET
    """The UUID of the version that calculates."""
    compiler_version: str | UnsetType | None = UNSET
    """The compiler's version, such as `Neuron_v1.23.1`."""
    correlation_id: str | UnsetType | None = UNSET
    """The caller's own id of the batch."""
    source_system: str | UnsetType | None = UNSET
    """The system the batch comes from."""
    unique_record_key: str | UnsetType | None = UNSET
    """The inputs whose values name a record."""
    response_timestamp: str | UnsetType | None = UNSET
    """When the server answered, in UTC. Format: date-time."""
    batch_status: BatchStatusWord | UnsetType = UNSET
    """Where the batch stands."""
    pipeline_status: PipelineStatusWord | UnsetType = UNSET
    """What the pipeline is doing."""
    created_by: str | UnsetType | None = UNSET
    """Who created the batch."""
    created_timestamp: str | UnsetType | None = UNSET
    """When the batch was created, in UTC. Format: date-time."""
    updated_timestamp: str | UnsetType | None = UNSET
    """When the batch last changed, in UTC. Format: date-time."""
    service_uri: str | UnsetType | None = UNSET
    """The version that calculates, as `folder/service[version]`."""
    summary: BatchSummary | UnsetType = UNSET
    """What the batch has done."""
    configuration: BatchConfiguration | UnsetType = UNSET
    """How the batch is set up."""


class BatchStatus(Model, kw_only=True, gc=False):
    """How far a batch is."""

    request_timestamp: str | UnsetType | None = UNSET
    """When the question arrived, in UTC. Format: date-time."""
    response_timestamp: str | UnsetType | None = UNSET
    """When the server answered, in UTC. Format: date-time."""
    batch_status: BatchStatusWord | UnsetType = UNSET
    """Where the batch stands."""
    pipeline_status: PipelineStatusWord | UnsetType = UNSET
    """What the pipeline is doing."""
    chunks_available: int | UnsetType | None = UNSET
    """How many finished chunks wait to be pulled."""
    chunks_submitted: int | UnsetType | None = UNSET
    """How many chunks were pushed."""
    chunks_completed: int | UnsetType | None = UNSET
    """How many chunks are finished."""
    record_submitted: int | UnsetType | None = UNSET
    """How many records were pushed. The name is in the singular on the wire."""
    records_completed: int | UnsetType | None = UNSET
    """How many records are finished."""
    records_available: int | UnsetType | None = UNSET
    """How many finished records wait to be pulled."""
    compute_time_ms: float | UnsetType | None = UNSET
    """How long all records took together, in milliseconds of calculation."""
    input_buffer_used_bytes: int | UnsetType | None = UNSET
    """How much of the input buffer is full, in bytes."""
    input_buffer_remaining_bytes: int | UnsetType | None = UNSET
    """How much of the input buffer is free, in bytes."""
    output_buffer_used_bytes: int | UnsetType | None = UNSET
    """How much of the output buffer is full, in bytes. A full one stalls the calculation."""
    output_buffer_remaining_bytes: int | UnsetType | None = UNSET
    """How much of the output buffer is free, in bytes."""
    workers_in_use: int | UnsetType | None = UNSET
    """How many workers are at it."""


class BatchSummary(Model, kw_only=True, gc=False):
    """What a batch has done. Lists of batches give the last five figures only."""

    chunks_submitted: int | UnsetType | None = UNSET
    """How many chunks were pushed."""
    chunks_retried: int | UnsetType | None = UNSET
    """How many chunks were calculated again after a failure."""
    chunks_completed: int | UnsetType | None = UNSET
    """How many chunks are finished."""
    chunks_failed: int | UnsetType | None = UNSET
    """How many chunks failed for good."""
    records_retried: int | UnsetType | None = UNSET
    """How many records were calculated again after a failure."""
    input_size_bytes: int | UnsetType | None = UNSET
    """How much was pushed, in bytes."""
    output_size_bytes: int | UnsetType | None = UNSET
    """How much came out, in bytes."""
    avg_compute_time_ms: float | UnsetType | None = UNSET
    """How long a record took on average, in milliseconds."""
    records_submitted: int | UnsetType | None = UNSET
    """How many records were pushed."""
    records_failed: int | UnsetType | None = UNSET
    """How many records failed."""
    records_completed: int | UnsetType | None = UNSET
    """How many records are finished."""
    compute_time_ms: float | UnsetType | None = UNSET
    """How long all records took together, in milliseconds of calculation."""
    batch_time_ms: float | UnsetType | None = UNSET
    """How long the batch has been going, in milliseconds."""


class BatchTenant(Model, kw_only=True, gc=False):
    """What a tenant has for batches, and what is in use."""

    configuration: BatchConfiguration | UnsetType = UNSET
    """The tenant's buffers and workers."""
    status: BatchStatus | UnsetType = UNSET
    """How much of them is in use."""


class ChunkResult(Model, kw_only=True, gc=False):
    """The outputs of one chunk, one entry for each record in every list."""

    id: str
    """The id the chunk was pushed with."""
    summary_output: list[Any] | UnsetType | None = UNSET
    """The figures over all records, as rows under a row of names."""
    outputs: list[dict[str, Any] | list[Any] | None] | UnsetType | None = UNSET
    """The outputs, as rows under a row of names or as objects, as the inputs were."""
    warnings: list[list[ExecutionWarning] | ExecutionWarning | str | None] | UnsetType | None = UNSET
    """What to know about each record; null where there is nothing."""
    errors: list[list[ExecutionError] | ExecutionError | str | None] | UnsetType | None = UNSET
    """Complaints about each record; null where there are none."""
    process_time: list[float | None] | float | UnsetType | None = UNSET
    """How long each record took, or all together, in milliseconds."""


class ChunkResults(Model, kw_only=True, gc=False):
    """Finished chunks, and how far the batch is."""

    data: list[ChunkResult] | UnsetType | None = UNSET
    """The chunks taken out; missing, null or empty when there was nothing to take."""
    status: BatchStatus | UnsetType = UNSET
    """How far the batch is."""
