"""`AsyncSDK`: the writer for programs on an event loop, of asyncio or trio."""

from __future__ import annotations

import math
from collections.abc import AsyncIterable, Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self, cast

import anyio
import anyio.to_thread

from dovetail.panoply.sdk import SDK
from dovetail.panoply.writer.bulk import tell_accepted
from dovetail.panoply.writer.errors import BufferFull
from dovetail.panoply.writer.frames import Missing, is_table, lines_of
from dovetail.runtime.async_primitives import result_of

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from dovetail.panoply.sdk_options import SdkOptions
    from dovetail.panoply.writer.reports import FlushReport, Stats

_FOREVER: Final = 365 * 86_400.0


class AsyncSDK:
    """Writes records to tables of a Panoply account, from coroutines.

    The records are in the same writer as those of `SDK`, and its threads send them: a loop that is blocked or ends
    without ``close()`` loses nothing. ``write()`` awaits only while there is no room. Cancelling it leaves its record
    either accepted or not, never twice.

    Args:
        apikey: The API key, ``ACCOUNT/RAND1``; the environment's ``PANOPLY_API_KEY`` when left out.
        apisecret: The API secret; ``PANOPLY_API_SECRET`` when left out.
        **options: As of `SDK`. ``on_drop`` and event handlers are plain functions, called in the sending threads.

    Attributes:
        sdk: The writer that does it, for code that is not async.

    Raises:
        PanoplyCredentialError: Key or secret is missing or malformed.
        InvalidInput: An option makes no sense.
        OSError: The spool cannot be used.

    Example:
        >>> async with AsyncSDK("acme/4f9k2p7q1x8m3z6c", secret) as conn:
        ...     await conn.write("users", {"id": 1, "name": "Zoë"})
    """

    def __init__(
        self,
        apikey: str | bytes | None = None,
        apisecret: str | bytes | None = None,
        **options: Unpack[SdkOptions],
    ) -> None:
        self.sdk: Final[SDK] = SDK(apikey, apisecret, **options)
        self._writer = self.sdk._writer  # pyright: ignore[reportPrivateUsage] - two faces of one writer
        self._encoder = self.sdk._encoder  # pyright: ignore[reportPrivateUsage]
        self._waits = options.get("when_full", "block") == "block"
        self._block_timeout = options.get("block_timeout")
        self._settled: Future[None] | None = None

    async def write(self, table: str, data: Mapping[str, Any]) -> None:
        """Write a record to a table.

        Args:
            table: The table's name.
            data: The record: a dict of columns; see `SDK.write`.

        Raises:
            RecordError: The record cannot be sent as it is; the place is named.
            BufferFull: There is no room, and no waiting for it.
            WriterClosed: After ``close()``.
            OSError: The spool's disk is full.

        Source: Panoply Python SDK, SDK.write

        Example:
            >>> await conn.write("users", {"id": 1, "name": "Zoë"})
        """
        await self._accept(table, [self._encoder.line(table, data)])

    async def write_many(self, table: str, rows: Iterable[Mapping[str, Any]] | AsyncIterable[Mapping[str, Any]]) -> int:
        """Write records as they come.

        Args:
            table: The table's name.
            rows: The records, of any length; may be async.

        Returns:
            How many were accepted.

        Raises:
            RecordError: See `write`; a note says how many records were accepted before.

        Example:
            >>> await conn.write_many("users", ({"id": number} for number in range(1_000)))
            1000
        """
        accepted = 0
        try:
            if isinstance(rows, AsyncIterable):
                async for row in rows:
                    await self.write(table, row)
                    accepted += 1
            else:
                for row in rows:
                    await self.write(table, row)
                    accepted += 1
        except Exception as error:
            tell_accepted(error, accepted)
            raise
        return accepted

    async def write_table(self, table: str, data: Any, *, missing: Missing = "null") -> int:
        """Write the rows of a data frame; another thread reads them.

        Args:
            table: The table's name.
            data: The data frame, or an iterable of records; see `SDK.write_table`.
            missing: What becomes of missing values: ``"null"``, or ``"omit"`` to leave their columns out.

        Returns:
            How many were accepted.

        Raises:
            RecordError: A row cannot be sent as it is, and is named; a note says how many were accepted before.

        Example:
            >>> import polars
            >>> await conn.write_table("users", polars.DataFrame({"id": [1, 2]}))
            2
        """
        if not is_table(data) and isinstance(data, Iterable | AsyncIterable) and not isinstance(data, Mapping):
            return await self.write_many(table, cast("Iterable[Mapping[str, Any]]", data))
        accepted = 0
        pieces = lines_of(table, data, self._encoder, missing)
        try:
            while lines := await anyio.to_thread.run_sync(_next, pieces):
                await self._accept(table, lines)
                accepted += len(lines)
        except Exception as error:
            tell_accepted(error, accepted)
            raise
        return accepted

    async def flush(self, timeout: float | None = None) -> FlushReport:
        """Send what has been written without delay, and wait until it is delivered, or dropped and reported.

        Handlers of ``flush`` have returned by then, unless one takes longer than ten seconds.

        Args:
            timeout: Seconds to wait; None for as long as it takes, which is at most about ``delivery_timeout``.

        Returns:
            Whether all of it is, and how much is left.

        Example:
            >>> (await conn.flush(timeout=10)).complete
            True
        """
        begun = self._writer.begin_flush(timeout)
        complete = await self._wait_settled(begun.position, timeout)
        if complete and begun.handlers.owes:
            await anyio.to_thread.run_sync(begun.handlers.wait_told, begun.time_to_tell(), abandon_on_cancel=True)
        return self._writer.end_flush(begun, complete)

    async def wait_settled(self, position: int, timeout: float | None = None) -> bool:
        """Wait until every record up to a position is delivered, or dropped and reported.

        Args:
            position: As ``position()`` gave it.
            timeout: Seconds; 0 only looks, None waits for as long as it takes.

        Returns:
            Whether they all are.

        Example:
            >>> await conn.wait_settled(conn.position(), timeout=30)
            True
        """
        return await self._wait_settled(position, timeout)

    async def close(self, timeout: float | None = None) -> FlushReport:
        """Send what is left, and end; ``async with`` does it, also when its task is cancelled.

        What could not be sent in time stays in the spool; without one it is dropped and reported.

        Args:
            timeout: Seconds for it; ``exit_timeout`` when left out, ``math.inf`` for as long as it takes.

        Returns:
            Whether all was delivered, and how much is left or was dropped.

        Example:
            >>> (await conn.close()).left
            0
        """
        return await anyio.to_thread.run_sync(self.sdk.close, timeout, abandon_on_cancel=True)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # Bounded by exit_timeout; a cancelled task says goodbye, too.
        with anyio.CancelScope(shield=True):
            await self.close()

    def on(self, name: str, fn: Callable[..., object]) -> Self:
        """Add a handler of an event: ``send``, ``flush``, ``error``, or ``*`` for each of them; see `SDK.on`.

        Args:
            name: The event.
            fn: A plain function, called in a sending thread.

        Returns:
            This object.

        Raises:
            TypeError: The handler cannot be called, or is a coroutine function.

        Example:
            >>> conn.on("error", print)
            <AsyncSDK of acme>
        """
        self.sdk.on(name, fn)
        return self

    def off(self, name: str, fn: Callable[..., object]) -> Self:
        """Remove a handler; nothing happens when it is not there.

        Args:
            name: The event.
            fn: What `on` was given.

        Returns:
            This object.

        Example:
            >>> conn.on("error", print).off("error", print)
            <AsyncSDK of acme>
        """
        self.sdk.off(name, fn)
        return self

    def position(self) -> int:
        """A place among the records, to be waited for; see `SDK.position`.

        Returns:
            How many records have been accepted so far, those recovered from the spool included.

        Example:
            >>> conn.position()
            0
        """
        return self.sdk.position()

    def settled_position(self) -> int:
        """How far delivery has come.

        Returns:
            The position up to which every record is delivered, or dropped and reported.

        Example:
            >>> conn.settled_position()
            0
        """
        return self.sdk.settled_position()

    @property
    def stats(self) -> Stats:
        """Counters at this moment: ``written + recovered == delivered + pending + dropped``."""
        return self.sdk.stats

    @property
    def qurl(self) -> str:
        """The queue's URL. It may be assigned: requests go there from then on."""
        return self.sdk.qurl

    @qurl.setter
    def qurl(self, url: str) -> None:
        self.sdk.qurl = url

    def __repr__(self) -> str:
        return f"<AsyncSDK of {self.sdk.account}>"

    async def _accept(self, table: str, lines: list[bytes]) -> None:
        """Accept lines; where there is no room, without blocking the loop."""
        deadline = math.inf if self._block_timeout is None else monotonic() + self._block_timeout
        settled: Future[None] | None = None
        while True:
            try:
                if self._writer.ledger.store.must_commit:
                    # The disk takes its time; a record that it has is accepted, so a cancelled task waits for it.
                    await anyio.to_thread.run_sync(self._accept_now, table, lines)
                else:
                    self._accept_now(table, lines)
            except BufferFull as error:
                left = deadline - monotonic()
                if not self._waits or left <= 0:
                    raise
                lines = lines[error.accepted :]
                # Asked to be told first, tried once more, and only then waited for.
                settled, waited = self._next_settled(), settled
                if waited is settled:
                    with suppress(TimeoutError):
                        await result_of(settled, min(left, _FOREVER))
            else:
                return

    def _accept_now(self, table: str, lines: list[bytes]) -> None:
        self._writer.intake.accept_many(table, lines, wait=False)

    def _next_settled(self) -> Future[None]:
        """Done when records are settled the next time; one for all who wait, since many may give up waiting."""
        settled = self._settled
        if settled is None or settled.done():
            settled = self._settled = Future()
            self._writer.ledger.call_when_settled(0, _setter(settled))
        return settled

    async def _wait_settled(self, position: int, timeout: float | None) -> bool:
        settled: Future[None] = Future()
        tell = _setter(settled)
        self._writer.ledger.call_when_settled(position, tell)
        try:
            await result_of(settled, _FOREVER if timeout is None else timeout)
        except TimeoutError:
            return False
        finally:
            self._writer.ledger.forget(tell)
        return self._writer.ledger.settled_position() >= position


def _setter(future: Future[None]) -> Callable[[], object]:
    return lambda: future.set_result(None)


def _next(pieces: Iterator[list[bytes]]) -> list[bytes]:
    """The next piece that has rows; none at the end."""
    for lines in pieces:
        if lines:
            return lines
    return []
