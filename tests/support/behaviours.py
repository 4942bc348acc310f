"""What a `FaultServer` does with a request. Each function makes one behaviour; some wrap another."""

from __future__ import annotations

import gzip as gzip_module
import json as json_module
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http import HTTPStatus
from typing import Any, Literal

from .wire import BodyReading, Recorded, Wire

Headers = Mapping[str, str] | Sequence[tuple[str, str]]
Ending = Literal["close", "reset"]


@dataclass(frozen=True)
class Behaviour:
    """How to treat one request: how to read its body, and what to do then."""

    act: Callable[[Wire, Recorded], None]
    body: BodyReading = "keep"
    answers_expect: bool = True
    """Whether `Expect: 100-continue` is answered with `100 Continue` before the body is read."""


Script = Behaviour | Callable[[Recorded], Behaviour]


def respond(
    status: int = 200,
    *,
    json: Any = None,
    body: bytes = b"",
    headers: Headers = (),
    chunked: bool = False,
    encoding: Literal["gzip", "deflate"] | None = None,
    version: Literal["HTTP/1.1", "HTTP/1.0"] = "HTTP/1.1",
    close: bool = False,
) -> Behaviour:
    """A well-formed answer. `close` says `Connection: close` and does so, as an HTTP/1.0 answer always does."""
    head, payload = _answer(status, json, body, headers, encoding, version, close)
    if chunked:
        message = head + b"Transfer-Encoding: chunked\r\n\r\n" + _chunk(payload) + b"0\r\n\r\n"
    elif status in {HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED}:
        message = head + b"\r\n"
    else:
        message = head + b"Content-Length: %d\r\n\r\n" % len(payload) + payload

    def act(wire: Wire, request: Recorded) -> None:
        wire.send(message if request.method != "HEAD" else message.partition(b"\r\n\r\n")[0] + b"\r\n\r\n")
        if close or version == "HTTP/1.0":
            wire.close()

    return Behaviour(act)


def redirect(status: int, location: str) -> Behaviour:
    return respond(status, headers={"Location": location})


def html(status: int = 200, text: str = "<!doctype html><title>Sign in</title>") -> Behaviour:
    """What a login page or a proxy answers in place of the API."""
    return respond(status, body=text.encode(), headers={"Content-Type": "text/html; charset=utf-8"})


def malformed_json(body: bytes = b'{"id": 1, "name": ') -> Behaviour:
    return respond(200, body=body, headers={"Content-Type": "application/json"})


def retry_after(status: int, when: float | timedelta | str) -> Behaviour:
    """A refusal with `Retry-After`: a number of seconds, a time from now sent as an HTTP date, or the text given."""
    value = format_datetime(datetime.now(UTC) + when, usegmt=True) if isinstance(when, timedelta) else str(when)
    return respond(status, json={"error": HTTPStatus(status).phrase}, headers={"Retry-After": value})


def require_authorization(expected: str, then: Behaviour) -> Callable[[Recorded], Behaviour]:
    """401 until a request carries exactly this `Authorization`."""
    refusal = respond(401, json={"error": "unauthorized"}, headers={"WWW-Authenticate": "Bearer"})
    return lambda request: then if request.header("Authorization") == expected else refusal


def reset(*, read: bool = True) -> Behaviour:
    """RST in place of an answer; with `read=False` while the body is still unread."""
    return Behaviour(lambda wire, _request: wire.reset(), body="keep" if read else "leave")


def close(*, read: bool = True) -> Behaviour:
    """FIN in place of an answer."""
    return Behaviour(lambda wire, _request: wire.close(), body="keep" if read else "leave")


def drop_next(first: Behaviour, ending: Ending = "close") -> Behaviour:
    """A stale keep-alive: answer, then close the moment the next request arrives on this connection, unread.

    `close` with bytes unread is an RST as well on Linux, sent by the kernel; `reset` makes sure of it.
    """

    def act(wire: Wire, request: Recorded) -> None:
        first.act(wire, request)
        if wire.open and wire.wait_for_bytes():
            request.dropped_next = True
            _end(wire, ending)

    return replace(first, act=act)


def close_idle(first: Behaviour, ending: Ending = "close") -> Behaviour:
    """A server that tires of a kept-alive connection at once, without having said so."""

    def act(wire: Wire, request: Recorded) -> None:
        first.act(wire, request)
        _end(wire, ending)

    return replace(first, act=act)


def stall(gate: threading.Event | None = None, then: Behaviour | None = None) -> Behaviour:
    """Slow headers: read the request and send nothing until `gate` opens (see `FaultServer.gate`), then `then`.

    Without a gate: for ever, that is until the client goes away or the server closes.
    """

    def act(wire: Wire, request: Recorded) -> None:
        if gate is None or then is None:
            wire.wait_for_disconnect()
        else:
            gate.wait()
            then.act(wire, request)

    return Behaviour(act)


def ignore_upload() -> Behaviour:
    """Never read the body and never answer: the client's writes stall once the buffers are full."""
    return replace(stall(), body="leave", answers_expect=False)


def dribble(body: bytes, *, size: int = 1, pause: float = 0.01, headers: Headers = ()) -> Behaviour:
    """A whole body in small pieces with a pause (seconds) before each."""

    def act(wire: Wire, _request: Recorded) -> None:
        wire.send(_head(200, headers) + b"Content-Length: %d\r\n\r\n" % len(body))
        for start in range(0, len(body), size):
            time.sleep(pause)
            wire.send(body[start : start + size])

    return Behaviour(act)


def stall_in_body(sent: bytes, *, missing: int = 10, headers: Headers = ()) -> Behaviour:
    """Headers and a part of the body, then silence."""

    def act(wire: Wire, _request: Recorded) -> None:
        wire.send(_head(200, headers) + b"Content-Length: %d\r\n\r\n" % (len(sent) + missing) + sent)
        wire.wait_for_disconnect()

    return Behaviour(act)


def truncate(
    sent: bytes, *, missing: int = 10, chunked: bool = False, ending: Ending = "close", headers: Headers = ()
) -> Behaviour:
    """A body that ends early: short of its `Content-Length`, or chunked without its last chunk."""

    def act(wire: Wire, _request: Recorded) -> None:
        if chunked:
            wire.send(_head(200, headers) + b"Transfer-Encoding: chunked\r\n\r\n" + _chunk(sent))
        else:
            wire.send(_head(200, headers) + b"Content-Length: %d\r\n\r\n" % (len(sent) + missing) + sent)
        _end(wire, ending)

    return Behaviour(act)


def raw(data: bytes, ending: Ending | None = "close") -> Behaviour:
    """Exactly these bytes: garbage, or a head no function here would write."""

    def act(wire: Wire, _request: Recorded) -> None:
        wire.send(data)
        if ending is not None:
            _end(wire, ending)

    return Behaviour(act)


def huge_headers(size: int) -> Behaviour:
    """A good answer behind one header of `size` bytes."""
    return respond(200, json={}, headers={"X-Padding": "x" * size})


def events(
    items: Iterable[str | Mapping[str, Any]], *, ending: Ending | Literal["complete", "stall"] = "complete"
) -> Behaviour:
    """A `text/event-stream`, chunked: an item is the text of one event, or its fields (`data` may be any JSON value).

    `complete` ends the chunked body as it should be (the stream may still lack its terminal event); `close` and
    `reset` cut it; `stall` sends nothing more.
    """
    blocks = [_event(item) for item in items]

    def act(wire: Wire, _request: Recorded) -> None:
        head = _head(200, {"Content-Type": "text/event-stream", "Cache-Control": "no-cache"})
        wire.send(head + b"Transfer-Encoding: chunked\r\n\r\n")
        for block in blocks:
            wire.send(_chunk(block))
        if ending == "complete":
            wire.send(b"0\r\n\r\n")
        elif ending == "stall":
            wire.wait_for_disconnect()
        else:
            _end(wire, ending)

    return Behaviour(act)


def stream(pieces: Callable[[], Iterator[bytes]], *, length: int | None = None, headers: Headers = ()) -> Behaviour:
    """A body made while it is sent, chunked unless its `length` is given: gigabytes without holding them."""

    def act(wire: Wire, _request: Recorded) -> None:
        framing = b"Transfer-Encoding: chunked" if length is None else b"Content-Length: %d" % length
        wire.send(_head(200, headers) + framing + b"\r\n\r\n")
        for piece in pieces():
            wire.send(_chunk(piece) if length is None else piece)
        if length is None:
            wire.send(b"0\r\n\r\n")

    return Behaviour(act)


def digest_upload(then: Behaviour) -> Behaviour:
    """Read an upload of any size, keeping only `body_length` and `body_sha256`."""
    return replace(then, body="digest")


def without_continue(then: Behaviour) -> Behaviour:
    """Ignore `Expect: 100-continue`, as many servers do: wait for the body without a word."""
    return replace(then, answers_expect=False)


def _end(wire: Wire, ending: Ending) -> None:
    if ending == "reset":
        wire.reset()
    else:
        wire.close()


def _answer(
    status: int, json: Any, body: bytes, headers: Headers, encoding: str | None, version: str, close: bool
) -> tuple[bytes, bytes]:
    extra = list(headers.items() if isinstance(headers, Mapping) else headers)
    if json is not None:
        body = json_module.dumps(json).encode()
        extra.append(("Content-Type", "application/json"))
    if encoding is not None:
        body = gzip_module.compress(body, mtime=0) if encoding == "gzip" else zlib.compress(body)
        extra.append(("Content-Encoding", encoding))
    if close:
        extra.append(("Connection", "close"))
    return _head(status, extra, version), body


def _head(status: int, headers: Headers, version: str = "HTTP/1.1") -> bytes:
    try:
        reason = HTTPStatus(status).phrase
    except ValueError:
        reason = ""
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    lines = [f"{version} {status} {reason}", *(f"{name}: {value}" for name, value in pairs)]
    return "".join(line + "\r\n" for line in lines).encode("latin-1")


def _chunk(data: bytes) -> bytes:
    # An empty chunk would end the body.
    return b"%x\r\n%b\r\n" % (len(data), data) if data else b""


def _event(item: str | Mapping[str, Any]) -> bytes:
    if isinstance(item, str):
        return item.encode() + b"\n\n"
    lines: list[str] = []
    for name, value in item.items():
        text = value if isinstance(value, str) else json_module.dumps(value)
        lines += [f"{name}: {line}" for line in text.split("\n")]
    return "\n".join(lines).encode() + b"\n\n"
