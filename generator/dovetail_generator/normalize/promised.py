"""Finds the names that the last build gave to what is still there: names are a promise.

A schema is known by its place. Places shift: members are inserted and reordered, inline schemas become components, and
components are renamed. So what stands elsewhere now is looked for too: behind the references that lead from where it
was, and among what is new and consists of the same.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from dovetail_generator.lock import Entry, Lock
from dovetail_generator.normalize.draft import ANNOTATIONS, Draft, Operation
from dovetail_generator.normalize.words import identifier
from dovetail_generator.plain import is_array, is_object
from dovetail_generator.pointers import join, split

if TYPE_CHECKING:
    from dovetail_generator.normalize.contract import Component, OperationNames

REQUEST: Final = "#request"
# What may follow a place in a key; a path of a document may hold such signs itself.
_SUFFIX: Final = re.compile(r"(?:#\d+)?(?:#request)?\Z")
# Functions may be called so: a module of operations writes the builtin in full.
_FINE: Final = frozenset(["list", "field", "object", "dict", "bytes"])
_NAMED: Final = ("properties", "patternProperties", "$defs", "dependentSchemas")


@dataclass(frozen=True)
class Promise:
    """What the last build called a schema or an operation.

    Attributes:
        key: Its place in the lock that will be written.
        old_key: Its place in the lock that was read.
        name: The name to keep; empty where a new one is chosen.
        members: The names of its members to keep, by wire name.
        former: Names that it had.
        former_members: Names that its members had → wire names.
        content: What it consists of now, shortened.
    """

    key: str = ""
    old_key: str = ""
    name: str = ""
    members: Mapping[str, str] = field(default_factory=dict[str, str])
    former: tuple[str, ...] = ()
    former_members: Mapping[str, str] = field(default_factory=dict[str, str])
    content: str = ""

    def former_fields(self, fields: Mapping[str, str]) -> dict[str, str]:
        """Names that fields had → their names now, where nothing else is called so."""
        return {
            old: fields[wire]
            for old, wire in self.former_members.items()
            if wire in fields and old not in fields.values() and old.isidentifier()
        }


def schemas(draft: Draft, directed: Mapping[str, str]) -> dict[str, Promise]:
    """Component → what was promised of it."""
    keys = _schema_keys(draft, directed)
    contents = {key: _content(draft, key) for key in keys.values()}
    kept = _kept_schemas(draft, contents)
    promises: dict[str, Promise] = {}
    for name, key in keys.items():
        old_key, entry = kept.get(key, ("", Entry("")))
        renamed = old_key != key and _is_component(key) and _is_component(old_key)
        promises[name] = Promise(
            key=key,
            old_key=old_key,
            name="" if renamed else entry.name,
            members=entry.members,
            former=(*entry.former, entry.name) if renamed else entry.former,
            former_members=entry.former_members,
            content=contents[key],
        )
    return promises


def operations(draft: Draft) -> dict[str, Promise]:
    """Pointer of an operation → what was promised of it.

    Raises:
        ContractError: The lock says what cannot be the name of a function, or one name twice.
    """
    promises: dict[str, Promise] = {}
    taken: set[str] = set()
    for key, (old_key, entry) in _kept_operations(draft).items():
        for name in (entry.name, *entry.former):
            parts = name.split(".")
            if len(parts) != 2 or not all(part == identifier(part) or part in _FINE for part in parts):
                raise draft.lock.error(old_key, f"{name!r} is no module.function, such as pets.find")
        if entry.name in taken:
            raise draft.lock.error(old_key, f"{entry.name!r} is the name of two operations")
        taken.add(entry.name)
        promises[key] = Promise(key, old_key, entry.name, entry.members, entry.former)
    return promises


def next_lock(
    draft: Draft,
    promises: Mapping[str, Promise],
    components: Mapping[str, Component],
    operations: Iterable[OperationNames],
) -> Lock:
    """The lock for the next build."""
    schemas = {
        promises[name].key: Entry(
            name,
            {wire: python for wire, python in sorted(component.fields.items()) if wire != python},
            component.former,
            {old: wire for old, wire in promises[name].former_members.items() if old in component.former_fields},
            promises[name].content,
        )
        for name, component in components.items()
    }
    contents = {operation.pointer: _operation_content(draft, operation) for operation in draft.operations()}
    named: dict[str, Entry] = {}
    for each in operations:
        key = join("/paths", each.path, each.method)
        arguments = {".".join(slot): keyword for slot, keyword in each.arguments.items()}
        named[key] = Entry(f"{each.module}.{each.function}", arguments, each.former, content=contents[key])
    return Lock(schemas=schemas, operations=named, credentials=draft.lock.credentials, path=draft.lock.path)


def _schema_keys(draft: Draft, directed: Mapping[str, str]) -> dict[str, str]:
    """Component → its key in the lock: where it stands, and whether it is the form for requests."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(draft.schemas):
        place = _named(draft, _origin(draft, draft.origins[name]))
        suffix = REQUEST if directed.get(name) == "request" else ""
        key, count = place + suffix, 2
        while key in taken:
            key, count = f"{place}#{count}{suffix}", count + 1
        taken.add(key)
        keys[name] = key
    return keys


def _content(draft: Draft, key: str, before: Mapping[str, str] = MappingProxyType({})) -> str:
    """What the schema at a place consists of, shortened; descriptions and examples do not count.

    Args:
        draft: The document.
        key: The place, as a key.
        before: References to components that have another name now → the references as they were.
    """
    place = _parts(key)[0]
    node = _Walk(draft.source.document).to(place)[1]
    text = json.dumps(_bare(node, {**before, f"#{_anchor(key)}": "#"}), sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _kept_schemas(draft: Draft, contents: Mapping[str, str]) -> dict[str, tuple[str, Entry]]:
    """Key of a schema → the key it had, and what the lock says of it."""
    lock = draft.lock
    if not lock.schemas:
        return {}
    pairs = _Pairs(lock.schemas, contents)
    for key in contents:  # what stands where it stood: a component by its name, anything else by what it consists of
        old = lock.schemas.get(key)
        if old is not None and (_is_component(key) or old.content == contents[key]):
            pairs.add(key, key)
    walk = _Walk(draft.source.document)
    led: dict[str, str] = {}
    for key in pairs.left():  # what was lifted: references lead from where it was to where it is
        place, suffix = _parts(key)
        now = walk.to(place)[0]
        if now != place:
            led[key] = now + suffix
            pairs.add(led[key], key)
    _pair_alike(draft, pairs, contents)
    renamed = {_anchor(old): _anchor(now) for now, old in pairs.found.items() if _is_component(old)}
    renamed |= {old: now for now, (old, _) in _kept_operations(draft).items()}
    for key in pairs.left():  # what stands in something that was renamed; at last, what was changed where it stands
        anchor = _anchor(key)
        pairs.add(renamed.get(anchor, anchor) + key[len(anchor) :], key)
    kept = {now: (old, lock.schemas[old]) for now, old in pairs.found.items()}
    for key in pairs.left():  # of several that became one component, one gives it its name; the others' names stay
        if key in led and led[key] in kept:
            place, entry = kept[led[key]]
            names = (*lock.schemas[key].former, lock.schemas[key].name)
            kept[led[key]] = place, replace(entry, former=(*entry.former, *names))
    return kept


def _pair_alike(draft: Draft, pairs: _Pairs, contents: Mapping[str, str]) -> None:
    """Find what was renamed, moved within its operation or component, or put in place, by what it consists of.

    Components that hold each other may be renamed at once: those that are found tell what the others held.
    """
    before: dict[str, str] = {}
    while True:
        alike: dict[tuple[str, str], list[str]] = {}
        for key in pairs.open():
            content = _content(draft, key, before) if before else contents[key]
            alike.setdefault((content, _parts(key)[1]), []).append(key)
        for key in pairs.left():
            for other in alike.get((draft.lock.schemas[key].content, _parts(key)[1]), ()):
                if _is_component(key) or _anchor(key) == _anchor(other):
                    pairs.add(other, key)
        renamed = {f"#{_anchor(now)}": f"#{_anchor(old)}" for now, old in pairs.found.items() if _is_component(old)}
        renamed = {now: old for now, old in renamed.items() if now != old and _is_component(now[1:])}
        if renamed == before:
            return
        before = renamed


def _kept_operations(draft: Draft) -> dict[str, tuple[str, Entry]]:
    """Place of an operation → (place it had, what the lock says of it)."""
    lock = draft.lock
    new = {operation.pointer: _operation_content(draft, operation) for operation in draft.operations()}
    pairs = _Pairs(lock.operations, list(new))
    for key in new:
        pairs.add(key, key)
    by_content: dict[str, list[str]] = {}
    for key in pairs.open():
        by_content.setdefault(new[key], []).append(key)
    for key in pairs.left():
        same = by_content.get(lock.operations[key].content, [])
        if len(same) == 1:
            pairs.add(same[0], key)
    return {now: (old, lock.operations[old]) for now, old in pairs.found.items()}


def _operation_content(draft: Draft, operation: Operation) -> str:
    """What an operation is known by when its path changes: its id, or its method and the words of its path."""
    _, node = _Walk(draft.source.document).to(operation.pointer)
    declared = node.get("operationId") if is_object(node) else None
    return str(declared) if declared else f"{operation.method} {re.sub(r'{[^}]*}', '{}', operation.path)}"


def refuse_foreign(lock: Lock, schemas: Mapping[str, Promise], operations: Mapping[str, Promise]) -> None:
    """Refuse a lock that belongs to another document.

    Raises:
        ContractError: It knows nothing of what is there.
    """
    if lock.operations and not operations and not any(promise.old_key for promise in schemas.values()):
        first = next(iter(lock.operations))
        raise lock.error(first, "nothing of what is named here is in the document: the file belongs to another one")


def place_of(document: dict[str, Any], place: str) -> tuple[str, Any]:
    """Where a place of a document really is, behind its references, and what stands there."""
    return _Walk(document).to(place)


class _Pairs:
    """New keys and old keys that belong together, each once."""

    def __init__(self, old: Iterable[str], new: Iterable[str]) -> None:
        self._old, self._new = dict.fromkeys(sorted(old)), dict.fromkeys(sorted(new))
        self.found: dict[str, str] = {}
        self._used: set[str] = set()

    def add(self, new: str, old: str) -> None:
        if new in self._new and new not in self.found and old not in self._used and old in self._old:
            self.found[new] = old
            self._used.add(old)

    def left(self) -> list[str]:
        return [key for key in self._old if key not in self._used]

    def open(self) -> list[str]:
        return [key for key in self._new if key not in self.found]


class _Walk:
    """Goes to places of a document, through its references."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document

    def to(self, place: str) -> tuple[str, Any]:
        """Where a place really is, and what is there; parameters are called by their location and name."""
        found = self._from("", self._document, split(place))
        return found if found is not None else (place, None)

    def _from(self, at: str, node: Any, steps: Sequence[str], trail: tuple[str, ...] = ()) -> tuple[str, Any] | None:
        """What is some steps away; what `allOf` merges stands in one of its members."""
        at, node = self._behind(at, node)
        if not steps:
            return at, node
        step, rest = steps[0], steps[1:]
        if is_array(node):
            if not step.isdigit():
                step = next((str(i) for i, each in enumerate(node) if _label(self._behind("", each)[1]) == step), step)
            if not step.isdigit() or int(step) >= len(node):
                return None
            return self._from(join(at, step), node[int(step)], rest, trail)
        if not is_object(node):
            return None
        if step == "anyOf" and step not in node:
            step = "oneOf"  # passes make one of the other
        found = self._from(join(at, step), node[step], rest, trail) if step in node else None
        members = node.get("allOf")
        if found is None and is_array(members) and at not in trail:
            for index, member in enumerate(members):
                found = found or self._from(join(at, "allOf", index), member, steps, (*trail, at))
        return found

    def _behind(self, at: str, node: Any) -> tuple[str, Any]:
        seen: set[str] = set()
        while is_object(node) and isinstance(node.get("$ref"), str) and node["$ref"] not in seen:
            seen.add(node["$ref"])
            at = node["$ref"].removeprefix("#")
            found: Any = self._document
            for step in split(at):
                found = found.get(step) if is_object(found) else None
            node = found
        return at, node


def _origin(draft: Draft, pointer: str) -> str:
    """A place in the source's document; passes name those of components that they made themselves."""
    steps = split(pointer)
    if len(steps) > 3 and steps[:2] == ["components", "schemas"] and steps[2] in draft.origins:
        return join(draft.origins[steps[2]], *steps[3:])
    return pointer


def _named(draft: Draft, pointer: str) -> str:
    """A place with its parameter by location and name: their order may change."""
    steps = split(pointer)
    if len(steps) > 4 and steps[0] == "paths" and steps[3] == "parameters" and steps[4].isdigit():
        node = draft.document["paths"][steps[1]][steps[2]]["parameters"][int(steps[4])]
        return join("", *steps[:4], _label(node), *steps[5:])
    return pointer


def _label(parameter: object) -> str:
    return f"{parameter.get('in')}.{parameter.get('name')}" if is_object(parameter) else ""


def _is_component(key: str) -> bool:
    return key.startswith("/components/schemas/") and key.count("/") == 3


def _anchor(key: str) -> str:
    """The component or the operation that a place is in."""
    return join("", *split(_parts(key)[0])[:3])


def _parts(key: str) -> tuple[str, str]:
    """The place that a key names, and what follows it."""
    found = _SUFFIX.search(key)
    assert found is not None
    return key[: found.start()], found[0]


def _bare(node: Any, before: Mapping[str, str]) -> Any:
    if is_array(node):
        return sorted((_bare(each, before) for each in node), key=partial(json.dumps, sort_keys=True, default=str))
    if not is_object(node):
        return node
    bare: dict[str, Any] = {}
    for key, value in node.items():
        if key in _NAMED and is_object(value):
            bare[key] = {name: _bare(part, before) for name, part in value.items()}
        elif key == "$ref" and isinstance(value, str):
            bare[key] = before.get(value, value)
        elif key not in ANNOTATIONS and not key.startswith("x-"):
            bare[key] = _bare(value, before)
    return bare
