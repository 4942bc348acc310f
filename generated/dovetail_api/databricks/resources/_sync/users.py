# Made from databricks.yaml by dovetail-generate; do not edit.
"""Users of the workspace, by SCIM."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import users as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class Users(Resource):
    """Users of the workspace, by SCIM."""

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
    ) -> Iterator[m.User]:
        """List the users of the workspace.

        One page of the users that the filter lets through. `Resources` may be left out when there are none.

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

        Source: Azure Databricks, GET /api/2.0/preview/scim/v2/Users
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
    def create(self, body: m.UserCreateRequest | d.UserCreateRequest, /) -> m.User: ...

    @overload
    def create(self, **fields: Unpack[d.UserCreateRequest]) -> m.User: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> m.User: ...
    def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.User:
        """Add a user to the workspace.

        Adds a user by the user name, which is an e-mail address. Where the workspace's identities are those of its
        account, a user of the account is added by the `id` alone. A user name that is taken is 409 `uniqueness`. Only
        administrators may do this.

        Args:
            body: A user to add.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The user.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/preview/scim/v2/Users
        """
        return self._send(o.CREATE, body=Given(body, fields, force))

    def get(
        self,
        id: str,
        *,
        attributes: str | UnsetType = UNSET,
        excluded_attributes: str | UnsetType = UNSET,
        filter: str | UnsetType = UNSET,
        start_index: int | UnsetType = UNSET,
        count: int | UnsetType = UNSET,
        sort_by: str | UnsetType = UNSET,
        sort_order: m.ScimSortOrder | UnsetType = UNSET,
    ) -> m.User:
        """Get a user.

        The user with entitlements, roles and groups.

        Args:
            id: The user's id in this workspace, a decimal number as text (not the user name).
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
            The user.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/preview/scim/v2/Users/{id}
        """
        return self._send(
            o.GET,
            {
                "id": id,
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
    def update(self, id: str, body: m.UserReplaceRequest | d.UserReplaceRequest, /) -> m.User: ...

    @overload
    def update(self, id: str, **fields: Unpack[d.UserReplaceRequest]) -> m.User: ...

    @overload
    def update(self, id: str, body: Mapping[str, object], /, *, force: bool) -> m.User: ...
    def update(self, id: str, body: object = UNSET, *, force: bool = False, **fields: object) -> m.User:
        """Replace what is known about a user.

        Everything that is not given is cleared. The user name and the e-mail addresses cannot be changed: other ones
        are passed over without an error.

        Args:
            id: The user's id in this workspace, a decimal number as text (not the user name).
            body: What is to be known about a user; what is left out is cleared.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The user.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PUT /api/2.0/preview/scim/v2/Users/{id}
        """
        return self._send(o.UPDATE, {"id": id}, Given(body, fields, force))

    def delete(self, id: str) -> None:
        """Remove a user from the workspace.

        Takes the user out of the workspace and of its groups.

        Args:
            id: The user's id in this workspace, a decimal number as text (not the user name).

        Returns:
            The user is no longer in the workspace.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/preview/scim/v2/Users/{id}
        """
        return self._send(o.DELETE, {"id": id})

    @overload
    def patch(self, id: str, body: m.ScimPatchRequest | d.ScimPatchRequest, /) -> None: ...

    @overload
    def patch(self, id: str, **fields: Unpack[d.ScimPatchRequest]) -> None: ...

    @overload
    def patch(self, id: str, body: Mapping[str, object], /, *, force: bool) -> None: ...
    def patch(self, id: str, body: object = UNSET, *, force: bool = False, **fields: object) -> None:
        """Change a user.

        Carries out the changes and leaves everything else as it is. The user name and the e-mail addresses cannot be
        changed: attempts are passed over without an error.

        Args:
            id: The user's id in this workspace, a decimal number as text (not the user name).
            body: Changes, carried out in their order.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The user is changed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/preview/scim/v2/Users/{id}
        """
        return self._send(o.PATCH, {"id": id}, Given(body, fields, force))
