"""Files of any form on their way up: whole when they are small, in parts or blocks when they are not."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any, TypeAlias

from dovetail.databricks._async.dbfs_uploading import AsyncDbfsUpload
from dovetail.databricks._async.fetching import check_parallel
from dovetail.databricks._async.volume_uploading import AsyncVolumeUpload
from dovetail.databricks.pieces import BLOCK, PART, SINGLE, Blocks, Piece, as_bytes, part_length, pieces_of
from dovetail.runtime._async.client import AsyncClient
from dovetail.runtime.async_primitives import iterate, run_all, sheltered, take
from dovetail.runtime.body import Content, FileContent, FileRange, SingleUse, content_of
from dovetail.runtime.errors import InvalidInput

Progress: TypeAlias = Callable[[int, int | None], None]
_FAREWELL = 30.0
"""Seconds that a cancelled upload may take to clean up."""


async def store_in_volume(
    client: AsyncClient, upload: AsyncVolumeUpload, content: FileContent, parallel: int, progress: Progress | None
) -> None:
    """Upload to a volume: in one request up to 50 MiB, otherwise in parts, several at a time."""
    with client.settings.refusals():
        source, _ = content_of(content, "content")
        check_parallel(parallel)
    size = _size(source)
    if size is None:
        await _store_stream(AsyncVolumeWriter(client, upload), source, None, progress)
    elif size <= SINGLE or not await upload.begin():
        # An open file is handed on as it is: it was not read yet, and knows its length.
        await upload.put_whole(content if isinstance(source, SingleUse) else source)
        if progress is not None:
            progress(size, size)
    elif isinstance(source, SingleUse):
        await _store_stream(AsyncVolumeWriter(client, upload, begun=True), source, size, progress)
    else:
        await _store_parts(upload, source, parallel, progress)


async def store_in_dbfs(
    client: AsyncClient, upload: AsyncDbfsUpload, content: FileContent, progress: Progress | None
) -> None:
    """Upload to DBFS: in one call up to one MiB, otherwise block by block."""
    with client.settings.refusals():
        source, _ = content_of(content, "content")
    await _store_stream(AsyncDbfsWriter(upload), source, _size(source), progress)


class AsyncDbfsWriter:
    """Takes bytes in chunks of any length, and puts them into DBFS in one call or block by block."""

    def __init__(self, upload: AsyncDbfsUpload) -> None:
        self._upload = upload
        self._blocks = Blocks(BLOCK)
        self._begun = False

    async def feed(self, chunk: bytes) -> None:
        """Take more."""
        for block in self._blocks.feed(chunk):
            await self._add(block)

    async def finish(self) -> None:
        """Make the file."""
        rest = self._blocks.rest()
        if not self._begun:
            await self._upload.put_whole(rest)
            self._upload.written = len(rest)
            return
        if rest:
            await self._add(rest)
        await self._upload.complete()

    async def abandon(self, error: BaseException) -> None:
        """Leave no part of the file behind."""
        await self._upload.abandon(error)

    async def _add(self, block: bytes) -> None:
        if not self._begun:
            await self._upload.begin()
            self._begun = True
        await self._upload.add(block)


class AsyncVolumeWriter:
    """Takes bytes in chunks of any length, and puts them into a volume in one request or in parts."""

    def __init__(self, client: AsyncClient, upload: AsyncVolumeUpload, *, begun: bool = False) -> None:
        self._client = client
        self._upload = upload
        self._parts = Blocks(PART)
        self._begun = begun
        self._number = 0

    async def feed(self, chunk: bytes) -> None:
        """Take more."""
        for part in self._parts.feed(chunk):
            await self._put(part)

    async def finish(self) -> None:
        """Make the file."""
        rest = self._parts.rest()
        if not self._begun:
            await self._upload.put_whole(rest)
            return
        if rest:
            await self._put(rest)
        await self._upload.complete()

    async def abandon(self, error: BaseException) -> None:
        """Leave no part of the file behind."""
        await self._upload.abandon(error)

    async def _put(self, part: bytes) -> None:
        if not self._begun:
            self._begun = await self._upload.begin()
        if not self._begun:
            with self._client.settings.refusals():
                raise InvalidInput(
                    "content: its length is not known, and this workspace takes no uploads in parts.",
                    at="content",
                    remedy="Write it to a file first, and give its path.",
                )
        self._number += 1
        await self._upload.put_part(self._number, part)


AsyncWriter: TypeAlias = AsyncDbfsWriter | AsyncVolumeWriter


async def _store_stream(writer: AsyncWriter, source: Content, size: int | None, progress: Progress | None) -> None:
    taken = 0
    try:
        async for chunk in _chunks(source):
            await writer.feed(chunk)
            taken += len(chunk)
            if progress is not None:
                progress(taken, size)
        await writer.finish()
    except BaseException as error:
        with sheltered(_FAREWELL):
            await writer.abandon(error)
        raise


async def _store_parts(
    upload: AsyncVolumeUpload, source: FileRange | bytes, parallel: int, progress: Progress | None
) -> None:
    size = len(source) if isinstance(source, bytes) else source.length
    done: list[int] = []

    async def put(piece: Piece) -> None:
        await upload.put_part(piece.number, _part(source, piece))
        done.append(piece.length)
        if progress is not None:
            progress(sum(done), size)

    try:
        await run_all(put, pieces_of(size, part_length(size)), parallel, None, True)
        await upload.complete()
    except BaseException as error:
        with sheltered(_FAREWELL):
            await upload.abandon(error)
        raise


def _part(source: FileRange | bytes, piece: Piece) -> FileRange | bytes:
    if isinstance(source, bytes):
        return source[piece.start : piece.end]
    return FileRange(source.path, source.start + piece.start, piece.length)


def _size(source: Content) -> int | None:
    return len(source) if isinstance(source, bytes) else source.length


async def whole(source: Content) -> bytes:
    """All bytes of a source."""
    return b"".join([chunk async for chunk in _chunks(source)])


async def _chunks(source: Content) -> AsyncIterator[bytes]:
    """The bytes of a source in pieces."""
    if isinstance(source, bytes):
        yield source
        return
    chunks: Any = source.chunks()
    pieces = iterate(chunks)
    while taken := await take(pieces, 1):
        yield as_bytes(taken[0], "content")
