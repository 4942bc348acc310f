# Made from databricks.yaml by dovetail-generate; do not edit.
"""Dbfs: files of the Databricks file system."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call
from dovetail.runtime.operation import JsonBody, Operation
from dovetail.runtime.parameters import Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

_ERRORS = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}
_ERRORS_2 = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

GET_STATUS: Operation[m.DbfsFileInfo] = Operation(
    __name__,
    "GET_STATUS",
    "dbfs_get_status",
    "GET",
    "/api/2.0/dbfs/get-status",
    returns=lambda: m.DbfsFileInfo,
    parameters=(Query("path", required=True, check=lambda: m.DbfsPath),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_status(*, path: m.DbfsPath) -> Call[m.DbfsFileInfo]:
    """Tell about a file or a directory.

    Size, time and kind of what is at the path. A path that is not there is `RESOURCE_DOES_NOT_EXIST`.

    Args:
        path: Where it is, an absolute path with or without `dbfs:` in front. Volumes and workspace files are not found
            here.

    Returns:
        The call; sending it gives ``m.DbfsFileInfo``. The file or directory.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import dbfs
        >>> call = dbfs.get_status(path="/mnt/landing/orders.csv")
        >>> call.method, call.path
        ('GET', '/api/2.0/dbfs/get-status')

    Source: Azure Databricks, GET /api/2.0/dbfs/get-status
    """
    return GET_STATUS.call({"path": path})


LIST: Operation[m.DbfsFileList] = Operation(
    __name__,
    "LIST",
    "dbfs_list",
    "GET",
    "/api/2.0/dbfs/list",
    returns=lambda: m.DbfsFileList,
    parameters=(Query("path", required=True, check=lambda: m.DbfsPath),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def list(*, path: m.DbfsPath) -> Call[m.DbfsFileList]:
    """List a directory.

    What is directly in the directory, in no certain order and all at once; of a file, the file itself. More than about
    10,000 entries take longer than the server's 60 seconds. A path that is not there is `RESOURCE_DOES_NOT_EXIST`.

    Args:
        path: Where it is, an absolute path with or without `dbfs:` in front. Volumes and workspace files are not found
            here.

    Returns:
        The call; sending it gives ``m.DbfsFileList``. The entries.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import dbfs
        >>> call = dbfs.list(path="/mnt/landing/orders.csv")
        >>> call.method, call.path
        ('GET', '/api/2.0/dbfs/list')

    Source: Azure Databricks, GET /api/2.0/dbfs/list
    """
    return LIST.call({"path": path})


MKDIRS: Operation[m.Nothing] = Operation(
    __name__,
    "MKDIRS",
    "dbfs_mkdirs",
    "POST",
    "/api/2.0/dbfs/mkdirs",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.DbfsMkdirsRequest),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def mkdirs(*, body: m.DbfsMkdirsRequest | d.DbfsMkdirsRequest) -> Call[m.Nothing]:
    """Make a directory.

    Makes the directory and all those above it; one that is there already is no error. A file on the way is
    `RESOURCE_ALREADY_EXISTS`.

    Args:
        body: A directory to make.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import dbfs
        >>> call = dbfs.mkdirs(body={"path": "/mnt/landing/archive/2026"})
        >>> call.method, call.path
        ('POST', '/api/2.0/dbfs/mkdirs')

    Source: Azure Databricks, POST /api/2.0/dbfs/mkdirs
    """
    return MKDIRS.call(body=body)


MOVE: Operation[m.Nothing] = Operation(
    __name__,
    "MOVE",
    "dbfs_move",
    "POST",
    "/api/2.0/dbfs/move",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.DbfsMoveRequest),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def move(*, body: m.DbfsMoveRequest | d.DbfsMoveRequest) -> Call[m.Nothing]:
    """Move a file or a directory.

    Moves a file, or a directory with everything in it. It is `RESOURCE_DOES_NOT_EXIST` when there is nothing to move
    and `RESOURCE_ALREADY_EXISTS` when there is something at the destination.

    Args:
        body: What to move, and where to.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import dbfs
        >>> call = dbfs.move(
        ...     body={"source_path": "/mnt/landing/orders.csv", "destination_path": "/mnt/landing/archive/orders.csv"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/dbfs/move')

    Source: Azure Databricks, POST /api/2.0/dbfs/move
    """
    return MOVE.call(body=body)


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "dbfs_delete",
    "POST",
    "/api/2.0/dbfs/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.DbfsDeleteRequest),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def delete(*, body: m.DbfsDeleteRequest | d.DbfsDeleteRequest) -> Call[m.Nothing]:
    """Delete a file or a directory.

    Deletes at once and for ever. A directory that holds something is `IO_ERROR` or `BAD_REQUEST` unless `recursive` is
    set. Large directories answer 503 `PARTIAL_DELETE` after about 45 seconds; the same call then goes on with the rest.
    A path that is not there is no error in newer versions and `RESOURCE_DOES_NOT_EXIST` in older ones.

    Args:
        body: What to delete.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import dbfs
        >>> call = dbfs.delete(body={"path": "/mnt/landing/archive", "recursive": True})
        >>> call.method, call.path
        ('POST', '/api/2.0/dbfs/delete')

    Source: Azure Databricks, POST /api/2.0/dbfs/delete
    """
    return DELETE.call(body=body)


READ: Operation[m.DbfsReadResponse] = Operation(
    __name__,
    "READ",
    "dbfs_read",
    "GET",
    "/api/2.0/dbfs/read",
    returns=lambda: m.DbfsReadResponse,
    parameters=(
        Query("path", required=True, check=lambda: m.DbfsPath),
        Query("offset", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("length", check=lambda: Annotated[int, Meta(ge=0, le=1048576)]),
    ),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def read(
    *, path: m.DbfsPath, offset: int | UnsetType = UNSET, length: int | UnsetType = UNSET
) -> Call[m.DbfsReadResponse]:
    """Read a piece of a file.

    Up to 1 MiB from any place in the file, as base64. Past the end `bytes_read` is 0. More than 1 MiB is
    `MAX_READ_SIZE_EXCEEDED`, a directory or a negative number `INVALID_PARAMETER_VALUE`, a path that is not there
    `RESOURCE_DOES_NOT_EXIST`.

    Args:
        path: Where it is, an absolute path with or without `dbfs:` in front. Volumes and workspace files are not found
            here.
        offset: Where to begin, in bytes from the beginning of the file, which is meant when it is left out.
        length: How many bytes to read at most, up to 1 MiB; half a MiB when left out.

    Returns:
        The call; sending it gives ``m.DbfsReadResponse``. The piece.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import dbfs
        >>> call = dbfs.read(path="/mnt/landing/orders.csv")
        >>> call.method, call.path
        ('GET', '/api/2.0/dbfs/read')

    Source: Azure Databricks, GET /api/2.0/dbfs/read
    """
    return READ.call({"path": path, "offset": offset, "length": length})


PUT: Operation[m.Nothing] = Operation(
    __name__,
    "PUT",
    "dbfs_put",
    "POST",
    "/api/2.0/dbfs/put",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.DbfsPutRequest),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def put(*, body: m.DbfsPutRequest | d.DbfsPutRequest) -> Call[m.Nothing]:
    """Write a small file in one call.

    Writes up to 1 MiB as base64 in JSON, more being `MAX_BLOCK_SIZE_EXCEEDED`, or the bytes of a form. A file that is
    there already is `RESOURCE_ALREADY_EXISTS` unless `overwrite` is set. For larger files there are `dbfs_create`,
    `dbfs_add_block` and `dbfs_close`.

    Args:
        body: A small file.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import dbfs
        >>> call = dbfs.put(
        ...     body={"path": "/mnt/landing/orders.csv", "contents": "aWQsYW1vdW50CjcsMTIuNTAK", "overwrite": True},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/dbfs/put')

    Source: Azure Databricks, POST /api/2.0/dbfs/put
    """
    return PUT.call(body=body)


CREATE: Operation[m.DbfsCreateResponse] = Operation(
    __name__,
    "CREATE",
    "dbfs_create",
    "POST",
    "/api/2.0/dbfs/create",
    returns=lambda: m.DbfsCreateResponse,
    body=JsonBody(lambda: m.DbfsCreateRequest),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def create(*, body: m.DbfsCreateRequest | d.DbfsCreateRequest) -> Call[m.DbfsCreateResponse]:
    """Begin to write a file.

    Opens a handle for `dbfs_add_block` and `dbfs_close`. Directories above the file are made. A file that is there
    already is `RESOURCE_ALREADY_EXISTS` unless `overwrite` is set. A handle that is not used for 10 minutes is closed
    by the server.

    Args:
        body: A file to write.

    Returns:
        The call; sending it gives ``m.DbfsCreateResponse``. The handle.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import dbfs
        >>> call = dbfs.create(body={"path": "/mnt/landing/orders.parquet", "overwrite": True})
        >>> call.method, call.path
        ('POST', '/api/2.0/dbfs/create')

    Source: Azure Databricks, POST /api/2.0/dbfs/create
    """
    return CREATE.call(body=body)


ADD_BLOCK: Operation[m.Nothing] = Operation(
    __name__,
    "ADD_BLOCK",
    "dbfs_add_block",
    "POST",
    "/api/2.0/dbfs/add-block",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.DbfsAddBlockRequest),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="never",
    server=SERVER,
)


def add_block(*, body: m.DbfsAddBlockRequest | d.DbfsAddBlockRequest) -> Call[m.Nothing]:
    """Append a block to a file.

    Appends up to 1 MiB to the file behind the handle; more is `MAX_BLOCK_SIZE_EXCEEDED`. A handle that is not open is
    `RESOURCE_DOES_NOT_EXIST`. A block that is sent twice is appended twice.

    Args:
        body: A block of a file.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import dbfs
        >>> call = dbfs.add_block(body={"handle": 7904256, "data": "aWQsYW1vdW50CjcsMTIuNTAK"})
        >>> call.method, call.path
        ('POST', '/api/2.0/dbfs/add-block')

    Source: Azure Databricks, POST /api/2.0/dbfs/add-block
    """
    return ADD_BLOCK.call(body=body)


CLOSE: Operation[m.Nothing] = Operation(
    __name__,
    "CLOSE",
    "dbfs_close",
    "POST",
    "/api/2.0/dbfs/close",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.DbfsCloseRequest),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def close(*, body: m.DbfsCloseRequest | d.DbfsCloseRequest) -> Call[m.Nothing]:
    """Finish writing a file.

    Closes the handle; only now is the file there, whole. A handle that is not open is `RESOURCE_DOES_NOT_EXIST`.

    Args:
        body: A handle to close.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import dbfs
        >>> call = dbfs.close(body={"handle": 7904256})
        >>> call.method, call.path
        ('POST', '/api/2.0/dbfs/close')

    Source: Azure Databricks, POST /api/2.0/dbfs/close
    """
    return CLOSE.call(body=body)
