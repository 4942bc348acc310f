"""How a type is nested, for formats that have names and texts only: dotted forms and XML.

In both of them a list is an entry that is repeated, and a map is a list of entries, each with its key and its value.
What each is called follows from the names of the type, unless its class says otherwise (``__entry_names__``).
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, Final

from dovetail.runtime.plain import is_array, is_object

_ROOT: Final = ""


class Shape:
    """How the values of one type are nested; a text when nothing is said.

    Attributes:
        item: Of a list or map: the shape of its items or values.
        key: Of a map: what an entry calls its key.
        value: Of a map: what an entry calls its value.
        members: Of an object: wire name → the name it goes under, and its shape.
        elements: Of an object: the name it goes under → wire name and shape.
        root: Of an object: what its outermost XML element is called; empty when any name will do.
    """

    __slots__ = ("elements", "item", "key", "members", "root", "value")

    def __init__(self, item: Shape | None = None, key: str = "", value: str = "") -> None:
        self.item: Shape | None = item
        self.key: str = key
        self.value: str = value
        self.members: dict[str, tuple[str, Shape]] | None = None
        self.elements: dict[str, tuple[str, Shape]] = {}
        self.root: str = ""


_TEXT: Final = Shape()


@functools.lru_cache(maxsize=1024)
def shape_of(kind: object, entry: tuple[str, ...] = ()) -> Shape:
    """The shape of a type.

    Args:
        kind: The type.
        entry: Of a map: what an entry calls its key and its value.
    """
    from msgspec import inspect

    return _shape(inspect.type_info(kind), entry, {})


@functools.lru_cache(maxsize=1024)
def declared_shape(check: Callable[[], object] | None, entry: tuple[str, ...]) -> Shape:
    """The shape of the type that a parameter is declared with."""
    return _TEXT if check is None else shape_of(check(), entry)


def _shape(info: Any, entry: tuple[str, ...], known: dict[int, Shape]) -> Shape:
    from msgspec import inspect

    if isinstance(info, inspect.Metadata):
        return _shape(info.type, entry, known)
    if isinstance(info, inspect.UnionType):
        nested = (shape for member in info.types if (shape := _shape(member, entry, known)) is not _TEXT)
        return next(nested, _TEXT)
    if isinstance(info, inspect.ListType | inspect.SetType | inspect.FrozenSetType | inspect.VarTupleType):
        return Shape(_shape(info.item_type, (), known))
    if isinstance(info, inspect.DictType):
        key, value = entry or ("key", "value")
        return Shape(_shape(info.value_type, (), known), key, value)
    if not isinstance(info, inspect.StructType):
        return _TEXT
    if id(info) in known:
        return known[id(info)]
    shape = known[id(info)] = Shape()
    names: dict[str, tuple[str, ...]] = getattr(info.cls, "__entry_names__", {})
    shape.root = names.get(_ROOT, ("",))[0]
    shape.members = {}
    for field in info.fields:
        wire = field.encode_name
        name, *pair = names.get(wire, (wire,))
        inner = _shape(field.type, tuple(pair), known)
        shape.members[wire] = (name, inner)
        shape.elements[name] = (wire, inner)
    return shape


def dotted(name: str, value: object, shape: Shape) -> list[tuple[str, object]]:
    """Plain data as names and single values: ``Entry.1.Id``, counted from 1.

    Args:
        name: What it goes under.
        value: Plain data under wire names.
        shape: That of its type.
    """
    pairs: list[tuple[str, object]] = []
    _walk(name, value, shape, pairs)
    return pairs


def _walk(name: str, value: object, shape: Shape, pairs: list[tuple[str, object]]) -> None:
    if is_object(value):
        if shape.key:
            for number, (key, member) in enumerate(value.items(), 1):
                pairs.append((f"{name}.{number}.{shape.key}", key))
                _walk(f"{name}.{number}.{shape.value}", member, shape.item or _TEXT, pairs)
            return
        for wire, member in value.items():
            element, inner = (shape.members or {}).get(wire, (wire, _TEXT))
            _walk(f"{name}.{element}", member, inner, pairs)
    elif is_array(value):
        for number, member in enumerate(value, 1):
            _walk(f"{name}.{number}", member, shape.item or _TEXT, pairs)
    else:
        pairs.append((name, value))
