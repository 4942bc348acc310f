"""From keywords to the calls about batches."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict, cast

from dovetail.runtime.plain import is_array
from dovetail.spark.building import built
from dovetail.spark.chunks import BatchChunk, ChunkData
from dovetail.spark.errors import SparkInputError
from dovetail.spark.metadata import Metadata, Strs, batch_fields, check_keywords, comma_joined
from dovetail.spark.uri import Uri, UriParams
from dovetail_api.spark.operations import batches

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.spark.dates import Date
    from dovetail.spark.service_schema import ServiceSchema
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m


class BatchOptions(TypedDict, total=False):
    """Keywords of a new batch; each is optional.

    Attributes:
        active_since: Use the version in effect at this date.
        source_system: Who asks, for the records of the tenant; ``Spark Python SDK`` by default.
        correlation_id: An id of the caller's to find the batch by.
        call_purpose: What the batch is for.
        subservices: Run only these subservices.
        selected_outputs: Answer only these outputs.
        unique_record_key: The inputs whose values name a record; the outputs then begin with them.
        min_runners: How many workers to begin with.
        max_runners: How many workers at most.
        chunks_per_vm: How many chunks a worker takes at a time.
        runners_per_vm: How many threads a worker runs.
        max_input_size: Size of the input buffer, in megabytes.
        max_output_size: Size of the output buffer, in megabytes.
        accuracy: Which part of the records must succeed, above 0 and up to 1 (the default): with 0.9, the batch fails
            when more than 10 per cent of them do.
        extras: More wire keys, sent as they are; they replace those above.
    """

    active_since: Date | None
    source_system: str | None
    correlation_id: str | None
    call_purpose: str | None
    subservices: Strs | None
    selected_outputs: Strs | None
    unique_record_key: Strs | None
    min_runners: int | None
    max_runners: int | None
    chunks_per_vm: int | None
    runners_per_vm: int | None
    max_input_size: float | None
    max_output_size: float | None
    accuracy: float | None
    extras: Mapping[str, Any] | None


_SHARED = ("active_since", "source_system", "correlation_id", "call_purpose", "subservices", "selected_outputs")


def create_call(tenant: str, uri: str | UriParams, options: BatchOptions) -> Call[m.Batch]:
    """The call that creates a batch.

    Raises:
        SparkInputError: The locator or an option cannot be used.
    """
    locator = Uri.validate(uri)
    if locator.public:
        raise SparkInputError("uri: batches are not public.", value=uri, at="uri", remedy="Give the locator without.")
    check_keywords(cast("Mapping[str, Any]", options), BatchOptions.__annotations__)
    keywords = cast("Metadata", {name: options.get(name) for name in _SHARED})
    own = {
        "unique_record_key": comma_joined(options.get("unique_record_key"), "unique_record_key"),
        "initial_workers": options.get("min_runners"),
        "max_workers": options.get("max_runners"),
        "chunks_per_request": options.get("chunks_per_vm"),
        "runner_thread_count": options.get("runners_per_vm"),
        "max_input_in_mb": options.get("max_input_size"),
        "max_output_in_mb": options.get("max_output_size"),
        "acceptable_error_percentage": acceptable_error_percentage(options.get("accuracy")),
    }
    body = {
        **batch_fields(locator, keywords, "Async Batch Execution"),
        **{key: value for key, value in own.items() if value is not None},
        **(options.get("extras") or {}),
    }
    return built(batches.create, tenant=tenant, body=body)


def acceptable_error_percentage(accuracy: float | None) -> int:
    """How many per cent of the records may fail, when a part must succeed.

    Raises:
        SparkInputError: It is no part: above 0 and up to 1.

    Example:
        >>> acceptable_error_percentage(0.71)
        29
    """
    if accuracy is None:
        return 0
    if not _is_part(accuracy):
        raise SparkInputError(
            f"accuracy: {accuracy!r} is no part of the records.",
            value=accuracy,
            at="accuracy",
            remedy="Give a number above 0 and up to 1.",
        )
    # 1 - 0.71 is a little more than 0.29; without rounding first, that would make 30.
    return math.ceil(round((1 - accuracy) * 100, 9))


def _is_part(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 1


def check_batch_id(batch_id: object) -> None:
    """Refuse what names no batch.

    Raises:
        SparkInputError: It is no text, or blank.
    """
    if not isinstance(batch_id, str) or not batch_id.strip():
        what = "it is blank" if isinstance(batch_id, str) else f"{batch_id!r} is not text"
        raise SparkInputError(f"batch_id: {what}.", value=batch_id, at="batch_id", remedy="Give the id of a batch.")


def push_call(tenant: str, batch_id: str, chunks: Sequence[BatchChunk]) -> Call[m.BatchStatus]:
    """The call that pushes chunks.

    Raises:
        SparkInputError: There are none, or one cannot be sent.
    """
    body = cast("d.BatchPush", {"chunks": [chunk.to_dict() for chunk in chunks]})
    return built(batches.push, tenant=tenant, batch_id=batch_id, body=body)


def chunks_to_push(
    chunks: Sequence[BatchChunk] | None,
    data: ChunkData | None,
    inputs: Sequence[Any] | None,
    raw: str | bytes | None,
    schema: ServiceSchema | None = None,
) -> list[BatchChunk]:
    """The chunks in the one form that is given, checked with a schema if there is one.

    Raises:
        SparkInputError: None is given, or more than one, or it holds no chunk, or a record breaks a rule.
    """
    from uuid import uuid4

    if schema is not None:
        from dovetail.spark.input_checks import check_schema

        check_schema(schema)
    forms = {"chunks": chunks, "data": data, "inputs": inputs, "raw": raw}
    given = [name for name, value in forms.items() if value is not None]
    if len(given) != 1:
        raise SparkInputError(
            f"push: {' and '.join(given) or 'nothing'} {'are' if given else 'is'} given.",
            at="push",
            remedy="Give one of chunks, data, inputs and raw.",
        )
    for name in ("chunks", "inputs"):
        if forms[name] is not None and not is_array(forms[name]):
            raise SparkInputError(f"{name}: {forms[name]!r} is no list.", value=forms[name], at=name)
    if raw is not None:
        found = BatchChunk.from_str(raw)
    elif chunks is not None:
        found = list(chunks)
    else:
        found = [BatchChunk(str(uuid4()), data if data is not None else ChunkData(list(inputs or ())))]
    if not found:
        raise SparkInputError(f"{given[0]}: there is nothing to push.", value=forms[given[0]], at=given[0])
    if schema is not None:
        _check_chunks(schema, found)
    return found


def _check_chunks(schema: ServiceSchema, chunks: Sequence[BatchChunk]) -> None:
    from dovetail.spark.input_checks import require

    start = 0
    for chunk in chunks:
        require(schema, chunk.data.parameters)
        require(schema, chunk.data.inputs, start=start)
        start += chunk.data.records
