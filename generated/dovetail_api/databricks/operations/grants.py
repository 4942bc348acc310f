# Made from databricks.yaml by dovetail-generate; do not edit.
"""Grants: privileges on what Unity Catalog holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Path, Query
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

GET: PagedOperation[m.PrivilegeAssignments, m.PrivilegeAssignment] = PagedOperation(
    __name__,
    "GET",
    "grants_get",
    "GET",
    "/api/2.1/unity-catalog/permissions/{securable_type}/{full_name}",
    returns=lambda: m.PrivilegeAssignments,
    item=lambda: m.PrivilegeAssignment,
    paging=PageToken("/privilege_assignments", source="/next_page_token", into="query:page_token"),
    parameters=(
        Path("securable_type"),
        Path("full_name"),
        Query("max_results", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("page_token"),
        Query("principal"),
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
    securable_type: str,
    full_name: str,
    max_results: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
    principal: str | UnsetType = UNSET,
) -> PagedCall[m.PrivilegeAssignments, m.PrivilegeAssignment]:
    """Tell what is granted on an object.

    One page of what was granted on the object itself; what comes from above is in `grants_get_effective`.

    Args:
        securable_type: The kind of object, in lower case: `catalog`, `schema`, `table`, `volume`, `function`,
            `external_location`, `storage_credential`, `metastore`, `share` and others.
        full_name: The object's full name; the id of a metastore.
        max_results: The most principals on a page: 0 leaves it to the server, 1 to 149 is refused. Left out, all come
            at once.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.
        principal: Only what concerns this principal; all when left out.

    Returns:
        The call for the first page, a ``m.PrivilegeAssignments``; ``client.items`` goes on to every
            ``m.PrivilegeAssignment``. A page of what is granted.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import grants
        >>> call = grants.get(securable_type="schema", full_name="main.billing")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/permissions/schema/main.billing')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/permissions/{securable_type}/{full_name}
    """
    return GET.call(
        {
            "securable_type": securable_type,
            "full_name": full_name,
            "max_results": max_results,
            "page_token": page_token,
            "principal": principal,
        }
    )


UPDATE: Operation[m.PermissionsUpdated] = Operation(
    __name__,
    "UPDATE",
    "grants_update",
    "PATCH",
    "/api/2.1/unity-catalog/permissions/{securable_type}/{full_name}",
    returns=lambda: m.PermissionsUpdated,
    parameters=(Path("securable_type"), Path("full_name")),
    body=JsonBody(lambda: m.PermissionsUpdate),
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


def update(
    *, securable_type: str, full_name: str, body: m.PermissionsUpdate | d.PermissionsUpdate
) -> Call[m.PermissionsUpdated]:
    """Grant privileges and take them away.

    Sending it again does no harm: what is granted stays granted. A principal nobody knows answers
    `PRINCIPAL_DOES_NOT_EXIST`.

    Args:
        securable_type: The kind of object, in lower case: `catalog`, `schema`, `table`, `volume`, `function`,
            `external_location`, `storage_credential`, `metastore`, `share` and others.
        full_name: The object's full name; the id of a metastore.
        body: Changes of what is granted on an object.

    Returns:
        The call; sending it gives ``m.PermissionsUpdated``. What is granted now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import grants
        >>> call = grants.update(
        ...     securable_type="schema",
        ...     full_name="main.billing",
        ...     body={
        ...         "changes": [{"principal": "billing-team", "add": ["USE_SCHEMA", "SELECT"], "remove": ["MODIFY"]}],
        ...     },
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.1/unity-catalog/permissions/schema/main.billing')

    Source: Azure Databricks, PATCH /api/2.1/unity-catalog/permissions/{securable_type}/{full_name}
    """
    return UPDATE.call({"securable_type": securable_type, "full_name": full_name}, body)


GET_EFFECTIVE: PagedOperation[m.EffectivePermissions, m.EffectivePrivilegeAssignment] = PagedOperation(
    __name__,
    "GET_EFFECTIVE",
    "grants_get_effective",
    "GET",
    "/api/2.1/unity-catalog/effective-permissions/{securable_type}/{full_name}",
    returns=lambda: m.EffectivePermissions,
    item=lambda: m.EffectivePrivilegeAssignment,
    paging=PageToken("/privilege_assignments", source="/next_page_token", into="query:page_token"),
    parameters=(
        Path("securable_type"),
        Path("full_name"),
        Query("max_results", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("page_token"),
        Query("principal"),
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


def get_effective(
    *,
    securable_type: str,
    full_name: str,
    max_results: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
    principal: str | UnsetType = UNSET,
) -> PagedCall[m.EffectivePermissions, m.EffectivePrivilegeAssignment]:
    """Tell what may be done with an object.

    One page of the privileges that hold for the object, those granted on what holds it included.

    Args:
        securable_type: The kind of object, in lower case: `catalog`, `schema`, `table`, `volume`, `function`,
            `external_location`, `storage_credential`, `metastore`, `share` and others.
        full_name: The object's full name; the id of a metastore.
        max_results: The most principals on a page: 0 leaves it to the server, 1 to 149 is refused. Left out, all come
            at once.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.
        principal: Only what concerns this principal; all when left out.

    Returns:
        The call for the first page, a ``m.EffectivePermissions``; ``client.items`` goes on to every
            ``m.EffectivePrivilegeAssignment``. A page of what may be done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import grants
        >>> call = grants.get_effective(securable_type="schema", full_name="main.billing")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/effective-permissions/schema/main.billing')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/effective-permissions/{securable_type}/{full_name}
    """
    return GET_EFFECTIVE.call(
        {
            "securable_type": securable_type,
            "full_name": full_name,
            "max_results": max_results,
            "page_token": page_token,
            "principal": principal,
        }
    )


LIST_PRIVILEGE_ASSIGNMENTS: PagedOperation[m.PrivilegeAssignments, m.PrivilegeAssignment] = PagedOperation(
    __name__,
    "LIST_PRIVILEGE_ASSIGNMENTS",
    "grants_list_privilege_assignments",
    "GET",
    "/api/2.1/unity-catalog/privilege-assignments/{securable_type}/{full_name}",
    returns=lambda: m.PrivilegeAssignments,
    item=lambda: m.PrivilegeAssignment,
    paging=PageToken("/privilege_assignments", source="/next_page_token", into="query:page_token"),
    parameters=(
        Path("securable_type"),
        Path("full_name"),
        Query("page_size", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("page_token"),
        Query("principal"),
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


def list_privilege_assignments(
    *,
    securable_type: str,
    full_name: str,
    page_size: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
    principal: str | UnsetType = UNSET,
) -> PagedCall[m.PrivilegeAssignments, m.PrivilegeAssignment]:
    """List what is granted on an object.

    One page of what was granted on the object itself, in the newer form.

    Args:
        securable_type: The kind of object, in lower case: `catalog`, `schema`, `table`, `volume`, `function`,
            `external_location`, `storage_credential`, `metastore`, `share` and others.
        full_name: The object's full name; the id of a metastore.
        page_size: The most principals on a page: 0 leaves it to the server, 1 to 149 is refused. Left out, all come at
            once.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.
        principal: Only what concerns this principal; all when left out.

    Returns:
        The call for the first page, a ``m.PrivilegeAssignments``; ``client.items`` goes on to every
            ``m.PrivilegeAssignment``. A page of what is granted.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import grants
        >>> call = grants.list_privilege_assignments(securable_type="schema", full_name="main.billing")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/privilege-assignments/schema/main.billing')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/privilege-assignments/{securable_type}/{full_name}
    """
    return LIST_PRIVILEGE_ASSIGNMENTS.call(
        {
            "securable_type": securable_type,
            "full_name": full_name,
            "page_size": page_size,
            "page_token": page_token,
            "principal": principal,
        }
    )


LIST_EFFECTIVE_PRIVILEGE_ASSIGNMENTS: PagedOperation[
    m.EffectivePrivilegeAssignments, m.EffectivePrivilegeAssignment
] = PagedOperation(
    __name__,
    "LIST_EFFECTIVE_PRIVILEGE_ASSIGNMENTS",
    "grants_list_effective_privilege_assignments",
    "GET",
    "/api/2.1/unity-catalog/effective-privilege-assignments/{securable_type}/{full_name}",
    returns=lambda: m.EffectivePrivilegeAssignments,
    item=lambda: m.EffectivePrivilegeAssignment,
    paging=PageToken("/effective_privilege_assignments", source="/next_page_token", into="query:page_token"),
    parameters=(
        Path("securable_type"),
        Path("full_name"),
        Query("page_size", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("page_token"),
        Query("principal"),
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


def list_effective_privilege_assignments(
    *,
    securable_type: str,
    full_name: str,
    page_size: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
    principal: str | UnsetType = UNSET,
) -> PagedCall[m.EffectivePrivilegeAssignments, m.EffectivePrivilegeAssignment]:
    """List what may be done with an object.

    One page of the privileges that hold for the object, those granted on what holds it included, in the newer form.

    Args:
        securable_type: The kind of object, in lower case: `catalog`, `schema`, `table`, `volume`, `function`,
            `external_location`, `storage_credential`, `metastore`, `share` and others.
        full_name: The object's full name; the id of a metastore.
        page_size: The most principals on a page: 0 leaves it to the server, 1 to 149 is refused. Left out, all come at
            once.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.
        principal: Only what concerns this principal; all when left out.

    Returns:
        The call for the first page, a ``m.EffectivePrivilegeAssignments``; ``client.items`` goes on to every
            ``m.EffectivePrivilegeAssignment``. A page of what may be done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import grants
        >>> call = grants.list_effective_privilege_assignments(securable_type="schema", full_name="main.billing")
        >>> call.method, call.path
        ('GET', '/api/2.1/unity-catalog/effective-privilege-assignments/schema/main.billing')

    Source: Azure Databricks, GET /api/2.1/unity-catalog/effective-privilege-assignments/{securable_type}/{full_name}
    """
    return LIST_EFFECTIVE_PRIVILEGE_ASSIGNMENTS.call(
        {
            "securable_type": securable_type,
            "full_name": full_name,
            "page_size": page_size,
            "page_token": page_token,
            "principal": principal,
        }
    )
