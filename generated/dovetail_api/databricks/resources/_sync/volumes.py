# Made from databricks.yaml by dovetail-generate; do not edit.
"""Volumes of Unity Catalog."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import volumes as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class Volumes(Resource):
    """Volumes of Unity Catalog."""

    def list(
        self,
        catalog_name: str,
        schema_name: str,
        *,
        include_browse: bool | UnsetType = UNSET,
        max_results: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> Iterator[m.Volume]:
        """List the volumes of a schema.

        One page of the volumes the caller may see.

        Args:
            catalog_name: The catalog's name.
            schema_name: The schema's name, without the catalog.
            include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.
            max_results: The most entries on a page; the server may give fewer, 0 leaves it to the server. Left out, up
                to 10,000 come on a page.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/volumes
        """
        return self._items(
            o.LIST,
            {
                "catalog_name": catalog_name,
                "schema_name": schema_name,
                "include_browse": include_browse,
                "max_results": max_results,
                "page_token": page_token,
            },
        )

    @overload
    def create(self, body: m.VolumeCreate | d.VolumeCreate, /) -> m.Volume: ...

    @overload
    def create(self, **fields: Unpack[d.VolumeCreate]) -> m.Volume: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> m.Volume: ...
    def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Volume:
        """Create a volume.

        An external volume needs the place of its files, a managed one must not name any.

        Args:
            body: A new volume.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new volume.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.1/unity-catalog/volumes
        """
        return self._send(o.CREATE, body=Given(body, fields, force))

    def read(self, name: str, *, include_browse: bool | UnsetType = UNSET) -> m.Volume:
        """Get a volume.

        All about one volume.

        Args:
            name: The full name, `catalog.schema.volume`.
            include_browse: Whether to show what the caller sees by the privilege BROWSE alone; false when left out.

        Returns:
            The volume.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/volumes/{name}
        """
        return self._send(o.READ, {"name": name, "include_browse": include_browse})

    def delete(self, name: str) -> m.Nothing:
        """Delete a volume.

        The files of an external volume stay where they are; those of a managed one are deleted within days.

        Args:
            name: The full name, `catalog.schema.volume`.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.1/unity-catalog/volumes/{name}
        """
        return self._send(o.DELETE, {"name": name})

    @overload
    def update(self, name: str, body: m.VolumeUpdate | d.VolumeUpdate, /) -> m.Volume: ...

    @overload
    def update(self, name: str, **fields: Unpack[d.VolumeUpdate]) -> m.Volume: ...

    @overload
    def update(self, name: str, body: Mapping[str, object], /, *, force: bool) -> m.Volume: ...
    def update(self, name: str, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Volume:
        """Change a volume.

        What is left out stays as it is.

        Args:
            name: The full name, `catalog.schema.volume`.
            body: A change of a volume. What is left out stays.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The volume as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.1/unity-catalog/volumes/{name}
        """
        return self._send(o.UPDATE, {"name": name}, Given(body, fields, force))
