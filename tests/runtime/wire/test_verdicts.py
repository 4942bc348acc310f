"""What each fault of the wire means: the error, whether the call may have taken effect, and how often it was tried.

The table is the same for both engines, sync and async. A new release of an engine that changes a verdict fails here.
"""

from __future__ import annotations

import contextlib
import gzip
import pickle
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import NamedTuple

import pytest
from support.addresses import black_hole, refused_port
from support.behaviours import (
    Behaviour,
    Script,
    close,
    close_idle,
    drop_next,
    huge_headers,
    ignore_upload,
    raw,
    reset,
    respond,
    stall,
    stall_in_body,
    truncate,
)
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.runtime import (
    BearerAuth,
    Call,
    ConnectFailed,
    RequestTimeout,
    Response,
    RetryPolicy,
    Timeouts,
    TransportError,
)

from .conftest import GENEROUS, Connect, everything_shown
from .drivers import TRIO, WAYS, Way
from .sample_api import CREATE, REPLACE, new_thing

OK = respond(200, json={"id": 1})
SECRET = "s3cret-of-the-caller"
IMPATIENT = Timeouts(connect=0.15, read=0.15, total=10.0)
WHOLE = gzip.compress(b'{"id": 1}')
LARGE = "x" * 8_000_000


class Tried(NamedTuple):
    """How a call ends: its error (None for success), what the error says about `sent`, attempts, requests received."""

    error: type[Exception] | None
    sent: bool | None
    attempts: int
    received: int


def unsent(attempts: int) -> Tried:
    return Tried(ConnectFailed, False, attempts, 0)


def broken(attempts: int, received: int) -> Tried:
    return Tried(TransportError, True, attempts, received)


def timed_out(attempts: int, received: int) -> Tried:
    return Tried(RequestTimeout, True, attempts, received)


def answered(attempts: int, received: int) -> Tried:
    return Tried(None, None, attempts, received)


class Fault(NamedTuple):
    """One row: a fault, and how an idempotent call (PUT) and one that is not (POST) end, with one retry allowed."""

    name: str
    behaviour: Behaviour | str
    put: Tried
    post: Tried


def cut(body: bytes = b'{"id": 1}', **how: object) -> Behaviour:
    return truncate(body, **how)  # type: ignore[arg-type]


def gzipped(body: bytes) -> Behaviour:
    return respond(200, body=body, headers={"Content-Encoding": "gzip"})


# fmt: off
VERDICTS = [
    #     fault                                 what the server does                idempotent (PUT)  not (POST)
    Fault("connection refused",                 "refused",                          unsent(2),        unsent(2)),
    Fault("host that does not exist",           "unknown host",                     unsent(2),        unsent(2)),
    Fault("black hole at connect",              "black hole",                       unsent(2),        unsent(2)),
    Fault("closed at accept",                   "closed at accept",                 broken(2, 0),     broken(1, 0)),
    Fault("reset, request half read",           reset(read=False),                  broken(2, 2),     broken(1, 1)),
    Fault("reset, request read",                reset(),                            broken(2, 2),     broken(1, 1)),
    Fault("closed, request read",               close(),                            broken(2, 2),     broken(1, 1)),
    Fault("half a head",                        raw(b"HTTP/1.1 200 O"),             broken(2, 2),     broken(1, 1)),
    Fault("not HTTP",                           raw(b"SSH-2.0-x\r\n\r\n"),          broken(2, 2),     broken(1, 1)),
    Fault("head of 1 MiB",                      huge_headers(1 << 20),              broken(2, 2),     broken(1, 1)),
    Fault("slow headers",                       stall(),                            timed_out(2, 2),  timed_out(1, 1)),
    Fault("upload nobody reads",                ignore_upload(),                    timed_out(2, 2),  timed_out(1, 1)),
    Fault("body stalls",                        stall_in_body(b'{"id"'),            timed_out(2, 2),  timed_out(1, 1)),
    Fault("body cut, content-length",           cut(),                              broken(2, 2),     broken(1, 1)),
    Fault("body cut, content-length, reset",    cut(ending="reset"),                broken(2, 2),     broken(1, 1)),
    Fault("body cut, chunked",                  cut(chunked=True),                  broken(2, 2),     broken(1, 1)),
    Fault("body cut, chunked, reset",           cut(chunked=True, ending="reset"),  broken(2, 2),     broken(1, 1)),
    Fault("corrupt gzip",                       gzipped(b"\x1f\x8b junk"),          broken(2, 2),     broken(1, 1)),
    Fault("gzip cut, framing whole",            gzipped(WHOLE[:-6]),                broken(2, 2),     broken(1, 1)),
    Fault("kept connection closed while idle",  close_idle(OK),                     answered(1, 2),   answered(1, 2)),
    Fault("kept connection closed on sending",  "stale",                            answered(2, 2),   broken(1, 1)),
    Fault("kept connection reset on sending",   "stale, reset",                     answered(2, 2),   broken(1, 1)),
]
# fmt: on
SLOW = {"black hole at connect", "slow headers", "upload nobody reads", "body stalls"}


@contextlib.contextmanager
def suffering(server: FaultServer, fault: Fault) -> Iterator[str]:
    """The base URL of a server with a fault."""
    url = server.url
    hole: AbstractContextManager[int] = contextlib.nullcontext(0)
    scripts: tuple[Script, ...] = (OK,)
    match fault.behaviour:
        case Behaviour() as behaviour:
            scripts = (behaviour,)
        case "refused":
            url = f"http://127.0.0.1:{refused_port()}"
        case "unknown host":
            url = "http://nowhere.invalid"
        case "black hole":
            hole = black_hole()
        case "closed at accept":
            server.on_connect(*["close"] * 9)
        case "stale":
            scripts = (drop_next(OK), OK)
        case "stale, reset":
            scripts = (drop_next(OK, "reset"), OK)
    for method in ("PUT", "POST"):
        server.on(method, "/thing", *scripts)
    with hole as port:
        yield f"http://127.0.0.1:{port}" if port else url


# What httpx leaves half-read when an exchange fails; nobody but trio minds.
@pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning")
@pytest.mark.parametrize("way", [*WAYS, TRIO], ids=lambda way: way.name, indirect=True)
@pytest.mark.parametrize("idempotent", [True, False], ids=["PUT", "POST"])
@pytest.mark.parametrize("fault", VERDICTS, ids=lambda fault: fault.name)
def test_verdict(way: Way, connect: Connect, server: FaultServer, fault: Fault, idempotent: bool) -> None:
    expected = fault.put if idempotent else fault.post
    thing = new_thing(name=LARGE) if fault.name == "upload nobody reads" else new_thing()
    call: Call[object] = REPLACE.call({}, thing) if idempotent else CREATE.call({}, thing)
    with suffering(server, fault) as url:
        client = connect(url, auth=BearerAuth(SECRET), timeouts=IMPATIENT if fault.name in SLOW else GENEROUS)
        if "kept connection" in fault.name:
            client.send(call)  # the connection that the next call finds
        if fault.name == "kept connection closed while idle":
            server.wait_for_disconnect(server.requests[0])
            time.sleep(0.05)  # until the client's side has noticed as well; it gives no sign
        assert outcome(lambda: client.send_detailed(call), server) == expected


def outcome(send: Callable[[], Response[object]], server: FaultServer) -> Tried:
    error: TransportError | None = None
    try:
        response = send()
    except TransportError as raised:
        error = raised
    if error is None:
        return Tried(None, None, response.attempts, len(server.requests))
    assert SECRET not in everything_shown(error)
    assert error.__context__ is None, "an engine's error knows the whole request"
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.sent, again.attempts) == (type(error), error.sent, error.attempts)
    return Tried(type(error), error.sent, error.attempts, len(server.requests))


def test_reset_at_accept_is_told_from_refused_only_with_proof(connect: Connect, server: FaultServer) -> None:
    """The reset may come while the client still connects, or just after: both are seen, and each is told rightly."""
    server.on_connect(*["reset"] * 9)
    with pytest.raises(TransportError) as caught:
        connect(server).send(CREATE.call({}, new_thing()))
    error = caught.value
    assert isinstance(error, ConnectFailed) is not error.sent
    assert error.attempts <= 2
    assert server.requests == []


def test_an_earlier_attempt_that_left_is_not_forgotten(connect: Connect, server: FaultServer) -> None:
    """The second attempt finds the server gone: it never left, but the first may have taken effect."""

    def last_words(_: Recorded) -> Behaviour:
        threading.Thread(target=server.close).start()
        return Behaviour(lambda wire, _request: wire.wait_for_disconnect())

    server.on("PUT", "/thing", last_words)
    client = connect(server, retry=RetryPolicy(retries=1, base=0.5, longest=0.5))
    with pytest.raises(TransportError) as caught:
        client.send(REPLACE.call({}, new_thing()))
    assert (type(caught.value), caught.value.sent, caught.value.attempts) == (TransportError, True, 2)
