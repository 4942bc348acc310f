# Made from databricks.yaml by dovetail-generate; do not edit.
"""Permissions: who may do what with an object of the workspace."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.call import Call
from dovetail.runtime.operation import JsonBody, Operation
from dovetail.runtime.parameters import Path
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

GET: Operation[m.ObjectPermissions] = Operation(
    __name__,
    "GET",
    "permissions_get",
    "GET",
    "/api/2.0/permissions/{request_object_type}/{request_object_id}",
    returns=lambda: m.ObjectPermissions,
    parameters=(
        Path("request_object_type", multi_segment=True, check=lambda: m.PermissionObjectType),
        Path("request_object_id"),
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


def get(*, request_object_type: m.PermissionObjectType, request_object_id: str) -> Call[m.ObjectPermissions]:
    """Tell who may do what with an object.

    The permissions on the object, those that it inherits from others included. Administrators always inherit theirs
    from the root of the kind, such as `/clusters/`.

    Args:
        request_object_type: The kind of object, as it stands in the path. `permissions_get_permission_levels` tells
            what can be given on it; a kind that the server does not know is 400.
        request_object_id: The object's id, for workspace objects the number and not the path; for the kind
            `authorization`, `tokens` or `passwords`.

    Returns:
        The call; sending it gives ``m.ObjectPermissions``. The permissions on the object.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import permissions
        >>> call = permissions.get(request_object_type="clusters", request_object_id="0918-220215-atria616")
        >>> call.method, call.path
        ('GET', '/api/2.0/permissions/clusters/0918-220215-atria616')

    Source: Azure Databricks, GET /api/2.0/permissions/{request_object_type}/{request_object_id}
    """
    return GET.call({"request_object_type": request_object_type, "request_object_id": request_object_id})


SET: Operation[m.ObjectPermissions] = Operation(
    __name__,
    "SET",
    "permissions_set",
    "PUT",
    "/api/2.0/permissions/{request_object_type}/{request_object_id}",
    returns=lambda: m.ObjectPermissions,
    parameters=(
        Path("request_object_type", multi_segment=True, check=lambda: m.PermissionObjectType),
        Path("request_object_id"),
    ),
    body=JsonBody(lambda: m.PermissionsRequest),
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


def set(
    *,
    request_object_type: m.PermissionObjectType,
    request_object_id: str,
    body: m.PermissionsRequest | d.PermissionsRequest,
) -> Call[m.ObjectPermissions]:
    """Replace the permissions on an object.

    Replaces all entries that stand on the object itself; an empty list removes them. Inherited ones stay. Jobs,
    pipelines and SQL warehouses need exactly one owner, a user or a service principal, and leaving the owner out is
    400.

    Args:
        request_object_type: The kind of object, as it stands in the path. `permissions_get_permission_levels` tells
            what can be given on it; a kind that the server does not know is 400.
        request_object_id: The object's id, for workspace objects the number and not the path; for the kind
            `authorization`, `tokens` or `passwords`.
        body: Permissions to give.

    Returns:
        The call; sending it gives ``m.ObjectPermissions``. The permissions on the object.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import permissions
        >>> call = permissions.set(
        ...     request_object_type="clusters",
        ...     request_object_id="0918-220215-atria616",
        ...     body={
        ...         "access_control_list": [
        ...             {"group_name": "data-engineers", "permission_level": "CAN_RESTART"},
        ...             {"user_name": "ada@example.test", "permission_level": "CAN_MANAGE"},
        ...         ],
        ...     },
        ... )
        >>> call.method, call.path
        ('PUT', '/api/2.0/permissions/clusters/0918-220215-atria616')

    Source: Azure Databricks, PUT /api/2.0/permissions/{request_object_type}/{request_object_id}
    """
    return SET.call({"request_object_type": request_object_type, "request_object_id": request_object_id}, body)


UPDATE: Operation[m.ObjectPermissions] = Operation(
    __name__,
    "UPDATE",
    "permissions_update",
    "PATCH",
    "/api/2.0/permissions/{request_object_type}/{request_object_id}",
    returns=lambda: m.ObjectPermissions,
    parameters=(
        Path("request_object_type", multi_segment=True, check=lambda: m.PermissionObjectType),
        Path("request_object_id"),
    ),
    body=JsonBody(lambda: m.PermissionsRequest),
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
    *,
    request_object_type: m.PermissionObjectType,
    request_object_id: str,
    body: m.PermissionsRequest | d.PermissionsRequest,
) -> Call[m.ObjectPermissions]:
    """Add permissions on an object.

    Adds entries to those that stand on the object itself, or raises their level, and leaves all others as they are.

    Args:
        request_object_type: The kind of object, as it stands in the path. `permissions_get_permission_levels` tells
            what can be given on it; a kind that the server does not know is 400.
        request_object_id: The object's id, for workspace objects the number and not the path; for the kind
            `authorization`, `tokens` or `passwords`.
        body: Permissions to give.

    Returns:
        The call; sending it gives ``m.ObjectPermissions``. The permissions on the object.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import permissions
        >>> call = permissions.update(
        ...     request_object_type="clusters",
        ...     request_object_id="0918-220215-atria616",
        ...     body={
        ...         "access_control_list": [
        ...             {
        ...                 "service_principal_name": "6a1f3c52-0d4b-4f7e-9c88-2b7f5d90e113",
        ...                 "permission_level": "CAN_ATTACH_TO",
        ...             },
        ...         ],
        ...     },
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/permissions/clusters/0918-220215-atria616')

    Source: Azure Databricks, PATCH /api/2.0/permissions/{request_object_type}/{request_object_id}
    """
    return UPDATE.call({"request_object_type": request_object_type, "request_object_id": request_object_id}, body)


GET_PERMISSION_LEVELS: Operation[m.PermissionLevels] = Operation(
    __name__,
    "GET_PERMISSION_LEVELS",
    "permissions_get_permission_levels",
    "GET",
    "/api/2.0/permissions/{request_object_type}/{request_object_id}/permissionLevels",
    returns=lambda: m.PermissionLevels,
    parameters=(
        Path("request_object_type", multi_segment=True, check=lambda: m.PermissionObjectType),
        Path("request_object_id"),
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


def get_permission_levels(
    *, request_object_type: m.PermissionObjectType, request_object_id: str
) -> Call[m.PermissionLevels]:
    """Tell which levels of permission an object has.

    The levels that may be given on the object, each with what it allows. They depend on the kind of object:

    * clusters: `CAN_ATTACH_TO`, `CAN_RESTART`, `CAN_MANAGE`
    * cluster policies: `CAN_USE`
    * instance pools: `CAN_ATTACH_TO`, `CAN_MANAGE`
    * jobs: `CAN_VIEW`, `CAN_MANAGE_RUN`, `IS_OWNER`, `CAN_MANAGE`
    * pipelines: `CAN_VIEW`, `CAN_RUN`, `CAN_MANAGE`, `IS_OWNER`
    * notebooks, directories, files, repos: `CAN_READ`, `CAN_RUN`, `CAN_EDIT`, `CAN_MANAGE`
    * passwords: `CAN_USE`; tokens: `CAN_USE`, `CAN_MANAGE`
    * SQL warehouses: `CAN_USE`, `CAN_MONITOR`, `CAN_VIEW`, `CAN_MANAGE`, `IS_OWNER`
    * dashboards, Genie spaces: `CAN_READ`, `CAN_RUN`, `CAN_EDIT`, `CAN_MANAGE`
    * queries, alerts: the same and `CAN_VIEW`
    * experiments: `CAN_READ`, `CAN_EDIT`, `CAN_MANAGE`
    * registered models: `CAN_READ`, `CAN_EDIT`, `CAN_MANAGE_STAGING_VERSIONS`, `CAN_MANAGE_PRODUCTION_VERSIONS`,
      `CAN_MANAGE`
    * serving endpoints: `CAN_VIEW`, `CAN_QUERY`, `CAN_MANAGE`
    * all others: `CAN_USE` or `CAN_MANAGE` or both

    Args:
        request_object_type: The kind of object, as it stands in the path. `permissions_get_permission_levels` tells
            what can be given on it; a kind that the server does not know is 400.
        request_object_id: The object's id, for workspace objects the number and not the path; for the kind
            `authorization`, `tokens` or `passwords`.

    Returns:
        The call; sending it gives ``m.PermissionLevels``. The levels.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import permissions
        >>> call = permissions.get_permission_levels(
        ...     request_object_type="clusters",
        ...     request_object_id="0918-220215-atria616",
        ... )
        >>> call.method, call.path
        ('GET', '/api/2.0/permissions/clusters/0918-220215-atria616/permissionLevels')

    Source: Azure Databricks, GET /api/2.0/permissions/{request_object_type}/{request_object_id}/permissionLevels
    """
    return GET_PERMISSION_LEVELS.call(
        {"request_object_type": request_object_type, "request_object_id": request_object_id}
    )
