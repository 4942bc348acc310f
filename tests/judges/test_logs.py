"""The log history: one program on the vendor's client and on ours, and where ours is meant to differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from judging import Told, comparable

# What the vendor's client tells, what ours tells, and why.
BETTER: dict[str, tuple[Any, Any, str]] = {
    "download_status": ("Success", None, "the server's null is not written over"),
    "rehydrated_status": ("Success", None, "the server's null is not written over"),
    "get_index": ("TypeError", None, "the index of a record can be given"),
    "unknown_type": (None, "SparkInputError", "a kind of file that is none is refused, not taken for json"),
    "no_date": (None, "SparkInputError", "a date that is none is refused, not left out"),
    "negative_index": (None, "SparkInputError", "an index that is none is refused, not left out"),
    "rehydrated_without_call": ("SparkSdkError", "SparkInputError", "a class of its own, which is a SparkSdkError"),
    "failed": (None, "SparkJobError", "a job that failed is an error"),
    "too_slow": ("SparkError", "RetryTimeoutError", "the error says that the job goes on"),
    "half_answer": (None, "RetryTimeoutError", "a job that is not done is not given as if it were"),
}


@pytest.fixture(scope="module")
def told(vendor: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return vendor("logs")


@pytest.fixture(scope="module")
def told_to_us(ours: Told) -> dict[str, Any]:
    return ours("logs")


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - BETTER

    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}


@pytest.mark.parametrize("name", BETTER)
def test_what_it_is_told_better(told: dict[str, Any], told_to_us: dict[str, Any], name: str) -> None:
    theirs, ours, _ = BETTER[name]

    assert (told[name], told_to_us[name]) == (theirs, ours)


def test_the_vendors_client_took_the_records_for_what_they_are(told: dict[str, Any]) -> None:
    details = told["get"]["EngineDetails"]

    assert details["response_data"]["outputs"] == {"monthly_payment": 483.32, "total_interest": 3999.2}
    assert (told["get"]["SourceSystem"], told["get"]["Purpose"]) == ("judge", "Judged")
    assert [log["EngineCallId"] for log in told["download"]] == [told["get"]["EngineCallId"]]
    assert (told["by_system"], told["by_correlation"], told["by_date"], told["by_extras"]) == (1, 2, 0, 1)
    assert told["rehydrated"] == ["PK", 200, ["download_url"]]
