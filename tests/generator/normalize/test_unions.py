from typing import Any

import pytest
from tests.generator.documents import contract_of, document_of

from dovetail_generator.normalize import Contract

CAT = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"type": "string", "const": "cat"}, "lives": {"type": "integer"}},
}
DOG = {
    "type": "object",
    "required": ["kind"],
    "properties": {"kind": {"type": "string", "const": "dog"}, "tricks": {"type": "integer"}},
}
PLAIN = {"type": "object", "additionalProperties": True}
CAT_REF, DOG_REF = {"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}


def contract(pet: Any, *, sent: bool = False, **others: Any) -> Contract:
    schemas = {"Cat": CAT, "Dog": DOG, **others, "Pet": pet}
    return contract_of(document_of(schemas, **{"sent" if sent else "received": ["Pet"]}))  # type: ignore[arg-type]


def pet_of(made: Contract) -> Any:
    return made.document["components"]["schemas"]["Pet"]


MAPPING = {"cat": CAT_REF["$ref"], "dog": DOG_REF["$ref"]}


@pytest.mark.parametrize(
    "discriminator",
    [
        None,
        {"propertyName": "kind"},
        {"propertyName": "kind", "mapping": {"cat": "Cat", "dog": "#/components/schemas/Dog"}},
    ],
)
def test_the_tag_is_taken_from_the_contract_or_found(discriminator: Any) -> None:
    pet = {"oneOf": [CAT_REF, DOG_REF]} | ({"discriminator": discriminator} if discriminator else {})
    made = contract(pet)
    assert pet_of(made)["discriminator"] == {"propertyName": "kind", "mapping": MAPPING}
    assert made.components["Pet"].kind == "union"


def test_the_tag_of_a_member_is_closed_and_marked() -> None:
    made = contract({"oneOf": [CAT_REF, DOG_REF]})
    assert made.document["components"]["schemas"]["Cat"]["properties"]["kind"] == {
        "type": "string",
        "enum": ["cat"],
        "x-union-tag": True,
    }


def test_a_tag_without_constants_is_the_name_of_the_member() -> None:
    pet = {"oneOf": [{"$ref": "#/components/schemas/A"}, DOG_REF], "discriminator": {"propertyName": "kind"}}
    made = contract(pet, A={"type": "object", "properties": {"kind": {"type": "string"}}})
    assert pet_of(made)["discriminator"]["mapping"] == {"A": "#/components/schemas/A", "dog": DOG_REF["$ref"]}


@pytest.mark.parametrize("sent", [False, True])
def test_no_tag_is_invented_for_members_without_a_name(sent: bool) -> None:
    record = {"type": "object", "properties": {"kind": {"type": "string"}, "data": {"type": "string"}}}
    inline = [{**record, "required": ["kind", *more]} for more in ((), ("data",))]
    mapping = {"A": "elsewhere.yaml#/a", "B": "elsewhere.yaml#/b"}
    made = contract({"anyOf": inline, "discriminator": {"propertyName": "kind", "mapping": mapping}}, sent=sent)

    assert "discriminator" not in pet_of(made)
    assert [report.code for report in made.reports] == ["discriminator-unused"]
    schemas = made.document["components"]["schemas"]
    assert [schemas[name]["properties"]["kind"] for name in ("PetOption1", "PetWithData")] == [{"type": "string"}] * 2


def test_a_union_of_answers_has_room_for_plain_data_one_of_requests_has_not() -> None:
    assert pet_of(contract({"oneOf": [CAT_REF, DOG_REF]}))["anyOf"] == [CAT_REF, DOG_REF, PLAIN]
    assert pet_of(contract({"oneOf": [CAT_REF, DOG_REF]}, sent=True))["anyOf"] == [CAT_REF, DOG_REF]


@pytest.mark.parametrize(
    "members",
    [
        [{"type": "string"}, {"type": "integer"}, {"type": "boolean"}],
        [CAT_REF, {"type": "string"}, {"type": "array", "items": CAT_REF}, {"type": "null"}],
        [{"type": "string", "enum": ["a"]}, {"type": "string"}],
    ],
)
def test_members_of_different_json_types_need_no_decoder(members: Any) -> None:
    assert contract({"anyOf": members}).components["Pet"].kind == "alias"


@pytest.mark.parametrize(
    "members",
    [
        [{"$ref": "#/components/schemas/A"}, DOG_REF],
        [DOG_REF, PLAIN],
        [{"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "array"}}],
        [{"$ref": "#/components/schemas/Both"}, {"type": "string"}],
    ],
)
def test_what_json_types_do_not_tell_apart_needs_a_decoder(members: Any) -> None:
    others = {"A": {"type": "object", "properties": {"x": {}}}, "Both": {"anyOf": [CAT_REF, DOG_REF]}}
    assert contract({"anyOf": members}, **others).components["Pet"].kind == "union"


def test_an_inline_union_gets_a_name_and_leaves_its_null_behind() -> None:
    pet = {
        "type": "object",
        "properties": {"friends": {"type": "array", "items": {"anyOf": [CAT_REF, DOG_REF, {"type": "null"}]}}},
    }
    made = contract(pet)
    assert pet_of(made)["properties"]["friends"]["items"] == {
        "anyOf": [{"$ref": "#/components/schemas/PetFriendsItem"}, {"type": "null"}]
    }
    assert made.components["PetFriendsItem"].kind == "union"


def test_a_base_with_a_discriminator_is_the_union_of_its_heirs() -> None:
    animal = {
        "type": "object",
        "required": ["kind"],
        "discriminator": {"propertyName": "kind"},
        "properties": {"kind": {"type": "string"}},
    }
    heir = {
        "allOf": [
            {"$ref": "#/components/schemas/Animal"},
            {"type": "object", "properties": {"fins": {"type": "integer"}}},
        ]
    }
    made = contract({"$ref": "#/components/schemas/Animal"}, Animal=animal, Fish=heir, Whale=heir)
    schemas = made.document["components"]["schemas"]
    assert schemas["Animal"]["discriminator"]["mapping"] == {
        "Fish": "#/components/schemas/Fish",
        "Whale": "#/components/schemas/Whale",
    }
    assert set(schemas["Fish"]["properties"]) == {"kind", "fins"}


def test_an_alias_that_holds_itself_is_cut_and_reported() -> None:
    made = contract({"anyOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}]})
    assert pet_of(made)["anyOf"][1] == {"type": "array", "items": {}}
    assert [report.pointer for report in made.reports] == ["/components/schemas/Pet"]
