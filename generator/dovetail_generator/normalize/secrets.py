"""Collects what the contract marks ``x-secret``."""

from __future__ import annotations

from dovetail_generator.normalize.draft import Draft, Operation, Schema, children, ref_name
from dovetail_generator.normalize.media_types import is_json


def fields(schema: Schema, names: dict[str, str]) -> frozenset[str]:
    """The Python names of an object's secret properties."""
    properties = schema.get("properties", {})
    return frozenset(names[wire] for wire, value in properties.items() if value.get("x-secret") is True)


def body_secrets(draft: Draft, operation: Operation) -> frozenset[str]:
    """The dotted wire paths of the secrets in a JSON body; any key of a map is ``*``, an item counts as its list."""
    found: set[str] = set()
    for media_type, media in operation.node.get("requestBody", {}).get("content", {}).items():
        if is_json(media_type) and "schema" in media:
            _collect(draft, media["schema"], "", (), found)
    return frozenset(found)


def _collect(draft: Draft, schema: Schema, path: str, trail: tuple[str, ...], found: set[str]) -> None:
    if "$ref" in schema:
        name = ref_name(schema)
        if name not in trail:
            _collect(draft, draft.schemas[name], path, (*trail, name), found)
        return
    for steps, child in children(schema):
        step = {"properties": steps[-1], "additionalProperties": "*"}.get(str(steps[0]), "")
        inner = f"{path}.{step}".strip(".")
        if child.get("x-secret") is True and steps[0] == "properties":
            found.add(inner)
        _collect(draft, child, inner, trail, found)
