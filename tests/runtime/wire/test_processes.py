"""Beyond the process: forks, process pools, and pickles that hold no secret."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import pytest
from support.behaviours import Behaviour, respond, stall
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.runtime import (
    ApiError,
    AsyncClient,
    BearerAuth,
    Client,
    ClientClosed,
    ConnectFailed,
    CredentialError,
    DecodeError,
    EnvironmentSecret,
    InvalidInput,
    JobFailed,
    RequestTimeout,
    RetryPolicy,
    Settings,
    StreamInterrupted,
    TransportError,
)

from .conftest import GENEROUS, QUICK
from .sample_api import CLIENT_SECRET_VARIABLE, CREATE, FILE, GET, LIST, READ, UPLOAD, new_thing, token_auth

pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
ENGINES = ["auto", "httpx"]
SECRET = "s3cret-of-the-client"


@pytest.fixture(autouse=True)
def client_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(CLIENT_SECRET_VARIABLE, SECRET)


def settings(server: FaultServer, engine: str, **more: Any) -> Settings:
    return Settings(hosts={"": server.url}, engine=engine, timeouts=GENEROUS, retry=QUICK, proxy=None, **more)


def in_child(work: Callable[[], str], limit: int = 10) -> str:
    """What a forked child makes of it; killed when it hangs."""
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        signal.alarm(limit)
        try:
            text = work()
        except BaseException as error:
            text = f"{type(error).__name__}: {error}"
        os.write(write_end, text.encode())
        os._exit(0)
    os.close(write_end)
    with os.fdopen(read_end, "rb") as pipe:
        text = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    return text or f"ended with {status}"


def by_number(request: Recorded) -> Behaviour:
    number = int(request.path.rpartition("/")[2])
    return respond(404, json={"message": "no"}) if number % 5 == 3 else respond(200, json={"id": number})


@pytest.mark.parametrize("used_before", [False, True], ids=["before the first call", "after the first call"])
@pytest.mark.parametrize("engine", ENGINES)
def test_a_client_goes_on_in_a_forked_child(server: FaultServer, engine: str, used_before: bool) -> None:
    server.on("POST", "/token", respond(200, json={"access_token": "t"}))
    server.on("GET", "/thing", respond(200, json={"id": 1}))
    with Client(settings(server, engine, auth=token_auth())) as client:
        if used_before:
            client.send(READ.call())
        assert in_child(lambda: repr(client.send(READ.call()))) == "Thing(id=1)"
        assert in_child(lambda: repr([client.send(READ.call()), client.close()])) == "[Thing(id=1), None]"
        assert client.send(READ.call()).id == 1, "the parent's own connection is whole"
    if used_before:
        paths = [request.path for request in server.requests]
        assert paths.count("/token") == 1, "the child has the parent's token"


def test_an_async_client_goes_on_in_a_forked_child(server: FaultServer) -> None:
    import asyncio

    server.on("GET", "/thing", respond(200, json={"id": 1}))
    client = AsyncClient(settings(server, "auto"))
    asyncio.run(client.send(READ.call()))
    assert in_child(lambda: repr(asyncio.run(client.send(READ.call())))) == "Thing(id=1)"
    asyncio.run(client.aclose())


@pytest.mark.parametrize("engine", ENGINES)
def test_a_fork_in_the_midst_of_a_token_fetch(server: FaultServer, engine: str) -> None:
    """The thread that was fetching is not in the child; the child fetches for itself."""
    gate = server.gate()
    server.on(
        "POST",
        "/token",
        stall(gate, respond(200, json={"access_token": "parent"})),
        respond(200, json={"access_token": "child"}),
    )
    server.on("GET", "/thing", respond(200, json={"id": 1}))
    with Client(settings(server, engine, auth=token_auth())) as client:
        fetching = threading.Thread(target=client.send, args=(READ.call(),))
        fetching.start()
        server.wait_for_requests(1)
        assert in_child(lambda: repr(client.send(READ.call()))) == "Thing(id=1)"
        gate.set()
        fetching.join()
    tokens = {request.header("Authorization") for request in server.requests if request.path == "/thing"}
    assert tokens == {"Bearer child", "Bearer parent"}


@pytest.fixture(params=["fork", "spawn"])
def pool(request: pytest.FixtureRequest) -> Iterator[ProcessPoolExecutor]:
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(request.param)) as executor:
        yield executor


def test_a_process_pool(server: FaultServer, pool: ProcessPoolExecutor) -> None:
    """Results and errors come back in order; each process has one client, one token and few connections."""
    server.on("POST", "/token", respond(200, json={"access_token": "t"}))
    server.on("GET", "*", by_number)
    with Client(settings(server, "auto", auth=token_auth())) as client:
        client.send(GET.call({"id": "1"}))
        connections = server.connections
        calls = [GET.call({"id": str(number)}) for number in range(30)]
        results = client.send_many(calls, executor=pool)
    for number, result in enumerate(results):
        if number % 5 == 3:
            assert isinstance(result, ApiError)
            assert result.body == {"message": "no"}
            assert result.request.endswith(f"/things/{number}")
        else:
            assert result.id == number  # type: ignore[union-attr]
    assert len(server.requests) <= 1 + 1 + 30 + 2
    assert server.connections - connections <= 2 * 2


@pytest.mark.parametrize(
    "call",
    [
        READ.call(),
        GET.call({"id": "a/b", "q": "x", "x_note": "n"}),
        CREATE.call({}, new_thing(weight=1.5)),
        LIST.call({"colour": "red"}),
        UPLOAD.call({}, b"\0\1"),
        CREATE.call({}, new_thing()).with_(headers={"X-More": "1"}, query={"b": 2}),
    ],
)
def test_calls_are_values(call: Any) -> None:
    again = pickle.loads(pickle.dumps(call))
    assert again == call
    assert again.operation is call.operation
    assert hash(again) == hash(call)


def test_a_call_with_an_open_stream_says_why_it_stays() -> None:
    with pytest.raises(TypeError, match="give a path or bytes instead"):
        pickle.dumps(UPLOAD.call({}, iter([b"x"])))


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_client_pickles_where_its_secrets_come_from(server: FaultServer, kind: type[Any]) -> None:
    for auth in (token_auth(), BearerAuth(EnvironmentSecret(CLIENT_SECRET_VARIABLE))):
        data = pickle.dumps(kind(settings(server, "auto", auth=auth)))
        assert SECRET.encode() not in data
        again = pickle.loads(data)
        assert again.settings.hosts == {"": server.url}
    with pytest.raises(TypeError, match=r"literal secret cannot be pickled.*environment variable"):
        pickle.dumps(kind(settings(server, "auto", auth=BearerAuth(SECRET))))


def test_a_used_client_pickles_without_its_token(server: FaultServer) -> None:
    server.on("POST", "/token", respond(200, json={"access_token": "t0ken-of-the-parent"}))
    server.on("GET", "/thing", respond(200, json={"id": 1}))
    with Client(settings(server, "auto", auth=token_auth())) as client:
        client.send(READ.call())
        data = pickle.dumps(client)
    assert b"t0ken-of-the-parent" not in data
    with pickle.loads(data) as again:
        assert again.send(READ.call()).id == 1


def test_all_errors_survive_pickling() -> None:
    from dovetail.runtime import Headers

    headers = Headers([("A", "1"), ("a", "2")])
    context = {"request": "GET http://h/x", "request_id": "r"}
    errors = [
        InvalidInput("path.id: is empty.", value=5, at="path.id", remedy="Give one."),
        ClientClosed("closed"),
        CredentialError("none"),
        TransportError("reset", sent=True, attempts=2, **context),
        ConnectFailed("refused", sent=False, **context),
        RequestTimeout("late", **context),
        StreamInterrupted("cut", last_event_id="7", **context),
        JobFailed("failed", answer={"a": 1}),
        DecodeError("odd", status=200, headers=headers, raw=b"x", path="$.id", **context),
        ApiError("404", status=404, headers=headers, raw=b"{}", body={}, attempts=3, **context),
    ]
    for error in errors:
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert (str(again), vars(again)) == (str(error), vars(error))


def test_a_settings_value_is_shared_and_copied(server: FaultServer) -> None:
    original = settings(server, "auto", auth=token_auth())
    patient = original.with_(retry=RetryPolicy(retries=9))
    assert (original.retry.retries, patient.retry.retries) == (1, 9)
    assert patient.auth is original.auth, "one token for both"
    assert FILE.call() == FILE.call()
