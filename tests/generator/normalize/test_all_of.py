from typing import Any

from tests.generator.documents import answered, contract_of, document_of, draft_of

from dovetail_generator.normalize import all_of

BASE = {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}, "name": {"type": "string"}}}
REF = {"$ref": "#/components/schemas/Base"}


def merged(schema: Any, **others: Any) -> Any:
    draft = draft_of(document_of({"Thing": schema, "Base": BASE, **others}, received=["Thing"]))
    all_of.run(draft)
    return draft.schemas["Thing"]


def test_objects_are_merged() -> None:
    assert merged(
        {"allOf": [REF, {"required": ["x"], "properties": {"x": {"type": "string"}}}], "description": "d"}
    ) == {
        "type": "object",
        "required": ["id", "x"],
        "properties": {**BASE["properties"], "x": {"type": "string"}},  # type: ignore[dict-item]
        "description": "d",
    }


def test_a_reference_with_remarks_stays_a_reference() -> None:
    assert merged({"allOf": [REF], "description": "d"}) == {**REF, "description": "d"}
    assert merged({"allOf": [REF, {"description": "d"}]}) == REF
    assert merged({**REF, "deprecated": True}) == {**REF, "deprecated": True}


def test_restrictions_beside_a_reference_count() -> None:
    assert merged({**REF, "required": ["name"]}) == {**BASE, "required": ["id", "name"]}


def test_the_stricter_limit_wins() -> None:
    parts = [{"type": "number", "minimum": 1, "maximum": 9}, {"type": "integer", "minimum": 3, "maximum": 20}]
    assert merged({"allOf": parts}) == {"type": "integer", "minimum": 3, "maximum": 9}


def test_values_of_both_enums_stay() -> None:
    assert merged({"allOf": [{"enum": ["a", "b"]}, {"enum": ["b", "c"]}]}) == {"enum": ["b"]}


def test_a_property_of_two_parts_is_merged() -> None:
    extra = {"properties": {"name": {"description": "The name.", "maxLength": 3}}}
    assert merged({"allOf": [REF, extra]})["properties"]["name"] == {
        "type": "string",
        "maxLength": 3,
        "description": "The name.",
    }


def test_a_part_of_alternatives_is_spread_over_them() -> None:
    parts = [{"anyOf": [REF, {"properties": {"z": {}}}]}, {"properties": {"x": {}}}]
    first, second = merged({"allOf": parts})["anyOf"]
    assert set(first["properties"]) == {"id", "name", "x"}
    assert set(second["properties"]) == {"z", "x"}


def test_parts_that_exclude_each_other_are_reported() -> None:
    draft = draft_of(document_of({"Thing": {"allOf": [{"type": "string"}, {"type": "integer"}]}}, received=["Thing"]))
    all_of.run(draft)
    assert [report.pointer for report in draft.reports] == ["/components/schemas/Thing"]


def test_a_part_that_leads_back_is_left_out() -> None:
    thing = {"allOf": [{"$ref": "#/components/schemas/Other"}, {"properties": {"a": {}}}]}
    other = {"allOf": [{"$ref": "#/components/schemas/Thing"}, {"properties": {"b": {}}}]}
    assert set(merged(thing, Other=other)["properties"]) == {"a", "b"}


def test_a_name_for_itself_is_left_out() -> None:
    itself = {"oneOf": [{"$ref": "#/components/schemas/Pet"}]}
    thing = {
        "allOf": [
            {"properties": {"a": {"type": "string"}}},
            {"properties": {"a": {"$ref": "#/components/schemas/Pet"}}},
        ]
    }
    assert answered(thing, Pet=itself)["properties"] == {"a": {"type": "string"}}


def test_objects_that_hold_themselves_are_merged_one_level_deep() -> None:
    tree = {"$ref": "#/components/schemas/Tree"}
    inner = {"type": "object", "properties": {"id": tree}}
    document = document_of(
        {
            "Thing": {"allOf": [inner, tree]},
            "Tree": {"type": "object", "properties": {"id": {**inner, "properties": {"id": tree}}}},
        },
        received=["Thing"],
    )
    draft = draft_of(document)
    all_of.run(draft)
    assert draft.schemas["Thing"]["properties"]["id"]["properties"]["id"]["properties"]["id"] == tree
    assert [report.pointer for report in draft.reports] == ["/components/schemas/Thing"]


def test_what_only_served_to_be_merged_is_dropped() -> None:
    document = document_of({"Thing": {"allOf": [REF, {"properties": {"x": {}}}]}, "Base": BASE}, received=["Thing"])
    assert list(contract_of(document).components) == ["Thing"]


def test_a_nullable_reference_is_merged_as_what_it_refers_to() -> None:
    made = answered(
        {"allOf": [{"anyOf": [REF, {"type": "null"}]}, {"properties": {"x": {"type": "string"}}}]}, Base=BASE
    )
    assert set(made["properties"]) == {"id", "name", "x"}


def test_null_survives_only_when_every_part_allows_it() -> None:
    allows = {"type": ["object", "null"], "properties": {"a": {"type": "string"}}}
    forbids = {"type": "object", "properties": {"b": {"type": "string"}}}
    assert answered({"allOf": [allows, forbids]})["type"] == "object"
    inner = {"allOf": [allows, {**allows}]}
    held = answered({"type": "object", "properties": {"inner": inner}})["properties"]["inner"]
    assert {"type": "null"} in held["anyOf"]
