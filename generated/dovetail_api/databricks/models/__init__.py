# Made from databricks.yaml by dovetail-generate; do not edit.
"""The models of Azure Databricks, loaded by area when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.databricks.models.cluster_policies import ClusterPolicy as ClusterPolicy
    from dovetail_api.databricks.models.cluster_policies import ClusterPolicyCreated as ClusterPolicyCreated
    from dovetail_api.databricks.models.cluster_policies import ClusterPolicyListAnswer as ClusterPolicyListAnswer
    from dovetail_api.databricks.models.cluster_policies_requests import (
        ClusterPolicyCreateRequest as ClusterPolicyCreateRequest,
    )
    from dovetail_api.databricks.models.cluster_policies_requests import (
        ClusterPolicyEditRequest as ClusterPolicyEditRequest,
    )
    from dovetail_api.databricks.models.cluster_policies_requests import (
        ClusterPolicyReference as ClusterPolicyReference,
    )
    from dovetail_api.databricks.models.cluster_policies_requests import (
        ClusterPolicySortColumn as ClusterPolicySortColumn,
    )
    from dovetail_api.databricks.models.cluster_policies_requests import (
        ClusterPolicySortOrder as ClusterPolicySortOrder,
    )
    from dovetail_api.databricks.models.clusters import Adlsgen2Info as Adlsgen2Info
    from dovetail_api.databricks.models.clusters import AutoScale as AutoScale
    from dovetail_api.databricks.models.clusters import AzureAttributes as AzureAttributes
    from dovetail_api.databricks.models.clusters import AzureAvailability as AzureAvailability
    from dovetail_api.databricks.models.clusters import ClientsTypes as ClientsTypes
    from dovetail_api.databricks.models.clusters import CloudProviderNodeInfo as CloudProviderNodeInfo
    from dovetail_api.databricks.models.clusters import CloudProviderNodeStatus as CloudProviderNodeStatus
    from dovetail_api.databricks.models.clusters import ClusterAttributes as ClusterAttributes
    from dovetail_api.databricks.models.clusters import ClusterCreated as ClusterCreated
    from dovetail_api.databricks.models.clusters import ClusterDetails as ClusterDetails
    from dovetail_api.databricks.models.clusters import ClusterEvent as ClusterEvent
    from dovetail_api.databricks.models.clusters import ClusterEventCause as ClusterEventCause
    from dovetail_api.databricks.models.clusters import ClusterEventDetails as ClusterEventDetails
    from dovetail_api.databricks.models.clusters import ClusterEventOrder as ClusterEventOrder
    from dovetail_api.databricks.models.clusters import ClusterEventPage as ClusterEventPage
    from dovetail_api.databricks.models.clusters import ClusterEventsNext as ClusterEventsNext
    from dovetail_api.databricks.models.clusters import ClusterEventType as ClusterEventType
    from dovetail_api.databricks.models.clusters import ClusterKind as ClusterKind
    from dovetail_api.databricks.models.clusters import ClusterLogConf as ClusterLogConf
    from dovetail_api.databricks.models.clusters import ClusterPage as ClusterPage
    from dovetail_api.databricks.models.clusters import ClusterSize as ClusterSize
    from dovetail_api.databricks.models.clusters import ClusterSource as ClusterSource
    from dovetail_api.databricks.models.clusters import ClusterSpec as ClusterSpec
    from dovetail_api.databricks.models.clusters import ClusterState as ClusterState
    from dovetail_api.databricks.models.clusters import DataPlaneEventDetails as DataPlaneEventDetails
    from dovetail_api.databricks.models.clusters import DataPlaneEventType as DataPlaneEventType
    from dovetail_api.databricks.models.clusters import DataSecurityMode as DataSecurityMode
    from dovetail_api.databricks.models.clusters import DbfsStorageInfo as DbfsStorageInfo
    from dovetail_api.databricks.models.clusters import DependencyMode as DependencyMode
    from dovetail_api.databricks.models.clusters import GcsStorageInfo as GcsStorageInfo
    from dovetail_api.databricks.models.clusters import InitScriptEventDetails as InitScriptEventDetails
    from dovetail_api.databricks.models.clusters import InitScriptExecution as InitScriptExecution
    from dovetail_api.databricks.models.clusters import InitScriptInfo as InitScriptInfo
    from dovetail_api.databricks.models.clusters import InitScriptStatus as InitScriptStatus
    from dovetail_api.databricks.models.clusters import Int64 as Int64
    from dovetail_api.databricks.models.clusters import LogAnalyticsInfo as LogAnalyticsInfo
    from dovetail_api.databricks.models.clusters import LogSyncStatus as LogSyncStatus
    from dovetail_api.databricks.models.clusters import NodeInstanceType as NodeInstanceType
    from dovetail_api.databricks.models.clusters import NodeType as NodeType
    from dovetail_api.databricks.models.clusters import NodeTypeList as NodeTypeList
    from dovetail_api.databricks.models.clusters import RuntimeEngine as RuntimeEngine
    from dovetail_api.databricks.models.clusters import SparkNode as SparkNode
    from dovetail_api.databricks.models.clusters import SparkNodeAwsAttributes as SparkNodeAwsAttributes
    from dovetail_api.databricks.models.clusters import SparkVersion as SparkVersion
    from dovetail_api.databricks.models.clusters import SparkVersionList as SparkVersionList
    from dovetail_api.databricks.models.clusters import TerminationReason as TerminationReason
    from dovetail_api.databricks.models.clusters import TerminationReasonCode as TerminationReasonCode
    from dovetail_api.databricks.models.clusters import TerminationReasonType as TerminationReasonType
    from dovetail_api.databricks.models.clusters import VolumesStorageInfo as VolumesStorageInfo
    from dovetail_api.databricks.models.clusters import WorkloadType as WorkloadType
    from dovetail_api.databricks.models.clusters import WorkspaceStorageInfo as WorkspaceStorageInfo
    from dovetail_api.databricks.models.clusters import ZoneList as ZoneList
    from dovetail_api.databricks.models.clusters_requests import Adlsgen2InfoRequest as Adlsgen2InfoRequest
    from dovetail_api.databricks.models.clusters_requests import AutoScaleRequest as AutoScaleRequest
    from dovetail_api.databricks.models.clusters_requests import AzureAttributesRequest as AzureAttributesRequest
    from dovetail_api.databricks.models.clusters_requests import AzureAvailabilityRequest as AzureAvailabilityRequest
    from dovetail_api.databricks.models.clusters_requests import ClientsTypesRequest as ClientsTypesRequest
    from dovetail_api.databricks.models.clusters_requests import CloneCluster as CloneCluster
    from dovetail_api.databricks.models.clusters_requests import ClusterChangeOwnerRequest as ClusterChangeOwnerRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterCreateRequest as ClusterCreateRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterEditRequest as ClusterEditRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterEventOrderRequest as ClusterEventOrderRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterEventsRequest as ClusterEventsRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterEventTypeRequest as ClusterEventTypeRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterKindRequest as ClusterKindRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterLogConfRequest as ClusterLogConfRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterReference as ClusterReference
    from dovetail_api.databricks.models.clusters_requests import ClusterResizeRequest as ClusterResizeRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterRestartRequest as ClusterRestartRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterSortDirection as ClusterSortDirection
    from dovetail_api.databricks.models.clusters_requests import ClusterSortField as ClusterSortField
    from dovetail_api.databricks.models.clusters_requests import ClusterSourceRequest as ClusterSourceRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterStateRequest as ClusterStateRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterUpdateRequest as ClusterUpdateRequest
    from dovetail_api.databricks.models.clusters_requests import DataSecurityModeRequest as DataSecurityModeRequest
    from dovetail_api.databricks.models.clusters_requests import DbfsStorageInfoRequest as DbfsStorageInfoRequest
    from dovetail_api.databricks.models.clusters_requests import DependencyModeRequest as DependencyModeRequest
    from dovetail_api.databricks.models.clusters_requests import FieldMask as FieldMask
    from dovetail_api.databricks.models.clusters_requests import GcsStorageInfoRequest as GcsStorageInfoRequest
    from dovetail_api.databricks.models.clusters_requests import InitScriptInfoRequest as InitScriptInfoRequest
    from dovetail_api.databricks.models.clusters_requests import LogAnalyticsInfoRequest as LogAnalyticsInfoRequest
    from dovetail_api.databricks.models.clusters_requests import RuntimeEngineRequest as RuntimeEngineRequest
    from dovetail_api.databricks.models.clusters_requests import UpdateClusterResource as UpdateClusterResource
    from dovetail_api.databricks.models.clusters_requests import VolumesStorageInfoRequest as VolumesStorageInfoRequest
    from dovetail_api.databricks.models.clusters_requests import WorkloadTypeRequest as WorkloadTypeRequest
    from dovetail_api.databricks.models.clusters_requests import (
        WorkspaceStorageInfoRequest as WorkspaceStorageInfoRequest,
    )
    from dovetail_api.databricks.models.command_execution import CommandAnswer as CommandAnswer
    from dovetail_api.databricks.models.command_execution import CommandError as CommandError
    from dovetail_api.databricks.models.command_execution import CommandReference as CommandReference
    from dovetail_api.databricks.models.command_execution import CommandResults as CommandResults
    from dovetail_api.databricks.models.command_execution import CommandResultType as CommandResultType
    from dovetail_api.databricks.models.command_execution import CommandStatus as CommandStatus
    from dovetail_api.databricks.models.command_execution import ContextAnswer as ContextAnswer
    from dovetail_api.databricks.models.command_execution import ContextStatus as ContextStatus
    from dovetail_api.databricks.models.command_execution_requests import CommandLanguage as CommandLanguage
    from dovetail_api.databricks.models.command_execution_requests import CommandRequest as CommandRequest
    from dovetail_api.databricks.models.command_execution_requests import CommandTarget as CommandTarget
    from dovetail_api.databricks.models.command_execution_requests import ContextCreateRequest as ContextCreateRequest
    from dovetail_api.databricks.models.command_execution_requests import ContextReference as ContextReference
    from dovetail_api.databricks.models.common import DockerBasicAuth as DockerBasicAuth
    from dovetail_api.databricks.models.common import DockerImage as DockerImage
    from dovetail_api.databricks.models.common import EpochMillis as EpochMillis
    from dovetail_api.databricks.models.common import Error as Error
    from dovetail_api.databricks.models.common import ErrorCode as ErrorCode
    from dovetail_api.databricks.models.common import ErrorDetail as ErrorDetail
    from dovetail_api.databricks.models.common import ErrorFieldViolation as ErrorFieldViolation
    from dovetail_api.databricks.models.common import ErrorLink as ErrorLink
    from dovetail_api.databricks.models.common import ErrorViolation as ErrorViolation
    from dovetail_api.databricks.models.common import Library as Library
    from dovetail_api.databricks.models.common import MavenLibrary as MavenLibrary
    from dovetail_api.databricks.models.common import NodeTypeFlexibility as NodeTypeFlexibility
    from dovetail_api.databricks.models.common import Nothing as Nothing
    from dovetail_api.databricks.models.common import PythonPyPiLibrary as PythonPyPiLibrary
    from dovetail_api.databricks.models.common import RCranLibrary as RCranLibrary
    from dovetail_api.databricks.models.common_requests import DockerBasicAuthRequest as DockerBasicAuthRequest
    from dovetail_api.databricks.models.common_requests import DockerImageRequest as DockerImageRequest
    from dovetail_api.databricks.models.common_requests import LibraryRequest as LibraryRequest
    from dovetail_api.databricks.models.common_requests import MavenLibraryRequest as MavenLibraryRequest
    from dovetail_api.databricks.models.common_requests import NodeTypeFlexibilityRequest as NodeTypeFlexibilityRequest
    from dovetail_api.databricks.models.common_requests import PythonPyPiLibraryRequest as PythonPyPiLibraryRequest
    from dovetail_api.databricks.models.common_requests import RCranLibraryRequest as RCranLibraryRequest
    from dovetail_api.databricks.models.instance_pools import AzureDiskVolumeType as AzureDiskVolumeType
    from dovetail_api.databricks.models.instance_pools import DiskSpec as DiskSpec
    from dovetail_api.databricks.models.instance_pools import DiskType as DiskType
    from dovetail_api.databricks.models.instance_pools import EbsVolumeType as EbsVolumeType
    from dovetail_api.databricks.models.instance_pools import InstancePool as InstancePool
    from dovetail_api.databricks.models.instance_pools import InstancePoolAzureAttributes as InstancePoolAzureAttributes
    from dovetail_api.databricks.models.instance_pools import (
        InstancePoolAzureAvailability as InstancePoolAzureAvailability,
    )
    from dovetail_api.databricks.models.instance_pools import InstancePoolCreated as InstancePoolCreated
    from dovetail_api.databricks.models.instance_pools import InstancePoolListAnswer as InstancePoolListAnswer
    from dovetail_api.databricks.models.instance_pools import InstancePoolState as InstancePoolState
    from dovetail_api.databricks.models.instance_pools import InstancePoolStats as InstancePoolStats
    from dovetail_api.databricks.models.instance_pools import InstancePoolStatus as InstancePoolStatus
    from dovetail_api.databricks.models.instance_pools import PendingInstanceError as PendingInstanceError
    from dovetail_api.databricks.models.instance_pools_requests import (
        AzureDiskVolumeTypeRequest as AzureDiskVolumeTypeRequest,
    )
    from dovetail_api.databricks.models.instance_pools_requests import DiskSpecRequest as DiskSpecRequest
    from dovetail_api.databricks.models.instance_pools_requests import DiskTypeRequest as DiskTypeRequest
    from dovetail_api.databricks.models.instance_pools_requests import EbsVolumeTypeRequest as EbsVolumeTypeRequest
    from dovetail_api.databricks.models.instance_pools_requests import (
        InstancePoolAzureAttributesRequest as InstancePoolAzureAttributesRequest,
    )
    from dovetail_api.databricks.models.instance_pools_requests import (
        InstancePoolAzureAvailabilityRequest as InstancePoolAzureAvailabilityRequest,
    )
    from dovetail_api.databricks.models.instance_pools_requests import (
        InstancePoolCreateRequest as InstancePoolCreateRequest,
    )
    from dovetail_api.databricks.models.instance_pools_requests import (
        InstancePoolEditRequest as InstancePoolEditRequest,
    )
    from dovetail_api.databricks.models.instance_pools_requests import InstancePoolReference as InstancePoolReference
    from dovetail_api.databricks.models.libraries import AllClusterLibraryStatuses as AllClusterLibraryStatuses
    from dovetail_api.databricks.models.libraries import ClusterLibraryStatuses as ClusterLibraryStatuses
    from dovetail_api.databricks.models.libraries import LibraryFullStatus as LibraryFullStatus
    from dovetail_api.databricks.models.libraries import LibraryInstallStatus as LibraryInstallStatus
    from dovetail_api.databricks.models.libraries_requests import LibraryChange as LibraryChange
    from dovetail_api.databricks.models.policy_families import PolicyFamily as PolicyFamily
    from dovetail_api.databricks.models.policy_families import PolicyFamilyPage as PolicyFamilyPage
else:
    from importlib import import_module

    _AREAS = {
        "Adlsgen2Info": "clusters",
        "Adlsgen2InfoRequest": "clusters_requests",
        "AllClusterLibraryStatuses": "libraries",
        "AutoScale": "clusters",
        "AutoScaleRequest": "clusters_requests",
        "AzureAttributes": "clusters",
        "AzureAttributesRequest": "clusters_requests",
        "AzureAvailability": "clusters",
        "AzureAvailabilityRequest": "clusters_requests",
        "AzureDiskVolumeType": "instance_pools",
        "AzureDiskVolumeTypeRequest": "instance_pools_requests",
        "ClientsTypes": "clusters",
        "ClientsTypesRequest": "clusters_requests",
        "CloneCluster": "clusters_requests",
        "CloudProviderNodeInfo": "clusters",
        "CloudProviderNodeStatus": "clusters",
        "ClusterAttributes": "clusters",
        "ClusterChangeOwnerRequest": "clusters_requests",
        "ClusterCreateRequest": "clusters_requests",
        "ClusterCreated": "clusters",
        "ClusterDetails": "clusters",
        "ClusterEditRequest": "clusters_requests",
        "ClusterEvent": "clusters",
        "ClusterEventCause": "clusters",
        "ClusterEventDetails": "clusters",
        "ClusterEventOrder": "clusters",
        "ClusterEventOrderRequest": "clusters_requests",
        "ClusterEventPage": "clusters",
        "ClusterEventType": "clusters",
        "ClusterEventTypeRequest": "clusters_requests",
        "ClusterEventsNext": "clusters",
        "ClusterEventsRequest": "clusters_requests",
        "ClusterKind": "clusters",
        "ClusterKindRequest": "clusters_requests",
        "ClusterLibraryStatuses": "libraries",
        "ClusterLogConf": "clusters",
        "ClusterLogConfRequest": "clusters_requests",
        "ClusterPage": "clusters",
        "ClusterPolicy": "cluster_policies",
        "ClusterPolicyCreateRequest": "cluster_policies_requests",
        "ClusterPolicyCreated": "cluster_policies",
        "ClusterPolicyEditRequest": "cluster_policies_requests",
        "ClusterPolicyListAnswer": "cluster_policies",
        "ClusterPolicyReference": "cluster_policies_requests",
        "ClusterPolicySortColumn": "cluster_policies_requests",
        "ClusterPolicySortOrder": "cluster_policies_requests",
        "ClusterReference": "clusters_requests",
        "ClusterResizeRequest": "clusters_requests",
        "ClusterRestartRequest": "clusters_requests",
        "ClusterSize": "clusters",
        "ClusterSortDirection": "clusters_requests",
        "ClusterSortField": "clusters_requests",
        "ClusterSource": "clusters",
        "ClusterSourceRequest": "clusters_requests",
        "ClusterSpec": "clusters",
        "ClusterState": "clusters",
        "ClusterStateRequest": "clusters_requests",
        "ClusterUpdateRequest": "clusters_requests",
        "CommandAnswer": "command_execution",
        "CommandError": "command_execution",
        "CommandLanguage": "command_execution_requests",
        "CommandReference": "command_execution",
        "CommandRequest": "command_execution_requests",
        "CommandResultType": "command_execution",
        "CommandResults": "command_execution",
        "CommandStatus": "command_execution",
        "CommandTarget": "command_execution_requests",
        "ContextAnswer": "command_execution",
        "ContextCreateRequest": "command_execution_requests",
        "ContextReference": "command_execution_requests",
        "ContextStatus": "command_execution",
        "DataPlaneEventDetails": "clusters",
        "DataPlaneEventType": "clusters",
        "DataSecurityMode": "clusters",
        "DataSecurityModeRequest": "clusters_requests",
        "DbfsStorageInfo": "clusters",
        "DbfsStorageInfoRequest": "clusters_requests",
        "DependencyMode": "clusters",
        "DependencyModeRequest": "clusters_requests",
        "DiskSpec": "instance_pools",
        "DiskSpecRequest": "instance_pools_requests",
        "DiskType": "instance_pools",
        "DiskTypeRequest": "instance_pools_requests",
        "DockerBasicAuth": "common",
        "DockerBasicAuthRequest": "common_requests",
        "DockerImage": "common",
        "DockerImageRequest": "common_requests",
        "EbsVolumeType": "instance_pools",
        "EbsVolumeTypeRequest": "instance_pools_requests",
        "EpochMillis": "common",
        "Error": "common",
        "ErrorCode": "common",
        "ErrorDetail": "common",
        "ErrorFieldViolation": "common",
        "ErrorLink": "common",
        "ErrorViolation": "common",
        "FieldMask": "clusters_requests",
        "GcsStorageInfo": "clusters",
        "GcsStorageInfoRequest": "clusters_requests",
        "InitScriptEventDetails": "clusters",
        "InitScriptExecution": "clusters",
        "InitScriptInfo": "clusters",
        "InitScriptInfoRequest": "clusters_requests",
        "InitScriptStatus": "clusters",
        "InstancePool": "instance_pools",
        "InstancePoolAzureAttributes": "instance_pools",
        "InstancePoolAzureAttributesRequest": "instance_pools_requests",
        "InstancePoolAzureAvailability": "instance_pools",
        "InstancePoolAzureAvailabilityRequest": "instance_pools_requests",
        "InstancePoolCreateRequest": "instance_pools_requests",
        "InstancePoolCreated": "instance_pools",
        "InstancePoolEditRequest": "instance_pools_requests",
        "InstancePoolListAnswer": "instance_pools",
        "InstancePoolReference": "instance_pools_requests",
        "InstancePoolState": "instance_pools",
        "InstancePoolStats": "instance_pools",
        "InstancePoolStatus": "instance_pools",
        "Int64": "clusters",
        "Library": "common",
        "LibraryChange": "libraries_requests",
        "LibraryFullStatus": "libraries",
        "LibraryInstallStatus": "libraries",
        "LibraryRequest": "common_requests",
        "LogAnalyticsInfo": "clusters",
        "LogAnalyticsInfoRequest": "clusters_requests",
        "LogSyncStatus": "clusters",
        "MavenLibrary": "common",
        "MavenLibraryRequest": "common_requests",
        "NodeInstanceType": "clusters",
        "NodeType": "clusters",
        "NodeTypeFlexibility": "common",
        "NodeTypeFlexibilityRequest": "common_requests",
        "NodeTypeList": "clusters",
        "Nothing": "common",
        "PendingInstanceError": "instance_pools",
        "PolicyFamily": "policy_families",
        "PolicyFamilyPage": "policy_families",
        "PythonPyPiLibrary": "common",
        "PythonPyPiLibraryRequest": "common_requests",
        "RCranLibrary": "common",
        "RCranLibraryRequest": "common_requests",
        "RuntimeEngine": "clusters",
        "RuntimeEngineRequest": "clusters_requests",
        "SparkNode": "clusters",
        "SparkNodeAwsAttributes": "clusters",
        "SparkVersion": "clusters",
        "SparkVersionList": "clusters",
        "TerminationReason": "clusters",
        "TerminationReasonCode": "clusters",
        "TerminationReasonType": "clusters",
        "UpdateClusterResource": "clusters_requests",
        "VolumesStorageInfo": "clusters",
        "VolumesStorageInfoRequest": "clusters_requests",
        "WorkloadType": "clusters",
        "WorkloadTypeRequest": "clusters_requests",
        "WorkspaceStorageInfo": "clusters",
        "WorkspaceStorageInfoRequest": "clusters_requests",
        "ZoneList": "clusters",
    }

    def __getattr__(name: str) -> object:
        area = _AREAS.get(name)
        if area is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted([*globals(), *_AREAS])
