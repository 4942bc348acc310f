"""SCIM filters: `userName eq "ada@example.test" and active eq true`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal, TypeAlias, cast

import attrs

from dovetail.sandbox.databricks.scim_kinds import Kind
from dovetail.sandbox.message import JsonObject, is_object

Operator: TypeAlias = Literal["eq", "ne", "co", "sw"]
OPERATORS: Final[tuple[Operator, ...]] = ("eq", "ne", "co", "sw")

_NAMED: Final[dict[str, Operator]] = {name: name for name in OPERATORS}
_COMPARISON = re.compile(
    r"""\s*(?P<path>[A-Za-z$][A-Za-z0-9_$.-]*)\s+(?P<operator>[A-Za-z]+)\s+"""
    r"""(?P<value>"(?:[^"\\]|\\.)*"|true\b|false\b|-?[0-9]+\b)\s*""",
    re.DOTALL,
)
_JOINT = re.compile(r"(and|or)(?=\s)", re.IGNORECASE)


class FilterError(ValueError):
    """A filter that cannot be read."""


@attrs.frozen
class Comparison:
    """One comparison of a filter.

    Attributes:
        path: The attribute and, behind a dot, a part of it.
        operator: Equal, not equal, contains, starts with.
        value: What is compared with.
    """

    path: tuple[str, ...]
    operator: Operator
    value: str | bool | int

    def fits(self, record: JsonObject) -> bool:
        """Whether the record has such a value; with `ne`, that it has none like it."""
        wanted = _folded(self.value)
        found = [_folded(value) for value in values_at(record, self.path)]
        match self.operator:
            case "eq":
                return wanted in found
            case "ne":
                return wanted not in found
            case "co":
                return any(wanted in text for text in found)
            case "sw":
                return any(text.startswith(wanted) for text in found)


@attrs.frozen
class Filter:
    """Alternatives, each of which is comparisons that all have to fit."""

    alternatives: tuple[tuple[Comparison, ...], ...]

    def fits(self, record: JsonObject) -> bool:
        """Whether the filter lets the record through."""
        return any(all(comparison.fits(record) for comparison in each) for each in self.alternatives)


def parse_filter(text: str, kind: Kind) -> Filter:
    """Read a filter.

    Args:
        text: The filter. `and` binds its comparisons closer than `or`.
        kind: What is filtered; only its attributes can be compared.

    Raises:
        FilterError: The filter cannot be read.
    """
    filter_ = parse_comparisons(text)
    for comparison in (each for alternative in filter_.alternatives for each in alternative):
        if kind.attribute(comparison.path[0]) is None:
            known = ", ".join(kind.attributes)
            raise FilterError(f"{comparison.path[0]} is no attribute of a {kind.name}; known are {known}")
    return filter_


def parse_comparisons(text: str) -> Filter:
    """Read a filter over anything, such as the values of one attribute.

    Raises:
        FilterError: The filter cannot be read.
    """
    alternatives: list[list[Comparison]] = [[]]
    position = 0
    while True:
        found = _COMPARISON.match(text, position)
        if found is None:
            raise FilterError(f'{text[position:].strip() or "the end"!r} is no comparison like userName eq "a"')
        alternatives[-1].append(_comparison(found))
        position = found.end()
        if position == len(text):
            return Filter(tuple(tuple(each) for each in alternatives))
        joint = _JOINT.match(text, position)
        if joint is None or not text[position - 1].isspace():
            raise FilterError(f"{text[position:]!r} begins with neither and nor or")
        if joint[1].lower() == "or":
            alternatives.append([])
        position = joint.end()


def values_at(record: JsonObject, path: tuple[str, ...]) -> Iterator[str | bool | int]:
    """The plain values under a path, names compared without regard to case; of what is in parts, its `value`."""
    places: list[Any] = [record]
    for name in path:
        places = [found for place in places for found in _inside(place, name)]
    for place in places:
        for each in _each(place):
            value: Any = each.get("value") if is_object(each) else each
            if isinstance(value, str | bool | int):
                yield value


def _each(value: object) -> Iterable[object]:
    return cast("list[object]", value) if isinstance(value, list) else [value]


def _inside(place: object, name: str) -> Iterator[object]:
    for each in _each(place):
        if is_object(each):
            yield from (value for key, value in each.items() if key.lower() == name.lower())


def _comparison(found: re.Match[str]) -> Comparison:
    path = tuple(found["path"].split("."))
    operator: Operator | None = _NAMED.get(found["operator"].lower())
    if operator is None:
        raise FilterError(f"{found['operator']} is no comparison; there are {', '.join(OPERATORS)}")
    if "" in path:
        raise FilterError(f"{found['path']} is no attribute")
    try:
        value: str | bool | int = json.loads(found["value"], strict=False)
    except ValueError as error:
        raise FilterError(f"{found['value']} is no value") from error
    return Comparison(path, operator, value)


def _folded(value: str | bool | int) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value).casefold()
