# Derived from _async/fetching.py by `make generate`; do not edit.
"""A remote file as bytes, or as a file here that is whole or not there."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeAlias

from dovetail.databricks._sync.dbfs_reading import DbfsReader
from dovetail.databricks._sync.volume_reading import VolumeReader
from dovetail.databricks.pieces import Piece, pieces_of
from dovetail.runtime._sync.client import Client
from dovetail.runtime.downloads import checked_target
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.partial_files import PartialFile
from dovetail.runtime.sync_primitives import run_all

Reader: TypeAlias = DbfsReader | VolumeReader


def fetch_to_file(
    client: Client,
    reader: Reader,
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
    size = reader.begin()
    with PartialFile(target) as file:
        file.begin(size)

        def write(offset: int, chunk: bytes) -> None:
            file.write_at(offset, chunk)
            if progress is not None:
                progress(file.written, size)

        _fetch_all(reader, parallel, write)
        return file.finish()


def fetch_bytes(client: Client, reader: Reader, parallel: int) -> bytes:
    """A remote file in memory."""
    with client.settings.refusals():
        check_parallel(parallel)
    content = bytearray(reader.begin())

    def write(offset: int, chunk: bytes) -> None:
        content[offset : offset + len(chunk)] = chunk

    _fetch_all(reader, parallel, write)
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


def _fetch_all(reader: Reader, parallel: int, write: Callable[[int, bytes], object]) -> None:
    def fetch(piece: Piece) -> None:
        reader.fetch(piece.start, piece.end, write)

    run_all(fetch, pieces_of(reader.size, reader.piece), parallel, None, True)
    reader.finish()
