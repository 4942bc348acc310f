"""Types of clusters."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.databricks.types.words import ClusterCloudProviderNodeStatus as ClusterCloudProviderNodeStatus
from dovetail.databricks.types.words import ClusterEventType as ClusterEventType
from dovetail.databricks.types.words import ClusterSource as ClusterSource
from dovetail.databricks.types.words import ClusterState as ClusterState
from dovetail.databricks.types.words import ListOrder as ListOrder
from dovetail.databricks.types.words import PoolClusterTerminationCode as PoolClusterTerminationCode
from dovetail.databricks.types.words import ResizeCause as ResizeCause
from dovetail.databricks.types.words import TerminationCode as TerminationCode
from dovetail.databricks.types.words import TerminationType as TerminationType
from dovetail_api.databricks import models as m

AutoScale: TypeAlias = m.AutoScaleRequest
SparkNode: TypeAlias = m.SparkNode
DbfsStorageInfo: TypeAlias = m.DbfsStorageInfoRequest
ClusterLogConf: TypeAlias = m.ClusterLogConfRequest
InitScriptInfo: TypeAlias = m.InitScriptInfoRequest
DockerBasicAuth: TypeAlias = m.DockerBasicAuthRequest
DockerImage: TypeAlias = m.DockerImageRequest
LogSyncStatus: TypeAlias = m.LogSyncStatus
TerminationReason: TypeAlias = m.TerminationReason
ClusterInfo: TypeAlias = m.ClusterDetails
ClusterCloudProviderNodeInfo: TypeAlias = m.CloudProviderNodeInfo
NodeType: TypeAlias = m.NodeType
SparkVersion: TypeAlias = m.SparkVersion
ClusterEventRequest: TypeAlias = m.ClusterEventsRequest
ClusterSize: TypeAlias = m.ClusterSize
EventDetails: TypeAlias = m.ClusterEventDetails
ClusterEvent: TypeAlias = m.ClusterEvent
ClusterEventResponse: TypeAlias = m.ClusterEventPage
ClusterId: TypeAlias = m.ClusterCreated
ClusterResizeRequest: TypeAlias = m.ClusterResizeRequest
TerminationParameter: TypeAlias = dict[str, str]
"""More about the end of a cluster, by name."""


class ClusterAttributes(m.ClusterCreateRequest, kw_only=True):
    """What a cluster is to be, for ``create`` and, with its id, for ``edit``.

    Attributes:
        cluster_id: The cluster, when it is there already.

    Example:
        >>> from dovetail.databricks.types.clusters import AutoScale, ClusterAttributes
        >>> ClusterAttributes(
        ...     cluster_name="my-cute-cluster",
        ...     spark_version="7.2.x-scala2.12",
        ...     node_type_id="Standard_F4s",
        ...     autoscale=AutoScale(min_workers=1, max_workers=4),
        ... ).cluster_name
        'my-cute-cluster'
    """

    cluster_id: str | UnsetType = UNSET
