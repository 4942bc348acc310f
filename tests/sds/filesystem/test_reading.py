"""Files of the file system read whole and in pieces."""

from __future__ import annotations

import os
from pathlib import Path

import fsspec
import pytest

from dovetail.sandbox import Sandbox
from dovetail.sds.filesystem import SdsFileSystem
from dovetail.sds.filesystem.contents import SMALL
from sds.contract_steps import put

LARGE = os.urandom(SMALL + 1234)


def test_pieces_of_a_file(files: SdsFileSystem, ranges: bool) -> None:
    put(files.client, "/digits", b"0123456789")
    assert files.cat("/digits") == b"0123456789"
    for start, end in [(2, 5), (-3, None), (None, -8), (8, 99), (5, 5), (7, 2)]:
        assert files.cat_file("/digits", start, end) == b"0123456789"[start:end]
    with files.open("/digits", block_size=3) as file:
        file.seek(4)
        assert file.read(2) == b"45"
        assert file.seek(-1, 2) == 9
        assert file.read() == b"9"
    with fsspec.open("sds://digits", "rt") as text:
        assert text.read() == "0123456789"


def test_pieces_of_large_files_come_alone_where_the_gateway_gives_them(
    gateway: Sandbox, files: SdsFileSystem, ranges: bool
) -> None:
    put(files.client, "/large", LARGE)
    gateway.requests.clear()
    starts = [0, 1_000_000, len(LARGE) - 10]
    assert files.cat_ranges(["/large"] * 3, starts, [s + 10 for s in starts]) == [LARGE[s : s + 10] for s in starts]
    downloads = gateway.requests.all("GET", "/download/")
    # Without pieces: one request that finds out, and one for the whole file, of which all pieces are cut.
    assert [seen.headers.get("range", "") for seen in downloads] == (
        [f"bytes={start}-{start + 9}" for start in starts] if ranges else ["bytes=0-9", ""]
    )
    assert len(gateway.requests.all("GET")) == 1 + len(downloads)


def test_a_file_is_fetched_once_for_all_who_read_it(gateway: Sandbox, files: SdsFileSystem) -> None:
    put(files.client, "/large", LARGE)
    files.cat_file("/large", 0, 1)
    gateway.requests.clear()
    with files.open("/large") as one, files.open("/large") as other:
        assert one.read() == LARGE
        assert other.seek(-5, 2) > 0
        assert other.read() == LARGE[-5:]
    assert gateway.requests.all("GET", "/download/") == ()


def test_what_is_kept_has_a_limit_and_leaves_nothing_behind(
    gateway: Sandbox, files: SdsFileSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spools = tmp_path / "spools"
    spools.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spools))
    for name in ("a", "b", "c"):
        put(files.client, f"/{name}", name.encode() * 1000)
    small = SdsFileSystem(client=files.client, keep_bytes=2000)
    for name in ("a", "b", "c"):
        assert small.cat(f"/{name}") == name.encode() * 1000
    assert len(list(spools.iterdir())) == 2
    with small.open("/a") as reading:
        assert reading.read(1) == b"a"
        small.source.shelf.clear()
        assert reading.read() == b"a" * 999
    assert list(spools.iterdir()) == []


def test_a_piece_that_breaks_off_is_gone_on_with(gateway: Sandbox, files: SdsFileSystem) -> None:
    gateway.knobs.turn({"range_downloads": True})
    put(files.client, "/large", LARGE)
    gateway.requests.clear()
    gateway.faults.add("truncate once:keep=1000@GET /api/v1/assets/files/*/download")
    assert files.cat_file("/large", 10, 100_000) == LARGE[10:100_000]
    first, *more = [seen.headers["range"] for seen in gateway.requests.all("GET", "/download/")]
    assert first == "bytes=10-99999"
    assert more


def test_a_corrupt_body_is_not_given_to_readers(gateway: Sandbox, files: SdsFileSystem) -> None:
    put(files.client, "/a", b"content")
    gateway.faults.add("corrupt once@GET /api/v1/assets/files/*/download")
    assert files.cat("/a") == b"content"
