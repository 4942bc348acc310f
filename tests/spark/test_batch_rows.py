"""From records of any form to chunks: encoded once, and refused by number."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from typing import Any

import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.spark.batch_rows import RowReader, chunk_id, records_of


def inputs(block: list[Any], names: list[str] | None = None) -> Any:
    [chunk] = RowReader(names).chunks(block)
    return json.loads(chunk.inputs)


def each(block: list[Any], names: list[str] | None = None) -> Any:
    return [(chunk.id, json.loads(chunk.inputs)) for chunk in RowReader(names).chunks(block)]


@pytest.mark.parametrize("names", [["radius", "Radius"], None])
def test_names_that_differ_in_letter_case_alone_are_refused(names: list[str] | None) -> None:
    with pytest.raises(Spark.SparkInputError, match="'radius' and 'Radius' differ in letter case alone"):
        RowReader(names).chunks([{"radius": 1, "Radius": 2}] if names is None else [[1, 2]])


def test_records_of_the_same_names_become_rows_whatever_their_order() -> None:
    assert inputs([{"a": 1, "b": 2}, {"b": 4, "a": 3}]) == [["a", "b"], [1, 2], [3, 4]]
    assert inputs([{"a": 1}, {"a": [2]}]) == [["a"], [1], [[2]]]


@pytest.mark.parametrize("other", [{"b": 2}, {"a": 2, "b": 3}])
def test_neighbours_that_give_the_same_inputs_are_a_chunk_so_that_missing_inputs_take_their_defaults(
    other: Any,
) -> None:
    names, values = list(other), list(other.values())

    assert each([{"a": 1}, {"a": 2}, other, {"a": 3}]) == [
        ("0+2", [["a"], [1], [2]]),
        ("2+1", [names, values]),
        ("3+1", [["a"], [3]]),
    ]


def test_records_without_inputs_stay_objects_in_a_chunk_of_their_own() -> None:
    assert inputs([{}, {}]) == [{}, {}]
    assert each([{}, {}, {"a": 1}]) == [("0+2", [{}, {}]), ("2+1", [["a"], [1]])]


def test_rows_of_one_length_are_a_chunk_below_as_many_names() -> None:
    assert each([[1, 2], [3], [4], []], ["a", "b"]) == [
        ("0+1", [["a", "b"], [1, 2]]),
        ("1+2", [["a"], [3], [4]]),
        ("3+1", [[], []]),
    ]


def test_rows_take_the_names_above_them_or_those_given() -> None:
    reader = RowReader()
    assert reader.wants_names(["a", "b"])
    assert not reader.wants_names([1, 2])
    assert json.loads(reader.chunks([[1, 2], (3, 4)])[0].inputs) == [["a", "b"], [1, 2], [3, 4]]
    assert inputs([[1, 2]], ["a", "b"]) == [["a", "b"], [1, 2]]


def test_a_csv_reader_is_a_stream_of_rows() -> None:
    lines = csv.reader(["a,b", "1,2"])
    reader = RowReader()
    reader.wants_names(next(lines))
    assert json.loads(reader.chunks(list(lines))[0].inputs) == [["a", "b"], ["1", "2"]]


def test_chunks_are_numbered_by_their_records() -> None:
    reader = RowReader()
    chunks = [chunk for size in (3, 2) for chunk in reader.chunks([{"a": 1}] * size)]

    assert [(chunk.start, chunk.size, chunk.id) for chunk in chunks] == [(0, 3, "0+3"), (3, 2, "3+2")]
    assert records_of(chunk_id(3, 2, "again")) == (3, 2)
    assert records_of("a-b") is records_of("1+b") is None


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ([{"a": 1}, {"a": float("nan")}], r"records\[1\]\.a: nan is not a finite number"),
        ([{"a": 1}, {"a": float("inf"), "b": 1}], r"records\[1\]\.a: inf is not"),
        ([{"a": Decimal("NaN")}], r"records\[0\]\.a: Decimal\('NaN'\) is not"),
        ([{"a": None}, {"a": object()}], r"records\[1\]\.a: .*no JSON form"),
        ([{"a": 1}, 5], r"records\[1\]: 5 is no record"),
        ([{"a": 1}, [5]], r"records\[1\]: 'list' is no record"),
        ([{1: 1}], r"records: \[1\] are no names"),
        ([[1], [2]], r"records\[0\]: 'list' is a row without names"),
        (["ab"], r"records\[0\]: 'ab' is no row"),
    ],
)
def test_a_record_that_cannot_be_sent_is_named_by_its_number(block: list[Any], message: str) -> None:
    with pytest.raises(Spark.SparkInputError, match=message):
        RowReader().chunks(block)


def test_the_number_is_that_in_the_whole_stream() -> None:
    reader = RowReader(["a"])
    reader.chunks([[1]] * 10)

    with pytest.raises(Spark.SparkInputError, match=r"records\[11\]: 'list' is longer than the row of names \['a'\]"):
        reader.chunks([[1], [2, 3]])


@pytest.mark.parametrize("names", [[], ["a", 1], "ab", [""]])
def test_names_are_texts(names: Any) -> None:
    with pytest.raises(Spark.SparkInputError, match="no row of names"):
        RowReader(names)


def test_a_name_stands_for_one_value() -> None:
    with pytest.raises(Spark.SparkInputError, match="the name 'a' is there twice"):
        RowReader(["a", "b", "a"])
    with pytest.raises(Spark.SparkInputError, match="the name 'a' is there twice"):
        RowReader().wants_names(["a", "a"])
