"""Data frames of pandas, polars, pyarrow and whatever narwhals knows, as lines of JSON, a piece at a time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from math import isfinite, isnan
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias
from uuid import UUID

import msgspec

from dovetail.panoply.writer.encoding import TABLE, RecordEncoder
from dovetail.panoply.writer.errors import RecordError

if TYPE_CHECKING:
    import narwhals as nw

Missing: TypeAlias = Literal["null", "omit"]
"""What becomes of a missing value: ``null``, or the column is left out of that record."""

ROWS: Final = 5_000
"""Rows that are encoded at a time."""

# Their values are JSON as they are, so that a piece of rows is encoded in one go.
_PLAIN: Final = frozenset({str, int, bool, type(None), datetime, date, time, timedelta, UUID, bytes, float, Decimal})
_encode_rows: Final = msgspec.json.Encoder(decimal_format="number").encode_lines
# What is longer, or has the first bytes of the characters that a queue refuses, is looked at row by row.
_LONG: Final = 100_000
_ODD: Final = b"\xef\xbf"
_LIBRARIES: Final = frozenset({"pandas", "polars", "pyarrow", "narwhals", "modin", "cudf", "dask", "pyspark", "duckdb"})
# Both stand for nothing; they are told by name, so that pandas is not imported to ask.
_NOTHING: Final = ("NaTType", "NAType")


def is_table(data: object) -> bool:
    """Whether it is a table of some library, and no iterable of records."""
    return type(data).__module__.partition(".")[0] in _LIBRARIES or hasattr(data, "__arrow_c_stream__")


def lines_of(table: str, data: Any, encoder: RecordEncoder, missing: Missing = "null") -> Iterator[list[bytes]]:
    """The rows of a data frame as lines of JSON.

    Args:
        table: The table's name.
        data: The data frame; a lazy one is collected, a stream is read piece by piece.
        encoder: What encodes the rows of columns that hold more than plain values.
        missing: What becomes of missing values: None, NaN, NaT and NA.

    Yields:
        The lines of some thousand rows.

    Raises:
        RecordError: It is no data frame, or a row cannot be sent as it is; its ``at`` names the row.
    """
    # Refuses a name that is none before anything is read.
    encoder.line(table, {})
    first = 0
    for frame in _pieces(data):
        names = [str(name) for name in frame.columns]
        row_type = _row_type(names, missing)
        for start in range(0, len(frame), ROWS):
            part = frame[start : start + ROWS]
            read = [_column(column.to_list()) for column in part.iter_columns()]
            columns = [column.values for column in read]
            if TABLE in names:
                columns[names.index(TABLE)] = [table] * len(part)
            else:
                columns.append([table] * len(part))
            lines = _quick(row_type, columns) if row_type and all(column.plain for column in read) else None
            yield _one_by_one(table, names, columns, first + start, encoder, missing) if lines is None else lines
        first += len(frame)


def _row_type(names: Sequence[str], missing: Missing) -> type[msgspec.Struct] | None:
    """A struct of the columns: a tenth of what dicts cost, which the garbage collector looks at again and again.

    None when a column's name cannot be a field's, as one with a quotation mark.
    """
    columns = names if TABLE in names else (*names, TABLE)
    fields: list[tuple[str, Any, Any]] = [(f"c{number}", Any, None) for number in range(len(columns))]
    spelled = {field[0]: name for field, name in zip(fields, columns, strict=True)}
    try:
        return msgspec.defstruct("Row", fields, rename=spelled, omit_defaults=missing == "omit", gc=False)
    except ValueError:
        return None


def _quick(row_type: Callable[..., Any], columns: Sequence[list[Any]]) -> list[bytes] | None:
    """The lines of plain values, encoded in one go; None where a closer look is needed."""
    try:
        whole = _encode_rows(list(map(row_type, *columns)))
    except (TypeError, ValueError, OverflowError):
        return None
    lines = whole.split(b"\n")
    lines.pop()
    return lines if max(map(len, lines)) < _LONG and (whole.isascii() or _ODD not in whole) else None


def _one_by_one(
    table: str, names: Sequence[str], columns: Sequence[list[Any]], first: int, encoder: RecordEncoder, missing: Missing
) -> list[bytes]:
    lines: list[bytes] = []
    for number, row in enumerate(zip(*columns[: len(names)], strict=True), first):
        record = dict(zip(names, row, strict=True))
        if missing == "omit":
            record = {name: value for name, value in record.items() if value is not None}
        try:
            lines.append(encoder.line(table, record))
        except RecordError as error:
            raise RecordError(f"row {number}: {error}", value=error.value, at=f"row {number}: {error.at}") from error
    return lines


def _pieces(data: Any) -> Iterator[nw.DataFrame[Any]]:
    nw = _narwhals()
    kind = type(data).__name__
    if kind == "RecordBatchReader":
        for batch in data:
            yield from _pieces(batch)
        return
    if kind == "RecordBatch":
        data = sys.modules["pyarrow"].Table.from_batches([data])
    try:
        frame: Any = nw.from_native(data, pass_through=True)
        if frame is data and not isinstance(frame, nw.DataFrame | nw.LazyFrame):
            frame = nw.from_arrow(data, backend="pyarrow")
    except (TypeError, ValueError, nw.exceptions.NarwhalsError) as error:
        raise RecordError(f"data: this {kind} is no table that can be written: {error}", at="data") from error
    yield frame.collect() if isinstance(frame, nw.LazyFrame) else frame


def _narwhals() -> Any:
    try:
        import narwhals
    except ImportError as error:
        raise RecordError(
            "data: data frames are read with narwhals, which is not installed.",
            at="data",
            remedy="Install it: pip install 'dovetail[dataframe]'.",
        ) from error
    return narwhals


class _Column(NamedTuple):
    """The values of a column, None where one is missing; and whether all are JSON as they are."""

    values: list[Any]
    plain: bool


def _column(values: list[Any]) -> _Column:
    kinds = set(map(type, values))
    plain = kinds <= _PLAIN
    if kinds == {float}:
        finite = all(map(isfinite, values))
    else:
        finite = not kinds & {float, Decimal} or all(map(_is_number, values))
    if not finite:
        values = [None if type(each) is float and isnan(each) else each for each in values]
        finite = all(map(_is_number, values))
    if not plain and any(kind.__name__ in _NOTHING for kind in kinds):
        values = [None if type(each).__name__ in _NOTHING else each for each in values]
    return _Column(values, plain and finite)


def _is_number(value: Any) -> bool:
    """Whether it is anything but NaN or an infinity."""
    return (type(value) is not float and type(value) is not Decimal) or isfinite(value)
