# Made from sds.yaml by dovetail-generate; do not edit.
"""Captures: recordings, indexed by what they hold."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

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
_ERRORS_2 = {
    400: lambda: m.Complaint,
    401: lambda: m.Refusal,
    403: lambda: m.Refusal,
    404: lambda: m.Refusal,
    0: lambda: m.Refusal,
}

LIST: PagedOperation[m.CapturePage, m.Capture] = PagedOperation(
    __name__,
    "LIST",
    "captures_list",
    "GET",
    "/api/v1/assets/captures/",
    returns=lambda: m.CapturePage,
    item=lambda: m.Capture,
    paging=PageNumbers("/results", into="query:page", start=1, size="query:page_size", total="/count", more="/next"),
    parameters=(
        Query("capture_type", check=lambda: m.IndexedType),
        Query("metadata_filters", style="json", check=lambda: builtins.list[m.MetadataFilter]),
        Query("page", check=lambda: Annotated[int, Meta(ge=1)]),
        Query("page_size", check=lambda: Annotated[int, Meta(ge=1)]),
    ),
    errors={
        400: lambda: m.Complaint,
        401: lambda: m.Refusal,
        403: lambda: m.Refusal,
        503: lambda: m.Refusal,
        0: lambda: m.Refusal,
    },
    security=((API_KEY,),),
    server=SERVER,
)


def list(
    *,
    capture_type: m.IndexedType | UnsetType = UNSET,
    metadata_filters: Sequence[m.MetadataFilter | d.MetadataFilter] | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | UnsetType = UNSET,
) -> PagedCall[m.CapturePage, m.Capture]:
    """List captures, or search for some.

    Those that the caller can reach, the last changed first, one entry for all captures of a folder. Of several channels
    the entry tells little; `captures_get` tells the rest.

    A search looks at no more than the first 10,000 captures that fit. Some gateways refuse `page`, on the first page
    too, with 400.

    Args:
        capture_type: Only captures of this kind. All kinds when left out.
        metadata_filters: Only captures whose metadata fit all of these. All captures when left out.
        page: Which page to give, counted from 1. The first when left out.
        page_size: How many items a page has at most. 30 when left out; more than 100 counts as 100.

    Returns:
        The call for the first page, a ``m.CapturePage``; ``client.items`` goes on to every ``m.Capture``. A page of
            captures.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import captures
        >>> call = captures.list()
        >>> call.method, call.path
        ('GET', '/api/v1/assets/captures/')

    Source: SpectrumX Data System, GET /api/v1/assets/captures/
    """
    return LIST.call(
        {"capture_type": capture_type, "metadata_filters": metadata_filters, "page": page, "page_size": page_size}
    )


CREATE: Operation[m.SingleCapture] = Operation(
    __name__,
    "CREATE",
    "captures_create",
    "POST",
    "/api/v1/assets/captures/",
    returns=lambda: m.SingleCapture,
    body=JsonBody(lambda: m.CaptureRequest),
    errors={400: lambda: m.Complaint, 401: lambda: m.Refusal, 403: lambda: m.Refusal, 0: lambda: m.Refusal},
    statuses=(201, 503),
    security=((API_KEY,),),
    server=SERVER,
)


def create(*, body: m.CaptureRequest | d.CaptureRequest) -> Call[m.SingleCapture]:
    """Make a capture of files that are there.

    Takes the caller's files below a folder that belong to the recording, reads their metadata and indexes it. All or
    nothing: on a failure no capture is left.

    Of a Digital RF recording the files of one channel are taken, so each channel is a capture of its own; those of one
    folder are shown as one. A channel of a folder can be taken once, and a scan group too: a second one is 400, with
    `drf_unique_channel_and_tld` or `rh_unique_scan_group` and the UUID of the first in its words.

    Args:
        body: What to make a capture of.

    Returns:
        The call; sending it gives ``m.SingleCapture``. The capture.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import captures
        >>> call = captures.create(
        ...     body={
        ...         "capture_type": "drf",
        ...         "top_level_dir": "/runs/a",
        ...         "index_name": "captures-drf",
        ...         "channel": "ch0",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/v1/assets/captures/')

    Source: SpectrumX Data System, POST /api/v1/assets/captures/
    """
    return CREATE.call(body=body)


GET: Operation[m.Capture] = Operation(
    __name__,
    "GET",
    "captures_get",
    "GET",
    "/api/v1/assets/captures/{capture_id}/",
    returns=lambda: m.Capture,
    parameters=(Path("capture_id", check=lambda: m.AssetId),),
    errors=_ERRORS,
    security=((API_KEY,),),
    server=SERVER,
)


def get(*, capture_id: m.AssetId) -> Call[m.Capture]:
    """Tell what a capture is.

    The owner can see it, and everybody it is shared with, by itself or in a dataset. When the folder has several
    channels, each of their UUIDs gives all of them together.

    Args:
        capture_id: The UUID of the capture, with or without dashes.

    Returns:
        The call; sending it gives ``m.Capture``. The capture, or all channels of its folder.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import captures
        >>> call = captures.get(capture_id="0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")
        >>> call.method, call.path
        ('GET', '/api/v1/assets/captures/0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22/')

    Source: SpectrumX Data System, GET /api/v1/assets/captures/{capture_id}/
    """
    return GET.call({"capture_id": capture_id})


REINDEX: Operation[m.SingleCapture] = Operation(
    __name__,
    "REINDEX",
    "captures_reindex",
    "PUT",
    "/api/v1/assets/captures/{capture_id}/",
    returns=lambda: m.SingleCapture,
    parameters=(Path("capture_id", check=lambda: m.AssetId),),
    errors=_ERRORS_2,
    statuses=(200, 503),
    security=((API_KEY,),),
    server=SERVER,
)


def reindex(*, capture_id: m.AssetId) -> Call[m.SingleCapture]:
    """Read the files of a capture again.

    Only the owner can. Files that came to the folder are taken, those that went are dropped, and what is known of the
    capture is read anew.

    Args:
        capture_id: The UUID of the capture, with or without dashes.

    Returns:
        The call; sending it gives ``m.SingleCapture``. The capture.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import captures
        >>> call = captures.reindex(capture_id="0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")
        >>> call.method, call.path
        ('PUT', '/api/v1/assets/captures/0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22/')

    Source: SpectrumX Data System, PUT /api/v1/assets/captures/{capture_id}/
    """
    return REINDEX.call({"capture_id": capture_id})


DELETE: Operation[None] = Operation(
    __name__,
    "DELETE",
    "captures_delete",
    "DELETE",
    "/api/v1/assets/captures/{capture_id}/",
    returns=lambda: None,
    parameters=(Path("capture_id", check=lambda: m.AssetId),),
    answer="empty",
    errors=_ERRORS,
    statuses=(204,),
    security=((API_KEY,),),
    server=SERVER,
)


def delete(*, capture_id: m.AssetId) -> Call[None]:
    """Delete a capture.

    Only the owner can, and not while it is shared or in a dataset. Of several channels only this one goes. The files
    stay, and can be deleted from then on.

    Args:
        capture_id: The UUID of the capture, with or without dashes.

    Returns:
        The call; sending it gives nothing back. It is gone.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import captures
        >>> call = captures.delete(capture_id="0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")
        >>> call.method, call.path
        ('DELETE', '/api/v1/assets/captures/0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22/')

    Source: SpectrumX Data System, DELETE /api/v1/assets/captures/{capture_id}/
    """
    return DELETE.call({"capture_id": capture_id})


RENAME: Operation[m.SingleCapture] = Operation(
    __name__,
    "RENAME",
    "captures_rename",
    "PATCH",
    "/api/v1/assets/captures/{capture_id}/",
    returns=lambda: m.SingleCapture,
    parameters=(Path("capture_id", check=lambda: m.AssetId),),
    body=JsonBody(lambda: m.CaptureName),
    errors=_ERRORS_2,
    statuses=(200, 503),
    security=((API_KEY,),),
    retry="idempotent",
    server=SERVER,
)


def rename(*, capture_id: m.AssetId, body: m.CaptureName | d.CaptureName) -> Call[m.SingleCapture]:
    """Give a capture another name.

    Only the owner can. Nothing but the name changes.

    Args:
        capture_id: The UUID of the capture, with or without dashes.
        body: The new name of a capture.

    Returns:
        The call; sending it gives ``m.SingleCapture``. The capture.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import captures
        >>> call = captures.rename(capture_id="0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22", body={"name": "First light"})
        >>> call.method, call.path
        ('PATCH', '/api/v1/assets/captures/0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22/')

    Source: SpectrumX Data System, PATCH /api/v1/assets/captures/{capture_id}/
    """
    return RENAME.call({"capture_id": capture_id}, body)


REVOKE_SHARES: Operation[m.Done] = Operation(
    __name__,
    "REVOKE_SHARES",
    "captures_revoke_shares",
    "PUT",
    "/api/v1/assets/captures/{capture_id}/revoke-share-permissions/",
    returns=lambda: m.Done,
    parameters=(Path("capture_id", check=lambda: m.AssetId),),
    errors=_ERRORS,
    security=((API_KEY,),),
    server=SERVER,
)


def revoke_shares(*, capture_id: m.AssetId) -> Call[m.Done]:
    """Share a capture with nobody any more.

    Only the owner can. It ends what single users and groups may do with it.

    Args:
        capture_id: The UUID of the capture, with or without dashes.

    Returns:
        The call; sending it gives ``m.Done``. It is shared with nobody.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import captures
        >>> call = captures.revoke_shares(capture_id="0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")
        >>> call.method, call.path
        ('PUT', '/api/v1/assets/captures/0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22/revoke-share-permissions/')

    Source: SpectrumX Data System, PUT /api/v1/assets/captures/{capture_id}/revoke-share-permissions/
    """
    return REVOKE_SHARES.call({"capture_id": capture_id})


DETACH: Operation[m.Done] = Operation(
    __name__,
    "DETACH",
    "captures_detach",
    "PUT",
    "/api/v1/assets/captures/{capture_id}/detach-from-datasets/",
    returns=lambda: m.Done,
    parameters=(Path("capture_id", check=lambda: m.AssetId),),
    errors=_ERRORS,
    security=((API_KEY,),),
    server=SERVER,
)


def detach(*, capture_id: m.AssetId) -> Call[m.Done]:
    """Take a capture out of its datasets.

    Only the owner can. Datasets that are final or public keep it.

    Args:
        capture_id: The UUID of the capture, with or without dashes.

    Returns:
        The call; sending it gives ``m.Done``. It is taken out.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.sds.operations import captures
        >>> call = captures.detach(capture_id="0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")
        >>> call.method, call.path
        ('PUT', '/api/v1/assets/captures/0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22/detach-from-datasets/')

    Source: SpectrumX Data System, PUT /api/v1/assets/captures/{capture_id}/detach-from-datasets/
    """
    return DETACH.call({"capture_id": capture_id})
