"""Calculating lists of records: v4 calls and the chunks of a batch."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import chain
from typing import Any

import attrs

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.spark.workbook import CalculationOptions, Workbook, to_columnar, to_rows


@attrs.frozen
class Results:
    """The outcome of a list of records, one entry for each in every list.

    Attributes:
        outputs: In the form of the inputs, objects or rows; None when the request made no sense.
        errors: Items for each record, or sentences about the request.
    """

    outputs: list[Any] | None
    process_time: list[int] | None
    warnings: list[Any] | None
    errors: list[Any] | None

    @property
    def failed(self) -> int:
        """How many records have errors."""
        return sum(1 for item in self.errors or () if item)


def is_columnar(inputs: Sequence[Any]) -> bool:
    """Whether records are rows under a row of names."""
    return bool(inputs) and isinstance(inputs[0], list)


def count(inputs: Sequence[Any]) -> int:
    """How many records there are."""
    return len(inputs) - 1 if is_columnar(inputs) else len(inputs)


def calculate(
    workbook: Workbook,
    inputs: Sequence[Any],
    request: Mapping[str, Any],
    *,
    parameters: Mapping[str, Any] | None = None,
    before_each: Callable[[], object] | None = None,
) -> Results:
    """Calculate records.

    Args:
        workbook: What calculates.
        inputs: The records, as objects or as rows under a row of names.
        request: The v4 call or the batch they belong to, which chooses subservices, outputs and record keys.
        parameters: Inputs that are the same for all records; a record's own value wins.
        before_each: Called before every record: holds it up, or raises to give up.
    """
    columnar = is_columnar(inputs)
    rows = _records(inputs) if columnar else _as_columns(inputs, parameters or {})
    keys = _record_keys(request)
    missing = [key for key in keys if key.casefold() not in _names(inputs)]
    if missing and inputs:
        complaint = f"Error: unique_record_key {', '.join(missing)} was not found in inputs"
        return Results(None, None, None, [complaint])
    if not rows:
        return Results(None, None, None, None)
    options = CalculationOptions.from_batch(request, columnar=columnar)
    outputs = list[dict[str, Any]]()
    times, warnings, errors = list[int](), list[Any](), list[Any]()
    for row in rows:
        record: JsonObject = {**(parameters or {}), **(row or {})}
        started = time.perf_counter()
        if before_each is not None:
            before_each()
        calculation = workbook.calculate(record, options=options)
        times.append(max(1, round((time.perf_counter() - started) * 1000)))
        sent = {name.casefold(): value for name, value in record.items()}
        outputs.append({**{key: sent.get(key.casefold()) for key in keys}, **(calculation.outputs or {})})
        warnings.append(calculation.warnings)
        errors.append(calculation.errors)
    formed: Any = to_columnar(list(outputs)) if columnar else outputs
    return Results(formed, times, warnings, errors)


def _records(inputs: Sequence[Any]) -> list[Any]:
    """Columnar inputs as objects; what a row is too short for is missing, and takes its default."""
    headings: list[Any] = [str(heading) for heading in inputs[0]]
    rows: Any = to_rows([headings, *inputs[1:]])
    return [
        None if sent is None else _cut(row, headings[: len(sent)]) for row, sent in zip(rows, inputs[1:], strict=True)
    ]


def _as_columns(records: Sequence[JsonObject | None], parameters: Mapping[str, Any]) -> list[JsonObject | None]:
    """Objects as the server takes them, which makes columns of them: a gap before a record's last value is blank.

    What is missing behind it takes its default, and what all records share (`parameters`) fills any gap.
    """
    names = list(dict.fromkeys(chain.from_iterable(filter(None, records))))
    found: list[JsonObject | None] = []
    for record in records:
        if record and len(record) < len(names):
            last = max(place for place, name in enumerate(names) if name in record)
            filled = [name for name in names[: last + 1] if name in record or name not in parameters]
            found.append({name: record.get(name) for name in filled})
        else:
            found.append(record)
    return found


def _cut(row: JsonObject, names: Collection[str]) -> JsonObject:
    return {name: value for name, value in row.items() if name in names}


def _names(inputs: Sequence[Any]) -> set[str]:
    """The names that records have, in small letters."""
    names: list[Any] = inputs[0] if is_columnar(inputs) else [name for record in inputs for name in record or ()]
    return {str(name).casefold() for name in names}


def _record_keys(request: Mapping[str, Any]) -> list[str]:
    """The names in `unique_record_key`; what is empty is a name that no input has."""
    given: str | None = request.get("unique_record_key")
    return [] if given is None else given.split(",")


def summarize(outputs: list[Any] | None, summary: Mapping[str, Any] | None) -> list[list[Any]] | None:
    """Figures over all records of a chunk, as a row of names and a row of values.

    A value that is no number spoils its figure (null) unless `ignore_error` leaves it out.
    """
    wanted: list[JsonObject] = summary.get("aggregation") or [] if summary else []
    if not wanted or not outputs:
        return None
    rows: Any = to_rows(outputs) if is_columnar(outputs) else outputs
    ignore = bool(summary and summary.get("ignore_error"))
    names, figures = list[Any](), list[Any]()
    for item in wanted:
        values: list[Any] = [row.get(item["output_name"]) for row in rows]
        numbers = [value for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
        spoilt = len(numbers) < len(values) and not ignore
        names.append(f"{item['output_name']}_{str(item['operator']).lower()}")
        figures.append(None if spoilt else _figure(str(item["operator"]).upper(), numbers))
    return [names, figures]


def _figure(operator: str, numbers: Sequence[float]) -> float | None:
    if operator == "COUNT":
        return len(numbers)
    if operator == "SUM":
        return math.fsum(numbers)
    if not numbers:
        return None
    if operator == "MIN":
        return min(numbers)
    if operator == "MAX":
        return max(numbers)
    if operator == "AVERAGE":
        return math.fsum(numbers) / len(numbers)
    return None
