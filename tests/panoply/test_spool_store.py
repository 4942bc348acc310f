"""The spool as the store of a writer: what is accepted, taken, settled, and found again by the next one."""

from __future__ import annotations

import logging
import stat
from pathlib import Path
from time import monotonic

import pytest
from tests.support.spools import LIMIT, Open, drained, files, line, taken

from dovetail.panoply.writer.spool import store


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
