"""A spool whose files are damaged, whose disk is full or fails, and what each policy of syncing does."""

from __future__ import annotations

import errno
import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.support.spools import LIMIT, Open, die, drained, files, line

from dovetail.panoply.writer.spool import SpoolError, housekeeping, store
from dovetail.panoply.writer.spool.active_segment import ActiveSegment
from dovetail.runtime.errors import InvalidInput


def flip(path: Path, at: int) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        byte = file.read(1)[0]
        file.seek(at)
        file.write(bytes([byte ^ 0xFF]))


@pytest.mark.parametrize("sealed", [True, False], ids=["a closed file", "the file of a dead process"])
def test_a_damaged_record_is_set_aside_and_reported_and_the_others_are_sent(
    sealed: bool, open_spool: Open, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spool = open_spool()
    lines = [line(number) for number in range(10)]
    for one in lines:
        spool.append("t", one)
    (path,) = folder.rglob("*.segment")
    if sealed:
        spool.close()
    else:
        die(spool)
    flip(path, path.read_bytes().index(lines[4]) + 3)
    spool = open_spool()
    with caplog.at_level(logging.ERROR):
        assert drained(spool) == lines[:4] + lines[5:]
    assert (spool.recovered, spool.lost, spool.records, spool.size) == (10, 1, 0, 0)
    assert "1 records" in caplog.text
    (kept,) = (folder / "damaged").iterdir()
    assert lines[4][8:] in kept.read_bytes()
    spool.close()
    assert files(folder) == [".bin"]


@pytest.fixture
def nothing_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when more waits than is kept in memory beside the disk: all is read back."""
    monkeypatch.setattr(store, "_MOST_FRESH", -1)


@pytest.mark.usefixtures("nothing_fresh")
def test_damage_below_a_running_writer_costs_what_was_hit(open_spool: Open, folder: Path) -> None:
    spool = open_spool()
    lines = [line(number) for number in range(10)]
    for one in lines:
        spool.append("t", one)
    (path,) = folder.rglob("*.segment")
    flip(path, path.read_bytes().index(lines[9]) + 3)
    assert drained(spool) == lines[:9]
    spool.append("t", line(10))
    assert drained(spool) == [line(10)]
    assert (spool.lost, spool.records, spool.size, spool.waiting, spool.waiting_size) == (1, 0, 0, 0, 0)
    assert spool.settled_position() == 11


@pytest.mark.parametrize(("start", "end"), [(0, 8), (20, 24), (40, 53), (0, 50), (4, 55)])
def test_a_torn_end_is_cut(start: int, end: int, open_spool: Open, folder: Path) -> None:
    """The bytes of a record arrive in any order when its writer dies over it."""
    spool = open_spool()
    lines = [line(number) for number in range(3)]
    for one in lines:
        spool.append("t", one)
    (path,) = folder.rglob("*.segment")
    die(spool)
    frame = path.read_bytes().index(lines[2]) - 19
    with path.open("r+b") as file:
        file.seek(frame + start)
        file.write(bytes(end - start))
    spool = open_spool()
    assert (spool.recovered, spool.lost) == (2, 0)
    assert path.stat().st_size == frame
    assert drained(spool) == lines[:2]
    spool.close()
    assert files(folder) == []


def test_a_whole_last_record_that_is_damaged_is_set_aside(
    open_spool: Open, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spool = open_spool()
    lines = [line(number) for number in range(3)]
    for one in lines:
        spool.append("t", one)
    (path,) = folder.rglob("*.segment")
    die(spool)
    flip(path, path.read_bytes().index(lines[2]))
    spool = open_spool()
    assert drained(spool) == lines[:2]
    assert "ends in bytes that are no whole record" in caplog.text
    (kept,) = (folder / "damaged").iterdir()
    assert lines[2][1:] in kept.read_bytes()


def test_a_file_with_a_damaged_beginning_is_set_aside_whole(
    open_spool: Open, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spool = open_spool()
    spool.append("t", line(1))
    (path,) = folder.rglob("*.segment")
    spool.close()
    flip(path, 20)
    assert open_spool().recovered == 0
    assert "header is damaged" in caplog.text
    assert any(line(1) in one.read_bytes() for one in (folder / "damaged").iterdir())


def test_a_file_of_a_newer_version_is_left_alone(
    open_spool: Open, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spool = open_spool()
    spool.append("t", line(1))
    (path,) = folder.rglob("*.segment")
    spool.close()
    flip(path, 8)
    before = path.read_bytes()
    assert open_spool().recovered == 0
    assert "known here is 1" in caplog.text
    assert path.read_bytes() == before


def test_a_full_disk_is_told_of_before_a_record_is_accepted(
    open_spool: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = open_spool(segment_bytes=1024)
    accepted = 0

    def full(handle: int, offset: int, length: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    while files(folder).count(".segment") < 2:
        accepted = spool.append("t", line(accepted))
    with monkeypatch.context() as patch:
        patch.setattr(os, "posix_fallocate", full)
        with pytest.raises(SpoolError, match="The disk is full: make room") as caught:  # noqa: PT012 - the first that fails
            while True:
                accepted = spool.append("t", line(accepted))
    assert caught.value.errno == errno.ENOSPC
    assert spool.records == accepted
    assert files(folder).count(".segment") == 2
    spool.append("t", line(accepted))
    assert drained(spool) == [line(number) for number in range(accepted + 1)]


@pytest.mark.parametrize("fsync", ["always", "interval", "never"])
def test_each_policy_keeps_all_that_was_accepted(fsync: str, open_spool: Open) -> None:
    spool = open_spool(fsync=fsync, segment_bytes=2048)
    assert spool.must_commit == (fsync == "always")
    lines = [line(number) for number in range(100)]
    for one in lines:
        spool.commit(spool.append("t", one))
    spool.close()
    assert drained(open_spool(fsync=fsync)) == lines


def test_with_always_a_record_is_on_the_disk_before_it_counts(
    open_spool: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = open_spool(fsync="always")
    synced: list[int] = []
    sync = os.fdatasync

    def counted(handle: int) -> None:
        synced.append(handle)
        sync(handle)

    monkeypatch.setattr(os, "fdatasync", counted)
    first, second = spool.append("t", line(1)), spool.append("t", line(2))
    spool.commit(second)
    assert len(synced) == 1
    spool.commit(first)
    assert len(synced) == 1


def test_with_interval_what_was_written_reaches_the_disk_by_itself_and_its_folders_too(
    open_spool: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: set[int] = set()
    lock, everything = threading.Lock(), threading.Event()

    def noting(sync: Callable[[int], None]) -> Callable[[int], None]:
        def noted(handle: int) -> None:
            sync(handle)
            with lock:
                synced.add(os.fstat(handle).st_ino)
                if {one.stat().st_ino for one in (folder, path.parent, path)} <= synced:
                    everything.set()

        return noted

    monkeypatch.setattr(housekeeping, "SYNC_EVERY", 0.01)
    monkeypatch.setattr(os, "fsync", noting(os.fsync))
    monkeypatch.setattr(os, "fdatasync", noting(os.fdatasync))
    path = folder  # until there is a file
    spool = open_spool()
    with lock:
        spool.append("t", line(1))
        (path,) = folder.rglob("*.segment")
    assert everything.wait(60)


def test_a_disk_that_fails_to_sync_is_an_error_of_the_commit(open_spool: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    spool = open_spool(fsync="always")
    position = spool.append("t", line(1))

    def broken(handle: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdatasync", broken)
        with pytest.raises(SpoolError, match="Input/output error"):
            spool.commit(position)


def test_an_unknown_policy_is_refused(open_spool: Open) -> None:
    with pytest.raises(InvalidInput, match=r"fsync: 'sometimes' is no policy\. Give 'always'"):
        open_spool(fsync="sometimes")


def test_a_file_in_the_way_is_refused(folder: Path, open_spool: Open) -> None:
    folder.write_text("something else")
    with pytest.raises(SpoolError, match="something else in the way"):
        open_spool()


def test_a_segment_that_cannot_be_read_stays_for_another_process(
    open_spool: Open, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    spool = open_spool()
    spool.append("t", line(1))
    spool.close()
    spool = open_spool()

    def broken(handle: int, count: int) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "read", broken)
        assert spool.take(LIMIT) is None
    assert (spool.lost, spool.records) == (1, 0)
    assert "1 records stay in it" in caplog.text
    spool.close()
    assert drained(open_spool()) == [line(1)]


@pytest.mark.parametrize("fresh", [-1, 1 << 20], ids=["read back", "not read back"])
def test_ctrl_c_within_an_append_leaves_the_books_in_order(
    fresh: int, open_spool: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record was not accepted, but it is on the disk: it may be sent, and the others are, once each."""
    monkeypatch.setattr(store, "_MOST_FRESH", fresh)
    spool = open_spool()
    spool.append("t", line(0))

    def interrupted() -> float:
        raise KeyboardInterrupt

    write = ActiveSegment.append

    def cut_short(self: ActiveSegment, body: bytes, size: int) -> bool:
        write(self, body, size)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ActiveSegment, "append", cut_short)
        with pytest.raises(KeyboardInterrupt):
            spool.append("t", line(1))
    with monkeypatch.context() as patch:
        patch.setattr(store, "monotonic", interrupted)
        with pytest.raises(KeyboardInterrupt):
            spool.append("t", line(2))
    spool.append("t", line(3))
    assert drained(spool) == [line(number) for number in range(4)]
    assert (spool.records, spool.size, spool.waiting, spool.waiting_size, spool.oldest) == (0, 0, 0, 0, None)
    spool.append("t", line(4))
    assert drained(spool) == [line(4)]
