"""Files of the file system written, put, got, copied, moved and deleted."""

from __future__ import annotations

import os
import warnings
from pathlib import Path
from typing import Any

import fsspec
import pytest
from blake3 import blake3

from dovetail.sandbox import Sandbox
from dovetail.sds.filesystem import SdsFileSystem
from dovetail.sds.filesystem.contents import SMALL
from dovetail_api.sds.operations import captures
from sds.contract_steps import contents, paths, put
from sds.gateway_steps import door

LARGE = os.urandom(SMALL + 1234)


def test_files_are_put_got_copied_moved_and_deleted(gateway: Sandbox, files: SdsFileSystem, tmp_path: Path) -> None:
    (tmp_path / "up" / "deep").mkdir(parents=True)
    (tmp_path / "up" / "a").write_bytes(LARGE)
    (tmp_path / "up" / "a").chmod(0o600)
    (tmp_path / "up" / "deep" / "b").write_bytes(b"b")
    files.put(str(tmp_path / "up"), "/copy", recursive=True)
    assert paths(files.client) == ["/copy/a", "/copy/deep/b"]
    assert files.info("/copy/a")["file"].permissions == "rw-------"
    files.get("/copy", str(tmp_path / "down"), recursive=True)
    assert (tmp_path / "down" / "a").read_bytes() == LARGE
    assert (tmp_path / "down" / "deep" / "b").read_bytes() == b"b"
    gateway.requests.clear()
    files.cp("/copy/a", "/other")
    assert sum(seen.body_size for seen in gateway.requests.all("POST")) < 10_000  # the contents are not sent
    files.mv("/other", "/moved")
    assert (files.exists("/other"), files.size("/moved")) == (False, len(LARGE))
    files.mv("/copy", "/kept", recursive=True)
    assert paths(files.client) == ["/kept/a", "/kept/deep/b", "/moved"]
    with pytest.raises(IsADirectoryError):
        files.rm("/kept")
    files.rm("/kept", recursive=True)
    files.rm("/mov*")
    assert paths(files.client) == []


def test_many_files_are_got_by_one_listing_and_one_request_each(
    gateway: Sandbox, files: SdsFileSystem, tmp_path: Path
) -> None:
    for number in range(30):
        put(files.client, f"/many/{number % 3}/{number}.txt", f"{number}".encode())
    gateway.requests.clear()
    seen: list[int] = []
    counting = fsspec.Callback(hooks={"count": lambda size, value: seen.append(value)})
    files.get("/many", str(tmp_path / "many"), recursive=True, callback=counting)
    assert len(gateway.requests.all("GET", "/download/")) == 30
    assert len(gateway.requests.all("GET")) <= 30 + 4
    assert {path.read_text() for path in (tmp_path / "many").rglob("*.txt")} == {str(number) for number in range(30)}
    assert max(seen) == counting.size == 30 + 4


def test_a_name_that_would_leave_the_target_is_not_there(
    gateway: Sandbox, files: SdsFileSystem, tmp_path: Path
) -> None:
    put(files.client, "/runs/good.txt", b"good")
    door(gateway, "files", directory="/files/ada@example.com/runs", name="../../../../bad.txt", text="bad")
    assert files.find("/runs") == ["/runs/good.txt"]
    files.get("/runs", str(tmp_path / "a" / "b"), recursive=True)
    assert [path.name for path in tmp_path.rglob("*.txt")] == ["good.txt"]


def test_the_failure_of_one_of_many_files_is_raised(gateway: Sandbox, files: SdsFileSystem, tmp_path: Path) -> None:
    for number in range(5):
        put(files.client, f"/many/{number}.txt", f"{number}".encode())
    gateway.faults.add("404 once@GET /api/v1/assets/files/*/download")
    with pytest.raises(FileNotFoundError):
        files.get("/many", str(tmp_path / "many"), recursive=True)


def test_a_path_that_is_written_again_gives_the_new_version_and_is_deleted_with_all(files: SdsFileSystem) -> None:
    for content in (b"one", b"two", b"three"):
        files.pipe("/log", content)
    assert files.cat("/log") == b"three"
    assert files.client.versions("/log")[0].size == 5
    files.mv("/log", "/kept/log")
    assert paths(files.client) == ["/kept/log"] * 3
    assert files.cat("/kept/log") == b"three"
    files.rm_file("/kept/log")
    assert paths(files.client) == []


def test_deleting_a_file_leaves_a_folder_of_the_same_name(files: SdsFileSystem) -> None:
    put(files.client, "/both", b"file")
    put(files.client, "/both/inside", b"inside")
    files.rm("/both", recursive=True)
    assert paths(files.client) == ["/both/inside"]


def test_a_file_that_replaces_another(files: SdsFileSystem) -> None:
    put(files.client, "/a", b"a")
    put(files.client, "/b/c", b"old")
    files.mv("/a", "/b/c")
    assert (paths(files.client), contents(files.client, "/b/c")) == (["/b/c"], b"a")
    put(files.client, "/d", b"d")
    files.mv("/d", "/b/")
    assert paths(files.client) == ["/b/c", "/b/d"]


def test_a_file_of_a_capture_cannot_be_deleted(files: SdsFileSystem) -> None:
    put(files.client, "/rec/ch0/drf_properties.h5", b"properties")
    put(files.client, "/rec/ch0/2023-11-14T22-00-00/rf@1700000000.000.h5", b"samples")
    body = {"capture_type": "drf", "top_level_dir": "/rec", "index_name": "captures-drf", "channel": "ch0"}
    files.client.send(captures.create(body=body))  # type: ignore[arg-type]
    with pytest.raises(PermissionError, match=r"/rec/ch0/drf_properties.h5: "):
        files.rm("/rec/ch0/drf_properties.h5")


def test_nothing_is_there_before_a_file_is_closed_or_when_its_writing_fails(
    gateway: Sandbox, files: SdsFileSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spools = tmp_path / "spools"
    spools.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spools))
    with files.open("/whole", "wb", block_size=1 << 20) as file:
        file.write(LARGE)
        assert not files.exists("/whole")
    assert files.checksum("/whole") == blake3(LARGE).hexdigest()
    failing = files.open("/half", "wb")
    with pytest.raises(RuntimeError, match="on purpose"), failing:
        _write_and_fail(failing)
    refused = files.open("/refused", "wb")
    refused.write(b"content")
    gateway.faults.add("400@POST /api/v1/assets/files/")
    with pytest.raises(Exception, match="400"):
        refused.close()
    assert paths(files.client) == ["/whole"]
    assert list(spools.iterdir()) == []


def _write_and_fail(file: Any) -> None:
    file.write(b"half")
    raise RuntimeError("on purpose")


def test_an_empty_file_is_refused_before_anything_is_sent(gateway: Sandbox, files: SdsFileSystem) -> None:
    gateway.requests.clear()
    with pytest.raises(OSError, match="/empty: it is empty, and the gateway takes no empty files"):
        files.pipe("/empty", b"")
    assert gateway.requests.all("POST") == ()


def test_a_transaction_makes_its_files_at_its_end(files: SdsFileSystem) -> None:
    with files.transaction:
        with files.open("/late", "wb") as file:
            file.write(b"content")
        assert not files.exists("/late")
    assert files.cat("/late") == b"content"


def test_a_name_that_looks_like_a_pattern_is_that_file(files: SdsFileSystem) -> None:
    files.pipe("/q/a[1].txt", b"meant")
    files.pipe("/q/a1.txt", b"another")
    assert files.cat("/q/a[1].txt") == b"meant"
    assert dict(files.get_mapper("/q"))["a[1].txt"] == b"meant"
    files.rm("/q/a[1].txt")
    assert files.find("/q") == ["/q/a1.txt"]
    files.rm("/q/a[1].txt")  # now it is a pattern
    with pytest.raises(FileNotFoundError):
        files.rm("/q/*.txt")


def test_a_file_never_hides_a_folder(files: SdsFileSystem) -> None:
    files.pipe("/runs/a/x.txt", b"below")
    with pytest.raises(IsADirectoryError):
        files.open("/runs/a", "wb")
    files.pipe("/y.txt", b"moved")
    files.mv("/y.txt", "/runs/a")
    assert files.find("/") == ["/runs/a/x.txt", "/runs/a/y.txt"]


def test_versions_that_writing_makes_are_no_reason_to_warn(files: SdsFileSystem) -> None:
    for text in (b"one", b"two"):
        files.pipe("/v/a.txt", text)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        files.find("/")
        files.mv("/v", "/w", recursive=True)
    assert told == []
    assert files.cat("/w/a.txt") == b"two"
