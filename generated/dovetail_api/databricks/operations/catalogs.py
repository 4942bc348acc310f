# Made from databricks.yaml by dovetail-generate; do not edit.
"""Catalogs of Unity Catalog."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageToken
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
    409: lambda: m.Error,
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

LIST: PagedOperation[m.CatalogList, m.Catalog] = PagedOperation(
    __name__,
    "LIST",
    "catalogs_list",
    "GET",
    "/api/2.1/unity-catalog/catalogs",
    returns=lambda: m.CatalogList,
    item=lambda: m.Catalog,
    paging=PageToken("/catalogs", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("include_browse", check=lambda: bool),
        Query("include_unbound", check=lambda: bool),
        Query("max_results", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("page_token"),
    ),
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
    server=SERVER,
)


def list(
    *,
    include_browse: bool | UnsetType = UNSET,
    include_unbound: bool | UnsetType = UNSET,
    max_results: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.CatalogList, m.Catalog]:
    """List catalogs.

    One page of the catalogs the caller may see.

    Args:
        include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.
        include_unbound: Whether to show catalogs that are bound to other workspaces; false when left out.
        max_results: The most entries on a page; the server may give fewer, 0 leaves it to the server. Left out, all
            come at once, which is going to end: give 0 to have pages.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.CatalogList``; ``client.items`` goes on to every ``m.Catalog``. A page of
            catalogs.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import catalogs
        >>> call = catalogs.list()
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/catalogs')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/catalogs
    """
    return LIST.call(
        {
            "include_browse": include_browse,
            "include_unbound": include_unbound,
            "max_results": max_results,
            "page_token": page_token,
        }
    )


CREATE: Operation[m.Catalog] = Operation(
    __name__,
    "CREATE",
    "catalogs_create",
    "POST",
    "/api/2.1/unity-catalog/catalogs",
    returns=lambda: m.Catalog,
    body=JsonBody(lambda: m.CatalogCreate),
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


def create(*, body: m.CatalogCreate | d.CatalogCreate) -> Call[m.Catalog]:
    """Create a catalog.

    The caller owns it. A managed catalog comes with the schemas `default` and `information_schema`.

    Args:
        body: A new catalog. It is managed, unless `provider_name` and `share_name` make it show a share or
            `connection_name` another database.

    Returns:
        The call; sending it gives ``m.Catalog``. The new catalog.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import catalogs
        >>> call = catalogs.create(
        ...     body={
        ...         "name": "main",
        ...         "comment": "What the company shares.",
        ...         "storage_root": "abfss://data@storage.dfs.core.windows.net/main",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.1/unity-catalog/catalogs')

    Source: Azure Databricks, POST /api/2.1/unity-catalog/catalogs
    """
    return CREATE.call(body=body)


GET: Operation[m.Catalog] = Operation(
    __name__,
    "GET",
    "catalogs_get",
    "GET",
    "/api/2.1/unity-catalog/catalogs/{name}",
    returns=lambda: m.Catalog,
    parameters=(Path("name"), Query("include_browse", check=lambda: bool)),
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


def get(*, name: str, include_browse: bool | UnsetType = UNSET) -> Call[m.Catalog]:
    """Get a catalog.

    All about one catalog.

    Args:
        name: The catalog's name.
        include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.

    Returns:
        The call; sending it gives ``m.Catalog``. The catalog.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import catalogs
        >>> call = catalogs.get(name="main")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/catalogs/main')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/catalogs/{name}
    """
    return GET.call({"name": name, "include_browse": include_browse})


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "catalogs_delete",
    "DELETE",
    "/api/2.1/unity-catalog/catalogs/{name}",
    returns=lambda: m.Nothing,
    parameters=(Path("name"), Query("force", check=lambda: bool)),
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


def delete(*, name: str, force: bool | UnsetType = UNSET) -> Call[m.Nothing]:
    """Delete a catalog.

    One that is not empty answers `CATALOG_NOT_EMPTY` unless `force` is given.

    Args:
        name: The catalog's name.
        force: Whether to delete it with all it holds; without, one that is not empty is refused.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import catalogs
        >>> call = catalogs.delete(name="main")
        >>> call.method, call.path
        ('DELETE', '/api/2.1/unity-catalog/catalogs/main')

    Source: Azure Databricks, DELETE /api/2.1/unity-catalog/catalogs/{name}
    """
    return DELETE.call({"name": name, "force": force})


UPDATE: Operation[m.Catalog] = Operation(
    __name__,
    "UPDATE",
    "catalogs_update",
    "PATCH",
    "/api/2.1/unity-catalog/catalogs/{name}",
    returns=lambda: m.Catalog,
    parameters=(Path("name"),),
    body=JsonBody(lambda: m.CatalogUpdate),
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


def update(*, name: str, body: m.CatalogUpdate | d.CatalogUpdate) -> Call[m.Catalog]:
    """Change a catalog.

    What is left out stays as it is.

    Args:
        name: The catalog's name.
        body: A change of a catalog. What is left out stays.

    Returns:
        The call; sending it gives ``m.Catalog``. The catalog as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import catalogs
        >>> call = catalogs.update(
        ...     name="main",
        ...     body={"comment": "What the company shares.", "isolation_mode": "ISOLATED"},
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.1/unity-catalog/catalogs/main')

    Source: Azure Databricks, PATCH /api/2.1/unity-catalog/catalogs/{name}
    """
    return UPDATE.call({"name": name}, body)
