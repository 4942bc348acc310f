from typing import Any

import pytest

from dovetail_generator.operations.fitting import fits

SCHEMAS: dict[str, Any] = {
    "Pet": {
        "type": "object",
        "required": ["name"],
        "properties": {"name": {"type": "string", "minLength": 1}, "next": {"$ref": "#/components/schemas/Pet"}},
    }
}
PET = {"$ref": "#/components/schemas/Pet"}


@pytest.mark.parametrize(
    ("value", "schema", "expected"),
    [
        ("a", {"type": "string", "pattern": "^a$", "maxLength": 1}, True),
        ("ab", {"type": "string", "maxLength": 1}, False),
        (5, {"type": "string"}, False),
        (True, {"type": "integer"}, False),
        (5, {"type": "integer", "exclusiveMaximum": 5}, False),
        (6, {"type": "number", "multipleOf": 3, "minimum": 6}, True),
        (None, {"type": ["string", "null"]}, True),
        ("[1]", {"type": "array", "items": {"type": "integer"}}, False),
        ([1, "2"], {"type": "array", "items": {"type": "integer"}}, False),
        ({"name": "Rex", "next": {"name": "Mimi"}}, PET, True),
        ({"name": "Rex", "next": {}}, PET, False),
        ({"name": ""}, PET, False),
        ({"a": 1}, {"type": "object", "additionalProperties": {"type": "string"}}, False),
        ("c", {"anyOf": [{"type": "string", "enum": ["a"]}, {"const": "c"}]}, True),
        ("d", {"enum": ["a"]}, False),
    ],
)
def test_a_value_fits_its_schema_or_not(value: Any, schema: dict[str, Any], expected: bool) -> None:
    assert fits(value, schema, SCHEMAS) is expected
