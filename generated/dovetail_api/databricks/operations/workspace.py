# Made from databricks.yaml by dovetail-generate; do not edit.
"""Workspace: notebooks, folders and files of the workspace."""

# ruff: noqa: A001, A002 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from dovetail.runtime.body import File, FileContent
from dovetail.runtime.call import Call
from dovetail.runtime.operation import JsonBody, Operation, RawBody
from dovetail.runtime.parameters import Path, Query
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
    404: lambda: m.Error,
    409: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

GET_STATUS: Operation[m.WorkspaceObjectInfo] = Operation(
    __name__,
    "GET_STATUS",
    "workspace_get_status",
    "GET",
    "/api/2.0/workspace/get-status",
    returns=lambda: m.WorkspaceObjectInfo,
    parameters=(Query("path", required=True, check=lambda: m.WorkspacePath),),
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


def get_status(*, path: m.WorkspacePath) -> Call[m.WorkspaceObjectInfo]:
    """Tell about an object.

    The id, kind and language of the notebook, folder, file, library, dashboard or Git folder at the path. A path that
    is not there is 404 `RESOURCE_DOES_NOT_EXIST`.

    Args:
        path: Where it is, an absolute path such as `/Users/ada@example.test/load`. `/Workspace` in front means the
            same.

    Returns:
        The call; sending it gives ``m.WorkspaceObjectInfo``. The object.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import workspace
        >>> call = workspace.get_status(path="/Users/ada@example.test/load")
        >>> call.method, call.path
        ('GET', '/api/2.0/workspace/get-status')

    Source: Azure Databricks, GET /api/2.0/workspace/get-status
    """
    return GET_STATUS.call({"path": path})


LIST: Operation[m.WorkspaceObjectList] = Operation(
    __name__,
    "LIST",
    "workspace_list",
    "GET",
    "/api/2.0/workspace/list",
    returns=lambda: m.WorkspaceObjectList,
    parameters=(
        Query("path", required=True, check=lambda: m.WorkspacePath),
        Query("notebooks_modified_after", check=lambda: int),
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


def list(*, path: m.WorkspacePath, notebooks_modified_after: int | UnsetType = UNSET) -> Call[m.WorkspaceObjectList]:
    """List a folder.

    What is directly in the folder, all at once; of anything but a folder, that object itself. A path that is not there
    is 404 `RESOURCE_DOES_NOT_EXIST`.

    Args:
        path: Where it is, an absolute path such as `/Users/ada@example.test/load`. `/Workspace` in front means the
            same.
        notebooks_modified_after: Leaves out notebooks that were last changed before this moment, in milliseconds since
            1970 (UTC); all are given when left out.

    Returns:
        The call; sending it gives ``m.WorkspaceObjectList``. The objects.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import workspace
        >>> call = workspace.list(path="/Users/ada@example.test/load")
        >>> call.method, call.path
        ('GET', '/api/2.0/workspace/list')

    Source: Azure Databricks, GET /api/2.0/workspace/list
    """
    return LIST.call({"path": path, "notebooks_modified_after": notebooks_modified_after})


MKDIRS: Operation[m.Nothing] = Operation(
    __name__,
    "MKDIRS",
    "workspace_mkdirs",
    "POST",
    "/api/2.0/workspace/mkdirs",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.WorkspaceMkdirsRequest),
    errors={
        400: lambda: m.Error,
        401: lambda: m.Error,
        403: lambda: m.Error,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.Error,
    },
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


def mkdirs(*, body: m.WorkspaceMkdirsRequest | d.WorkspaceMkdirsRequest) -> Call[m.Nothing]:
    """Make a folder.

    Makes the folder and all those above it; one that is there already is no error. Anything else on the way is 400
    `RESOURCE_ALREADY_EXISTS`.

    Args:
        body: A folder to make.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import workspace
        >>> call = workspace.mkdirs(body={"path": "/Users/ada@example.test/archive"})
        >>> call.method, call.path
        ('POST', '/api/2.0/workspace/mkdirs')

    Source: Azure Databricks, POST /api/2.0/workspace/mkdirs
    """
    return MKDIRS.call(body=body)


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "workspace_delete",
    "POST",
    "/api/2.0/workspace/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.WorkspaceDeleteRequest),
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


def delete(*, body: m.WorkspaceDeleteRequest | d.WorkspaceDeleteRequest) -> Call[m.Nothing]:
    """Delete an object.

    A folder that holds something is 400 `DIRECTORY_NOT_EMPTY` unless `recursive` is set. Deleting a folder may stop
    half-way; the same call then goes on with the rest. A path that is not there is 404 `RESOURCE_DOES_NOT_EXIST`.

    Args:
        body: What to delete.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import workspace
        >>> call = workspace.delete(body={"path": "/Users/ada@example.test/archive", "recursive": True})
        >>> call.method, call.path
        ('POST', '/api/2.0/workspace/delete')

    Source: Azure Databricks, POST /api/2.0/workspace/delete
    """
    return DELETE.call(body=body)


IMPORT: Operation[m.Nothing] = Operation(
    __name__,
    "IMPORT",
    "workspace_import",
    "POST",
    "/api/2.0/workspace/import",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.WorkspaceImportRequest),
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


def import_(*, body: m.WorkspaceImportRequest | d.WorkspaceImportRequest) -> Call[m.Nothing]:
    """Import a notebook, a file or an archive.

    Makes an object of up to 10 MB, given as base64 in JSON or as bytes in a form; more is `MAX_NOTEBOOK_SIZE_EXCEEDED`.
    The folder above it must be there.

    An object that is there already is 400 `RESOURCE_ALREADY_EXISTS`, of a file 409, unless `overwrite` is set; a
    notebook is not replaced by a file. Archives of the format `DBC` cannot overwrite.

    `AUTO` makes a notebook of `.ipynb` files, and of `.py`, `.scala`, `.sql` and `.r` files that begin with the line `#
    Databricks notebook source` (`--` or `//` in place of `#` in SQL and Scala), and takes the ending off the name; it
    makes a file of everything else.

    Args:
        body: An object to import.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import workspace
        >>> call = workspace.import_(
        ...     body={
        ...         "path": "/Users/ada@example.test/load",
        ...         "format": "SOURCE",
        ...         "language": "PYTHON",
        ...         "content": "cHJpbnQoMSkK",
        ...         "overwrite": True,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/workspace/import')

    Source: Azure Databricks, POST /api/2.0/workspace/import
    """
    return IMPORT.call(body=body)


EXPORT: Operation[m.WorkspaceExportResponse] = Operation(
    __name__,
    "EXPORT",
    "workspace_export",
    "GET",
    "/api/2.0/workspace/export",
    returns=lambda: m.WorkspaceExportResponse,
    parameters=(
        Query("path", required=True, check=lambda: m.WorkspacePath),
        Query("format", check=lambda: m.WorkspaceExportFormat),
        Query("direct_download", check=lambda: bool),
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


def export(
    *,
    path: m.WorkspacePath,
    format: m.WorkspaceExportFormat | UnsetType = UNSET,
    direct_download: bool | UnsetType = UNSET,
) -> Call[m.WorkspaceExportResponse]:
    """Export a notebook, a file or a folder.

    The object as base64, or as bytes with `direct_download`. The source of a notebook begins with the line `#
    Databricks notebook source` (`--` or `//` in place of `#` in SQL and Scala).

    Folders are exported as `DBC`, `SOURCE` (a ZIP archive) or `AUTO` only, libraries not at all. What is too large is
    `MAX_NOTEBOOK_SIZE_EXCEEDED`.

    Args:
        path: Where it is, an absolute path such as `/Users/ada@example.test/load`. `/Workspace` in front means the
            same.
        format: What to make of it; `SOURCE` when left out.
        direct_download: Whether to answer the bytes themselves and not JSON, which is done when it is left out.

    Returns:
        The call; sending it gives ``m.WorkspaceExportResponse``. The object; with `direct_download` its bytes.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import workspace
        >>> call = workspace.export(path="/Users/ada@example.test/load")
        >>> call.method, call.path
        ('GET', '/api/2.0/workspace/export')

    Source: Azure Databricks, GET /api/2.0/workspace/export
    """
    return EXPORT.call({"path": path, "format": format, "direct_download": direct_download})


IMPORT_FILE: Operation[None] = Operation(
    __name__,
    "IMPORT_FILE",
    "workspace_import_file",
    "POST",
    "/api/2.0/workspace-files/import-file/{path}",
    returns=lambda: None,
    parameters=(Path("path", multi_segment=True), Query("overwrite", check=lambda: bool)),
    body=RawBody("application/octet-stream"),
    answer="empty",
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


def import_file(*, path: str, body: File | FileContent, overwrite: bool | UnsetType = UNSET) -> Call[None]:
    """Write a workspace file.

    Takes the bytes as they are, where `workspace_import` wants base64 or a form. A file that is there already is 409
    unless `overwrite` is set; the folder above it must be there.

    Args:
        path: The file's path without the slash in front. Slashes stay slashes, everything else is quoted segment by
            segment.
        body: The bytes of the file.
        overwrite: Whether to replace a file that is there already, which is not done when it is left out.

    Returns:
        The call; sending it gives nothing back. The file is there.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import workspace
        >>> call = workspace.import_file(path="Workspace/Users/ada@example.test/settings.json", body=b"...")
        >>> call.method, call.path
        ('POST', '/api/2.0/workspace-files/import-file/Workspace/Users/ada%40example.test/settings.json')

    Source: Azure Databricks, POST /api/2.0/workspace-files/import-file/{path}
    """
    return IMPORT_FILE.call({"path": path, "overwrite": overwrite}, body)


READ_FILE: Operation[bytes] = Operation(
    __name__,
    "READ_FILE",
    "workspace_read_file",
    "GET",
    "/api/2.0/workspace-files/{path}",
    returns=lambda: bytes,
    parameters=(Path("path", multi_segment=True),),
    answer="bytes",
    accept="application/octet-stream",
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


def read_file(*, path: str) -> Call[bytes]:
    """Read a workspace file.

    The bytes of the file as they are.

    Args:
        path: The file's path without the slash in front. Slashes stay slashes, everything else is quoted segment by
            segment.

    Returns:
        The call; sending it gives the bytes of a file. The file.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import workspace
        >>> call = workspace.read_file(path="Workspace/Users/ada@example.test/settings.json")
        >>> call.method, call.path
        ('GET', '/api/2.0/workspace-files/Workspace/Users/ada%40example.test/settings.json')

    Source: Azure Databricks, GET /api/2.0/workspace-files/{path}
    """
    return READ_FILE.call({"path": path})
