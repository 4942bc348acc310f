"""Events of the writer: what handlers get, and that whatever they do, sending goes on."""

from __future__ import annotations

import gc
import logging
import pickle
import threading
import weakref
from typing import Any

import pytest
from scripted_transport import KEY, PATIENCE, SECRET, Gate, ScriptedTransport, sdk_on, unavailable

from dovetail.panoply import Dropped, SendError, WouldDeadlock


def test_send_comes_before_a_request_and_flush_after_it() -> None:
    transport = ScriptedTransport()
    told: list[tuple[str, Any]] = []
    sdk = sdk_on(transport)
    assert sdk.on("send", lambda data: told.append(("send", data))) is sdk
    sdk.on("flush", lambda data: told.append(("flush", data)))
    sdk.write("users", {"id": 1})
    assert sdk.close().complete
    (send, sent), (flush, flushed) = told
    assert (send, flush) == ("send", "flush")
    request = sent["req"]
    assert request is flushed["req"]
    assert (request.data, request.full_url) == (b'{"id":1,"__table":"users"}\n', sdk.qurl)
    assert isinstance(request.headers, dict)
    assert request.get_method() == "POST"
    assert (flushed["res"].status, flushed["res"].code, flushed["res"].getcode()) == (200, 200, 200)
    assert flushed["res"].read() == b""


def test_error_brings_the_bare_exception_and_a_star_hears_everything() -> None:
    errors: list[Any] = []
    names: list[str] = []
    with sdk_on(ScriptedTransport(unavailable())) as sdk:
        sdk.on("error", errors.append).on("*", lambda name, data: names.append(name))
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
    assert isinstance(errors[0], SendError)
    assert names == ["send", "error", "send", "flush"]


def test_a_handler_that_is_taken_away_hears_nothing() -> None:
    told: list[Any] = []
    with sdk_on(ScriptedTransport()).on("flush", told.append) as sdk:
        sdk.off("flush", told.append)
        sdk.write("users", {"id": 1})
        sdk.flush(PATIENCE)
    assert told == []


@pytest.mark.parametrize("event", ["send", "flush", "error", "*"])
def test_a_handler_that_fails_stops_neither_sending_nor_the_others(
    event: str, caplog: pytest.LogCaptureFixture
) -> None:
    transport = ScriptedTransport(unavailable())
    told: list[Any] = []

    def broken(*arguments: object) -> None:
        raise ZeroDivisionError("in a handler")

    with sdk_on(transport, in_flight=1) as sdk:
        sdk.on(event, broken).on("flush", told.append)
        for number in range(3):
            sdk.write("users", {"id": number})
            assert sdk.flush(PATIENCE).complete
    assert transport.ids == [0, 1, 2]
    assert len(told) == 3
    assert sdk.stats.handler_errors >= 1
    assert "a handler of" in caplog.text
    assert "in a handler" in caplog.text


def test_handlers_of_flush_have_returned_when_flush_does() -> None:
    """The handler is at work while flush() finds that all is settled, as it may be on a machine with little time."""
    told: list[Any] = []
    settled = threading.Event()

    def handler(data: object) -> None:
        assert settled.wait(PATIENCE)
        threading.Event().wait(0.05)
        told.append(data)

    with sdk_on(ScriptedTransport()) as sdk:
        sdk.on("flush", handler)
        sdk.write("users", {"id": 1})
        assert sdk.wait_settled(1, PATIENCE)
        settled.set()
        assert sdk.flush(PATIENCE).complete
        assert len(told) == 1


def test_a_handler_of_flush_that_does_not_return_holds_flush_up_only_until_its_time_is_over() -> None:
    returns = threading.Event()
    with sdk_on(ScriptedTransport()) as sdk:
        sdk.on("flush", lambda data: returns.wait(PATIENCE))
        sdk.write("users", {"id": 1})
        assert sdk.wait_settled(1, PATIENCE)
        report = sdk.flush(0.05)
        returns.set()
    assert report.complete
    assert report.left == 0


def test_handlers_run_one_at_a_time() -> None:
    busy = threading.Lock()
    overlaps: list[bool] = []

    def handler(data: object) -> None:
        overlaps.append(not busy.acquire(blocking=False))
        threading.Event().wait(0.002)
        busy.release()

    with sdk_on(ScriptedTransport(), in_flight=4, message_bytes=1024) as sdk:
        sdk.on("send", handler).on("flush", handler)
        for number in range(200):
            sdk.write("users", {"id": number, "text": "x" * 200})
        assert sdk.flush(PATIENCE).complete
    assert overlaps
    assert not any(overlaps)


@pytest.mark.parametrize("what", ["flush", "close", "wait_settled"])
def test_a_handler_that_would_wait_for_itself_is_told_so(what: str) -> None:
    failures: list[Exception] = []
    transport = ScriptedTransport()

    with sdk_on(transport) as sdk:

        def handler(data: object) -> None:
            try:
                sdk.wait_settled(1) if what == "wait_settled" else getattr(sdk, what)()
            except WouldDeadlock as error:
                failures.append(error)

        sdk.on("send", handler)
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
    assert len(failures) == 1
    assert transport.ids == [1]


def test_a_handler_may_write_where_there_is_room_and_is_told_where_there_is_none() -> None:
    transport = ScriptedTransport(unavailable())
    failures: list[Exception] = []

    with sdk_on(transport, max_records=2, in_flight=1) as sdk:

        def handler(error: object) -> None:
            for number in (2, 3):
                try:
                    sdk.write("errors", {"id": number})
                except WouldDeadlock as refused:
                    failures.append(refused)

        sdk.on("error", handler)
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
    assert sorted(transport.ids) == [1, 2]
    assert len(failures) == 1


def test_on_drop_may_write_elsewhere_and_fail_without_harm() -> None:
    def on_drop(dropped: Dropped) -> None:
        raise RuntimeError("no")

    transport = ScriptedTransport(otherwise=lambda request: (_ for _ in ()).throw(unavailable()))
    sdk = sdk_on(transport, delivery_timeout=0, on_drop=on_drop)
    sdk.write("users", {"id": 1})
    assert sdk.flush(PATIENCE).dropped == 1
    assert sdk.stats.handler_errors == 1
    sdk.close()


def test_what_a_sender_is_dropping_while_the_writer_ends_counts_as_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dovetail.panoply.writer.writer._FAREWELL", PATIENCE)
    transport = ScriptedTransport(otherwise=lambda request: (_ for _ in ()).throw(unavailable()))
    dropping = threading.Event()

    def on_drop(dropped: Dropped) -> None:
        dropping.set()
        assert transport.closed.wait(PATIENCE)

    sdk = sdk_on(transport, delivery_timeout=0, on_drop=on_drop)
    sdk.write("users", {"id": 1})
    assert dropping.wait(PATIENCE)
    report = sdk.close(0)
    assert (report.complete, report.left, report.dropped) == (True, 0, 1)


def test_without_any_handler_the_log_tells(caplog: pytest.LogCaptureFixture) -> None:
    transport = ScriptedTransport(otherwise=lambda request: (_ for _ in ()).throw(unavailable()))
    with caplog.at_level(logging.WARNING, "dovetail.panoply"):
        sdk = sdk_on(transport, delivery_timeout=0)
        sdk.write("users", {"id": 1})
        sdk.flush(PATIENCE)
        sdk.close()
    assert "1 record not stored (attempt 1): 503" in caplog.text
    assert "dropped: 1 record was not delivered in time" in caplog.text


def test_nothing_that_is_shown_holds_the_secret(caplog: pytest.LogCaptureFixture) -> None:
    shown: list[str] = []
    transport = ScriptedTransport(unavailable())
    with sdk_on(transport) as sdk:
        sdk.on("*", lambda name, data: shown.append(repr(data)))
        sdk.write("users", {"id": 1})
        report = sdk.flush(PATIENCE)
    text = "".join([*shown, caplog.text, repr(sdk), str(report), str(sdk.stats)])
    assert SECRET not in text
    assert "r4nd0mr4nd0mr4nd" not in text
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(sdk)


def test_attributes_are_those_of_the_vendors_sdk() -> None:
    with sdk_on(ScriptedTransport()) as sdk:
        assert (sdk.apikey, sdk.apisecret, sdk.account) == (KEY, SECRET, "acme")
        assert sdk.qurl.endswith("/123456789012/sdk-acme-r4nd0mr4nd0mr4nd")
        assert sdk.fire("anything", 1) is sdk


def test_an_sdk_that_nobody_uses_any_more_sends_what_it_has_and_ends() -> None:
    transport = ScriptedTransport()
    gate = Gate(transport.store)
    transport._script.append(gate)
    sdk = sdk_on(transport)
    threads = sdk._writer._senders._threads
    sdk.write("users", {"id": 1})
    assert gate.reached.wait(PATIENCE)
    sdk.write("users", {"id": 2})
    gone = weakref.ref(sdk)
    del sdk
    gc.collect()
    assert gone() is None
    gate.opened.set()
    assert transport.closed.wait(PATIENCE)
    for thread in threads:
        thread.join(PATIENCE)
    assert not any(thread.is_alive() for thread in threads)
    assert sorted(transport.ids) == [1, 2]


def test_making_an_sdk_starts_nothing() -> None:
    before = threading.active_count()
    with sdk_on(ScriptedTransport()):
        assert threading.active_count() == before
