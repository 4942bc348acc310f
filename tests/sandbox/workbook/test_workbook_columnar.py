"""Rows of objects to columnar form and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.sandbox.spark.workbook import JSON, to_columnar, to_rows

CASES: list[tuple[str, JSON, JSON]] = [
    ("headings in first-seen order, missing is null", [{"a": 1}, {"b": 3, "a": 2}], [["a", "b"], [1, None], [2, 3]]),
    ("a table inside a cell", [{"t": [{"x": 1}, {"x": 2}]}], [["t"], [[["x"], [1], [2]]]]),
    ("null rows after the first", [{"a": 1}, None, {"a": 2}], [["a"], [1], None, [2]]),
    ("an empty object", [{}], [[], []]),
    ("a lone object", {"a": 1, "b": 2}, [["a", "b"], [1, 2]]),
    ("an empty list", [], []),
    ("scalars", 5, 5),
    ("a list of scalars", [1, 2], [1, 2]),
    ("a list of nulls", [None, None], [None, None]),
    ("columnar already", [["a"], [1]], [["a"], [1]]),
]


@pytest.mark.parametrize(("rows", "columns"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_to_columnar(rows: JSON, columns: JSON) -> None:
    assert to_columnar(rows) == columns


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        ([["a", "b"], [1], [2, 3]], [{"a": 1, "b": None}, {"a": 2, "b": 3}]),
        ([["a"], [1, 2]], [{"a": 1}]),
        ([[1, 2.5], [10, 20]], [{"1": 10, "2.5": 20}]),
        ([["a"], None, [1]], [None, {"a": 1}]),
        ([["a"]], []),
        ([["t"], [[["x"], [1]]]], [{"t": [{"x": 1}]}]),
        ([{"a": 1}], [{"a": 1}]),
        ([1, 2], [1, 2]),
        ("text", "text"),
    ],
)
def test_to_rows(columns: JSON, rows: JSON) -> None:
    assert to_rows(columns) == rows


def test_a_stray_value_between_objects_is_named() -> None:
    with pytest.raises(ValueError, match="17"):
        to_columnar([{"a": 1}, 17])


scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5)
keys = st.text(min_size=1, max_size=3)


def tables(cells: st.SearchStrategy[JSON]) -> st.SearchStrategy[list[JSON]]:
    """Lists of objects which all have the same keys: those come back exactly."""
    return st.lists(keys, min_size=1, max_size=4, unique=True).flatmap(
        lambda names: st.lists(st.fixed_dictionaries(dict.fromkeys(names, cells)), min_size=1, max_size=4)
    )


nested = tables(scalars | tables(scalars))


@given(nested)
def test_rows_come_back_from_columnar_form(rows: JSON) -> None:
    assert to_rows(to_columnar(rows)) == rows


@given(st.lists(st.dictionaries(keys, scalars, min_size=1, max_size=4), min_size=1, max_size=5))
def test_columnar_form_has_every_value_in_a_full_rectangle(rows: list[dict[str, JSON]]) -> None:
    columns = to_columnar(list(rows))
    assert isinstance(columns, list)
    headings = columns[0]
    assert isinstance(headings, list)
    assert sorted(map(str, headings)) == sorted({name for row in rows for name in row})
    assert all(isinstance(row, list) and len(row) == len(headings) for row in columns[1:])
    filled = [{name: row.get(name) for name in map(str, headings)} for row in rows]
    assert to_rows(columns) == filled
