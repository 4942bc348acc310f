"""What each Python value becomes in a request, and what stands for no value.

| value | sent as |
| --- | --- |
| ``str``, ``bool``, finite ``float``, and numpy's scalars of these kinds | what it is |
| ``int`` | what it is; in tables, columns and typed objects refused when a double does not hold it without loss |
| ``Enum`` | its value |
| ``Decimal``, numpy's long doubles | the number, when a double holds it without loss; refused otherwise |
| ``date``, ``time``, pandas' and numpy's | ISO 8601 text |
| ``datetime``, pandas' and numpy's | ``2026-05-04 09:30:00``; with an offset in UTC, ``2026-05-04T09:30:00.000Z`` |
| ``timedelta``, pandas' and numpy's | days and parts of a day, as Excel counts durations |
| ``UUID`` | text |
| list, tuple, set, numpy array; mapping; typed object; table | an array; an object; an object; an array of objects |
| infinity, ``bytes``, complex numbers, anything else | refused |
| ``None``, NaN, ``NaT``, ``pandas.NA``, ``UNSET`` | missing: see `Missing` |

Only the rules are here; nothing is imported to find out what a value is.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any, Final, Literal, NoReturn, TypeAlias, TypeVar, cast
from uuid import UUID

import msgspec
from msgspec import UNSET

from dovetail.runtime.codec import numeric_scalar
from dovetail.runtime.plain import is_array, is_object, is_open
from dovetail.spark.errors import SparkInputError

T = TypeVar("T")
Missing: TypeAlias = Literal["error", "default", "blank"]
"""What to do with a missing value: refuse it (``error``), leave the input out of that record, so that the workbook's
default counts (``default``), or send null (``blank``), which the server takes as a blank cell: 0 in a calculation."""

_DAY: Final = timedelta(days=1)
_PLAIN: Final = frozenset({str, int, bool})
_FLOAT: Final = {float}
_NUMBERS: Final = frozenset({float, int, bool})
_ALL_HELD: Final = 2**53  # a double holds every whole number up to here
_DEEPEST: Final = 100  # how many lists and objects a value may be in
_MISSING_NAMES: Final = frozenset({"NaTType", "NAType"})
_CHOICE: Final = "Give a value, or missing='default' for the workbook's default, or missing='blank' for a blank cell."


class ValueRules:
    """The rules with a choice made for missing values.

    Args:
        missing: The choice. When left out, a missing value is refused, but for ``None`` in plain data.
        plain: Whether the inputs are plain data as JSON has it, where ``None`` is a null that somebody wrote.
    """

    def __init__(self, missing: Missing | None, *, plain: bool) -> None:
        if missing not in (None, "error", "default", "blank"):
            raise SparkInputError(
                f"missing: {missing!r} is no rule.",
                value=missing,
                at="missing",
                remedy="Use 'error', 'default' or 'blank'.",
            )
        self.missing: Missing = missing or "error"
        self._any_whole: bool = plain
        self.null_is_a_value: bool = self.missing == "blank" or (plain and missing is None)
        self._within: list[int] = []  # the ids of what the value at hand is in

    def all_plain(self, values: Sequence[object]) -> bool:
        """Whether all can be sent as they are: quick, and False when in doubt."""
        kinds = set(map(type, values))
        only_numbers = kinds <= _NUMBERS
        if self.null_is_a_value:
            kinds.discard(type(None))
        if int in kinds and not self._any_whole and not _all_held(_of(int, values)):
            return False
        if str in kinds and not is_unicode("".join(_of(str, values))):
            return False
        kinds -= _PLAIN
        if not kinds:
            return True
        numbers = cast("Sequence[float]", values) if only_numbers else _of(float, values)
        return kinds == _FLOAT and _all_finite(numbers)

    def cleaned(self, values: Sequence[object], at: Callable[[int], str]) -> Sequence[object]:
        """Many values as they are sent; ``UNSET`` for what is left out.

        Args:
            values: The values; they come back themselves when all can be sent as they are.
            at: The place of a value by its position, for errors.

        Raises:
            SparkInputError: A value cannot be sent.
        """
        if self.all_plain(values):
            return values
        return [self.clean(value, partial(at, index)) for index, value in enumerate(values)]

    def members(self, record: Mapping[str, Any], at: str) -> dict[str, object]:
        """A record without what is left out.

        Raises:
            SparkInputError: A value cannot be sent.
        """
        if not plain_names(record):
            _check_names(record, at)
        cleaned = {name: self.clean(value, partial(_member_place, at, name)) for name, value in record.items()}
        return {name: value for name, value in cleaned.items() if value is not UNSET}

    def clean(self, value: object, at: Callable[[], str]) -> object:
        """A value as it is sent; ``UNSET`` when it is left out.

        Args:
            value: The value.
            at: Gives its place, for errors.

        Raises:
            SparkInputError: It cannot be sent.
        """
        kind = type(value)
        if kind is int and not self._any_whole:
            return _whole(cast("int", value), at)
        if kind is str and not is_unicode(cast("str", value)):
            _refuse(value, at, "it holds half a surrogate pair, which is no character")
        if kind in _PLAIN or (kind is float and math.isfinite(cast("float", value))):
            return value
        if value is None and self.null_is_a_value:
            return None
        if is_missing(value):
            return self._missing(value, at)
        return self._converted(value, at)

    def _missing(self, value: object, at: Callable[[], str]) -> object:
        if self.missing == "error":
            raise SparkInputError(f"{at()}: {value!r} is no value.", value=value, at=at(), remedy=_CHOICE)
        return None if self.missing == "blank" else UNSET

    def _converted(self, value: object, at: Callable[[], str]) -> object:
        if isinstance(value, Enum):
            return self.clean(value.value, at)
        if isinstance(value, str | bool | int):
            return self.clean(_exactly(value), at)
        if isinstance(value, float):
            return float(value) if math.isfinite(value) else _refuse(value, at, "it is not a finite number")
        if isinstance(value, Decimal):
            return _number(value, at)
        if isinstance(value, timedelta):
            return value / _DAY
        if isinstance(value, datetime):
            convert = getattr(value, "to_pydatetime", None)  # pandas' own has nanoseconds
            return _moment(convert(warn=False) if convert else value, at)
        if isinstance(value, date | time):
            return value.isoformat()
        if isinstance(value, UUID):
            return str(value)
        if id(value) in self._within:
            _refuse(value, at, "it holds itself")
        if len(self._within) == _DEEPEST:
            _refuse(value, at, f"it is nested {_DEEPEST} levels deep", "Give tables as lists of flat rows.")
        self._within.append(id(value))
        try:
            return self._composed(value, at)
        finally:
            self._within.pop()

    def _composed(self, value: object, at: Callable[[], str]) -> object:
        if is_object(value):
            return self.members(value, at())
        if is_array(value):
            return self._items(value, at)
        if hasattr(value, "dtype"):
            if getattr(value, "ndim", 0):
                return self._items(array_items(value), at)
            return self.clean(_scalar(value, at), at)
        members = object_members(value)
        if members is not None:
            return self.members(members, at())
        from dovetail.spark.frames import Frame, frame_kind

        if frame_kind(value) is not None:
            return self._items(Frame(value).records(), at)
        return _refuse(value, at, f"a value of type {type(value).__name__} has no JSON form")

    def _items(self, values: Iterable[object], at: Callable[[], str]) -> list[object]:
        items = [self.clean(value, partial(_item_place, at, index)) for index, value in enumerate(values)]
        if UNSET in items:
            place = _item_place(at, items.index(UNSET))
            raise SparkInputError(
                f"{place}: an item of a list has no default.",
                at=place,
                remedy="Give a value, or missing='blank' for a blank cell.",
            )
        return items


def is_missing(value: object) -> bool:
    """Whether it is one of the values that stand for none.

    Example:
        >>> [is_missing(value) for value in (None, float("nan"), 0, "")]
        [True, True, False, False]
    """
    if value is None or value is UNSET or type(value).__name__ in _MISSING_NAMES:
        return True
    if isinstance(value, float | Decimal):
        return value != value if isinstance(value, float) else value.is_nan()
    # numpy's NaN and NaT alone among scalars differ from themselves.
    return hasattr(value, "dtype") and not getattr(value, "ndim", 0) and bool(value != value)


def plain_names(names: Iterable[object]) -> bool:
    """Whether all names are texts that can be sent: quick."""
    kinds = set(map(type, names))
    return kinds <= {str} and is_unicode("".join(cast("Iterable[str]", names)))


def names_alike(names: Iterable[object]) -> tuple[str, str] | None:
    """Two names that differ in letter case alone, which does not count to the server; None when there are none.

    Example:
        >>> names_alike(["radius", "height", "Radius"])
        ('radius', 'Radius')
    """
    known: dict[str, str] = {}
    for name in names:
        if isinstance(name, str) and (other := known.setdefault(name.casefold(), name)) != name:
            return other, name
    return None


def object_members(value: object) -> dict[str, Any] | None:
    """The members of a msgspec, attrs or dataclass object by their wire names; None for anything else.

    What is ``UNSET`` is not among them.

    Example:
        >>> class Loan(msgspec.Struct):
        ...     annual_rate: float
        >>> object_members(Loan(0.06))
        {'annual_rate': 0.06}
    """
    if isinstance(value, type):
        return None
    if is_open(value):
        return value.__dovetail_plain__()
    names: Iterable[tuple[str, str]]
    if isinstance(value, msgspec.Struct):
        names = zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
    elif hasattr(value, "__attrs_attrs__"):
        names = ((field.name, field.name) for field in cast("Any", value).__attrs_attrs__)
    elif hasattr(value, "__dataclass_fields__"):
        names = ((name, name) for name in cast("Any", value).__dataclass_fields__)
    else:
        return None
    members = ((wire, getattr(value, name)) for name, wire in names)
    return {wire: member for wire, member in members if member is not UNSET}


def array_items(array: Any) -> list[Any]:
    """The values of a numpy array or a series as Python's own; moments and durations stay numpy's.

    Its own ``tolist()`` makes bare numbers of moments in nanoseconds, and None of NaT.
    """
    is_numpy = type(array).__module__ == "numpy" and array.dtype.kind in "mM"
    return list(array) if is_numpy else array.tolist()


def is_unicode(text: str) -> bool:
    r"""Whether a text has a form on the wire, which half a surrogate pair has not.

    Example:
        >>> is_unicode("Prämie"), is_unicode("\ud800")
        (True, False)
    """
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _check_names(record: Mapping[Any, Any], at: str) -> None:
    """Refuse names that have no form on the wire, or the same one."""
    written: set[str] = set()
    for name in record:
        text = str.__str__(name) if isinstance(name, str) else str(name)
        if text in written or not is_unicode(text):
            why = "two names are written like this" if text in written else "half a surrogate pair is no character"
            raise SparkInputError(
                f"{at}: the name {name!r} cannot be sent: {why}.", value=name, at=at, remedy="Use names that are texts."
            )
        written.add(text)


def _member_place(at: str, name: object) -> str:
    return f"{at}.{name}"


def _item_place(at: Callable[[], str], index: int) -> str:
    return f"{at()}[{index}]"


def _moment(value: datetime, at: Callable[[], str]) -> str:
    """A moment in the forms that the engine reads; of ISO 8601's others, with a ``T``, it makes ``#VALUE!``."""
    if value.utcoffset() is None:
        return value.isoformat(" ")
    try:
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
    except OverflowError:
        _refuse(value, at, "in UTC it is in a year that Excel does not know")


def _exactly(value: str | int) -> object:
    """A subclass's value as the plain type, which encoders know."""
    return str.__str__(value) if isinstance(value, str) else int(value)


def _of(kind: type[T], values: Iterable[object]) -> list[T]:
    """Those that are of a type itself."""
    return [value for value in values if type(value) is kind]


def _all_finite(numbers: Sequence[float]) -> bool:
    # The sum of what is not finite is not finite. Of what is, it may overflow: then each is asked.
    try:
        if math.isfinite(sum(numbers)):
            return True
    except OverflowError:
        pass  # a whole number beyond all doubles
    return all(map(math.isfinite, _of(float, numbers)))


def _all_held(numbers: Sequence[int]) -> bool:
    """Whether none is so large that a double might not hold it."""
    return min(numbers) >= -_ALL_HELD and max(numbers) <= _ALL_HELD


def _whole(value: int, at: Callable[[], str]) -> int:
    if not -_ALL_HELD <= value <= _ALL_HELD:
        _number(Decimal(value), at, "Give text if it is no quantity, such as a number of a contract, or float(…).")
    return value


def _number(value: Decimal, at: Callable[[], str], remedy: str = "Give float(…).") -> float:
    number = float(value) if value.is_finite() else math.inf
    if not math.isfinite(number):
        _refuse(value, at, "it is not a number that a double can hold")
    # As it is written (0.1), or to the last digit (2**60).
    if value not in (Decimal(repr(number)), Decimal(number)):
        _refuse(value, at, "the server calculates with doubles, which hold no more than 17 digits", remedy)
    return number


def _scalar(value: object, at: Callable[[], str]) -> object:
    """A scalar of numpy as Python's own."""
    array: Any = value
    kind = array.dtype.kind
    if kind in "mM":
        # In nanoseconds its own item() would be a bare number.
        return array.astype(f"{'timedelta' if kind == 'm' else 'datetime'}64[us]").item()
    if kind == "f" and array.dtype.itemsize > 8:
        if array != float(array):
            _refuse(
                value, at, "the server calculates with doubles, which hold no more than 17 digits", "Give float(…)."
            )
        return float(array)
    item = numeric_scalar(value)
    if item is None or hasattr(item, "dtype"):
        _refuse(value, at, f"a value of type {type(value).__name__} has no JSON form")
    return item


def _refuse(value: object, at: Callable[[], str], why: str, remedy: str = "") -> NoReturn:
    shown = f" {str(value)[:40]}" if isinstance(value, float | Decimal) else ""
    raise SparkInputError(
        f"{at()}:{shown} cannot be sent: {why}.",
        value=value,
        at=at(),
        remedy=remedy or "Convert it to plain data first.",
    )
