"""What Python types cannot say: its closest form, and the note that tells of it."""

from typing import Any

import pytest
from tests.generator.documents import answered, contract_of, document_of, requested

from dovetail_generator.normalize import Contract

NAME = {"type": "string"}
COUNT = {"type": "integer"}
DECODED = {"200": {"description": "Yes."}}


def notes(contract: Contract) -> dict[str, str]:
    return {report.pointer: report.message for report in contract.reports}


def sent(schema: dict[str, Any]) -> dict[str, str]:
    return notes(contract_of(document_of({"Thing": schema}, sent=["Thing"])))


def received(schema: dict[str, Any]) -> dict[str, str]:
    return notes(contract_of(document_of({"Thing": schema}, received=["Thing"])))


def with_operation(**members: Any) -> Contract:
    document = document_of({})
    document["paths"] = {"/a": {"post": {"operationId": "things_do", "responses": DECODED, **members}}}
    return contract_of(document)


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("not", {"required": ["b"]}),
        ("dependentRequired", {"a": ["b"]}),
        ("propertyNames", {"pattern": "^x"}),
        ("unevaluatedProperties", {"type": "string"}),
    ],
)
def test_what_only_the_server_checks_is_told_of_requests_and_never_of_answers(keyword: str, value: Any) -> None:
    schema = {"type": "object", "properties": {"a": NAME}, keyword: value}
    assert "is left to the server" in sent(schema)[f"/components/schemas/Thing/{keyword}"]
    assert received(schema) == {}
    assert keyword not in requested(schema)


@pytest.mark.parametrize("keyword", ["oneOf", "anyOf"])
def test_a_choice_of_members_alone_is_no_union(keyword: str) -> None:
    plain = {"type": "object", "properties": {"user": NAME, "group": NAME}}
    schema = {**plain, keyword: [{"required": ["user"]}, {"required": ["group"], "description": "Or a group."}]}
    assert "left to the server" in sent(schema)[f"/components/schemas/Thing/{keyword}"]
    assert received(schema) == {}
    assert requested(schema) == requested(plain)
    assert answered(schema) == answered(plain)


def test_items_that_must_be_unique_are_left_to_the_server() -> None:
    schema = {"type": "array", "items": NAME, "uniqueItems": True}
    assert list(sent(schema)) == ["/components/schemas/Thing/uniqueItems"]
    assert sent({**schema, "uniqueItems": False}) == {}


@pytest.mark.parametrize("keyword", ["if", "then", "else", "dependentSchemas"])
def test_conditions_are_told_both_ways(keyword: str) -> None:
    value = {"a": {"required": ["b"]}} if keyword == "dependentSchemas" else {"properties": {"b": COUNT}}
    schema = {"type": "object", "properties": {"a": NAME}, keyword: value}
    place = f"/components/schemas/Thing/{keyword}"
    assert place in sent(schema)
    assert place in received(schema)
    assert keyword not in answered(schema)


def test_a_pattern_that_python_cannot_read_is_not_checked() -> None:
    schema = {"type": "object", "properties": {"a": {"type": "string", "pattern": "^\\p{Lu}+$"}}}
    assert "\\\\p{Lu}" in sent(schema)["/components/schemas/Thing/properties/a/pattern"]
    assert requested(schema)["properties"]["a"] == NAME
    assert received(schema) == {}


def test_a_list_typed_by_position_is_a_list_of_any_of_its_types() -> None:
    pair = {"type": "array", "prefixItems": [NAME, COUNT]}
    closed = answered({**pair, "items": False})
    assert closed["items"] == {"anyOf": [NAME, COUNT]}
    assert answered({**pair, "maxItems": 2})["items"] == closed["items"]
    assert answered({**pair, "items": {"type": "boolean"}})["items"]["anyOf"][2] == {"type": "boolean"}
    assert answered(pair)["items"] == {}, "what comes after the first two may be anything"
    assert list(received(pair)) == ["/components/schemas/Thing/prefixItems"]


def test_members_named_by_a_pattern_are_a_map() -> None:
    def named(more: object) -> object:
        return answered({"type": "object", "patternProperties": {"^x-": NAME}, "additionalProperties": more})[
            "additionalProperties"
        ]

    assert named(False) == NAME
    assert named(COUNT) == {"anyOf": [NAME, COUNT]}
    assert named(True) is True
    schema = {"type": "object", "patternProperties": {"^x-": NAME}}
    assert "any name is taken" in sent(schema)["/components/schemas/Thing/patternProperties"]


def test_typed_members_beside_properties_lose_nothing() -> None:
    schema = {"type": "object", "properties": {"a": NAME}, "patternProperties": {"^x-": NAME}}
    contract = contract_of(document_of({"Thing": {**schema, "additionalProperties": False}}, sent=["Thing"]))
    assert contract.components["Thing"].open
    assert notes(contract) == {}
    assert received({"type": "object", "properties": {"a": NAME}, "additionalProperties": COUNT}) == {}


def test_what_the_api_calls_is_told_apart_from_what_it_answers() -> None:
    contract = with_operation(callbacks={"done": {"{$request.body#/url}": {"post": {"responses": DECODED}}}})
    assert [call.name for call in contract.incoming] == ["things_do.done"]
    assert notes(contract) == {}
    document = document_of({})
    document["webhooks"] = {"changed": {"post": {"responses": DECODED}}}
    assert [call.name for call in contract_of(document).incoming] == ["changed"]


def test_links_and_odd_answers_are_told() -> None:
    linked = {"200": {"description": "Yes.", "links": {"next": {"operationId": "things_do"}}}}
    assert list(notes(with_operation(responses=linked))) == ["/paths/~1a/post/responses/200/links"]
    leading = {"operationId": "things_do", "parameters": {"id": "$response.body#/id"}, "description": "And so on."}
    linked = {"200": {"description": "Yes.", "links": {"next": leading}}}
    operation = with_operation(responses=linked).document["paths"]["/a"]["post"]
    told = "* next: call ``things_do`` with id = $response.body#/id. And so on."
    assert operation["description"] == f"After an answer 200:\n\n{told}"
    moved = {"302": {"description": "Moved.", "content": {"text/html": {"schema": NAME}}}, **DECODED}
    assert list(notes(with_operation(responses=moved))) == ["/paths/~1a/post/responses/302"]


def test_a_second_success_of_another_kind_is_told() -> None:
    kinds = {"200": "application/json", "201": "application/json", "202": "text/plain", "203": "image/png"}
    answers = {status: {"description": "Yes.", "content": {kind: {"schema": NAME}}} for status, kind in kinds.items()}
    assert notes(with_operation(responses=answers)) == {
        f"/paths/~1a/post/responses/{status}": f"the first success is JSON, this one {kind}: read the same way"
        for status, kind in (("202", "text"), ("203", "bytes"))
    }


def test_a_structure_in_xml_types_answers_but_no_requests() -> None:
    tree = {"content": {"application/xml": {"schema": {"type": "object", "properties": {"a": NAME}}}}}
    contract = with_operation(requestBody=tree, responses={"200": {"description": "Yes.", **tree}})
    assert notes(contract) == {
        "/paths/~1a/post/requestBody/content/application~1xml/schema": "application/xml is sent as it is: "
        "its schema types nothing"
    }
    text = {"content": {"text/csv": {"schema": NAME}}}
    assert notes(with_operation(requestBody=text)) == {}
