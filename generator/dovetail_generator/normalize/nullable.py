"""Gives null, types and unions one form.

Null is ``type: [T, "null"]`` beside one plain type and ``anyOf: [X, {type: "null"}]`` otherwise, null last. ``oneOf``
becomes ``anyOf``; several types become ``anyOf``; what OpenAPI 3.0 says in its own way is said as 3.1 does.
"""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize.choices import both_kinds
from dovetail_generator.normalize.draft import Draft, Schema, remarks
from dovetail_generator.plain import is_array

NULL: Final[Schema] = {"type": "null"}
_OF_TYPE: Final = {
    "string": ("minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"),
    "integer": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"),
    "object": (
        "properties", "required", "additionalProperties", "patternProperties", "propertyNames", "minProperties",
        "maxProperties",
    ),
    "boolean": (),
}  # fmt: skip


def run(draft: Draft) -> None:
    """Bring every schema into the one form."""
    draft.rewrite(one_form, draft.in_one_form)
    version = str(draft.document["openapi"])
    draft.document["openapi"] = version if version.startswith("3.1") else "3.1.0"


def or_null(schema: Schema) -> Schema:
    """A schema that allows null too."""
    if is_null(schema) or allows_null(schema):
        return schema
    kind = schema.get("type")
    if isinstance(kind, str) and "anyOf" not in schema and "$ref" not in schema and "const" not in schema:
        return {**schema, "type": [kind, "null"]}
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], dict(NULL)]}
    if not _restricts(schema):
        return schema
    kept = remarks(schema)
    inner = {key: value for key, value in schema.items() if key not in kept}
    return {**kept, "anyOf": [inner, dict(NULL)]}


def allows_null(schema: Schema) -> bool:
    """Whether a schema in the one form says itself that it allows null."""
    return is_array(schema.get("type")) or any(is_null(member) for member in schema.get("anyOf", ()))


def is_null(schema: Schema) -> bool:
    """Whether a schema allows null only."""
    return schema.get("type") == "null"


def without_null(schema: Schema) -> Schema:
    """A schema in the one form without the null it allows."""
    if is_array(schema.get("type")):
        return {**schema, "type": schema["type"][0]}
    if "anyOf" in schema:
        members = [member for member in schema["anyOf"] if not is_null(member)]
        if len(members) == 1:
            return {**members[0], **{key: value for key, value in schema.items() if key != "anyOf"}}
        return {**schema, "anyOf": members}
    return schema


def _restricts(schema: Schema) -> bool:
    return any(key not in remarks(schema) for key in schema)


def one_form(schema: Schema, _: str = "") -> Schema:
    """A schema in the one form, of parts that are in it; the same object where it is in it already."""
    made = _formed(schema)
    # What is inside is compared by identity mostly, since it was brought into the one form before.
    return schema if made == schema and list(made) == list(schema) else made


def _formed(schema: Schema) -> Schema:
    made = dict(schema)
    null = made.pop("nullable", False) is True
    for bound, keyword in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(made.get(bound), bool) and made.pop(bound) and keyword in made:
            made[bound] = made.pop(keyword)
    if "example" in made:
        made.setdefault("examples", [made["example"]])
        del made["example"]
    made = both_kinds(made)
    if made.get("const", 0) is None:
        del made["const"]
        made["type"] = "null"
    if None in made.get("enum", ()):
        null = True
        made["enum"] = [value for value in made["enum"] if value is not None]
        if not made["enum"]:
            del made["enum"]
            made["type"] = "null"
    kinds = made.get("type")
    if is_array(kinds):
        null = null or "null" in kinds
        kinds = [kind for kind in dict.fromkeys(kinds) if kind != "null"]
        if "number" in kinds and "integer" in kinds:
            kinds.remove("integer")
        if len(kinds) == 1:
            made["type"] = kinds[0]
        elif kinds:
            made = _split_types(made, kinds)
        else:
            made["type"] = "null"
    if "type" not in made and "anyOf" not in made and "$ref" not in made and "allOf" not in made:
        kind = _implied_type(made)
        if kind:
            made["type"] = kind
    if "anyOf" in made:
        made, inner_null = _flat(made)
        null = null or inner_null
    return or_null(made) if null else made


def _flat(schema: Schema) -> tuple[Schema, bool]:
    """A union without nested unions, doubles and nulls, and whether null was among them."""
    members: list[Schema] = []
    null = False
    for member in schema["anyOf"]:
        parts = [member]
        if "anyOf" in member and "discriminator" not in member and set(member) <= {"anyOf", *remarks(member)}:
            parts = member["anyOf"]
        for part in parts:
            if is_null(part):
                null = True
                continue
            if allows_null(part) and "discriminator" not in part:
                null, part = True, without_null(part)
            if part not in members:
                members.append(part)
    rest = {key: value for key, value in schema.items() if key != "anyOf"}
    if any(not _restricts(member) for member in members):
        return remarks(rest), False
    if not members:
        return {**rest, "type": "null"} if null else rest, False
    if len(members) == 1 and "discriminator" not in rest:
        return {**members[0], **rest}, null
    return {**rest, "anyOf": members}, null


def _split_types(schema: Schema, kinds: list[str]) -> Schema:
    kept = remarks(schema)
    values: list[Any] | None = schema.get("enum")
    members: list[Schema] = []
    for kind in kinds:
        member: Schema = {"type": kind, **{key: schema[key] for key in _OF_TYPE.get(kind, ()) if key in schema}}
        if values is not None:
            own = [
                value
                for value in values
                if json_type(value) == kind or (kind == "number" and json_type(value) == "integer")
            ]
            if not own:
                continue
            member["enum"] = own
        members.append(member)
    return {**kept, "anyOf": members}


def _implied_type(schema: Schema) -> str:
    """The type of a schema that names none but can only mean one."""
    if "properties" in schema or "additionalProperties" in schema:
        return "object"
    if "items" in schema:
        return "array"
    values = schema.get("enum", [schema["const"]] if "const" in schema else [])
    kinds = {json_type(value) for value in values}
    return kinds.pop() if len(kinds) == 1 else ""


def json_type(value: object) -> str:
    """The JSON Schema type of a value."""
    match value:
        case None:
            return "null"
        case bool():
            return "boolean"
        case int():
            return "integer"
        case float():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"
