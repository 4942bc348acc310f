"""Gives every inline object a name of its own, so that it becomes a class.

The name says where the object stands: ``Order`` with an object ``lineItem`` inside gives ``OrderLineItem``. An object
already there under that name and in that form is used again.
"""

from __future__ import annotations

from typing import Any

from dovetail_generator.normalize.draft import Draft, Schema, children, ref, remarks
from dovetail_generator.normalize.media_types import is_form, is_json, is_stream
from dovetail_generator.normalize.member_names import member_name
from dovetail_generator.normalize.words import pascal
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join


def run(draft: Draft) -> None:
    """Lift the inline objects of components, JSON bodies, answers and parameters."""
    for name in sorted(draft.schemas):
        schema = draft.schemas[name]
        draft.schemas[name] = _inside(draft, schema, name, join("/components/schemas", name))
    for operation in sorted(draft.operations()):
        node, base = operation.node, operation.pointer
        stem = pascal(node["operationId"])
        for index, parameter in enumerate(node.get("parameters", ())):
            place = join(base, "parameters", index)
            if "schema" in parameter:
                parameter["schema"] = _lifted(
                    draft, parameter["schema"], stem + pascal(parameter["name"]), join(place, "schema")
                )
            for media in parameter.get("content", {}).values():
                if "schema" in media:
                    media["schema"] = _lifted(draft, media["schema"], stem + pascal(parameter["name"]), place)
        _described(node.get("requestBody", {}))
        for media_type, media in node.get("requestBody", {}).get("content", {}).items():
            place = join(base, "requestBody", "content", media_type, "schema")
            if "schema" in media and is_json(media_type):
                media["schema"] = _lifted(draft, media["schema"], f"{stem}Request", place)
            elif "schema" in media and is_form(media_type):
                media["schema"] = _inside(draft, media["schema"], stem, place)
        for status, response in node.get("responses", {}).items():
            _described(response)
            suffix = "Response" if str(status).startswith("2") else f"{pascal(str(status))}Response"
            for media_type, media in response.get("content", {}).items():
                place = join(base, "responses", status, "content", media_type, "schema")
                if "schema" in media and (is_json(media_type) or is_stream(media_type)):
                    media["schema"] = _lifted(draft, media["schema"], stem + suffix, place)


def _described(holder: dict[str, Any]) -> None:
    """Give an inline object or union of a body the body's description, if it has none of its own."""
    for media in holder.get("content", {}).values():
        schema = media.get("schema", {})
        if (is_struct(schema) or _is_choice(schema)) and "description" in holder:
            media["schema"] = {"description": holder["description"], **schema}


def _is_choice(schema: Schema) -> bool:
    """Whether a schema chooses, not just between a component and null: that is described where it stands."""
    members = [member for member in schema.get("anyOf", ()) if member.get("type") != "null"]
    return bool(members) and not (len(members) == 1 and "$ref" in members[0])


def is_struct(schema: Schema) -> bool:
    """Whether a schema becomes a class: an object with properties of its own."""
    kind = schema.get("type")
    return bool(schema.get("properties")) and (kind == "object" or kind == ["object", "null"])


def place_name(draft: Draft, steps: list[str]) -> str:
    """A name for a schema by the steps of the pointer to it."""
    if steps[0] == "components":
        stem, rest = steps[2], steps[3:]
    else:
        operation = draft.document["paths"][steps[1]][steps[2]]
        stem = pascal(operation["operationId"])
        rest = ["Request"] if steps[3] == "requestBody" else ["Response"] if steps[3] == "responses" else steps[3:4]
    words: list[str] = []
    for index, step in enumerate(rest):
        if index and rest[index - 1] == "properties":
            words.append(pascal(step))
        elif step == "items":
            words.append("Item")
        elif step in ("additionalProperties", "patternProperties"):
            words.append("Value")
        elif step in ("Request", "Response"):
            words.append(step)
    return stem + "".join(words)


def component(draft: Draft, name: str, schema: Schema, pointer: str) -> str:
    """A component with a schema: the one under that name when it is the same, otherwise a new one."""
    base, count = name, 2
    while name in draft.schemas and draft.schemas[name] != schema:
        name, count = f"{base}{count}", count + 1
    draft.schemas[name] = schema
    draft.origins.setdefault(name, pointer)
    return name


def _lifted(draft: Draft, schema: Schema, name: str, pointer: str) -> Schema:
    """A schema whose objects are lifted, itself included."""
    if not is_struct(schema):
        return _inside(draft, schema, name, pointer)
    schema = _inside(draft, schema, name, pointer)
    beside = {key: value for key, value in remarks(schema).items() if key not in ("examples", "title", "xml")}
    bare = {
        key: value for key, value in schema.items() if key not in ("readOnly", "writeOnly", "default", "deprecated")
    }
    name = component(draft, name, {**bare, "type": "object"}, pointer)
    if schema["type"] == "object":
        return {**ref(name), **beside}
    return {**beside, "anyOf": [ref(name), {"type": "null"}]}


def _inside(draft: Draft, schema: Schema, name: str, pointer: str) -> Schema:
    """A schema whose inner objects are lifted."""
    result = schema
    for steps, child in list(children(schema)):
        if not is_object(child):
            continue
        changed = _lifted(draft, child, _child_name(draft, schema, name, steps, child), join(pointer, *steps))
        if changed is not child:
            result = _replaced(result, steps, changed)
    return result


def _child_name(draft: Draft, parent: Schema, name: str, steps: tuple[str | int, ...], child: Schema) -> str:
    match steps:
        case ("properties", str(key)):
            return name + pascal(key)
        case ("items",):
            return f"{name}Item"
        case ("additionalProperties",) | ("patternProperties", _):
            return f"{name}Value"
        case ("anyOf", int(index)):
            structs = [member for member in parent["anyOf"] if is_struct(member)]
            alone = len(structs) == 1 and name not in draft.schemas
            return name if alone else member_name(name, parent["anyOf"], index)
        case _:
            return f"{name}Part"


def _replaced(schema: Schema, steps: tuple[str | int, ...], child: Schema) -> Schema:
    match steps:
        case (str(key),):
            return {**schema, key: child}
        case (str(key), int(index)):
            return {**schema, key: [*schema[key][:index], child, *schema[key][index + 1 :]]}
        case _:
            key = str(steps[0])
            return {**schema, key: {**schema[key], steps[1]: child}}
