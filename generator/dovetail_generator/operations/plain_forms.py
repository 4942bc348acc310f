"""Which components a caller may hand in as plain dictionaries, and so have a second type in signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dovetail_generator.normalize import Contract

Schema = dict[str, Any]


def plain_forms(contract: Contract) -> frozenset[str]:
    """The components that hold an object and have a ``TypedDict``: a name for some words is the same in either form."""
    schemas: dict[str, Schema] = contract.document.get("components", {}).get("schemas", {})
    found: set[str] = set()
    for name, component in contract.components.items():
        if component.typed_dict and _holds_object(schemas[name], schemas, {name}):
            found.add(name)
    return frozenset(found)


def _holds_object(schema: Schema, schemas: dict[str, Schema], seen: set[str]) -> bool:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if name in seen:
            return False
        return _holds_object(schemas[name], schemas, {*seen, name})
    return "properties" in schema or any(_holds_object(inner, schemas, seen) for inner in _inner(schema))


def _inner(schema: Schema) -> Iterator[Schema]:
    yield from schema.get("anyOf", [])
    for key in ("items", "additionalProperties"):
        inner: Schema | bool | None = schema.get(key)
        if isinstance(inner, dict):
            yield inner
