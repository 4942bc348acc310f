"""The words of schemas: repaired where a schema says something that JSON Schema does not know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from dovetail_generator.load.findings import GONE, Findings
from dovetail_generator.load.shapes import ONLY_31, SCHEMA, TYPES
from dovetail_generator.plain import is_array, is_object

if TYPE_CHECKING:
    from dovetail_generator.load.check import Checker

Node = dict[str, Any]

# Words that are no types → what they are meant to say.
_MEANT: Final[dict[str, Node]] = {
    "file": {"type": "string", "format": "binary"},
    "binary": {"type": "string", "format": "binary"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "date-time": {"type": "string", "format": "date-time"},
    "timestamp": {"type": "string", "format": "date-time"},
    "uuid": {"type": "string", "format": "uuid"},
    "uri": {"type": "string", "format": "uri"},
    "url": {"type": "string", "format": "uri"},
    "text": {"type": "string"},
    "str": {"type": "string"},
    "enum": {"type": "string"},
    "int": {"type": "integer"},
    "int32": {"type": "integer", "format": "int32"},
    "int64": {"type": "integer", "format": "int64"},
    "long": {"type": "integer", "format": "int64"},
    "float": {"type": "number", "format": "float"},
    "double": {"type": "number", "format": "double"},
    "decimal": {"type": "number"},
    "bool": {"type": "boolean"},
    "list": {"type": "array"},
    "map": {"type": "object"},
    "dict": {"type": "object"},
    "hash": {"type": "object"},
    "json": {"type": "object"},
    "none": {"type": "null"},
    "nil": {"type": "null"},
    "any": {},
    "mixed": {},
}
# What Swagger 2 says of a parameter itself, and OpenAPI 3 of its schema.
_OF_SCHEMAS: Final = (
    "type", "format", "items", "enum", "default", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems", "multipleOf",
)  # fmt: skip


def schema_words(checker: Checker, schema: Node) -> None:
    """Check the words of a schema, and the schemas in it."""
    found = checker.found
    if is_array(schema.get("items")):
        found.often("other-dialect", "a list of items by position is read as 'prefixItems'")
        schema["prefixItems"] = schema.pop("items")
        if "additionalItems" in schema:
            schema["items"] = schema.pop("additionalItems")
    required = schema.get("required")
    if isinstance(required, bool):
        found.often("misplaced-member", "'required' is no truth value of a schema: it is left aside", "required")
        del schema["required"]
    if "discriminator" in schema and isinstance(schema["discriminator"], str):
        found.often("other-dialect", "a discriminator that is a name is read as Swagger 2 means it")
        schema["discriminator"] = {"propertyName": schema["discriminator"]}
    steps = found.steps
    for key in list(schema):
        kind = SCHEMA.get(key)
        if kind is None:
            if checker.dialect == "3.0" and not key.startswith("x-"):
                found.often("misplaced-member", f"{key!r} is nothing that OpenAPI knows in a schema", key)
            continue
        if checker.dialect == "3.0" and key in ONLY_31:
            found.often("other-dialect", f"{key!r} is of OpenAPI 3.1: read as it means it", key)
        if kind != "any":
            steps.append(key)
            made = _checked(checker, schema[key], key, kind)
            steps.pop()
            if made is None:
                del schema[key]
            else:
                schema[key] = made
    if checker.dialect == "3.1" and "nullable" in schema:
        found.often("other-dialect", "'nullable' is of OpenAPI 3.0: read as it means it", "nullable")
    if "type" in schema:
        _type(checker, schema)
    _bounds(checker, schema)
    if "examples" in schema and not is_array(schema["examples"]):
        examples = schema["examples"]
        found.often("invalid", "the examples of a schema are a list", "examples")
        values: list[Any] = list(examples.values()) if is_object(examples) else [examples]
        schema["examples"] = [v["value"] if is_object(v) and "value" in v else v for v in values]
    for key in ("if", "then", "else", "dependentRequired", "dependencies", "xml"):
        if key in schema and not is_object(schema[key]) and not isinstance(schema[key], bool):
            found.report("invalid", f"{key!r} must be an object: left aside", key)
            del schema[key]


def own_schema(found: Findings, node: Node) -> None:
    """Give a parameter or header a schema: what Swagger 2 says of the parameter itself, or any value."""
    if "schema" in node and "content" in node:
        found.report("invalid", "'schema' and 'content' exclude each other: 'content' is left aside")
        del node["content"]
    if "schema" in node or node.get("content"):
        return
    node.pop("content", None)
    node["schema"] = {key: node.pop(key) for key in _OF_SCHEMAS if key in node}
    if node["schema"]:
        found.often("other-dialect", "a type beside the name is read as the schema that it is in OpenAPI 3")
    else:
        found.often("missing-member", "a parameter or header must have 'schema': it is any value")


def _checked(checker: Checker, value: Any, key: str, kind: str) -> Any:
    """A keyword's value; None when nothing can be made of it."""
    made = checker.value(value, kind)
    if made is GONE or (key in ("allOf", "anyOf", "oneOf", "enum") and not made):
        return None
    return made


def _type(checker: Checker, schema: Node) -> None:
    kinds = schema["type"]
    if isinstance(kinds, str):
        if kinds in TYPES:
            return
        schema |= {key: value for key, value in _meant(checker, kinds).items() if key == "type" or key not in schema}
        if schema["type"] == kinds:
            del schema["type"]
        return
    if not is_array(kinds):
        checker.found.often("unknown-type", f"{str(kinds)[:60]!r} is no type: any value is taken", "type")
        del schema["type"]
        return
    if checker.dialect == "3.0":
        checker.found.often("other-dialect", "a list of types is of OpenAPI 3.1: read as it means it", "type")
    known = [kind if kind in TYPES else _meant(checker, str(kind)).get("type", "") for kind in kinds]
    if all(known) and known:
        schema["type"] = list(dict.fromkeys(known))
    else:
        del schema["type"]


def _meant(checker: Checker, word: str) -> Node:
    """What a word that is no type says of a value."""
    low = word.strip().lower()
    meant = {"type": low} if low in TYPES else _MEANT.get(low)
    if meant is None:
        checker.found.often("unknown-type", f"{word[:60]!r} is no type: any value is taken", "type")
        return {}
    told = " of format ".join(str(meant[key]) for key in ("type", "format") if key in meant) or "any value"
    checker.found.often("unknown-type", f"{word!r} is no type: read as {told}", "type")
    return meant


def _bounds(checker: Checker, schema: Node) -> None:
    for key in ("exclusiveMinimum", "exclusiveMaximum"):
        value = schema.get(key)
        if value is None or (isinstance(value, bool) and checker.dialect == "3.0"):
            continue
        if isinstance(value, bool) or (checker.dialect == "3.0" and isinstance(value, int | float)):
            other = "3.0" if isinstance(value, bool) else "3.1"
            checker.found.often("other-dialect", f"{key!r} is said as in OpenAPI {other}: read as it means it", key)
        elif not isinstance(value, int | float):
            checker.found.report("invalid", f"{key!r} must be a number: left aside", key)
            del schema[key]
