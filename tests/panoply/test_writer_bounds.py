"""A buffer with bounds: what happens at them, and that every record is accounted for."""

from __future__ import annotations

import json
import threading
from typing import Any

import pytest
from scripted_transport import PATIENCE, Gate, ScriptedTransport, sdk_on, unavailable

from dovetail.panoply import SDK, BufferFull, Dropped, RecordError, WriterClosed
from dovetail.runtime.errors import InvalidInput


def held(**options: Any) -> tuple[SDK, ScriptedTransport, Gate]:
    """An SDK of one sender, which is in the middle of a request with record 0."""
    transport = ScriptedTransport()
    gate = Gate(transport.store)
    transport._script.append(gate)
    sdk = sdk_on(transport, in_flight=1, **options)
    sdk.write("users", {"id": 0})
    assert gate.reached.wait(PATIENCE)
    return sdk, transport, gate


def test_without_room_a_write_waits_until_there_is_some() -> None:
    sdk, transport, gate = held(max_records=2)
    sdk.write("users", {"id": 1})
    waits = threading.Event()

    def write() -> None:
        waits.set()
        sdk.write("users", {"id": 2})

    writer = threading.Thread(target=write)
    writer.start()
    assert waits.wait(PATIENCE)
    assert sdk.stats.written == 2
    gate.opened.set()
    writer.join(PATIENCE)
    assert not writer.is_alive()
    sdk.close()
    assert sorted(transport.ids) == [0, 1, 2]


def test_a_wait_for_room_has_a_limit() -> None:
    sdk, transport, gate = held(max_records=2, block_timeout=0.02)
    sdk.write("users", {"id": 1})
    with pytest.raises(BufferFull) as full:
        sdk.write("users", {"id": 2})
    assert full.value.records == 2
    gate.opened.set()
    sdk.close()
    assert sorted(transport.ids) == [0, 1]


def test_on_request_a_full_buffer_refuses_at_once() -> None:
    sdk, transport, gate = held(max_records=3, when_full="raise")
    sdk.write("users", {"id": 1})
    sdk.write("users", {"id": 2})
    with pytest.raises(BufferFull):
        sdk.write("users", {"id": 3})
    stats = sdk.stats
    assert (stats.written, stats.pending, stats.dropped) == (3, 3, 0)
    gate.opened.set()
    sdk.close()
    assert sorted(transport.ids) == [0, 1, 2]


@pytest.mark.parametrize("ordered", [False, True])
def test_on_request_the_oldest_make_room_and_are_reported(ordered: bool, tmp_path: Any) -> None:
    dropped: list[Dropped] = []
    dead = tmp_path / "dead.jsonl"
    sdk, transport, gate = held(
        max_records=3, when_full="drop_oldest", on_drop=dropped.append, ordered=ordered, dead_letters=dead
    )
    for number in range(1, 7):
        sdk.write("users", {"id": number})
        assert sdk.stats.pending <= 3
    assert [r["id"] for d in dropped for r in d.records] == [1, 2, 3, 4]
    assert [json.loads(line)["record"]["id"] for line in dead.read_text().splitlines()] == [1, 2, 3, 4]
    assert {d.reason for d in dropped} == {"full"}
    stats = sdk.stats
    assert (stats.written, stats.pending, stats.dropped) == (7, 3, 4)
    gate.opened.set()
    assert sdk.close().complete
    assert sorted(transport.ids) == [0, 5, 6]


def test_where_all_others_are_on_their_way_the_new_record_goes() -> None:
    dropped: list[Dropped] = []
    sdk, transport, gate = held(max_records=1, when_full="drop_oldest", on_drop=dropped.append)
    sdk.write("users", {"id": 1})
    assert [r["id"] for d in dropped for r in d.records] == [1]
    gate.opened.set()
    sdk.close()
    assert transport.ids == [0]


def test_bytes_are_bounded_as_records_are() -> None:
    sdk, transport, gate = held(max_bytes=400, when_full="raise")
    sdk.write("users", {"id": 1, "text": "x" * 200})
    with pytest.raises(BufferFull):
        sdk.write("users", {"id": 2, "text": "x" * 200})
    sdk.write("users", {"id": 3})
    gate.opened.set()
    sdk.flush(PATIENCE)
    sdk.write("users", {"id": 4, "text": "x" * 1000})  # more than all the room, but there is nothing else
    sdk.close()
    assert sorted(transport.ids) == [0, 1, 3, 4]


def test_a_buffer_that_is_half_full_does_not_linger() -> None:
    transport = ScriptedTransport()
    with sdk_on(transport, linger=PATIENCE, max_records=4) as sdk:
        for number in range(20):
            sdk.write("users", {"id": number})
        transport.wait_for_requests(1)
    assert sorted(transport.ids) == list(range(20))


def test_many_threads_may_write_and_every_record_arrives_once() -> None:
    transport = ScriptedTransport(*[unavailable()] * 3)
    with sdk_on(transport, max_records=50, message_bytes=1024) as sdk:

        def write(first: int) -> None:
            for number in range(first, first + 500):
                sdk.write("users", {"id": number})

        threads = [threading.Thread(target=write, args=(first,)) for first in range(0, 2000, 500)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(PATIENCE)
        assert sdk.flush(PATIENCE).complete
    assert sorted(transport.ids) == list(range(2000))
    stats = sdk.stats
    assert (stats.written, stats.delivered, stats.pending, stats.pending_bytes) == (2000, 2000, 0, 0)


def test_a_refused_record_leaves_no_trace() -> None:
    with sdk_on(ScriptedTransport()) as sdk:
        with pytest.raises(RecordError):
            sdk.write("users", {"id": float("nan")})
        assert sdk.stats.written == 0
        assert sdk._buffer.qsize() == 0


def test_the_buffer_says_how_many_records_are_not_sent_yet() -> None:
    with sdk_on(ScriptedTransport(), linger=PATIENCE) as sdk:
        assert sdk._buffer.empty()
        sdk.write("users", {"id": 1})
        sdk.write("users", {"id": 2})
        assert sdk._buffer.qsize() == 2


def test_after_close_nothing_is_accepted() -> None:
    sdk = sdk_on(ScriptedTransport())
    sdk.write("users", {"id": 1})
    assert sdk.close().complete
    assert sdk.close().complete
    with pytest.raises(WriterClosed):
        sdk.write("users", {"id": 2})
    assert sdk.flush(0).complete


def test_close_wakes_whoever_waits_for_room() -> None:
    sdk, transport, gate = held(max_records=1)
    failures: list[Exception] = []

    def write() -> None:
        try:
            sdk.write("users", {"id": 1})
        except WriterClosed as error:
            failures.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    while not sdk._writer.ledger.blocked:
        threading.Event().wait(0.001)
    closer = threading.Thread(target=sdk.close)
    closer.start()
    writer.join(PATIENCE)
    gate.opened.set()
    closer.join(PATIENCE)
    assert len(failures) == 1
    assert transport.ids == [0]


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("when_full", "explode"),
        ("fsync", "sometimes"),
        ("max_records", 0),
        ("max_bytes", -1),
        ("message_bytes", 100),
        ("message_bytes", 2_000_000),
        ("in_flight", 0),
        ("linger", -1),
        ("linger", float("nan")),
        ("request_timeout", 0),
        ("delivery_timeout", -1),
        ("longest_pause", "long"),
        ("block_timeout", -1),
        ("exit_timeout", None),
        ("dead_letters", "/nowhere/at/all/x"),
    ],
)
def test_an_option_that_makes_no_sense_is_refused_by_its_name(option: str, value: object) -> None:
    with pytest.raises(InvalidInput) as refused:
        sdk_on(ScriptedTransport(), **{option: value})
    assert refused.value.at == option
