"""Recorded executions as typed records, whichever way they come: one answer, a JSON archive, a CSV archive."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import msgspec

from dovetail.runtime.plain import is_list, is_object

if TYPE_CHECKING:
    from dovetail_api.spark import models as m

_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
# The columns of a CSV file that are about the call; the others are inputs and outputs.
_DESCRIPTION = "Description"
_COLUMNS: Final = {
    "Log Time": "logged_at",
    "Transaction date": "transaction_date",
    "Version": "version",
    "Version ID": "version_id",
    "User name": "user",
    "Source system": "source_system",
    "Correlation ID": "correlation_id",
    "Call purpose": "purpose",
    "Call ID": "call_id",
    "Calc time (ms)": "calc_time",
    "Total time (ms)": "total_time",
}
_ERRORS, _WARNINGS = "Error Details", "Warning Details"


class LogRecord(msgspec.Struct, frozen=True, kw_only=True, repr_omit_defaults=True):
    """What was recorded of one execution of one record; None and empty where nothing is known.

    Attributes:
        call_id: UUID of the call; all records of a v4 call share it.
        folder: The folder.
        service: The service's name.
        version: The version number.
        version_id: UUID of the version that answered.
        inputs: The inputs by name. A CSV file does not tell inputs from outputs, unless their names were given.
        outputs: The outputs by name; None when the execution had none.
        values: Inputs and outputs of a CSV file that could not be told apart.
        warnings: What to know about the outputs.
        errors: Complaints of the service.
        logged_at: When it was recorded.
        transaction_date: The moment the version was chosen for.
        purpose: What the call was for.
        source_system: The system it came from.
        correlation_id: The caller's own id.
        user: Who called.
        api_version: ``V3`` or ``V4``.
        calc_time: How long the calculation took, in milliseconds.
        total_time: How long the call took in all, in milliseconds.
        request_meta: How it was asked for, as the server keeps it.
        response_meta: What the answer told besides its outputs.
    """

    call_id: str | None = None
    folder: str | None = None
    service: str | None = None
    version: str | None = None
    version_id: str | None = None
    inputs: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])
    outputs: dict[str, Any] | None = None
    values: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])
    warnings: tuple[m.ExecutionWarning, ...] = ()
    errors: tuple[m.ExecutionError, ...] = ()
    logged_at: datetime | None = None
    transaction_date: datetime | None = None
    purpose: str | None = None
    source_system: str | None = None
    correlation_id: str | None = None
    user: str | None = None
    api_version: str | None = None
    calc_time: float | None = None
    total_time: float | None = None
    request_meta: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])
    response_meta: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])


def record_of(log: m.CallLog) -> LogRecord:
    """The typed record in what the server keeps of an execution.

    Args:
        log: The log object.
    """
    details = log.engine_details or None
    request = (details.request_data or None) if details else None
    answer = (details.response_data or None) if details else None
    asked = (details.request_meta or {}) if details else {}
    told = (details.response_meta or {}) if details else {}
    return LogRecord(
        call_id=log.engine_call_id or told.get("call_id"),
        folder=log.product or None,
        service=log.service or None,
        version=log.service_revision or told.get("version"),
        version_id=told.get("version_id") or asked.get("version_id"),
        inputs=(request.inputs or {}) if request else {},
        outputs=(answer.outputs or None) if answer else None,
        warnings=tuple(answer.warnings or ()) if answer else (),
        errors=tuple(answer.errors or ()) if answer else (),
        logged_at=_moment(log.log_time),
        transaction_date=_moment(log.transaction_date),
        purpose=log.purpose or None,
        source_system=log.source_system or None,
        correlation_id=asked.get("correlation_id") or told.get("correlation_id"),
        user=log.user_name or None,
        api_version=log.api_version or None,
        calc_time=_number(log.calc_time),
        total_time=_number(log.spark_total_time),
        request_meta=asked,
        response_meta=told,
    )


def record_of_row(
    row: Mapping[str, str | None], inputs: Sequence[str] | None = None, outputs: Sequence[str] | None = None
) -> LogRecord:
    """The typed record in a row of a CSV file.

    Numbers, ``TRUE``, ``FALSE`` and JSON text become values, an empty cell None; a text that is a number written in
    full, such as ``007``, stays one.

    Args:
        row: The cells by column.
        inputs: Names of the inputs, to tell them from outputs.
        outputs: Names of the outputs.

    Example:
        >>> row = {"Call ID": "1", "years": "5", "monthly_payment": "483.32"}
        >>> record = record_of_row(row, outputs=["monthly_payment"])
        >>> record.inputs, record.outputs
        ({'years': 5}, {'monthly_payment': 483.32})
    """
    from dovetail_api.spark import models as m

    known: dict[str, Any] = {name: row.get(column) or None for column, name in _COLUMNS.items()}
    for name in ("logged_at", "transaction_date"):
        known[name] = _moment(known[name])
    for name in ("calc_time", "total_time"):
        known[name] = _number(known[name])
    about = {*_COLUMNS, _DESCRIPTION, _ERRORS, _WARNINGS}
    values = {name: _value(cell) for name, cell in row.items() if name not in about}
    given = _chosen(values, inputs, outputs)
    answered = _chosen(values, outputs, inputs)
    folder, _, service = (row.get(_DESCRIPTION) or "").partition("/")
    return LogRecord(
        **known,
        folder=folder if service else None,
        service=service or None,
        inputs=given or {},
        outputs=answered,
        values=values if given is None else {},
        warnings=tuple(m.ExecutionWarning(**item) for item in _remarks(row.get(_WARNINGS), m.ExecutionWarning)),
        errors=tuple(m.ExecutionError(**item) for item in _remarks(row.get(_ERRORS), m.ExecutionError)),
    )


def _chosen(values: dict[str, Any], names: Sequence[str] | None, others: Sequence[str] | None) -> dict[str, Any] | None:
    """The values of the names, or all but the others'; None when neither is known."""
    if names is not None:
        return {name: values[name] for name in names if name in values}
    return None if others is None else {name: value for name, value in values.items() if name not in others}


def _value(cell: str | None) -> Any:
    if not cell:
        return None
    if cell in ("TRUE", "FALSE"):
        return cell == "TRUE"
    if cell[0] in "[{" or _NUMBER.fullmatch(cell):
        try:
            return msgspec.json.decode(cell)
        except msgspec.DecodeError:
            pass
    return cell


def _remarks(cell: str | None, kind: type[msgspec.Struct]) -> list[dict[str, Any]]:
    """The remarks in a cell: JSON, or a bare sentence."""
    found = _value(cell)
    if found is None:
        return []
    known = kind.__struct_fields__
    return [
        {name: value for name, value in item.items() if name in known} if is_object(item) else {"message": str(item)}
        for item in (found if is_list(found) else [found])
    ]


def _moment(text: object) -> datetime | None:
    """A moment; one that names no zone is in UTC, and what is none is left out rather than lost with the record."""
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _number(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, str | int | float) else None
    except ValueError:
        return None
