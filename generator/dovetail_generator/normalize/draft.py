"""The document while the passes work on it, and how to walk it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import is_
from typing import Any, Final, NamedTuple

from dovetail_generator.load import Source
from dovetail_generator.lock import Lock
from dovetail_generator.normalize.contract import Incoming
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join, split
from dovetail_generator.reports import Report

Schema = dict[str, Any]
REF: Final = "#/components/schemas/"
METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_ONE: Final = ("items", "additionalProperties", "not", "unevaluatedProperties", "contains", "propertyNames")
_LIST: Final = ("anyOf", "oneOf", "allOf", "prefixItems")
_MAP: Final = ("properties", "patternProperties", "$defs")
# The order in which the schemas inside a schema are looked at, and the one in which they are replaced.
_SEEN: Final = {key: rank for rank, key in enumerate((*_ONE, *_LIST, *_MAP))}
_REPLACED: Final = {key: rank for rank, key in enumerate((*_MAP, *_LIST, *_ONE))}
# Keywords that describe a value and do not restrict it.
ANNOTATIONS: Final = frozenset(
    [
        "description",
        "title",
        "deprecated",
        "default",
        "example",
        "examples",
        "externalDocs",
        "readOnly",
        "writeOnly",
        "xml",
    ]
)


class Operation(NamedTuple):
    """One operation of the document."""

    path: str
    method: str
    node: dict[str, Any]

    @property
    def pointer(self) -> str:
        """Where it stands."""
        return join("/paths", self.path, self.method)


@dataclass
class Draft:
    """A document in the making.

    Attributes:
        source: What it is made from.
        document: The document, changed in place by the passes.
        origins: Component → JSON pointer of what it was made from, in the source's document.
        reports: What had to be said in another form, each once, in the order in which it was found.
        lock: What the last build called everything.
        incoming: The calls that the API makes.
        in_one_form: Components that `nullable` leaves as they are, by identity.
    """

    source: Source
    document: dict[str, Any]
    origins: dict[str, str] = field(default_factory=dict[str, str])
    reports: dict[Report, None] = field(default_factory=dict[Report, None])
    lock: Lock = field(default_factory=Lock)
    incoming: list[Incoming] = field(default_factory=list[Incoming])
    in_one_form: dict[int, Schema] = field(default_factory=dict[int, Schema])

    @property
    def schemas(self) -> dict[str, Schema]:
        """The component schemas."""
        found: dict[str, Schema] = self.document["components"]["schemas"]
        return found

    def operations(self) -> Iterator[Operation]:
        """All operations in document order."""
        for path, item in self.document["paths"].items():
            for method in item:
                if method in METHODS:
                    yield Operation(path, method, item[method])

    def report(self, pointer: str, message: str, code: str) -> None:
        """Note something that was said in another form; of a component that a pass made, where it was made from.

        Args:
            pointer: The place in the document.
            message: What became of it.
            code: A key of ``reports.MEANINGS``.
        """
        steps = split(pointer)
        if len(steps) > 2 and steps[1] == "schemas" and steps[2] in self.origins:
            pointer = join(self.origins[steps[2]], *steps[3:])
        self.reports.setdefault(Report(pointer, message, code))

    def target(self, schema: Schema) -> Schema:
        """A schema, or what it refers to in the end."""
        seen: set[str] = set()
        while "$ref" in schema and schema["$ref"] not in seen:
            seen.add(schema["$ref"])
            schema = self.schemas[ref_name(schema)]
        return schema

    def rewrite(self, change: Callable[[Schema, str], Schema], settled: dict[int, Schema] | None = None) -> None:
        """Replace every schema of the document, innermost first, by what ``change`` makes of it (schema, pointer).

        Args:
            change: Gives the new schema; the one it was given when nothing changes.
            settled: Components, by their identity, that an earlier run of the same left as they were: they are passed
                over, and those that this run leaves as they are join them.
        """
        for name in sorted(self.schemas):
            schema = self.schemas[name]
            if settled is not None and settled.get(id(schema)) is schema:
                continue
            made = self.schemas[name] = rewritten(schema, join("/components/schemas", name), change)
            if settled is not None and made is schema:
                settled[id(schema)] = schema
        for operation in self.operations():
            for holder, pointer in holders(operation):
                holder["schema"] = rewritten(holder["schema"], pointer, change)


def holders(operation: Operation) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects of an operation that hold a ``schema``, with the pointer of that schema."""
    node, base = operation.node, operation.pointer
    for index, parameter in enumerate(node.get("parameters", ())):
        yield from _of_holder(parameter, join(base, "parameters", index))
    yield from _of_content(node.get("requestBody", {}), join(base, "requestBody"))
    for status, response in node.get("responses", {}).items():
        place = join(base, "responses", status)
        yield from _of_content(response, place)
        for name, header in response.get("headers", {}).items():
            yield from _of_holder(header, join(place, "headers", name))


def _of_holder(holder: dict[str, Any], pointer: str) -> Iterator[tuple[dict[str, Any], str]]:
    if "schema" in holder:
        yield holder, join(pointer, "schema")
    yield from _of_content(holder, pointer)


def _of_content(holder: dict[str, Any], pointer: str) -> Iterator[tuple[dict[str, Any], str]]:
    for media_type, media in holder.get("content", {}).items():
        if "schema" in media:
            yield media, join(pointer, "content", media_type, "schema")


def children(schema: Schema) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """The schemas directly inside a schema, with the steps that lead to them."""
    for key in _holding(schema, _SEEN):
        value = schema[key]
        if key in _ONE:
            if is_object(value):
                yield (key,), value
        elif key in _LIST:
            for index, child in enumerate(value):
                yield (key, index), child
        else:
            for name, child in value.items():
                yield (key, name), child


def rewritten(schema: Any, pointer: str, change: Callable[[Schema, str], Schema]) -> Schema:
    """A schema in which every schema is replaced, innermost first, by what ``change`` makes of it.

    What does not change is the same object as before, and may be part of several schemas: ``change`` gives a new schema
    and never alters the one it was given.
    """
    if not is_object(schema):
        return change(boolean(schema), pointer)
    made: Schema = schema
    for key in _holding(schema, _REPLACED):
        value = schema[key]
        if key in _ONE:
            if not is_object(value):
                continue
            inner: Any = rewritten(value, f"{pointer}/{key}", change)
            same = inner is value
        elif key in _LIST:
            inner = [rewritten(child, f"{pointer}/{key}/{index}", change) for index, child in enumerate(value)]
            same = all(map(is_, inner, value))
        else:
            start = f"{pointer}/{key}"
            inner = {name: rewritten(child, join(start, name), change) for name, child in value.items()}
            same = all(map(is_, inner.values(), value.values()))
        if not same:
            made = {**schema, key: inner} if made is schema else made | {key: inner}
    return change(made, pointer)


def _holding(schema: Schema, ranks: dict[str, int]) -> list[str]:
    """The keywords of a schema that hold schemas, in an order."""
    if ranks.keys().isdisjoint(schema):
        return []
    found = [key for key in schema if key in ranks]
    if len(found) > 1:
        found.sort(key=ranks.__getitem__)
    return found


def boolean(schema: object) -> Schema:
    """A boolean schema as an object: ``true`` allows all, ``false`` nothing."""
    return {} if schema is not False else {"not": {}}


def ref_name(schema: Schema) -> str:
    """The component a ``$ref`` names."""
    return str(schema["$ref"]).removeprefix(REF).replace("~1", "/").replace("~0", "~")


def ref(name: str) -> Schema:
    """A reference to a component."""
    return {"$ref": join("#/components/schemas", name)}


def remarks(schema: Schema) -> Schema:
    """What a schema says that does not restrict a value."""
    return {key: value for key, value in schema.items() if key in ANNOTATIONS or key.startswith("x-")}


def refs(schema: Any, without: str = "") -> list[str]:
    """The components that a schema refers to, directly; not by properties that bear a mark such as ``readOnly``."""
    found: list[str] = []
    if is_object(schema):
        _collect(schema, without, found)
    return found


def _collect(schema: Schema, without: str, found: list[str]) -> None:
    if isinstance(schema.get("$ref"), str):
        found.append(ref_name(schema))
    for steps, child in children(schema):
        if is_object(child) and not (without and steps[0] == "properties" and child.get(without) is True):
            _collect(child, without, found)


def redirected(schema: Schema, names: Mapping[str, str]) -> Schema:
    """A schema whose own reference and discriminator name components by their new names."""
    if "$ref" in schema and ref_name(schema) in names:
        return {**schema, **ref(names[ref_name(schema)])}
    mapping = schema.get("discriminator", {}).get("mapping")
    if mapping:
        renamed = {
            tag: ref(names.get(ref_name({"$ref": to}), ref_name({"$ref": to})))["$ref"] for tag, to in mapping.items()
        }
        return {**schema, "discriminator": {**schema["discriminator"], "mapping": renamed}}
    return schema
