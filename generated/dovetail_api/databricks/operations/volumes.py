# Made from databricks.yaml by dovetail-generate; do not edit.
"""Volumes of Unity Catalog."""

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

LIST: PagedOperation[m.VolumeList, m.Volume] = PagedOperation(
    __name__,
    "LIST",
    "volumes_list",
    "GET",
    "/api/2.1/unity-catalog/volumes",
    returns=lambda: m.VolumeList,
    item=lambda: m.Volume,
    paging=PageToken("/volumes", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("catalog_name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("schema_name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("include_browse", check=lambda: bool),
        Query("max_results", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("page_token"),
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


def list(
    *,
    catalog_name: str,
    schema_name: str,
    include_browse: bool | UnsetType = UNSET,
    max_results: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.VolumeList, m.Volume]:
    """List the volumes of a schema.

    One page of the volumes the caller may see.

    Args:
        catalog_name: The catalog's name.
        schema_name: The schema's name, without the catalog.
        include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.
        max_results: The most entries on a page; the server may give fewer, 0 leaves it to the server. Left out, up to
            10,000 come on a page.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.VolumeList``; ``client.items`` goes on to every ``m.Volume``. A page of
            volumes.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import volumes
        >>> call = volumes.list(catalog_name="main", schema_name="billing")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/volumes')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/volumes
    """
    return LIST.call(
        {
            "catalog_name": catalog_name,
            "schema_name": schema_name,
            "include_browse": include_browse,
            "max_results": max_results,
            "page_token": page_token,
        }
    )


CREATE: Operation[m.Volume] = Operation(
    __name__,
    "CREATE",
    "volumes_create",
    "POST",
    "/api/2.1/unity-catalog/volumes",
    returns=lambda: m.Volume,
    body=JsonBody(lambda: m.VolumeCreate),
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


def create(*, body: m.VolumeCreate | d.VolumeCreate) -> Call[m.Volume]:
    """Create a volume.

    An external volume needs the place of its files, a managed one must not name any.

    Args:
        body: A new volume.

    Returns:
        The call; sending it gives ``m.Volume``. The new volume.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import volumes
        >>> call = volumes.create(
        ...     body={
        ...         "name": "raw",
        ...         "catalog_name": "main",
        ...         "schema_name": "billing",
        ...         "volume_type": "EXTERNAL",
        ...         "storage_location": "abfss://data@storage.dfs.core.windows.net/raw",
        ...         "comment": "Files as they came.",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.1/unity-catalog/volumes')

    Source: Azure Databricks, POST /api/2.1/unity-catalog/volumes
    """
    return CREATE.call(body=body)


READ: Operation[m.Volume] = Operation(
    __name__,
    "READ",
    "volumes_read",
    "GET",
    "/api/2.1/unity-catalog/volumes/{name}",
    returns=lambda: m.Volume,
    parameters=(Path("name"), Query("include_browse", check=lambda: bool)),
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


def read(*, name: str, include_browse: bool | UnsetType = UNSET) -> Call[m.Volume]:
    """Get a volume.

    All about one volume.

    Args:
        name: The full name, `catalog.schema.volume`.
        include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.

    Returns:
        The call; sending it gives ``m.Volume``. The volume.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import volumes
        >>> call = volumes.read(name="main.billing.raw")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/volumes/main.billing.raw')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/volumes/{name}
    """
    return READ.call({"name": name, "include_browse": include_browse})


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "volumes_delete",
    "DELETE",
    "/api/2.1/unity-catalog/volumes/{name}",
    returns=lambda: m.Nothing,
    parameters=(Path("name"),),
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


def delete(*, name: str) -> Call[m.Nothing]:
    """Delete a volume.

    The files of an external volume stay where they are; those of a managed one are deleted within days.

    Args:
        name: The full name, `catalog.schema.volume`.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import volumes
        >>> call = volumes.delete(name="main.billing.raw")
        >>> call.method, call.path
        ('DELETE', '/api/2.1/unity-catalog/volumes/main.billing.raw')

    Source: Azure Databricks, DELETE /api/2.1/unity-catalog/volumes/{name}
    """
    return DELETE.call({"name": name})


UPDATE: Operation[m.Volume] = Operation(
    __name__,
    "UPDATE",
    "volumes_update",
    "PATCH",
    "/api/2.1/unity-catalog/volumes/{name}",
    returns=lambda: m.Volume,
    parameters=(Path("name"),),
    body=JsonBody(lambda: m.VolumeUpdate),
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


def update(*, name: str, body: m.VolumeUpdate | d.VolumeUpdate) -> Call[m.Volume]:
    """Change a volume.

    What is left out stays as it is.

    Args:
        name: The full name, `catalog.schema.volume`.
        body: A change of a volume. What is left out stays.

    Returns:
        The call; sending it gives ``m.Volume``. The volume as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import volumes
        >>> call = volumes.update(name="main.billing.raw", body={"comment": "Files as they came."})
        >>> call.method, call.path
        ('PATCH', '/api/2.1/unity-catalog/volumes/main.billing.raw')

    Source: Azure Databricks, PATCH /api/2.1/unity-catalog/volumes/{name}
    """
    return UPDATE.call({"name": name}, body)
