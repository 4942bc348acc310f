# Made from sds.yaml by dovetail-generate; do not edit.
"""Files, their contents and what is known of them."""

# ruff: noqa: A001, A002 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.body import File, FileContent
from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageNumbers
from dovetail.runtime.parameters import Header, Part, Path, Query
from dovetail_api.sds import SERVER
from dovetail_api.sds import models as m
from dovetail_api.sds.security import API_KEY

if TYPE_CHECKING:
    from dovetail_api.sds import dicts as d

_ERRORS = {
    400: lambda: m.Complaint,
    401: lambda: m.Refusal,
    403: lambda: m.Refusal,
    404: lambda: m.Refusal,
    0: lambda: m.Refusal,
}
_ERRORS_2 = {401: lambda: m.Refusal, 403: lambda: m.Refusal, 404: lambda: m.Refusal, 0: lambda: m.Refusal}

LIST: PagedOperation[m.FilePage, m.FileRow] = PagedOperation(
    __name__,
    "LIST",
    "files_list",
    "GET",
    "/api/v1/assets/files/",
    returns=lambda: m.FilePage,
    item=lambda: m.FileRow,
    paging=PageNumbers("/results", into="query:page", start=1, size="query:page_size", total="/count", more="/next"),
    parameters=(
        Query("path"),
        Query("page", check=lambda: Annotated[int, Meta(ge=1)]),
        Query("page_size", check=lambda: Annotated[int, Meta(ge=1)]),
        Query("start_time", check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("end_time", check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
    errors=_ERRORS,
    security=((API_KEY,),),
    server=SERVER,
)


def list(
    *,
    path: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | UnsetType = UNSET,
    start_time: str | UnsetType = UNSET,
    end_time: str | UnsetType = UNSET,
) -> PagedCall[m.FilePage, m.FileRow]:
    """List files.

    The root, `/`, gives every file that the caller can reach, those that others share included, with all rows of a path
    and in no certain order.

    Any other path is one of the caller's own. That of a file gives its newest row. Otherwise every file whose directory
    begins with these letters is given, in the order of paths and only with its newest row: `/d` gives what lies in
    `/data` too. Nothing there is an empty page.

    With both times, Digital RF files (`rf@<seconds>.<milliseconds>.h5`) are given only when their name lies between
    them; `warnings` tells when the times could not be heeded.

    Args:
        path: Where to look. The root when left out. The server's default is "/".
        page: Which page to give, counted from 1. The first when left out.
        page_size: How many items a page has at most. 30 when left out; more than 100 counts as 100.
        start_time: Only recordings from this time on, in ISO 8601; UTC where it names no zone. `end_time` must be given
            too.
        end_time: Only recordings up to this time, in ISO 8601; UTC where it names no zone. `start_time` must be given
            too.

    Returns:
        The call for the first page, a ``m.FilePage``; ``client.items`` goes on to every ``m.FileRow``. A page of files.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import files
        >>> call = files.list()
        >>> call.method, call.path
        ('GET', '/api/v1/assets/files/')

    Source: SpectrumX Data System, GET /api/v1/assets/files/
    """
    return LIST.call(
        {"path": path, "page": page, "page_size": page_size, "start_time": start_time, "end_time": end_time}
    )


CREATE: Operation[m.StoredFile] = Operation(
    __name__,
    "CREATE",
    "files_create",
    "POST",
    "/api/v1/assets/files/",
    returns=lambda: m.StoredFile,
    parameters=(
        Part("directory", required=True, check=lambda: Annotated[str, Meta(min_length=1, max_length=2048)]),
        Part("name", check=lambda: Annotated[str, Meta(min_length=1, max_length=255)]),
        Part("media_type", check=lambda: Annotated[str, Meta(max_length=255)]),
        Part("permissions", check=lambda: Annotated[str, Meta(max_length=9)]),
        Part("expiration_date", check=lambda: Annotated[str, Meta(min_length=1)]),
        Part("sibling_uuid", check=lambda: Annotated[str, Meta(min_length=1)]),
        Part("file", style="file"),
    ),
    errors=_ERRORS,
    statuses=(201,),
    security=((API_KEY,),),
    server=SERVER,
)


def create(
    *,
    directory: str,
    name: str | UnsetType = UNSET,
    media_type: str | UnsetType = UNSET,
    permissions: str | UnsetType = UNSET,
    expiration_date: str | UnsetType = UNSET,
    sibling_uuid: str | UnsetType = UNSET,
    file: File | FileContent | UnsetType = UNSET,
) -> Call[m.StoredFile]:
    """Upload a file, or make another of contents that are there.

    Give either `file` with the contents, or `sibling_uuid` with a file of the caller that has them already; then
    nothing is sent but the attributes.

    With contents, the name is that of the file part, at most 100 characters long, and `name` only counts when the
    caller has such contents already. So give both, and the same. Contents that are at the path already are
    400. An empty file is refused.

    A path that is taken by other contents gets one more row. A sibling is made without asking whether there is one like
    it. Neither is safe to send again without `contents_check` before: it could make a second row.

    Args:
        directory: The directory, from the caller's root.
        name: The name. Left out, a file whose contents are there already has none.
        media_type: The media type; none when left out.
        permissions: The permissions, such as `rw-r--r--`, which is also what they are when left out.
        expiration_date: When the file may be deleted, in ISO 8601; in 730 days when left out.
        sibling_uuid: The UUID of a file of the caller that has the contents already. Left out where contents are given.
        file: The contents, with the name of the file. Left out where a sibling has them.

    Returns:
        The call; sending it gives ``m.StoredFile``. The new file.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import files
        >>> call = files.create(directory="/runs/a")
        >>> call.method, call.path
        ('POST', '/api/v1/assets/files/')

    Source: SpectrumX Data System, POST /api/v1/assets/files/
    """
    return CREATE.call(
        {
            "directory": directory,
            "name": name,
            "media_type": media_type,
            "permissions": permissions,
            "expiration_date": expiration_date,
            "sibling_uuid": sibling_uuid,
            "file": file,
        }
    )


GET: Operation[m.FileRow] = Operation(
    __name__,
    "GET",
    "files_get",
    "GET",
    "/api/v1/assets/files/{file_id}/",
    returns=lambda: m.FileRow,
    parameters=(Path("file_id", check=lambda: m.AssetId),),
    errors=_ERRORS_2,
    security=((API_KEY,),),
    server=SERVER,
)


def get(*, file_id: m.AssetId) -> Call[m.FileRow]:
    """Tell what is known of a file.

    The owner can see it, and everybody it reaches through a shared capture or dataset.

    Args:
        file_id: The UUID of the file, with or without dashes.

    Returns:
        The call; sending it gives ``m.FileRow``. The file.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import files
        >>> call = files.get(file_id="6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")
        >>> call.method, call.path
        ('GET', '/api/v1/assets/files/6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11/')

    Source: SpectrumX Data System, GET /api/v1/assets/files/{file_id}/
    """
    return GET.call({"file_id": file_id})


UPDATE: Operation[m.UpdatedFile] = Operation(
    __name__,
    "UPDATE",
    "files_update",
    "PUT",
    "/api/v1/assets/files/{file_id}/",
    returns=lambda: m.UpdatedFile,
    parameters=(Path("file_id", check=lambda: m.AssetId),),
    body=JsonBody(lambda: m.FileUpdate),
    errors=_ERRORS,
    security=((API_KEY,),),
    server=SERVER,
)


def update(*, file_id: m.AssetId, body: m.FileUpdate | d.FileUpdate) -> Call[m.UpdatedFile]:
    """Change a file's path and attributes.

    Only the owner can. The directory must be given, the changed or the old one. A media type is taken only while the
    file has none.

    Some gateways answer with the change and do not store it: `files_get` tells how the file really is.

    Args:
        file_id: The UUID of the file, with or without dashes.
        body: How a file is to be.

    Returns:
        The call; sending it gives ``m.UpdatedFile``. The file with the change.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import files
        >>> call = files.update(
        ...     file_id="6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11",
        ...     body={"directory": "/runs/archive", "name": "first.h5"},
        ... )
        >>> call.method, call.path
        ('PUT', '/api/v1/assets/files/6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11/')

    Source: SpectrumX Data System, PUT /api/v1/assets/files/{file_id}/
    """
    return UPDATE.call({"file_id": file_id}, body)


DELETE: Operation[None] = Operation(
    __name__,
    "DELETE",
    "files_delete",
    "DELETE",
    "/api/v1/assets/files/{file_id}/",
    returns=lambda: None,
    parameters=(Path("file_id", check=lambda: m.AssetId),),
    answer="empty",
    errors=_ERRORS_2,
    statuses=(204,),
    security=((API_KEY,),),
    server=SERVER,
)


def delete(*, file_id: m.AssetId) -> Call[None]:
    """Delete a file.

    Only the owner can, and not while the file belongs to a capture or a dataset.

    Args:
        file_id: The UUID of the file, with or without dashes.

    Returns:
        The call; sending it gives nothing back. It is gone.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import files
        >>> call = files.delete(file_id="6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")
        >>> call.method, call.path
        ('DELETE', '/api/v1/assets/files/6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11/')

    Source: SpectrumX Data System, DELETE /api/v1/assets/files/{file_id}/
    """
    return DELETE.call({"file_id": file_id})


DOWNLOAD: Operation[bytes] = Operation(
    __name__,
    "DOWNLOAD",
    "files_download",
    "GET",
    "/api/v1/assets/files/{file_id}/download/",
    returns=lambda: bytes,
    parameters=(
        Path("file_id", check=lambda: m.AssetId),
        Header("range", "Range", check=lambda: Annotated[str, Meta(pattern="^bytes=([0-9]+-[0-9]*|-[0-9]+)$")]),
    ),
    answer="bytes",
    accept="*/*",
    errors=_ERRORS_2,
    statuses=(200, 206),
    security=((API_KEY,),),
    server=SERVER,
)


def download(*, file_id: m.AssetId, range: str | UnsetType = UNSET) -> Call[bytes]:
    """Download a file's contents.

    The bytes of the file, in its own media type. Some gateways give pieces; one that does not answers a `Range` with
    the whole file. There is no checksum beside the bytes: compare them with that of the file's row.

    Args:
        file_id: The UUID of the file, with or without dashes.
        range: The piece to give, such as `bytes=1048576-` for all but the first MiB. The whole file when left out, and
            where the gateway knows no pieces.

    Returns:
        The call; sending it gives the bytes of a file. The whole file.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import files
        >>> call = files.download(file_id="6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")
        >>> call.method, call.path
        ('GET', '/api/v1/assets/files/6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11/download/')

    Source: SpectrumX Data System, GET /api/v1/assets/files/{file_id}/download/
    """
    return DOWNLOAD.call({"file_id": file_id, "range": range})


HEAD: Operation[None] = Operation(
    __name__,
    "HEAD",
    "files_head",
    "HEAD",
    "/api/v1/assets/files/{file_id}/download/",
    returns=lambda: None,
    parameters=(Path("file_id", check=lambda: m.AssetId),),
    answer="empty",
    statuses=(0, 200, 401, 403, 404),
    security=((API_KEY,),),
    server=SERVER,
)


def head(*, file_id: m.AssetId) -> Call[None]:
    """Tell how large a download would be.

    The headers of a download without the bytes; the gateway fetches the whole file from its store all the same.

    Args:
        file_id: The UUID of the file, with or without dashes.

    Returns:
        The call; sending it gives nothing back. The file is there.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import files
        >>> call = files.head(file_id="6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")
        >>> call.method, call.path
        ('HEAD', '/api/v1/assets/files/6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11/download/')

    Source: SpectrumX Data System, HEAD /api/v1/assets/files/{file_id}/download/
    """
    return HEAD.call({"file_id": file_id})


DETACH: Operation[m.Done] = Operation(
    __name__,
    "DETACH",
    "files_detach",
    "PUT",
    "/api/v1/assets/files/{file_id}/detach-from-datasets/",
    returns=lambda: m.Done,
    parameters=(Path("file_id", check=lambda: m.AssetId),),
    errors=_ERRORS_2,
    security=((API_KEY,),),
    server=SERVER,
)


def detach(*, file_id: m.AssetId) -> Call[m.Done]:
    """Take a file out of its datasets.

    Only the owner can. Datasets that are final or public keep it, and so do captures.

    Args:
        file_id: The UUID of the file, with or without dashes.

    Returns:
        The call; sending it gives ``m.Done``. It is taken out.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import files
        >>> call = files.detach(file_id="6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")
        >>> call.method, call.path
        ('PUT', '/api/v1/assets/files/6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11/detach-from-datasets/')

    Source: SpectrumX Data System, PUT /api/v1/assets/files/{file_id}/detach-from-datasets/
    """
    return DETACH.call({"file_id": file_id})
