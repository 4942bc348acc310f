"""Redirects: followed where that is safe, and nothing of the caller's travels to another origin."""

from __future__ import annotations

import pytest
from support.behaviours import redirect, respond
from support.fault_server import FaultServer

from dovetail.runtime import ApiError, ApiKeyAuth, BearerAuth, TransportError

from .conftest import Connect, everything_shown
from .sample_api import CREATE, CREATE_ONCE, FILE, GET, READ, REPLACE, new_thing

SECRET = "s3cret-bearer"
TENANT = "tenant-of-the-caller"
OK = respond(200, json={"id": 1})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_read_follows_within_its_origin_with_all_it_carries(
    connect: Connect, server: FaultServer, status: int
) -> None:
    server.on("GET", "/thing", redirect(status, "/new?a=1#part"))
    server.on("GET", "/new", OK)
    client = connect(server, auth=BearerAuth(SECRET), headers={"X-Tenant": TENANT})
    assert client.send(READ.call()).id == 1
    followed = server.requests[1]
    assert followed.target == b"/new?a=1"
    assert followed.header("Authorization") == f"Bearer {SECRET}"
    assert followed.header("X-Tenant") == TENANT
    assert followed.header("x-request-id") == server.requests[0].header("x-request-id")


@pytest.mark.parametrize("known", [False, True], ids=["unknown host", "another host of the client"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_nothing_of_the_caller_reaches_another_origin(
    connect: Connect, server: FaultServer, other: FaultServer, status: int, known: bool
) -> None:
    server.on("GET", "/things/1", redirect(status, f"{other.url}/elsewhere"))
    other.on("GET", "/elsewhere", OK)
    hosts = {"": server.url, "second": other.url} if known else {"": server.url}
    client = connect(server, hosts=hosts, auth=BearerAuth(SECRET), headers={"X-Tenant": TENANT})
    call = GET.call({"id": "1", "x_note": "private", "taste": "sweet"})
    assert client.send(call).id == 1
    (received,) = other.requests
    names = {name.lower() for name, _ in received.headers}
    assert names <= {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert received.body == b""


def test_a_way_back_does_not_bring_the_credentials_back(
    connect: Connect, server: FaultServer, other: FaultServer
) -> None:
    server.on("GET", "/thing", redirect(302, f"{other.url}/there"))
    other.on("GET", "/there", redirect(302, f"{server.url}/chosen-by-the-other"))
    server.on("GET", "/chosen-by-the-other", OK)
    connect(server, auth=BearerAuth(SECRET)).send(READ.call())
    assert server.requests[1].header("Authorization") is None


def test_a_key_in_the_query_stays_at_its_origin(connect: Connect, server: FaultServer, other: FaultServer) -> None:
    server.on("GET", "/thing", redirect(302, "/again?b=2"))
    server.on("GET", "/again", redirect(302, f"{other.url}/there"))
    other.on("GET", "/there", OK)
    settings = {"auth": ApiKeyAuth(SECRET, "key", "query"), "headers": {"authorization": "Basic x"}}
    # The scheme of the call is bearer; a header of the client's own meets it.
    connect(server, **settings).request("GET", "/thing")
    assert [request.target for request in server.requests] == [
        f"/thing?key={SECRET}".encode(),
        f"/again?b=2&key={SECRET}".encode(),
    ]
    assert other.requests[0].target == b"/there"


@pytest.mark.parametrize("status", [301, 302])
def test_a_post_is_not_turned_into_something_else(connect: Connect, server: FaultServer, status: int) -> None:
    server.on("POST", "/thing", redirect(status, "/new"))
    with pytest.raises(ApiError, match=r"redirects to /new, which is not followed") as caught:
        connect(server).send(CREATE.call({}, new_thing()))
    assert caught.value.status == status
    assert len(server.requests) == 1


def test_303_shows_the_outcome_of_a_post(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/thing", redirect(303, "/new"))
    server.on("GET", "/new", OK)
    assert connect(server).send(CREATE.call({}, new_thing())).id == 1
    assert [(request.method, request.body) for request in server.requests][1] == ("GET", b"")
    assert server.requests[1].header("Content-Type") is None


@pytest.mark.parametrize("status", [307, 308])
def test_a_body_is_sent_on_within_its_origin_only(
    connect: Connect, server: FaultServer, other: FaultServer, status: int
) -> None:
    server.on("PUT", "/thing", redirect(status, "/new"))
    server.on("PUT", "/new", redirect(status, f"{other.url}/there"))
    with pytest.raises(ApiError, match="which is not followed"):
        connect(server).send(REPLACE.call({}, new_thing()))
    assert [request.body for request in server.requests] == [b'{"name":"a"}'] * 2
    assert other.requests == []


def test_an_idempotency_key_follows_within_its_origin(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/thing", redirect(307, "/new"))
    server.on("POST", "/new", OK)
    connect(server).send(CREATE_ONCE.call({}, new_thing()))
    assert len({request.header("Idempotency-Key") for request in server.requests}) == 1


@pytest.mark.parametrize(
    "location", ["ftp://example.com/x", "http://[broken", "http://h:99999/", "http://u:p@h/", "", "mailto:a@b"]
)
def test_a_redirect_that_leads_nowhere_is_an_error(connect: Connect, server: FaultServer, location: str) -> None:
    server.on("GET", "/thing", redirect(302, location))
    with pytest.raises((ApiError, TransportError)) as caught:  # httpx gives up an answer whose address it cannot read
        connect(server).send(READ.call(), retries=0)
    assert isinstance(caught.value, TransportError) or caught.value.status == 302
    assert len(server.requests) == 1


def test_a_circle_is_left(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", redirect(302, "/thing"))
    with pytest.raises(ApiError):
        connect(server).send(READ.call())
    assert len(server.requests) == 11


def test_a_signed_location_is_not_shown(connect: Connect, server: FaultServer, other: FaultServer) -> None:
    """Storage hands out signed URLs: whoever has one may use it."""
    server.on("GET", "/file", redirect(302, f"{other.url}/blob?sig={SECRET}"))
    other.on("GET", "/blob", respond(403, json={"message": "expired"}))
    with pytest.raises(ApiError) as caught:
        connect(server).send(FILE.call())
    assert SECRET not in everything_shown(caught.value)
    assert f"{other.url}/blob" in str(caught.value)
