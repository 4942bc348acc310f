"""Writes the schema of a form body out in its place, for its fields become arguments of the operation's function."""

from __future__ import annotations

from dovetail_generator.normalize.draft import Draft, Schema
from dovetail_generator.normalize.media_types import is_form
from dovetail_generator.normalize.nullable import without_null
from dovetail_generator.pointers import join


def run(draft: Draft) -> None:
    """Put form schemas in place."""
    for operation in draft.operations():
        for media_type, media in operation.node.get("requestBody", {}).get("content", {}).items():
            if not is_form(media_type) or "schema" not in media:
                continue
            schema = without_null(draft.target(media["schema"]))
            if "anyOf" in schema:
                place = join(operation.pointer, "requestBody", "content", media_type, "schema")
                draft.report(place, "a form of alternatives: the fields of all are offered", "form-alternatives")
                schema = _joined(draft, schema)
            media["schema"] = {"type": "object", **schema}


def _joined(draft: Draft, schema: Schema) -> Schema:
    properties: Schema = {}
    for member in schema["anyOf"]:
        properties |= draft.target(member).get("properties", {})
    return {"type": "object", "properties": properties}
