"""What the objects inside a union are called."""

from __future__ import annotations

from typing import Any

from tests.generator.documents import contract_of, document_of

TEXT = {"type": "string"}


def record(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required)}


def names(*members: dict[str, Any]) -> set[str]:
    document = document_of({"Shape": {"oneOf": list(members)}}, received=["Shape"])
    return contract_of(document).components.keys() - {"Shape"}


CIRCLE = {**record("radius", radius=TEXT), "title": "circle shape"}
SQUARE = record("kind", kind={"const": "square", "type": "string"}, side=TEXT)
LINE = record("kind", kind={"enum": ["line"], "type": "string"}, end=TEXT)
POINT = record("x", "kind", x=TEXT, kind=TEXT)


def test_by_title_by_word_and_by_a_member_of_their_own() -> None:
    assert names(CIRCLE, SQUARE, LINE, POINT) == {"ShapeCircleShape", "ShapeSquare", "ShapeLine", "ShapeWithX"}


def test_another_member_before_them_renames_none() -> None:
    assert names(SQUARE, POINT) < names(record("name", name=TEXT), SQUARE, POINT)


def test_members_that_nothing_tells_apart_go_by_their_place() -> None:
    assert names(record(a=TEXT), record(b=TEXT)) == {"ShapeOption1", "ShapeOption2"}


def test_a_title_that_two_have_names_neither() -> None:
    twins = [{**record(key, **{key: TEXT}), "title": "Twin"} for key in ("a", "b")]
    assert names(*twins) == {"ShapeWithA", "ShapeWithB"}


def test_a_word_may_be_a_truth_value_or_a_number() -> None:
    fine, failed = (record("ok", ok={"const": value}) for value in (True, False))
    assert names(fine, failed) == {"ShapeTrue", "ShapeFalse"}
    assert names(*(record("version", version={"const": value}) for value in (1, 2))) == {"Shape1", "Shape2"}
