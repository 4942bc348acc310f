# Made from databricks.yaml by dovetail-generate; do not edit.
"""Dbfs: files of the Databricks file system."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import dbfs as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class Dbfs(Resource):
    """Dbfs: files of the Databricks file system."""

    def get_status(self, path: m.DbfsPath) -> m.DbfsFileInfo:
        """Tell about a file or a directory.

        Size, time and kind of what is at the path. A path that is not there is `RESOURCE_DOES_NOT_EXIST`.

        Args:
            path: Where it is, an absolute path with or without `dbfs:` in front. Volumes and workspace files are not
                found here.

        Returns:
            The file or directory.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/dbfs/get-status
        """
        return self._send(o.GET_STATUS, {"path": path})

    def list(self, path: m.DbfsPath) -> m.DbfsFileList:
        """List a directory.

        What is directly in the directory, in no certain order and all at once; of a file, the file itself. More than
        about 10,000 entries take longer than the server's 60 seconds. A path that is not there is
        `RESOURCE_DOES_NOT_EXIST`.

        Args:
            path: Where it is, an absolute path with or without `dbfs:` in front. Volumes and workspace files are not
                found here.

        Returns:
            The entries.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/dbfs/list
        """
        return self._send(o.LIST, {"path": path})

    @overload
    def mkdirs(self, path: m.DbfsPath, /) -> m.Nothing: ...

    @overload
    def mkdirs(self, body: m.DbfsMkdirsRequest | d.DbfsMkdirsRequest, /) -> m.Nothing: ...

    @overload
    def mkdirs(self, **fields: Unpack[d.DbfsMkdirsRequest]) -> m.Nothing: ...

    @overload
    def mkdirs(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def mkdirs(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Make a directory.

        Makes the directory and all those above it; one that is there already is no error. A file on the way is
        `RESOURCE_ALREADY_EXISTS`.

        Args:
            body: A directory to make.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/dbfs/mkdirs
        """
        return self._send(o.MKDIRS, body=Given(body, fields, force, "path"))

    @overload
    def move(self, body: m.DbfsMoveRequest | d.DbfsMoveRequest, /) -> m.Nothing: ...

    @overload
    def move(self, **fields: Unpack[d.DbfsMoveRequest]) -> m.Nothing: ...

    @overload
    def move(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def move(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Move a file or a directory.

        Moves a file, or a directory with everything in it. It is `RESOURCE_DOES_NOT_EXIST` when there is nothing to
        move and `RESOURCE_ALREADY_EXISTS` when there is something at the destination.

        Args:
            body: What to move, and where to.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/dbfs/move
        """
        return self._send(o.MOVE, body=Given(body, fields, force))

    @overload
    def delete(self, body: m.DbfsDeleteRequest | d.DbfsDeleteRequest, /) -> m.Nothing: ...

    @overload
    def delete(self, **fields: Unpack[d.DbfsDeleteRequest]) -> m.Nothing: ...

    @overload
    def delete(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def delete(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete a file or a directory.

        Deletes at once and for ever. A directory that holds something is `IO_ERROR` or `BAD_REQUEST` unless `recursive`
        is set. Large directories answer 503 `PARTIAL_DELETE` after about 45 seconds; the same call then goes on with
        the rest. A path that is not there is no error in newer versions and `RESOURCE_DOES_NOT_EXIST` in older ones.

        Args:
            body: What to delete.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/dbfs/delete
        """
        return self._send(o.DELETE, body=Given(body, fields, force))

    def read(
        self, path: m.DbfsPath, *, offset: int | UnsetType = UNSET, length: int | UnsetType = UNSET
    ) -> m.DbfsReadResponse:
        """Read a piece of a file.

        Up to 1 MiB from any place in the file, as base64. Past the end `bytes_read` is 0. More than 1 MiB is
        `MAX_READ_SIZE_EXCEEDED`, a directory or a negative number `INVALID_PARAMETER_VALUE`, a path that is not there
        `RESOURCE_DOES_NOT_EXIST`.

        Args:
            path: Where it is, an absolute path with or without `dbfs:` in front. Volumes and workspace files are not
                found here.
            offset: Where to begin, in bytes from the beginning of the file, which is meant when it is left out.
            length: How many bytes to read at most, up to 1 MiB; half a MiB when left out.

        Returns:
            The piece.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/dbfs/read
        """
        return self._send(o.READ, {"path": path, "offset": offset, "length": length})

    @overload
    def put(self, body: m.DbfsPutRequest | d.DbfsPutRequest, /) -> m.Nothing: ...

    @overload
    def put(self, **fields: Unpack[d.DbfsPutRequest]) -> m.Nothing: ...

    @overload
    def put(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def put(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Write a small file in one call.

        Writes up to 1 MiB as base64 in JSON, more being `MAX_BLOCK_SIZE_EXCEEDED`, or the bytes of a form. A file that
        is there already is `RESOURCE_ALREADY_EXISTS` unless `overwrite` is set. For larger files there are
        `dbfs_create`, `dbfs_add_block` and `dbfs_close`.

        Args:
            body: A small file.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/dbfs/put
        """
        return self._send(o.PUT, body=Given(body, fields, force))

    @overload
    def create(self, body: m.DbfsCreateRequest | d.DbfsCreateRequest, /) -> m.DbfsCreateResponse: ...

    @overload
    def create(self, **fields: Unpack[d.DbfsCreateRequest]) -> m.DbfsCreateResponse: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> m.DbfsCreateResponse: ...
    def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.DbfsCreateResponse:
        """Begin to write a file.

        Opens a handle for `dbfs_add_block` and `dbfs_close`. Directories above the file are made. A file that is there
        already is `RESOURCE_ALREADY_EXISTS` unless `overwrite` is set. A handle that is not used for 10 minutes is
        closed by the server.

        Args:
            body: A file to write.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The handle.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/dbfs/create
        """
        return self._send(o.CREATE, body=Given(body, fields, force))

    @overload
    def add_block(self, body: m.DbfsAddBlockRequest | d.DbfsAddBlockRequest, /) -> m.Nothing: ...

    @overload
    def add_block(self, **fields: Unpack[d.DbfsAddBlockRequest]) -> m.Nothing: ...

    @overload
    def add_block(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def add_block(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Append a block to a file.

        Appends up to 1 MiB to the file behind the handle; more is `MAX_BLOCK_SIZE_EXCEEDED`. A handle that is not open
        is `RESOURCE_DOES_NOT_EXIST`. A block that is sent twice is appended twice.

        Args:
            body: A block of a file.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/dbfs/add-block
        """
        return self._send(o.ADD_BLOCK, body=Given(body, fields, force))

    @overload
    def close(self, handle: int, /) -> m.Nothing: ...

    @overload
    def close(self, body: m.DbfsCloseRequest | d.DbfsCloseRequest, /) -> m.Nothing: ...

    @overload
    def close(self, **fields: Unpack[d.DbfsCloseRequest]) -> m.Nothing: ...

    @overload
    def close(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def close(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Finish writing a file.

        Closes the handle; only now is the file there, whole. A handle that is not open is `RESOURCE_DOES_NOT_EXIST`.

        Args:
            body: A handle to close.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/dbfs/close
        """
        return self._send(o.CLOSE, body=Given(body, fields, force, "handle"))
