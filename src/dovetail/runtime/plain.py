"""What a piece of plain data is: tests that type checkers understand, for walking JSON of unknown shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from dovetail.runtime.open_model import OpenModel


def is_object(value: object) -> TypeIs[Mapping[str, Any]]:
    """Whether it is what JSON calls an object."""
    return value.__class__ is dict or isinstance(value, Mapping)  # asking an abstract class takes ten times as long


def is_open(value: object) -> TypeIs[OpenModel]:
    """Whether it is a typed object that keeps members beside the declared ones."""
    return hasattr(type(value), "__dovetail_plain__")


def is_dict(value: object) -> TypeIs[dict[str, Any]]:
    """Whether it is an object that can be changed in place, as a JSON decoder gives it."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeIs[list[Any]]:
    """Whether it is an array as a JSON decoder gives it."""
    return isinstance(value, list)


def is_array(value: object) -> TypeIs[list[Any] | tuple[Any, ...] | set[Any] | frozenset[Any]]:
    """Whether it is one of the collections that are written as an array."""
    return isinstance(value, list | tuple | set | frozenset)


def json_name(value: object) -> str:
    """The kind of a piece of plain data, as complaints of the decoder call it."""
    names: dict[type, str] = {str: "str", bool: "bool", int: "int", float: "float", list: "array", type(None): "null"}
    return names.get(type(value), type(value).__name__)
