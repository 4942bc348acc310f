"""Libraries, instance pools and cluster policies in the sandbox."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from databricks_clusters_steps import SMALL, created, looked_at, reached, running, told_to
from databricks_steps import caller, done, refused

from dovetail.sandbox import Sandbox, serve

LIBRARIES = "/api/2.0/libraries"
POOLS = "/api/2.0/instance-pools"
POLICIES = "/api/2.0/policies/clusters"
WHEEL = {"whl": "dbfs:/tools.whl"}
PANDAS = {"pypi": {"package": "pandas"}}


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"clock": "steps"}) as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client


def statuses(http: httpx.Client, cluster_id: str) -> list[str]:
    answer = http.get(f"{LIBRARIES}/cluster-status", params={"cluster_id": cluster_id}).json()
    return [each["status"] for each in answer.get("library_statuses", [])]


def test_a_library_is_installed_step_by_step_once_the_cluster_is_up(http: httpx.Client) -> None:
    cluster_id = created(http)
    done(http.post(f"{LIBRARIES}/install", json={"cluster_id": cluster_id, "libraries": [WHEEL, PANDAS]}))
    assert statuses(http, cluster_id) == ["PENDING", "PENDING"]
    reached(http, cluster_id, "RUNNING")
    seen = [statuses(http, cluster_id) for _ in range(4)]
    assert [each[0] for each in seen] == ["PENDING", "RESOLVING", "INSTALLING", "INSTALLED"]
    everywhere = http.get(f"{LIBRARIES}/all-cluster-statuses").json()["statuses"]
    [mine] = [each for each in everywhere if each["cluster_id"] == cluster_id]
    assert [each["library"] for each in mine["library_statuses"]] == [WHEEL, PANDAS]


def test_a_library_goes_away_with_the_next_restart(http: httpx.Client) -> None:
    cluster_id = running(http)
    done(http.post(f"{LIBRARIES}/install", json={"cluster_id": cluster_id, "libraries": [WHEEL, PANDAS]}))
    gone = {"cluster_id": cluster_id, "libraries": [WHEEL, {"jar": "dbfs:/never.jar"}]}
    done(http.post(f"{LIBRARIES}/uninstall", json=gone))
    assert statuses(http, cluster_id) == ["PENDING", "UNINSTALL_ON_RESTART"]
    told_to(http, "restart", cluster_id)
    reached(http, cluster_id, "RUNNING")
    assert statuses(http, cluster_id) == ["PENDING"]


def test_a_library_that_is_not_to_be_had_fails_with_a_message(http: httpx.Client) -> None:
    cluster_id = running(http)
    library = {"pypi": {"package": "does-not-exist"}}
    done(http.post(f"{LIBRARIES}/install", json={"cluster_id": cluster_id, "libraries": [library]}))
    for _ in range(3):
        statuses(http, cluster_id)
    [told] = http.get(f"{LIBRARIES}/cluster-status", params={"cluster_id": cluster_id}).json()["library_statuses"]
    assert (told["status"], "does-not-exist" in told["messages"][0]) == ("FAILED", True)


def test_a_clone_has_the_libraries_of_its_source(http: httpx.Client) -> None:
    source = running(http)
    done(http.post(f"{LIBRARIES}/install", json={"cluster_id": source, "libraries": [PANDAS]}))
    assert statuses(http, created(http, clone_from={"source_cluster_id": source})) == ["PENDING"]


@pytest.mark.parametrize("library", [{}, {"whl": "a", "jar": "b"}])
def test_a_library_is_of_one_kind(http: httpx.Client, library: dict[str, str]) -> None:
    body = {"cluster_id": created(http), "libraries": [library]}
    assert "exactly one of" in refused(http.post(f"{LIBRARIES}/install", json=body), 400, "INVALID_PARAMETER_VALUE")


def pool(http: httpx.Client, name: str, **more: Any) -> str:
    body = {"instance_pool_name": name, "node_type_id": "Standard_DS3_v2", **more}
    answer = http.post(f"{POOLS}/create", json=body)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["instance_pool_id"])


def test_a_pool_tells_how_many_machines_are_used(http: httpx.Client) -> None:
    pool_id = pool(http, "warm", min_idle_instances=1, max_capacity=10)
    settings = {name: value for name, value in SMALL.items() if name != "node_type_id"}
    answer = http.post("/api/2.1/clusters/create", json={**settings, "instance_pool_id": pool_id})
    cluster_id = answer.json()["cluster_id"]
    told = http.get(f"{POOLS}/get", params={"instance_pool_id": pool_id}).json()
    assert (told["state"], told["stats"]["pending_used_count"]) == ("ACTIVE", 3)
    cluster = reached(http, cluster_id, "RUNNING")
    assert cluster["node_type_id"] == "Standard_DS3_v2"
    stats = http.get(f"{POOLS}/get", params={"instance_pool_id": pool_id}).json()["stats"]
    assert (stats["used_count"], stats["idle_count"]) == (3, 1)


def test_what_of_a_pool_may_change(http: httpx.Client) -> None:
    pool_id = pool(http, "changing", enable_elastic_disk=True)
    body = {"instance_pool_id": pool_id, "instance_pool_name": "changed", "node_type_id": "Standard_DS4_v2"}
    refused(http.post(f"{POOLS}/edit", json=body), 400, "INVALID_PARAMETER_VALUE")
    done(http.post(f"{POOLS}/edit", json=body | {"node_type_id": "Standard_DS3_v2", "min_idle_instances": 2}))
    told = http.get(f"{POOLS}/get", params={"instance_pool_id": pool_id}).json()
    assert (told["instance_pool_name"], told["min_idle_instances"], told["enable_elastic_disk"]) == ("changed", 2, True)
    done(http.post(f"{POOLS}/delete", json={"instance_pool_id": pool_id}))
    refused(http.get(f"{POOLS}/get", params={"instance_pool_id": pool_id}), 404, "RESOURCE_DOES_NOT_EXIST")


def test_names_of_pools_are_taken_once(http: httpx.Client) -> None:
    pool(http, "twice")
    body = {"instance_pool_name": "twice", "node_type_id": "Standard_DS3_v2"}
    refused(http.post(f"{POOLS}/create", json=body), 400, "INVALID_PARAMETER_VALUE")
    assert "twice" in {each["instance_pool_name"] for each in http.get(f"{POOLS}/list").json()["instance_pools"]}


def policy(http: httpx.Client, name: str, definition: dict[str, Any], **more: Any) -> str:
    answer = http.post(f"{POLICIES}/create", json={"name": name, "definition": json.dumps(definition), **more})
    assert answer.status_code == 200, answer.text
    return str(answer.json()["policy_id"])


@pytest.mark.parametrize(
    ("rule", "settings", "complaint"),
    [
        ({"num_workers": {"type": "range", "maxValue": 1}}, {}, "num_workers, the value must be at most 1"),
        ({"num_workers": {"type": "fixed", "value": 3}}, {}, "num_workers, the value must be 3"),
        ({"cluster_name": {"type": "forbidden"}}, {"cluster_name": "x"}, "cluster_name, the value must not be present"),
        ({"node_type_id": {"type": "allowlist", "values": ["Standard_F4s"]}}, {}, "must be one of Standard_F4s"),
        ({"node_type_id": {"type": "blocklist", "values": ["Standard_DS3_v2"]}}, {}, "must not be one of"),
        ({"spark_version": {"type": "regex", "pattern": "7.*"}}, {}, "must match 7.*"),
        ({"custom_tags.team": {"type": "unlimited"}}, {}, "custom_tags.team, the value must be present"),
    ],
)
def test_a_policy_is_kept_to(
    http: httpx.Client, rule: dict[str, Any], settings: dict[str, Any], complaint: str
) -> None:
    policy_id = policy(http, f"rule {complaint} {len(settings)}", rule)
    answer = http.post("/api/2.1/clusters/create", json={**SMALL, **settings, "policy_id": policy_id})
    message = refused(answer, 400, "INVALID_PARAMETER_VALUE")
    assert message.startswith("Cluster validation error: Validation failed for ")
    assert complaint in message


WRONG_RULES = [
    ('{"cluster_name": {"type": "regex", "pattern": "("}}', "pattern is no regular expression"),
    ('{"num_workers": {"type": "range", "maxValue": "few"}}', "maxValue must be a number"),
    ('{"num_workers": {"type": "allowlist", "values": 1}}', "values must be a list"),
    ("[" * 100_000, "is not valid JSON"),
]


@pytest.mark.parametrize(("definition", "complaint"), WRONG_RULES, ids=[each[1] for each in WRONG_RULES])
def test_rules_that_could_never_be_applied_are_refused(http: httpx.Client, definition: str, complaint: str) -> None:
    answer = http.post(f"{POLICIES}/create", json={"name": f"wrong: {complaint}", "definition": definition})
    assert complaint in refused(answer, 400, "INVALID_PARAMETER_VALUE")


def test_a_rule_about_a_part_of_what_has_no_parts_is_told(http: httpx.Client) -> None:
    policy_id = policy(http, "part of a number", {"num_workers.most": {"type": "fixed", "value": 1}})
    answer = http.post("/api/2.1/clusters/create", json={**SMALL, "policy_id": policy_id})
    assert "num_workers has no parts" in refused(answer, 400, "INVALID_PARAMETER_VALUE")


def test_a_policy_supplies_fixed_values_and_default_ones_on_demand(http: httpx.Client) -> None:
    definition = {
        "node_type_id": {"type": "fixed", "value": "Standard_DS4_v2"},
        "spark_conf.spark.speculation": {"type": "fixed", "value": "true"},
        "autotermination_minutes": {"type": "range", "minValue": 10, "defaultValue": 30, "isOptional": True},
    }
    policy_id = policy(http, "supplying", definition, libraries=[PANDAS])
    settings = {"spark_version": SMALL["spark_version"], "num_workers": 1, "policy_id": policy_id}
    for with_defaults, minutes in ((False, None), (True, 30)):
        body = {**settings, "apply_policy_default_values": with_defaults}
        cluster_id = http.post("/api/2.1/clusters/create", json=body).json()["cluster_id"]
        cluster = looked_at(http, cluster_id)
        assert (cluster["node_type_id"], cluster.get("autotermination_minutes")) == ("Standard_DS4_v2", minutes)
        assert cluster["spark_conf"] == {"spark.speculation": "true"}
        assert cluster["spec"]["apply_policy_default_values"] is with_defaults
        assert "apply_policy_default_values" not in cluster
        assert statuses(http, cluster_id) == ["PENDING"]


def test_a_policy_limits_how_many_clusters_somebody_has(http: httpx.Client) -> None:
    policy_id = policy(http, "one each", {}, max_clusters_per_user=1)
    created(http, policy_id=policy_id)
    refused(http.post("/api/2.1/clusters/create", json={**SMALL, "policy_id": policy_id}), 400, "QUOTA_EXCEEDED")


def test_a_family_is_overridden(http: httpx.Client) -> None:
    overrides = json.dumps({"autotermination_minutes": {"type": "fixed", "value": 20}})
    body = {"name": "mine", "policy_family_id": "personal-vm", "policy_family_definition_overrides": overrides}
    policy_id = http.post(f"{POLICIES}/create", json=body).json()["policy_id"]
    definition = json.loads(http.get(f"{POLICIES}/get", params={"policy_id": policy_id}).json()["definition"])
    assert definition["autotermination_minutes"] == {"type": "fixed", "value": 20}
    settings = {"spark_version": SMALL["spark_version"], "node_type_id": "Standard_DS3_v2", "policy_id": policy_id}
    cluster_id = http.post("/api/2.1/clusters/create", json=settings).json()["cluster_id"]
    assert "executors" not in reached(http, cluster_id, "RUNNING")
    both = body | {"name": "both", "definition": "{}"}
    refused(http.post(f"{POLICIES}/create", json=both), 400, "INVALID_PARAMETER_VALUE")


@pytest.mark.parametrize(
    "definition", ["{", "[]", '{"num_workers": {"type": "odd"}}', '{"num_workers": {"type": "fixed"}}']
)
def test_a_definition_must_be_one(http: httpx.Client, definition: str) -> None:
    body = {"name": "broken", "definition": definition}
    message = refused(http.post(f"{POLICIES}/create", json=body), 400, "INVALID_PARAMETER_VALUE")
    assert message.startswith("Policy definition")


def test_policies_are_sorted_changed_and_deleted_by_administrators(sandbox: Sandbox, http: httpx.Client) -> None:
    first, second = policy(http, "a first", {}), policy(http, "b second", {})
    by_name = {"sort_column": "POLICY_NAME", "sort_order": "ASC"}
    names = [each["name"] for each in http.get(f"{POLICIES}/list", params=by_name).json()["policies"]]
    assert names == sorted(names)
    newest = http.get(f"{POLICIES}/list").json()["policies"][0]
    assert newest["policy_id"] == second
    done(http.post(f"{POLICIES}/edit", json={"policy_id": first, "name": "renamed", "definition": "{}"}))
    with caller(sandbox, "token") as plain:
        refused(plain.post(f"{POLICIES}/delete", json={"policy_id": first}), 403, "PERMISSION_DENIED")
        assert plain.get(f"{POLICIES}/list").json() == {}
    done(http.post(f"{POLICIES}/delete", json={"policy_id": first}))
    refused(http.get(f"{POLICIES}/get", params={"policy_id": first}), 404, "RESOURCE_DOES_NOT_EXIST")


def test_families_come_page_by_page(http: httpx.Client) -> None:
    query: dict[str, Any] = {"max_results": 2}
    found: list[str] = []
    while True:
        page = http.get("/api/2.0/policy-families", params=query).json()
        found += [each["policy_family_id"] for each in page["policy_families"]]
        if "next_page_token" not in page:
            break
        query["page_token"] = page["next_page_token"]
    assert found == ["personal-vm", "shared-compute", "power-user", "job-cluster", "shared-data-science"]
    assert http.get("/api/2.0/policy-families/power-user").json()["name"] == "Power User Compute"
