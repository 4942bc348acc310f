# Made from databricks.yaml by dovetail-generate; do not edit.
"""Catalogs of Unity Catalog."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import catalogs as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class AsyncCatalogs(AsyncResource):
    """Catalogs of Unity Catalog."""

    def list(
        self,
        *,
        include_browse: bool | UnsetType = UNSET,
        include_unbound: bool | UnsetType = UNSET,
        max_results: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> AsyncIterator[m.Catalog]:
        """List catalogs.

        One page of the catalogs the caller may see.

        Args:
            include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.
            include_unbound: Whether to show catalogs that are bound to other workspaces; false when left out.
            max_results: The most entries on a page; the server may give fewer, 0 leaves it to the server. Left out, all
                come at once, which is going to end: give 0 to have pages.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/catalogs
        """
        return self._items(
            o.LIST,
            {
                "include_browse": include_browse,
                "include_unbound": include_unbound,
                "max_results": max_results,
                "page_token": page_token,
            },
        )

    @overload
    async def create(self, body: m.CatalogCreate | d.CatalogCreate, /) -> m.Catalog: ...

    @overload
    async def create(self, **fields: Unpack[d.CatalogCreate]) -> m.Catalog: ...

    @overload
    async def create(self, body: Mapping[str, object], /, *, force: bool) -> m.Catalog: ...
    async def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Catalog:
        """Create a catalog.

        The caller owns it. A managed catalog comes with the schemas `default` and `information_schema`.

        Args:
            body: A new catalog. It is managed, unless `provider_name` and `share_name` make it show a share or
                `connection_name` another database.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new catalog.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/unity-catalog/catalogs
        """
        return await self._send(o.CREATE, body=Given(body, fields, force))

    async def get(self, name: str, *, include_browse: bool | UnsetType = UNSET) -> m.Catalog:
        """Get a catalog.

        All about one catalog.

        Args:
            name: The catalog's name.
            include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.

        Returns:
            The catalog.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/catalogs/{name}
        """
        return await self._send(o.GET, {"name": name, "include_browse": include_browse})

    async def delete(self, name: str, *, force: bool | UnsetType = UNSET) -> m.Nothing:
        """Delete a catalog.

        One that is not empty answers `CATALOG_NOT_EMPTY` unless `force` is given.

        Args:
            name: The catalog's name.
            force: Whether to delete it with all it holds; without, one that is not empty is refused.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.1/unity-catalog/catalogs/{name}
        """
        return await self._send(o.DELETE, {"name": name, "force": force})

    @overload
    async def update(self, name: str, body: m.CatalogUpdate | d.CatalogUpdate, /) -> m.Catalog: ...

    @overload
    async def update(self, name: str, **fields: Unpack[d.CatalogUpdate]) -> m.Catalog: ...

    @overload
    async def update(self, name: str, body: Mapping[str, object], /, *, force: bool) -> m.Catalog: ...
    async def update(self, name: str, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Catalog:
        """Change a catalog.

        What is left out stays as it is.

        Args:
            name: The catalog's name.
            body: A change of a catalog. What is left out stays.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The catalog as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.1/unity-catalog/catalogs/{name}
        """
        return await self._send(o.UPDATE, {"name": name}, Given(body, fields, force))
