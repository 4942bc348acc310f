from typing import Any

import pytest
from tests.generator.documents import answered, requested

WORDS = {"type": "string", "enum": ["NaN", "Infinity", "-Infinity"]}
DECIMAL = {"type": ["integer", "string"], "format": "int64"}


def member(made: Any) -> Any:
    return made["properties"]["a"]


def thing(schema: Any) -> Any:
    return {"type": "object", "properties": {"a": schema}}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (DECIMAL, {"type": "integer", "format": "int64"}),
        ({**DECIMAL, "type": ["integer", "string", "null"]}, {"type": ["integer", "null"], "format": "int64"}),
        ({**DECIMAL, "description": "d"}, {"type": "integer", "format": "int64", "description": "d"}),
        ({"anyOf": [{"type": "number"}, WORDS]}, {"type": "number"}),
        ({"oneOf": [{"type": "number"}, WORDS], "nullable": True}, {"type": ["number", "null"]}),
    ],
)
def test_an_answer_has_the_number(schema: Any, expected: Any) -> None:
    assert member(answered(thing(schema))) == expected


def test_a_request_has_a_decimal_as_its_number_and_keeps_what_no_number_can_say() -> None:
    assert member(requested(thing(DECIMAL))) == {"type": "integer", "format": "int64"}
    worded = {"anyOf": [{"type": "number"}, WORDS]}
    assert member(requested(thing(worded))) == worded


@pytest.mark.parametrize(
    "schema",
    [
        {"type": ["integer", "string"]},
        {"anyOf": [{"type": "number"}, {"type": "string", "enum": ["NaN", "none"]}]},
        {"anyOf": [{"type": "boolean"}, WORDS]},
    ],
)
def test_other_text_stays(schema: Any) -> None:
    assert "anyOf" in member(answered(thing(schema)))
