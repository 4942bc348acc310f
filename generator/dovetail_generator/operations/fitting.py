"""Whether an example fits its schema: many documents give some that do not, and a call of these would be refused."""

from __future__ import annotations

import re
from typing import Any

from dovetail_generator.plain import is_array, is_object

Schema = dict[str, Any]
_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}


def fits(value: Any, schema: Schema, schemas: dict[str, Schema], *, depth: int = 0) -> bool:
    """Whether a request may hold a value where a schema of the normalised document stands.

    Args:
        value: JSON data.
        schema: The schema.
        schemas: The components it may refer to.
        depth: How deep it stands in the whole; what is very deep is not looked at.
    """
    seen = 0
    while "$ref" in schema and seen < 20:
        schema, seen = schemas[str(schema["$ref"]).rpartition("/")[2]], seen + 1
    if depth > 20:
        return True
    if "anyOf" in schema:
        return any(fits(value, member, schemas, depth=depth + 1) for member in schema["anyOf"])
    if "const" in schema and value != schema["const"]:
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    return _is_of_type(value, schema.get("type")) and _is_within(value, schema, schemas, depth)


def _is_of_type(value: Any, kinds: str | list[str] | None) -> bool:
    if kinds is None:
        return True
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        if isinstance(value, _TYPES.get(kind, (object,))) and (not isinstance(value, bool) or kind == "boolean"):
            return True
    return False


def _is_within(value: Any, schema: Schema, schemas: dict[str, Schema], depth: int) -> bool:
    if isinstance(value, str):
        pattern: str = schema.get("pattern", "")
        return _is_between(len(value), schema, "Length") and bool(re.search(pattern, value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _is_number_within(value, schema)
    if is_array(value):
        items: Schema = schema.get("items") or {}
        return _is_between(len(value), schema, "Items") and all(
            fits(item, items, schemas, depth=depth + 1) for item in value
        )
    if not is_object(value):
        return True
    if not _is_between(len(value), schema, "Properties") or any(
        name not in value for name in schema.get("required", ())
    ):
        return False
    properties: Schema = schema.get("properties", {})
    more = schema.get("additionalProperties", not properties)
    if more is False and value.keys() - properties.keys():
        return False
    rest = more if is_object(more) else {}
    return all(fits(each, properties.get(name, rest), schemas, depth=depth + 1) for name, each in value.items())


def _is_between(size: int, schema: Schema, of: str) -> bool:
    low: int = schema.get(f"min{of}", 0)
    high: int = schema.get(f"max{of}", size)
    return low <= size <= high


def _is_number_within(value: float, schema: Schema) -> bool:
    low, high = schema.get("minimum", value), schema.get("maximum", value)
    above, below = schema.get("exclusiveMinimum", value - 1), schema.get("exclusiveMaximum", value + 1)
    step = schema.get("multipleOf")
    is_between: bool = low <= value <= high and above < value < below
    return is_between and (not step or float(value / step).is_integer())
