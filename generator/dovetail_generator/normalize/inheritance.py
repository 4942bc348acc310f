"""Turns a base object that others extend by ``allOf`` into the union of those others.

It is one when it has a discriminator, or when it lists as its choices those that extend it (which would otherwise be a
circle: the choice holds the base, and the base the choice).
"""

from __future__ import annotations

from dovetail_generator.normalize.draft import REF, Draft, Schema, ref, ref_name

_CHOICES = ("oneOf", "anyOf")


def run(draft: Draft) -> None:
    """Make a union of every such base; what its heirs extend is the bare base, under a name of its own."""
    for name in sorted(draft.schemas):
        schema = draft.schemas[name]
        listed = [ref_name(part) for key in _CHOICES for part in schema.get(key, ()) if "$ref" in part]
        extending = [heir for heir in listed if heir in draft.schemas and _extends(draft.schemas[heir], name)]
        if extending:
            _divided(draft, name, listed)
        elif "discriminator" in schema and not any(key in schema for key in _CHOICES):
            _divided(draft, name, _heirs(draft, name))


def _divided(draft: Draft, name: str, members: list[str]) -> None:
    schema = draft.schemas[name]
    bare = {key: value for key, value in schema.items() if key not in ("discriminator", *_CHOICES)}
    if not members:
        draft.schemas[name] = bare
        return
    base = f"{name}Base"
    while base in draft.schemas:
        base += "_"
    draft.schemas[base] = bare
    draft.origins[base] = draft.origins[name]
    for heir, found in draft.schemas.items():
        if heir != base and _extends(found, name):
            parts = [{**part, **ref(base)} if _names(part, name) else part for part in found["allOf"]]
            draft.schemas[heir] = {**found, "allOf": parts}
    tag = {"discriminator": schema["discriminator"]} if "discriminator" in schema else {}
    if _is_mapped(schema, name):
        # The base is one of its own members.
        mapping = {tag: ref(base)["$ref"] if to == ref(name)["$ref"] else to for tag, to in _mapping(schema).items()}
        tag = {"discriminator": {**schema["discriminator"], "mapping": mapping}}
        members = [*members, base]
    union: Schema = {"oneOf": [ref(member) for member in members], **tag}
    if "description" in schema:
        union["description"] = schema["description"]
    draft.schemas[name] = union


def _heirs(draft: Draft, name: str) -> list[str]:
    """What extends a component, and what extends that, unless that is a base with a discriminator itself."""
    found: list[str] = []
    waiting = [name]
    while waiting:
        base = waiting.pop()
        for heir in sorted(draft.schemas):
            if heir not in found and heir != name and _extends(draft.schemas[heir], base):
                found.append(heir)
                if "discriminator" not in draft.schemas[heir]:
                    waiting.append(heir)
    return sorted(found)


def _mapping(schema: Schema) -> dict[str, str]:
    return dict(schema.get("discriminator", {}).get("mapping", {}))


def _is_mapped(schema: Schema, name: str) -> bool:
    return ref(name)["$ref"] in _mapping(schema).values()


def _extends(schema: Schema, name: str) -> bool:
    return any(_names(part, name) for part in schema.get("allOf", ()))


def _names(part: Schema, name: str) -> bool:
    return str(part.get("$ref", "")).startswith(REF) and ref_name(part) == name
