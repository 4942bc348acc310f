"""The types that arguments are checked against."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
import pytest
from msgspec import Meta

from dovetail_generator.operations.checks import check
from dovetail_generator.operations.types import Spelling

NAMES = {"Annotated": Annotated, "Literal": Literal, "Meta": Meta}


@pytest.mark.parametrize(
    ("schema", "code"),
    [
        ({"type": "string"}, ""),
        ({}, ""),
        (
            {"type": "string", "minLength": 1, "pattern": "^a\"'$"},
            "Annotated[str, Meta(min_length=1, pattern='^a\"\\'$')]",
        ),
        ({"type": "string", "pattern": "(?<a>x)"}, ""),
        ({"type": "integer", "minimum": 1, "exclusiveMaximum": 9}, "Annotated[int, Meta(ge=1, lt=9)]"),
        ({"type": "integer", "minimum": 1, "exclusiveMinimum": 1}, "Annotated[int, Meta(gt=1)]"),
        ({"type": ["number", "null"], "multipleOf": 0.5}, "Annotated[float, Meta(multiple_of=0.5)] | None"),
        ({"enum": ["a", 1, None]}, "Literal['a', 1] | None"),
        ({"enum": [True]}, "bool"),
        ({"const": "x"}, "Literal['x']"),
        ({"type": "array", "maxItems": 3, "items": {"type": "boolean"}}, "Annotated[list[bool], Meta(max_length=3)]"),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, "dict[str, int]"),
        ({"anyOf": [{"type": "string"}, {}]}, ""),
        ({"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string"}]}, ""),
        ({"anyOf": [{"type": "string", "maxLength": 2}, {"enum": ["abc"]}, {"type": "null"}]}, "str | None"),
        ({"anyOf": [{"type": "integer"}, {"type": "number", "minimum": 0}]}, "int | Annotated[float, Meta(ge=0)]"),
        ({"anyOf": [{"type": "array", "items": {"type": kind}} for kind in ("string", "integer")]}, ""),
        ({"anyOf": [{"type": "object"}, {"$ref": "#/components/schemas/Pet"}]}, ""),
    ],
)
def test_a_check_says_what_the_schema_says_and_msgspec_takes_it(schema: dict[str, Any], code: str) -> None:
    assert check(schema, Spelling({})) == code
    if code:
        msgspec.json.Decoder(eval(code, NAMES))


def test_a_component_is_checked_by_its_name() -> None:
    schema = {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}
    assert check(schema, Spelling({})) == "list[m.Pet]"


def test_a_builtin_that_a_function_hides_is_written_out() -> None:
    assert check({"type": "array", "items": {"type": "integer"}}, Spelling({}, shadowed=frozenset({"list"}))) == (
        "builtins.list[int]"
    )
