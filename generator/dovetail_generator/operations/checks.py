"""The types that arguments are checked against when a call is built: what the annotation says, and the constraints."""

from __future__ import annotations

from typing import Any

from dovetail_generator.normalize.patterns import is_python
from dovetail_generator.operations.types import Spelling

Schema = dict[str, Any]

_BOUNDS = {
    "minimum": "ge",
    "maximum": "le",
    "exclusiveMinimum": "gt",
    "exclusiveMaximum": "lt",
    "multipleOf": "multiple_of",
}
_TEXT = {"minLength": "min_length", "maxLength": "max_length"}
_LENGTH = {"minItems": "min_length", "maxItems": "max_length"}
_SIZE = {"minProperties": "min_length", "maxProperties": "max_length"}


def check(schema: Schema, spelling: Spelling) -> str:
    """The source of the type to check a value against; empty for a plain string, or for anything at all."""
    code = declared(schema, spelling)
    return "" if code in {spelling.builtin("str"), spelling.builtin("object")} else code


def declared(schema: Schema, spelling: Spelling) -> str:
    """The source of the type that a schema declares, with its constraints."""
    if "$ref" in schema:
        return f"m.{str(schema['$ref']).rpartition('/')[2]}"
    if "const" in schema or "enum" in schema:
        return _values([schema["const"]] if "const" in schema else schema["enum"], spelling)
    if "anyOf" in schema:
        return _any_of(schema["anyOf"], spelling)
    kind: str | list[str] | None = schema.get("type")
    if isinstance(kind, list):
        return _union([declared(schema | {"type": each}, spelling) for each in kind], spelling)
    if kind == "null":
        return "None"
    if kind == "boolean":
        return spelling.builtin("bool")
    if kind == "integer":
        return _constrained(spelling.builtin("int"), _meta(schema, _BOUNDS))
    if kind == "number":
        return _constrained(spelling.builtin("float"), _meta(schema, _BOUNDS))
    if kind == "string":
        return _constrained(spelling.builtin("str"), [*_meta(schema, _TEXT), *_pattern(schema)])
    if kind == "array":
        item = declared(schema.get("items") or {}, spelling)
        return _constrained(f"{spelling.builtin('list')}[{item}]", _meta(schema, _LENGTH))
    if kind == "object":
        inner: Schema | bool | None = schema.get("additionalProperties")
        value = declared(inner, spelling) if isinstance(inner, dict) else spelling.builtin("object")
        return _constrained(f"{spelling.builtin('dict')}[{spelling.builtin('str')}, {value}]", _meta(schema, _SIZE))
    return spelling.builtin("object")


def _any_of(members: list[Schema], spelling: Spelling) -> str:
    """A union that msgspec can decide: one kind of text, one of arrays, one of objects."""
    families = [_family(member) for member in members]
    if families.count("array") > 1 or families.count("map") + families.count("$ref") * ("map" in families) > 1:
        return spelling.builtin("object")
    written = [declared(member, spelling) for member in members]
    if families.count("string") > 1:
        others = [code for code, family in zip(written, families, strict=True) if family != "string"]
        written = [spelling.builtin("str"), *others]
    return _union(written, spelling)


def _family(schema: Schema) -> str:
    if "$ref" in schema:
        return "$ref"
    values: list[Any] = schema.get("enum", [schema["const"]] if "const" in schema else [])
    if any(isinstance(value, str) for value in values):
        return "string"
    kind: str | list[str] | None = schema.get("type")
    if isinstance(kind, list):
        kind = next((each for each in kind if each != "null"), None)
    return "map" if kind == "object" else kind or ""


def _values(values: list[Any], spelling: Spelling) -> str:
    fixed = [value for value in values if isinstance(value, str | int) and not isinstance(value, bool)]
    others = [
        "None" if value is None else spelling.builtin(type(value).__name__)
        for value in values
        if value is None or isinstance(value, bool | float)
    ]
    literal = [f"Literal[{', '.join(map(repr, fixed))}]"] if fixed else []
    return _union([*literal, *dict.fromkeys(others)], spelling)


def _union(members: list[str], spelling: Spelling) -> str:
    anything = spelling.builtin("object")
    return anything if anything in members or not members else " | ".join(dict.fromkeys(members))


def _constrained(base: str, meta: list[str]) -> str:
    return f"Annotated[{base}, Meta({', '.join(meta)})]" if meta else base


def _meta(schema: Schema, names: dict[str, str]) -> list[str]:
    found = [
        f"{python}={schema[wire]!r}" for wire, python in names.items() if isinstance(schema.get(wire), int | float)
    ]
    # msgspec takes one lower and one upper bound; the exclusive one is hardly ever given beside a stricter one.
    if "exclusiveMinimum" in schema:
        found = [item for item in found if not item.startswith("ge=")]
    if "exclusiveMaximum" in schema:
        found = [item for item in found if not item.startswith("le=")]
    return found


def _pattern(schema: Schema) -> list[str]:
    """The pattern, when Python understands it; a contract's is JavaScript's."""
    pattern = schema.get("pattern")
    if not isinstance(pattern, str):
        return []
    return [f"pattern={pattern!r}"] if is_python(pattern) else []
