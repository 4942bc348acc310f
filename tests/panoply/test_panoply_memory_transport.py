"""The queue in memory: what arrived can be looked at, and it fails as it is told to."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from tests.panoply.writing import writer

from dovetail.panoply import Dropped, Failed, MemoryTransport, Request, Response, SendError
from dovetail.runtime.errors import InvalidInput


def test_records_arrive_by_table() -> None:
    queue = MemoryTransport()
    with writer(queue, in_flight=1) as conn:
        conn.write("users", {"id": 1})
        conn.write("orders", {"id": 2})
        conn.write("users", {"id": 3})
    assert queue.tables == {"users": [{"id": 1}, {"id": 3}], "orders": [{"id": 2}]}
    assert queue.records[0] == {"id": 1, "__table": "users"}


@pytest.mark.parametrize(
    "fault",
    ["passing", "throttled", "refused", OSError("down"), SendError("down"), Failed("InternalError")],
    ids=lambda fault: fault if isinstance(fault, str) else type(fault).__name__,
)
def test_a_fault_is_overcome(fault: Any) -> None:
    queue = MemoryTransport([fault, None])
    with writer(queue) as conn:
        conn.write("users", {"id": 1})
        assert conn.flush(30).complete
        assert conn.stats.errors == 1
    assert len(queue.requests) == 2
    assert queue.tables == {"users": [{"id": 1}]}


def test_a_message_may_be_refused_for_good() -> None:
    queue = MemoryTransport()
    queue.fail(Failed("InvalidMessageContents", "no", sender_fault=True))
    dropped: list[Dropped] = []
    with writer(queue, on_drop=dropped.append) as conn:
        conn.write("users", {"id": 1})
        conn.flush(30)
    assert [(each.reason, each.tables) for each in dropped] == [("refused", {"users": 1})]
    assert queue.records == []


def test_a_function_may_answer() -> None:
    stored = threading.Event()

    def lost(request: Request) -> Response | None:
        """The message arrives, and the answer is lost."""
        queue.messages.extend(request.messages)
        stored.set()
        raise SendError("no answer")

    queue = MemoryTransport([lost])
    with writer(queue) as conn:
        conn.write("users", {"id": 1})
    assert stored.is_set()
    assert queue.records == [{"id": 1, "__table": "users"}] * 2
    assert conn.stats.maybe_twice == 1


def test_a_message_that_is_too_long_is_split_and_batches_may_be_unknown() -> None:
    queue = MemoryTransport(message_bytes=3_000, batches=False)
    with writer(queue, in_flight=1, linger=60.0) as conn:
        conn.write_many("users", [{"id": number, "text": "x" * 100} for number in range(100)])
    assert sorted(record["id"] for record in queue.records) == list(range(100))
    assert all(len(message.body) + queue.overhead <= 3_000 for message in queue.messages)


def test_a_paused_queue_answers_when_it_goes_on() -> None:
    queue = MemoryTransport()
    queue.pause()
    with writer(queue) as conn:
        conn.write("users", {"id": 1})
        assert not conn.flush(0.05).complete
        assert queue.records == []
        queue.resume()
        assert queue.wait(1)
        assert conn.flush(30).complete
    assert not queue.wait(2, timeout=0)


def test_close_lets_a_paused_request_fail() -> None:
    queue = MemoryTransport()
    queue.pause()
    conn = writer(queue, exit_timeout=0.05)
    conn.write("users", {"id": 1})
    report = conn.close()
    assert (report.complete, report.dropped) == (True, 1)


def test_an_unknown_word_is_refused() -> None:
    with pytest.raises(InvalidInput, match="faults: 'slow' is none of batch_too_long, contents"):
        MemoryTransport(["slow"])  # type: ignore[list-item]
