"""Strategies that take several steps to their tokens: calls, work that blocks, and what goes wrong on the way."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from support.behaviours import redirect, respond
from support.fault_server import FaultServer

from dovetail.runtime import ApiError, AsyncClient, BearerAuth, Client, CredentialError, IniSecret, Settings
from dovetail.runtime.auth import Credentials, bearer
from dovetail.runtime.free_style import free_style_call
from dovetail.runtime.operation import Operation
from dovetail.runtime.security import SecurityScheme
from dovetail.runtime.steps import Ask, Steps, Work
from dovetail.runtime.tokens import Token, TokenCache

THING: Operation[Any] = Operation(
    __name__, "THING", "thing", "GET", "/thing", returns=lambda: Any, security=((SecurityScheme("b", "bearer"),),)
)


class StepwiseAuth:
    """A strategy whose steps are given."""

    def __init__(self, steps: Any) -> None:
        self._steps = steps
        self._tokens = TokenCache()

    @property
    def tokens(self) -> TokenCache:
        return self._tokens

    def fetch(self) -> Steps:
        steps: Steps = self._steps()
        return steps

    def credentials(self, token: Token | None) -> Credentials:
        return bearer(token)

    def satisfies(self, scheme: SecurityScheme) -> bool:
        return True


def ask(path: str, **options: Any) -> Ask:
    call, _ = free_style_call("GET", path, query=None, headers=None, json=None, content=None)
    return Ask(call, **options)


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        running.on("GET", "/thing", respond(json={"it": "is"}))
        yield running


def run(kind: str, server: FaultServer, steps: Any) -> Any:
    settings = Settings(hosts={"": server.url}, auth=StepwiseAuth(steps), proxy=None)
    if kind == "sync":
        with Client(settings) as client:
            return client.send(THING.call())
    import anyio

    async def send() -> Any:
        async with AsyncClient(settings) as client:
            return await client.send(THING.call())

    return anyio.run(send)


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_what_a_step_ends_with_is_given_back(server: FaultServer, kind: str) -> None:
    server.on("GET", "/where", respond(body=b"there"))
    ran_in: list[threading.Thread] = []

    def work(seconds: float) -> str:
        ran_in.append(threading.current_thread())
        assert 0 < seconds <= 300
        return "worked"

    def steps() -> Steps:
        found = yield ask("/where")
        worked = yield Work(work)
        return Token(f"{found.decode()}-{worked}", 60, headers=(("X-Beside", "it"),))

    assert run(kind, server, steps) == {"it": "is"}
    request = server.requests[-1]
    assert (request.header("Authorization"), request.header("X-Beside")) == ("Bearer there-worked", "it")
    assert server.requests[0].header("Authorization") is None
    assert (ran_in[0] is threading.main_thread()) is (kind == "sync"), "what blocks does not block an event loop"


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_an_error_of_a_step_may_be_handled_there(server: FaultServer, kind: str) -> None:
    server.on("GET", "/login", redirect(302, "https://elsewhere.invalid/tenant-1/authorize"))

    def steps() -> Steps:
        place = ""
        try:
            yield ask("/login", follow=False)
        except ApiError as error:
            place = str(error.headers["location"] if error.headers else "").split("/")[3]
        return Token(place, None)

    run(kind, server, steps)
    assert server.requests[-1].header("Authorization") == "Bearer tenant-1"


@pytest.mark.parametrize("kind", ["sync", "async"])
def test_an_error_that_nobody_handles_is_that_of_the_call(server: FaultServer, kind: str) -> None:
    server.on("GET", "/refuses", respond(403))

    def refused() -> Steps:
        yield ask("/refuses")
        raise AssertionError("not reached")

    def broken() -> Steps:
        yield from ()
        raise CredentialError("nothing here")

    with pytest.raises(CredentialError, match="The credentials were refused"):
        run(kind, server, refused)
    with pytest.raises(CredentialError, match="nothing here"):
        run(kind, server, broken)
    assert all(request.path != "/thing" for request in server.requests)


def test_a_token_that_is_good_outlives_a_failure_to_renew_it(server: FaultServer) -> None:
    fetched: list[str] = []

    def steps() -> Steps:
        yield from ()
        fetched.append("x")
        if len(fetched) > 1:
            raise CredentialError("no")
        return Token("first", 100.0, early=100.0)

    with Client(Settings(hosts={"": server.url}, auth=StepwiseAuth(steps), proxy=None)) as client:
        for _ in range(3):
            client.send(THING.call())
    assert [request.header("Authorization") for request in server.requests] == ["Bearer first"] * 3
    assert len(fetched) == 2, "after a failure nobody tries for a while"


def test_a_secret_in_a_section(tmp_path: Any) -> None:
    path = tmp_path / "file.ini"
    path.write_text("[DEFAULT]\ntoken = other\n[work]\ntoken = s3cret\n[empty]\ntoken =\n[none]\n")
    source = IniSecret(path, "work", "token")
    assert source.read() == "s3cret"
    assert "s3cret" not in repr(source)
    assert BearerAuth(source).credentials(None).headers == (("Authorization", "Bearer s3cret"),)
    for section, problem in (("empty", "nothing but blanks"), ("none", "NoOptionError"), ("gone", "NoSectionError")):
        with pytest.raises(CredentialError, match=problem):
            IniSecret(path, section, "token").read()
