"""``client.request``: what has no operation, with the same credentials, retries and errors."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.behaviours import html, reset, respond
from support.fault_server import FaultServer

from dovetail.runtime import ApiError, BearerAuth, InvalidInput, TransportError

from .conftest import Connect

DEEP = b"[" * 100_000 + b"]" * 100_000


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        (respond(200, json={"a": [1, None]}), {"a": [1, None]}),
        (respond(200, json=5), 5),
        (respond(200, body=b"plain", headers={"Content-Type": "text/plain"}), "plain"),
        (html(text="<p>"), "<p>"),
        (respond(200, body=b"\x00\x01"), b"\x00\x01"),
        (respond(204), b""),
        (respond(200, body=b"{", headers={"Content-Type": "application/json"}), b"{"),
        (respond(200, body=b'"\xff"', headers={"Content-Type": "application/json"}), b'"\xff"'),
        (respond(200, body=DEEP, headers={"Content-Type": "application/json"}), DEEP),
    ],
)
def test_the_value_is_what_the_media_type_says(
    connect: Connect, server: FaultServer, answer: object, value: object
) -> None:
    server.on("GET", "/x", answer)  # type: ignore[arg-type]
    assert connect(server).request("GET", "/x").value == value


def test_query_headers_and_json(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/x", respond(200))
    client = connect(server, auth=BearerAuth("token"), headers={"X-Tenant": "t"})
    client.request("post", "/x?a=1", query={"b": [1, 2], "a": None}, headers={"x-tenant": "u"}, json={"n": None})
    (request,) = server.requests
    assert request.target == b"/x?b=1&b=2"
    assert request.body == b'{"n":null}'
    assert request.header("Content-Type") == "application/json"
    assert request.header("Authorization") == "Bearer token"
    assert request.header("X-Tenant") == "u"


def test_content(connect: Connect, server: FaultServer, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"a,b")
    server.on("PUT", "/x", respond(200))
    client = connect(server)
    with path.open("rb") as file:
        for content in (b"a,b", path, iter([b"a,", b"b"]), file):
            client.request("PUT", "/x", content=content, headers={"Content-Type": "text/csv"})
    assert [request.body for request in server.requests] == [b"a,b"] * 4
    assert {request.header("Content-Type") for request in server.requests} == {"text/csv"}


def test_credentials_go_to_the_clients_own_hosts_only(
    connect: Connect, server: FaultServer, other: FaultServer
) -> None:
    for each in (server, other):
        each.on("GET", "/x", respond(200))
    client = connect(server, auth=BearerAuth("token"), headers={"X-Tenant": "t"})
    client.request("GET", f"{server.url}/x")
    client.request("GET", f"{other.url}/x", headers={"X-Mine": "1"})
    assert server.requests[0].header("Authorization") == "Bearer token"
    (foreign,) = other.requests
    assert foreign.header("Authorization") is foreign.header("X-Tenant") is foreign.header("x-request-id") is None
    assert foreign.header("X-Mine") == "1", "what the caller himself gives for this request goes where he sends it"


def test_retries_follow_the_method(connect: Connect, server: FaultServer) -> None:
    server.on("*", "/x", reset())
    for method, requests in (("GET", 2), ("PUT", 2), ("DELETE", 2), ("POST", 1), ("PATCH", 1)):
        server.requests.clear()
        with pytest.raises(TransportError):
            connect(server).request(method, "/x")
        assert len(server.requests) == requests, method


def test_errors_are_the_same(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/x", respond(422, json={"message": "not like this"}))
    with pytest.raises(ApiError, match=r"422 .*not like this"):
        connect(server).request("GET", "/x")


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("GET", "x"),
        ("GET", "/a/../b"),
        ("GET", "/a/%2e%2E/b"),
        ("GET", "/a/./b"),
        ("GET", "ftp://h/x"),
        ("GET", "http://u:p@h/x"),
        ("GET", "http://h:99999/x"),
        ("GET /", "/x"),
        ("", "/x"),
    ],
)
def test_what_cannot_be_sent_is_refused_before(connect: Connect, server: FaultServer, method: str, url: str) -> None:
    with pytest.raises(InvalidInput):
        connect(server).request(method, url)
    assert server.requests == []


@pytest.mark.parametrize(
    "headers", [{"X-A": "line\r\nInjected: 1"}, {"X-A": "caf\u00e9"}, {"X-A": "\x01"}, {"X A": "1"}, {"X-A\r\nB": "1"}]
)
def test_headers_that_cannot_be_sent_are_refused(
    connect: Connect, server: FaultServer, headers: dict[str, str]
) -> None:
    with pytest.raises(InvalidInput):
        connect(server).request("GET", "/x", headers=headers)
    with pytest.raises(InvalidInput):
        connect(server, headers=headers).request("GET", "/x")
    assert server.requests == []
