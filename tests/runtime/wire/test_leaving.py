"""Leaving early: a cancelled task, a closed client, Ctrl-C. The caller is free at once, and nothing is sent twice."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from support.behaviours import events, respond, stall, stall_in_body
from support.fault_server import FaultServer

from dovetail.runtime import AsyncClient, Client, ClientClosed, Settings

from .conftest import GENEROUS, QUICK, Connect
from .drivers import Way
from .sample_api import CLIENT_SECRET_VARIABLE, READ, UPLOAD, token_auth

ROOT = Path(__file__).parents[3]


def settings(server: FaultServer, engine: str, **more: Any) -> Settings:
    return Settings(hosts={"": server.url}, engine=engine, timeouts=GENEROUS, retry=QUICK, proxy=None, **more)


# A cancelled task


@pytest.mark.parametrize(("engine", "backend"), [("pyreqwest", "asyncio"), ("httpx", "asyncio"), ("httpx", "trio")])
def test_a_cancelled_call_is_over_at_once_and_not_tried_again(server: FaultServer, engine: str, backend: str) -> None:
    server.on("GET", "/thing", stall())

    async def main() -> float:
        async with AsyncClient(settings(server, engine)) as client:
            async with anyio.create_task_group() as group:
                group.start_soon(client.send, READ.call())
                await anyio.to_thread.run_sync(server.wait_for_requests, 1)
                begin = time.monotonic()
                group.cancel_scope.cancel()
            return time.monotonic() - begin

    assert anyio.run(main, backend=backend) < 3
    assert len(server.requests) == 1


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize(("engine", "backend"), [("pyreqwest", "asyncio"), ("httpx", "asyncio"), ("httpx", "trio")])
def test_a_scope_of_the_callers_own_ends_in_its_place(
    server: FaultServer, engine: str, backend: str, streamed: bool
) -> None:
    server.on("GET", "/thing", stall())

    async def main() -> bool:
        async with AsyncClient(settings(server, engine)) as client:
            with anyio.move_on_after(0.1) as scope:
                if streamed:
                    async with client.stream(READ.call()):
                        pass
                await client.send(READ.call())
            return scope.cancelled_caught

    assert anyio.run(main, backend=backend)


@pytest.mark.parametrize("engine", ["pyreqwest", "httpx"])
def test_a_timeout_of_the_callers_own(server: FaultServer, engine: str) -> None:
    server.on("GET", "/thing", stall())

    async def main() -> None:
        async with AsyncClient(settings(server, engine)) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.1):
                    await client.send(READ.call())

    asyncio.run(main())
    assert len(server.requests) == 1


@pytest.mark.parametrize("engine", ["pyreqwest", "httpx"])
def test_an_upload_stops_with_its_task(server: FaultServer, engine: str) -> None:
    server.on("PUT", "/file", respond(204))
    sent = asyncio.Event()

    async def endless() -> AsyncIterator[bytes]:
        while True:
            yield b"x" * 1000
            sent.set()
            await asyncio.sleep(0.001)

    async def main() -> None:
        async with AsyncClient(settings(server, engine)) as client:
            task = asyncio.create_task(client.send(UPLOAD.call({}, endless())))
            await sent.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            (request,) = await asyncio.to_thread(server.wait_for_requests, 1)
            assert not request.complete

    asyncio.run(main())
    assert len(server.requests) == 1


@pytest.mark.parametrize("engine", ["pyreqwest", "httpx"])
def test_whoever_fetches_the_token_may_be_cancelled(
    server: FaultServer, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others do not wait for him for ever: the next one fetches."""
    monkeypatch.setenv(CLIENT_SECRET_VARIABLE, "s3cret")
    server.on("POST", "/token", stall(), respond(200, json={"access_token": "t"}))
    server.on("GET", "/thing", respond(200, json={"id": 1}))

    async def main() -> None:
        async with AsyncClient(settings(server, engine, auth=token_auth())) as client:
            fetching = asyncio.create_task(client.send(READ.call()))
            await asyncio.to_thread(server.wait_for_requests, 1)
            waiting = [asyncio.create_task(client.send(READ.call())) for _ in range(3)]
            await asyncio.sleep(0)
            fetching.cancel()
            assert [answer.id for answer in await asyncio.gather(*waiting)] == [1, 1, 1]

    asyncio.run(main())
    assert [request.path for request in server.requests].count("/token") == 2


# A closed client


def test_a_closed_client_sends_nothing(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", respond(200, json={"id": 1}))
    unused, used = connect(server), connect(server)
    used.send(READ.call())
    uses: list[Callable[[Any], object]] = [
        lambda client: client.send(READ.call()),
        lambda client: client.request("GET", "/thing"),
        lambda client: list(client.streamed(READ.call())),
    ]
    for client in (unused, used):
        client.close()
        client.close()
        for use in uses:
            with pytest.raises(ClientClosed, match="This client is closed"):
                use(client)
    assert len(server.requests) == 1


@pytest.mark.parametrize("answer", [stall(), stall_in_body(b'{"id"')], ids=["before the answer", "within the answer"])
def test_closing_ends_calls_under_way(connect: Connect, server: FaultServer, answer: Any, way: Way) -> None:
    server.on("GET", "/thing", answer)
    client = connect(server)
    ended: list[BaseException] = []

    def call() -> None:
        try:
            client.send(READ.call())
        except BaseException as error:
            ended.append(error)

    calling = threading.Thread(target=call)
    calling.start()
    server.wait_for_requests(1)
    time.sleep(0.05)  # until the call is within the wait that is to be ended; it gives no sign
    begin = time.monotonic()
    client.close()
    calling.join()
    assert time.monotonic() - begin < 3
    assert [type(error) for error in ended] == [ClientClosed]
    assert "under way" in str(ended[0])
    assert len(server.requests) == 1, "not tried again"


def test_closing_ends_the_wait_for_the_next_attempt(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", respond(503, headers={"Retry-After": "0.3"}))
    client = connect(server)
    ended: list[BaseException] = []

    def call() -> None:
        with pytest.raises(ClientClosed) as caught:
            client.send(READ.call())
        ended.append(caught.value)

    calling = threading.Thread(target=call)
    calling.start()
    server.wait_for_requests(1)
    client.close()
    calling.join()
    assert len(ended) == len(server.requests) == 1


# Ctrl-C

PROGRAM = """
import asyncio, sys
from dovetail.runtime import AsyncClient, Client, Settings
from runtime.wire.sample_api import ENDLESS_EVENTS, READ, UPLOAD

url, engine, what = sys.argv[1:]
settings = Settings(hosts={"": url}, engine=engine, proxy=None)

def endless():
    while True:
        yield b"x" * 1000

async def aio():
    async with AsyncClient(settings) as client:
        await client.send(READ.call())

def stream(client):
    for _ in client.events(ENDLESS_EVENTS.call()):
        print("event", flush=True)

try:
    if what == "async send":
        asyncio.run(aio())
    else:
        with Client(settings) as client:
            {
                "send": lambda: client.send(READ.call()),
                "wait before a retry": lambda: client.send(READ.call()),
                "stream": lambda: stream(client),
                "send_many": lambda: client.send_many([READ.call()] * 4, concurrency=2),
                "upload": lambda: client.send(UPLOAD.call({}, endless())),
            }[what]()
except KeyboardInterrupt:
    print("interrupted", flush=True)
"""

WAITING = {
    "send": stall(),
    "async send": stall(),
    "send_many": stall(),
    "upload": stall(),
    "wait before a retry": respond(503, headers={"Retry-After": "60"}),
    "stream": events([{"data": 1}], ending="stall"),
}


@pytest.fixture
def program() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def start(*args: str) -> subprocess.Popen[str]:
        path = os.pathsep.join([str(ROOT / "tests"), *sys.path])
        process = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, *args],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": path},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("what", WAITING)
@pytest.mark.parametrize("engine", ["pyreqwest", "httpx"])
def test_ctrl_c_is_heard_at_once(
    server: FaultServer, program: Callable[..., subprocess.Popen[str]], engine: str, what: str
) -> None:
    server.on("*", "*", WAITING[what])
    process = program(server.url, engine, what)
    if what == "stream":
        assert process.stdout is not None
        assert process.stdout.readline() == "event\n"
    elif what == "upload":
        wait_for_connection(server)
    else:
        server.wait_for_requests(1, timeout=20)
    time.sleep(0.1)  # until the program is within the wait itself; it gives no sign
    begin = time.monotonic()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    took = time.monotonic() - begin
    assert "interrupted" in out, err
    assert process.returncode == 0, err
    assert took < 3, f"{took:.2f} s until the program had ended"


def wait_for_connection(server: FaultServer) -> None:
    deadline = time.monotonic() + 20
    while not server.connections and time.monotonic() < deadline:
        time.sleep(0.01)


def test_after_an_interrupt_the_client_goes_on(server: FaultServer) -> None:
    """The native call is abandoned, and the next one does not get its answer."""
    gate = server.gate()
    server.on("GET", "/thing", stall(gate, respond(200, json={"id": 1})), respond(200, json={"id": 2}))
    with Client(settings(server, "pyreqwest")) as client:
        main = threading.get_ident()

        def interrupt() -> None:
            server.wait_for_requests(1)
            time.sleep(0.05)
            signal.pthread_kill(main, signal.SIGINT)

        threading.Thread(target=interrupt).start()
        with pytest.raises(KeyboardInterrupt):
            client.send(READ.call())
        assert client.send(READ.call()).id == 2
        gate.set()
        assert client.send(READ.call()).id == 2


def test_a_client_that_nobody_closed_leaves_no_thread(server: FaultServer) -> None:
    server.on("GET", "/thing", respond(200, json={"id": 1}))
    before = set(threading.enumerate())
    client = Client(settings(server, "pyreqwest"))
    assert client.send(READ.call()).id == 1
    [helper] = [thread for thread in set(threading.enumerate()) - before if thread.name == "dovetail-waiter"]
    del client
    gc.collect()
    helper.join(20)
    assert not helper.is_alive()
