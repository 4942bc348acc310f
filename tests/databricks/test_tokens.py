"""`client.tokens` and `client.token_management`: the seed's calls, and values that are told once and never shown."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from support.behaviours import close, respond
from support.fault_server import FaultServer

from dovetail.databricks import DatabricksError, PermissionDenied, ResourceDoesNotExist
from dovetail.runtime import InvalidInput, TransportError
from dovetail.sandbox import Sandbox, serve
from dovetail_api.databricks import models as m

from .conftest import Connect

CREATE = "/api/2.0/token/create"
VALUE = "dapi0123456789abcdef0123456789abcdef"
CREATED = respond(json={"token_value": VALUE, "token_info": {"token_id": "7", "comment": "c", "soon": [1]}})
NINETY_DAYS = 7_776_000


@pytest.fixture(scope="module")
def workspace() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


def test_a_created_token_opens_the_workspace_until_it_is_deleted(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    token = client.tokens.create("nightly")
    other = connect(workspace.url, token=token.token_value)
    assert other.current_user.me().user_name == workspace.credentials["admin_user"]
    assert token.token_info in client.tokens.list()
    assert client.tokens.delete(token.token_info.token_id).token_id == token.token_info.token_id
    assert token.token_info not in client.tokens.list()
    with pytest.raises(PermissionDenied):
        other.current_user.me()
    with pytest.raises(ResourceDoesNotExist):
        client.tokens.delete(token.token_info.token_id)


@pytest.mark.parametrize(
    ("args", "options", "expected"),
    [
        ((), {}, {"lifetime_seconds": NINETY_DAYS}),
        (("nightly",), {}, {"comment": "nightly", "lifetime_seconds": NINETY_DAYS}),
        (("nightly", 60), {}, {"comment": "nightly", "lifetime_seconds": 60}),
        ((), {"comment": "", "lifetime_seconds": 60}, {"comment": "", "lifetime_seconds": 60}),
        ((), {"lifetime_seconds": None}, {}),
        ((), {"scopes": ("sql",), "lifetime_seconds": 9}, {"scopes": ["sql"], "lifetime_seconds": 9}),
        (({"comment": "c"},), {}, {"comment": "c"}),
        ((m.TokenCreateRequest(comment="c"),), {}, {"comment": "c"}),
        (({"comment": "c", "soon": 1},), {"force": True}, {"comment": "c", "soon": 1}),
    ],
)
def test_what_is_asked_for(
    server: FaultServer, connect: Connect, args: tuple[Any, ...], options: dict[str, Any], expected: dict[str, Any]
) -> None:
    server.on("POST", CREATE, CREATED)
    assert connect(server).tokens.create(*args, **options).token_value == VALUE
    assert json.loads(server.requests[-1].body) == expected


def test_a_lifetime_that_makes_no_sense_is_refused_before_anything_is_sent(
    server: FaultServer, connect: Connect
) -> None:
    with pytest.raises(InvalidInput, match="lifetime_seconds"):
        connect(server).tokens.create(lifetime_seconds=0)
    with pytest.raises(InvalidInput, match="soon"):
        connect(server).tokens.create({"soon": 1})
    assert server.requests == []


@pytest.mark.parametrize(
    "beside", [{"lifetime_seconds": 60}, {"lifetime_seconds": None}, {"scopes": ["sql"]}, {"autoscope_enabled": False}]
)
def test_what_is_given_beside_the_whole_request_is_not_passed_over(
    server: FaultServer, connect: Connect, beside: dict[str, Any]
) -> None:
    with pytest.raises(InvalidInput, match=f"given as a whole, and {next(iter(beside))} beside it"):
        connect(server).tokens.create({"comment": "short"}, **beside)
    assert server.requests == []


def test_the_value_is_told_and_not_shown(server: FaultServer, connect: Connect) -> None:
    server.on("POST", CREATE, CREATED)
    token = connect(server).tokens.create()
    assert token.token_value == VALUE
    assert VALUE not in f"{token} {token!r}"


def test_the_value_is_not_shown_by_an_answer_that_does_not_fit(server: FaultServer, connect: Connect) -> None:
    server.on("POST", CREATE, respond(json={"token_value": VALUE, "token_info": [VALUE]}))
    with pytest.raises(Exception) as caught:  # noqa: PT011 - of whatever kind
        connect(server).tokens.create()
    assert VALUE.encode() not in f"{caught.value!r} {vars(caught.value)}".encode() + pickle.dumps(caught.value)


def test_a_creation_whose_answer_was_lost_is_not_sent_twice(server: FaultServer, connect: Connect) -> None:
    server.on("POST", CREATE, close(), CREATED)
    with pytest.raises(TransportError):
        connect(server).tokens.create()
    assert len(server.requests) == 1


def test_a_list_that_the_service_leaves_out_is_empty(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "/api/2.0/token/list", respond(json={}))
    assert connect(server).tokens.list() == []


def test_tokens_change_by_what_the_mask_names(workspace: Sandbox, connect: Connect) -> None:
    tokens = connect(workspace).tokens
    info = tokens.create("before").token_info
    tokens.update(info.token_id, token={"comment": "after"}, update_mask="comment")
    assert [each.comment for each in tokens.list() if each.token_id == info.token_id] == ["after"]


def test_administrators_manage_the_tokens_of_everybody(workspace: Sandbox, connect: Connect) -> None:
    client, robot = connect(workspace), workspace.credentials["client_id"]
    token = client.token_management.create_obo_token(application_id=robot, comment="robot's")
    assert connect(workspace.url, token=token.token_value).current_user.me().user_name == robot
    mine = client.token_management.list(created_by_username=workspace.credentials["admin_user"]).token_infos
    assert token.token_info.token_id in [each.token_id for each in mine]
    client.token_management.delete(token.token_info.token_id)
    with pytest.raises(ResourceDoesNotExist):
        client.token_management.get(token.token_info.token_id)
    with pytest.raises(DatabricksError):
        connect(workspace.url, token=token.token_value).current_user.me()
