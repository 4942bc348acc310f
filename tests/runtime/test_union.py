from __future__ import annotations

import pickle
from typing import Any, Literal

import msgspec
import pytest
from msgspec import UNSET, UnsetType

from dovetail.runtime import codec
from dovetail.runtime.model import Model, RequestModel
from dovetail.runtime.union import tagged, untagged


class Circle(Model, kw_only=True):
    kind: Literal["circle"]
    radius: float


class Square(Model, kw_only=True):
    kind: Literal["square"]
    side: float


class Person(Model, kw_only=True):
    name: str | UnsetType = UNSET


class Company(Model, kw_only=True):
    name: str | UnsetType = UNSET
    employees: int | UnsetType = UNSET


class Strict(RequestModel, kw_only=True):
    a: int


Shape = tagged(__name__, "Shape", "kind", lambda: {"circle": Circle, "square": Square}, plain=True)
KnownShape = tagged(__name__, "KnownShape", "kind", lambda: {"circle": Circle, "square": Square})
Owner = untagged(__name__, "Owner", lambda: Person | Company | dict[str, Any])
Staff = untagged(__name__, "Staff", lambda: Company | Circle | dict[str, Any])
Signer = untagged(__name__, "Signer", lambda: Person | Staff | dict[str, Any])
Sizes = untagged(__name__, "Sizes", lambda: list[int] | list[list[int]] | Strict | None)


class Drawing(Model, kw_only=True):
    shapes: list[Shape]  # type: ignore[valid-type]
    cover: Shape | UnsetType | None = UNSET  # type: ignore[valid-type]


def decoded(kind: object, raw: bytes) -> Any:
    return codec.decoder(kind).decode(raw)


def test_the_tag_names_the_member() -> None:
    assert decoded(Shape, b'{"kind":"square","side":2}') == Square(kind="square", side=2)


@pytest.mark.parametrize("raw", [b'{"kind":"blob","x":1}', b'{"x":1}', b'{"kind":3}', b'{"kind":["circle"]}'])
def test_an_unknown_tag_is_kept_as_plain_data(raw: bytes) -> None:
    assert decoded(Shape, raw) == msgspec.json.decode(raw)


def test_an_unknown_tag_of_a_request_is_refused_with_what_is_possible() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"`kind` to be one of 'circle', 'square', got 'blob'"):
        decoded(KnownShape, b'{"kind":"blob"}')


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"Expected `object`, got `str`"):
        decoded(Shape, b'"circle"')


def test_a_union_works_inside_a_model_and_survives_the_way_back() -> None:
    raw = b'{"shapes":[{"kind":"circle","radius":1.5},{"kind":"blob"}],"cover":null}'
    drawing = decoded(Drawing, raw)
    assert drawing == Drawing(shapes=[Circle(kind="circle", radius=1.5), {"kind": "blob"}], cover=None)
    assert codec.encode(drawing) == raw
    assert pickle.loads(pickle.dumps(drawing)) == drawing


def test_the_complaint_of_a_member_names_the_place() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"Expected `float`, got `str`.*radius"):
        decoded(Drawing, b'{"shapes":[{"kind":"circle","radius":"x"}]}')


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b'{"name":"Ada"}', Person(name="Ada")),
        (b'{"name":"AE","employees":3}', Company(name="AE", employees=3)),
        (b'{"robot":"R2"}', {"robot": "R2"}),
        (b'{"name":3}', {"name": 3}),
    ],
)
def test_without_a_tag_the_member_that_knows_most_keys_is_taken(raw: bytes, expected: object) -> None:
    assert decoded(Owner, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b'{"name":"Ada"}', Person(name="Ada")),
        (b'{"name":"AE","employees":3}', Company(name="AE", employees=3)),
        (b'{"kind":"circle","radius":1}', Circle(kind="circle", radius=1)),
        (b'{"name":"Ada","robot":"R2"}', Person(name="Ada")),
        (b'{"robot":"R2"}', {"robot": "R2"}),
    ],
)
def test_a_member_of_a_union_inside_is_taken_where_it_knows_more_keys(raw: bytes, expected: object) -> None:
    assert decoded(Signer, raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"), [(b"[1]", [1]), (b"[[1]]", [[1]]), (b"null", None), (b'{"a":1}', Strict(a=1))]
)
def test_members_of_any_kind_are_told_apart_by_trying(raw: bytes, expected: object) -> None:
    assert decoded(Sizes, raw) == expected


def test_when_no_member_fits_the_first_complaint_is_told() -> None:
    with pytest.raises(msgspec.ValidationError, match=r"unknown field `b`"):
        decoded(Sizes, b'{"a":1,"b":2}')


class Count(Model, kw_only=True):
    value: int


class Word(Model, kw_only=True):
    value: str


Reading = untagged(__name__, "Reading", lambda: Count | Word)


def test_of_an_answer_the_member_that_fits_as_it_is_comes_before_one_for_which_text_is_read() -> None:
    read = codec.answer_decoder(list[Reading]).decode  # type: ignore[valid-type]
    assert read(b'[{"value": "5"}, {"value": 5}]') == [Word(value="5"), Count(value=5)]
    either = untagged(__name__, "Either", lambda: Count | dict[str, object])
    assert codec.answer_decoder(either).decode(b'{"value": "5"}') == Count(value=5)
    assert codec.answer_decoder(either).decode(b'{"value": "?"}') == {"value": "?"}
    loose = untagged(__name__, "Loose", lambda: Count | list[int])
    assert codec.answer_decoder(loose).decode(b'{"value": "5"}') == Count(value=5)
