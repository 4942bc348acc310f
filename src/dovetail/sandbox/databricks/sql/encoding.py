"""Rows as the bytes of a chunk: lists of texts, CSV, or an Arrow stream."""

from __future__ import annotations

import base64
import csv
import io
import json
import math
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypeAlias

from dovetail.sandbox.databricks.sql.arrow import pa

Cell: TypeAlias = Callable[[Any], str | None]
"""What writes a value of a column as text."""


def encode(batch: Any, kind: str, *, first: bool) -> bytes:
    """A chunk.

    Args:
        batch: The rows.
        kind: `JSON_ARRAY`, `CSV` or `ARROW_STREAM`.
        first: Whether it is the first chunk: only that of a CSV names the columns.
    """
    if kind == "ARROW_STREAM":
        sink = io.BytesIO()
        with pa.ipc.new_stream(sink, batch.schema) as writer:
            writer.write_batch(batch)
        return sink.getvalue()
    rows = text_rows(batch)
    if kind == "JSON_ARRAY":
        return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    if first:
        writer.writerow(batch.schema.names)
    writer.writerows([["null" if value is None else value for value in row] for row in rows])
    return text.getvalue().encode()


def text_rows(batch: Any) -> list[list[str | None]]:
    """The rows as texts and nulls."""
    columns = [
        [cell(value) for value in column.to_pylist()]
        for column, cell in zip(batch.columns, [_cell(field.type) for field in batch.schema], strict=True)
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def _cell(kind: Any) -> Cell:
    if pa.types.is_nested(kind):
        nested = _nested(kind)
        return lambda value: None if value is None else json.dumps(nested(value), ensure_ascii=False)
    return _text


def _nested(kind: Any) -> Callable[[Any], Any]:
    """What makes a nested value fit for JSON; its leaves are texts, as cells are."""
    if pa.types.is_struct(kind):
        fields = {field.name: _nested(field.type) for field in kind}
        return lambda value: value and {name: each(value[name]) for name, each in fields.items()}
    if pa.types.is_map(kind):
        item = _nested(kind.item_type)
        return lambda value: value if value is None else {_key(key): item(each) for key, each in value}
    if pa.types.is_nested(kind):
        element = _nested(kind.value_type)
        return lambda value: value if value is None else [element(each) for each in value]
    return _text


def _key(key: Any) -> str:
    return _text(key) or "null"


def _text(value: Any) -> str | None:
    """A value that has no parts, as text."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime):
        text = value.replace(tzinfo=None).isoformat(
            timespec="microseconds" if value.microsecond % 1000 else "milliseconds"
        )
        return f"{text}Z" if value.tzinfo else text
    return value.isoformat() if isinstance(value, date) else str(value)


def number_text(value: float) -> str:
    """A floating-point number as Java writes it, which Databricks runs on."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == 0 or 1e-3 <= abs(value) < 1e7:
        return repr(value)
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    assert isinstance(exponent, int)
    first, rest = str(digits[0]), "".join(map(str, digits[1:])) or "0"
    return f"{'-' if sign else ''}{first}.{rest}E{exponent + len(digits) - 1}"
