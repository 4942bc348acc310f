# Made from databricks.yaml by dovetail-generate; do not edit.
"""Cluster policies: rules that limit what clusters may look like."""

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

CREATE: Operation[m.ClusterPolicyCreated] = Operation(
    __name__,
    "CREATE",
    "cluster_policies_create",
    "POST",
    "/api/2.0/policies/clusters/create",
    returns=lambda: m.ClusterPolicyCreated,
    body=JsonBody(lambda: m.ClusterPolicyCreateRequest),
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


def create(*, body: m.ClusterPolicyCreateRequest | d.ClusterPolicyCreateRequest) -> Call[m.ClusterPolicyCreated]:
    """Create a cluster policy.

    Administrators only. A name that is taken and rules that are no JSON answer 400 `INVALID_PARAMETER_VALUE`.

    Args:
        body: A cluster policy to create.

    Returns:
        The call; sending it gives ``m.ClusterPolicyCreated``. The policy was created.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import cluster_policies
        >>> call = cluster_policies.create(
        ...     body={
        ...         "name": "small-clusters",
        ...         "definition": '{"autotermination_minutes":{"type":"range","maxValue":120}}',
        ...         "max_clusters_per_user": 3,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/policies/clusters/create')

    Source: Azure Databricks, POST /api/2.0/policies/clusters/create
    """
    return CREATE.call(body=body)


EDIT: Operation[m.Nothing] = Operation(
    __name__,
    "EDIT",
    "cluster_policies_edit",
    "POST",
    "/api/2.0/policies/clusters/edit",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ClusterPolicyEditRequest),
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


def edit(*, body: m.ClusterPolicyEditRequest | d.ClusterPolicyEditRequest) -> Call[m.Nothing]:
    """Replace a cluster policy.

    Administrators only. Clusters that do not keep to the new rules run on; they must keep to them when they are edited.

    Args:
        body: New content of a cluster policy.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import cluster_policies
        >>> call = cluster_policies.edit(
        ...     body={
        ...         "policy_id": "ABC0123456789DEF",
        ...         "name": "small-clusters",
        ...         "definition": '{"autotermination_minutes":{"type":"range","maxValue":120}}',
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/policies/clusters/edit')

    Source: Azure Databricks, POST /api/2.0/policies/clusters/edit
    """
    return EDIT.call(body=body)


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "cluster_policies_delete",
    "POST",
    "/api/2.0/policies/clusters/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ClusterPolicyReference),
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


def delete(*, body: m.ClusterPolicyReference | d.ClusterPolicyReference) -> Call[m.Nothing]:
    """Delete a cluster policy.

    Administrators only. Clusters made under it run on, and cannot be edited until they are given another.

    Args:
        body: A cluster policy by its id.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import cluster_policies
        >>> call = cluster_policies.delete(body={"policy_id": "ABC0123456789DEF"})
        >>> call.method, call.path
        ('POST', '/api/2.0/policies/clusters/delete')

    Source: Azure Databricks, POST /api/2.0/policies/clusters/delete
    """
    return DELETE.call(body=body)


GET: Operation[m.ClusterPolicy] = Operation(
    __name__,
    "GET",
    "cluster_policies_get",
    "GET",
    "/api/2.0/policies/clusters/get",
    returns=lambda: m.ClusterPolicy,
    parameters=(Query("policy_id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
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


def get(*, policy_id: str) -> Call[m.ClusterPolicy]:
    """Get a cluster policy.

    Its rules. Those who may edit it see it, and administrators.

    Args:
        policy_id: The policy's id.

    Returns:
        The call; sending it gives ``m.ClusterPolicy``. The policy.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import cluster_policies
        >>> call = cluster_policies.get(policy_id="ABC0123456789DEF")
        >>> call.method, call.path
        ('GET', '/api/2.0/policies/clusters/get')

    Source: Azure Databricks, GET /api/2.0/policies/clusters/get
    """
    return GET.call({"policy_id": policy_id})


LIST: Operation[m.ClusterPolicyListAnswer] = Operation(
    __name__,
    "LIST",
    "cluster_policies_list",
    "GET",
    "/api/2.0/policies/clusters/list",
    returns=lambda: m.ClusterPolicyListAnswer,
    parameters=(
        Query("sort_column", check=lambda: m.ClusterPolicySortColumn),
        Query("sort_order", check=lambda: m.ClusterPolicySortOrder),
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
    *,
    sort_column: m.ClusterPolicySortColumn | UnsetType = UNSET,
    sort_order: m.ClusterPolicySortOrder | UnsetType = UNSET,
) -> Call[m.ClusterPolicyListAnswer]:
    """List the cluster policies.

    All policies that the caller may use.

    Args:
        sort_column: What to sort by; `POLICY_CREATION_TIME` when left out.
        sort_order: Upwards or downwards; `DESC` when left out.

    Returns:
        The call; sending it gives ``m.ClusterPolicyListAnswer``. The policies.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import cluster_policies
        >>> call = cluster_policies.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/policies/clusters/list')

    Source: Azure Databricks, GET /api/2.0/policies/clusters/list
    """
    return LIST.call({"sort_column": sort_column, "sort_order": sort_order})
