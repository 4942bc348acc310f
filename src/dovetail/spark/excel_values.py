"""Python values as Excel sees them: what they measure, and whether they are what a cell holds."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time
from decimal import Decimal
from numbers import Real
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from dovetail.spark.service_schema import Kind

Measured = float | str | bool
"""A value as it is compared: a number (a date or time as days since Excel's day 0), text, or truth."""

_DAY_0: Final = date(1899, 12, 30).toordinal()
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_TIME: Final = re.compile(r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?")
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PLAIN: Final = frozenset({float, int, str, bool})
_NOUNS: Final[dict[str, str]] = {
    "number": "no number",
    "text": "no text",
    "boolean": "neither True nor False",
    "date": "no date",
    "time": "no time of day",
    "datetime": "no date with time",
    "any": "no value of a cell",
}


class Misfit(Exception):
    """A value that is not what a cell holds.

    Attributes:
        reason: What is wrong, to follow the value in a sentence: ``is no number``.
        remedy: What to give instead; empty when the reason says it.
    """

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = remedy


def plain(value: Any) -> Any:
    """A scalar of numpy as Python's own; anything else as it is."""
    if type(value) in _PLAIN:
        return value
    if type(value).__module__ != "numpy" or not hasattr(value, "item"):
        return value
    # In nanoseconds a moment's own item() would be a bare number.
    return (value.astype("datetime64[us]") if value.dtype.kind == "M" else value).item()


def measured(value: object, kind: Kind, *, coerce: bool) -> Measured:
    """What a value measures in a cell of a kind.

    Args:
        value: What was given; not None.
        kind: What the cell holds; not a table.
        coerce: Take what the server turns into the right type by itself.

    Raises:
        Misfit: It does not belong there.

    Example:
        >>> from datetime import date
        >>> measured(date(2026, 5, 4), "date", coerce=False), measured("2", "number", coerce=True)
        (46146.0, 2.0)
    """
    kind_of = type(value)
    if (kind_of is float or kind_of is int) and kind == "number":
        # Nearly all values of nearly all calls.
        number = _number(value)
        if number is not None:
            return number
    elif kind_of is str and kind == "text":
        return cast("str", value)
    if not isinstance(value, bool) and isinstance(value, Decimal | Real) and _number(value) is None:
        raise Misfit("is not a finite number", "Give None for a blank, or leave it out.")
    if isinstance(value, str) and value == "" and kind not in ("text", "any"):
        raise Misfit(f"is {_NOUNS[kind]}", "Give None for a blank.")
    found = _exactly(value, kind)
    if found is None and coerce:
        found = _coerced(value, kind)
    if found is not None:
        return found
    takes = not coerce and _coerced(value, kind) is not None
    raise Misfit(f"is {_NOUNS[kind]}", "The server would turn it into one: coerce=True lets it pass." if takes else "")


def serial(value: object) -> float | None:
    """The days since Excel's day 0 of a date, a time or ISO text of either; None when it is neither.

    A time zone other than UTC makes it None: Excel knows none.
    """
    if isinstance(value, str):
        value = _parsed(value.strip())
    if isinstance(value, datetime):
        # pandas' NaT calls itself a datetime, and differs from itself.
        if value != value or value.utcoffset():
            return None
        return value.toordinal() - _DAY_0 + _fraction(value.time())
    if isinstance(value, date):
        return float(value.toordinal() - _DAY_0)
    if isinstance(value, time) and value.tzinfo is None:
        return _fraction(value)
    return None


def to_python(value: object, kind: Kind) -> bool | float | str | date | time | datetime | None:
    """What a service gives for a cell as Python's own type; None when it is not what such a cell holds.

    Example:
        >>> to_python("2026-05-04", "date"), to_python("n/a", "number")
        (datetime.date(2026, 5, 4), None)
    """
    if kind == "any":
        return value if isinstance(value, bool | int | float | str) else None
    if kind == "number":
        return value if isinstance(value, int | float) and not isinstance(value, bool) else None
    if kind == "boolean":
        return value if isinstance(value, bool) else None
    if not isinstance(value, str) or kind == "text":
        return value if isinstance(value, str) else None
    moment = _parsed(value)
    if kind == "time":
        return moment if isinstance(moment, time) else None
    if isinstance(moment, time) or moment is None:
        return None
    if kind == "date":
        return moment.date() if isinstance(moment, datetime) else moment
    return moment if isinstance(moment, datetime) else datetime(moment.year, moment.month, moment.day)


def _exactly(value: object, kind: Kind) -> Measured | None:
    """What a value measures that is just what the cell holds; None when it is not."""
    if kind == "boolean":
        return value if isinstance(value, bool) else None
    if kind == "text":
        return value if isinstance(value, str) else None
    if kind == "number":
        return _number(value)
    if kind == "any":
        number = _number(value)
        if number is not None:
            return number
        if isinstance(value, str | bool):
            return value
        return serial(value)
    moment = serial(value)
    if moment is None or _is_time(value) is not (kind == "time"):
        return None
    return moment if kind != "date" or moment.is_integer() else None


def _coerced(value: object, kind: Kind) -> Measured | None:
    """What a value measures that the server turns into what the cell holds; None when it does not."""
    if kind == "boolean":
        if isinstance(value, str):
            return {"true": True, "false": False}.get(value.strip().casefold())
        number = _number(value)
        return None if number is None else bool(number)
    if kind in ("text", "any"):
        return value if isinstance(value, bool) else _number(value)
    if isinstance(value, bool):
        return float(value)
    number = _number(value)
    if number is not None:
        return number
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        return _number(Decimal(value.strip()))
    return serial(value)


def _number(value: object) -> float | None:
    if type(value) is not float and (isinstance(value, bool) or not isinstance(value, int | Decimal | Real)):
        return None
    try:
        number = float(cast("float", value))
    except (OverflowError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _is_time(value: object) -> bool:
    return isinstance(value, time) or (isinstance(value, str) and _TIME.fullmatch(value.strip()) is not None)


def _parsed(text: str) -> date | time | None:
    try:
        if _TIME.fullmatch(text):
            return time.fromisoformat(text if text[2] == ":" else "0" + text)
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
        return datetime.fromisoformat(text) if _DATE.match(text) else None
    except ValueError:
        return None


def _fraction(moment: time) -> float:
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second + moment.microsecond / 1e6
    return seconds / 86400


def as_text(value: object) -> str:
    """A value as Excel writes it into text, to compare it with the options of a list or to count its letters."""
    value = plain(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    number = _number(value)
    if number is not None:
        return f"{number:.15g}"
    return value if isinstance(value, str) else cast("date | time", value).isoformat()
