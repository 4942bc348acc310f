# Made from databricks.yaml by dovetail-generate; do not edit.
"""Warehouses: SQL warehouses, which run statements."""

# ruff: noqa: A001, A002 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation, StartingOperation
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
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}
_ERRORS_2 = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

LIST: PagedOperation[m.WarehouseList, m.Warehouse] = PagedOperation(
    __name__,
    "LIST",
    "warehouses_list",
    "GET",
    "/api/2.0/sql/warehouses",
    returns=lambda: m.WarehouseList,
    item=lambda: m.Warehouse,
    paging=PageToken("/warehouses", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("page_size", check=lambda: Annotated[int, Meta(ge=1)]),
        Query("page_token"),
        Query("run_as_user_id", check=lambda: int),
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


def list(
    *, page_size: int | UnsetType = UNSET, page_token: str | UnsetType = UNSET, run_as_user_id: int | UnsetType = UNSET
) -> PagedCall[m.WarehouseList, m.Warehouse]:
    """List the warehouses.

    One page of the warehouses the caller may see, running or not.

    Args:
        page_size: The most entries on a page; the server chooses when left out.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.
        run_as_user_id: The user whose rights count, by id. The caller's own when left out.

    Returns:
        The call for the first page, a ``m.WarehouseList``; ``client.items`` goes on to every ``m.Warehouse``. A page of
            warehouses.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/sql/warehouses')

    Source: Azure Databricks, GET /api/2.0/sql/warehouses
    """
    return LIST.call({"page_size": page_size, "page_token": page_token, "run_as_user_id": run_as_user_id})


CREATE: StartingOperation[m.WarehouseCreated, m.Warehouse] = StartingOperation(
    __name__,
    "CREATE",
    "warehouses_create",
    "POST",
    "/api/2.0/sql/warehouses",
    returns=lambda: m.WarehouseCreated,
    body=JsonBody(lambda: m.WarehouseShape),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET,
        parameters={"id": "/id"},
        status="/state",
        done=("RUNNING",),
        failed=("STOPPED", "DELETED"),
        error="/health/summary",
    ),
)


def create(*, body: m.WarehouseShape | d.WarehouseShape) -> StartingCall[m.WarehouseCreated, m.Warehouse]:
    """Create a warehouse and start it.

    The answer comes at once with the id alone; the warehouse is `STARTING` then, for seconds when it is serverless and
    for minutes when it is not. Sending it twice makes an error of the second, because the name is taken.

    Args:
        body: What a warehouse is to look like.

    Returns:
        The call; ``client.start`` gives its answer, ``m.WarehouseCreated``, and follows it to its end, ``m.Warehouse``.
            The new warehouse.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.create(
        ...     body={
        ...         "name": "billing",
        ...         "cluster_size": "Small",
        ...         "min_num_clusters": 1,
        ...         "max_num_clusters": 2,
        ...         "auto_stop_mins": 30,
        ...         "warehouse_type": "PRO",
        ...         "enable_serverless_compute": True,
        ...         "spot_instance_policy": "COST_OPTIMIZED",
        ...         "tags": {"custom_tags": [{"key": "team", "value": "billing"}]},
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/sql/warehouses')

    Source: Azure Databricks, POST /api/2.0/sql/warehouses
    """
    return CREATE.call(body=body)


GET: Operation[m.Warehouse] = Operation(
    __name__,
    "GET",
    "warehouses_get",
    "GET",
    "/api/2.0/sql/warehouses/{id}",
    returns=lambda: m.Warehouse,
    parameters=(Path("id"),),
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


def get(*, id: str) -> Call[m.Warehouse]:
    """Tell about a warehouse.

    How the warehouse is set up and where it stands. One that did not start says why in `health`.

    Args:
        id: The warehouse's id, 16 hexadecimal digits.

    Returns:
        The call; sending it gives ``m.Warehouse``. The warehouse.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.get(id="7c1e0b9a4d5f2836")
        >>> call.method, call.path
        ('GET', '/api/2.0/sql/warehouses/7c1e0b9a4d5f2836')

    Source: Azure Databricks, GET /api/2.0/sql/warehouses/{id}
    """
    return GET.call({"id": id})


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "warehouses_delete",
    "DELETE",
    "/api/2.0/sql/warehouses/{id}",
    returns=lambda: m.Nothing,
    parameters=(Path("id"),),
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


def delete(*, id: str) -> Call[m.Nothing]:
    """Delete a warehouse.

    What it runs is cancelled. Afterwards the id answers 404.

    Args:
        id: The warehouse's id, 16 hexadecimal digits.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.delete(id="7c1e0b9a4d5f2836")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/sql/warehouses/7c1e0b9a4d5f2836')

    Source: Azure Databricks, DELETE /api/2.0/sql/warehouses/{id}
    """
    return DELETE.call({"id": id})


EDIT: StartingOperation[m.Nothing, m.Warehouse] = StartingOperation(
    __name__,
    "EDIT",
    "warehouses_edit",
    "POST",
    "/api/2.0/sql/warehouses/{id}/edit",
    returns=lambda: m.Nothing,
    parameters=(Path("id"),),
    body=JsonBody(lambda: m.WarehouseShape),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET,
        parameters={},
        status="/state",
        done=("RUNNING",),
        failed=("STOPPED", "DELETED"),
        error="/health/summary",
    ),
)


def edit(*, id: str, body: m.WarehouseShape | d.WarehouseShape) -> StartingCall[m.Nothing, m.Warehouse]:
    """Change how a warehouse is set up.

    Takes the whole set-up: what is left out may go back to its default, so begin with what `warehouses_get` answers. A
    running warehouse starts again where the change needs it, which is worth a wait; a stopped one stays stopped.

    Args:
        id: The warehouse's id, 16 hexadecimal digits.
        body: What a warehouse is to look like.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Nothing``, and follows it to its end, ``m.Warehouse``. It has
            begun.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.edit(
        ...     id="7c1e0b9a4d5f2836",
        ...     body={
        ...         "name": "billing",
        ...         "cluster_size": "Small",
        ...         "min_num_clusters": 1,
        ...         "max_num_clusters": 2,
        ...         "auto_stop_mins": 30,
        ...         "warehouse_type": "PRO",
        ...         "enable_serverless_compute": True,
        ...         "spot_instance_policy": "COST_OPTIMIZED",
        ...         "tags": {"custom_tags": [{"key": "team", "value": "billing"}]},
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/sql/warehouses/7c1e0b9a4d5f2836/edit')

    Source: Azure Databricks, POST /api/2.0/sql/warehouses/{id}/edit
    """
    return EDIT.call({"id": id}, body)


START: StartingOperation[m.Nothing, m.Warehouse] = StartingOperation(
    __name__,
    "START",
    "warehouses_start",
    "POST",
    "/api/2.0/sql/warehouses/{id}/start",
    returns=lambda: m.Nothing,
    parameters=(Path("id"),),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET,
        parameters={},
        status="/state",
        done=("RUNNING",),
        failed=("STOPPED", "DELETED"),
        error="/health/summary",
    ),
)


def start(*, id: str) -> StartingCall[m.Nothing, m.Warehouse]:
    """Start a warehouse.

    The answer comes at once, with the warehouse `STARTING`. One that runs already goes on running.

    Args:
        id: The warehouse's id, 16 hexadecimal digits.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Nothing``, and follows it to its end, ``m.Warehouse``. It has
            begun.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.start(id="7c1e0b9a4d5f2836")
        >>> call.method, call.path
        ('POST', '/api/2.0/sql/warehouses/7c1e0b9a4d5f2836/start')

    Source: Azure Databricks, POST /api/2.0/sql/warehouses/{id}/start
    """
    return START.call({"id": id})


STOP: StartingOperation[m.Nothing, m.Warehouse] = StartingOperation(
    __name__,
    "STOP",
    "warehouses_stop",
    "POST",
    "/api/2.0/sql/warehouses/{id}/stop",
    returns=lambda: m.Nothing,
    parameters=(Path("id"),),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET,
        parameters={},
        status="/state",
        done=("STOPPED",),
        failed=("DELETED",),
        error="/health/summary",
    ),
)


def stop(*, id: str) -> StartingCall[m.Nothing, m.Warehouse]:
    """Stop a warehouse.

    The answer comes at once, with the warehouse `STOPPING`. One that is stopped already stays so.

    Args:
        id: The warehouse's id, 16 hexadecimal digits.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Nothing``, and follows it to its end, ``m.Warehouse``. It has
            begun.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.stop(id="7c1e0b9a4d5f2836")
        >>> call.method, call.path
        ('POST', '/api/2.0/sql/warehouses/7c1e0b9a4d5f2836/stop')

    Source: Azure Databricks, POST /api/2.0/sql/warehouses/{id}/stop
    """
    return STOP.call({"id": id})


GET_WORKSPACE_CONFIG: Operation[m.WarehouseConfig] = Operation(
    __name__,
    "GET_WORKSPACE_CONFIG",
    "warehouses_get_workspace_config",
    "GET",
    "/api/2.0/sql/config/warehouses",
    returns=lambda: m.WarehouseConfig,
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


def get_workspace_config() -> Call[m.WarehouseConfig]:
    """Tell what holds for all warehouses.

    The settings that all warehouses of the workspace share.

    Returns:
        The call; sending it gives ``m.WarehouseConfig``. The settings.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.get_workspace_config()
        >>> call.method, call.path
        ('GET', '/api/2.0/sql/config/warehouses')

    Source: Azure Databricks, GET /api/2.0/sql/config/warehouses
    """
    return GET_WORKSPACE_CONFIG.call()


SET_WORKSPACE_CONFIG: Operation[m.Nothing] = Operation(
    __name__,
    "SET_WORKSPACE_CONFIG",
    "warehouses_set_workspace_config",
    "PUT",
    "/api/2.0/sql/config/warehouses",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.WarehouseConfigRequest, secrets=frozenset({"data_access_config.value"})),
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


def set_workspace_config(*, body: m.WarehouseConfigRequest | d.WarehouseConfigRequest) -> Call[m.Nothing]:
    """Set what holds for all warehouses.

    Replaces the settings that all warehouses share; running warehouses start again. Administrators only.

    Args:
        body: What holds for all warehouses of a workspace.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.set_workspace_config(
        ...     body={
        ...         "channel": {"name": "CHANNEL_NAME_CURRENT"},
        ...         "enable_serverless_compute": True,
        ...         "enabled_warehouse_types": [
        ...             {"warehouse_type": "PRO", "enabled": True},
        ...             {"warehouse_type": "CLASSIC", "enabled": False},
        ...         ],
        ...         "security_policy": "DATA_ACCESS_CONTROL",
        ...         "sql_configuration_parameters": {"configuration_pairs": [{"key": "ANSI_MODE", "value": "true"}]},
        ...     },
        ... )
        >>> call.method, call.path
        ('PUT', '/api/2.0/sql/config/warehouses')

    Source: Azure Databricks, PUT /api/2.0/sql/config/warehouses
    """
    return SET_WORKSPACE_CONFIG.call(body=body)


LIST_DEFAULT_OVERRIDES: PagedOperation[m.WarehouseOverrideList, m.WarehouseOverride] = PagedOperation(
    __name__,
    "LIST_DEFAULT_OVERRIDES",
    "warehouses_list_default_overrides",
    "GET",
    "/api/warehouses/v1/default-warehouse-overrides",
    returns=lambda: m.WarehouseOverrideList,
    item=lambda: m.WarehouseOverride,
    paging=PageToken("/default_warehouse_overrides", source="/next_page_token", into="query:page_token"),
    parameters=(Query("page_size", check=lambda: Annotated[int, Meta(ge=1)]), Query("page_token")),
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


def list_default_overrides(
    *, page_size: int | UnsetType = UNSET, page_token: str | UnsetType = UNSET
) -> PagedCall[m.WarehouseOverrideList, m.WarehouseOverride]:
    """List the default warehouses of users.

    One page of the overrides by which users get another default warehouse than the workspace's. Administrators see
    those of all users.

    Args:
        page_size: The most entries on a page; the server chooses when left out.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.WarehouseOverrideList``; ``client.items`` goes on to every
            ``m.WarehouseOverride``. A page of overrides.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.list_default_overrides()
        >>> call.method, call.path
        ('GET', '/api/warehouses/v1/default-warehouse-overrides')

    Source: Azure Databricks, GET /api/warehouses/v1/default-warehouse-overrides
    """
    return LIST_DEFAULT_OVERRIDES.call({"page_size": page_size, "page_token": page_token})


CREATE_DEFAULT_OVERRIDE: Operation[m.WarehouseOverride] = Operation(
    __name__,
    "CREATE_DEFAULT_OVERRIDE",
    "warehouses_create_default_override",
    "POST",
    "/api/warehouses/v1/default-warehouse-overrides",
    returns=lambda: m.WarehouseOverride,
    parameters=(
        Query("default_warehouse_override_id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
    ),
    body=JsonBody(lambda: m.WarehouseOverrideSpec),
    errors={
        400: lambda: m.Error,
        401: lambda: m.Error,
        403: lambda: m.Error,
        404: lambda: m.Error,
        409: lambda: m.Error,
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


def create_default_override(
    *, default_warehouse_override_id: str, body: m.WarehouseOverrideSpec | d.WarehouseOverrideSpec
) -> Call[m.WarehouseOverride]:
    """Give a user a default warehouse.

    Makes the override of a user who has none; for one who has, there is `warehouses_update_default_override`.

    Args:
        default_warehouse_override_id: The user's id, or `me` for the caller.
        body: Which warehouse a user gets by default.

    Returns:
        The call; sending it gives ``m.WarehouseOverride``. The new override.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.create_default_override(
        ...     default_warehouse_override_id="me",
        ...     body={"type": "CUSTOM", "warehouse_id": "7c1e0b9a4d5f2836"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/warehouses/v1/default-warehouse-overrides')

    Source: Azure Databricks, POST /api/warehouses/v1/default-warehouse-overrides
    """
    return CREATE_DEFAULT_OVERRIDE.call({"default_warehouse_override_id": default_warehouse_override_id}, body)


GET_DEFAULT_OVERRIDE: Operation[m.WarehouseOverride] = Operation(
    __name__,
    "GET_DEFAULT_OVERRIDE",
    "warehouses_get_default_override",
    "GET",
    "/api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}",
    returns=lambda: m.WarehouseOverride,
    parameters=(Path("default_warehouse_override_id"),),
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


def get_default_override(*, default_warehouse_override_id: str) -> Call[m.WarehouseOverride]:
    """Tell a user's default warehouse.

    The override of one user.

    Args:
        default_warehouse_override_id: The user's id, or `me` for the caller.

    Returns:
        The call; sending it gives ``m.WarehouseOverride``. The override.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.get_default_override(default_warehouse_override_id="me")
        >>> call.method, call.path
        ('GET', '/api/warehouses/v1/default-warehouse-overrides/me')

    Source: Azure Databricks, GET /api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}
    """
    return GET_DEFAULT_OVERRIDE.call({"default_warehouse_override_id": default_warehouse_override_id})


DELETE_DEFAULT_OVERRIDE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_DEFAULT_OVERRIDE",
    "warehouses_delete_default_override",
    "DELETE",
    "/api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}",
    returns=lambda: m.Nothing,
    parameters=(Path("default_warehouse_override_id"),),
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


def delete_default_override(*, default_warehouse_override_id: str) -> Call[m.Nothing]:
    """Take a user's default warehouse away.

    The user gets the workspace's default warehouse again.

    Args:
        default_warehouse_override_id: The user's id, or `me` for the caller.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.delete_default_override(default_warehouse_override_id="me")
        >>> call.method, call.path
        ('DELETE', '/api/warehouses/v1/default-warehouse-overrides/me')

    Source: Azure Databricks, DELETE /api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}
    """
    return DELETE_DEFAULT_OVERRIDE.call({"default_warehouse_override_id": default_warehouse_override_id})


UPDATE_DEFAULT_OVERRIDE: Operation[m.WarehouseOverride] = Operation(
    __name__,
    "UPDATE_DEFAULT_OVERRIDE",
    "warehouses_update_default_override",
    "PATCH",
    "/api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}",
    returns=lambda: m.WarehouseOverride,
    parameters=(
        Path("default_warehouse_override_id"),
        Query("update_mask", required=True, check=lambda: m.FieldMask),
        Query("allow_missing", check=lambda: bool),
    ),
    body=JsonBody(lambda: m.WarehouseOverrideSpec),
    errors=_ERRORS_2,
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


def update_default_override(
    *,
    default_warehouse_override_id: str,
    update_mask: m.FieldMask,
    body: m.WarehouseOverrideSpec | d.WarehouseOverrideSpec,
    allow_missing: bool | UnsetType = UNSET,
) -> Call[m.WarehouseOverride]:
    """Change a user's default warehouse.

    Changes the fields named in `update_mask`; the others stay as they are.

    Args:
        default_warehouse_override_id: The user's id, or `me` for the caller.
        update_mask: The fields to change, separated by commas; `*` means all.
        body: Which warehouse a user gets by default.
        allow_missing: Whether to make the override where there is none, rather than answer 404; false when left out.

    Returns:
        The call; sending it gives ``m.WarehouseOverride``. The override as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import warehouses
        >>> call = warehouses.update_default_override(
        ...     default_warehouse_override_id="me",
        ...     update_mask="type,warehouse_id",
        ...     body={"type": "CUSTOM", "warehouse_id": "7c1e0b9a4d5f2836"},
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/warehouses/v1/default-warehouse-overrides/me')

    Source: Azure Databricks, PATCH /api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}
    """
    return UPDATE_DEFAULT_OVERRIDE.call(
        {
            "default_warehouse_override_id": default_warehouse_override_id,
            "update_mask": update_mask,
            "allow_missing": allow_missing,
        },
        body,
    )
