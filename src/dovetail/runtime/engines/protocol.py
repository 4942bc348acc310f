"""What the runtime asks of an HTTP library."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Literal, Protocol

import msgspec

from dovetail.runtime.errors import InvalidInput

Header = tuple[str, str]
FailureKind = Literal["connect", "timeout", "broken", "closed"]


class WireRequest(msgspec.Struct):
    """A request as it goes on the wire.

    Attributes:
        method: HTTP method.
        url: Absolute URL, quoted; engines send its path and query byte for byte.
        headers: Every header, in order.
        body: Bytes, or an iterable of bytes for a streamed upload.
        read: Seconds of silence allowed while waiting for and reading the answer.
        total: Seconds allowed for the whole exchange.
    """

    method: str
    url: str
    headers: list[Header]
    body: bytes | Iterable[bytes] | AsyncIterable[bytes] | None
    read: float
    total: float

    def __repr__(self) -> str:
        # Reports of errors show the variables of every frame, and this one is in many.
        return f"WireRequest({self.method!r}, …)"

    def __rich_repr__(self) -> list[tuple[str, object]]:
        """The method alone."""
        return [("method", self.method)]


class WireAnswer:
    """A whole answer; its headers are read on demand, since most callers never look."""

    __slots__ = ("body", "read_headers", "status")

    def __init__(self, status: int, read_headers: Callable[[], list[Header]], body: bytes) -> None:
        self.status: int = status
        self.body: bytes = body
        self.read_headers: Callable[[], list[Header]] = read_headers

    @property
    def headers(self) -> list[Header]:
        """Names and values as received."""
        return self.read_headers()


class Piece(Protocol):
    """Bytes as a library holds them: what files and digests take without a copy, and `bytes` with one."""

    def __buffer__(self, flags: int, /) -> memoryview:
        """The bytes in place."""
        ...

    def __len__(self) -> int:
        """How many there are."""
        ...


class WireStream(Protocol):
    """An answer whose body is read piece by piece."""

    status: int
    headers: list[Header]

    def read_headers(self) -> list[Header]:
        """The headers, as a function to hand on."""
        ...

    def chunks(self) -> Iterator[Piece]:
        """The body, decompressed, as it arrives."""
        ...


class AsyncWireStream(Protocol):
    """The async twin of `WireStream`."""

    status: int
    headers: list[Header]

    def read_headers(self) -> list[Header]:
        """The headers, as a function to hand on."""
        ...

    def chunks(self) -> AsyncIterator[Piece]:
        """The body, decompressed, as it arrives."""
        ...


class EngineFailure(Exception):
    """An exchange that gave no whole answer.

    Attributes:
        kind: ``connect``, ``timeout``, ``broken``, or ``closed`` when the client was closed meanwhile.
        sent: False only when it is proven that the request never left.
        reason: What happened, without the URL.
    """

    def __init__(self, kind: FailureKind, sent: bool, reason: str) -> None:
        super().__init__(reason)
        self.kind: FailureKind = kind
        self.sent = sent
        self.reason = reason


class EngineOptions(msgspec.Struct, frozen=True):
    """What an engine is made with.

    Attributes:
        connect: Seconds allowed to make a connection.
        read: Seconds of silence that most requests allow; those that allow more say so.
        total: Seconds that most exchanges may take in all.
        verify: True to verify certificates against the system's roots, or the path of a PEM file of roots.
        proxy: A proxy URL; ``"environment"`` to read the usual variables; None for no proxy.
        max_connections: Most connections open at once; None for no limit.
    """

    connect: float = 10.0
    read: float = 60.0
    total: float = 300.0
    verify: bool | str = True
    proxy: str | None = "environment"
    max_connections: int | None = None


def sync_body(body: Iterable[bytes] | AsyncIterable[bytes]) -> Iterable[bytes]:
    """A streamed body as a sync engine can read it.

    Raises:
        InvalidInput: It is asynchronous.
    """
    if isinstance(body, AsyncIterable):
        raise InvalidInput(
            "body: only an AsyncClient can send an async iterable.", at="body", remedy="Give a plain iterable."
        )
    return body


class Engine(Protocol):
    """A sync HTTP engine; safe to use from many threads."""

    name: str

    def send(self, request: WireRequest) -> WireAnswer:
        """Exchange a request for a whole answer.

        Raises:
            EngineFailure: There was none.
        """
        ...

    def stream(self, request: WireRequest) -> AbstractContextManager[WireStream]:
        """Exchange a request for an answer whose body is still to be read."""
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


class AsyncEngine(Protocol):
    """The async twin of `Engine`."""

    name: str

    async def send(self, request: WireRequest) -> WireAnswer:
        """Exchange a request for a whole answer."""
        ...

    def stream(self, request: WireRequest) -> AbstractAsyncContextManager[AsyncWireStream]:
        """Exchange a request for an answer whose body is still to be read."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...
