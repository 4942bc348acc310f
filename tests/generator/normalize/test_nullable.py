from typing import Any

import pytest
from tests.generator.documents import document_of, draft_of

from dovetail_generator.normalize import nullable

NULL = {"type": "null"}


def one_form(schema: Any) -> Any:
    draft = draft_of(document_of({"Thing": schema, "Other": {"type": "string"}}))
    nullable.run(draft)
    once = draft.schemas["Thing"]
    nullable.run(draft)
    assert draft.schemas["Thing"] == once
    return once


OTHER = {"$ref": "#/components/schemas/Other"}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({"type": "string", "nullable": True}, {"type": ["string", "null"]}),
        ({"type": ["null", "string"]}, {"type": ["string", "null"]}),
        ({"type": ["string"]}, {"type": "string"}),
        ({"anyOf": [{"type": "string"}, NULL]}, {"type": ["string", "null"]}),
        ({"oneOf": [NULL, OTHER], "description": "d"}, {"description": "d", "anyOf": [OTHER, NULL]}),
        ({"nullable": True, "allOf": [OTHER]}, {"anyOf": [{"allOf": [OTHER]}, NULL]}),
        ({"enum": ["a", None]}, {"type": ["string", "null"], "enum": ["a"]}),
        ({"const": None}, NULL),
        (
            {"type": ["string", "integer", "null"], "minLength": 2, "minimum": 3},
            {"anyOf": [{"type": "string", "minLength": 2}, {"type": "integer", "minimum": 3}, NULL]},
        ),
        ({"anyOf": [{"anyOf": [OTHER, NULL]}, {"type": "integer"}]}, {"anyOf": [OTHER, {"type": "integer"}, NULL]}),
        ({"anyOf": [OTHER, {}]}, {}),
        ({"nullable": True}, {}),
        ({"minimum": 1, "exclusiveMinimum": True, "type": "integer"}, {"type": "integer", "exclusiveMinimum": 1}),
        ({"maximum": 1, "exclusiveMaximum": False, "type": "integer"}, {"type": "integer", "maximum": 1}),
        ({"properties": {"a": {}}}, {"type": "object", "properties": {"a": {}}}),
        ({"items": True}, {"type": "array", "items": True}),
        ({"type": "string", "example": "x"}, {"type": "string", "examples": ["x"]}),
    ],
)
def test_there_is_one_form(schema: Any, expected: Any) -> None:
    assert one_form(schema) == expected


def test_3_0_becomes_3_1() -> None:
    draft = draft_of(document_of({}, version="3.0.3"))
    nullable.run(draft)
    assert draft.document["openapi"] == "3.1.0"
