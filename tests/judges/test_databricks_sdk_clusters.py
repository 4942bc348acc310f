"""Clusters, judged by the official client: what it is told, and what it makes of it otherwise than we do."""

from __future__ import annotations

from typing import Any

import pytest
from judging import ToldTo

AT_ONCE = {"cluster_seconds": 0, "termination_seconds": 0}
"""Clusters are where they go at the first look, so that nobody sleeps between looks."""
SAME = (
    "running",
    "resized",
    "restarted",
    "edited",
    "ended",
    "ensured",
    "events",
    "newest",
    "for gpus",
    "smallest",
    "many cores",
    "libraries",
    "pool",
)
REFUSED = {
    "wrong state": "INVALID_STATE",
    "pinned": "INVALID_STATE",
    "unknown": "INVALID_PARAMETER_VALUE",
    "policy": "INVALID_PARAMETER_VALUE",
}


@pytest.fixture(scope="session")
def theirs(told_to: ToldTo) -> dict[str, Any]:
    return told_to("vendor", "databricks_clusters", **AT_ONCE)


@pytest.fixture(scope="session")
def ours(told_to: ToldTo) -> dict[str, Any]:
    return told_to("ours", "databricks_clusters", **AT_ONCE)


@pytest.mark.parametrize("what", SAME)
def test_both_are_told_the_same(theirs: dict[str, Any], ours: dict[str, Any], what: str) -> None:
    assert ours[what] == theirs[what]


@pytest.mark.parametrize("what", REFUSED)
def test_both_are_refused_alike(theirs: dict[str, Any], ours: dict[str, Any], what: str) -> None:
    assert ours[what][0] == REFUSED[what]
    assert ours[what][0] == theirs[what][0] or what == "unknown"


def test_what_the_official_client_is_told(theirs: dict[str, Any]) -> None:
    assert theirs["running"] == ["RUNNING", 2, 2, "Databricks"]
    assert (theirs["resized"], theirs["restarted"], theirs["ended"]) == (3, "RUNNING", "USER_REQUEST")
    assert theirs["edited"] == ["edited", {}, 1]
    assert theirs["events"][-1] == "CREATING"
    assert (theirs["newest"], theirs["for gpus"]) == ("16.4.x-scala2.12", "16.4.x-gpu-ml-scala2.12")
    assert (theirs["smallest"], theirs["many cores"]) == ("Standard_DS3_v2", "Standard_E8s_v3")


def test_no_second_cluster_after_a_dropped_connection(theirs: dict[str, Any], ours: dict[str, Any]) -> None:
    assert (ours["lost"], theirs["lost"]) == ([True, 1], [True, 2])


def test_a_state_that_is_new_is_not_lost(theirs: dict[str, Any], ours: dict[str, Any]) -> None:
    assert (ours["new word"], theirs["new word"]) == ("HIBERNATING", None)
