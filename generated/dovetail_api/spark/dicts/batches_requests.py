# Made from spark.yaml by dovetail-generate; do not edit.
"""Request bodies of batches, as plain dictionaries."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict

from dovetail_api.spark.dicts.common_requests import Records


class BatchChunk(TypedDict):
    """Records that travel together."""

    id: str
    """The caller's own id of the chunk, unique within the batch."""
    size: NotRequired[int]
    """How many records the chunk holds; the row of names does not count."""
    data: ChunkData
    """The records and what they share."""


class BatchCreate(TypedDict):
    """A new batch. It needs `service` or `version_id`. Other keys are passed on."""

    service: NotRequired[str]
    """The service as `folder/service`, with `[version]` behind it if need be (`lending/loan-quote[1.4]` is the newest
    1.4.x), or its UUID.
    """
    version_id: NotRequired[str]
    """The UUID of one version; it wins over `service`."""
    version_by_timestamp: NotRequired[str]
    """Picks the newest version that is in effect at this moment, as ISO 8601 text; now when left out. A version in
    `service` or `version_id` wins over it.
    """
    subservice: NotRequired[str]
    """The subservices to calculate, separated by commas."""
    output: NotRequired[list[str] | str]
    """The outputs to answer with, names or regular expressions, as a list; all when left out. Servers may take no
    notice of text separated by commas.
    """
    call_purpose: NotRequired[str]
    """What the batch is for, kept in the record; clients usually say `Async Batch Execution`."""
    source_system: NotRequired[str]
    """The system the batch comes from, kept in the record."""
    correlation_id: NotRequired[str]
    """The caller's own id of the batch, kept in the record."""
    unique_record_key: NotRequired[str]
    """The inputs whose values name a record, separated by commas; the outputs then begin with them."""
    initial_workers: NotRequired[int]
    """How many workers to begin with; 10 when left out."""
    max_workers: NotRequired[int]
    """How many workers at most; 100 when left out."""
    chunks_per_request: NotRequired[int]
    """How many chunks a worker takes at a time; 2 when left out."""
    runner_thread_count: NotRequired[int]
    """How many threads a worker runs; 2 when left out."""
    max_input_in_mb: NotRequired[float]
    """The size of the input buffer, in megabytes; the tenant's setting when left out."""
    max_output_in_mb: NotRequired[float]
    """The size of the output buffer, in megabytes; the tenant's setting when left out."""
    acceptable_error_percentage: NotRequired[int]
    """How many per cent of the records may fail before the batch does; clients usually say 0."""


class BatchPush(TypedDict):
    """Chunks to push into a batch."""

    chunks: list[BatchChunk]
    """The chunks."""


class BatchUpdate(TypedDict):
    """What is to become of a batch."""

    batch_status: Literal["closed", "cancelled"]
    """`closed` to finish what is in the pipeline, `cancelled` to drop it."""


class ChunkAggregation(TypedDict):
    """One figure over all records of a chunk."""

    output_name: str
    """The output to take."""
    operator: Literal["SUM", "MIN", "MAX", "COUNT", "AVERAGE"] | str
    """How to bring its values together."""


class ChunkData(TypedDict):
    """The records of a chunk and what they share."""

    inputs: Records
    """The records, as rows under a row of names, or as objects. All should give the same inputs: one that only some of
    them give may count as blank, which is 0, in the others.
    """
    parameters: NotRequired[dict[str, Any]]
    """Inputs that are the same for all records, by name."""
    summary: NotRequired[ChunkSummary | None]
    """Figures to make over all records of the chunk; none when null or left out."""


class ChunkSummary(TypedDict):
    """Figures to make over all records of a chunk. Other keys are passed on."""

    ignore_error: NotRequired[bool]
    """Whether records that failed are left out of the figures instead of spoiling them."""
    aggregation: NotRequired[list[ChunkAggregation]]
    """The figures to make."""
