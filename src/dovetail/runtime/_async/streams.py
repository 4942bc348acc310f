"""Answers that are read piece by piece: raw streams, downloads and server-sent events."""

from __future__ import annotations

import contextlib
import os
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from dovetail.runtime._async.sender import AsyncSender
from dovetail.runtime.async_primitives import sleep
from dovetail.runtime.call import Call, EventCall
from dovetail.runtime.downloads import PartialFile, declared_length
from dovetail.runtime.engines.protocol import AsyncWireStream, EngineFailure
from dovetail.runtime.errors import DecodeError, InvalidInput, RequestTimeout, StreamInterrupted, TransportError
from dovetail.runtime.exchange import Exchange
from dovetail.runtime.headers import Headers
from dovetail.runtime.retry import may_repeat
from dovetail.runtime.sse import Event, EventParser

T = TypeVar("T")


class AsyncStreamedResponse:
    """An answer whose body is still arriving.

    Attributes:
        status: HTTP status.
        headers: Headers of the answer.
        request_id: The id sent with the call.
        attempts: How many times the request was tried.
    """

    def __init__(self, stream: AsyncWireStream, exchange: Exchange) -> None:
        self.status: int = stream.status
        self.headers: Headers = Headers(stream.headers)
        self.request_id: str | None = exchange.request_id
        self.attempts: int = exchange.attempts
        self._stream = stream
        self._exchange = exchange

    async def chunks(self) -> AsyncIterator[bytes]:
        """The body, decompressed, in pieces as they arrive.

        Raises:
            TransportError: It broke off.
        """
        try:
            async for chunk in self._stream.chunks():
                yield chunk
        except EngineFailure as failure:
            kind = RequestTimeout if failure.kind == "timeout" else TransportError
            raise self._exchange.interrupted(kind, f"the answer broke off: {failure.reason}") from None

    async def read(self) -> bytes:
        """The whole body that is left."""
        return b"".join([chunk async for chunk in self.chunks()])


@contextlib.asynccontextmanager
async def open_stream(
    sender: AsyncSender, call: Call[Any], options: dict[str, Any]
) -> AsyncGenerator[AsyncStreamedResponse]:
    """Send a call and give its answer as soon as the headers are there."""
    exchange = sender.exchange(call, streamed=True, **options)
    async with sender.open(exchange) as stream:
        yield AsyncStreamedResponse(stream, exchange)


async def download_to(
    sender: AsyncSender,
    call: Call[bytes],
    to: str | os.PathLike[str],
    sha256: str | None,
    progress: Callable[[int, int | None], None] | None,
    options: dict[str, Any],
) -> int:
    """Write the body of an answer to a file that is whole or untouched."""
    left = sender.settings.retry.retries if options.get("retries") is None else int(options["retries"])
    attempt = 0
    while True:
        attempt += 1
        try:
            async with open_stream(sender, call, options) as response:
                _refuse_page(sender, call, response.status, response.headers)
                size = declared_length(response.headers)
                with PartialFile(Path(to), size, sha256) as file:
                    async for chunk in response.chunks():
                        file.write(chunk)
                        if progress is not None:
                            progress(file.written, size)
                    return file.finish()
        except TransportError as error:
            # What happened before the first byte was retried below; this is a body that broke off.
            if attempt > left or not may_repeat(call) or error.attempts > left:
                raise
            await sleep(sender.settings.retry.wait(attempt))


async def typed_events(sender: AsyncSender, call: EventCall[T], options: dict[str, Any]) -> AsyncIterator[Event[T]]:
    """The events of a stream, decoded; an error when it ends before its declared last event."""
    operation = call.operation
    parser = EventParser()
    exchange = sender.exchange(call, streamed=True, **options)
    async with sender.open(exchange) as stream:
        headers = Headers(stream.headers)
        if "text/event-stream" not in headers.get("content-type", "").lower():
            raise sender.settings.error_type(DecodeError)(
                f"{exchange.shown}: the answer is {headers.get('content-type', 'untyped')}, not an event stream.",
                status=stream.status,
                headers=headers,
                request=exchange.shown,
                request_id=exchange.request_id,
            )
        response = AsyncStreamedResponse(stream, exchange)
        try:
            async for chunk in response.chunks():
                for event in parser.feed(chunk):
                    if operation.terminal_event and operation.terminal_event in {event.name, event.data}:
                        return
                    try:
                        data = operation.decode(event.data.encode())
                    except msgspec.DecodeError as error:
                        raise sender.settings.error_type(DecodeError)(
                            f"{exchange.shown}: event {event.id or ''} is not what the contract promises: {error}.",
                            status=stream.status,
                            headers=headers,
                            raw=event.data.encode(),
                            request=exchange.shown,
                            request_id=exchange.request_id,
                        ) from None
                    yield Event(data, event.name, event.id)
        except TransportError as error:
            raise exchange.interrupted(
                StreamInterrupted, f"the event stream broke off ({error})", last_event_id=parser.last_id
            ) from None
        if operation.terminal_event:
            raise exchange.interrupted(
                StreamInterrupted,
                f"the event stream ended without its last event {operation.terminal_event!r}",
                last_event_id=parser.last_id,
            )


def _refuse_page(sender: AsyncSender, call: Call[Any], status: int, headers: Headers) -> None:
    if headers.get("content-type", "").lower().startswith("text/html") and "html" not in call.operation.accept:
        raise sender.settings.error_type(DecodeError)(
            f"{call.operation.id}: an HTML page came in place of the file.", status=status, headers=headers
        )
    if call.operation.answer not in {"bytes", "text", "json"}:
        raise InvalidInput(f"{call.operation.id} answers with nothing to download.", value=call)
