# Made from parcels.yaml by dovetail-generate; do not edit.
"""Parcels: operations of Parcels."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import Operation, PagedOperation
from dovetail.runtime.paging import PageLink, PageNumbers
from dovetail.runtime.parameters import Cookie, Header, Path, Query
from parcels import SERVER
from parcels import models as m
from parcels.security import LOGIN, SESSION

if TYPE_CHECKING:
    from parcels import dicts as d


LIST_PARCELS: PagedOperation[m.ParcelPage, m.Parcel] = PagedOperation(
    __name__,
    "LIST_PARCELS",
    "listParcels",
    "GET",
    "/parcels",
    returns=lambda: m.ParcelPage,
    item=lambda: m.Parcel,
    paging=PageNumbers("/data/items", into="query:page", start=0, size="query:size", total="/data/total"),
    parameters=(
        Query("page", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("size", check=lambda: Annotated[int, Meta(ge=1, le=50)]),
        Query("ids", style="pipeDelimited", explode=False, check=lambda: list[str]),
        Query("tags", style="spaceDelimited", explode=False, check=lambda: list[str]),
        Query("weight", allow_reserved=True, check=lambda: Annotated[float, Meta(gt=0)]),
        Query("where", style="json", check=lambda: m.Filter),
        Cookie("lang", check=lambda: Literal["de", "en"]),
        Header("x_trace_ids", "X-Trace-Ids", check=lambda: list[int]),
        Header("x_trace_key", "X-Trace-Key", secret=True),
    ),
    security=((LOGIN,), (SESSION,)),
    server=SERVER,
)


def list_parcels(
    *,
    page: int | UnsetType = UNSET,
    size: int | UnsetType = UNSET,
    ids: Sequence[str] | UnsetType = UNSET,
    tags: Sequence[str] | UnsetType = UNSET,
    weight: float | UnsetType = UNSET,
    where: m.Filter | d.Filter | Mapping[str, object] | UnsetType = UNSET,
    lang: Literal["de", "en"] | UnsetType = UNSET,
    x_trace_ids: Sequence[int] | UnsetType = UNSET,
    x_trace_key: str | UnsetType = UNSET,
) -> PagedCall[m.ParcelPage, m.Parcel]:
    """List parcels, a numbered page at a time.

    Args:
        page: ``page`` in the query.
        size: ``size`` in the query. The server's default is 10.
        ids: ``ids`` in the query.
        tags: ``tags`` in the query.
        weight: ``weight`` in the query.
        where: A filter, sent as JSON.
        lang: ``lang`` in the cookies.
        x_trace_ids: ``X-Trace-Ids`` in the headers.
        x_trace_key: ``X-Trace-Key`` in the headers.

    Returns:
        The call for the first page, a ``m.ParcelPage``; ``client.items`` goes on to every ``m.Parcel``. A page.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from parcels.operations import parcels
        >>> call = parcels.list_parcels()
        >>> call.method, call.path
        ('GET', '/parcels')

    Source: Parcels, GET /parcels
    """
    return LIST_PARCELS.call(
        {
            "page": page,
            "size": size,
            "ids": ids,
            "tags": tags,
            "weight": weight,
            "where": where,
            "lang": lang,
            "x_trace_ids": x_trace_ids,
            "x_trace_key": x_trace_key,
        }
    )


LIST_PLACES: PagedOperation[m.ListPlacesResponse, m.Address] = PagedOperation(
    __name__,
    "LIST_PLACES",
    "listPlaces",
    "GET",
    "/parcels/{ids}/places/{at}",
    returns=lambda: m.ListPlacesResponse,
    item=lambda: m.Address,
    paging=PageLink("/places", source="/next"),
    parameters=(Path("ids", check=lambda: Annotated[list[str], Meta(min_length=1)]), Path("at", style="matrix")),
    security=((LOGIN,), (SESSION,)),
    server=SERVER,
)


def list_places(*, ids: Sequence[str], at: str) -> PagedCall[m.ListPlacesResponse, m.Address]:
    """List where some parcels have been.

    Args:
        ids: ``ids`` in the path.
        at: ``at`` in the path.

    Returns:
        The call for the first page, a ``m.ListPlacesResponse``; ``client.items`` goes on to every ``m.Address``. The
            places.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from parcels.operations import parcels
        >>> call = parcels.list_places(ids=["ids"], at="at")
        >>> call.method
        'GET'

    Source: Parcels, GET /parcels/{ids}/places/{at}
    """
    return LIST_PLACES.call({"ids": ids, "at": at})


GET_PARCELS_BY_ID_LABEL: Operation[str] = Operation(
    __name__,
    "GET_PARCELS_BY_ID_LABEL",
    "get_parcels_by_id_label",
    "GET",
    "/parcels/{id}/label",
    returns=lambda: str,
    parameters=(Path("id", style="label"),),
    answer="text",
    accept="text/plain",
    statuses=(200, 202),
    security=((LOGIN,), (SESSION,)),
    server=SERVER,
)


def get_parcels_by_id_label(*, id: str) -> Call[str]:
    """A label as text. Hostile text stays text: \"\"\" \\N{BULLET} \\ {braces} 'quotes' "quotes" */ <!-- $(x) `x`.

    > > > import os; os.remove("nothing")

    Args:
        id: ``id`` in the path.

    Returns:
        The call; sending it gives text. The label.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from parcels.operations import parcels
        >>> call = parcels.get_parcels_by_id_label(id="7/8")
        >>> call.method
        'GET'

    Source: Parcels, GET /parcels/{id}/label
    """
    return GET_PARCELS_BY_ID_LABEL.call({"id": id})
