# Made from databricks.yaml by dovetail-generate; do not edit.
"""The models of Azure Databricks, loaded by area when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.databricks.models.catalogs import Catalog as Catalog
    from dovetail_api.databricks.models.catalogs import CatalogList as CatalogList
    from dovetail_api.databricks.models.catalogs import CatalogProvisioning as CatalogProvisioning
    from dovetail_api.databricks.models.catalogs import CatalogProvisioningState as CatalogProvisioningState
    from dovetail_api.databricks.models.catalogs import EncryptionSettings as EncryptionSettings
    from dovetail_api.databricks.models.catalogs import EncryptionSettingsAzure as EncryptionSettingsAzure
    from dovetail_api.databricks.models.catalogs_requests import CatalogCreate as CatalogCreate
    from dovetail_api.databricks.models.catalogs_requests import CatalogIsolationMode as CatalogIsolationMode
    from dovetail_api.databricks.models.catalogs_requests import CatalogUpdate as CatalogUpdate
    from dovetail_api.databricks.models.catalogs_requests import (
        EncryptionSettingsAzureSpec as EncryptionSettingsAzureSpec,
    )
    from dovetail_api.databricks.models.catalogs_requests import EncryptionSettingsSpec as EncryptionSettingsSpec
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
    from dovetail_api.databricks.models.common import CatalogType as CatalogType
    from dovetail_api.databricks.models.common import DockerBasicAuth as DockerBasicAuth
    from dovetail_api.databricks.models.common import DockerImage as DockerImage
    from dovetail_api.databricks.models.common import EncryptionDetails as EncryptionDetails
    from dovetail_api.databricks.models.common import EpochMillis as EpochMillis
    from dovetail_api.databricks.models.common import Error as Error
    from dovetail_api.databricks.models.common import ErrorCode as ErrorCode
    from dovetail_api.databricks.models.common import ErrorDetail as ErrorDetail
    from dovetail_api.databricks.models.common import ErrorFieldViolation as ErrorFieldViolation
    from dovetail_api.databricks.models.common import ErrorLink as ErrorLink
    from dovetail_api.databricks.models.common import ErrorViolation as ErrorViolation
    from dovetail_api.databricks.models.common import Int64 as Int64
    from dovetail_api.databricks.models.common import Library as Library
    from dovetail_api.databricks.models.common import MavenLibrary as MavenLibrary
    from dovetail_api.databricks.models.common import MlflowError as MlflowError
    from dovetail_api.databricks.models.common import MlflowTag as MlflowTag
    from dovetail_api.databricks.models.common import NodeTypeFlexibility as NodeTypeFlexibility
    from dovetail_api.databricks.models.common import Nothing as Nothing
    from dovetail_api.databricks.models.common import PredictiveOptimizationFlag as PredictiveOptimizationFlag
    from dovetail_api.databricks.models.common import PredictiveOptimizationOrigin as PredictiveOptimizationOrigin
    from dovetail_api.databricks.models.common import PythonPyPiLibrary as PythonPyPiLibrary
    from dovetail_api.databricks.models.common import RCranLibrary as RCranLibrary
    from dovetail_api.databricks.models.common import SecurableType as SecurableType
    from dovetail_api.databricks.models.common import ServerSideEncryption as ServerSideEncryption
    from dovetail_api.databricks.models.common import ServerSideEncryptionAlgorithm as ServerSideEncryptionAlgorithm
    from dovetail_api.databricks.models.common import TerminationReasonCode as TerminationReasonCode
    from dovetail_api.databricks.models.common import TerminationReasonType as TerminationReasonType
    from dovetail_api.databricks.models.common_requests import DockerBasicAuthRequest as DockerBasicAuthRequest
    from dovetail_api.databricks.models.common_requests import DockerImageRequest as DockerImageRequest
    from dovetail_api.databricks.models.common_requests import FieldMask as FieldMask
    from dovetail_api.databricks.models.common_requests import LibraryRequest as LibraryRequest
    from dovetail_api.databricks.models.common_requests import MavenLibraryRequest as MavenLibraryRequest
    from dovetail_api.databricks.models.common_requests import MlflowTagSpec as MlflowTagSpec
    from dovetail_api.databricks.models.common_requests import NodeTypeFlexibilityRequest as NodeTypeFlexibilityRequest
    from dovetail_api.databricks.models.common_requests import PredictiveOptimization as PredictiveOptimization
    from dovetail_api.databricks.models.common_requests import PythonPyPiLibraryRequest as PythonPyPiLibraryRequest
    from dovetail_api.databricks.models.common_requests import RCranLibraryRequest as RCranLibraryRequest
    from dovetail_api.databricks.models.experiments import Experiment as Experiment
    from dovetail_api.databricks.models.experiments import ExperimentAnswer as ExperimentAnswer
    from dovetail_api.databricks.models.experiments import ExperimentCreated as ExperimentCreated
    from dovetail_api.databricks.models.experiments import ExperimentIssue as ExperimentIssue
    from dovetail_api.databricks.models.experiments import ExperimentIssueList as ExperimentIssueList
    from dovetail_api.databricks.models.experiments import ExperimentLifecycle as ExperimentLifecycle
    from dovetail_api.databricks.models.experiments import ExperimentList as ExperimentList
    from dovetail_api.databricks.models.experiments import ExperimentTraceLocation as ExperimentTraceLocation
    from dovetail_api.databricks.models.experiments import ExperimentUcTraceLocation as ExperimentUcTraceLocation
    from dovetail_api.databricks.models.experiments import LoggedModel as LoggedModel
    from dovetail_api.databricks.models.experiments import LoggedModelAnswer as LoggedModelAnswer
    from dovetail_api.databricks.models.experiments import LoggedModelData as LoggedModelData
    from dovetail_api.databricks.models.experiments import LoggedModelInfo as LoggedModelInfo
    from dovetail_api.databricks.models.experiments import LoggedModelList as LoggedModelList
    from dovetail_api.databricks.models.experiments import LoggedModelParam as LoggedModelParam
    from dovetail_api.databricks.models.experiments import LoggedModelStatus as LoggedModelStatus
    from dovetail_api.databricks.models.experiments import MetricHistory as MetricHistory
    from dovetail_api.databricks.models.experiments import MlflowDataset as MlflowDataset
    from dovetail_api.databricks.models.experiments import MlflowDatasetInput as MlflowDatasetInput
    from dovetail_api.databricks.models.experiments import MlflowFile as MlflowFile
    from dovetail_api.databricks.models.experiments import MlflowFileList as MlflowFileList
    from dovetail_api.databricks.models.experiments import MlflowMetric as MlflowMetric
    from dovetail_api.databricks.models.experiments import MlflowModelInput as MlflowModelInput
    from dovetail_api.databricks.models.experiments import MlflowNumber as MlflowNumber
    from dovetail_api.databricks.models.experiments import MlflowParam as MlflowParam
    from dovetail_api.databricks.models.experiments import MlflowRun as MlflowRun
    from dovetail_api.databricks.models.experiments import MlflowRunAnswer as MlflowRunAnswer
    from dovetail_api.databricks.models.experiments import MlflowRunData as MlflowRunData
    from dovetail_api.databricks.models.experiments import MlflowRunInfo as MlflowRunInfo
    from dovetail_api.databricks.models.experiments import MlflowRunInfoAnswer as MlflowRunInfoAnswer
    from dovetail_api.databricks.models.experiments import MlflowRunInputs as MlflowRunInputs
    from dovetail_api.databricks.models.experiments import MlflowRunLifecycle as MlflowRunLifecycle
    from dovetail_api.databricks.models.experiments import MlflowRunList as MlflowRunList
    from dovetail_api.databricks.models.experiments import MlflowRunsDeleted as MlflowRunsDeleted
    from dovetail_api.databricks.models.experiments import MlflowRunsRestored as MlflowRunsRestored
    from dovetail_api.databricks.models.experiments import MlflowRunStatus as MlflowRunStatus
    from dovetail_api.databricks.models.experiments_requests import ExperimentCreate as ExperimentCreate
    from dovetail_api.databricks.models.experiments_requests import ExperimentId as ExperimentId
    from dovetail_api.databricks.models.experiments_requests import ExperimentIssueSearch as ExperimentIssueSearch
    from dovetail_api.databricks.models.experiments_requests import ExperimentIssueSeverity as ExperimentIssueSeverity
    from dovetail_api.databricks.models.experiments_requests import (
        ExperimentIssueSeverityWord as ExperimentIssueSeverityWord,
    )
    from dovetail_api.databricks.models.experiments_requests import ExperimentIssueSortKey as ExperimentIssueSortKey
    from dovetail_api.databricks.models.experiments_requests import ExperimentIssueSortOrder as ExperimentIssueSortOrder
    from dovetail_api.databricks.models.experiments_requests import ExperimentIssueSource as ExperimentIssueSource
    from dovetail_api.databricks.models.experiments_requests import ExperimentIssueSpec as ExperimentIssueSpec
    from dovetail_api.databricks.models.experiments_requests import ExperimentIssueStatus as ExperimentIssueStatus
    from dovetail_api.databricks.models.experiments_requests import (
        ExperimentIssueStatusWord as ExperimentIssueStatusWord,
    )
    from dovetail_api.databricks.models.experiments_requests import ExperimentIssueTagFilter as ExperimentIssueTagFilter
    from dovetail_api.databricks.models.experiments_requests import ExperimentIssueView as ExperimentIssueView
    from dovetail_api.databricks.models.experiments_requests import ExperimentSearch as ExperimentSearch
    from dovetail_api.databricks.models.experiments_requests import ExperimentSetTag as ExperimentSetTag
    from dovetail_api.databricks.models.experiments_requests import (
        ExperimentTraceLocationSpec as ExperimentTraceLocationSpec,
    )
    from dovetail_api.databricks.models.experiments_requests import (
        ExperimentUcTraceLocationSpec as ExperimentUcTraceLocationSpec,
    )
    from dovetail_api.databricks.models.experiments_requests import ExperimentUpdate as ExperimentUpdate
    from dovetail_api.databricks.models.experiments_requests import LoggedModelCreate as LoggedModelCreate
    from dovetail_api.databricks.models.experiments_requests import LoggedModelFinalize as LoggedModelFinalize
    from dovetail_api.databricks.models.experiments_requests import LoggedModelLogParams as LoggedModelLogParams
    from dovetail_api.databricks.models.experiments_requests import LoggedModelOrder as LoggedModelOrder
    from dovetail_api.databricks.models.experiments_requests import LoggedModelParamSpec as LoggedModelParamSpec
    from dovetail_api.databricks.models.experiments_requests import LoggedModelSearch as LoggedModelSearch
    from dovetail_api.databricks.models.experiments_requests import LoggedModelSearchDataset as LoggedModelSearchDataset
    from dovetail_api.databricks.models.experiments_requests import LoggedModelSetTags as LoggedModelSetTags
    from dovetail_api.databricks.models.experiments_requests import LoggedModelStatusWord as LoggedModelStatusWord
    from dovetail_api.databricks.models.experiments_requests import MlflowDatasetInputSpec as MlflowDatasetInputSpec
    from dovetail_api.databricks.models.experiments_requests import MlflowDatasetSpec as MlflowDatasetSpec
    from dovetail_api.databricks.models.experiments_requests import MlflowDeleteTag as MlflowDeleteTag
    from dovetail_api.databricks.models.experiments_requests import MlflowInputTag as MlflowInputTag
    from dovetail_api.databricks.models.experiments_requests import MlflowLogBatch as MlflowLogBatch
    from dovetail_api.databricks.models.experiments_requests import MlflowLogInputs as MlflowLogInputs
    from dovetail_api.databricks.models.experiments_requests import MlflowLogMetric as MlflowLogMetric
    from dovetail_api.databricks.models.experiments_requests import MlflowLogModel as MlflowLogModel
    from dovetail_api.databricks.models.experiments_requests import MlflowLogOutputs as MlflowLogOutputs
    from dovetail_api.databricks.models.experiments_requests import MlflowLogParam as MlflowLogParam
    from dovetail_api.databricks.models.experiments_requests import MlflowMetricSpec as MlflowMetricSpec
    from dovetail_api.databricks.models.experiments_requests import MlflowModelInputSpec as MlflowModelInputSpec
    from dovetail_api.databricks.models.experiments_requests import MlflowModelOutputSpec as MlflowModelOutputSpec
    from dovetail_api.databricks.models.experiments_requests import MlflowNumberRequest as MlflowNumberRequest
    from dovetail_api.databricks.models.experiments_requests import MlflowParamSpec as MlflowParamSpec
    from dovetail_api.databricks.models.experiments_requests import MlflowRunCreate as MlflowRunCreate
    from dovetail_api.databricks.models.experiments_requests import MlflowRunId as MlflowRunId
    from dovetail_api.databricks.models.experiments_requests import MlflowRunsDelete as MlflowRunsDelete
    from dovetail_api.databricks.models.experiments_requests import MlflowRunSearch as MlflowRunSearch
    from dovetail_api.databricks.models.experiments_requests import MlflowRunsRestore as MlflowRunsRestore
    from dovetail_api.databricks.models.experiments_requests import MlflowRunStatusWord as MlflowRunStatusWord
    from dovetail_api.databricks.models.experiments_requests import MlflowRunUpdate as MlflowRunUpdate
    from dovetail_api.databricks.models.experiments_requests import MlflowSetTag as MlflowSetTag
    from dovetail_api.databricks.models.experiments_requests import MlflowViewType as MlflowViewType
    from dovetail_api.databricks.models.grants import EffectivePermissions as EffectivePermissions
    from dovetail_api.databricks.models.grants import EffectivePrivilege as EffectivePrivilege
    from dovetail_api.databricks.models.grants import EffectivePrivilegeAssignment as EffectivePrivilegeAssignment
    from dovetail_api.databricks.models.grants import EffectivePrivilegeAssignments as EffectivePrivilegeAssignments
    from dovetail_api.databricks.models.grants import PermissionsUpdated as PermissionsUpdated
    from dovetail_api.databricks.models.grants import PrivilegeAssignment as PrivilegeAssignment
    from dovetail_api.databricks.models.grants import PrivilegeAssignments as PrivilegeAssignments
    from dovetail_api.databricks.models.grants_requests import PermissionsChange as PermissionsChange
    from dovetail_api.databricks.models.grants_requests import PermissionsUpdate as PermissionsUpdate
    from dovetail_api.databricks.models.grants_requests import Privilege as Privilege
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
    from dovetail_api.databricks.models.model_registry import ModelActivity as ModelActivity
    from dovetail_api.databricks.models.model_registry import ModelActivityAction as ModelActivityAction
    from dovetail_api.databricks.models.model_registry import ModelActivityAnswer as ModelActivityAnswer
    from dovetail_api.databricks.models.model_registry import ModelActivityType as ModelActivityType
    from dovetail_api.databricks.models.model_registry import ModelComment as ModelComment
    from dovetail_api.databricks.models.model_registry import ModelCommentAnswer as ModelCommentAnswer
    from dovetail_api.databricks.models.model_registry import ModelFeature as ModelFeature
    from dovetail_api.databricks.models.model_registry import ModelFeatureList as ModelFeatureList
    from dovetail_api.databricks.models.model_registry import ModelLatestVersionsAnswer as ModelLatestVersionsAnswer
    from dovetail_api.databricks.models.model_registry import ModelPermissionLevel as ModelPermissionLevel
    from dovetail_api.databricks.models.model_registry import ModelStage as ModelStage
    from dovetail_api.databricks.models.model_registry import ModelSubscription as ModelSubscription
    from dovetail_api.databricks.models.model_registry import ModelTransitionAnswer as ModelTransitionAnswer
    from dovetail_api.databricks.models.model_registry import ModelTransitionRequest as ModelTransitionRequest
    from dovetail_api.databricks.models.model_registry import (
        ModelTransitionRequestAnswer as ModelTransitionRequestAnswer,
    )
    from dovetail_api.databricks.models.model_registry import ModelTransitionRequestList as ModelTransitionRequestList
    from dovetail_api.databricks.models.model_registry import ModelVersion as ModelVersion
    from dovetail_api.databricks.models.model_registry import ModelVersionAnswer as ModelVersionAnswer
    from dovetail_api.databricks.models.model_registry import ModelVersionDownload as ModelVersionDownload
    from dovetail_api.databricks.models.model_registry import ModelVersionList as ModelVersionList
    from dovetail_api.databricks.models.model_registry import ModelVersionStatus as ModelVersionStatus
    from dovetail_api.databricks.models.model_registry import ModelVersionWithRights as ModelVersionWithRights
    from dovetail_api.databricks.models.model_registry import ModelWebhook as ModelWebhook
    from dovetail_api.databricks.models.model_registry import ModelWebhookAnswer as ModelWebhookAnswer
    from dovetail_api.databricks.models.model_registry import ModelWebhookEvent as ModelWebhookEvent
    from dovetail_api.databricks.models.model_registry import ModelWebhookJob as ModelWebhookJob
    from dovetail_api.databricks.models.model_registry import ModelWebhookList as ModelWebhookList
    from dovetail_api.databricks.models.model_registry import ModelWebhookStatus as ModelWebhookStatus
    from dovetail_api.databricks.models.model_registry import ModelWebhookTested as ModelWebhookTested
    from dovetail_api.databricks.models.model_registry import ModelWebhookUrl as ModelWebhookUrl
    from dovetail_api.databricks.models.model_registry import RegisteredModel as RegisteredModel
    from dovetail_api.databricks.models.model_registry import RegisteredModelAnswer as RegisteredModelAnswer
    from dovetail_api.databricks.models.model_registry import RegisteredModelList as RegisteredModelList
    from dovetail_api.databricks.models.model_registry import RegisteredModelWithRights as RegisteredModelWithRights
    from dovetail_api.databricks.models.model_registry import (
        RegisteredModelWithRightsAnswer as RegisteredModelWithRightsAnswer,
    )
    from dovetail_api.databricks.models.model_registry_requests import ModelCommentCreate as ModelCommentCreate
    from dovetail_api.databricks.models.model_registry_requests import ModelCommentUpdate as ModelCommentUpdate
    from dovetail_api.databricks.models.model_registry_requests import ModelLatestVersions as ModelLatestVersions
    from dovetail_api.databricks.models.model_registry_requests import ModelStageWord as ModelStageWord
    from dovetail_api.databricks.models.model_registry_requests import ModelTransition as ModelTransition
    from dovetail_api.databricks.models.model_registry_requests import (
        ModelTransitionApproval as ModelTransitionApproval,
    )
    from dovetail_api.databricks.models.model_registry_requests import (
        ModelTransitionRequestSpec as ModelTransitionRequestSpec,
    )
    from dovetail_api.databricks.models.model_registry_requests import ModelVersionCreate as ModelVersionCreate
    from dovetail_api.databricks.models.model_registry_requests import ModelVersionKey as ModelVersionKey
    from dovetail_api.databricks.models.model_registry_requests import ModelVersionSetTag as ModelVersionSetTag
    from dovetail_api.databricks.models.model_registry_requests import ModelVersionTagKey as ModelVersionTagKey
    from dovetail_api.databricks.models.model_registry_requests import ModelVersionUpdate as ModelVersionUpdate
    from dovetail_api.databricks.models.model_registry_requests import ModelWebhookCreate as ModelWebhookCreate
    from dovetail_api.databricks.models.model_registry_requests import ModelWebhookEventWord as ModelWebhookEventWord
    from dovetail_api.databricks.models.model_registry_requests import ModelWebhookJobSpec as ModelWebhookJobSpec
    from dovetail_api.databricks.models.model_registry_requests import ModelWebhookStatusWord as ModelWebhookStatusWord
    from dovetail_api.databricks.models.model_registry_requests import ModelWebhookTest as ModelWebhookTest
    from dovetail_api.databricks.models.model_registry_requests import ModelWebhookUpdate as ModelWebhookUpdate
    from dovetail_api.databricks.models.model_registry_requests import ModelWebhookUrlSpec as ModelWebhookUrlSpec
    from dovetail_api.databricks.models.model_registry_requests import RegisteredModelCreate as RegisteredModelCreate
    from dovetail_api.databricks.models.model_registry_requests import RegisteredModelKey as RegisteredModelKey
    from dovetail_api.databricks.models.model_registry_requests import RegisteredModelRename as RegisteredModelRename
    from dovetail_api.databricks.models.model_registry_requests import RegisteredModelSetTag as RegisteredModelSetTag
    from dovetail_api.databricks.models.model_registry_requests import RegisteredModelTagKey as RegisteredModelTagKey
    from dovetail_api.databricks.models.model_registry_requests import RegisteredModelUpdate as RegisteredModelUpdate
    from dovetail_api.databricks.models.policy_families import PolicyFamily as PolicyFamily
    from dovetail_api.databricks.models.policy_families import PolicyFamilyPage as PolicyFamilyPage
    from dovetail_api.databricks.models.schemas import CatalogSchema as CatalogSchema
    from dovetail_api.databricks.models.schemas import CatalogSchemaList as CatalogSchemaList
    from dovetail_api.databricks.models.schemas_requests import CatalogSchemaCreate as CatalogSchemaCreate
    from dovetail_api.databricks.models.schemas_requests import CatalogSchemaUpdate as CatalogSchemaUpdate
    from dovetail_api.databricks.models.statement_execution import StatementChunk as StatementChunk
    from dovetail_api.databricks.models.statement_execution import StatementChunkInfo as StatementChunkInfo
    from dovetail_api.databricks.models.statement_execution import StatementColumn as StatementColumn
    from dovetail_api.databricks.models.statement_execution import StatementColumnTypeName as StatementColumnTypeName
    from dovetail_api.databricks.models.statement_execution import StatementError as StatementError
    from dovetail_api.databricks.models.statement_execution import StatementErrorCode as StatementErrorCode
    from dovetail_api.databricks.models.statement_execution import StatementLink as StatementLink
    from dovetail_api.databricks.models.statement_execution import StatementManifest as StatementManifest
    from dovetail_api.databricks.models.statement_execution import StatementResult as StatementResult
    from dovetail_api.databricks.models.statement_execution import StatementResultSchema as StatementResultSchema
    from dovetail_api.databricks.models.statement_execution import StatementState as StatementState
    from dovetail_api.databricks.models.statement_execution import StatementStatus as StatementStatus
    from dovetail_api.databricks.models.statement_execution_requests import StatementDisposition as StatementDisposition
    from dovetail_api.databricks.models.statement_execution_requests import StatementFormat as StatementFormat
    from dovetail_api.databricks.models.statement_execution_requests import StatementParameter as StatementParameter
    from dovetail_api.databricks.models.statement_execution_requests import StatementQueryTag as StatementQueryTag
    from dovetail_api.databricks.models.statement_execution_requests import StatementRequest as StatementRequest
    from dovetail_api.databricks.models.statement_execution_requests import StatementWaitEnd as StatementWaitEnd
    from dovetail_api.databricks.models.tables import Table as Table
    from dovetail_api.databricks.models.tables import TableColumn as TableColumn
    from dovetail_api.databricks.models.tables import TableColumnMask as TableColumnMask
    from dovetail_api.databricks.models.tables import TableConstraint as TableConstraint
    from dovetail_api.databricks.models.tables import TableDeltaRuntimeProperties as TableDeltaRuntimeProperties
    from dovetail_api.databricks.models.tables import TableDependency as TableDependency
    from dovetail_api.databricks.models.tables import TableDependencyConnection as TableDependencyConnection
    from dovetail_api.databricks.models.tables import TableDependencyCredential as TableDependencyCredential
    from dovetail_api.databricks.models.tables import TableDependencyFunction as TableDependencyFunction
    from dovetail_api.databricks.models.tables import TableDependencyList as TableDependencyList
    from dovetail_api.databricks.models.tables import TableDependencyTable as TableDependencyTable
    from dovetail_api.databricks.models.tables import TableExistence as TableExistence
    from dovetail_api.databricks.models.tables import TableForeignKey as TableForeignKey
    from dovetail_api.databricks.models.tables import TableFunctionArgument as TableFunctionArgument
    from dovetail_api.databricks.models.tables import TableKind as TableKind
    from dovetail_api.databricks.models.tables import TableKindManifest as TableKindManifest
    from dovetail_api.databricks.models.tables import TableList as TableList
    from dovetail_api.databricks.models.tables import TableNamedConstraint as TableNamedConstraint
    from dovetail_api.databricks.models.tables import TableOption as TableOption
    from dovetail_api.databricks.models.tables import TableOptionStage as TableOptionStage
    from dovetail_api.databricks.models.tables import TableOptionType as TableOptionType
    from dovetail_api.databricks.models.tables import TablePrimaryKey as TablePrimaryKey
    from dovetail_api.databricks.models.tables import TableRowFilter as TableRowFilter
    from dovetail_api.databricks.models.tables import TableSummary as TableSummary
    from dovetail_api.databricks.models.tables import TableSummaryList as TableSummaryList
    from dovetail_api.databricks.models.tables_requests import DataSourceFormat as DataSourceFormat
    from dovetail_api.databricks.models.tables_requests import TableColumnMaskRequest as TableColumnMaskRequest
    from dovetail_api.databricks.models.tables_requests import TableColumnSpec as TableColumnSpec
    from dovetail_api.databricks.models.tables_requests import TableColumnTypeName as TableColumnTypeName
    from dovetail_api.databricks.models.tables_requests import TableCreate as TableCreate
    from dovetail_api.databricks.models.tables_requests import (
        TableFunctionArgumentRequest as TableFunctionArgumentRequest,
    )
    from dovetail_api.databricks.models.tables_requests import TableType as TableType
    from dovetail_api.databricks.models.tables_requests import TableUpdate as TableUpdate
    from dovetail_api.databricks.models.volumes import Volume as Volume
    from dovetail_api.databricks.models.volumes import VolumeList as VolumeList
    from dovetail_api.databricks.models.volumes_requests import VolumeCreate as VolumeCreate
    from dovetail_api.databricks.models.volumes_requests import VolumeType as VolumeType
    from dovetail_api.databricks.models.volumes_requests import VolumeUpdate as VolumeUpdate
    from dovetail_api.databricks.models.warehouses import Warehouse as Warehouse
    from dovetail_api.databricks.models.warehouses import WarehouseAccessPair as WarehouseAccessPair
    from dovetail_api.databricks.models.warehouses import WarehouseChannel as WarehouseChannel
    from dovetail_api.databricks.models.warehouses import WarehouseConfig as WarehouseConfig
    from dovetail_api.databricks.models.warehouses import WarehouseCreated as WarehouseCreated
    from dovetail_api.databricks.models.warehouses import WarehouseHealth as WarehouseHealth
    from dovetail_api.databricks.models.warehouses import WarehouseHealthStatus as WarehouseHealthStatus
    from dovetail_api.databricks.models.warehouses import WarehouseList as WarehouseList
    from dovetail_api.databricks.models.warehouses import WarehouseOdbc as WarehouseOdbc
    from dovetail_api.databricks.models.warehouses import WarehouseOverride as WarehouseOverride
    from dovetail_api.databricks.models.warehouses import WarehouseOverrideList as WarehouseOverrideList
    from dovetail_api.databricks.models.warehouses import WarehousePair as WarehousePair
    from dovetail_api.databricks.models.warehouses import WarehousePairs as WarehousePairs
    from dovetail_api.databricks.models.warehouses import WarehouseState as WarehouseState
    from dovetail_api.databricks.models.warehouses import WarehouseTag as WarehouseTag
    from dovetail_api.databricks.models.warehouses import WarehouseTags as WarehouseTags
    from dovetail_api.databricks.models.warehouses import WarehouseTermination as WarehouseTermination
    from dovetail_api.databricks.models.warehouses import WarehouseTypeSwitch as WarehouseTypeSwitch
    from dovetail_api.databricks.models.warehouses_requests import (
        WarehouseAccessPairRequest as WarehouseAccessPairRequest,
    )
    from dovetail_api.databricks.models.warehouses_requests import WarehouseChannelName as WarehouseChannelName
    from dovetail_api.databricks.models.warehouses_requests import WarehouseChannelRequest as WarehouseChannelRequest
    from dovetail_api.databricks.models.warehouses_requests import WarehouseConfigRequest as WarehouseConfigRequest
    from dovetail_api.databricks.models.warehouses_requests import WarehouseOverrideSpec as WarehouseOverrideSpec
    from dovetail_api.databricks.models.warehouses_requests import WarehouseOverrideType as WarehouseOverrideType
    from dovetail_api.databricks.models.warehouses_requests import WarehousePairRequest as WarehousePairRequest
    from dovetail_api.databricks.models.warehouses_requests import WarehousePairsRequest as WarehousePairsRequest
    from dovetail_api.databricks.models.warehouses_requests import WarehouseSecurityPolicy as WarehouseSecurityPolicy
    from dovetail_api.databricks.models.warehouses_requests import WarehouseShape as WarehouseShape
    from dovetail_api.databricks.models.warehouses_requests import WarehouseSize as WarehouseSize
    from dovetail_api.databricks.models.warehouses_requests import WarehouseSpotPolicy as WarehouseSpotPolicy
    from dovetail_api.databricks.models.warehouses_requests import WarehouseTagRequest as WarehouseTagRequest
    from dovetail_api.databricks.models.warehouses_requests import WarehouseTagsRequest as WarehouseTagsRequest
    from dovetail_api.databricks.models.warehouses_requests import WarehouseType as WarehouseType
    from dovetail_api.databricks.models.warehouses_requests import (
        WarehouseTypeSwitchRequest as WarehouseTypeSwitchRequest,
    )
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
        "Catalog": "catalogs",
        "CatalogCreate": "catalogs_requests",
        "CatalogIsolationMode": "catalogs_requests",
        "CatalogList": "catalogs",
        "CatalogProvisioning": "catalogs",
        "CatalogProvisioningState": "catalogs",
        "CatalogSchema": "schemas",
        "CatalogSchemaCreate": "schemas_requests",
        "CatalogSchemaList": "schemas",
        "CatalogSchemaUpdate": "schemas_requests",
        "CatalogType": "common",
        "CatalogUpdate": "catalogs_requests",
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
        "DataSourceFormat": "tables_requests",
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
        "EffectivePermissions": "grants",
        "EffectivePrivilege": "grants",
        "EffectivePrivilegeAssignment": "grants",
        "EffectivePrivilegeAssignments": "grants",
        "EncryptionDetails": "common",
        "EncryptionSettings": "catalogs",
        "EncryptionSettingsAzure": "catalogs",
        "EncryptionSettingsAzureSpec": "catalogs_requests",
        "EncryptionSettingsSpec": "catalogs_requests",
        "EpochMillis": "common",
        "Error": "common",
        "ErrorCode": "common",
        "ErrorDetail": "common",
        "ErrorFieldViolation": "common",
        "ErrorLink": "common",
        "ErrorViolation": "common",
        "Experiment": "experiments",
        "ExperimentAnswer": "experiments",
        "ExperimentCreate": "experiments_requests",
        "ExperimentCreated": "experiments",
        "ExperimentId": "experiments_requests",
        "ExperimentIssue": "experiments",
        "ExperimentIssueList": "experiments",
        "ExperimentIssueSearch": "experiments_requests",
        "ExperimentIssueSeverity": "experiments_requests",
        "ExperimentIssueSeverityWord": "experiments_requests",
        "ExperimentIssueSortKey": "experiments_requests",
        "ExperimentIssueSortOrder": "experiments_requests",
        "ExperimentIssueSource": "experiments_requests",
        "ExperimentIssueSpec": "experiments_requests",
        "ExperimentIssueStatus": "experiments_requests",
        "ExperimentIssueStatusWord": "experiments_requests",
        "ExperimentIssueTagFilter": "experiments_requests",
        "ExperimentIssueView": "experiments_requests",
        "ExperimentLifecycle": "experiments",
        "ExperimentList": "experiments",
        "ExperimentSearch": "experiments_requests",
        "ExperimentSetTag": "experiments_requests",
        "ExperimentTraceLocation": "experiments",
        "ExperimentTraceLocationSpec": "experiments_requests",
        "ExperimentUcTraceLocation": "experiments",
        "ExperimentUcTraceLocationSpec": "experiments_requests",
        "ExperimentUpdate": "experiments_requests",
        "FieldMask": "common_requests",
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
        "Int64": "common",
        "Library": "common",
        "LibraryChange": "libraries_requests",
        "LibraryFullStatus": "libraries",
        "LibraryInstallStatus": "libraries",
        "LibraryRequest": "common_requests",
        "LogAnalyticsInfo": "clusters",
        "LogAnalyticsInfoRequest": "clusters_requests",
        "LogSyncStatus": "clusters",
        "LoggedModel": "experiments",
        "LoggedModelAnswer": "experiments",
        "LoggedModelCreate": "experiments_requests",
        "LoggedModelData": "experiments",
        "LoggedModelFinalize": "experiments_requests",
        "LoggedModelInfo": "experiments",
        "LoggedModelList": "experiments",
        "LoggedModelLogParams": "experiments_requests",
        "LoggedModelOrder": "experiments_requests",
        "LoggedModelParam": "experiments",
        "LoggedModelParamSpec": "experiments_requests",
        "LoggedModelSearch": "experiments_requests",
        "LoggedModelSearchDataset": "experiments_requests",
        "LoggedModelSetTags": "experiments_requests",
        "LoggedModelStatus": "experiments",
        "LoggedModelStatusWord": "experiments_requests",
        "MavenLibrary": "common",
        "MavenLibraryRequest": "common_requests",
        "MetricHistory": "experiments",
        "MlflowDataset": "experiments",
        "MlflowDatasetInput": "experiments",
        "MlflowDatasetInputSpec": "experiments_requests",
        "MlflowDatasetSpec": "experiments_requests",
        "MlflowDeleteTag": "experiments_requests",
        "MlflowError": "common",
        "MlflowFile": "experiments",
        "MlflowFileList": "experiments",
        "MlflowInputTag": "experiments_requests",
        "MlflowLogBatch": "experiments_requests",
        "MlflowLogInputs": "experiments_requests",
        "MlflowLogMetric": "experiments_requests",
        "MlflowLogModel": "experiments_requests",
        "MlflowLogOutputs": "experiments_requests",
        "MlflowLogParam": "experiments_requests",
        "MlflowMetric": "experiments",
        "MlflowMetricSpec": "experiments_requests",
        "MlflowModelInput": "experiments",
        "MlflowModelInputSpec": "experiments_requests",
        "MlflowModelOutputSpec": "experiments_requests",
        "MlflowNumber": "experiments",
        "MlflowNumberRequest": "experiments_requests",
        "MlflowParam": "experiments",
        "MlflowParamSpec": "experiments_requests",
        "MlflowRun": "experiments",
        "MlflowRunAnswer": "experiments",
        "MlflowRunCreate": "experiments_requests",
        "MlflowRunData": "experiments",
        "MlflowRunId": "experiments_requests",
        "MlflowRunInfo": "experiments",
        "MlflowRunInfoAnswer": "experiments",
        "MlflowRunInputs": "experiments",
        "MlflowRunLifecycle": "experiments",
        "MlflowRunList": "experiments",
        "MlflowRunSearch": "experiments_requests",
        "MlflowRunStatus": "experiments",
        "MlflowRunStatusWord": "experiments_requests",
        "MlflowRunUpdate": "experiments_requests",
        "MlflowRunsDelete": "experiments_requests",
        "MlflowRunsDeleted": "experiments",
        "MlflowRunsRestore": "experiments_requests",
        "MlflowRunsRestored": "experiments",
        "MlflowSetTag": "experiments_requests",
        "MlflowTag": "common",
        "MlflowTagSpec": "common_requests",
        "MlflowViewType": "experiments_requests",
        "ModelActivity": "model_registry",
        "ModelActivityAction": "model_registry",
        "ModelActivityAnswer": "model_registry",
        "ModelActivityType": "model_registry",
        "ModelComment": "model_registry",
        "ModelCommentAnswer": "model_registry",
        "ModelCommentCreate": "model_registry_requests",
        "ModelCommentUpdate": "model_registry_requests",
        "ModelFeature": "model_registry",
        "ModelFeatureList": "model_registry",
        "ModelLatestVersions": "model_registry_requests",
        "ModelLatestVersionsAnswer": "model_registry",
        "ModelPermissionLevel": "model_registry",
        "ModelStage": "model_registry",
        "ModelStageWord": "model_registry_requests",
        "ModelSubscription": "model_registry",
        "ModelTransition": "model_registry_requests",
        "ModelTransitionAnswer": "model_registry",
        "ModelTransitionApproval": "model_registry_requests",
        "ModelTransitionRequest": "model_registry",
        "ModelTransitionRequestAnswer": "model_registry",
        "ModelTransitionRequestList": "model_registry",
        "ModelTransitionRequestSpec": "model_registry_requests",
        "ModelVersion": "model_registry",
        "ModelVersionAnswer": "model_registry",
        "ModelVersionCreate": "model_registry_requests",
        "ModelVersionDownload": "model_registry",
        "ModelVersionKey": "model_registry_requests",
        "ModelVersionList": "model_registry",
        "ModelVersionSetTag": "model_registry_requests",
        "ModelVersionStatus": "model_registry",
        "ModelVersionTagKey": "model_registry_requests",
        "ModelVersionUpdate": "model_registry_requests",
        "ModelVersionWithRights": "model_registry",
        "ModelWebhook": "model_registry",
        "ModelWebhookAnswer": "model_registry",
        "ModelWebhookCreate": "model_registry_requests",
        "ModelWebhookEvent": "model_registry",
        "ModelWebhookEventWord": "model_registry_requests",
        "ModelWebhookJob": "model_registry",
        "ModelWebhookJobSpec": "model_registry_requests",
        "ModelWebhookList": "model_registry",
        "ModelWebhookStatus": "model_registry",
        "ModelWebhookStatusWord": "model_registry_requests",
        "ModelWebhookTest": "model_registry_requests",
        "ModelWebhookTested": "model_registry",
        "ModelWebhookUpdate": "model_registry_requests",
        "ModelWebhookUrl": "model_registry",
        "ModelWebhookUrlSpec": "model_registry_requests",
        "NodeInstanceType": "clusters",
        "NodeType": "clusters",
        "NodeTypeFlexibility": "common",
        "NodeTypeFlexibilityRequest": "common_requests",
        "NodeTypeList": "clusters",
        "Nothing": "common",
        "PendingInstanceError": "instance_pools",
        "PermissionsChange": "grants_requests",
        "PermissionsUpdate": "grants_requests",
        "PermissionsUpdated": "grants",
        "PolicyFamily": "policy_families",
        "PolicyFamilyPage": "policy_families",
        "PredictiveOptimization": "common_requests",
        "PredictiveOptimizationFlag": "common",
        "PredictiveOptimizationOrigin": "common",
        "Privilege": "grants_requests",
        "PrivilegeAssignment": "grants",
        "PrivilegeAssignments": "grants",
        "PythonPyPiLibrary": "common",
        "PythonPyPiLibraryRequest": "common_requests",
        "RCranLibrary": "common",
        "RCranLibraryRequest": "common_requests",
        "RegisteredModel": "model_registry",
        "RegisteredModelAnswer": "model_registry",
        "RegisteredModelCreate": "model_registry_requests",
        "RegisteredModelKey": "model_registry_requests",
        "RegisteredModelList": "model_registry",
        "RegisteredModelRename": "model_registry_requests",
        "RegisteredModelSetTag": "model_registry_requests",
        "RegisteredModelTagKey": "model_registry_requests",
        "RegisteredModelUpdate": "model_registry_requests",
        "RegisteredModelWithRights": "model_registry",
        "RegisteredModelWithRightsAnswer": "model_registry",
        "RuntimeEngine": "clusters",
        "RuntimeEngineRequest": "clusters_requests",
        "SecurableType": "common",
        "ServerSideEncryption": "common",
        "ServerSideEncryptionAlgorithm": "common",
        "SparkNode": "clusters",
        "SparkNodeAwsAttributes": "clusters",
        "SparkVersion": "clusters",
        "SparkVersionList": "clusters",
        "StatementChunk": "statement_execution",
        "StatementChunkInfo": "statement_execution",
        "StatementColumn": "statement_execution",
        "StatementColumnTypeName": "statement_execution",
        "StatementDisposition": "statement_execution_requests",
        "StatementError": "statement_execution",
        "StatementErrorCode": "statement_execution",
        "StatementFormat": "statement_execution_requests",
        "StatementLink": "statement_execution",
        "StatementManifest": "statement_execution",
        "StatementParameter": "statement_execution_requests",
        "StatementQueryTag": "statement_execution_requests",
        "StatementRequest": "statement_execution_requests",
        "StatementResult": "statement_execution",
        "StatementResultSchema": "statement_execution",
        "StatementState": "statement_execution",
        "StatementStatus": "statement_execution",
        "StatementWaitEnd": "statement_execution_requests",
        "Table": "tables",
        "TableColumn": "tables",
        "TableColumnMask": "tables",
        "TableColumnMaskRequest": "tables_requests",
        "TableColumnSpec": "tables_requests",
        "TableColumnTypeName": "tables_requests",
        "TableConstraint": "tables",
        "TableCreate": "tables_requests",
        "TableDeltaRuntimeProperties": "tables",
        "TableDependency": "tables",
        "TableDependencyConnection": "tables",
        "TableDependencyCredential": "tables",
        "TableDependencyFunction": "tables",
        "TableDependencyList": "tables",
        "TableDependencyTable": "tables",
        "TableExistence": "tables",
        "TableForeignKey": "tables",
        "TableFunctionArgument": "tables",
        "TableFunctionArgumentRequest": "tables_requests",
        "TableKind": "tables",
        "TableKindManifest": "tables",
        "TableList": "tables",
        "TableNamedConstraint": "tables",
        "TableOption": "tables",
        "TableOptionStage": "tables",
        "TableOptionType": "tables",
        "TablePrimaryKey": "tables",
        "TableRowFilter": "tables",
        "TableSummary": "tables",
        "TableSummaryList": "tables",
        "TableType": "tables_requests",
        "TableUpdate": "tables_requests",
        "TerminationReason": "clusters",
        "TerminationReasonCode": "common",
        "TerminationReasonType": "common",
        "UpdateClusterResource": "clusters_requests",
        "Volume": "volumes",
        "VolumeCreate": "volumes_requests",
        "VolumeList": "volumes",
        "VolumeType": "volumes_requests",
        "VolumeUpdate": "volumes_requests",
        "VolumesStorageInfo": "clusters",
        "VolumesStorageInfoRequest": "clusters_requests",
        "Warehouse": "warehouses",
        "WarehouseAccessPair": "warehouses",
        "WarehouseAccessPairRequest": "warehouses_requests",
        "WarehouseChannel": "warehouses",
        "WarehouseChannelName": "warehouses_requests",
        "WarehouseChannelRequest": "warehouses_requests",
        "WarehouseConfig": "warehouses",
        "WarehouseConfigRequest": "warehouses_requests",
        "WarehouseCreated": "warehouses",
        "WarehouseHealth": "warehouses",
        "WarehouseHealthStatus": "warehouses",
        "WarehouseList": "warehouses",
        "WarehouseOdbc": "warehouses",
        "WarehouseOverride": "warehouses",
        "WarehouseOverrideList": "warehouses",
        "WarehouseOverrideSpec": "warehouses_requests",
        "WarehouseOverrideType": "warehouses_requests",
        "WarehousePair": "warehouses",
        "WarehousePairRequest": "warehouses_requests",
        "WarehousePairs": "warehouses",
        "WarehousePairsRequest": "warehouses_requests",
        "WarehouseSecurityPolicy": "warehouses_requests",
        "WarehouseShape": "warehouses_requests",
        "WarehouseSize": "warehouses_requests",
        "WarehouseSpotPolicy": "warehouses_requests",
        "WarehouseState": "warehouses",
        "WarehouseTag": "warehouses",
        "WarehouseTagRequest": "warehouses_requests",
        "WarehouseTags": "warehouses",
        "WarehouseTagsRequest": "warehouses_requests",
        "WarehouseTermination": "warehouses",
        "WarehouseType": "warehouses_requests",
        "WarehouseTypeSwitch": "warehouses",
        "WarehouseTypeSwitchRequest": "warehouses_requests",
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
