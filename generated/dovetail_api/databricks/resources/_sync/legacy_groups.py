# Made from databricks.yaml by dovetail-generate; do not edit.
"""Legacy groups: groups by name, in the older API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import legacy_groups as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class LegacyGroups(Resource):
    """Legacy groups: groups by name, in the older API."""

    @overload
    def create(self, group_name: str, /) -> m.LegacyGroupCreated: ...

    @overload
    def create(self, body: m.LegacyGroupName | d.LegacyGroupName, /) -> m.LegacyGroupCreated: ...

    @overload
    def create(self, **fields: Unpack[d.LegacyGroupName]) -> m.LegacyGroupCreated: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> m.LegacyGroupCreated: ...
    def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.LegacyGroupCreated:
        """Create a group.

        Creates an empty group. A name that is taken is 400 `RESOURCE_ALREADY_EXISTS`. Where the workspace's identities
        are those of its account, a group that the account does not know is 404. Only administrators may do this.

        Args:
            body: A group by its name.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The group is there.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/groups/create
        """
        return self._send(o.CREATE, body=Given(body, fields, force, "group_name"))

    def list(self) -> m.LegacyGroupNames:
        """List the names of all groups.

        All groups of the workspace at once.

        Returns:
            The names.

        Raises:
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/groups/list
        """
        return self._send(o.LIST)

    def list_members(self, group_name: str) -> m.LegacyGroupMembers:
        """List the members of a group.

        The users and groups that are directly in the group, all at once.

        Args:
            group_name: The name of the group.

        Returns:
            The members.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/groups/list-members
        """
        return self._send(o.LIST_MEMBERS, {"group_name": group_name})

    def list_parents(
        self, *, user_name: str | UnsetType = UNSET, group_name: str | UnsetType = UNSET
    ) -> m.LegacyGroupNames:
        """List the groups that a user or a group is in.

        The groups that the user or the group is directly in, all at once. Exactly one of `user_name` and `group_name`
        must be given.

        Args:
            user_name: The name of the user, when it is about one.
            group_name: The name of the group, when it is about one.

        Returns:
            The names.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/groups/list-parents
        """
        return self._send(o.LIST_PARENTS, {"user_name": user_name, "group_name": group_name})

    @overload
    def add_member(self, body: m.LegacyGroupMembershipRequest | d.LegacyGroupMembershipRequest, /) -> m.Nothing: ...

    @overload
    def add_member(self, **fields: Unpack[d.LegacyGroupMembershipRequest]) -> m.Nothing: ...

    @overload
    def add_member(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def add_member(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Put a user or a group into a group.

        One who is in it already is 400 `RESOURCE_ALREADY_EXISTS`. Groups of the account cannot be changed here (400
        `MALFORMED_REQUEST`).

        Args:
            body: A user or a group, and the group it is about. Exactly one of `user_name` and `group_name` is given.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/groups/add-member
        """
        return self._send(o.ADD_MEMBER, body=Given(body, fields, force))

    @overload
    def remove_member(self, body: m.LegacyGroupMembershipRequest | d.LegacyGroupMembershipRequest, /) -> m.Nothing: ...

    @overload
    def remove_member(self, **fields: Unpack[d.LegacyGroupMembershipRequest]) -> m.Nothing: ...

    @overload
    def remove_member(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def remove_member(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Take a user or a group out of a group.

        One who is not in it is `RESOURCE_DOES_NOT_EXIST`. Groups of the account cannot be changed here (400
        `MALFORMED_REQUEST`).

        Args:
            body: A user or a group, and the group it is about. Exactly one of `user_name` and `group_name` is given.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/groups/remove-member
        """
        return self._send(o.REMOVE_MEMBER, body=Given(body, fields, force))

    @overload
    def delete(self, group_name: str, /) -> m.Nothing: ...

    @overload
    def delete(self, body: m.LegacyGroupName | d.LegacyGroupName, /) -> m.Nothing: ...

    @overload
    def delete(self, **fields: Unpack[d.LegacyGroupName]) -> m.Nothing: ...

    @overload
    def delete(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def delete(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete a group.

        Deletes the group; its members stay in the workspace.

        Args:
            body: A group by its name.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/groups/delete
        """
        return self._send(o.DELETE, body=Given(body, fields, force, "group_name"))
