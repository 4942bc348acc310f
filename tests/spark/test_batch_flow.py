"""What a run does next: the decisions, without a server."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.spark.batch_flow import BatchFlow, Finished, Pull, Push, Reopen
from dovetail.spark.batch_records import PulledChunk
from dovetail.spark.batch_rows import Chunk, chunk_id
from dovetail_api.spark import models as m

SIZE = 10


def chunk(number: int, bytes_: int = 50) -> Chunk:
    return Chunk(number * SIZE, SIZE, b"x" * bytes_, chunk_id(number * SIZE, SIZE))


def result(chunk: Chunk) -> PulledChunk:
    return PulledChunk(chunk.id)


def status(word: str = "in_progress", **figures: Any) -> m.BatchStatus:
    return msgspec.convert({"batch_status": word, **figures}, m.BatchStatus)


IDLE: dict[str, Any] = {"chunks_available": 0, "chunks_submitted": 4, "chunks_completed": 4}


def refusal(text: str) -> Spark.SparkApiError:
    return Spark.SparkApiError.when(400, Spark.ErrorMessage(text))


def fill(flow: BatchFlow, count: int, first: int = 0) -> list[Chunk]:
    chunks = [chunk(number) for number in range(first, first + count)]
    for one in chunks:
        assert flow.wants_more
        flow.add(one)
    return chunks


def pushed(flow: BatchFlow, **figures: Any) -> list[Chunk]:
    step = flow.next_step()
    assert isinstance(step, Push)
    flow.was_pushed(step.chunks, status(**figures))
    return step.chunks


def taken(flow: BatchFlow) -> list[int]:
    starts: list[int] = []
    while (one := flow.take()) is not None:
        starts.append(int(one.id.partition("+")[0]))
    return starts


def test_results_are_held_until_those_before_them_are_there() -> None:
    flow = BatchFlow(8)
    first, second = fill(flow, 2)
    flow.ended = True
    pushed(flow)

    flow.were_pulled([result(second)], None)
    assert taken(flow) == []
    assert [one.id for one in flow.leftover()] == [second.id]
    flow.were_pulled([result(first)], None)

    assert taken(flow) == [0, 10]
    assert isinstance(flow.next_step(), Finished)


def test_without_order_they_are_not_held() -> None:
    flow = BatchFlow(8, ordered=False)
    _, second = fill(flow, 2)
    pushed(flow)

    flow.were_pulled([result(second)], None)

    assert taken(flow) == [10]


def test_nothing_is_read_beyond_the_window() -> None:
    flow = BatchFlow(8)
    count = 0
    while True:
        while flow.wants_more:
            flow.add(chunk(count))
            count += 1
        step = flow.next_step()
        if not isinstance(step, Push):
            break
        flow.was_pushed(step.chunks, status())

    assert count == 8
    assert isinstance(step, Pull)


def test_memory_is_bounded_in_bytes_too() -> None:
    flow = BatchFlow(10_000)
    count = 0
    while flow.wants_more or isinstance(flow.next_step(), Push):
        while flow.wants_more:
            flow.add(chunk(count, 2**20))
            count += 1
        pushed(flow)

    assert count <= 33


def test_a_push_takes_what_the_input_buffer_has_room_for() -> None:
    flow = BatchFlow(16)
    chunks = fill(flow, 4)
    flow.note(status(input_buffer_remaining_bytes=120, input_buffer_used_bytes=0))

    assert pushed(flow, input_buffer_remaining_bytes=20) == chunks[:2]
    assert isinstance(flow.next_step(), Pull)
    flow.were_pulled([], status(input_buffer_remaining_bytes=500, chunks_submitted=2, chunks_completed=1))
    assert pushed(flow) == chunks[2:]


def test_results_are_pulled_before_they_stall_the_server() -> None:
    flow = BatchFlow(400)
    fill(flow, 20)
    pushed(flow, chunks_available=1, output_buffer_used_bytes=900, output_buffer_remaining_bytes=100)
    fill(flow, 20, 20)

    assert isinstance(flow.next_step(), Pull)


def test_a_refused_push_is_tried_with_fewer_and_then_waits() -> None:
    flow = BatchFlow(16)
    chunks = fill(flow, 4)
    full = refusal("the input buffer is full")
    for size in (4, 2, 1):
        step = flow.next_step()
        assert step == Push(chunks[:size])
        flow.was_refused(chunks[:size], full, status(input_buffer_used_bytes=1))

    assert flow.next_step() == Pull(wait=True)
    flow.were_pulled([], status(input_buffer_used_bytes=0))
    assert isinstance(flow.next_step(), Push)


def test_a_refusal_for_another_reason_is_raised() -> None:
    flow = BatchFlow(16)
    chunks = fill(flow, 1)

    with pytest.raises(Spark.BadRequestError):
        flow.was_refused(chunks, refusal("no such input"), status(input_buffer_remaining_bytes=10**9))


def test_a_full_buffer_is_known_by_its_counters_whatever_the_server_says() -> None:
    flow = BatchFlow(16)
    chunks = fill(flow, 1)

    flow.was_refused(chunks, refusal("try later"), status(input_buffer_remaining_bytes=10, input_buffer_used_bytes=99))

    assert flow.next_step() == Pull(wait=True)


def test_a_push_without_answer_is_repeated_one_by_one_under_the_same_ids() -> None:
    flow = BatchFlow(16)
    chunks = fill(flow, 3)
    flow.push_is_doubtful(chunks, RuntimeError())

    duplicate = refusal("the batch has a chunk '0+10' already")
    flow.was_refused(pushed_alone(flow, chunks[0]), duplicate, status())
    flow.was_pushed(pushed_alone(flow, chunks[1]), status())
    flow.was_pushed(pushed_alone(flow, chunks[2]), status())

    flow.were_pulled(map(result, chunks), None)
    assert taken(flow) == [0, 10, 20]


def pushed_alone(flow: BatchFlow, only: Chunk) -> list[Chunk]:
    step = flow.next_step()
    assert step == Push([only])
    return [only]


def test_results_of_a_lost_answer_are_calculated_again_once_the_server_has_no_more() -> None:
    flow = BatchFlow(16)
    first, second = fill(flow, 2)
    pushed(flow)

    flow.pull_was_lost(RuntimeError())
    flow.were_pulled([result(second)], status(chunks_available=0, chunks_submitted=2, chunks_completed=2))
    assert flow.next_step() == Pull()
    flow.were_pulled([], status(**IDLE))
    [again] = pushed(flow)

    assert (again.start, again.inputs) == (first.start, first.inputs)
    assert again.id != first.id
    assert flow.lost == 1
    flow.were_pulled([result(again)], None)
    assert taken(flow) == [0, 10]


def test_without_a_lost_answer_missing_results_are_waited_for() -> None:
    flow = BatchFlow(16)
    fill(flow, 1)
    pushed(flow)

    flow.were_pulled([], status(**IDLE))

    assert flow.next_step() == Pull(wait=True)


def test_a_result_that_comes_twice_or_from_nowhere_counts_once() -> None:
    flow = BatchFlow(16)
    [only] = fill(flow, 1)
    pushed(flow)

    flow.were_pulled([result(only), result(only), PulledChunk("70+10"), PulledChunk("theirs")], None)

    assert taken(flow) == [0]


def test_failures_in_a_row_are_given_up() -> None:
    flow = BatchFlow(16)
    chunks = fill(flow, 1)
    for _ in range(5):
        flow.push_is_doubtful(chunks, KeyError())

    with pytest.raises(KeyError):
        flow.push_is_doubtful(chunks, KeyError())


def test_what_an_earlier_run_left_in_the_batch_is_taken_first() -> None:
    flow = BatchFlow(16, draining=True)
    assert not flow.wants_more
    assert flow.next_step() == Pull()
    flow.were_pulled([result(chunk(2)), result(chunk(3)), PulledChunk("0+7")], status(chunks_available=1))
    assert not flow.wants_more
    flow.were_pulled([], status(**IDLE))

    chunks = fill(flow, 4)

    assert pushed(flow) == chunks[:2]
    flow.were_pulled(map(result, chunks[:2]), None)
    assert taken(flow) == [0, 10, 20, 30]


@pytest.mark.parametrize("word", ["failed", "cancelled"])
def test_a_failed_batch_raises(word: str) -> None:
    flow = BatchFlow(16)
    fill(flow, 1)

    with pytest.raises(Spark.SparkJobError, match=word):
        flow.was_pushed([], status(word))


def test_a_batch_that_closed_itself_is_emptied_and_followed_by_another() -> None:
    flow = BatchFlow(16)
    chunks = fill(flow, 2)
    flow.was_pushed(chunks[:1], status("closed_by_timeout"))

    assert flow.next_step() == Pull()
    flow.were_pulled([result(chunks[0])], status("completed_by_timeout"))
    assert isinstance(flow.next_step(), Reopen)
    flow.reopened()
    assert pushed(flow) == chunks[1:]


def test_a_batch_that_somebody_closed_raises_when_more_is_to_be_pushed() -> None:
    flow = BatchFlow(16)
    fill(flow, 1)
    flow.note(status("closed"))

    with pytest.raises(Spark.SparkJobError, match="not by this run"):
        flow.next_step()
