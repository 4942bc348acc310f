"""Transforms: one program on both clients."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from judging import Told, comparable

BETTER = {
    "by_name_key": "the vendor's client reads the key 'service', and calls another transform",
    "by_version": "the vendor's client puts None into the path",
}


@pytest.fixture(scope="module")
def told(vendor: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return vendor("transforms")


@pytest.fixture(scope="module")
def told_to_us(ours: Told) -> dict[str, Any]:
    return ours("transforms")


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - BETTER.keys()

    assert told.keys() == told_to_us.keys()
    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}
    assert told["by_default"] == told["by_name"] == told["by_service_key"] == told["gzip"] == 483.32
    assert told["v4"][0]["monthly_payment"] == 483.32


def test_what_it_is_told_better(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert told["by_name_key"] == ["NotFoundError", 404]
    assert told_to_us["by_name_key"] is None
    assert told["by_version"] == ["NotFoundError", 404]
    assert told_to_us["by_version"] == ["SparkInputError", None]
