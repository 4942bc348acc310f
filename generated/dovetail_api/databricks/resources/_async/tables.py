# Made from databricks.yaml by dovetail-generate; do not edit.
"""Tables of Unity Catalog."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import tables as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class AsyncTables(AsyncResource):
    """Tables of Unity Catalog."""

    def list(
        self,
        catalog_name: str,
        schema_name: str,
        *,
        include_browse: bool | UnsetType = UNSET,
        include_manifest_capabilities: bool | UnsetType = UNSET,
        max_results: int | UnsetType = UNSET,
        omit_columns: bool | UnsetType = UNSET,
        omit_properties: bool | UnsetType = UNSET,
        omit_username: bool | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> AsyncIterator[m.Table]:
        """List the tables of a schema.

        One page of the tables and views the caller may see.

        Args:
            catalog_name: The catalog's name.
            schema_name: The schema's name, without the catalog.
            include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.
            include_manifest_capabilities: Whether to tell what kinds of tables they are and what those can do; false
                when left out.
            max_results: The most entries on a page; the server may give fewer, 0 leaves it to the server. Left out, all
                come at once, which is going to end: give 0 to have pages.
            omit_columns: Whether to leave the columns out; false when left out.
            omit_properties: Whether to leave the properties out; false when left out.
            omit_username: Whether to leave out who owns, made and changed them; false when left out.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/tables
        """
        return self._items(
            o.LIST,
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
            },
        )

    @overload
    async def create(self, body: m.TableCreate | d.TableCreate, /) -> m.Table: ...

    @overload
    async def create(self, **fields: Unpack[d.TableCreate]) -> m.Table: ...

    @overload
    async def create(self, body: Mapping[str, object], /, *, force: bool) -> m.Table: ...
    async def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Table:
        """Create an external table.

        Makes a table of Delta data that is there already. All other tables are made with SQL. It takes
        EXTERNAL_USE_SCHEMA, EXTERNAL_USE_LOCATION and CREATE_EXTERNAL_TABLE.

        Args:
            body: A new external Delta table.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new table.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/unity-catalog/tables
        """
        return await self._send(o.CREATE, body=Given(body, fields, force))

    def list_summaries(
        self,
        catalog_name: str,
        *,
        schema_name_pattern: str | UnsetType = UNSET,
        table_name_pattern: str | UnsetType = UNSET,
        include_manifest_capabilities: bool | UnsetType = UNSET,
        max_results: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> AsyncIterator[m.TableSummary]:
        """List the tables of a catalog in short.

        One page of the names and kinds of the tables and views that the caller may see in a catalog.

        Args:
            catalog_name: The catalog's name.
            schema_name_pattern: What the schema's name is like, with `%` for any text and `_` for any letter; all when
                left out.
            table_name_pattern: What the table's name is like, with `%` for any text and `_` for any letter; all when
                left out.
            include_manifest_capabilities: Whether to tell what kinds of tables they are and what those can do; false
                when left out.
            max_results: The most entries on a page; the server may give fewer, 0 leaves it to the server. Left out, up
                to 10,000 come on a page.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/table-summaries
        """
        return self._items(
            o.LIST_SUMMARIES,
            {
                "catalog_name": catalog_name,
                "schema_name_pattern": schema_name_pattern,
                "table_name_pattern": table_name_pattern,
                "include_manifest_capabilities": include_manifest_capabilities,
                "max_results": max_results,
                "page_token": page_token,
            },
        )

    async def get(
        self,
        full_name: str,
        *,
        include_browse: bool | UnsetType = UNSET,
        include_delta_metadata: bool | UnsetType = UNSET,
        include_manifest_capabilities: bool | UnsetType = UNSET,
    ) -> m.Table:
        """Get a table.

        All about one table or view.

        Args:
            full_name: The full name, `catalog.schema.table`.
            include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.
            include_delta_metadata: Whether to tell what Delta knows about it; false when left out.
            include_manifest_capabilities: Whether to tell what kinds of tables they are and what those can do; false
                when left out.

        Returns:
            The table.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/tables/{full_name}
        """
        return await self._send(
            o.GET,
            {
                "full_name": full_name,
                "include_browse": include_browse,
                "include_delta_metadata": include_delta_metadata,
                "include_manifest_capabilities": include_manifest_capabilities,
            },
        )

    async def delete(self, full_name: str) -> m.Nothing:
        """Delete a table.

        The data of an external table stays where it is.

        Args:
            full_name: The full name, `catalog.schema.table`.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.1/unity-catalog/tables/{full_name}
        """
        return await self._send(o.DELETE, {"full_name": full_name})

    @overload
    async def update(self, full_name: str, owner: str, /) -> m.Nothing: ...

    @overload
    async def update(self, full_name: str, body: m.TableUpdate | d.TableUpdate, /) -> m.Nothing: ...

    @overload
    async def update(self, full_name: str, **fields: Unpack[d.TableUpdate]) -> m.Nothing: ...

    @overload
    async def update(self, full_name: str, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    async def update(self, full_name: str, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Change who owns a table.

        Nothing else can be changed here; SQL can.

        Args:
            full_name: The full name, `catalog.schema.table`.
            body: A change of a table.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.1/unity-catalog/tables/{full_name}
        """
        return await self._send(o.UPDATE, {"full_name": full_name}, Given(body, fields, force, "owner"))

    async def exists(self, full_name: str) -> m.TableExistence:
        """Tell whether a table is there.

        Answers 200 either way, as long as the caller may see the catalog and the schema.

        Args:
            full_name: The full name, `catalog.schema.table`.

        Returns:
            Whether it is there.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/tables/{full_name}/exists
        """
        return await self._send(o.EXISTS, {"full_name": full_name})
