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
    from dovetail_api.databricks.models.clusters import ClusterPage as ClusterPage
    from dovetail_api.databricks.models.clusters import ClusterSize as ClusterSize
    from dovetail_api.databricks.models.clusters import ClusterSource as ClusterSource
    from dovetail_api.databricks.models.clusters import ClusterState as ClusterState
    from dovetail_api.databricks.models.clusters import DataPlaneEventDetails as DataPlaneEventDetails
    from dovetail_api.databricks.models.clusters import DataPlaneEventType as DataPlaneEventType
    from dovetail_api.databricks.models.clusters import InitScriptEventDetails as InitScriptEventDetails
    from dovetail_api.databricks.models.clusters import InitScriptExecution as InitScriptExecution
    from dovetail_api.databricks.models.clusters import InitScriptStatus as InitScriptStatus
    from dovetail_api.databricks.models.clusters import LogSyncStatus as LogSyncStatus
    from dovetail_api.databricks.models.clusters import NodeInstanceType as NodeInstanceType
    from dovetail_api.databricks.models.clusters import NodeType as NodeType
    from dovetail_api.databricks.models.clusters import NodeTypeList as NodeTypeList
    from dovetail_api.databricks.models.clusters import SparkNode as SparkNode
    from dovetail_api.databricks.models.clusters import SparkNodeAwsAttributes as SparkNodeAwsAttributes
    from dovetail_api.databricks.models.clusters import SparkVersion as SparkVersion
    from dovetail_api.databricks.models.clusters import SparkVersionList as SparkVersionList
    from dovetail_api.databricks.models.clusters import TerminationReason as TerminationReason
    from dovetail_api.databricks.models.clusters import ZoneList as ZoneList
    from dovetail_api.databricks.models.clusters_requests import CloneCluster as CloneCluster
    from dovetail_api.databricks.models.clusters_requests import ClusterChangeOwnerRequest as ClusterChangeOwnerRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterCreateRequest as ClusterCreateRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterEditRequest as ClusterEditRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterEventOrderRequest as ClusterEventOrderRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterEventsRequest as ClusterEventsRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterEventTypeChoice as ClusterEventTypeChoice
    from dovetail_api.databricks.models.clusters_requests import ClusterReference as ClusterReference
    from dovetail_api.databricks.models.clusters_requests import ClusterResizeRequest as ClusterResizeRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterRestartRequest as ClusterRestartRequest
    from dovetail_api.databricks.models.clusters_requests import ClusterSortDirection as ClusterSortDirection
    from dovetail_api.databricks.models.clusters_requests import ClusterSortField as ClusterSortField
    from dovetail_api.databricks.models.clusters_requests import ClusterSourceChoice as ClusterSourceChoice
    from dovetail_api.databricks.models.clusters_requests import ClusterStateChoice as ClusterStateChoice
    from dovetail_api.databricks.models.clusters_requests import ClusterUpdateRequest as ClusterUpdateRequest
    from dovetail_api.databricks.models.clusters_requests import UpdateClusterResource as UpdateClusterResource
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
    from dovetail_api.databricks.models.common import Adlsgen2Info as Adlsgen2Info
    from dovetail_api.databricks.models.common import AutoScale as AutoScale
    from dovetail_api.databricks.models.common import AutoscopeState as AutoscopeState
    from dovetail_api.databricks.models.common import AzureAttributes as AzureAttributes
    from dovetail_api.databricks.models.common import AzureAvailability as AzureAvailability
    from dovetail_api.databricks.models.common import CatalogType as CatalogType
    from dovetail_api.databricks.models.common import ClientsTypes as ClientsTypes
    from dovetail_api.databricks.models.common import ClusterKind as ClusterKind
    from dovetail_api.databricks.models.common import ClusterLogConf as ClusterLogConf
    from dovetail_api.databricks.models.common import ClusterSpec as ClusterSpec
    from dovetail_api.databricks.models.common import ComplexValue as ComplexValue
    from dovetail_api.databricks.models.common import DataSecurityMode as DataSecurityMode
    from dovetail_api.databricks.models.common import DbfsStorageInfo as DbfsStorageInfo
    from dovetail_api.databricks.models.common import DependencyMode as DependencyMode
    from dovetail_api.databricks.models.common import DockerBasicAuth as DockerBasicAuth
    from dovetail_api.databricks.models.common import DockerImage as DockerImage
    from dovetail_api.databricks.models.common import EncryptionDetails as EncryptionDetails
    from dovetail_api.databricks.models.common import Entitlement as Entitlement
    from dovetail_api.databricks.models.common import EpochMillis as EpochMillis
    from dovetail_api.databricks.models.common import Error as Error
    from dovetail_api.databricks.models.common import ErrorCode as ErrorCode
    from dovetail_api.databricks.models.common import ErrorDetail as ErrorDetail
    from dovetail_api.databricks.models.common import ErrorFieldViolation as ErrorFieldViolation
    from dovetail_api.databricks.models.common import ErrorLink as ErrorLink
    from dovetail_api.databricks.models.common import ErrorViolation as ErrorViolation
    from dovetail_api.databricks.models.common import GcsStorageInfo as GcsStorageInfo
    from dovetail_api.databricks.models.common import InitScriptInfo as InitScriptInfo
    from dovetail_api.databricks.models.common import Int64 as Int64
    from dovetail_api.databricks.models.common import Library as Library
    from dovetail_api.databricks.models.common import LogAnalyticsInfo as LogAnalyticsInfo
    from dovetail_api.databricks.models.common import MavenLibrary as MavenLibrary
    from dovetail_api.databricks.models.common import MlflowError as MlflowError
    from dovetail_api.databricks.models.common import MlflowTag as MlflowTag
    from dovetail_api.databricks.models.common import NodeTypeFlexibility as NodeTypeFlexibility
    from dovetail_api.databricks.models.common import Nothing as Nothing
    from dovetail_api.databricks.models.common import PersonName as PersonName
    from dovetail_api.databricks.models.common import PredictiveOptimizationFlag as PredictiveOptimizationFlag
    from dovetail_api.databricks.models.common import PredictiveOptimizationOrigin as PredictiveOptimizationOrigin
    from dovetail_api.databricks.models.common import PythonPyPiLibrary as PythonPyPiLibrary
    from dovetail_api.databricks.models.common import RCranLibrary as RCranLibrary
    from dovetail_api.databricks.models.common import RuntimeEngine as RuntimeEngine
    from dovetail_api.databricks.models.common import ScimError as ScimError
    from dovetail_api.databricks.models.common import SecurableType as SecurableType
    from dovetail_api.databricks.models.common import ServerSideEncryption as ServerSideEncryption
    from dovetail_api.databricks.models.common import ServerSideEncryptionAlgorithm as ServerSideEncryptionAlgorithm
    from dovetail_api.databricks.models.common import TerminationReasonCode as TerminationReasonCode
    from dovetail_api.databricks.models.common import TerminationReasonType as TerminationReasonType
    from dovetail_api.databricks.models.common import User as User
    from dovetail_api.databricks.models.common import UserSchema as UserSchema
    from dovetail_api.databricks.models.common import VolumesStorageInfo as VolumesStorageInfo
    from dovetail_api.databricks.models.common import WorkloadType as WorkloadType
    from dovetail_api.databricks.models.common import WorkspaceStorageInfo as WorkspaceStorageInfo
    from dovetail_api.databricks.models.common_requests import Adlsgen2InfoRequest as Adlsgen2InfoRequest
    from dovetail_api.databricks.models.common_requests import AutoScaleRequest as AutoScaleRequest
    from dovetail_api.databricks.models.common_requests import AzureAttributesRequest as AzureAttributesRequest
    from dovetail_api.databricks.models.common_requests import AzureAvailabilityRequest as AzureAvailabilityRequest
    from dovetail_api.databricks.models.common_requests import ClientsTypesRequest as ClientsTypesRequest
    from dovetail_api.databricks.models.common_requests import ClusterKindRequest as ClusterKindRequest
    from dovetail_api.databricks.models.common_requests import ClusterLogConfRequest as ClusterLogConfRequest
    from dovetail_api.databricks.models.common_requests import ComplexValueRequest as ComplexValueRequest
    from dovetail_api.databricks.models.common_requests import DataSecurityModeRequest as DataSecurityModeRequest
    from dovetail_api.databricks.models.common_requests import DbfsStorageInfoRequest as DbfsStorageInfoRequest
    from dovetail_api.databricks.models.common_requests import DependencyModeRequest as DependencyModeRequest
    from dovetail_api.databricks.models.common_requests import DockerBasicAuthRequest as DockerBasicAuthRequest
    from dovetail_api.databricks.models.common_requests import DockerImageRequest as DockerImageRequest
    from dovetail_api.databricks.models.common_requests import EntitlementRequest as EntitlementRequest
    from dovetail_api.databricks.models.common_requests import FieldMask as FieldMask
    from dovetail_api.databricks.models.common_requests import GcsStorageInfoRequest as GcsStorageInfoRequest
    from dovetail_api.databricks.models.common_requests import InitScriptInfoRequest as InitScriptInfoRequest
    from dovetail_api.databricks.models.common_requests import LibraryRequest as LibraryRequest
    from dovetail_api.databricks.models.common_requests import LogAnalyticsInfoRequest as LogAnalyticsInfoRequest
    from dovetail_api.databricks.models.common_requests import MavenLibraryRequest as MavenLibraryRequest
    from dovetail_api.databricks.models.common_requests import MlflowTagSpec as MlflowTagSpec
    from dovetail_api.databricks.models.common_requests import NodeTypeFlexibilityRequest as NodeTypeFlexibilityRequest
    from dovetail_api.databricks.models.common_requests import PredictiveOptimization as PredictiveOptimization
    from dovetail_api.databricks.models.common_requests import PythonPyPiLibraryRequest as PythonPyPiLibraryRequest
    from dovetail_api.databricks.models.common_requests import RCranLibraryRequest as RCranLibraryRequest
    from dovetail_api.databricks.models.common_requests import RuntimeEngineRequest as RuntimeEngineRequest
    from dovetail_api.databricks.models.common_requests import ScimPatch as ScimPatch
    from dovetail_api.databricks.models.common_requests import ScimPatchOp as ScimPatchOp
    from dovetail_api.databricks.models.common_requests import ScimPatchRequest as ScimPatchRequest
    from dovetail_api.databricks.models.common_requests import ScimSortOrder as ScimSortOrder
    from dovetail_api.databricks.models.common_requests import TokenChange as TokenChange
    from dovetail_api.databricks.models.common_requests import TokenUpdateRequest as TokenUpdateRequest
    from dovetail_api.databricks.models.common_requests import VolumesStorageInfoRequest as VolumesStorageInfoRequest
    from dovetail_api.databricks.models.common_requests import WorkloadTypeRequest as WorkloadTypeRequest
    from dovetail_api.databricks.models.common_requests import (
        WorkspaceStorageInfoRequest as WorkspaceStorageInfoRequest,
    )
    from dovetail_api.databricks.models.dbfs import DbfsCreateResponse as DbfsCreateResponse
    from dovetail_api.databricks.models.dbfs import DbfsFileInfo as DbfsFileInfo
    from dovetail_api.databricks.models.dbfs import DbfsFileList as DbfsFileList
    from dovetail_api.databricks.models.dbfs import DbfsReadResponse as DbfsReadResponse
    from dovetail_api.databricks.models.dbfs_requests import DbfsAddBlockRequest as DbfsAddBlockRequest
    from dovetail_api.databricks.models.dbfs_requests import DbfsCloseRequest as DbfsCloseRequest
    from dovetail_api.databricks.models.dbfs_requests import DbfsCreateRequest as DbfsCreateRequest
    from dovetail_api.databricks.models.dbfs_requests import DbfsDeleteRequest as DbfsDeleteRequest
    from dovetail_api.databricks.models.dbfs_requests import DbfsMkdirsRequest as DbfsMkdirsRequest
    from dovetail_api.databricks.models.dbfs_requests import DbfsMoveRequest as DbfsMoveRequest
    from dovetail_api.databricks.models.dbfs_requests import DbfsPath as DbfsPath
    from dovetail_api.databricks.models.dbfs_requests import DbfsPutRequest as DbfsPutRequest
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
    from dovetail_api.databricks.models.experiments import MlflowModelOutput as MlflowModelOutput
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
    from dovetail_api.databricks.models.experiments import MlflowRunOutputs as MlflowRunOutputs
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
    from dovetail_api.databricks.models.files import DirectoryEntry as DirectoryEntry
    from dovetail_api.databricks.models.files import DirectoryPage as DirectoryPage
    from dovetail_api.databricks.models.files import FileAbortUploadUrl as FileAbortUploadUrl
    from dovetail_api.databricks.models.files import FileEndpoint as FileEndpoint
    from dovetail_api.databricks.models.files import FileEndpoints as FileEndpoints
    from dovetail_api.databricks.models.files import FileUploadPartUrl as FileUploadPartUrl
    from dovetail_api.databricks.models.files import FileUploadPartUrls as FileUploadPartUrls
    from dovetail_api.databricks.models.files import FileUploadSession as FileUploadSession
    from dovetail_api.databricks.models.files import FileUploadSessionToken as FileUploadSessionToken
    from dovetail_api.databricks.models.files import PresignedHeader as PresignedHeader
    from dovetail_api.databricks.models.files import PresignedUrl as PresignedUrl
    from dovetail_api.databricks.models.files_requests import FileAbortUploadUrlRequest as FileAbortUploadUrlRequest
    from dovetail_api.databricks.models.files_requests import FileCompleteUploadRequest as FileCompleteUploadRequest
    from dovetail_api.databricks.models.files_requests import FileUploadedPart as FileUploadedPart
    from dovetail_api.databricks.models.files_requests import FileUploadPartUrlsRequest as FileUploadPartUrlsRequest
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
    from dovetail_api.databricks.models.groups import Group as Group
    from dovetail_api.databricks.models.groups import GroupPage as GroupPage
    from dovetail_api.databricks.models.groups import GroupSchema as GroupSchema
    from dovetail_api.databricks.models.groups import ResourceMeta as ResourceMeta
    from dovetail_api.databricks.models.groups_requests import GroupCreateRequest as GroupCreateRequest
    from dovetail_api.databricks.models.groups_requests import GroupReplaceRequest as GroupReplaceRequest
    from dovetail_api.databricks.models.groups_requests import GroupSchemaRequest as GroupSchemaRequest
    from dovetail_api.databricks.models.groups_requests import ResourceMetaRequest as ResourceMetaRequest
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
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import AiClassifyFunction as AiClassifyFunction
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        AiClassifyFunctionInlineLabels as AiClassifyFunctionInlineLabels,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        AiClassifyFunctionLabel as AiClassifyFunctionLabel,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import AiExtractFunction as AiExtractFunction
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        AiExtractFunctionMode as AiExtractFunctionMode,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import AiFunctionTask as AiFunctionTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        AiParseDescribedElement as AiParseDescribedElement,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        AiParseDocumentFunction as AiParseDocumentFunction,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        AiRuntimeAccelerator as AiRuntimeAccelerator,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import AiRuntimeCompute as AiRuntimeCompute
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        AiRuntimeDeployment as AiRuntimeDeployment,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import AiRuntimeTask as AiRuntimeTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        AiRuntimeTaskPriorityClass as AiRuntimeTaskPriorityClass,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import AlertTask as AlertTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        AlertTaskSubscriber as AlertTaskSubscriber,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        CleanRoomsNotebookTask as CleanRoomsNotebookTask,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import ConditionTask as ConditionTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import ConditionTaskOp as ConditionTaskOp
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import CronSchedule as CronSchedule
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        DashboardAttachedWidget as DashboardAttachedWidget,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        DashboardAttachment as DashboardAttachment,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        DashboardAttachmentFormat as DashboardAttachmentFormat,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        DashboardDataAttachment as DashboardDataAttachment,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        DashboardPageAttachment as DashboardPageAttachment,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        DashboardPageSelection as DashboardPageSelection,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        DashboardSubscriber as DashboardSubscriber,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        DashboardSubscription as DashboardSubscription,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import DashboardTask as DashboardTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import DbtCloudTask as DbtCloudTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import DbtPlatformTask as DbtPlatformTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import DbtTask as DbtTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import DeltaTableSource as DeltaTableSource
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import GenAiComputeConfig as GenAiComputeConfig
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import GenAiComputeTask as GenAiComputeTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        HardwareAcceleratorType as HardwareAcceleratorType,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import NotebookTask as NotebookTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import PauseStatus as PauseStatus
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import PipelineTask as PipelineTask
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        PowerBiAuthenticationMethod as PowerBiAuthenticationMethod,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import QualifiedTableName as QualifiedTableName
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import RunTerminationCode as RunTerminationCode
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        SqlConditionConfiguration as SqlConditionConfiguration,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        SqlConditionTriggerMode as SqlConditionTriggerMode,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import TaskCompute as TaskCompute
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import TaskDependency as TaskDependency
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
        TaskNotificationSettings as TaskNotificationSettings,
    )
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import TaskSource as TaskSource
    from dovetail_api.databricks.models.jobs__ai_classify_function_label import VolumeSource as VolumeSource
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        AiFunctionTaskOutput as AiFunctionTaskOutput,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import AiRuntimeTaskOutput as AiRuntimeTaskOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        AlertEvaluationState as AlertEvaluationState,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import AlertTaskOutput as AlertTaskOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        CleanRoomsNotebookTaskOutput as CleanRoomsNotebookTaskOutput,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        CleanRoomTaskRunLifeCycleState as CleanRoomTaskRunLifeCycleState,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        CleanRoomTaskRunResultState as CleanRoomTaskRunResultState,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        CleanRoomTaskRunState as CleanRoomTaskRunState,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        DashboardPageSnapshot as DashboardPageSnapshot,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import DashboardTaskOutput as DashboardTaskOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import DbtCloudJobRunStep as DbtCloudJobRunStep
    from dovetail_api.databricks.models.jobs__ai_function_task_output import DbtCloudTaskOutput as DbtCloudTaskOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import DbtOutput as DbtOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        DbtPlatformJobRunStep as DbtPlatformJobRunStep,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        DbtPlatformRunStatus as DbtPlatformRunStatus,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        DbtPlatformTaskOutput as DbtPlatformTaskOutput,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import NotebookOutput as NotebookOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import OutputSchemaInfo as OutputSchemaInfo
    from dovetail_api.databricks.models.jobs__ai_function_task_output import RunJobOutput as RunJobOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import RunOutput as RunOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import SqlAlertOutput as SqlAlertOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import SqlAlertState as SqlAlertState
    from dovetail_api.databricks.models.jobs__ai_function_task_output import SqlDashboardOutput as SqlDashboardOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        SqlDashboardWidgetOutput as SqlDashboardWidgetOutput,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        SqlDashboardWidgetOutputStatus as SqlDashboardWidgetOutputStatus,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import SqlOutput as SqlOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import SqlOutputError as SqlOutputError
    from dovetail_api.databricks.models.jobs__ai_function_task_output import SqlQueryOutput as SqlQueryOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import SqlStatementOutput as SqlStatementOutput
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        SqlStatementQueryResult as SqlStatementQueryResult,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        SqlStatementQueryResultColumn as SqlStatementQueryResultColumn,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        SqlStatementQueryResultRow as SqlStatementQueryResultRow,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        SqlStatementQueryResultValue as SqlStatementQueryResultValue,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import (
        SqlTaskSqlFileOutput as SqlTaskSqlFileOutput,
    )
    from dovetail_api.databricks.models.jobs__ai_function_task_output import WidgetErrorDetail as WidgetErrorDetail
    from dovetail_api.databricks.models.jobs__cluster_instance import ClusterInstance as ClusterInstance
    from dovetail_api.databricks.models.jobs__cluster_instance import CompletedJob as CompletedJob
    from dovetail_api.databricks.models.jobs__cluster_instance import ForEachErrorStats as ForEachErrorStats
    from dovetail_api.databricks.models.jobs__cluster_instance import ForEachRunStats as ForEachRunStats
    from dovetail_api.databricks.models.jobs__cluster_instance import ForEachStats as ForEachStats
    from dovetail_api.databricks.models.jobs__cluster_instance import (
        JobCompletionTriggerRunInfoDetails as JobCompletionTriggerRunInfoDetails,
    )
    from dovetail_api.databricks.models.jobs__cluster_instance import JobParameter as JobParameter
    from dovetail_api.databricks.models.jobs__cluster_instance import RepairHistoryItem as RepairHistoryItem
    from dovetail_api.databricks.models.jobs__cluster_instance import RepairType as RepairType
    from dovetail_api.databricks.models.jobs__cluster_instance import (
        ResolvedAiFunctionTaskValues as ResolvedAiFunctionTaskValues,
    )
    from dovetail_api.databricks.models.jobs__cluster_instance import (
        ResolvedAiRuntimeTaskValues as ResolvedAiRuntimeTaskValues,
    )
    from dovetail_api.databricks.models.jobs__cluster_instance import (
        ResolvedConditionTaskValues as ResolvedConditionTaskValues,
    )
    from dovetail_api.databricks.models.jobs__cluster_instance import ResolvedDbtTaskValues as ResolvedDbtTaskValues
    from dovetail_api.databricks.models.jobs__cluster_instance import (
        ResolvedNotebookTaskValues as ResolvedNotebookTaskValues,
    )
    from dovetail_api.databricks.models.jobs__cluster_instance import ResolvedParamPairValues as ResolvedParamPairValues
    from dovetail_api.databricks.models.jobs__cluster_instance import (
        ResolvedPipelineTaskValues as ResolvedPipelineTaskValues,
    )
    from dovetail_api.databricks.models.jobs__cluster_instance import (
        ResolvedPythonWheelTaskValues as ResolvedPythonWheelTaskValues,
    )
    from dovetail_api.databricks.models.jobs__cluster_instance import (
        ResolvedRunJobTaskValues as ResolvedRunJobTaskValues,
    )
    from dovetail_api.databricks.models.jobs__cluster_instance import (
        ResolvedStringParamsValues as ResolvedStringParamsValues,
    )
    from dovetail_api.databricks.models.jobs__cluster_instance import ResolvedValues as ResolvedValues
    from dovetail_api.databricks.models.jobs__cluster_instance import RunClusterSpec as RunClusterSpec
    from dovetail_api.databricks.models.jobs__cluster_instance import RunConditionTask as RunConditionTask
    from dovetail_api.databricks.models.jobs__cluster_instance import RunForEachTask as RunForEachTask
    from dovetail_api.databricks.models.jobs__cluster_instance import RunLifeCycleState as RunLifeCycleState
    from dovetail_api.databricks.models.jobs__cluster_instance import RunParameters as RunParameters
    from dovetail_api.databricks.models.jobs__cluster_instance import RunQueueCode as RunQueueCode
    from dovetail_api.databricks.models.jobs__cluster_instance import RunQueueDetails as RunQueueDetails
    from dovetail_api.databricks.models.jobs__cluster_instance import RunResultState as RunResultState
    from dovetail_api.databricks.models.jobs__cluster_instance import RunState as RunState
    from dovetail_api.databricks.models.jobs__cluster_instance import RunStatus as RunStatus
    from dovetail_api.databricks.models.jobs__cluster_instance import RunStatusState as RunStatusState
    from dovetail_api.databricks.models.jobs__cluster_instance import RunTask as RunTask
    from dovetail_api.databricks.models.jobs__cluster_instance import RunTerminationDetails as RunTerminationDetails
    from dovetail_api.databricks.models.jobs__cluster_instance import RunTerminationType as RunTerminationType
    from dovetail_api.databricks.models.jobs__cluster_instance import RunTriggerType as RunTriggerType
    from dovetail_api.databricks.models.jobs__cluster_instance import RunType as RunType
    from dovetail_api.databricks.models.jobs__cluster_instance import (
        SqlConditionRunInfoDetails as SqlConditionRunInfoDetails,
    )
    from dovetail_api.databricks.models.jobs__cluster_instance import TriggerInfo as TriggerInfo
    from dovetail_api.databricks.models.jobs__day_of_week import Continuous as Continuous
    from dovetail_api.databricks.models.jobs__day_of_week import (
        ContinuousTriggerConfiguration as ContinuousTriggerConfiguration,
    )
    from dovetail_api.databricks.models.jobs__day_of_week import ContinuousTriggerState as ContinuousTriggerState
    from dovetail_api.databricks.models.jobs__day_of_week import CronTriggerConfiguration as CronTriggerConfiguration
    from dovetail_api.databricks.models.jobs__day_of_week import DayOfWeek as DayOfWeek
    from dovetail_api.databricks.models.jobs__day_of_week import (
        FileArrivalTriggerConfiguration as FileArrivalTriggerConfiguration,
    )
    from dovetail_api.databricks.models.jobs__day_of_week import FileArrivalTriggerState as FileArrivalTriggerState
    from dovetail_api.databricks.models.jobs__day_of_week import (
        JobCompletionTriggerConfiguration as JobCompletionTriggerConfiguration,
    )
    from dovetail_api.databricks.models.jobs__day_of_week import JobCompletionTriggerState as JobCompletionTriggerState
    from dovetail_api.databricks.models.jobs__day_of_week import JobDeployment as JobDeployment
    from dovetail_api.databricks.models.jobs__day_of_week import JobDeploymentKind as JobDeploymentKind
    from dovetail_api.databricks.models.jobs__day_of_week import JobEditMode as JobEditMode
    from dovetail_api.databricks.models.jobs__day_of_week import JobEnvironment as JobEnvironment
    from dovetail_api.databricks.models.jobs__day_of_week import JobFormat as JobFormat
    from dovetail_api.databricks.models.jobs__day_of_week import JobNotificationSettings as JobNotificationSettings
    from dovetail_api.databricks.models.jobs__day_of_week import JobParameterDefinition as JobParameterDefinition
    from dovetail_api.databricks.models.jobs__day_of_week import JobRunAs as JobRunAs
    from dovetail_api.databricks.models.jobs__day_of_week import JobSettings as JobSettings
    from dovetail_api.databricks.models.jobs__day_of_week import JobSettingsCommon as JobSettingsCommon
    from dovetail_api.databricks.models.jobs__day_of_week import JobTriggerDetails as JobTriggerDetails
    from dovetail_api.databricks.models.jobs__day_of_week import JobTriggerState as JobTriggerState
    from dovetail_api.databricks.models.jobs__day_of_week import MaintenanceWindow as MaintenanceWindow
    from dovetail_api.databricks.models.jobs__day_of_week import ModelTriggerCondition as ModelTriggerCondition
    from dovetail_api.databricks.models.jobs__day_of_week import ModelTriggerConfiguration as ModelTriggerConfiguration
    from dovetail_api.databricks.models.jobs__day_of_week import ModelTriggerState as ModelTriggerState
    from dovetail_api.databricks.models.jobs__day_of_week import MonitoredJob as MonitoredJob
    from dovetail_api.databricks.models.jobs__day_of_week import MonitoredJobOutcome as MonitoredJobOutcome
    from dovetail_api.databricks.models.jobs__day_of_week import MonitoredJobState as MonitoredJobState
    from dovetail_api.databricks.models.jobs__day_of_week import (
        PeriodicTriggerConfiguration as PeriodicTriggerConfiguration,
    )
    from dovetail_api.databricks.models.jobs__day_of_week import PeriodicTriggerState as PeriodicTriggerState
    from dovetail_api.databricks.models.jobs__day_of_week import PeriodicTriggerUnit as PeriodicTriggerUnit
    from dovetail_api.databricks.models.jobs__day_of_week import PerTriggerState as PerTriggerState
    from dovetail_api.databricks.models.jobs__day_of_week import QueueSettings as QueueSettings
    from dovetail_api.databricks.models.jobs__day_of_week import ScheduleTriggerState as ScheduleTriggerState
    from dovetail_api.databricks.models.jobs__day_of_week import ServerlessEnvironment as ServerlessEnvironment
    from dovetail_api.databricks.models.jobs__day_of_week import SqlConditionState as SqlConditionState
    from dovetail_api.databricks.models.jobs__day_of_week import TableState as TableState
    from dovetail_api.databricks.models.jobs__day_of_week import TableTriggerState as TableTriggerState
    from dovetail_api.databricks.models.jobs__day_of_week import TableUpdateCondition as TableUpdateCondition
    from dovetail_api.databricks.models.jobs__day_of_week import (
        TableUpdateTriggerConfiguration as TableUpdateTriggerConfiguration,
    )
    from dovetail_api.databricks.models.jobs__day_of_week import TaskRetryMode as TaskRetryMode
    from dovetail_api.databricks.models.jobs__day_of_week import TriggerConfiguration as TriggerConfiguration
    from dovetail_api.databricks.models.jobs__day_of_week import TriggerEvaluation as TriggerEvaluation
    from dovetail_api.databricks.models.jobs__day_of_week import TriggerHistory as TriggerHistory
    from dovetail_api.databricks.models.jobs__day_of_week import TriggerSettings as TriggerSettings
    from dovetail_api.databricks.models.jobs__exported_view_type import ExportedView as ExportedView
    from dovetail_api.databricks.models.jobs__exported_view_type import ExportedViewType as ExportedViewType
    from dovetail_api.databricks.models.jobs__exported_view_type import ExportRunOutput as ExportRunOutput
    from dovetail_api.databricks.models.jobs__job import Job as Job
    from dovetail_api.databricks.models.jobs__job import JobPage as JobPage
    from dovetail_api.databricks.models.jobs__job import JobSummary as JobSummary
    from dovetail_api.databricks.models.jobs__job_created import JobCreated as JobCreated
    from dovetail_api.databricks.models.jobs__job_created import RunRepaired as RunRepaired
    from dovetail_api.databricks.models.jobs__job_created import RunStarted as RunStarted
    from dovetail_api.databricks.models.jobs__job_created import RunSubmitted as RunSubmitted
    from dovetail_api.databricks.models.jobs__job_run import JobRun as JobRun
    from dovetail_api.databricks.models.jobs__job_run import JobRunSummary as JobRunSummary
    from dovetail_api.databricks.models.jobs__job_run import RunPage as RunPage
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import ForEachTask as ForEachTask
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import GitProvider as GitProvider
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import GitSnapshot as GitSnapshot
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import GitSource as GitSource
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import JobCluster as JobCluster
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import (
        JobClusterServerlessCompute as JobClusterServerlessCompute,
    )
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import (
        JobEmailNotifications as JobEmailNotifications,
    )
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import (
        JobEnvironmentVariables as JobEnvironmentVariables,
    )
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import (
        JobEnvironmentVariablesSpec as JobEnvironmentVariablesSpec,
    )
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import JobsHealthMetric as JobsHealthMetric
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import JobsHealthOperator as JobsHealthOperator
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import JobsHealthRule as JobsHealthRule
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import JobsHealthRules as JobsHealthRules
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import JobSource as JobSource
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import JobSourceDirtyState as JobSourceDirtyState
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import JobSparseCheckout as JobSparseCheckout
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import PerformanceTarget as PerformanceTarget
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import PipelineParams as PipelineParams
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import PowerBiModel as PowerBiModel
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import PowerBiStorageMode as PowerBiStorageMode
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import PowerBiTable as PowerBiTable
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import PowerBiTask as PowerBiTask
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import PythonOperatorTask as PythonOperatorTask
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import (
        PythonOperatorTaskParameter as PythonOperatorTaskParameter,
    )
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import PythonWheelTask as PythonWheelTask
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import RunIf as RunIf
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import RunJobTask as RunJobTask
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import SparkJarTask as SparkJarTask
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import SparkPythonTask as SparkPythonTask
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import SparkSubmitTask as SparkSubmitTask
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import SqlTask as SqlTask
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import SqlTaskAlert as SqlTaskAlert
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import SqlTaskDashboard as SqlTaskDashboard
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import SqlTaskFile as SqlTaskFile
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import SqlTaskQuery as SqlTaskQuery
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import SqlTaskSubscription as SqlTaskSubscription
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import Task as Task
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import (
        TaskEmailNotifications as TaskEmailNotifications,
    )
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import Webhook as Webhook
    from dovetail_api.databricks.models.jobs__power_bi_storage_mode import WebhookNotifications as WebhookNotifications
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiClassifyFunctionInlineLabelsRequest as AiClassifyFunctionInlineLabelsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiClassifyFunctionLabelRequest as AiClassifyFunctionLabelRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiClassifyFunctionRequest as AiClassifyFunctionRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiExtractFunctionModeRequest as AiExtractFunctionModeRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiExtractFunctionRequest as AiExtractFunctionRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiFunctionTaskRequest as AiFunctionTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiParseDescribedElementRequest as AiParseDescribedElementRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiParseDocumentFunctionRequest as AiParseDocumentFunctionRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiRuntimeAcceleratorRequest as AiRuntimeAcceleratorRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiRuntimeComputeRequest as AiRuntimeComputeRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiRuntimeDeploymentRequest as AiRuntimeDeploymentRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiRuntimeTaskPriorityClassRequest as AiRuntimeTaskPriorityClassRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AiRuntimeTaskRequest as AiRuntimeTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AlertTaskRequest as AlertTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        AlertTaskSubscriberRequest as AlertTaskSubscriberRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        CleanRoomsNotebookTaskRequest as CleanRoomsNotebookTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        ClusterSpecRequest as ClusterSpecRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        ConditionTaskOpRequest as ConditionTaskOpRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        ConditionTaskRequest as ConditionTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DashboardAttachedWidgetRequest as DashboardAttachedWidgetRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DashboardAttachmentFormatRequest as DashboardAttachmentFormatRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DashboardAttachmentRequest as DashboardAttachmentRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DashboardDataAttachmentRequest as DashboardDataAttachmentRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DashboardPageAttachmentRequest as DashboardPageAttachmentRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DashboardPageSelectionRequest as DashboardPageSelectionRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DashboardSubscriberRequest as DashboardSubscriberRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DashboardSubscriptionRequest as DashboardSubscriptionRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DashboardTaskRequest as DashboardTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DbtCloudTaskRequest as DbtCloudTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DbtPlatformTaskRequest as DbtPlatformTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DbtTaskRequest as DbtTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        DeltaTableSourceRequest as DeltaTableSourceRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        GenAiComputeConfigRequest as GenAiComputeConfigRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        GenAiComputeTaskRequest as GenAiComputeTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        HardwareAcceleratorTypeRequest as HardwareAcceleratorTypeRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        NotebookTaskRequest as NotebookTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        PipelineTaskRequest as PipelineTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        PowerBiAuthenticationMethodRequest as PowerBiAuthenticationMethodRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        PowerBiModelRequest as PowerBiModelRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        PowerBiStorageModeRequest as PowerBiStorageModeRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        PowerBiTableRequest as PowerBiTableRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        PowerBiTaskRequest as PowerBiTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        QualifiedTableNameRequest as QualifiedTableNameRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        TaskComputeRequest as TaskComputeRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        TaskDependencyRequest as TaskDependencyRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        TaskNotificationSettingsRequest as TaskNotificationSettingsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        TaskSourceRequest as TaskSourceRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
        VolumeSourceRequest as VolumeSourceRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import ContinuousRequest as ContinuousRequest
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        ContinuousTriggerConfigurationRequest as ContinuousTriggerConfigurationRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        CronScheduleRequest as CronScheduleRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        CronTriggerConfigurationRequest as CronTriggerConfigurationRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import DayOfWeekRequest as DayOfWeekRequest
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        FileArrivalTriggerConfigurationRequest as FileArrivalTriggerConfigurationRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import JobClusterRequest as JobClusterRequest
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        JobClusterServerlessComputeRequest as JobClusterServerlessComputeRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        JobCompletionTriggerConfigurationRequest as JobCompletionTriggerConfigurationRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        JobDeploymentKindRequest as JobDeploymentKindRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        JobDeploymentRequest as JobDeploymentRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        JobEditModeRequest as JobEditModeRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import JobFormatRequest as JobFormatRequest
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        JobParameterDefinitionRequest as JobParameterDefinitionRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        MaintenanceWindowRequest as MaintenanceWindowRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        ModelTriggerConditionRequest as ModelTriggerConditionRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        ModelTriggerConfigurationRequest as ModelTriggerConfigurationRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        MonitoredJobOutcomeRequest as MonitoredJobOutcomeRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        MonitoredJobRequest as MonitoredJobRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        PauseStatusRequest as PauseStatusRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        PeriodicTriggerConfigurationRequest as PeriodicTriggerConfigurationRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        PeriodicTriggerUnitRequest as PeriodicTriggerUnitRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        SqlConditionConfigurationRequest as SqlConditionConfigurationRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        SqlConditionTriggerModeRequest as SqlConditionTriggerModeRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        TableUpdateConditionRequest as TableUpdateConditionRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        TableUpdateTriggerConfigurationRequest as TableUpdateTriggerConfigurationRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        TaskRetryModeRequest as TaskRetryModeRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        TriggerConfigurationRequest as TriggerConfigurationRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
        TriggerSettingsRequest as TriggerSettingsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__job_settings_common_request import (
        JobCreateRequest as JobCreateRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__job_settings_common_request import (
        JobResetRequest as JobResetRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__job_settings_common_request import (
        JobSettingsCommonRequest as JobSettingsCommonRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__job_settings_common_request import (
        JobSettingsRequest as JobSettingsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__job_settings_common_request import (
        JobUpdateRequest as JobUpdateRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import (
        JobAccessControlRequest as JobAccessControlRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import (
        JobPermissionLevel as JobPermissionLevel,
    )
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import JobReference as JobReference
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import (
        PerformanceTargetRequest as PerformanceTargetRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import (
        PipelineParamsRequest as PipelineParamsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import (
        QueueSettingsRequest as QueueSettingsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import (
        RunCancelAllRequest as RunCancelAllRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import RunNowRequest as RunNowRequest
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import RunReference as RunReference
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import (
        RunRepairRequest as RunRepairRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import RunTypeRequest as RunTypeRequest
    from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import ViewsToExport as ViewsToExport
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        ForEachTaskRequest as ForEachTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        GitProviderRequest as GitProviderRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        GitSnapshotRequest as GitSnapshotRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        GitSourceRequest as GitSourceRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobEmailNotificationsRequest as JobEmailNotificationsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobEnvironmentRequest as JobEnvironmentRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobEnvironmentVariablesRequest as JobEnvironmentVariablesRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobEnvironmentVariablesSpecRequest as JobEnvironmentVariablesSpecRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobNotificationSettingsRequest as JobNotificationSettingsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobRunAsRequest as JobRunAsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobsHealthMetricRequest as JobsHealthMetricRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobsHealthOperatorRequest as JobsHealthOperatorRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobsHealthRuleRequest as JobsHealthRuleRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobsHealthRulesRequest as JobsHealthRulesRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobSourceDirtyStateRequest as JobSourceDirtyStateRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobSourceRequest as JobSourceRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        JobSparseCheckoutRequest as JobSparseCheckoutRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        PythonOperatorTaskParameterRequest as PythonOperatorTaskParameterRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        PythonOperatorTaskRequest as PythonOperatorTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        PythonWheelTaskRequest as PythonWheelTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        RunIfRequest as RunIfRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        RunJobTaskRequest as RunJobTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        ServerlessEnvironmentRequest as ServerlessEnvironmentRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        SparkJarTaskRequest as SparkJarTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        SparkPythonTaskRequest as SparkPythonTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        SparkSubmitTaskRequest as SparkSubmitTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        SqlTaskAlertRequest as SqlTaskAlertRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        SqlTaskDashboardRequest as SqlTaskDashboardRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        SqlTaskFileRequest as SqlTaskFileRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        SqlTaskQueryRequest as SqlTaskQueryRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        SqlTaskRequest as SqlTaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        SqlTaskSubscriptionRequest as SqlTaskSubscriptionRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        TaskEmailNotificationsRequest as TaskEmailNotificationsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        TaskRequest as TaskRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        WebhookNotificationsRequest as WebhookNotificationsRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
        WebhookRequest as WebhookRequest,
    )
    from dovetail_api.databricks.models.jobs_requests__submit_task import RunSubmitRequest as RunSubmitRequest
    from dovetail_api.databricks.models.jobs_requests__submit_task import SubmitTask as SubmitTask
    from dovetail_api.databricks.models.legacy_groups import LegacyGroupCreated as LegacyGroupCreated
    from dovetail_api.databricks.models.legacy_groups import LegacyGroupMember as LegacyGroupMember
    from dovetail_api.databricks.models.legacy_groups import LegacyGroupMembers as LegacyGroupMembers
    from dovetail_api.databricks.models.legacy_groups import LegacyGroupNames as LegacyGroupNames
    from dovetail_api.databricks.models.legacy_groups_requests import (
        LegacyGroupMembershipRequest as LegacyGroupMembershipRequest,
    )
    from dovetail_api.databricks.models.legacy_groups_requests import LegacyGroupName as LegacyGroupName
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
    from dovetail_api.databricks.models.permissions import AccessControlResponse as AccessControlResponse
    from dovetail_api.databricks.models.permissions import ObjectPermissions as ObjectPermissions
    from dovetail_api.databricks.models.permissions import Permission as Permission
    from dovetail_api.databricks.models.permissions import PermissionLevel as PermissionLevel
    from dovetail_api.databricks.models.permissions import PermissionLevelDescription as PermissionLevelDescription
    from dovetail_api.databricks.models.permissions import PermissionLevels as PermissionLevels
    from dovetail_api.databricks.models.permissions_requests import AccessControlRequest as AccessControlRequest
    from dovetail_api.databricks.models.permissions_requests import PermissionLevelRequest as PermissionLevelRequest
    from dovetail_api.databricks.models.permissions_requests import PermissionObjectType as PermissionObjectType
    from dovetail_api.databricks.models.permissions_requests import PermissionsRequest as PermissionsRequest
    from dovetail_api.databricks.models.policy_families import PolicyFamily as PolicyFamily
    from dovetail_api.databricks.models.policy_families import PolicyFamilyPage as PolicyFamilyPage
    from dovetail_api.databricks.models.repos import Repo as Repo
    from dovetail_api.databricks.models.repos import RepoInfo as RepoInfo
    from dovetail_api.databricks.models.repos import RepoPage as RepoPage
    from dovetail_api.databricks.models.repos import RepoProvider as RepoProvider
    from dovetail_api.databricks.models.repos import RepoSparseCheckout as RepoSparseCheckout
    from dovetail_api.databricks.models.repos_requests import RepoCreateRequest as RepoCreateRequest
    from dovetail_api.databricks.models.repos_requests import RepoProviderRequest as RepoProviderRequest
    from dovetail_api.databricks.models.repos_requests import RepoSparseCheckoutRequest as RepoSparseCheckoutRequest
    from dovetail_api.databricks.models.repos_requests import RepoUpdateRequest as RepoUpdateRequest
    from dovetail_api.databricks.models.schemas import CatalogSchema as CatalogSchema
    from dovetail_api.databricks.models.schemas import CatalogSchemaList as CatalogSchemaList
    from dovetail_api.databricks.models.schemas_requests import CatalogSchemaCreate as CatalogSchemaCreate
    from dovetail_api.databricks.models.schemas_requests import CatalogSchemaUpdate as CatalogSchemaUpdate
    from dovetail_api.databricks.models.secrets import AclItem as AclItem
    from dovetail_api.databricks.models.secrets import AclListAnswer as AclListAnswer
    from dovetail_api.databricks.models.secrets import AclPermission as AclPermission
    from dovetail_api.databricks.models.secrets import (
        AzureKeyVaultSecretScopeMetadata as AzureKeyVaultSecretScopeMetadata,
    )
    from dovetail_api.databricks.models.secrets import ScopeBackendType as ScopeBackendType
    from dovetail_api.databricks.models.secrets import Secret as Secret
    from dovetail_api.databricks.models.secrets import SecretListAnswer as SecretListAnswer
    from dovetail_api.databricks.models.secrets import SecretMetadata as SecretMetadata
    from dovetail_api.databricks.models.secrets import SecretScope as SecretScope
    from dovetail_api.databricks.models.secrets import SecretScopeListAnswer as SecretScopeListAnswer
    from dovetail_api.databricks.models.secrets_requests import AclPermissionRequest as AclPermissionRequest
    from dovetail_api.databricks.models.secrets_requests import (
        AzureKeyVaultSecretScopeMetadataRequest as AzureKeyVaultSecretScopeMetadataRequest,
    )
    from dovetail_api.databricks.models.secrets_requests import ScopeBackendTypeRequest as ScopeBackendTypeRequest
    from dovetail_api.databricks.models.secrets_requests import SecretAclPutRequest as SecretAclPutRequest
    from dovetail_api.databricks.models.secrets_requests import SecretAclReference as SecretAclReference
    from dovetail_api.databricks.models.secrets_requests import SecretPutRequest as SecretPutRequest
    from dovetail_api.databricks.models.secrets_requests import SecretReference as SecretReference
    from dovetail_api.databricks.models.secrets_requests import SecretScopeCreateRequest as SecretScopeCreateRequest
    from dovetail_api.databricks.models.secrets_requests import SecretScopeReference as SecretScopeReference
    from dovetail_api.databricks.models.service_principals import ServicePrincipal as ServicePrincipal
    from dovetail_api.databricks.models.service_principals import ServicePrincipalPage as ServicePrincipalPage
    from dovetail_api.databricks.models.service_principals import ServicePrincipalSchema as ServicePrincipalSchema
    from dovetail_api.databricks.models.service_principals_requests import (
        ServicePrincipalCreateRequest as ServicePrincipalCreateRequest,
    )
    from dovetail_api.databricks.models.service_principals_requests import (
        ServicePrincipalReplaceRequest as ServicePrincipalReplaceRequest,
    )
    from dovetail_api.databricks.models.service_principals_requests import (
        ServicePrincipalSchemaRequest as ServicePrincipalSchemaRequest,
    )
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
    from dovetail_api.databricks.models.token_management import ManagedTokenListAnswer as ManagedTokenListAnswer
    from dovetail_api.databricks.models.token_management import OnBehalfOfTokenCreated as OnBehalfOfTokenCreated
    from dovetail_api.databricks.models.token_management import TokenAnswer as TokenAnswer
    from dovetail_api.databricks.models.token_management import TokenInfo as TokenInfo
    from dovetail_api.databricks.models.token_management_requests import OboTokenCreateRequest as OboTokenCreateRequest
    from dovetail_api.databricks.models.tokens import PublicTokenInfo as PublicTokenInfo
    from dovetail_api.databricks.models.tokens import TokenCreated as TokenCreated
    from dovetail_api.databricks.models.tokens import TokenListAnswer as TokenListAnswer
    from dovetail_api.databricks.models.tokens_requests import TokenCreateRequest as TokenCreateRequest
    from dovetail_api.databricks.models.tokens_requests import TokenReference as TokenReference
    from dovetail_api.databricks.models.users import UserPage as UserPage
    from dovetail_api.databricks.models.users_requests import PersonNameRequest as PersonNameRequest
    from dovetail_api.databricks.models.users_requests import UserCreateRequest as UserCreateRequest
    from dovetail_api.databricks.models.users_requests import UserReplaceRequest as UserReplaceRequest
    from dovetail_api.databricks.models.users_requests import UserSchemaRequest as UserSchemaRequest
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
    from dovetail_api.databricks.models.workspace import WorkspaceDirectoryInfo as WorkspaceDirectoryInfo
    from dovetail_api.databricks.models.workspace import WorkspaceExportResponse as WorkspaceExportResponse
    from dovetail_api.databricks.models.workspace import WorkspaceLanguage as WorkspaceLanguage
    from dovetail_api.databricks.models.workspace import WorkspaceObjectInfo as WorkspaceObjectInfo
    from dovetail_api.databricks.models.workspace import WorkspaceObjectList as WorkspaceObjectList
    from dovetail_api.databricks.models.workspace import WorkspaceObjectType as WorkspaceObjectType
    from dovetail_api.databricks.models.workspace_requests import WorkspaceDeleteRequest as WorkspaceDeleteRequest
    from dovetail_api.databricks.models.workspace_requests import WorkspaceExportFormat as WorkspaceExportFormat
    from dovetail_api.databricks.models.workspace_requests import WorkspaceImportFormat as WorkspaceImportFormat
    from dovetail_api.databricks.models.workspace_requests import WorkspaceImportRequest as WorkspaceImportRequest
    from dovetail_api.databricks.models.workspace_requests import WorkspaceLanguageRequest as WorkspaceLanguageRequest
    from dovetail_api.databricks.models.workspace_requests import WorkspaceMkdirsRequest as WorkspaceMkdirsRequest
    from dovetail_api.databricks.models.workspace_requests import WorkspacePath as WorkspacePath
else:
    from importlib import import_module

    _AREAS = {
        "AccessControlRequest": "permissions_requests",
        "AccessControlResponse": "permissions",
        "AclItem": "secrets",
        "AclListAnswer": "secrets",
        "AclPermission": "secrets",
        "AclPermissionRequest": "secrets_requests",
        "Adlsgen2Info": "common",
        "Adlsgen2InfoRequest": "common_requests",
        "AiClassifyFunction": "jobs__ai_classify_function_label",
        "AiClassifyFunctionInlineLabels": "jobs__ai_classify_function_label",
        "AiClassifyFunctionInlineLabelsRequest": "jobs_requests__ai_classify_function_label_request",
        "AiClassifyFunctionLabel": "jobs__ai_classify_function_label",
        "AiClassifyFunctionLabelRequest": "jobs_requests__ai_classify_function_label_request",
        "AiClassifyFunctionRequest": "jobs_requests__ai_classify_function_label_request",
        "AiExtractFunction": "jobs__ai_classify_function_label",
        "AiExtractFunctionMode": "jobs__ai_classify_function_label",
        "AiExtractFunctionModeRequest": "jobs_requests__ai_classify_function_label_request",
        "AiExtractFunctionRequest": "jobs_requests__ai_classify_function_label_request",
        "AiFunctionTask": "jobs__ai_classify_function_label",
        "AiFunctionTaskOutput": "jobs__ai_function_task_output",
        "AiFunctionTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "AiParseDescribedElement": "jobs__ai_classify_function_label",
        "AiParseDescribedElementRequest": "jobs_requests__ai_classify_function_label_request",
        "AiParseDocumentFunction": "jobs__ai_classify_function_label",
        "AiParseDocumentFunctionRequest": "jobs_requests__ai_classify_function_label_request",
        "AiRuntimeAccelerator": "jobs__ai_classify_function_label",
        "AiRuntimeAcceleratorRequest": "jobs_requests__ai_classify_function_label_request",
        "AiRuntimeCompute": "jobs__ai_classify_function_label",
        "AiRuntimeComputeRequest": "jobs_requests__ai_classify_function_label_request",
        "AiRuntimeDeployment": "jobs__ai_classify_function_label",
        "AiRuntimeDeploymentRequest": "jobs_requests__ai_classify_function_label_request",
        "AiRuntimeTask": "jobs__ai_classify_function_label",
        "AiRuntimeTaskOutput": "jobs__ai_function_task_output",
        "AiRuntimeTaskPriorityClass": "jobs__ai_classify_function_label",
        "AiRuntimeTaskPriorityClassRequest": "jobs_requests__ai_classify_function_label_request",
        "AiRuntimeTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "AlertEvaluationState": "jobs__ai_function_task_output",
        "AlertTask": "jobs__ai_classify_function_label",
        "AlertTaskOutput": "jobs__ai_function_task_output",
        "AlertTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "AlertTaskSubscriber": "jobs__ai_classify_function_label",
        "AlertTaskSubscriberRequest": "jobs_requests__ai_classify_function_label_request",
        "AllClusterLibraryStatuses": "libraries",
        "AutoScale": "common",
        "AutoScaleRequest": "common_requests",
        "AutoscopeState": "common",
        "AzureAttributes": "common",
        "AzureAttributesRequest": "common_requests",
        "AzureAvailability": "common",
        "AzureAvailabilityRequest": "common_requests",
        "AzureDiskVolumeType": "instance_pools",
        "AzureDiskVolumeTypeRequest": "instance_pools_requests",
        "AzureKeyVaultSecretScopeMetadata": "secrets",
        "AzureKeyVaultSecretScopeMetadataRequest": "secrets_requests",
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
        "CleanRoomTaskRunLifeCycleState": "jobs__ai_function_task_output",
        "CleanRoomTaskRunResultState": "jobs__ai_function_task_output",
        "CleanRoomTaskRunState": "jobs__ai_function_task_output",
        "CleanRoomsNotebookTask": "jobs__ai_classify_function_label",
        "CleanRoomsNotebookTaskOutput": "jobs__ai_function_task_output",
        "CleanRoomsNotebookTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "ClientsTypes": "common",
        "ClientsTypesRequest": "common_requests",
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
        "ClusterEventTypeChoice": "clusters_requests",
        "ClusterEventsNext": "clusters",
        "ClusterEventsRequest": "clusters_requests",
        "ClusterInstance": "jobs__cluster_instance",
        "ClusterKind": "common",
        "ClusterKindRequest": "common_requests",
        "ClusterLibraryStatuses": "libraries",
        "ClusterLogConf": "common",
        "ClusterLogConfRequest": "common_requests",
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
        "ClusterSourceChoice": "clusters_requests",
        "ClusterSpec": "common",
        "ClusterSpecRequest": "jobs_requests__ai_classify_function_label_request",
        "ClusterState": "clusters",
        "ClusterStateChoice": "clusters_requests",
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
        "CompletedJob": "jobs__cluster_instance",
        "ComplexValue": "common",
        "ComplexValueRequest": "common_requests",
        "ConditionTask": "jobs__ai_classify_function_label",
        "ConditionTaskOp": "jobs__ai_classify_function_label",
        "ConditionTaskOpRequest": "jobs_requests__ai_classify_function_label_request",
        "ConditionTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "ContextAnswer": "command_execution",
        "ContextCreateRequest": "command_execution_requests",
        "ContextReference": "command_execution_requests",
        "ContextStatus": "command_execution",
        "Continuous": "jobs__day_of_week",
        "ContinuousRequest": "jobs_requests__day_of_week_request",
        "ContinuousTriggerConfiguration": "jobs__day_of_week",
        "ContinuousTriggerConfigurationRequest": "jobs_requests__day_of_week_request",
        "ContinuousTriggerState": "jobs__day_of_week",
        "CronSchedule": "jobs__ai_classify_function_label",
        "CronScheduleRequest": "jobs_requests__day_of_week_request",
        "CronTriggerConfiguration": "jobs__day_of_week",
        "CronTriggerConfigurationRequest": "jobs_requests__day_of_week_request",
        "DashboardAttachedWidget": "jobs__ai_classify_function_label",
        "DashboardAttachedWidgetRequest": "jobs_requests__ai_classify_function_label_request",
        "DashboardAttachment": "jobs__ai_classify_function_label",
        "DashboardAttachmentFormat": "jobs__ai_classify_function_label",
        "DashboardAttachmentFormatRequest": "jobs_requests__ai_classify_function_label_request",
        "DashboardAttachmentRequest": "jobs_requests__ai_classify_function_label_request",
        "DashboardDataAttachment": "jobs__ai_classify_function_label",
        "DashboardDataAttachmentRequest": "jobs_requests__ai_classify_function_label_request",
        "DashboardPageAttachment": "jobs__ai_classify_function_label",
        "DashboardPageAttachmentRequest": "jobs_requests__ai_classify_function_label_request",
        "DashboardPageSelection": "jobs__ai_classify_function_label",
        "DashboardPageSelectionRequest": "jobs_requests__ai_classify_function_label_request",
        "DashboardPageSnapshot": "jobs__ai_function_task_output",
        "DashboardSubscriber": "jobs__ai_classify_function_label",
        "DashboardSubscriberRequest": "jobs_requests__ai_classify_function_label_request",
        "DashboardSubscription": "jobs__ai_classify_function_label",
        "DashboardSubscriptionRequest": "jobs_requests__ai_classify_function_label_request",
        "DashboardTask": "jobs__ai_classify_function_label",
        "DashboardTaskOutput": "jobs__ai_function_task_output",
        "DashboardTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "DataPlaneEventDetails": "clusters",
        "DataPlaneEventType": "clusters",
        "DataSecurityMode": "common",
        "DataSecurityModeRequest": "common_requests",
        "DataSourceFormat": "tables_requests",
        "DayOfWeek": "jobs__day_of_week",
        "DayOfWeekRequest": "jobs_requests__day_of_week_request",
        "DbfsAddBlockRequest": "dbfs_requests",
        "DbfsCloseRequest": "dbfs_requests",
        "DbfsCreateRequest": "dbfs_requests",
        "DbfsCreateResponse": "dbfs",
        "DbfsDeleteRequest": "dbfs_requests",
        "DbfsFileInfo": "dbfs",
        "DbfsFileList": "dbfs",
        "DbfsMkdirsRequest": "dbfs_requests",
        "DbfsMoveRequest": "dbfs_requests",
        "DbfsPath": "dbfs_requests",
        "DbfsPutRequest": "dbfs_requests",
        "DbfsReadResponse": "dbfs",
        "DbfsStorageInfo": "common",
        "DbfsStorageInfoRequest": "common_requests",
        "DbtCloudJobRunStep": "jobs__ai_function_task_output",
        "DbtCloudTask": "jobs__ai_classify_function_label",
        "DbtCloudTaskOutput": "jobs__ai_function_task_output",
        "DbtCloudTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "DbtOutput": "jobs__ai_function_task_output",
        "DbtPlatformJobRunStep": "jobs__ai_function_task_output",
        "DbtPlatformRunStatus": "jobs__ai_function_task_output",
        "DbtPlatformTask": "jobs__ai_classify_function_label",
        "DbtPlatformTaskOutput": "jobs__ai_function_task_output",
        "DbtPlatformTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "DbtTask": "jobs__ai_classify_function_label",
        "DbtTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "DeltaTableSource": "jobs__ai_classify_function_label",
        "DeltaTableSourceRequest": "jobs_requests__ai_classify_function_label_request",
        "DependencyMode": "common",
        "DependencyModeRequest": "common_requests",
        "DirectoryEntry": "files",
        "DirectoryPage": "files",
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
        "Entitlement": "common",
        "EntitlementRequest": "common_requests",
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
        "ExportRunOutput": "jobs__exported_view_type",
        "ExportedView": "jobs__exported_view_type",
        "ExportedViewType": "jobs__exported_view_type",
        "FieldMask": "common_requests",
        "FileAbortUploadUrl": "files",
        "FileAbortUploadUrlRequest": "files_requests",
        "FileArrivalTriggerConfiguration": "jobs__day_of_week",
        "FileArrivalTriggerConfigurationRequest": "jobs_requests__day_of_week_request",
        "FileArrivalTriggerState": "jobs__day_of_week",
        "FileCompleteUploadRequest": "files_requests",
        "FileEndpoint": "files",
        "FileEndpoints": "files",
        "FileUploadPartUrl": "files",
        "FileUploadPartUrls": "files",
        "FileUploadPartUrlsRequest": "files_requests",
        "FileUploadSession": "files",
        "FileUploadSessionToken": "files",
        "FileUploadedPart": "files_requests",
        "ForEachErrorStats": "jobs__cluster_instance",
        "ForEachRunStats": "jobs__cluster_instance",
        "ForEachStats": "jobs__cluster_instance",
        "ForEachTask": "jobs__power_bi_storage_mode",
        "ForEachTaskRequest": "jobs_requests__python_operator_task_parameter_request",
        "GcsStorageInfo": "common",
        "GcsStorageInfoRequest": "common_requests",
        "GenAiComputeConfig": "jobs__ai_classify_function_label",
        "GenAiComputeConfigRequest": "jobs_requests__ai_classify_function_label_request",
        "GenAiComputeTask": "jobs__ai_classify_function_label",
        "GenAiComputeTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "GitProvider": "jobs__power_bi_storage_mode",
        "GitProviderRequest": "jobs_requests__python_operator_task_parameter_request",
        "GitSnapshot": "jobs__power_bi_storage_mode",
        "GitSnapshotRequest": "jobs_requests__python_operator_task_parameter_request",
        "GitSource": "jobs__power_bi_storage_mode",
        "GitSourceRequest": "jobs_requests__python_operator_task_parameter_request",
        "Group": "groups",
        "GroupCreateRequest": "groups_requests",
        "GroupPage": "groups",
        "GroupReplaceRequest": "groups_requests",
        "GroupSchema": "groups",
        "GroupSchemaRequest": "groups_requests",
        "HardwareAcceleratorType": "jobs__ai_classify_function_label",
        "HardwareAcceleratorTypeRequest": "jobs_requests__ai_classify_function_label_request",
        "InitScriptEventDetails": "clusters",
        "InitScriptExecution": "clusters",
        "InitScriptInfo": "common",
        "InitScriptInfoRequest": "common_requests",
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
        "Job": "jobs__job",
        "JobAccessControlRequest": "jobs_requests__pipeline_params_request",
        "JobCluster": "jobs__power_bi_storage_mode",
        "JobClusterRequest": "jobs_requests__day_of_week_request",
        "JobClusterServerlessCompute": "jobs__power_bi_storage_mode",
        "JobClusterServerlessComputeRequest": "jobs_requests__day_of_week_request",
        "JobCompletionTriggerConfiguration": "jobs__day_of_week",
        "JobCompletionTriggerConfigurationRequest": "jobs_requests__day_of_week_request",
        "JobCompletionTriggerRunInfoDetails": "jobs__cluster_instance",
        "JobCompletionTriggerState": "jobs__day_of_week",
        "JobCreateRequest": "jobs_requests__job_settings_common_request",
        "JobCreated": "jobs__job_created",
        "JobDeployment": "jobs__day_of_week",
        "JobDeploymentKind": "jobs__day_of_week",
        "JobDeploymentKindRequest": "jobs_requests__day_of_week_request",
        "JobDeploymentRequest": "jobs_requests__day_of_week_request",
        "JobEditMode": "jobs__day_of_week",
        "JobEditModeRequest": "jobs_requests__day_of_week_request",
        "JobEmailNotifications": "jobs__power_bi_storage_mode",
        "JobEmailNotificationsRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobEnvironment": "jobs__day_of_week",
        "JobEnvironmentRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobEnvironmentVariables": "jobs__power_bi_storage_mode",
        "JobEnvironmentVariablesRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobEnvironmentVariablesSpec": "jobs__power_bi_storage_mode",
        "JobEnvironmentVariablesSpecRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobFormat": "jobs__day_of_week",
        "JobFormatRequest": "jobs_requests__day_of_week_request",
        "JobNotificationSettings": "jobs__day_of_week",
        "JobNotificationSettingsRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobPage": "jobs__job",
        "JobParameter": "jobs__cluster_instance",
        "JobParameterDefinition": "jobs__day_of_week",
        "JobParameterDefinitionRequest": "jobs_requests__day_of_week_request",
        "JobPermissionLevel": "jobs_requests__pipeline_params_request",
        "JobReference": "jobs_requests__pipeline_params_request",
        "JobResetRequest": "jobs_requests__job_settings_common_request",
        "JobRun": "jobs__job_run",
        "JobRunAs": "jobs__day_of_week",
        "JobRunAsRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobRunSummary": "jobs__job_run",
        "JobSettings": "jobs__day_of_week",
        "JobSettingsCommon": "jobs__day_of_week",
        "JobSettingsCommonRequest": "jobs_requests__job_settings_common_request",
        "JobSettingsRequest": "jobs_requests__job_settings_common_request",
        "JobSource": "jobs__power_bi_storage_mode",
        "JobSourceDirtyState": "jobs__power_bi_storage_mode",
        "JobSourceDirtyStateRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobSourceRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobSparseCheckout": "jobs__power_bi_storage_mode",
        "JobSparseCheckoutRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobSummary": "jobs__job",
        "JobTriggerDetails": "jobs__day_of_week",
        "JobTriggerState": "jobs__day_of_week",
        "JobUpdateRequest": "jobs_requests__job_settings_common_request",
        "JobsHealthMetric": "jobs__power_bi_storage_mode",
        "JobsHealthMetricRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobsHealthOperator": "jobs__power_bi_storage_mode",
        "JobsHealthOperatorRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobsHealthRule": "jobs__power_bi_storage_mode",
        "JobsHealthRuleRequest": "jobs_requests__python_operator_task_parameter_request",
        "JobsHealthRules": "jobs__power_bi_storage_mode",
        "JobsHealthRulesRequest": "jobs_requests__python_operator_task_parameter_request",
        "LegacyGroupCreated": "legacy_groups",
        "LegacyGroupMember": "legacy_groups",
        "LegacyGroupMembers": "legacy_groups",
        "LegacyGroupMembershipRequest": "legacy_groups_requests",
        "LegacyGroupName": "legacy_groups_requests",
        "LegacyGroupNames": "legacy_groups",
        "Library": "common",
        "LibraryChange": "libraries_requests",
        "LibraryFullStatus": "libraries",
        "LibraryInstallStatus": "libraries",
        "LibraryRequest": "common_requests",
        "LogAnalyticsInfo": "common",
        "LogAnalyticsInfoRequest": "common_requests",
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
        "MaintenanceWindow": "jobs__day_of_week",
        "MaintenanceWindowRequest": "jobs_requests__day_of_week_request",
        "ManagedTokenListAnswer": "token_management",
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
        "MlflowModelOutput": "experiments",
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
        "MlflowRunOutputs": "experiments",
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
        "ModelTriggerCondition": "jobs__day_of_week",
        "ModelTriggerConditionRequest": "jobs_requests__day_of_week_request",
        "ModelTriggerConfiguration": "jobs__day_of_week",
        "ModelTriggerConfigurationRequest": "jobs_requests__day_of_week_request",
        "ModelTriggerState": "jobs__day_of_week",
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
        "MonitoredJob": "jobs__day_of_week",
        "MonitoredJobOutcome": "jobs__day_of_week",
        "MonitoredJobOutcomeRequest": "jobs_requests__day_of_week_request",
        "MonitoredJobRequest": "jobs_requests__day_of_week_request",
        "MonitoredJobState": "jobs__day_of_week",
        "NodeInstanceType": "clusters",
        "NodeType": "clusters",
        "NodeTypeFlexibility": "common",
        "NodeTypeFlexibilityRequest": "common_requests",
        "NodeTypeList": "clusters",
        "NotebookOutput": "jobs__ai_function_task_output",
        "NotebookTask": "jobs__ai_classify_function_label",
        "NotebookTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "Nothing": "common",
        "ObjectPermissions": "permissions",
        "OboTokenCreateRequest": "token_management_requests",
        "OnBehalfOfTokenCreated": "token_management",
        "OutputSchemaInfo": "jobs__ai_function_task_output",
        "PauseStatus": "jobs__ai_classify_function_label",
        "PauseStatusRequest": "jobs_requests__day_of_week_request",
        "PendingInstanceError": "instance_pools",
        "PerTriggerState": "jobs__day_of_week",
        "PerformanceTarget": "jobs__power_bi_storage_mode",
        "PerformanceTargetRequest": "jobs_requests__pipeline_params_request",
        "PeriodicTriggerConfiguration": "jobs__day_of_week",
        "PeriodicTriggerConfigurationRequest": "jobs_requests__day_of_week_request",
        "PeriodicTriggerState": "jobs__day_of_week",
        "PeriodicTriggerUnit": "jobs__day_of_week",
        "PeriodicTriggerUnitRequest": "jobs_requests__day_of_week_request",
        "Permission": "permissions",
        "PermissionLevel": "permissions",
        "PermissionLevelDescription": "permissions",
        "PermissionLevelRequest": "permissions_requests",
        "PermissionLevels": "permissions",
        "PermissionObjectType": "permissions_requests",
        "PermissionsChange": "grants_requests",
        "PermissionsRequest": "permissions_requests",
        "PermissionsUpdate": "grants_requests",
        "PermissionsUpdated": "grants",
        "PersonName": "common",
        "PersonNameRequest": "users_requests",
        "PipelineParams": "jobs__power_bi_storage_mode",
        "PipelineParamsRequest": "jobs_requests__pipeline_params_request",
        "PipelineTask": "jobs__ai_classify_function_label",
        "PipelineTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "PolicyFamily": "policy_families",
        "PolicyFamilyPage": "policy_families",
        "PowerBiAuthenticationMethod": "jobs__ai_classify_function_label",
        "PowerBiAuthenticationMethodRequest": "jobs_requests__ai_classify_function_label_request",
        "PowerBiModel": "jobs__power_bi_storage_mode",
        "PowerBiModelRequest": "jobs_requests__ai_classify_function_label_request",
        "PowerBiStorageMode": "jobs__power_bi_storage_mode",
        "PowerBiStorageModeRequest": "jobs_requests__ai_classify_function_label_request",
        "PowerBiTable": "jobs__power_bi_storage_mode",
        "PowerBiTableRequest": "jobs_requests__ai_classify_function_label_request",
        "PowerBiTask": "jobs__power_bi_storage_mode",
        "PowerBiTaskRequest": "jobs_requests__ai_classify_function_label_request",
        "PredictiveOptimization": "common_requests",
        "PredictiveOptimizationFlag": "common",
        "PredictiveOptimizationOrigin": "common",
        "PresignedHeader": "files",
        "PresignedUrl": "files",
        "Privilege": "grants_requests",
        "PrivilegeAssignment": "grants",
        "PrivilegeAssignments": "grants",
        "PublicTokenInfo": "tokens",
        "PythonOperatorTask": "jobs__power_bi_storage_mode",
        "PythonOperatorTaskParameter": "jobs__power_bi_storage_mode",
        "PythonOperatorTaskParameterRequest": "jobs_requests__python_operator_task_parameter_request",
        "PythonOperatorTaskRequest": "jobs_requests__python_operator_task_parameter_request",
        "PythonPyPiLibrary": "common",
        "PythonPyPiLibraryRequest": "common_requests",
        "PythonWheelTask": "jobs__power_bi_storage_mode",
        "PythonWheelTaskRequest": "jobs_requests__python_operator_task_parameter_request",
        "QualifiedTableName": "jobs__ai_classify_function_label",
        "QualifiedTableNameRequest": "jobs_requests__ai_classify_function_label_request",
        "QueueSettings": "jobs__day_of_week",
        "QueueSettingsRequest": "jobs_requests__pipeline_params_request",
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
        "RepairHistoryItem": "jobs__cluster_instance",
        "RepairType": "jobs__cluster_instance",
        "Repo": "repos",
        "RepoCreateRequest": "repos_requests",
        "RepoInfo": "repos",
        "RepoPage": "repos",
        "RepoProvider": "repos",
        "RepoProviderRequest": "repos_requests",
        "RepoSparseCheckout": "repos",
        "RepoSparseCheckoutRequest": "repos_requests",
        "RepoUpdateRequest": "repos_requests",
        "ResolvedAiFunctionTaskValues": "jobs__cluster_instance",
        "ResolvedAiRuntimeTaskValues": "jobs__cluster_instance",
        "ResolvedConditionTaskValues": "jobs__cluster_instance",
        "ResolvedDbtTaskValues": "jobs__cluster_instance",
        "ResolvedNotebookTaskValues": "jobs__cluster_instance",
        "ResolvedParamPairValues": "jobs__cluster_instance",
        "ResolvedPipelineTaskValues": "jobs__cluster_instance",
        "ResolvedPythonWheelTaskValues": "jobs__cluster_instance",
        "ResolvedRunJobTaskValues": "jobs__cluster_instance",
        "ResolvedStringParamsValues": "jobs__cluster_instance",
        "ResolvedValues": "jobs__cluster_instance",
        "ResourceMeta": "groups",
        "ResourceMetaRequest": "groups_requests",
        "RunCancelAllRequest": "jobs_requests__pipeline_params_request",
        "RunClusterSpec": "jobs__cluster_instance",
        "RunConditionTask": "jobs__cluster_instance",
        "RunForEachTask": "jobs__cluster_instance",
        "RunIf": "jobs__power_bi_storage_mode",
        "RunIfRequest": "jobs_requests__python_operator_task_parameter_request",
        "RunJobOutput": "jobs__ai_function_task_output",
        "RunJobTask": "jobs__power_bi_storage_mode",
        "RunJobTaskRequest": "jobs_requests__python_operator_task_parameter_request",
        "RunLifeCycleState": "jobs__cluster_instance",
        "RunNowRequest": "jobs_requests__pipeline_params_request",
        "RunOutput": "jobs__ai_function_task_output",
        "RunPage": "jobs__job_run",
        "RunParameters": "jobs__cluster_instance",
        "RunQueueCode": "jobs__cluster_instance",
        "RunQueueDetails": "jobs__cluster_instance",
        "RunReference": "jobs_requests__pipeline_params_request",
        "RunRepairRequest": "jobs_requests__pipeline_params_request",
        "RunRepaired": "jobs__job_created",
        "RunResultState": "jobs__cluster_instance",
        "RunStarted": "jobs__job_created",
        "RunState": "jobs__cluster_instance",
        "RunStatus": "jobs__cluster_instance",
        "RunStatusState": "jobs__cluster_instance",
        "RunSubmitRequest": "jobs_requests__submit_task",
        "RunSubmitted": "jobs__job_created",
        "RunTask": "jobs__cluster_instance",
        "RunTerminationCode": "jobs__ai_classify_function_label",
        "RunTerminationDetails": "jobs__cluster_instance",
        "RunTerminationType": "jobs__cluster_instance",
        "RunTriggerType": "jobs__cluster_instance",
        "RunType": "jobs__cluster_instance",
        "RunTypeRequest": "jobs_requests__pipeline_params_request",
        "RuntimeEngine": "common",
        "RuntimeEngineRequest": "common_requests",
        "ScheduleTriggerState": "jobs__day_of_week",
        "ScimError": "common",
        "ScimPatch": "common_requests",
        "ScimPatchOp": "common_requests",
        "ScimPatchRequest": "common_requests",
        "ScimSortOrder": "common_requests",
        "ScopeBackendType": "secrets",
        "ScopeBackendTypeRequest": "secrets_requests",
        "Secret": "secrets",
        "SecretAclPutRequest": "secrets_requests",
        "SecretAclReference": "secrets_requests",
        "SecretListAnswer": "secrets",
        "SecretMetadata": "secrets",
        "SecretPutRequest": "secrets_requests",
        "SecretReference": "secrets_requests",
        "SecretScope": "secrets",
        "SecretScopeCreateRequest": "secrets_requests",
        "SecretScopeListAnswer": "secrets",
        "SecretScopeReference": "secrets_requests",
        "SecurableType": "common",
        "ServerSideEncryption": "common",
        "ServerSideEncryptionAlgorithm": "common",
        "ServerlessEnvironment": "jobs__day_of_week",
        "ServerlessEnvironmentRequest": "jobs_requests__python_operator_task_parameter_request",
        "ServicePrincipal": "service_principals",
        "ServicePrincipalCreateRequest": "service_principals_requests",
        "ServicePrincipalPage": "service_principals",
        "ServicePrincipalReplaceRequest": "service_principals_requests",
        "ServicePrincipalSchema": "service_principals",
        "ServicePrincipalSchemaRequest": "service_principals_requests",
        "SparkJarTask": "jobs__power_bi_storage_mode",
        "SparkJarTaskRequest": "jobs_requests__python_operator_task_parameter_request",
        "SparkNode": "clusters",
        "SparkNodeAwsAttributes": "clusters",
        "SparkPythonTask": "jobs__power_bi_storage_mode",
        "SparkPythonTaskRequest": "jobs_requests__python_operator_task_parameter_request",
        "SparkSubmitTask": "jobs__power_bi_storage_mode",
        "SparkSubmitTaskRequest": "jobs_requests__python_operator_task_parameter_request",
        "SparkVersion": "clusters",
        "SparkVersionList": "clusters",
        "SqlAlertOutput": "jobs__ai_function_task_output",
        "SqlAlertState": "jobs__ai_function_task_output",
        "SqlConditionConfiguration": "jobs__ai_classify_function_label",
        "SqlConditionConfigurationRequest": "jobs_requests__day_of_week_request",
        "SqlConditionRunInfoDetails": "jobs__cluster_instance",
        "SqlConditionState": "jobs__day_of_week",
        "SqlConditionTriggerMode": "jobs__ai_classify_function_label",
        "SqlConditionTriggerModeRequest": "jobs_requests__day_of_week_request",
        "SqlDashboardOutput": "jobs__ai_function_task_output",
        "SqlDashboardWidgetOutput": "jobs__ai_function_task_output",
        "SqlDashboardWidgetOutputStatus": "jobs__ai_function_task_output",
        "SqlOutput": "jobs__ai_function_task_output",
        "SqlOutputError": "jobs__ai_function_task_output",
        "SqlQueryOutput": "jobs__ai_function_task_output",
        "SqlStatementOutput": "jobs__ai_function_task_output",
        "SqlStatementQueryResult": "jobs__ai_function_task_output",
        "SqlStatementQueryResultColumn": "jobs__ai_function_task_output",
        "SqlStatementQueryResultRow": "jobs__ai_function_task_output",
        "SqlStatementQueryResultValue": "jobs__ai_function_task_output",
        "SqlTask": "jobs__power_bi_storage_mode",
        "SqlTaskAlert": "jobs__power_bi_storage_mode",
        "SqlTaskAlertRequest": "jobs_requests__python_operator_task_parameter_request",
        "SqlTaskDashboard": "jobs__power_bi_storage_mode",
        "SqlTaskDashboardRequest": "jobs_requests__python_operator_task_parameter_request",
        "SqlTaskFile": "jobs__power_bi_storage_mode",
        "SqlTaskFileRequest": "jobs_requests__python_operator_task_parameter_request",
        "SqlTaskQuery": "jobs__power_bi_storage_mode",
        "SqlTaskQueryRequest": "jobs_requests__python_operator_task_parameter_request",
        "SqlTaskRequest": "jobs_requests__python_operator_task_parameter_request",
        "SqlTaskSqlFileOutput": "jobs__ai_function_task_output",
        "SqlTaskSubscription": "jobs__power_bi_storage_mode",
        "SqlTaskSubscriptionRequest": "jobs_requests__python_operator_task_parameter_request",
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
        "SubmitTask": "jobs_requests__submit_task",
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
        "TableState": "jobs__day_of_week",
        "TableSummary": "tables",
        "TableSummaryList": "tables",
        "TableTriggerState": "jobs__day_of_week",
        "TableType": "tables_requests",
        "TableUpdate": "tables_requests",
        "TableUpdateCondition": "jobs__day_of_week",
        "TableUpdateConditionRequest": "jobs_requests__day_of_week_request",
        "TableUpdateTriggerConfiguration": "jobs__day_of_week",
        "TableUpdateTriggerConfigurationRequest": "jobs_requests__day_of_week_request",
        "Task": "jobs__power_bi_storage_mode",
        "TaskCompute": "jobs__ai_classify_function_label",
        "TaskComputeRequest": "jobs_requests__ai_classify_function_label_request",
        "TaskDependency": "jobs__ai_classify_function_label",
        "TaskDependencyRequest": "jobs_requests__ai_classify_function_label_request",
        "TaskEmailNotifications": "jobs__power_bi_storage_mode",
        "TaskEmailNotificationsRequest": "jobs_requests__python_operator_task_parameter_request",
        "TaskNotificationSettings": "jobs__ai_classify_function_label",
        "TaskNotificationSettingsRequest": "jobs_requests__ai_classify_function_label_request",
        "TaskRequest": "jobs_requests__python_operator_task_parameter_request",
        "TaskRetryMode": "jobs__day_of_week",
        "TaskRetryModeRequest": "jobs_requests__day_of_week_request",
        "TaskSource": "jobs__ai_classify_function_label",
        "TaskSourceRequest": "jobs_requests__ai_classify_function_label_request",
        "TerminationReason": "clusters",
        "TerminationReasonCode": "common",
        "TerminationReasonType": "common",
        "TokenAnswer": "token_management",
        "TokenChange": "common_requests",
        "TokenCreateRequest": "tokens_requests",
        "TokenCreated": "tokens",
        "TokenInfo": "token_management",
        "TokenListAnswer": "tokens",
        "TokenReference": "tokens_requests",
        "TokenUpdateRequest": "common_requests",
        "TriggerConfiguration": "jobs__day_of_week",
        "TriggerConfigurationRequest": "jobs_requests__day_of_week_request",
        "TriggerEvaluation": "jobs__day_of_week",
        "TriggerHistory": "jobs__day_of_week",
        "TriggerInfo": "jobs__cluster_instance",
        "TriggerSettings": "jobs__day_of_week",
        "TriggerSettingsRequest": "jobs_requests__day_of_week_request",
        "UpdateClusterResource": "clusters_requests",
        "User": "common",
        "UserCreateRequest": "users_requests",
        "UserPage": "users",
        "UserReplaceRequest": "users_requests",
        "UserSchema": "common",
        "UserSchemaRequest": "users_requests",
        "ViewsToExport": "jobs_requests__pipeline_params_request",
        "Volume": "volumes",
        "VolumeCreate": "volumes_requests",
        "VolumeList": "volumes",
        "VolumeSource": "jobs__ai_classify_function_label",
        "VolumeSourceRequest": "jobs_requests__ai_classify_function_label_request",
        "VolumeType": "volumes_requests",
        "VolumeUpdate": "volumes_requests",
        "VolumesStorageInfo": "common",
        "VolumesStorageInfoRequest": "common_requests",
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
        "Webhook": "jobs__power_bi_storage_mode",
        "WebhookNotifications": "jobs__power_bi_storage_mode",
        "WebhookNotificationsRequest": "jobs_requests__python_operator_task_parameter_request",
        "WebhookRequest": "jobs_requests__python_operator_task_parameter_request",
        "WidgetErrorDetail": "jobs__ai_function_task_output",
        "WorkloadType": "common",
        "WorkloadTypeRequest": "common_requests",
        "WorkspaceDeleteRequest": "workspace_requests",
        "WorkspaceDirectoryInfo": "workspace",
        "WorkspaceExportFormat": "workspace_requests",
        "WorkspaceExportResponse": "workspace",
        "WorkspaceImportFormat": "workspace_requests",
        "WorkspaceImportRequest": "workspace_requests",
        "WorkspaceLanguage": "workspace",
        "WorkspaceLanguageRequest": "workspace_requests",
        "WorkspaceMkdirsRequest": "workspace_requests",
        "WorkspaceObjectInfo": "workspace",
        "WorkspaceObjectList": "workspace",
        "WorkspaceObjectType": "workspace",
        "WorkspacePath": "workspace_requests",
        "WorkspaceStorageInfo": "common",
        "WorkspaceStorageInfoRequest": "common_requests",
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
