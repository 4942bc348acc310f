# Made from databricks.yaml by dovetail-generate; do not edit.
"""What requests of Azure Databricks hold, as plain dictionaries.

For type checkers, never imported at run time.
"""

from dovetail_api.databricks.dicts.catalogs_requests import CatalogCreate as CatalogCreate
from dovetail_api.databricks.dicts.catalogs_requests import CatalogIsolationMode as CatalogIsolationMode
from dovetail_api.databricks.dicts.catalogs_requests import CatalogUpdate as CatalogUpdate
from dovetail_api.databricks.dicts.catalogs_requests import EncryptionSettingsAzureSpec as EncryptionSettingsAzureSpec
from dovetail_api.databricks.dicts.catalogs_requests import EncryptionSettingsSpec as EncryptionSettingsSpec
from dovetail_api.databricks.dicts.cluster_policies_requests import (
    ClusterPolicyCreateRequest as ClusterPolicyCreateRequest,
)
from dovetail_api.databricks.dicts.cluster_policies_requests import ClusterPolicyEditRequest as ClusterPolicyEditRequest
from dovetail_api.databricks.dicts.cluster_policies_requests import ClusterPolicyReference as ClusterPolicyReference
from dovetail_api.databricks.dicts.cluster_policies_requests import ClusterPolicySortColumn as ClusterPolicySortColumn
from dovetail_api.databricks.dicts.cluster_policies_requests import ClusterPolicySortOrder as ClusterPolicySortOrder
from dovetail_api.databricks.dicts.clusters_requests import CloneCluster as CloneCluster
from dovetail_api.databricks.dicts.clusters_requests import ClusterChangeOwnerRequest as ClusterChangeOwnerRequest
from dovetail_api.databricks.dicts.clusters_requests import ClusterCreateRequest as ClusterCreateRequest
from dovetail_api.databricks.dicts.clusters_requests import ClusterEditRequest as ClusterEditRequest
from dovetail_api.databricks.dicts.clusters_requests import ClusterEventOrderRequest as ClusterEventOrderRequest
from dovetail_api.databricks.dicts.clusters_requests import ClusterEventsRequest as ClusterEventsRequest
from dovetail_api.databricks.dicts.clusters_requests import ClusterEventTypeChoice as ClusterEventTypeChoice
from dovetail_api.databricks.dicts.clusters_requests import ClusterReference as ClusterReference
from dovetail_api.databricks.dicts.clusters_requests import ClusterResizeRequest as ClusterResizeRequest
from dovetail_api.databricks.dicts.clusters_requests import ClusterRestartRequest as ClusterRestartRequest
from dovetail_api.databricks.dicts.clusters_requests import ClusterSortDirection as ClusterSortDirection
from dovetail_api.databricks.dicts.clusters_requests import ClusterSortField as ClusterSortField
from dovetail_api.databricks.dicts.clusters_requests import ClusterSourceChoice as ClusterSourceChoice
from dovetail_api.databricks.dicts.clusters_requests import ClusterStateChoice as ClusterStateChoice
from dovetail_api.databricks.dicts.clusters_requests import ClusterUpdateRequest as ClusterUpdateRequest
from dovetail_api.databricks.dicts.clusters_requests import UpdateClusterResource as UpdateClusterResource
from dovetail_api.databricks.dicts.command_execution_requests import CommandLanguage as CommandLanguage
from dovetail_api.databricks.dicts.command_execution_requests import CommandRequest as CommandRequest
from dovetail_api.databricks.dicts.command_execution_requests import CommandTarget as CommandTarget
from dovetail_api.databricks.dicts.command_execution_requests import ContextCreateRequest as ContextCreateRequest
from dovetail_api.databricks.dicts.command_execution_requests import ContextReference as ContextReference
from dovetail_api.databricks.dicts.common_requests import Adlsgen2InfoRequest as Adlsgen2InfoRequest
from dovetail_api.databricks.dicts.common_requests import AutoScaleRequest as AutoScaleRequest
from dovetail_api.databricks.dicts.common_requests import AzureAttributesRequest as AzureAttributesRequest
from dovetail_api.databricks.dicts.common_requests import AzureAvailabilityRequest as AzureAvailabilityRequest
from dovetail_api.databricks.dicts.common_requests import ClientsTypesRequest as ClientsTypesRequest
from dovetail_api.databricks.dicts.common_requests import ClusterKindRequest as ClusterKindRequest
from dovetail_api.databricks.dicts.common_requests import ClusterLogConfRequest as ClusterLogConfRequest
from dovetail_api.databricks.dicts.common_requests import ComplexValueRequest as ComplexValueRequest
from dovetail_api.databricks.dicts.common_requests import DataSecurityModeRequest as DataSecurityModeRequest
from dovetail_api.databricks.dicts.common_requests import DbfsStorageInfoRequest as DbfsStorageInfoRequest
from dovetail_api.databricks.dicts.common_requests import DependencyModeRequest as DependencyModeRequest
from dovetail_api.databricks.dicts.common_requests import DockerBasicAuthRequest as DockerBasicAuthRequest
from dovetail_api.databricks.dicts.common_requests import DockerImageRequest as DockerImageRequest
from dovetail_api.databricks.dicts.common_requests import EntitlementRequest as EntitlementRequest
from dovetail_api.databricks.dicts.common_requests import FieldMask as FieldMask
from dovetail_api.databricks.dicts.common_requests import GcsStorageInfoRequest as GcsStorageInfoRequest
from dovetail_api.databricks.dicts.common_requests import InitScriptInfoRequest as InitScriptInfoRequest
from dovetail_api.databricks.dicts.common_requests import LibraryRequest as LibraryRequest
from dovetail_api.databricks.dicts.common_requests import LogAnalyticsInfoRequest as LogAnalyticsInfoRequest
from dovetail_api.databricks.dicts.common_requests import MavenLibraryRequest as MavenLibraryRequest
from dovetail_api.databricks.dicts.common_requests import MlflowTagSpec as MlflowTagSpec
from dovetail_api.databricks.dicts.common_requests import NodeTypeFlexibilityRequest as NodeTypeFlexibilityRequest
from dovetail_api.databricks.dicts.common_requests import PredictiveOptimization as PredictiveOptimization
from dovetail_api.databricks.dicts.common_requests import PythonPyPiLibraryRequest as PythonPyPiLibraryRequest
from dovetail_api.databricks.dicts.common_requests import RCranLibraryRequest as RCranLibraryRequest
from dovetail_api.databricks.dicts.common_requests import RuntimeEngineRequest as RuntimeEngineRequest
from dovetail_api.databricks.dicts.common_requests import ScimPatch as ScimPatch
from dovetail_api.databricks.dicts.common_requests import ScimPatchOp as ScimPatchOp
from dovetail_api.databricks.dicts.common_requests import ScimPatchRequest as ScimPatchRequest
from dovetail_api.databricks.dicts.common_requests import ScimSortOrder as ScimSortOrder
from dovetail_api.databricks.dicts.common_requests import TokenChange as TokenChange
from dovetail_api.databricks.dicts.common_requests import TokenUpdateRequest as TokenUpdateRequest
from dovetail_api.databricks.dicts.common_requests import VolumesStorageInfoRequest as VolumesStorageInfoRequest
from dovetail_api.databricks.dicts.common_requests import WorkloadTypeRequest as WorkloadTypeRequest
from dovetail_api.databricks.dicts.common_requests import WorkspaceStorageInfoRequest as WorkspaceStorageInfoRequest
from dovetail_api.databricks.dicts.dbfs_requests import DbfsAddBlockRequest as DbfsAddBlockRequest
from dovetail_api.databricks.dicts.dbfs_requests import DbfsCloseRequest as DbfsCloseRequest
from dovetail_api.databricks.dicts.dbfs_requests import DbfsCreateRequest as DbfsCreateRequest
from dovetail_api.databricks.dicts.dbfs_requests import DbfsDeleteRequest as DbfsDeleteRequest
from dovetail_api.databricks.dicts.dbfs_requests import DbfsMkdirsRequest as DbfsMkdirsRequest
from dovetail_api.databricks.dicts.dbfs_requests import DbfsMoveRequest as DbfsMoveRequest
from dovetail_api.databricks.dicts.dbfs_requests import DbfsPath as DbfsPath
from dovetail_api.databricks.dicts.dbfs_requests import DbfsPutRequest as DbfsPutRequest
from dovetail_api.databricks.dicts.experiments_requests import ExperimentCreate as ExperimentCreate
from dovetail_api.databricks.dicts.experiments_requests import ExperimentId as ExperimentId
from dovetail_api.databricks.dicts.experiments_requests import ExperimentIssueSearch as ExperimentIssueSearch
from dovetail_api.databricks.dicts.experiments_requests import ExperimentIssueSeverity as ExperimentIssueSeverity
from dovetail_api.databricks.dicts.experiments_requests import (
    ExperimentIssueSeverityWord as ExperimentIssueSeverityWord,
)
from dovetail_api.databricks.dicts.experiments_requests import ExperimentIssueSortKey as ExperimentIssueSortKey
from dovetail_api.databricks.dicts.experiments_requests import ExperimentIssueSortOrder as ExperimentIssueSortOrder
from dovetail_api.databricks.dicts.experiments_requests import ExperimentIssueSource as ExperimentIssueSource
from dovetail_api.databricks.dicts.experiments_requests import ExperimentIssueSpec as ExperimentIssueSpec
from dovetail_api.databricks.dicts.experiments_requests import ExperimentIssueStatus as ExperimentIssueStatus
from dovetail_api.databricks.dicts.experiments_requests import ExperimentIssueStatusWord as ExperimentIssueStatusWord
from dovetail_api.databricks.dicts.experiments_requests import ExperimentIssueTagFilter as ExperimentIssueTagFilter
from dovetail_api.databricks.dicts.experiments_requests import ExperimentIssueView as ExperimentIssueView
from dovetail_api.databricks.dicts.experiments_requests import ExperimentSearch as ExperimentSearch
from dovetail_api.databricks.dicts.experiments_requests import ExperimentSetTag as ExperimentSetTag
from dovetail_api.databricks.dicts.experiments_requests import (
    ExperimentTraceLocationSpec as ExperimentTraceLocationSpec,
)
from dovetail_api.databricks.dicts.experiments_requests import (
    ExperimentUcTraceLocationSpec as ExperimentUcTraceLocationSpec,
)
from dovetail_api.databricks.dicts.experiments_requests import ExperimentUpdate as ExperimentUpdate
from dovetail_api.databricks.dicts.experiments_requests import LoggedModelCreate as LoggedModelCreate
from dovetail_api.databricks.dicts.experiments_requests import LoggedModelFinalize as LoggedModelFinalize
from dovetail_api.databricks.dicts.experiments_requests import LoggedModelLogParams as LoggedModelLogParams
from dovetail_api.databricks.dicts.experiments_requests import LoggedModelOrder as LoggedModelOrder
from dovetail_api.databricks.dicts.experiments_requests import LoggedModelParamSpec as LoggedModelParamSpec
from dovetail_api.databricks.dicts.experiments_requests import LoggedModelSearch as LoggedModelSearch
from dovetail_api.databricks.dicts.experiments_requests import LoggedModelSearchDataset as LoggedModelSearchDataset
from dovetail_api.databricks.dicts.experiments_requests import LoggedModelSetTags as LoggedModelSetTags
from dovetail_api.databricks.dicts.experiments_requests import LoggedModelStatusWord as LoggedModelStatusWord
from dovetail_api.databricks.dicts.experiments_requests import MlflowDatasetInputSpec as MlflowDatasetInputSpec
from dovetail_api.databricks.dicts.experiments_requests import MlflowDatasetSpec as MlflowDatasetSpec
from dovetail_api.databricks.dicts.experiments_requests import MlflowDeleteTag as MlflowDeleteTag
from dovetail_api.databricks.dicts.experiments_requests import MlflowInputTag as MlflowInputTag
from dovetail_api.databricks.dicts.experiments_requests import MlflowLogBatch as MlflowLogBatch
from dovetail_api.databricks.dicts.experiments_requests import MlflowLogInputs as MlflowLogInputs
from dovetail_api.databricks.dicts.experiments_requests import MlflowLogMetric as MlflowLogMetric
from dovetail_api.databricks.dicts.experiments_requests import MlflowLogModel as MlflowLogModel
from dovetail_api.databricks.dicts.experiments_requests import MlflowLogOutputs as MlflowLogOutputs
from dovetail_api.databricks.dicts.experiments_requests import MlflowLogParam as MlflowLogParam
from dovetail_api.databricks.dicts.experiments_requests import MlflowMetricSpec as MlflowMetricSpec
from dovetail_api.databricks.dicts.experiments_requests import MlflowModelInputSpec as MlflowModelInputSpec
from dovetail_api.databricks.dicts.experiments_requests import MlflowModelOutputSpec as MlflowModelOutputSpec
from dovetail_api.databricks.dicts.experiments_requests import MlflowNumberRequest as MlflowNumberRequest
from dovetail_api.databricks.dicts.experiments_requests import MlflowParamSpec as MlflowParamSpec
from dovetail_api.databricks.dicts.experiments_requests import MlflowRunCreate as MlflowRunCreate
from dovetail_api.databricks.dicts.experiments_requests import MlflowRunId as MlflowRunId
from dovetail_api.databricks.dicts.experiments_requests import MlflowRunsDelete as MlflowRunsDelete
from dovetail_api.databricks.dicts.experiments_requests import MlflowRunSearch as MlflowRunSearch
from dovetail_api.databricks.dicts.experiments_requests import MlflowRunsRestore as MlflowRunsRestore
from dovetail_api.databricks.dicts.experiments_requests import MlflowRunStatusWord as MlflowRunStatusWord
from dovetail_api.databricks.dicts.experiments_requests import MlflowRunUpdate as MlflowRunUpdate
from dovetail_api.databricks.dicts.experiments_requests import MlflowSetTag as MlflowSetTag
from dovetail_api.databricks.dicts.experiments_requests import MlflowViewType as MlflowViewType
from dovetail_api.databricks.dicts.files_requests import FileAbortUploadUrlRequest as FileAbortUploadUrlRequest
from dovetail_api.databricks.dicts.files_requests import FileCompleteUploadRequest as FileCompleteUploadRequest
from dovetail_api.databricks.dicts.files_requests import FileUploadedPart as FileUploadedPart
from dovetail_api.databricks.dicts.files_requests import FileUploadPartUrlsRequest as FileUploadPartUrlsRequest
from dovetail_api.databricks.dicts.grants_requests import PermissionsChange as PermissionsChange
from dovetail_api.databricks.dicts.grants_requests import PermissionsUpdate as PermissionsUpdate
from dovetail_api.databricks.dicts.grants_requests import Privilege as Privilege
from dovetail_api.databricks.dicts.groups_requests import GroupCreateRequest as GroupCreateRequest
from dovetail_api.databricks.dicts.groups_requests import GroupReplaceRequest as GroupReplaceRequest
from dovetail_api.databricks.dicts.groups_requests import GroupSchemaRequest as GroupSchemaRequest
from dovetail_api.databricks.dicts.groups_requests import ResourceMetaRequest as ResourceMetaRequest
from dovetail_api.databricks.dicts.instance_pools_requests import (
    AzureDiskVolumeTypeRequest as AzureDiskVolumeTypeRequest,
)
from dovetail_api.databricks.dicts.instance_pools_requests import DiskSpecRequest as DiskSpecRequest
from dovetail_api.databricks.dicts.instance_pools_requests import DiskTypeRequest as DiskTypeRequest
from dovetail_api.databricks.dicts.instance_pools_requests import EbsVolumeTypeRequest as EbsVolumeTypeRequest
from dovetail_api.databricks.dicts.instance_pools_requests import (
    InstancePoolAzureAttributesRequest as InstancePoolAzureAttributesRequest,
)
from dovetail_api.databricks.dicts.instance_pools_requests import (
    InstancePoolAzureAvailabilityRequest as InstancePoolAzureAvailabilityRequest,
)
from dovetail_api.databricks.dicts.instance_pools_requests import InstancePoolCreateRequest as InstancePoolCreateRequest
from dovetail_api.databricks.dicts.instance_pools_requests import InstancePoolEditRequest as InstancePoolEditRequest
from dovetail_api.databricks.dicts.instance_pools_requests import InstancePoolReference as InstancePoolReference
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiClassifyFunctionInlineLabelsRequest as AiClassifyFunctionInlineLabelsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiClassifyFunctionLabelRequest as AiClassifyFunctionLabelRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiClassifyFunctionRequest as AiClassifyFunctionRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiExtractFunctionModeRequest as AiExtractFunctionModeRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiExtractFunctionRequest as AiExtractFunctionRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiFunctionTaskRequest as AiFunctionTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiParseDescribedElementRequest as AiParseDescribedElementRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiParseDocumentFunctionRequest as AiParseDocumentFunctionRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiRuntimeAcceleratorRequest as AiRuntimeAcceleratorRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiRuntimeComputeRequest as AiRuntimeComputeRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiRuntimeDeploymentRequest as AiRuntimeDeploymentRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiRuntimeTaskPriorityClassRequest as AiRuntimeTaskPriorityClassRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AiRuntimeTaskRequest as AiRuntimeTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AlertTaskRequest as AlertTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    AlertTaskSubscriberRequest as AlertTaskSubscriberRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    CleanRoomsNotebookTaskRequest as CleanRoomsNotebookTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    ClusterSpecRequest as ClusterSpecRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    ConditionTaskOpRequest as ConditionTaskOpRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    ConditionTaskRequest as ConditionTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DashboardAttachedWidgetRequest as DashboardAttachedWidgetRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DashboardAttachmentFormatRequest as DashboardAttachmentFormatRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DashboardAttachmentRequest as DashboardAttachmentRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DashboardDataAttachmentRequest as DashboardDataAttachmentRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DashboardPageAttachmentRequest as DashboardPageAttachmentRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DashboardPageSelectionRequest as DashboardPageSelectionRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DashboardSubscriberRequest as DashboardSubscriberRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DashboardSubscriptionRequest as DashboardSubscriptionRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DashboardTaskRequest as DashboardTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DbtCloudTaskRequest as DbtCloudTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DbtPlatformTaskRequest as DbtPlatformTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DbtTaskRequest as DbtTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    DeltaTableSourceRequest as DeltaTableSourceRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    GenAiComputeConfigRequest as GenAiComputeConfigRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    GenAiComputeTaskRequest as GenAiComputeTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    HardwareAcceleratorTypeRequest as HardwareAcceleratorTypeRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    NotebookTaskRequest as NotebookTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    PipelineTaskRequest as PipelineTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    PowerBiAuthenticationMethodRequest as PowerBiAuthenticationMethodRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    PowerBiModelRequest as PowerBiModelRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    PowerBiStorageModeRequest as PowerBiStorageModeRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    PowerBiTableRequest as PowerBiTableRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    PowerBiTaskRequest as PowerBiTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    QualifiedTableNameRequest as QualifiedTableNameRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    TaskComputeRequest as TaskComputeRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    TaskDependencyRequest as TaskDependencyRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    TaskNotificationSettingsRequest as TaskNotificationSettingsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    TaskSourceRequest as TaskSourceRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
    VolumeSourceRequest as VolumeSourceRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import ContinuousRequest as ContinuousRequest
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    ContinuousTriggerConfigurationRequest as ContinuousTriggerConfigurationRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import CronScheduleRequest as CronScheduleRequest
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    CronTriggerConfigurationRequest as CronTriggerConfigurationRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import DayOfWeekRequest as DayOfWeekRequest
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    FileArrivalTriggerConfigurationRequest as FileArrivalTriggerConfigurationRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import JobClusterRequest as JobClusterRequest
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    JobClusterServerlessComputeRequest as JobClusterServerlessComputeRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    JobCompletionTriggerConfigurationRequest as JobCompletionTriggerConfigurationRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    JobDeploymentKindRequest as JobDeploymentKindRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    JobDeploymentRequest as JobDeploymentRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import JobEditModeRequest as JobEditModeRequest
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import JobFormatRequest as JobFormatRequest
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    JobParameterDefinitionRequest as JobParameterDefinitionRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    MaintenanceWindowRequest as MaintenanceWindowRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    ModelTriggerConditionRequest as ModelTriggerConditionRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    ModelTriggerConfigurationRequest as ModelTriggerConfigurationRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    MonitoredJobOutcomeRequest as MonitoredJobOutcomeRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import MonitoredJobRequest as MonitoredJobRequest
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import PauseStatusRequest as PauseStatusRequest
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    PeriodicTriggerConfigurationRequest as PeriodicTriggerConfigurationRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    PeriodicTriggerUnitRequest as PeriodicTriggerUnitRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    SqlConditionConfigurationRequest as SqlConditionConfigurationRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    SqlConditionTriggerModeRequest as SqlConditionTriggerModeRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    TableUpdateConditionRequest as TableUpdateConditionRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    TableUpdateTriggerConfigurationRequest as TableUpdateTriggerConfigurationRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    TaskRetryModeRequest as TaskRetryModeRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    TriggerConfigurationRequest as TriggerConfigurationRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    TriggerSettingsRequest as TriggerSettingsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__job_settings_common_request import (
    JobCreateRequest as JobCreateRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__job_settings_common_request import JobResetRequest as JobResetRequest
from dovetail_api.databricks.dicts.jobs_requests__job_settings_common_request import (
    JobSettingsCommonRequest as JobSettingsCommonRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__job_settings_common_request import (
    JobSettingsRequest as JobSettingsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__job_settings_common_request import (
    JobUpdateRequest as JobUpdateRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import (
    JobAccessControlRequest as JobAccessControlRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import (
    JobPermissionLevel as JobPermissionLevel,
)
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import JobReference as JobReference
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import (
    PerformanceTargetRequest as PerformanceTargetRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import (
    PipelineParamsRequest as PipelineParamsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import (
    QueueSettingsRequest as QueueSettingsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import (
    RunCancelAllRequest as RunCancelAllRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import RunNowRequest as RunNowRequest
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import RunReference as RunReference
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import RunRepairRequest as RunRepairRequest
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import RunTypeRequest as RunTypeRequest
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import ViewsToExport as ViewsToExport
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    ForEachTaskRequest as ForEachTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    GitProviderRequest as GitProviderRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    GitSnapshotRequest as GitSnapshotRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    GitSourceRequest as GitSourceRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobEmailNotificationsRequest as JobEmailNotificationsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobEnvironmentRequest as JobEnvironmentRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobEnvironmentVariablesRequest as JobEnvironmentVariablesRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobEnvironmentVariablesSpecRequest as JobEnvironmentVariablesSpecRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobNotificationSettingsRequest as JobNotificationSettingsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobRunAsRequest as JobRunAsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobsHealthMetricRequest as JobsHealthMetricRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobsHealthOperatorRequest as JobsHealthOperatorRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobsHealthRuleRequest as JobsHealthRuleRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobsHealthRulesRequest as JobsHealthRulesRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobSourceDirtyStateRequest as JobSourceDirtyStateRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobSourceRequest as JobSourceRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    JobSparseCheckoutRequest as JobSparseCheckoutRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    PythonOperatorTaskParameterRequest as PythonOperatorTaskParameterRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    PythonOperatorTaskRequest as PythonOperatorTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    PythonWheelTaskRequest as PythonWheelTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    RunIfRequest as RunIfRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    RunJobTaskRequest as RunJobTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    ServerlessEnvironmentRequest as ServerlessEnvironmentRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    SparkJarTaskRequest as SparkJarTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    SparkPythonTaskRequest as SparkPythonTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    SparkSubmitTaskRequest as SparkSubmitTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    SqlTaskAlertRequest as SqlTaskAlertRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    SqlTaskDashboardRequest as SqlTaskDashboardRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    SqlTaskFileRequest as SqlTaskFileRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    SqlTaskQueryRequest as SqlTaskQueryRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    SqlTaskRequest as SqlTaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    SqlTaskSubscriptionRequest as SqlTaskSubscriptionRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    TaskEmailNotificationsRequest as TaskEmailNotificationsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    TaskRequest as TaskRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    WebhookNotificationsRequest as WebhookNotificationsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    WebhookRequest as WebhookRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__submit_task import RunSubmitRequest as RunSubmitRequest
from dovetail_api.databricks.dicts.jobs_requests__submit_task import SubmitTask as SubmitTask
from dovetail_api.databricks.dicts.legacy_groups_requests import (
    LegacyGroupMembershipRequest as LegacyGroupMembershipRequest,
)
from dovetail_api.databricks.dicts.legacy_groups_requests import LegacyGroupName as LegacyGroupName
from dovetail_api.databricks.dicts.libraries_requests import LibraryChange as LibraryChange
from dovetail_api.databricks.dicts.model_registry_requests import ModelCommentCreate as ModelCommentCreate
from dovetail_api.databricks.dicts.model_registry_requests import ModelCommentUpdate as ModelCommentUpdate
from dovetail_api.databricks.dicts.model_registry_requests import ModelLatestVersions as ModelLatestVersions
from dovetail_api.databricks.dicts.model_registry_requests import ModelStageWord as ModelStageWord
from dovetail_api.databricks.dicts.model_registry_requests import ModelTransition as ModelTransition
from dovetail_api.databricks.dicts.model_registry_requests import ModelTransitionApproval as ModelTransitionApproval
from dovetail_api.databricks.dicts.model_registry_requests import (
    ModelTransitionRequestSpec as ModelTransitionRequestSpec,
)
from dovetail_api.databricks.dicts.model_registry_requests import ModelVersionCreate as ModelVersionCreate
from dovetail_api.databricks.dicts.model_registry_requests import ModelVersionKey as ModelVersionKey
from dovetail_api.databricks.dicts.model_registry_requests import ModelVersionSetTag as ModelVersionSetTag
from dovetail_api.databricks.dicts.model_registry_requests import ModelVersionTagKey as ModelVersionTagKey
from dovetail_api.databricks.dicts.model_registry_requests import ModelVersionUpdate as ModelVersionUpdate
from dovetail_api.databricks.dicts.model_registry_requests import ModelWebhookCreate as ModelWebhookCreate
from dovetail_api.databricks.dicts.model_registry_requests import ModelWebhookEventWord as ModelWebhookEventWord
from dovetail_api.databricks.dicts.model_registry_requests import ModelWebhookJobSpec as ModelWebhookJobSpec
from dovetail_api.databricks.dicts.model_registry_requests import ModelWebhookStatusWord as ModelWebhookStatusWord
from dovetail_api.databricks.dicts.model_registry_requests import ModelWebhookTest as ModelWebhookTest
from dovetail_api.databricks.dicts.model_registry_requests import ModelWebhookUpdate as ModelWebhookUpdate
from dovetail_api.databricks.dicts.model_registry_requests import ModelWebhookUrlSpec as ModelWebhookUrlSpec
from dovetail_api.databricks.dicts.model_registry_requests import RegisteredModelCreate as RegisteredModelCreate
from dovetail_api.databricks.dicts.model_registry_requests import RegisteredModelKey as RegisteredModelKey
from dovetail_api.databricks.dicts.model_registry_requests import RegisteredModelRename as RegisteredModelRename
from dovetail_api.databricks.dicts.model_registry_requests import RegisteredModelSetTag as RegisteredModelSetTag
from dovetail_api.databricks.dicts.model_registry_requests import RegisteredModelTagKey as RegisteredModelTagKey
from dovetail_api.databricks.dicts.model_registry_requests import RegisteredModelUpdate as RegisteredModelUpdate
from dovetail_api.databricks.dicts.permissions_requests import AccessControlRequest as AccessControlRequest
from dovetail_api.databricks.dicts.permissions_requests import PermissionLevelRequest as PermissionLevelRequest
from dovetail_api.databricks.dicts.permissions_requests import PermissionObjectType as PermissionObjectType
from dovetail_api.databricks.dicts.permissions_requests import PermissionsRequest as PermissionsRequest
from dovetail_api.databricks.dicts.repos_requests import RepoCreateRequest as RepoCreateRequest
from dovetail_api.databricks.dicts.repos_requests import RepoProviderRequest as RepoProviderRequest
from dovetail_api.databricks.dicts.repos_requests import RepoSparseCheckoutRequest as RepoSparseCheckoutRequest
from dovetail_api.databricks.dicts.repos_requests import RepoUpdateRequest as RepoUpdateRequest
from dovetail_api.databricks.dicts.schemas_requests import CatalogSchemaCreate as CatalogSchemaCreate
from dovetail_api.databricks.dicts.schemas_requests import CatalogSchemaUpdate as CatalogSchemaUpdate
from dovetail_api.databricks.dicts.secrets_requests import AclPermissionRequest as AclPermissionRequest
from dovetail_api.databricks.dicts.secrets_requests import (
    AzureKeyVaultSecretScopeMetadataRequest as AzureKeyVaultSecretScopeMetadataRequest,
)
from dovetail_api.databricks.dicts.secrets_requests import ScopeBackendTypeRequest as ScopeBackendTypeRequest
from dovetail_api.databricks.dicts.secrets_requests import SecretAclPutRequest as SecretAclPutRequest
from dovetail_api.databricks.dicts.secrets_requests import SecretAclReference as SecretAclReference
from dovetail_api.databricks.dicts.secrets_requests import SecretPutRequest as SecretPutRequest
from dovetail_api.databricks.dicts.secrets_requests import SecretReference as SecretReference
from dovetail_api.databricks.dicts.secrets_requests import SecretScopeCreateRequest as SecretScopeCreateRequest
from dovetail_api.databricks.dicts.secrets_requests import SecretScopeReference as SecretScopeReference
from dovetail_api.databricks.dicts.service_principals_requests import (
    ServicePrincipalCreateRequest as ServicePrincipalCreateRequest,
)
from dovetail_api.databricks.dicts.service_principals_requests import (
    ServicePrincipalReplaceRequest as ServicePrincipalReplaceRequest,
)
from dovetail_api.databricks.dicts.service_principals_requests import (
    ServicePrincipalSchemaRequest as ServicePrincipalSchemaRequest,
)
from dovetail_api.databricks.dicts.statement_execution_requests import StatementDisposition as StatementDisposition
from dovetail_api.databricks.dicts.statement_execution_requests import StatementFormat as StatementFormat
from dovetail_api.databricks.dicts.statement_execution_requests import StatementParameter as StatementParameter
from dovetail_api.databricks.dicts.statement_execution_requests import StatementQueryTag as StatementQueryTag
from dovetail_api.databricks.dicts.statement_execution_requests import StatementRequest as StatementRequest
from dovetail_api.databricks.dicts.statement_execution_requests import StatementWaitEnd as StatementWaitEnd
from dovetail_api.databricks.dicts.tables_requests import DataSourceFormat as DataSourceFormat
from dovetail_api.databricks.dicts.tables_requests import TableColumnMaskRequest as TableColumnMaskRequest
from dovetail_api.databricks.dicts.tables_requests import TableColumnSpec as TableColumnSpec
from dovetail_api.databricks.dicts.tables_requests import TableColumnTypeName as TableColumnTypeName
from dovetail_api.databricks.dicts.tables_requests import TableCreate as TableCreate
from dovetail_api.databricks.dicts.tables_requests import TableFunctionArgumentRequest as TableFunctionArgumentRequest
from dovetail_api.databricks.dicts.tables_requests import TableType as TableType
from dovetail_api.databricks.dicts.tables_requests import TableUpdate as TableUpdate
from dovetail_api.databricks.dicts.token_management_requests import OboTokenCreateRequest as OboTokenCreateRequest
from dovetail_api.databricks.dicts.tokens_requests import TokenCreateRequest as TokenCreateRequest
from dovetail_api.databricks.dicts.tokens_requests import TokenReference as TokenReference
from dovetail_api.databricks.dicts.users_requests import PersonNameRequest as PersonNameRequest
from dovetail_api.databricks.dicts.users_requests import UserCreateRequest as UserCreateRequest
from dovetail_api.databricks.dicts.users_requests import UserReplaceRequest as UserReplaceRequest
from dovetail_api.databricks.dicts.users_requests import UserSchemaRequest as UserSchemaRequest
from dovetail_api.databricks.dicts.volumes_requests import VolumeCreate as VolumeCreate
from dovetail_api.databricks.dicts.volumes_requests import VolumeType as VolumeType
from dovetail_api.databricks.dicts.volumes_requests import VolumeUpdate as VolumeUpdate
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseAccessPairRequest as WarehouseAccessPairRequest
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseChannelName as WarehouseChannelName
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseChannelRequest as WarehouseChannelRequest
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseConfigRequest as WarehouseConfigRequest
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseOverrideSpec as WarehouseOverrideSpec
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseOverrideType as WarehouseOverrideType
from dovetail_api.databricks.dicts.warehouses_requests import WarehousePairRequest as WarehousePairRequest
from dovetail_api.databricks.dicts.warehouses_requests import WarehousePairsRequest as WarehousePairsRequest
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseSecurityPolicy as WarehouseSecurityPolicy
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseShape as WarehouseShape
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseSize as WarehouseSize
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseSpotPolicy as WarehouseSpotPolicy
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseTagRequest as WarehouseTagRequest
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseTagsRequest as WarehouseTagsRequest
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseType as WarehouseType
from dovetail_api.databricks.dicts.warehouses_requests import WarehouseTypeSwitchRequest as WarehouseTypeSwitchRequest
from dovetail_api.databricks.dicts.workspace_requests import WorkspaceDeleteRequest as WorkspaceDeleteRequest
from dovetail_api.databricks.dicts.workspace_requests import WorkspaceExportFormat as WorkspaceExportFormat
from dovetail_api.databricks.dicts.workspace_requests import WorkspaceImportFormat as WorkspaceImportFormat
from dovetail_api.databricks.dicts.workspace_requests import WorkspaceImportRequest as WorkspaceImportRequest
from dovetail_api.databricks.dicts.workspace_requests import WorkspaceLanguageRequest as WorkspaceLanguageRequest
from dovetail_api.databricks.dicts.workspace_requests import WorkspaceMkdirsRequest as WorkspaceMkdirsRequest
from dovetail_api.databricks.dicts.workspace_requests import WorkspacePath as WorkspacePath
