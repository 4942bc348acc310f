# Made from databricks.yaml by dovetail-generate; do not edit.
"""Users of the workspace, by SCIM."""

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

LIST: PagedOperation[m.UserPage, m.User] = PagedOperation(
    __name__,
    "LIST",
    "users_list",
    "GET",
    "/api/2.0/preview/scim/v2/Users",
    returns=lambda: m.UserPage,
    item=lambda: m.User,
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
) -> PagedCall[m.UserPage, m.User]:
    """List the users of the workspace.

    One page of the users that the filter lets through. `Resources` may be left out when there are none.

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
        The call for the first page, a ``m.UserPage``; ``client.items`` goes on to every ``m.User``. A page of users.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import users
        >>> call = users.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/preview/scim/v2/Users')

    Source: Azure Databricks, GET /api/2.0/preview/scim/v2/Users
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


CREATE: Operation[m.User] = Operation(
    __name__,
    "CREATE",
    "users_create",
    "POST",
    "/api/2.0/preview/scim/v2/Users",
    returns=lambda: m.User,
    body=JsonBody(lambda: m.UserCreateRequest),
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


def create(*, body: m.UserCreateRequest | d.UserCreateRequest) -> Call[m.User]:
    """Add a user to the workspace.

    Adds a user by the user name, which is an e-mail address. Where the workspace's identities are those of its account,
    a user of the account is added by the `id` alone. A user name that is taken is 409 `uniqueness`. Only administrators
    may do this.

    Args:
        body: A user to add.

    Returns:
        The call; sending it gives ``m.User``. The user.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import users
        >>> call = users.create(
        ...     body={
        ...         "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
        ...         "userName": "grace@example.test",
        ...         "displayName": "Grace Example",
        ...         "name": {"givenName": "Grace", "familyName": "Example"},
        ...         "entitlements": [{"value": "workspace-access"}],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/preview/scim/v2/Users')

    Source: Azure Databricks, POST /api/2.0/preview/scim/v2/Users
    """
    return CREATE.call(body=body)


GET: Operation[m.User] = Operation(
    __name__,
    "GET",
    "users_get",
    "GET",
    "/api/2.0/preview/scim/v2/Users/{id}",
    returns=lambda: m.User,
    parameters=(
        Path("id"),
        Query("attributes"),
        Query("excluded_attributes", "excludedAttributes"),
        Query("filter"),
        Query("start_index", "startIndex", check=lambda: Annotated[int, Meta(ge=1)]),
        Query("count", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("sort_by", "sortBy"),
        Query("sort_order", "sortOrder", check=lambda: m.ScimSortOrder),
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


def get(
    *,
    id: str,
    attributes: str | UnsetType = UNSET,
    excluded_attributes: str | UnsetType = UNSET,
    filter: str | UnsetType = UNSET,
    start_index: int | UnsetType = UNSET,
    count: int | UnsetType = UNSET,
    sort_by: str | UnsetType = UNSET,
    sort_order: m.ScimSortOrder | UnsetType = UNSET,
) -> Call[m.User]:
    """Get a user.

    The user with entitlements, roles and groups.

    Args:
        id: The user's id in this workspace, a decimal number as text (not the user name).
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
        The call; sending it gives ``m.User``. The user.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import users
        >>> call = users.get(id="5523698741000001")
        >>> call.method, call.path
        ('GET', '/api/2.0/preview/scim/v2/Users/5523698741000001')

    Source: Azure Databricks, GET /api/2.0/preview/scim/v2/Users/{id}
    """
    return GET.call(
        {
            "id": id,
            "attributes": attributes,
            "excluded_attributes": excluded_attributes,
            "filter": filter,
            "start_index": start_index,
            "count": count,
            "sort_by": sort_by,
            "sort_order": sort_order,
        }
    )


UPDATE: Operation[m.User] = Operation(
    __name__,
    "UPDATE",
    "users_update",
    "PUT",
    "/api/2.0/preview/scim/v2/Users/{id}",
    returns=lambda: m.User,
    parameters=(Path("id"),),
    body=JsonBody(lambda: m.UserReplaceRequest),
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


def update(*, id: str, body: m.UserReplaceRequest | d.UserReplaceRequest) -> Call[m.User]:
    """Replace what is known about a user.

    Everything that is not given is cleared. The user name and the e-mail addresses cannot be changed: other ones are
    passed over without an error.

    Args:
        id: The user's id in this workspace, a decimal number as text (not the user name).
        body: What is to be known about a user; what is left out is cleared.

    Returns:
        The call; sending it gives ``m.User``. The user.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import users
        >>> call = users.update(
        ...     id="5523698741000001",
        ...     body={
        ...         "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
        ...         "userName": "grace@example.test",
        ...         "displayName": "Grace E. Example",
        ...         "active": True,
        ...         "entitlements": [{"value": "workspace-access"}, {"value": "allow-cluster-create"}],
        ...     },
        ... )
        >>> call.method, call.path
        ('PUT', '/api/2.0/preview/scim/v2/Users/5523698741000001')

    Source: Azure Databricks, PUT /api/2.0/preview/scim/v2/Users/{id}
    """
    return UPDATE.call({"id": id}, body)


DELETE: Operation[None] = Operation(
    __name__,
    "DELETE",
    "users_delete",
    "DELETE",
    "/api/2.0/preview/scim/v2/Users/{id}",
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
    """Remove a user from the workspace.

    Takes the user out of the workspace and of its groups.

    Args:
        id: The user's id in this workspace, a decimal number as text (not the user name).

    Returns:
        The call; sending it gives nothing back. The user is no longer in the workspace.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import users
        >>> call = users.delete(id="5523698741000001")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/preview/scim/v2/Users/5523698741000001')

    Source: Azure Databricks, DELETE /api/2.0/preview/scim/v2/Users/{id}
    """
    return DELETE.call({"id": id})


PATCH: Operation[None] = Operation(
    __name__,
    "PATCH",
    "users_patch",
    "PATCH",
    "/api/2.0/preview/scim/v2/Users/{id}",
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
    """Change a user.

    Carries out the changes and leaves everything else as it is. The user name and the e-mail addresses cannot be
    changed: attempts are passed over without an error.

    Args:
        id: The user's id in this workspace, a decimal number as text (not the user name).
        body: Changes, carried out in their order.

    Returns:
        The call; sending it gives nothing back. The user is changed.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import users
        >>> call = users.patch(
        ...     id="5523698741000001",
        ...     body={
        ...         "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        ...         "Operations": [
        ...             {"op": "add", "path": "entitlements", "value": [{"value": "allow-cluster-create"}]},
        ...             {"op": "replace", "path": "active", "value": False},
        ...         ],
        ...     },
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/preview/scim/v2/Users/5523698741000001')

    Source: Azure Databricks, PATCH /api/2.0/preview/scim/v2/Users/{id}
    """
    return PATCH.call({"id": id}, body)
