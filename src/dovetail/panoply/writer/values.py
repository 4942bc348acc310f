"""Plain values for what the JSON encoder does not know: subclasses, collections, and scalars of numpy and pandas."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import Any, Final
from uuid import UUID


def plain_value(value: Any) -> Any:
    """A value that the encoder knows, in place of one that it does not.

    Raises:
        TypeError: There is none.
    """
    if type(value).__module__.partition(".")[0] == "numpy":
        return _from_numpy(value)
    if value.__class__.__name__ in ("NaTType", "NAType"):  # pandas: no value
        return None
    for kind, plain in _BASES:
        # The type itself is asked about only where the encoder does not take it: a tuple as the key of a dict.
        if isinstance(value, kind) and type(value) not in _KNOWN:
            return plain(value)
    raise TypeError("it has no form in JSON")


def _from_numpy(value: Any) -> Any:
    numpy: Any = sys.modules["numpy"]  # its types are here, so it is
    if isinstance(value, numpy.datetime64):
        # To microseconds, which datetime can hold; a date stays one. Not a time becomes None.
        kind, _ = numpy.datetime_data(value.dtype)
        return value.item() if kind in ("D", "s", "ms", "us", "W", "M", "Y") else value.astype("datetime64[us]").item()
    if isinstance(value, numpy.timedelta64):
        return value.astype("timedelta64[us]").item()
    if isinstance(value, numpy.longdouble):
        return float(value)
    if isinstance(value, numpy.ndarray):
        return value.tolist() if value.dtype.kind not in "mM" else list(value)
    if isinstance(value, numpy.generic):
        plain = value.item()
        if not isinstance(plain, numpy.generic):
            return plain
    raise TypeError("it has no form in JSON")


def _moment(value: Any) -> datetime.datetime:
    return datetime.datetime(
        value.year,
        value.month,
        value.day,
        value.hour,
        value.minute,
        value.second,
        value.microsecond,
        value.tzinfo,
        fold=value.fold,
    )


_KNOWN: Final = frozenset({str, int, float, bytes, dict, list, tuple, set, frozenset})

# In this order: a datetime is a date too.
_BASES: Final[tuple[tuple[type, Callable[[Any], Any]], ...]] = (
    (str, str.__str__),
    (int, int.__int__),
    (float, float.__float__),
    (datetime.datetime, _moment),
    (datetime.date, lambda value: datetime.date(value.year, value.month, value.day)),
    (datetime.timedelta, lambda value: datetime.timedelta(value.days, value.seconds, value.microseconds)),
    (Decimal, Decimal),
    (UUID, lambda value: UUID(int=value.int)),
    (bytes, bytes),
    (Mapping, dict),
    (Collection, list),
    (os.PathLike, os.fspath),
)
