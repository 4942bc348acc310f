"""Hooks and the log: told of every request, answer and retry; off unless asked for."""

from __future__ import annotations

import logging
import subprocess
import sys

import pytest
from support.behaviours import reset, respond
from support.fault_server import FaultServer

from dovetail.runtime import ApiError, BearerAuth, Hooks, RequestEvent, ResponseEvent, RetryEvent

from .conftest import Connect
from .sample_api import CREATE, GET, READ, REPLACE, new_thing

OK = respond(200, json={"id": 1}, headers={"X-Served-By": "b", "Set-Cookie": "session=s3cret"})


def test_hooks_see_the_whole_course(connect: Connect, server: FaultServer) -> None:
    seen: list[object] = []
    server.on("PUT", "/thing", reset(), respond(503), OK)
    hooks = Hooks(on_request=(seen.append,), on_response=(seen.append,), on_retry=(seen.append,))
    connect(server, hooks=hooks).send(REPLACE.call({}, new_thing()), retries=5)
    kinds = [type(event) for event in seen]
    assert kinds == [
        RequestEvent,
        RetryEvent,
        RequestEvent,
        ResponseEvent,
        RetryEvent,
        RequestEvent,
        ResponseEvent,
    ]
    first, retry, *_, last = seen
    assert isinstance(first, RequestEvent)
    assert isinstance(retry, RetryEvent)
    assert isinstance(last, ResponseEvent)
    assert (first.operation, first.method, first.url, first.attempt) == (
        "things_replace",
        "PUT",
        f"{server.url}/thing",
        1,
    )
    assert retry.request.attempt == 1
    assert 0 <= retry.wait < 0.1
    assert (last.status, last.request.attempt) == (200, 3)
    assert 0 < last.seconds < 5
    headers = dict(last.headers)
    assert headers["x-served-by"] == "b"
    assert "s3cret" not in headers["set-cookie"]
    ids = {
        (event if isinstance(event, RequestEvent) else event.request).request_id
        for event in seen
        if isinstance(event, RequestEvent | ResponseEvent | RetryEvent)
    }
    assert ids == {server.requests[0].header("x-request-id")}


def test_a_hook_sees_masked_credentials(connect: Connect, server: FaultServer) -> None:
    seen: list[RequestEvent] = []
    server.on("GET", "/things/1", OK)
    client = connect(server, auth=BearerAuth("s3cret"), hooks=Hooks(on_request=(seen.append,)))
    client.send(GET.call({"id": "1", "q": "plain", "taste": "s3cret-cookie"}))
    headers = {name.lower(): value for name, value in seen[0].headers}
    assert set(headers) >= {"authorization", "user-agent", "x-request-id", "accept", "cookie"}
    assert "s3cret" not in str(seen)
    assert seen[0].url.endswith("/things/1?q=plain")


@pytest.mark.parametrize("moment", ["on_request", "on_response", "on_retry"])
def test_an_exception_of_a_hook_ends_the_call(connect: Connect, server: FaultServer, moment: str) -> None:
    class Stop(Exception):
        pass

    def stop(_: object) -> None:
        raise Stop

    server.on("GET", "/thing", respond(503))
    with pytest.raises(Stop):
        connect(server, hooks=Hooks(**{moment: (stop,)})).send(READ.call())
    assert len(server.requests) == (0 if moment == "on_request" else 1)


def test_the_log_tells_attempts_answers_and_waits(
    connect: Connect, server: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.on("POST", "/thing", respond(429), OK)
    client = connect(server, auth=BearerAuth("s3cret"))
    client.send(CREATE.call({}, new_thing(secret="s3cret-field")))
    assert caplog.text == "", "off by default"
    caplog.set_level(logging.DEBUG, logger="dovetail")
    server.on("POST", "/thing", respond(429), OK)
    response = client.send_detailed(CREATE.call({}, new_thing(secret="s3cret-field")))
    lines = [record.getMessage() for record in caplog.records if record.name.startswith("dovetail")]
    shown = f"POST {server.url}/thing"
    assert [line.startswith(shown) for line in lines] == [True] * 5
    assert "(attempt 1" in lines[0]
    assert "-> 429" in lines[1]
    assert "trying again in" in lines[2]
    assert "-> 200" in lines[4]
    assert response.request_id in lines[4]  # type: ignore[operator]
    assert "s3cret" not in caplog.text


def test_an_error_status_is_an_answer_too(connect: Connect, server: FaultServer) -> None:
    seen: list[ResponseEvent] = []
    server.on("GET", "/thing", respond(404))
    with pytest.raises(ApiError):
        connect(server, hooks=Hooks(on_response=(seen.append,))).send(READ.call())
    assert [event.status for event in seen] == [404]


def test_a_program_that_does_not_log_does_not_load_logging() -> None:
    code = "import dovetail.runtime.exchange, sys; sys.exit('logging' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": ":".join(sys.path)})


def test_the_log_tells_headers_and_bodies_where_it_is_wanted(
    connect: Connect, server: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    where = {"Location": "https://store.example/a?sig=s3cret", "Set-Cookie": "session=s3cret", "X-Served-By": "b"}
    server.on("POST", "/thing", respond(201, json={"id": 1}, headers=where))
    client = connect(server, auth=BearerAuth("s3cret-token"), log_headers=True, log_bytes=12)
    with caplog.at_level(logging.DEBUG, "dovetail"):
        client.send(CREATE.call({}, new_thing(name="x" * 100)))
    lines = [record.getMessage() for record in caplog.records if record.name == "dovetail"]
    assert not any("s3cret" in line for line in lines)
    assert "> Authorization: ********" in lines
    assert any(line.lower() == "< x-served-by: b" for line in lines)
    assert any("?sig=********" in line for line in lines)
    (body,) = [line for line in lines if line.startswith("> {")]
    assert len(body.partition("…")[0]) == len("> ") + 12
    assert body.endswith(" more)")
