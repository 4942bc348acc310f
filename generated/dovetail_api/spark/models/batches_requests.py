# Made from spark.yaml by dovetail-generate; do not edit.
"""Requests of batches."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import Model, RequestModel
from dovetail_api.spark.models.common_requests import Records


class BatchChunk(RequestModel, kw_only=True):
    """Records that travel together."""

    id: Annotated[str, Meta(min_length=1)]
    """The caller's own id of the chunk, unique within the batch."""
    size: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many records the chunk holds; the row of names does not count."""
    data: ChunkData
    """The records and what they share."""


class BatchCreate(Model, kw_only=True, gc=False):
    """A new batch. It needs `service` or `version_id`. Other keys are passed on."""

    service: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The service as `folder/service`, with `[version]` behind it if need be (`lending/loan-quote[1.4]` is the newest
    1.4.x), or its UUID.
    """
    version_id: str | UnsetType = UNSET
    """The UUID of one version; it wins over `service`."""
    version_by_timestamp: str | UnsetType = UNSET
    """Picks the newest version that is in effect at this moment, as ISO 8601 text; now when left out. A version in
    `service` or `version_id` wins over it.
    """
    subservice: str | UnsetType = UNSET
    """The subservices to calculate, separated by commas."""
    output: list[str] | str | UnsetType = UNSET
    """The outputs to answer with, names or regular expressions, as a list; all when left out. Servers may take no
    notice of text separated by commas.
    """
    call_purpose: str | UnsetType = UNSET
    """What the batch is for, kept in the record; clients usually say `Async Batch Execution`."""
    source_system: str | UnsetType = UNSET
    """The system the batch comes from, kept in the record."""
    correlation_id: str | UnsetType = UNSET
    """The caller's own id of the batch, kept in the record."""
    unique_record_key: str | UnsetType = UNSET
    """The inputs whose values name a record, separated by commas; the outputs then begin with them."""
    initial_workers: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many workers to begin with; 10 when left out."""
    max_workers: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many workers at most; 100 when left out."""
    chunks_per_request: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many chunks a worker takes at a time; 2 when left out."""
    runner_thread_count: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many threads a worker runs; 2 when left out."""
    max_input_in_mb: Annotated[float, Meta(gt=0.0)] | UnsetType = UNSET
    """The size of the input buffer, in megabytes; the tenant's setting when left out."""
    max_output_in_mb: Annotated[float, Meta(gt=0.0)] | UnsetType = UNSET
    """The size of the output buffer, in megabytes; the tenant's setting when left out."""
    acceptable_error_percentage: Annotated[int, Meta(ge=0, le=100)] | UnsetType = UNSET
    """How many per cent of the records may fail before the batch does; clients usually say 0."""


class BatchPush(RequestModel, kw_only=True):
    """Chunks to push into a batch."""

    chunks: Annotated[list[BatchChunk], Meta(min_length=1)]
    """The chunks."""


class BatchUpdate(RequestModel, kw_only=True, gc=False):
    """What is to become of a batch."""

    batch_status: Literal["closed", "cancelled"]
    """`closed` to finish what is in the pipeline, `cancelled` to drop it."""


class ChunkAggregation(RequestModel, kw_only=True, gc=False):
    """One figure over all records of a chunk."""

    output_name: Annotated[str, Meta(min_length=1)]
    """The output to take."""
    operator: Literal["SUM", "MIN", "MAX", "COUNT", "AVERAGE"] | str
    """How to bring its values together."""


class ChunkData(RequestModel, kw_only=True):
    """The records of a chunk and what they share."""

    inputs: Records
    """The records, as rows under a row of names, or as objects. All should give the same inputs: one that only some of
    them give may count as blank, which is 0, in the others.
    """
    parameters: dict[str, Any] | UnsetType = UNSET
    """Inputs that are the same for all records, by name."""
    summary: ChunkSummary | UnsetType | None = UNSET
    """Figures to make over all records of the chunk; none when null or left out."""


class ChunkSummary(Model, kw_only=True, gc=False):
    """Figures to make over all records of a chunk. Other keys are passed on."""

    ignore_error: bool | UnsetType = UNSET
    """Whether records that failed are left out of the figures instead of spoiling them."""
    aggregation: list[ChunkAggregation] | UnsetType = UNSET
    """The figures to make."""
