"""SCIM in the Databricks sandbox: users, groups and service principals, pages of them, and who the caller is."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from databricks_steps import caller, prepared

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.databricks.scim_kinds import USER

SCIM = "/api/2.0/preview/scim/v2"
ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"


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
def ben(running: Sandbox) -> Iterator[httpx.Client]:
    with caller(running, running.credentials["token"]) as http:
        yield http


def refused_by_scim(answer: httpx.Response, status: int, scim_type: str = "") -> str:
    """The detail of an answer that must be this refusal."""
    body = answer.json()
    assert (answer.status_code, body["schemas"], body["status"]) == (status, [ERROR], str(status)), answer.text
    assert body.get("scimType", "") == scim_type
    return str(body["detail"])


def add(http: httpx.Client, collection: str, **record: object) -> dict[str, Any]:
    answer = http.post(f"{SCIM}/{collection}", json=record)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


def get(http: httpx.Client, collection: str, id_: str, **query: str) -> dict[str, Any]:
    answer = http.get(f"{SCIM}/{collection}/{id_}", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def patch(http: httpx.Client, collection: str, id_: str, *operations: dict[str, Any]) -> httpx.Response:
    return http.patch(f"{SCIM}/{collection}/{id_}", json={"Operations": list(operations)})


def add_members(*ids: str) -> dict[str, Any]:
    return {"op": "add", "path": "members", "value": [{"value": id_} for id_ in ids]}


def test_the_caller_is_told_who_it_is(running: Sandbox, ada: httpx.Client) -> None:
    answer = ada.get(f"{SCIM}/Me")
    assert answer.headers["x-databricks-org-id"] == "1234567890123456"
    me = answer.json()
    assert me["userName"] == running.credentials["admin_user"]
    assert {each["display"] for each in me["groups"]} == {"admins", "users"}
    assert all(each["$ref"] == f"Groups/{each['value']}" for each in me["groups"])


def test_a_service_principal_sees_itself_as_a_user(running: Sandbox) -> None:
    with caller(running, running.credentials["service_principal_token"]) as http:
        me = http.get(f"{SCIM}/Me").json()
    assert me["userName"] == running.credentials["client_id"]
    assert "applicationId" not in me


def test_a_user_is_whole_with_what_was_left_out(ada: httpx.Client) -> None:
    made = add(ada, "Users", userName="grace@example.test", name={"givenName": "Grace", "familyName": "Example"})
    assert made["displayName"] == "Grace Example"
    assert made["emails"] == [{"type": "work", "value": "grace@example.test", "primary": True}]
    assert made["active"] is True
    assert [each["display"] for each in made["groups"]] == ["users"]
    assert get(ada, "Users", made["id"]) == made


def test_names_are_taken_once_whatever_their_case(ada: httpx.Client) -> None:
    add(ada, "Users", userName="Taken@example.test")
    again = ada.post(f"{SCIM}/Users", json={"userName": "taken@EXAMPLE.test"})
    assert refused_by_scim(again, 409, "uniqueness") == "User with userName taken@EXAMPLE.test already exists."
    add(ada, "Groups", displayName="taken")
    refused_by_scim(ada.post(f"{SCIM}/Groups", json={"displayName": "Taken"}), 409, "uniqueness")
    given = add(ada, "ServicePrincipals", applicationId="5f2e1c3a-0000-4000-8000-000000000001")
    again = ada.post(f"{SCIM}/ServicePrincipals", json={"applicationId": given["applicationId"]})
    refused_by_scim(again, 409, "uniqueness")


@pytest.mark.parametrize(
    ("collection", "record", "scim_type"),
    [
        ("Users", {"displayName": "nameless"}, "invalidValue"),
        ("Groups", {}, "invalidValue"),
    ],
)
def test_nobody_is_without_a_name(ada: httpx.Client, collection: str, record: dict[str, Any], scim_type: str) -> None:
    refused_by_scim(ada.post(f"{SCIM}/{collection}", json=record), 400, scim_type)


@pytest.mark.parametrize("id_", ["1", "ada", "9" * 30, "-1", "\uff11"])
@pytest.mark.parametrize("collection", ["Users", "Groups", "ServicePrincipals"])
def test_an_unknown_id_is_told_so(ada: httpx.Client, collection: str, id_: str) -> None:
    detail = refused_by_scim(ada.get(f"{SCIM}/{collection}/{id_}"), 404)
    assert detail == f"{collection[:-1]} with id {id_} not found."


def test_user_names_and_addresses_cannot_be_changed_and_the_rest_can(ada: httpx.Client) -> None:
    user = add(ada, "Users", userName="fixed@example.test", entitlements=[{"value": "workspace-access"}])
    change = {"userName": "other@example.test", "emails": [{"value": "x"}], "displayName": "New", "active": False}
    replaced = ada.put(f"{SCIM}/Users/{user['id']}", json=change).json()
    assert (replaced["userName"], replaced["emails"]) == (user["userName"], user["emails"])
    assert (replaced["displayName"], replaced["active"]) == ("New", False)
    assert "entitlements" not in replaced
    operations: list[dict[str, Any]] = [
        {"op": "replace", "path": "userName", "value": "x"},
        {"op": "replace", "path": "active", "value": True},
    ]
    assert patch(ada, "Users", user["id"], *operations).status_code == 204
    assert get(ada, "Users", user["id"]) == {**replaced, "active": True}


def test_changes_are_carried_out_all_or_none(ada: httpx.Client) -> None:
    group = add(ada, "Groups", displayName="whole")
    wrong = patch(
        ada, "Groups", group["id"], {"op": "replace", "path": "displayName", "value": "half"}, add_members("1")
    )
    assert refused_by_scim(wrong, 404) == "Member with id 1 not found."
    assert get(ada, "Groups", group["id"]) == group


def test_members_of_all_kinds_come_and_go(running: Sandbox, ada: httpx.Client) -> None:
    user, robot = add(ada, "Users", userName="member@x.test"), add(ada, "ServicePrincipals", displayName="robot")
    inner = add(ada, "Groups", displayName="inner", members=[{"value": user["id"]}])
    outer = add(ada, "Groups", displayName="outer", members=[{"value": robot["id"]}])
    assert patch(ada, "Groups", outer["id"], add_members(inner["id"], robot["id"])).status_code == 204
    members = get(ada, "Groups", outer["id"])["members"]
    assert {each["$ref"] for each in members} == {f"Groups/{inner['id']}", f"ServicePrincipals/{robot['id']}"}
    groups = {each["display"]: each["type"] for each in get(ada, "Users", user["id"])["groups"]}
    assert groups == {"users": "direct", "inner": "direct", "outer": "indirect"}
    assert get(ada, "Groups", inner["id"])["groups"][0]["display"] == "outer"
    removal = {"op": "remove", "path": f'members[value eq "{inner["id"]}"]'}
    for _ in range(2):
        assert patch(ada, "Groups", outer["id"], removal).status_code == 204
    assert [each["value"] for each in get(ada, "Groups", outer["id"])["members"]] == [robot["id"]]
    assert ada.delete(f"{SCIM}/ServicePrincipals/{robot['id']}").status_code == 204
    assert "members" not in get(ada, "Groups", outer["id"])


def test_groups_are_nested_ten_deep_and_never_in_a_circle(ada: httpx.Client) -> None:
    chain = [add(ada, "Groups", displayName=f"level-{number}")["id"] for number in range(11)]
    for outer, inner in itertools.pairwise(chain[:10]):
        assert patch(ada, "Groups", outer, add_members(inner)).status_code == 204
    assert "10 deep at most" in refused_by_scim(
        patch(ada, "Groups", chain[9], add_members(chain[10])), 400, "invalidValue"
    )
    assert "10 deep" in refused_by_scim(patch(ada, "Groups", chain[10], add_members(chain[0])), 400, "invalidValue")
    for circle in (chain[0], chain[9]):
        detail = refused_by_scim(patch(ada, "Groups", chain[9], add_members(circle)), 400, "invalidValue")
        assert "inside itself" in detail


@pytest.mark.parametrize("name", ["admins", "users"])
def test_the_groups_that_every_workspace_has_stay(ada: httpx.Client, name: str) -> None:
    [group] = ada.get(f"{SCIM}/Groups", params={"filter": f'displayName eq "{name}"'}).json()["Resources"]
    refused_by_scim(ada.delete(f"{SCIM}/Groups/{group['id']}"), 400, "mutability")
    renaming = patch(ada, "Groups", group["id"], {"op": "replace", "path": "displayName", "value": "x"})
    refused_by_scim(renaming, 400, "mutability")


def test_answers_hold_the_attributes_asked_for(ada: httpx.Client) -> None:
    user = add(ada, "Users", userName="parts@x.test", name={"givenName": "P", "familyName": "Q"})
    assert set(get(ada, "Users", user["id"], attributes="userName,emails.value")) == {
        "schemas", "id", "userName", "emails",
    }  # fmt: skip
    assert get(ada, "Users", user["id"], attributes="EMAILS.value")["emails"] == [{"value": "parts@x.test"}]
    assert get(ada, "Users", user["id"], excludedAttributes="name.givenName,groups,schemas,id") == {
        name: value for name, value in user.items() if name != "groups"
    } | {"name": {"familyName": "Q"}}
    listed = ada.get(f"{SCIM}/Groups", params={"excludedAttributes": "members"}).json()["Resources"]
    assert listed
    assert not any("members" in group for group in listed)


def test_a_filter_that_cannot_be_read_is_told_so(ada: httpx.Client) -> None:
    answer = ada.get(f"{SCIM}/Users", params={"filter": 'userName is "x"'})
    detail = refused_by_scim(answer, 400, "invalidFilter")
    assert detail == 'The filter userName is "x" cannot be read: is is no comparison; there are eq, ne, co, sw'
    refused_by_scim(ada.get(f"{SCIM}/Users", params={"sortBy": "shoeSize"}), 400, "invalidPath")


def test_lists_are_cut_into_pages_of_any_size(tmp_path: Path) -> None:
    with prepared(tmp_path / "state") as core:
        for number in range(25):
            core.users.create(USER, {"userName": f"u{number:02}@x.test", "displayName": f"D{25 - number:02}"})
    with serve("databricks", state=tmp_path / "state") as sandbox, caller(sandbox) as http:
        ours: dict[str, str | int] = {"filter": 'userName co "@x.test"', "sortBy": "displayName"}
        for size in (1, 7, 25, 100):
            names: list[str] = []
            while True:
                page = http.get(f"{SCIM}/Users", params={**ours, "startIndex": len(names) + 1, "count": size}).json()
                assert (page["totalResults"], page["startIndex"]) == (25, len(names) + 1)
                assert page["itemsPerPage"] == len(page.get("Resources", []))
                if "Resources" not in page:
                    break
                names += [each["displayName"] for each in page["Resources"]]
            assert names == [f"D{number:02}" for number in range(1, 26)]
        backwards = http.get(f"{SCIM}/Users", params={**ours, "sortOrder": "descending", "count": 1}).json()
        assert backwards["Resources"][0]["displayName"] == "D25"
        assert http.get(f"{SCIM}/Users", params={"count": 0}).json()["totalResults"] == 27


def test_only_administrators_change_anything(running: Sandbox, ben: httpx.Client) -> None:
    assert ben.get(f"{SCIM}/Users").status_code == 200
    detail = refused_by_scim(ben.post(f"{SCIM}/Groups", json={"displayName": "x"}), 403)
    assert "only administrators can do this" in detail


def test_scim_has_a_media_type_of_its_own(ada: httpx.Client) -> None:
    headers = {"content-type": "application/scim+json"}
    answer = ada.post(f"{SCIM}/Groups", content=b'{"displayName": "by-scim"}', headers=headers)
    assert answer.status_code == 201, answer.text


def test_somebody_who_becomes_an_administrator_is_one_at_once(ada: httpx.Client, ben: httpx.Client) -> None:
    me = ben.get(f"{SCIM}/Me").json()["id"]
    [admins] = ada.get(f"{SCIM}/Groups", params={"filter": 'displayName eq "admins"'}).json()["Resources"]
    assert patch(ada, "Groups", admins["id"], add_members(me)).status_code == 204
    made = add(ben, "Groups", displayName="made by ben")
    removal = {"op": "remove", "path": f'members[value eq "{me}"]'}
    assert patch(ada, "Groups", admins["id"], removal).status_code == 204
    refused_by_scim(ben.delete(f"{SCIM}/Groups/{made['id']}"), 403)


def test_somebody_who_comes_in_twice_at_once_is_there_once(tmp_path: Path) -> None:
    with prepared(tmp_path / "state") as core, ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: core.users.add("user", "new@x.test", admin=True), range(8)))
        assert len({each.id for each in found}) == 1
        assert core.users.is_admin("new@x.test")
