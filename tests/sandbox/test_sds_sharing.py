"""Shares of the gateway's sandbox: what reaches another user through captures and datasets, and how that ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from sds_capture_steps import CAPTURES, DATASETS, captured, door, found
from sds_steps import ADA, BO, FILES, caller, listed, refused, uploaded

from dovetail.sandbox import Sandbox, serve


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve("sds") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def ada(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as http:
        yield http


@pytest.fixture
def bo(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox, BO) as http:
        yield http


def reached(http: httpx.Client) -> set[str]:
    """The UUIDs of the files in the root listing."""
    return {row["uuid"] for row in found(http.get(FILES))["results"]}


def test_a_shared_dataset_reaches_down_to_captures_and_files(ada: httpx.Client, bo: httpx.Client) -> None:
    capture = captured(ada, "/shared")
    note = uploaded(ada, "/shared/notes.txt", b"notes")["uuid"]
    uploaded(ada, "/shared/private.txt", b"private")
    dataset = door(ada, "datasets", files=[note], captures=[capture["uuid"]])["uuid"]
    assert reached(bo) == set()
    door(ada, "shares", dataset=dataset, user=BO)
    files = {note, *(file["uuid"] for file in capture["files"])}
    assert reached(bo) == files
    assert listed(bo, "/shared") == []  # a path is always below the caller's own root
    for file in files:
        assert found(bo.get(f"{FILES}{file}/"))["owner"]["email"] == ADA
        assert bo.get(f"{FILES}{file}/download/").status_code == 200
    assert found(bo.get(f"{CAPTURES}{capture['uuid']}/"))["permission_level"] == "viewer"
    assert [row["uuid"] for row in found(bo.get(CAPTURES))["results"]] == [capture["uuid"]]
    assert found(bo.get(f"{DATASETS}{dataset}/files/"))["count"] == len(files)


def test_a_shared_capture_reaches_down_to_its_files_alone(ada: httpx.Client, bo: httpx.Client) -> None:
    capture, other = captured(ada, "/one"), captured(ada, "/other")
    door(ada, "shares", capture=capture["uuid"], user=BO, level="contributor")
    assert reached(bo) == {file["uuid"] for file in capture["files"]}
    told = found(bo.get(f"{CAPTURES}{capture['uuid']}/"))
    assert (told["permission_level"], told["is_shared"], told["is_shared_with_me"]) == ("contributor", True, True)
    permission = {
        "item_type": "capture",
        "item_uuid": capture["uuid"],
        "shared_with": {"id": 3, "email": BO, "name": "Bo"},
        "permission_level": "contributor",
    }
    assert told["share_permissions"] == [permission]
    own = found(ada.get(f"{CAPTURES}{capture['uuid']}/"))
    assert (own["permission_level"], own["is_shared"], own["is_shared_with_me"]) == ("owner", True, False)
    assert bo.get(f"{CAPTURES}{other['uuid']}/").status_code == 403
    assert bo.get(f"{FILES}{other['files'][0]['uuid']}/download/").status_code == 403


def test_what_is_shared_is_changed_by_its_owner_only(ada: httpx.Client, bo: httpx.Client) -> None:
    capture = captured(ada, "/shared")
    door(ada, "shares", capture=capture["uuid"], user=BO, level="co-owner")
    file = capture["files"][0]["uuid"]
    for answer in (
        bo.delete(f"{CAPTURES}{capture['uuid']}/"),
        bo.patch(f"{CAPTURES}{capture['uuid']}/", json={"name": "Bo's"}),
        bo.delete(f"{FILES}{file}/"),
        bo.put(f"{FILES}{file}/", json={"directory": "/"}),
        bo.put(f"{FILES}{file}/detach-from-datasets/"),
    ):
        assert answer.status_code == 404


def test_a_shared_item_is_not_deleted_until_it_is_revoked(ada: httpx.Client, bo: httpx.Client) -> None:
    capture = captured(ada, "/shared")
    dataset = door(ada, "datasets")["uuid"]
    for kind, path in (("capture", f"{CAPTURES}{capture['uuid']}/"), ("dataset", f"{DATASETS}{dataset}/")):
        door(ada, "shares", **{kind: path.split("/")[-2]}, user=BO)
        assert bo.get(path).status_code == 200
        assert "revoke" in refused(ada.delete(path), 403)
        assert "message" in found(ada.put(f"{path}revoke-share-permissions/"))
        assert bo.get(path).status_code == 403
        assert ada.delete(path).status_code == 204
    assert reached(bo) == set()


@pytest.mark.parametrize(("level", "may_edit"), [("viewer", False), ("contributor", False), ("co-owner", True)])
def test_a_dataset_tells_what_a_level_allows(ada: httpx.Client, bo: httpx.Client, level: str, may_edit: bool) -> None:
    dataset = door(ada, "datasets")["uuid"]
    door(ada, "shares", dataset=dataset, user=BO)
    door(ada, "shares", dataset=dataset, user=BO, level=level)  # one share for each user, at the last level
    told = found(bo.get(f"{DATASETS}{dataset}/"))
    assert (told["permission_level"], told["can_edit"], told["can_advance_version"]) == (level, may_edit, may_edit)
    assert (told["is_owner"], told["is_shared"], told["is_shared_with_me"]) == (False, True, True)
    assert told["shared_users"] == [{"id": 3, "name": "Bo", "email": BO, "type": "user", "permission_level": level}]
    [permission] = told["share_permissions"]
    assert (permission["item_type"], permission["permission_level"]) == ("dataset", level)


def test_a_contributor_attaches_own_captures(ada: httpx.Client, bo: httpx.Client) -> None:
    dataset = door(ada, "datasets")["uuid"]
    capture = captured(bo, "/bos")
    path, body = f"{DATASETS}{dataset}/attach-capture/", {"capture_uuid": capture["uuid"]}
    door(ada, "shares", dataset=dataset, user=BO)
    assert bo.post(path, json=body).status_code == 403
    door(ada, "shares", dataset=dataset, user=BO, level="contributor")
    assert bo.post(path, json=body).is_success
    assert found(ada.get(f"{CAPTURES}{capture['uuid']}/"))["permission_level"] == "viewer"
    assert reached(ada) == {file["uuid"] for file in capture["files"]}


def test_a_group_has_its_members_share(ada: httpx.Client, bo: httpx.Client) -> None:
    dataset = door(ada, "datasets")["uuid"]
    group = door(ada, "groups", name="Lab", members=[BO])["uuid"]
    door(ada, "shares", dataset=dataset, group=group, level="contributor")
    told = found(bo.get(f"{DATASETS}{dataset}/"))
    assert told["permission_level"] == "contributor"
    entry = {"id": group, "name": "Lab", "email": None, "type": "group", "permission_level": "contributor"}
    assert told["shared_users"] == [entry]
    [permission] = told["share_permissions"]
    assert permission["shared_with"]["email"] == BO
    found(ada.put(f"{DATASETS}{dataset}/revoke-share-permissions/"))
    assert bo.get(f"{DATASETS}{dataset}/").status_code == 403
    assert found(ada.get(f"{DATASETS}{dataset}/"))["shared_users"] == []


def test_a_group_takes_no_level_away(ada: httpx.Client, bo: httpx.Client) -> None:
    dataset = door(ada, "datasets")["uuid"]
    group = door(ada, "groups", members=[BO])["uuid"]
    door(ada, "shares", dataset=dataset, user=BO, level="contributor")
    door(ada, "shares", dataset=dataset, group=group, level="viewer")
    assert found(bo.get(f"{DATASETS}{dataset}/"))["permission_level"] == "contributor"
    door(ada, "shares", dataset=dataset, group=group, level="co-owner")
    assert found(bo.get(f"{DATASETS}{dataset}/"))["permission_level"] == "co-owner"


def test_a_share_ends_for_one_user(ada: httpx.Client, bo: httpx.Client) -> None:
    capture = captured(ada, "/shared")
    door(ada, "shares", capture=capture["uuid"], user=BO)
    door(ada, "shares", capture=capture["uuid"], user=BO, level=None)
    assert bo.get(f"{CAPTURES}{capture['uuid']}/").status_code == 403


def test_folders_of_two_owners_are_one_entry(ada: httpx.Client, bo: httpx.Client) -> None:
    adas, bos = captured(ada, "/same"), captured(bo, "/same", "ch1")
    door(ada, "shares", capture=adas["uuid"], user=BO)
    [entry] = found(bo.get(CAPTURES))["results"]
    assert entry["uuid"] == bos["uuid"]
    assert {channel["uuid"] for channel in entry["channels"]} == {adas["uuid"], bos["uuid"]}


def test_what_is_deleted_reaches_nobody(ada: httpx.Client, bo: httpx.Client) -> None:
    capture = captured(ada, "/gone")
    dataset = door(ada, "datasets", captures=[capture["uuid"]])["uuid"]
    door(ada, "shares", dataset=dataset, user=BO)
    found(ada.put(f"{CAPTURES}{capture['uuid']}/detach-from-datasets/"))
    assert reached(bo) == set()
    assert bo.get(f"{CAPTURES}{capture['uuid']}/").status_code == 403


def test_a_key_is_revoked_and_expires_where_that_is_looked_at(sandbox: Sandbox, ada: httpx.Client) -> None:
    over = (datetime.now(UTC) - timedelta(days=1)).isoformat()
    old = door(ada, "keys", owner=BO, expires_at=over)["key"]
    path, headers = "/api/v1/auth/", {"authorization": f"Api-Key: {old}"}
    assert ada.get(path, headers=headers).json() == {"message": f"API key is valid for {BO}"}
    sandbox.knobs.turn({"expire_keys": True})
    assert refused(ada.get(path, headers=headers), 401)
    sandbox.knobs.turn({"expire_keys": False})
    door(ada, "keys", revoke=old)
    assert refused(ada.get(path, headers=headers), 401) == "API key not found"
