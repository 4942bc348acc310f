"""Results of DuckDB as Databricks gives them: what columns are called, and the Arrow types they come in."""

from __future__ import annotations

from typing import Any, Final

from dovetail.sandbox.databricks.sql.arrow import pa, pc
from dovetail.sandbox.message import JsonObject

_PLAIN: Final[tuple[tuple[Any, str, str], ...]] = (
    (pa.bool_(), "BOOLEAN", "BOOLEAN"),
    (pa.int8(), "BYTE", "TINYINT"),
    (pa.int16(), "SHORT", "SMALLINT"),
    (pa.int32(), "INT", "INT"),
    (pa.int64(), "LONG", "BIGINT"),
    (pa.float32(), "FLOAT", "FLOAT"),
    (pa.float64(), "DOUBLE", "DOUBLE"),
    (pa.string(), "STRING", "STRING"),
    (pa.binary(), "BINARY", "BINARY"),
    (pa.date32(), "DATE", "DATE"),
    (pa.timestamp("us"), "TIMESTAMP_NTZ", "TIMESTAMP_NTZ"),
    (pa.timestamp("us", "UTC"), "TIMESTAMP", "TIMESTAMP"),
    (pa.null(), "NULL", "VOID"),
)
_WIDER: Final = {
    pa.uint8(): pa.int16(),
    pa.uint16(): pa.int32(),
    pa.uint32(): pa.int64(),
    pa.uint64(): pa.decimal128(20, 0),
}


def given_type(found: Any) -> Any:
    """The Arrow type that a type of DuckDB's result is given in: text where Databricks knows none like it."""
    if any(found == known for known, _, _ in _PLAIN) or pa.types.is_decimal128(found):
        return found
    if found in _WIDER:
        return _WIDER[found]
    if pa.types.is_timestamp(found):
        return pa.timestamp("us", found.tz)
    if pa.types.is_struct(found):
        return pa.struct([pa.field(field.name, given_type(field.type)) for field in found])
    if pa.types.is_map(found):
        return pa.map_(given_type(found.key_type), given_type(found.item_type))
    if pa.types.is_list(found) or pa.types.is_large_list(found) or pa.types.is_fixed_size_list(found):
        return pa.list_(given_type(found.value_type))
    return pa.string()


def given_batch(batch: Any) -> Any:
    """A batch of DuckDB's in the types that results are given in."""
    columns: list[Any] = []
    fields: list[Any] = []
    for field, column in zip(batch.schema, batch.columns, strict=True):
        kind = given_type(field.type)
        if kind != field.type:
            column = _as_text(column) if kind == pa.string() else pc.cast(column, kind, safe=False)
        columns.append(column)
        fields.append(pa.field(field.name, kind))
    return pa.RecordBatch.from_arrays(columns, schema=pa.schema(fields))


def _as_text(column: Any) -> Any:
    try:
        return pc.cast(column, pa.string())
    except pa.ArrowNotImplementedError:
        return pa.array([None if value is None else str(value) for value in column.to_pylist()], pa.string())


def type_text(kind: Any) -> str:
    """An Arrow type as SQL writes it."""
    for known, _, text in _PLAIN:
        if kind == known:
            return text
    if pa.types.is_decimal(kind):
        return f"DECIMAL({kind.precision},{kind.scale})"
    if pa.types.is_struct(kind):
        return f"STRUCT<{', '.join(f'{_field_name(field.name)}: {type_text(field.type)}' for field in kind)}>"
    if pa.types.is_map(kind):
        return f"MAP<{type_text(kind.key_type)}, {type_text(kind.item_type)}>"
    return f"ARRAY<{type_text(kind.value_type)}>"


def _field_name(name: str) -> str:
    return name if name.isidentifier() else f"`{name.replace('`', '``')}`"


def type_name(kind: Any) -> str:
    """An Arrow type without its arguments, as the API names it."""
    for known, name, _ in _PLAIN:
        if kind == known:
            return name
    return type_text(kind).partition("<")[0].partition("(")[0]


def described(name: str, position: int, kind: Any) -> JsonObject:
    """A column of a result, as the manifest describes it."""
    column: JsonObject = {
        "name": name,
        "position": position,
        "type_name": type_name(kind),
        "type_text": type_text(kind),
    }
    if pa.types.is_decimal(kind):
        column |= {"type_precision": kind.precision, "type_scale": kind.scale}
    return column
