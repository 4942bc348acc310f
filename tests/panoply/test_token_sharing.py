"""One renewal for all who need it: threads, tasks of both kinds of event loop, and what a pickle holds of it."""

from __future__ import annotations

import json
import pickle
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import anyio
import pytest
from support.behaviours import respond, stall
from support.fault_server import FaultServer
from token_service import CLIENT, NEW, OLD, REFRESH, Refused, Service, tickets

from dovetail.panoply import DataSource, TokenValidationException, token_request, validate_token
from dovetail.runtime.retry import RetryPolicy


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits of milliseconds between tries."""
    monkeypatch.setattr(token_request, "RETRY", RetryPolicy(2, base=0.001, longest=0.002))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        running.on("POST", "/token", respond(json={"access_token": NEW, "token_type": "bearer"}))
        yield running


THREADS = 8
TASKS = 60
"""More than there are threads for blocking work, so that whoever waits must not take one."""


def all_at_once(work: Callable[[], Any]) -> list[Any]:
    """What so many threads get that all begin together: a result or an error."""
    ready = threading.Barrier(THREADS)

    def one(_: int) -> Any:
        ready.wait()
        try:
            return work()
        except Exception as error:
            return error

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(one, range(THREADS)))


def test_threads_that_are_refused_at_once_renew_the_token_once(server: FaultServer) -> None:
    service = Service()
    refused = threading.Barrier(THREADS)

    class Together(Service):
        def get(self, token: str | None) -> str:
            if token == OLD:
                # None goes on before every one has been refused.
                refused.wait()
            return service.get(token)

    source = tickets(f"{server.url}/token", Together(), lambda token: heard.append(token))
    heard: list[str] = []

    assert all_at_once(source.read) == ["rows"] * THREADS

    assert len(server.requests) == 1
    assert source.changes == [{"access_token": NEW}]
    assert heard == [NEW]


def test_threads_that_wait_for_a_renewal_that_fails_get_an_error_of_their_own(server: FaultServer) -> None:
    asked, answer = threading.Event(), server.gate()
    server.on("POST", "/token", stall(answer, respond(400, json={"error": "invalid_grant"})))
    source = tickets(f"{server.url}/token", Service())
    waiting = threading.Semaphore(0)
    log = source.options["logger"]

    def logger(messages: tuple[Any, ...]) -> None:
        log(messages)
        asked.set()

    source.options["logger"] = logger
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(source.read)
        assert asked.wait(30)

        def second() -> Any:
            waiting.release()
            return source.read()

        other = pool.submit(second)
        waiting.acquire()
        server.wait_for_requests(1)
        answer.set()
        errors = [first.exception(30), other.exception(30)]

    assert all(isinstance(error, TokenValidationException) for error in errors)
    assert errors[0] is not errors[1]


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_coroutine_methods_share_a_renewal_too(server: FaultServer, backend: str) -> None:
    service = Service()
    heard: list[str] = []

    class Tickets(DataSource):
        @validate_token(f"{server.url}/token", Refused, "renewed")
        async def fetch(self) -> str:
            """Ask."""
            token = self.source["access_token"]
            await anyio.sleep(0)
            return service.get(token)

        async def renewed(self, token: str) -> None:
            await anyio.sleep(0)
            heard.append(token)

        def read(self, batch_size: int | None = None) -> None: ...

    source = Tickets({"access_token": OLD, "refresh_token": REFRESH}, {"refresh": CLIENT, "logger": lambda _: None})
    rows: list[str] = []

    async def main() -> None:
        async def one() -> None:
            rows.append(await source.fetch())

        async with anyio.create_task_group() as tasks:
            for _ in range(TASKS):
                tasks.start_soon(one)

    anyio.run(main, backend=backend)

    assert rows == ["rows"] * TASKS
    assert heard == [NEW]
    assert len(server.requests) == 1
    assert Tickets.fetch.__doc__ == "Ask."


def test_a_renewal_that_was_interrupted_holds_nobody_up(server: FaultServer) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    source = tickets(f"{server.url}/token", Service()).on("source-change", interrupt)

    with pytest.raises(KeyboardInterrupt):
        source.read()
    source.off("source-change", interrupt).source["access_token"] = OLD

    assert all_at_once(source.read) == ["rows"] * THREADS


def test_a_source_that_was_renewed_can_be_pickled(server: FaultServer) -> None:
    source = Portable({"access_token": OLD, "refresh_token": REFRESH, "url": server.url}, {"refresh": CLIENT})
    Portable.asked(source, server.url)

    copy = pickle.loads(pickle.dumps(source))

    assert json.dumps(copy.source) == json.dumps({**source.source})


class Portable(DataSource):
    """A source at module level, which pickles."""

    def read(self, batch_size: int | None = None) -> None: ...

    def asked(self, url: str) -> None:
        @validate_token(f"{url}/token", Refused)
        def ask(self: DataSource) -> str:
            return Service().get(self.source["access_token"])

        ask(self)
