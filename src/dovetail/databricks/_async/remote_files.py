"""Files of DBFS and of volumes as open files: read with seeking, or written from the beginning to the end."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from types import TracebackType
from typing import Self

from dovetail.databricks._async.fetching import AsyncReader
from dovetail.databricks._async.storing import AsyncWriter
from dovetail.databricks.pieces import as_bytes
from dovetail.runtime.errors import InvalidInput

_WINDOW = 4 * 1024 * 1024
"""Bytes that are fetched at once, so that small reads do not cost a request each."""


class AsyncRemoteReader:
    """A remote file, open for reading bytes from any place.

    Attributes:
        name: Its path.
        mode: ``rb``.
        size: Its size when it was opened.
        closed: Whether it was closed.
    """

    mode = "rb"

    def __init__(self, reader: AsyncReader, name: str) -> None:
        self.name: str = name
        self.size: int = reader.size
        self.closed: bool = False
        self._reader = reader
        self._position = 0
        self._start = 0
        self._window = b""

    async def read(self, size: int | None = -1, /) -> bytes:
        """The next bytes; all that are left by default, and none at the end.

        Args:
            size: How many at most.
        """
        self._check_open()
        left = max(0, self.size - self._position)
        wanted = left if size is None or size < 0 else min(size, left)
        pieces: list[bytes] = []
        while wanted:
            piece = self._at_hand(wanted)
            if not piece:
                await self._fetch(wanted)
                continue
            pieces.append(piece)
            self._position += len(piece)
            wanted -= len(piece)
        return b"".join(pieces)

    async def readinto(self, buffer: bytearray | memoryview, /) -> int:
        """Fill a buffer with the next bytes; how many there were.

        Args:
            buffer: What to fill.
        """
        content = await self.read(len(buffer))
        buffer[: len(content)] = content
        return len(content)

    async def readline(self, size: int = -1, /) -> bytes:
        """The next line with its end; nothing at the end of the file.

        Args:
            size: How many bytes at most.
        """
        line = b""
        while size < 0 or len(line) < size:
            if not self._at_hand(1):
                if self._position >= self.size:
                    break
                await self._fetch(1)
            offset = self._position - self._start
            end = self._window.find(b"\n", offset) + 1 or len(self._window)
            taken = self._window[offset : end if size < 0 else min(end, offset + size - len(line))]
            self._position += len(taken)
            line += taken
            if line.endswith(b"\n"):
                break
        return line

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go on at another place; the offset from the beginning.

        Args:
            offset: Where, in bytes.
            whence: From where it counts: 0 the beginning, 1 here, 2 the end.
        """
        self._check_open()
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size}.get(whence)
        if base is None or base + offset < 0:
            raise InvalidInput(f"offset: {offset} from {whence} is no place in a file.", value=offset, at="offset")
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        """The offset of the next byte."""
        return self._position

    def readable(self) -> bool:
        """True."""
        return True

    def writable(self) -> bool:
        """False."""
        return False

    def seekable(self) -> bool:
        """True."""
        return True

    async def aclose(self) -> None:
        """Let go of what was fetched."""
        self.closed, self._window = True, b""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while line := await self.readline():
            yield line

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.name!r}>"

    def _check_open(self) -> None:
        if self.closed:
            raise ValueError(f"{self.name} was closed.")

    def _at_hand(self, size: int) -> bytes:
        """What of the next bytes is in the window."""
        offset = self._position - self._start
        return self._window[offset : offset + size] if 0 <= offset < len(self._window) else b""

    async def _fetch(self, wanted: int) -> None:
        start, end = self._position, min(self.size, self._position + max(wanted, _WINDOW))
        window = bytearray(end - start)

        def write(offset: int, chunk: bytes) -> None:
            window[offset - start : offset - start + len(chunk)] = chunk

        await self._reader.fetch(start, end, write)
        await self._reader.finish()
        self._start, self._window = start, bytes(window)


class AsyncRemoteWriter:
    """A remote file, open for writing bytes from its beginning to its end.

    The file is there once it was closed well. Leaving a ``with`` block by an exception leaves none behind.

    Attributes:
        name: Its path.
        mode: ``wb``.
        closed: Whether it was closed.
    """

    mode = "wb"

    def __init__(self, writer: AsyncWriter, name: str) -> None:
        self.name: str = name
        self.closed: bool = False
        self._writer = writer
        self._position = 0

    async def write(self, data: bytes | bytearray | memoryview, /) -> int:
        """Append bytes; how many they were.

        Args:
            data: The bytes.
        """
        if self.closed:
            raise ValueError(f"{self.name} was closed.")
        content = as_bytes(data, "data")
        try:
            await self._writer.feed(content)
        except BaseException as error:
            await self._abandon(error)
            raise
        self._position += len(content)
        return len(content)

    def tell(self) -> int:
        """How many bytes were written."""
        return self._position

    def flush(self) -> None:
        """Nothing: a block is sent when it is full."""

    def readable(self) -> bool:
        """False."""
        return False

    def writable(self) -> bool:
        """True."""
        return True

    def seekable(self) -> bool:
        """False."""
        return False

    async def aclose(self) -> None:
        """Finish the file."""
        if self.closed:
            return
        self.closed = True
        try:
            await self._writer.finish()
        except BaseException as error:
            await self._writer.abandon(error)
            raise

    async def discard(self) -> None:
        """Give the file up: what was written so far is thrown away."""
        await self._abandon(InvalidInput("given up"))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            await self._abandon(error)
        await self.aclose()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.name!r}>"

    async def _abandon(self, error: BaseException) -> None:
        if not self.closed:
            self.closed = True
            await self._writer.abandon(error)


def check_mode(mode: object) -> None:
    """Refuse a way of opening that there is not.

    Raises:
        InvalidInput: It is neither ``rb`` nor ``wb``.
    """
    if mode not in ("rb", "wb"):
        raise InvalidInput(
            f"mode: {mode!r} is not known.",
            value=mode,
            at="mode",
            remedy="Use 'rb' or 'wb'; wrap it in io.TextIOWrapper for text.",
        )
