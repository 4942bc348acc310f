# Made from spark.yaml by dovetail-generate; do not edit.
"""The models of Coherent Spark, loaded by area when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.spark.models.auth import AccessToken as AccessToken
    from dovetail_api.spark.models.auth import KeySet as KeySet
    from dovetail_api.spark.models.auth import SigningKey as SigningKey
    from dovetail_api.spark.models.auth import TokenError as TokenError
    from dovetail_api.spark.models.batches import Batch as Batch
    from dovetail_api.spark.models.batches import BatchConfiguration as BatchConfiguration
    from dovetail_api.spark.models.batches import BatchData as BatchData
    from dovetail_api.spark.models.batches import BatchDescribe as BatchDescribe
    from dovetail_api.spark.models.batches import BatchInfo as BatchInfo
    from dovetail_api.spark.models.batches import BatchInfoData as BatchInfoData
    from dovetail_api.spark.models.batches import BatchStatus as BatchStatus
    from dovetail_api.spark.models.batches import BatchStatusWord as BatchStatusWord
    from dovetail_api.spark.models.batches import BatchSummary as BatchSummary
    from dovetail_api.spark.models.batches import BatchTenant as BatchTenant
    from dovetail_api.spark.models.batches import ChunkResult as ChunkResult
    from dovetail_api.spark.models.batches import ChunkResults as ChunkResults
    from dovetail_api.spark.models.batches import PipelineStatusWord as PipelineStatusWord
    from dovetail_api.spark.models.batches_requests import BatchChunk as BatchChunk
    from dovetail_api.spark.models.batches_requests import BatchCreate as BatchCreate
    from dovetail_api.spark.models.batches_requests import BatchPush as BatchPush
    from dovetail_api.spark.models.batches_requests import BatchUpdate as BatchUpdate
    from dovetail_api.spark.models.batches_requests import ChunkAggregation as ChunkAggregation
    from dovetail_api.spark.models.batches_requests import ChunkData as ChunkData
    from dovetail_api.spark.models.batches_requests import ChunkSummary as ChunkSummary
    from dovetail_api.spark.models.common import ExecutionError as ExecutionError
    from dovetail_api.spark.models.common import ExecutionWarning as ExecutionWarning
    from dovetail_api.spark.models.common import ResponseMeta as ResponseMeta
    from dovetail_api.spark.models.common import ResponseStatus as ResponseStatus
    from dovetail_api.spark.models.common import ServiceChainItem as ServiceChainItem
    from dovetail_api.spark.models.common import V1Error as V1Error
    from dovetail_api.spark.models.common import V3Error as V3Error
    from dovetail_api.spark.models.common import V3ErrorDetail as V3ErrorDetail
    from dovetail_api.spark.models.common import V4AuthError as V4AuthError
    from dovetail_api.spark.models.common import V4Error as V4Error
    from dovetail_api.spark.models.common_requests import Records as Records
    from dovetail_api.spark.models.common_requests import SearchField as SearchField
    from dovetail_api.spark.models.folders import CategoriesChangedResponse as CategoriesChangedResponse
    from dovetail_api.spark.models.folders import CategoriesResponse as CategoriesResponse
    from dovetail_api.spark.models.folders import Category as Category
    from dovetail_api.spark.models.folders import ChangedCategories as ChangedCategories
    from dovetail_api.spark.models.folders import ChangedCategory as ChangedCategory
    from dovetail_api.spark.models.folders import Folder as Folder
    from dovetail_api.spark.models.folders import FolderChangedResponse as FolderChangedResponse
    from dovetail_api.spark.models.folders import FolderCreated as FolderCreated
    from dovetail_api.spark.models.folders import FolderCreatedResponse as FolderCreatedResponse
    from dovetail_api.spark.models.folders import FolderDetail as FolderDetail
    from dovetail_api.spark.models.folders import FolderExistsResponse as FolderExistsResponse
    from dovetail_api.spark.models.folders import FolderPage as FolderPage
    from dovetail_api.spark.models.folders import FolderResponse as FolderResponse
    from dovetail_api.spark.models.folders import FolderServices as FolderServices
    from dovetail_api.spark.models.folders_requests import CategorySaveRequest as CategorySaveRequest
    from dovetail_api.spark.models.folders_requests import FolderListRequest as FolderListRequest
    from dovetail_api.spark.models.folders_requests import FolderUpdateRequest as FolderUpdateRequest
    from dovetail_api.spark.models.health import Health as Health
    from dovetail_api.spark.models.impex import ExportDescribe as ExportDescribe
    from dovetail_api.spark.models.impex import ExportedService as ExportedService
    from dovetail_api.spark.models.impex import ExportedVersion as ExportedVersion
    from dovetail_api.spark.models.impex import ExportFile as ExportFile
    from dovetail_api.spark.models.impex import ExportLimit as ExportLimit
    from dovetail_api.spark.models.impex import ExportOutputs as ExportOutputs
    from dovetail_api.spark.models.impex import ExportRow as ExportRow
    from dovetail_api.spark.models.impex import ExportRowData as ExportRowData
    from dovetail_api.spark.models.impex import ExportStatus as ExportStatus
    from dovetail_api.spark.models.impex import ExportTenant as ExportTenant
    from dovetail_api.spark.models.impex import ExportUse as ExportUse
    from dovetail_api.spark.models.impex import ImportDescribe as ImportDescribe
    from dovetail_api.spark.models.impex import ImportedService as ImportedService
    from dovetail_api.spark.models.impex import ImportedVersion as ImportedVersion
    from dovetail_api.spark.models.impex import ImportLimit as ImportLimit
    from dovetail_api.spark.models.impex import ImportOutputs as ImportOutputs
    from dovetail_api.spark.models.impex import ImportRow as ImportRow
    from dovetail_api.spark.models.impex import ImportRowData as ImportRowData
    from dovetail_api.spark.models.impex import ImportStatus as ImportStatus
    from dovetail_api.spark.models.impex import ImportTenant as ImportTenant
    from dovetail_api.spark.models.impex import ImportUse as ImportUse
    from dovetail_api.spark.models.impex import JobProblems as JobProblems
    from dovetail_api.spark.models.impex import JobStarted as JobStarted
    from dovetail_api.spark.models.impex import JobStatusWord as JobStatusWord
    from dovetail_api.spark.models.impex import JobWarnings as JobWarnings
    from dovetail_api.spark.models.impex_requests import ExportRequest as ExportRequest
    from dovetail_api.spark.models.impex_requests import ExportSelection as ExportSelection
    from dovetail_api.spark.models.impex_requests import ExportUpdate as ExportUpdate
    from dovetail_api.spark.models.impex_requests import ImportMapping as ImportMapping
    from dovetail_api.spark.models.impex_requests import ImportRequest as ImportRequest
    from dovetail_api.spark.models.impex_requests import ImportSelection as ImportSelection
    from dovetail_api.spark.models.logs import CallLog as CallLog
    from dovetail_api.spark.models.logs import CallLogDetails as CallLogDetails
    from dovetail_api.spark.models.logs import CallLogInputs as CallLogInputs
    from dovetail_api.spark.models.logs import CallLogOutputs as CallLogOutputs
    from dovetail_api.spark.models.logs import CallLogResponse as CallLogResponse
    from dovetail_api.spark.models.logs import LogJob as LogJob
    from dovetail_api.spark.models.logs import LogJobResponse as LogJobResponse
    from dovetail_api.spark.models.logs import LogJobStatus as LogJobStatus
    from dovetail_api.spark.models.logs import LogJobStatusResponse as LogJobStatusResponse
    from dovetail_api.spark.models.logs import LogPage as LogPage
    from dovetail_api.spark.models.logs import LogRow as LogRow
    from dovetail_api.spark.models.logs import Rehydrated as Rehydrated
    from dovetail_api.spark.models.logs import RehydratedResponse as RehydratedResponse
    from dovetail_api.spark.models.logs_requests import LogJobFilter as LogJobFilter
    from dovetail_api.spark.models.logs_requests import LogJobRequest as LogJobRequest
    from dovetail_api.spark.models.logs_requests import LogJobRequestMeta as LogJobRequestMeta
    from dovetail_api.spark.models.logs_requests import LogSearchField as LogSearchField
    from dovetail_api.spark.models.logs_requests import LogSearchRequest as LogSearchRequest
    from dovetail_api.spark.models.logs_requests import RehydrateRequest as RehydrateRequest
    from dovetail_api.spark.models.platform import PlatformConfig as PlatformConfig
    from dovetail_api.spark.models.platform import PlatformConfigResponse as PlatformConfigResponse
    from dovetail_api.spark.models.services import BookProperty as BookProperty
    from dovetail_api.spark.models.services import BookSummary as BookSummary
    from dovetail_api.spark.models.services import CompilationProgress as CompilationProgress
    from dovetail_api.spark.models.services import CompilationResponse as CompilationResponse
    from dovetail_api.spark.models.services import CompilerResult as CompilerResult
    from dovetail_api.spark.models.services import EngineDetail as EngineDetail
    from dovetail_api.spark.models.services import EngineDetailResponse as EngineDetailResponse
    from dovetail_api.spark.models.services import EngineField as EngineField
    from dovetail_api.spark.models.services import EngineMetadata as EngineMetadata
    from dovetail_api.spark.models.services import ExecuteV3Response as ExecuteV3Response
    from dovetail_api.spark.models.services import ExecuteV4Response as ExecuteV4Response
    from dovetail_api.spark.models.services import ExecutionResult as ExecutionResult
    from dovetail_api.spark.models.services import FieldNames as FieldNames
    from dovetail_api.spark.models.services import MetadataResponse as MetadataResponse
    from dovetail_api.spark.models.services import MetadataResult as MetadataResult
    from dovetail_api.spark.models.services import PublishResponse as PublishResponse
    from dovetail_api.spark.models.services import PublishResult as PublishResult
    from dovetail_api.spark.models.services import RecompileResponse as RecompileResponse
    from dovetail_api.spark.models.services import RecompileResult as RecompileResult
    from dovetail_api.spark.models.services import SearchMeta as SearchMeta
    from dovetail_api.spark.models.services import SearchResponse as SearchResponse
    from dovetail_api.spark.models.services import SearchRow as SearchRow
    from dovetail_api.spark.models.services import ServiceDeletedResponse as ServiceDeletedResponse
    from dovetail_api.spark.models.services import ServiceExistence as ServiceExistence
    from dovetail_api.spark.models.services import ServiceExistsResponse as ServiceExistsResponse
    from dovetail_api.spark.models.services import ServicePage as ServicePage
    from dovetail_api.spark.models.services import ServiceSummary as ServiceSummary
    from dovetail_api.spark.models.services import SwaggerDocument as SwaggerDocument
    from dovetail_api.spark.models.services import UploadResponse as UploadResponse
    from dovetail_api.spark.models.services import UploadResult as UploadResult
    from dovetail_api.spark.models.services import ValidationResponse as ValidationResponse
    from dovetail_api.spark.models.services import ValidationResult as ValidationResult
    from dovetail_api.spark.models.services import ValidationRule as ValidationRule
    from dovetail_api.spark.models.services import VersionInfo as VersionInfo
    from dovetail_api.spark.models.services import VersionsResponse as VersionsResponse
    from dovetail_api.spark.models.services_requests import CompilerType as CompilerType
    from dovetail_api.spark.models.services_requests import ExecuteV3Request as ExecuteV3Request
    from dovetail_api.spark.models.services_requests import ExecuteV4Request as ExecuteV4Request
    from dovetail_api.spark.models.services_requests import PublishRequest as PublishRequest
    from dovetail_api.spark.models.services_requests import PublishRequestData as PublishRequestData
    from dovetail_api.spark.models.services_requests import RecompileRequest as RecompileRequest
    from dovetail_api.spark.models.services_requests import RecompileRequestData as RecompileRequestData
    from dovetail_api.spark.models.services_requests import RequestData as RequestData
    from dovetail_api.spark.models.services_requests import RequestMeta as RequestMeta
    from dovetail_api.spark.models.services_requests import SearchCondition as SearchCondition
    from dovetail_api.spark.models.services_requests import SearchRequest as SearchRequest
    from dovetail_api.spark.models.services_requests import SearchRequestData as SearchRequestData
    from dovetail_api.spark.models.services_requests import ServiceListRequest as ServiceListRequest
    from dovetail_api.spark.models.services_requests import UploadRequestData as UploadRequestData
    from dovetail_api.spark.models.services_requests import UploadRequestEntity as UploadRequestEntity
    from dovetail_api.spark.models.services_requests import VersionDifference as VersionDifference
    from dovetail_api.spark.models.services_requests import XReportOptions as XReportOptions
    from dovetail_api.spark.models.transforms import TransformDeleted as TransformDeleted
    from dovetail_api.spark.models.transforms import TransformDocument as TransformDocument
    from dovetail_api.spark.models.transforms import TransformPage as TransformPage
    from dovetail_api.spark.models.transforms import TransformPageOutputs as TransformPageOutputs
    from dovetail_api.spark.models.transforms import TransformPlace as TransformPlace
    from dovetail_api.spark.models.transforms import TransformProblem as TransformProblem
    from dovetail_api.spark.models.transforms import TransformResponse as TransformResponse
    from dovetail_api.spark.models.transforms import TransformRow as TransformRow
    from dovetail_api.spark.models.transforms import TransformSaved as TransformSaved
    from dovetail_api.spark.models.transforms import TransformValidated as TransformValidated
    from dovetail_api.spark.models.transforms import TransformVerdict as TransformVerdict
    from dovetail_api.spark.models.transforms_requests import TransformCondition as TransformCondition
    from dovetail_api.spark.models.transforms_requests import TransformContent as TransformContent
    from dovetail_api.spark.models.transforms_requests import TransformListRequest as TransformListRequest
else:
    from importlib import import_module

    _AREAS = {
        "AccessToken": "auth",
        "Batch": "batches",
        "BatchChunk": "batches_requests",
        "BatchConfiguration": "batches",
        "BatchCreate": "batches_requests",
        "BatchData": "batches",
        "BatchDescribe": "batches",
        "BatchInfo": "batches",
        "BatchInfoData": "batches",
        "BatchPush": "batches_requests",
        "BatchStatus": "batches",
        "BatchStatusWord": "batches",
        "BatchSummary": "batches",
        "BatchTenant": "batches",
        "BatchUpdate": "batches_requests",
        "BookProperty": "services",
        "BookSummary": "services",
        "CallLog": "logs",
        "CallLogDetails": "logs",
        "CallLogInputs": "logs",
        "CallLogOutputs": "logs",
        "CallLogResponse": "logs",
        "CategoriesChangedResponse": "folders",
        "CategoriesResponse": "folders",
        "Category": "folders",
        "CategorySaveRequest": "folders_requests",
        "ChangedCategories": "folders",
        "ChangedCategory": "folders",
        "ChunkAggregation": "batches_requests",
        "ChunkData": "batches_requests",
        "ChunkResult": "batches",
        "ChunkResults": "batches",
        "ChunkSummary": "batches_requests",
        "CompilationProgress": "services",
        "CompilationResponse": "services",
        "CompilerResult": "services",
        "CompilerType": "services_requests",
        "EngineDetail": "services",
        "EngineDetailResponse": "services",
        "EngineField": "services",
        "EngineMetadata": "services",
        "ExecuteV3Request": "services_requests",
        "ExecuteV3Response": "services",
        "ExecuteV4Request": "services_requests",
        "ExecuteV4Response": "services",
        "ExecutionError": "common",
        "ExecutionResult": "services",
        "ExecutionWarning": "common",
        "ExportDescribe": "impex",
        "ExportFile": "impex",
        "ExportLimit": "impex",
        "ExportOutputs": "impex",
        "ExportRequest": "impex_requests",
        "ExportRow": "impex",
        "ExportRowData": "impex",
        "ExportSelection": "impex_requests",
        "ExportStatus": "impex",
        "ExportTenant": "impex",
        "ExportUpdate": "impex_requests",
        "ExportUse": "impex",
        "ExportedService": "impex",
        "ExportedVersion": "impex",
        "FieldNames": "services",
        "Folder": "folders",
        "FolderChangedResponse": "folders",
        "FolderCreated": "folders",
        "FolderCreatedResponse": "folders",
        "FolderDetail": "folders",
        "FolderExistsResponse": "folders",
        "FolderListRequest": "folders_requests",
        "FolderPage": "folders",
        "FolderResponse": "folders",
        "FolderServices": "folders",
        "FolderUpdateRequest": "folders_requests",
        "Health": "health",
        "ImportDescribe": "impex",
        "ImportLimit": "impex",
        "ImportMapping": "impex_requests",
        "ImportOutputs": "impex",
        "ImportRequest": "impex_requests",
        "ImportRow": "impex",
        "ImportRowData": "impex",
        "ImportSelection": "impex_requests",
        "ImportStatus": "impex",
        "ImportTenant": "impex",
        "ImportUse": "impex",
        "ImportedService": "impex",
        "ImportedVersion": "impex",
        "JobProblems": "impex",
        "JobStarted": "impex",
        "JobStatusWord": "impex",
        "JobWarnings": "impex",
        "KeySet": "auth",
        "LogJob": "logs",
        "LogJobFilter": "logs_requests",
        "LogJobRequest": "logs_requests",
        "LogJobRequestMeta": "logs_requests",
        "LogJobResponse": "logs",
        "LogJobStatus": "logs",
        "LogJobStatusResponse": "logs",
        "LogPage": "logs",
        "LogRow": "logs",
        "LogSearchField": "logs_requests",
        "LogSearchRequest": "logs_requests",
        "MetadataResponse": "services",
        "MetadataResult": "services",
        "PipelineStatusWord": "batches",
        "PlatformConfig": "platform",
        "PlatformConfigResponse": "platform",
        "PublishRequest": "services_requests",
        "PublishRequestData": "services_requests",
        "PublishResponse": "services",
        "PublishResult": "services",
        "RecompileRequest": "services_requests",
        "RecompileRequestData": "services_requests",
        "RecompileResponse": "services",
        "RecompileResult": "services",
        "Records": "common_requests",
        "RehydrateRequest": "logs_requests",
        "Rehydrated": "logs",
        "RehydratedResponse": "logs",
        "RequestData": "services_requests",
        "RequestMeta": "services_requests",
        "ResponseMeta": "common",
        "ResponseStatus": "common",
        "SearchCondition": "services_requests",
        "SearchField": "common_requests",
        "SearchMeta": "services",
        "SearchRequest": "services_requests",
        "SearchRequestData": "services_requests",
        "SearchResponse": "services",
        "SearchRow": "services",
        "ServiceChainItem": "common",
        "ServiceDeletedResponse": "services",
        "ServiceExistence": "services",
        "ServiceExistsResponse": "services",
        "ServiceListRequest": "services_requests",
        "ServicePage": "services",
        "ServiceSummary": "services",
        "SigningKey": "auth",
        "SwaggerDocument": "services",
        "TokenError": "auth",
        "TransformCondition": "transforms_requests",
        "TransformContent": "transforms_requests",
        "TransformDeleted": "transforms",
        "TransformDocument": "transforms",
        "TransformListRequest": "transforms_requests",
        "TransformPage": "transforms",
        "TransformPageOutputs": "transforms",
        "TransformPlace": "transforms",
        "TransformProblem": "transforms",
        "TransformResponse": "transforms",
        "TransformRow": "transforms",
        "TransformSaved": "transforms",
        "TransformValidated": "transforms",
        "TransformVerdict": "transforms",
        "UploadRequestData": "services_requests",
        "UploadRequestEntity": "services_requests",
        "UploadResponse": "services",
        "UploadResult": "services",
        "V1Error": "common",
        "V3Error": "common",
        "V3ErrorDetail": "common",
        "V4AuthError": "common",
        "V4Error": "common",
        "ValidationResponse": "services",
        "ValidationResult": "services",
        "ValidationRule": "services",
        "VersionDifference": "services_requests",
        "VersionInfo": "services",
        "VersionsResponse": "services",
        "XReportOptions": "services_requests",
    }

    def __getattr__(name: str) -> object:
        area = _AREAS.get(name)
        if area is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted([*globals(), *_AREAS])
