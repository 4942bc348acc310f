from tests.generator.documents import answered, contract_of, document_of, requested

from dovetail_generator.normalize import Contract

THING = {
    "type": "object",
    "additionalProperties": False,
    "required": ["id", "size", "pin"],
    "properties": {
        "id": {"type": "string", "readOnly": True},
        "size": {"type": "integer", "minimum": 1},
        "pin": {"type": "string", "writeOnly": True},
        "colour": {"type": "string", "enum": ["red"]},
        "next": {"$ref": "#/components/schemas/Other"},
    },
}
OTHER = {"type": "object", "properties": {"a": {"type": "string", "maxLength": 3}}}


def both() -> Contract:
    return contract_of(document_of({"Thing": THING, "Other": OTHER}, sent=["Thing"], received=["Thing"]))


def test_answers_are_generous() -> None:
    made = answered(THING, Other=OTHER)
    assert "additionalProperties" not in made
    assert made["required"] == ["id", "size"]
    assert made["properties"] == {
        "id": {"type": "string", "readOnly": True},
        "size": {"type": "integer"},
        "colour": {"anyOf": [{"type": "string", "enum": ["red"]}, {"type": "string"}]},
        "next": {"$ref": "#/components/schemas/Other"},
    }


def test_requests_keep_what_restricts_them() -> None:
    made = requested(THING, Other=OTHER)
    assert made["required"] == ["size", "pin"]
    assert made["properties"]["size"] == {"type": "integer", "minimum": 1}
    assert made["properties"]["colour"] == {"type": "string", "enum": ["red"]}


def test_what_serves_both_ways_becomes_two() -> None:
    contract = both()
    assert {name: (c.direction, c.strict) for name, c in contract.components.items()} == {
        "Thing": ("answer", False),
        "ThingRequest": ("request", True),
        "Other": ("answer", False),
        "OtherRequest": ("request", True),
    }
    schemas = contract.document["components"]["schemas"]
    assert schemas["ThingRequest"]["properties"]["next"] == {"$ref": "#/components/schemas/OtherRequest"}
    operation = contract.document["paths"]["/Thing"]["post"]
    body = operation["requestBody"]["content"]["application/json"]["schema"]
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    assert (body["$ref"], answer["$ref"]) == ("#/components/schemas/ThingRequest", "#/components/schemas/Thing")


def test_an_alias_that_is_the_same_both_ways_stays_one() -> None:
    contract = contract_of(
        document_of({"Words": {"type": "array", "items": {"type": "string"}}}, sent=["Words"], received=["Words"])
    )
    assert {name: c.direction for name, c in contract.components.items()} == {"Words": "both"}


def test_a_name_that_is_taken_is_not_taken_again() -> None:
    document = document_of({"A": OTHER, "ARequest": OTHER}, sent=["A", "ARequest"], received=["A"])
    assert sorted(contract_of(document).components) == ["A", "ARequest", "ARequest2"]


def test_a_request_that_allows_more_keys_is_open() -> None:
    contract = contract_of(document_of({"Thing": {**OTHER, "additionalProperties": True}}, sent=["Thing"]))
    assert (contract.components["Thing"].strict, contract.components["Thing"].open) == (False, True)


def test_an_enum_of_answers_with_null_stays_nullable() -> None:
    assert answered({"type": "object", "properties": {"a": {"enum": ["x", None]}}})["properties"]["a"] == {
        "anyOf": [{"type": "string", "enum": ["x"]}, {"type": "string"}, {"type": "null"}]
    }
