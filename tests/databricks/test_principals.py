"""Users, groups and service principals: all pages, members, entitlements, permissions and groups by name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.databricks import (
    InvalidParameterValue,
    NotFound,
    PermissionDenied,
    ResourceAlreadyExists,
    ResourceConflict,
)
from dovetail.runtime import InvalidInput
from dovetail.sandbox import Sandbox, serve

from .conftest import Connect

USERS = "/api/2.0/preview/scim/v2/Users"
GROUP = "/api/2.0/preview/scim/v2/Groups/7"


@pytest.fixture(scope="module")
def workspace() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


def asked(request: Recorded) -> str:
    return request.target.decode().partition("?")[2]


@pytest.mark.parametrize("count", [1, 3, 7, 10_000])
def test_all_pages_come_in_any_size(workspace: Sandbox, connect: Connect, count: int) -> None:
    client = connect(workspace)
    for number in range(7):
        if client.users.find(f"u{number}@pages.test") is None:
            client.users.create(userName=f"u{number}@pages.test")
    found = client.users.list(filter='userName co "@pages.test"', sort_by="userName", count=count)
    assert [each.user_name for each in found] == [f"u{number}@pages.test" for number in range(7)]


def test_a_list_begins_where_it_is_told_and_asks_for_no_page_too_many(server: FaultServer, connect: Connect) -> None:
    page = {"totalResults": 4, "startIndex": 2, "itemsPerPage": 2, "Resources": [{"id": "2"}, {"id": "3"}]}
    last = {"totalResults": 4, "startIndex": 4, "itemsPerPage": 1, "Resources": [{"id": "4"}]}
    server.on("GET", USERS, respond(json=page), respond(json=last))
    assert [each.id for each in connect(server).users.list(start_index=2)] == ["2", "3", "4"]
    assert [asked(each) for each in server.requests] == ["startIndex=2", "startIndex=4"]


def test_a_page_without_anything_ends_the_list(server: FaultServer, connect: Connect) -> None:
    server.on("GET", USERS, respond(json={"totalResults": 9, "startIndex": 1, "itemsPerPage": 0}))
    assert list(connect(server).users.list()) == []
    assert len(server.requests) == 1


def test_somebody_is_found_by_name(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    assert client.users.find("ADA@example.test").display_name == "Ada Admin"
    assert client.groups.find("admins").members[0].display == "Ada Admin"
    assert client.service_principals.find(workspace.credentials["client_id"]).display_name == "nightly-robot"
    for nobody in (client.users, client.groups, client.service_principals):
        assert nobody.find("nobody") is None


def test_a_name_stays_a_name_in_a_filter(server: FaultServer, connect: Connect) -> None:
    server.on("GET", USERS, respond(json={"totalResults": 0}))
    connect(server).users.find('a" or userName co "')
    assert asked(server.requests[0]) == ("filter=userName%20eq%20%22a%5C%22%20or%20userName%20co%20%5C%22%22")


def test_members_come_and_go(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    first, second = (client.users.create(userName=f"{name}@members.test") for name in ("first", "second"))
    group = client.groups.create(displayName="members")
    client.groups.add_members(group.id, first.id, second.id)
    client.groups.add_members(group.id, first.id)
    client.groups.remove_members(group.id, first.id, workspace.credentials["client_id"])
    assert [each.value for each in client.groups.get(group.id).members] == [second.id]
    assert {each.display for each in client.users.get(second.id).groups} == {"members", "users"}
    for each in (first, second):
        client.users.delete(each.id)
    client.groups.delete(group.id)
    with pytest.raises(NotFound, match=f"Group with id {group.id} not found"):
        client.groups.get(group.id)


def test_entitlements_come_and_go_with_everybody(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    kinds: dict[str, dict[str, Any]] = {
        "users": {"userName": "entitled@x.test"},
        "groups": {"displayName": "entitled"},
        "service_principals": {"displayName": "entitled"},
    }
    for area, fields in kinds.items():
        principals = getattr(client, area)
        id_ = principals.create(**fields).id
        principals.add_entitlements(id_, "allow-cluster-create", "workspace-access")
        principals.remove_entitlements(id_, "workspace-access")
        assert [each.value for each in principals.get(id_).entitlements] == ["allow-cluster-create"]
        principals.delete(id_)


def test_who_is_not_active_cannot_sign_in(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    ben = client.users.find(workspace.credentials["user"])
    bens = connect(workspace.url, token=workspace.credentials["token"])
    client.users.set_active(ben.id, False)
    with pytest.raises(PermissionDenied):
        bens.current_user.me()
    client.users.set_active(ben.id, True)
    assert bens.current_user.me().user_name == workspace.credentials["user"]


def test_changes_as_they_go_over_the_wire(server: FaultServer, connect: Connect) -> None:
    server.on("PATCH", GROUP, respond(204))
    groups = connect(server).groups
    groups.add_members("7", "1", "2")
    groups.remove_members("7", "1", 'a"b')
    bodies = [json.loads(request.body) for request in server.requests]
    assert [body["schemas"] for body in bodies] == [["urn:ietf:params:scim:api:messages:2.0:PatchOp"]] * 2
    assert bodies[0]["Operations"] == [{"op": "add", "path": "members", "value": [{"value": "1"}, {"value": "2"}]}]
    assert bodies[1]["Operations"] == [
        {"op": "remove", "path": 'members[value eq "1"]'},
        {"op": "remove", "path": 'members[value eq "a\\"b"]'},
    ]


@pytest.mark.parametrize(
    ("members", "message"),
    [((), "there are no members to add or remove"), (("",), "'' is no id"), ((7,), "7 is no id or name")],
)
def test_no_members_are_not_all_members(
    server: FaultServer, connect: Connect, members: tuple[Any, ...], message: str
) -> None:
    groups = connect(server).groups
    for action in (groups.add_members, groups.remove_members):
        with pytest.raises(InvalidInput, match=message):
            action("7", *members)
    assert server.requests == []


def test_refusals_of_scim_have_the_names_of_all_others(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    with pytest.raises(ResourceConflict, match="already exists") as caught:
        client.users.create(userName=workspace.credentials["user"])
    assert caught.value.status == 409
    with pytest.raises(PermissionDenied, match="only administrators"):
        connect(workspace.url, token=workspace.credentials["token"]).groups.create(displayName="x")


def test_groups_by_name_are_the_same_groups(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    client.legacy_groups.create("by-name")
    client.legacy_groups.add_member(user_name=workspace.credentials["user"], parent_name="by-name")
    [member] = client.legacy_groups.list_members("by-name").members
    assert member.user_name == workspace.credentials["user"]
    with pytest.raises(ResourceAlreadyExists):
        client.legacy_groups.create("by-name")
    client.groups.delete(client.groups.find("by-name").id)
    assert "by-name" not in client.legacy_groups.list().group_names


def test_permissions_are_given_and_told(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    robot = {"service_principal_name": workspace.credentials["client_id"], "permission_level": "CAN_USE"}
    told = client.permissions.update("authorization", "tokens", access_control_list=[robot])
    assert told.object_type == "tokens"
    assert {each.display_name for each in told.access_control_list if each.display_name} == {"nightly-robot"}
    levels = client.permissions.get_permission_levels("authorization", "tokens").permission_levels
    assert [each.permission_level for each in levels] == ["CAN_USE", "CAN_MANAGE"]
    with pytest.raises(InvalidParameterValue):
        client.permissions.update("authorization", "tokens", access_control_list=[{**robot, "user_name": "a"}])
