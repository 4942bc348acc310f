"""Events of clusters in the sandbox: which there are, in which order, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from databricks_clusters_steps import SMALL, looked_at, reached, running, told_to
from databricks_steps import caller, refused

from dovetail.sandbox import Sandbox, serve


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"clock": "steps"}) as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client


def events(http: httpx.Client, cluster_id: str, version: str = "2.1", **more: Any) -> dict[str, Any]:
    answer = http.post(f"/api/{version}/clusters/events", json={"cluster_id": cluster_id, **more})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def kinds(page: dict[str, Any]) -> list[str]:
    return [each["type"] for each in page.get("events", [])]


def test_the_life_of_a_cluster(http: httpx.Client) -> None:
    cluster_id = running(http, init_scripts=[{"workspace": {"destination": "/Shared/setup.sh"}}])
    told_to(http, "resize", cluster_id, num_workers=3)
    reached(http, cluster_id, "RUNNING")
    told_to(http, "pin", cluster_id)
    told_to(http, "edit", cluster_id, **SMALL)
    reached(http, cluster_id, "RUNNING")
    told_to(http, "delete", cluster_id)
    page = events(http, cluster_id, order="ASC")
    assert kinds(page) == [
        "CREATING",
        "INIT_SCRIPTS_STARTED",
        "INIT_SCRIPTS_FINISHED",
        "RUNNING",
        "DRIVER_HEALTHY",
        "RESIZING",
        "UPSIZE_COMPLETED",
        "PINNED",
        "EDITED",
        "RESTARTING",
        "RUNNING",
        "DRIVER_HEALTHY",
        "TERMINATING",
    ]
    edited = page["events"][8]["details"]
    assert edited["previous_cluster_size"] == {"num_workers": 3}
    assert "init_scripts" in edited["previous_attributes"]
    assert page["events"][-1]["details"]["reason"]["code"] == "USER_REQUEST"
    moments = [each["timestamp"] for each in page["events"]]
    assert moments == sorted(moments)


def test_pages_by_token_and_by_the_ready_made_next_request(http: httpx.Client) -> None:
    cluster_id = running(http)
    whole = kinds(events(http, cluster_id))
    assert whole == ["DRIVER_HEALTHY", "RUNNING", "CREATING"]
    by_token, by_request = [], []
    page = events(http, cluster_id, page_size=2)
    assert page["total_count"] == 3
    while True:
        by_token += kinds(page)
        if "next_page_token" not in page:
            break
        page = events(http, cluster_id, page_size=2, page_token=page["next_page_token"])
    page = events(http, cluster_id, "2.0", limit=2)
    while True:
        by_request += kinds(page)
        if "next_page" not in page:
            break
        page = dict(http.post("/api/2.0/clusters/events", json=page["next_page"]).json())
    assert (by_token, by_request) == (whole, whole)


def test_events_are_chosen_by_kind_and_time(http: httpx.Client) -> None:
    cluster_id = running(http)
    assert kinds(events(http, cluster_id, event_types=["CREATING"])) == ["CREATING"]
    [created] = events(http, cluster_id, event_types=["CREATING"])["events"]
    assert kinds(events(http, cluster_id, end_time=created["timestamp"])) == ["CREATING"]
    assert "CREATING" not in kinds(events(http, cluster_id, start_time=created["timestamp"] + 1))
    body = {"cluster_id": cluster_id, "offset": 1}
    message = refused(http.post("/api/2.1/clusters/events", json=body), 400, "INVALID_PARAMETER_VALUE")
    assert "end_time" in message


def test_a_page_token_of_another_cluster_is_refused(http: httpx.Client) -> None:
    one, other = running(http), running(http)
    token = events(http, one, page_size=1)["next_page_token"]
    body = {"cluster_id": other, "page_size": 1, "page_token": token}
    refused(http.post("/api/2.1/clusters/events", json=body), 400, "INVALID_PARAMETER_VALUE")
    assert looked_at(http, one)["state"] == "RUNNING"
