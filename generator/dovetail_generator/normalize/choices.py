"""Tells a choice (``anyOf``, ``oneOf``) from what stands beside it, so that merging gives each member its share.

``{properties: …, oneOf: [A, B]}`` asks for the properties and for one of A and B: it is an ``allOf`` of the two. So are
an ``anyOf`` and a ``oneOf`` side by side.
"""

from __future__ import annotations

from dovetail_generator.normalize.draft import Draft, Schema, remarks

_CHOICE = ("anyOf", "discriminator")


def both_kinds(schema: Schema) -> Schema:
    """A schema whose ``oneOf`` is an ``anyOf``; beside another ``anyOf`` the two are parts of an ``allOf``."""
    if "oneOf" not in schema:
        return schema
    made = {key: value for key, value in schema.items() if key not in ("oneOf", *_CHOICE)}
    tag = {"discriminator": schema["discriminator"]} if "discriminator" in schema else {}
    if "anyOf" not in schema:
        return {**made, "anyOf": schema["oneOf"], **tag}
    parts = [{"anyOf": schema["anyOf"]}, {"anyOf": schema["oneOf"], **tag}]
    return {**made, "allOf": [*made.get("allOf", ()), *parts]}


def run(draft: Draft) -> None:
    """Make an ``allOf`` of each choice and what restricts the same value beside it."""
    draft.rewrite(lambda schema, _: _parted(schema))


def _parted(schema: Schema) -> Schema:
    if "anyOf" not in schema:
        return schema
    own = remarks(schema)
    beside = {key: value for key, value in schema.items() if key not in own and key not in (*_CHOICE, "allOf")}
    more = schema.get("allOf", ())
    if not beside and not more:
        return schema
    choice = {key: schema[key] for key in _CHOICE if key in schema}
    return {**own, "allOf": [*more, *([beside] if beside else []), choice]}
