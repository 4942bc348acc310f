"""From keywords to the calls that search services and describe one of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from dovetail.spark.building import built
from dovetail.spark.errors import SparkInputError
from dovetail.spark.service_calls import named_service
from dovetail_api.spark.operations import services

if TYPE_CHECKING:
    from dovetail.runtime.call import Call, PagedCall
    from dovetail.spark.uri import UriParams
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m

USUAL_FIELDS: Final = ("id", "foldername", "filename", "version", "modifiedDate")
"""The fields of a row unless the caller names others."""


def search_call(
    tenant: str,
    *,
    page: int,
    limit: int,
    sort: str,
    query: Sequence[Mapping[str, Any]] | None,
    fields: Sequence[str] | None,
    more: Mapping[str, Any],
) -> PagedCall[m.SearchResponse, m.SearchRow]:
    """The call for a page of the services that meet all conditions.

    Raises:
        SparkInputError: A condition or the page makes no sense.
    """
    if limit == 0:
        raise SparkInputError(
            "limit: a page of 0 services says nothing.", value=limit, at="limit", remedy="Give -1 for all of them."
        )
    wanted = USUAL_FIELDS if fields is None else fields
    for name, given in (("query", query), ("fields", wanted)):
        if isinstance(given, str | Mapping):
            raise SparkInputError(f"{name}: {given!r} is no list.", value=given, at=name, remedy="Give a list.")
    data = {
        "page": page,
        "page_size": limit,
        "sort": sort,
        "search": list(query or ()),
        "fields": list(wanted),
        **more,
    }
    return built(services.search, tenant=tenant, body=cast("d.SearchRequest", {"request_data": data}))


def check_search_all(size: object, more: Mapping[str, Any]) -> None:
    """Refuse a size that makes no page, and keys that would choose one page of all.

    Raises:
        SparkInputError: There is one.
    """
    if isinstance(size, bool) or not isinstance(size, int) or size < 1:
        raise SparkInputError(
            f"size: {size!r} services make no page.", value=size, at="size", remedy="Give a whole number from 1."
        )
    for name in ("page", "limit", "page_size"):
        if name in more:
            raise SparkInputError(
                f"{name}: search_all goes through all pages.",
                value=more[name],
                at=name,
                remedy="Give size for how many are asked for at a time, or call search for one page.",
            )


def swagger_call(
    tenant: str,
    uri: str | UriParams | None,
    folder: str | None,
    service: str | None,
    *,
    version_id: str | None,
    downloadable: bool | None,
    subservice: str,
) -> Call[m.SwaggerDocument]:
    """The call that gives the description of a service, or of one version of it.

    Raises:
        SparkInputError: The locator is no folder with a service.
    """
    folder_name, service_name = named_service(uri, folder, service)
    if version_id is None:
        return built(
            services.get_swagger,
            tenant=tenant,
            folder=folder_name,
            service=service_name,
            subservice=subservice,
            downloadable=bool(downloadable),
        )
    return built(
        services.get_swagger_of_version,
        tenant=tenant,
        folder=folder_name,
        service=service_name,
        subservice=subservice,
        downloadable=bool(downloadable),
        version_id=version_id,
    )
