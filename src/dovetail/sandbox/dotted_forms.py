"""Forms whose names are joined by dots (``x-dotted``): read into what JSON would say.

`Entry.1.Id=a` is the member `Id` of the first item of a list whose items go under the name `Entry`; a map is a list of
entries, each with its key and its value.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

import attrs

from dovetail.sandbox.message import FormError
from dovetail.sandbox.typed_text import typed

Tree: TypeAlias = "dict[str, Tree | str]"


@attrs.define(eq=False)
class Shape:
    """How a schema is nested.

    Attributes:
        types: The types of a single value.
        members: Of an object: the name in the form → the name in the contract, and the shape.
        item: Of a list or a map: the shape of its items or values.
        entry: Of a map: what an entry calls its key and its value.
    """

    types: frozenset[str] = frozenset()
    members: dict[str, tuple[str, Shape]] | None = None
    item: Shape | None = None
    entry: tuple[str, str] | None = None


def read_dotted(fields: Mapping[str, str], shape: Shape) -> dict[str, Any]:
    """The fields of a form as an object of the contract.

    Args:
        fields: Names and values.
        shape: That of the form.

    Raises:
        FormError: What should be counted is not, or what should be nested is a single value.
    """
    tree: Tree = {}
    for name, text in fields.items():
        *outer, last = name.split(".")
        node = tree
        for step in outer:
            inner = node.setdefault(step, {})
            if isinstance(inner, str):
                raise FormError(f"{name} is inside of what is a single value")
            node = inner
        if isinstance(node.get(last), dict):
            raise FormError(f"{name} is a single value and more than that")
        node[last] = text
    return _object(tree, shape, "")


def _value(node: Tree | str, shape: Shape, place: str) -> Any:
    if shape.item is not None:
        return _counted(node, shape, shape.item, place)
    if isinstance(node, str):
        return typed(shape.types, node)
    return _object(node, shape, place)


def _object(node: Tree, shape: Shape, place: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, inner in node.items():
        wire, inner_shape = (shape.members or {}).get(name, (name, _ANYTHING))
        found[wire] = _value(inner, inner_shape, f"{place}.{name}".lstrip("."))
    return found


def _counted(node: Tree | str, shape: Shape, item: Shape, place: str) -> Any:
    if isinstance(node, str):
        raise FormError(f"{place} is a single value; its items are counted: {place}.1")
    wrong = next((name for name in node if not (name.isascii() and name.isdigit() and len(name) < 9)), None)
    if wrong is not None:
        raise FormError(f"{place}.{wrong}: items are counted from 1")
    ordered = [(number, node[number]) for number in sorted(node, key=int)]
    if shape.entry is None:
        return [_value(inner, item, f"{place}.{number}") for number, inner in ordered]
    key, value = shape.entry
    found: dict[str, Any] = {}
    for number, entry in ordered:
        name = entry.get(key) if isinstance(entry, dict) else None
        if not isinstance(entry, dict) or not isinstance(name, str):
            raise FormError(f"{place}.{number}.{key} is missing")
        if value not in entry:
            raise FormError(f"{place}.{number}.{value} is missing")
        found[name] = _value(entry[value], item, f"{place}.{number}.{value}")
    return found


_ANYTHING = Shape()
