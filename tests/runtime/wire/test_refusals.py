"""Mistakes of the caller are refused by name, and nothing is sent."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.runtime import AsyncClient, Client, Hooks, InvalidInput, Settings

from .conftest import Connect
from .drivers import Driver
from .sample_api import CREATE, READ, new_thing
from .test_long_running import START

CALL = READ.call()


@pytest.mark.parametrize(
    ("place", "mistake"),
    [
        ("call", lambda client, _: client.send(None)),
        ("call", lambda client, _: client.send(READ)),
        ("call", lambda client, _: client.send(READ.call)),
        ("call", lambda client, _: client.send_detailed("GET /thing")),
        ("call", lambda client, _: list(client.items(None))),
        ("call", lambda client, _: list(client.pages(None))),
        ("call", lambda client, _: list(client.events(None))),
        ("call", lambda client, _: list(client.events(CALL))),
        ("call", lambda client, _: list(client.streamed(None))),
        ("call", lambda client, folder: client.download(None, folder / "file")),
        ("timeout", lambda client, _: client.send(CALL, timeout=0)),
        ("timeout", lambda client, _: client.send(CALL, timeout="5")),
        ("timeout", lambda client, _: client.send(CALL, timeout=float("inf"))),
        ("timeout", lambda client, _: client.send(CALL, timeout=float("nan"))),
        ("retries", lambda client, _: client.send(CALL, retries=-1)),
        ("retries", lambda client, _: client.send(CALL, retries=1.5)),
        ("retries", lambda client, _: client.send(CALL, retries="2")),
        ("calls", lambda client, _: client.send_many(None)),
        ("calls", lambda client, _: client.send_many(CALL)),
        ("concurrency", lambda client, _: client.send_many([CALL], concurrency=0)),
        ("concurrency", lambda client, _: client.send_many([CALL], concurrency="8")),
        ("executor", lambda client, _: client.send_many([CALL], executor=5)),
        ("tiemout", lambda client, _: client.send_many([CALL], tiemout=5)),
        ("to", lambda client, _: client.download(CALL, 5)),
        ("sha256", lambda client, folder: client.download(CALL, folder / "file", sha256="abc")),
        ("method", lambda client, _: client.request(5, "/x")),
        ("url", lambda client, _: client.request("GET", 5)),
        ("url", lambda client, _: client.request("GET", "/a\r\nX: y")),
        ("query", lambda client, _: client.request("GET", "/x", query="a=b")),
        ("headers", lambda client, _: client.request("GET", "/x", headers=["a"])),
    ],
)
def test_a_mistake_is_refused_before_anything_is_sent(
    connect: Connect, server: FaultServer, tmp_path: Path, place: str, mistake: Callable[[Driver, Path], object]
) -> None:
    server.on("GET", "*", respond(200, json={"id": 1}))
    with pytest.raises(InvalidInput) as caught:
        mistake(connect(server), tmp_path)
    assert caught.value.at == place
    assert server.requests == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("seconds", [0, -1, float("inf"), float("nan"), "5"])
@pytest.mark.parametrize("name", ["limit", "interval"])
def test_waiting_needs_spans_of_time(server: FaultServer, name: str, seconds: Any) -> None:
    client = Client(Settings(hosts={"": server.url}))
    with pytest.raises(InvalidInput, match=f"{name}: .* is not a positive, finite number of seconds"):
        client.wait(START.call(), **{name: seconds})
    assert server.requests == []


@pytest.mark.parametrize(
    ("place", "mistake"),
    [
        ("query", lambda: CALL.with_(query="a=b")),  # type: ignore[arg-type]
        ("headers", lambda: CALL.with_(headers=[("a", "b")])),  # type: ignore[arg-type]
        ("body", lambda: CREATE.call({}, new_thing()).with_(body=5)),  # type: ignore[arg-type]
        ("header.Content-Type", lambda: CREATE.call({}, new_thing()).with_body(b"x", "text/plain\r\nX: y")),
    ],
)
def test_a_call_takes_no_changes_that_cannot_be_sent(place: str, mistake: Callable[[], object]) -> None:
    with pytest.raises(InvalidInput) as caught:
        mistake()
    assert caught.value.at == place


@pytest.mark.parametrize(
    ("place", "setting"),
    [
        ("engine", {"engine": "requests"}),
        ("engine", {"engine": 5}),
        ("verify", {"verify": "/no/such/roots.pem"}),
        ("verify", {"verify": None}),
        ("proxy", {"proxy": "user:s3cret@proxy"}),
        ("proxy", {"proxy": 5}),
        ("hooks", {"hooks": print}),
        ("hooks.on_request", {"hooks": Hooks(on_request=print)}),  # type: ignore[arg-type]
        ("hooks.on_retry", {"hooks": Hooks(on_retry=("print",))}),  # type: ignore[arg-type]
    ],
)
def test_settings_are_checked_when_they_are_made(place: str, setting: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as caught:
        Settings(hosts={"": "https://api.example.com"}, **setting)
    assert caught.value.at == place
    assert "s3cret" not in str(caught.value) + repr(vars(caught.value)) + repr(pickle.dumps(caught.value))


def test_a_client_of_the_other_kind_is_refused(server: FaultServer) -> None:
    hosts = {"": server.url}
    with pytest.raises(InvalidInput, match="AsyncClient is not a client that can be used here"):
        Client(Settings(hosts=hosts, engine=httpx.AsyncClient(trust_env=False))).send(CALL)
    with httpx.Client(trust_env=False) as given, pytest.raises(InvalidInput, match="Client is not a client that can"):
        anyio.run(AsyncClient(Settings(hosts=hosts, engine=given)).send, CALL)
    assert server.requests == []
