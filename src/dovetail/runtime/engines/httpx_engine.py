"""The other engine: httpx, where pyreqwest cannot go (forked children, trio, some platforms) or by choice."""

from __future__ import annotations

import contextlib
import http.cookiejar
import sys
import time
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from typing import Any
from weakref import WeakKeyDictionary

from dovetail.runtime.engines.protocol import EngineFailure, EngineOptions, Header, WireAnswer, WireRequest
from dovetail.runtime.errors import ClientClosed, InvalidInput


class HttpxEngine:
    """Sync engine on an ``httpx.Client`` of its own, or on the caller's (which stays the caller's to close)."""

    name = "httpx"

    def __init__(self, options: EngineOptions, client: Any = None) -> None:
        self._owned = client is None
        self._httpx = _module_of(client)
        self._connect = options.connect
        self._client = self._httpx.Client(**_settings(self._httpx, options)) if client is None else client

    def send(self, request: WireRequest) -> WireAnswer:
        """Exchange a request for a whole answer."""
        with self.stream(request) as answer:
            return WireAnswer(answer.status, answer.read_headers, b"".join(answer.chunks()))

    @contextlib.contextmanager
    def stream(self, request: WireRequest) -> Generator[_Stream]:
        """Exchange a request for an answer whose body is still to be read."""
        deadline = _deadline(request)
        with _translating(self._httpx):
            response = self._client.send(_built(self._httpx, request, self._connect), stream=True)
        try:
            yield _Stream(self._httpx, response, deadline)
        finally:
            response.close()

    def close(self) -> None:
        """Close all connections."""
        if self._owned:
            self._client.close()


class AsyncHttpxEngine:
    """Async engine; one ``httpx.AsyncClient`` for each event loop, asyncio's or trio's, or the caller's own."""

    name = "httpx"

    def __init__(self, options: EngineOptions, client: Any = None) -> None:
        self._given = client
        self._httpx = _module_of(client)
        self._connect = options.connect
        self._settings = {} if client is not None else _settings(self._httpx, options)
        self._clients: WeakKeyDictionary[Any, Any] = WeakKeyDictionary()

    async def send(self, request: WireRequest) -> WireAnswer:
        """Exchange a request for a whole answer."""
        async with self.stream(request) as answer:
            body = b"".join([chunk async for chunk in answer.chunks()])
        return WireAnswer(answer.status, answer.read_headers, body)

    @contextlib.asynccontextmanager
    async def stream(self, request: WireRequest) -> AsyncGenerator[_AsyncStream]:
        """Exchange a request for an answer whose body is still to be read."""
        deadline = _deadline(request)
        with _translating(self._httpx):
            response = await self._client().send(_built(self._httpx, request, self._connect), stream=True)
        try:
            yield _AsyncStream(self._httpx, response, deadline)
        finally:
            await response.aclose()

    def _client(self) -> Any:
        if self._given is not None:
            return self._given
        loop = _current_loop()
        client = self._clients.get(loop)
        if client is None:
            client = self._clients[loop] = self._httpx.AsyncClient(**self._settings)
        return client

    async def aclose(self) -> None:
        """Close all connections of this event loop; those of loops that have ended are gone with them."""
        client = self._clients.pop(_current_loop(), None)
        if client is not None:
            await client.aclose()


class _Stream:
    def __init__(self, httpx: Any, response: Any, deadline: float) -> None:
        self.status: int = response.status_code
        self.headers = _headers(response)
        self._httpx = httpx
        self._response = response
        self._deadline = deadline

    def read_headers(self) -> list[Header]:
        return self.headers

    def chunks(self) -> Iterator[bytes]:
        pieces = self._response.iter_bytes()
        while True:
            with _translating(self._httpx):
                piece = next(pieces, None)
            if piece is None:
                return
            _check(self._deadline)
            yield piece


class _AsyncStream:
    def __init__(self, httpx: Any, response: Any, deadline: float) -> None:
        self.status: int = response.status_code
        self.headers = _headers(response)
        self._httpx = httpx
        self._response = response
        self._deadline = deadline

    def read_headers(self) -> list[Header]:
        return self.headers

    async def chunks(self) -> AsyncIterator[bytes]:
        pieces = self._response.aiter_bytes()
        while True:
            with _translating(self._httpx):
                piece = await anext(pieces, None)
            if piece is None:
                return
            _check(self._deadline)
            yield piece


def _module_of(client: Any) -> Any:
    """The library a client comes from: httpx, or one with the same API under another name."""
    if client is None:
        import httpx

        return httpx
    return sys.modules[type(client).__module__.partition(".")[0]]


def _settings(httpx: Any, options: EngineOptions) -> dict[str, Any]:
    verify: Any = options.verify
    if isinstance(verify, str):
        import ssl

        verify = ssl.create_default_context(cafile=verify)
    settings: dict[str, Any] = {
        "verify": verify,
        "follow_redirects": False,
        "trust_env": options.proxy == "environment",
        # Cookies are not kept: one call must not change the next.
        "cookies": http.cookiejar.CookieJar(http.cookiejar.DefaultCookiePolicy(allowed_domains=[])),
        "limits": httpx.Limits(max_connections=options.max_connections, max_keepalive_connections=100),
    }
    if options.proxy not in {None, "environment"}:
        settings["proxy"] = options.proxy
    return settings


def _built(httpx: Any, request: WireRequest, connect: float) -> Any:
    read = request.read if request.total is None else min(request.read, request.total)
    try:
        url = httpx.URL(request.url)
    except (httpx.InvalidURL, UnicodeError) as error:
        raise InvalidInput(f"The request cannot be sent: {error}.") from None
    return httpx.Request(
        request.method,
        url,
        headers=request.headers,
        content=request.body,
        extensions={"timeout": {"connect": min(connect, read), "read": read, "write": read, "pool": connect}},
    )


def _headers(response: Any) -> list[Header]:
    return [(name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in response.headers.raw]


def _deadline(request: WireRequest) -> float:
    return float("inf") if request.total is None else time.monotonic() + request.total


def _check(deadline: float) -> None:
    if time.monotonic() > deadline:
        raise EngineFailure("timeout", True, "the whole answer did not arrive in time")


@contextlib.contextmanager
def _translating(httpx: Any) -> Generator[None]:
    try:
        yield
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
        raise EngineFailure("connect", False, str(error) or "no connection in time") from None
    except UnicodeError as error:
        raise EngineFailure("connect", False, f"the host name cannot be looked up: {error}") from None
    except httpx.TimeoutException as error:
        raise EngineFailure("timeout", True, str(error) or "timed out") from None
    except (httpx.TransportError, httpx.DecodingError) as error:
        raise EngineFailure("broken", True, str(error) or type(error).__name__) from None
    except RuntimeError as error:
        if "has been closed" in str(error):
            raise ClientClosed("The HTTP client was closed.") from None
        raise


def _current_loop() -> object:
    """The running event loop, as something to hang a client on."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is not None:
        with contextlib.suppress(RuntimeError):
            return asyncio.get_running_loop()
    import trio

    return trio.lowlevel.current_trio_token()
