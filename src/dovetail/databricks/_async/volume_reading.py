"""Reading a file of a volume by pieces: each goes on where a broken answer left off, of the same state of the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import UNSET

from dovetail.databricks.pieces import PIECE
from dovetail.runtime._async.client import AsyncClient
from dovetail.runtime.async_primitives import sleep
from dovetail.runtime.errors import TransportError
from dovetail.runtime.headers import Headers
from dovetail.runtime.ranges import first_of_range
from dovetail_api.databricks.operations import files

_FRUITLESS = 3
"""How often in a row an answer may break off, after the first time, without a single byte more."""


class AsyncVolumeReader:
    """A file of a volume.

    Args:
        client: The client.
        path: Its path, without the slash in front.
        options: Options of sending.
    """

    piece = PIECE

    def __init__(self, client: AsyncClient, path: str, options: dict[str, Any]) -> None:
        self._client = client
        self._path = path
        self._options = options
        self._modified: str | None = None
        self.size: int = 0

    async def begin(self) -> int:
        """Look the file up; its size.

        Raises:
            TransportError: It is not told, as by a proxy that drops it.
            NotFound: There is no such file.
        """
        with self._client.settings.refusals():
            call = files.get_metadata(file_path=self._path)
        answer = await self._client.send_detailed(call, **self._options)
        length = answer.headers.get("content-length")
        if length is None:
            raise self._strange("the server does not say how large it is")
        self.size = int(length)
        self._modified = answer.headers.get("last-modified")
        return self.size

    async def fetch(self, start: int, end: int, write: Callable[[int, bytes], object]) -> None:
        """Read a piece, telling each chunk with its offset.

        Raises:
            TransportError: It broke off again and again, or is not what was asked for.
            ApiError: The file is gone, or was changed since.
        """
        retry = self._client.settings.retry
        position, fruitless = start, 0
        while position < end:
            before, failure = position, None
            with self._client.settings.refusals():
                call = files.download(
                    file_path=self._path,
                    range=f"bytes={position}-{end - 1}",
                    if_unmodified_since=self._modified or UNSET,
                )
            async with self._client.stream(call, **self._options) as answer:
                self._check(answer.status, answer.headers, position)
                try:
                    async for chunk in answer.chunks():
                        kept = chunk[: end - position]
                        write(position, kept)
                        position += len(kept)
                        if position == end:
                            break
                except TransportError as error:
                    failure = error
            if position == end:
                return
            fruitless = 0 if position > before else fruitless + 1
            if failure is not None and fruitless > _FRUITLESS:
                raise failure
            if failure is None and fruitless > _FRUITLESS:
                raise self._strange(f"it ended at byte {position} of {self.size}")
            await sleep(retry.wait(fruitless + 1))

    async def finish(self) -> None:
        """Nothing: every request said which state of the file it wants."""

    def _check(self, status: int, headers: Headers, position: int) -> None:
        """Whether the answer is the piece that was asked for.

        Raises:
            TransportError: It is another one, or of a file that was changed.
        """
        told = first_of_range(headers.get("content-range", ""))
        if status == 206 and told is not None and told != (position, self.size):
            raise self._strange(f"bytes from {told[0]} of {told[1]} came, not from {position} of {self.size}")
        if status == 200 and position > 0:
            raise self._strange("the server gave the whole file in place of a piece")
        if self._modified is not None and headers.get("last-modified", self._modified) != self._modified:
            raise self._strange("it was changed while it was read")

    def _strange(self, reason: str) -> TransportError:
        kind = self._client.settings.error_type(TransportError)
        return kind(f"/{self._path}: {reason}.", sent=True, request=f"GET /api/2.0/fs/files/{self._path}")
