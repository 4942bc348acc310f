# Made from databricks.yaml by dovetail-generate; do not edit.
"""Libraries installed on clusters."""

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
    404: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

ALL_CLUSTER_STATUSES: Operation[m.AllClusterLibraryStatuses] = Operation(
    __name__,
    "ALL_CLUSTER_STATUSES",
    "libraries_all_cluster_statuses",
    "GET",
    "/api/2.0/libraries/all-cluster-statuses",
    returns=lambda: m.AllClusterLibraryStatuses,
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


def all_cluster_statuses() -> Call[m.AllClusterLibraryStatuses]:
    """Tell about the libraries of all clusters.

    The libraries of every cluster: those set to be installed in the order they were asked for, then those set to be
    removed.

    Returns:
        The call; sending it gives ``m.AllClusterLibraryStatuses``. The libraries by cluster.

    Example:
        >>> from dovetail_api.databricks.operations import libraries
        >>> call = libraries.all_cluster_statuses()
        >>> call.method, call.path
        ('GET', '/api/2.0/libraries/all-cluster-statuses')

    Source: Azure Databricks, GET /api/2.0/libraries/all-cluster-statuses
    """
    return ALL_CLUSTER_STATUSES.call()


CLUSTER_STATUS: Operation[m.ClusterLibraryStatuses] = Operation(
    __name__,
    "CLUSTER_STATUS",
    "libraries_cluster_status",
    "GET",
    "/api/2.0/libraries/cluster-status",
    returns=lambda: m.ClusterLibraryStatuses,
    parameters=(Query("cluster_id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
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


def cluster_status(*, cluster_id: str) -> Call[m.ClusterLibraryStatuses]:
    """Tell about the libraries of a cluster.

    The libraries of one cluster: those set to be installed in the order they were asked for, then those set to be
    removed.

    Args:
        cluster_id: The cluster's id.

    Returns:
        The call; sending it gives ``m.ClusterLibraryStatuses``. The cluster's libraries.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import libraries
        >>> call = libraries.cluster_status(cluster_id="0918-220215-atria616")
        >>> call.method, call.path
        ('GET', '/api/2.0/libraries/cluster-status')

    Source: Azure Databricks, GET /api/2.0/libraries/cluster-status
    """
    return CLUSTER_STATUS.call({"cluster_id": cluster_id})


INSTALL: Operation[m.Nothing] = Operation(
    __name__,
    "INSTALL",
    "libraries_install",
    "POST",
    "/api/2.0/libraries/install",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.LibraryChange),
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


def install(*, body: m.LibraryChange | d.LibraryChange) -> Call[m.Nothing]:
    """Install libraries on a cluster.

    Registers the wish and answers at once; the cluster installs in the background, a terminated one when it starts
    again. `libraries_cluster_status` tells how it goes. Installing what is there already changes nothing.

    Args:
        body: Libraries of a cluster.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import libraries
        >>> call = libraries.install(
        ...     body={
        ...         "cluster_id": "0918-220215-atria616",
        ...         "libraries": [
        ...             {"pypi": {"package": "simplejson==3.19.2"}},
        ...             {"jar": "/Volumes/main/default/jars/etl.jar"},
        ...         ],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/libraries/install')

    Source: Azure Databricks, POST /api/2.0/libraries/install
    """
    return INSTALL.call(body=body)


UNINSTALL: Operation[m.Nothing] = Operation(
    __name__,
    "UNINSTALL",
    "libraries_uninstall",
    "POST",
    "/api/2.0/libraries/uninstall",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.LibraryChange),
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


def uninstall(*, body: m.LibraryChange | d.LibraryChange) -> Call[m.Nothing]:
    """Remove libraries from a cluster.

    Registers the wish and answers at once; the libraries stay until the cluster restarts, with status
    `UNINSTALL_ON_RESTART`. Those that were never installed are passed over.

    Args:
        body: Libraries of a cluster.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import libraries
        >>> call = libraries.uninstall(
        ...     body={"cluster_id": "0918-220215-atria616", "libraries": [{"pypi": {"package": "simplejson==3.19.2"}}]},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/libraries/uninstall')

    Source: Azure Databricks, POST /api/2.0/libraries/uninstall
    """
    return UNINSTALL.call(body=body)
