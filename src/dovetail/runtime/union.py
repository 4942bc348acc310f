"""Unions that the JSON decoder cannot tell apart; generated modules declare them with `tagged` and `untagged`.

At run time such a union is a marker: a class without instances that brings the rule by which a value is decoded.
Type checkers see the plain union instead.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from dovetail.runtime.codec import convert
from dovetail.runtime.plain import is_object


class _Marker(type):
    """The class of all markers; whatever a rule gives counts as an instance, for the rule has checked it."""

    def __instancecheck__(cls, instance: object) -> bool:
        return True


def tagged(
    module: str, name: str, tag: str, members: Callable[[], Mapping[str, type[msgspec.Struct]]], *, plain: bool = False
) -> type:
    """A union whose member is named by the value of one key.

    Args:
        module: The module that declares it.
        name: Its name there.
        tag: The wire name of that key.
        members: Gives the member for each value of the key.
        plain: Whether an object that is no member is kept as a dictionary instead of being refused.

    Example:
        ```python
        Shape = tagged(__name__, "Shape", "kind", lambda: {"circle": Circle, "square": Square}, plain=True)
        ```
    """
    known: dict[str, type[msgspec.Struct]] = {}

    def decode(value: object, strict: bool = True) -> object:
        if not known:
            known.update(members())
        if not isinstance(value, dict):
            raise msgspec.ValidationError(f"Expected `object`, got `{_json_name(value)}`")
        found: object = value.get(tag)  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
        member = known.get(found) if isinstance(found, str) else None
        if member is not None:
            return convert(value, member, strict=strict)  # pyright: ignore[reportUnknownArgumentType]
        if plain:
            return value  # pyright: ignore[reportUnknownVariableType]
        expected = ", ".join(repr(each) for each in sorted(known))
        raise msgspec.ValidationError(f"Expected `{tag}` to be one of {expected}, got {found!r}")

    return _marker(module, name, decode)


def untagged(module: str, name: str, union: Callable[[], UnionType | type]) -> type:
    """A union whose member is found by trying: the one that fits and knows most of the value's keys.

    Args:
        module: The module that declares it.
        name: Its name there.
        union: Gives the union; among members that fit equally well the first is taken.

    Example:
        ```python
        Owner = untagged(__name__, "Owner", lambda: Person | Company | dict[str, Any])
        ```
    """
    members: list[Any] = []

    def decode(value: object, strict: bool = True) -> object:
        if not members:
            kind = union()
            members.extend(get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,))
        typed: list[Any] = []
        others = members
        if is_object(value):
            ordered = sorted(members, key=lambda member: -_known_keys(member, value))
            typed = [member for member in ordered if _known_keys(member, value) >= 1]
            others = [member for member in ordered if member not in typed]
        reason = ""
        # A type comes before a plain object, which takes anything. What fits as it is comes before what only fits when
        # text is read as a number.
        for group in (typed, others):
            for exactly in (True,) if strict else (True, False):
                for member in group:
                    try:
                        return convert(value, member, strict=exactly)
                    except msgspec.ValidationError as error:
                        reason = reason or str(error)
        raise msgspec.ValidationError(reason)

    return _marker(module, name, decode)


def _marker(module: str, name: str, decode: Callable[[object, bool], object]) -> type:
    return _Marker(name, (), {"__module__": module, "__qualname__": name, "__dovetail_decode__": staticmethod(decode)})


def _known_keys(member: Any, value: Mapping[str, object]) -> float:
    """How many keys of an object a member knows; half a key for one that takes any, so that it comes last."""
    if isinstance(member, type) and issubclass(member, msgspec.Struct):
        return sum(key in value for key in member.__struct_encode_fields__)
    return 0.5


def _json_name(value: object) -> str:
    names: dict[type, str] = {str: "str", bool: "bool", int: "int", float: "float", list: "array", type(None): "null"}
    return names.get(type(value), type(value).__name__)
