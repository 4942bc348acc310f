"""Which states may be saved, and when."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dovetail.panoply.runner.ledger import StateLedger


def test_a_state_is_due_when_its_last_row_is_delivered_and_only_once() -> None:
    ledger = StateLedger()
    ledger.report("a", {"users": 2})
    ledger.read(["a", "a"], 2)
    assert ledger.due(1) == []
    assert ledger.due(2) == [{"users": 2}]
    assert ledger.due(2) == []


def test_a_state_is_not_due_before_its_rows_were_read_however_much_is_delivered() -> None:
    ledger = StateLedger()
    ledger.read([], 5)
    ledger.report("a", {"users": 2})
    assert ledger.due(5) == []
    ledger.read(["a"], 1)
    assert ledger.due(6) == [{"users": 2}]


def test_rows_without_an_id_hold_back_the_states_that_come_after_them() -> None:
    ledger = StateLedger()
    ledger.read([], 3)
    ledger.report("a", {"n": 1})
    ledger.read(["a"], 4)
    assert ledger.due(6) == []
    assert ledger.due(7) == [{"n": 1}]


def test_several_batches_in_flight_are_due_in_their_order() -> None:
    ledger = StateLedger()
    for number in range(3):
        ledger.report(number, {"n": number})
        ledger.read([number], 10)
    assert ledger.due(9) == []
    assert ledger.due(25) == [{"n": 0}, {"n": 1}]
    assert ledger.waiting == 1
    assert ledger.due(30) == [{"n": 2}]


def test_a_state_whose_rows_never_come_holds_later_ones_back_until_the_end_of_the_data() -> None:
    ledger = StateLedger()
    ledger.report("lost", {"n": 1})
    ledger.read([], 2)
    ledger.report("next", {"n": 2})
    ledger.read(["next"], 2)
    assert ledger.due(4) == []
    ledger.end()
    assert ledger.due(3) == []
    assert ledger.due(4) == [{"n": 1}, {"n": 2}]


def test_rows_of_a_state_that_come_a_batch_later_are_waited_for() -> None:
    ledger = StateLedger()
    ledger.report("ahead", {"n": 1})
    ledger.read([], 2)
    assert ledger.due(2) == []
    ledger.read(["ahead"], 2)
    assert ledger.due(3) == []
    assert ledger.due(4) == [{"n": 1}]


def test_a_state_reported_with_an_empty_batch_waits_only_for_what_came_before() -> None:
    ledger = StateLedger()
    ledger.read([], 2)
    ledger.report("nothing", {"n": 1})
    ledger.read([], 0)
    assert ledger.due(1) == []
    assert ledger.due(2) == [{"n": 1}]


def test_a_state_that_is_reported_before_an_empty_batch_and_then_its_rows_waits_for_them() -> None:
    ledger = StateLedger()
    ledger.report("ahead", {"n": 1})  # by a thread that reads ahead; its rows are not there yet
    ledger.read([], 0)
    assert ledger.due(0) == []
    ledger.read(["ahead"], 2)
    assert ledger.due(1) == []
    assert ledger.due(2) == [{"n": 1}]
    ledger.report("again", {"n": 2})
    ledger.read([], 0)
    assert ledger.due(2) == []
    ledger.read(["again"], 2)
    assert ledger.due(4) == [{"n": 2}]
    assert ledger.late_batches == 0


def test_a_state_with_an_empty_first_batch_of_a_source_without_ids_is_due_with_what_came_before() -> None:
    ledger = StateLedger()
    ledger.report("nothing", {"n": 1})
    ledger.read([], 0)
    ledger.read([], 3)
    assert ledger.due(0) == [{"n": 1}]


def test_states_whose_rows_never_come_make_one_state_of_many_and_nothing_is_due_too_early() -> None:
    ledger = StateLedger()
    ledger.report("lost", {"first": 1})
    ledger.read([], 1)
    for number in range(30_000):
        ledger.report(number, {"n": number, str(number % 3): number})
        ledger.read([number], 1)
    assert ledger.waiting == 10_000
    assert ledger.due(30_001) == []
    ledger.end()
    assert ledger.due(30_000) == []
    merged = {name: value for state in ledger.due(30_001) for name, value in state.items()}
    assert merged == {"first": 1, "n": 29_999, "0": 29_997, "1": 29_998, "2": 29_999}
    assert ledger.waiting == 0


def test_states_in_flight_that_became_one_are_due_when_the_rows_of_both_have_arrived() -> None:
    ledger = StateLedger()
    for number in range(10_002):
        ledger.report(number, {"n": number})
        ledger.read([number], 1)
    assert ledger.due(2) == []
    assert ledger.due(4) == [{"n": 2}, {"n": 3}]


def test_what_failed_reads_reported_is_left_out_before_other_states_become_one() -> None:
    ledger = StateLedger()
    ledger.report("kept", {"n": 0})
    ledger.read([], 1)
    for number in range(20_000):
        ledger.report(f"failed {number}", {"n": -1})
        ledger.read_failed()
    ledger.read(["kept"], 1)
    assert ledger.due(2) == [{"n": 0}]


def test_a_batch_that_cannot_carry_ids_belongs_to_the_states_of_its_read() -> None:
    ledger = StateLedger()
    ledger.report("chunk", {"byte": 9})
    ledger.read([], 1, carries_ids=False)
    assert ledger.due(1) == [{"byte": 9}]


def test_a_state_of_a_read_that_failed_is_due_only_if_its_rows_come_and_holds_nothing_back() -> None:
    ledger = StateLedger()
    ledger.report("failed", {"n": 1})
    ledger.read_failed()
    ledger.report("again", {"n": 2})
    ledger.read(["again"], 1)
    assert ledger.due(1) == [{"n": 2}]
    ledger.end()
    assert ledger.due(1) == []
    ledger.read(["failed"], 1)
    assert ledger.due(2) == [{"n": 1}]


def test_a_state_may_be_reported_after_its_rows() -> None:
    ledger = StateLedger()
    ledger.read(["a"], 2)
    ledger.report("a", {"n": 1})
    assert ledger.due(1) == []
    assert ledger.due(2) == [{"n": 1}]


def test_rows_of_a_state_in_several_batches_are_waited_for_while_it_is_not_saved_and_counted_afterwards() -> None:
    ledger = StateLedger()
    ledger.report("a", {"n": 1})
    ledger.read(["a"], 1)
    ledger.read(["a"], 1)
    assert ledger.due(1) == []
    assert ledger.due(2) == [{"n": 1}]
    assert ledger.late_batches == 0
    ledger.read(["a"], 1)
    assert ledger.late_batches == 1


@given(
    st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=30),
    st.lists(st.integers(0, 40), max_size=30).map(sorted),
)
def test_no_state_is_due_before_every_row_up_to_its_batch_is_delivered(
    batches: list[tuple[int, bool]], watermarks: list[int]
) -> None:
    ledger = StateLedger()
    ends: dict[int, int] = {}
    told: list[int] = []
    position = 0
    marks = iter(watermarks)
    for number, (rows, with_state) in enumerate(batches):
        if with_state:
            ledger.report(number, {"n": number})
        position += rows
        ledger.read([number] * rows if with_state else [], rows)
        if with_state:
            ends[number] = position
        delivered = min(next(marks, 0), position)
        due = [state["n"] for state in ledger.due(delivered)]
        assert all(ends[each] <= delivered for each in due)
        told += due
    ledger.end()
    told += [state["n"] for state in ledger.due(position)]
    assert told == sorted(ends)
