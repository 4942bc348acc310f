"""Where a value does not fit that is read by a rule (a union, an object with further members): the whole way to it."""

from __future__ import annotations

import json
from typing import Any, ClassVar

import msgspec
import pytest
from msgspec import UNSET, UnsetType, field

from dovetail.runtime import codec
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.mismatch import complaint
from dovetail.runtime.model import Model
from dovetail.runtime.open_model import Additional, OpenModel
from dovetail.runtime.union import tagged, untagged


class Row(OpenModel):
    id: str | UnsetType = UNSET
    kind: str | UnsetType = UNSET
    quoted: int | UnsetType = field(name='a"b', default=UNSET)
    __additional__: ClassVar[Additional] = Additional(lambda: int)
    additional_properties: dict[str, int] = field(default_factory=dict[str, int])


class Leaf(Model):
    size: int
    kind: str | UnsetType = UNSET


class Word(Model):
    mode: str


Tree = tagged(__name__, "Tree", "kind", lambda: {"leaf": Leaf, "row": Row})
Either = untagged(__name__, "Either", lambda: Leaf | Word)


class Body(Model):
    rows: list[Row] | UnsetType = UNSET
    by_name: dict[str, Row] | UnsetType = UNSET
    trees: list[dict[str, Tree]] | UnsetType = UNSET  # type: ignore[valid-type]
    either: list[Either] | UnsetType = UNSET  # type: ignore[valid-type]


PLACES: list[tuple[dict[str, Any], str]] = [
    ({"rows": [{}, {"id": 5}]}, "body.rows[1].id"),
    ({"rows": [{"more": 1}, {"more": "x"}]}, "body.rows[1].more"),
    ({"by_name": {"a": {}, "b c": {"id": 5}}}, "body.by_name['b c'].id"),
    ({"trees": [{}, {"x": {"kind": "leaf", "size": "big"}}]}, "body.trees[1].x.size"),
    ({"trees": [{"x": {"kind": "row", "id": 1}}]}, "body.trees[0].x.id"),
    ({"trees": [{"x": {"kind": "other"}}]}, "body.trees[0].x"),
    ({"either": [{"size": 1}, {"size": "big"}]}, "body.either[1].size"),
    ({"either": [{"mode": "a"}, 7]}, "body.either[1]"),
]


@pytest.mark.parametrize(("body", "place"), PLACES)
def test_a_request_is_refused_with_the_way_from_the_body_down(body: dict[str, Any], place: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        codec.encode_checked(body, Body)
    assert refused.value.at == place


@pytest.mark.parametrize(("body", "place"), PLACES[:2])
def test_an_answer_that_does_not_fit_names_the_way_from_the_root_down(body: dict[str, Any], place: str) -> None:
    with pytest.raises(msgspec.ValidationError) as refused:
        codec.decoder(Body).decode(json.dumps(body).encode())
    assert "body" + complaint(refused.value)[1] == place


def test_an_object_that_is_typed_already_is_taken_as_it_is() -> None:
    row = Row(id="a", additional_properties={"n": 1})
    assert codec.convert({"rows": [row]}, Body).rows[0] is row


def test_the_members_of_a_hostile_name_come_beside_the_others() -> None:
    row = codec.convert({"id": "a", 'a"b': 1, "n": 2}, Row)
    assert (row.id, row.quoted, row.additional_properties) == ("a", 1, {"n": 2})
    assert json.loads(codec.encode(row)) == {"id": "a", 'a"b': 1, "n": 2}
