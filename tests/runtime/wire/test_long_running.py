"""Following what a call started to its end."""

from __future__ import annotations

from typing import Any

import anyio
import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.runtime import AsyncClient, Client, JobFailed, RequestTimeout, Settings
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Path

from .conftest import QUICK
from .drivers import WAYS, Way

JOB: Operation[Any] = Operation(
    __name__, "JOB", "jobs_get", "GET", "/jobs/{id}", returns=lambda: Any, parameters=(Path("id"),)
)
START: Operation[Any] = Operation(
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
