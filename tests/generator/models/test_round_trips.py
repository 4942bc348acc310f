"""What fits its schema comes back as it was: nothing added, nothing lost, whatever the schema."""

from __future__ import annotations

from typing import Any

import pytest
from tests.generator.models.building import answers, both, requests

from dovetail_generator.normalize.draft import ref

TEXT = {"type": "string"}
COUNT = {"type": "integer"}


def record(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def needing(*names: str, **properties: Any) -> dict[str, Any]:
    return {**record(**properties), "required": list(names)}


def written(kind: str) -> dict[str, Any]:
    return {**TEXT, "format": kind}


CASES: dict[str, tuple[dict[str, Any], list[Any]]] = {
    "members beside the declared ones": (
        {"Thing": {**needing("id", id=COUNT), "additionalProperties": True}},
        [{"id": 1}, {"id": 1, "later": {"a": [None]}}],
    ),
    "typed members beside the declared ones": (
        {"Thing": {**record(id=COUNT), "additionalProperties": ref("Part")}, "Part": record(name=TEXT)},
        [{"id": 1, "left": {"name": "a"}, "right": {}}],
    ),
    "a list of a choice that is not said to be a list": (
        {
            "Thing": record(
                one={"items": {"anyOf": [needing("id", id=COUNT, name=TEXT), needing("key", key=TEXT), TEXT]}}
            ),
        },
        [{"one": {"id": 1, "name": "a"}}, {"one": {"key": "a"}}, {"one": [{"key": "a"}, {"id": 2}, "b"]}, {"one": "c"}],
    ),
    "members named by a pattern": (
        {"Thing": {**record(id=COUNT), "patternProperties": {"^x-": COUNT}, "additionalProperties": False}},
        [{"id": 1, "x-a": 2}, {"x-b": 3}],
    ),
    "a pattern that every name fits": (
        {"Thing": {"type": "object", "patternProperties": {"^.*$": COUNT}}},
        [{}, {"a": 1}],
    ),
    "names that no class can have": (
        {
            "Thing": record(
                **{'q"uo\\te': TEXT, "line\nbreak": COUNT, "": TEXT, "__init__": TEXT, "é": TEXT, "2nd": TEXT}
            )
        },
        [{'q"uo\\te': "a", "line\nbreak": 1, "": "b", "__init__": "c", "é": "d", "2nd": "e"}, {}],
    ),
    "names that differ by case, and keywords": (
        {"Thing": record(**{"id": COUNT, "Id": COUNT, "ID": COUNT, "class": TEXT, "self": TEXT, "list": TEXT})},
        [{"id": 1, "Id": 2, "ID": 3, "class": "a", "self": "b", "list": "c"}],
    ),
    "a tuple": (
        {"Thing": record(at={"type": "array", "prefixItems": [COUNT, TEXT], "items": False, "minItems": 2})},
        [{"at": [1, "a"]}],
    ),
    "a list typed by position that may be shorter": (
        {"Thing": record(at={"type": "array", "prefixItems": [COUNT, TEXT], "items": False})},
        [{"at": [1, "a"]}, {"at": [1]}, {"at": []}],
    ),
    "words of every type": (
        {
            "Thing": record(
                a={"enum": [1, 2.5, True, "x", None]}, b={"const": False}, c={"const": None}, d={"enum": [""]}
            )
        },
        [{"a": value, "b": False, "c": None, "d": ""} for value in (1, 2.5, True, "x", None)],
    ),
    "constants that are no scalars": (
        {"Thing": record(a={"const": {"k": [1]}}, b={"enum": [[1], [2]]})},
        [{"a": {"k": [1]}, "b": [2]}],
    ),
    "very many words": (
        {"Thing": record(a={"type": "string", "enum": [f"word-{number}" for number in range(400)]})},
        [{"a": "word-399"}],
    ),
    "nothing but null": ({"Thing": {"enum": [None]}}, [None]),
    "a choice beside properties": (
        {
            "Thing": {**needing("id", id=COUNT), "oneOf": [ref("Left"), ref("Right")]},
            "Left": needing("left", left=TEXT),
            "Right": needing("right", right=TEXT),
        },
        [{"id": 1, "left": "a"}, {"id": 1, "right": "a"}],
    ),
    "a choice of one beside a choice of another": (
        {
            "Thing": {
                "anyOf": [needing("a", a=COUNT), needing("b", b=COUNT)],
                "oneOf": [needing("c", c=COUNT), needing("d", d=COUNT)],
            }
        },
        [{"a": 1, "c": 1}, {"b": 1, "d": 1}],
    ),
    "objects, lists and texts": (
        {"Thing": {"oneOf": [record(a=COUNT), {"type": "array", "items": record(b=COUNT)}, TEXT, {"type": "null"}]}},
        [{"a": 1}, [{"b": 1}], "a", None],
    ),
    "lists of one and lists of another": (
        {
            "Thing": {
                "oneOf": [{"type": "array", "items": record(a=COUNT)}, {"type": "array", "items": record(b=COUNT)}]
            }
        },
        [[{"a": 1}], [{"b": 1}], []],
    ),
    "a union of unions": (
        {
            "Thing": {"oneOf": [ref("Inner"), ref("Last")]},
            "Inner": {"oneOf": [needing("kind", kind={"const": "a"}, x=COUNT), needing("kind", kind={"const": "b"})]},
            "Last": needing("kind", kind={"const": "c"}, y=COUNT),
        },
        [{"kind": "a", "x": 1}, {"kind": "b"}, {"kind": "c", "y": 1}],
    ),
    "properties without a type": ({"Thing": {"properties": {"a": {"items": TEXT}}}}, [{"a": ["b"]}, {}]),
    "keywords of another type": ({"Thing": {"type": "array", "items": TEXT, "properties": {"a": TEXT}}}, [["a"]]),
    "required members that nobody declares": ({"Thing": needing("a", "b", a=TEXT)}, [{"a": "x", "b": [1]}]),
    "boolean schemas": (
        {"Thing": record(a=True, b={"type": "array", "items": True})},
        [{"a": {"b": 1}, "b": [1, "a"]}],
    ),
    "circles through lists, maps and unions": (
        {
            "Thing": record(
                list={"type": "array", "items": ref("Thing")},
                map={"type": "object", "additionalProperties": ref("Thing")},
                either={"oneOf": [ref("Thing"), TEXT]},
                other=ref("Other"),
            ),
            "Other": {"allOf": [record(name=TEXT), record(thing=ref("Thing"))]},
        },
        [{"list": [{"map": {"a": {"either": "x"}}}], "either": {"either": {"other": {"name": "b", "thing": {}}}}}],
    ),
    "a circle of names": (
        {"Thing": {"oneOf": [TEXT, {"type": "array", "items": ref("Thing")}]}},
        ["a", ["a", ["b", []]]],
    ),
    "text in a format stays as it was written": (
        {
            "Thing": record(
                a={**TEXT, "format": "uuid"}, b={**TEXT, "format": "date-time"}, c={**TEXT, "format": "date"}
            )
        },
        [
            {"a": "ABCDEF00-0000-4000-8000-000000000000", "b": "2026-01-02T03:04:05.000Z", "c": "2026-01-02"},
            {"a": "none", "b": "yesterday", "c": ""},
        ],
    ),
    "large numbers": ({"Thing": record(a=COUNT, b={"type": "number"})}, [{"a": 2**70, "b": 1}, {"a": -1, "b": 1e300}]),
}


@pytest.mark.parametrize("case", CASES)
def test_an_answer_comes_back_and_a_request_goes_out_as_it_was(case: str) -> None:
    schemas, values = CASES[case]
    received, sent = both(schemas, *values)
    assert received == values
    assert sent == values


NULLABLE: list[tuple[dict[str, Any], Any]] = [
    ({"properties": {"a": TEXT}, "nullable": True}, None),
    ({"type": "string", "enum": ["a"], "nullable": True}, None),
    ({"allOf": [ref("Part")], "nullable": True}, None),
    ({"oneOf": [ref("Part"), TEXT], "nullable": True}, None),
]


@pytest.mark.parametrize(("schema", "value"), NULLABLE)
def test_what_the_older_dialect_calls_nullable_may_be_null(schema: dict[str, Any], value: Any) -> None:
    schemas = {"Thing": needing("a", a=ref("Inner")), "Inner": schema, "Part": record(name=TEXT)}
    assert answers(schemas, {"a": value}, version="3.0.3")[0][1] == {"a": value}


def test_what_no_pattern_names_is_refused_in_a_request_that_has_nothing_else() -> None:
    thing = {**record(id=COUNT), "patternProperties": {"^x-": COUNT}, "additionalProperties": False}
    (first, second) = requests({"Thing": thing}, {"y": 1}, {"x-a": "text"})
    assert "there is no such field" in first
    assert "expected `int`" in second


def test_unknown_words_of_an_answer_are_kept() -> None:
    (typed, back), *_ = answers({"Thing": record(a={"type": "string", "enum": ["x"]})}, {"a": "new"})
    assert typed.a == "new"
    assert back == {"a": "new"}


MIXED = ["a", 1, 2.5, None, True, [1], {"x": 1}]


def test_words_of_several_types_are_open_in_answers_and_closed_in_requests() -> None:
    schemas = {"Thing": {"enum": MIXED}}
    kept = [*MIXED, "new", 7, {"y": 2}]
    assert [back for _, back in answers(schemas, *kept)] == kept
    sent = requests(schemas, *MIXED, "new", 7)
    assert sent[: len(MIXED)] == MIXED
    assert [complaint.partition(",")[0] for complaint in sent[len(MIXED) :]] == 2 * [
        "body.held: it is not one of the allowed values"
    ]


def test_a_word_that_is_a_number_does_not_keep_other_numbers_out() -> None:
    schemas = {"Thing": {"oneOf": [{"enum": ["a", 1, 2.5, True]}, {"type": ["number", "null"]}]}}
    received, sent = both(schemas, 2, "a", None, True, 0.5)
    assert received == sent == [2, "a", None, True, 0.5]
