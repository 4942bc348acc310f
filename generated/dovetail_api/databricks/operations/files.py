# Made from databricks.yaml by dovetail-generate; do not edit.
"""Files and directories of volumes, as raw bytes."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.body import File, FileContent
from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation, RawBody
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Header, Path, Query
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
    409: lambda: m.Error,
    412: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}
_ERRORS_2 = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

DOWNLOAD: Operation[bytes] = Operation(
    __name__,
    "DOWNLOAD",
    "files_download",
    "GET",
    "/api/2.0/fs/files/{file_path}",
    returns=lambda: bytes,
    parameters=(
        Path("file_path", multi_segment=True),
        Header("range", "Range", check=lambda: Annotated[str, Meta(pattern="^bytes=([0-9]+-[0-9]*|-[0-9]+)$")]),
        Header("if_unmodified_since", "If-Unmodified-Since", check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
    answer="bytes",
    accept="application/octet-stream",
    errors={
        400: lambda: m.Error,
        401: lambda: m.Error,
        403: lambda: m.Error,
        404: lambda: m.Error,
        412: lambda: m.Error,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.Error,
    },
    statuses=(200, 206),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def download(
    *, file_path: str, range: str | UnsetType = UNSET, if_unmodified_since: str | UnsetType = UNSET
) -> Call[bytes]:
    """Download a file, or a piece of it.

    The bytes of the file. To go on with a download that was cut off, ask for the rest by `Range` and give the
    `Last-Modified` of the first answer as `If-Unmodified-Since`. A directory is 404.

    Args:
        file_path: The file's path without the slash in front, `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay
            slashes, everything else is quoted segment by segment.
        range: The piece to give, such as `bytes=0-1048575` for the first MiB or `bytes=1048576-` for all but that. The
            whole file when left out.
        if_unmodified_since: The `Last-Modified` of an earlier answer; a file that was changed after that is 412. The
            file is given whenever it was changed when left out.

    Returns:
        The call; sending it gives the bytes of a file. The whole file.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.download(file_path="Volumes/main/billing/landing/2026/orders.csv")
        >>> call.method, call.path
        ('GET', '/api/2.0/fs/files/Volumes/main/billing/landing/2026/orders.csv')

    Source: Azure Databricks, GET /api/2.0/fs/files/{file_path}
    """
    return DOWNLOAD.call({"file_path": file_path, "range": range, "if_unmodified_since": if_unmodified_since})


UPLOAD: Operation[None] = Operation(
    __name__,
    "UPLOAD",
    "files_upload",
    "PUT",
    "/api/2.0/fs/files/{file_path}",
    returns=lambda: None,
    parameters=(
        Path("file_path", multi_segment=True),
        Query("overwrite", check=lambda: bool),
        Query("session_token", secret=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("upload_type", check=lambda: Literal["multipart"]),
        Query("part_number", check=lambda: Annotated[int, Meta(ge=1)]),
    ),
    body=RawBody("application/octet-stream"),
    answer="empty",
    errors=_ERRORS,
    statuses=(200, 201, 204),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def upload(
    *,
    file_path: str,
    body: File | FileContent,
    overwrite: bool | UnsetType = UNSET,
    session_token: str | UnsetType = UNSET,
    upload_type: Literal["multipart"] | UnsetType = UNSET,
    part_number: int | UnsetType = UNSET,
) -> Call[None]:
    """Upload a file, or one part of it.

    Writes a file of up to 5 GiB, whole. Directories above it are made; a volume that is not there is 404. The length
    must be known beforehand, of an empty file too.

    With `session_token`, `upload_type` and `part_number` the body is one part of an upload in parts, for hosts that
    take them directly.

    Args:
        file_path: The file's path without the slash in front, `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay
            slashes, everything else is quoted segment by segment.
        body: The bytes of the file, up to 5 GiB, or of the part.
        overwrite: Whether to replace a file that is there already, which is done when it is left out. If it is false,
            such a file is 409, on some hosts 412.
        session_token: The upload in parts that this belongs to, from its start.
        upload_type: `multipart` with everything that belongs to an upload in parts, except for its start. It is left
            out when a file is written whole.
        part_number: Which part it is, counted from 1.

    Returns:
        The call; sending it gives nothing back. The file is there, whole.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.upload(file_path="Volumes/main/billing/landing/2026/orders.csv", body=b"...")
        >>> call.method, call.path
        ('PUT', '/api/2.0/fs/files/Volumes/main/billing/landing/2026/orders.csv')

    Source: Azure Databricks, PUT /api/2.0/fs/files/{file_path}
    """
    return UPLOAD.call(
        {
            "file_path": file_path,
            "overwrite": overwrite,
            "session_token": session_token,
            "upload_type": upload_type,
            "part_number": part_number,
        },
        body,
    )


MULTIPART_UPLOAD: Operation[m.FileUploadSession | None] = Operation(
    __name__,
    "MULTIPART_UPLOAD",
    "files_multipart_upload",
    "POST",
    "/api/2.0/fs/files/{file_path}",
    returns=lambda: m.FileUploadSession | None,
    parameters=(
        Path("file_path", multi_segment=True),
        Query("action", required=True, check=lambda: Literal["initiate-upload", "complete-upload", "abort-upload"]),
        Query("overwrite", check=lambda: bool),
        Query("upload_type", check=lambda: Literal["multipart"]),
        Query("session_token", secret=True, check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
    body=JsonBody(lambda: m.FileCompleteUploadRequest, required=False),
    errors=_ERRORS,
    statuses=(200, 204),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def multipart_upload(
    *,
    file_path: str,
    action: Literal["initiate-upload", "complete-upload", "abort-upload"],
    overwrite: bool | UnsetType = UNSET,
    upload_type: Literal["multipart"] | UnsetType = UNSET,
    session_token: str | UnsetType = UNSET,
    body: m.FileCompleteUploadRequest | d.FileCompleteUploadRequest | UnsetType = UNSET,
) -> Call[m.FileUploadSession | None]:
    """Start, complete or abort an upload in parts.

    What is done depends on `action`:

    * `initiate-upload` starts an upload and gives its session token. 403 with the reason `FILES_API_API_IS_NOT_ENABLED`
      means that uploads in parts are turned off; upload the file whole instead.
    * `complete-upload` puts the parts of the body together. Only now is the file there. With `overwrite` false at the
      start, a file that is there already is 409.
    * `abort-upload` throws away what was uploaded.

    The parts are sent to the addresses that `files_create_upload_part_urls` gives, or by `files_upload` to hosts that
    take them directly.

    Args:
        file_path: The file's path without the slash in front, `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay
            slashes, everything else is quoted segment by segment.
        action: What to do.
        overwrite: At the start, whether to replace a file that is there already, which is done when left out.
        upload_type: `multipart` with everything that belongs to an upload in parts, except for its start. It is left
            out when a file is written whole.
        session_token: The upload in parts that this belongs to, from its start.
        body: The parts, to complete an upload; nothing otherwise.

    Returns:
        The call; sending it gives ``m.FileUploadSession | None``. It is done; at the start, with the session token.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.multipart_upload(
        ...     file_path="Volumes/main/billing/landing/2026/orders.csv",
        ...     action="initiate-upload",
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/fs/files/Volumes/main/billing/landing/2026/orders.csv')

    Source: Azure Databricks, POST /api/2.0/fs/files/{file_path}
    """
    return MULTIPART_UPLOAD.call(
        {
            "file_path": file_path,
            "action": action,
            "overwrite": overwrite,
            "upload_type": upload_type,
            "session_token": session_token,
        },
        body,
    )


DELETE: Operation[None] = Operation(
    __name__,
    "DELETE",
    "files_delete",
    "DELETE",
    "/api/2.0/fs/files/{file_path}",
    returns=lambda: None,
    parameters=(Path("file_path", multi_segment=True),),
    answer="empty",
    errors=_ERRORS_2,
    statuses=(204,),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete(*, file_path: str) -> Call[None]:
    """Delete a file.

    Deletes the file at once and for ever. A file that is not there is 404.

    Args:
        file_path: The file's path without the slash in front, `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay
            slashes, everything else is quoted segment by segment.

    Returns:
        The call; sending it gives nothing back. The file is gone.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.delete(file_path="Volumes/main/billing/landing/2026/orders.csv")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/fs/files/Volumes/main/billing/landing/2026/orders.csv')

    Source: Azure Databricks, DELETE /api/2.0/fs/files/{file_path}
    """
    return DELETE.call({"file_path": file_path})


GET_METADATA: Operation[None] = Operation(
    __name__,
    "GET_METADATA",
    "files_get_metadata",
    "HEAD",
    "/api/2.0/fs/files/{file_path}",
    returns=lambda: None,
    parameters=(Path("file_path", multi_segment=True),),
    answer="empty",
    statuses=(0, 200),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_metadata(*, file_path: str) -> Call[None]:
    """Tell about a file without its bytes.

    Size and time of the file, in the headers of the answer; there is no body, of errors neither. A directory is 404.

    Args:
        file_path: The file's path without the slash in front, `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay
            slashes, everything else is quoted segment by segment.

    Returns:
        The call; sending it gives nothing back. The file is there.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.get_metadata(file_path="Volumes/main/billing/landing/2026/orders.csv")
        >>> call.method, call.path
        ('HEAD', '/api/2.0/fs/files/Volumes/main/billing/landing/2026/orders.csv')

    Source: Azure Databricks, HEAD /api/2.0/fs/files/{file_path}
    """
    return GET_METADATA.call({"file_path": file_path})


LIST_DIRECTORY_CONTENTS: PagedOperation[m.DirectoryPage, m.DirectoryEntry] = PagedOperation(
    __name__,
    "LIST_DIRECTORY_CONTENTS",
    "files_list_directory_contents",
    "GET",
    "/api/2.0/fs/directories/{directory_path}",
    returns=lambda: m.DirectoryPage,
    item=lambda: m.DirectoryEntry,
    paging=PageToken("/contents", source="/next_page_token", into="query:page_token"),
    parameters=(
        Path("directory_path", multi_segment=True),
        Query("page_size", check=lambda: Annotated[int, Meta(ge=1, le=1000)]),
        Query("page_token"),
    ),
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


def list_directory_contents(
    *, directory_path: str, page_size: int | UnsetType = UNSET, page_token: str | UnsetType = UNSET
) -> PagedCall[m.DirectoryPage, m.DirectoryEntry]:
    """List a directory.

    One page of what is directly in the directory. A directory that is not there is 404.

    Args:
        directory_path: The directory's path without the slashes in front and at the end,
            `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay slashes, everything else is quoted segment by segment.
        page_size: How many entries to give at most, up to 1000, which is also meant when it is left out.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.DirectoryPage``; ``client.items`` goes on to every ``m.DirectoryEntry``. A
            page of entries.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.list_directory_contents(directory_path="Volumes/main/billing/landing/2026")
        >>> call.method, call.path
        ('GET', '/api/2.0/fs/directories/Volumes/main/billing/landing/2026')

    Source: Azure Databricks, GET /api/2.0/fs/directories/{directory_path}
    """
    return LIST_DIRECTORY_CONTENTS.call(
        {"directory_path": directory_path, "page_size": page_size, "page_token": page_token}
    )


CREATE_DIRECTORY: Operation[None] = Operation(
    __name__,
    "CREATE_DIRECTORY",
    "files_create_directory",
    "PUT",
    "/api/2.0/fs/directories/{directory_path}",
    returns=lambda: None,
    parameters=(Path("directory_path", multi_segment=True),),
    answer="empty",
    errors={
        400: lambda: m.Error,
        401: lambda: m.Error,
        403: lambda: m.Error,
        404: lambda: m.Error,
        409: lambda: m.Error,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.Error,
    },
    statuses=(204,),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def create_directory(*, directory_path: str) -> Call[None]:
    """Make a directory.

    Makes the directory and all those above it; one that is there already is no error. A file of that name is 409.

    Args:
        directory_path: The directory's path without the slashes in front and at the end,
            `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay slashes, everything else is quoted segment by segment.

    Returns:
        The call; sending it gives nothing back. The directory is there.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.create_directory(directory_path="Volumes/main/billing/landing/2026")
        >>> call.method, call.path
        ('PUT', '/api/2.0/fs/directories/Volumes/main/billing/landing/2026')

    Source: Azure Databricks, PUT /api/2.0/fs/directories/{directory_path}
    """
    return CREATE_DIRECTORY.call({"directory_path": directory_path})


DELETE_DIRECTORY: Operation[None] = Operation(
    __name__,
    "DELETE_DIRECTORY",
    "files_delete_directory",
    "DELETE",
    "/api/2.0/fs/directories/{directory_path}",
    returns=lambda: None,
    parameters=(Path("directory_path", multi_segment=True),),
    answer="empty",
    errors=_ERRORS_2,
    statuses=(204,),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete_directory(*, directory_path: str) -> Call[None]:
    """Delete an empty directory.

    A directory that holds something is 400 with the reason `FILES_API_DIRECTORY_IS_NOT_EMPTY`; one that is not there is
    404.

    Args:
        directory_path: The directory's path without the slashes in front and at the end,
            `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay slashes, everything else is quoted segment by segment.

    Returns:
        The call; sending it gives nothing back. The directory is gone.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.delete_directory(directory_path="Volumes/main/billing/landing/2026")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/fs/directories/Volumes/main/billing/landing/2026')

    Source: Azure Databricks, DELETE /api/2.0/fs/directories/{directory_path}
    """
    return DELETE_DIRECTORY.call({"directory_path": directory_path})


GET_DIRECTORY_METADATA: Operation[None] = Operation(
    __name__,
    "GET_DIRECTORY_METADATA",
    "files_get_directory_metadata",
    "HEAD",
    "/api/2.0/fs/directories/{directory_path}",
    returns=lambda: None,
    parameters=(Path("directory_path", multi_segment=True),),
    answer="empty",
    statuses=(0, 200),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_directory_metadata(*, directory_path: str) -> Call[None]:
    """Tell whether a directory is there.

    There is no body, of errors neither. A file of that name is 404 too.

    Args:
        directory_path: The directory's path without the slashes in front and at the end,
            `Volumes/<catalog>/<schema>/<volume>/…`. Slashes stay slashes, everything else is quoted segment by segment.

    Returns:
        The call; sending it gives nothing back. The directory is there.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.get_directory_metadata(directory_path="Volumes/main/billing/landing/2026")
        >>> call.method, call.path
        ('HEAD', '/api/2.0/fs/directories/Volumes/main/billing/landing/2026')

    Source: Azure Databricks, HEAD /api/2.0/fs/directories/{directory_path}
    """
    return GET_DIRECTORY_METADATA.call({"directory_path": directory_path})


LIST_ENDPOINTS: Operation[m.FileEndpoints] = Operation(
    __name__,
    "LIST_ENDPOINTS",
    "files_list_endpoints",
    "GET",
    "/api/2.0/fs/endpoints",
    returns=lambda: m.FileEndpoints,
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


def list_endpoints() -> Call[m.FileEndpoints]:
    """Tell which hosts carry the bytes of files.

    The hosts, best first. Kinds of host that are not known must be skipped. Not every workspace has this; without it
    there are presigned addresses, and then the workspace's own host.

    Returns:
        The call; sending it gives ``m.FileEndpoints``. The hosts.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.list_endpoints()
        >>> call.method, call.path
        ('GET', '/api/2.0/fs/endpoints')

    Source: Azure Databricks, GET /api/2.0/fs/endpoints
    """
    return LIST_ENDPOINTS.call()


CREATE_UPLOAD_PART_URLS: Operation[m.FileUploadPartUrls] = Operation(
    __name__,
    "CREATE_UPLOAD_PART_URLS",
    "files_create_upload_part_urls",
    "POST",
    "/api/2.0/fs/create-upload-part-urls",
    returns=lambda: m.FileUploadPartUrls,
    body=JsonBody(lambda: m.FileUploadPartUrlsRequest, secrets=frozenset({"session_token"})),
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


def create_upload_part_urls(
    *, body: m.FileUploadPartUrlsRequest | d.FileUploadPartUrlsRequest
) -> Call[m.FileUploadPartUrls]:
    """Get addresses to send parts of an upload to.

    Presigned addresses for parts of an upload that `files_multipart_upload` started. A part is PUT there with the
    headers that belong to the address, `Content-Type: application/octet-stream` and no credentials; the `ETag` of the
    answer goes into the completion. An address that has expired answers 403; ask for a new one.

    Args:
        body: Parts of an upload that are to be sent.

    Returns:
        The call; sending it gives ``m.FileUploadPartUrls``. The addresses.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.create_upload_part_urls(
        ...     body={
        ...         "path": "/Volumes/main/billing/landing/2026/orders.parquet",
        ...         "session_token": "CiQ4YjA3Zjg5Yi0yMzQ1",
        ...         "start_part_number": 1,
        ...         "count": 1,
        ...         "expire_time": "2026-05-04T10:12:01Z",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/fs/create-upload-part-urls')

    Source: Azure Databricks, POST /api/2.0/fs/create-upload-part-urls
    """
    return CREATE_UPLOAD_PART_URLS.call(body=body)


CREATE_ABORT_UPLOAD_URL: Operation[m.FileAbortUploadUrl] = Operation(
    __name__,
    "CREATE_ABORT_UPLOAD_URL",
    "files_create_abort_upload_url",
    "POST",
    "/api/2.0/fs/create-abort-upload-url",
    returns=lambda: m.FileAbortUploadUrl,
    body=JsonBody(lambda: m.FileAbortUploadUrlRequest, secrets=frozenset({"session_token"})),
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


def create_abort_upload_url(
    *, body: m.FileAbortUploadUrlRequest | d.FileAbortUploadUrlRequest
) -> Call[m.FileAbortUploadUrl]:
    """Get an address to abort an upload at.

    A presigned address that throws away what was uploaded when a DELETE is sent there, with the headers that belong to
    it and no credentials. `files_multipart_upload` with `abort-upload` does the same in one call.

    Args:
        body: An upload that is to be aborted.

    Returns:
        The call; sending it gives ``m.FileAbortUploadUrl``. The address.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.create_abort_upload_url(
        ...     body={
        ...         "path": "/Volumes/main/billing/landing/2026/orders.parquet",
        ...         "session_token": "CiQ4YjA3Zjg5Yi0yMzQ1",
        ...         "expire_time": "2026-05-04T10:12:01Z",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/fs/create-abort-upload-url')

    Source: Azure Databricks, POST /api/2.0/fs/create-abort-upload-url
    """
    return CREATE_ABORT_UPLOAD_URL.call(body=body)


CREATE_DOWNLOAD_URL: Operation[m.PresignedUrl] = Operation(
    __name__,
    "CREATE_DOWNLOAD_URL",
    "files_create_download_url",
    "POST",
    "/api/2.0/fs/create-download-url",
    returns=lambda: m.PresignedUrl,
    parameters=(Query("path", required=True, check=lambda: Annotated[str, Meta(pattern="^/")]), Query("expire_time")),
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


def create_download_url(*, path: str, expire_time: str | UnsetType = UNSET) -> Call[m.PresignedUrl]:
    """Get an address to download a file from.

    A presigned address. The file, or a piece of it by `Range`, is fetched there with the headers that belong to the
    address and no credentials. An address that has expired answers 403; ask for a new one.

    Args:
        path: The file's path, `/Volumes/<catalog>/<schema>/<volume>/…`.
        expire_time: How long the address is to work, as RFC 3339 text; the server decides when it is left out.

    Returns:
        The call; sending it gives ``m.PresignedUrl``. The address.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import files
        >>> call = files.create_download_url(path="/Volumes/main/billing/landing/2026/orders.csv")
        >>> call.method, call.path
        ('POST', '/api/2.0/fs/create-download-url')

    Source: Azure Databricks, POST /api/2.0/fs/create-download-url
    """
    return CREATE_DOWNLOAD_URL.call({"path": path, "expire_time": expire_time})
