"""Values made from schemas satisfy them, by the judgement of an independent validator."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from corpus.examples import Collector
from corpus.instances import Maker
from corpus.judge import Direction, Judge, UnreadableSchema

FILE = Path("document.yaml")
PET: dict[str, Any] = {
    "type": "object",
    "required": ["id", "name"],
    "properties": {
        "id": {"type": "integer", "readOnly": True},
        "name": {"type": "string", "minLength": 3},
        "secret": {"type": "string", "writeOnly": True},
        "friends": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
    },
}
CAT = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["Cat"]}}}
DOG = {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string", "enum": ["Dog"]}}}
SCHEMAS: dict[str, Any] = {
    "Pet": PET,
    "Cat": CAT,
    "Dog": DOG,
    "Animal": {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "kind"},
    },
    "Big": {
        "allOf": [{"$ref": "#/components/schemas/Pet"}, {"type": "object", "properties": {"kilos": {"minimum": 9}}}]
    },
    "Endless": {
        "type": "object",
        "required": ["next"],
        "properties": {"next": {"$ref": "#/components/schemas/Endless"}},
    },
}


def judge(direction: Direction = "response", version: str = "3.1.0") -> Judge:
    return Judge({"openapi": version, "components": {"schemas": SCHEMAS}}, FILE, direction)


def made(schema: dict[str, Any], direction: Direction = "response", version: str = "3.1.0") -> list[Any]:
    return list(Maker(judge(direction, version)).values(schema))


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "format": "uuid"},
        {"type": "string", "minLength": 5, "maxLength": 7},
        {"type": "string", "pattern": "^[a-f0-9]{32}$"},
        {"type": "integer", "minimum": 10, "multipleOf": 4},
        {"type": "number", "exclusiveMinimum": 0, "maximum": 1},
        {"type": ["integer", "null"]},
        {"const": {"a": [1]}},
        {"enum": ["a", 2, None]},
        {"type": "array", "items": {"type": "boolean"}, "minItems": 3, "maxItems": 3},
        {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}], "items": False},
        {"type": "object", "additionalProperties": {"type": "integer"}},
        *({"$ref": f"#/components/schemas/{name}"} for name in ("Pet", "Animal", "Big")),
    ],
)
def test_what_is_made_fits(schema: dict[str, Any]) -> None:
    values = made(schema)
    assert values
    assert all(judge().fits(value, schema, closed=True) for value in values)


def test_each_member_of_a_union_is_made() -> None:
    assert {value["kind"] for value in made({"$ref": "#/components/schemas/Animal"})} == {"Cat", "Dog"}


def test_the_same_schema_gives_the_same_values() -> None:
    assert made(PET) == made(PET)


def test_a_member_goes_one_way_only() -> None:
    assert all("id" not in value for value in made(PET, "request"))
    assert all("secret" not in value for value in made(PET, "response"))
    assert judge("request").fits({"name": "Rex"}, PET)
    assert not judge("request").fits({"id": 1, "name": "Rex"}, PET)
    assert not judge("response").fits({"name": "Rex"}, PET)


def test_what_never_ends_is_not_made() -> None:
    assert made({"$ref": "#/components/schemas/Endless"}) == []


def test_nullable_and_old_bounds_are_those_of_3_0() -> None:
    schema = {"type": "integer", "nullable": True, "minimum": 1, "exclusiveMinimum": True}
    assert judge(version="3.0.3").fits(None, schema)
    assert judge(version="3.0.3").fits(2, schema)
    assert not judge(version="3.0.3").fits(1, schema)


def test_members_that_nobody_declares_are_seen() -> None:
    value = {"id": 1, "name": "Rex", "friends": [{"id": 2, "name": "Cato", "age": 3}]}
    assert judge().fits(value, PET)
    assert not judge().fits(value, PET, closed=True)
    assert judge().fits({"id": 1, "name": "Rex", "kilos": 10}, SCHEMAS["Big"], closed=True)


def test_members_without_a_type_mean_an_object() -> None:
    assert not judge().fits([], {"properties": {"a": {}}})
    assert judge().fits([], {"items": {}})


@pytest.mark.parametrize(
    "schema", [{"type": "file"}, {"$ref": "#/components/schemas/Missing"}, "string", {"pattern": "("}]
)
def test_what_is_no_schema_is_said_to_be_none(schema: Any) -> None:
    with pytest.raises(UnreadableSchema):
        judge().fits(1, schema)


def test_a_parameter_of_an_operation_replaces_that_of_its_path() -> None:
    parameter: dict[str, Any] = {"name": "id", "in": "path", "required": True}
    shared, own = ({**parameter, "schema": {"type": kind}, "example": 7} for kind in ("string", "integer"))
    item = {"parameters": [shared], "get": {"parameters": [own], "responses": {}}}
    examples = Collector({"openapi": "3.1.0", "paths": {"/{id}": item}}, FILE).examples()

    assert {type(example.value) for example in examples} == {int}
    assert examples[0].verdict == "valid"
