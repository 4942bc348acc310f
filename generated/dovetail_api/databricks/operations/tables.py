# Made from databricks.yaml by dovetail-generate; do not edit.
"""Tables of Unity Catalog."""

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

LIST: PagedOperation[m.TableList, m.Table] = PagedOperation(
    __name__,
    "LIST",
    "tables_list",
    "GET",
    "/api/2.1/unity-catalog/tables",
    returns=lambda: m.TableList,
    item=lambda: m.Table,
    paging=PageToken("/tables", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("catalog_name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("schema_name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("include_browse", check=lambda: bool),
        Query("include_manifest_capabilities", check=lambda: bool),
        Query("max_results", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("omit_columns", check=lambda: bool),
        Query("omit_properties", check=lambda: bool),
        Query("omit_username", check=lambda: bool),
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
    include_manifest_capabilities: bool | UnsetType = UNSET,
    max_results: int | UnsetType = UNSET,
    omit_columns: bool | UnsetType = UNSET,
    omit_properties: bool | UnsetType = UNSET,
    omit_username: bool | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.TableList, m.Table]:
    """List the tables of a schema.

    One page of the tables and views the caller may see.

    Args:
        catalog_name: The catalog's name.
        schema_name: The schema's name, without the catalog.
        include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.
        include_manifest_capabilities: Whether to tell what kinds of tables they are and what those can do; false when
            left out.
        max_results: The most entries on a page; the server may give fewer, 0 leaves it to the server. Left out, all
            come at once, which is going to end: give 0 to have pages.
        omit_columns: Whether to leave the columns out; false when left out.
        omit_properties: Whether to leave the properties out; false when left out.
        omit_username: Whether to leave out who owns, made and changed them; false when left out.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.TableList``; ``client.items`` goes on to every ``m.Table``. A page of tables.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import tables
        >>> call = tables.list(catalog_name="main", schema_name="billing")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/tables')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/tables
    """
    return LIST.call(
        {
            "catalog_name": catalog_name,
            "schema_name": schema_name,
            "include_browse": include_browse,
            "include_manifest_capabilities": include_manifest_capabilities,
            "max_results": max_results,
            "omit_columns": omit_columns,
            "omit_properties": omit_properties,
            "omit_username": omit_username,
            "page_token": page_token,
        }
    )


CREATE: Operation[m.Table] = Operation(
    __name__,
    "CREATE",
    "tables_create",
    "POST",
    "/api/2.1/unity-catalog/tables",
    returns=lambda: m.Table,
    body=JsonBody(lambda: m.TableCreate),
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
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def create(*, body: m.TableCreate | d.TableCreate) -> Call[m.Table]:
    """Create an external table.

    Makes a table of Delta data that is there already. All other tables are made with SQL. It takes EXTERNAL_USE_SCHEMA,
    EXTERNAL_USE_LOCATION and CREATE_EXTERNAL_TABLE.

    Args:
        body: A new external Delta table.

    Returns:
        The call; sending it gives ``m.Table``. The new table.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import tables
        >>> call = tables.create(
        ...     body={
        ...         "name": "invoices",
        ...         "catalog_name": "main",
        ...         "schema_name": "billing",
        ...         "table_type": "EXTERNAL",
        ...         "data_source_format": "DELTA",
        ...         "storage_location": "abfss://data@storage.dfs.core.windows.net/main/invoices",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.1/unity-catalog/tables')

    Source: Azure Databricks, POST /api/2.1/unity-catalog/tables
    """
    return CREATE.call(body=body)


LIST_SUMMARIES: PagedOperation[m.TableSummaryList, m.TableSummary] = PagedOperation(
    __name__,
    "LIST_SUMMARIES",
    "tables_list_summaries",
    "GET",
    "/api/2.1/unity-catalog/table-summaries",
    returns=lambda: m.TableSummaryList,
    item=lambda: m.TableSummary,
    paging=PageToken("/tables", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("catalog_name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("schema_name_pattern"),
        Query("table_name_pattern"),
        Query("include_manifest_capabilities", check=lambda: bool),
        Query("max_results", check=lambda: Annotated[int, Meta(ge=0, le=10000)]),
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


def list_summaries(
    *,
    catalog_name: str,
    schema_name_pattern: str | UnsetType = UNSET,
    table_name_pattern: str | UnsetType = UNSET,
    include_manifest_capabilities: bool | UnsetType = UNSET,
    max_results: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.TableSummaryList, m.TableSummary]:
    """List the tables of a catalog in short.

    One page of the names and kinds of the tables and views that the caller may see in a catalog.

    Args:
        catalog_name: The catalog's name.
        schema_name_pattern: What the schema's name is like, with `%` for any text and `_` for any letter; all when left
            out.
        table_name_pattern: What the table's name is like, with `%` for any text and `_` for any letter; all when left
            out.
        include_manifest_capabilities: Whether to tell what kinds of tables they are and what those can do; false when
            left out.
        max_results: The most entries on a page; the server may give fewer, 0 leaves it to the server. Left out, up to
            10,000 come on a page.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.TableSummaryList``; ``client.items`` goes on to every ``m.TableSummary``. A
            page of tables.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import tables
        >>> call = tables.list_summaries(catalog_name="main")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/table-summaries')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/table-summaries
    """
    return LIST_SUMMARIES.call(
        {
            "catalog_name": catalog_name,
            "schema_name_pattern": schema_name_pattern,
            "table_name_pattern": table_name_pattern,
            "include_manifest_capabilities": include_manifest_capabilities,
            "max_results": max_results,
            "page_token": page_token,
        }
    )


GET: Operation[m.Table] = Operation(
    __name__,
    "GET",
    "tables_get",
    "GET",
    "/api/2.1/unity-catalog/tables/{full_name}",
    returns=lambda: m.Table,
    parameters=(
        Path("full_name"),
        Query("include_browse", check=lambda: bool),
        Query("include_delta_metadata", check=lambda: bool),
        Query("include_manifest_capabilities", check=lambda: bool),
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


def get(
    *,
    full_name: str,
    include_browse: bool | UnsetType = UNSET,
    include_delta_metadata: bool | UnsetType = UNSET,
    include_manifest_capabilities: bool | UnsetType = UNSET,
) -> Call[m.Table]:
    """Get a table.

    All about one table or view.

    Args:
        full_name: The full name, `catalog.schema.table`.
        include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.
        include_delta_metadata: Whether to tell what Delta knows about it; false when left out.
        include_manifest_capabilities: Whether to tell what kinds of tables they are and what those can do; false when
            left out.

    Returns:
        The call; sending it gives ``m.Table``. The table.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import tables
        >>> call = tables.get(full_name="main.billing.invoices")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/tables/main.billing.invoices')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/tables/{full_name}
    """
    return GET.call(
        {
            "full_name": full_name,
            "include_browse": include_browse,
            "include_delta_metadata": include_delta_metadata,
            "include_manifest_capabilities": include_manifest_capabilities,
        }
    )


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "tables_delete",
    "DELETE",
    "/api/2.1/unity-catalog/tables/{full_name}",
    returns=lambda: m.Nothing,
    parameters=(Path("full_name"),),
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


def delete(*, full_name: str) -> Call[m.Nothing]:
    """Delete a table.

    The data of an external table stays where it is.

    Args:
        full_name: The full name, `catalog.schema.table`.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import tables
        >>> call = tables.delete(full_name="main.billing.invoices")
        >>> call.method, call.path
        ('DELETE', '/api/2.1/unity-catalog/tables/main.billing.invoices')

    Source: Azure Databricks, DELETE /api/2.1/unity-catalog/tables/{full_name}
    """
    return DELETE.call({"full_name": full_name})


UPDATE: Operation[m.Nothing] = Operation(
    __name__,
    "UPDATE",
    "tables_update",
    "PATCH",
    "/api/2.1/unity-catalog/tables/{full_name}",
    returns=lambda: m.Nothing,
    parameters=(Path("full_name"),),
    body=JsonBody(lambda: m.TableUpdate),
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


def update(*, full_name: str, body: m.TableUpdate | d.TableUpdate) -> Call[m.Nothing]:
    """Change who owns a table.

    Nothing else can be changed here; SQL can.

    Args:
        full_name: The full name, `catalog.schema.table`.
        body: A change of a table.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import tables
        >>> call = tables.update(full_name="main.billing.invoices", body={"owner": "billing-team"})
        >>> call.method, call.path
        ('PATCH', '/api/2.1/unity-catalog/tables/main.billing.invoices')

    Source: Azure Databricks, PATCH /api/2.1/unity-catalog/tables/{full_name}
    """
    return UPDATE.call({"full_name": full_name}, body)


EXISTS: Operation[m.TableExistence] = Operation(
    __name__,
    "EXISTS",
    "tables_exists",
    "GET",
    "/api/2.1/unity-catalog/tables/{full_name}/exists",
    returns=lambda: m.TableExistence,
    parameters=(Path("full_name"),),
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


def exists(*, full_name: str) -> Call[m.TableExistence]:
    """Tell whether a table is there.

    Answers 200 either way, as long as the caller may see the catalog and the schema.

    Args:
        full_name: The full name, `catalog.schema.table`.

    Returns:
        The call; sending it gives ``m.TableExistence``. Whether it is there.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import tables
        >>> call = tables.exists(full_name="main.billing.invoices")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/tables/main.billing.invoices/exists')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/tables/{full_name}/exists
    """
    return EXISTS.call({"full_name": full_name})
