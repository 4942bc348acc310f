"""Writes the schema of a form body out in its place, for its fields become arguments of the operation's function."""

from __future__ import annotations

from dovetail_generator.normalize.draft import Draft, holders, refs
from dovetail_generator.normalize.media_types import is_form
from dovetail_generator.normalize.nullable import without_null
from dovetail_generator.pointers import join


def run(draft: Draft) -> None:
    """Put form schemas in place and drop the components that only they were."""
    inlined: set[str] = set()
    for operation in draft.operations():
        for media_type, media in operation.node.get("requestBody", {}).get("content", {}).items():
            if not is_form(media_type) or "schema" not in media:
                continue
            inlined.update(refs(media["schema"]) if "$ref" in media["schema"] else ())
            schema = without_null(draft.target(media["schema"]))
            if "anyOf" in schema:
                place = join(operation.pointer, "requestBody", "content", media_type, "schema")
                draft.report(place, "a form of alternatives: the fields of all are offered")
                schema = _joined(draft, schema)
            media["schema"] = {"type": "object", **schema}
    used = _used(draft)
    for name in inlined - used:
        del draft.schemas[name]


def _joined(draft: Draft, schema: dict[str, object]) -> dict[str, object]:
    properties: dict[str, object] = {}
    members = schema["anyOf"]
    assert isinstance(members, list)
    for member in members:
        properties |= draft.target(member).get("properties", {})
    return {"type": "object", "properties": properties}


def _used(draft: Draft) -> set[str]:
    used = {
        name for operation in draft.operations() for holder, _ in holders(operation) for name in refs(holder["schema"])
    }
    return used | {name for schema in draft.schemas.values() for name in refs(schema)}
