"""The spool as the store of a writer: what is accepted, taken, settled, and found again by the next one."""

from __future__ import annotations

import errno
import json
import logging
import os
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dovetail.panoply.writer.spool import Spool, SpoolError, housekeeping, store
from dovetail.panoply.writer.spool.active_segment import ActiveSegment
from dovetail.panoply.writer.store import Pack
from dovetail.runtime.errors import InvalidInput

QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd"
LIMIT = 262_144
Open = Callable[..., Spool]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "spool"


@pytest.fixture
def open_spool(folder: Path) -> Iterator[Open]:
    opened: list[Spool] = []

    def open_one(identity: str = QUEUE, **options: object) -> Spool:
        spool = Spool(folder, identity, **options)  # type: ignore[arg-type]
        opened.append(spool)
        return spool

    yield open_one
    for one in opened:
        one.close()


def line(number: int, size: int = 0) -> bytes:
    return json.dumps({"id": number, "pad": "x" * size, "__table": "t"}).encode()


def taken(spool: Spool, limit: int = LIMIT) -> Iterator[Pack]:
    while (pack := spool.take(limit)) is not None:
        yield pack


def drained(spool: Spool) -> list[bytes]:
    lines: list[bytes] = []
    for pack in taken(spool):
        lines += pack.lines
        spool.settle(pack)
    return lines


def die(spool: Spool) -> None:
    """Leave everything as it is, as a process does that is killed."""
    assert spool._housekeeping is not None
    spool._housekeeping.close()
    spool.abandon()


def files(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("fresh", [-1, 10_000, 1 << 20], ids=["read back", "some read back", "not read back"])
@pytest.mark.parametrize("ordered", [False, True])
def test_records_leave_in_order_in_packs_that_fit(
    ordered: bool, fresh: int, open_spool: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "_MOST_FRESH", fresh)
    spool = open_spool(ordered=ordered, segment_bytes=8000)
    got: list[bytes] = []
    lines = [line(number, number % 50) for number in range(2000)]
    for number, one in enumerate(lines, 1):
        assert spool.append("t", one) == number
        if number % (150 if number < 1000 else 3) == 0 and (pack := spool.take(2000)) is not None:
            got += pack.lines
            spool.settle(pack)
    assert got + drained(spool) == lines
    assert (spool.lost, spool.size, spool.settled_position()) == (0, 0, 2000)


def test_records_in_flight_are_counted_until_they_are_settled(open_spool: Open) -> None:
    spool = open_spool()
    lines = [line(number, number % 50) for number in range(500)]
    assert [spool.append("t", one) for one in lines] == list(range(1, 501))
    assert (spool.records, spool.waiting) == (500, 500)
    assert spool.size == spool.waiting_size == sum(map(len, lines)) + 500
    packs = list(taken(spool, 1000))
    assert [one for pack in packs for one in pack.lines] == lines
    assert all(pack.size == len(pack.body) <= 1000 for pack in packs)
    assert len({pack.id for pack in packs}) == len(packs)
    assert (spool.records, spool.waiting, spool.waiting_size, spool.oldest) == (500, 0, 0, None)
    for pack in packs:
        spool.settle(pack)
    assert (spool.records, spool.size, spool.settled_position()) == (0, 0, 500)


def test_a_record_longer_than_a_pack_or_a_file_is_a_pack_of_its_own(open_spool: Open) -> None:
    spool = open_spool(segment_bytes=65_536)
    lines = [line(1), line(2, 300_000), line(3, 700_000), line(4)]
    for one in lines:
        spool.append("t", one)
    assert [pack.lines for pack in taken(spool)] == [(one,) for one in lines]


def test_packs_are_settled_in_any_order_and_the_position_waits_for_the_slowest(open_spool: Open) -> None:
    spool = open_spool()
    for number in range(4):
        spool.append("t", line(number))
    first, second, third, fourth = taken(spool, 1)
    spool.settle(third)
    spool.settle(second)
    assert spool.settled_position() == 0
    spool.settle(first)
    assert spool.settled_position() == 3
    spool.settle(fourth)
    assert spool.settled_position() == 4


def test_the_halves_of_a_pack_are_settled_by_themselves(open_spool: Open) -> None:
    spool = open_spool()
    lines = [line(number) for number in range(5)]
    for one in lines:
        spool.append("t", one)
    (pack,) = taken(spool)
    some, others = spool.split(pack, 2)
    assert (some.lines, others.lines) == (tuple(lines[:2]), tuple(lines[2:]))
    assert some.size + others.size == pack.size
    assert len({pack.id, some.id, others.id}) == 3
    spool.settle(some)
    spool.close()
    assert drained(open_spool()) == lines[2:]


def test_the_oldest_are_dropped_for_room(open_spool: Open) -> None:
    spool = open_spool()
    lines = [line(number) for number in range(10)]
    for one in lines:
        spool.append("t", one)
    pack = spool.drop_oldest(2, 0)
    assert pack is not None
    assert pack.lines == tuple(lines[:2])
    spool.settle(pack)
    pack = spool.drop_oldest(1, 2 * len(lines[0]))
    assert pack is not None
    assert pack.lines == tuple(lines[2:4])
    spool.settle(pack)
    assert spool.records == spool.waiting == 6
    spool.close()
    assert drained(open_spool()) == lines[4:]


def test_in_order_no_table_is_in_two_packs_at_a_time(open_spool: Open) -> None:
    spool = open_spool(ordered=True)
    tables = ["a", "b", "a", "c", "b", "a"]
    for number, table in enumerate(tables):
        spool.append(table, line(number))
    first = spool.take(2 * len(line(0)) + 2)
    assert first is not None
    assert first.lines == (line(0), line(1))
    second = spool.take(LIMIT)
    assert second is not None
    assert second.lines == (line(3),)
    assert spool.take(LIMIT) is None
    one, other = spool.split(first, 1)
    spool.settle(one)
    third = spool.take(LIMIT)
    assert third is not None
    assert third.lines == (line(2), line(5))
    spool.settle(other)
    fourth = spool.take(LIMIT)
    assert fourth is not None
    assert fourth.lines == (line(4),)


def test_when_the_oldest_was_accepted_is_known_to_within_a_little(open_spool: Open) -> None:
    from time import monotonic

    spool = open_spool()
    before = monotonic()
    for number in range(2000):
        spool.append("t", line(number))
    after = monotonic()
    assert spool.oldest is not None
    assert before <= spool.oldest <= after
    packs = list(taken(spool, 2000))
    assert all(pack.accepted >= before for pack in packs)
    assert packs[0].accepted <= packs[-1].accepted <= monotonic()


def test_what_was_not_settled_is_found_by_the_next(open_spool: Open, folder: Path) -> None:
    lines = [line(number) for number in range(100)]
    spool = open_spool(segment_bytes=1024)
    for one in lines:
        spool.append("t", one)
    packs = list(taken(spool, 500))
    for pack in packs[::2]:
        spool.settle(pack)
    spool.close()
    spool = open_spool()
    left = [one for pack in packs[1::2] for one in pack.lines]
    assert (spool.recovered, spool.records, spool.size) == (len(left), len(left), sum(map(len, left)) + len(left))
    assert spool.append("t", b"{}") == len(left) + 1
    assert drained(spool) == [*left, b"{}"]
    assert spool.settled_position() == len(left) + 1
    spool.close()
    assert files(folder) == []


def test_files_are_removed_as_soon_as_all_of_their_records_are_settled(open_spool: Open, folder: Path) -> None:
    spool = open_spool(segment_bytes=4096)
    for number in range(200):
        spool.append("t", line(number, 100))
    most = files(folder).count(".segment")
    assert most > 5
    drained(spool)
    assert files(folder).count(".segment") == 1


def test_records_for_another_queue_stay(open_spool: Open, caplog: pytest.LogCaptureFixture) -> None:
    spool = open_spool(label="https://sqs/1/sdk-acme-…")
    spool.append("t", line(1))
    spool.close()
    with caplog.at_level(logging.WARNING):
        other = open_spool("https://sqs.us-east-1.amazonaws.com/123456789012/sdk-other-r4nd0m")
    assert (other.recovered, other.take(LIMIT)) == (0, None)
    assert "https://sqs/1/sdk-acme-…" in caplog.text
    assert drained(open_spool()) == [line(1)]


def test_nothing_secret_is_in_the_files_and_nobody_else_may_read_them(open_spool: Open, folder: Path) -> None:
    spool = open_spool(label="sdk-acme-…", segment_bytes=1024)
    for number in range(20):
        spool.append("t", line(number))
    for pack in list(taken(spool, 200))[:1]:
        spool.settle(pack)
    names = [folder, *folder.rglob("*")]
    assert {stat.S_IMODE(one.stat().st_mode) for one in names if one.is_dir()} == {0o700}
    assert {stat.S_IMODE(one.stat().st_mode) for one in names if one.is_file()} == {0o600}
    everything = b"".join(one.read_bytes() for one in names if one.is_file())
    assert b"sdk-acme-" in everything
    assert b"r4nd0m" not in everything


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
