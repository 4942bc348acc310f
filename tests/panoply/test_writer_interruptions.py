"""What breaks in on a writer: Ctrl-C between any two lines, signal handlers and handlers that end the program."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from scripted_transport import PATIENCE, ScriptedTransport, sdk_on, unavailable

from dovetail.panoply import SDK, BufferFull, Dropped, WouldDeadlock


class CtrlC(BaseException):
    """Stands for KeyboardInterrupt, which would end pytest."""


@pytest.fixture(params=[False, True], ids=["memory", "ordered"])
def sdk(request: pytest.FixtureRequest) -> Iterator[SDK]:
    with sdk_on(ScriptedTransport(), ordered=request.param, in_flight=2) as made:
        made.write("users", {"id": -1})
        assert made.flush(PATIENCE).complete
        yield made


def alarms(act: Callable[[], None], writes: Callable[[int], None], rounds: int) -> int:
    """Let a signal break in on writes at any moment, many times; how many were begun."""
    rung = 0

    def ring(number: int, frame: object) -> None:
        nonlocal rung
        rung += 1
        act()

    before = signal.signal(signal.SIGALRM, ring)
    begun = 0
    try:
        while rung < rounds:
            try:
                due = rung + 1
                signal.setitimer(signal.ITIMER_REAL, 1e-5 + (rung * 7 % 30) * 1e-5)
                while rung < due:
                    begun += 1
                    writes(begun)
            except CtrlC:
                pass
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return begun


# It may break in on a finalizer of anybody's, too, where it is swallowed.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_ctrl_c_at_any_moment_of_a_write_leaves_the_counters_right_and_nobody_waiting(sdk: SDK) -> None:
    def act() -> None:
        raise CtrlC

    begun = alarms(act, lambda number: sdk.write("users", {"id": number}), 600)
    assert sdk.flush(PATIENCE).complete
    stats = sdk.stats
    assert stats.written == stats.delivered
    assert (stats.pending, stats.pending_bytes, stats.in_flight) == (0, 0, 0)
    assert begun - 600 <= stats.written <= begun + 1
    sdk.write("users", {"id": 0})
    assert sdk.wait_settled(sdk.position(), PATIENCE)


def test_a_signal_handler_may_write_whatever_it_breaks_in_on(sdk: SDK) -> None:
    begun = alarms(lambda: sdk.write("signals", {"id": 0}), lambda number: sdk.write("users", {"id": number}), 600)
    assert sdk.flush(PATIENCE).complete
    assert sdk.stats.written == sdk.stats.delivered == begun + 600 + 1


def test_what_cannot_wait_in_the_middle_of_a_write_says_so_and_what_can_write_does(sdk: SDK) -> None:
    with sdk._writer.ledger.lock:  # as a finalizer finds it that the garbage collector calls
        sdk.write("users", {"id": 1})
        for wait in (sdk.flush, sdk.close, lambda: sdk.wait_settled(99)):
            with pytest.raises(WouldDeadlock, match="signal handler"):
                wait()
        assert sdk.stats.written == 1
    assert sdk.flush(PATIENCE).complete
    assert sdk.stats.delivered == 2


def test_ctrl_c_while_a_write_waits_for_room_leaves_no_hurry_behind() -> None:
    opened = threading.Event()

    def hold(request: Any) -> Any:
        opened.wait(PATIENCE)
        return transport.store(request)

    transport = ScriptedTransport(otherwise=hold)
    sdk = sdk_on(transport, max_records=1)
    sdk.write("users", {"id": 1})

    def interrupt(number: int, frame: object) -> None:
        raise CtrlC

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.05)
        with pytest.raises(CtrlC):
            sdk.write("users", {"id": 2})
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert sdk._writer.ledger.blocked == 0
    opened.set()
    assert sdk.close().complete
    assert transport.ids == [1]


@pytest.mark.parametrize("error", [SystemExit(1), CtrlC(), GeneratorExit()], ids=repr)
@pytest.mark.parametrize("event", ["send", "flush", "error"])
def test_a_handler_that_ends_the_program_does_not_end_a_sender(event: str, error: BaseException) -> None:
    def handler(data: object) -> None:
        raise error

    transport = ScriptedTransport(unavailable())
    with sdk_on(transport, in_flight=1).on(event, handler) as sdk:
        for number in range(3):
            sdk.write("users", {"id": number})
            assert sdk.flush(PATIENCE).complete
    assert transport.ids == [0, 1, 2]
    assert sdk.stats.handler_errors >= 1


def test_a_transport_that_panics_does_not_end_a_sender() -> None:
    transport = ScriptedTransport(lambda request: (_ for _ in ()).throw(CtrlC("panic")))
    with sdk_on(transport, in_flight=1) as sdk:
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
    assert transport.ids == [1]


def test_a_store_that_fails_does_not_end_a_sender(monkeypatch: pytest.MonkeyPatch) -> None:
    transport = ScriptedTransport()
    with sdk_on(transport, in_flight=1) as sdk:
        take, failures = sdk._writer.ledger.store.take, [OSError("a bad disk")]

        def once_broken(limit: int) -> Any:
            if failures:
                raise failures.pop()
            return take(limit)

        monkeypatch.setattr(sdk._writer.ledger.store, "take", once_broken)
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
    assert transport.ids == [1]


def test_on_drop_that_writes_to_a_full_buffer_does_not_drop_on_and_on() -> None:
    opened = threading.Event()

    def hold(request: Any) -> Any:
        opened.wait(PATIENCE)
        return transport.store(request)

    refused: list[BufferFull] = []

    def on_drop(dropped: Dropped) -> None:
        try:
            sdk.write("dropped", {"records": len(dropped)})
        except BufferFull as error:
            refused.append(error)

    transport = ScriptedTransport(otherwise=hold)
    sdk = sdk_on(transport, max_records=3, when_full="drop_oldest", on_drop=on_drop)
    for number in range(10):
        sdk.write("users", {"id": number})
    stats = sdk.stats
    assert (stats.written, stats.dropped, stats.pending) == (10, 7, 3)
    assert len(refused) == 7
    opened.set()
    sdk.close()
