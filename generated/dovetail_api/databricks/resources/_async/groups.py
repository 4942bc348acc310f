# Made from databricks.yaml by dovetail-generate; do not edit.
"""Groups of users, by SCIM."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import groups as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class AsyncGroups(AsyncResource):
    """Groups of users, by SCIM."""

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
    ) -> AsyncIterator[m.Group]:
        """List the groups of the workspace.

        One page of the groups that the filter lets through, with their members unless `excludedAttributes` says
        otherwise. `Resources` may be left out when there are none.

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

        Source: Azure Databricks, GET /api/2.0/preview/scim/v2/Groups
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
    async def create(self, body: m.GroupCreateRequest | d.GroupCreateRequest, /) -> m.Group: ...

    @overload
    async def create(self, **fields: Unpack[d.GroupCreateRequest]) -> m.Group: ...

    @overload
    async def create(self, body: Mapping[str, object], /, *, force: bool) -> m.Group: ...
    async def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Group:
        """Create a group.

        Creates a group, with members if some are given. A name that is taken is 409 `uniqueness`. Only administrators
        may do this.

        Args:
            body: A group to create.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The group.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/preview/scim/v2/Groups
        """
        return await self._send(o.CREATE, body=Given(body, fields, force))

    async def get(self, id: str) -> m.Group:
        """Get a group.

        The group with its members, entitlements, roles and the groups it is in.

        Args:
            id: The group's id in this workspace, a decimal number as text (not its name).

        Returns:
            The group.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/preview/scim/v2/Groups/{id}
        """
        return await self._send(o.GET, {"id": id})

    @overload
    async def update(self, id: str, body: m.GroupReplaceRequest | d.GroupReplaceRequest, /) -> m.Group: ...

    @overload
    async def update(self, id: str, **fields: Unpack[d.GroupReplaceRequest]) -> m.Group: ...

    @overload
    async def update(self, id: str, body: Mapping[str, object], /, *, force: bool) -> m.Group: ...
    async def update(self, id: str, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Group:
        """Replace what is known about a group.

        Everything that is not given is cleared, the members too. The groups `admins` and `users` cannot be renamed.

        Args:
            id: The group's id in this workspace, a decimal number as text (not its name).
            body: What is to be known about a group; what is left out is cleared.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The group.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PUT /api/2.0/preview/scim/v2/Groups/{id}
        """
        return await self._send(o.UPDATE, {"id": id}, Given(body, fields, force))

    async def delete(self, id: str) -> None:
        """Delete a group.

        Deletes the group; its members stay in the workspace. The groups `admins` and `users` cannot be deleted.

        Args:
            id: The group's id in this workspace, a decimal number as text (not its name).

        Returns:
            The group is gone.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/preview/scim/v2/Groups/{id}
        """
        return await self._send(o.DELETE, {"id": id})

    @overload
    async def patch(self, id: str, body: m.ScimPatchRequest | d.ScimPatchRequest, /) -> None: ...

    @overload
    async def patch(self, id: str, **fields: Unpack[d.ScimPatchRequest]) -> None: ...

    @overload
    async def patch(self, id: str, body: Mapping[str, object], /, *, force: bool) -> None: ...
    async def patch(self, id: str, body: object = UNSET, *, force: bool = False, **fields: object) -> None:
        """Change a group.

        Carries out the changes and leaves everything else as it is.

        Members are added by `op` `add`, `path` `members` and a list of objects with their ids as `value`; one of them
        is removed by the `path` `members[value eq "<id>"]`, and removing one who is not there is no error. Groups are
        nested 10 deep at most.

        Args:
            id: The group's id in this workspace, a decimal number as text (not its name).
            body: Changes, carried out in their order.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The group is changed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/preview/scim/v2/Groups/{id}
        """
        return await self._send(o.PATCH, {"id": id}, Given(body, fields, force))
