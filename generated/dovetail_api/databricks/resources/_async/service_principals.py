# Made from databricks.yaml by dovetail-generate; do not edit.
"""Service principals: identities for programs, by SCIM."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import service_principals as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class AsyncServicePrincipals(AsyncResource):
    """Service principals: identities for programs, by SCIM."""

    def list(
        self,
        *,
        attributes: str | UnsetType = UNSET,
        excluded_attributes: str | UnsetType = UNSET,
        filter: str | UnsetType = UNSET,
        start_index: int | UnsetType = UNSET,
        count: int | UnsetType = UNSET,
        sort_by: str | UnsetType = UNSET,
        sort_order: m.ScimSortOrder | UnsetType = UNSET,
    ) -> AsyncIterator[m.ServicePrincipal]:
        """List the service principals of the workspace.

        One page of the service principals that the filter lets through. `Resources` may be left out when there are
        none.

        Args:
            attributes: The attributes to answer, separated by commas; all when left out.
            excluded_attributes: The attributes to leave out of the answer, separated by commas. Without their
                `members`, groups are much quicker to list.
            filter: Which results to give, such as `userName eq "ada@example.test"`. Attributes are compared by `eq`
                (equal), `ne` (not equal), `co` (contains) and `sw` (starts with), upper and lower case being the same;
                comparisons are joined by `and` and `or`. All when left out.
            start_index: Which result comes first, counted from 1; the first one when left out.
            count: How many results to give at most; the server decides when it is left out.
            sort_by: The attribute to sort by; several are separated by commas. In no certain order when left out.
            sort_order: The direction to sort in; ascending when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/preview/scim/v2/ServicePrincipals
        """
        return self._items(
            o.LIST,
            {
                "attributes": attributes,
                "excluded_attributes": excluded_attributes,
                "filter": filter,
                "start_index": start_index,
                "count": count,
                "sort_by": sort_by,
                "sort_order": sort_order,
            },
        )

    @overload
    async def create(
        self, body: m.ServicePrincipalCreateRequest | d.ServicePrincipalCreateRequest, /
    ) -> m.ServicePrincipal: ...

    @overload
    async def create(self, **fields: Unpack[d.ServicePrincipalCreateRequest]) -> m.ServicePrincipal: ...

    @overload
    async def create(self, body: Mapping[str, object], /, *, force: bool) -> m.ServicePrincipal: ...
    async def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.ServicePrincipal:
        """Add a service principal to the workspace.

        Adds an application of Microsoft Entra ID by its `applicationId`; without one, Databricks makes an identity of
        its own and generates the id. An application id that is taken is 409 `uniqueness`. Only administrators may do
        this.

        Args:
            body: A service principal to add.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The service principal.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/preview/scim/v2/ServicePrincipals
        """
        return await self._send(o.CREATE, body=Given(body, fields, force))

    async def get(self, id: str) -> m.ServicePrincipal:
        """Get a service principal.

        The service principal with entitlements, roles and groups.

        Args:
            id: The service principal's id in this workspace, a decimal number as text (not its application id).

        Returns:
            The service principal.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/preview/scim/v2/ServicePrincipals/{id}
        """
        return await self._send(o.GET, {"id": id})

    @overload
    async def update(
        self, id: str, body: m.ServicePrincipalReplaceRequest | d.ServicePrincipalReplaceRequest, /
    ) -> m.ServicePrincipal: ...

    @overload
    async def update(self, id: str, **fields: Unpack[d.ServicePrincipalReplaceRequest]) -> m.ServicePrincipal: ...

    @overload
    async def update(self, id: str, body: Mapping[str, object], /, *, force: bool) -> m.ServicePrincipal: ...
    async def update(
        self, id: str, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.ServicePrincipal:
        """Replace what is known about a service principal.

        Everything that is not given is cleared. The application id stays what it is.

        Args:
            id: The service principal's id in this workspace, a decimal number as text (not its application id).
            body: What is to be known about a service principal; what is left out is cleared.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The service principal.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PUT /api/2.0/preview/scim/v2/ServicePrincipals/{id}
        """
        return await self._send(o.UPDATE, {"id": id}, Given(body, fields, force))

    async def delete(self, id: str) -> None:
        """Remove a service principal from the workspace.

        Takes the service principal out of the workspace and of its groups.

        Args:
            id: The service principal's id in this workspace, a decimal number as text (not its application id).

        Returns:
            The service principal is no longer in the workspace.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/preview/scim/v2/ServicePrincipals/{id}
        """
        return await self._send(o.DELETE, {"id": id})

    @overload
    async def patch(self, id: str, body: m.ScimPatchRequest | d.ScimPatchRequest, /) -> None: ...

    @overload
    async def patch(self, id: str, **fields: Unpack[d.ScimPatchRequest]) -> None: ...

    @overload
    async def patch(self, id: str, body: Mapping[str, object], /, *, force: bool) -> None: ...
    async def patch(self, id: str, body: object = UNSET, *, force: bool = False, **fields: object) -> None:
        """Change a service principal.

        Carries out the changes and leaves everything else as it is.

        Args:
            id: The service principal's id in this workspace, a decimal number as text (not its application id).
            body: Changes, carried out in their order.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The service principal is changed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/preview/scim/v2/ServicePrincipals/{id}
        """
        return await self._send(o.PATCH, {"id": id}, Given(body, fields, force))
