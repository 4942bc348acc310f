"""Decides which unions need a decoder of their own and gives those a name.

The decoder tells members of different JSON types apart by itself. It cannot tell two objects apart, nor two arrays, nor
anything beside a union that it cannot tell apart. Such a union becomes a component (kind ``union``); in answers it also
takes plain data, for members that are not known yet.
"""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize.draft import Draft, Schema, ref, ref_name, remarks, rewritten
from dovetail_generator.normalize.lift import component, is_struct, place_name
from dovetail_generator.normalize.nullable import is_null
from dovetail_generator.normalize.open_objects import MARK
from dovetail_generator.pointers import join, split

ANY_OBJECT: Final[Schema] = {"type": "object", "additionalProperties": True}
ANY_ARRAY: Final[Schema] = {"type": "array", "items": {}}


def run(draft: Draft, directions: dict[str, str]) -> frozenset[str]:
    """Lift the unions that need a decoder of their own.

    Returns:
        The components that are such unions.
    """
    unions = {name for name in draft.schemas if _needs_decoder(draft, draft.schemas[name], ())}
    for name in unions:
        if directions[name] == "answer":
            draft.schemas[name] = _open(draft, draft.schemas[name])

    def lifted(schema: Schema, pointer: str, direction: str) -> Schema:
        steps = split(pointer)
        if len(steps) == 3 and steps[0] == "components":
            return schema
        if "$ref" in schema or not _needs_decoder(draft, schema, ()):
            return schema
        kept = {key: value for key, value in remarks(schema).items() if key != "description"}
        null = [member for member in schema["anyOf"] if is_null(member)]
        bare: dict[str, Any] = {key: value for key, value in schema.items() if key not in remarks(schema)}
        bare["anyOf"] = [member for member in schema["anyOf"] if not is_null(member)]
        if direction == "answer":
            bare = _open(draft, bare)
        if "description" in schema:
            kept["description"] = schema["description"]
        name = component(draft, place_name(draft, steps), bare, pointer)
        directions.setdefault(name, direction)
        unions.add(name)
        if null:
            return {**kept, "anyOf": [ref(name), *null]}
        return {**ref(name), **kept}

    for name in sorted(draft.schemas):
        direction = directions[name]
        place = join("/components/schemas", name)
        draft.schemas[name] = rewritten(draft.schemas[name], place, lambda s, p, d=direction: lifted(s, p, d))  # type: ignore[misc]
    from dovetail_generator.normalize.directions import directed_holders

    for operation in draft.operations():
        for holder, pointer, is_sent in directed_holders(operation):
            direction = "request" if is_sent else "answer"
            holder["schema"] = rewritten(holder["schema"], pointer, lambda s, p, d=direction: lifted(s, p, d))  # type: ignore[misc]
    return frozenset(unions)


def _needs_decoder(draft: Draft, schema: Schema, trail: tuple[str, ...]) -> bool:
    members = [member for member in schema.get("anyOf", ()) if not is_null(member)]
    if not members:
        return False
    if "discriminator" in schema:
        return True
    seen: list[str] = []
    for member in members:
        seen += _kinds(draft, member, trail)
    if "decoded" in seen and len(members) > 1:
        return True
    return seen.count("object") > 1 or seen.count("array") > 1


def _kinds(draft: Draft, schema: Schema, trail: tuple[str, ...]) -> list[str]:
    """What a decoder sees of a schema: JSON types, and ``decoded`` for a union with a decoder of its own."""
    if "$ref" in schema:
        name = ref_name(schema)
        return [] if name in trail else _kinds(draft, draft.schemas[name], (*trail, name))
    if "anyOf" in schema:
        if _needs_decoder(draft, schema, trail):
            return ["decoded"]
        return [kind for member in schema["anyOf"] for kind in _kinds(draft, member, trail)]
    if MARK in schema:
        return ["decoded"]
    kind = schema.get("type", "any")
    return [kind[0] if isinstance(kind, list) else str(kind)]


def _open(draft: Draft, schema: Schema) -> Schema:
    """A union of an answer with room for objects, and arrays, that are none of its members."""
    members = list(schema["anyOf"])
    for kind, plain in (("object", ANY_OBJECT), ("array", ANY_ARRAY)):
        targets = [draft.target(member) for member in members]
        unclear = [target for target in targets if target.get("type") == kind]
        if (len(unclear) > 1 or (unclear and any(is_struct(target) for target in unclear))) and plain not in members:
            null = [member for member in members if is_null(member)]
            members = [*(member for member in members if not is_null(member)), dict(plain), *null]
    return {**schema, "anyOf": members}
