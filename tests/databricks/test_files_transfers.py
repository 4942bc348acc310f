"""Files of any size to volumes and back: ranges, resumed downloads, parts at signed addresses, and faults."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.behaviours import Behaviour, raw, respond
from support.fault_server import FaultServer

from dovetail.databricks import pieces
from dovetail.databricks._async import storing as async_storing
from dovetail.databricks._async import volume_reading as async_volume_reading
from dovetail.databricks._sync import storing, volume_reading
from dovetail.databricks.errors import AlreadyExists, DatabricksError, NotFound
from dovetail.databricks.file_paths import volume_path
from dovetail.runtime.errors import InvalidInput, TransportError
from dovetail.sandbox import Sandbox, serve

from .conftest import TOKEN, Connect

PLACE = "/Volumes/main/default/files"
ON_WIRE = f"/api/2.0/fs/files{PLACE}/file"
CONTENT = os.urandom(900_000)
MODIFIED = "Mon, 04 May 2026 09:12:01 GMT"


@pytest.fixture(scope="module")
def workspace() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def client(workspace: Sandbox, connect: Connect) -> Iterator[Any]:
    client = connect(workspace)
    yield client
    workspace.faults.clear()
    workspace.knobs.turn({"presigned_urls": True})
    for item in list(client.files.list_directory_contents(PLACE)):
        client.files.delete(item.path)


@pytest.fixture
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces, parts and limits of some hundred kilobytes, so that no test moves hundreds of megabytes."""
    for reading in (volume_reading.VolumeReader, async_volume_reading.AsyncVolumeReader):
        monkeypatch.setattr(reading, "piece", 200_000)
    for module in (storing, async_storing):
        monkeypatch.setattr(module, "SINGLE", 300_000)
        monkeypatch.setattr(module, "PART", 200_000)
        monkeypatch.setattr(module, "part_length", lambda size: 200_000)


@pytest.mark.parametrize("size", [0, 1, 200_000, 300_001, 900_000])
@pytest.mark.usefixtures("small_pieces")
def test_what_goes_up_comes_down(client: Any, size: int, tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_bytes(CONTENT[:size])
    client.files.upload(f"{PLACE}/file", source)
    told: list[tuple[int, int | None]] = []
    assert client.files.download(f"{PLACE}/file", target, progress=lambda *each: told.append(each)) == size
    assert target.read_bytes() == CONTENT[:size] == client.files.download(f"dbfs:{PLACE}/file")
    assert not told or max(told) == (size, size)
    assert not [item for item in tmp_path.iterdir() if item.name.endswith(".part")]


@pytest.mark.parametrize("kind", ["bytes", "open file", "iterable"])
@pytest.mark.usefixtures("small_pieces")
def test_a_file_may_come_in_any_form(client: Any, kind: str, tmp_path: Path) -> None:
    (tmp_path / "source").write_bytes(CONTENT)
    with (tmp_path / "source").open("rb") as file:
        chunks = (CONTENT[start : start + 70_000] for start in range(0, len(CONTENT), 70_000))
        client.files.upload(f"{PLACE}/file", {"bytes": CONTENT, "open file": file, "iterable": chunks}[kind])
    assert client.files.download(f"{PLACE}/file") == CONTENT


def test_an_open_file_that_is_small_goes_up_in_one_request(client: Any, tmp_path: Path) -> None:
    (tmp_path / "source").write_bytes(b"small")
    with (tmp_path / "source").open("rb") as file:
        client.files.upload(f"{PLACE}/file", file)
    assert client.files.download(f"{PLACE}/file") == b"small"


@pytest.mark.parametrize("size", [10, 900_000])
@pytest.mark.usefixtures("small_pieces")
def test_a_file_that_is_there_is_kept_when_told_so(client: Any, size: int) -> None:
    client.files.upload(f"{PLACE}/file", b"earlier", overwrite=False)
    with pytest.raises(AlreadyExists):
        client.files.upload(f"{PLACE}/file", CONTENT[:size], overwrite=False)
    assert client.files.download(f"{PLACE}/file") == b"earlier"
    client.files.upload(f"{PLACE}/file", CONTENT[:size])
    assert client.files.download(f"{PLACE}/file") == CONTENT[:size]


@pytest.mark.usefixtures("small_pieces")
def test_an_expired_address_of_a_part_is_replaced_by_a_new_one(client: Any, workspace: Sandbox) -> None:
    workspace.faults.add("403x2@PUT /cloud-storage")
    client.files.upload(f"{PLACE}/file", CONTENT, parallel=1)
    assert client.files.download(f"{PLACE}/file") == CONTENT


@pytest.mark.usefixtures("small_pieces")
def test_parts_that_fail_for_good_leave_nothing(client: Any, workspace: Sandbox) -> None:
    workspace.faults.add("403@PUT /cloud-storage")
    with pytest.raises(DatabricksError) as caught:
        client.files.upload(f"{PLACE}/file", CONTENT)
    assert not client.files.exists(f"{PLACE}/file")
    assert not getattr(caught.value, "__notes__", [])


@pytest.mark.usefixtures("small_pieces")
def test_parts_that_cannot_be_thrown_away_are_told(server: FaultServer, connect: Connect) -> None:
    started = respond(200, json={"multipart_upload": {"session_token": "session"}})
    server.on("POST", ON_WIRE, started, respond(400, json={"error_code": "BAD_REQUEST", "message": "no"}))
    server.on("POST", "/api/2.0/fs/create-upload-part-urls", respond(403))
    with pytest.raises(DatabricksError) as caught:
        connect(server).files.upload(f"{PLACE}/file", CONTENT)
    [note] = caught.value.__notes__
    assert note.startswith(f"The parts of {PLACE}/file uploaded so far could not be thrown away")


@pytest.mark.usefixtures("small_pieces")
def test_a_part_that_is_cut_off_is_sent_again(client: Any, workspace: Sandbox) -> None:
    workspace.faults.add("drop-after once@PUT /cloud-storage")
    client.files.upload(f"{PLACE}/file", CONTENT)
    assert client.files.download(f"{PLACE}/file") == CONTENT


@pytest.mark.usefixtures("small_pieces")
def test_where_signed_addresses_are_off_a_file_goes_up_in_one_request(
    client: Any, workspace: Sandbox, tmp_path: Path
) -> None:
    workspace.knobs.turn({"presigned_urls": False})
    (tmp_path / "source").write_bytes(CONTENT)
    with (tmp_path / "source").open("rb") as file:
        for source in (CONTENT, tmp_path / "source", file):
            client.files.upload(f"{PLACE}/file", source)
            assert client.files.download(f"{PLACE}/file") == CONTENT
    with pytest.raises(InvalidInput, match="its length is not known"):
        client.files.upload(f"{PLACE}/file", iter([CONTENT]))


@pytest.mark.usefixtures("small_pieces")
def test_no_credentials_reach_a_signed_address(server: FaultServer, connect: Connect) -> None:
    signed = {"url": f"{server.url}/store/part?sig=s3cret-signature", "part_number": 1, "headers": []}
    server.on("POST", ON_WIRE, respond(200, json={"multipart_upload": {"session_token": "s3cret-session"}}))
    server.on("POST", "/api/2.0/fs/create-upload-part-urls", respond(200, json={"upload_part_urls": [signed]}))
    server.on("PUT", "/store/part", respond(400))
    with pytest.raises(DatabricksError) as caught:
        connect(server).files.upload(f"{PLACE}/file", CONTENT)
    parts = [request for request in server.requests if request.path == "/store/part"]
    assert parts
    for request in parts:
        assert request.header("authorization") is None
    assert all(
        request.header("authorization") == f"Bearer {TOKEN}" for request in server.requests if request not in parts
    )
    assert "s3cret" not in f"{caught.value} {caught.value!r} {getattr(caught.value, '__notes__', [])}"


@pytest.mark.parametrize(
    "faults", [("truncatex3",), ("truncatex2:keep=0",), ("503 once", "drop-before once", "truncate once")]
)
@pytest.mark.usefixtures("small_pieces")
def test_a_download_that_breaks_off_goes_on_where_it_was(
    client: Any, workspace: Sandbox, faults: tuple[str, ...], tmp_path: Path
) -> None:
    client.files.upload(f"{PLACE}/file", CONTENT)
    for fault in faults:
        workspace.faults.add(f"{fault}@GET /api/2.0/fs/files")
    assert client.files.download(f"{PLACE}/file", tmp_path / "target") == len(CONTENT)
    assert (tmp_path / "target").read_bytes() == CONTENT


def described(server: FaultServer, size: int) -> None:
    server.on("HEAD", ON_WIRE, respond(200, headers=[("Last-Modified", MODIFIED)], body=b"x" * size))


def test_what_is_asked_for_after_a_break(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    described(server, 10)
    server.on(
        "GET",
        ON_WIRE,
        cut_off(piece(0, 9, 10), b"0123", missing=6),
        respond(206, headers=piece(4, 9, 10), body=b"456789"),
    )
    assert connect(server).files.download(f"{PLACE}/file", tmp_path / "target") == 10
    assert (tmp_path / "target").read_bytes() == b"0123456789"
    first, second = (request for request in server.requests if request.method == "GET")
    assert (first.header("range"), second.header("range")) == ("bytes=0-9", "bytes=4-9")
    assert first.header("if-unmodified-since") == second.header("if-unmodified-since") == MODIFIED


def cut_off(headers: list[tuple[str, str]], sent: bytes, *, missing: int) -> Behaviour:
    """A piece that ends early."""
    told = "".join(f"{name}: {value}\r\n" for name, value in headers)
    head = f"HTTP/1.1 206 Partial Content\r\n{told}Content-Length: {len(sent) + missing}\r\n\r\n"
    return raw(head.encode() + sent)


def piece(start: int, end: int, size: int, modified: str = MODIFIED) -> list[tuple[str, str]]:
    return [("Content-Range", f"bytes {start}-{end}/{size}"), ("Last-Modified", modified)]


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        (piece(5, 9, 10), "bytes from 5 of 10 came"),
        (piece(0, 9, 11), "bytes from 0 of 11 came"),
        (piece(0, 9, 10, "Tue, 05 May 2026 09:12:01 GMT"), "changed while it was read"),
    ],
)
def test_pieces_of_another_file_are_not_taken(
    server: FaultServer, connect: Connect, tmp_path: Path, headers: list[tuple[str, str]], told: str
) -> None:
    described(server, 10)
    server.on("GET", ON_WIRE, respond(206, headers=headers, body=b"0123456789"))
    with pytest.raises(TransportError, match=told):
        connect(server).files.download(f"{PLACE}/file", tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_a_file_that_was_changed_is_not_taken(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    described(server, 10)
    server.on("GET", ON_WIRE, respond(412, json={"error_code": "ABORTED", "message": "The file was modified."}))
    with pytest.raises(DatabricksError, match="modified"):
        connect(server).files.download(f"{PLACE}/file", tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_a_download_that_never_comes_further_ends(
    server: FaultServer, connect: Connect, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (volume_reading, async_volume_reading):
        monkeypatch.setattr(module, "_FRUITLESS", 0)
    described(server, 10)
    server.on("GET", ON_WIRE, cut_off(piece(0, 9, 10), b"", missing=10))
    with pytest.raises(TransportError):
        connect(server).files.download(f"{PLACE}/file", tmp_path / "target")
    assert list(tmp_path.glob(".*part")) == []


def test_files_and_directories_are_told_apart(client: Any) -> None:
    client.files.create_directory(f"{PLACE}/folder")
    client.files.upload(f"{PLACE}/file", b"content")
    status = client.files.status(f"{PLACE}/file")
    assert (status.path, status.is_directory, status.size) == (f"{PLACE}/file", False, 7)
    assert status.last_modified.tzinfo is not None
    assert client.files.status(f"{PLACE}/folder").is_directory
    with pytest.raises(NotFound):
        client.files.status(f"{PLACE}/nothing")
    assert [client.files.exists(f"{PLACE}/{name}") for name in ("file", "folder", "nothing")] == [True, True, False]
    client.files.delete_directory(f"{PLACE}/folder/")


@pytest.mark.usefixtures("small_pieces")
def test_an_open_file_is_written_in_parts_and_read_by_pieces(client: Any) -> None:
    with client.files.open(f"{PLACE}/file", "wb") as file:
        for start in range(0, len(CONTENT), 100_000):
            file.write(CONTENT[start : start + 100_000])
    with client.files.open(f"{PLACE}/file") as file:
        file.seek(450_000)
        assert file.read(1000) == CONTENT[450_000:451_000]
        assert file.seek(0) == 0
        assert file.read() == CONTENT
    with pytest.raises(RuntimeError, match="on purpose"), client.files.open(f"{PLACE}/other", "wb") as file:
        write_and_fail(file, CONTENT)
    assert not client.files.exists(f"{PLACE}/other")


@pytest.mark.parametrize("path", ["/mnt/x", "/Volumes/main/default", "", "/Volumes/main/default/files/../../x/y"])
def test_paths_elsewhere_are_refused_before_anything_is_sent(server: FaultServer, connect: Connect, path: str) -> None:
    client = connect(server)
    for use in (client.files.upload, lambda *_: client.files.download(path), lambda *_: client.files.delete(path)):
        with pytest.raises(InvalidInput):
            use(path, b"")
    assert server.requests == []


def test_a_path_is_taken_in_all_spellings() -> None:
    assert {volume_path(f"{start}Volumes/a/b/c/d") for start in ("", "/", "dbfs:/", "//")} == {"Volumes/a/b/c/d"}


@given(st.integers(1, 5 * 2**40))
def test_parts_are_few_and_large_enough(size: int) -> None:
    length = pieces.part_length(size)
    assert length % pieces.MEBIBYTE == 0
    assert length >= pieces.PART
    assert -(-size // length) <= 1400


def write_and_fail(file: Any, content: bytes) -> None:
    file.write(content)
    raise RuntimeError("on purpose")


def test_a_file_of_unknown_size_is_not_taken_for_an_empty_one(
    server: FaultServer, connect: Connect, tmp_path: Path
) -> None:
    server.on("HEAD", ON_WIRE, raw(f"HTTP/1.1 200 OK\r\nLast-Modified: {MODIFIED}\r\n\r\n".encode()))
    with pytest.raises(TransportError, match="does not say how large"):
        connect(server).files.download(f"{PLACE}/file", tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_the_directory_of_a_volume_stays(client: Any) -> None:
    with pytest.raises(DatabricksError):
        client.files.delete_directory(PLACE)
    assert client.files.status(PLACE).is_directory
