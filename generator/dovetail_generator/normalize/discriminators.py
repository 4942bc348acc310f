"""Finds the tag of each union: the property whose value says which member it is.

After this pass a tagged union has a ``discriminator`` with an explicit ``mapping``, and the tag in each member is an
enum of that member's values, marked ``x-union-tag``. A tag that the contract does not name is found by itself when
every member requires the same property with constants of its own.
"""

from __future__ import annotations

from typing import Any

from dovetail_generator.normalize.draft import REF, Draft, Schema, ref, ref_name
from dovetail_generator.normalize.lift import is_struct
from dovetail_generator.normalize.nullable import is_null


def run(draft: Draft) -> None:
    """Tag every union that can be tagged."""
    draft.rewrite(lambda schema, pointer: _tagged(draft, schema, pointer))


def inherited(draft: Draft) -> None:
    """Turn a base object with a discriminator, which others extend by ``allOf``, into the union of those others."""
    for name in sorted(draft.schemas):
        schema = draft.schemas[name]
        if "discriminator" not in schema or "oneOf" in schema or "anyOf" in schema:
            continue
        heirs = [heir for heir in sorted(draft.schemas) if _extends(draft.schemas[heir], name)]
        bare = {key: value for key, value in schema.items() if key != "discriminator"}
        if not heirs:
            draft.schemas[name] = bare
            continue
        base = f"{name}Base"
        while base in draft.schemas:
            base += "_"
        draft.schemas[base] = bare
        draft.origins[base] = draft.origins[name]
        for heir in heirs:
            parts = [ref(base) if part == ref(name) else part for part in draft.schemas[heir]["allOf"]]
            draft.schemas[heir] = {**draft.schemas[heir], "allOf": parts}
        union: Schema = {"oneOf": [ref(heir) for heir in heirs], "discriminator": schema["discriminator"]}
        if "description" in schema:
            union["description"] = schema["description"]
        draft.schemas[name] = union


def _extends(schema: Schema, name: str) -> bool:
    return ref(name) in schema.get("allOf", ())


def _tagged(draft: Draft, schema: Schema, pointer: str) -> Schema:
    members = [member for member in schema.get("anyOf", ()) if not is_null(member)]
    structs = [ref_name(member) for member in members if "$ref" in member and is_struct(draft.target(member))]
    declared = schema.get("discriminator")
    bare = {key: value for key, value in schema.items() if key != "discriminator"}
    if not structs or (len(structs) < 2 and declared is None):
        if declared is not None and not structs:
            draft.report(
                pointer, "a discriminator on what is no union of objects has no effect", "discriminator-unused"
            )
        return bare
    if declared is not None:
        tag = str(declared["propertyName"])
        mapping = _mapping(draft, declared, structs)
    else:
        found = _inferred(draft, structs)
        if found is None:
            return schema
        tag, mapping = found
    for name in structs:
        tags = sorted(value for value, target in mapping.items() if target == name)
        _mark(draft, name, tag, tags)
    return {
        **bare,
        "discriminator": {"propertyName": tag, "mapping": {t: ref(n)["$ref"] for t, n in sorted(mapping.items())}},
    }


def _mapping(draft: Draft, declared: dict[str, Any], structs: list[str]) -> dict[str, str]:
    mapping: dict[str, str] = {}
    for value, target in declared.get("mapping", {}).items():
        name = str(target).removeprefix(REF).replace("~1", "/").replace("~0", "~")
        if name in structs:
            mapping[str(value)] = name
    tag = str(declared["propertyName"])
    for name in structs:
        if name not in mapping.values():
            values = _constants(draft.schemas[name].get("properties", {}).get(tag, {}))
            mapping |= dict.fromkeys(values or [name], name)
    return mapping


def _inferred(draft: Draft, structs: list[str]) -> tuple[str, dict[str, str]] | None:
    """The property that all members require with constants of their own, and which constant is whose."""
    schemas = {name: draft.target(ref(name)) for name in structs}
    first = schemas[structs[0]]
    for tag in first["properties"]:
        mapping: dict[str, str] = {}
        count = 0
        for name, schema in schemas.items():
            values = _constants(schema["properties"].get(tag, {})) if tag in schema.get("required", ()) else []
            mapping |= dict.fromkeys(values, name)
            count += len(values) or len(structs) ** 9
        if len(mapping) == count:
            return str(tag), mapping
    return None


def _constants(schema: Schema) -> list[str]:
    values = schema.get("enum", [schema["const"]] if "const" in schema else [])
    return [value for value in values if isinstance(value, str)] if schema.get("type") == "string" else []


def _mark(draft: Draft, name: str, tag: str, tags: list[str]) -> None:
    schema = draft.schemas[name]
    before = schema["properties"].get(tag, {})
    if "x-union-tag" in before:
        tags = sorted({*tags, *before["enum"]})
    kept = {key: value for key, value in before.items() if key in ("description", "deprecated", "examples")}
    marked = {"type": "string", "enum": tags, **kept, "x-union-tag": True}
    draft.schemas[name] = {**schema, "properties": {**schema["properties"], tag: marked}}
