"""Chooses the Python name of everything: deterministic, unique, and fixed points of both engines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from dovetail_generator.normalize import promised
from dovetail_generator.normalize.contract import OperationNames
from dovetail_generator.normalize.draft import Draft, Operation, Schema, redirected
from dovetail_generator.normalize.media_types import is_form
from dovetail_generator.normalize.promised import Promise
from dovetail_generator.normalize.secrets import body_secrets
from dovetail_generator.normalize.words import class_name, identifier, shortened, snake, unique

# What generated operation modules use by name, and resources have already.
_RESERVED_FUNCTIONS = frozenset(["m", "d", "builtins", "annotations", "with_options"])
_RESERVED_ARGUMENTS = frozenset(["body"])
_LONGEST_MODULE = 40
# No file is called so on Windows, whatever follows the dot.
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))]
)


def components(draft: Draft, directed: Mapping[str, str]) -> tuple[dict[str, str], dict[str, Promise]]:
    """Rename the components to their class names and drop titles. What the lock names keeps its name.

    Args:
        draft: The document.
        directed: Component → direction.

    Returns:
        Old name → class name; class name → what was promised of it.

    Raises:
        ContractError: The lock says what cannot be a name, or one name twice.
    """
    promises = promised.schemas(draft, directed)
    names: dict[str, str] = {}
    taken: set[str] = set()
    kept: set[str] = set()
    for name, promise in promises.items():
        taken |= {old.lower() for old in promise.former}
        if promise.name:
            if class_name(promise.name) != promise.name:
                message = f"{promise.name!r} is no name of a class here: {class_name(promise.name)!r} would be one"
                raise draft.lock.error(promise.old_key, message)
            if promise.name in kept:
                raise draft.lock.error(promise.old_key, f"{promise.name!r} is the name of two schemas")
            kept.add(promise.name)
            names[name] = promise.name
    taken |= {name.lower() for name in kept}
    for name in sorted(draft.schemas, key=lambda name: (class_name(name) != name, name)):
        if name in names:
            continue
        base, count = class_name(name), 2
        chosen = base
        if chosen.lower() in taken and draft.lock.schemas and directed.get(name) == "answer":
            base = chosen = f"{base}Answer"
        while chosen.lower() in taken:
            chosen, count = f"{base.rstrip('_')}{count}", count + 1
        taken.add(chosen.lower())
        names[name] = chosen
    renamed = {names[name]: schema for name, schema in draft.schemas.items()}
    draft.document["components"]["schemas"] = {name: renamed[name] for name in sorted(renamed)}
    draft.origins = {names[name]: pointer for name, pointer in draft.origins.items() if name in names}
    draft.rewrite(lambda schema, _: _untitled(redirected(schema, names)))
    return names, {names[name]: promise for name, promise in promises.items()}


def _untitled(schema: Schema) -> Schema:
    if "title" not in schema or not isinstance(schema["title"], str):
        return schema
    rest = {key: value for key, value in schema.items() if key != "title"}
    return rest if "description" in rest else {**rest, "description": schema["title"]}


def fields(schema: Schema, kept: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Wire name → Python name of an object's properties.

    Args:
        schema: The object.
        kept: Wire name → Python name that was promised.
    """
    wires = schema.get("properties", {})
    found = {wire: kept[wire] for wire in wires if wire in kept}
    for wire in sorted(wires, key=lambda wire: (identifier(wire) != wire, wire)):
        if wire not in found:
            found[wire] = unique(identifier(wire), set(found.values()))
    return {wire: found[wire] for wire in wires}


def operations(draft: Draft, places: Mapping[str, Promise]) -> tuple[OperationNames, ...]:
    """The names of all operations, in document order.

    Args:
        draft: The document.
        places: Pointer of an operation → what was promised of it.
    """
    chosen: dict[tuple[str, str], OperationNames] = {}
    taken: dict[str, set[str]] = {}
    for promise in places.values():
        for name in (promise.name, *promise.former):
            module, _, function = name.rpartition(".")
            taken.setdefault(module, set()).add(function)
    for operation in sorted(draft.operations(), key=lambda operation: str(operation.node["operationId"])):
        promise = places.get(operation.pointer, Promise())
        module, _, function = promise.name.rpartition(".")
        if not function:
            module = module_of(operation)
            function = unique(_function(operation, module), taken.setdefault(module, set()))
            taken[module].add(function)
        _in_order(operation, list(promise.members))
        chosen[operation.path, operation.method] = OperationNames(
            path=operation.path,
            method=operation.method,
            id=str(operation.node["operationId"]),
            module=module,
            function=function,
            constant=function.strip("_").upper(),
            arguments=_arguments(operation, _reserved(draft, operation), promise.members),
            body_secrets=body_secrets(draft, operation),
            former=promise.former,
        )
    return tuple(chosen[operation.path, operation.method] for operation in draft.operations())


def _in_order(operation: Operation, before: list[str]) -> None:
    """Put parameters and the fields of a form in the order that they had: they may be given by position."""
    rank = {label: index for index, label in enumerate(before)}
    parameters: list[dict[str, Any]] = operation.node.get("parameters", [])
    parameters.sort(key=lambda each: rank.get(f"{each['in']}.{each['name']}", len(rank)))
    for location, media in _forms(operation):
        schema = media.get("schema", {})
        if before and "properties" in schema:
            names = sorted(schema["properties"], key=lambda name: rank.get(f"{location}.{name}", len(rank)))
            media["schema"] = {**schema, "properties": {name: schema["properties"][name] for name in names}}


def _forms(operation: Operation) -> Iterator[tuple[str, dict[str, Any]]]:
    """Bodies of an operation that are forms, with where their fields are."""
    for media_type, media in operation.node.get("requestBody", {}).get("content", {}).items():
        if is_form(media_type):
            yield "part" if media_type.startswith("multipart/") else "form", media


def _function(operation: Operation, module: str) -> str:
    stem = snake(str(operation.node["operationId"]))
    if stem.startswith(f"{module}_"):
        stem = stem.removeprefix(f"{module}_")
    function = identifier(stem, "call") if stem not in ("list", "field", "object", "dict", "bytes") else stem
    return f"{function}_" if function in _RESERVED_FUNCTIONS else function


def module_of(operation: Operation, places: Mapping[str, Promise] = MappingProxyType({})) -> str:
    """The module of an operation: the one it was in, or that of its first tag."""
    promise = places.get(operation.pointer)
    if promise is not None and promise.name:
        return promise.name.rpartition(".")[0]
    tags = operation.node.get("tags") or ["default"]
    module = shortened(identifier(str(tags[0]), "tag"), _LONGEST_MODULE)
    return f"{module}_" if module in _DEVICES else module


def _reserved(draft: Draft, operation: Operation) -> frozenset[str]:
    """Names that no argument may have, because a method of a resource has other parameters, and a module, of them."""
    if not draft.document.get("x-resources"):
        return _RESERVED_ARGUMENTS
    beside_body = ("force", "fields", "content") if "requestBody" in operation.node else ()
    return _RESERVED_ARGUMENTS.union(beside_body, ["o"])


def _arguments(operation: Operation, reserved: frozenset[str], kept: Mapping[str, str]) -> dict[tuple[str, str], str]:
    slots: list[tuple[str, str]] = [(str(p["in"]), str(p["name"])) for p in operation.node.get("parameters", ())]
    for location, media in _forms(operation):
        slots += [(location, name) for name in _properties(media.get("schema", {}))]
    chosen = {slot: kept[".".join(slot)] for slot in slots if ".".join(slot) in kept}
    taken = reserved.union(chosen.values())
    order = ("path", "query", "form", "part", "header", "cookie")
    for location, wire in sorted(
        slots, key=lambda slot: (order.index(slot[0]), identifier(slot[1]) != slot[1], slot[1])
    ):
        if (location, wire) in chosen:
            continue
        name = identifier(wire, "argument")
        if name in taken:
            name = unique(f"{name}_{location}", taken) if name != "body" else unique("body_", taken)
        taken = taken.union([name])
        chosen[location, wire] = name
    return {slot: chosen[slot] for slot in slots}


def _properties(schema: dict[str, Any]) -> list[str]:
    return [str(name) for name in schema.get("properties", {})]
