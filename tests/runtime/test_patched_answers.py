"""`Response.patched`: read, modify, write, and lose nothing that the contract does not know."""

from __future__ import annotations

import datetime
import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, UnsetType

from dovetail.runtime.headers import Headers
from dovetail.runtime.model import Model
from dovetail.runtime.response import Response


class Item(Model):
    id: int | UnsetType = UNSET
    label: str | UnsetType = UNSET


class Document(Model):
    name: str | UnsetType = UNSET
    size: int | UnsetType | None = UNSET
    made: datetime.datetime | UnsetType = UNSET
    owner: Item | UnsetType = UNSET
    items: list[Item] | UnsetType = UNSET
    rows: list[list[int]] | UnsetType = UNSET
    tags: dict[str, str] | UnsetType = UNSET
    wire_name: str | UnsetType = msgspec.field(name="wireName", default=UNSET)


def answer(raw: object, kind: Any = Document) -> Response[Any]:
    data = json.dumps(raw).encode()
    return Response(msgspec.json.decode(data, type=kind), 200, Headers(), data)


ITEMS = {"items": [{"id": 1, "x": "one"}, {"id": 2, "x": "two"}, {"id": 3, "x": "three"}]}


def test_an_edit_replaces_its_field_and_keeps_every_other() -> None:
    response = answer({"name": "a", "later": 1, "owner": {"id": 7, "since": 2020}})
    changed = msgspec.structs.replace(response.value, name="b")
    assert response.patched(changed) == {"name": "b", "later": 1, "owner": {"id": 7, "since": 2020}}


def test_an_edit_in_place_counts_like_one_of_a_copy() -> None:
    response = answer({"name": "a", "later": 1})
    response.value.name = "b"
    assert response.patched(response.value) == {"name": "b", "later": 1}


def test_an_edit_in_place_counts_in_a_list_and_a_map_of_objects() -> None:
    rows = answer([{"id": 1, "x": 1}, {"id": 2, "x": 2}], list[Item])
    rows.value[1].label = "new"
    assert rows.patched(rows.value) == [{"id": 1, "x": 1}, {"id": 2, "x": 2, "label": "new"}]
    by_name = answer({"a": {"id": 1, "x": 1}}, dict[str, Item])
    by_name.value["a"].id = 5
    assert by_name.patched(by_name.value) == {"a": {"id": 5, "x": 1}}


def test_an_edit_in_place_counts_in_plain_data() -> None:
    response = answer({"a": [1, 2]}, Any)
    response.value["a"].append(3)
    assert response.patched(response.value) == {"a": [1, 2, 3]}


def test_a_field_that_was_set_and_is_unset_now_is_removed() -> None:
    response = answer({"name": "a", "size": 3, "owner": {"id": 7, "label": "x", "since": 2020}, "later": 1})
    owner = msgspec.structs.replace(response.value.owner, label=UNSET)
    changed = msgspec.structs.replace(response.value, size=UNSET, owner=owner)
    assert response.patched(changed) == {"name": "a", "owner": {"id": 7, "since": 2020}, "later": 1}


def test_null_is_a_value_and_not_a_removal() -> None:
    response = answer({"name": "a", "size": 3})
    assert response.patched(msgspec.structs.replace(response.value, size=None)) == {"name": "a", "size": None}


def test_a_key_removed_from_a_map_inside_an_object_is_removed() -> None:
    response = answer({"tags": {"a": "1", "b": "2"}})
    del response.value.tags["a"]
    assert response.patched(response.value) == {"tags": {"b": "2"}}


def test_fields_go_by_their_wire_names() -> None:
    response = answer({"wireName": "a", "x": 1})
    assert response.patched(msgspec.structs.replace(response.value, wire_name="b")) == {"wireName": "b", "x": 1}


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ([0, 1, 2], ["one", "two", "three"]),
        ([2, 0, 1], ["three", "one", "two"]),
        ([1], ["two"]),
        ([0, None, 1, 2], ["one", None, "two", "three"]),
        ([0, 0], ["one", None]),
    ],
    ids=["unchanged", "reordered", "removed", "inserted", "repeated"],
)
def test_items_that_were_left_alone_keep_their_raw_form(order: list[int | None], expected: list[str | None]) -> None:
    response = answer(ITEMS)
    items = [Item(id=99) if index is None else response.value.items[index] for index in order]
    patched = response.patched(msgspec.structs.replace(response.value, items=items))
    assert [item.get("x") for item in patched["items"]] == expected


def test_an_edited_item_of_a_list_that_kept_its_length_is_merged() -> None:
    response = answer(ITEMS)
    response.value.items[1].label = "edited"
    assert response.patched(response.value)["items"][1] == {"id": 2, "x": "two", "label": "edited"}


def test_an_edited_item_takes_nothing_from_a_place_another_item_moved_to() -> None:
    response = answer({"items": [{"id": 1, "x": "one"}, {"id": 2, "x": "two"}]})
    first, second = response.value.items
    items = [msgspec.structs.replace(second, label="edited"), first]
    patched = response.patched(msgspec.structs.replace(response.value, items=items))
    assert patched["items"] == [{"id": 2, "label": "edited"}, {"id": 1, "x": "one"}]


def test_equal_items_stay_where_they_were() -> None:
    response = answer({"items": [{"id": 1, "x": "a"}, {"id": 1, "x": "b"}]})
    changed = msgspec.structs.replace(response.value, items=[Item(id=5), response.value.items[1]])
    assert response.patched(changed)["items"] == [{"id": 5, "x": "a"}, {"id": 1, "x": "b"}]


def test_lists_of_lists_are_followed() -> None:
    response = answer({"rows": [[1, 2], [3]], "x": 1})
    response.value.rows[1].append(4)
    assert response.patched(response.value) == {"rows": [[1, 2], [3, 4]], "x": 1}


def test_an_unchanged_value_keeps_its_spelling() -> None:
    response = answer({"made": "2024-01-01T00:00:00.000+00:00", "name": "a"})
    assert (
        response.patched(msgspec.structs.replace(response.value, name="b"))["made"] == "2024-01-01T00:00:00.000+00:00"
    )


def test_one_and_true_are_different_values() -> None:
    response = answer({"a": [True, 1, 1.0]}, dict[str, list[Any]])
    assert json.dumps(response.patched({"a": [1, 1, True]})) == '{"a": [1, 1, true]}'


def test_a_mapping_changes_only_the_members_it_names() -> None:
    response = answer({"name": "a", "owner": {"id": 7, "label": "x", "since": 2020}, "later": 1})
    assert response.patched({"owner": {"label": "y"}}) == {
        "name": "a",
        "owner": {"id": 7, "label": "y", "since": 2020},
        "later": 1,
    }


def test_a_mapping_removes_a_member_with_unset_and_sets_one_with_null() -> None:
    assert answer({"name": "a", "later": 1}).patched({"later": UNSET, "name": None}) == {"name": None}


def test_an_object_inside_a_mapping_stands_for_the_whole_member() -> None:
    response = answer({"owner": {"id": 7, "label": "x", "since": 2020}, "later": 1})
    assert response.patched({"owner": Item(id=8)}) == {"owner": {"id": 8, "since": 2020}, "later": 1}


def test_a_list_inside_a_mapping_keeps_the_raw_form_of_known_items() -> None:
    response = answer(ITEMS)
    patched = response.patched({"items": [response.value.items[2], {"id": 9}]})
    assert patched == {"items": [{"id": 3, "x": "three"}, {"id": 9}]}


def test_the_raw_answer_itself_stays_as_it_is() -> None:
    response = answer(ITEMS)
    before = response.raw
    response.patched({"items": []})
    assert response.raw == before
    assert response.json() == ITEMS


_unknown = st.dictionaries(
    st.sampled_from(["later", "x", "y"]),
    st.recursive(
        st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=3),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
        max_leaves=5,
    ),
    max_size=3,
)


def _with_unknown(known: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.builds(lambda a, b: {**b, **a}, st.fixed_dictionaries({}, optional=known), _unknown)


_items = _with_unknown({"id": st.integers(0, 3), "label": st.text(max_size=2)})
_documents = _with_unknown(
    {
        "name": st.text(max_size=3),
        "size": st.none() | st.integers(0, 3),
        "owner": _items,
        "items": st.lists(_items, max_size=5),
        "rows": st.lists(st.lists(st.integers(0, 2), max_size=2), max_size=3),
        "tags": st.dictionaries(st.text(max_size=2), st.text(max_size=2), max_size=3),
    }
)


@given(_documents)
def test_an_unchanged_value_gives_the_raw_document(document: dict[str, Any]) -> None:
    response = answer(document)
    assert response.patched(response.value) == document


@given(_documents, st.data())
def test_any_order_of_the_items_keeps_their_unknown_fields(document: dict[str, Any], data: st.DataObject) -> None:
    document = {"items": [], **document}
    response = answer(document)
    order = data.draw(st.permutations(range(len(document["items"]))))
    patched = response.patched(
        msgspec.structs.replace(response.value, items=[response.value.items[index] for index in order])
    )
    assert sorted(json.dumps(item) for item in patched["items"]) == sorted(
        json.dumps(item) for item in document["items"]
    )


@given(_documents, _documents)
def test_what_was_written_is_read_again(document: dict[str, Any], other: dict[str, Any]) -> None:
    response = answer(document)
    wanted = msgspec.convert(other, Document)
    assert msgspec.convert(response.patched(wanted), Document) == wanted
