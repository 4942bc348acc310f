"""One client shared by many threads and many tasks: one token fetch in all, nothing lost, nothing doubled."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from typing import Any

import anyio
import pytest
from support.behaviours import Behaviour, respond, stall
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.runtime import AsyncClient, CredentialError, Settings

from .conftest import ENDLESS, QUICK, Connect
from .sample_api import CLIENT_SECRET_VARIABLE, GET, READ, token_auth

# A thousand connections at once cost httpx half a minute of CPU; it is limited to as many as it handles well.
ENGINES = [("pyreqwest", "asyncio", None), ("httpx", "asyncio", 20), ("httpx", "trio", 20)]


@pytest.fixture(autouse=True)
def client_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CLIENT_SECRET_VARIABLE, "s3cret")


def echo(request: Recorded) -> Behaviour:
    if request.header("Authorization") != "Bearer t1":
        return respond(401, json={})
    return respond(200, json={"id": int(request.path.rpartition("/")[2])})


def once_only() -> Callable[[Recorded], Behaviour]:
    counted = iter(range(1, 100))
    return lambda _: respond(200, json={"access_token": f"t{next(counted)}"})


def count(server: FaultServer, path: str) -> int:
    return sum(request.path == path for request in server.requests)


@pytest.mark.parametrize("engine", ["pyreqwest", "httpx"])
def test_64_threads(server: FaultServer, engine: str) -> None:
    from dovetail.runtime import Client

    server.on("POST", "/token", once_only())
    server.on("GET", "*", echo)
    start = threading.Barrier(64)
    answers: dict[int, Any] = {}
    settings = Settings(hosts={"": server.url}, engine=engine, auth=token_auth(), timeouts=ENDLESS, proxy=None)
    with Client(settings) as client:

        def work(number: int) -> None:
            start.wait()
            for turn in range(5):
                key = number * 10 + turn
                answers[key] = client.send(GET.call({"id": str(key)})).id

        threads = [threading.Thread(target=work, args=(number,)) for number in range(64)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(answers) == 320
    assert all(key == value for key, value in answers.items())
    assert count(server, "/token") == 1
    assert len(server.requests) == 321


@pytest.mark.parametrize(("engine", "backend", "connections"), ENGINES)
def test_1000_tasks(server: FaultServer, engine: str, backend: str, connections: int | None) -> None:
    server.on("POST", "/token", once_only())
    server.on("GET", "*", echo)
    answers: dict[int, int] = {}

    async def main() -> None:
        settings = Settings(
            hosts={"": server.url},
            engine=engine,
            auth=token_auth(),
            timeouts=ENDLESS,
            max_connections=connections,
            proxy=None,
        )
        async with AsyncClient(settings) as client:

            async def one(number: int) -> None:
                answers[number] = (await client.send(GET.call({"id": str(number)}))).id

            async with anyio.create_task_group() as group:
                for number in range(1000):
                    group.start_soon(one, number)

    anyio.run(main, backend=backend)
    assert len(answers) == 1000
    assert all(key == value for key, value in answers.items())
    assert count(server, "/token") == 1
    assert len(server.requests) == 1001


def test_one_refresh_for_all_whose_token_was_refused(connect: Connect, server: FaultServer) -> None:
    """A dozen calls are refused the same token at once: one of them fetches the next."""
    gate = server.gate()
    server.on("POST", "/token", once_only())
    refused = threading.Barrier(12)

    def guarded(request: Recorded) -> Behaviour:
        if request.header("Authorization") == "Bearer t1":

            def act(wire: Any, request: Recorded) -> None:
                refused.wait(timeout=10)
                respond(401, json={}).act(wire, request)

            return Behaviour(act)
        return respond(200, json={"id": 1})

    server.on("GET", "/thing", guarded)
    results = connect(server, auth=token_auth()).send_many([READ.call()] * 12, concurrency=12)
    gate.set()
    assert [result.id for result in results] == [1] * 12
    assert count(server, "/token") == 2
    assert count(server, "/thing") == 24


def test_a_failed_fetch_fails_all_who_waited_for_it(connect: Connect, server: FaultServer) -> None:
    gate = server.gate()
    server.on("POST", "/token", stall(gate, respond(401, json={"error": "invalid_client"})))
    client = connect(server, auth=token_auth())
    results: list[Any] = []
    crowd = threading.Thread(target=lambda: results.extend(client.send_many([READ.call()] * 8, concurrency=8)))
    crowd.start()
    server.wait_for_requests(1)
    gate.set()
    crowd.join()
    assert {type(result) for result in results} == {CredentialError}
    assert count(server, "/thing") == 0
    assert count(server, "/token") <= 8


# The connections of a loop that has ended cannot be closed any more; httpx leaves them to the collector.
@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
@pytest.mark.parametrize("engine", ["pyreqwest", "httpx"])
def test_an_async_client_serves_several_loops(server: FaultServer, engine: str) -> None:
    server.on("POST", "/token", once_only())
    server.on("GET", "*", echo)
    settings = Settings(
        hosts={"": server.url}, engine=engine, auth=token_auth(), timeouts=ENDLESS, retry=QUICK, proxy=None
    )
    client = AsyncClient(settings)
    answers: list[int] = []

    async def several() -> None:
        results = [await client.send(GET.call({"id": str(number)})) for number in range(5)]
        answers.extend(result.id for result in results)

    loops = [threading.Thread(target=anyio.run, args=(several,)) for _ in range(4)]
    for loop in loops:
        loop.start()
    for loop in loops:
        loop.join()
    assert sorted(answers) == sorted(list(range(5)) * 4)
    assert count(server, "/token") == 1
    anyio.run(client.aclose)
    gc.collect()
