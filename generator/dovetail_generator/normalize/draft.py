"""The document while the passes work on it, and how to walk it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from dovetail_generator.load import Source
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join, split
from dovetail_generator.reports import Report

Schema = dict[str, Any]
REF: Final = "#/components/schemas/"
METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_ONE: Final = ("items", "additionalProperties", "not", "unevaluatedProperties", "contains", "propertyNames")
_LIST: Final = ("anyOf", "oneOf", "allOf", "prefixItems")
_MAP: Final = ("properties", "patternProperties", "$defs")
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
        reports: What had to be said in another form.
    """

    source: Source
    document: dict[str, Any]
    origins: dict[str, str] = field(default_factory=dict[str, str])
    reports: list[Report] = field(default_factory=list[Report])

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
        entry = Report(pointer, message, code)
        if entry not in self.reports:
            self.reports.append(entry)

    def target(self, schema: Schema) -> Schema:
        """A schema, or what it refers to in the end."""
        seen: set[str] = set()
        while "$ref" in schema and schema["$ref"] not in seen:
            seen.add(schema["$ref"])
            schema = self.schemas[ref_name(schema)]
        return schema

    def rewrite(self, change: Callable[[Schema, str], Schema]) -> None:
        """Replace every schema of the document, innermost first, by what ``change`` makes of it (schema, pointer)."""
        for name in sorted(self.schemas):
            self.schemas[name] = rewritten(self.schemas[name], join("/components/schemas", name), change)
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
    for key in _ONE:
        if is_object(schema.get(key)):
            yield (key,), schema[key]
    for key in _LIST:
        for index, child in enumerate(schema.get(key, ())):
            yield (key, index), child
    for key in _MAP:
        for name, child in schema.get(key, {}).items():
            yield (key, name), child


def rewritten(schema: Any, pointer: str, change: Callable[[Schema, str], Schema]) -> Schema:
    """A copy of a schema, every schema in it replaced, innermost first, by what ``change`` makes of it."""
    if not is_object(schema):
        return change(boolean(schema), pointer)
    copied: Schema = dict(schema)
    for key in _MAP:
        if key in copied:
            copied[key] = {n: rewritten(child, join(pointer, key, n), change) for n, child in copied[key].items()}
    for key in _LIST:
        if key in copied:
            copied[key] = [rewritten(child, join(pointer, key, i), change) for i, child in enumerate(copied[key])]
    for key in _ONE:
        if is_object(copied.get(key)):
            copied[key] = rewritten(copied[key], join(pointer, key), change)
    return change(copied, pointer)


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


def refs(schema: Any) -> Iterator[str]:
    """The components that a schema refers to, directly."""
    if is_object(schema):
        if isinstance(schema.get("$ref"), str):
            yield ref_name(schema)
        for _, child in children(schema):
            yield from refs(child)


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
