# Made from databricks.yaml by dovetail-generate; do not edit.
"""Files and directories of volumes, as raw bytes."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Literal, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.body import File, FileContent
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import files as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class Files(Resource):
    """Files and directories of volumes, as raw bytes."""

    def download(
        self, file_path: str, *, range: str | UnsetType = UNSET, if_unmodified_since: str | UnsetType = UNSET
    ) -> bytes:
        """Download a file, or a piece of it.

        The bytes of the file. To go on with a download that was cut off, ask for the rest by `Range` and give the
        `Last-Modified` of the first answer as `If-Unmodified-Since`. A directory is 404.

        Args:
            file_path: The file's path without the slash in front, `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay
                slashes, everything else is quoted segment by segment.
            range: The piece to give, such as `bytes=0-1048575` for the first MiB or `bytes=1048576-` for all but that.
                The whole file when left out.
            if_unmodified_since: The `Last-Modified` of an earlier answer; a file that was changed after that is 412.
                The file is given whenever it was changed when left out.

        Returns:
            The whole file.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/fs/files/{file_path}
        """
        return self._send(
            o.DOWNLOAD, {"file_path": file_path, "range": range, "if_unmodified_since": if_unmodified_since}
        )

    def upload(
        self,
        file_path: str,
        content: File | FileContent,
        *,
        overwrite: bool | UnsetType = UNSET,
        session_token: str | UnsetType = UNSET,
        upload_type: Literal["multipart"] | UnsetType = UNSET,
        part_number: int | UnsetType = UNSET,
    ) -> None:
        """Upload a file, or one part of it.

        Writes a file of up to 5 GiB, whole. Directories above it are made; a volume that is not there is 404. The
        length must be known beforehand, of an empty file too.

        With `session_token`, `upload_type` and `part_number` the body is one part of an upload in parts, for hosts that
        take them directly.

        Args:
            file_path: The file's path without the slash in front, `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay
                slashes, everything else is quoted segment by segment.
            content: The bytes of the file, up to 5 GiB, or of the part.
            overwrite: Whether to replace a file that is there already, which is done when it is left out. If it is
                false, such a file is 409, on some hosts 412.
            session_token: The upload in parts that this belongs to, from its start.
            upload_type: `multipart` with everything that belongs to an upload in parts, except for its start. It is
                left out when a file is written whole.
            part_number: Which part it is, counted from 1.

        Returns:
            The file is there, whole.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PUT /api/2.0/fs/files/{file_path}
        """
        return self._send(
            o.UPLOAD,
            {
                "file_path": file_path,
                "overwrite": overwrite,
                "session_token": session_token,
                "upload_type": upload_type,
                "part_number": part_number,
            },
            content,
        )

    def multipart_upload(
        self,
        file_path: str,
        action: Literal["initiate-upload", "complete-upload", "abort-upload"],
        *,
        overwrite: bool | UnsetType = UNSET,
        upload_type: Literal["multipart"] | UnsetType = UNSET,
        session_token: str | UnsetType = UNSET,
        body: m.FileCompleteUploadRequest | d.FileCompleteUploadRequest | UnsetType = UNSET,
    ) -> m.FileUploadSession | None:
        """Start, complete or abort an upload in parts.

        What is done depends on `action`:

        * `initiate-upload` starts an upload and gives its session token. 403 with the reason
          `FILES_API_API_IS_NOT_ENABLED` means that uploads in parts are turned off; upload the file whole instead.
        * `complete-upload` puts the parts of the body together. Only now is the file there. With `overwrite` false at
          the start, a file that is there already is 409.
        * `abort-upload` throws away what was uploaded.

        The parts are sent to the addresses that `files_create_upload_part_urls` gives, or by `files_upload` to hosts
        that take them directly.

        Args:
            file_path: The file's path without the slash in front, `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay
                slashes, everything else is quoted segment by segment.
            action: What to do.
            body: The parts, to complete an upload; nothing otherwise.
            overwrite: At the start, whether to replace a file that is there already, which is done when left out.
            upload_type: `multipart` with everything that belongs to an upload in parts, except for its start. It is
                left out when a file is written whole.
            session_token: The upload in parts that this belongs to, from its start.

        Returns:
            It is done; at the start, with the session token.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/fs/files/{file_path}
        """
        return self._send(
            o.MULTIPART_UPLOAD,
            {
                "file_path": file_path,
                "action": action,
                "overwrite": overwrite,
                "upload_type": upload_type,
                "session_token": session_token,
            },
            body,
        )

    def delete(self, file_path: str) -> None:
        """Delete a file.

        Deletes the file at once and for ever. A file that is not there is 404.

        Args:
            file_path: The file's path without the slash in front, `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay
                slashes, everything else is quoted segment by segment.

        Returns:
            The file is gone.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/fs/files/{file_path}
        """
        return self._send(o.DELETE, {"file_path": file_path})

    def get_metadata(self, file_path: str) -> None:
        """Tell about a file without its bytes.

        Size and time of the file, in the headers of the answer; there is no body, of errors neither. A directory is
        404.

        Args:
            file_path: The file's path without the slash in front, `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay
                slashes, everything else is quoted segment by segment.

        Returns:
            The file is there.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, HEAD /api/2.0/fs/files/{file_path}
        """
        return self._send(o.GET_METADATA, {"file_path": file_path})

    def list_directory_contents(
        self, directory_path: str, *, page_size: int | UnsetType = UNSET, page_token: str | UnsetType = UNSET
    ) -> Iterator[m.DirectoryEntry]:
        """List a directory.

        One page of what is directly in the directory. A directory that is not there is 404.

        Args:
            directory_path: The directory's path without the slashes in front and at the end,
                `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay slashes, everything else is quoted segment by
                segment.
            page_size: How many entries to give at most, up to 1000, which is also meant when it is left out.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/fs/directories/{directory_path}
        """
        return self._items(
            o.LIST_DIRECTORY_CONTENTS,
            {"directory_path": directory_path, "page_size": page_size, "page_token": page_token},
        )

    def create_directory(self, directory_path: str) -> None:
        """Make a directory.

        Makes the directory and all those above it; one that is there already is no error. A file of that name is 409.

        Args:
            directory_path: The directory's path without the slashes in front and at the end,
                `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay slashes, everything else is quoted segment by
                segment.

        Returns:
            The directory is there.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PUT /api/2.0/fs/directories/{directory_path}
        """
        return self._send(o.CREATE_DIRECTORY, {"directory_path": directory_path})

    def delete_directory(self, directory_path: str) -> None:
        """Delete an empty directory.

        A directory that holds something is 400 with the reason `FILES_API_DIRECTORY_IS_NOT_EMPTY`; one that is not
        there is 404.

        Args:
            directory_path: The directory's path without the slashes in front and at the end,
                `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay slashes, everything else is quoted segment by
                segment.

        Returns:
            The directory is gone.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/fs/directories/{directory_path}
        """
        return self._send(o.DELETE_DIRECTORY, {"directory_path": directory_path})

    def get_directory_metadata(self, directory_path: str) -> None:
        """Tell whether a directory is there.

        There is no body, of errors neither. A file of that name is 404 too.

        Args:
            directory_path: The directory's path without the slashes in front and at the end,
                `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay slashes, everything else is quoted segment by
                segment.

        Returns:
            The directory is there.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, HEAD /api/2.0/fs/directories/{directory_path}
        """
        return self._send(o.GET_DIRECTORY_METADATA, {"directory_path": directory_path})

    def list_endpoints(self) -> m.FileEndpoints:
        """Tell which hosts carry the bytes of files.

        The hosts, best first. Kinds of host that are not known must be skipped. Not every workspace has this; without
        it there are presigned addresses, and then the workspace's own host.

        Returns:
            The hosts.

        Raises:
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/fs/endpoints
        """
        return self._send(o.LIST_ENDPOINTS)

    @overload
    def create_upload_part_urls(
        self, body: m.FileUploadPartUrlsRequest | d.FileUploadPartUrlsRequest, /
    ) -> m.FileUploadPartUrls: ...

    @overload
    def create_upload_part_urls(self, **fields: Unpack[d.FileUploadPartUrlsRequest]) -> m.FileUploadPartUrls: ...

    @overload
    def create_upload_part_urls(self, body: Mapping[str, object], /, *, force: bool) -> m.FileUploadPartUrls: ...
    def create_upload_part_urls(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.FileUploadPartUrls:
        """Get addresses to send parts of an upload to.

        Presigned addresses for parts of an upload that `files_multipart_upload` started. A part is PUT there with the
        headers that belong to the address, `Content-Type: application/octet-stream` and no credentials; the `ETag` of
        the answer goes into the completion. An address that has expired answers 403; ask for a new one.

        Args:
            body: Parts of an upload that are to be sent.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The addresses.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/fs/create-upload-part-urls
        """
        return self._send(o.CREATE_UPLOAD_PART_URLS, body=Given(body, fields, force))

    @overload
    def create_abort_upload_url(
        self, body: m.FileAbortUploadUrlRequest | d.FileAbortUploadUrlRequest, /
    ) -> m.FileAbortUploadUrl: ...

    @overload
    def create_abort_upload_url(self, **fields: Unpack[d.FileAbortUploadUrlRequest]) -> m.FileAbortUploadUrl: ...

    @overload
    def create_abort_upload_url(self, body: Mapping[str, object], /, *, force: bool) -> m.FileAbortUploadUrl: ...
    def create_abort_upload_url(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.FileAbortUploadUrl:
        """Get an address to abort an upload at.

        A presigned address that throws away what was uploaded when a DELETE is sent there, with the headers that belong
        to it and no credentials. `files_multipart_upload` with `abort-upload` does the same in one call.

        Args:
            body: An upload that is to be aborted.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The address.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/fs/create-abort-upload-url
        """
        return self._send(o.CREATE_ABORT_UPLOAD_URL, body=Given(body, fields, force))

    def create_download_url(self, path: str, *, expire_time: str | UnsetType = UNSET) -> m.PresignedUrl:
        """Get an address to download a file from.

        A presigned address. The file, or a piece of it by `Range`, is fetched there with the headers that belong to the
        address and no credentials. An address that has expired answers 403; ask for a new one.

        Args:
            path: The file's path, `/Volumes/<catalog>/<schema>/<volume>/…`.
            expire_time: How long the address is to work, as RFC 3339 text; the server decides when it is left out.

        Returns:
            The address.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/fs/create-download-url
        """
        return self._send(o.CREATE_DOWNLOAD_URL, {"path": path, "expire_time": expire_time})
