"""Conditions of a search as they are written on a command line: ``center_frequency=1.0G..1.1G``, ``channel=ch0``."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Final

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.sds.capture_filters import Filter
from dovetail.sds.capture_search import (
    AnyField,
    BooleanField,
    Field,
    NumberField,
    OrderedField,
    SearchField,
    TextField,
    TimeField,
)

HELP: Final = """\
conditions, all of which must hold:
  FIELD=VALUE          it is this            channel=ch0
  FIELD=LOW..HIGH      it lies between       center_frequency=1.0G..1.1G
  FIELD>=VALUE  > <= < it is above or below  start_time>=2023-11-14T22:00Z
  FIELD~PATTERN        * and ? fill in       top_level_dir~/runs/*

fields: {fields};
and any other by its path, such as capture_props.antenna. Numbers take k, M and G; times need a zone.
"""

_WRITTEN: Final = re.compile(r"([A-Za-z_][\w.]*)\s*(>=|<=|>|<|=|~)\s*(.*)", re.DOTALL)
_SCALES: Final = {"k": 1e3, "M": 1e6, "G": 1e9}
_COMPARING: Final[dict[str, Callable[[OrderedField[Any], Any], Filter]]] = {
    ">=": lambda field, value: field >= value,
    "<=": lambda field, value: field <= value,
    ">": lambda field, value: field > value,
    "<": lambda field, value: field < value,
}


def named_fields() -> dict[str, SearchField]:
    """The fields that have names of their own; a place is no text, so it is not among them."""
    fields = {name: value for name, value in vars(Field).items() if isinstance(value, SearchField)}
    return {name: field for name, field in fields.items() if name != "coordinates"}


def condition_of(text: str) -> Filter:
    """A condition as it is written on the command line.

    Raises:
        CommandFailed: It is no condition, or names no field.
        InputError: The gateway could make no query of it.
    """
    found = _WRITTEN.fullmatch(text.strip())
    if found is None or not found[3]:
        raise CommandFailed(f"{text!r} is no condition.", "Write FIELD=VALUE, FIELD>=VALUE or FIELD~PATTERN.", USAGE)
    field, sign, written = _field(found[1]), found[2], found[3].strip()
    if sign == "~":
        if not isinstance(field, TextField):
            raise CommandFailed(f"{text!r}: {found[1]} is no text.", "Compare it with = >= > <= or <.", USAGE)
        return field.like(written)
    if sign in _COMPARING:
        return _COMPARING[sign](_ordered(field, text, found[1]), _value(field, written, text))
    low, dots, high = written.partition("..")
    if dots and hasattr(field, "between"):
        ordered = _ordered(field, text, found[1])
        return ordered.between(_value(ordered, low, text), _value(ordered, high, text))
    compared: Any = field
    condition: Filter = compared == _value(field, written, text)
    return condition


def _field(name: str) -> SearchField:
    known = named_fields()
    if name in known:
        return known[name]
    if "." in name:
        return Field.at(name)
    close = get_close_matches(name, known, 1)
    remedy = f"Did you mean {close[0]!r}?" if close else f"There is: {', '.join(known)}."
    raise CommandFailed(f"{name!r} is no field.", remedy, USAGE)


def _ordered(field: SearchField, text: str, name: str) -> OrderedField[Any]:
    if not isinstance(field, OrderedField):
        raise CommandFailed(f"{text!r}: {name} is neither a number nor a time.", "Compare it with = or ~.", USAGE)
    ordered: OrderedField[Any] = field  # pyright: ignore[reportUnknownVariableType]
    return ordered


def _value(field: SearchField, written: str, text: str) -> Any:
    written = written.strip()
    if isinstance(field, NumberField):
        number = _number(written)
        if number is None:
            raise CommandFailed(f"{text!r}: {written!r} is no number.", "Write 100000000, 1e8 or 100M.", USAGE)
        return number
    if isinstance(field, TimeField):
        try:
            return datetime.fromisoformat(written)
        except ValueError:
            raise CommandFailed(f"{text!r}: {written!r} is no time.", "Write 2023-11-14T22:13:20Z.", USAGE) from None
    if isinstance(field, BooleanField | AnyField) and written in ("true", "false"):
        return written == "true"
    if isinstance(field, AnyField):
        number = _number(written)
        return written if number is None else number
    return written


def _number(written: str) -> float | None:
    scaled = re.fullmatch(r"([-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?)\s*([kMG])?(?:Hz)?", written)
    try:
        number = float(scaled[1]) if scaled else None
    except ValueError:
        return None
    if scaled is None or number is None:
        return None
    number *= _SCALES.get(scaled[2] or "", 1)
    return int(number) if number.is_integer() else number
