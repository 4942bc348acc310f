"""A download that breaks off goes on where it did, or starts again: never wrong, never in vain."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from blake3 import blake3
from support.behaviours import Behaviour, respond, retry_after, truncate
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.runtime import ApiError, Checksum, DecodeError, InvalidInput, RetryPolicy, TransportError

from .conftest import QUICK, Connect
from .sample_api import FILE

CONTENT = bytes(range(256)) * 40
SUM = blake3(CONTENT).hexdigest()
PROOF = Checksum("blake3", SUM, blake3)
ETAG = '"v1"'
Script = Callable[[Recorded], Behaviour]


def cut(at: int, **headers: str) -> Behaviour:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return truncate(CONTENT[:at], missing=len(CONTENT) - at, headers=named)


def rest(content: bytes = CONTENT, shift: int = 0, total: int | None = None, **headers: str) -> Script:
    """A server that knows ranges: the rest that is asked for."""

    def answer(request: Recorded) -> Behaviour:
        asked = re.fullmatch(r"bytes=(\d+)-", request.header("Range") or "")
        if asked is None:
            return respond(200, body=content)
        start = int(asked[1]) + shift
        told = {"Content-Range": f"bytes {start}-{len(content) - 1}/{total or len(content)}"}
        return respond(206, body=content[start:], headers=told | {n.replace("_", "-"): v for n, v in headers.items()})

    return answer


def asked_for(server: FaultServer) -> list[tuple[str | None, str | None]]:
    return [(request.header("Range"), request.header("If-Range")) for request in server.requests]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "target.bin"


def alone(target: Path) -> bool:
    return target.read_bytes() == CONTENT and list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(
    ("headers", "validator"),
    [({"ETag": ETAG}, ETAG), ({"Last_Modified": "Sat, 01 Jan 2022 00:00:00 GMT"}, "Sat, 01 Jan 2022 00:00:00 GMT")],
)
def test_the_rest_is_asked_for_when_the_server_vouches_for_it(
    connect: Connect, server: FaultServer, target: Path, headers: dict[str, str], validator: str
) -> None:
    server.on("GET", "/file", cut(1000, **headers), rest(CONTENT, 0, None, **headers))
    progress: list[tuple[int, int | None]] = []
    assert connect(server).download(FILE.call(), target, progress=lambda *now: progress.append(now)) == len(CONTENT)
    assert alone(target)
    assert asked_for(server) == [(None, None), ("bytes=1000-", validator)]
    assert progress == sorted(progress), "nothing came twice"
    assert progress[-1] == (len(CONTENT), len(CONTENT))


def test_the_rest_is_asked_for_without_a_validator_when_a_checksum_proves_the_whole(
    connect: Connect, server: FaultServer, target: Path
) -> None:
    server.on("GET", "/file", cut(1000), rest())
    connect(server).download(FILE.call(), target, checksum=PROOF)
    assert alone(target)
    assert asked_for(server) == [(None, None), ("bytes=1000-", None)]


@pytest.mark.parametrize("headers", [{}, {"ETag": 'W/"weak"'}, {"ETag": ETAG, "Accept_Ranges": "none"}])
def test_nothing_is_pieced_together_that_nobody_vouches_for(
    connect: Connect, server: FaultServer, target: Path, headers: dict[str, str]
) -> None:
    server.on("GET", "/file", cut(1000, **headers), rest())
    connect(server).download(FILE.call(), target)
    assert alone(target)
    assert asked_for(server) == [(None, None), (None, None)]


def test_a_server_without_ranges_is_taken_from_the_start(connect: Connect, server: FaultServer, target: Path) -> None:
    server.on("GET", "/file", cut(1000), respond(200, body=CONTENT))
    progress: list[int] = []
    connect(server).download(FILE.call(), target, checksum=PROOF, progress=lambda now, _: progress.append(now))
    assert alone(target)
    assert len(server.requests) == 2
    assert progress.count(0) == 1, "told that it starts again"
    assert progress[progress.index(0) - 1] == 1000


@pytest.mark.parametrize(
    "other", [rest(shift=1), rest(shift=-1), rest(total=99_999), rest(ETag='"v2"'), respond(206, body=b"some")]
)
def test_another_part_than_the_one_asked_for_is_not_taken(
    connect: Connect, server: FaultServer, target: Path, other: Any
) -> None:
    server.on("GET", "/file", cut(1000, ETag=ETAG), other, respond(200, body=CONTENT))
    connect(server, retry=RetryPolicy(2, 0.001, 0.001)).download(FILE.call(), target)
    assert alone(target)
    assert asked_for(server)[-1] == (None, None)


def test_a_server_that_refuses_the_rest_is_asked_for_the_whole(
    connect: Connect, server: FaultServer, target: Path
) -> None:
    server.on("GET", "/file", cut(1000), respond(416), respond(200, body=CONTENT))
    connect(server, retry=RetryPolicy(2, 0.001, 0.001)).download(FILE.call(), target, checksum=PROOF)
    assert alone(target)
    assert asked_for(server) == [(None, None), ("bytes=1000-", None), (None, None)]


def test_a_rest_of_another_file_is_found_out_and_the_whole_fetched_again(
    connect: Connect, server: FaultServer, target: Path
) -> None:
    changed = CONTENT[:-1] + b"?"
    server.on("GET", "/file", cut(1000), rest(changed), respond(200, body=CONTENT))
    connect(server, retry=RetryPolicy(2, 0.001, 0.001)).download(FILE.call(), target, checksum=PROOF)
    assert alone(target)
    assert asked_for(server)[-1] == (None, None)


def test_a_range_of_the_callers_own_is_left_alone(connect: Connect, server: FaultServer, target: Path) -> None:
    server.on("GET", "/file", cut(1000, ETag=ETAG), respond(206, body=CONTENT))
    connect(server).download(FILE.call().with_(headers={"Range": "bytes=5-"}), target)
    assert asked_for(server) == [("bytes=5-", None), ("bytes=5-", None)]


def test_a_large_body_goes_on_as_often_as_each_part_brings_something(
    connect: Connect, server: FaultServer, target: Path
) -> None:
    part, count = 1_200_000, 6
    content = b"0123456789" * (part * count // 10)

    def some(request: Recorded) -> Behaviour:
        start = int((request.header("Range") or "bytes=0-")[6:-1])
        end = min(start + part, len(content))
        told = {"Content-Range": f"bytes {start}-{len(content) - 1}/{len(content)}"} if start else {}
        answer = respond(206 if start else 200, body=content[start:], headers={"ETag": ETAG, **told})
        if end == len(content):
            return answer
        missing = len(content) - end
        headers = {"ETag": ETAG, **told}

        def act(wire: Any, _request: Recorded) -> None:
            status = "206 Partial Content" if start else "200 OK"
            lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers.items())]
            lines.append(f"Content-Length: {end - start + missing}")
            wire.send("\r\n".join(lines).encode() + b"\r\n\r\n" + content[start:end])
            wire.close()

        return Behaviour(act)

    server.on("GET", "/file", some)
    proof = Checksum("sha256", hashlib.sha256(content).hexdigest(), hashlib.sha256)
    assert connect(server).download(FILE.call(), target, checksum=proof) == len(content)
    assert target.read_bytes() == content
    assert len(server.requests) == count > QUICK.retries + 1


def test_a_wrong_checksum_is_fetched_again_and_then_told_with_both_sums(
    connect: Connect, server: FaultServer, target: Path
) -> None:
    corrupt = b"\xff" + CONTENT[1:]
    server.on("GET", "/file", respond(200, body=corrupt))
    with pytest.raises(TransportError) as caught:
        connect(server).download(FILE.call(), target, checksum=PROOF)
    assert SUM in str(caught.value)
    assert blake3(corrupt).hexdigest() in str(caught.value)
    assert caught.value.attempts == len(server.requests) == 2
    assert asked_for(server)[1] == (None, None), "nothing of a corrupt body is kept"
    assert list(target.parent.iterdir()) == []


@pytest.mark.parametrize("chunked", [False, True])
def test_another_size_than_expected_is_fetched_again_and_then_told(
    connect: Connect, server: FaultServer, target: Path, chunked: bool
) -> None:
    server.on("GET", "/file", respond(200, body=CONTENT, chunked=chunked))
    with pytest.raises(TransportError, match=rf"{len(CONTENT)}.*{len(CONTENT) + 1}"):
        connect(server).download(FILE.call(), target, size=len(CONTENT) + 1)
    assert len(server.requests) == 2
    assert list(target.parent.iterdir()) == []
    assert connect(server).download(FILE.call(), target, size=len(CONTENT), durable=False) == len(CONTENT)


def test_what_a_checksum_proves_may_be_a_page(connect: Connect, server: FaultServer, target: Path) -> None:
    server.on("GET", "/file", respond(200, body=CONTENT, headers={"Content-Type": "text/html"}))
    client = connect(server)
    with pytest.raises(DecodeError):
        client.download(FILE.call(), target)
    client.download(FILE.call(), target, checksum=PROOF)
    assert alone(target)


def test_an_error_while_going_on_is_the_callers(connect: Connect, server: FaultServer, target: Path) -> None:
    server.on("GET", "/file", cut(1000), respond(404))
    with pytest.raises(ApiError) as caught:
        connect(server).download(FILE.call(), target, checksum=PROOF)
    assert caught.value.status == 404
    assert list(target.parent.iterdir()) == []


def test_what_cannot_be_expected_is_refused_before_sending(connect: Connect, server: FaultServer, target: Path) -> None:
    client = connect(server)
    with pytest.raises(InvalidInput, match="sha256"):
        client.download(FILE.call(), target, sha256="12")
    with pytest.raises(InvalidInput, match="size"):
        client.download(FILE.call(), target, size=-1)
    with pytest.raises(InvalidInput, match="blake3"):
        Checksum("blake3", "xyz", blake3)
    assert server.requests == []


def test_that_a_server_asks_to_wait_is_told(connect: Connect, server: FaultServer, target: Path) -> None:
    server.on("GET", "/file", retry_after(429, 0.05), cut(1000, ETag=ETAG), respond(503), rest(ETag=ETAG))
    waits: list[float] = []
    client = connect(server, retry=RetryPolicy(3, 0.001, 0.001))
    client.download(FILE.call(), target, on_slow=waits.append)
    assert alone(target)
    assert len(waits) == 2, "not when a body broke off, which says nothing of how much the server can do"
    assert waits[0] == 0.05
    assert asked_for(server)[-2:] == [("bytes=1000-", ETAG)] * 2


def test_a_part_that_nobody_asked_for_is_not_taken_for_the_whole(
    connect: Connect, server: FaultServer, target: Path
) -> None:
    part = respond(206, body=CONTENT[:100], headers={"Content-Range": f"bytes 0-99/{len(CONTENT)}"})
    whole = respond(206, body=CONTENT, headers={"Content-Range": f"bytes 0-{len(CONTENT) - 1}/{len(CONTENT)}"})
    server.on("GET", "/file", part, respond(206, body=b"untold"), whole)
    connect(server, retry=RetryPolicy(2, 0.001, 0.001)).download(FILE.call(), target)
    assert alone(target), "all of it is fine, whatever the status"
    assert len(server.requests) == 3


def test_a_guard_sees_the_whole_file_and_may_keep_what_is_there(
    connect: Connect, server: FaultServer, target: Path
) -> None:
    server.on("GET", "/file", respond(200, body=CONTENT))
    target.write_bytes(b"old")
    seen: list[bytes] = []

    def refuse(part: str) -> None:
        seen.append(Path(part).read_bytes())
        raise LookupError

    with pytest.raises(LookupError):
        connect(server).download(FILE.call(), target, guard=refuse)
    assert seen == [CONTENT]
    assert target.read_bytes() == b"old"
    assert list(target.parent.iterdir()) == [target]
    connect(server).download(FILE.call(), target, guard=lambda part: None)
    assert alone(target)
