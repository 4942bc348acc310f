"""Takes the null out of classes and unions that allow it, and puts it beside each reference to them.

A class is never null: a field, an answer, an item of a list is one or null.
"""

from __future__ import annotations

from dovetail_generator.normalize.draft import Draft, Schema, ref_name, remarks
from dovetail_generator.normalize.lift import is_struct
from dovetail_generator.normalize.nullable import NULL, allows_null, is_null, without_null


def run(draft: Draft) -> None:
    """Move every such null."""
    nullable = {name for name, schema in draft.schemas.items() if _is_such(draft, schema)}
    for name in nullable:
        draft.schemas[name] = without_null(draft.schemas[name])

    def moved(schema: Schema, _: str) -> Schema:
        if "$ref" not in schema or ref_name(schema) not in nullable:
            return schema
        return {**remarks(schema), "anyOf": [{"$ref": schema["$ref"]}, dict(NULL)]}

    if nullable:
        draft.rewrite(moved)


def _is_such(draft: Draft, schema: Schema) -> bool:
    """Whether it is a class, or a union with one in it; what stands for texts and numbers may well stand for null."""
    members = [member for member in schema.get("anyOf", ()) if not is_null(member)]
    is_union = len(members) > 1 and any(draft.target(member).get("type") == "object" for member in members)
    return allows_null(schema) and (is_struct(schema) or is_union)
