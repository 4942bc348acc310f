# Made from databricks.yaml by dovetail-generate; do not edit.
"""Service principals: identities for programs, by SCIM."""

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

LIST: PagedOperation[m.ServicePrincipalPage, m.ServicePrincipal] = PagedOperation(
    __name__,
    "LIST",
    "service_principals_list",
    "GET",
    "/api/2.0/preview/scim/v2/ServicePrincipals",
    returns=lambda: m.ServicePrincipalPage,
    item=lambda: m.ServicePrincipal,
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
) -> PagedCall[m.ServicePrincipalPage, m.ServicePrincipal]:
    """List the service principals of the workspace.

    One page of the service principals that the filter lets through. `Resources` may be left out when there are none.

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
        The call for the first page, a ``m.ServicePrincipalPage``; ``client.items`` goes on to every
            ``m.ServicePrincipal``. A page of service principals.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import service_principals
        >>> call = service_principals.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/preview/scim/v2/ServicePrincipals')

    Source: Azure Databricks, GET /api/2.0/preview/scim/v2/ServicePrincipals
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


CREATE: Operation[m.ServicePrincipal] = Operation(
    __name__,
    "CREATE",
    "service_principals_create",
    "POST",
    "/api/2.0/preview/scim/v2/ServicePrincipals",
    returns=lambda: m.ServicePrincipal,
    body=JsonBody(lambda: m.ServicePrincipalCreateRequest),
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


def create(*, body: m.ServicePrincipalCreateRequest | d.ServicePrincipalCreateRequest) -> Call[m.ServicePrincipal]:
    """Add a service principal to the workspace.

    Adds an application of Microsoft Entra ID by its `applicationId`; without one, Databricks makes an identity of its
    own and generates the id. An application id that is taken is 409 `uniqueness`. Only administrators may do this.

    Args:
        body: A service principal to add.

    Returns:
        The call; sending it gives ``m.ServicePrincipal``. The service principal.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import service_principals
        >>> call = service_principals.create(
        ...     body={
        ...         "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal"],
        ...         "applicationId": "6a1f3c52-0d4b-4f7e-9c88-2b7f5d90e113",
        ...         "displayName": "nightly-load",
        ...         "entitlements": [{"value": "workspace-access"}],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/preview/scim/v2/ServicePrincipals')

    Source: Azure Databricks, POST /api/2.0/preview/scim/v2/ServicePrincipals
    """
    return CREATE.call(body=body)


GET: Operation[m.ServicePrincipal] = Operation(
    __name__,
    "GET",
    "service_principals_get",
    "GET",
    "/api/2.0/preview/scim/v2/ServicePrincipals/{id}",
    returns=lambda: m.ServicePrincipal,
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


def get(*, id: str) -> Call[m.ServicePrincipal]:
    """Get a service principal.

    The service principal with entitlements, roles and groups.

    Args:
        id: The service principal's id in this workspace, a decimal number as text (not its application id).

    Returns:
        The call; sending it gives ``m.ServicePrincipal``. The service principal.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import service_principals
        >>> call = service_principals.get(id="7710000000000001")
        >>> call.method, call.path
        ('GET', '/api/2.0/preview/scim/v2/ServicePrincipals/7710000000000001')

    Source: Azure Databricks, GET /api/2.0/preview/scim/v2/ServicePrincipals/{id}
    """
    return GET.call({"id": id})


UPDATE: Operation[m.ServicePrincipal] = Operation(
    __name__,
    "UPDATE",
    "service_principals_update",
    "PUT",
    "/api/2.0/preview/scim/v2/ServicePrincipals/{id}",
    returns=lambda: m.ServicePrincipal,
    parameters=(Path("id"),),
    body=JsonBody(lambda: m.ServicePrincipalReplaceRequest),
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


def update(
    *, id: str, body: m.ServicePrincipalReplaceRequest | d.ServicePrincipalReplaceRequest
) -> Call[m.ServicePrincipal]:
    """Replace what is known about a service principal.

    Everything that is not given is cleared. The application id stays what it is.

    Args:
        id: The service principal's id in this workspace, a decimal number as text (not its application id).
        body: What is to be known about a service principal; what is left out is cleared.

    Returns:
        The call; sending it gives ``m.ServicePrincipal``. The service principal.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import service_principals
        >>> call = service_principals.update(
        ...     id="7710000000000001",
        ...     body={
        ...         "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ServicePrincipal"],
        ...         "applicationId": "6a1f3c52-0d4b-4f7e-9c88-2b7f5d90e113",
        ...         "displayName": "nightly-load",
        ...         "active": False,
        ...     },
        ... )
        >>> call.method, call.path
        ('PUT', '/api/2.0/preview/scim/v2/ServicePrincipals/7710000000000001')

    Source: Azure Databricks, PUT /api/2.0/preview/scim/v2/ServicePrincipals/{id}
    """
    return UPDATE.call({"id": id}, body)


DELETE: Operation[None] = Operation(
    __name__,
    "DELETE",
    "service_principals_delete",
    "DELETE",
    "/api/2.0/preview/scim/v2/ServicePrincipals/{id}",
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
    """Remove a service principal from the workspace.

    Takes the service principal out of the workspace and of its groups.

    Args:
        id: The service principal's id in this workspace, a decimal number as text (not its application id).

    Returns:
        The call; sending it gives nothing back. The service principal is no longer in the workspace.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import service_principals
        >>> call = service_principals.delete(id="7710000000000001")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/preview/scim/v2/ServicePrincipals/7710000000000001')

    Source: Azure Databricks, DELETE /api/2.0/preview/scim/v2/ServicePrincipals/{id}
    """
    return DELETE.call({"id": id})


PATCH: Operation[None] = Operation(
    __name__,
    "PATCH",
    "service_principals_patch",
    "PATCH",
    "/api/2.0/preview/scim/v2/ServicePrincipals/{id}",
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
    """Change a service principal.

    Carries out the changes and leaves everything else as it is.

    Args:
        id: The service principal's id in this workspace, a decimal number as text (not its application id).
        body: Changes, carried out in their order.

    Returns:
        The call; sending it gives nothing back. The service principal is changed.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import service_principals
        >>> call = service_principals.patch(
        ...     id="7710000000000001",
        ...     body={
        ...         "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        ...         "Operations": [{"op": "replace", "path": "displayName", "value": "nightly-load-2"}],
        ...     },
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/preview/scim/v2/ServicePrincipals/7710000000000001')

    Source: Azure Databricks, PATCH /api/2.0/preview/scim/v2/ServicePrincipals/{id}
    """
    return PATCH.call({"id": id}, body)
