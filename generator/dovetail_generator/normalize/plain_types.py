"""Makes the type of each schema plain before anything else looks at it: one that says what its keywords say.

A boolean schema is an object. Keywords of another type say nothing (``properties`` beside ``type: array``), and where
no type is named, that of the keywords is meant. What is not said to be a list and has a choice for its items may be one
of these by itself: documents were converted so from lists of alternatives.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any, Final

from dovetail_generator.normalize.draft import Draft, Schema, remarks
from dovetail_generator.normalize.nullable import json_type
from dovetail_generator.plain import is_array, is_object
from dovetail_generator.pointers import join

_OF_OBJECTS: Final = ("properties", "patternProperties", "additionalProperties", "required", "propertyNames")
_TYPED: Final = ("properties", "patternProperties", "additionalProperties")
_OF_LISTS: Final = ("items", "prefixItems")
_KEYWORDS: Final = {"object": _OF_OBJECTS, "array": _OF_LISTS}


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
    if made.get("format") == "password":
        made.setdefault("x-secret", True)
    if "enum" in made or "const" in made:
        _words(draft, made, pointer)
        _by_type(draft, made, pointer)
    held = _held(made)
    if not held:
        return made
    for kind, keywords in _KEYWORDS.items():
        unheard = [key for key in keywords if key in made]
        if kind not in held and unheard:
            for key in unheard:
                del made[key]
            message = f"{unheard[0]} says nothing of what is {' or '.join(held)}"
            draft.report(join(pointer, unheard[0]), message, "keyword-unheard")
    return made


def heard(schema: Schema) -> Schema:
    """A schema without the keywords that say nothing of its type."""
    held = _held(schema)
    unheard = {key for kind, keywords in _KEYWORDS.items() if held and kind not in held for key in keywords}
    return {key: value for key, value in schema.items() if key not in unheard}


def _held(schema: Schema) -> list[str]:
    kinds = schema.get("type", [])
    return [str(kind) for kind in kinds] if is_array(kinds) else [str(kinds)]


def _words(draft: Draft, schema: dict[str, Any], pointer: str) -> None:
    """Bring words to the type beside them, which files without quotes lose; where that cannot be, the words count."""
    kinds = schema.get("type")
    held: list[str] = [kinds] if isinstance(kinds, str) else [str(kind) for kind in kinds or ()]
    key = "enum" if "enum" in schema else "const"
    words: list[Any] = schema["enum"] if key == "enum" else [schema["const"]]
    if not held or all(_fits(word, held) for word in words):
        return
    made = [word if word is None or _fits(word, held) else _turned(word, held) for word in words]
    draft.report(join(pointer, key), f"not every word is of the type {' or '.join(held)}", "word-mistyped")
    if not all(word is None or _fits(word, held) for word in made):
        del schema["type"]
        return
    schema[key] = made if key == "enum" else made[0]


def _by_type(draft: Draft, schema: dict[str, Any], pointer: str) -> None:
    """Make words of several types, and those that are lists or objects, a choice of types with their words."""
    if any(key in schema for key in ("type", "$ref", "allOf", "anyOf", "oneOf")) or "enum" not in schema:
        return
    found: dict[str, list[Any]] = {}
    for word in schema["enum"]:
        found.setdefault(json_type(word), []).append(word)
    if "number" in found:
        found["number"] += found.pop("integer", [])
    if len(found.keys() - {"null"}) < 2 and not found.keys() & {"array", "object"}:
        return
    members: list[Schema] = [{"type": kind, "enum": words} for kind, words in found.items()]
    for member in members:
        if member["type"] in ("array", "object"):
            del member["enum"]
            draft.report(join(pointer, "enum"), "which lists or objects there are is not checked", "server-checked")
        elif member["type"] == "null":
            del member["enum"]
    del schema["enum"]
    schema["anyOf"] = members


def _fits(word: object, kinds: list[str]) -> bool:
    kind = json_type(word)
    return kind in kinds or (kind == "integer" and "number" in kinds)


def _turned(word: object, kinds: list[str]) -> object:
    """A word as one of some types, if it can be."""
    if "string" in kinds and isinstance(word, bool | int | float):
        return str(word).lower() if isinstance(word, bool) else str(word)
    if isinstance(word, str):
        with suppress(ValueError):
            value: object = json.loads(word.lower())
            if _fits(value, kinds):
                return value
    return word


def _named(schema: dict[str, Any]) -> None:
    """Name the type that a schema's keywords can only be meant for."""
    if "type" in schema or any(key in schema for key in ("$ref", "allOf", "anyOf", "oneOf", "enum", "const")):
        return
    if any(is_object(schema.get(key)) and schema[key] for key in _TYPED):
        schema["type"] = "object"
    elif "items" in schema or "prefixItems" in schema:
        schema["type"] = "array"
        _one_or_many(schema)


def _one_or_many(schema: dict[str, Any]) -> None:
    """Let a list of a choice be one of its items too."""
    items = schema.get("items")
    choice: list[Schema] = (items.get("anyOf") or items.get("oneOf") or []) if is_object(items) else []
    if choice:
        listed = {key: schema.pop(key) for key in list(schema) if key not in remarks(schema)}
        schema["anyOf"] = [listed, *choice]
