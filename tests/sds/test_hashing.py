"""Checksums of files, and what is remembered of them between runs."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from uuid import uuid4

import blake3
import pytest

from dovetail.sds import state_database
from dovetail.sds.claims import Claims
from dovetail.sds.hash_cache import HashCache
from dovetail.sds.hashing import KEPT, FileChanges, FileState, HashingStopped, blake3_of, hash_file
from dovetail.sds.local_files import media_type_of
from dovetail.sds.upload_record import UploadRecord

SUM = "0a" * 32


@pytest.mark.parametrize("size", [1, KEPT, KEPT + 1, 3_000_000, 9_000_000])
def test_checksums_are_those_of_the_contents(tmp_path: Path, size: int) -> None:
    path = tmp_path / "file"
    content = os.urandom(size)
    path.write_bytes(content)
    hashed = hash_file(str(path))
    assert hashed.checksum == blake3_of(path) == blake3.blake3(content).hexdigest()
    assert hashed.state == FileState.of(path.stat())
    assert hashed.content == (content if size <= KEPT else None)


def growing(path: Path) -> Callable[[], bool]:
    def grow() -> bool:
        with path.open("ab") as file:
            file.write(b"more")
        return False

    return grow


def test_a_file_that_grows_whenever_it_is_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(KEPT + 1))
    with pytest.raises(FileChanges):
        hash_file(str(path), growing(path))


def test_hashing_can_be_given_up(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(KEPT + 1))
    with pytest.raises(HashingStopped):
        hash_file(str(path), lambda: True)


def old_state(size: int = 7) -> FileState:
    return FileState(size, time.time_ns() - 10_000_000_000, 12, 34)


def test_a_checksum_is_known_while_the_file_is_what_it_was(tmp_path: Path) -> None:
    state = old_state()
    for _ in range(2):
        with HashCache(tmp_path / "cache") as cache:
            cache.put("/data/a\udcff", state, SUM)
    with HashCache(tmp_path / "cache") as cache:
        assert cache.get("/data/a\udcff", state) == SUM
        assert cache.get("/data/b", state) is None
        for changed in (
            state._replace(size=8),
            state._replace(mtime_ns=0),
            state._replace(inode=1),
            state._replace(changed_ns=0),
        ):
            assert cache.get("/data/a\udcff", changed) is None


def test_a_file_written_to_just_before_it_was_read_is_not_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(KEPT + 1))
    now = time.time()
    monkeypatch.setattr("dovetail.sds.hashing.time.time_ns", lambda: int(now * 1e9))
    settled: list[bool] = []
    for age in (-3600, 0, 3600):  # the first is of a clock that was put back
        os.utime(path, (now - age, now - age))
        settled.append(hash_file(str(path)).settled)
    assert settled == [False, False, True]


def test_a_file_that_takes_long_to_read_is_not_settled_by_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(KEPT + 1))
    began = path.stat().st_mtime_ns
    monkeypatch.setattr("dovetail.sds.hashing.time.time_ns", lambda: began)

    def read(*_: object) -> bool:
        monkeypatch.setattr("dovetail.sds.hashing.time.time_ns", lambda: began + 60_000_000_000)
        return False

    assert not hash_file(str(path), read).settled


def test_a_file_written_to_and_dated_back_is_another(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"before")
    os.utime(path, (1_000_000_000, 1_000_000_000))
    state = FileState.of(path.stat())
    while FileState.of(path.stat()).changed_ns == state.changed_ns:  # until its clock has ticked
        path.write_bytes(b"after!")
        os.utime(path, (1_000_000_000, 1_000_000_000))
    now = FileState.of(path.stat())
    assert now[:3] == state[:3]
    assert now != state


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path) -> None:
    state = old_state()
    with HashCache(tmp_path / "cache", most=10) as cache:
        for number in range(25):
            cache.put(f"/data/{number}", state, SUM)
    with HashCache(tmp_path / "cache") as cache:
        assert [number for number in range(25) if cache.get(f"/data/{number}", state)] == list(range(15, 25))


def garbage(path: Path) -> None:
    path.write_bytes(b"no database" * 1000)


def other_version(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize(
    "damage",
    [garbage, Path.touch, other_version],
    ids=["garbage", "empty", "another version"],
)
def test_a_damaged_cache_is_begun_anew(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    damage(tmp_path / "cache")
    for _ in range(2):
        with HashCache(tmp_path / "cache") as cache:
            cache.put("/data/a", old_state(), SUM)
    state = old_state()
    with HashCache(tmp_path / "cache") as cache:
        cache.put("/data/a", state, SUM)
    with HashCache(tmp_path / "cache") as cache:
        assert cache.get("/data/a", state) == SUM


def test_a_cache_that_turns_out_to_be_damaged_is_begun_anew_by_the_next(tmp_path: Path) -> None:
    path, state = tmp_path / "cache", old_state()
    with HashCache(path) as cache:
        for number in range(3000):
            cache.put(f"/data/{number}", state, SUM)
    with path.open("r+b") as file:  # all but the first pages, where its description is
        file.seek(8192)
        file.write(b"\xff" * (path.stat().st_size - 8192))
    with HashCache(path) as cache:
        assert [cache.get(f"/data/{number}", state) for number in range(3000)].count(SUM) < 3000
    with HashCache(path) as cache:
        cache.put("/data/a", state, SUM)
    with HashCache(path) as cache:
        assert cache.get("/data/a", state) == SUM


def test_what_was_read_long_ago_is_not_lost_with_the_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = old_state()
    record = UploadRecord("https://a", "ada", PurePosixPath(), tmp_path / "record")
    with HashCache(tmp_path / "cache") as cache, record:
        monkeypatch.setattr("dovetail.sds.hash_cache._EVERY", 0.0)
        monkeypatch.setattr("dovetail.sds.upload_record._EVERY", 0.0)
        cache.put("/data/a", state, SUM)
        record.put("/data/a", state, SUM, uuid4())
        with HashCache(tmp_path / "cache") as other:  # as after kill -9: nobody has closed the first
            assert other.get("/data/a", state) == SUM
        assert record.get("/data/a", state) is not None


def test_a_user_without_a_home_has_no_cache_and_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setenv("XDG_STATE_HOME", "relative")
    monkeypatch.setattr("dovetail.sds.state_database.Path.home", homeless)
    with HashCache() as cache:
        cache.put("/data/a", old_state(), SUM)
        assert cache.get("/data/a", old_state()) is None
    assert not Path("relative").exists()


def test_a_cache_that_cannot_be_kept_is_as_if_it_were_empty(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with HashCache(tmp_path / "file" / "cache") as cache:
        cache.put("/data/a", old_state(), SUM)
        assert cache.get("/data/a", old_state()) is None


def fill(path: Path, first: int) -> None:
    state_database.__dict__["_PATIENCE"] = 60.0  # however seldom a writer has its turn
    with HashCache(path) as cache:
        for number in range(first, first + 1500):
            cache.put(f"/data/{number}", FileState(7, 1, 12, 34), SUM)


def test_several_processes_and_threads_use_it_at_a_time(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=fill, args=(tmp_path / "cache", 10_000 * number)) for number in range(2)]
    threads = [threading.Thread(target=fill, args=(tmp_path / "cache", 10_000 * number)) for number in range(2, 4)]
    for process in processes:
        process.start()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    for process in processes:
        process.close()
    with HashCache(tmp_path / "cache") as cache:
        known = [cache.get(f"/data/{10_000 * block}", FileState(7, 1, 12, 34)) for block in range(4)]
    assert known == [SUM] * 4


def test_a_record_is_of_one_host_account_and_target(tmp_path: Path) -> None:
    uuid, state = uuid4(), old_state()
    places = [
        ("https://a", "ada", PurePosixPath("runs")),
        ("https://b", "ada", PurePosixPath("runs")),
        ("https://a", "bo", PurePosixPath("runs")),
        ("https://a", "ada", PurePosixPath("runs/a")),
    ]
    with UploadRecord(*places[0], tmp_path / "record") as record:
        record.put("/data/a", state, SUM, uuid)
    found: list[object] = []
    for place in places:
        with UploadRecord(*place, tmp_path / "record") as record:
            found.append(record.get("/data/a", state))
            assert record.get("/data/a", state._replace(size=8)) is None
    assert found == [(SUM, uuid), None, None, None]
    assert b"ada" not in (tmp_path / "record").read_bytes()


def test_a_record_is_forgotten_after_thirty_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = old_state()
    place = ("https://a", "ada", PurePosixPath("runs"), tmp_path / "record")
    with UploadRecord(*place) as record:
        record.put("/data/a", state, SUM, uuid4())
    now = time.time()
    monkeypatch.setattr("dovetail.sds.upload_record.time.time", lambda: now + 31 * 24 * 3600)
    with UploadRecord(*place) as record:
        assert record.get("/data/a", state) is None


def test_the_same_contents_are_on_their_way_once() -> None:
    claims = Claims()
    assert [claims.begin(SUM), claims.begin(SUM)] == ["first", "later"]
    claims.end(SUM, there=False)
    assert claims.begin(SUM) == "first"
    claims.end(SUM, there=True)
    assert [claims.begin(SUM), claims.begin("0b" * 32)] == ["free", "first"]


def test_contents_that_fail_again_and_again_need_not_go_one_by_one() -> None:
    claims = Claims()
    for _ in range(2):
        assert claims.begin(SUM) == "first"
        claims.end(SUM, there=False)
    assert [claims.begin(SUM) for _ in range(3)] == ["free"] * 3


def test_media_types_come_from_names_and_not_from_the_machine() -> None:
    names = ["rf@1.000.h5", "A.HDF5", "x.csv", "x.json", "x.tar.gz", "noise", ".hidden", "capture.sigmf-meta"]
    assert [media_type_of(name) for name in names] == [
        "application/x-hdf5",
        "application/x-hdf5",
        "text/csv",
        "application/json",
        "application/octet-stream",
        "application/octet-stream",
        "application/octet-stream",
        "application/json",
    ]
