"""Which objects can hold themselves, and so are left to the garbage collector."""

from __future__ import annotations

from typing import Any

import pytest
from tests.generator.documents import contract_of, document_of

from dovetail_generator.models.cycles import may_hold_itself

TEXT = {"type": "string"}
THING = {"$ref": "#/components/schemas/Thing"}
OTHER = {"$ref": "#/components/schemas/Other"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


@pytest.mark.parametrize(
    ("thing", "other"),
    [
        (_object(name=TEXT), None),
        (_object(names={"type": "array", "items": TEXT}), None),
        (_object(tags={"type": "object", "additionalProperties": TEXT}), None),
        (_object(other=OTHER, again=OTHER), _object(name=TEXT)),
        (_object(others={"type": "array", "items": OTHER}), _object(more={"type": "array", "items": OTHER})),
    ],
)
def test_what_cannot_hold_itself_is_told(thing: dict[str, Any], other: dict[str, Any] | None) -> None:
    schemas = {"Thing": thing} | ({"Other": other} if other else {})
    assert not may_hold_itself(contract_of(document_of(schemas, received=["Thing"])), "Thing")


@pytest.mark.parametrize(
    ("thing", "other"),
    [
        (_object(inner=THING), None),
        (_object(inner={"type": "array", "items": THING}), None),
        (_object(inner={"type": "object", "additionalProperties": THING}), None),
        (_object(inner={"anyOf": [THING, {"type": "null"}]}), None),
        (_object(other=OTHER), _object(thing=THING)),
    ],
)
def test_what_can_hold_itself_is_told(thing: dict[str, Any], other: dict[str, Any] | None) -> None:
    schemas = {"Thing": thing} | ({"Other": other} if other else {})
    assert may_hold_itself(contract_of(document_of(schemas, received=["Thing"])), "Thing")


@pytest.mark.parametrize("anything", [{}, {"type": "object"}, {"type": "array"}])
def test_what_is_undeclared_may_be_anything_in_a_request_and_is_data_in_an_answer(anything: dict[str, Any]) -> None:
    schemas = {"Thing": _object(inner=anything)}
    assert not may_hold_itself(contract_of(document_of(schemas, received=["Thing"])), "Thing")
    assert may_hold_itself(contract_of(document_of(schemas, sent=["Thing"])), "Thing")
