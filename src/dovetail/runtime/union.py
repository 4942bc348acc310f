"""Unions that the JSON decoder cannot tell apart; generated modules declare them with `tagged` and `untagged`.

At run time such a union is a marker: a class without instances that brings the rule by which a value is decoded.
Type checkers see the plain union instead.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from dovetail.runtime.codec import convert
from dovetail.runtime.fitting import best, known_keys, loss
from dovetail.runtime.plain import is_object, json_name


class _Marker(type):
    """The class of all markers; whatever a rule gives counts as an instance, for the rule has checked it."""

    def __instancecheck__(cls, instance: object) -> bool:
        return True


def tagged(
    module: str,
    name: str,
    tag: str,
    members: Callable[[], Mapping[str, Any]],
    *,
    rest: Callable[[], Any] | None = None,
    plain: bool = False,
) -> type:
    """A union whose member is named by the value of one key.

    A value without that key is read as the member that fits it best.

    Args:
        module: The module that declares it.
        name: Its name there.
        tag: The wire name of that key.
        members: Gives the member for each value of the key; a number or a truth value goes by its JSON text.
        rest: Gives what the value may be besides, as a union.
        plain: Whether an object that is no member is kept as a dictionary instead of being refused.

    Example:
        ```python
        Shape = tagged(__name__, "Shape", "kind", lambda: {"circle": Circle, "square": Square}, plain=True)
        ```
    """
    known: dict[str | None, Any] = {}
    others: list[Any] = []

    def decode(value: object, strict: bool = True) -> object:
        if not known:
            others.extend(_members(rest()) if rest is not None else ())
            known.update(members())
        if not is_object(value):
            if others:
                return best(value, others, strict=strict)
            raise msgspec.ValidationError(f"Expected `object`, got `{json_name(value)}`")
        found = value.get(tag)
        member = known.get(_tag_text(found))
        if member is not None:
            return convert(value, member, strict=strict)
        possible = others if tag in value else [*dict.fromkeys(known.values()), *others]
        try:
            return best(value, possible, strict=strict)
        except msgspec.ValidationError:
            if plain:
                return value
        expected = ", ".join(repr(each) for each in sorted(map(str, known)))
        raise msgspec.ValidationError(f"Expected `{tag}` to be one of {expected}, got {found!r}")

    return _marker(module, name, decode)


def untagged(module: str, name: str, union: Callable[[], Any]) -> type:
    """A union whose member is found by trying: the one that fits and loses least of the value.

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
            members.extend(_members(union()))
        if not is_object(value):
            return best(value, members, strict=strict)
        typed = [member for member in members if known_keys(member, value)]
        others = [member for member in members if member not in typed]
        if not typed:
            return best(value, others, strict=strict)
        # A type comes before a plain object, which takes anything, unless it knows less of the value than it loses.
        try:
            made = best(value, typed, strict=strict)
        except msgspec.ValidationError as error:
            return _otherwise(value, others, strict, error)
        lost = loss(made, value)
        for inner in _by_unions(value, others, strict=strict) if lost else ():
            if loss(inner, value) < lost:
                made, lost = inner, loss(inner, value)
        return _otherwise(value, others, strict, made) if lost > (known_keys(made.__class__, value) or 0) else made

    return _marker(module, name, decode)


def _by_unions(value: object, kinds: list[Any], *, strict: bool) -> Iterator[Any]:
    """A value as each union among some types, where that knows a class for it."""
    for kind in kinds:
        if isinstance(kind, _Marker):
            with suppress(msgspec.ValidationError):
                made: object = convert(value, kind, strict=strict)
                if not is_object(made):
                    yield made


def _otherwise(value: object, kinds: list[Any], strict: bool, made: Any) -> Any:
    """A value as one of the types that remain; failing that what there was, an error or a result."""
    try:
        return best(value, kinds, strict=strict)
    except msgspec.ValidationError:
        if isinstance(made, msgspec.ValidationError):
            raise made from None
        return made


def _members(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def _tag_text(found: object) -> str | None:
    """The value of a tag as the text that names its member."""
    if isinstance(found, bool):
        return "true" if found else "false"
    return str(found) if isinstance(found, str | int) else None


def _marker(module: str, name: str, decode: Callable[[object, bool], object]) -> type:
    return _Marker(name, (), {"__module__": module, "__qualname__": name, "__dovetail_decode__": staticmethod(decode)})
