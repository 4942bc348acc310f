"""The default engine: pyreqwest, a binding of Rust's reqwest."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Final, TypeVar

# Loaded before any send: the native side imports this module when a request fails, and aborts if a signal arrives then.
import pyreqwest.exceptions as failures
from pyreqwest.client import ClientBuilder, SyncClientBuilder
from pyreqwest.proxy import ProxyBuilder
from pyreqwest.request import RequestBuilder, SyncRequestBuilder
from pyreqwest.response import Response, SyncResponse

from dovetail.runtime.engines import forks
from dovetail.runtime.engines.protocol import EngineFailure, EngineOptions, Header, WireAnswer, WireRequest
from dovetail.runtime.engines.waiter import Waiters
from dovetail.runtime.errors import ClientClosed, InvalidInput

B = TypeVar("B", ClientBuilder, SyncClientBuilder)
R = TypeVar("R", RequestBuilder, SyncRequestBuilder)

# The engine's read limit also runs while a body is being sent, so large bodies go through a client without one.
_LARGE_BODY: Final = 1024 * 1024
_NO_READ_LIMIT: Final = 0.0


class PyreqwestEngine:
    """Sync engine."""

    name = "pyreqwest"

    def __init__(self, options: EngineOptions) -> None:
        self._clients = _Clients(lambda read: _configured(SyncClientBuilder(), options, read).build())
        self._waiters = Waiters()

    def send(self, request: WireRequest) -> WireAnswer:
        """Exchange a request for a whole answer."""
        return self._waiters.run(lambda: self._send(request))

    def _send(self, request: WireRequest) -> WireAnswer:
        try:
            builder = _built(self._clients.get(request), request)
            if request.body is not None and not isinstance(request.body, bytes):
                builder = builder.body_stream(request.body)  # pyright: ignore[reportArgumentType]
            response = builder.build().send()
            return WireAnswer(response.status, lambda: _headers(response), bytes(response.bytes()))
        except (failures.PyreqwestError, failures.ClientClosedError) as error:
            raise _translated(error) from None

    @contextlib.contextmanager
    def stream(self, request: WireRequest) -> Generator[_Stream]:
        """Exchange a request for an answer whose body is still to be read."""
        try:
            builder = _built(self._clients.get(request), request).streamed_read_buffer_limit(0)
            if request.body is not None and not isinstance(request.body, bytes):
                builder = builder.body_stream(request.body)  # pyright: ignore[reportArgumentType]
            exchange = builder.build_streamed()
            response = self._waiters.run(exchange.__enter__)
        except (failures.PyreqwestError, failures.ClientClosedError) as error:
            raise _translated(error) from None
        try:
            yield _Stream(response, self._waiters)
        finally:
            exchange.__exit__(None, None, None)

    def close(self) -> None:
        """Close all connections."""
        for client in self._clients.drain():
            client.close()
        self._waiters.close()


class AsyncPyreqwestEngine:
    """Async engine; needs asyncio."""

    name = "pyreqwest"

    def __init__(self, options: EngineOptions) -> None:
        self._clients = _Clients(lambda read: _configured(ClientBuilder(), options, read).build())

    async def send(self, request: WireRequest) -> WireAnswer:
        """Exchange a request for a whole answer."""
        try:
            builder = _built(self._clients.get(request), request)
            if request.body is not None and not isinstance(request.body, bytes):
                builder = builder.body_stream(request.body)
            response = await builder.build().send()
            body = bytes(await response.bytes())
        except (failures.PyreqwestError, failures.ClientClosedError) as error:
            raise _translated(error) from None
        return WireAnswer(response.status, lambda: _headers(response), body)

    @contextlib.asynccontextmanager
    async def stream(self, request: WireRequest) -> AsyncGenerator[_AsyncStream]:
        """Exchange a request for an answer whose body is still to be read."""
        try:
            builder = _built(self._clients.get(request), request).streamed_read_buffer_limit(0)
            if request.body is not None and not isinstance(request.body, bytes):
                builder = builder.body_stream(request.body)
            exchange = builder.build_streamed()
            response = await exchange.__aenter__()
        except (failures.PyreqwestError, failures.ClientClosedError) as error:
            raise _translated(error) from None
        try:
            yield _AsyncStream(response)
        finally:
            await exchange.__aexit__(None, None, None)

    async def aclose(self) -> None:
        """Close all connections."""
        for client in self._clients.drain():
            await client.close()


class _Stream:
    def __init__(self, response: SyncResponse, waiters: Waiters) -> None:
        self.status = response.status
        self.headers = _headers(response)
        self._reader = response.body_reader
        self._waiters = waiters

    def read_headers(self) -> list[Header]:
        return self.headers

    def chunks(self) -> Iterator[bytes]:
        while True:
            try:
                chunk = self._waiters.run(self._reader.read_chunk)
            except failures.PyreqwestError as error:
                raise _translated(error) from None
            if chunk is None:
                return
            yield bytes(chunk)


class _AsyncStream:
    def __init__(self, response: Response) -> None:
        self.status = response.status
        self.headers = _headers(response)
        self._reader = response.body_reader

    def read_headers(self) -> list[Header]:
        return self.headers

    async def chunks(self) -> AsyncIterator[bytes]:
        while True:
            try:
                chunk = await self._reader.read_chunk()
            except failures.PyreqwestError as error:
                raise _translated(error) from None
            if chunk is None:
                return
            yield bytes(chunk)


class _Clients:
    """One native client for each read limit in use: the limit is fixed when a client is built."""

    _MOST: Final = 8

    def __init__(self, build: Callable[[float], Any]) -> None:
        self._build = build
        self._by_read_limit: dict[float, Any] = {}
        self._lock = threading.Lock()

    def get(self, request: WireRequest) -> Any:
        body = request.body
        large = body is not None and (not isinstance(body, bytes) or len(body) > _LARGE_BODY)
        read = _NO_READ_LIMIT if large else request.read
        client = self._by_read_limit.get(read)
        if client is None:
            with self._lock:
                client = self._by_read_limit.get(read)
                if client is None:
                    if len(self._by_read_limit) >= self._MOST:
                        # Not closed: an exchange may be under way on it, and the native side frees it after the last.
                        del self._by_read_limit[next(iter(self._by_read_limit))]
                    client = self._by_read_limit[read] = self._build(read)
        return client

    def drain(self) -> list[Any]:
        with self._lock:
            clients = list(self._by_read_limit.values())
            self._by_read_limit.clear()
        return clients


def _configured(builder: B, options: EngineOptions, read: float) -> B:
    forks.note_native_start()
    builder = builder.connect_timeout(timedelta(seconds=options.connect)).follow_redirects(False).referer(False)
    if read != _NO_READ_LIMIT:
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


def _built(client: Any, request: WireRequest) -> Any:
    builder = client.request(request.method, request.url).headers(request.headers)
    if request.total is not None:
        builder = builder.timeout(timedelta(seconds=request.total))
    if isinstance(request.body, bytes):
        builder = builder.body_bytes(request.body)
    return builder


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


def _translated(error: Exception) -> Exception:
    """The engine's error as ours. Class names do not say whether a request left; only the cause text does."""
    if isinstance(error, failures.ClientClosedError):
        return ClientClosed("The client was closed while the call was under way.")
    if isinstance(error, failures.BuilderError):
        return InvalidInput(f"The request cannot be sent: {error.message}.")
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
