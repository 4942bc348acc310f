"""Notes what things are called where there are names and texts only: in XML, and in forms of dotted names.

The contract says it with OpenAPI's ``xml`` hints: a property by its own, a list by that of its items, which are what is
repeated there. A map is repeated entries (``x-entry``). Later passes move schemas about, so that the names are put on
the schema of the property itself, once and for all.
"""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize.draft import Draft, Schema
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join

NAME: Final = "x-element"
ENTRY: Final = "x-entry"
_UNHEARD: Final = ("attribute", "wrapped")


def run(draft: Draft) -> None:
    """Put the names where they stay."""

    def noted(schema: Schema, pointer: str) -> Schema:
        hint: dict[str, Any] = schema.get("xml", {})
        for word in _UNHEARD:
            if hint.get(word):
                draft.report(
                    join(pointer, "xml", word),
                    "only elements that are not wrapped are read: left aside",
                    "xml-unheeded",
                )
        items: object = schema.get("items")
        if is_object(items) and NAME in items:
            own = {key: value for key, value in items.items() if key != NAME}
            return {**schema, "items": own, NAME: items[NAME]}
        return {**schema, NAME: hint["name"]} if "name" in hint and schema.get("type") != "array" else schema

    draft.rewrite(noted)


def names(schema: Schema, fields: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """What the members of an object are called: wire name → name, and of a map also those of key and value.

    Under the empty name is what the object itself is called when it is the whole of a document.
    """
    found: dict[str, tuple[str, ...]] = {"": (schema[NAME],)} if NAME in schema else {}
    for wire in fields:
        told = entry_names(wire, schema["properties"][wire])
        if told != (wire,):
            found[wire] = told
    return found


def entry_names(wire: str, schema: Schema) -> tuple[str, ...]:
    """What a member is called, and where it is a map, its entries' key and value."""
    entry: dict[str, str] = schema.get(ENTRY, {})
    return (schema.get(NAME, wire), *(entry[word] for word in ("key", "value") if entry))
