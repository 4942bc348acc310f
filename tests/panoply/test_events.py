"""Events: who is told, in which order, and what a handler may do meanwhile."""

from __future__ import annotations

import pickle
import threading

import pytest

from dovetail.panoply.events import Emitter


def test_handlers_of_every_event_are_told_first_and_with_the_name() -> None:
    told: list[object] = []
    emitter = Emitter()
    emitter.on("found", lambda data: told.append(data))
    emitter.on("*", lambda name, data: told.append((name, data)))

    emitter.fire("found", 1).fire("lost", 2)

    assert told == [("found", 1), 1, ("lost", 2)]


def test_handlers_are_told_in_the_order_in_which_they_were_added() -> None:
    told: list[int] = []
    emitter = Emitter()
    for number in range(50):
        emitter.on("found", lambda _, number=number: told.append(number))

    emitter.fire("found", None)

    assert told == list(range(50))


def test_a_handler_that_is_added_twice_is_told_once() -> None:
    told: list[object] = []
    emitter = Emitter().on("found", told.append).on("found", told.append)

    emitter.fire("found", 1)

    # Two looks at a method of a list are equal, as two bound methods of one object are.
    assert told == [1]


def test_a_handler_may_add_one_which_counts_from_the_next_event_on() -> None:
    told: list[object] = []
    emitter = Emitter()

    def first(data: object) -> None:
        told.append(("first", data))
        emitter.on("found", told.append)

    emitter.on("found", first)

    emitter.fire("found", 1).fire("found", 2)

    assert told == [("first", 1), ("first", 2), 2]


def test_a_handler_may_remove_itself() -> None:
    told: list[object] = []
    emitter = Emitter()

    def once(data: object) -> None:
        told.append(data)
        emitter.off("found", once)

    emitter.on("found", once).off("found", print).off("never", print)

    emitter.fire("found", 1).fire("found", 2)

    assert told == [1]


def test_what_a_handler_raises_goes_to_whoever_fired_when_all_have_been_told() -> None:
    told: list[object] = []
    emitter = Emitter().on("found", lambda _: 1 / 0).on("found", told.append)

    with pytest.raises(ZeroDivisionError):
        emitter.fire("found", 1)

    assert told == [1]


def test_a_handler_that_cannot_be_called_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="on\\('found'\\): 'print' cannot be called"):
        Emitter().on("found", "print")  # type: ignore[arg-type]


def test_events_are_told_in_the_thread_in_which_they_happen() -> None:
    told: list[str] = []
    emitter = Emitter().on("found", lambda _: told.append(threading.current_thread().name))

    thread = threading.Thread(target=emitter.fire, args=("found", 1), name="finder")
    thread.start()
    thread.join()

    assert told == ["finder"]


def test_handlers_added_in_many_threads_are_all_there() -> None:
    emitter = Emitter()
    ready = threading.Barrier(8)

    def add(thread: int) -> None:
        ready.wait()
        for number in range(50):
            emitter.on("found", lambda _, mark=(thread, number): mark)
            emitter.calls("found", None)

    threads = [threading.Thread(target=add, args=(thread,)) for thread in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(emitter.calls("found", None)) == 400


def test_an_emitter_can_be_pickled_with_its_handlers() -> None:
    copy = pickle.loads(pickle.dumps(Emitter().on("found", str)))

    assert [call() for call in copy.calls("found", 3)] == ["3"]
