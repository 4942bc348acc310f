"""Files up and down: whole or not at all, and streamed."""

from __future__ import annotations

import gzip
import hashlib
import io
import zlib
from collections.abc import AsyncIterator
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import close, digest_upload, html, reset, respond, truncate
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.runtime import ApiError, DecodeError, File, FileRange, Hooks, InvalidInput, RetryPolicy, TransportError

from .conftest import Connect
from .drivers import Way
from .sample_api import CREATE, EVENTS, FILE, FORM, MAKE_FILE, NOTIFY, REPLACE, UPLOAD, new_thing

CONTENT = bytes(range(256)) * 40
WHOLE = respond(200, body=CONTENT)
OLD = b"what was there before"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "target.bin"
    path.write_bytes(OLD)
    return path


def untouched(target: Path) -> bool:
    return target.read_bytes() == OLD and list(target.parent.iterdir()) == [target]


def test_a_download_replaces_its_target(connect: Connect, server: FaultServer, target: Path) -> None:
    server.on("GET", "/file", WHOLE)
    progress: list[tuple[int, int | None]] = []
    written = connect(server).download(FILE.call(), target, progress=lambda *now: progress.append(now))
    assert written == len(CONTENT)
    assert target.read_bytes() == CONTENT
    assert list(target.parent.iterdir()) == [target]
    assert progress[-1] == (len(CONTENT), len(CONTENT))
    assert server.requests[0].header("Accept-Encoding") == "identity"


@pytest.mark.parametrize(
    "cut",
    [
        truncate(CONTENT),
        truncate(CONTENT, chunked=True),
        truncate(CONTENT, ending="reset"),
        truncate(CONTENT, chunked=True, ending="reset"),
        reset(),
        respond(503),
        respond(200, body=gzip.compress(CONTENT)[:-9], headers={"Content-Encoding": "gzip"}),
    ],
)
def test_a_download_that_breaks_off_starts_again(connect: Connect, server: FaultServer, target: Path, cut: Any) -> None:
    retried: list[object] = []
    server.on("GET", "/file", cut, WHOLE)
    client = connect(server, hooks=Hooks(on_retry=(retried.append,)))
    assert client.download(FILE.call(), target) == len(CONTENT)
    assert target.read_bytes() == CONTENT
    assert list(target.parent.iterdir()) == [target]
    assert len(server.requests) == 2
    assert len({request.header("x-request-id") for request in server.requests}) == 1
    assert len(retried) == 1


def test_a_download_that_never_comes_whole_leaves_the_target(
    connect: Connect, server: FaultServer, target: Path
) -> None:
    server.on("GET", "/file", truncate(CONTENT), truncate(CONTENT, chunked=True), respond(503))
    with pytest.raises(TransportError) as caught:
        connect(server).download(FILE.call(), target)
    assert caught.value.attempts == len(server.requests) == 2, "retries count over the whole download"
    assert untouched(target)


def test_a_download_that_may_not_be_repeated_is_not(connect: Connect, server: FaultServer, target: Path) -> None:
    server.on("POST", "/file", truncate(CONTENT), WHOLE)
    with pytest.raises(TransportError) as caught:
        connect(server).download(MAKE_FILE.call(), target)
    assert caught.value.sent
    assert len(server.requests) == 1
    assert untouched(target)


def test_a_checksum_is_kept(connect: Connect, server: FaultServer, target: Path) -> None:
    expected = hashlib.sha256(CONTENT).hexdigest()
    corrupt = respond(200, body=b"\xff" + CONTENT[1:])
    server.on("GET", "/file", corrupt, WHOLE, corrupt)
    client = connect(server)
    assert client.download(FILE.call(), target, sha256=expected.upper()) == len(CONTENT)
    target.write_bytes(OLD)
    with pytest.raises(TransportError, match="checksum"):
        client.download(FILE.call(), target, sha256=expected)
    assert untouched(target)


@pytest.mark.parametrize(
    ("answer", "error"), [(html(), DecodeError), (respond(404, json={"message": "no file"}), ApiError)]
)
def test_what_is_no_file_leaves_the_target(
    connect: Connect, server: FaultServer, target: Path, answer: Any, error: type[Exception]
) -> None:
    server.on("GET", "/file", answer)
    with pytest.raises(error):
        connect(server).download(FILE.call(), target)
    assert untouched(target)
    assert len(server.requests) == 1


def test_an_error_of_the_callers_own_leaves_the_target(connect: Connect, server: FaultServer, target: Path) -> None:
    def disk_full(*_: object) -> None:
        raise OSError("disk full")

    server.on("GET", "/file", WHOLE)
    with pytest.raises(OSError, match="disk full"):
        connect(server).download(FILE.call(), target, progress=disk_full)
    assert untouched(target)


def test_a_target_that_cannot_be_written_is_refused_before_sending(
    connect: Connect, server: FaultServer, tmp_path: Path
) -> None:
    client = connect(server)
    with pytest.raises(InvalidInput, match="is a directory"):
        client.download(FILE.call(), tmp_path)
    with pytest.raises(InvalidInput, match="no directory"):
        client.download(FILE.call(), tmp_path / "missing" / "file")
    with pytest.raises(InvalidInput, match="nothing to download"):
        client.download(NOTIFY.call(), tmp_path / "file")  # type: ignore[arg-type]
    with pytest.raises(InvalidInput, match="nothing to download"):
        client.download(EVENTS.call(), tmp_path / "file")
    assert server.requests == []


def test_an_empty_file(connect: Connect, server: FaultServer, target: Path) -> None:
    server.on("GET", "/file", respond(200))
    assert connect(server).download(FILE.call(), target) == 0
    assert target.read_bytes() == b""


def test_a_streamed_answer_arrives_in_pieces(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/file", WHOLE, truncate(CONTENT))
    client = connect(server)
    assert b"".join(client.streamed(FILE.call())) == CONTENT
    with pytest.raises(TransportError, match="broke off"):
        b"".join(client.streamed(FILE.call()))


def parts(request: Recorded) -> list[tuple[str, str | None, str, bytes]]:
    """Name, file name, media type and content of each part, read by the standard library's own parser."""
    head = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode()
    message = BytesParser().parsebytes(head + request.body)
    return [
        (
            str(part.get_param("name", header="content-disposition")),
            part.get_filename(),
            part.get_content_type(),
            part.get_payload(decode=True),  # type: ignore[misc]
        )
        for part in message.get_payload()  # type: ignore[union-attr]
    ]


def test_a_form_with_a_file(connect: Connect, server: FaultServer, tmp_path: Path) -> None:
    path = tmp_path / "a b.xlsx"
    path.write_bytes(CONTENT)
    server.on("POST", "/form", respond(204))
    call = FORM.call({"note": "hi", "file": path, "about": {"n": 1}})
    connect(server).send(call)
    (request,) = server.requests
    assert parts(request) == [
        ("note", None, "text/plain", b"hi"),
        ("file", "a b.xlsx", "application/octet-stream", CONTENT),
        ("about", None, "application/json", b'{"n":1}'),
    ]
    assert request.header("Content-Length") == str(len(request.body))


def test_a_form_is_sent_again_with_a_file_but_not_with_a_stream(
    connect: Connect, server: FaultServer, tmp_path: Path
) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x")
    server.on("POST", "/form", respond(429), respond(204))
    client = connect(server)
    client.send(FORM.call({"file": path}))
    assert parts(server.requests[0])[0][3] == parts(server.requests[1])[0][3] == b"x"
    server.on("POST", "/form", respond(429), respond(204))
    with pytest.raises(ApiError):
        client.send(FORM.call({"file": iter([b"once"])}))
    assert len(server.requests) == 3
    assert server.requests[2].header("Transfer-Encoding") == "chunked"


async def _slowly() -> AsyncIterator[bytes]:
    for piece in (b"one ", b"two"):
        yield piece


def test_an_async_iterable_needs_an_async_client(connect: Connect, server: FaultServer, way: Way) -> None:
    server.on("PUT", "/file", respond(204))
    client = connect(server)
    if way.mode == "sync":
        with pytest.raises(InvalidInput, match="AsyncClient"):
            client.send(UPLOAD.call({}, _slowly()))
    else:
        client.send(UPLOAD.call({}, _slowly()))
        assert server.requests[0].body == b"one two"


@pytest.mark.parametrize("pieces", [0, 1, 3])
def test_streams_of_any_length(connect: Connect, server: FaultServer, pieces: int) -> None:
    server.on("PUT", "/file", respond(204))
    connect(server).send(UPLOAD.call({}, iter([b"abc"] * pieces)))
    assert server.requests[0].body == b"abc" * pieces


def test_part_of_a_file(connect: Connect, server: FaultServer, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(CONTENT)
    server.on("PUT", "/file", respond(204))
    connect(server).send(UPLOAD.call({}, File(FileRange.of(path, 100, 50), content_type="image/png")))  # type: ignore[arg-type]
    (request,) = server.requests
    assert request.body == CONTENT[100:150]
    assert (request.header("Content-Length"), request.header("Content-Type")) == ("50", "image/png")


def test_a_file_that_shrank_since_is_an_error(connect: Connect, server: FaultServer, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(CONTENT)
    call = UPLOAD.call({}, path)
    path.write_bytes(CONTENT[:100])
    server.on("PUT", "/file", respond(204))
    with pytest.raises(InvalidInput, match="fewer than when the call was built"):
        connect(server).send(call)


def test_an_error_of_a_body_is_the_callers_own(connect: Connect, server: FaultServer) -> None:
    def broken() -> Any:
        yield b"some"
        raise KeyError("mine")

    server.on("PUT", "/file", respond(204))
    with pytest.raises(KeyError, match="mine"):
        connect(server).send(UPLOAD.call({}, broken()))
    assert all(not request.complete for request in server.requests)


def test_a_single_use_body_is_taken_once(connect: Connect, server: FaultServer) -> None:
    server.on("PUT", "/file", respond(204))
    client = connect(server)
    call = UPLOAD.call({}, iter([b"once"]))
    client.send(call)
    with pytest.raises(InvalidInput, match="already sent once"):
        client.send(call)
    assert len(server.requests) == 1


def test_bytes_in_memory_can_be_sent_again(connect: Connect, server: FaultServer) -> None:
    large = b"0123456789" * 200_000
    server.on("PUT", "/file", close(), digest_upload(respond(204)))
    for content in (large, io.BytesIO(large)):
        connect(server, retry=RetryPolicy(1, 0.001, 0.001)).send(UPLOAD.call({}, content))
    assert {request.body_sha256 for request in server.requests[1:]} == {hashlib.sha256(large).hexdigest()}
    assert server.requests[1].header("Content-Length") == str(len(large))


@pytest.mark.parametrize(("encoding", "decode"), [("gzip", gzip.decompress), ("deflate", zlib.decompress)])
def test_request_compression(connect: Connect, server: FaultServer, encoding: str, decode: Any) -> None:
    server.on("POST", "/thing", respond(429), respond(200, json={"id": 1}))
    client = connect(server)
    client.send(CREATE.call({}, new_thing(name="x" * 5000)), compress=encoding)
    for request in server.requests:
        assert request.header("Content-Encoding") == encoding
        assert len(request.body) < 200
        assert decode(request.body) == b'{"name":"' + b"x" * 5000 + b'"}'


def test_compression_nobody_asked_for_is_refused(connect: Connect, server: FaultServer, tmp_path: Path) -> None:
    client = connect(server)
    with pytest.raises(InvalidInput, match="takes no 'gzip' bodies here"):
        client.send(REPLACE.call({}, new_thing()), compress="gzip")
    path = tmp_path / "x"
    path.write_bytes(b"x")
    with pytest.raises(InvalidInput, match="only a body that is bytes or JSON"):
        client.send(UPLOAD.call({}, path), compress="gzip")
    assert server.requests == []
