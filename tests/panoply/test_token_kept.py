"""Whatever a renewal brings is kept and reported: a refresh token that was replaced is good only once."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from support.behaviours import respond, stall
from support.fault_server import FaultServer
from token_service import CLIENT, NEW, OLD, REFRESH, Refused, Service, forms, refusal, tickets

from dovetail.panoply import DataSource, TokenValidationException, token_request, validate_token
from dovetail.runtime.retry import RetryPolicy

ROTATED = {"access_token": NEW, "refresh_token": "second-refresh"}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits of milliseconds between tries."""
    monkeypatch.setattr(token_request, "RETRY", RetryPolicy(2, base=0.001, longest=0.002))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        running.on("POST", "/token", respond(json=ROTATED))
        yield running


def coroutine_source(url: str, service: Service, callback: Any = None) -> Any:
    class Tickets(DataSource):
        @validate_token(url, Refused, callback)
        async def fetch(self) -> str:
            return service.get(self.source["access_token"])

        def read(self, batch_size: int | None = None) -> None: ...

    return Tickets({"access_token": OLD, "refresh_token": REFRESH}, {"refresh": CLIENT, "logger": lambda _: None})


def test_a_task_that_is_cancelled_loses_no_answer_and_the_others_go_on(server: FaultServer) -> None:
    service, answer = Service(), server.gate()
    server.on("POST", "/token", stall(answer, respond(json=ROTATED)))
    heard: list[Any] = []
    source = coroutine_source(f"{server.url}/token", service, heard.append)
    source.on("source-change", heard.append)

    async def main() -> str:
        cancelled = asyncio.create_task(source.fetch())
        await asyncio.to_thread(server.wait_for_requests, 1)
        waiting = asyncio.create_task(source.fetch())
        await asyncio.sleep(0)
        cancelled.cancel()
        with pytest.raises(asyncio.CancelledError):
            await cancelled
        answer.set()
        return await asyncio.wait_for(waiting, 30)

    assert asyncio.run(main()) == "rows"
    assert source.source == ROTATED
    assert heard == [ROTATED, NEW]
    assert len(server.requests) == 1


def test_a_task_that_is_cancelled_while_it_is_refused_leaves_the_error_to_the_others(server: FaultServer) -> None:
    answer = server.gate()
    server.on("POST", "/token", stall(answer, respond(400)))
    source = coroutine_source(f"{server.url}/token", Service())

    async def main() -> None:
        cancelled = asyncio.create_task(source.fetch())
        await asyncio.to_thread(server.wait_for_requests, 1)
        waiting = asyncio.create_task(source.fetch())
        await asyncio.sleep(0)
        cancelled.cancel()
        with pytest.raises(asyncio.CancelledError):
            await cancelled
        answer.set()
        with pytest.raises(TokenValidationException):
            await asyncio.wait_for(waiting, 30)

    asyncio.run(main())

    assert source.source["access_token"] == OLD


def test_a_handler_that_fails_keeps_no_other_from_saving_the_tokens(server: FaultServer) -> None:
    saved: list[Any] = []
    source = (
        tickets(f"{server.url}/token", Service()).on("*", lambda name, data: 1 / 0).on("source-change", saved.append)
    )

    assert isinstance(refusal(source).original_error, ZeroDivisionError)

    assert saved == [ROTATED]


def test_that_tokens_fetched_ahead_cannot_be_saved_is_an_error(server: FaultServer) -> None:
    server.on("POST", "/token", respond(json={"access_token": NEW, "expires_in": 1e-6}), respond(json=ROTATED))
    source = tickets(f"{server.url}/token", Service())
    source.read()
    server.on("POST", "/token", respond(json={**ROTATED, "access_token": "third-access"}))
    source.on("source-change", lambda _: 1 / 0)

    assert isinstance(refusal(source).original_error, ZeroDivisionError)
    assert source.source["refresh_token"] == "second-refresh"


@pytest.mark.parametrize("end", [b"1" + b"0" * 400, b"true", b'"soon"', b"-5", b"null", b"[]", b'"nan"', b"{}"])
def test_an_end_that_cannot_be_understood_does_no_harm(server: FaultServer, end: bytes) -> None:
    body = b'{"access_token": "%b", "refresh_token": "second-refresh", "expires_in": %b}' % (NEW.encode(), end)
    server.on("POST", "/token", respond(body=body))
    source = tickets(f"{server.url}/token", Service())

    assert [source.read(), source.read()] == ["rows"] * 2

    assert source.changes == [ROTATED]
    assert len(server.requests) == 1


@pytest.mark.parametrize("odd", [None, "", 7, ["x"], {"token": "x"}, False])
def test_a_refresh_token_that_is_no_text_does_not_replace_the_good_one(server: FaultServer, odd: Any) -> None:
    server.on("POST", "/token", respond(json={"access_token": NEW, "refresh_token": odd}))
    source = tickets(f"{server.url}/token", Service())

    source.read()

    assert source.source["refresh_token"] == REFRESH
    assert source.changes == [{"access_token": NEW}]


def test_one_token_may_be_both(server: FaultServer) -> None:
    class Single(DataSource):
        @validate_token(f"{server.url}/token", Refused, access_key="token", refresh_key="token")
        def read(self, batch_size: int | None = None) -> Any:
            return Service().get(self.source["token"])

    server.on("POST", "/token", respond(json={"token": NEW}))
    source = Single({"token": OLD}, {"refresh": CLIENT})

    assert source.read() == "rows"
    assert forms(server) == [{**CLIENT, "token": OLD}]


def test_a_task_begun_by_the_callback_renews_later_as_any_other(server: FaultServer) -> None:
    service, go_on = Service(), asyncio.Event()
    later: list[asyncio.Task[str]] = []

    async def again() -> str:
        await go_on.wait()
        fetched: str = await source.fetch()
        return fetched

    source = coroutine_source(f"{server.url}/token", service, lambda _: later.append(asyncio.create_task(again())))

    async def main() -> str:
        await source.fetch()
        service.takes = "third-access"
        server.on("POST", "/token", respond(json={"access_token": "third-access"}))
        go_on.set()
        return await asyncio.wait_for(later[0], 30)

    assert asyncio.run(main()) == "rows"


def test_a_method_that_blocks_the_loop_that_is_renewing_is_an_error(server: FaultServer) -> None:
    answer = server.gate()
    server.on("POST", "/token", stall(answer, respond(json=ROTATED)))
    service = Service()

    class Both(DataSource):
        @validate_token(f"{server.url}/token", Refused)
        async def fetch(self) -> str:
            return service.get(self.source["access_token"])

        @validate_token(f"{server.url}/token", Refused)
        def read(self, batch_size: int | None = None) -> Any:
            return service.get(self.source["access_token"])

    source = Both({"access_token": OLD, "refresh_token": REFRESH}, {"refresh": CLIENT, "logger": lambda _: None})

    async def main() -> str:
        fetching = asyncio.create_task(source.fetch())
        await asyncio.to_thread(server.wait_for_requests, 1)
        with pytest.raises(TokenValidationException, match="event loop is renewing it"):
            source.read()
        answer.set()
        return await fetching

    assert asyncio.run(main()) == "rows"


def test_exceptions_may_be_a_list_and_have_to_be_some(server: FaultServer) -> None:
    class Listed(DataSource):
        @validate_token(f"{server.url}/token", [KeyError, Refused])
        def read(self, batch_size: int | None = None) -> Any:
            return Service().get(self.source["access_token"])

    assert Listed({"access_token": OLD, "refresh_token": REFRESH}, {"refresh": CLIENT}).read() == "rows"
    with pytest.raises(TypeError, match="'Refused' is no exception class"):
        validate_token(f"{server.url}/token", "Refused")  # type: ignore[arg-type]


def test_a_generator_is_begun_anew_while_it_has_given_nothing(server: FaultServer) -> None:
    class Paged(DataSource):
        @validate_token(f"{server.url}/token", Refused)
        def pages(self, last: int) -> Iterator[int]:
            for page in range(last):
                if self.source["access_token"] == OLD or page == self.options.get("refused"):
                    raise Refused
                yield page

        def read(self, batch_size: int | None = None) -> None: ...

    source = Paged({"access_token": OLD, "refresh_token": REFRESH}, {"refresh": CLIENT})

    assert list(source.pages(3)) == [0, 1, 2]
    source.options["refused"] = 2
    pages = source.pages(3)
    assert [next(pages), next(pages)] == [0, 1]
    with pytest.raises(Refused):
        next(pages)
    assert len(server.requests) == 1


@pytest.mark.parametrize("kind", [classmethod, staticmethod])
def test_only_methods_of_a_source_can_be_decorated(kind: Any) -> None:
    def method(cls: Any) -> None: ...

    async def rows(self: Any) -> Any:
        yield 1

    for each in (kind(method), rows):
        with pytest.raises(TypeError, match="decorate the method of a data source"):
            validate_token("https://x/y")(each)
    with pytest.raises(TypeError, match="has no source"):
        validate_token("https://x/y")(method)(DataSource)


def test_a_callback_that_has_to_be_awaited_is_not_passed_over(server: FaultServer) -> None:
    async def later(token: str) -> None: ...

    error = refusal(tickets(f"{server.url}/token", Service(), later))

    assert "only a coroutine method can wait for" in str(error)


def test_a_refusal_with_200_says_why(server: FaultServer) -> None:
    server.on("POST", "/token", respond(json={"error": "bad_refresh_token", "error_description": "leaked"}))

    error = refusal(tickets(f"{server.url}/token", Service()))

    assert "it says 'bad_refresh_token'" in str(error)
    assert "leaked" not in repr((error, error.original_error))


def test_fields_with_several_values_are_sent_one_by_one(server: FaultServer) -> None:
    source = tickets(f"{server.url}/token", Service())
    source.options["refresh"] = {"scope": ["a", "b", None], "raw": b"\xff&", "flag": True, "none": None}

    source.read()

    assert server.requests[0].body == b"scope=a&scope=b&raw=%FF%26&flag=True&refresh_token=refresh-t0ken%2F%2B%3D"


def test_threads_of_the_callback_that_are_refused_wait_for_it(server: FaultServer) -> None:
    """A session that the callback brings up to date: whoever was too early is called again when it is."""
    service, called, early = Service(), threading.Event(), threading.Event()
    session = {"token": OLD}

    def update(token: str) -> None:
        called.set()
        assert early.wait(30)
        session["token"] = token

    class Sessions(DataSource):
        @validate_token(f"{server.url}/token", Refused, update)
        def read(self, batch_size: int | None = None) -> Any:
            try:
                return service.get(session["token"])
            finally:
                if called.is_set():
                    early.set()

    source = Sessions({"access_token": OLD, "refresh_token": REFRESH}, {"refresh": CLIENT})
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(source.read)
        assert called.wait(30)
        assert source.read() == "rows"
        assert first.result(30) == "rows"
