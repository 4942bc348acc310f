"""Finding in an answer what its type does not know: a quick test that nearly all pass, and a slow search for the rest.

The test writes the decoded value as JSON again and compares how many quotes there are: a member that the type does not
know is not written, and so its quotes are missing. Words of enumerations and members of unions it looks at column by
column, over all objects of a list at once. Neither misses anything; that a number came as text is a false alarm, which
the search, over the answer as plain data beside the decoded one, finds nothing for.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from operator import attrgetter
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, Literal, Union, get_args, get_origin

import msgspec
from msgspec import UNSET, UnsetType

from dovetail.runtime.codec import encode_hook
from dovetail.runtime.plain import is_array, is_dict, is_list

if TYPE_CHECKING:
    from dovetail.runtime.drift import Kind

Found = dict[tuple["Kind", str, str], int]
"""Kind, pointer and word → how often."""

_LONGEST: Final = 200

# Unlike what is sent, what has come needs no check.
_encoder: Final = msgspec.json.Encoder(enc_hook=encode_hook)


class _Node:
    """What may stand in a place, as far as it matters here.

    Attributes:
        words: The words of an open enumeration, with null and absence; None where there is none.
        item: What stands in a list here.
        entry: What stands in a map here.
        is_open: Whether a plain object here is one that the contract does not know.
        objects: The types of objects that may stand here; None when they show at run time alone.
    """

    __slots__ = ("entry", "is_open", "item", "objects", "words")

    def __init__(self) -> None:
        self.words: frozenset[object] | None = None
        self.item: _Node | None = None
        self.entry: _Node | None = None
        self.is_open = False
        self.objects: list[type] | None = []

    @property
    def is_leaf(self) -> bool:
        """Whether there is nothing to look at."""
        return (
            self.words is None and self.item is None and self.entry is None and not self.is_open and self.objects == []
        )

    @property
    def is_word(self) -> bool:
        """Whether it is an enumeration and nothing else."""
        return self.item is None and self.entry is None and not self.is_open and self.objects == []


class _Plan:
    """What is to be looked at in objects of one type.

    Attributes:
        known: The wire names that it knows; None when it may have any.
        fields: Name, wire name and what may stand there, of fields that may hold more than a scalar.
        words: How to read those of them that are enumerations and nothing else, and their words.
        others: How to read what else there may be an unknown word or member in, and what may stand there.
    """

    __slots__ = ("_others", "fields", "known", "plans", "words")

    def __init__(self, kind: Any, plans: dict[type, _Plan]) -> None:
        self.plans = plans
        # An object that may have any members keeps them all: none is unknown.
        self.known: frozenset[str] | None = None
        declared: Any = getattr(kind, "__declared__", kind)
        wires: dict[str, str] = getattr(kind, "__wires__", {})
        if declared is kind:
            tag = kind.__struct_config__.tag_field
            self.known = frozenset(kind.__struct_encode_fields__) | ({tag} if tag else set[str]())
        nodes = [
            (field.name, wires.get(field.name, field.encode_name), _node(field.type))
            for field in msgspec.structs.fields(declared)
        ]
        self.fields = [each for each in nodes if not each[2].is_leaf]
        self.words = [(attrgetter(name), node.words) for name, _, node in self.fields if node.words and node.is_word]
        self._others: list[tuple[Any, _Node]] | None = None

    @property
    def others(self) -> list[tuple[Any, _Node]]:
        """Made at the first look, when the types below can be made too."""
        if self._others is None:
            self._others = [
                (attrgetter(name), node)
                for name, _, node in self.fields
                if not node.is_word and _matters(node, self.plans, set())
            ]
        return self._others


class Search:
    """What is to be looked for in answers of one type.

    Args:
        kind: The type.
    """

    def __init__(self, kind: object) -> None:
        self._root = _node(kind)
        self._plans: dict[type, _Plan] = {}
        self._matters = _matters(self._root, self._plans, set())

    def is_clean(self, body: bytes, value: object) -> bool:
        """Whether an answer holds nothing that its type does not know; False when it only may.

        Args:
            body: The answer as it came.
            value: What it was decoded to.
        """
        if _encoder.encode(value).count(b'"') != body.count(b'"'):
            return False
        return not self._matters or self._is_clean(self._root, [value])

    def findings(self, body: bytes, value: object) -> Found:
        """What an answer holds that its type does not know.

        Args:
            body: The answer as it came.
            value: What it was decoded to.
        """
        found: Found = {}
        for finding in self._search(self._root, msgspec.json.decode(body), value, ""):
            found[finding] = found.get(finding, 0) + 1
        return found

    def _is_clean(self, node: _Node, column: list[Any]) -> bool:
        words = node.words
        if words is not None:
            if node.is_word:
                return words.issuperset(column)
            if not words.issuperset(value for value in column if isinstance(value, str | int)):
                return False
        if node.is_open and any(value.__class__ is dict for value in column):
            return False
        if node.item is not None:
            items = list(chain.from_iterable(value for value in column if is_list(value)))
            if items and not self._is_clean(node.item, items):
                return False
        if node.entry is not None:
            entries = list(chain.from_iterable(value.values() for value in column if is_dict(value)))
            if entries and not self._is_clean(node.entry, entries):
                return False
        if node.objects == []:
            return True
        kinds = set(map(type, column))
        for kind in kinds:
            if not _is_object(kind):
                continue
            plan = _plan(kind, self._plans)
            if not plan.words and not plan.others:
                continue
            own = column if len(kinds) == 1 else [value for value in column if value.__class__ is kind]
            for read, known in plan.words:
                if not known.issuperset(map(read, own)):
                    return False
            for read, below in plan.others:
                if not self._is_clean(below, list(map(read, own))):
                    return False
        return True

    def _search(self, node: _Node, plain: Any, value: Any, pointer: str) -> Iterator[tuple[Kind, str, str]]:
        kind: type = value.__class__
        if _is_object(kind):
            if is_dict(plain):
                plan = _plan(kind, self._plans)
                for name in () if plan.known is None else plain.keys() - plan.known:
                    yield "field", f"{pointer}/{_escaped(name)}", ""
                for name, wire, below in plan.fields:
                    if wire in plain:
                        yield from self._search(below, plain[wire], getattr(value, name), f"{pointer}/{_escaped(wire)}")
        elif is_dict(value):
            if node.is_open:
                yield "member", pointer, ""
            elif node.entry is not None and is_dict(plain):
                for key, entry in value.items():
                    yield from self._search(node.entry, plain.get(key), entry, f"{pointer}/*")
        elif is_array(value):
            if node.item is not None and is_list(plain):
                for raw, item in zip(plain, value, strict=False):
                    yield from self._search(node.item, raw, item, f"{pointer}/*")
        elif node.words is not None and isinstance(value, str | int) and value not in node.words:
            yield "word", pointer, str(value)[:_LONGEST]


def _is_object(kind: type[object]) -> bool:
    """Whether its instances are objects with declared members."""
    return hasattr(kind, "__dovetail_plain__") or issubclass(kind, msgspec.Struct)


def _plan(kind: type, plans: dict[type, _Plan]) -> _Plan:
    plan = plans.get(kind)
    if plan is None:
        plan = plans[kind] = _Plan(kind, plans)
    return plan


def _matters(node: _Node, plans: dict[type, _Plan], seen: set[type]) -> bool:
    """Whether there may be an unknown word or member in a place or below it."""
    if node.words is not None or node.is_open or node.objects is None:
        return True
    if any(below is not None and _matters(below, plans, seen) for below in (node.item, node.entry)):
        return True
    for kind in node.objects:
        if kind not in seen:
            seen.add(kind)
            if any(_matters(below, plans, seen) for _, _, below in _plan(kind, plans).fields):
                return True
    return False


def _node(kind: Any) -> _Node:
    node = _Node()
    words: set[object] = set()
    is_text = False
    member: Any
    for member in _members(kind):
        origin = get_origin(member)
        if origin is Literal:
            words.update(get_args(member))
        elif member in (str, int):
            is_text = True
        elif origin in (list, tuple):
            for argument in get_args(member):
                node.item = _joined(node.item, _node(argument)) if argument is not Ellipsis else node.item
        elif origin is dict:
            node.entry = _joined(node.entry, _node(get_args(member)[1]))
        elif isinstance(member, type) and _is_object(member):
            if node.objects is not None:
                node.objects.append(member)
        elif hasattr(member, "__dovetail_decode__"):
            # What its members are shows in the values.
            node.is_open = True
            node.objects = None
            node.item = _joined(node.item, _anything())
    if words and is_text:
        node.words = frozenset(words | {None, UNSET})
    node.item = None if node.item is not None and node.item.is_leaf else node.item
    node.entry = None if node.entry is not None and node.entry.is_leaf else node.entry
    return node


def _members(kind: Any) -> Iterator[Any]:
    """The members of a type, which may be a union, an alias or annotated."""
    if get_origin(kind) in (Union, UnionType):
        for member in get_args(kind):
            yield from _members(member)
    elif hasattr(kind, "__metadata__"):
        yield from _members(kind.__origin__)
    elif kind not in (UnsetType, None, type(None)):
        yield kind


def _joined(one: _Node | None, other: _Node) -> _Node:
    """What may stand where one or the other may."""
    if one is None:
        return other
    both = _Node()
    both.words = one.words if other.words is None else other.words | (one.words or frozenset())
    both.item = other.item if one.item is None else one.item if other.item is None else _joined(one.item, other.item)
    both.entry = (
        other.entry if one.entry is None else one.entry if other.entry is None else _joined(one.entry, other.entry)
    )
    both.is_open = one.is_open and other.is_open
    both.objects = None if one.objects is None or other.objects is None else [*one.objects, *other.objects]
    return both


def _anything() -> _Node:
    node = _Node()
    node.objects = None
    return node


def _escaped(name: str) -> str:
    return name[:_LONGEST].replace("~", "~0").replace("/", "~1")
