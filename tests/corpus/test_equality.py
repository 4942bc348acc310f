"""When two JSON values are the same."""

from __future__ import annotations

import json

import pytest
from corpus.equality import differences
from hypothesis import given, settings
from hypothesis import strategies as st

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=4),
    max_leaves=12,
)


@given(JSON)
@settings(max_examples=50, deadline=None)
def test_what_is_written_and_read_is_the_same(value: object) -> None:
    assert list(differences(value, json.loads(json.dumps(value, sort_keys=True)))) == []


@pytest.mark.parametrize(
    ("sent", "back", "told"),
    [
        (1, 1.0, []),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, []),
        (True, 1, [": True became 1"]),
        (0, False, [": 0 became False"]),
        ("1", 1, [": '1' became 1"]),
        (None, {}, [": None became {}"]),
        ({"a": {"b/c": 1}}, {"a": {}}, ["/a/b~1c: lost"]),
        ({}, {"a": None}, ["/a: added"]),
        ([1, [2]], [1, [3]], ["/1/0: 2 became 3"]),
        ([1, 2], [1], [": 2 items became 1"]),
        (9007199254740993, 9007199254740992, [": 9007199254740993 became 9007199254740992"]),
    ],
)
def test_a_difference_is_told_with_its_place(sent: object, back: object, told: list[str]) -> None:
    assert list(differences(sent, back)) == told
