"""Advice on schemas, answers and security: what their types and errors become in Python."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from dovetail_generator.normalize import Component, Contract
from dovetail_generator.normalize.draft import ref_name
from dovetail_generator.normalize.nullable import is_null
from dovetail_generator.operations.constants import says_security
from dovetail_generator.pointers import join

Found = Iterator[tuple[str, str, str]]


def check(contract: Contract) -> Found:
    """(pointer, code, message) of each piece of advice."""
    for component in contract.components.values():
        yield from _component(contract, component)
    for names in contract.operations:
        node = contract.document["paths"][names.path][names.method]
        place = join("/paths", names.path, names.method)
        yield from _errors(node, place, f"{names.module}.{names.function}")
        if "security" not in node and "security" not in contract.document:
            sent = "no credentials are sent" if says_security(contract) else "what a client is given is sent"
            yield place, "security-unsaid", f"no security is declared, here or for all: {sent}"


def _component(contract: Contract, component: Component) -> Found:
    schema = _schema(contract, component.name)
    if component.direction != "request":
        for wire, part in schema.get("properties", {}).items():
            values = [each["enum"] for each in part.get("anyOf", ()) if "enum" in each]
            if values and {"type": "string"} in part["anyOf"]:
                words = f"models.{component.name}.{component.fields[wire]} is open: a match on it needs a default case"
                yield join(component.pointer, "properties", wire), "closed-enum", words
    if component.kind == "union" and "discriminator" not in schema:
        yield from _union(contract, component, schema)


def _union(contract: Contract, component: Component, schema: dict[str, Any]) -> Found:
    members = [member for member in schema.get("anyOf", ()) if not is_null(member)]
    objects = [name for name in map(_name, members) if name and contract.components[name].kind == "object"]
    if len(objects) < 2:
        return
    yield (
        component.pointer,
        "union-untagged",
        f"models.{component.name} tries {', '.join(objects)} one after the other; a discriminator would tell at once",
    )
    for first, second in itertools.combinations(objects, 2):
        if _shape(contract, first) == _shape(contract, second):
            words = f"{first} and {second} have the same members; a {second} is read as {first}"
            yield component.pointer, "union-ambiguous", words


def _shape(contract: Contract, name: str) -> tuple[frozenset[str], frozenset[str]]:
    schema = _schema(contract, name)
    return frozenset(schema.get("properties", ())), frozenset(schema.get("required", ()))


def _name(schema: dict[str, Any]) -> str:
    return ref_name(schema) if "$ref" in schema else ""


def _errors(node: dict[str, Any], place: str, function: str) -> Found:
    failures = {
        status: answer
        for status, answer in node.get("responses", {}).items()
        if str(status)[0] in "45" or str(status) == "default"
    }
    if not failures:
        yield place, "errors-undeclared", f"{function} raises the API's base error alone; its body is not typed"
    for status, answer in failures.items():
        if not any("schema" in media for media in answer.get("content", {}).values()):
            words = f"the error with status {status} of {function} has no schema: its body is not typed"
            yield join(place, "responses", status), "error-body-untyped", words


def _schema(contract: Contract, name: str) -> dict[str, Any]:
    found: dict[str, Any] = contract.document["components"]["schemas"][name]
    return found
