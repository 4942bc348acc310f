"""Results as tables of pyarrow, pandas and polars."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, Literal, TypeAlias

from dovetail.databricks.sql_types import SqlType, read_type
from dovetail.databricks.statement_rows import Column, arrow_table, unique_names
from dovetail.runtime.errors import InvalidInput

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


def table_of_chunks(chunks: Sequence[bytes], columns: Sequence[Column], kind: str) -> Any:
    """Chunks of Arrow as one table; where there are none, one without rows that has the columns."""
    pa: Any = import_module("pyarrow")
    if chunks:
        table: Any = pa.concat_tables([arrow_table(chunk) for chunk in chunks])
    else:
        table = pa.schema([pa.field(each.name, _arrow_type(read_type(each.type))) for each in columns]).empty_table()
    if kind == "pandas":
        return table.to_pandas()
    if kind == "polars":
        polars: Any = import_module("polars")
        return polars.from_arrow(table)
    return table


def table_of_rows(rows: Sequence[tuple[Any, ...]], columns: Sequence[Column], kind: str) -> Any:
    """Rows as a table whose types follow from the values."""
    names = unique_names(columns)
    values = list(zip(*rows, strict=True)) or [()] * len(names)
    by_name = {name: list(column) for name, column in zip(names, values, strict=True)}
    if kind == "pandas":
        pandas: Any = import_module("pandas")
        return pandas.DataFrame(by_name)
    if kind == "polars":
        polars: Any = import_module("polars")
        return polars.DataFrame(by_name)
    pa: Any = import_module("pyarrow")
    return pa.table(by_name)


def _arrow_type(kind: SqlType) -> Any:
    pa: Any = import_module("pyarrow")
    parts = [_arrow_type(part) for part in kind.parts]
    if kind.name == "ARRAY":
        return pa.list_(parts[0])
    if kind.name == "MAP":
        return pa.map_(parts[0], parts[1])
    if kind.name == "STRUCT":
        return pa.struct([pa.field(name, part) for name, part in zip(kind.fields, parts, strict=True)])
    if kind.name == "DECIMAL":
        return pa.decimal128(*kind.arguments) if kind.arguments else pa.decimal128(10, 0)
    if kind.name in _MOMENTS:
        return pa.timestamp("us", _MOMENTS[kind.name])
    return getattr(pa, _ARROW.get(kind.name, "string"))()


_MOMENTS: Final = {"TIMESTAMP": "UTC", "TIMESTAMP_NTZ": None}
_ARROW: Final = {
    "BIGINT": "int64",
    "BINARY": "binary",
    "BOOLEAN": "bool_",
    "DATE": "date32",
    "DOUBLE": "float64",
    "FLOAT": "float32",
    "INT": "int32",
    "SMALLINT": "int16",
    "TINYINT": "int8",
    "VOID": "null",
}
"""The functions of pyarrow that make the types without arguments."""
