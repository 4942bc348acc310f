"""JSON values to cell values and back: types, dates, coercion, 15 significant digits."""

from __future__ import annotations

import math
import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Literal, Protocol, cast

import attrs
from openpyxl.cell.cell import Cell
from openpyxl.styles.numbers import is_datetime, is_timedelta_format
from openpyxl.utils.datetime import to_excel  # pyright: ignore[reportUnknownVariableType]

from dovetail.sandbox.spark.workbook.engine import CellValue, Failure
from dovetail.sandbox.spark.workbook.number_text import number_in
from dovetail.sandbox.spark.workbook.parameters import JSON, DataType

EPOCH = datetime(1899, 12, 30)
"""Day 0 of the 1900 date system, right for every date from 1900-03-01 on."""

SHIFT_1904 = 1462
"""Days between the two date systems. The engine counts from 1900; 1904 workbooks are shifted on their way in."""

_PLAIN_NUMBER = re.compile(r"\s*[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?\s*")
_LARGEST = 9.99999999999999e307
_LAST_SERIAL = 2_958_466

VALUE_ERROR = Failure("#VALUE!")
OVERFLOW = Failure("#NUM!")


class _ToExcel(Protocol):
    """openpyxl's function for serials, which is untyped."""

    def __call__(self, dt: datetime | date | time | timedelta, epoch: datetime) -> float: ...


@attrs.frozen
class Coerced:
    """A JSON value made ready for a cell."""

    value: CellValue
    empty_text: bool = False


def data_type_of(value: CellValue, number_format: str) -> DataType:
    """What a cell holds, from its number format first and its value second."""
    if number_format == "@":
        return "TEXT"
    if isinstance(value, bool):
        return "BOOLEAN"
    if isinstance(value, Failure):
        return "ANY"
    if isinstance(value, str):
        return "TEXT"
    temporal = _temporal_type(number_format)
    if temporal is not None:
        return temporal
    if value is not None or number_format != "General":
        return "NUMBER"
    return "ANY"


def to_cell(value: JSON, data_type: DataType, *, uses_1904: bool = False) -> Coerced:
    """Coerce a JSON value for a cell; what does not fit becomes `#VALUE!`.

    Example:
        >>> to_cell("2", "NUMBER").value, to_cell("2026-05-04", "DATE").value, to_cell("two", "NUMBER").value
        (2.0, 46146.0, '#VALUE!')
    """
    if value is None:
        return Coerced(None)
    if isinstance(value, list | dict) or (isinstance(value, str) and not _is_text(value)):
        return Coerced(VALUE_ERROR)
    if data_type == "ANY":
        return Coerced(value if isinstance(value, bool | str) else _number(value))
    if data_type == "TEXT":
        return Coerced(value if isinstance(value, str | bool) else _number(value))
    if data_type == "BOOLEAN":
        return Coerced(_boolean(value))
    temporal = data_type in ("DATE", "DATETIME")
    if isinstance(value, str):
        if not value:
            return Coerced(VALUE_ERROR, empty_text=True)
        return Coerced(_from_text(value, shift=SHIFT_1904 if uses_1904 and temporal else 0))
    number = _number(value)
    if uses_1904 and temporal and not isinstance(number, str):
        number += SHIFT_1904
    return Coerced(number)


def from_cell(value: CellValue, number_format: str) -> JSON:
    """The JSON form of a calculated cell; errors come as their text.

    Example:
        >>> from_cell(46146.0, "yyyy-mm-dd"), from_cell(0.1 + 0.2, "General"), from_cell(60.0, "General")
        ('2026-05-04', 0.3, 60)
    """
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return str(value)
    if number_format == "@":
        return str(_rounded(value))
    temporal = _temporal_type(number_format)
    if temporal is not None and 0 <= value < _LAST_SERIAL:
        return _temporal_text(value, temporal, number_format)
    return _rounded(value)


def constant(cell: Cell, epoch: datetime) -> CellValue:
    """The constant in a cell of the file, as the engine should hold it; dates count from the workbook's epoch."""
    value = cell.value
    if cell.data_type == "e":
        return Failure(str(value))
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, datetime | date | time | timedelta):
        return cast("_ToExcel", to_excel)(value, epoch)
    if isinstance(value, int | float | Decimal):
        return float(value)
    return str(value)


@lru_cache(maxsize=1024)
def _temporal_type(number_format: str) -> Literal["DATE", "TIME", "DATETIME"] | None:
    """The kind of moment a number format shows; None for all other formats and for lengths of time."""
    if number_format == "General" or is_timedelta_format(number_format):
        return None
    kind = is_datetime(number_format.lower())
    return None if kind is None else "DATE" if kind == "date" else "TIME" if kind == "time" else "DATETIME"


def _number(value: float) -> float | Failure:
    """A finite number, or the error that stands for an overflow."""
    try:
        number = float(value)
    except OverflowError:
        return OVERFLOW
    return number if math.isfinite(number) and abs(number) <= _LARGEST * 10 else OVERFLOW


def _is_text(value: str) -> bool:
    """Whether a string is real text: JSON can smuggle in half a surrogate pair, which no cell can hold."""
    return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)


def _boolean(value: bool | float | str) -> CellValue:
    if isinstance(value, str):
        return {"true": True, "false": False}.get(value.strip().casefold(), VALUE_ERROR)
    return bool(value)


def _from_text(text: str, shift: int) -> float | Failure:
    """A number from text that stands for one."""
    found = number_in(text)
    if found is None:
        return VALUE_ERROR
    number = _number(found)
    # A day that is written out is counted from 1900 in any case.
    return number + shift if _PLAIN_NUMBER.fullmatch(text) and not isinstance(number, str) else number


def _rounded(value: float) -> int | float:
    """A number with Excel's 15 significant digits; whole numbers come without a fraction."""
    rounded = float(f"{value:.15g}")
    return int(rounded) if rounded.is_integer() and abs(rounded) < 1e15 else rounded


def _temporal_text(serial: float, kind: str, number_format: str) -> str:
    """A serial as text: date, time, or both (with a `T` and milliseconds where the format has a `T`)."""
    moment = EPOCH + timedelta(milliseconds=round(serial * 86_400_000))
    if kind == "DATE":
        return moment.strftime("%Y-%m-%d")
    if kind == "TIME":
        return moment.strftime("%H:%M:%S")
    literal = re.sub(r"\[[^\]]*\]|AM/PM", "", number_format)
    if "T" in literal:
        return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"
    return moment.strftime("%Y-%m-%d %H:%M:%S")
