"""How two sets of outputs differ: numbers within a tolerance, everything else exactly."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterable
from decimal import Decimal
from itertools import zip_longest
from typing import Any, Final, Literal, TypeAlias

import msgspec
from msgspec import UNSET

from dovetail.runtime.plain import is_list, is_object
from dovetail.runtime.pointer import steps
from dovetail.spark.errors import SparkInputError

DifferenceKind = Literal["value", "type", "error", "added", "removed"]
ToleranceOption: TypeAlias = "Tolerance | float"
"""A tolerance; a number alone is a relative one."""

EXCEL_ERRORS: Final = frozenset(
    {
        *("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!"),
        *("#FIELD!", "#CONNECT!", "#BLOCKED!", "#BUSY!", "#EXTERNAL!", "#PYTHON!", "#UNKNOWN!"),
    }
)
"""The texts by which a cell says that it could not be calculated."""


class Tolerance(msgspec.Struct, frozen=True):
    """How far two numbers may be apart and still count as the same: within either of the two bounds.

    Attributes:
        relative: A part of the larger of the two, so 0.01 is one percent.
        absolute: A distance; it is what counts near zero.

    Raises:
        SparkInputError: A bound is negative, infinite or no number.

    Example:
        >>> Tolerance(relative=1e-6).allows(1_000_000, 1_000_000.5), Tolerance(absolute=0.01).allows(0, 0.02)
        (True, False)
    """

    relative: float = 0.0
    absolute: float = 0.0

    def __post_init__(self) -> None:
        for name in ("relative", "absolute"):
            bound: object = getattr(self, name)
            if isinstance(bound, bool) or not isinstance(bound, int | float) or not 0 <= bound < math.inf:
                raise SparkInputError(
                    f"tolerance: {name} is {bound!r}.",
                    value=bound,
                    at="tolerance",
                    remedy="Give a number that is not negative, such as 1e-9; 0 for exactly the same.",
                )

    def allows(self, old: float, new: float) -> bool:
        """Whether two numbers count as the same; not-a-number is the same as itself, infinity only as itself."""
        if old == new:
            return True
        # Whole numbers beyond what a float can hold differ by their last digit, too.
        if not (self.relative or self.absolute) and isinstance(old, int) and isinstance(new, int):
            return False
        try:
            first, second = float(old), float(new)
        except OverflowError:
            return False
        if math.isnan(first) or math.isnan(second):
            return math.isnan(first) and math.isnan(second)
        return math.isclose(first, second, rel_tol=min(self.relative, 1.0), abs_tol=self.absolute)


class Difference(msgspec.Struct, frozen=True):
    """One place where two sets of outputs differ.

    Attributes:
        path: JSON pointer to it: ``/schedule/3/balance``.
        old: The value in the first set; `msgspec.UNSET` where it has none.
        new: The value in the second; `msgspec.UNSET` where it has none.
        kind: ``value``: two of a kind, apart by more than the tolerance. ``type``: of different kinds, such as a text
            and a number. ``error``: one of the two is an Excel error. ``added`` and ``removed``: only the second, only
            the first has it.
    """

    path: str
    old: Any
    new: Any
    kind: DifferenceKind

    @property
    def delta(self) -> float | None:
        """The second number less the first; None unless both are numbers."""
        if not (_is_number(self.old) and _is_number(self.new)):
            return None
        try:
            return float(self.new) - float(self.old)
        except OverflowError:
            return math.inf if self.new > self.old else -math.inf

    def __str__(self) -> str:
        if self.kind == "added":
            return f"{self.path}: {self.new!r} was added"
        if self.kind == "removed":
            return f"{self.path}: {self.old!r} was removed"
        return f"{self.path}: {self.old!r} became {self.new!r}"


def compare(old: Any, new: Any, *, tolerance: ToleranceOption = 0.0, ignore: Iterable[str] = ()) -> list[Difference]:
    """The places where two sets of outputs differ, in the order of the first set.

    Numbers are the same when the tolerance allows it, whether they are whole or not; a boolean is no number. Texts,
    Excel errors among them, booleans and nulls must be equal. Objects are compared name by name, lists place by place.

    Args:
        old: The first outputs, as plain data.
        new: The second outputs.
        tolerance: How far numbers may be apart; a number alone is a relative tolerance.
        ignore: JSON pointers of places that do not matter, all below them included; ``*`` is any one step:
            ``/schedule/*/date``.

    Returns:
        The differences; empty when there are none.

    Raises:
        SparkInputError: The tolerance is none, or what is to be ignored is no pointer.

    Example:
        >>> old = {"payment": 483.32, "grade": "A", "fee": 12}
        >>> for difference in compare(old, {"payment": 483.320001, "grade": "#N/A", "tax": 1}, tolerance=1e-6):
        ...     print(difference.kind, difference)
        error /grade: 'A' became '#N/A'
        removed /fee: 12 was removed
        added /tax: 1 was added
    """
    return list(_walk(old, new, (), as_tolerance(tolerance), ignored_places(ignore)))


def as_tolerance(option: ToleranceOption) -> Tolerance:
    """The tolerance that an option means.

    Raises:
        SparkInputError: It is none.
    """
    return option if isinstance(option, Tolerance) else Tolerance(relative=option)


def is_excel_error(value: object) -> bool:
    """Whether a value is the text by which a cell says that it could not be calculated.

    Example:
        >>> is_excel_error("#DIV/0!"), is_excel_error("#1")
        (True, False)
    """
    return isinstance(value, str) and value in EXCEL_ERRORS


def ignored_places(pointers: Iterable[str]) -> list[tuple[str, ...]]:
    """The steps of the pointers to ignore.

    Raises:
        SparkInputError: One is no pointer.
    """
    found = [pointers] if isinstance(pointers, str) else list(pointers)
    for pointer in found:
        if not pointer.startswith("/"):
            raise SparkInputError(
                f"ignore: {pointer!r} is no JSON pointer.",
                value=pointer,
                at="ignore",
                remedy=f"Begin it with a slash: {'/' + pointer!r}.",
            )
    return [steps(pointer) for pointer in found]


def _walk(
    old: Any, new: Any, place: tuple[str, ...], tolerance: Tolerance, ignored: list[tuple[str, ...]]
) -> Generator[Difference]:
    if ignored and any(_covers(pattern, place) for pattern in ignored):
        return
    if is_object(old) and is_object(new):
        names = dict.fromkeys((*old, *new))
        pairs = [(str(name), old.get(name, UNSET), new.get(name, UNSET)) for name in names]
    elif is_list(old) and is_list(new):
        both = zip_longest(old, new, fillvalue=UNSET)
        pairs = [(str(index), first, second) for index, (first, second) in enumerate(both)]
    else:
        kind = _kind(old, new, tolerance)
        if kind:
            yield Difference(_pointer(place), old, new, kind)
        return
    for step, first, second in pairs:
        yield from _walk(first, second, (*place, step), tolerance, ignored)


def _kind(old: Any, new: Any, tolerance: Tolerance) -> DifferenceKind | None:
    if old is UNSET or new is UNSET:
        return "added" if old is UNSET else "removed"
    if _is_number(old) and _is_number(new):
        return None if tolerance.allows(old, new) else "value"
    alike = _family(old) == _family(new)
    if alike and old == new:
        return None
    if is_excel_error(old) or is_excel_error(new):
        return "error"
    return "value" if alike else "type"


def _family(value: object) -> str:
    if is_object(value) or isinstance(value, str):
        return "object" if is_object(value) else "text"
    return "number" if _is_number(value) else type(value).__name__


def _is_number(value: object) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _covers(pattern: tuple[str, ...], place: tuple[str, ...]) -> bool:
    return len(pattern) == len(place) and all(step in ("*", own) for step, own in zip(pattern, place, strict=True))


def _pointer(place: tuple[str, ...]) -> str:
    return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in place)
