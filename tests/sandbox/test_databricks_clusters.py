"""Clusters in the sandbox: their states, what is allowed in which, and how they are told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from databricks_clusters_steps import SMALL, created, looked_at, reached, running, told_to
from databricks_steps import caller, refused

from dovetail.sandbox import Sandbox, serve

SINGLE_NODE: dict[str, Any] = {
    "num_workers": 0,
    "spark_conf": {"spark.databricks.cluster.profile": "singleNode", "spark.master": "local[*]"},
    "custom_tags": {"ResourceClass": "SingleNode"},
}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"clock": "steps"}) as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client


def test_a_new_cluster_is_pending_and_then_runs(http: httpx.Client) -> None:
    cluster_id = created(http)
    assert looked_at(http, cluster_id)["state"] == "PENDING"
    cluster = looked_at(http, cluster_id)
    assert cluster["state"] == "RUNNING"
    assert len(cluster["executors"]) == 2
    assert (cluster["cluster_cores"], cluster["cluster_memory_mb"]) == (12.0, 43008)


def test_the_server_fills_in_what_it_knows(sandbox: Sandbox, http: httpx.Client) -> None:
    cluster_id = running(http, cluster_name="nightly", data_security_mode="SINGLE_USER")
    cluster = looked_at(http, cluster_id)
    user = sandbox.credentials["admin_user"]
    filled = {"driver_node_type_id": "Standard_DS3_v2", "enable_elastic_disk": False, "single_user_name": user}
    assert cluster.items() >= (filled | {"creator_user_name": user, "cluster_source": "API"}).items()
    assert cluster["default_tags"] == {
        "Vendor": "Databricks",
        "Creator": user,
        "ClusterName": "nightly",
        "ClusterId": cluster_id,
    }
    assert not filled.keys() & cluster["spec"].keys()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"num_workers": 1, "autoscale": {"min_workers": 1, "max_workers": 2}}, "not both"),
        ({"num_workers": 0}, "singleNode"),
        ({"autoscale": {"min_workers": 3, "max_workers": 2}, "num_workers": None}, "must not be greater"),
        ({"autotermination_minutes": 5}, "between 10 and 10000"),
        ({"spark_version": "1.0.x-scala2.10"}, "Invalid spark version 1.0.x-scala2.10."),
        ({"node_type_id": "Standard_Z9"}, "Node type Standard_Z9 is not supported."),
        ({"node_type_id": None}, "node_type_id or instance_pool_id"),
        ({"policy_id": "abc"}, "Cluster policy abc does not exist."),
    ],
)
def test_settings_that_make_no_sense(http: httpx.Client, settings: dict[str, Any], message: str) -> None:
    body = {name: value for name, value in {**SMALL, **settings}.items() if value is not None}
    answer = http.post("/api/2.1/clusters/create", json=body)
    assert message in refused(answer, 400, "INVALID_PARAMETER_VALUE")


@pytest.mark.parametrize("settings", [SINGLE_NODE, {"kind": "CLASSIC_PREVIEW", "is_single_node": True}])
def test_a_single_node_has_no_workers(http: httpx.Client, settings: dict[str, Any]) -> None:
    cluster = looked_at(http, running(http, **{"num_workers": 0, **settings}))
    assert "executors" not in cluster
    assert cluster["driver"]["private_ip"]


def test_an_idempotency_token_starts_one_cluster(http: httpx.Client) -> None:
    assert created(http, idempotency_token="once") == created(http, idempotency_token="once")
    assert created(http) != created(http)


def test_an_unknown_cluster_is_an_invalid_parameter(http: httpx.Client) -> None:
    answer = http.get("/api/2.1/clusters/get", params={"cluster_id": "0101-000000-none1"})
    message = refused(answer, 400, "INVALID_PARAMETER_VALUE")
    assert message == "Cluster 0101-000000-none1 does not exist"


def test_a_cluster_ends_with_a_reason_and_starts_again(sandbox: Sandbox, http: httpx.Client) -> None:
    cluster_id = running(http)
    told_to(http, "delete", cluster_id)
    assert looked_at(http, cluster_id)["state"] == "TERMINATING"
    ended = looked_at(http, cluster_id)
    assert (ended["state"], ended["termination_reason"]["code"]) == ("TERMINATED", "USER_REQUEST")
    assert ended["termination_reason"]["parameters"] == {"username": sandbox.credentials["admin_user"]}
    assert ended["terminated_time"] >= ended["start_time"]
    told_to(http, "delete", cluster_id)
    told_to(http, "start", cluster_id)
    again = reached(http, cluster_id, "RUNNING")
    assert "termination_reason" not in again
    assert again["spark_context_id"] > 2**53


@pytest.mark.parametrize("what", ["start", "restart", "resize", "edit"])
def test_what_a_pending_cluster_refuses(http: httpx.Client, what: str) -> None:
    cluster_id = created(http)
    body = {**SMALL, "cluster_id": cluster_id} if what == "edit" else {"cluster_id": cluster_id, "num_workers": 3}
    message = refused(http.post(f"/api/2.1/clusters/{what}", json=body), 400, "INVALID_STATE")
    assert message == f"Cluster {cluster_id} is in unexpected state Pending."


def test_a_resize_tells_the_target_at_once_and_fills_up(http: httpx.Client) -> None:
    cluster_id = running(http)
    told_to(http, "resize", cluster_id, num_workers=4)
    during = looked_at(http, cluster_id)
    assert (during["state"], during["num_workers"], len(during["executors"])) == ("RESIZING", 4, 2)
    after = looked_at(http, cluster_id)
    assert (after["state"], len(after["executors"])) == ("RUNNING", 4)
    body = {"cluster_id": cluster_id}
    refused(http.post("/api/2.1/clusters/resize", json=body), 400, "INVALID_PARAMETER_VALUE")


def test_an_edit_replaces_everything_and_restarts(http: httpx.Client) -> None:
    cluster_id = running(http, cluster_name="before", custom_tags={"team": "billing"})
    told_to(http, "edit", cluster_id, **{**SMALL, "num_workers": 1})
    during = looked_at(http, cluster_id)
    assert (during["state"], "custom_tags" in during, "cluster_name" in during) == ("RESTARTING", False, False)
    assert len(reached(http, cluster_id, "RUNNING")["executors"]) == 1


def test_an_update_changes_what_the_mask_names(http: httpx.Client) -> None:
    cluster_id = running(http, cluster_name="before", custom_tags={"team": "billing"}, autotermination_minutes=60)
    told_to(http, "delete", cluster_id)
    reached(http, cluster_id, "TERMINATED")
    mask = "autotermination_minutes,custom_tags"
    told_to(http, "update", cluster_id, update_mask=mask, cluster={"autotermination_minutes": 30})
    cluster = looked_at(http, cluster_id)
    assert (cluster["state"], cluster["autotermination_minutes"]) == ("TERMINATED", 30)
    assert (cluster["cluster_name"], "custom_tags" in cluster) == ("before", False)


def test_a_pinned_cluster_is_not_deleted_for_good(http: httpx.Client) -> None:
    cluster_id = created(http)
    told_to(http, "pin", cluster_id)
    told_to(http, "pin", cluster_id)
    body = {"cluster_id": cluster_id}
    answer = http.post("/api/2.1/clusters/permanent-delete", json=body)
    assert "unpin the cluster first" in refused(answer, 400, "INVALID_STATE")
    told_to(http, "unpin", cluster_id)
    told_to(http, "permanent-delete", cluster_id)
    answer = http.get("/api/2.1/clusters/get", params=body)
    assert refused(answer, 400, "INVALID_PARAMETER_VALUE").endswith("does not exist")


def test_only_an_administrator_pins_and_others_need_rights(sandbox: Sandbox, http: httpx.Client) -> None:
    cluster_id = created(http)
    with caller(sandbox, "token") as plain:
        body = {"cluster_id": cluster_id}
        refused(plain.post("/api/2.1/clusters/pin", json=body), 403, "PERMISSION_DENIED")
        refused(plain.post("/api/2.1/clusters/delete", json=body), 403, "PERMISSION_DENIED")
        refused(plain.get("/api/2.1/clusters/get", params=body), 403, "PERMISSION_DENIED")
        own = created(plain)
        listed = plain.get("/api/2.1/clusters/list", params={"page_size": 100}).json()["clusters"]
        assert [each["cluster_id"] for each in listed] == [own]


def test_the_owner_of_a_terminated_cluster_changes(sandbox: Sandbox, http: httpx.Client) -> None:
    cluster_id = running(http)
    body = {"cluster_id": cluster_id, "owner_username": sandbox.credentials["user"]}
    refused(http.post("/api/2.1/clusters/change-owner", json=body), 400, "INVALID_STATE")
    told_to(http, "delete", cluster_id)
    reached(http, cluster_id, "TERMINATED")
    told_to(http, "change-owner", cluster_id, owner_username=sandbox.credentials["user"])
    assert looked_at(http, cluster_id)["creator_user_name"] == sandbox.credentials["user"]


def test_the_older_version_takes_its_parameters_in_a_body_and_lists_everything(tmp_path: Path) -> None:
    with serve("databricks", state=tmp_path, knobs={"page_size_limit": 1}) as own, caller(own) as http:
        assert http.get("/api/2.0/clusters/list").json() == {}
        ids = {created(http), created(http)}
        body = {"cluster_id": min(ids)}
        assert http.request("GET", "/api/2.0/clusters/get", json=body).json()["cluster_id"] == min(ids)
        assert {each["cluster_id"] for each in http.get("/api/2.0/clusters/list").json()["clusters"]} == ids
        assert len(http.get("/api/2.1/clusters/list").json()["clusters"]) == 1
    with serve("databricks", state=tmp_path) as again, caller(again) as http:
        assert {each["cluster_id"] for each in http.get("/api/2.0/clusters/list").json()["clusters"]} == ids


def test_a_list_is_filtered_sorted_and_cut_into_pages() -> None:
    with serve("databricks", knobs={"clock": "steps"}) as own, caller(own) as http:
        ids = [created(http, cluster_name=name) for name in ("b", "c", "a")]
        told_to(http, "pin", ids[0])
        query: dict[str, Any] = {"page_size": 2, "sort_by.field": "CLUSTER_NAME"}
        first = http.get("/api/2.1/clusters/list", params=query).json()
        assert [each["cluster_name"] for each in first["clusters"]] == ["a", "b"]
        second = http.get("/api/2.1/clusters/list", params={**query, "page_token": first["next_page_token"]}).json()
        assert [each["cluster_name"] for each in second["clusters"]] == ["c"]
        assert "next_page_token" not in second
        pinned = http.get("/api/2.1/clusters/list", params={"filter_by.is_pinned": "true"}).json()["clusters"]
        assert [each["cluster_id"] for each in pinned] == [ids[0]]
        states = {"filter_by.cluster_states": ["PENDING", "TERMINATED"]}
        assert "clusters" not in http.get("/api/2.1/clusters/list", params=states).json()
        message = refused(
            http.get("/api/2.1/clusters/list", params={"page_token": "made-up"}), 400, "INVALID_PARAMETER_VALUE"
        )
        assert "made-up" in message


def test_what_clusters_can_be_made_of(http: httpx.Client) -> None:
    kinds = http.get("/api/2.0/clusters/list-node-types").json()["node_types"]
    assert {"Standard_DS3_v2", "Standard_NC6s_v3"} <= {each["node_type_id"] for each in kinds}
    versions = http.get("/api/2.1/clusters/spark-versions").json()["versions"]
    assert {"key": "16.4.x-scala2.12", "name": "16.4 LTS (includes Apache Spark 3.5.2, Scala 2.12)"} in versions
    assert http.get("/api/2.1/clusters/list-zones").json()["zones"] == ["1", "2", "3"]


def test_by_the_wall_clock_a_cluster_comes_up_in_its_time() -> None:
    with serve("databricks", knobs={"cluster_seconds": 0.0}) as own, caller(own) as http:
        assert looked_at(http, created(http))["state"] == "RUNNING"
        own.knobs.turn({"cluster_seconds": 3600.0})
        cluster_id = created(http)
        assert [looked_at(http, cluster_id)["state"] for _ in range(3)] == ["PENDING"] * 3
