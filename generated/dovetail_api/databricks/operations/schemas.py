# Made from databricks.yaml by dovetail-generate; do not edit.
"""Schemas of Unity Catalog."""

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

LIST: PagedOperation[m.CatalogSchemaList, m.CatalogSchema] = PagedOperation(
    __name__,
    "LIST",
    "schemas_list",
    "GET",
    "/api/2.1/unity-catalog/schemas",
    returns=lambda: m.CatalogSchemaList,
    item=lambda: m.CatalogSchema,
    paging=PageToken("/schemas", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("catalog_name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
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
    include_browse: bool | UnsetType = UNSET,
    max_results: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.CatalogSchemaList, m.CatalogSchema]:
    """List the schemas of a catalog.

    One page of the schemas the caller may see.

    Args:
        catalog_name: The catalog's name.
        include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.
        max_results: The most entries on a page; the server may give fewer, 0 leaves it to the server. Left out, all
            come at once, which is going to end: give 0 to have pages.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.CatalogSchemaList``; ``client.items`` goes on to every ``m.CatalogSchema``. A
            page of schemas.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import schemas
        >>> call = schemas.list(catalog_name="main")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/schemas')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/schemas
    """
    return LIST.call(
        {
            "catalog_name": catalog_name,
            "include_browse": include_browse,
            "max_results": max_results,
            "page_token": page_token,
        }
    )


CREATE: Operation[m.CatalogSchema] = Operation(
    __name__,
    "CREATE",
    "schemas_create",
    "POST",
    "/api/2.1/unity-catalog/schemas",
    returns=lambda: m.CatalogSchema,
    body=JsonBody(lambda: m.CatalogSchemaCreate),
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


def create(*, body: m.CatalogSchemaCreate | d.CatalogSchemaCreate) -> Call[m.CatalogSchema]:
    """Create a schema.

    The caller owns it, and needs CREATE_SCHEMA on the catalog.

    Args:
        body: A new schema.

    Returns:
        The call; sending it gives ``m.CatalogSchema``. The new schema.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import schemas
        >>> call = schemas.create(body={"name": "billing", "catalog_name": "main", "comment": "Invoices and payments."})
        >>> call.method, call.path
        ('POST', '/api/2.1/unity-catalog/schemas')

    Source: Azure Databricks, POST /api/2.1/unity-catalog/schemas
    """
    return CREATE.call(body=body)


GET: Operation[m.CatalogSchema] = Operation(
    __name__,
    "GET",
    "schemas_get",
    "GET",
    "/api/2.1/unity-catalog/schemas/{full_name}",
    returns=lambda: m.CatalogSchema,
    parameters=(Path("full_name"), Query("include_browse", check=lambda: bool)),
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


def get(*, full_name: str, include_browse: bool | UnsetType = UNSET) -> Call[m.CatalogSchema]:
    """Get a schema.

    All about one schema.

    Args:
        full_name: The full name, `catalog.schema`.
        include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.

    Returns:
        The call; sending it gives ``m.CatalogSchema``. The schema.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import schemas
        >>> call = schemas.get(full_name="main.billing")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/schemas/main.billing')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/schemas/{full_name}
    """
    return GET.call({"full_name": full_name, "include_browse": include_browse})


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "schemas_delete",
    "DELETE",
    "/api/2.1/unity-catalog/schemas/{full_name}",
    returns=lambda: m.Nothing,
    parameters=(Path("full_name"), Query("force", check=lambda: bool)),
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


def delete(*, full_name: str, force: bool | UnsetType = UNSET) -> Call[m.Nothing]:
    """Delete a schema.

    One that is not empty answers `SCHEMA_NOT_EMPTY` unless `force` is given.

    Args:
        full_name: The full name, `catalog.schema`.
        force: Whether to delete it with all it holds; without, one that is not empty is refused.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import schemas
        >>> call = schemas.delete(full_name="main.billing")
        >>> call.method, call.path
        ('DELETE', '/api/2.1/unity-catalog/schemas/main.billing')

    Source: Azure Databricks, DELETE /api/2.1/unity-catalog/schemas/{full_name}
    """
    return DELETE.call({"full_name": full_name, "force": force})


UPDATE: Operation[m.CatalogSchema] = Operation(
    __name__,
    "UPDATE",
    "schemas_update",
    "PATCH",
    "/api/2.1/unity-catalog/schemas/{full_name}",
    returns=lambda: m.CatalogSchema,
    parameters=(Path("full_name"),),
    body=JsonBody(lambda: m.CatalogSchemaUpdate),
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


def update(*, full_name: str, body: m.CatalogSchemaUpdate | d.CatalogSchemaUpdate) -> Call[m.CatalogSchema]:
    """Change a schema.

    What is left out stays as it is. An administrator of the metastore who does not own the schema may change its owner
    only.

    Args:
        full_name: The full name, `catalog.schema`.
        body: A change of a schema. What is left out stays.

    Returns:
        The call; sending it gives ``m.CatalogSchema``. The schema as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import schemas
        >>> call = schemas.update(full_name="main.billing", body={"comment": "Invoices, payments and reminders."})
        >>> call.method, call.path
        ('PATCH', '/api/2.1/unity-catalog/schemas/main.billing')

    Source: Azure Databricks, PATCH /api/2.1/unity-catalog/schemas/{full_name}
    """
    return UPDATE.call({"full_name": full_name}, body)
