"""A remote file as bytes, or as a file here that is whole or not there."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeAlias

from dovetail.databricks._async.dbfs_reading import AsyncDbfsReader
from dovetail.databricks._async.volume_reading import AsyncVolumeReader
from dovetail.databricks.pieces import Piece, pieces_of
from dovetail.runtime._async.client import AsyncClient
from dovetail.runtime.async_primitives import run_all
from dovetail.runtime.downloads import checked_target
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.partial_files import PartialFile

AsyncReader: TypeAlias = AsyncDbfsReader | AsyncVolumeReader


async def fetch_to_file(
    client: AsyncClient,
    reader: AsyncReader,
    to: str | os.PathLike[str],
    parallel: int,
    progress: Callable[[int, int | None], None] | None,
) -> int:
    """Write a remote file to one here, several pieces at a time; the number of bytes.

    Raises:
        InvalidInput: Nothing can be written there.
        TransportError: Not all of it came; the target is untouched.
    """
    with client.settings.refusals():
        target = checked_target(to)
        check_parallel(parallel)
    size = await reader.begin()
    with PartialFile(target) as file:
        file.begin(size)

        def write(offset: int, chunk: bytes) -> None:
            file.write_at(offset, chunk)
            if progress is not None:
                progress(file.written, size)

        await _fetch_all(reader, parallel, write)
        return file.finish()


async def fetch_bytes(client: AsyncClient, reader: AsyncReader, parallel: int) -> bytes:
    """A remote file in memory."""
    with client.settings.refusals():
        check_parallel(parallel)
    content = bytearray(await reader.begin())

    def write(offset: int, chunk: bytes) -> None:
        content[offset : offset + len(chunk)] = chunk

    await _fetch_all(reader, parallel, write)
    return bytes(content)


def check_parallel(parallel: object) -> None:
    """Refuse a number of requests that cannot be.

    Raises:
        InvalidInput: It is no positive integer.
    """
    if isinstance(parallel, bool) or not isinstance(parallel, int) or parallel < 1:
        raise InvalidInput(
            f"parallel: {parallel!r} is no number of requests.", value=parallel, at="parallel", remedy="Give 1 or more."
        )


async def _fetch_all(reader: AsyncReader, parallel: int, write: Callable[[int, bytes], object]) -> None:
    async def fetch(piece: Piece) -> None:
        await reader.fetch(piece.start, piece.end, write)

    await run_all(fetch, pieces_of(reader.size, reader.piece), parallel, None, True)
    await reader.finish()
