"""Which objects can hold themselves, and so must be left to Python's garbage collector."""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize import Contract
from dovetail_generator.normalize.draft import Schema, ref_name

_SAYS_WHAT_IT_IS: Final = ("$ref", "anyOf", "type", "enum", "const")


def may_hold_itself(contract: Contract, name: str) -> bool:
    """Whether a component, by its type, can hold itself.

    What a request leaves undeclared may be anything; in an answer it is plain data, which holds no object of a class.

    Args:
        contract: The normalised contract.
        name: The component.
    """
    schemas: dict[str, Schema] = contract.document["components"]["schemas"]
    is_sent = contract.components[name].direction != "answer"
    seen: set[str] = set()
    waiting: list[Any] = [schemas[name]]
    while waiting:
        schema = waiting.pop()
        if is_sent and not any(key in schema for key in _SAYS_WHAT_IT_IS):
            return True
        if "$ref" in schema:
            target = ref_name(schema)
            if target == name:
                return True
            if target not in seen:
                seen.add(target)
                waiting.append(schemas[target])
        waiting += schema.get("anyOf", ())
        waiting += schema.get("properties", {}).values()
        kind = schema.get("type")
        if kind == "array":
            waiting += schema.get("prefixItems", [schema.get("items", {})])
        elif kind == "object" and not schema.get("properties"):
            more = schema.get("additionalProperties", {})
            waiting.append(more if isinstance(more, dict) else {})
    return False
