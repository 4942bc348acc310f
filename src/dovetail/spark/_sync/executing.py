# Derived from _async/executing.py by `make generate`; do not edit.
"""Executing a service: the calls it takes, sent, and their answers as one; of Spark and of a Hybrid Runner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.sync_primitives import run_all
from dovetail.spark.chunked import ChunkedExecution, check_positive
from dovetail.spark.errors import SparkInputError
from dovetail.spark.tables import records_of

if TYPE_CHECKING:
    from dovetail.runtime.wire_body import Compression
    from dovetail.spark._sync.places import OnePlace, Routed
    from dovetail.spark.inputs import Inputs
    from dovetail.spark.metadata import Metadata
    from dovetail.spark.results import ResponseFormat, ServiceExecuted
    from dovetail.spark.service_calls import ExecutionOperations
    from dovetail.spark.service_schema import ServiceSchema
    from dovetail.spark.tables import Records
    from dovetail.spark.uri import UriParams
    from dovetail.spark.values import Missing


def execute(
    places: Routed | OnePlace,
    tenant: str,
    uri: str | UriParams,
    inputs: Inputs | Records | None,
    keywords: Metadata,
    operations: ExecutionOperations,
    *,
    response_format: ResponseFormat | None,
    encoding: Compression | None,
    schema: ServiceSchema | None,
    missing: Missing | None,
    chunk_size: int | None,
    concurrency: int,
) -> ServiceExecuted:
    """Execute a service with one record or with many; see `Services.execute`.

    Args:
        places: Who is asked.
        tenant: The tenant's name.
        uri: The locator.
        inputs: The records.
        keywords: What the execution is told besides.
        operations: The API that executes it.
        response_format: The shape of ``data``.
        encoding: How to compress requests.
        schema: What to check the inputs with.
        missing: What to do with missing values.
        chunk_size: Most records a call.
        concurrency: Most calls under way at once.
    """
    if response_format not in (None, "alike", "original"):
        raise SparkInputError(
            f"response_format: {response_format!r} is no format.",
            value=response_format,
            at="response_format",
            remedy="Use 'alike' or 'original'.",
        )
    if encoding not in (None, "gzip", "deflate"):
        raise SparkInputError(
            f"encoding: {encoding!r} cannot be sent.",
            value=encoding,
            at="encoding",
            remedy="Use 'gzip' or 'deflate'.",
        )
    check_positive(concurrency, "concurrency")
    if schema is not None:
        from dovetail.spark.input_checks import check_schema

        check_schema(schema, uri)
    records = records_of(inputs, missing)
    if schema is not None:
        schema.require(records)
    execution = ChunkedExecution(tenant, uri, records, keywords, chunk_size=chunk_size, operations=operations)
    carry_out(places, execution, encoding=encoding, concurrency=concurrency)
    return execution.result(response_format or "alike")


def carry_out(
    places: Routed | OnePlace,
    execution: ChunkedExecution,
    *,
    encoding: Compression | None = None,
    concurrency: int = 1,
) -> None:
    """Send the calls of an execution.

    Args:
        places: Who is asked.
        execution: The calls; it keeps the answers.
        encoding: How to compress requests.
        concurrency: Most calls under way at once.
    """

    def send(number: int) -> None:
        try:
            call, is_pinned = execution.call(number), execution.is_pinned
            answer, place = places.send(call, compress=encoding, is_pinned=is_pinned)
        except Exception as error:
            execution.failed(number, error)
        else:
            execution.answered(number, answer, place)

    if len(execution.parts) == 1:
        send(0)
    else:
        run_all(send, execution.pending(), concurrency, None, True)
        run_all(send, execution.of_other_versions(), concurrency, None, True)
