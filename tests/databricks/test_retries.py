"""What is tried again, how long is waited, and what is never sent twice."""

from __future__ import annotations

import json
from typing import Any

import pytest
from support.behaviours import close, respond, retry_after
from support.fault_server import FaultServer

from dovetail.databricks import (
    Client,
    ConnectFailed,
    DeadlineExceeded,
    DovetailError,
    RequestTimeout,
    TemporarilyUnavailable,
    TooManyRequests,
    TransportError,
)
from dovetail.runtime.hooks import Hooks, RetryEvent
from dovetail_api.databricks.operations import clusters, jobs, tokens

from .conftest import Connect

LIST = "/api/2.1/clusters/list"
RUN_NOW = "/api/2.2/jobs/run-now"
TOKEN_CREATE = "/api/2.0/token/create"

READ = clusters.list()
KEYED = jobs.run_now(body={"job_id": 1})
BARE = tokens.create(body={"comment": "c"})
PATHS = {"read": (READ, "GET", LIST), "keyed": (KEYED, "POST", RUN_NOW), "bare": (BARE, "POST", TOKEN_CREATE)}
GOOD = {"run_id": 1, "token_value": "t"}


def refused(status: int, message: str = "", **more: Any) -> Any:
    return respond(status, json={"message": message, **more})


@pytest.mark.parametrize(
    ("fault", "again"),
    [
        (refused(429), "read keyed bare"),
        (refused(503), "read keyed bare"),
        (retry_after(429, 0), "read keyed bare"),
        (retry_after(503, 0), "read keyed bare"),
        (refused(400, "com.databricks.backend.manager.util.UnknownWorkerEnvironmentException: x"), "read keyed bare"),
        (refused(400, "it does not have any associated worker environments"), "read keyed bare"),
        (refused(400, "There is no worker environment with id 7"), "read keyed bare"),
        (refused(400, "Unknown worker environment"), "read keyed bare"),
        (refused(400, "worker env abc not found"), "read keyed bare"),
        (refused(400, "ClusterNotReadyException: x"), "read keyed bare"),
        (refused(400, "RPC token bucket limit has been exceeded"), "read keyed bare"),
        (refused(400, "Unexpected error"), "read keyed"),
        (refused(400, "Please try again later or try a faster operation."), "read keyed"),
        (refused(400, "Timed out after 30 s"), "read keyed"),
        (refused(400, "deadline exceeded"), "read keyed"),
        (refused(500), "read keyed"),
        (refused(502), "read keyed"),
        (refused(504), "read keyed"),
        (refused(408), "read keyed"),
        (close(), "read keyed"),
        (refused(400, "no"), ""),
        (refused(403, "no"), ""),
        (refused(404, "no"), ""),
        (refused(501, "no"), ""),
    ],
)
@pytest.mark.parametrize("kind", PATHS)
def test_what_is_sent_again(server: FaultServer, connect: Connect, fault: Any, again: str, kind: str) -> None:
    call, method, path = PATHS[kind]
    server.on(method, path, fault, respond(json=GOOD))
    client = connect(server)
    if kind in again.split():
        client.send(call)
        assert len(server.requests) == 2
    else:
        with pytest.raises(DovetailError):
            client.send(call)
        assert len(server.requests) == 1


def test_attempts_are_limited_by_time_and_by_number_where_nobody_answers() -> None:
    settings = Client(host="x", token="t").settings
    assert (settings.timeouts.total, settings.timeouts.read) == (300.0, 60.0)
    policy = settings.retry
    assert (policy.base, policy.longest) == (1.0, 10.0)
    assert policy.retries > 300
    assert policy.lost == 6


def test_an_address_where_nobody_is_is_not_tried_for_minutes(connect: Connect) -> None:
    with pytest.raises(ConnectFailed) as caught:
        connect("http://127.0.0.1:9").send(READ)
    assert caught.value.attempts == 7


def test_a_key_is_made_for_every_call_and_kept_for_its_attempts(server: FaultServer, connect: Connect) -> None:
    """A dropped connection never starts a second run."""
    server.on("POST", RUN_NOW, close(), respond(json={"run_id": 7}))
    client = connect(server)
    client.send(jobs.run_now(body={"job_id": 1}))
    client.send(jobs.run_now(body={"job_id": 1}))
    client.send(jobs.run_now(body={"job_id": 1, "idempotency_token": "mine"}))
    keys = [json.loads(request.body)["idempotency_token"] for request in server.requests]
    assert len(keys) == 4
    assert keys[0] == keys[1] != keys[2]
    assert keys[3] == "mine"
    assert all(len(key) <= 64 for key in keys)


@pytest.mark.parametrize("call", [jobs.submit(body={"tasks": []}), clusters.create(body={"spark_version": "x"})])
def test_what_starts_something_has_a_key(server: FaultServer, connect: Connect, call: Any) -> None:
    server.on("POST", call.path, respond(json={"run_id": 1, "cluster_id": "c"}))
    connect(server).send(call)
    assert json.loads(server.requests[0].body)["idempotency_token"]


def waits(server: FaultServer, connect: Connect, fault: Any, **options: Any) -> list[float]:
    seen: list[float] = []
    server.on("GET", LIST, fault, respond(json={}))

    def note(event: RetryEvent) -> None:
        seen.append(event.wait)

    connect(server, hooks=Hooks(on_retry=(note,)), **options).send(READ)
    return seen


@pytest.mark.parametrize(
    ("fault", "wait"),
    [
        (retry_after(429, 0.02), 0.02),
        (retry_after(503, 0.03), 0.03),
        (refused(429, details=[{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retry_delay": "0.04s"}]), 0.04),
    ],
)
def test_the_server_says_how_long_to_wait(server: FaultServer, connect: Connect, fault: Any, wait: float) -> None:
    assert waits(server, connect, fault) == [wait]


@pytest.mark.parametrize(
    "fault",
    [
        retry_after(429, 3600),
        refused(429, details=[{"@type": "type.googleapis.com/google.rpc.RetryInfo", "retry_delay": "3600s"}]),
    ],
)
def test_no_wait_is_longer_than_the_budget(server: FaultServer, connect: Connect, fault: Any) -> None:
    server.on("GET", LIST, fault)
    with pytest.raises(TooManyRequests):
        connect(server).send(READ)
    assert len(server.requests) == 1


def test_the_budget_is_time_and_not_a_number(server: FaultServer, connect: Connect) -> None:
    server.on("GET", LIST, retry_after(503, 0.02))
    # The last refusal, unless the time ends while an answer is awaited.
    with pytest.raises((TemporarilyUnavailable, RequestTimeout)) as caught:
        connect(server, retry_timeout_seconds=2.0).send(READ)
    assert len(server.requests) > 3
    assert caught.value.attempts >= len(server.requests)


def test_a_call_that_may_have_been_done_is_said_so(server: FaultServer, connect: Connect) -> None:
    server.on("POST", TOKEN_CREATE, refused(504))
    with pytest.raises(DeadlineExceeded):
        connect(server).send(BARE)
    server.on("POST", TOKEN_CREATE, close())
    with pytest.raises(TransportError, match="the server may have received it"):
        connect(server).send(BARE)
    assert len(server.requests) == 2
