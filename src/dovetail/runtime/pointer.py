"""JSON pointers into decoded answers, whether typed or plain."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec

from dovetail.runtime.plain import is_list, is_object, is_open


def resolve(value: Any, pointer: str, default: object = None) -> Any:
    """The value at a JSON pointer; ``default`` where the way there is absent or unset.

    Example:
        >>> resolve({"data": [{"id": 7}]}, "/data/0/id")
        7
    """
    for step in steps(pointer):
        if is_open(value):
            value = value.__dovetail_plain__()
        if isinstance(value, msgspec.Struct):
            name = _field_names(type(value)).get(step)
            value = getattr(value, name) if name else msgspec.UNSET
        elif is_object(value):
            value = value.get(step, msgspec.UNSET)
        elif is_list(value) and step.isascii() and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return default
        if value is msgspec.UNSET:
            return default
    return value


def assign(document: Any, pointer: str, value: object) -> None:
    """Set the value at a JSON pointer of plain data, making the objects on the way."""
    *way, last = steps(pointer)
    for step in way:
        document = document[int(step)] if is_list(document) else document.setdefault(step, {})
    if is_list(document):
        document[int(last)] = value
    else:
        document[last] = value


@lru_cache(maxsize=1024)
def steps(pointer: str) -> tuple[str, ...]:
    """The unescaped steps of a JSON pointer."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:])


@lru_cache(maxsize=1024)
def _field_names(model: type[msgspec.Struct]) -> dict[str, str]:
    """Wire name → Python name."""
    return dict(zip(model.__struct_encode_fields__, model.__struct_fields__, strict=True))
