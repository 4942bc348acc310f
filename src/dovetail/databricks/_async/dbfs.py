"""The DBFS area: its operations, and files of any size up and down."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Literal, overload

from dovetail.databricks._async.dbfs_reading import AsyncDbfsReader
from dovetail.databricks._async.dbfs_uploading import AsyncDbfsUpload
from dovetail.databricks._async.fetching import fetch_bytes, fetch_to_file
from dovetail.databricks._async.remote_files import AsyncRemoteReader, AsyncRemoteWriter, check_mode
from dovetail.databricks._async.storing import AsyncDbfsWriter, store_in_dbfs
from dovetail.databricks.errors import NotFound
from dovetail.databricks.file_paths import dbfs_path
from dovetail.runtime.body import FileContent
from dovetail_api.databricks import resources


class AsyncDbfs(resources.AsyncDbfs):
    """Files of DBFS.

    Beside the operations of the API, which take and give at most one MiB at a time, it moves files of any size.
    """

    async def upload(
        self,
        path: str,
        content: FileContent,
        *,
        overwrite: bool = False,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> None:
        """Upload a file of any size, in constant memory.

        Up to one MiB goes up in one call, more block by block; the file is there once all of it is. When it fails, what
        was uploaded so far is deleted, and the error says so.

        Args:
            path: Where it is to be, such as ``/mnt/landing/orders.csv``, with or without ``dbfs:`` in front.
            content: Bytes, a path here (`pathlib.Path`), a file open in mode ``rb``, or an iterable of bytes.
            overwrite: Whether to replace a file that is there.
            progress: Told the bytes sent so far and the whole size (None when unknown).

        Raises:
            ResourceAlreadyExists: There is a file, and it is not to be replaced.
            InvalidInput: The path or the content cannot be used; nothing was sent.

        Example:
            >>> client.dbfs.upload("/mnt/landing/orders.csv", b"id,amount", overwrite=True)
        """
        with self._client.settings.refusals():
            upload = AsyncDbfsUpload(self._client, dbfs_path(path), overwrite, self._options)
        await store_in_dbfs(self._client, upload, content, progress)

    @overload
    async def download(self, path: str, to: None = None, *, parallel: int = 4) -> bytes: ...
    @overload
    async def download(
        self,
        path: str,
        to: str | os.PathLike[str],
        *,
        parallel: int = 4,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> int: ...
    async def download(
        self,
        path: str,
        to: str | os.PathLike[str] | None = None,
        *,
        parallel: int = 4,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> bytes | int:
        """Download a file of any size, several blocks at a time.

        Args:
            path: Where it is, with or without ``dbfs:`` in front.
            to: Where to write it here, in constant memory; the target is whole or untouched. Left out, the bytes are
                given.
            parallel: How many blocks are under way at once.
            progress: Told the bytes written so far and the whole size.

        Returns:
            The bytes, or how many were written.

        Raises:
            ResourceDoesNotExist: There is no such file.
            TransportError: It was changed while it was read, or did not come whole.

        Example:
            >>> client.dbfs.download("/mnt/landing/orders.csv")
            b'id,amount'
        """
        with self._client.settings.refusals():
            reader = AsyncDbfsReader(self._client, dbfs_path(path), self._options)
        if to is None:
            return await fetch_bytes(self._client, reader, parallel)
        return await fetch_to_file(self._client, reader, to, parallel, progress)

    @overload
    async def open(self, path: str, mode: Literal["rb"] = "rb") -> AsyncRemoteReader: ...
    @overload
    async def open(self, path: str, mode: Literal["wb"], *, overwrite: bool = False) -> AsyncRemoteWriter: ...
    async def open(
        self, path: str, mode: Literal["rb", "wb"] = "rb", *, overwrite: bool = False
    ) -> AsyncRemoteReader | AsyncRemoteWriter:
        """Open a file, to read pieces of it from any place, or to write it from beginning to end.

        Args:
            path: Where it is, with or without ``dbfs:`` in front.
            mode: ``rb`` or ``wb``.
            overwrite: With ``wb``, whether to replace a file that is there.

        Raises:
            ResourceDoesNotExist: There is no such file to read.

        Example:
            >>> with client.dbfs.open("/mnt/landing/orders.csv") as file:
            ...     header = file.readline()
        """
        with self._client.settings.refusals():
            check_mode(mode)
            where = dbfs_path(path)
        if mode == "wb":
            upload = AsyncDbfsUpload(self._client, where, overwrite, self._options)
            return AsyncRemoteWriter(AsyncDbfsWriter(upload), f"dbfs:{where}")
        reader = AsyncDbfsReader(self._client, where, self._options)
        await reader.begin()
        return AsyncRemoteReader(reader, f"dbfs:{where}")

    async def exists(self, path: str) -> bool:
        """Whether there is a file or a directory.

        Args:
            path: Where, with or without ``dbfs:`` in front.
        """
        with self._client.settings.refusals():
            where = dbfs_path(path)
        try:
            await self.get_status(where)
        except NotFound:
            return False
        return True
