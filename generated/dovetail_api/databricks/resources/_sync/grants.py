# Made from databricks.yaml by dovetail-generate; do not edit.
"""Grants: privileges on what Unity Catalog holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import grants as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class Grants(Resource):
    """Grants: privileges on what Unity Catalog holds."""

    def get(
        self,
        securable_type: str,
        full_name: str,
        *,
        max_results: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
        principal: str | UnsetType = UNSET,
    ) -> Iterator[m.PrivilegeAssignment]:
        """Tell what is granted on an object.

        One page of what was granted on the object itself; what comes from above is in `grants_get_effective`.

        Args:
            securable_type: The kind of object, in lower case: `catalog`, `schema`, `table`, `volume`, `function`,
                `external_location`, `storage_credential`, `metastore`, `share` and others.
            full_name: The object's full name; the id of a metastore.
            max_results: The most principals on a page: 0 leaves it to the server, 1 to 149 is refused. Left out, all
                come at once.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.
            principal: Only what concerns this principal; all when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/permissions/{securable_type}/{full_name}
        """
        return self._items(
            o.GET,
            {
                "securable_type": securable_type,
                "full_name": full_name,
                "max_results": max_results,
                "page_token": page_token,
                "principal": principal,
            },
        )

    @overload
    def update(
        self, securable_type: str, full_name: str, body: m.PermissionsUpdate | d.PermissionsUpdate, /
    ) -> m.PermissionsUpdated: ...

    @overload
    def update(
        self, securable_type: str, full_name: str, **fields: Unpack[d.PermissionsUpdate]
    ) -> m.PermissionsUpdated: ...

    @overload
    def update(
        self, securable_type: str, full_name: str, body: Mapping[str, object], /, *, force: bool
    ) -> m.PermissionsUpdated: ...
    def update(
        self, securable_type: str, full_name: str, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.PermissionsUpdated:
        """Grant privileges and take them away.

        Sending it again does no harm: what is granted stays granted. A principal nobody knows answers
        `PRINCIPAL_DOES_NOT_EXIST`.

        Args:
            securable_type: The kind of object, in lower case: `catalog`, `schema`, `table`, `volume`, `function`,
                `external_location`, `storage_credential`, `metastore`, `share` and others.
            full_name: The object's full name; the id of a metastore.
            body: Changes of what is granted on an object.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What is granted now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.1/unity-catalog/permissions/{securable_type}/{full_name}
        """
        return self._send(
            o.UPDATE, {"securable_type": securable_type, "full_name": full_name}, Given(body, fields, force)
        )

    def get_effective(
        self,
        securable_type: str,
        full_name: str,
        *,
        max_results: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
        principal: str | UnsetType = UNSET,
    ) -> Iterator[m.EffectivePrivilegeAssignment]:
        """Tell what may be done with an object.

        One page of the privileges that hold for the object, those granted on what holds it included.

        Args:
            securable_type: The kind of object, in lower case: `catalog`, `schema`, `table`, `volume`, `function`,
                `external_location`, `storage_credential`, `metastore`, `share` and others.
            full_name: The object's full name; the id of a metastore.
            max_results: The most principals on a page: 0 leaves it to the server, 1 to 149 is refused. Left out, all
                come at once.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.
            principal: Only what concerns this principal; all when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/effective-permissions/{securable_type}/{full_name}
        """
        return self._items(
            o.GET_EFFECTIVE,
            {
                "securable_type": securable_type,
                "full_name": full_name,
                "max_results": max_results,
                "page_token": page_token,
                "principal": principal,
            },
        )

    def list_privilege_assignments(
        self,
        securable_type: str,
        full_name: str,
        *,
        page_size: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
        principal: str | UnsetType = UNSET,
    ) -> Iterator[m.PrivilegeAssignment]:
        """List what is granted on an object.

        One page of what was granted on the object itself, in the newer form.

        Args:
            securable_type: The kind of object, in lower case: `catalog`, `schema`, `table`, `volume`, `function`,
                `external_location`, `storage_credential`, `metastore`, `share` and others.
            full_name: The object's full name; the id of a metastore.
            page_size: The most principals on a page: 0 leaves it to the server, 1 to 149 is refused. Left out, all come
                at once.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.
            principal: Only what concerns this principal; all when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.1/unity-catalog/privilege-assignments/{securable_type}/{full_name}
        """
        return self._items(
            o.LIST_PRIVILEGE_ASSIGNMENTS,
            {
                "securable_type": securable_type,
                "full_name": full_name,
                "page_size": page_size,
                "page_token": page_token,
                "principal": principal,
            },
        )

    def list_effective_privilege_assignments(
        self,
        securable_type: str,
        full_name: str,
        *,
        page_size: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
        principal: str | UnsetType = UNSET,
    ) -> Iterator[m.EffectivePrivilegeAssignment]:
        """List what may be done with an object.

        One page of the privileges that hold for the object, those granted on what holds it included, in the newer form.

        Args:
            securable_type: The kind of object, in lower case: `catalog`, `schema`, `table`, `volume`, `function`,
                `external_location`, `storage_credential`, `metastore`, `share` and others.
            full_name: The object's full name; the id of a metastore.
            page_size: The most principals on a page: 0 leaves it to the server, 1 to 149 is refused. Left out, all come
                at once.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.
            principal: Only what concerns this principal; all when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET
            /api/2.1/unity-catalog/effective-privilege-assignments/{securable_type}/{full_name}
        """
        return self._items(
            o.LIST_EFFECTIVE_PRIVILEGE_ASSIGNMENTS,
            {
                "securable_type": securable_type,
                "full_name": full_name,
                "page_size": page_size,
                "page_token": page_token,
                "principal": principal,
            },
        )
