"""Files of any size to DBFS and back: blocks, faults on the way, and nothing half-written that nobody knows of."""

from __future__ import annotations

import base64
import io
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.databricks.errors import ResourceAlreadyExists, ResourceDoesNotExist
from dovetail.databricks.file_paths import dbfs_path
from dovetail.databricks.pieces import BLOCK, Blocks, pieces_of
from dovetail.runtime.errors import InvalidInput, TransportError
from dovetail.sandbox import Sandbox, serve

from .conftest import Connect

LARGE = os.urandom(2 * BLOCK + 12_345)


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
    client.dbfs.delete(path="/", recursive=True)


@pytest.mark.parametrize("content", [b"", b"small", b"x" * BLOCK, b"y" * (BLOCK + 1), LARGE], ids=len)
def test_what_goes_up_comes_down(client: Any, content: bytes, tmp_path: Path) -> None:
    client.dbfs.upload("/a/file", content)
    assert client.dbfs.download("dbfs:/a/file") == content
    target = tmp_path / "target"
    assert client.dbfs.download("/a/file", target) == len(content)
    assert target.read_bytes() == content
    assert [item.name for item in tmp_path.iterdir() if item.name != "bin"] == ["target"]


def sources(content: bytes, folder: Path) -> dict[str, Any]:
    file = folder / "source"
    file.write_bytes(content)
    return {
        "path": file,
        "open file": file.open("rb"),
        "buffer": io.BytesIO(content),
        "iterable": (content[start : start + 700_000] for start in range(0, len(content), 700_000)),
    }


@pytest.mark.parametrize("kind", ["path", "open file", "buffer", "iterable"])
def test_a_file_may_come_in_any_form(client: Any, kind: str, tmp_path: Path) -> None:
    given = sources(LARGE, tmp_path)
    told: list[tuple[int, int | None]] = []
    try:
        client.dbfs.upload("/file", given[kind], progress=lambda done, size: told.append((done, size)))
    finally:
        given["open file"].close()
    assert client.dbfs.download("/file") == LARGE
    assert told[-1][0] == len(LARGE)
    assert told == sorted(told, key=lambda each: each[0])


def test_a_file_that_is_there_is_kept_unless_told_otherwise(client: Any) -> None:
    client.dbfs.upload("/file", b"first")
    for content in (b"second", LARGE):
        with pytest.raises(ResourceAlreadyExists):
            client.dbfs.upload("/file", content)
    client.dbfs.upload("/file", LARGE, overwrite=True)
    assert client.dbfs.download("/file") == LARGE


@pytest.mark.parametrize("fault", ["drop-after once", "drop-before once", "500 once"])
def test_a_block_that_may_be_lost_ends_the_upload_and_leaves_nothing(
    client: Any, workspace: Sandbox, fault: str
) -> None:
    workspace.faults.add(f"{fault}@POST /api/2.0/dbfs/add-block")
    with pytest.raises(Exception) as caught:  # noqa: PT011 - an ApiError or a TransportError
        client.dbfs.upload("/file", LARGE)
    assert caught.value.__notes__ == ["dbfs:/file was deleted: it held no more than a part of the file."]
    assert not client.dbfs.exists("/file")


def test_a_handle_that_cannot_be_closed_is_told(client: Any, workspace: Sandbox) -> None:
    client.dbfs.upload("/file", b"earlier")
    workspace.faults.add("500@POST /api/2.0/dbfs/add-block")
    workspace.faults.add("500@POST /api/2.0/dbfs/close")
    with pytest.raises(Exception) as caught:  # noqa: PT011
        client.dbfs.upload("/file", LARGE, overwrite=True)
    [note] = caught.value.__notes__
    assert note.startswith("The handle of dbfs:/file could not be closed")
    workspace.faults.clear()
    assert client.dbfs.download("/file") == b"earlier"


def test_a_source_that_fails_leaves_nothing(client: Any) -> None:
    def failing() -> Iterator[bytes]:
        yield b"x" * (BLOCK + 1)
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        client.dbfs.upload("/file", failing())
    assert not client.dbfs.exists("/file")


def test_a_missing_file_leaves_the_target_alone(client: Any, tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"earlier")
    with pytest.raises(ResourceDoesNotExist):
        client.dbfs.download("/nothing", target)
    with pytest.raises(ResourceDoesNotExist):
        client.dbfs.download("/nothing")
    assert target.read_bytes() == b"earlier"


def test_a_read_that_breaks_off_is_sent_again(client: Any, workspace: Sandbox, tmp_path: Path) -> None:
    client.dbfs.upload("/file", LARGE)
    workspace.faults.add("truncate once@GET /api/2.0/dbfs/read")
    workspace.faults.add("503 once@GET /api/2.0/dbfs/read")
    client.dbfs.download("/file", tmp_path / "target")
    assert (tmp_path / "target").read_bytes() == LARGE


def scripted(server: FaultServer, *sizes: tuple[int, int], data: bytes = b"") -> None:
    """A file that has each of these sizes and times in turn."""
    statuses = [
        {"path": "/file", "is_dir": False, "file_size": size, "modification_time": time} for size, time in sizes
    ]
    server.on("GET", "/api/2.0/dbfs/get-status", *(respond(200, json=status) for status in statuses))
    encoded = base64.b64encode(data).decode()
    server.on("GET", "/api/2.0/dbfs/read", respond(200, json={"bytes_read": len(data), "data": encoded}))


def test_a_file_that_changes_while_it_is_read_is_not_taken(
    server: FaultServer, connect: Connect, tmp_path: Path
) -> None:
    scripted(server, (2 * BLOCK, 1), (2 * BLOCK, 2), data=b"x" * BLOCK)
    with pytest.raises(TransportError, match="changed while it was read"):
        connect(server).dbfs.download("/file", tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_a_file_that_becomes_shorter_is_not_taken(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    scripted(server, (10, 1), data=b"")
    with pytest.raises(TransportError, match="ended at byte 0 of 10"):
        connect(server).dbfs.download("/file", tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_each_block_is_read_once_at_its_place(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    """The official client reads one after the other, and copies all it has for every further one."""
    size = 8 * BLOCK
    scripted(server, (size, 1), data=b"x" * BLOCK)
    assert connect(server).dbfs.download("/file", tmp_path / "target", parallel=3) == size
    read = [request for request in server.requests if request.path == "/api/2.0/dbfs/read"]
    asked = [dict(parse_qsl(request.query)) for request in read]
    assert sorted(int(query["offset"]) for query in asked) == list(range(0, size, BLOCK))
    assert {query["length"] for query in asked} == {str(BLOCK)}


def test_several_blocks_are_under_way_at_once(server: FaultServer, connect: Connect) -> None:
    scripted(server, (4 * BLOCK, 1))
    meeting = threading.Barrier(3)
    encoded = base64.b64encode(b"x" * BLOCK).decode()

    def read(request: Any) -> Any:
        # Goes on only once three requests are here; the fourth finds the meeting over.
        if not meeting.broken:
            try:
                meeting.wait(20)
            except threading.BrokenBarrierError:
                pass
            else:
                meeting.abort()
        return respond(200, json={"bytes_read": BLOCK, "data": encoded})

    server.on("GET", "/api/2.0/dbfs/read", read)
    assert connect(server).dbfs.download("/file", parallel=3) == b"x" * 4 * BLOCK


def test_an_open_file_is_read_from_any_place(client: Any) -> None:
    content = b"first line\nsecond line\n" + b"x" * 100 + b"\nlast"
    client.dbfs.upload("/file", content)
    with client.dbfs.open("/file") as file:
        assert (file.name, file.mode, file.size) == ("dbfs:/file", "rb", len(content))
        assert file.read(5) == b"first"
        assert file.readline() == b" line\n"
        assert file.tell() == 11
        assert file.seek(-4, io.SEEK_END) == len(content) - 4
        assert file.read() == b"last"
        assert file.read(1) == b""
        file.seek(0)
        assert list(file) == io.BytesIO(content).readlines()
    with pytest.raises(ValueError, match="closed"):
        file.read()


def test_an_open_file_is_written_from_beginning_to_end(client: Any) -> None:
    with client.dbfs.open("/file", "wb") as file:
        assert file.write(LARGE[:100]) == 100
        file.write(LARGE[100:])
        assert file.tell() == len(LARGE)
        assert not client.dbfs.exists("/file")
    assert client.dbfs.download("/file") == LARGE


def test_a_block_left_by_an_exception_leaves_no_file(client: Any) -> None:
    with pytest.raises(RuntimeError, match="on purpose"), client.dbfs.open("/file", "wb") as file:
        write_and_fail(file, LARGE)
    assert not client.dbfs.exists("/file")


@pytest.mark.parametrize("path", ["relative", "", "/Volumes/main/default/files/x", "/a/../b", "s3:/a"])
def test_paths_elsewhere_are_refused_before_anything_is_sent(server: FaultServer, connect: Connect, path: str) -> None:
    client = connect(server)
    for use in (
        lambda: client.dbfs.upload(path, b""),
        lambda: client.dbfs.download(path),
        lambda: client.dbfs.open(path),
    ):
        with pytest.raises(InvalidInput) as caught:
            use()
        assert caught.value.value == path
    assert server.requests == []


def test_arguments_that_make_no_sense_are_refused(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    client = connect(server)
    with pytest.raises(InvalidInput, match="parallel: 0"):
        client.dbfs.download("/file", parallel=0)
    with pytest.raises(InvalidInput, match="no directory"):
        client.dbfs.download("/file", tmp_path / "missing" / "target")
    with pytest.raises(InvalidInput, match="mode: 'a'"):
        client.dbfs.open("/file", "a")
    with pytest.raises(InvalidInput, match="content"):
        client.dbfs.upload("/file", "text")
    assert server.requests == []


@given(st.integers(0, 10_000), st.integers(1, 1_000))
def test_pieces_cover_a_file_without_overlap(size: int, length: int) -> None:
    pieces = list(pieces_of(size, length))
    assert [piece.number for piece in pieces] == list(range(1, len(pieces) + 1))
    assert [offset for piece in pieces for offset in range(piece.start, piece.end)] == list(range(size))
    assert all(0 < piece.length <= length for piece in pieces)


@given(st.lists(st.binary(max_size=50)), st.integers(1, 40))
def test_blocks_hold_the_same_bytes(chunks: list[bytes], length: int) -> None:
    kept, blocks = Blocks(length), list[bytes]()
    for chunk in chunks:
        blocks += kept.feed(chunk)
        assert len(kept) < length
    assert b"".join([*blocks, kept.rest()]) == b"".join(chunks)
    assert all(len(block) == length for block in blocks)
    assert len(kept) == 0


@given(st.lists(st.text(st.characters(exclude_characters="/", exclude_categories=["Cs"]), min_size=1), max_size=4))
def test_a_path_means_the_same_in_all_spellings(parts: list[str]) -> None:
    if {".", ".."} & set(parts):
        return
    path = "/" + "/".join(parts)
    assert dbfs_path(path) == dbfs_path(f"dbfs:{path}") == dbfs_path(f"{path}//") or path.startswith(("/Vol", "/Work"))


def write_and_fail(file: Any, content: bytes) -> None:
    file.write(content)
    raise RuntimeError("on purpose")


def test_an_open_file_that_changes_while_it_is_read_is_not_taken(server: FaultServer, connect: Connect) -> None:
    scripted(server, (2 * BLOCK, 1), (2 * BLOCK, 2), data=b"x" * BLOCK)
    file = connect(server).dbfs.open("/file")
    with pytest.raises(TransportError, match="changed while it was read"):
        file.read()


@pytest.mark.parametrize("data", [5, "text", None])
def test_what_is_not_bytes_is_not_written(client: Any, data: Any) -> None:
    with client.dbfs.open("/test/odd", "wb", overwrite=True) as file:
        with pytest.raises(InvalidInput, match="is not bytes"):
            file.write(data)
        file.write(b"good")
    assert client.dbfs.download("/test/odd") == b"good"
    with pytest.raises(InvalidInput, match=r"content: .* is not bytes"):
        client.dbfs.upload("/test/odd", [data], overwrite=True)
    client.dbfs.delete(path="/test/odd")


@pytest.mark.parametrize("path", [None, 5, b"/x", "/Volumes", "dbfs:/Workspace"])
def test_what_is_no_path_of_dbfs_is_refused(path: Any) -> None:
    with pytest.raises(InvalidInput, match="path: "):
        dbfs_path(path)
