"""Recorded calls in the form the platform hands them out: one object for each record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from dovetail.sandbox.message import JsonObject, Refusal
from dovetail.sandbox.spark.calls import Call
from dovetail.sandbox.spark.workbook import to_rows

_Result: TypeAlias = tuple[JsonObject, JsonObject | None, float | None]
"""Outputs with remarks, inputs and milliseconds of one record."""

_ASKED = (
    "requested_output",
    "service_category",
    "compiler_type",
    "array_outputs",
    "response_data_inputs",
    "parameterset_version_id",
    "validation_type",
    "xreport_options",
)
# How a v4 call says what a v3 call says in `request_meta`.
_V4_NAMES = {
    "transaction_date": "version_by_timestamp",
    "requested_output": "output",
    "service_category": "subservice",
}


def record_at(call: Call, index: int | None) -> JsonObject:
    """One record of a call.

    Args:
        call: The call.
        index: Which one, counted from 0; None for the last.

    Raises:
        Refusal: There are not that many.
    """
    results = _results(call)
    if index is not None and index >= len(results):
        raise Refusal(
            400, "BAD_REQUEST", f"the call has {len(results)} records, none with index {index}", place="/index"
        )
    if not results:
        return _record(call, _v4_result(call.response, [], [], 0))
    return _record(call, results[-1 if index is None else index])


def records_of(call: Call) -> list[JsonObject]:
    """All records of a call, in order."""
    return [_record(call, result) for result in _results(call)]


def inputs_at(call: Call, index: int | None) -> JsonObject:
    """The inputs of one record of a call.

    Raises:
        Refusal: There are not that many records.
    """
    inputs: JsonObject = record_at(call, index)["EngineDetails"]["request_data"]["inputs"] or {}
    return inputs


def asked(call: Call, name: str) -> Any:
    """What a call said under a name of v3's `request_meta`."""
    if call.api == "v4":
        return call.request.get(_V4_NAMES.get(name, name))
    meta: JsonObject = call.request.get("request_meta") or {}
    return meta.get(name)


def _results(call: Call) -> list[_Result]:
    """What each record of a call gave. Rows are read once: a call may have many thousands."""
    if call.api != "v4":
        return [_v3_result(call)]
    inputs, outputs = _rows(call.request.get("inputs")), _rows(call.response["outputs"])
    return [_v4_result(call.response, inputs, outputs, index) for index in range(len(inputs))]


def _record(call: Call, gave: _Result) -> JsonObject:
    result, inputs, process_time = gave
    transaction_date = asked(call, "transaction_date") or call.called_at
    return {
        "EngineCallId": call.id,
        "LogTime": call.called_at,
        "TransactionDate": transaction_date,
        "SourceSystem": asked(call, "source_system"),
        "Purpose": asked(call, "call_purpose"),
        "UserName": call.user,
        "HostName": "sandbox",
        "Tenant": call.tenant,
        "Service": call.service,
        "Product": call.folder,
        "EngineDetails": {
            "response_data": result,
            "response_meta": {
                "spark_total_time": round(call.total_ms, 3),
                "service_id": call.service_id,
                "version_id": call.version_id,
                "version": call.version,
                "process_time": process_time,
                "call_id": call.id,
                "compiler_type": "Neuron",
                "correlation_id": asked(call, "correlation_id"),
                "system": "SPARK",
                "request_timestamp": call.called_at,
            },
            "request_data": {"inputs": inputs},
            "request_meta": {
                "service_uri": f"folders/{call.folder}/services/{call.service}",
                "service_id": call.service_id,
                "version": call.version,
                "version_id": call.version_id,
                "transaction_date": transaction_date,
                "call_purpose": asked(call, "call_purpose"),
                "source_system": asked(call, "source_system"),
                "correlation_id": asked(call, "correlation_id"),
                **{name: asked(call, name) for name in _ASKED},
            },
        },
        "CalcTime": process_time,
        "SparkTotalTime": round(call.total_ms, 3),
        "ServiceRevision": call.version,
        "APIVersion": call.api.upper(),
        "ControlLogReference": None,
    }


def _v3_result(call: Call) -> _Result:
    data: JsonObject = call.response["response_data"]
    request: JsonObject = call.request.get("request_data") or {}
    result = {name: data.get(name) for name in ("outputs", "warnings", "errors", "service_chain")}
    return result, request.get("inputs"), call.response["response_meta"]["process_time"]


def _v4_result(answer: JsonObject, inputs: list[Any], outputs: list[Any], index: int) -> _Result:
    result = {
        "outputs": _at(outputs, index),
        "warnings": _listed(_at(answer["warnings"], index)),
        "errors": _listed(_at(answer["errors"], index)),
        "service_chain": None,
    }
    return result, _at(inputs, index), _at(answer["process_time"], index)


def _rows(rows: Any) -> list[Any]:
    """Records as objects, also when they came as rows under a row of names."""
    found: Any = to_rows(rows or [])
    return list(found)


def _at(items: Sequence[Any] | None, index: int) -> Any:
    return items[index] if items and index < len(items) else None


def _listed(item: Any) -> Any:
    """Remarks as a list; a bare sentence becomes a remark."""
    if item is None or isinstance(item, list):
        return item  # pyright: ignore[reportUnknownVariableType]
    return [{"message": item} if isinstance(item, str) else item]
