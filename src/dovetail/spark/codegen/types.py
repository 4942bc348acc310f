"""The Python type of an input or output: as narrow as its kind and its rule allow."""

from __future__ import annotations

import math
from typing import Any, Final

from dovetail.spark.codegen.source import literal
from dovetail.spark.service_schema import InputRule, Kind

_TYPES: Final[dict[Kind, str]] = {
    "number": "float",
    "text": "str",
    "boolean": "bool",
    "date": "datetime.date",
    "time": "datetime.time",
    "datetime": "datetime.datetime",
    "any": "bool | float | str",
}
_MOST_OPTIONS: Final = 200
_EXACT: Final = 2**53


def cell_type(kind: Kind, rule: InputRule | None = None) -> str:
    """The type of what a cell holds, with the bounds that its rule sets; not for a table."""
    plain = _TYPES[kind]
    if rule is None or rule.left_to_server or rule.dynamic:
        return plain
    if kind == "number" and rule.allow == "Whole":
        return _bounded("int", "ge", "le", _up(rule.min), _down(rule.max))
    if kind == "number" and rule.allow == "Decimal":
        return _bounded("float", "ge", "le", _number(rule.min), _number(rule.max))
    if kind == "text" and rule.allow == "TextLength":
        least, most = _up(rule.min), _down(rule.max)
        least = None if least is not None and least < 1 else least
        return _bounded("str", "min_length", "max_length", least, None if most is not None and most < 0 else most)
    return plain


def options(kind: Kind, rule: InputRule | None) -> list[Any] | None:
    """The options that a `Literal` can hold; None where there is no list, or one that types cannot tell."""
    if rule is None or rule.left_to_server or rule.dynamic or not rule.options:
        return None
    wanted = str if kind == "text" else int if kind == "number" else None
    if wanted is None or len(rule.options) > _MOST_OPTIONS:
        return None
    if any(type(option) is not wanted for option in rule.options):
        return None
    if any(isinstance(option, int) and abs(option) > _EXACT for option in rule.options):
        return None
    return list(dict.fromkeys(rule.options))


def _bounded(name: str, least_word: str, most_word: str, least: float | None, most: float | None) -> str:
    bounds = [
        f"{word}={literal(bound)}" for word, bound in ((least_word, least), (most_word, most)) if bound is not None
    ]
    return f"Annotated[{name}, Meta({', '.join(bounds)})]" if bounds else name


def _number(bound: Any) -> float | None:
    if isinstance(bound, bool) or not isinstance(bound, int | float) or not math.isfinite(bound):
        return None
    # Whole numbers beyond what a float holds exactly are no bounds that types can tell.
    return bound if isinstance(bound, float) or abs(bound) <= _EXACT else None


def _up(bound: Any) -> int | None:
    number = _number(bound)
    return None if number is None or abs(number) > _EXACT else math.ceil(number)


def _down(bound: Any) -> int | None:
    number = _number(bound)
    return None if number is None or abs(number) > _EXACT else math.floor(number)
