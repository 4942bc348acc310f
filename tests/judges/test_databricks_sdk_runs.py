"""Jobs, judged by the official client: what it is told, and what it makes of it otherwise than we do."""

from __future__ import annotations

from typing import Any

import pytest
from judging import ToldTo

AT_ONCE = {"run_seconds": 0}
"""Runs are over at the first look, so that nobody sleeps between looks."""


@pytest.fixture(scope="session")
def theirs(told_to: ToldTo) -> dict[str, Any]:
    return told_to("vendor", "databricks_jobs", **AT_ONCE)


@pytest.fixture(scope="session")
def ours(told_to: ToldTo) -> dict[str, Any]:
    return told_to("ours", "databricks_jobs", **AT_ONCE)


SAME = (
    "job",
    "tasks in a ring",
    "listed",
    "by name",
    "large",
    "large run",
    "run",
    "output",
    "submitted",
    "same token",
    "failed",
    "repaired",
    "attempts",
)


@pytest.mark.parametrize("what", SAME)
def test_both_are_told_the_same(theirs: dict[str, Any], ours: dict[str, Any], what: str) -> None:
    if what == "tasks in a ring":
        assert (ours[what][0], theirs[what][0]) == ("INVALID_PARAMETER_VALUE", "INVALID_PARAMETER_VALUE")
        assert theirs[what][1] in ours[what][1]
    else:
        assert ours[what] == theirs[what]


def test_what_the_official_client_is_told(theirs: dict[str, Any]) -> None:
    assert theirs["job"]["settings"]["tasks"][0]["notebook_task"]["source"] == "WORKSPACE"
    assert len(theirs["listed"]) == 251
    assert theirs["listed"][-1] == "nightly"
    assert theirs["by name"] == 125
    assert len(theirs["large"]) == 130
    assert theirs["large run"] == ["SUCCESS", 130]
    assert theirs["run"] == ["SUCCESS", [["big", "SUCCESS"], ["extract", "SUCCESS"], ["load", "SUCCESS"]]]
    assert theirs["submitted"] == ["returned", "SUCCESS"]
    assert theirs["same token"] is True
    assert theirs["failed"] == ["error", True]
    assert theirs["repaired"] == ["returned", "SUCCESS"]
    assert [each[1:] for each in theirs["attempts"]] == [
        [0, "FAILED"],
        [0, "UPSTREAM_FAILED"],
        [1, "SUCCESS"],
        [1, "SUCCESS"],
    ]


@pytest.mark.parametrize("what", ["unknown job", "unknown run"])
def test_what_is_not_there_is_told_alike(theirs: dict[str, Any], ours: dict[str, Any], what: str) -> None:
    assert theirs[what][1] in ours[what][1]


def test_a_run_that_did_not_succeed_is_an_error_here(theirs: dict[str, Any], ours: dict[str, Any]) -> None:
    assert theirs["skipped"] == ["returned", "MAXIMUM_CONCURRENT_RUNS_REACHED"]
    assert theirs["cancelled"] == ["returned", "CANCELED"]
    assert ours["skipped"][0] == ours["cancelled"][0] == "error"


def test_a_lost_answer_starts_no_second_run_here(theirs: dict[str, Any], ours: dict[str, Any]) -> None:
    assert theirs["connection lost"] == [True, 2], "it asks again without a token: two runs"
    assert theirs["gateway gives up"] == [False, 1], "it gives up, and does not know that the run has started"
    assert ours["connection lost"] == ours["gateway gives up"] == [True, 1]


def test_a_changed_job_keeps_what_nobody_knows_here(theirs: dict[str, Any], ours: dict[str, Any]) -> None:
    assert theirs["changed"] == ["even", None]
    assert ours["changed"] == ["even", 1]
