# Made from databricks.yaml by dovetail-generate; do not edit.
"""Groups of users, by SCIM."""

# ruff: noqa: A001, A002 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageOffset
from dovetail.runtime.parameters import Path, Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

_ERRORS = {
    400: lambda: m.ScimError,
    401: lambda: m.Error,
    403: lambda: m.ScimError,
    404: lambda: m.ScimError,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.ScimError,
}
_ERRORS_2 = {
    400: lambda: m.ScimError,
    401: lambda: m.Error,
    403: lambda: m.ScimError,
    404: lambda: m.ScimError,
    409: lambda: m.ScimError,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.ScimError,
}

LIST: PagedOperation[m.GroupPage, m.Group] = PagedOperation(
    __name__,
    "LIST",
    "groups_list",
    "GET",
    "/api/2.0/preview/scim/v2/Groups",
    returns=lambda: m.GroupPage,
    item=lambda: m.Group,
    paging=PageOffset("/Resources", into="query:startIndex", start=1, size="query:count", total="/totalResults"),
    parameters=(
        Query("attributes"),
        Query("excluded_attributes", "excludedAttributes"),
        Query("filter"),
        Query("start_index", "startIndex", check=lambda: Annotated[int, Meta(ge=1)]),
        Query("count", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("sort_by", "sortBy"),
        Query("sort_order", "sortOrder", check=lambda: m.ScimSortOrder),
    ),
    errors={
        400: lambda: m.ScimError,
        401: lambda: m.Error,
        403: lambda: m.ScimError,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.ScimError,
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


def list(
    *,
    attributes: str | UnsetType = UNSET,
    excluded_attributes: str | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    start_index: int | UnsetType = UNSET,
    count: int | UnsetType = UNSET,
    sort_by: str | UnsetType = UNSET,
    sort_order: m.ScimSortOrder | UnsetType = UNSET,
) -> PagedCall[m.GroupPage, m.Group]:
    """List the groups of the workspace.

    One page of the groups that the filter lets through, with their members unless `excludedAttributes` says otherwise.
    `Resources` may be left out when there are none.

    Args:
        attributes: The attributes to answer, separated by commas; all when left out.
        excluded_attributes: The attributes to leave out of the answer, separated by commas. Without their `members`,
            groups are much quicker to list.
        filter: Which results to give, such as `userName eq "ada@example.test"`. Attributes are compared by `eq`
            (equal), `ne` (not equal), `co` (contains) and `sw` (starts with), upper and lower case being the same;
            comparisons are joined by `and` and `or`. All when left out.
        start_index: Which result comes first, counted from 1; the first one when left out.
        count: How many results to give at most; the server decides when it is left out.
        sort_by: The attribute to sort by; several are separated by commas. In no certain order when left out.
        sort_order: The direction to sort in; ascending when left out.

    Returns:
        The call for the first page, a ``m.GroupPage``; ``client.items`` goes on to every ``m.Group``. A page of groups.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import groups
        >>> call = groups.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/preview/scim/v2/Groups')

    Source: Azure Databricks, GET /api/2.0/preview/scim/v2/Groups
    """
    return LIST.call(
        {
            "attributes": attributes,
            "excluded_attributes": excluded_attributes,
            "filter": filter,
            "start_index": start_index,
            "count": count,
            "sort_by": sort_by,
            "sort_order": sort_order,
        }
    )


CREATE: Operation[m.Group] = Operation(
    __name__,
    "CREATE",
    "groups_create",
    "POST",
    "/api/2.0/preview/scim/v2/Groups",
    returns=lambda: m.Group,
    body=JsonBody(lambda: m.GroupCreateRequest),
    errors={
        400: lambda: m.ScimError,
        401: lambda: m.Error,
        403: lambda: m.ScimError,
        409: lambda: m.ScimError,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.ScimError,
    },
    statuses=(200, 201),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def create(*, body: m.GroupCreateRequest | d.GroupCreateRequest) -> Call[m.Group]:
    """Create a group.

    Creates a group, with members if some are given. A name that is taken is 409 `uniqueness`. Only administrators may
    do this.

    Args:
        body: A group to create.

    Returns:
        The call; sending it gives ``m.Group``. The group.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import groups
        >>> call = groups.create(
        ...     body={
        ...         "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
        ...         "displayName": "data-engineers",
        ...         "members": [{"value": "5523698741000001"}],
        ...         "entitlements": [{"value": "allow-cluster-create"}],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/preview/scim/v2/Groups')

    Source: Azure Databricks, POST /api/2.0/preview/scim/v2/Groups
    """
    return CREATE.call(body=body)


GET: Operation[m.Group] = Operation(
    __name__,
    "GET",
    "groups_get",
    "GET",
    "/api/2.0/preview/scim/v2/Groups/{id}",
    returns=lambda: m.Group,
    parameters=(Path("id"),),
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


def get(*, id: str) -> Call[m.Group]:
    """Get a group.

    The group with its members, entitlements, roles and the groups it is in.

    Args:
        id: The group's id in this workspace, a decimal number as text (not its name).

    Returns:
        The call; sending it gives ``m.Group``. The group.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import groups
        >>> call = groups.get(id="881200000000003")
        >>> call.method, call.path
        ('GET', '/api/2.0/preview/scim/v2/Groups/881200000000003')

    Source: Azure Databricks, GET /api/2.0/preview/scim/v2/Groups/{id}
    """
    return GET.call({"id": id})


UPDATE: Operation[m.Group] = Operation(
    __name__,
    "UPDATE",
    "groups_update",
    "PUT",
    "/api/2.0/preview/scim/v2/Groups/{id}",
    returns=lambda: m.Group,
    parameters=(Path("id"),),
    body=JsonBody(lambda: m.GroupReplaceRequest),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def update(*, id: str, body: m.GroupReplaceRequest | d.GroupReplaceRequest) -> Call[m.Group]:
    """Replace what is known about a group.

    Everything that is not given is cleared, the members too. The groups `admins` and `users` cannot be renamed.

    Args:
        id: The group's id in this workspace, a decimal number as text (not its name).
        body: What is to be known about a group; what is left out is cleared.

    Returns:
        The call; sending it gives ``m.Group``. The group.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import groups
        >>> call = groups.update(
        ...     id="881200000000003",
        ...     body={
        ...         "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
        ...         "displayName": "data-engineers",
        ...         "members": [{"value": "5523698741000001"}, {"value": "5523698741000002"}],
        ...     },
        ... )
        >>> call.method, call.path
        ('PUT', '/api/2.0/preview/scim/v2/Groups/881200000000003')

    Source: Azure Databricks, PUT /api/2.0/preview/scim/v2/Groups/{id}
    """
    return UPDATE.call({"id": id}, body)


DELETE: Operation[None] = Operation(
    __name__,
    "DELETE",
    "groups_delete",
    "DELETE",
    "/api/2.0/preview/scim/v2/Groups/{id}",
    returns=lambda: None,
    parameters=(Path("id"),),
    answer="empty",
    errors=_ERRORS,
    statuses=(200, 204),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete(*, id: str) -> Call[None]:
    """Delete a group.

    Deletes the group; its members stay in the workspace. The groups `admins` and `users` cannot be deleted.

    Args:
        id: The group's id in this workspace, a decimal number as text (not its name).

    Returns:
        The call; sending it gives nothing back. The group is gone.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import groups
        >>> call = groups.delete(id="881200000000003")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/preview/scim/v2/Groups/881200000000003')

    Source: Azure Databricks, DELETE /api/2.0/preview/scim/v2/Groups/{id}
    """
    return DELETE.call({"id": id})


PATCH: Operation[None] = Operation(
    __name__,
    "PATCH",
    "groups_patch",
    "PATCH",
    "/api/2.0/preview/scim/v2/Groups/{id}",
    returns=lambda: None,
    parameters=(Path("id"),),
    body=JsonBody(lambda: m.ScimPatchRequest),
    answer="empty",
    errors=_ERRORS_2,
    statuses=(200, 204),
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def patch(*, id: str, body: m.ScimPatchRequest | d.ScimPatchRequest) -> Call[None]:
    """Change a group.

    Carries out the changes and leaves everything else as it is.

    Members are added by `op` `add`, `path` `members` and a list of objects with their ids as `value`; one of them is
    removed by the `path` `members[value eq "<id>"]`, and removing one who is not there is no error. Groups are nested
    10 deep at most.

    Args:
        id: The group's id in this workspace, a decimal number as text (not its name).
        body: Changes, carried out in their order.

    Returns:
        The call; sending it gives nothing back. The group is changed.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import groups
        >>> call = groups.patch(
        ...     id="881200000000003",
        ...     body={
        ...         "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        ...         "Operations": [
        ...             {"op": "add", "path": "members", "value": [{"value": "5523698741000002"}]},
        ...             {"op": "remove", "path": 'members[value eq "5523698741000001"]'},
        ...         ],
        ...     },
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/preview/scim/v2/Groups/881200000000003')

    Source: Azure Databricks, PATCH /api/2.0/preview/scim/v2/Groups/{id}
    """
    return PATCH.call({"id": id}, body)
