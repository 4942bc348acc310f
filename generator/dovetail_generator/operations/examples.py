"""The example in a docstring: a call built from the contract's example values, as a doctest that runs."""

from __future__ import annotations

from typing import Any, cast
from urllib.parse import quote

from dovetail_generator.operations import text
from dovetail_generator.operations.endpoint import Argument, Endpoint
from dovetail_generator.operations.fitting import fits
from dovetail_generator.operations.types import Binary, ListOf
from dovetail_generator.plain import is_array, is_object

Schema = dict[str, Any]
_LONGEST = 14
_INDENT = 8


class NoExampleError(Exception):
    """The contract gives no example for something that must be given, and none can be made up."""


def example(endpoint: Endpoint, package: str, schemas: dict[str, Schema]) -> list[str]:
    """The lines of a doctest that builds a call; none when the contract says too little for one.

    Args:
        endpoint: The operation.
        package: The package it is emitted to.
        schemas: The components of the contract.
    """
    try:
        keywords = example_arguments(endpoint, schemas)
    except NoExampleError:
        return []
    call = _statement(f"call = {endpoint.module}.{endpoint.function}", keywords)
    return [
        f">>> from {package}.operations import {endpoint.module}",
        f">>> {call[0]}",
        *(f"... {line}" for line in call[1:]),
        *_outcome(endpoint, dict(keywords)),
    ]


def example_arguments(endpoint: Endpoint, schemas: dict[str, Schema]) -> list[tuple[str, Any]]:
    """Keyword → value of all that a call of an operation must be given.

    Args:
        endpoint: The operation.
        schemas: The components of the contract.

    Raises:
        NoExampleError: The contract says too little of something.
    """
    values = _Values(schemas)
    keywords = [(argument.keyword, values.argument(argument)) for argument in _shown(endpoint)]
    if endpoint.body is not None and endpoint.body.required:
        keywords.append(("body", values.body(endpoint)))
    return keywords


def _shown(endpoint: Endpoint) -> list[Argument]:
    return [argument for argument in endpoint.arguments if argument.required]


def method_example(
    endpoint: Endpoint, schemas: dict[str, Schema], attribute: str, sender: str
) -> tuple[list[str], list[str]]:
    """The lines of an example of a method, sync and async; none when the contract says too little for one.

    Args:
        endpoint: The operation.
        schemas: The components of the contract.
        attribute: The attribute of a client that has the method.
        sender: The method of the base class that sends it.
    """
    try:
        values = [("", value) for _, value in example_arguments(endpoint, schemas)]
    except NoExampleError:
        return [], []
    kept = "" if endpoint.answer == "empty" and sender == "_send" else "answer = "
    shown: list[list[str]] = []
    for asynchronous in (False, True):
        opened, closed, name = "await " if asynchronous else "", "", kept
        if sender in ("_items", "_events"):
            name, opened, closed = "first = ", "await anext(" if asynchronous else "next(", ")"
        first, *rest = _statement(f"{name}{opened}client.{attribute}.{endpoint.function}", values, _INDENT + 5)
        lines = [f">>> {first}", *(f"... {line}" for line in rest)]
        shown.append([*lines[:-1], f"{lines[-1]}{closed}"])
    return shown[0], shown[1]


def _statement(head: str, keywords: list[tuple[str, Any]], indent: int = _INDENT) -> list[str]:
    named = [(f"{name}=" if name else "", value) for name, value in keywords]
    flat = f"{head}({', '.join(f'{name}{text.repr_of(value)}' for name, value in named)})"
    width = text.WIDTH - indent - 4
    if len(flat) <= width:
        return [flat]
    lines = [f"{head}("]
    for name, value in named:
        first, *rest = text.literal(value, 4 + len(name), 4, width - 1)
        lines += [f"    {name}{first}", *(f"    {line}" for line in rest)]
        lines[-1] += ","
    return [*lines, ")"]


def _outcome(endpoint: Endpoint, values: dict[str, Any]) -> list[str]:
    path = endpoint.path
    for argument in endpoint.arguments:
        if argument.location == "path":
            value = values[argument.keyword]
            if "style" in argument.options or not isinstance(value, str | int) or isinstance(value, bool):
                return [">>> call.method", repr(endpoint.method)]
            safe = "/" if argument.options.get("multi_segment") else ""
            path = path.replace(f"{{{argument.wire}}}", quote(str(value), safe=safe))
    shown = repr((endpoint.method, path))
    if len(shown) > text.WIDTH - _INDENT:
        return [">>> call.method", repr(endpoint.method)]
    return [">>> call.method, call.path", shown]


class _Values:
    """Example values: the contract's own, or made up from a schema."""

    def __init__(self, schemas: dict[str, Schema]) -> None:
        self._schemas = schemas

    def argument(self, argument: Argument) -> Any:
        """A value for an argument: what the contract gives, where a call of it is not refused."""
        if argument.type in (Binary(), ListOf(Binary())):
            return _Bytes(b"...") if argument.type == Binary() else [_Bytes(b"...")]
        if argument.has_example and argument.example is not None and self._fits(argument.example, argument):
            return self._short(argument.example, argument.schema)
        made = self._made_up(argument.schema, argument.wire)
        if not self._fits(made, argument):
            raise NoExampleError
        return made

    def _fits(self, value: Any, argument: Argument) -> bool:
        no_segment = argument.location == "path" and value in ("", ".", "..")
        is_empty = value in ([], {}) and argument.options.get("style") != "json"
        is_sent = not no_segment and not is_empty and not _has_no_form(value, argument)
        return is_sent and fits(value, argument.schema, self._schemas)

    def body(self, endpoint: Endpoint) -> Any:
        """A value for the body, likewise."""
        body = endpoint.body
        if body is None or body.type == Binary():
            return _Bytes(b"...")
        if body.has_example and fits(body.example, body.schema, self._schemas):
            return self._short(body.example, body.schema)
        made = self._short(self._made_up(body.schema, "body"), body.schema)
        if not fits(made, body.schema, self._schemas):
            raise NoExampleError
        return made

    def _short(self, value: Any, schema: Schema) -> Any:
        """An example, or what of it must be given when all of it would be long."""
        if len(text.literal(value, 20, 8)) <= _LONGEST:
            return value
        pruned = self._required_only(value, schema)
        if len(text.literal(pruned, 20, 8)) > 2 * _LONGEST:
            raise NoExampleError
        return pruned

    def _required_only(self, value: Any, schema: Schema) -> Any:
        schema = self._resolved(schema)
        if isinstance(value, dict) and "properties" in schema:
            members = cast("Schema", value)
            required = schema.get("required", [])
            return {
                key: self._required_only(member, schema["properties"].get(key, {}))
                for key, member in members.items()
                if key in required
            }
        if isinstance(value, list) and value:
            return [self._required_only(value[0], schema.get("items", {}))]
        return cast("object", value)

    def _resolved(self, schema: Schema) -> Schema:
        while "$ref" in schema:
            schema = self._schemas[schema["$ref"].rpartition("/")[2]]
        return schema

    def _made_up(self, schema: Schema, name: str, depth: int = 0) -> Any:
        schema = self._resolved(schema)
        given = [schema[key] for key in ("example", "const", "default") if key in schema]
        given += [schema[key][0] for key in ("examples", "enum") if schema.get(key)]
        for value in given:
            if fits(value, schema, self._schemas):
                return value
        if "anyOf" in schema:
            return self._made_up(schema["anyOf"][0], name, depth)
        declared: str | list[str] | None = schema.get("type")
        kind = declared[0] if isinstance(declared, list) else declared
        if depth > 3 or "pattern" in schema or schema.get("minProperties") or "multipleOf" in schema:
            raise NoExampleError
        if kind == "object":
            required = schema.get("required", [])
            return {
                key: self._made_up(schema["properties"][key], key, depth + 1)
                for key in required
                if key in schema["properties"]
            }
        if kind == "array":
            return [self._made_up(schema.get("items", {}), name, depth + 1)] * max(1, schema.get("minItems", 1))
        if kind in {"integer", "number"}:
            return schema.get("minimum", min(1, schema.get("maximum", 1)))
        if kind == "boolean":
            return True
        if kind == "string":
            word = name.ljust(schema.get("minLength", 0), "x")
            return word[: schema.get("maxLength", len(word))]
        raise NoExampleError


def _has_no_form(value: Any, argument: Argument) -> bool:
    """Whether a value holds lists or objects where only texts can be written."""
    if argument.location in {"part", "form"} or argument.options.get("style") in {"json", "deepObject", "indexed"}:
        return False
    inner: list[Any] = list(value.values()) if is_object(value) else value if is_array(value) else []
    return any(is_object(each) or is_array(each) for each in inner)


class _Bytes:
    """File content in an example."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __repr__(self) -> str:
        return f'b"{self._content.decode()}"'
