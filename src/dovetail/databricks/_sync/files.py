# Derived from _async/files.py by `make generate`; do not edit.
"""The area of files in volumes: its operations, and files of any size up and down."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any, Literal, TypeVar, overload

from msgspec import UNSET, UnsetType

from dovetail.databricks._sync.fetching import fetch_to_file
from dovetail.databricks._sync.remote_files import RemoteReader, RemoteWriter, check_mode
from dovetail.databricks._sync.storing import VolumeWriter, store_in_volume
from dovetail.databricks._sync.volume_reading import VolumeReader
from dovetail.databricks._sync.volume_uploading import VolumeUpload
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


class Files(resources.Files):
    """Files and directories of volumes.

    Paths are ``/Volumes/<catalog>/<schema>/<volume>/…``, with or without the slash or ``dbfs:`` in front.
    """

    def upload(
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
            super().upload(
                file_path,
                content,
                overwrite=overwrite,
                session_token=session_token,
                upload_type=upload_type,
                part_number=part_number,
            )
            return
        with self._client.settings.refusals():
            upload = VolumeUpload(self._client, volume_path(file_path), overwrite, self._options)
        source = content.content if isinstance(content, File) else content
        store_in_volume(self._client, upload, source, parallel, progress)

    @overload
    def download(
        self, file_path: str, *, range: str | UnsetType = UNSET, if_unmodified_since: str | UnsetType = UNSET
    ) -> bytes: ...
    @overload
    def download(
        self,
        file_path: str,
        to: str | os.PathLike[str],
        *,
        parallel: int = 4,
        progress: Callable[[int, int | None], None] | None = None,
    ) -> int: ...
    def download(
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
            return super().download(file_path, range=range, if_unmodified_since=if_unmodified_since)
        with self._client.settings.refusals():
            reader = VolumeReader(self._client, volume_path(file_path), self._options)
        return fetch_to_file(self._client, reader, to, parallel, progress)

    @overload
    def open(self, path: str, mode: Literal["rb"] = "rb") -> RemoteReader: ...
    @overload
    def open(self, path: str, mode: Literal["wb"], *, overwrite: bool = True) -> RemoteWriter: ...
    def open(
        self, path: str, mode: Literal["rb", "wb"] = "rb", *, overwrite: bool = True
    ) -> RemoteReader | RemoteWriter:
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
            upload = VolumeUpload(self._client, where, overwrite, self._options)
            return RemoteWriter(VolumeWriter(self._client, upload), f"/{where}")
        reader = VolumeReader(self._client, where, self._options)
        reader.begin()
        return RemoteReader(reader, f"/{where}")

    def status(self, path: str) -> FileStatus:
        """What is at a path: a file with its size and time, or a directory.

        Args:
            path: Where.

        Raises:
            NotFound: Nothing is.
        """
        with self._client.settings.refusals():
            where = volume_path(path)
        try:
            answer = self._client.send_detailed(o.get_metadata(file_path=where), **self._options)
        except NotFound:
            self._client.send(o.get_directory_metadata(directory_path=where), **self._options)
            return FileStatus(f"/{where}", is_directory=True)
        modified = answer.headers.get("last-modified")
        size = int(answer.headers.get("content-length", "0"))
        return FileStatus(f"/{where}", False, size, parsedate_to_datetime(modified) if modified else None)

    def exists(self, path: str) -> bool:
        """Whether there is a file or a directory.

        Args:
            path: Where.
        """
        try:
            self.status(path)
        except NotFound:
            return False
        return True

    def _send(self, operation: Operation[T], arguments: Mapping[str, object] = {}, body: object = UNSET) -> T:
        return super()._send(operation, self._spelled(arguments), body)

    def _items(
        self, operation: PagedOperation[Any, I], arguments: Mapping[str, object] = {}, body: object = UNSET
    ) -> Iterator[I]:
        return super()._items(operation, self._spelled(arguments), body)

    def _spelled(self, arguments: Mapping[str, object]) -> dict[str, object]:
        """Arguments with paths as the API has them."""
        with self._client.settings.refusals():
            return {
                name: volume_path(value) if name in _PATHS and isinstance(value, str) else value
                for name, value in arguments.items()
            }
