"""What becomes of records when the queue takes them, fails, refuses, or takes less than it should."""

from __future__ import annotations

import time
from typing import Any

import pytest
from scripted_transport import PATIENCE, Gate, ScriptedTransport, ids_of, records_of, sdk_on, unavailable

from dovetail.panoply import SDK, Dropped, Failed, RecordsDropped, Request, Response, SendError


def refusal(kind: Any, **more: Any) -> SendError:
    return SendError(f"the queue says {kind}", refusal=kind, status=400, **more)


def write(sdk: SDK, count: int, **columns: Any) -> None:
    for number in range(count):
        sdk.write("users", {"id": number, **columns})


def assert_adds_up(sdk: SDK) -> None:
    stats = sdk.stats
    assert stats.written + stats.recovered == stats.delivered + stats.pending + stats.dropped


def test_records_go_out_together_as_lines_of_json() -> None:
    transport = ScriptedTransport()
    with sdk_on(transport, linger=60) as sdk:
        sdk.write("users", {"id": 1, "name": "Zoë & co"})
        sdk.write("orders", {"id": 2})
        assert sdk.flush(PATIENCE).complete
    (request,) = transport.requests
    (message,) = request.messages
    assert message.body == '{"id":1,"name":"Zoë & co","__table":"users"}\n{"id":2,"__table":"orders"}\n'.encode()
    assert request.full_url == sdk.qurl


def test_a_record_alone_lingers_and_then_goes() -> None:
    transport = ScriptedTransport()
    with sdk_on(transport, linger=0.05) as sdk:
        begun = time.monotonic()
        sdk.write("users", {"id": 1})
        assert sdk.wait_settled(sdk.position(), PATIENCE)
        assert time.monotonic() - begun >= 0.04
    assert transport.ids == [1]


def test_full_messages_travel_together_and_none_is_longer_than_it_may_be() -> None:
    transport = ScriptedTransport()
    with sdk_on(transport, linger=60, message_bytes=10_000, in_flight=1) as sdk:
        write(sdk, 1500, text="x" * 100)
        assert sdk.flush(PATIENCE).complete
    assert sorted(transport.ids) == list(range(1500))
    sizes = [len(m.body) + transport.overhead for request in transport.requests for m in request.messages]
    assert max(sizes) <= 10_000
    assert max(len(request.messages) for request in transport.requests) == 10
    assert len(transport.requests) < 5
    for request in transport.requests:
        assert sum(len(m.body) + transport.overhead for m in request.messages) <= 1_048_576


def test_a_failure_is_tried_again_until_it_succeeds() -> None:
    transport = ScriptedTransport(unavailable(), refusal("throttled"), ConnectionResetError("gone"))
    errors: list[SendError] = []
    with sdk_on(transport).on("error", errors.append) as sdk:
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
    assert transport.ids == [1]
    assert [(e.attempt, e.records, e.will_retry) for e in errors] == [(1, 1, True), (2, 1, True), (3, 1, True)]
    assert isinstance(errors[2].__cause__, ConnectionResetError)
    assert all(e.request is not None for e in errors)
    stats = sdk.stats
    assert (stats.delivered, stats.retries, stats.errors, stats.requests) == (1, 3, 3, 4)
    assert stats.maybe_twice == 2  # the throttled one was stored by nobody


def test_what_never_left_cannot_be_stored_twice() -> None:
    transport = ScriptedTransport(SendError("no connection", sent=False))
    with sdk_on(transport) as sdk:
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
    assert sdk.stats.maybe_twice == 0


def test_only_what_a_batch_did_not_store_is_sent_again_under_its_id() -> None:
    transport = ScriptedTransport()

    def second_fails(request: Request) -> Response:
        return transport.partly(request, {request.messages[1].id: Failed("InternalError", "try again")})

    transport._script.append(second_fails)
    with sdk_on(transport, linger=60, message_bytes=1024, in_flight=1) as sdk:
        write(sdk, 60, text="x" * 50)
        assert sdk.flush(PATIENCE).complete
    first, *others = transport.requests
    (again,) = [r for r in others if r.messages[0].id == first.messages[1].id]
    assert again.messages == (first.messages[1],)
    assert sorted(transport.ids) == list(range(60))
    assert sdk.stats.maybe_twice == 0


def test_an_answer_that_forgets_a_message_is_no_success() -> None:
    transport = ScriptedTransport(lambda request: Response({}))
    with sdk_on(transport) as sdk:
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
    assert transport.ids == [1]
    assert sdk.stats.maybe_twice == 1


def test_the_senders_fault_is_given_up_and_reported_and_the_others_arrive() -> None:
    transport = ScriptedTransport()

    def first_is_at_fault(request: Request) -> Response:
        return transport.partly(request, {request.messages[0].id: Failed("KmsDisabled", "no", sender_fault=True)})

    transport._script.append(first_is_at_fault)
    dropped: list[Dropped] = []
    with sdk_on(transport, linger=60, message_bytes=1024, in_flight=1, on_drop=dropped.append) as sdk:
        write(sdk, 60, text="x" * 50)
        report = sdk.flush(PATIENCE)
        assert_adds_up(sdk)
    (lost,) = dropped
    assert lost.reason == "refused"
    assert {r["id"] for r in lost.records} | set(transport.ids) == set(range(60))
    assert not {r["id"] for r in lost.records} & set(transport.ids)
    assert (report.complete, report.dropped) == (True, len(lost))


class Queue(ScriptedTransport):
    """A queue that refuses messages by what they hold."""

    def __init__(self, refuses: Any, kind: str, *, batches: bool = True) -> None:
        super().__init__(otherwise=self._answer)
        self._refuses = refuses
        self._kind = kind
        self._batches = batches

    def _answer(self, request: Request) -> Response:
        if len(request.messages) > 1 and not self._batches:
            raise refusal("no_batches")
        if any(self._refuses(message) for message in request.messages):
            raise refusal(self._kind)
        return self.store(request)


def test_a_record_that_is_refused_is_found_and_set_aside_alone() -> None:
    queue = Queue(lambda m: any(r["id"] in (17, 42) for r in records_of(m)), "contents")
    dropped: list[Dropped] = []
    with sdk_on(queue, linger=60, message_bytes=2048, on_drop=dropped.append) as sdk:
        write(sdk, 100, text="x" * 30)
        assert sdk.flush(PATIENCE).complete
        assert_adds_up(sdk)
    assert sorted(r["id"] for d in dropped for r in d.records) == [17, 42]
    assert sorted(queue.ids) == [n for n in range(100) if n not in (17, 42)]
    assert {d.reason for d in dropped} == {"refused"}


def test_a_refused_message_of_a_batch_is_divided_too() -> None:
    transport = ScriptedTransport()

    def answer(request: Request) -> Response:
        bad = {
            m.id: Failed("InvalidMessageContents", "no", sender_fault=True)
            for m in request.messages
            if any(r["id"] == 17 for r in records_of(m))
        }
        return transport.partly(request, bad)

    transport._otherwise = answer
    dropped: list[Dropped] = []
    with sdk_on(transport, linger=60, message_bytes=1024, on_drop=dropped.append) as sdk:
        write(sdk, 60, text="x" * 50)
        assert sdk.flush(PATIENCE).complete
    assert [r["id"] for d in dropped for r in d.records] == [17]
    assert sorted(transport.ids) == [n for n in range(60) if n != 17]


def test_a_queue_that_takes_less_is_found_out_and_nothing_is_lost() -> None:
    queue = Queue(lambda m: len(m.body) + 180 > 8000, "too_long")
    with sdk_on(queue, linger=60, message_bytes=65_536, in_flight=1) as sdk:
        write(sdk, 2000, text="x" * 50)
        assert sdk.flush(PATIENCE).complete
        assert sorted(queue.ids) == list(range(2000))
        before = sdk.stats.errors
        write(sdk, 500, text="x" * 50)
        assert sdk.flush(PATIENCE).complete
    assert sdk.stats.errors == before  # it has learned
    assert sdk.stats.dropped == 0


def test_an_oversize_record_is_set_aside_alone() -> None:
    queue = Queue(lambda m: len(m.body) + 180 > 262_144, "too_long")
    dropped: list[Dropped] = []
    with sdk_on(queue, linger=60, on_drop=dropped.append) as sdk:
        write(sdk, 10)
        sdk.write("users", {"id": "big", "text": "x" * 300_000})
        sdk.write("users", {"id": "after"})
        assert sdk.flush(PATIENCE).complete
    assert [(r["id"], d.reason) for d in dropped for r in d.records] == [("big", "too_long")]
    assert sorted(map(str, queue.ids)) == sorted([*map(str, range(10)), "after"])


def test_a_queue_without_batches_gets_messages_one_by_one() -> None:
    queue = Queue(lambda m: False, "contents", batches=False)
    with sdk_on(queue, linger=60, message_bytes=1024, in_flight=1) as sdk:
        write(sdk, 60, text="x" * 50)
        assert sdk.flush(PATIENCE).complete
        assert sorted(queue.ids) == list(range(60))
        write(sdk, 60, text="x" * 50)
        assert sdk.flush(PATIENCE).complete
    assert sum(len(request.messages) > 1 for request in queue.requests) == 1  # asked once


def test_a_batch_that_is_too_long_is_halved() -> None:
    transport = ScriptedTransport()

    def answer(request: Request) -> Response:
        if len(request.messages) > 3:
            raise refusal("batch_too_long")
        return transport.store(request)

    transport._otherwise = answer
    with sdk_on(transport, linger=60, message_bytes=1024, in_flight=1) as sdk:
        write(sdk, 120, text="x" * 50)
        assert sdk.flush(PATIENCE).complete
    assert sorted(transport.ids) == list(range(120))
    assert sdk.stats.dropped == 0


def test_without_the_right_to_send_it_is_said_early_and_tried_until_the_deadline() -> None:
    transport = ScriptedTransport(*[refusal("refused", code="AccessDenied")] * 3)
    errors: list[SendError] = []
    with sdk_on(transport).on("error", errors.append) as sdk:
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
    assert transport.ids == [1]
    assert {e.code for e in errors} == {"AccessDenied"}


def test_at_its_deadline_a_record_is_given_up_and_reported_in_every_way(tmp_path: Any) -> None:
    def fail(request: Request) -> Response:
        raise unavailable()

    transport = ScriptedTransport(otherwise=fail)
    told: list[Any] = []
    sdk = sdk_on(transport, delivery_timeout=0.05, on_drop=told.append, dead_letters=tmp_path / "dead.jsonl")
    sdk.on("error", told.append)
    sdk.write("users", {"id": 1})
    report = sdk.flush(PATIENCE)
    assert (report.complete, report.dropped, report.left) == (True, 1, 0)
    assert report.kept == str(tmp_path / "dead.jsonl")
    *attempts, last, dropped, event = told
    assert all(isinstance(e, SendError) and e.will_retry for e in attempts)
    assert len(transport.requests) == len(attempts) + 1
    assert isinstance(last, SendError)
    assert not last.will_retry
    assert isinstance(dropped, Dropped)
    assert (dropped.reason, dropped.records, dropped.maybe_delivered) == (
        "expired",
        [{"id": 1, "__table": "users"}],
        True,
    )
    assert dropped.tables == {"users": 1}
    assert isinstance(event, RecordsDropped)
    assert event.dropped is dropped
    assert event.__cause__ is last
    assert_adds_up(sdk)
    assert sdk.stats.dropped == 1
    sdk.close()


def test_each_request_has_a_time_limit() -> None:
    transport = ScriptedTransport()
    with sdk_on(transport, request_timeout=7) as sdk:
        sdk.write("users", {"id": 1})
        sdk.flush(PATIENCE)
    assert transport.timeouts == [7]


def test_several_requests_are_under_way_at_a_time() -> None:
    transport = ScriptedTransport()
    gates = [Gate(transport.store) for _ in range(3)]
    transport._script += gates
    with sdk_on(transport, in_flight=3) as sdk:
        for number, gate in enumerate(gates):
            sdk.write("users", {"id": number})
            assert gate.reached.wait(PATIENCE)
        for gate in reversed(gates):
            gate.opened.set()
        assert sdk.flush(PATIENCE).complete
    assert sorted(transport.ids) == [0, 1, 2]


@pytest.mark.parametrize("faults", [0, 3])
def test_on_request_the_order_within_a_table_is_kept(faults: int) -> None:
    transport = ScriptedTransport(*[unavailable()] * faults)
    with sdk_on(transport, ordered=True, message_bytes=1024) as sdk:
        for number in range(300):
            sdk.write(f"table{number % 3}", {"id": number, "text": "x" * 20})
        assert sdk.flush(PATIENCE).complete
    for table in range(3):
        ids = [r["id"] for r in transport.records if r["__table"] == f"table{table}"]
        assert ids == list(range(table, 300, 3))


def test_in_order_a_table_rests_while_its_records_are_under_way_and_others_do_not() -> None:
    transport = ScriptedTransport()
    gate = Gate(transport.store)
    transport._script.append(gate)
    with sdk_on(transport, ordered=True) as sdk:
        sdk.write("a", {"id": 1})
        assert gate.reached.wait(PATIENCE)
        sdk.write("a", {"id": 2})
        sdk.write("b", {"id": 3})
        transport.wait_for_requests(2)
        assert ids_of(transport.requests[1]) == [3]
        gate.opened.set()
        assert sdk.flush(PATIENCE).complete
    assert [i for i in transport.ids if i != 3] == [1, 2]


def test_positions_say_what_is_settled() -> None:
    transport = ScriptedTransport()
    gate = Gate(transport.store)
    transport._script.append(gate)
    with sdk_on(transport, in_flight=2) as sdk:
        assert sdk.position() == 0
        sdk.write("a", {"id": 1})
        assert gate.reached.wait(PATIENCE)
        sdk.write("a", {"id": 2})
        transport.wait_for_requests(2)
        assert (sdk.position(), sdk.settled_position()) == (2, 0)
        assert not sdk.wait_settled(1, timeout=0)
        gate.opened.set()
        assert sdk.wait_settled(2, PATIENCE)
        assert sdk.settled_position() == 2


def test_the_address_of_the_queue_may_change_under_way() -> None:
    transport = ScriptedTransport()
    with sdk_on(transport) as sdk:
        sdk.qurl = "http://localhost:1/123456789012/other"
        sdk.write("users", {"id": 1})
        sdk.flush(PATIENCE)
    assert transport.requests[0].full_url == "http://localhost:1/123456789012/other"


def test_a_queue_address_that_is_none_is_an_error_and_loses_nothing() -> None:
    class Picky(ScriptedTransport):
        def prepare(self, queue_url: str, messages: Any) -> Request:
            if not queue_url.startswith("http"):
                raise ValueError("this is no address")
            return super().prepare(queue_url, messages)

    transport = Picky()
    errors: list[SendError] = []
    with sdk_on(transport).on("error", errors.append) as sdk:
        right, sdk.qurl = sdk.qurl, "nonsense"
        sdk.write("users", {"id": 1})
        sdk.on("error", lambda error: setattr(sdk, "qurl", right))
        assert sdk.flush(PATIENCE).complete
    assert transport.ids == [1]
    assert "no address" in str(errors[0])


def test_a_sender_survives_what_nobody_has_foreseen(monkeypatch: pytest.MonkeyPatch) -> None:
    transport = ScriptedTransport()
    with sdk_on(transport) as sdk:
        senders = sdk._writer._senders
        send, failures = senders._send, [KeyError("a bug")]

        def once_broken(*arguments: Any) -> Any:
            if failures:
                raise failures.pop()
            return send(*arguments)

        monkeypatch.setattr(senders, "_send", once_broken)
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
    assert transport.ids == [1]
