"""Which member of a union an answer is read as."""

from __future__ import annotations

from typing import Any

import pytest
from tests.generator.models.building import answers

from dovetail_generator.normalize.draft import ref

TEXT = {"type": "string"}
COUNT = {"type": "integer"}


def record(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def chosen(schemas: dict[str, Any], *values: Any) -> list[str]:
    made = answers(schemas, *values)
    assert [back for _, back in made] == list(values)
    return [type(typed).__name__ for typed, _ in made]


def either(*names: str, **more: Any) -> dict[str, Any]:
    return {"oneOf": [ref(name) for name in names], **more}


def tag(name: str, **mapping: str) -> dict[str, Any]:
    return {"propertyName": name, **({"mapping": {k: ref(v)["$ref"] for k, v in mapping.items()}} if mapping else {})}


def test_by_what_a_member_requires() -> None:
    schemas = {"Thing": either("A", "B"), "A": record(x=COUNT), "B": record("y", y=COUNT, x=COUNT)}
    assert chosen(schemas, {"x": 1}, {"x": 1, "y": 2}) == ["A", "B"]


def test_by_words_though_answers_may_hold_others() -> None:
    kinds = {name: {"type": "string", "enum": [name]} for name in ("left", "right")}
    schemas = {"Thing": either("A", "B"), "A": record(side=kinds["left"]), "B": record(side=kinds["right"])}
    assert chosen(schemas, {"side": "left"}, {"side": "right"}) == ["A", "B"]


def test_by_what_lies_further_inside() -> None:
    schemas = {
        "Thing": either("A", "B"),
        "A": record(data=record(x=COUNT)),
        "B": record(data=record(y=COUNT)),
    }
    assert chosen(schemas, {"data": {"x": 1}}, {"data": {"y": 1}}) == ["A", "B"]


def test_by_the_tag_that_the_member_carries_as_text() -> None:
    schemas = {
        "Thing": either("A", "B", discriminator=tag("kind", a="A", b="B", bee="B")),
        "A": record("kind", kind=TEXT, x=COUNT),
        "B": record("kind", kind=TEXT, x=COUNT),
    }
    values = [{"kind": "a", "x": 1}, {"kind": "b", "x": 1}, {"kind": "bee"}, {"kind": "new", "x": 1}]
    assert chosen(schemas, *values) == ["A", "B", "B", "dict"]


def test_by_the_name_of_the_member_where_no_mapping_says_otherwise() -> None:
    schemas = {
        "Thing": either("A", "B", discriminator=tag("kind")),
        "A": record(kind=TEXT, x=COUNT),
        "B": record(kind=TEXT, x=COUNT),
    }
    assert chosen(schemas, {"kind": "B", "x": 1}, {"kind": "A"}) == ["B", "A"]


def test_by_a_tag_that_no_member_declares() -> None:
    schemas = {
        "Thing": either("A", "B", discriminator=tag("kind", a="A", b="B")),
        "A": {**record(x=COUNT), "additionalProperties": True},
        "B": {**record(x=COUNT), "additionalProperties": True},
    }
    assert chosen(schemas, {"kind": "b", "x": 1}) == ["B"]


def test_by_what_fits_where_the_tag_is_left_out() -> None:
    schemas = {
        "Thing": either("A", "B", discriminator=tag("kind", a="A", b="B")),
        "A": record(kind=TEXT, x=COUNT),
        "B": record(kind=TEXT, y=COUNT),
    }
    assert chosen(schemas, {"y": 1}, {"x": 1}) == ["B", "A"]


@pytest.mark.parametrize("null", [{"nullable": True}, {"oneOf": [ref("A"), ref("B"), {"type": "null"}]}])
def test_null_beside_tagged_members(null: dict[str, Any]) -> None:
    union = {**either("A", "B", discriminator=tag("kind", a="A", b="B")), **null}
    schemas = {
        "Thing": record(one=union),
        "A": record("kind", kind={"const": "a"}),
        "B": record("kind", kind={"const": "b"}),
    }
    assert [back for _, back in answers(schemas, {"one": None}, {"one": {"kind": "b"}})] == [
        {"one": None},
        {"one": {"kind": "b"}},
    ]


def test_a_base_with_a_tag_is_the_union_of_its_heirs_and_of_theirs() -> None:
    schemas = {
        "Thing": {**record("kind", kind=TEXT), "discriminator": tag("kind")},
        "Cat": {"allOf": [ref("Thing"), record(lives=COUNT)]},
        "Dog": {"allOf": [ref("Thing"), record(tricks=COUNT)]},
        "Poodle": {"allOf": [ref("Dog"), record(curls=COUNT)]},
    }
    values = [{"kind": "Cat", "lives": 9}, {"kind": "Poodle", "tricks": 1, "curls": 2}, {"kind": "Cow", "milk": 1}]
    assert chosen(schemas, *values) == ["Cat", "Poodle", "dict"]


def test_a_base_that_lists_its_heirs_is_no_circle() -> None:
    schemas = {
        "Thing": {**record("id", id=COUNT), "oneOf": [ref("Left"), ref("Right")]},
        "Left": {"allOf": [ref("Thing"), record("left", left=TEXT)]},
        "Right": {"allOf": [ref("Thing"), record("right", right=TEXT)]},
    }
    assert chosen(schemas, {"id": 1, "left": "a"}, {"id": 1, "right": "a"}) == ["Left", "Right"]


def test_members_that_cannot_fit_what_stands_beside_the_choice_are_none() -> None:
    schemas = {"Thing": {"type": "object", "oneOf": [ref("A"), TEXT]}, "A": record(x=COUNT)}
    assert chosen(schemas, {"x": 1}) == ["A"]
