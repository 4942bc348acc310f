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
    from dovetail_api.databricks.models.common import CatalogType as CatalogType
    from dovetail_api.databricks.models.common import EncryptionDetails as EncryptionDetails
    from dovetail_api.databricks.models.common import EpochMillis as EpochMillis
    from dovetail_api.databricks.models.common import Error as Error
    from dovetail_api.databricks.models.common import ErrorCode as ErrorCode
    from dovetail_api.databricks.models.common import ErrorDetail as ErrorDetail
    from dovetail_api.databricks.models.common import ErrorFieldViolation as ErrorFieldViolation
    from dovetail_api.databricks.models.common import ErrorLink as ErrorLink
    from dovetail_api.databricks.models.common import ErrorViolation as ErrorViolation
    from dovetail_api.databricks.models.common import MlflowError as MlflowError
    from dovetail_api.databricks.models.common import MlflowTag as MlflowTag
    from dovetail_api.databricks.models.common import Nothing as Nothing
    from dovetail_api.databricks.models.common import PredictiveOptimizationFlag as PredictiveOptimizationFlag
    from dovetail_api.databricks.models.common import PredictiveOptimizationOrigin as PredictiveOptimizationOrigin
    from dovetail_api.databricks.models.common import SecurableType as SecurableType
    from dovetail_api.databricks.models.common import ServerSideEncryption as ServerSideEncryption
    from dovetail_api.databricks.models.common import ServerSideEncryptionAlgorithm as ServerSideEncryptionAlgorithm
    from dovetail_api.databricks.models.common_requests import FieldMask as FieldMask
    from dovetail_api.databricks.models.common_requests import MlflowTagSpec as MlflowTagSpec
    from dovetail_api.databricks.models.common_requests import PredictiveOptimization as PredictiveOptimization
    from dovetail_api.databricks.models.experiments import Experiment as Experiment
    from dovetail_api.databricks.models.experiments import ExperimentAnswer as ExperimentAnswer
    from dovetail_api.databricks.models.experiments import ExperimentCreated as ExperimentCreated
    from dovetail_api.databricks.models.experiments import ExperimentIssue as ExperimentIssue
    from dovetail_api.databricks.models.experiments import ExperimentIssueList as ExperimentIssueList
    from dovetail_api.databricks.models.experiments import ExperimentLifecycle as ExperimentLifecycle
    from dovetail_api.databricks.models.experiments import ExperimentList as ExperimentList
    from dovetail_api.databricks.models.experiments import ExperimentTraceLocation as ExperimentTraceLocation
    from dovetail_api.databricks.models.experiments import ExperimentUcTraceLocation as ExperimentUcTraceLocation
    from dovetail_api.databricks.models.experiments import Int64 as Int64
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
    from dovetail_api.databricks.models.tables_requests import TableColumnSpec as TableColumnSpec
    from dovetail_api.databricks.models.tables_requests import TableColumnTypeName as TableColumnTypeName
    from dovetail_api.databricks.models.tables_requests import TableCreate as TableCreate
    from dovetail_api.databricks.models.tables_requests import TableType as TableType
    from dovetail_api.databricks.models.tables_requests import TableUpdate as TableUpdate
    from dovetail_api.databricks.models.volumes import Volume as Volume
    from dovetail_api.databricks.models.volumes import VolumeList as VolumeList
    from dovetail_api.databricks.models.volumes_requests import VolumeCreate as VolumeCreate
    from dovetail_api.databricks.models.volumes_requests import VolumeType as VolumeType
    from dovetail_api.databricks.models.volumes_requests import VolumeUpdate as VolumeUpdate
    from dovetail_api.databricks.models.warehouses import Warehouse as Warehouse
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
    from dovetail_api.databricks.models.warehouses import WarehouseTerminationCode as WarehouseTerminationCode
    from dovetail_api.databricks.models.warehouses import WarehouseTerminationType as WarehouseTerminationType
    from dovetail_api.databricks.models.warehouses import WarehouseTypeSwitch as WarehouseTypeSwitch
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
        "DataSourceFormat": "tables_requests",
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
        "Int64": "experiments",
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
        "Nothing": "common",
        "PermissionsChange": "grants_requests",
        "PermissionsUpdate": "grants_requests",
        "PermissionsUpdated": "grants",
        "PredictiveOptimization": "common_requests",
        "PredictiveOptimizationFlag": "common",
        "PredictiveOptimizationOrigin": "common",
        "Privilege": "grants_requests",
        "PrivilegeAssignment": "grants",
        "PrivilegeAssignments": "grants",
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
        "SecurableType": "common",
        "ServerSideEncryption": "common",
        "ServerSideEncryptionAlgorithm": "common",
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
        "Volume": "volumes",
        "VolumeCreate": "volumes_requests",
        "VolumeList": "volumes",
        "VolumeType": "volumes_requests",
        "VolumeUpdate": "volumes_requests",
        "Warehouse": "warehouses",
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
        "WarehouseTerminationCode": "warehouses",
        "WarehouseTerminationType": "warehouses",
        "WarehouseType": "warehouses_requests",
        "WarehouseTypeSwitch": "warehouses",
        "WarehouseTypeSwitchRequest": "warehouses_requests",
    }

    def __getattr__(name: str) -> object:
        area = _AREAS.get(name)
        if area is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted([*globals(), *_AREAS])
