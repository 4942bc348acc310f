"""Values for the markers of SQL statements: Python's as typed text, which the service reads. Nothing is pasted in."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple, cast
from uuid import UUID

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_array, is_object

_NAME: Final = re.compile(r"[^\W\d]\w*")
_INT: Final = 2**31
_BIGINT: Final = 2**63
_DIGITS: Final = 38
_WIDEST: Final = 10**_DIGITS


class SqlParameter(NamedTuple):
    """A value with its SQL type, where the type that follows from the value is not the one that is meant.

    Attributes:
        value: The value, or None for NULL; text is sent as it is.
        type: The type as SQL writes it, such as ``DATE`` or ``DECIMAL(18,2)``.

    Example:
        >>> parameters = {"since": SqlParameter(None, "DATE"), "amount": SqlParameter("1.5", "DECIMAL(18,2)")}
    """

    value: object
    type: str


def statement_parameters(given: object) -> list[dict[str, Any]]:
    """Values by name as the API takes them.

    Args:
        given: The values: None, truth values, numbers, text, dates, datetimes (aware ones are moments, naive ones local
            times without a zone), UUIDs, and any of them with its type as `SqlParameter`.

    Raises:
        InvalidInput: A name is none, or SQL has no type for a value.

    Example:
        >>> statement_parameters({"n": 7, "day": date(2026, 1, 31)})
        [{'name': 'n', 'value': '7', 'type': 'INT'}, {'name': 'day', 'value': '2026-01-31', 'type': 'DATE'}]
    """
    if given is None:
        return []
    if not is_object(given):
        raise InvalidInput(
            f"parameters: {type(given).__name__} has no names.",
            value=given,
            at="parameters",
            remedy='Give a dictionary, {"since": date(2026, 1, 1)}, and write :since in the statement.',
        )
    return [_parameter(name, value) for name, value in given.items()]


def _parameter(name: object, value: object) -> dict[str, Any]:
    at = f"parameters.{name}"
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise InvalidInput(
            f"parameters: {name!r} is no name of a marker.",
            value=name,
            at="parameters",
            remedy="Letters, digits and underscores, without the colon.",
        )
    kind = value.type if isinstance(value, SqlParameter) else None
    value = value.value if isinstance(value, SqlParameter) else value
    if value is None:
        return {"name": name} | ({"type": kind} if kind else {})
    text, own = _typed(_plain(value), at)
    return {"name": name, "value": text, "type": kind or own}


def _plain(value: object) -> object:
    """A scalar of numpy as Python's own."""
    if type(value).__module__ == "numpy" and not getattr(value, "ndim", 1):
        item: object = cast("Any", value).item()
        # A moment in nanoseconds has no counterpart, and comes as their number.
        return value if cast("Any", value).dtype.kind in "mM" and isinstance(item, int) else item
    return value


def _typed(value: object, at: str) -> tuple[str, str]:
    """A value as text, and the type it is read as."""
    if isinstance(value, bool):
        return ("true" if value else "false"), "BOOLEAN"
    if isinstance(value, int):
        return str(int(value)), _whole_type(value, at)
    if isinstance(value, float):
        return _float_text(value), "DOUBLE"
    if isinstance(value, Decimal):
        return _decimal(value, at)
    if isinstance(value, str):
        return str.__str__(value), "STRING"  # an enumeration's own str would name its member
    if isinstance(value, UUID):
        return str(value), "STRING"
    if isinstance(value, datetime):
        if value != value:  # pandas' NaT
            raise InvalidInput(f"{at}: {value} is no moment.", value=value, at=at, remedy="Give None, for NULL.")
        if value.tzinfo is None:
            return value.isoformat(), "TIMESTAMP_NTZ"
        return _moment(value, at), "TIMESTAMP"
    if isinstance(value, date):
        return value.isoformat(), "DATE"
    raise _refusal(value, at)


def _moment(value: datetime, at: str) -> str:
    try:
        return value.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"
    except OverflowError:
        raise InvalidInput(f"{at}: {value} is outside the years 1 to 9999 in UTC.", value=value, at=at) from None


def _refusal(value: object, at: str) -> InvalidInput:
    remedy = "Give text, with its SQL type as SqlParameter(text, type)."
    if type(value).__name__ == "datetime64":
        remedy = "Give it in microseconds, or as datetime."
    if isinstance(value, bytes | bytearray):
        remedy = "Give value.hex(), and write unhex(:name) in the statement."
    elif is_array(value) or is_object(value):
        remedy = "Give JSON text, and write from_json(:name, 'ARRAY<INT>') or the like in the statement."
    return InvalidInput(f"{at}: {type(value).__name__} cannot be a parameter.", value=value, at=at, remedy=remedy)


def _whole_type(value: int, at: str) -> str:
    # LIMIT and the like take an INT and no other type, so the least that holds the value is the most useful one.
    if -_INT <= value < _INT:
        return "INT"
    if -_BIGINT <= value < _BIGINT:
        return "BIGINT"
    if abs(value) < _WIDEST:
        return f"DECIMAL({_DIGITS},0)"
    raise InvalidInput(f"{at}: the number has more than {_DIGITS} digits, SQL's most.", value=value, at=at)


def _float_text(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return repr(float(value))


def _decimal(value: Decimal, at: str) -> tuple[str, str]:
    _, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int):
        raise InvalidInput(
            f"{at}: {value} is no number that DECIMAL holds.", value=value, at=at, remedy="Give a float, for a DOUBLE."
        )
    scale = max(0, -exponent)
    precision = max(len(digits) + max(0, exponent), scale, 1)
    if precision > _DIGITS:
        raise InvalidInput(
            f"{at}: {value} has more than {_DIGITS} digits, SQL's most.", value=value, at=at, remedy="Round it."
        )
    return format(value, "f"), f"DECIMAL({precision},{scale})"
