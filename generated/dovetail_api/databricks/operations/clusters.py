# Made from databricks.yaml by dovetail-generate; do not edit.
"""Clusters from creation to deletion, their events, and what they can be made of."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation, StartingOperation
from dovetail.runtime.paging import PageToken
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

CREATE: StartingOperation[m.ClusterCreated, m.ClusterDetails] = StartingOperation(
    __name__,
    "CREATE",
    "clusters_create",
    "POST",
    "/api/2.1/clusters/create",
    returns=lambda: m.ClusterCreated,
    body=JsonBody(
        lambda: m.ClusterCreateRequest,
        secrets=frozenset(
            {"azure_attributes.log_analytics_info.log_analytics_primary_key", "docker_image.basic_auth.password"}
        ),
    ),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    idempotency_field="/idempotency_token",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET,
        parameters={"cluster_id": "/cluster_id"},
        status="/state",
        done=("RUNNING",),
        failed=("ERROR", "TERMINATED"),
        error="/state_message",
    ),
)


def create(
    *, body: m.ClusterCreateRequest | d.ClusterCreateRequest
) -> StartingCall[m.ClusterCreated, m.ClusterDetails]:
    """Create a cluster.

    Asks for machines and answers at once; the cluster is `PENDING` and then `RUNNING`, which it also becomes with 85 %
    of its on-demand nodes. Give exactly one of `num_workers` and `autoscale`; no workers need the settings of a single
    node. A request is at most 10 MB. A policy that is not kept to answers 400 with a message that begins `Cluster
    validation error`.

    Args:
        body: A cluster to create.

    Returns:
        The call; ``client.start`` gives its answer, ``m.ClusterCreated``, and follows it to its end,
            ``m.ClusterDetails``. The cluster is on its way.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.create(
        ...     body={
        ...         "cluster_name": "nightly-etl",
        ...         "spark_version": "16.4.x-scala2.12",
        ...         "node_type_id": "Standard_DS3_v2",
        ...         "autotermination_minutes": 60,
        ...         "spark_conf": {"spark.speculation": "true"},
        ...         "custom_tags": {"team": "billing"},
        ...         "num_workers": 2,
        ...         "idempotency_token": "nightly-etl-1",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/create')

    Source: Azure Databricks, POST /api/2.1/clusters/create
    """
    return CREATE.call(body=body)


EDIT: StartingOperation[m.Nothing, m.ClusterDetails] = StartingOperation(
    __name__,
    "EDIT",
    "clusters_edit",
    "POST",
    "/api/2.1/clusters/edit",
    returns=lambda: m.Nothing,
    body=JsonBody(
        lambda: m.ClusterEditRequest,
        secrets=frozenset(
            {"azure_attributes.log_analytics_info.log_analytics_primary_key", "docker_image.basic_auth.password"}
        ),
    ),
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
        parameters={"cluster_id": "body:/cluster_id"},
        status="/state",
        done=("RUNNING", "TERMINATED"),
        failed=("ERROR",),
        error="/state_message",
    ),
)


def edit(*, body: m.ClusterEditRequest | d.ClusterEditRequest) -> StartingCall[m.Nothing, m.ClusterDetails]:
    """Replace the settings of a cluster.

    What is left out goes back to its default. Only in `RUNNING` (it restarts) and in `TERMINATED` (it stays so, and the
    settings count from the next start); otherwise, and for clusters of jobs, 400 `INVALID_STATE`.

    Args:
        body: All settings of a cluster.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Nothing``, and follows it to its end, ``m.ClusterDetails``.
            Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.edit(
        ...     body={
        ...         "cluster_id": "0918-220215-atria616",
        ...         "cluster_name": "nightly-etl",
        ...         "spark_version": "16.4.x-scala2.12",
        ...         "node_type_id": "Standard_DS3_v2",
        ...         "autotermination_minutes": 60,
        ...         "spark_conf": {"spark.speculation": "true"},
        ...         "custom_tags": {"team": "billing"},
        ...         "num_workers": 4,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/edit')

    Source: Azure Databricks, POST /api/2.1/clusters/edit
    """
    return EDIT.call(body=body)


UPDATE: StartingOperation[m.Nothing, m.ClusterDetails] = StartingOperation(
    __name__,
    "UPDATE",
    "clusters_update",
    "POST",
    "/api/2.1/clusters/update",
    returns=lambda: m.Nothing,
    body=JsonBody(
        lambda: m.ClusterUpdateRequest,
        secrets=frozenset(
            {
                "cluster.azure_attributes.log_analytics_info.log_analytics_primary_key",
                "cluster.docker_image.basic_auth.password",
            }
        ),
    ),
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
        parameters={"cluster_id": "body:/cluster_id"},
        status="/state",
        done=("RUNNING", "TERMINATED"),
        failed=("ERROR",),
        error="/state_message",
    ),
)


def update(*, body: m.ClusterUpdateRequest | d.ClusterUpdateRequest) -> StartingCall[m.Nothing, m.ClusterDetails]:
    """Change some settings of a cluster.

    Like `clusters_edit`, for the fields that `update_mask` names; one that is named and not given is cleared.

    Args:
        body: Some settings of a cluster.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Nothing``, and follows it to its end, ``m.ClusterDetails``.
            Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.update(
        ...     body={
        ...         "cluster_id": "0918-220215-atria616",
        ...         "update_mask": "autotermination_minutes,custom_tags",
        ...         "cluster": {"autotermination_minutes": 30},
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/update')

    Source: Azure Databricks, POST /api/2.1/clusters/update
    """
    return UPDATE.call(body=body)


RESIZE: StartingOperation[m.Nothing, m.ClusterDetails] = StartingOperation(
    __name__,
    "RESIZE",
    "clusters_resize",
    "POST",
    "/api/2.1/clusters/resize",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ClusterResizeRequest),
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
        parameters={"cluster_id": "body:/cluster_id"},
        status="/state",
        done=("RUNNING",),
        failed=("ERROR", "TERMINATED"),
        error="/state_message",
    ),
)


def resize(*, body: m.ClusterResizeRequest | d.ClusterResizeRequest) -> StartingCall[m.Nothing, m.ClusterDetails]:
    """Change how many workers a cluster has.

    Only in `RUNNING`, otherwise 400 `INVALID_STATE`. The cluster is `RESIZING` until the workers are there;
    `num_workers` tells the wanted number at once.

    Args:
        body: How many workers a cluster is to have; exactly one of the two.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Nothing``, and follows it to its end, ``m.ClusterDetails``.
            Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.resize(body={"cluster_id": "0918-220215-atria616", "num_workers": 8})
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/resize')

    Source: Azure Databricks, POST /api/2.1/clusters/resize
    """
    return RESIZE.call(body=body)


START: StartingOperation[m.Nothing, m.ClusterDetails] = StartingOperation(
    __name__,
    "START",
    "clusters_start",
    "POST",
    "/api/2.1/clusters/start",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ClusterReference),
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
        parameters={"cluster_id": "body:/cluster_id"},
        status="/state",
        done=("RUNNING",),
        failed=("ERROR", "TERMINATED"),
        error="/state_message",
    ),
)


def start(*, body: m.ClusterReference | d.ClusterReference) -> StartingCall[m.Nothing, m.ClusterDetails]:
    """Start a terminated cluster.

    With the same id and its last size, or the fewest workers when it scales by itself. A cluster in another state
    answers 400 `INVALID_STATE`, or nothing happens. Clusters of jobs cannot be started.

    Args:
        body: A cluster by its id.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Nothing``, and follows it to its end, ``m.ClusterDetails``.
            Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.start(body={"cluster_id": "0918-220215-atria616"})
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/start')

    Source: Azure Databricks, POST /api/2.1/clusters/start
    """
    return START.call(body=body)


RESTART: StartingOperation[m.Nothing, m.ClusterDetails] = StartingOperation(
    __name__,
    "RESTART",
    "clusters_restart",
    "POST",
    "/api/2.1/clusters/restart",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ClusterRestartRequest),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="never",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET,
        parameters={"cluster_id": "body:/cluster_id"},
        status="/state",
        done=("RUNNING",),
        failed=("ERROR", "TERMINATED"),
        error="/state_message",
    ),
)


def restart(*, body: m.ClusterRestartRequest | d.ClusterRestartRequest) -> StartingCall[m.Nothing, m.ClusterDetails]:
    """Restart a running cluster.

    A cluster that is not `RUNNING` answers 400 `INVALID_STATE`, or nothing happens.

    Args:
        body: A cluster to restart.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Nothing``, and follows it to its end, ``m.ClusterDetails``.
            Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.restart(body={"cluster_id": "0918-220215-atria616"})
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/restart')

    Source: Azure Databricks, POST /api/2.1/clusters/restart
    """
    return RESTART.call(body=body)


DELETE: StartingOperation[m.Nothing, m.ClusterDetails] = StartingOperation(
    __name__,
    "DELETE",
    "clusters_delete",
    "POST",
    "/api/2.1/clusters/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ClusterReference),
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
        parameters={"cluster_id": "body:/cluster_id"},
        status="/state",
        done=("TERMINATED",),
        failed=("ERROR",),
        error="/state_message",
    ),
)


def delete(*, body: m.ClusterReference | d.ClusterReference) -> StartingCall[m.Nothing, m.ClusterDetails]:
    """Terminate a cluster.

    Gives its machines back and keeps its settings, so that it can be started again. Nothing happens if it is
    terminating or terminated. Terminated clusters are listed for 30 days, pinned ones for ever.

    Args:
        body: A cluster by its id.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Nothing``, and follows it to its end, ``m.ClusterDetails``.
            Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.delete(body={"cluster_id": "0918-220215-atria616"})
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/delete')

    Source: Azure Databricks, POST /api/2.1/clusters/delete
    """
    return DELETE.call(body=body)


PERMANENT_DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "PERMANENT_DELETE",
    "clusters_permanent_delete",
    "POST",
    "/api/2.1/clusters/permanent-delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ClusterReference),
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


def permanent_delete(*, body: m.ClusterReference | d.ClusterReference) -> Call[m.Nothing]:
    """Delete a cluster for good.

    Terminates it and takes it off the list; later calls know it no more. A pinned cluster must be unpinned first.

    Args:
        body: A cluster by its id.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.permanent_delete(body={"cluster_id": "0918-220215-atria616"})
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/permanent-delete')

    Source: Azure Databricks, POST /api/2.1/clusters/permanent-delete
    """
    return PERMANENT_DELETE.call(body=body)


PIN: Operation[m.Nothing] = Operation(
    __name__,
    "PIN",
    "clusters_pin",
    "POST",
    "/api/2.1/clusters/pin",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ClusterReference),
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


def pin(*, body: m.ClusterReference | d.ClusterReference) -> Call[m.Nothing]:
    """Keep a cluster on the list.

    It stays listed however long ago it terminated. Administrators only; 100 clusters at most. Pinning again changes
    nothing.

    Args:
        body: A cluster by its id.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.pin(body={"cluster_id": "0918-220215-atria616"})
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/pin')

    Source: Azure Databricks, POST /api/2.1/clusters/pin
    """
    return PIN.call(body=body)


UNPIN: Operation[m.Nothing] = Operation(
    __name__,
    "UNPIN",
    "clusters_unpin",
    "POST",
    "/api/2.1/clusters/unpin",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ClusterReference),
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


def unpin(*, body: m.ClusterReference | d.ClusterReference) -> Call[m.Nothing]:
    """Let a cluster leave the list.

    30 days after it terminated it is listed no more. Administrators only. Unpinning again changes nothing.

    Args:
        body: A cluster by its id.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.unpin(body={"cluster_id": "0918-220215-atria616"})
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/unpin')

    Source: Azure Databricks, POST /api/2.1/clusters/unpin
    """
    return UNPIN.call(body=body)


CHANGE_OWNER: Operation[m.Nothing] = Operation(
    __name__,
    "CHANGE_OWNER",
    "clusters_change_owner",
    "POST",
    "/api/2.1/clusters/change-owner",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ClusterChangeOwnerRequest),
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


def change_owner(*, body: m.ClusterChangeOwnerRequest | d.ClusterChangeOwnerRequest) -> Call[m.Nothing]:
    """Give a cluster to another user.

    Administrators only, and the cluster must be `TERMINATED`.

    Args:
        body: A new owner of a cluster.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.change_owner(
        ...     body={"cluster_id": "0918-220215-atria616", "owner_username": "grace@example.test"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/change-owner')

    Source: Azure Databricks, POST /api/2.1/clusters/change-owner
    """
    return CHANGE_OWNER.call(body=body)


GET: Operation[m.ClusterDetails] = Operation(
    __name__,
    "GET",
    "clusters_get",
    "GET",
    "/api/2.1/clusters/get",
    returns=lambda: m.ClusterDetails,
    parameters=(Query("cluster_id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
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


def get(*, cluster_id: str) -> Call[m.ClusterDetails]:
    """Get a cluster.

    Its settings, its state and its nodes, up to 60 days after it terminated. An unknown id answers 400
    `INVALID_PARAMETER_VALUE`, `Cluster … does not exist`.

    Args:
        cluster_id: The cluster's id.

    Returns:
        The call; sending it gives ``m.ClusterDetails``. The cluster.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.get(cluster_id="0918-220215-atria616")
        >>> call.method, call.path
        ('GET', '/api/2.1/clusters/get')

    Source: Azure Databricks, GET /api/2.1/clusters/get
    """
    return GET.call({"cluster_id": cluster_id})


LIST: PagedOperation[m.ClusterPage, m.ClusterDetails] = PagedOperation(
    __name__,
    "LIST",
    "clusters_list",
    "GET",
    "/api/2.1/clusters/list",
    returns=lambda: m.ClusterPage,
    item=lambda: m.ClusterDetails,
    paging=PageToken("/clusters", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query(
            "filter_by_cluster_sources", "filter_by.cluster_sources", check=lambda: builtins.list[m.ClusterSourceChoice]
        ),
        Query(
            "filter_by_cluster_states", "filter_by.cluster_states", check=lambda: builtins.list[m.ClusterStateChoice]
        ),
        Query("filter_by_is_pinned", "filter_by.is_pinned", check=lambda: bool),
        Query("filter_by_policy_id", "filter_by.policy_id"),
        Query("sort_by_field", "sort_by.field", check=lambda: m.ClusterSortField),
        Query("sort_by_direction", "sort_by.direction", check=lambda: m.ClusterSortDirection),
        Query("page_size", check=lambda: Annotated[int, Meta(ge=1, le=100)]),
        Query("page_token"),
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
    filter_by_cluster_sources: Sequence[m.ClusterSourceChoice] | UnsetType = UNSET,
    filter_by_cluster_states: Sequence[m.ClusterStateChoice] | UnsetType = UNSET,
    filter_by_is_pinned: bool | UnsetType = UNSET,
    filter_by_policy_id: str | UnsetType = UNSET,
    sort_by_field: m.ClusterSortField | UnsetType = UNSET,
    sort_by_direction: m.ClusterSortDirection | UnsetType = UNSET,
    page_size: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.ClusterPage, m.ClusterDetails]:
    """List clusters.

    Pinned clusters, active ones, and those that terminated within the last 30 days.

    Args:
        filter_by_cluster_sources: Only clusters that were created by one of these.
        filter_by_cluster_states: Only clusters in one of these states.
        filter_by_is_pinned: Only pinned clusters, or only those that are not.
        filter_by_policy_id: Only clusters with this policy.
        sort_by_field: What to sort by; the server's own order when left out.
        sort_by_direction: Whether to sort upwards or downwards.
        page_size: How many clusters a page has, 100 at most.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.ClusterPage``; ``client.items`` goes on to every ``m.ClusterDetails``. A page
            of clusters.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.list()
        >>> call.method, call.path
        ('GET', '/api/2.1/clusters/list')

    Source: Azure Databricks, GET /api/2.1/clusters/list
    """
    return LIST.call(
        {
            "filter_by_cluster_sources": filter_by_cluster_sources,
            "filter_by_cluster_states": filter_by_cluster_states,
            "filter_by_is_pinned": filter_by_is_pinned,
            "filter_by_policy_id": filter_by_policy_id,
            "sort_by_field": sort_by_field,
            "sort_by_direction": sort_by_direction,
            "page_size": page_size,
            "page_token": page_token,
        }
    )


LIST_NODE_TYPES: Operation[m.NodeTypeList] = Operation(
    __name__,
    "LIST_NODE_TYPES",
    "clusters_list_node_types",
    "GET",
    "/api/2.1/clusters/list-node-types",
    returns=lambda: m.NodeTypeList,
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


def list_node_types() -> Call[m.NodeTypeList]:
    """List the node types.

    The machines that clusters can be made of, those out of use included.

    Returns:
        The call; sending it gives ``m.NodeTypeList``. The node types.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.list_node_types()
        >>> call.method, call.path
        ('GET', '/api/2.1/clusters/list-node-types')

    Source: Azure Databricks, GET /api/2.1/clusters/list-node-types
    """
    return LIST_NODE_TYPES.call()


LIST_ZONES: Operation[m.ZoneList] = Operation(
    __name__,
    "LIST_ZONES",
    "clusters_list_zones",
    "GET",
    "/api/2.1/clusters/list-zones",
    returns=lambda: m.ZoneList,
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


def list_zones() -> Call[m.ZoneList]:
    """List the availability zones.

    The zones that machines can be in. Azure chooses the zone by itself, so that this is of little use there.

    Returns:
        The call; sending it gives ``m.ZoneList``. The zones.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.list_zones()
        >>> call.method, call.path
        ('GET', '/api/2.1/clusters/list-zones')

    Source: Azure Databricks, GET /api/2.1/clusters/list-zones
    """
    return LIST_ZONES.call()


SPARK_VERSIONS: Operation[m.SparkVersionList] = Operation(
    __name__,
    "SPARK_VERSIONS",
    "clusters_spark_versions",
    "GET",
    "/api/2.1/clusters/spark-versions",
    returns=lambda: m.SparkVersionList,
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


def spark_versions() -> Call[m.SparkVersionList]:
    """List the runtime versions.

    The versions that clusters can run, by the key that `spark_version` takes.

    Returns:
        The call; sending it gives ``m.SparkVersionList``. The versions.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.spark_versions()
        >>> call.method, call.path
        ('GET', '/api/2.1/clusters/spark-versions')

    Source: Azure Databricks, GET /api/2.1/clusters/spark-versions
    """
    return SPARK_VERSIONS.call()


EVENTS: PagedOperation[m.ClusterEventPage, m.ClusterEvent] = PagedOperation(
    __name__,
    "EVENTS",
    "clusters_events",
    "POST",
    "/api/2.1/clusters/events",
    returns=lambda: m.ClusterEventPage,
    item=lambda: m.ClusterEvent,
    paging=PageToken("/events", source="/next_page_token", into="body:/page_token"),
    body=JsonBody(lambda: m.ClusterEventsRequest),
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


def events(*, body: m.ClusterEventsRequest | d.ClusterEventsRequest) -> PagedCall[m.ClusterEventPage, m.ClusterEvent]:
    """List what happened to a cluster.

    One page of events, the newest first unless `order` says otherwise. `next_page` in the answer is the whole request
    for the page after it.

    Args:
        body: Which events of a cluster to list.

    Returns:
        The call for the first page, a ``m.ClusterEventPage``; ``client.items`` goes on to every ``m.ClusterEvent``. A
            page of events.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import clusters
        >>> call = clusters.events(
        ...     body={
        ...         "cluster_id": "0918-220215-atria616",
        ...         "order": "DESC",
        ...         "event_types": ["CREATING", "TERMINATING"],
        ...         "page_size": 50,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.1/clusters/events')

    Source: Azure Databricks, POST /api/2.1/clusters/events
    """
    return EVENTS.call(body=body)
