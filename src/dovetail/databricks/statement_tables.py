"""Results as tables of pyarrow, pandas and polars."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, Literal, TypeAlias

from dovetail.databricks.sql_types import WHOLE, SqlType, read_type
from dovetail.databricks.statement_rows import Column, arrow_table, unique_names
from dovetail.runtime.errors import DecodeError, InvalidInput

TableKind: TypeAlias = Literal["pyarrow", "pandas", "polars"]
_KINDS: Final = ("pyarrow", "pandas", "polars")


def check_kind(kind: str) -> None:
    """Refuse a library that no table can be made for.

    Raises:
        InvalidInput: It is none of those known, or not installed.
    """
    if kind not in _KINDS:
        raise InvalidInput(
            f"table: {kind!r} is no library of tables.", value=kind, at="kind", remedy=f"Use {', '.join(_KINDS)}."
        )
    if find_spec(kind) is None:
        raise InvalidInput(f"table: {kind} is not installed.", value=kind, at="kind", remedy=f"pip install {kind}")


def joined(chunks: Sequence[bytes], columns: Sequence[Column]) -> Any:
    """Chunks of Arrow as one table of pyarrow; where there are none, one without rows that has the columns.

    Raises:
        DecodeError: A chunk is none of Arrow, or has other columns than the result.
    """
    pa: Any = import_module("pyarrow")
    if not chunks:
        return _schema(columns).empty_table()
    tables = [arrow_table(chunk) for chunk in chunks]
    for table in tables:
        if table.num_columns != len(columns):
            raise DecodeError(f"A chunk of the result has {table.num_columns} columns, and the result {len(columns)}.")
    try:
        return pa.concat_tables(tables)
    except pa.ArrowException as error:
        raise DecodeError(f"The chunks of the result do not fit each other: {error}") from error


def converted(table: Any, kind: str) -> Any:
    """A table of pyarrow as one of a library."""
    if kind == "pandas":
        return _data_frame(table)
    if kind == "polars":
        polars: Any = import_module("polars")
        return polars.from_arrow(table)
    return table


def table_of_rows(rows: Sequence[tuple[Any, ...]], columns: Sequence[Column], kind: str) -> Any:
    """Rows as a table: of the columns' types where there is pyarrow, else of such as follow from the values.

    Raises:
        DecodeError: A value is not of its column's type.
        InvalidInput: A name stands twice, and there is no pyarrow.
    """
    values = list(zip(*rows, strict=True)) or [()] * len(columns)
    if find_spec("pyarrow") is not None:
        pa: Any = import_module("pyarrow")
        schema = _schema(columns)
        try:
            arrays = [pa.array(column, field.type) for column, field in zip(values, schema, strict=True)]
        except (pa.ArrowException, OverflowError) as error:
            raise DecodeError(f"A value is not of its column's type: {error}") from error
        return converted(pa.Table.from_arrays(arrays, schema=schema), kind)
    library: Any = import_module(kind)
    found: dict[str, Any] = dict(zip(unique_names(columns), map(list, values), strict=True))
    if kind == "pandas":
        for name, column in zip(found, columns, strict=True):
            if read_type(column.type).name in WHOLE and None in found[name]:
                found[name] = library.array(found[name], dtype="Int64")
    return library.DataFrame(found)


def _schema(columns: Sequence[Column]) -> Any:
    pa: Any = import_module("pyarrow")
    return pa.schema([pa.field(each.name, _arrow_type(read_type(each.type))) for each in columns])


def _data_frame(table: Any) -> Any:
    """A table as a data frame of pandas. Integers stay exact though NULL is among them."""
    pa: Any = import_module("pyarrow")
    pandas: Any = import_module("pandas")
    frame = table.to_pandas(integer_object_nulls=True)
    for place, column in enumerate(table.columns):
        if pa.types.is_integer(column.type) and column.null_count:
            texts = {"int8": "Int8", "int16": "Int16", "int32": "Int32"}
            exact = pandas.array(column.to_pylist(), dtype=texts.get(str(column.type), "Int64"))
            frame.isetitem(place, exact)
    return frame


def _arrow_type(kind: SqlType) -> Any:
    pa: Any = import_module("pyarrow")
    parts = [_arrow_type(part) for part in kind.parts]
    if kind.name == "ARRAY":
        return pa.list_(parts[0])
    if kind.name == "MAP":
        return pa.map_(parts[0], parts[1])
    if kind.name == "STRUCT":
        return pa.struct([pa.field(name, part) for name, part in zip(kind.fields, parts, strict=True)])
    if kind.name in ("DECIMAL", "DEC", "NUMERIC"):
        return pa.decimal128(*kind.arguments) if kind.arguments else pa.decimal128(10, 0)
    if kind.name in _MOMENTS:
        return pa.timestamp("us", _MOMENTS[kind.name])
    return getattr(pa, _ARROW.get(kind.name, "string"))()


_MOMENTS: Final = {"TIMESTAMP": "UTC", "TIMESTAMP_LTZ": "UTC", "TIMESTAMP_NTZ": None}
_ARROW: Final = {
    "BIGINT": "int64",
    "BINARY": "binary",
    "BOOLEAN": "bool_",
    "DATE": "date32",
    "DOUBLE": "float64",
    "FLOAT": "float32",
    "BYTE": "int8",
    "INT": "int32",
    "INTEGER": "int32",
    "LONG": "int64",
    "REAL": "float32",
    "SHORT": "int16",
    "SMALLINT": "int16",
    "TINYINT": "int8",
    "VOID": "null",
}
"""The functions of pyarrow that make the types without arguments."""
