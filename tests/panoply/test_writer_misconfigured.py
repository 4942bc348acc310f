"""A queue that refuses everything: that is nobody's record's fault, and nothing is given up for it."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from scripted_transport import PATIENCE, ScriptedTransport, records_of, sdk_on

from dovetail.panoply import Dropped, Failed, Request, Response, SendError

FIFO = "The request must contain the parameter MessageGroupId."


def refused(code: str = "InvalidParameterValue") -> SendError:
    return SendError(f"400: {code}: no", refusal="contents", code=code, status=400)


def misconfigured(wrong: Any, put_right: threading.Event) -> ScriptedTransport:
    """A queue that is set up wrongly until somebody puts it right."""

    def answer(request: Request) -> Response:
        if put_right.is_set():
            return transport.store(request)
        if isinstance(wrong, Failed):
            return Response({}, {message.id: wrong for message in request.messages})
        raise wrong

    transport = ScriptedTransport(otherwise=answer)
    return transport


@pytest.mark.parametrize(
    "wrong",
    [
        refused(),
        SendError("413", refusal="too_long", status=413),
        Failed("MissingParameter", FIFO, sender_fault=True),
        Failed("InvalidParameterValue", "no", sender_fault=True),
        Failed("AccessDenied", "no", sender_fault=True),
    ],
    ids=["contents", "too_long", "missing", "invalid", "denied"],
)
@pytest.mark.parametrize("ordered", [False, True])
def test_what_a_misconfigured_queue_refuses_arrives_when_it_is_put_right(wrong: Any, ordered: bool) -> None:
    put_right = threading.Event()
    transport = misconfigured(wrong, put_right)
    dropped: list[Dropped] = []
    with sdk_on(transport, linger=60, longest_pause=0.05, ordered=ordered, on_drop=dropped.append) as sdk:
        for number in range(1500):
            sdk.write("users", {"id": number})
        assert not sdk.flush(0.2).complete
        transport.wait_for_requests(25)
        assert sdk.stats.dropped == 0
        put_right.set()
        assert sdk.flush(PATIENCE).complete
    assert sorted(transport.ids) == list(range(1500))
    assert dropped == []


def test_it_is_not_asked_for_every_single_record() -> None:
    transport = misconfigured(refused(), threading.Event())
    waits = threading.Event()
    errors: list[Any] = []
    sdk = sdk_on(transport, linger=60, longest_pause=PATIENCE, in_flight=1)
    pause = sdk._writer._senders._ledger.pause

    def paused(seconds: float) -> None:
        waits.set()
        pause(seconds)

    sdk._writer._senders._ledger.pause = paused  # type: ignore[method-assign]
    sdk.on("error", errors.append)
    for number in range(1024):
        sdk.write("users", {"id": number})
    sdk.flush(0)
    assert waits.wait(PATIENCE)
    assert len(transport.requests) < 20
    assert all(error.will_retry for error in errors)
    sdk.close(0)


@pytest.mark.parametrize("guilty", [{0}, {1023}, {0, 1}, {511, 512}, {0, 500, 1023}])
def test_a_record_is_to_blame_only_if_others_are_taken(guilty: set[int]) -> None:
    def answer(request: Request) -> Response:
        if any(record["id"] in guilty for message in request.messages for record in records_of(message)):
            raise refused()
        return transport.store(request)

    transport = ScriptedTransport(otherwise=answer)
    dropped: list[Dropped] = []
    with sdk_on(transport, linger=60, in_flight=1, on_drop=dropped.append) as sdk:
        for number in range(1024):
            sdk.write("users", {"id": number})
        assert sdk.flush(PATIENCE).complete
        assert len(transport.requests) < 80
    assert sorted(transport.ids) == [n for n in range(1024) if n not in guilty]
    assert {record["id"] for one in dropped for record in one.records} == guilty


def test_what_is_said_to_be_given_up_is() -> None:
    transport = ScriptedTransport(refused("InvalidMessageContents"))
    errors: list[Any] = []
    with sdk_on(transport).on("error", errors.append) as sdk:
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
        assert sdk.stats.dropped == 1
    (told,) = [error for error in errors if isinstance(error, SendError)]
    assert not told.will_retry


def test_a_lone_record_waits_for_others_before_it_is_blamed() -> None:
    def answer(request: Request) -> Response:
        if any(record["id"] == 0 for message in request.messages for record in records_of(message)):
            raise refused()
        return transport.store(request)

    transport = ScriptedTransport(otherwise=answer)
    with sdk_on(transport, in_flight=2) as sdk:
        sdk.write("users", {"id": 0})
        transport.wait_for_requests(3)
        assert sdk.stats.dropped == 0
        sdk.write("users", {"id": 1})
        assert sdk.flush(PATIENCE).complete
        assert sdk.stats.dropped == 1
    assert transport.ids == [1]
