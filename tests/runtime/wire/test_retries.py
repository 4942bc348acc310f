"""When an answer leads to another attempt, and what all attempts of a call share."""

from __future__ import annotations

import json
import time
from datetime import timedelta
from pathlib import Path

import pytest
from support.behaviours import Behaviour, dribble, reset, respond, retry_after, stall
from support.fault_server import FaultServer

from dovetail.runtime import ApiError, Call, File, RequestTimeout, RetryPolicy, Timeouts, TransportError

from .conftest import GENEROUS, Connect
from .sample_api import CREATE, CREATE_ONCE, CREATE_ONCE_BY_FIELD, READ, REPLACE, UPLOAD, new_thing

OK = respond(200, json={"id": 1})
AGAIN, NOT_AGAIN = 2, 1

STATUSES = [
    # status, requests when it may be repeated, and when not: 425 and 429 say that nothing was done
    (400, NOT_AGAIN, NOT_AGAIN),
    (401, NOT_AGAIN, NOT_AGAIN),
    (404, NOT_AGAIN, NOT_AGAIN),
    (408, AGAIN, NOT_AGAIN),
    (409, NOT_AGAIN, NOT_AGAIN),
    (425, AGAIN, AGAIN),
    (429, AGAIN, AGAIN),
    (500, AGAIN, NOT_AGAIN),
    (501, NOT_AGAIN, NOT_AGAIN),
    (502, AGAIN, NOT_AGAIN),
    (503, AGAIN, NOT_AGAIN),
    (504, AGAIN, NOT_AGAIN),
]


@pytest.mark.parametrize(("status", "idempotent", "other"), STATUSES)
def test_statuses(connect: Connect, server: FaultServer, status: int, idempotent: int, other: int) -> None:
    server.on("*", "/thing", respond(status, json={"message": "no"}))
    client = connect(server)
    for call, requests in ((REPLACE.call({}, new_thing()), idempotent), (CREATE.call({}, new_thing()), other)):
        server.requests.clear()
        with pytest.raises(ApiError, match=f"{status} .*/thing: no") as caught:
            client.send(call)
        assert (caught.value.status, caught.value.attempts) == (status, requests)
        assert len(server.requests) == requests


def test_a_passing_failure_is_followed_by_the_answer(connect: Connect, server: FaultServer) -> None:
    server.on("PUT", "/thing", respond(503), reset(), OK)
    response = connect(server, retry=RetryPolicy(2, 0.001, 0.002)).send_detailed(REPLACE.call({}, new_thing()))
    assert (response.value.id, response.attempts, len(server.requests)) == (1, 3, 3)


WAITS = [
    # the server's words, and whether they are followed within a call's 0.5 seconds
    (retry_after(503, 0), True),
    (retry_after(503, "0.01"), True),
    (retry_after(503, timedelta(seconds=-5)), True),
    (retry_after(503, "soon"), True),
    (retry_after(503, "-1"), True),
    (respond(503, headers={"X-Retry-After": "0"}), True),
    (respond(503, headers={"Retry-After": "nonsense", "X-Retry-After": "0.01"}), True),
    (respond(503, headers={"X-Retry-After": "60"}), False),
    (retry_after(503, 60), False),
    (retry_after(429, 10**9), False),
    (retry_after(503, timedelta(days=1)), False),
]


@pytest.mark.parametrize(("refusal", "followed"), WAITS)
def test_retry_after_is_honoured_within_the_time_there_is(
    connect: Connect, server: FaultServer, refusal: Behaviour, followed: bool
) -> None:
    server.on("GET", "/thing", refusal, OK)
    client = connect(server, retry_after_headers=("retry-after", "x-retry-after"))
    begin = time.monotonic()
    if followed:
        assert client.send(READ.call(), timeout=5).id == 1
    else:
        with pytest.raises(ApiError):
            client.send(READ.call(), timeout=5)
    assert time.monotonic() - begin < 4, "a wait that does not fit is not begun"
    assert len(server.requests) == (2 if followed else 1)


def test_the_server_is_given_the_time_it_asks_for(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", retry_after(429, "0.2"), OK)
    connect(server).send(READ.call())
    first, second = server.requests
    assert second.at - first.at >= 0.2


def test_a_transfer_is_not_held_up_for_hours(connect: Connect, server: FaultServer) -> None:
    """An upload may take long, but a server that asks for an hour's wait is not waited for."""
    server.on("PUT", "/file", retry_after(503, 3600))
    client = connect(server, timeouts=Timeouts(total=1.0, transfer=36_000.0))
    with pytest.raises(ApiError):
        client.send(UPLOAD.call({}, Path(__file__)))
    assert len(server.requests) == 1


def test_the_deadline_holds_over_all_attempts(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", stall())
    client = connect(server, timeouts=Timeouts(connect=5.0, read=0.1, total=0.35), retry=RetryPolicy(50, 0.001, 0.001))
    begin = time.monotonic()
    with pytest.raises(RequestTimeout) as caught:
        client.send(READ.call())
    assert time.monotonic() - begin < 4
    assert caught.value.sent
    # The deadline may cut the last attempt short before the server has read it.
    assert caught.value.attempts >= 2
    assert caught.value.attempts - len(server.requests) in {0, 1}


def test_the_deadline_holds_for_a_body_that_trickles(connect: Connect, server: FaultServer) -> None:
    """Never silent for long, yet never done."""
    server.on("GET", "/thing", dribble(b" " * 60_000, size=1, pause=0.01))
    begin = time.monotonic()
    with pytest.raises(RequestTimeout):
        connect(server).send(READ.call(), timeout=0.3, retries=0)
    assert time.monotonic() - begin < 4


def test_options_of_one_call_beat_the_settings(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", respond(503))
    client = connect(server)
    for retries in (0, 3):
        server.requests.clear()
        with pytest.raises(ApiError):
            client.send(READ.call(), retries=retries)
        assert len(server.requests) == retries + 1


def test_all_attempts_carry_one_request_id_and_calls_differ(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", respond(503), OK)
    client = connect(server)
    first, second = client.send_detailed(READ.call()), client.send_detailed(READ.call())
    ids = [request.header("x-request-id") for request in server.requests]
    assert ids == [first.request_id, first.request_id, second.request_id]
    assert first.request_id != second.request_id


def test_an_idempotency_key_makes_a_post_repeatable(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/thing", reset(), OK)
    client = connect(server)
    call: Call[object] = CREATE_ONCE.call({}, new_thing())
    client.send(call)
    client.send(call)
    first, repeated, second = [request.header("Idempotency-Key") for request in server.requests]
    assert first == repeated != second, "one key for all attempts of a sending, another for the next sending"


def test_an_idempotency_key_in_the_body_does_the_same_and_the_callers_own_stays(
    connect: Connect, server: FaultServer
) -> None:
    server.on("POST", "/thing", reset(), OK)
    client = connect(server)
    call: Call[object] = CREATE_ONCE_BY_FIELD.call({}, {"name": "x"})
    client.send(call)
    client.send(call)
    client.send(CREATE_ONCE_BY_FIELD.call({}, {"token": "mine"}))
    first, repeated, second, own = [json.loads(request.body)["token"] for request in server.requests]
    assert first == repeated != second, "one key for all attempts of a sending, another for the next sending"
    assert own == "mine"


def test_a_body_without_a_place_for_the_key_is_sent_as_it_is_and_once(
    connect: Connect, server: FaultServer, tmp_path: Path
) -> None:
    path = tmp_path / "body.json"
    path.write_bytes(b'{"name": "x"}')
    server.on("POST", "/thing", reset(), respond(503), OK)
    client = connect(server)
    call: Call[object] = CREATE_ONCE_BY_FIELD.call({}, {"name": "x"})
    with pytest.raises(TransportError, match="may have received it"):
        client.send(call.with_body(path, "application/json"))
    with pytest.raises(ApiError):
        client.send(call.with_body([1]))
    assert [request.body for request in server.requests] == [b'{"name": "x"}', b"[1]"]


def test_a_pinned_idempotency_key_is_that_of_every_sending(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/thing", OK)
    client = connect(server)
    call = CREATE_ONCE.call({}, new_thing()).once()
    client.send(call)
    client.send(call)
    client.send(call.once("mine"))
    keys = [request.header("Idempotency-Key") for request in server.requests]
    assert keys == [call.idempotency_key, call.idempotency_key, "mine"]


def test_a_stream_that_was_read_is_not_sent_again(connect: Connect, server: FaultServer) -> None:
    server.on("PUT", "/file", reset())
    with pytest.raises(TransportError) as caught:
        connect(server).send(UPLOAD.call({}, iter([b"once"])))
    assert caught.value.attempts == 1
    assert len(server.requests) == 1


def test_a_file_is_sent_again_from_its_beginning(connect: Connect, server: FaultServer, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"again and again")
    server.on("PUT", "/file", reset(), respond(503), respond(204))
    connect(server, retry=RetryPolicy(2, 0.001, 0.002)).send(UPLOAD.call({}, File(path)))
    assert [request.body for request in server.requests] == [b"again and again"] * 3


def test_no_time_left_means_nothing_sent(connect: Connect, server: FaultServer) -> None:
    with pytest.raises(RequestTimeout) as caught:
        connect(server).send(READ.call(), timeout=1e-9)
    assert not caught.value.sent
    assert server.requests == []


def test_short_limits_say_that_an_unanswered_connect_sent_nothing(connect: Connect) -> None:
    """The connect limit is always the shorter one: when the whole time runs out, the request may have left."""
    from support.addresses import black_hole

    with black_hole() as port, pytest.raises(TransportError) as caught:
        connect(f"http://127.0.0.1:{port}", timeouts=GENEROUS).send(
            CREATE.call({}, new_thing()), timeout=0.3, retries=0
        )
    assert not caught.value.sent


def test_a_rate_holds_for_all_attempts_of_all_calls(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", respond(503), OK)
    client = connect(server, rate=20.0)
    began = time.monotonic()
    client.send(READ.call())
    client.send(READ.call())
    assert time.monotonic() - began >= 1.8 / 20.0


def test_a_call_that_cannot_have_its_turn_in_time_is_told_so_at_once(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", OK)
    client = connect(server, rate=0.001)
    client.send(READ.call())
    with pytest.raises(RequestTimeout, match="before its turn") as caught:
        client.send(READ.call())
    assert not caught.value.sent
    assert len(server.requests) == 1
