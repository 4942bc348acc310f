"""The program written for the vendor's client runs on ours when only its import is changed, and is told the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from judging import Told, comparable

# Temporary links, which our client does not follow.
LEFT_OUT = "linked"
# An API key is refused before it is sent, and names of outputs are sent as the list that servers ask for.
BETTER = {"bearer_only", "v3_selected"}
# The size of a workbook with the moment written into it.
VARYING = {"download_configured"}


@pytest.fixture(scope="module")
def told(vendor: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return vendor("main_job")


@pytest.fixture(scope="module")
def told_to_us(ours: Told) -> dict[str, Any]:
    return ours("main_job", (LEFT_OUT,))


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - BETTER - VARYING - {LEFT_OUT}

    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}


def test_what_it_is_told_better(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert told["bearer_only"] == ["UnauthorizedError", 401]
    assert told_to_us["bearer_only"] == ["SparkCredentialError", None]
    assert list(told["v3_selected"]["outputs"][0]) == ["monthly_payment", "total_interest"]
    assert list(told_to_us["v3_selected"]["outputs"][0]) == ["monthly_payment"]
    assert told_to_us["v3_selected"]["errors"] == [None]
