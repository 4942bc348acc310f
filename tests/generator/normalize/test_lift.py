from tests.generator.documents import contract_of, document_of, source_of

INNER = {"type": "object", "properties": {"a": {"type": "string"}}}


def names(document: object) -> list[str]:
    return sorted(contract_of(document).components)  # type: ignore[arg-type]


def test_inline_objects_are_named_by_their_place() -> None:
    thing = {
        "type": "object",
        "properties": {
            "one": INNER,
            "many": {"type": "array", "items": {**INNER, "description": "many"}},
            "map": {"type": "object", "additionalProperties": {**INNER, "description": "map"}},
        },
    }
    assert names(document_of({"Thing": thing}, received=["Thing"])) == [
        "Thing",
        "ThingManyItem",
        "ThingMapValue",
        "ThingOne",
    ]


def test_what_a_property_says_of_itself_stays_with_it() -> None:
    thing = {"type": "object", "properties": {"one": {**INNER, "deprecated": True, "description": "One."}}}
    contract = contract_of(document_of({"Thing": thing}, received=["Thing"]))
    schemas = contract.document["components"]["schemas"]
    assert schemas["Thing"]["properties"]["one"] == {
        "$ref": "#/components/schemas/ThingOne",
        "deprecated": True,
        "description": "One.",
    }
    assert "deprecated" not in schemas["ThingOne"]


def test_a_nullable_object_is_lifted_without_its_null() -> None:
    thing = {"type": "object", "properties": {"one": {**INNER, "type": ["object", "null"]}}}
    contract = contract_of(document_of({"Thing": thing}, received=["Thing"]))
    assert contract.document["components"]["schemas"]["Thing"]["properties"]["one"] == {
        "anyOf": [{"$ref": "#/components/schemas/ThingOne"}, {"type": "null"}]
    }


def test_a_name_that_is_taken_by_another_schema_is_numbered() -> None:
    thing = {"type": "object", "properties": {"one": INNER}}
    other = {"type": "object", "properties": {"b": {"type": "string"}}}
    assert names(document_of({"Thing": thing, "ThingOne": other}, received=["Thing"])) == [
        "Thing",
        "ThingOne",
        "ThingOne2",
    ]


def test_bodies_are_named_by_their_operation() -> None:
    document = document_of({"Thing": INNER}, sent=["Thing"], received=["Thing"])
    operation = document["paths"]["/Thing"]["post"]
    operation["requestBody"]["content"]["application/json"]["schema"] = {**INNER, "description": "in"}
    operation["responses"]["200"]["content"]["application/json"]["schema"] = {**INNER, "description": "out"}
    operation["responses"]["404"] = {"description": "no", "content": {"application/json": {"schema": INNER}}}
    assert {"ThingsThingRequest", "ThingsThingResponse", "ThingsThing404Response"} <= set(names(document))


def test_a_lifted_answer_without_words_of_its_own_takes_those_of_the_answer() -> None:
    document = document_of({"Thing": INNER}, received=["Thing"])
    document["paths"]["/Thing"]["post"]["responses"]["200"]["content"]["application/json"]["schema"] = INNER
    schemas = contract_of(document).document["components"]["schemas"]
    assert schemas["ThingsThingResponse"]["description"] == "Yes."


def test_the_source_is_left_as_it_is() -> None:
    from dovetail_generator.normalize import normalize

    source = source_of(document_of({"Thing": {"type": "object", "properties": {"one": INNER}}}, received=["Thing"]))
    before = repr(source.document)
    normalize(source)
    assert repr(source.document) == before
