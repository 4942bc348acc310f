"""Makes the type of each schema plain before anything else looks at it: one that says what its keywords say.

A boolean schema is an object. Keywords of another type say nothing (``properties`` beside ``type: array``), and where
no type is named, that of the keywords is meant.
"""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize.draft import Draft, Schema
from dovetail_generator.plain import is_array, is_object
from dovetail_generator.pointers import join

_OF_OBJECTS: Final = ("properties", "patternProperties", "additionalProperties", "required", "propertyNames")
_TYPED: Final = ("properties", "patternProperties", "additionalProperties")
_OF_LISTS: Final = ("items", "prefixItems")


def run(draft: Draft) -> None:
    """Make every type plain."""
    draft.rewrite(lambda schema, pointer: _plain(draft, schema, pointer))


def _plain(draft: Draft, schema: Schema, pointer: str) -> Schema:
    made = dict(schema)
    if made.get("items") is True:
        made["items"] = {}
    elif made.get("items") is False and "prefixItems" not in made:
        made |= {"items": {}, "maxItems": 0}
    _named(made)
    kinds = made.get("type")
    if kinds is None:
        return made
    held = [str(kind) for kind in kinds] if is_array(kinds) else [str(kinds)]
    for kind, keywords in (("object", _OF_OBJECTS), ("array", _OF_LISTS)):
        unheard = [key for key in keywords if key in made]
        if kind not in held and unheard:
            for key in unheard:
                del made[key]
            message = f"{unheard[0]} says nothing of what is {' or '.join(held)}"
            draft.report(join(pointer, unheard[0]), message, "keyword-unheard")
    return made


def _named(schema: dict[str, Any]) -> None:
    """Name the type that a schema's keywords can only be meant for."""
    if "type" in schema or any(key in schema for key in ("$ref", "allOf", "anyOf", "oneOf", "enum", "const")):
        return
    if any(is_object(schema.get(key)) and schema[key] for key in _TYPED):
        schema["type"] = "object"
    elif "items" in schema or "prefixItems" in schema:
        schema["type"] = "array"
