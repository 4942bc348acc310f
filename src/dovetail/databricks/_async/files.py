"""The area of files in volumes: its operations, and files of any size up and down."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable, Mapping
from email.utils import parsedate_to_datetime
from typing import Any, Literal, TypeVar, overload

from msgspec import UNSET, UnsetType

from dovetail.databricks._async.fetching import fetch_to_file
from dovetail.databricks._async.remote_files import AsyncRemoteReader, AsyncRemoteWriter, check_mode
from dovetail.databricks._async.storing import AsyncVolumeWriter, store_in_volume
from dovetail.databricks._async.volume_reading import AsyncVolumeReader
from dovetail.databricks._async.volume_uploading import AsyncVolumeUpload
from dovetail.databricks.errors import NotFound
from dovetail.databricks.file_paths import volume_path
from dovetail.databricks.file_status import FileStatus
from dovetail.runtime.body import File, FileContent
from dovetail.runtime.operation import Operation, PagedOperation
from dovetail_api.databricks import resources
from dovetail_api.databricks.operations import files as o

T = TypeVar("T")
I = TypeVar("I")  # noqa: E741 - item
_PATHS = ("file_path", "directory_path")


class AsyncFiles(resources.AsyncFiles):
    """Files and directories of volumes.

    Paths are ``/Volumes/<catalog>/<schema>/<volume>/…``, with or without the slash or ``dbfs:`` in front.
    """

    async def upload(
        self,
        file_path: str,
        content: File | FileContent,
        *,
        overwrite: bool | UnsetType = UNSET,
        session_token: str | UnsetType = UNSET,
        upload_type: Literal["multipart"] | UnsetType = UNSET,
        part_number: int | UnsetType = UNSET,
        parallel: int = 4,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> None:
        """Upload a file of any size, in constant memory.

        Up to 50 MiB go up in one request, more in parts that are put together at the end: the file is whole or
        untouched. Parts go to signed addresses, without credentials; where the workspace does not allow that, the file
        goes up in one request.

        Args:
            file_path: Where it is to be.
            content: Bytes, a path here (`pathlib.Path`), a file open in mode ``rb``, or an iterable of bytes.
            overwrite: Whether to replace a file that is there, which is done when it is left out.
            session_token: Only for one part of an upload that you put together yourself: the upload.
            upload_type: Only for such a part.
            part_number: Only for such a part: its number.
            parallel: How many parts are under way at once; those of an open file or an iterable go one by one.
            progress: Told the bytes sent so far and the whole size (None when unknown).

        Raises:
            AlreadyExists: There is a file, and it is not to be replaced.
            InvalidInput: The path or the content cannot be used; nothing was sent.

        Example:
            >>> client.files.upload("/Volumes/main/default/files/orders.csv", b"id,amount")
        """
        if session_token is not UNSET or part_number is not UNSET:
            await super().upload(
                file_path,
                content,
                overwrite=overwrite,
                session_token=session_token,
                upload_type=upload_type,
                part_number=part_number,
            )
            return
        with self._client.settings.refusals():
            upload = AsyncVolumeUpload(self._client, volume_path(file_path), overwrite, self._options)
        source = content.content if isinstance(content, File) else content
        await store_in_volume(self._client, upload, source, parallel, progress)

    @overload
    async def download(
        self, file_path: str, *, range: str | UnsetType = UNSET, if_unmodified_since: str | UnsetType = UNSET
    ) -> bytes: ...
    @overload
    async def download(
        self,
        file_path: str,
        to: str | os.PathLike[str],
        *,
        parallel: int = 4,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> int: ...
    async def download(
        self,
        file_path: str,
        to: str | os.PathLike[str] | None = None,
        *,
        range: str | UnsetType = UNSET,  # noqa: A002 - the API's name
        if_unmodified_since: str | UnsetType = UNSET,
        parallel: int = 4,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> bytes | int:
        """Download a file, or a piece of it into memory.

        Args:
            file_path: Where it is.
            to: Where to write it here, in constant memory and several pieces at a time; the target is whole or
                untouched. A piece that breaks off goes on where it was. Left out, the bytes are given.
            range: Only without ``to``: the piece to give, such as ``bytes=0-1048575``.
            if_unmodified_since: Only without ``to``: the ``Last-Modified`` of an earlier answer.
            parallel: How many pieces are under way at once.
            progress: Told the bytes written so far and the whole size.

        Returns:
            The bytes, or how many were written.

        Raises:
            NotFound: There is no such file.
            TransportError: It did not come whole; the target is untouched.

        Example:
            >>> client.files.download("/Volumes/main/default/files/orders.csv")
            b'id,amount'
        """
        if to is None:
            return await super().download(file_path, range=range, if_unmodified_since=if_unmodified_since)
        with self._client.settings.refusals():
            reader = AsyncVolumeReader(self._client, volume_path(file_path), self._options)
        return await fetch_to_file(self._client, reader, to, parallel, progress)

    @overload
    async def open(self, path: str, mode: Literal["rb"] = "rb") -> AsyncRemoteReader: ...
    @overload
    async def open(self, path: str, mode: Literal["wb"], *, overwrite: bool = True) -> AsyncRemoteWriter: ...
    async def open(
        self, path: str, mode: Literal["rb", "wb"] = "rb", *, overwrite: bool = True
    ) -> AsyncRemoteReader | AsyncRemoteWriter:
        """Open a file, to read pieces of it from any place, or to write it from beginning to end.

        Args:
            path: Where it is.
            mode: ``rb`` or ``wb``.
            overwrite: With ``wb``, whether to replace a file that is there.

        Raises:
            NotFound: There is no such file to read.

        Example:
            >>> with client.files.open("/Volumes/main/default/files/orders.csv") as file:
            ...     header = file.readline()
        """
        with self._client.settings.refusals():
            check_mode(mode)
            where = volume_path(path)
        if mode == "wb":
            upload = AsyncVolumeUpload(self._client, where, overwrite, self._options)
            return AsyncRemoteWriter(AsyncVolumeWriter(self._client, upload), f"/{where}")
        reader = AsyncVolumeReader(self._client, where, self._options)
        await reader.begin()
        return AsyncRemoteReader(reader, f"/{where}")

    async def status(self, path: str) -> FileStatus:
        """What is at a path: a file with its size and time, or a directory.

        Args:
            path: Where.

        Raises:
            NotFound: Nothing is.
        """
        with self._client.settings.refusals():
            where = volume_path(path)
        try:
            answer = await self._client.send_detailed(o.get_metadata(file_path=where), **self._options)
        except NotFound:
            await self._client.send(o.get_directory_metadata(directory_path=where), **self._options)
            return FileStatus(f"/{where}", is_directory=True)
        modified = answer.headers.get("last-modified")
        size = int(answer.headers.get("content-length", "0"))
        return FileStatus(f"/{where}", False, size, parsedate_to_datetime(modified) if modified else None)

    async def exists(self, path: str) -> bool:
        """Whether there is a file or a directory.

        Args:
            path: Where.
        """
        try:
            await self.status(path)
        except NotFound:
            return False
        return True

    async def _send(self, operation: Operation[T], arguments: Mapping[str, object] = {}, body: object = UNSET) -> T:
        return await super()._send(operation, self._spelled(arguments), body)

    def _items(
        self, operation: PagedOperation[Any, I], arguments: Mapping[str, object] = {}, body: object = UNSET
    ) -> AsyncIterator[I]:
        return super()._items(operation, self._spelled(arguments), body)

    def _spelled(self, arguments: Mapping[str, object]) -> dict[str, object]:
        """Arguments with paths as the API has them."""
        with self._client.settings.refusals():
            return {
                name: volume_path(value) if name in _PATHS and isinstance(value, str) else value
                for name, value in arguments.items()
            }
