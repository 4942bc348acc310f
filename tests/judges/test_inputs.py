"""Every form of inputs that the vendor's client takes means the same to ours; what it chokes on is refused or sound."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from judging import Told, comparable

BETTER = {
    "malformed": "text that is no JSON is an error of Spark, not of Python",
    "nan": "NaN is no number that JSON knows; it is refused by name and place, before it is sent",
    "tuple": "a tuple of records is taken as a list of them",
    "long_row": "a row longer than its names is refused, not cut",
}


@pytest.fixture(scope="module")
def told(vendor: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return vendor("inputs")


@pytest.fixture(scope="module")
def told_to_us(ours: Told) -> dict[str, Any]:
    return ours("inputs")


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - BETTER.keys()

    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}


def test_every_difference_is_one_that_is_meant(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert {name for name in BETTER if comparable(told_to_us[name]) == comparable(told[name])} == set()


def test_malformed_json_text_is_an_error_of_spark(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert told["malformed"][0] == "Exception"
    assert told_to_us["malformed"] == ["SparkError", "SparkSdkError"]


def test_the_vendors_client_takes_no_data_frame(told: dict[str, Any]) -> None:
    assert told["data_frame"] == ["SparkError", "SparkSdkError"]
