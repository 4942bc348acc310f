"""Joins the members of a union that the decoder would hold against each other.

It knows one kind of text, of integer and of number in a union, and asks of a value all that any member asks. Members of
one kind become one that takes what any of them takes: what only some of them ask is not asked.
"""

from __future__ import annotations

from dovetail_generator.normalize.draft import Draft, Schema, remarks
from dovetail_generator.normalize.nullable import one_form
from dovetail_generator.pointers import join

_KINDS = ("string", "integer", "number")


def run(draft: Draft) -> None:
    """Join the scalar members of every union."""
    draft.rewrite(lambda schema, pointer: _joined(draft, schema, pointer))


def _joined(draft: Draft, schema: Schema, pointer: str) -> Schema:
    if "anyOf" not in schema:
        return schema
    groups: dict[str, list[Schema]] = {"string": [], "integer": []}
    for member in schema["anyOf"]:
        target = draft.target(member)
        if target.get("type") in _KINDS:
            groups["string" if target["type"] == "string" else "integer"].append(member)
    made = list(schema["anyOf"])
    for members in groups.values():
        bare = [_bare(draft.target(member)) for member in members]
        if len(members) < 2 or not any(_asks(one) for one in bare):
            continue
        joined = _one(bare)
        at = made.index(members[0])
        rest = [member for member in made[at:] if member not in members]
        made = [*made[:at], *joined, *rest]
        if any(key not in ("type", "enum", "const", "format") for one in bare for key in one):
            message = "what only some of the types ask of a value is left to the server"
            draft.report(join(pointer, "anyOf"), message, "server-checked")
    return schema if made == schema["anyOf"] else one_form({**schema, "anyOf": made})


def _bare(schema: Schema) -> Schema:
    own = remarks(schema)
    return {key: value for key, value in schema.items() if key not in own}


def _asks(schema: Schema) -> bool:
    """Whether it asks more of a value than its type."""
    return bool(schema.keys() - {"type", "format", "enum"}) or (schema["type"] != "string" and "enum" in schema)


def _one(members: list[Schema]) -> list[Schema]:
    """The members as words and plain types."""
    words = [member for member in members if "enum" in member or "const" in member]
    plain = [member for member in members if member not in words]
    kinds = list(dict.fromkeys(str(member["type"]) for member in plain))
    if "number" in kinds:
        kinds = ["number"]  # its words are numbers like others
    listed = [value for member in words for value in member.get("enum", [member.get("const")])]
    values = [value for value in dict.fromkeys(listed) if isinstance(value, str | int)]
    made: list[Schema] = [{"type": kind} for kind in kinds]
    if values and "number" not in kinds:
        made.insert(0, {"type": str(words[0]["type"]), "enum": values})
    if any(member["type"] == "number" for member in words) and "number" not in kinds:
        made = [{"type": "number"}]
    return made
