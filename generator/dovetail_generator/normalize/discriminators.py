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
from dovetail_generator.pointers import split


def run(draft: Draft) -> None:
    """Tag every union that can be tagged."""
    draft.rewrite(lambda schema, pointer: _tagged(draft, schema, pointer))


def _tagged(draft: Draft, schema: Schema, pointer: str) -> Schema:
    members = [member for member in schema.get("anyOf", ()) if not is_null(member)]
    named = list(
        dict.fromkeys(ref_name(member) for member in members if "$ref" in member and _is_object(draft, member))
    )
    structs = [name for name in named if is_struct(draft.target(ref(name)))]
    declared = schema.get("discriminator")
    bare = {key: value for key, value in schema.items() if key != "discriminator"}
    if declared is not None and not named:
        draft.report(pointer, "a discriminator on what is no union of objects has no effect", "discriminator-unused")
        return bare
    if declared is not None:
        tag = str(declared["propertyName"])
        mapping = _mapping(draft, declared, named)
        if not set(named) <= set(mapping.values()):
            message = "nothing says which value of the tag is whose: its members are told apart by what they hold"
            draft.report(pointer, message, "discriminator-unused")
            return bare
    else:
        found = _inferred(draft, structs) if len(structs) > 1 and len(structs) == len(members) else None
        if found is None:
            return schema
        tag, mapping = found
    for name in structs:
        _mark(draft, name, tag, sorted(value for value, target in mapping.items() if target == name))
    return {
        **bare,
        "discriminator": {"propertyName": tag, "mapping": {t: ref(n)["$ref"] for t, n in sorted(mapping.items())}},
    }


def _is_object(draft: Draft, member: Schema) -> bool:
    """Whether a member is an object, or itself a choice among objects."""
    target = draft.target(member)
    if "anyOf" in target:
        return any(is_struct(draft.target(inner)) for inner in target["anyOf"])
    return target.get("type") == "object"


def _mapping(draft: Draft, declared: dict[str, Any], named: list[str]) -> dict[str, str]:
    """Tag → member: as declared, else by the words that the member has for the tag, else by the member's name.

    A member that stands in the union itself has no name in the document.
    """
    mapping: dict[str, str] = {}
    for value, target in declared.get("mapping", {}).items():
        name = str(target).removeprefix(REF).replace("~1", "/").replace("~0", "~")
        if name in named:
            mapping[str(value)] = name
    tag = str(declared["propertyName"])
    words = {name: _constants(draft.target(ref(name)).get("properties", {}).get(tag, {})) for name in named}
    for name in named:
        inner = draft.target(ref(name)).get("discriminator", {})
        if name not in mapping.values() and inner.get("propertyName") == tag:
            # A choice among choices: what leads to a member of the inner one leads to the inner one.
            mapping = {**dict.fromkeys(inner.get("mapping", {}), name), **mapping}
            continue
        own = [word for word in words[name] if not any(word in words[other] for other in named if other != name)]
        by_name = [name] if split(draft.origins.get(name, ""))[:-1] == ["components", "schemas"] else []
        for word in own if own or name in mapping.values() else [*words[name], *by_name][:1]:
            mapping.setdefault(word, name)
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
    """Let the member's tag be one of its words and nothing else: that is how type checkers tell the members apart."""
    schema = draft.schemas[name]
    while "$ref" in schema:  # another name of a component
        name = ref_name(schema)
        schema = draft.schemas[name]
    before = schema["properties"].get(tag)
    if before is None or before.get("type", "string") != "string" or not tags:
        return  # members that carry no tag are told apart by it all the same, where the value has one
    own = _constants(before)
    if "x-union-tag" in before:
        tags = sorted({*tags, *own})
    elif own and not set(own) <= set(tags):
        return  # it may have other words elsewhere
    kept = {key: value for key, value in before.items() if key in ("description", "deprecated", "examples")}
    mark = {"x-union-tag": True} if own else {}
    marked = {"type": "string", "enum": tags, **kept, **mark}
    draft.schemas[name] = {**schema, "properties": {**schema["properties"], tag: marked}}
