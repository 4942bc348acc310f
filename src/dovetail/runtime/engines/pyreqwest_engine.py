"""The default engine: pyreqwest, a binding of Rust's reqwest."""

from __future__ import annotations

import atexit
import contextlib
import math
import threading
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

# Loaded before any send: the native side imports this module when a request fails, and aborts if a signal arrives then.
import pyreqwest.exceptions as failures
from pyreqwest.bytes import Bytes
from pyreqwest.client import Client, ClientBuilder, SyncClient, SyncClientBuilder
from pyreqwest.proxy import ProxyBuilder
from pyreqwest.response import Response, SyncResponse

from dovetail.runtime.engines import forks
from dovetail.runtime.engines.protocol import (
    EngineFailure,
    EngineOptions,
    Header,
    WireAnswer,
    WireRequest,
)
from dovetail.runtime.engines.upload import Upload
from dovetail.runtime.engines.waiter import Waiters
from dovetail.runtime.errors import InvalidInput

B = TypeVar("B", ClientBuilder, SyncClientBuilder)

_last_moment = 0.005


def _settle() -> None:
    """Let the native thread finish at the end of a program, with the interpreter lock released.

    It may still drop Python objects, above all when a program ends right after its last await, which would abort the
    interpreter.
    """
    time.sleep(_last_moment)


atexit.register(_settle)

# The native read limit also runs while a body is being sent, so large bodies go through a client without one, as an
# `Upload` that watches for silence instead.
_LARGE_BODY: Final = 1024 * 1024


class PyreqwestEngine:
    """Sync engine."""

    name = "pyreqwest"

    def __init__(self, options: EngineOptions) -> None:
        self._clients = _Clients(options, partial(_sync_client, options))
        self._total = options.total
        self._waiters = Waiters()

    def send(self, request: WireRequest) -> WireAnswer:
        """Exchange a request for a whole answer."""
        if _is_upload(request):
            with self.stream(request) as answer:
                return WireAnswer(answer.status, answer.read_headers, b"".join(answer.chunks()))
        exchange = _built(self._clients.get(request), request, self._total).build()
        try:
            # The whole body has arrived when this returns.
            response = self._waiters.run(exchange.send)
            return WireAnswer(response.status, partial(_headers, response), bytes(response.bytes()))
        except failures.PyreqwestError as error:
            failure = _translated(error)
        raise failure  # outside of the handler: the engine's error holds the whole URL

    @contextlib.contextmanager
    def stream(self, request: WireRequest) -> Generator[_Stream]:
        """Exchange a request for an answer whose body is still to be read."""
        upload = Upload(request) if _is_upload(request) else None
        builder = _built(self._clients.get(request), request, self._total).streamed_read_buffer_limit(0)
        if upload is not None:
            builder = builder.body_stream(upload.pieces())
        exchange = builder.build_streamed()
        stream = _Stream(self._opened(exchange, upload), self._waiters, upload)
        try:
            yield stream
        finally:
            if stream.reading:
                # Interrupted within a read: leaving waits for it, and must not keep the main thread.
                threading.Thread(target=exchange.__exit__, args=(None, None, None), daemon=True).start()
            else:
                exchange.__exit__(None, None, None)

    def _opened(self, exchange: Any, upload: Upload | None) -> SyncResponse:
        try:
            patience = None if upload is None else upload.patience
            response: SyncResponse = self._waiters.run(exchange.__enter__, patience)
            return response
        except failures.PyreqwestError as error:
            failure = _translated(error)
        except BaseException:
            if upload is not None:
                upload.stopped = True
            raise
        raise failure

    def close(self) -> None:
        """Close all connections."""
        for client in self._clients.drain():
            client.close()
        self._waiters.close()


class AsyncPyreqwestEngine:
    """Async engine; needs asyncio."""

    name = "pyreqwest"

    def __init__(self, options: EngineOptions) -> None:
        self._clients = _Clients(options, partial(_async_client, options))
        self._total = options.total

    async def send(self, request: WireRequest) -> WireAnswer:
        """Exchange a request for a whole answer."""
        if _is_upload(request):
            async with self.stream(request) as answer:
                body = b"".join([chunk async for chunk in answer.chunks()])
            return WireAnswer(answer.status, answer.read_headers, body)
        try:
            before = _cancellations()
            response = await _built(self._clients.get(request), request, self._total).build().send()
            body = bytes(await response.bytes())
            _refuse_lost_cancellation(before)
            return WireAnswer(response.status, partial(_headers, response), body)
        except failures.PyreqwestError as error:
            failure = _translated(error)
        except BaseException as error:
            await _cancelled_by_its_scope(error)
            raise
        raise failure

    @contextlib.asynccontextmanager
    async def stream(self, request: WireRequest) -> AsyncGenerator[_AsyncStream]:
        """Exchange a request for an answer whose body is still to be read."""
        upload = Upload(request) if _is_upload(request) else None
        builder = _built(self._clients.get(request), request, self._total).streamed_read_buffer_limit(0)
        if upload is not None:
            builder = builder.body_stream(upload.either_pieces())
        exchange = builder.build_streamed()
        response = await self._opened(exchange, upload)
        try:
            yield _AsyncStream(response, upload)
        finally:
            await exchange.__aexit__(None, None, None)

    async def _opened(self, exchange: Any, upload: Upload | None) -> Response:
        entering = exchange.__aenter__()
        try:
            response: Response = await (entering if upload is None else upload.awaited(entering))
            return response
        except failures.PyreqwestError as error:
            failure = _translated(error)
        except BaseException as error:
            if upload is not None:
                upload.stopped = True
            await _cancelled_by_its_scope(error)
            raise
        raise failure

    async def aclose(self) -> None:
        """Close all connections."""
        for client in self._clients.drain():
            await client.close()


class _Stream:
    def __init__(self, response: SyncResponse, waiters: Waiters, upload: Upload | None) -> None:
        self.status = response.status
        self.headers = _headers(response)
        self.reading = False
        self._reader = response.body_reader
        self._waiters = waiters
        self._upload = upload

    def read_headers(self) -> list[Header]:
        return self.headers

    def chunks(self) -> Iterator[Bytes]:
        while (chunk := self._chunk()) is not None:
            yield chunk

    def _chunk(self) -> Bytes | None:
        upload = self._upload
        self.reading = True
        try:
            chunk = self._waiters.run(self._reader.read_chunk, None if upload is None else upload.renewed_patience())
            self.reading = False
            return chunk
        except failures.PyreqwestError as error:
            failure = _translated(error)
        self.reading = False
        raise failure


class _AsyncStream:
    def __init__(self, response: Response, upload: Upload | None) -> None:
        self.status = response.status
        self.headers = _headers(response)
        self._reader = response.body_reader
        self._upload = upload

    def read_headers(self) -> list[Header]:
        return self.headers

    async def chunks(self) -> AsyncIterator[Bytes]:
        while (chunk := await self._chunk()) is not None:
            yield chunk

    async def _chunk(self) -> Bytes | None:
        upload = self._upload
        try:
            if upload is None:
                chunk = await self._reader.read_chunk()
            else:
                upload.renewed_patience()
                chunk = await upload.awaited(self._reader.read_chunk())
            return chunk
        except failures.PyreqwestError as error:
            failure = _translated(error)
        except BaseException as error:
            await _cancelled_by_its_scope(error)
            raise
        raise failure


class _Clients:
    """The native clients of an engine: limits on connecting and on silence are fixed when one is built."""

    def __init__(self, options: EngineOptions, build: Callable[[float, float | None], Any]) -> None:
        self._options = options
        self._build = build
        self._by_limits: dict[tuple[float, float | None], Any] = {}
        self._usual: Any = None
        self._lock = threading.Lock()
        self._closed = False

    def get(self, request: WireRequest) -> Any:
        options = self._options
        usual = self._usual
        if (
            usual is not None
            and request.read == options.read
            and request.total > 2 * options.connect
            and not _is_upload(request)
        ):
            return usual
        read = self._read_limit(request)
        limits = (self._connect_limit(request.total if read is None else min(request.total, read)), read)
        client = self._by_limits.get(limits)
        if client is None:
            with self._lock:
                if self._closed:
                    raise EngineFailure("closed", False, "the client was closed")
                client = self._by_limits.get(limits)
                if client is None:
                    client = self._by_limits[limits] = self._build(*limits)
                    if limits == (options.connect, options.read):
                        self._usual = client
        return client

    def _connect_limit(self, below: float) -> float:
        """At most half the other limits, whose running out would not say whether the request had left.

        A power of two when it is not the usual one, so that calls with little time share a few clients.
        """
        if below > 2 * self._options.connect:
            return self._options.connect
        return max(2.0**-7, 2.0 ** math.floor(math.log2(below / 2)))

    def _read_limit(self, request: WireRequest) -> float | None:
        return request.read if request.read == self._options.read and not _is_upload(request) else None

    def drain(self) -> list[Any]:
        with self._lock:
            self._closed = True
            self._usual = None
            clients = list(self._by_limits.values())
            self._by_limits.clear()
        return clients


def _sync_client(options: EngineOptions, connect: float, read: float | None) -> SyncClient:
    return _configured(SyncClientBuilder(), options, connect, read).build()


def _async_client(options: EngineOptions, connect: float, read: float | None) -> Client:
    global _last_moment
    _last_moment = 0.05  # on a busy machine the thread waits for its turn
    return _configured(ClientBuilder(), options, connect, read).build()


def _configured(builder: B, options: EngineOptions, connect: float, read: float | None) -> B:
    forks.note_native_start()
    builder = builder.connect_timeout(timedelta(seconds=connect)).follow_redirects(False).referer(False)
    builder = builder.timeout(timedelta(seconds=options.total))
    if read is not None:
        builder = builder.read_timeout(timedelta(seconds=read))
    if options.max_connections is not None:
        builder = builder.max_connections(options.max_connections)
    if options.proxy is None:
        builder = builder.no_proxy()
    elif options.proxy != "environment":
        builder = builder.proxy(ProxyBuilder.all(options.proxy))
    if isinstance(options.verify, str):
        builder = builder.add_root_certificate_pem(Path(options.verify).read_bytes())
    elif not options.verify:
        builder = builder.danger_accept_invalid_certs(True)
    return builder


def _is_upload(request: WireRequest) -> bool:
    body = request.body
    return body is not None and (not isinstance(body, bytes) or len(body) > _LARGE_BODY)


def _built(client: Any, request: WireRequest, usual_total: float) -> Any:
    try:
        builder = client.request(request.method, request.url).headers(request.headers)
    except ValueError:  # its text quotes the header, which may be a credential
        builder = None
    if builder is None:
        raise _refused("a header or the method holds characters that cannot be sent")
    if request.total != usual_total:
        builder = builder.timeout(timedelta(seconds=request.total))
    body = request.body
    if not isinstance(body, bytes):
        return builder
    if len(body) > _LARGE_BODY:  # goes in pieces
        return builder.header("Content-Length", str(len(body)))
    return builder.body_bytes(body)


def _headers(response: Response | SyncResponse) -> list[Header]:
    headers = response.headers
    try:
        return list(headers.items())
    except ValueError:
        # One value is not UTF-8: keep all the others.
        kept: list[Header] = []
        for name in dict.fromkeys(headers.keys()):
            with contextlib.suppress(ValueError):
                kept += [(name, value) for value in headers.getall(name)]
        return kept


def _cancellations() -> int:
    """How often the running task was asked to end."""
    import asyncio

    task = asyncio.current_task()
    return 0 if task is None else task.cancelling()


def _refuse_lost_cancellation(before: int) -> None:
    """Raise the cancellation that came just as the answer did.

    The native side then gives the answer and forgets the cancellation: the task would go on (pyreqwest 0.15.1).
    """
    import asyncio

    if _cancellations() > before:
        raise asyncio.CancelledError


async def _cancelled_by_its_scope(error: BaseException) -> None:
    """Raise the cancellation as anyio knows it, when it comes from one of its scopes.

    The native side raises one of its own instead, which a scope such as ``move_on_after`` takes for somebody else's.
    """
    import asyncio

    if isinstance(error, asyncio.CancelledError):
        from anyio.lowlevel import checkpoint_if_cancelled

        await checkpoint_if_cancelled()


def _translated(error: Exception) -> Exception:
    """The engine's error as ours. Class names do not say whether a request left; only the cause text does."""
    if isinstance(error, failures.ClientClosedError):
        return EngineFailure("closed", True, "the client was closed")
    if isinstance(error, failures.BuilderError):
        return _refused(str(error.message))
    details: dict[str, Any] = getattr(error, "details", None) or {}
    causes = [str(cause["message"]) for cause in details.get("causes") or ()]
    if isinstance(error, failures.PoolTimeoutError):
        return EngineFailure("connect", False, "no connection became free in time")
    reason = causes[-1] if len(causes) > 1 else str(getattr(error, "message", type(error).__name__))
    if len(causes) > 1 and causes[1] == "client error (Connect)":
        return EngineFailure("connect", False, reason)
    if isinstance(error, failures.RequestTimeoutError):
        return EngineFailure("timeout", True, reason)
    return EngineFailure("broken", True, reason)


def _refused(reason: str) -> InvalidInput:
    return InvalidInput(f"The request cannot be sent: {reason}.")
