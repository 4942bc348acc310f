"""Access tokens of the Databricks sandbox: they open it for their owner, until they end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from databricks_steps import caller, done, prepared, refused

from dovetail.sandbox import Sandbox, serve

TWO_YEARS = 730 * 24 * 60 * 60
ME = "/api/2.0/preview/scim/v2/Me"
MANAGED = "/api/2.0/token-management/tokens"
Create = Callable[..., dict[str, Any]]


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


@pytest.fixture
def create(ben: httpx.Client) -> Create:
    """Ben makes himself a token."""

    def created(**wish: object) -> dict[str, Any]:
        answer = ben.post("/api/2.0/token/create", json=wish)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    return created


def whom_it_opens(running: Sandbox, value: str) -> str | int:
    with caller(running, value) as http:
        answer = http.get(ME)
        return str(answer.json()["userName"]) if answer.status_code == 200 else answer.status_code


def test_a_token_opens_the_workspace_for_its_owner_until_it_is_deleted(
    running: Sandbox, ben: httpx.Client, create: Create
) -> None:
    token = create(comment="nightly")
    value, info = token["token_value"], token["token_info"]
    assert value.startswith("dapi")
    assert (len(value), len(info["token_id"])) == (36, 64)
    assert whom_it_opens(running, value) == running.credentials["user"]
    done(ben.post("/api/2.0/token/delete", json={"token_id": info["token_id"]}))
    assert whom_it_opens(running, value) == 403
    refused(ben.post("/api/2.0/token/delete", json={"token_id": info["token_id"]}), 404, "RESOURCE_DOES_NOT_EXIST")


def test_a_token_ends_when_its_lifetime_is_over(running: Sandbox, ben: httpx.Client, create: Create) -> None:
    token = create(lifetime_seconds=1)
    expiry = token["token_info"]["expiry_time"] / 1000
    assert expiry - token["token_info"]["creation_time"] / 1000 == 1
    deadline = time.monotonic() + 30
    while whom_it_opens(running, token["token_value"]) != 403:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert time.time() >= expiry
    assert token["token_info"]["token_id"] not in [each["token_id"] for each in listed(ben)]


def listed(http: httpx.Client) -> list[dict[str, Any]]:
    infos: list[dict[str, Any]] = http.get("/api/2.0/token/list").json().get("token_infos", [])
    return infos


def test_a_token_lives_two_years_at_most(ben: httpx.Client, create: Create) -> None:
    info = create()["token_info"]
    assert info["expiry_time"] - info["creation_time"] == TWO_YEARS * 1000
    too_long = ben.post("/api/2.0/token/create", json={"lifetime_seconds": TWO_YEARS + 1})
    assert "730 days" in refused(too_long, 400, "INVALID_PARAMETER_VALUE")
    refused(ben.post("/api/2.0/token/create", json={"lifetime_seconds": 0}), 400, "INVALID_PARAMETER_VALUE")


def test_lists_show_ones_own_tokens_without_values(ada: httpx.Client, ben: httpx.Client, create: Create) -> None:
    token = create(comment="mine")
    answer = ben.get("/api/2.0/token/list")
    assert token["token_info"] in answer.json()["token_infos"]
    assert token["token_value"] not in answer.text
    assert token["token_info"]["token_id"] not in [each["token_id"] for each in listed(ada)]


def test_nobody_changes_the_tokens_of_others(ada: httpx.Client, create: Create) -> None:
    token_id = create()["token_info"]["token_id"]
    change = {"token": {"comment": "x"}, "update_mask": "comment"}
    refused(ada.patch(f"/api/2.0/token/{token_id}", json=change), 404, "NOT_FOUND")
    refused(ada.post("/api/2.0/token/delete", json={"token_id": token_id}), 404, "RESOURCE_DOES_NOT_EXIST")


def test_what_the_mask_names_is_changed_and_nothing_else(ben: httpx.Client, create: Create) -> None:
    token_id = create(comment="before", scopes=["clusters"])["token_info"]["token_id"]

    def changed(mask: str) -> dict[str, Any]:
        change = {"token": {"comment": "after", "scopes": ["jobs", "sql"]}, "update_mask": mask}
        done(ben.patch(f"/api/2.0/token/{token_id}", json=change))
        [found] = [each for each in listed(ben) if each["token_id"] == token_id]
        return found

    first = changed("comment")
    assert (first["comment"], first["scopes"]) == ("after", ["clusters"])
    assert changed("scopes")["scopes"] == ["jobs", "sql"]
    wrong = ben.patch(f"/api/2.0/token/{token_id}", json={"token": {}, "update_mask": "expiry_time"})
    assert "'expiry_time'" in refused(wrong, 400, "INVALID_PARAMETER_VALUE")


def test_a_token_that_scopes_itself_keeps_its_scopes(ben: httpx.Client, create: Create) -> None:
    info = create(autoscope_enabled=True)["token_info"]
    assert info["autoscope_state"] == "AUTOSCOPE_STATE_RUNNING"
    change = {"token": {"scopes": ["jobs"]}, "update_mask": "scopes"}
    refused(ben.patch(f"/api/2.0/token/{info['token_id']}", json=change), 400, "INVALID_PARAMETER_VALUE")


def test_administrators_see_and_revoke_the_tokens_of_everybody(
    running: Sandbox, ada: httpx.Client, create: Create
) -> None:
    token = create(comment="bens")
    place = f"{MANAGED}/{token['token_info']['token_id']}"
    assert whom_it_opens(running, token["token_value"]) == running.credentials["user"]
    info = ada.get(place).json()["token_info"]
    assert info["created_by_username"] == running.credentials["user"]
    assert info["owner_id"] == info["created_by_id"]
    assert info["last_used_day"] % 86_400_000 == 0
    assert token["token_value"] not in ada.get(MANAGED).text
    change = {"token": {"comment": "seen"}, "update_mask": "comment"}
    assert ada.patch(place, json=change).json()["comment"] == "seen"
    done(ada.delete(place))
    assert whom_it_opens(running, token["token_value"]) == 403
    refused(ada.get(place), 404, "RESOURCE_DOES_NOT_EXIST")


def test_tokens_are_found_by_who_created_them(running: Sandbox, ada: httpx.Client, create: Create) -> None:
    create()
    user, admin = running.credentials["user"], running.credentials["admin_user"]
    by_name = ada.get(MANAGED, params={"created_by_username": user}).json()["token_infos"]
    assert {each["created_by_username"] for each in by_name} == {user}
    by_id = ada.get(MANAGED, params={"created_by_id": by_name[0]["created_by_id"]}).json()["token_infos"]
    assert by_id == by_name
    assert admin in {each.get("created_by_username") for each in ada.get(MANAGED).json()["token_infos"]}
    assert ada.get(MANAGED, params={"created_by_username": "nobody"}).json() == {}
    both = ada.get(MANAGED, params={"created_by_id": 1, "created_by_username": user})
    assert "only one of" in refused(both, 400, "INVALID_PARAMETER_VALUE")


def test_administrators_create_tokens_for_service_principals(running: Sandbox, ada: httpx.Client) -> None:
    place = "/api/2.0/token-management/on-behalf-of/tokens"
    robot = running.credentials["client_id"]
    token = ada.post(place, json={"application_id": robot, "lifetime_seconds": 60}).json()
    assert whom_it_opens(running, token["token_value"]) == robot
    assert token["token_info"]["created_by_username"] == running.credentials["admin_user"]
    refused(ada.post(place, json={"application_id": "nobody"}), 404, "RESOURCE_DOES_NOT_EXIST")


@pytest.mark.parametrize(("method", "path"), [("GET", MANAGED), ("GET", f"{MANAGED}/x"), ("DELETE", f"{MANAGED}/x")])
def test_token_management_is_for_administrators(ben: httpx.Client, method: str, path: str) -> None:
    refused(ben.request(method, path), 403, "PERMISSION_DENIED")


def test_who_may_not_use_tokens_creates_none(ada: httpx.Client, ben: httpx.Client) -> None:
    place = "/api/2.0/permissions/authorization/tokens"
    before = ada.get(place).json()
    assert ada.put(place, json={"access_control_list": []}).status_code == 200
    refused(ben.post("/api/2.0/token/create", json={}), 403, "PERMISSION_DENIED")
    users = {"group_name": "users", "permission_level": "CAN_USE"}
    assert ada.put(place, json={"access_control_list": [users]}).json() == before
    assert ben.post("/api/2.0/token/create", json={}).status_code == 200


def test_one_user_has_six_hundred_tokens(tmp_path: Path) -> None:
    with prepared(tmp_path / "state") as core:
        ben = core.users.by_name(core.gate.samples.user)
        assert ben is not None
        for _ in range(599 - len(core.tokens.of(ben.id))):
            core.tokens.issue(ben.id)
    with (
        serve("databricks", state=tmp_path / "state") as sandbox,
        caller(sandbox, sandbox.credentials["token"]) as http,
    ):
        last = http.post("/api/2.0/token/create", json={}).json()["token_info"]["token_id"]
        message = refused(http.post("/api/2.0/token/create", json={}), 400, "QUOTA_EXCEEDED")
        assert "has 600 tokens, which is the most" in message
        done(http.post("/api/2.0/token/delete", json={"token_id": last}))
        assert http.post("/api/2.0/token/create", json={}).status_code == 200


def test_the_token_of_somebody_who_is_gone_opens_nothing(running: Sandbox, ada: httpx.Client) -> None:
    robot = ada.post("/api/2.0/preview/scim/v2/ServicePrincipals", json={"displayName": "short-lived"}).json()
    place = "/api/2.0/token-management/on-behalf-of/tokens"
    value = ada.post(place, json={"application_id": robot["applicationId"]}).json()["token_value"]
    mine = f"/api/2.0/preview/scim/v2/ServicePrincipals/{robot['id']}"
    assert whom_it_opens(running, value) == robot["applicationId"]
    ada.patch(mine, json={"Operations": [{"op": "replace", "path": "active", "value": False}]})
    assert whom_it_opens(running, value) == 403
    ada.patch(mine, json={"Operations": [{"op": "replace", "path": "active", "value": True}]})
    assert whom_it_opens(running, value) == robot["applicationId"]
    assert ada.delete(mine).status_code == 204
    assert whom_it_opens(running, value) == 403
