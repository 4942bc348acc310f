"""What the ``inputs`` of an execution may be, and which way each goes: one record by v3, many by v4."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

import msgspec

from dovetail.spark.errors import SparkInputError

Record = Mapping[str, Any]
Inputs = Record | Sequence[Record] | Sequence[Sequence[Any]] | str | bytes
"""One record, many (as objects, or as rows below a row of names), or either as JSON text."""

_REMEDY = "Give a record, a list of records, rows below a row of names, or one of these as JSON text."


class OneRecord(NamedTuple):
    """Inputs of a single calculation."""

    inputs: dict[str, Any]


class ManyRecords(NamedTuple):
    """Inputs of many calculations, as records or as rows."""

    inputs: list[Any]


def parsed_inputs(value: Inputs | None) -> OneRecord | ManyRecords:
    """Inputs as one record or many; none at all is one record of defaults.

    Raises:
        SparkInputError: The value is none of the accepted forms.

    Example:
        >>> parsed_inputs('[{"years": 5}, {"years": 10}]')
        ManyRecords(inputs=[{'years': 5}, {'years': 10}])
    """
    parsed: object = value
    if isinstance(value, str | bytes):
        try:
            parsed = msgspec.json.decode(value)
        except msgspec.DecodeError as error:
            raise _refused(f"inputs: the text is no JSON: {error}.", value) from None
    if parsed is None:
        return OneRecord({})
    if isinstance(parsed, Mapping):
        return OneRecord(dict(cast("Mapping[str, Any]", parsed)))
    if isinstance(parsed, list):
        return _many(cast("list[object]", parsed))
    raise _refused(f"inputs: {_kind(parsed)} holds no inputs.", value)


def _many(rows: list[object]) -> OneRecord | ManyRecords:
    if not rows:
        return OneRecord({})
    kind = Mapping if isinstance(rows[0], Mapping) else Sequence
    for index, row in enumerate(rows):
        if isinstance(row, str | bytes) or not isinstance(row, kind):
            other = "a record" if kind is Mapping else "a row"
            raise _refused(f"inputs[{index}]: {_kind(row)} is not {other}.", row)
        if kind is Sequence:
            _check_length(index, cast("Sequence[object]", row), cast("Sequence[object]", rows[0]))
    return ManyRecords(rows)


def _check_length(index: int, row: Sequence[object], names: Sequence[object]) -> None:
    # The server leaves out what has no name above it.
    if len(row) > len(names):
        raise _refused(f"inputs[{index}]: {row!r} is longer than the row of names.", row)


def _refused(message: str, value: object) -> SparkInputError:
    return SparkInputError(message, value=value, at="inputs", remedy=_REMEDY)


def _kind(value: object) -> str:
    return f"{type(value).__name__} {value!r}" if isinstance(value, int | float | str) else type(value).__name__
