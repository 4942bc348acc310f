"""A writer and its spool in trouble: heirs that never write, files that cannot be read or synced, clocks set back."""

from __future__ import annotations

import errno
import gc
import logging
import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.panoply.writing import writer
from tests.support.spools import LIMIT, QUEUE, Open, die, drained, line

from dovetail.panoply import MemoryTransport
from dovetail.panoply.writer.spool import Spool, active_segment, folders, inspection, store

FOREVER = 60.0
Looking = Callable[[Spool], None]


@pytest.fixture
def spools(monkeypatch: pytest.MonkeyPatch) -> list[Spool]:
    """All spools that are made."""
    made: list[Spool] = []
    make = Spool._keep_house

    def kept(self: Spool) -> None:
        made.append(self)
        make(self)

    monkeypatch.setattr(Spool, "_keep_house", kept)
    return made


def left_by_a_dead_one(folder: Path, *ids: int) -> None:
    """Records for the queue of `writer`, which a process that is dead has left."""
    with writer(MemoryTransport()) as conn:
        identity = conn.qurl
    spool = Spool(folder, identity, segment_bytes=400)
    for number in ids:
        spool.append("t", b'{"id":%d,"__table":"t"}' % number)
    spool.close()


def test_a_writer_that_never_wrote_sends_what_it_takes_over_while_it_lives(folder: Path, spools: list[Spool]) -> None:
    queue = MemoryTransport()
    with writer(queue, spool=folder) as heir:
        left_by_a_dead_one(folder, 1, 2)
        spools[0]._look_for_orphans()
        assert heir.stats.recovered == 2
        assert heir.wait_settled(heir.position(), FOREVER)
        assert heir.stats.delivered == 2


def test_a_writer_that_ends_takes_over_nothing(folder: Path, spools: list[Spool]) -> None:
    heir = writer(MemoryTransport(), spool=folder)
    left_by_a_dead_one(folder, 1)
    heir._writer.ledger.close()
    spools[0]._look_for_orphans()
    assert heir.stats.recovered == 0
    with writer(MemoryTransport(), spool=folder) as other:
        assert other.stats.recovered == 1
    spools[0].close()


def test_a_writer_that_nobody_uses_and_that_never_wrote_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    conn = writer(MemoryTransport(), spool=folder)
    over = conn._writer._over
    del conn
    gc.collect()
    assert over.wait(FOREVER)
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("how", ["damaged", "removed"])
def test_flush_does_not_wait_for_what_cannot_be_read(how: str, folder: Path) -> None:
    left_by_a_dead_one(folder, 1)
    (path,) = folder.rglob("*.segment")
    if how == "damaged":
        path.write_bytes(path.read_bytes().replace(b'"id":1', b'"id":7'))
    conn = writer(MemoryTransport(), spool=folder, linger=FOREVER)
    if how == "removed":
        path.unlink()
    settled = threading.Event()
    conn._writer.ledger.call_when_settled(1, settled.set)
    report = conn.flush(FOREVER)
    assert (report.complete, report.left) == (True, 0)
    assert settled.wait(FOREVER)
    assert conn.close().complete
    stats = conn.stats
    assert (stats.recovered, stats.delivered, stats.dropped, stats.pending) == (1, 0, 1, 0)


def test_without_a_handle_for_reading_records_wait_and_are_sent_later(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_by_a_dead_one(folder, *range(6))
    read = os.read
    failures = iter([errno.EMFILE, errno.ENFILE])

    def short_of_handles(handle: int, count: int) -> bytes:
        if threading.current_thread().name.startswith("dovetail-panoply-") and (number := next(failures, None)):
            raise OSError(number, os.strerror(number))
        return read(handle, count)

    queue = MemoryTransport()
    with monkeypatch.context() as patch:
        patch.setattr(os, "read", short_of_handles)
        with writer(queue, spool=folder, in_flight=1) as conn:
            assert conn.flush(FOREVER).complete
            assert (conn.stats.delivered, conn.stats.dropped) == (6, 0)


def test_what_follows_in_a_file_that_cannot_be_read_is_not_forgotten(
    open_spool: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_MOST_FRESH", -1)
    spool = open_spool()
    spool.append("t", line(0))  # it is read before the next one, which is on the disk alone
    spool.append("t", line(1))

    def broken(handle: int, count: int) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(os, "read", broken)
        assert drained(spool) == [line(0)]
    assert (spool.lost, spool.settled_position()) == (1, 2)
    spool.append("t", line(2))
    assert drained(spool) == [line(2)]
    assert (spool.records, spool.settled_position()) == (0, 3)
    spool.close()
    assert drained(open_spool()) == [line(1)]


def test_close_says_what_it_has_to_say_when_the_folder_is_gone(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    queue = MemoryTransport()
    conn = writer(queue, spool=folder)
    conn.write("t", {"id": 1})
    shutil.rmtree(folder)
    with caplog.at_level(logging.ERROR):
        report = conn.close()
    assert (report.complete, conn.stats.delivered) == (True, 1)


def test_a_file_whose_first_page_was_wiped_is_set_aside(
    open_spool: Open, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    spool = open_spool()
    spool.append("t", line(1))
    spool.close()
    (path,) = folder.rglob("*.segment")
    path.write_bytes(bytes(256) + path.read_bytes()[256:])
    with caplog.at_level(logging.ERROR):
        assert open_spool().recovered == 0
    assert "was set aside" in caplog.text
    (kept,) = (folder / "damaged").iterdir()
    assert line(1) in kept.read_bytes()


@pytest.mark.parametrize("written", [0, 3, 9, 40, 200])
def test_a_kill_within_the_header_of_a_file_leaves_nothing(written: int, open_spool: Open, folder: Path) -> None:
    spool = open_spool()
    spool.append("t", line(1))
    die(spool)
    (path,) = folder.rglob("*.segment")
    path.write_bytes(path.read_bytes()[:written] + bytes(1000))
    assert inspection.writers(folder)[0].problem is None
    assert open_spool().recovered == 0
    assert not (folder / "damaged").exists()


def test_a_full_file_that_failed_to_sync_is_not_taken_for_synced(
    open_spool: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = open_spool(fsync="always", segment_bytes=300)
    first = spool.append("t", line(0, 40))
    while spool._current is spool._by_position[0]:
        spool.append("t", line(1, 40))
    asked: list[int] = []

    def failing(handle: int) -> None:
        asked.append(handle)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with monkeypatch.context() as patch:
        patch.setattr(active_segment, "sync_file", failing)
        with pytest.raises(OSError, match="Input/output"):
            spool.commit(first)
    forced: list[int] = []
    with monkeypatch.context() as patch:
        patch.setattr(active_segment, "sync_file", forced.append)
        spool.commit(first)
    assert forced[0] == asked[0]


def test_what_was_written_later_is_sent_later_whatever_the_clock_does(
    open_spool: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        spool = Spool(folder, QUEUE, ordered=True)
        while spool.take(LIMIT) is not None:
            pass
        spool.append("t", line(number))
        die(spool)
        # The next one begins at a moment that is long past.
        latest = max(folders.writers(folder))
        moved = latest.with_name(f"2999{latest.name[4:]}") if number == 0 else latest
        latest.with_name(f"{latest.name}.lock").rename(moved.with_name(f"{moved.name}.lock"))
        latest.rename(moved)
    assert drained(open_spool(ordered=True)) == [line(number) for number in range(3)]


def test_records_for_others_are_told_of_once(open_spool: Open, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    other = open_spool("another queue")
    other.append("t", line(1))
    other.close()
    with caplog.at_level(logging.WARNING):
        spool = open_spool(under_lock=lambda apply: True)
        for _ in range(3):
            spool._look_for_orphans()
    assert caplog.text.count("another queue") == 1


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links")
def test_no_link_in_the_folder_leads_elsewhere(tmp_path: Path, folder: Path) -> None:
    (folder / folders.DAMAGED).mkdir(parents=True)
    precious = tmp_path / "precious"
    precious.write_text("kept")
    (folder / folders.DAMAGED / "x.bin").symlink_to(precious)
    with pytest.raises(OSError, match="symbolic links"):
        folders.set_aside(folder, "x.bin", b"damage")
    assert precious.read_text() == "kept"
