"""Many records in one call: data frames, lists, generators."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import polars as pl
import pytest
from tests.panoply.writing import writer

from dovetail.panoply import BufferFull, MemoryTransport, RecordError

ROWS = [{"id": number, "name": f"user {number}"} for number in range(12_345)]


@pytest.mark.parametrize(
    "data", [ROWS, tuple(ROWS), pl.DataFrame(ROWS), iter(ROWS)], ids=["list", "tuple", "frame", "iterator"]
)
def test_all_rows_are_written_and_counted(data: Any) -> None:
    queue = MemoryTransport()
    with writer(queue) as conn:
        assert conn.write_table("users", data) == 12_345
    assert sorted(row["id"] for row in queue.tables["users"]) == list(range(12_345))
    assert conn.stats.written == conn.stats.delivered == 12_345


def test_rows_of_a_generator_are_on_their_way_while_it_goes_on() -> None:
    queue = MemoryTransport()

    def rows() -> Iterator[dict[str, int]]:
        yield {"id": 1}
        assert queue.wait(1)
        yield {"id": 2}

    with writer(queue) as conn:
        assert conn.write_many("users", rows()) == 2
    assert len(queue.records) == 2


def test_records_that_come_together_are_sent_without_more_to_come() -> None:
    queue = MemoryTransport()
    with writer(queue) as conn:
        for number in range(1, 6):
            conn.write_many("users", [{"id": 1}, {"id": 2}, {"id": 3}])
            assert queue.wait(3 * number)
            assert conn.wait_settled(conn.position(), 30)


@pytest.mark.parametrize("rows", [list, iter], ids=["list", "generator"])
def test_rows_before_one_that_cannot_be_sent_are_accepted_and_counted(rows: Any) -> None:
    queue = MemoryTransport()
    with writer(queue, in_flight=1) as conn:
        with pytest.raises(RecordError, match="nan is not a number") as caught:
            conn.write_many("users", rows([{"id": 1}, {"id": 2}, {"id": math.nan}, {"id": 4}]))
        assert caught.value.__notes__ == ["2 records were accepted before this one."]
    assert [record["id"] for record in queue.records] == [1, 2]


@pytest.mark.parametrize("kind", [list, pl.DataFrame], ids=["list", "frame"])
def test_a_full_buffer_says_how_many_it_took(kind: Any) -> None:
    queue = MemoryTransport()
    queue.pause()
    with writer(queue, max_records=100, when_full="raise", in_flight=1) as conn:
        with pytest.raises(BufferFull) as caught:
            conn.write_table("users", kind([{"id": number} for number in range(5_000)]))
        assert caught.value.accepted == conn.stats.written == 100
        queue.resume()
    assert [record["id"] for record in queue.records] == list(range(100))


def test_a_frame_waits_for_room() -> None:
    queue = MemoryTransport()
    with writer(queue, max_records=10) as conn:
        assert conn.write_table("users", pl.DataFrame(ROWS[:500])) == 500
    assert len(queue.records) == 500


def test_a_notebook_shows_the_counters_that_say_something() -> None:
    queue = MemoryTransport()
    with writer(queue) as conn:
        conn.write_many("users", ROWS[:1_500])
    shown = conn.stats._repr_html_()
    assert "<tr><th>delivered</th><td>1,500</td></tr>" in shown
    assert "<th>dropped</th><td>0</td>" in shown
    assert "retries" not in shown
