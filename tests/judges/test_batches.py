"""Batches in their corners, by the vendor's client and by ours: what is the same, and what only ours gets right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from judging import Told, comparable

# What differs, and why ours is right; each has a test below.
BETTER = {"rows_left", "sizes_of_inputs", "stats_of_another", "empty_pull", "accuracy", "chunk_sizes"}


@pytest.fixture(scope="module")
def told(vendor: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return vendor("batches")


@pytest.fixture(scope="module")
def told_to_us(ours: Told) -> dict[str, Any]:
    return ours("batches")


def test_the_corners_are_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - BETTER

    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}


def test_full_buffers_refuse_and_ended_batches_take_no_more(told: dict[str, Any]) -> None:
    assert told["full"][1] in (400, 409)
    assert told["push_after_idle"][1] in (400, 409)
    assert told["idle"] == "completed_by_timeout"
    assert told["after_cancel"] == [["SparkSdkError", None]] * 3
    assert told["after_close"] == [["SparkSdkError", None]] * 2
    assert told["all_came"] == ["other0", "other1", "other2", "other3"]


def test_create_chunks_leaves_its_argument_alone(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert (told["rows_left"], told_to_us["rows_left"]) == (40, 41)


def test_create_chunks_makes_no_empty_last_chunk(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert (told["chunk_sizes"], told_to_us["chunk_sizes"]) == ([20, 20, 0], [20, 20])


def test_the_row_of_names_does_not_count_as_a_record(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert (told["sizes_of_inputs"], told_to_us["sizes_of_inputs"]) == (41, 40)


def test_pipelines_share_no_state(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert (told["stats_of_another"], told_to_us["stats_of_another"]) == (1, 0)


def test_a_pull_of_nothing_is_no_error(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert (told["empty_pull"], told_to_us["empty_pull"]) == (["KeyError", None], None)


def test_accuracy_is_not_rounded_up_by_what_floats_cannot_hold(
    told: dict[str, Any], told_to_us: dict[str, Any]
) -> None:
    assert (told["accuracy"], told_to_us["accuracy"]) == ([0, 10, 30, 0], [0, 10, 29, 0])
