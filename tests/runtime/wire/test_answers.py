"""What comes back: decoded generously, refused clearly, and never taken for what it is not."""

from __future__ import annotations

import gzip
import json
import math
import pickle
import zlib
from typing import Any

import pytest
from msgspec import UNSET
from support.behaviours import Behaviour, html, malformed_json, respond
from support.fault_server import FaultServer

from dovetail.runtime import ApiError, BearerAuth, DecodeError, InvalidInput

from .conftest import Connect, everything_shown
from .sample_api import CREATE, EITHER, FILE, MAKE_FILE, MAP, NOTIFY, READ, WRAPPED, Tagged, Thing, new_thing

SECRET = "s3cret-of-the-caller"

UNREADABLE = [
    # what the server answers with 200, and what the error says of it
    (malformed_json(), "truncated", ""),
    (respond(200, body=b"", headers={"Content-Type": "application/json"}), "the body is empty", ""),
    (respond(200, json={"id": "one"}), r"Expected `int`, got `str` at \$\.id", "$.id"),
    (respond(200, json={"name": "a"}), "missing required field `id`", ""),
    (respond(200, json={"id": 1, "name": 2}), r"Expected `str`, got `int` at \$\.name", "$.name"),
    (respond(200, json=[]), "Expected `object`, got `array`", ""),
    (respond(200, body=b'{"id": 1}\xff'), "", ""),
    (html(), "it is text/html, not JSON", ""),
    (respond(200, body=b"fine", headers={"Content-Type": "text/plain"}), "it is text/plain, not JSON", ""),
    (respond(204), "the body is empty", ""),
]


@pytest.mark.parametrize(("answer", "reason", "path"), UNREADABLE)
def test_an_answer_that_is_not_what_was_promised(
    connect: Connect, server: FaultServer, answer: Behaviour, reason: str, path: str
) -> None:
    """The server accepted the call: never retried, and everything there is to look at is on the error."""
    server.on("*", "/thing", answer)
    client = connect(server, auth=BearerAuth(SECRET))
    for call in (READ.call(), CREATE.call({}, new_thing())):
        server.requests.clear()
        with pytest.raises(DecodeError, match=rf"the server accepted the call \(20\d\).*{reason}") as caught:
            client.send(call)
        error = caught.value
        assert len(server.requests) == 1
        assert error.path == path
        assert error.request == f"{call.method} {server.url}/thing"
        assert error.request_id == server.requests[0].header("x-request-id")
        assert error.headers is not None
        assert SECRET not in everything_shown(error)
        again = pickle.loads(pickle.dumps(error))
        assert (str(again), again.raw, again.headers) == (str(error), error.raw, error.headers)


@pytest.mark.parametrize("operation", [FILE, MAKE_FILE], ids=["GET", "POST"])
def test_a_page_is_not_a_file(connect: Connect, server: FaultServer, operation: Any) -> None:
    server.on("*", "/file", html())
    with pytest.raises(DecodeError, match="an HTML page came in its place") as caught:
        connect(server).send(operation.call())
    assert caught.value.raw.startswith(b"<!doctype")
    assert len(server.requests) == 1


def test_what_the_contract_does_not_know_is_no_error(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", respond(200, json={"id": 1, "colour": "mauve", "later": {"x": [1]}}))
    response = connect(server).send_detailed(READ.call())
    assert response.value == Thing(id=1, colour="mauve")
    assert response.json()["later"] == {"x": [1]}
    assert response.patched({"colour": "red"}) == {"id": 1, "colour": "red", "later": {"x": [1]}}
    assert pickle.loads(pickle.dumps(response)) == response


NUMBERS = [
    ('{"id": "9223372036854775807"}', 9223372036854775807, UNSET),
    ('{"id": 1, "weight": "NaN"}', 1, math.nan),
    ('{"id": "1", "weight": "-Infinity"}', 1, -math.inf),
    ('{"id": 1, "weight": "0.5"}', 1, 0.5),
]


@pytest.mark.parametrize(("body", "number", "weight"), NUMBERS)
def test_text_that_writes_a_number_out_is_that_number(
    connect: Connect, server: FaultServer, body: str, number: int, weight: object
) -> None:
    server.on("GET", "/thing", respond(200, body=body.encode()))
    thing = connect(server).send(READ.call())
    assert (thing.id, repr(thing.weight)) == (number, repr(weight))


def test_a_request_takes_no_text_for_a_number() -> None:
    with pytest.raises(InvalidInput, match=r"body\.weight"):
        CREATE.call({}, {"name": "a", "weight": "0.5"})


def test_text_for_a_number_within_a_union(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/either", respond(200, json={"kind": "thing", "id": "7"}))
    assert connect(server).send(EITHER.call()) == Tagged(id=7)


def test_nothing_where_an_object_is_promised_that_need_hold_nothing(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/map", respond(200), respond(200, json={}), respond(200, json={"a": 1}))
    client = connect(server)
    assert [client.send(MAP.call()) for _ in range(3)] == [{}, {}, {"a": 1}]


def test_an_answer_that_is_nothing(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/notify", respond(204), respond(202, json={"ignored": True}))
    client = connect(server)
    assert client.send(NOTIFY.call()) is None
    assert client.send(NOTIFY.call()) is None
    assert server.requests[0].header("Content-Length") == "0"


def test_a_page_is_not_nothing(connect: Connect, server: FaultServer) -> None:
    called_html = {"Content-Type": "text/html"}
    server.on(
        "POST", "/notify", html(), respond(200, headers=called_html), respond(200, body=b"OK", headers=called_html)
    )
    client = connect(server)
    with pytest.raises(DecodeError, match="an HTML page came in its place"):
        client.send(NOTIFY.call())
    assert [client.send(NOTIFY.call()) for _ in range(2)] == [None, None], "what is called a page need not be one"


def test_an_answer_too_deep_to_be_read(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/map", respond(200, body=b'{"a":' * 100_000))
    with pytest.raises(DecodeError, match="the server accepted the call"):
        connect(server).send(MAP.call())


def test_an_error_in_an_envelope_is_an_error(connect: Connect, server: FaultServer) -> None:
    failure = {"status": "Error", "error": {"code": "GONE", "message": "It is gone"}}
    server.on("GET", "/wrapped", respond(200, json=failure), respond(200, json={"status": "Success"}))
    client = connect(server)
    with pytest.raises(ApiError, match=r"GONE: It is gone \(answered with 200\)") as caught:
        client.send(WRAPPED.call())
    assert (caught.value.status, caught.value.body) == (404, failure)
    assert client.send(WRAPPED.call()) == {"status": "Success"}


ERRORS = [
    (respond(404, json={"error": {"message": "no such thing"}}), "no such thing"),
    (respond(404, json={"detail": "no such thing"}), "no such thing"),
    (respond(500, json={"detail": "null", "title": "it broke"}), "it broke"),
    (respond(500, json={"detail": "null"}), r"500 Internal Server Error: GET http://[\d.:]+/thing$"),
    (respond(404, json={"errors": [{"message": "no such thing"}]}), "no such thing"),
    (respond(404, json="no such thing"), "no such thing"),
    (html(404), r"404 Not Found: GET http://[\d.:]+/thing$"),
    (respond(404), r"404 Not Found: GET http://[\d.:]+/thing$"),
    (respond(499, body=b"\xff\xfe"), r"499: GET http://[\d.:]+/thing$"),
]


@pytest.mark.parametrize(("answer", "message"), ERRORS)
def test_an_error_says_what_the_server_says(
    connect: Connect, server: FaultServer, answer: Behaviour, message: str
) -> None:
    server.on("GET", "/thing", answer)
    with pytest.raises(ApiError, match=message) as caught:
        connect(server, auth=BearerAuth(SECRET)).send(READ.call())
    assert SECRET not in everything_shown(caught.value)
    assert pickle.loads(pickle.dumps(caught.value)).to_dict() == caught.value.to_dict()


DOCUMENT = json.dumps({"id": 1, "name": "x" * 5000}).encode()


def compressed(body: bytes, encoding: str, *, chunked: bool = False) -> Behaviour:
    return respond(200, body=body, headers={"Content-Encoding": encoding}, chunked=chunked)


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize(
    "answer",
    [
        pytest.param((gzip.compress(DOCUMENT), "gzip"), id="gzip"),
        pytest.param((zlib.compress(DOCUMENT), "deflate"), id="deflate"),
        pytest.param((DOCUMENT, "identity"), id="identity"),
    ],
)
def test_compressed_answers(connect: Connect, server: FaultServer, answer: tuple[bytes, str], chunked: bool) -> None:
    server.on("GET", "/thing", compressed(*answer, chunked=chunked))
    assert connect(server).send_detailed(READ.call()).raw == DOCUMENT
    assert server.requests[0].header("Accept-Encoding") == "gzip"


def test_a_compressed_answer_that_is_empty(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/notify", compressed(b"", "gzip"))
    assert connect(server).send(NOTIFY.call()) is None


def test_headers_that_are_not_text_do_not_hide_the_others(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", respond(200, json={"id": 1}, headers=[("X-Odd", "caf\u00e9"), ("X-Plain", "a")]))
    response = connect(server).send_detailed(READ.call())
    assert response.headers["x-plain"] == "a"


def test_repeated_headers_and_cookies_of_one_call_do_not_change_the_next(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/thing", respond(200, json={"id": 1}, headers=[("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")]))
    client = connect(server)
    assert client.send_detailed(READ.call()).headers.get_all("Set-Cookie") == ["a=1", "b=2"]
    client.send(READ.call())
    assert server.requests[1].header("Cookie") is None
