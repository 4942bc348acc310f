# Made from databricks.yaml by dovetail-generate; do not edit.
"""Instance pools: idle machines kept ready so that clusters start faster."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

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

CREATE: Operation[m.InstancePoolCreated] = Operation(
    __name__,
    "CREATE",
    "instance_pools_create",
    "POST",
    "/api/2.0/instance-pools/create",
    returns=lambda: m.InstancePoolCreated,
    body=JsonBody(
        lambda: m.InstancePoolCreateRequest, secrets=frozenset({"preloaded_docker_images.basic_auth.password"})
    ),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="never",
    server=SERVER,
)


def create(*, body: m.InstancePoolCreateRequest | d.InstancePoolCreateRequest) -> Call[m.InstancePoolCreated]:
    """Create an instance pool.

    Machines are asked for in the background, as many as are to be kept idle.

    Args:
        body: An instance pool to create.

    Returns:
        The call; sending it gives ``m.InstancePoolCreated``. The pool was created.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import instance_pools
        >>> call = instance_pools.create(
        ...     body={
        ...         "instance_pool_name": "warm-ds3",
        ...         "node_type_id": "Standard_DS3_v2",
        ...         "min_idle_instances": 1,
        ...         "max_capacity": 20,
        ...         "idle_instance_autotermination_minutes": 30,
        ...         "azure_attributes": {"availability": "ON_DEMAND_AZURE"},
        ...         "preloaded_spark_versions": ["16.4.x-scala2.12"],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/instance-pools/create')

    Source: Azure Databricks, POST /api/2.0/instance-pools/create
    """
    return CREATE.call(body=body)


EDIT: Operation[m.Nothing] = Operation(
    __name__,
    "EDIT",
    "instance_pools_edit",
    "POST",
    "/api/2.0/instance-pools/edit",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.InstancePoolEditRequest),
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


def edit(*, body: m.InstancePoolEditRequest | d.InstancePoolEditRequest) -> Call[m.Nothing]:
    """Replace the settings of an instance pool.

    What is left out goes back to its default. The node type cannot change: it is repeated here. So are the Azure
    settings and disks, which are not part of this.

    Args:
        body: New settings of an instance pool.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import instance_pools
        >>> call = instance_pools.edit(
        ...     body={
        ...         "instance_pool_id": "0919-101500-warm12-pool-k3x9q1ab",
        ...         "instance_pool_name": "warm-ds3",
        ...         "node_type_id": "Standard_DS3_v2",
        ...         "min_idle_instances": 1,
        ...         "max_capacity": 40,
        ...         "idle_instance_autotermination_minutes": 30,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/instance-pools/edit')

    Source: Azure Databricks, POST /api/2.0/instance-pools/edit
    """
    return EDIT.call(body=body)


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "instance_pools_delete",
    "POST",
    "/api/2.0/instance-pools/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.InstancePoolReference),
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


def delete(*, body: m.InstancePoolReference | d.InstancePoolReference) -> Call[m.Nothing]:
    """Delete an instance pool.

    Idle machines are given back in the background; clusters that run stay, and new ones cannot use the pool.

    Args:
        body: An instance pool by its id.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import instance_pools
        >>> call = instance_pools.delete(body={"instance_pool_id": "0919-101500-warm12-pool-k3x9q1ab"})
        >>> call.method, call.path
        ('POST', '/api/2.0/instance-pools/delete')

    Source: Azure Databricks, POST /api/2.0/instance-pools/delete
    """
    return DELETE.call(body=body)


GET: Operation[m.InstancePool] = Operation(
    __name__,
    "GET",
    "instance_pools_get",
    "GET",
    "/api/2.0/instance-pools/get",
    returns=lambda: m.InstancePool,
    parameters=(Query("instance_pool_id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
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


def get(*, instance_pool_id: str) -> Call[m.InstancePool]:
    """Get an instance pool.

    Its settings, and how many machines it has.

    Args:
        instance_pool_id: The pool's id.

    Returns:
        The call; sending it gives ``m.InstancePool``. The pool.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import instance_pools
        >>> call = instance_pools.get(instance_pool_id="0919-101500-warm12-pool-k3x9q1ab")
        >>> call.method, call.path
        ('GET', '/api/2.0/instance-pools/get')

    Source: Azure Databricks, GET /api/2.0/instance-pools/get
    """
    return GET.call({"instance_pool_id": instance_pool_id})


LIST: Operation[m.InstancePoolListAnswer] = Operation(
    __name__,
    "LIST",
    "instance_pools_list",
    "GET",
    "/api/2.0/instance-pools/list",
    returns=lambda: m.InstancePoolListAnswer,
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


def list() -> Call[m.InstancePoolListAnswer]:
    """List the instance pools.

    All pools that the caller may see, with how many machines they have.

    Returns:
        The call; sending it gives ``m.InstancePoolListAnswer``. The pools.

    Example:
        >>> from dovetail_api.databricks.operations import instance_pools
        >>> call = instance_pools.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/instance-pools/list')

    Source: Azure Databricks, GET /api/2.0/instance-pools/list
    """
    return LIST.call()
