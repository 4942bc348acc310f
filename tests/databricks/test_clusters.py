"""Clusters with clients of both kinds, against a workspace."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.databricks import InvalidState, ResourceDoesNotExist
from dovetail.runtime import InvalidInput, JobFailed, RequestTimeout
from dovetail.sandbox import Sandbox

from .conftest import Connect

SMALL: dict[str, Any] = {"spark_version": "16.4.x-scala2.12", "node_type_id": "Standard_DS3_v2", "num_workers": 1}
QUICK = {"interval": 0.001}


def test_a_cluster_is_waited_for(workspace: Sandbox, connect: Connect) -> None:
    started = connect(workspace).clusters.create(cluster_name="nightly", **SMALL)
    seen: list[str] = []

    cluster = started.result(on_poll=lambda answer: seen.append(answer.state), **QUICK)

    assert started.cluster_id == started.answer.cluster_id == cluster.cluster_id
    assert seen == ["PENDING", "RUNNING"]
    assert (cluster.cluster_name, cluster.num_workers) == ("nightly", 1)


def test_what_was_secret_in_a_start_does_not_travel_with_it(workspace: Sandbox, connect: Connect) -> None:
    image = {"url": "registry/image", "basic_auth": {"username": "ada", "password": "a-long-password"}}
    client = connect(workspace)
    started = client.clusters.create(docker_image=image, **SMALL)
    data = pickle.dumps(getattr(started, "target", started))
    assert b"a-long-password" not in data
    assert pickle.loads(data).cluster_id == started.cluster_id


def test_a_cluster_is_created_once_although_the_answer_is_lost(
    workspace: Sandbox, connect: Connect, request: pytest.FixtureRequest
) -> None:
    client = connect(workspace)
    workspace.faults.add("drop-after once@POST /api/2.1/clusters/create")
    started = client.clusters.create(cluster_name=request.node.name, **SMALL)
    named = [each for each in client.clusters.list(page_size=100) if each.cluster_name == request.node.name]
    assert [each.cluster_id for each in named] == [started.cluster_id]


def test_a_cluster_that_ends_instead_of_coming_up_is_a_failure(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    started = client.clusters.create(**SMALL)
    started.terminate()
    with pytest.raises(JobFailed) as caught:
        started.result(**QUICK)
    assert caught.value.answer.termination_reason.code == "USER_REQUEST"
    told = f"The cluster {started.cluster_id} is TERMINATED: USER_REQUEST, SUCCESS, username=ada@example.test."
    assert str(caught.value) == told


def test_it_ends_starts_and_restarts(workspace: Sandbox, connect: Connect) -> None:
    clusters = connect(workspace).clusters
    cluster_id = clusters.create(**SMALL).cluster_id
    assert clusters.delete(cluster_id).result(**QUICK).state == "TERMINATED"
    assert clusters.start(cluster_id).result(**QUICK).state == "RUNNING"
    assert clusters.restart(cluster_id).result(**QUICK).state == "RUNNING"
    with pytest.raises(InvalidState, match="unexpected state Running"):
        clusters.start(cluster_id)
    clusters.permanent_delete(cluster_id)
    with pytest.raises(ResourceDoesNotExist):
        clusters.get(cluster_id)


@pytest.mark.parametrize("state", ["PENDING", "RUNNING", "TERMINATING", "TERMINATED", "RESIZING"])
def test_a_cluster_is_made_to_run_whatever_it_does(workspace: Sandbox, connect: Connect, state: str) -> None:
    clusters = connect(workspace).clusters
    started = clusters.create(**SMALL)
    cluster_id = started.cluster_id
    if state != "PENDING":
        started.result(**QUICK)
    if state == "RESIZING":
        clusters.resize(cluster_id=cluster_id, num_workers=2)
    elif state.startswith("TERMINAT"):
        ending = clusters.delete(cluster_id)
        if state == "TERMINATED":
            ending.result(**QUICK)
    seen: list[str] = []
    cluster = clusters.ensure_running(cluster_id, on_poll=lambda answer: seen.append(answer.state), **QUICK)
    assert seen[0] == state
    assert cluster.state in ("RUNNING", "RESIZING")


def test_a_change_keeps_the_settings_that_nobody_here_knows(workspace: Sandbox, connect: Connect) -> None:
    clusters = connect(workspace).clusters
    body = {**SMALL, "shiny_setting": {"level": 9}, "custom_tags": {"team": "billing"}, "autotermination_minutes": 30}
    started = clusters.create(body, force=True)
    started.result(**QUICK)
    workspace.requests.clear()

    changed = clusters.change(started.cluster_id, autoscale={"min_workers": 1, "max_workers": 3}, custom_tags=None)

    [sent] = [json.loads(seen.body) for seen in workspace.requests.all("POST", "/clusters/edit")]
    assert sent == {
        "cluster_id": started.cluster_id,
        "spark_version": SMALL["spark_version"],
        "node_type_id": SMALL["node_type_id"],
        "shiny_setting": {"level": 9},
        "autotermination_minutes": 30,
        "autoscale": {"min_workers": 1, "max_workers": 3},
    }
    assert changed.result(**QUICK).autoscale.max_workers == 3
    clusters.change(started.cluster_id, num_workers=2).result(**QUICK)
    assert json.loads(workspace.requests.all("POST", "/clusters/edit")[-1].body)["num_workers"] == 2


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"num_wrokers": 4}, "a cluster has no setting 'num_wrokers'"),
        ({"state": "RUNNING"}, "a cluster has no setting 'state'"),
        ({"num_workers": "four"}, r"clusters\.change\.num_workers: expected `int`, got 'four'"),
        ({"autoscale": {"min_wrokers": 1}}, r"clusters\.change\.autoscale\.min_wrokers: there is no such field"),
    ],
)
def test_a_change_that_makes_no_sense_is_not_sent(
    workspace: Sandbox, connect: Connect, changes: dict[str, Any], told: str
) -> None:
    clusters = connect(workspace).clusters
    started = clusters.create(**SMALL)
    started.result(**QUICK)
    workspace.requests.clear()
    with pytest.raises(InvalidInput, match=told):
        clusters.change(started.cluster_id, **changes)
    assert workspace.requests.all("POST") == ()


@pytest.mark.parametrize("wrong", [{"timeout": -1}, {"timeout": "5"}, {"interval": 0}])
def test_patience_that_makes_no_sense_is_told_before_anything_is_sent(
    server: FaultServer, connect: Connect, wrong: dict[str, Any]
) -> None:
    [name] = wrong
    with pytest.raises(InvalidInput, match=f"{name}: .* is not a positive, finite number"):
        connect(server).clusters.ensure_running("c", **wrong)
    assert server.requests == []


def test_a_cluster_that_does_not_run_in_time_is_named(server: FaultServer, connect: Connect) -> None:
    """Also where patience ends between two things that are waited for: the one has ended, the other must begin."""
    server.on("GET", "/api/2.1/clusters/get", *(in_state(each) for each in ("TERMINATING", "TERMINATED", "PENDING")))
    server.on("POST", "/api/2.1/clusters/start", respond(json={}))
    with pytest.raises(RequestTimeout, match=r"goes on after .* seconds \(cluster_id c\)"):
        connect(server).clusters.ensure_running("c", timeout=1e-6, **QUICK)


def in_state(state: str) -> Any:
    return respond(json={"cluster_id": "c", "state": state})


def test_a_terminated_cluster_that_was_edited_stays_terminated(workspace: Sandbox, connect: Connect) -> None:
    clusters = connect(workspace).clusters
    cluster_id = clusters.create(**SMALL).cluster_id
    clusters.delete(cluster_id).result(**QUICK)
    edited = clusters.edit(cluster_id=cluster_id, **{**SMALL, "num_workers": 2})
    assert edited.result(**QUICK).state == "TERMINATED"
    assert clusters.start(cluster_id).result(**QUICK).num_workers == 2


def test_events_come_from_all_pages(workspace: Sandbox, connect: Connect) -> None:
    clusters = connect(workspace).clusters
    started = clusters.create(**SMALL)
    started.result(**QUICK)
    workspace.knobs.turn({"page_size_limit": 1})
    found = [event.type for event in clusters.events(cluster_id=started.cluster_id, order="ASC")]
    assert found == ["CREATING", "RUNNING", "DRIVER_HEALTHY"]


def test_answers_of_newer_servers_are_understood(workspace: Sandbox, connect: Connect) -> None:
    clusters = connect(workspace).clusters
    cluster_id = clusters.create(**SMALL).cluster_id
    workspace.knobs.turn({"unknown_fields": True, "unknown_word": "HIBERNATING", "big_integers_as_text": True})
    cluster = clusters.get(cluster_id)
    assert cluster.state == "HIBERNATING"
    assert int(cluster.start_time) > 0


@pytest.mark.parametrize(
    ("wanted", "key"),
    [
        ({}, "16.4.x-scala2.12"),
        ({"long_term_support": True, "spark": "3.0"}, "7.3.x-scala2.12"),
        ({"ml": True, "gpu": True}, "16.4.x-gpu-ml-scala2.12"),
        ({"photon": True, "spark": "3.5.0"}, "15.4.x-photon-scala2.12"),
    ],
)
def test_the_newest_runtime_of_a_kind(workspace: Sandbox, connect: Connect, wanted: dict[str, Any], key: str) -> None:
    assert connect(workspace).clusters.select_spark_version(**wanted) == key


@pytest.mark.parametrize(
    ("wanted", "kind"),
    [
        ({}, "Standard_F4s"),
        ({"min_memory_gb": 10}, "Standard_DS3_v2"),
        ({"min_cores": 8, "gb_per_core": 8}, "Standard_E8s_v3"),
        ({"min_gpus": 1}, "Standard_NC6s_v3"),
        ({"category": "memory optimized"}, "Standard_E8s_v3"),
        ({"local_disk_min_size_gb": 150}, "Standard_D4ds_v5"),
    ],
)
def test_the_smallest_node_that_will_do(
    workspace: Sandbox, connect: Connect, wanted: dict[str, Any], kind: str
) -> None:
    assert connect(workspace).clusters.select_node_type(**wanted) == kind


def test_nothing_that_will_do_is_an_error_that_says_what_was_asked_for(workspace: Sandbox, connect: Connect) -> None:
    clusters = connect(workspace).clusters
    with pytest.raises(InvalidInput, match=r"none of the \d+ node types has cores=1000"):
        clusters.select_node_type(min_cores=1000)
    with pytest.raises(InvalidInput, match=r"none of the \d+ runtime versions is scala='2\.10'"):
        clusters.select_spark_version(scala="2.10")
