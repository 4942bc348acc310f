"""Server-sent events: each as it arrives, and never a silent end."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from support.behaviours import Behaviour, events, html, raw, respond, stall
from support.fault_server import FaultServer

from dovetail.runtime import ApiError, BearerAuth, DecodeError, Event, StreamInterrupted, Timeouts

from .conftest import Connect, everything_shown
from .sample_api import ENDLESS_EVENTS, EVENTS

ONE = {"id": "1", "data": {"n": 1}}
TWO = {"id": "2", "event": "news", "data": {"n": 2}}
DONE = "data: [DONE]"


def received(events_seen: Any) -> tuple[list[Any], Exception | None]:
    """The data of the events up to the end, and what ended them."""
    seen: list[Any] = []
    try:
        seen.extend(event.data for event in events_seen)
    except Exception as error:
        return seen, error
    return seen, None


def test_a_stream_with_its_last_event(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/events", events([": a comment", ONE, TWO, DONE, {"data": "after the end"}]))
    assert list(connect(server).events(EVENTS.call())) == [
        Event({"n": 1}, "message", "1"),
        Event({"n": 2}, "news", "2"),
    ]
    assert server.requests[0].header("Accept") == "text/event-stream"


def test_data_of_several_lines_and_every_kind_of_line_end(connect: Connect, server: FaultServer) -> None:
    text = "\ufeffdata: [1,\r\ndata:  2]\rid: 9\r\n\r\nevent: x\ndata:3\n\nretry: 5\n\ndata\n\n"
    body = text.encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: %d\r\n\r\n" % len(body)
    server.on("GET", "/events", raw(head + body))
    stream = connect(server).events(ENDLESS_EVENTS.call())
    assert next(stream) == Event([1, 2], "message", "9")
    assert next(stream) == Event(3, "x", "9")
    with pytest.raises(DecodeError):  # an empty data line is an event, and nothing is not JSON
        next(stream)


ENDINGS = [
    # how the stream ends, and what the error says
    (events([ONE, TWO]), r"ended without its last event '\[DONE\]'"),
    (events([ONE, TWO], ending="close"), "broke off"),
    (events([ONE, TWO], ending="reset"), "broke off"),
    (events([ONE, TWO], ending="stall"), "broke off"),
]


@pytest.mark.parametrize(("answer", "reason"), ENDINGS)
def test_an_early_end_is_an_error_with_the_last_id(
    connect: Connect, server: FaultServer, answer: Behaviour, reason: str
) -> None:
    server.on("GET", "/events", answer)
    client = connect(server, auth=BearerAuth("s3cret"), timeouts=Timeouts(connect=5, read=0.3))
    seen, error = received(client.events(EVENTS.call()))
    # A reset may overtake what was sent before it.
    assert seen in ([{"n": 1}, {"n": 2}], [{"n": 1}], [])
    assert isinstance(error, StreamInterrupted)
    assert error.last_event_id == (str(len(seen)) if seen else None)
    assert reason in str(error) or "ended without" in reason
    assert error.sent
    assert len(server.requests) == 1, "what was seen is not asked for again"
    assert "s3cret" not in everything_shown(error)
    assert error.__context__ is None


def test_a_stream_without_a_declared_end_may_end(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/events", events([ONE]), events([ONE], ending="close"))
    client = connect(server)
    assert received(client.events(ENDLESS_EVENTS.call())) == ([{"n": 1}], None)
    _, error = received(client.events(ENDLESS_EVENTS.call()))
    assert isinstance(error, StreamInterrupted), "cut within its framing"


def test_an_event_is_there_before_the_next_is_sent(connect: Connect, server: FaultServer) -> None:
    gate = server.gate()

    def two_parts(first: Behaviour) -> Behaviour:
        def act(wire: Any, request: Any) -> None:
            wire.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: 1\n\n")
            gate.wait()
            wire.send(b"data: [DONE]\n\n")
            wire.close()

        return Behaviour(act)

    server.on("GET", "/events", two_parts(respond()))
    stream = connect(server).events(EVENTS.call())
    assert next(stream).data == 1
    gate.set()
    assert list(stream) == []


def test_an_event_that_is_not_as_promised(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/events", events([ONE, {"id": "2", "data": "not json"}]))
    seen, error = received(connect(server).events(EVENTS.call()))
    assert seen == [{"n": 1}]
    assert isinstance(error, DecodeError)
    assert (error.raw, error.status) == (b"not json", 200)


def test_what_is_no_stream(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/events", html(), respond(403, json={"message": "no"}), respond(200, json={}))
    client = connect(server)
    _, page = received(client.events(EVENTS.call()))
    assert isinstance(page, DecodeError)
    assert "text/html" in str(page)
    _, refusal = received(client.events(EVENTS.call()))
    assert isinstance(refusal, ApiError)
    assert "no" in str(refusal)
    _, document = received(client.events(EVENTS.call()))
    assert isinstance(document, DecodeError)


def test_opening_is_tried_again(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/events", respond(503), events([ONE, DONE]))
    assert received(connect(server).events(EVENTS.call())) == ([{"n": 1}], None)
    assert len({request.header("x-request-id") for request in server.requests}) == 1
    assert len(server.requests) == 2


def test_leaving_early_closes_the_connection(server: FaultServer) -> None:
    """On the sync clients: a generator that is dropped is closed at once."""
    from dovetail.runtime import Client, Settings

    for engine in ("pyreqwest", "httpx"):
        server.requests.clear()
        server.on("GET", "/events", events([ONE], ending="stall"))
        with Client(Settings(hosts={"": server.url}, engine=engine, proxy=None)) as client:
            for event in client.events(EVENTS.call()):
                assert event.data == {"n": 1}
                break
            server.wait_for_disconnect(server.wait_for_requests(1)[0])


def test_a_stream_ends_when_its_client_is_closed(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/events", stall())
    client = connect(server, timeouts=Timeouts(connect=5, read=1.0))
    ended: list[Exception | None] = []
    reader = threading.Thread(target=lambda: ended.append(received(client.events(EVENTS.call()))[1]))
    reader.start()
    server.wait_for_requests(1)
    client.close()
    reader.join()
    assert ended[0] is not None
