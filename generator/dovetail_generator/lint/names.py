"""Advice on names and descriptions: what they become in Python."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from dovetail_generator.normalize import Contract
from dovetail_generator.normalize.words import class_name, identifier
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import find, join, split

_LONG: Final = 40
Found = Iterator[tuple[str, str, str]]


def check(contract: Contract) -> Found:
    """(pointer, code, message) of each piece of advice."""
    yield from _operations(contract)
    yield from _components(contract)


def _operations(contract: Contract) -> Found:
    for names in contract.operations:
        place = join("/paths", names.path, names.method)
        node = _declared(contract, place)
        function = f"{names.module}.{names.function}"
        if not node.get("operationId"):
            yield place, "missing-operation-id", f"without an operationId its function is called {function}"
        elif re.search(r"_\d+$", names.function) and not re.search(r"\d+$", str(node["operationId"])):
            wanted = re.sub(r"_\d+$", "", names.function)
            yield (
                join(place, "operationId"),
                "numbered-name",
                f"another operation is called {names.module}.{wanted}; this one is {function}",
            )
        if not node.get("tags"):
            yield place, "missing-tag", f"without a tag its function is in the module {names.module}: {function}"
        if not node.get("summary") and not node.get("description"):
            yield place, "missing-summary", f"neither summary nor description: {function} has none either"
        for (location, wire), keyword in names.arguments.items():
            if keyword != identifier(wire, "argument") and keyword.endswith(f"_{location}"):
                words = f"several parameters are called {wire!r}; the one in the {location} is the argument {keyword}"
                yield place, "numbered-name", words


def _components(contract: Contract) -> Found:
    for component in contract.components.values():
        steps = split(component.pointer)
        is_inline = len(steps) != 3 or steps[0] != "components"
        if is_inline and len(component.name) > _LONG:
            words = f"this inline schema is the class models.{component.name}; a component would have its own name"
            yield component.pointer, "long-name", words
        schema = contract.document["components"]["schemas"][component.name]
        if not is_inline and component.kind == "object" and "description" not in schema:
            yield component.pointer, "missing-description", f"models.{component.name} has no description"
        wanted = class_name(steps[-1])
        if not is_inline and component.name != wanted and re.fullmatch(rf"{re.escape(wanted)}\d+", component.name):
            words = f"another schema is models.{wanted} too; this one is models.{component.name}"
            yield component.pointer, "numbered-name", words
        for wire, field in component.fields.items():
            if re.fullmatch(rf"{re.escape(identifier(wire))}_\d+", field):
                words = f"two fields of models.{component.name} would be {identifier(wire)}; {wire!r} is {field}"
                yield join(component.pointer, "properties", wire), "numbered-name", words


def _declared(contract: Contract, pointer: str) -> dict[str, Any]:
    """What the document itself says at a place."""
    try:
        node = find(contract.source.document, split(pointer))
    except LookupError:
        return {}
    return node if is_object(node) else {}
