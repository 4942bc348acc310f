"""The adapter around openapi-python-client: types of slots, bodies and answers."""

from __future__ import annotations

import importlib
import importlib.metadata
from typing import Any

import pytest

from dovetail_generator.operations import engine
from dovetail_generator.operations.engine import Shape, parse
from dovetail_generator.operations.types import AnyOf, Anything, Binary, ListOf, MapOf, Ref, Scalar, Type, Values

PET = {"$ref": "#/components/schemas/Pet"}


def _type_of(schema: dict[str, Any]) -> Type:
    [parsed] = parse([Shape("get", {"slot": schema})], ["Pet"])
    assert parsed.problems == ()
    return parsed.slots["slot"]


@pytest.mark.parametrize(
    ("schema", "found"),
    [
        ({"type": "string"}, Scalar("str")),
        ({"type": "string", "format": "uuid"}, Scalar("str")),
        ({"type": "integer", "minimum": 1, "default": "seven"}, Scalar("int")),
        ({"type": "number"}, Scalar("float")),
        ({"type": "boolean"}, Scalar("bool")),
        ({"type": ["string", "null"]}, AnyOf((Scalar("str"), Scalar("None")))),
        ({"type": "string", "format": "binary"}, Binary()),
        ({"type": "string", "enum": ["b", "a", "b"]}, Values(("b", "a", "b"))),
        ({"enum": [1, None]}, AnyOf((Values((1,)), Scalar("None")))),
        ({"const": "x"}, Values(("x",))),
        ({"enum": [1.5, 2]}, Scalar("float")),
        (PET, Ref("Pet")),
        ({"type": "array", "items": PET}, ListOf(Ref("Pet"))),
        ({"type": "array"}, ListOf(Anything())),
        ({"type": "object", "additionalProperties": PET}, MapOf(Ref("Pet"))),
        ({"type": "object"}, MapOf(Anything())),
        ({}, Anything()),
        ({"anyOf": [PET, {"type": "null"}]}, AnyOf((Ref("Pet"), Scalar("None")))),
        ({"anyOf": [{"type": "null"}, {"type": "integer"}, {"anyOf": [{"type": "integer"}, PET]}]},
         AnyOf((Scalar("int"), Ref("Pet"), Scalar("None")))),
    ],
)  # fmt: skip
def test_a_schema_has_its_type(schema: dict[str, Any], found: Type) -> None:
    assert _type_of(schema) == found


def test_bodies_and_answers_have_the_types_of_their_media_types() -> None:
    shape = Shape(
        "post",
        body=("text/csv", {}),
        answers={
            "200": ("application/vnd.pet+json", PET),
            "201": ("application/pdf", {}),
            "202": None,
            "203": ("text/event-stream", PET),
            "4XX": ("application/json", {"type": "array", "items": PET}),
            "default": ("application/json", PET),
        },
    )

    [parsed] = parse([shape], ["Pet"])

    assert parsed.body == Binary()
    assert parsed.answers == {
        "200": Ref("Pet"),
        "201": Binary(),
        "202": None,
        "203": Ref("Pet"),
        "4XX": ListOf(Ref("Pet")),
        "default": Ref("Pet"),
    }
    assert parsed.problems == ()


def test_what_the_parser_refuses_is_told_and_the_rest_is_parsed() -> None:
    broken = Shape("get", {"slot": {"$ref": "#/components/schemas/Nobody"}})
    sound = Shape("get", {"slot": PET})

    first, second = parse([broken, sound], ["Pet"])

    assert first.slots == {}
    assert "Could not find reference" in first.problems[0]
    assert second.slots == {"slot": Ref("Pet")}


def test_another_version_of_the_parser_is_refused_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.metadata, "version", lambda name: "0.30.0")
    with pytest.raises(
        ImportError, match=r"version 0\.30\.0 is installed.*pip install openapi-python-client==0\.29\.1"
    ):
        importlib.reload(engine)
    monkeypatch.undo()
    importlib.reload(engine)
