"""Permissions in the Databricks sandbox: levels, inheritance, owners, and who may change them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from databricks_steps import caller, prepared, refused

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.permission_kinds import ALLOWS, OBJECT_KINDS
from dovetail.sandbox.databricks.permissions import Permissions
from dovetail.sandbox.databricks.scim_kinds import GROUP, USER
from dovetail.sandbox.message import Refusal

TOKENS = "/api/2.0/permissions/authorization/tokens"
ADA, BEN = "ada@x.test", "ben@x.test"


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with serve("databricks") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def ada(running: Sandbox) -> Iterator[httpx.Client]:
    with caller(running) as http:
        yield http


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    """A workspace with Ada, an administrator; Ben in `team`; and the jobs and notebooks that permissions are about."""
    with prepared(tmp_path / "state") as core:
        core.users.add("user", ADA, "Ada", admin=True)
        ben = core.users.add("user", BEN, "Ben")
        core.users.create(GROUP, {"displayName": "team", "members": [{"value": str(ben.id)}]})
        for segment in ("jobs", "notebooks", "directories", "warehouses"):
            core.state(Permissions).register(segment, {"1", "2"}.__contains__)
        core.rights.inherit("notebooks", lambda _: [("directories", "1")])
        yield core


def level(name: str, given: str) -> dict[str, str]:
    field = "user_name" if "@" in name else "group_name"
    return {field: name, "permission_level": given}


def told(core: Core, segment: str) -> dict[str, list[tuple[str, bool]]]:
    """Who has which levels on an object, and whether they are inherited."""
    entries: list[dict[str, Any]] = core.state(Permissions).described(segment, "1")["access_control_list"]
    return {
        entry.get("user_name") or entry["group_name"]: [
            (each["permission_level"], each["inherited"]) for each in entry["all_permissions"]
        ]
        for entry in entries
    }


def test_administrators_inherit_from_the_root_of_the_kind(core: Core) -> None:
    described = core.state(Permissions).described("jobs", "1")
    inherited = {"permission_level": "IS_OWNER", "inherited": True, "inherited_from_object": ["/jobs/"]}
    assert described == {
        "object_id": "/jobs/1",
        "object_type": "job",
        "access_control_list": [
            {"group_name": "admins", "all_permissions": [{**inherited, "permission_level": "CAN_MANAGE"}]}
        ],
    }


def test_put_replaces_what_stands_on_the_object_and_patch_raises(core: Core) -> None:
    permissions = core.state(Permissions)
    permissions.replace("notebooks", "1", [level(BEN, "CAN_RUN"), level("team", "CAN_READ")])
    permissions.add("notebooks", "1", [level(BEN, "CAN_READ"), level("team", "CAN_EDIT")])
    assert told(core, "notebooks") == {
        BEN: [("CAN_RUN", False)],
        "team": [("CAN_EDIT", False)],
        "admins": [("CAN_MANAGE", True)],
    }
    permissions.replace("notebooks", "1", [])
    assert told(core, "notebooks") == {"admins": [("CAN_MANAGE", True)]}


def test_what_is_given_on_a_folder_reaches_what_is_in_it(core: Core) -> None:
    core.state(Permissions).add("directories", "1", [level("team", "CAN_EDIT")])
    assert told(core, "notebooks")["team"] == [("CAN_EDIT", True)]
    assert core.rights.allows(BEN, "notebooks", "1", ["CAN_EDIT"])
    assert not core.rights.allows(BEN, "notebooks", "1", ["CAN_MANAGE"])
    assert core.rights.allows(ADA, "notebooks", "1", ["CAN_MANAGE"])


@pytest.mark.parametrize("owners", [[], [ADA, BEN]])
def test_a_job_has_exactly_one_owner(core: Core, owners: list[str]) -> None:
    permissions = core.state(Permissions)
    core.rights.give("jobs", "1", ADA, "IS_OWNER")
    with pytest.raises(Refusal, match="must have exactly one owner"):
        permissions.replace("jobs", "1", [level(name, "IS_OWNER") for name in owners])
    with pytest.raises(Refusal, match=r"exactly one owner, and would have ada@x\.test, ben@x\.test"):
        permissions.add("jobs", "1", [level(BEN, "IS_OWNER")])
    permissions.replace("jobs", "1", [level(BEN, "IS_OWNER"), level(ADA, "CAN_VIEW")])
    assert told(core, "jobs")[BEN] == [("IS_OWNER", False)]


@pytest.mark.parametrize(
    ("segment", "wish", "status", "message"),
    [
        ("jobs", level("team", "IS_OWNER"), 400, "the group team cannot be an owner"),
        ("jobs", level(BEN, "CAN_READ"), 400, "CAN_READ cannot be given on jobs; levels are CAN_VIEW"),
        ("notebooks", level("admins", "CAN_READ"), 400, "the group admins has CAN_MANAGE on all notebooks"),
        ("notebooks", level("nobody", "CAN_READ"), 404, r"Principal: GroupName\(nobody\) does not exist"),
        ("shoes", level(BEN, "CAN_READ"), 400, "shoes is no kind of object; known are clusters"),
        ("clusters", level(BEN, "CAN_RESTART"), 404, "clusters 1 does not exist"),
    ],
)
def test_what_makes_no_sense_is_refused(
    core: Core, segment: str, wish: dict[str, str], status: int, message: str
) -> None:
    with pytest.raises(Refusal, match=message) as caught:
        core.state(Permissions).add(segment, "1", [wish])
    assert caught.value.status == status


def test_warehouses_are_known_by_two_names(core: Core) -> None:
    permissions = core.state(Permissions)
    permissions.replace("sql/warehouses", "1", [level(BEN, "IS_OWNER"), level("team", "CAN_USE")])
    assert told(core, "warehouses")["team"] == [("CAN_USE", False)]
    assert core.rights.allows(BEN, "warehouses", "1", ["CAN_USE"])


def test_rights_follow_a_group_that_gets_another_name_and_go_with_it(core: Core) -> None:
    core.state(Permissions).add("notebooks", "1", [level("team", "CAN_RUN")])
    group = core.users.find("team", GROUP)
    assert group is not None
    core.users.patch(GROUP, str(group.id), [{"op": "replace", "path": "displayName", "value": "crew"}])
    assert told(core, "notebooks")["crew"] == [("CAN_RUN", False)]
    assert core.rights.allows(BEN, "notebooks", "1", ["CAN_RUN"])
    core.users.delete(GROUP, str(group.id))
    assert "crew" not in told(core, "notebooks")
    ben = core.users.find(BEN, USER)
    assert ben is not None
    assert not core.rights.allows(BEN, "notebooks", "1", ["CAN_RUN"])


def test_every_level_says_what_it_allows() -> None:
    assert {level for kind in OBJECT_KINDS.values() for level in kind.levels} == set(ALLOWS)


def test_levels_and_permissions_come_over_the_wire(running: Sandbox, ada: httpx.Client) -> None:
    levels = ada.get(f"{TOKENS}/permissionLevels").json()["permission_levels"]
    assert [each["permission_level"] for each in levels] == ["CAN_USE", "CAN_MANAGE"]
    robot = {"service_principal_name": running.credentials["client_id"], "permission_level": "CAN_USE"}
    answer = ada.patch(TOKENS, json={"access_control_list": [robot]}).json()
    assert answer["access_control_list"][0]["group_name"] == "users"
    assert {"nightly-robot"} == {each.get("display_name", "nightly-robot") for each in answer["access_control_list"]}


def test_only_who_manages_an_object_gives_permissions(running: Sandbox) -> None:
    with caller(running, running.credentials["token"]) as ben:
        assert ben.get(TOKENS).status_code == 200
        refused(ben.put(TOKENS, json={"access_control_list": []}), 403, "PERMISSION_DENIED")


def test_an_entry_names_exactly_one(ada: httpx.Client) -> None:
    both = {"user_name": "a", "group_name": "b", "permission_level": "CAN_USE"}
    refused(ada.patch(TOKENS, json={"access_control_list": [both]}), 400, "INVALID_PARAMETER_VALUE")


def test_every_kind_of_object_that_the_sandbox_has_has_permissions(running: Sandbox, ada: httpx.Client) -> None:
    ada.post("/api/2.0/workspace/mkdirs", json={"path": "/Shared/team"})
    notebook = {"path": "/Shared/team/notes", "language": "PYTHON", "content": "", "format": "SOURCE"}
    assert ada.post("/api/2.0/workspace/import", json=notebook).status_code == 200
    ids = {
        path: str(ada.get("/api/2.0/workspace/get-status", params={"path": path}).json()["object_id"])
        for path in ("/Shared", "/Shared/team/notes")
    }
    cluster = {"spark_version": "15.4.x-scala2.12", "node_type_id": "Standard_F4s", "num_workers": 1}
    places = {
        "clusters": ada.post("/api/2.1/clusters/create", json=cluster).json()["cluster_id"],
        "jobs": str(ada.post("/api/2.2/jobs/create", json={"name": "a", "tasks": []}).json()["job_id"]),
        "directories": ids["/Shared"],
        "notebooks": ids["/Shared/team/notes"],
    }
    for segment, object_id in places.items():
        told = ada.get(f"/api/2.0/permissions/{segment}/{object_id}").json()
        assert told["object_id"] == f"/{segment}/{object_id}"
    entry = {"group_name": "users", "permission_level": "CAN_RUN"}
    answer = ada.patch(
        f"/api/2.0/permissions/directories/{places['directories']}", json={"access_control_list": [entry]}
    )
    assert answer.status_code == 200, answer.text
    told = ada.get(f"/api/2.0/permissions/notebooks/{places['notebooks']}").json()["access_control_list"]
    inherited = {
        "permission_level": "CAN_RUN",
        "inherited": True,
        "inherited_from_object": [f"/directories/{places['directories']}"],
    }
    assert {"group_name": "users", "all_permissions": [inherited]} in told
    for wrong in (f"notebooks/{places['directories']}", "instance-pools/none", "cluster-policies/none", "files/0"):
        refused(ada.get(f"/api/2.0/permissions/{wrong}"), 404, "RESOURCE_DOES_NOT_EXIST")
