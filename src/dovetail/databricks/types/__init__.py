"""The types of requests and answers, under the names that clients of this API have long known them by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.databricks.types.clusters import AutoScale as AutoScale
    from dovetail.databricks.types.clusters import ClusterAttributes as ClusterAttributes
    from dovetail.databricks.types.clusters import ClusterCloudProviderNodeInfo as ClusterCloudProviderNodeInfo
    from dovetail.databricks.types.clusters import ClusterCloudProviderNodeStatus as ClusterCloudProviderNodeStatus
    from dovetail.databricks.types.clusters import ClusterEvent as ClusterEvent
    from dovetail.databricks.types.clusters import ClusterEventRequest as ClusterEventRequest
    from dovetail.databricks.types.clusters import ClusterEventResponse as ClusterEventResponse
    from dovetail.databricks.types.clusters import ClusterEventType as ClusterEventType
    from dovetail.databricks.types.clusters import ClusterId as ClusterId
    from dovetail.databricks.types.clusters import ClusterInfo as ClusterInfo
    from dovetail.databricks.types.clusters import ClusterLogConf as ClusterLogConf
    from dovetail.databricks.types.clusters import ClusterResizeRequest as ClusterResizeRequest
    from dovetail.databricks.types.clusters import ClusterSize as ClusterSize
    from dovetail.databricks.types.clusters import ClusterSource as ClusterSource
    from dovetail.databricks.types.clusters import ClusterState as ClusterState
    from dovetail.databricks.types.clusters import DbfsStorageInfo as DbfsStorageInfo
    from dovetail.databricks.types.clusters import DockerBasicAuth as DockerBasicAuth
    from dovetail.databricks.types.clusters import DockerImage as DockerImage
    from dovetail.databricks.types.clusters import EventDetails as EventDetails
    from dovetail.databricks.types.clusters import InitScriptInfo as InitScriptInfo
    from dovetail.databricks.types.clusters import ListOrder as ListOrder
    from dovetail.databricks.types.clusters import LogSyncStatus as LogSyncStatus
    from dovetail.databricks.types.clusters import NodeType as NodeType
    from dovetail.databricks.types.clusters import PoolClusterTerminationCode as PoolClusterTerminationCode
    from dovetail.databricks.types.clusters import ResizeCause as ResizeCause
    from dovetail.databricks.types.clusters import SparkNode as SparkNode
    from dovetail.databricks.types.clusters import SparkVersion as SparkVersion
    from dovetail.databricks.types.clusters import TerminationCode as TerminationCode
    from dovetail.databricks.types.clusters import TerminationParameter as TerminationParameter
    from dovetail.databricks.types.clusters import TerminationReason as TerminationReason
    from dovetail.databricks.types.clusters import TerminationType as TerminationType
    from dovetail.databricks.types.secrets import AclItem as AclItem
    from dovetail.databricks.types.secrets import AclPermission as AclPermission
    from dovetail.databricks.types.secrets import ScopeBackendType as ScopeBackendType
    from dovetail.databricks.types.secrets import SecretMetadata as SecretMetadata
    from dovetail.databricks.types.secrets import SecretScope as SecretScope
    from dovetail.databricks.types.tokens import PublicTokenInfo as PublicTokenInfo
    from dovetail.databricks.types.tokens import Token as Token
    from dovetail.databricks.types.tokens import TokenId as TokenId
else:
    from dovetail.lazy import attach

    _HOMES = {
        "clusters": (
            "AutoScale",
            "ClusterAttributes",
            "ClusterCloudProviderNodeInfo",
            "ClusterCloudProviderNodeStatus",
            "ClusterEvent",
            "ClusterEventRequest",
            "ClusterEventResponse",
            "ClusterEventType",
            "ClusterId",
            "ClusterInfo",
            "ClusterLogConf",
            "ClusterResizeRequest",
            "ClusterSize",
            "ClusterSource",
            "ClusterState",
            "DbfsStorageInfo",
            "DockerBasicAuth",
            "DockerImage",
            "EventDetails",
            "InitScriptInfo",
            "ListOrder",
            "LogSyncStatus",
            "NodeType",
            "PoolClusterTerminationCode",
            "ResizeCause",
            "SparkNode",
            "SparkVersion",
            "TerminationCode",
            "TerminationParameter",
            "TerminationReason",
            "TerminationType",
        ),
        "secrets": (
            "AclItem",
            "AclPermission",
            "ScopeBackendType",
            "SecretMetadata",
            "SecretScope",
        ),
        "tokens": (
            "PublicTokenInfo",
            "Token",
            "TokenId",
        ),
    }
    __getattr__, __dir__, __all__ = attach(__name__, _HOMES, globals())
