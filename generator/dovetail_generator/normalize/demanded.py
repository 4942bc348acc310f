"""Declares the members that an object requires and nobody declares, so that they can be given and read.

They may hold anything, or what the object says of further members.
"""

from __future__ import annotations

from dovetail_generator.normalize.draft import Draft, Schema
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join


def run(draft: Draft) -> None:
    """Declare them."""
    draft.rewrite(lambda schema, pointer: _declared(draft, schema, pointer))


def _declared(draft: Draft, schema: Schema, pointer: str) -> Schema:
    properties = schema.get("properties", {})
    missing = [name for name in schema.get("required", ()) if name not in properties]
    if not missing or schema.get("type") not in ("object", ["object", "null"]):
        return schema
    names = ", ".join(map(repr, missing))
    more = schema.get("additionalProperties")
    if more is False:
        message, added = f"{names} must be there and may not be: not asked for", {}
    else:
        message = f"{names} must be there and is not declared: taken as any other member"
        added = {name: dict(more) if is_object(more) else {} for name in missing}
    draft.report(join(pointer, "required"), message, "required-undeclared")
    required = [name for name in schema["required"] if name in properties or name in added]
    return {**schema, "properties": {**properties, **added}, "required": required}
