"""A large request body on its way through the native engine: how long it has stood still, and how to let go of it."""

from __future__ import annotations

import time
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterator
from typing import TypeVar

from dovetail.runtime.body import CHUNK_SIZE
from dovetail.runtime.engines.protocol import EngineFailure, WireRequest, sync_body

T = TypeVar("T")


class Upload:
    """The body of a request, in pieces.

    Attributes:
        stopped: Set when the caller has gone: the native side would otherwise read on.
    """

    def __init__(self, request: WireRequest) -> None:
        self.stopped = False
        self._body = request.body
        self._silence = request.read
        self._moved_at = time.monotonic()

    def patience(self) -> float:
        """Seconds until the other side has been silent for too long."""
        return self._moved_at + self._silence - time.monotonic()

    def renewed_patience(self) -> Callable[[], float]:
        """``patience`` from now on: something has come."""
        self._moved_at = time.monotonic()
        return self.patience

    def pieces(self) -> Iterator[bytes]:
        """The body for a sync client."""
        body = self._body
        for piece in _slices(body) if isinstance(body, bytes) else sync_body(body or ()):
            self._note()
            yield piece

    def either_pieces(self) -> Iterator[bytes] | AsyncIterator[bytes]:
        """The body for an async client, which takes both kinds."""
        return self._async_pieces(self._body) if isinstance(self._body, AsyncIterable) else self.pieces()

    async def _async_pieces(self, body: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        async for piece in body:
            self._note()
            yield piece

    def _note(self) -> None:
        if self.stopped:
            raise ConnectionAbortedError("the caller has gone")
        self._moved_at = time.monotonic()

    async def awaited(self, waiting: Awaitable[T]) -> T:
        """The result of a native call, unless the other side is silent for too long.

        Raises:
            EngineFailure: It is.
        """
        import asyncio

        task = asyncio.ensure_future(waiting)
        try:
            while not (await asyncio.wait([task], timeout=self.patience()))[0]:
                if self.patience() <= 0:
                    raise EngineFailure("timeout", True, "the other side was silent for too long")
            return task.result()
        finally:
            task.cancel()


def _slices(body: bytes) -> Iterator[bytes]:
    for start in range(0, len(body), CHUNK_SIZE):
        yield body[start : start + CHUNK_SIZE]
