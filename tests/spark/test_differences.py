"""Comparing outputs: what counts as the same, and how a difference is told."""

from __future__ import annotations

import math
import pickle
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from dovetail.spark.differences import Difference, Tolerance, compare, is_excel_error
from dovetail.spark.errors import SparkInputError

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(PLAIN)
def test_everything_is_the_same_as_itself(value: Any) -> None:
    assert compare(value, pickle.loads(pickle.dumps(value))) == []


@given(PLAIN, PLAIN)
def test_both_directions_find_the_same_places(old: Any, new: Any) -> None:
    there = {(found.path, found.kind) for found in compare(old, new)}
    turned = {"added": "removed", "removed": "added"}
    back = {(found.path, turned.get(found.kind, found.kind)) for found in compare(new, old)}
    assert there == back


@pytest.mark.parametrize(
    ("old", "new", "tolerance", "same"),
    [
        (1, 1.0, 0.0, True),
        (1.0, 1.0 + 1e-12, 0.0, False),
        (1.0, 1.0 + 1e-12, 1e-9, True),
        (100.0, 101.0, 0.01, True),
        (100.0, 102.0, 0.01, False),
        (0.0, 1e-12, 1e-9, False),
        (0.0, 1e-12, Tolerance(absolute=1e-9), True),
        (-0.0, 0, 0.0, True),
        (Decimal("0.10"), 0.1, 1e-15, True),
        (math.nan, math.nan, 0.0, True),
        (math.nan, 1.0, 1e9, False),
        (math.inf, math.inf, 0.0, True),
        (math.inf, 1e308, 0.5, False),
        (10**400, 10**400 + 1, 0.5, False),
        (2**63, 2**63 + 1, 0.0, False),
    ],
)
def test_numbers_are_the_same_within_the_tolerance(old: Any, new: Any, tolerance: Any, same: bool) -> None:
    assert (compare({"x": old}, {"x": new}, tolerance=tolerance) == []) is same


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (True, 1, "type"),
        (0, None, "type"),
        ("1", 1, "type"),
        ("A", "a", "value"),
        (1, 2, "value"),
        ("#N/A", 12.5, "error"),
        ("fine", "#VALUE!", "error"),
        ("#N/A", "#VALUE!", "error"),
        ([], {}, "type"),
        ({"a": 1}, 1, "type"),
    ],
)
def test_everything_else_must_be_equal(old: Any, new: Any, kind: str) -> None:
    (found,) = compare([old], [new], tolerance=0.4)
    assert (found.path, found.old, found.new, found.kind) == ("/0", old, new, kind)


def test_an_excel_error_is_a_value_and_the_same_as_itself() -> None:
    assert compare({"x": "#DIV/0!"}, {"x": "#DIV/0!"}) == []
    assert is_excel_error("#SPILL!")
    assert not is_excel_error("#REF")


def test_a_text_of_a_class_of_its_own_is_a_text() -> None:
    class Word(StrEnum):
        NA = "#N/A"

    assert compare({"x": "#N/A"}, {"x": Word.NA}) == []


def test_every_place_is_told_with_its_path_and_both_values() -> None:
    old = {"total": 10, "rows": [{"a/b": 1, "c": 2}, {"a/b": 3, "c": 4}], "gone": None}
    new = {"total": 10, "rows": [{"a/b": 1, "c": 2.5}], "come": [1]}
    assert compare(old, new) == [
        Difference("/rows/0/c", 2, 2.5, "value"),
        Difference("/rows/1", {"a/b": 3, "c": 4}, UNSET, "removed"),
        Difference("/gone", None, UNSET, "removed"),
        Difference("/come", UNSET, [1], "added"),
    ]
    (slashed,) = compare({"a/b~": 1}, {"a/b~": 2})
    assert slashed.path == "/a~1b~0"


def test_the_whole_may_differ_too() -> None:
    assert compare(None, {"a": 1}) == [Difference("", None, {"a": 1}, "type")]


def test_a_difference_knows_by_how_much_and_reads_as_a_sentence() -> None:
    (found,) = compare({"fee": 12}, {"fee": 12.5})
    assert found.delta == 0.5
    assert str(found) == "/fee: 12 became 12.5"
    assert str(Difference("/a", UNSET, 1, "added")) == "/a: 1 was added"
    assert str(Difference("/a", 1, UNSET, "removed")) == "/a: 1 was removed"
    assert Difference("/a", "x", 1, "type").delta is None
    assert Difference("/a", 0, 10**400, "value").delta == math.inf
    assert pickle.loads(pickle.dumps(found)) == found


def test_what_does_not_matter_is_ignored_with_all_below_it() -> None:
    old = {"at": 1, "rows": [{"id": 1, "x": 1}, {"id": 2, "x": 2}]}
    new = {"at": 2, "rows": [{"id": 8, "x": 1}, {"id": 9, "x": 3}]}
    assert [found.path for found in compare(old, new, ignore=["/at", "/rows/*/id"])] == ["/rows/1/x"]
    assert compare(old, new, ignore=["/at", "/rows"]) == []
    assert [found.path for found in compare({"a": 1}, {}, ignore="/b")] == ["/a"]
    with pytest.raises(SparkInputError, match=r"'rows' is no JSON pointer.*'/rows'"):
        compare(old, new, ignore=["rows"])


@pytest.mark.parametrize("tolerance", [-1, math.nan, math.inf, True, "1e-9", None])
def test_a_tolerance_that_is_none_is_refused(tolerance: Any) -> None:
    with pytest.raises(SparkInputError, match="tolerance: relative is"):
        compare(1, 1, tolerance=tolerance)
