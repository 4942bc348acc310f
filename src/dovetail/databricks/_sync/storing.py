# Derived from _async/storing.py by `make generate`; do not edit.
"""Files of any form on their way up: whole when they are small, in parts or blocks when they are not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from dovetail.databricks._sync.dbfs_uploading import DbfsUpload
from dovetail.databricks._sync.fetching import check_parallel
from dovetail.databricks._sync.volume_uploading import VolumeUpload
from dovetail.databricks.pieces import BLOCK, PART, SINGLE, Blocks, Piece, as_bytes, part_length, pieces_of
from dovetail.runtime._sync.client import Client
from dovetail.runtime.body import Content, FileContent, FileRange, SingleUse, content_of
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.sync_primitives import iterate, run_all, sheltered, take

Progress: TypeAlias = Callable[[int, int | None], None]
_FAREWELL = 30.0
"""Seconds that a cancelled upload may take to clean up."""


def store_in_volume(
    client: Client, upload: VolumeUpload, content: FileContent, parallel: int, progress: Progress | None
) -> None:
    """Upload to a volume: in one request up to 50 MiB, otherwise in parts, several at a time."""
    with client.settings.refusals():
        source, _ = content_of(content, "content")
        check_parallel(parallel)
    size = _size(source)
    if size is None:
        _store_stream(VolumeWriter(client, upload), source, None, progress)
    elif size <= SINGLE or not upload.begin():
        # An open file is handed on as it is: it was not read yet, and knows its length.
        upload.put_whole(content if isinstance(source, SingleUse) else source)
        if progress is not None:
            progress(size, size)
    elif isinstance(source, SingleUse):
        _store_stream(VolumeWriter(client, upload, begun=True), source, size, progress)
    else:
        _store_parts(upload, source, parallel, progress)


def store_in_dbfs(client: Client, upload: DbfsUpload, content: FileContent, progress: Progress | None) -> None:
    """Upload to DBFS: in one call up to one MiB, otherwise block by block."""
    with client.settings.refusals():
        source, _ = content_of(content, "content")
    _store_stream(DbfsWriter(upload), source, _size(source), progress)


class DbfsWriter:
    """Takes bytes in chunks of any length, and puts them into DBFS in one call or block by block."""

    def __init__(self, upload: DbfsUpload) -> None:
        self._upload = upload
        self._blocks = Blocks(BLOCK)
        self._begun = False

    def feed(self, chunk: bytes) -> None:
        """Take more."""
        for block in self._blocks.feed(chunk):
            self._add(block)

    def finish(self) -> None:
        """Make the file."""
        rest = self._blocks.rest()
        if not self._begun:
            self._upload.put_whole(rest)
            self._upload.written = len(rest)
            return
        if rest:
            self._add(rest)
        self._upload.complete()

    def abandon(self, error: BaseException) -> None:
        """Leave no part of the file behind."""
        self._upload.abandon(error)

    def _add(self, block: bytes) -> None:
        if not self._begun:
            self._upload.begin()
            self._begun = True
        self._upload.add(block)


class VolumeWriter:
    """Takes bytes in chunks of any length, and puts them into a volume in one request or in parts."""

    def __init__(self, client: Client, upload: VolumeUpload, *, begun: bool = False) -> None:
        self._client = client
        self._upload = upload
        self._parts = Blocks(PART)
        self._begun = begun
        self._number = 0

    def feed(self, chunk: bytes) -> None:
        """Take more."""
        for part in self._parts.feed(chunk):
            self._put(part)

    def finish(self) -> None:
        """Make the file."""
        rest = self._parts.rest()
        if not self._begun:
            self._upload.put_whole(rest)
            return
        if rest:
            self._put(rest)
        self._upload.complete()

    def abandon(self, error: BaseException) -> None:
        """Leave no part of the file behind."""
        self._upload.abandon(error)

    def _put(self, part: bytes) -> None:
        if not self._begun:
            self._begun = self._upload.begin()
        if not self._begun:
            with self._client.settings.refusals():
                raise InvalidInput(
                    "content: its length is not known, and this workspace takes no uploads in parts.",
                    at="content",
                    remedy="Write it to a file first, and give its path.",
                )
        self._number += 1
        self._upload.put_part(self._number, part)


Writer: TypeAlias = DbfsWriter | VolumeWriter


def _store_stream(writer: Writer, source: Content, size: int | None, progress: Progress | None) -> None:
    taken = 0
    try:
        for chunk in _chunks(source):
            writer.feed(chunk)
            taken += len(chunk)
            if progress is not None:
                progress(taken, size)
        writer.finish()
    except BaseException as error:
        with sheltered(_FAREWELL):
            writer.abandon(error)
        raise


def _store_parts(upload: VolumeUpload, source: FileRange | bytes, parallel: int, progress: Progress | None) -> None:
    size = len(source) if isinstance(source, bytes) else source.length
    done: list[int] = []

    def put(piece: Piece) -> None:
        upload.put_part(piece.number, _part(source, piece))
        done.append(piece.length)
        if progress is not None:
            progress(sum(done), size)

    try:
        run_all(put, pieces_of(size, part_length(size)), parallel, None, True)
        upload.complete()
    except BaseException as error:
        with sheltered(_FAREWELL):
            upload.abandon(error)
        raise


def _part(source: FileRange | bytes, piece: Piece) -> FileRange | bytes:
    if isinstance(source, bytes):
        return source[piece.start : piece.end]
    return FileRange(source.path, source.start + piece.start, piece.length)


def _size(source: Content) -> int | None:
    return len(source) if isinstance(source, bytes) else source.length


def whole(source: Content) -> bytes:
    """All bytes of a source."""
    return b"".join([chunk for chunk in _chunks(source)])


def _chunks(source: Content) -> Iterator[bytes]:
    """The bytes of a source in pieces."""
    if isinstance(source, bytes):
        yield source
        return
    chunks: Any = source.chunks()
    pieces = iterate(chunks)
    while taken := take(pieces, 1):
        yield as_bytes(taken[0], "content")
