"""The type a column needs for its values, and values as text.

A column is as narrow as all values it ever held allow: `BOOLEAN`, `BIGINT`, `DOUBLE`, `DATE`, `TIMESTAMP`, else
`VARCHAR`. Numbers meet in `DOUBLE`, dates and moments in `TIMESTAMP`; anything else meets in `VARCHAR`, so one text
makes the column text. Integers beyond 64 bits are text, and so are fractions and integers beyond 53 bits that meet, so
that no digit is lost. Nulls have no type.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from typing import Any, Final, cast

import msgspec

from dovetail.warehouse.names import encodable

_WIDER: Final = {frozenset({"BIGINT", "DOUBLE"}): "DOUBLE", frozenset({"DATE", "TIMESTAMP"}): "TIMESTAMP"}
_NULL: Final = type(None)
SCALARS: Final = frozenset({str, int, float, bool, _NULL, dt.datetime, dt.date})
_LONG: Final = 2**63
EXACT: Final = 2**53
"""Integers up to it are what they are as a `DOUBLE` too."""
_encode: Final = msgspec.json.Encoder().encode

# How values that are stored already become text: as they would have, had they come to a text column.
AS_TEXT: Final = {
    "DOUBLE": "CASE WHEN {0} = trunc({0}) AND abs({0}) < 1e15 THEN CAST(CAST({0} AS BIGINT) AS VARCHAR) "
    "ELSE CAST({0} AS VARCHAR) END",
    "TIMESTAMP": "strftime({0}, '%Y-%m-%dT%H:%M:%S.%fZ')",
}


def simplified(value: object) -> Any:
    """A value as one of the types that columns are told by, or a dict or list."""
    if type(value) in SCALARS or type(value) in (dict, list):
        return value
    if isinstance(value, Mapping):
        return {str(name): each for name, each in cast("Mapping[object, object]", value).items()}
    if isinstance(value, (tuple, set, frozenset)):
        return list(cast("Iterable[object]", value))
    if isinstance(value, (dt.datetime, dt.date)):
        return dt.datetime.fromisoformat(value.isoformat()) if isinstance(value, dt.datetime) else value
    for kind in (str, int, float):
        if isinstance(value, kind):
            return kind(value)
    plain = msgspec.to_builtins(value, builtin_types=(dt.datetime, dt.date))
    return plain if type(plain) in (dict, list) else text_of(plain)


def type_of(values: Sequence[object]) -> str | None:
    """The DuckDB type that holds all the values; None where all are null."""
    kinds = set(map(type, values))
    kinds.discard(_NULL)
    if not kinds:
        return None
    if kinds == {str}:
        return "VARCHAR"
    found = {_NATIVE[kind] for kind in kinds}
    if int in kinds:
        exact = (
            holds_exactly(values)
            if float in kinds
            else all(-_LONG <= each < _LONG for each in values if type(each) is int)
        )
        if not exact:
            found.add("VARCHAR")
    return wider(*found)


def holds_exactly(values: Sequence[object]) -> bool:
    """Whether a `DOUBLE` holds all integers among the values to the last digit."""
    return all(-EXACT <= each <= EXACT for each in values if type(each) is int)


def wider(*types: str) -> str:
    """The narrowest type that holds what all the given types hold."""
    distinct = frozenset(types)
    if len(distinct) == 1:
        return types[0]
    return "JSON" if "JSON" in distinct else _WIDER.get(distinct, "VARCHAR")


def text_of(value: object) -> str:
    """A value as the text it is in a text column: JSON but for texts themselves, and `1` for `1.0`.

    Raises:
        TypeError: JSON has no form of it.
    """
    if type(value) is str:
        return value
    if type(value) is float:
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, dt.datetime):
        return utc(value).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    # `str`, not the encoder, for integers: it stops at 64 bits.
    if type(value) is int:
        return str(value)
    plain = msgspec.to_builtins(value, builtin_types=(dt.datetime,))
    if isinstance(plain, str):
        return plain
    return _encode(plain).decode()


def json_of(values: Sequence[object], column_type: str) -> str:
    """A column's values as a JSON array that DuckDB reads as a list of the type."""
    shaped: Sequence[object] = values
    if column_type == "VARCHAR":
        if not set(map(type, values)) <= {str, _NULL}:
            shaped = [None if each is None else text_of(each) for each in values]
    elif column_type == "JSON":
        return encodable(json.dumps(values, default=msgspec.to_builtins, ensure_ascii=False, allow_nan=False))
    elif column_type == "DOUBLE":
        # JSON has no infinity, but DuckDB reads the word.
        shaped = [str(each) if type(each) is float and not isfinite(each) else each for each in values]
    elif column_type == "TIMESTAMP":
        shaped = [None if each is None else _moment(each) for each in values]
    try:
        return _encode(shaped).decode()
    except UnicodeEncodeError:
        return _encode([encodable(each) if isinstance(each, str) else each for each in shaped]).decode()


def recognised(values: Sequence[object]) -> Sequence[object]:
    """The values as dates or moments where every text among them is one in ISO 8601; else as they are."""
    found: list[object] = []
    for each in values:
        if type(each) is str:
            if not _ISO.fullmatch(each):
                return values
            try:
                found.append(dt.date.fromisoformat(each) if len(each) == 10 else utc(dt.datetime.fromisoformat(each)))
            except (ValueError, OverflowError):
                return values
        else:
            found.append(each)
    return found


def utc(moment: dt.datetime) -> dt.datetime:
    """A moment as the naive UTC time that columns hold; one without a zone is taken for UTC."""
    return moment if moment.tzinfo is None else moment.astimezone(dt.UTC).replace(tzinfo=None)


_NATIVE: Final[dict[type, str]] = {
    bool: "BOOLEAN",
    int: "BIGINT",
    float: "DOUBLE",
    str: "VARCHAR",
    dt.datetime: "TIMESTAMP",
    dt.date: "DATE",
    dict: "JSON",
    list: "JSON",
}
_ISO: Final = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII)


def _moment(value: object) -> object:
    return utc(value).isoformat() if isinstance(value, dt.datetime) else value
