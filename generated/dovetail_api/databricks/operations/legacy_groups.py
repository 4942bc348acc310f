# Made from databricks.yaml by dovetail-generate; do not edit.
"""Legacy groups: groups by name, in the older API."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call
from dovetail.runtime.operation import JsonBody, Operation
from dovetail.runtime.parameters import Query
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

CREATE: Operation[m.LegacyGroupCreated] = Operation(
    __name__,
    "CREATE",
    "legacy_groups_create",
    "POST",
    "/api/2.0/groups/create",
    returns=lambda: m.LegacyGroupCreated,
    body=JsonBody(lambda: m.LegacyGroupName),
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


def create(*, body: m.LegacyGroupName | d.LegacyGroupName) -> Call[m.LegacyGroupCreated]:
    """Create a group.

    Creates an empty group. A name that is taken is 400 `RESOURCE_ALREADY_EXISTS`. Where the workspace's identities are
    those of its account, a group that the account does not know is 404. Only administrators may do this.

    Args:
        body: A group by its name.

    Returns:
        The call; sending it gives ``m.LegacyGroupCreated``. The group is there.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import legacy_groups
        >>> call = legacy_groups.create(body={"group_name": "reporting"})
        >>> call.method, call.path
        ('POST', '/api/2.0/groups/create')

    Source: Azure Databricks, POST /api/2.0/groups/create
    """
    return CREATE.call(body=body)


LIST: Operation[m.LegacyGroupNames] = Operation(
    __name__,
    "LIST",
    "legacy_groups_list",
    "GET",
    "/api/2.0/groups/list",
    returns=lambda: m.LegacyGroupNames,
    errors={
        400: lambda: m.Error,
        401: lambda: m.Error,
        403: lambda: m.Error,
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


def list() -> Call[m.LegacyGroupNames]:
    """List the names of all groups.

    All groups of the workspace at once.

    Returns:
        The call; sending it gives ``m.LegacyGroupNames``. The names.

    Example:
        >>> from dovetail_api.databricks.operations import legacy_groups
        >>> call = legacy_groups.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/groups/list')

    Source: Azure Databricks, GET /api/2.0/groups/list
    """
    return LIST.call()


LIST_MEMBERS: Operation[m.LegacyGroupMembers] = Operation(
    __name__,
    "LIST_MEMBERS",
    "legacy_groups_list_members",
    "GET",
    "/api/2.0/groups/list-members",
    returns=lambda: m.LegacyGroupMembers,
    parameters=(Query("group_name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
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


def list_members(*, group_name: str) -> Call[m.LegacyGroupMembers]:
    """List the members of a group.

    The users and groups that are directly in the group, all at once.

    Args:
        group_name: The name of the group.

    Returns:
        The call; sending it gives ``m.LegacyGroupMembers``. The members.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import legacy_groups
        >>> call = legacy_groups.list_members(group_name="reporting")
        >>> call.method, call.path
        ('GET', '/api/2.0/groups/list-members')

    Source: Azure Databricks, GET /api/2.0/groups/list-members
    """
    return LIST_MEMBERS.call({"group_name": group_name})


LIST_PARENTS: Operation[m.LegacyGroupNames] = Operation(
    __name__,
    "LIST_PARENTS",
    "legacy_groups_list_parents",
    "GET",
    "/api/2.0/groups/list-parents",
    returns=lambda: m.LegacyGroupNames,
    parameters=(
        Query("user_name", check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("group_name", check=lambda: Annotated[str, Meta(min_length=1)]),
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


def list_parents(
    *, user_name: str | UnsetType = UNSET, group_name: str | UnsetType = UNSET
) -> Call[m.LegacyGroupNames]:
    """List the groups that a user or a group is in.

    The groups that the user or the group is directly in, all at once. Exactly one of `user_name` and `group_name` must
    be given.

    Args:
        user_name: The name of the user, when it is about one.
        group_name: The name of the group, when it is about one.

    Returns:
        The call; sending it gives ``m.LegacyGroupNames``. The names.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import legacy_groups
        >>> call = legacy_groups.list_parents()
        >>> call.method, call.path
        ('GET', '/api/2.0/groups/list-parents')

    Source: Azure Databricks, GET /api/2.0/groups/list-parents
    """
    return LIST_PARENTS.call({"user_name": user_name, "group_name": group_name})


ADD_MEMBER: Operation[m.Nothing] = Operation(
    __name__,
    "ADD_MEMBER",
    "legacy_groups_add_member",
    "POST",
    "/api/2.0/groups/add-member",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.LegacyGroupMembershipRequest),
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


def add_member(*, body: m.LegacyGroupMembershipRequest | d.LegacyGroupMembershipRequest) -> Call[m.Nothing]:
    """Put a user or a group into a group.

    One who is in it already is 400 `RESOURCE_ALREADY_EXISTS`. Groups of the account cannot be changed here (400
    `MALFORMED_REQUEST`).

    Args:
        body: A user or a group, and the group it is about. Exactly one of `user_name` and `group_name` is given.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import legacy_groups
        >>> call = legacy_groups.add_member(body={"user_name": "ada@example.test", "parent_name": "reporting"})
        >>> call.method, call.path
        ('POST', '/api/2.0/groups/add-member')

    Source: Azure Databricks, POST /api/2.0/groups/add-member
    """
    return ADD_MEMBER.call(body=body)


REMOVE_MEMBER: Operation[m.Nothing] = Operation(
    __name__,
    "REMOVE_MEMBER",
    "legacy_groups_remove_member",
    "POST",
    "/api/2.0/groups/remove-member",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.LegacyGroupMembershipRequest),
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


def remove_member(*, body: m.LegacyGroupMembershipRequest | d.LegacyGroupMembershipRequest) -> Call[m.Nothing]:
    """Take a user or a group out of a group.

    One who is not in it is `RESOURCE_DOES_NOT_EXIST`. Groups of the account cannot be changed here (400
    `MALFORMED_REQUEST`).

    Args:
        body: A user or a group, and the group it is about. Exactly one of `user_name` and `group_name` is given.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import legacy_groups
        >>> call = legacy_groups.remove_member(body={"group_name": "data-engineers", "parent_name": "reporting"})
        >>> call.method, call.path
        ('POST', '/api/2.0/groups/remove-member')

    Source: Azure Databricks, POST /api/2.0/groups/remove-member
    """
    return REMOVE_MEMBER.call(body=body)


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "legacy_groups_delete",
    "POST",
    "/api/2.0/groups/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.LegacyGroupName),
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


def delete(*, body: m.LegacyGroupName | d.LegacyGroupName) -> Call[m.Nothing]:
    """Delete a group.

    Deletes the group; its members stay in the workspace.

    Args:
        body: A group by its name.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import legacy_groups
        >>> call = legacy_groups.delete(body={"group_name": "reporting"})
        >>> call.method, call.path
        ('POST', '/api/2.0/groups/delete')

    Source: Azure Databricks, POST /api/2.0/groups/delete
    """
    return DELETE.call(body=body)
