"""The other engine: httpx, where pyreqwest cannot go (forked children, trio, some platforms) or by choice."""

from __future__ import annotations

import contextlib
import http.cookiejar
import socket
import sys
import time
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Generator, Iterable, Iterator
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

from dovetail.runtime.engines.inflating import Inflating
from dovetail.runtime.engines.protocol import (
    EngineFailure,
    EngineOptions,
    Header,
    WireAnswer,
    WireRequest,
    sync_body,
)
from dovetail.runtime.engines.quiet_urls import quiet_url_type
from dovetail.runtime.errors import InvalidInput


class HttpxEngine:
    """Sync engine on an ``httpx.Client`` of its own, or on the caller's (which stays the caller's to close)."""

    name = "httpx"

    def __init__(self, options: EngineOptions, client: Any = None) -> None:
        self._owned = client is None
        self._translator = _Translator(_module_of(client))
        self._connect = options.connect
        self._client = self._translator.httpx.Client(**_settings(options)) if client is None else client
        self._connections: WeakSet[Any] = WeakSet()

    def send(self, request: WireRequest) -> WireAnswer:
        """Exchange a request for a whole answer."""
        with self.stream(request) as answer:
            return WireAnswer(answer.status, answer.read_headers, b"".join(answer.chunks()))

    @contextlib.contextmanager
    def stream(self, request: WireRequest) -> Generator[_Stream]:
        """Exchange a request for an answer whose body is still to be read."""
        deadline = time.monotonic() + request.total
        body = request.body
        if body is not None and not isinstance(body, bytes):
            body = _in_time(sync_body(body), deadline)
        built = _built(self._translator.httpx, request, body, self._connect)
        built.extensions["trace"] = self._note
        response = self._opened(built)
        try:
            yield _Stream(response, deadline, self._translator)
        finally:
            response.close()

    def _opened(self, request: Any) -> Any:
        try:
            return self._client.send(request, stream=True, follow_redirects=False)
        except Exception as error:
            failure = self._translator.failure(error)
        raise failure  # outside of the handler: the library's error holds the request and its credentials

    def close(self) -> None:
        """Close all connections."""
        self._translator.closed = True
        if not self._owned:
            return
        for connection in list(self._connections):
            # Closing alone does not wake a thread that waits for an answer on it.
            with contextlib.suppress(OSError):
                socket.socket.shutdown(connection.get_extra_info("socket"), socket.SHUT_RDWR)
        self._client.close()

    def _note(self, event: str, info: dict[str, Any]) -> None:
        """Told by the library what it does: remembers the connections it makes."""
        if event == "connection.connect_tcp.complete":
            self._connections.add(info["return_value"])


class AsyncHttpxEngine:
    """Async engine; one ``httpx.AsyncClient`` for each event loop, asyncio's or trio's, or the caller's own."""

    name = "httpx"

    def __init__(self, options: EngineOptions, client: Any = None) -> None:
        self._given = client
        self._translator = _Translator(_module_of(client))
        self._connect = options.connect
        self._settings = {} if client is not None else _settings(options)
        self._clients: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()

    async def send(self, request: WireRequest) -> WireAnswer:
        """Exchange a request for a whole answer."""
        async with self.stream(request) as answer:
            body = b"".join([chunk async for chunk in answer.chunks()])
        return WireAnswer(answer.status, answer.read_headers, body)

    @contextlib.asynccontextmanager
    async def stream(self, request: WireRequest) -> AsyncGenerator[_AsyncStream]:
        """Exchange a request for an answer whose body is still to be read."""
        deadline = time.monotonic() + request.total
        body = request.body
        if body is not None and not isinstance(body, bytes):
            body = _async_in_time(body, deadline)
        built = _built(self._translator.httpx, request, body, self._connect)
        response = await self._opened(built)
        try:
            yield _AsyncStream(response, deadline, self._translator)
        finally:
            await response.aclose()

    async def _opened(self, request: Any) -> Any:
        try:
            return await self._client().send(request, stream=True, follow_redirects=False)
        except Exception as error:
            failure = self._translator.failure(error)
        raise failure

    def _client(self) -> Any:
        if self._given is not None:
            return self._given
        if self._translator.closed:
            raise EngineFailure("closed", False, "the client was closed")
        loop = _current_loop()
        client = self._clients.get(loop)
        if client is None:
            client = self._clients[loop] = self._translator.httpx.AsyncClient(**self._settings)
        return client

    async def aclose(self) -> None:
        """Close all connections of this event loop; those of loops that have ended are gone with them."""
        self._translator.closed = True
        client = self._clients.pop(_current_loop(), None)
        if client is not None:
            await client.aclose()


class _Stream:
    def __init__(self, response: Any, deadline: float, translator: _Translator) -> None:
        self.status: int = response.status_code
        self.headers = _headers(response)
        self._response = response
        self._deadline = deadline
        self._translator = translator

    def read_headers(self) -> list[Header]:
        return self.headers

    def chunks(self) -> Iterator[bytes]:
        inflating = Inflating.for_answer(self.headers)
        pieces = self._response.iter_raw() if inflating else self._response.iter_bytes()
        while (piece := self._piece(pieces)) is not None:
            yield inflating.feed(piece) if inflating else piece
        if inflating:
            inflating.finish()

    def _piece(self, pieces: Iterator[bytes]) -> bytes | None:
        try:
            piece = next(pieces, None)
            _check(self._deadline)
            return piece
        except Exception as error:
            failure = self._translator.failure(error)
        raise failure


class _AsyncStream:
    def __init__(self, response: Any, deadline: float, translator: _Translator) -> None:
        self.status: int = response.status_code
        self.headers = _headers(response)
        self._response = response
        self._deadline = deadline
        self._translator = translator

    def read_headers(self) -> list[Header]:
        return self.headers

    async def chunks(self) -> AsyncIterator[bytes]:
        inflating = Inflating.for_answer(self.headers)
        async with contextlib.aclosing(
            self._response.aiter_raw() if inflating else self._response.aiter_bytes()
        ) as pieces:
            while (piece := await self._piece(pieces)) is not None:
                yield inflating.feed(piece) if inflating else piece
        if inflating:
            inflating.finish()

    async def _piece(self, pieces: AsyncIterator[bytes]) -> bytes | None:
        try:
            piece = await anext(pieces, None)
            _check(self._deadline)
            return piece
        except Exception as error:
            failure = self._translator.failure(error)
        raise failure


def _module_of(client: Any) -> Any:
    """The library a client comes from: httpx, or one with the same API under another name."""
    if client is None:
        import httpx

        return httpx
    return sys.modules[type(client).__module__.partition(".")[0]]


def _settings(options: EngineOptions) -> dict[str, Any]:
    import httpx

    trust_env = options.proxy == "environment"
    settings: dict[str, Any] = {
        "verify": _certificates(options.verify, trust_env),
        "trust_env": trust_env,
        # Cookies are not kept: one call must not change the next.
        "cookies": http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[])),
        "limits": httpx.Limits(max_connections=options.max_connections, max_keepalive_connections=100),
    }
    if options.proxy not in {None, "environment"}:
        settings["proxy"] = options.proxy
    return settings


@lru_cache(maxsize=8)
def _certificates(verify: bool | str, trust_env: bool) -> Any:
    """The context for TLS: loading the roots takes longer than everything else about a client, so it is done once."""
    import ssl

    import httpx

    return (
        ssl.create_default_context(cafile=verify)
        if isinstance(verify, str)
        else httpx.create_ssl_context(verify=verify, trust_env=trust_env)
    )


def _built(httpx: Any, request: WireRequest, body: Any, connect: float) -> Any:
    silence = min(request.read, request.total)
    limits = {"connect": min(connect, silence), "read": silence, "write": silence, "pool": request.total}
    # Its error may quote a header, which may be a credential: it must not even be the context of ours.
    with contextlib.suppress(httpx.InvalidURL, UnicodeError, ValueError):
        built = httpx.Request(
            request.method,
            httpx.URL(request.url),
            headers=request.headers,
            content=body,
            extensions={"timeout": limits},
        )
        if "?" in request.url:
            built.url = quiet_url_type(httpx)(request.url)
        return built
    raise InvalidInput("The request cannot be sent: its URL or a header holds what cannot be sent.")


def _headers(response: Any) -> list[Header]:
    return [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in response.headers.raw]


def _check(deadline: float) -> None:
    if time.monotonic() > deadline:
        raise EngineFailure("timeout", True, "the whole answer did not arrive in time")


def _in_time(body: Iterable[bytes], deadline: float) -> Iterator[bytes]:
    for piece in body:
        _check(deadline)
        yield piece


async def _async_in_time(body: Iterable[bytes] | AsyncIterable[bytes], deadline: float) -> AsyncIterator[bytes]:
    if isinstance(body, AsyncIterable):
        async for piece in body:
            _check(deadline)
            yield piece
        return
    from anyio.to_thread import run_sync

    pieces = iter(body)
    while (next_piece := await run_sync(next, pieces, None)) is not None:  # reading a file must not hold up the loop
        _check(deadline)
        yield next_piece


class _Translator:
    """The library's errors as ours."""

    def __init__(self, httpx: Any) -> None:
        self.httpx = httpx
        self.closed = False

    def failure(self, error: Exception) -> Exception:
        """What to raise for an error; the error itself when it is not the library's, such as the body's own."""
        httpx = self.httpx
        text = str(error)
        if isinstance(error, httpx.LocalProtocolError):
            # Its text may quote a header, which may be a credential.
            return InvalidInput("The request cannot be sent: a header or the method is not valid in HTTP.")
        if isinstance(error, RuntimeError) and "has been closed" in text:
            return EngineFailure("closed", False, "the client was closed")
        if isinstance(error, httpx.HTTPError) and self.closed:
            return EngineFailure("closed", True, "the client was closed")
        if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout | httpx.PoolTimeout):
            return EngineFailure("connect", False, text or "no connection in time")
        if isinstance(error, httpx.InvalidURL):
            return EngineFailure("broken", True, "the answer redirects to what is no address")
        if isinstance(error, UnicodeError):
            return EngineFailure("connect", False, "the host name cannot be looked up")
        if isinstance(error, httpx.TimeoutException):
            return EngineFailure("timeout", True, text or "timed out")
        if isinstance(error, httpx.TransportError | httpx.DecodingError):
            return EngineFailure("broken", True, text or type(error).__name__)
        return error


def _current_loop() -> object:
    """The running event loop, as something to hang a client on."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is not None:
        with contextlib.suppress(RuntimeError):
            return asyncio.get_running_loop()
    import trio

    return trio.lowlevel.current_trio_token()
