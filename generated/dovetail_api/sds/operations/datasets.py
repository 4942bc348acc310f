# Made from sds.yaml by dovetail-generate; do not edit.
"""Datasets: collections of captures and files, as they are kept on the web pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageNumbers
from dovetail.runtime.parameters import Path, Query
from dovetail_api.sds import SERVER
from dovetail_api.sds import models as m
from dovetail_api.sds.security import API_KEY

if TYPE_CHECKING:
    from dovetail_api.sds import dicts as d

_ERRORS = {401: lambda: m.Refusal, 403: lambda: m.Refusal, 404: lambda: m.Refusal, 0: lambda: m.Refusal}

GET: Operation[m.Dataset] = Operation(
    __name__,
    "GET",
    "datasets_get",
    "GET",
    "/api/v1/assets/datasets/{dataset_id}/",
    returns=lambda: m.Dataset,
    parameters=(Path("dataset_id", check=lambda: m.AssetId),),
    errors=_ERRORS,
    security=((API_KEY,),),
    server=SERVER,
)


def get(*, dataset_id: m.AssetId) -> Call[m.Dataset]:
    """Tell what a dataset is and what it holds.

    `files` are those that belong to it by themselves; those of its captures are told by `datasets_files`. Every
    recording is one entry of `captures`, with all its channels.

    Args:
        dataset_id: The UUID of the dataset, with or without dashes.

    Returns:
        The call; sending it gives ``m.Dataset``. The dataset.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import datasets
        >>> call = datasets.get(dataset_id="5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
        >>> call.method, call.path
        ('GET', '/api/v1/assets/datasets/5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9/')

    Source: SpectrumX Data System, GET /api/v1/assets/datasets/{dataset_id}/
    """
    return GET.call({"dataset_id": dataset_id})


DELETE: Operation[None] = Operation(
    __name__,
    "DELETE",
    "datasets_delete",
    "DELETE",
    "/api/v1/assets/datasets/{dataset_id}/",
    returns=lambda: None,
    parameters=(Path("dataset_id", check=lambda: m.AssetId),),
    answer="empty",
    errors=_ERRORS,
    statuses=(204,),
    security=((API_KEY,),),
    server=SERVER,
)


def delete(*, dataset_id: m.AssetId) -> Call[None]:
    """Delete a dataset.

    Only the owner can, and not while it is shared. Its files and captures stay.

    Args:
        dataset_id: The UUID of the dataset, with or without dashes.

    Returns:
        The call; sending it gives nothing back. It is gone.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import datasets
        >>> call = datasets.delete(dataset_id="5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
        >>> call.method, call.path
        ('DELETE', '/api/v1/assets/datasets/5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9/')

    Source: SpectrumX Data System, DELETE /api/v1/assets/datasets/{dataset_id}/
    """
    return DELETE.call({"dataset_id": dataset_id})


FILES: PagedOperation[m.FilePage, m.FileRow] = PagedOperation(
    __name__,
    "FILES",
    "datasets_files",
    "GET",
    "/api/v1/assets/datasets/{dataset_id}/files/",
    returns=lambda: m.FilePage,
    item=lambda: m.FileRow,
    paging=PageNumbers("/results", into="query:page", start=1, size="query:page_size", total="/count", more="/next"),
    parameters=(
        Path("dataset_id", check=lambda: m.AssetId),
        Query("page", check=lambda: Annotated[int, Meta(ge=1)]),
        Query("page_size", check=lambda: Annotated[int, Meta(ge=1)]),
        Query("capture", check=lambda: list[Annotated[str, Meta(min_length=1)]]),
        Query("top_level_dir", check=lambda: list[Annotated[str, Meta(min_length=1)]]),
        Query("artifacts_only", check=lambda: Literal["true", "yes", "1", "false", "no", "0", "True", "False"]),
    ),
    errors={
        400: lambda: m.Complaint,
        401: lambda: m.Refusal,
        403: lambda: m.Refusal,
        404: lambda: m.Refusal,
        0: lambda: m.Refusal,
    },
    security=((API_KEY,),),
    server=SERVER,
)


def files(
    *,
    dataset_id: m.AssetId,
    page: int | UnsetType = UNSET,
    page_size: int | UnsetType = UNSET,
    capture: Sequence[str] | UnsetType = UNSET,
    top_level_dir: Sequence[str] | UnsetType = UNSET,
    artifacts_only: Literal["true", "yes", "1", "false", "no", "0", "True", "False"] | UnsetType = UNSET,
) -> PagedCall[m.FilePage, m.FileRow]:
    """List the files of a dataset.

    Those of its captures and those that belong to it by themselves, newest first. What `capture` gives and what
    `top_level_dir` gives is given together. A dataset without files is 404.

    Args:
        dataset_id: The UUID of the dataset, with or without dashes.
        page: Which page to give, counted from 1. The first when left out.
        page_size: How many items a page has at most. 30 when left out; more than 100 counts as 100.
        capture: Only files of these captures, by UUID; several may also be joined by commas. All files when left out.
            It is not read beside `artifacts_only`.
        top_level_dir: Only files whose directory within the store begins with one of these, such as
            `/files/ada@example.com/runs`; several may also be joined by commas. All files when left out.
        artifacts_only: `true` for only the files that belong to the dataset by themselves. All files when left out.

    Returns:
        The call for the first page, a ``m.FilePage``; ``client.items`` goes on to every ``m.FileRow``. A page of files.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import datasets
        >>> call = datasets.files(dataset_id="5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
        >>> call.method, call.path
        ('GET', '/api/v1/assets/datasets/5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9/files/')

    Source: SpectrumX Data System, GET /api/v1/assets/datasets/{dataset_id}/files/
    """
    return FILES.call(
        {
            "dataset_id": dataset_id,
            "page": page,
            "page_size": page_size,
            "capture": capture,
            "top_level_dir": top_level_dir,
            "artifacts_only": artifacts_only,
        }
    )


REVOKE_SHARES: Operation[m.Done] = Operation(
    __name__,
    "REVOKE_SHARES",
    "datasets_revoke_shares",
    "PUT",
    "/api/v1/assets/datasets/{dataset_id}/revoke-share-permissions/",
    returns=lambda: m.Done,
    parameters=(Path("dataset_id", check=lambda: m.AssetId),),
    errors=_ERRORS,
    security=((API_KEY,),),
    server=SERVER,
)


def revoke_shares(*, dataset_id: m.AssetId) -> Call[m.Done]:
    """Share a dataset with nobody any more.

    Only the owner can. It ends what single users and groups may do with it.

    Args:
        dataset_id: The UUID of the dataset, with or without dashes.

    Returns:
        The call; sending it gives ``m.Done``. It is shared with nobody.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import datasets
        >>> call = datasets.revoke_shares(dataset_id="5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
        >>> call.method, call.path
        ('PUT', '/api/v1/assets/datasets/5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9/revoke-share-permissions/')

    Source: SpectrumX Data System, PUT /api/v1/assets/datasets/{dataset_id}/revoke-share-permissions/
    """
    return REVOKE_SHARES.call({"dataset_id": dataset_id})


ATTACH_CAPTURE: Operation[m.Done] = Operation(
    __name__,
    "ATTACH_CAPTURE",
    "datasets_attach_capture",
    "POST",
    "/api/v1/assets/datasets/{dataset_id}/attach-capture/",
    returns=lambda: m.Done,
    parameters=(Path("dataset_id", check=lambda: m.AssetId),),
    body=JsonBody(lambda: m.AttachRequest),
    errors={400: lambda: m.Complaint, 401: lambda: m.Refusal, 403: lambda: m.Refusal, 0: lambda: m.Refusal},
    statuses=(2,),
    security=((API_KEY,),),
    server=SERVER,
)


def attach_capture(*, dataset_id: m.AssetId, body: m.AttachRequest | d.AttachRequest) -> Call[m.Done]:
    """Put a capture into a dataset.

    Some gateways do not have it yet and answer 404 with a page of HTML.

    Args:
        dataset_id: The UUID of the dataset, with or without dashes.
        body: What to put into a dataset.

    Returns:
        The call; sending it gives ``m.Done``. It is in the dataset.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import datasets
        >>> call = datasets.attach_capture(
        ...     dataset_id="5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9",
        ...     body={"capture_uuid": "0b7e0c6e4a534a0e8d5b3b9a7f6f1c22"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/v1/assets/datasets/5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9/attach-capture/')

    Source: SpectrumX Data System, POST /api/v1/assets/datasets/{dataset_id}/attach-capture/
    """
    return ATTACH_CAPTURE.call({"dataset_id": dataset_id}, body)
