"""Groups by name in the Databricks sandbox; they are the same groups as those of SCIM."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from databricks_steps import caller, done, refused

from dovetail.sandbox import Sandbox, serve

API = "/api/2.0/groups"


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with serve("databricks") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def ada(running: Sandbox) -> Iterator[httpx.Client]:
    with caller(running) as http:
        yield http


def test_groups_come_and_go_with_their_members(running: Sandbox, ada: httpx.Client) -> None:
    user = running.credentials["user"]
    for name in ("outer", "inner"):
        assert ada.post(f"{API}/create", json={"group_name": name}).json() == {"group_name": name}
    assert ada.get(f"{API}/list-members", params={"group_name": "outer"}).json() == {}
    done(ada.post(f"{API}/add-member", json={"user_name": user, "parent_name": "inner"}))
    done(ada.post(f"{API}/add-member", json={"group_name": "inner", "parent_name": "outer"}))
    done(ada.post(f"{API}/add-member", json={"user_name": user, "parent_name": "outer"}))
    members = ada.get(f"{API}/list-members", params={"group_name": "outer"}).json()["members"]
    assert members == [{"user_name": user}, {"group_name": "inner"}]
    assert ada.get(f"{API}/list-parents", params={"group_name": "inner"}).json() == {"group_names": ["outer"]}
    parents = ada.get(f"{API}/list-parents", params={"user_name": user}).json()["group_names"]
    assert parents == ["inner", "outer", "users"]
    done(ada.post(f"{API}/remove-member", json={"group_name": "inner", "parent_name": "outer"}))
    done(ada.post(f"{API}/delete", json={"group_name": "outer"}))
    assert ada.get(f"{API}/list").json() == {"group_names": ["admins", "users", "inner"]}
    query = {"filter": 'displayName eq "inner"'}
    [group] = ada.get("/api/2.0/preview/scim/v2/Groups", params=query).json()["Resources"]
    assert [each["display"] for each in group["members"]] == ["Ben Plain"]


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("create", {"group_name": "admins"}, 400, "RESOURCE_ALREADY_EXISTS"),
        ("delete", {"group_name": "nobodys"}, 404, "RESOURCE_DOES_NOT_EXIST"),
        ("delete", {"group_name": "users"}, 400, "INVALID_PARAMETER_VALUE"),
        ("add-member", {"group_name": "admins", "parent_name": "admins"}, 400, "INVALID_PARAMETER_VALUE"),
        ("add-member", {"user_name": "nobody", "parent_name": "admins"}, 404, "RESOURCE_DOES_NOT_EXIST"),
        ("add-member", {"user_name": "ada@example.test", "parent_name": "nobodys"}, 404, "RESOURCE_DOES_NOT_EXIST"),
        ("add-member", {"user_name": "ada@example.test", "parent_name": "admins"}, 400, "RESOURCE_ALREADY_EXISTS"),
        ("add-member", {"parent_name": "admins"}, 400, "INVALID_PARAMETER_VALUE"),
        ("remove-member", {"group_name": "users", "parent_name": "admins"}, 404, "RESOURCE_DOES_NOT_EXIST"),
    ],
)
def test_what_cannot_be_done_is_told(
    ada: httpx.Client, path: str, body: dict[str, str], status: int, code: str
) -> None:
    refused(ada.post(f"{API}/{path}", json=body), status, code)


def test_parents_are_those_of_one(ada: httpx.Client) -> None:
    refused(ada.get(f"{API}/list-parents"), 400, "INVALID_PARAMETER_VALUE")


def test_groups_by_name_are_for_administrators(running: Sandbox) -> None:
    with caller(running, running.credentials["token"]) as ben:
        refused(ben.get(f"{API}/list"), 403, "PERMISSION_DENIED")
