"""Chooses the Python name of everything: deterministic, unique, and fixed points of both engines."""

from __future__ import annotations

from typing import Any

from dovetail_generator.normalize.contract import OperationNames
from dovetail_generator.normalize.draft import Draft, Operation, Schema, redirected
from dovetail_generator.normalize.media_types import is_form
from dovetail_generator.normalize.secrets import body_secrets
from dovetail_generator.normalize.words import class_name, identifier, snake, unique

# What generated operation modules use by name, and resources have already.
_RESERVED_FUNCTIONS = frozenset(["m", "d", "builtins", "annotations", "with_options"])
_RESERVED_ARGUMENTS = frozenset(["body"])


def components(draft: Draft) -> dict[str, str]:
    """Rename the components to their class names and drop titles.

    Returns:
        Old name → class name.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for name in sorted(draft.schemas, key=lambda name: (class_name(name) != name, name)):
        base, chosen, count = class_name(name), class_name(name), 2
        while chosen.lower() in taken:
            chosen, count = f"{base.rstrip('_')}{count}", count + 1
        taken.add(chosen.lower())
        names[name] = chosen
    renamed = {names[name]: schema for name, schema in draft.schemas.items()}
    draft.document["components"]["schemas"] = {name: renamed[name] for name in sorted(renamed)}
    draft.origins = {names[name]: pointer for name, pointer in draft.origins.items() if name in names}
    draft.rewrite(lambda schema, _: _untitled(redirected(schema, names)))
    return names


def _untitled(schema: Schema) -> Schema:
    if "title" not in schema or not isinstance(schema["title"], str):
        return schema
    rest = {key: value for key, value in schema.items() if key != "title"}
    return rest if "description" in rest else {**rest, "description": schema["title"]}


def fields(schema: Schema) -> dict[str, str]:
    """Wire name → Python name of an object's properties."""
    found: dict[str, str] = {}
    wires = schema.get("properties", {})
    for wire in sorted(wires, key=lambda wire: (identifier(wire) != wire, wire)):
        found[wire] = unique(identifier(wire), set(found.values()))
    return {wire: found[wire] for wire in wires}


def operations(draft: Draft) -> tuple[OperationNames, ...]:
    """The names of all operations, in document order."""
    chosen: dict[tuple[str, str], OperationNames] = {}
    taken: dict[str, set[str]] = {}
    for operation in sorted(draft.operations(), key=lambda operation: str(operation.node["operationId"])):
        made = str(operation.node["operationId"])
        module = module_of(operation)
        stem = snake(made)
        if stem.startswith(f"{module}_"):
            stem = stem.removeprefix(f"{module}_")
        function = identifier(stem, "call") if stem not in ("list", "field", "object", "dict", "bytes") else stem
        if function in _RESERVED_FUNCTIONS:
            function += "_"
        function = unique(function, taken.setdefault(module, set()))
        taken[module].add(function)
        chosen[operation.path, operation.method] = OperationNames(
            path=operation.path,
            method=operation.method,
            id=made,
            module=module,
            function=function,
            constant=function.strip("_").upper(),
            arguments=_arguments(operation, _reserved(draft, operation)),
            body_secrets=body_secrets(draft, operation),
        )
    return tuple(chosen[operation.path, operation.method] for operation in draft.operations())


def module_of(operation: Operation) -> str:
    """The module of an operation: its first tag."""
    tags = operation.node.get("tags") or ["default"]
    return identifier(str(tags[0]), "tag")


def _reserved(draft: Draft, operation: Operation) -> frozenset[str]:
    """Names that no argument may have, because a method of a resource has other parameters, and a module, of them."""
    if not draft.document.get("x-resources"):
        return _RESERVED_ARGUMENTS
    beside_body = ("force", "fields", "content") if "requestBody" in operation.node else ()
    return _RESERVED_ARGUMENTS.union(beside_body, ["o"])


def _arguments(operation: Operation, reserved: frozenset[str]) -> dict[tuple[str, str], str]:
    slots: list[tuple[str, str]] = [(str(p["in"]), str(p["name"])) for p in operation.node.get("parameters", ())]
    for media_type, media in operation.node.get("requestBody", {}).get("content", {}).items():
        if is_form(media_type):
            location = "part" if media_type.startswith("multipart/") else "form"
            slots += [(location, name) for name in _properties(media.get("schema", {}))]
    chosen: dict[tuple[str, str], str] = {}
    taken = set(reserved)
    order = ("path", "query", "form", "part", "header", "cookie")
    for location, wire in sorted(
        slots, key=lambda slot: (order.index(slot[0]), identifier(slot[1]) != slot[1], slot[1])
    ):
        name = identifier(wire, "argument")
        if name in taken:
            name = unique(f"{name}_{location}", taken) if name != "body" else unique("body_", taken)
        taken.add(name)
        chosen[location, wire] = name
    return {slot: chosen[slot] for slot in slots}


def _properties(schema: dict[str, Any]) -> list[str]:
    return [str(name) for name in schema.get("properties", {})]
