"""Following what a call started to its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anyio
import pytest
from support.behaviours import respond, stall
from support.fault_server import FaultServer

from dovetail.runtime import (
    ApiError,
    AsyncClient,
    Client,
    InvalidInput,
    JobFailed,
    Polling,
    RequestTimeout,
    Settings,
    Timeouts,
)
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import JsonBody, Operation, StartingOperation
from dovetail.runtime.parameters import Path

from .conftest import QUICK
from .drivers import WAYS, Way

JOB: Operation[Any] = Operation(
    __name__, "JOB", "jobs_get", "GET", "/jobs/{id}", returns=lambda: Any, parameters=(Path("id"),)
)
START: StartingOperation[Any, Any] = StartingOperation(
    __name__,
    "START",
    "jobs_start",
    "POST",
    "/jobs",
    returns=lambda: Any,
    long_running=LongRunning(
        operation=lambda: JOB,
        parameters={"id": "/id"},
        status="/status",
        done=("done",),
        failed=("failed",),
        error="/why",
    ),
)


PACKED: StartingOperation[Any, Any] = StartingOperation(
    __name__,
    "PACKED",
    "jobs_pack",
    "POST",
    "/packed",
    returns=lambda: Any,
    body=JsonBody(lambda: Any),
    compression=("gzip",),
    long_running=LongRunning(lambda: JOB, {"id": "/id"}, "/status", ("done",)),
)
RUNNING = respond(200, json={"status": "running"})
DONE = respond(200, json={"status": "done"})


def started(way: Way, server: FaultServer, follow: Callable[[Any, Any], Any], **options: Any) -> Any:
    """What ``follow`` gives for a client and what it started; it may hand on what is to be awaited."""
    options = {"polling": Polling(interval=0.001), **options}
    settings = Settings(hosts={"": server.url}, engine=way.engine, retry=QUICK, proxy=None, **options)
    if way.mode == "sync":
        with Client(settings) as client:
            return follow(client, client.start(START.call()))

    async def main() -> Any:
        async with AsyncClient(settings) as client:
            return await follow(client, await client.start(START.call()))

    return anyio.run(main)


def waited(way: Way, server: FaultServer, **options: Any) -> Any:
    settings = Settings(hosts={"": server.url}, engine=way.engine, retry=QUICK, proxy=None)
    if way.mode == "sync":
        with Client(settings) as client:
            return client.wait(START.call(), interval=0.001, **options)

    async def main() -> Any:
        async with AsyncClient(settings) as client:
            return await client.wait(START.call(), interval=0.001, **options)

    return anyio.run(main)


@pytest.fixture(params=WAYS, ids=lambda way: way.name)
def way(request: pytest.FixtureRequest, server: FaultServer) -> Way:
    server.on("POST", "/jobs", respond(202, json={"id": "j 1"}))
    return request.param  # type: ignore[no-any-return]


def test_it_is_looked_at_until_it_is_done(server: FaultServer, way: Way) -> None:
    running, done = respond(200, json={"status": "running"}), respond(200, json={"status": "done", "n": 1})
    server.on("GET", "/jobs/j%201", running, respond(503), running, done)
    looks: list[Any] = []
    started, ended = waited(way, server, progress=lambda percent, answer: looks.append(answer["status"]))
    assert (started, ended) == ({"id": "j 1"}, {"status": "done", "n": 1})
    assert looks == ["running", "running", "done"]
    assert [request.method for request in server.requests] == ["POST", "GET", "GET", "GET", "GET"]


def test_a_job_that_fails_says_why(server: FaultServer, way: Way) -> None:
    server.on("GET", "/jobs/j%201", respond(200, json={"status": "failed", "why": "no room"}))
    with pytest.raises(JobFailed, match="no room") as caught:
        waited(way, server)
    assert caught.value.answer == {"status": "failed", "why": "no room"}


def test_a_job_that_goes_on_is_not_waited_for_for_ever(server: FaultServer, way: Way) -> None:
    server.on("GET", "/jobs/j%201", respond(200, json={"status": "running"}))
    with pytest.raises(RequestTimeout, match="goes on") as caught:
        waited(way, server, limit=0.05)
    assert caught.value.sent, "it was started"
    assert sum(request.method == "POST" for request in server.requests) == 1


def test_a_start_gives_its_answer_at_once_and_its_end_when_asked(server: FaultServer, way: Way) -> None:
    server.on("GET", "/jobs/j%201", RUNNING, RUNNING, DONE)
    looks: list[Any] = []
    counts: list[int] = []

    def follow(client: Any, job: Any) -> Any:
        assert job.answer == {"id": "j 1"}
        counts.append(len(server.requests))
        return job.result(on_poll=looks.append)

    assert started(way, server, follow) == {"status": "done"}
    assert counts == [1], "a start looks at nothing"
    assert [look["status"] for look in looks] == ["running", "running", "done"]


def test_one_look(server: FaultServer, way: Way) -> None:
    server.on("GET", "/jobs/j%201", RUNNING, DONE)
    assert started(way, server, lambda client, job: job.poll()) == {"status": "running"}
    assert len(server.requests) == 2


def test_a_start_that_fails_says_why(server: FaultServer, way: Way) -> None:
    server.on("GET", "/jobs/j%201", respond(200, json={"status": "failed", "why": "no room"}))
    with pytest.raises(JobFailed, match="no room") as caught:
        started(way, server, lambda client, job: job.result())
    assert caught.value.answer == {"status": "failed", "why": "no room"}


@pytest.mark.parametrize("given", ["call", "settings"])
def test_patience_ends_with_a_last_look(server: FaultServer, way: Way, given: str) -> None:
    """An interval of an hour does not fit: the second look comes when the patience ends, and is the last."""
    server.on("GET", "/jobs/j%201", RUNNING)
    options = {"timeout": 0.05, "interval": 3600} if given == "call" else {}
    polling = Polling(interval=3600, patience=0.05) if given == "settings" else Polling()
    with pytest.raises(RequestTimeout, match=r"goes on after 0\.05 seconds") as caught:
        started(way, server, lambda client, job: job.result(**options), polling=polling)
    assert caught.value.sent
    assert server.requests[-1].method == "GET"


def test_a_look_that_hangs_ends_with_the_patience(server: FaultServer, way: Way) -> None:
    """It has a second at least, and not the five minutes of a call that nobody waits for."""
    server.on("GET", "/jobs/j%201", stall())
    with pytest.raises(RequestTimeout, match=r"goes on after 0\.1 seconds"):
        started(way, server, lambda client, job: job.result(timeout=0.1))


def test_a_look_that_hangs_on_its_own_account_says_so(server: FaultServer, way: Way) -> None:
    server.on("GET", "/jobs/j%201", stall())
    short = Timeouts(total=0.2)
    with pytest.raises(RequestTimeout) as caught:
        started(way, server, lambda client, job: job.result(timeout=600), timeouts=short)
    assert "goes on" not in str(caught.value)


@pytest.mark.parametrize("options", [{"timeout": 0}, {"interval": float("inf")}, {"timeout": "5"}])
def test_spans_of_time_are_checked_before_anything_is_asked(
    server: FaultServer, way: Way, options: dict[str, Any]
) -> None:
    (name,) = options
    with pytest.raises(InvalidInput, match=f"{name}: .* is not a positive, finite number of seconds"):
        started(way, server, lambda client, job: job.result(**options))
    assert len(server.requests) == 1


def test_what_starts_nothing_is_not_started(server: FaultServer, way: Way) -> None:
    with Client(Settings(hosts={"": server.url}, proxy=None)) as client:
        nothing: Any = JOB.call({"id": "1"})
        with pytest.raises(InvalidInput, match="jobs_get starts nothing"):
            client.start(nothing)
    assert server.requests == []


@pytest.mark.parametrize(
    "wait",
    [
        lambda client, call, **how: client.wait(call, **how),
        lambda client, call, **how: client.start(call, **how).result(),
        lambda client, call, **how: client.start(call, **how).poll(),
    ],
    ids=["wait", "result", "poll"],
)
def test_how_a_start_was_sent_holds_for_the_looks_but_for_its_body(
    server: FaultServer, wait: Callable[..., Any]
) -> None:
    server.on("POST", "/packed", respond(200, json={"id": "j 1"}))
    server.on("GET", "/jobs/j%201", respond(503))
    with Client(Settings(hosts={"": server.url}, retry=QUICK, proxy=None)) as client, pytest.raises(ApiError):
        wait(client, PACKED.call(body={"a": "b" * 5000}), compress="gzip", retries=0)
    assert [request.header("content-encoding") for request in server.requests] == ["gzip", None]
