# Made from databricks.yaml by dovetail-generate; do not edit.
"""Schemas of Unity Catalog."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import schemas as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class Schemas(Resource):
    """Schemas of Unity Catalog."""

    def list(
        self,
        catalog_name: str,
        *,
        include_browse: bool | UnsetType = UNSET,
        max_results: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> Iterator[m.CatalogSchema]:
        """List the schemas of a catalog.

        One page of the schemas the caller may see.

        Args:
            catalog_name: The catalog's name.
            include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.
            max_results: The most entries on a page; the server may give fewer, 0 leaves it to the server. Left out, all
                come at once, which is going to end: give 0 to have pages.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/schemas
        """
        return self._items(
            o.LIST,
            {
                "catalog_name": catalog_name,
                "include_browse": include_browse,
                "max_results": max_results,
                "page_token": page_token,
            },
        )

    @overload
    def create(self, body: m.CatalogSchemaCreate | d.CatalogSchemaCreate, /) -> m.CatalogSchema: ...

    @overload
    def create(self, **fields: Unpack[d.CatalogSchemaCreate]) -> m.CatalogSchema: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> m.CatalogSchema: ...
    def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.CatalogSchema:
        """Create a schema.

        The caller owns it, and needs CREATE_SCHEMA on the catalog.

        Args:
            body: A new schema.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new schema.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/unity-catalog/schemas
        """
        return self._send(o.CREATE, body=Given(body, fields, force))

    def get(self, full_name: str, *, include_browse: bool | UnsetType = UNSET) -> m.CatalogSchema:
        """Get a schema.

        All about one schema.

        Args:
            full_name: The full name, `catalog.schema`.
            include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.

        Returns:
            The schema.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/schemas/{full_name}
        """
        return self._send(o.GET, {"full_name": full_name, "include_browse": include_browse})

    def delete(self, full_name: str, *, force: bool | UnsetType = UNSET) -> m.Nothing:
        """Delete a schema.

        One that is not empty answers `SCHEMA_NOT_EMPTY` unless `force` is given.

        Args:
            full_name: The full name, `catalog.schema`.
            force: Whether to delete it with all it holds; without, one that is not empty is refused.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.1/unity-catalog/schemas/{full_name}
        """
        return self._send(o.DELETE, {"full_name": full_name, "force": force})

    @overload
    def update(self, full_name: str, body: m.CatalogSchemaUpdate | d.CatalogSchemaUpdate, /) -> m.CatalogSchema: ...

    @overload
    def update(self, full_name: str, **fields: Unpack[d.CatalogSchemaUpdate]) -> m.CatalogSchema: ...

    @overload
    def update(self, full_name: str, body: Mapping[str, object], /, *, force: bool) -> m.CatalogSchema: ...
    def update(self, full_name: str, body: object = UNSET, *, force: bool = False, **fields: object) -> m.CatalogSchema:
        """Change a schema.

        What is left out stays as it is. An administrator of the metastore who does not own the schema may change its
        owner only.

        Args:
            full_name: The full name, `catalog.schema`.
            body: A change of a schema. What is left out stays.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The schema as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.1/unity-catalog/schemas/{full_name}
        """
        return self._send(o.UPDATE, {"full_name": full_name}, Given(body, fields, force))
