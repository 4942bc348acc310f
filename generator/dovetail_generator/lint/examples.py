"""Advice on examples and defaults: those that their own schemas refuse."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from dovetail_generator.normalize import Contract
from dovetail_generator.normalize.draft import Operation, children
from dovetail_generator.plain import is_array, is_object
from dovetail_generator.pointers import find, join, split

Found = Iterator[tuple[str, str, str]]
_SHOWN: Final = 160


def check(contract: Contract) -> Found:
    """(pointer, code, message) of each piece of advice."""
    judge = _Judge(contract)
    for component in contract.components.values():
        schema = contract.document["components"]["schemas"][component.name]
        yield from judge.inside(schema, component.pointer)
    for names in contract.operations:
        node = contract.document["paths"][names.path][names.method]
        operation = Operation(names.path, names.method, node)
        for holder, pointer in _holders(operation):
            yield from judge.beside(holder, pointer)


def _holders(operation: Operation) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects of an operation that hold a schema and examples of it, with their pointers."""
    node, base = operation.node, operation.pointer
    for index, parameter in enumerate(node.get("parameters", ())):
        yield parameter, join(base, "parameters", index)
    bodies = {"requestBody": node["requestBody"]} if "requestBody" in node else {}
    answers = {f"responses/{status}": answer for status, answer in node.get("responses", {}).items()}
    for place, body in {**bodies, **answers}.items():
        for media_type, media in body.get("content", {}).items():
            yield media, join(f"{base}/{place}", "content", media_type)


class _Judge:
    def __init__(self, contract: Contract) -> None:
        from jsonschema import Draft202012Validator

        # Its stubs know values as JSON alone; what an example is, is for the validator to say.
        self._validator: Any = Draft202012Validator
        self._document = contract.source.document
        self._components = contract.document.get("components", {})

    def beside(self, holder: dict[str, Any], pointer: str) -> Found:
        """The examples beside a schema, and those in it."""
        schema = holder.get("schema")
        if not is_object(schema):
            return
        if "example" in holder:
            yield from self._judged(schema, holder["example"], join(pointer, "example"), "example-misfit")
        examples = holder.get("examples")
        for name, example in examples.items() if is_object(examples) else ():
            if is_object(example) and "value" in example:
                place = join(pointer, "examples", name, "value")
                yield from self._judged(schema, example["value"], place, "example-misfit")
        yield from self.inside(schema, join(pointer, "schema"))

    def inside(self, schema: dict[str, Any], pointer: str) -> Found:
        """The examples and defaults in a schema."""
        examples = schema.get("examples")
        for index, example in enumerate(examples if is_array(examples) else ()):
            yield from self._judged(schema, example, self._place(pointer, index), "example-misfit")
        if "default" in schema:
            yield from self._judged(schema, schema["default"], join(pointer, "default"), "default-misfit")
        for steps, child in children(schema):
            if is_object(child):
                yield from self.inside(child, join(pointer, *steps))

    def _judged(self, schema: dict[str, Any], value: object, pointer: str, code: str) -> Found:
        error = self._refusal({**schema, "components": self._components}, value)
        if error is not None:
            at, words = join("", *error.absolute_path), str(error.message)
            words = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
            yield pointer, code, f"{f'at {at}: ' if at else ''}{words}"

    def _refusal(self, schema: dict[str, Any], value: object) -> Any:
        """Why a value does not fit a schema; None when it does, or when the schema cannot be judged by."""
        try:
            return next(self._validator(schema).iter_errors(value), None)
        except Exception:  # a schema that is none is told of by itself, and fails here in ways of its own
            return None

    def _place(self, pointer: str, index: int) -> str:
        """Where an example of a schema stands: the document may still say it in the way of OpenAPI 3.0."""
        try:
            find(self._document, split(join(pointer, "examples")))
        except LookupError:
            return join(pointer, "example")
        return join(pointer, "examples", index)
