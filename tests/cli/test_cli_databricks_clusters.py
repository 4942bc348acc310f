"""`dovetail databricks clusters …` against a workspace: what is shown, progress, and exit statuses."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from dovetail.cli.exits import FAILED, NO_ANSWER, NOT_FOUND, OK
from dovetail.sandbox import Sandbox, serve

from .conftest import Dovetail

SMALL = {"spark_version": "16.4.x-scala2.12", "node_type_id": "Standard_DS3_v2", "num_workers": 1}


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"clock": "steps"}) as running:
        yield running


@pytest.fixture
def workspace(shared: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """A workspace that the environment leads to."""
    for name, value in shared.environment.items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    yield shared
    assert shared.violations == ()


def created(dovetail: Dovetail, **more: object) -> str:
    done = dovetail("databricks", "clusters", "create", json.dumps({**SMALL, **more}), "--no-wait")
    return str(done.data["cluster_id"])


def test_a_cluster_is_made_and_followed_until_it_runs(dovetail: Dovetail, workspace: Sandbox) -> None:
    settings = json.dumps({**SMALL, "cluster_name": "from a shell"})
    done = dovetail("databricks", "clusters", "create", settings, "--interval", "0.001")
    assert (done.status, done.data["state"]) == (OK, "RUNNING")
    cluster_id = done.data["cluster_id"]
    assert done.err.splitlines() == [
        f"cluster {cluster_id}: PENDING: Starting Spark",
        f"cluster {cluster_id}: RUNNING",
    ]
    [first, *_] = dovetail("databricks", "clusters", "list", "--state", "RUNNING").data
    assert (first["cluster_id"], first["cluster_name"]) == (cluster_id, "from a shell")
    assert dovetail("databricks", "clusters", "get", cluster_id).data["driver"]["private_ip"]


def test_a_cluster_ends_and_is_made_to_run_again(dovetail: Dovetail, workspace: Sandbox) -> None:
    cluster_id = created(dovetail)
    ended = dovetail("databricks", "clusters", "delete", cluster_id, "-q", "--interval", "0.001")
    assert (ended.data["state"], ended.err) == ("TERMINATED", "")
    again = dovetail("databricks", "clusters", "start", cluster_id, "--interval", "0.001")
    assert [line.split(": ")[1] for line in again.err.splitlines()] == ["TERMINATED", "PENDING", "RUNNING"]
    restarted = dovetail("databricks", "clusters", "restart", cluster_id, "-q", "--interval", "0.001")
    assert restarted.data["state"] == "RUNNING"
    events = dovetail("databricks", "clusters", "events", cluster_id, "--oldest-first", "--type", "TERMINATING").data
    assert [(each["type"], each["reason"]) for each in events] == [("TERMINATING", "USER_REQUEST")]


def test_what_is_refused_has_a_status_that_says_so(dovetail: Dovetail, workspace: Sandbox) -> None:
    missing = dovetail("databricks", "clusters", "get", "0101-000000-none1")
    assert (missing.status, "does not exist" in missing.err) == (NOT_FOUND, True)
    refused = dovetail("databricks", "clusters", "restart", created(dovetail))
    assert (refused.status, "unexpected state Pending" in refused.err) == (FAILED, True)


def test_a_call_is_shown_and_not_sent(dovetail: Dovetail, workspace: Sandbox) -> None:
    workspace.requests.clear()
    done = dovetail("databricks", "clusters", "start", "0101-000000-none1", "--no-wait", "--curl")
    assert "/api/2.1/clusters/start" in done.out
    assert workspace.requests.all() == ()


def test_who_waits_no_longer_is_told_that_it_goes_on(dovetail: Dovetail, workspace: Sandbox) -> None:
    before = workspace.knobs.values()
    workspace.knobs.turn({"clock": "wall", "cluster_seconds": 600, "termination_seconds": 600})
    try:
        late = dovetail("databricks", "clusters", "create", json.dumps(SMALL), "--patience", "0.01", "-q")
        [newest, *_] = dovetail("databricks", "clusters", "list", "--limit", "1").data
        name = newest["cluster_id"]
        also = dovetail("databricks", "clusters", "start", name, "--patience", "0.01", "-q")
        ended = dovetail("databricks", "clusters", "delete", name, "--patience", "0.01", "-q")
    finally:
        workspace.knobs.turn(before)
    assert {late.status, also.status, ended.status} == {NO_ANSWER}
    for told in (late.err, also.err):
        assert f"the cluster {name} goes on; to end it: dovetail databricks clusters delete {name}" in told
    assert f"the cluster {name} terminates all the same" in ended.err
