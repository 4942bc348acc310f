"""The body of an answer as a file that is whole or untouched."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any, Final

from dovetail.runtime._async.sender import AsyncSender
from dovetail.runtime._async.streams import unexpected
from dovetail.runtime.async_primitives import sleep
from dovetail.runtime.call import Call, require_call
from dovetail.runtime.downloads import Checksum, checked_size, checked_target, declared_length, sha256_sum
from dovetail.runtime.engines.protocol import AsyncWireStream, EngineFailure
from dovetail.runtime.errors import ApiError, InvalidInput
from dovetail.runtime.exchange import Exchange
from dovetail.runtime.headers import Headers
from dovetail.runtime.partial_files import PartialFile, WrongContents
from dovetail.runtime.ranges import Continuation, first_of_range

_PARTIAL: Final = 206
_NOT_SATISFIABLE: Final = 416
_FRUITFUL: Final = 1024 * 1024
"""Bytes that the rest of a body must have brought for its breaking off not to count."""


async def download_to(
    sender: AsyncSender,
    call: Call[bytes],
    to: str | os.PathLike[str],
    *,
    sha256: str | None,
    checksum: Checksum | None,
    size: int | None,
    durable: bool,
    guard: Callable[[str], object] | None,
    progress: Callable[[int, int | None], None] | None,
    on_slow: Callable[[float], object] | None,
    options: dict[str, Any],
) -> int:
    """Write the body of an answer to a file; see ``AsyncClient.download``."""
    with sender.settings.refusals():
        require_call(call)
        if call.operation.answer not in {"bytes", "text", "json"}:
            raise InvalidInput(f"{call.operation.id} answers with nothing to download.", value=call)
        target = checked_target(to)
        checked_size(size)
        checksum = sha256_sum(sha256) or checksum
    exchange = sender.exchange(call, streamed=True, **options)
    exchange.on_slow = on_slow
    with PartialFile(target, checksum, durable, guard) as file:
        download = AsyncDownload(sender, exchange, file, size, checksum is not None, progress)
        while not await download.attempt():
            pass
        return file.written


class AsyncDownload:
    """One download on its way: what is there, and how it may go on.

    Args:
        sender: What sends.
        exchange: The call.
        file: Where to write.
        size: Bytes expected; None when unknown.
        proven: Whether the file has a checksum to prove it.
        progress: Told how far it is.
    """

    def __init__(
        self,
        sender: AsyncSender,
        exchange: Exchange,
        file: PartialFile,
        size: int | None,
        proven: bool,
        progress: Callable[[int, int | None], None] | None,
    ) -> None:
        self._sender = sender
        self._exchange = exchange
        self._call = exchange.call
        self._file = file
        self._expected = size
        self._proven = proven
        self._progress = progress
        self._rest: Continuation | None = None
        self._asked = False

    async def attempt(self) -> bool:
        """Whether the file is there now; if not, what to send next has been decided, and waited for.

        Raises:
            TransportError: It does not come.
            ApiError: The server answered with an error.
        """
        start = 0
        try:
            async with self._sender.open(self._exchange) as stream:
                try:
                    start = self._begin(stream)
                    async for chunk in stream.chunks():
                        self._file.write(chunk)
                        if self._progress is not None:
                            self._progress(self._file.written, self._file.size)
                    self._file.finish()
                    return True
                except EngineFailure as error:
                    failure = error
        except ApiError as error:
            if error.status != _NOT_SATISFIABLE or not self._asked:
                raise
            failure = WrongContents("the server does not give the rest")
        written = self._file.written
        keeps = not isinstance(failure, WrongContents)
        await sleep(self._exchange.failed(failure, keeps and start > 0 and written - start >= _FRUITFUL))
        self._asked = keeps and self._rest is not None and self._rest.possible and written > 0
        if self._asked and self._rest is not None:
            self._exchange.call = self._call.with_(headers=self._rest.headers(written))
        else:
            self._exchange.call, self._rest = self._call, None
        return False

    def _begin(self, stream: AsyncWireStream) -> int:
        """Where the body of this answer goes: how many bytes are there before it.

        Raises:
            WrongContents: It is not the file that was asked for, or not the rest of it.
            DecodeError: It is a page for people.
        """
        headers = Headers(stream.headers)
        file, call = self._file, self._call
        page = not self._proven and headers.get("content-type", "").lower().startswith("text/html")
        if page and "html" not in call.operation.accept:
            raise unexpected(self._sender, self._exchange, stream, "an HTML page came in place of the file")
        if self._asked and stream.status == _PARTIAL:
            if self._rest is None or not self._rest.fits(headers, file.written):
                raise WrongContents("the server gave another part than the one asked for")
            return file.written
        ranged = self._exchange.method != "GET" or any(name.lower() == "range" for name, _ in call.headers)
        size = declared_length(headers)
        if stream.status == _PARTIAL and not ranged and first_of_range(headers.get("content-range", "")) != (0, size):
            raise WrongContents("the server gave a part where the whole was asked for")
        if self._expected is not None and size not in {None, self._expected}:
            raise WrongContents(f"the server declares {size} bytes, {self._expected} were expected")
        self._rest = None
        if not ranged:
            self._rest = Continuation(headers, size, self._proven)
        if file.written and self._progress is not None:
            self._progress(0, size)
        file.begin(self._expected if size is None else size)
        return 0
