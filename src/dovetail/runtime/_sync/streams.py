# Derived from _async/streams.py by `make generate`; do not edit.
"""Answers that are read piece by piece: raw streams and server-sent events."""

from __future__ import annotations

import contextlib
from collections.abc import Generator, Iterator
from typing import Any, TypeVar

import msgspec

from dovetail.runtime._sync.sender import Sender
from dovetail.runtime.call import Call, EventCall, require_call
from dovetail.runtime.engines.protocol import EngineFailure, WireStream
from dovetail.runtime.errors import DecodeError, InvalidInput
from dovetail.runtime.exchange import Exchange
from dovetail.runtime.headers import Headers
from dovetail.runtime.sse import Event, EventParser, RecordParser, parser_of

T = TypeVar("T")


class StreamedResponse:
    """An answer whose body is still arriving.

    Attributes:
        status: HTTP status.
        headers: Headers of the answer.
        request_id: The id sent with the call.
        attempts: How many times the request was tried.
    """

    def __init__(self, stream: WireStream, exchange: Exchange) -> None:
        self.status: int = stream.status
        self.headers: Headers = Headers(stream.headers)
        self.request_id: str | None = exchange.request_id
        self.attempts: int = exchange.attempts
        self._stream = stream
        self._exchange = exchange

    def chunks(self) -> Iterator[bytes]:
        """The body, decompressed, in pieces as they arrive.

        Raises:
            TransportError: It broke off.
        """
        failure: EngineFailure | None = None
        try:
            for chunk in self._stream.chunks():
                yield bytes(chunk)
        except EngineFailure as error:
            failure = error
        if failure is not None:
            raise self._exchange.broke_off(failure)

    def read(self) -> bytes:
        """The whole body that is left."""
        return b"".join([chunk for chunk in self.chunks()])


@contextlib.contextmanager
def open_stream(sender: Sender, call: Call[Any], options: dict[str, Any]) -> Generator[StreamedResponse]:
    """Send a call and give its answer as soon as the headers are there."""
    exchange = sender.exchange(call, streamed=True, **options)
    with sender.open(exchange) as stream:
        yield StreamedResponse(stream, exchange)


def typed_events(sender: Sender, call: EventCall[T], options: dict[str, Any]) -> Iterator[Event[T]]:
    """The events or records of a stream, decoded; an error when it ends before its declared last event."""
    with sender.settings.refusals():
        require_call(call)
        operation = call.operation
        if operation.answer != "events":
            raise InvalidInput(f"{operation.id} answers with no event stream: use send().", value=call, at="call")
    exchange = sender.exchange(call, streamed=True, **options)
    with sender.open(exchange) as stream:
        kind = Headers(stream.headers).get("content-type", "")
        parser = parser_of(kind)
        if parser is None:
            raise unexpected(sender, exchange, stream, f"the answer is {kind or 'untyped'}, not an event stream")
        failure: EngineFailure | None = None
        try:
            for events in _parsed(stream, parser):
                for event in events:
                    if operation.terminal_event and operation.terminal_event in {event.name, event.data}:
                        return
                    raw = event.data.encode()
                    try:
                        data = operation.decode(raw)
                    except msgspec.DecodeError as error:
                        reason = f"event {event.id or ''} is not what the contract promises: {error}"
                        raise unexpected(sender, exchange, stream, reason, raw) from None
                    exchange.saw_event(stream.status, raw, data)
                    yield Event(data, event.name, event.id)
        except EngineFailure as error:
            failure = error
        if failure is not None:
            raise (
                exchange.broke_off(failure)
                if failure.kind == "closed"
                else exchange.interrupted(f"the event stream broke off: {failure.reason}", parser.last_id)
            )
        if operation.terminal_event:
            reason = f"the event stream ended without its last event {operation.terminal_event!r}"
            raise exchange.interrupted(reason, parser.last_id)


def _parsed(stream: WireStream, parser: EventParser | RecordParser) -> Iterator[list[Event[str]]]:
    """The events that each piece of a stream completes, and its end."""
    for chunk in stream.chunks():
        yield parser.feed(bytes(chunk))
    yield parser.end()


def unexpected(sender: Sender, exchange: Exchange, stream: WireStream, reason: str, raw: bytes = b"") -> DecodeError:
    """The error for an answer that is not what the contract promises."""
    return sender.settings.error_type(DecodeError)(
        f"{exchange.shown}: {reason}.",
        status=stream.status,
        headers=Headers(stream.headers),
        raw=raw,
        request=exchange.shown,
        request_id=exchange.request_id,
    )
