# Made from spark.yaml by dovetail-generate; do not edit.
"""The models of Coherent Spark, loaded by area when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.spark.models.auth import AccessToken as AccessToken
    from dovetail_api.spark.models.auth import TokenError as TokenError
    from dovetail_api.spark.models.batches import Batch as Batch
    from dovetail_api.spark.models.batches import BatchChunk as BatchChunk
    from dovetail_api.spark.models.batches import BatchConfiguration as BatchConfiguration
    from dovetail_api.spark.models.batches import BatchCreate as BatchCreate
    from dovetail_api.spark.models.batches import BatchData as BatchData
    from dovetail_api.spark.models.batches import BatchDescribe as BatchDescribe
    from dovetail_api.spark.models.batches import BatchInfo as BatchInfo
    from dovetail_api.spark.models.batches import BatchInfoData as BatchInfoData
    from dovetail_api.spark.models.batches import BatchPush as BatchPush
    from dovetail_api.spark.models.batches import BatchStatus as BatchStatus
    from dovetail_api.spark.models.batches import BatchStatusWord as BatchStatusWord
    from dovetail_api.spark.models.batches import BatchSummary as BatchSummary
    from dovetail_api.spark.models.batches import BatchTenant as BatchTenant
    from dovetail_api.spark.models.batches import BatchUpdate as BatchUpdate
    from dovetail_api.spark.models.batches import ChunkAggregation as ChunkAggregation
    from dovetail_api.spark.models.batches import ChunkData as ChunkData
    from dovetail_api.spark.models.batches import ChunkResult as ChunkResult
    from dovetail_api.spark.models.batches import ChunkResults as ChunkResults
    from dovetail_api.spark.models.batches import ChunkSummary as ChunkSummary
    from dovetail_api.spark.models.batches import PipelineStatusWord as PipelineStatusWord
    from dovetail_api.spark.models.common import ExecutionError as ExecutionError
    from dovetail_api.spark.models.common import ExecutionWarning as ExecutionWarning
    from dovetail_api.spark.models.common import Records as Records
    from dovetail_api.spark.models.common import ResponseStatus as ResponseStatus
    from dovetail_api.spark.models.common import SearchField as SearchField
    from dovetail_api.spark.models.common import V1Error as V1Error
    from dovetail_api.spark.models.common import V4AuthError as V4AuthError
    from dovetail_api.spark.models.common import V4Error as V4Error
    from dovetail_api.spark.models.folders import Folder as Folder
    from dovetail_api.spark.models.folders import FolderChangedResponse as FolderChangedResponse
    from dovetail_api.spark.models.folders import FolderCreated as FolderCreated
    from dovetail_api.spark.models.folders import FolderCreatedResponse as FolderCreatedResponse
    from dovetail_api.spark.models.folders import FolderDetail as FolderDetail
    from dovetail_api.spark.models.folders import FolderExistsResponse as FolderExistsResponse
    from dovetail_api.spark.models.folders import FolderListRequest as FolderListRequest
    from dovetail_api.spark.models.folders import FolderPage as FolderPage
    from dovetail_api.spark.models.folders import FolderResponse as FolderResponse
    from dovetail_api.spark.models.folders import FolderServices as FolderServices
    from dovetail_api.spark.models.folders import FolderUpdateRequest as FolderUpdateRequest
    from dovetail_api.spark.models.health import Health as Health
    from dovetail_api.spark.models.services import BookProperty as BookProperty
    from dovetail_api.spark.models.services import BookSummary as BookSummary
    from dovetail_api.spark.models.services import CompilationProgress as CompilationProgress
    from dovetail_api.spark.models.services import CompilationResponse as CompilationResponse
    from dovetail_api.spark.models.services import CompilerResult as CompilerResult
    from dovetail_api.spark.models.services import CompilerType as CompilerType
    from dovetail_api.spark.models.services import EngineDetail as EngineDetail
    from dovetail_api.spark.models.services import EngineDetailResponse as EngineDetailResponse
    from dovetail_api.spark.models.services import EngineField as EngineField
    from dovetail_api.spark.models.services import EngineMetadata as EngineMetadata
    from dovetail_api.spark.models.services import ExecuteV3Request as ExecuteV3Request
    from dovetail_api.spark.models.services import ExecuteV3Response as ExecuteV3Response
    from dovetail_api.spark.models.services import ExecuteV4Request as ExecuteV4Request
    from dovetail_api.spark.models.services import ExecuteV4Response as ExecuteV4Response
    from dovetail_api.spark.models.services import ExecutionResult as ExecutionResult
    from dovetail_api.spark.models.services import FieldNames as FieldNames
    from dovetail_api.spark.models.services import MetadataResponse as MetadataResponse
    from dovetail_api.spark.models.services import MetadataResult as MetadataResult
    from dovetail_api.spark.models.services import PublishRequest as PublishRequest
    from dovetail_api.spark.models.services import PublishRequestData as PublishRequestData
    from dovetail_api.spark.models.services import PublishResponse as PublishResponse
    from dovetail_api.spark.models.services import PublishResult as PublishResult
    from dovetail_api.spark.models.services import RequestData as RequestData
    from dovetail_api.spark.models.services import RequestMeta as RequestMeta
    from dovetail_api.spark.models.services import ResponseMeta as ResponseMeta
    from dovetail_api.spark.models.services import ServiceChainItem as ServiceChainItem
    from dovetail_api.spark.models.services import ServiceDeletedResponse as ServiceDeletedResponse
    from dovetail_api.spark.models.services import ServiceExistence as ServiceExistence
    from dovetail_api.spark.models.services import ServiceExistsResponse as ServiceExistsResponse
    from dovetail_api.spark.models.services import ServiceListRequest as ServiceListRequest
    from dovetail_api.spark.models.services import ServicePage as ServicePage
    from dovetail_api.spark.models.services import ServiceSummary as ServiceSummary
    from dovetail_api.spark.models.services import UploadRequestData as UploadRequestData
    from dovetail_api.spark.models.services import UploadRequestEntity as UploadRequestEntity
    from dovetail_api.spark.models.services import UploadResponse as UploadResponse
    from dovetail_api.spark.models.services import UploadResult as UploadResult
    from dovetail_api.spark.models.services import V3Error as V3Error
    from dovetail_api.spark.models.services import V3ErrorDetail as V3ErrorDetail
    from dovetail_api.spark.models.services import ValidationResponse as ValidationResponse
    from dovetail_api.spark.models.services import ValidationResult as ValidationResult
    from dovetail_api.spark.models.services import ValidationRule as ValidationRule
    from dovetail_api.spark.models.services import VersionDifference as VersionDifference
    from dovetail_api.spark.models.services import VersionInfo as VersionInfo
    from dovetail_api.spark.models.services import VersionsResponse as VersionsResponse
    from dovetail_api.spark.models.services import XReportOptions as XReportOptions
else:
    from importlib import import_module

    _AREAS = {
        "AccessToken": "auth",
        "Batch": "batches",
        "BatchChunk": "batches",
        "BatchConfiguration": "batches",
        "BatchCreate": "batches",
        "BatchData": "batches",
        "BatchDescribe": "batches",
        "BatchInfo": "batches",
        "BatchInfoData": "batches",
        "BatchPush": "batches",
        "BatchStatus": "batches",
        "BatchStatusWord": "batches",
        "BatchSummary": "batches",
        "BatchTenant": "batches",
        "BatchUpdate": "batches",
        "BookProperty": "services",
        "BookSummary": "services",
        "ChunkAggregation": "batches",
        "ChunkData": "batches",
        "ChunkResult": "batches",
        "ChunkResults": "batches",
        "ChunkSummary": "batches",
        "CompilationProgress": "services",
        "CompilationResponse": "services",
        "CompilerResult": "services",
        "CompilerType": "services",
        "EngineDetail": "services",
        "EngineDetailResponse": "services",
        "EngineField": "services",
        "EngineMetadata": "services",
        "ExecuteV3Request": "services",
        "ExecuteV3Response": "services",
        "ExecuteV4Request": "services",
        "ExecuteV4Response": "services",
        "ExecutionError": "common",
        "ExecutionResult": "services",
        "ExecutionWarning": "common",
        "FieldNames": "services",
        "Folder": "folders",
        "FolderChangedResponse": "folders",
        "FolderCreated": "folders",
        "FolderCreatedResponse": "folders",
        "FolderDetail": "folders",
        "FolderExistsResponse": "folders",
        "FolderListRequest": "folders",
        "FolderPage": "folders",
        "FolderResponse": "folders",
        "FolderServices": "folders",
        "FolderUpdateRequest": "folders",
        "Health": "health",
        "MetadataResponse": "services",
        "MetadataResult": "services",
        "PipelineStatusWord": "batches",
        "PublishRequest": "services",
        "PublishRequestData": "services",
        "PublishResponse": "services",
        "PublishResult": "services",
        "Records": "common",
        "RequestData": "services",
        "RequestMeta": "services",
        "ResponseMeta": "services",
        "ResponseStatus": "common",
        "SearchField": "common",
        "ServiceChainItem": "services",
        "ServiceDeletedResponse": "services",
        "ServiceExistence": "services",
        "ServiceExistsResponse": "services",
        "ServiceListRequest": "services",
        "ServicePage": "services",
        "ServiceSummary": "services",
        "TokenError": "auth",
        "UploadRequestData": "services",
        "UploadRequestEntity": "services",
        "UploadResponse": "services",
        "UploadResult": "services",
        "V1Error": "common",
        "V3Error": "services",
        "V3ErrorDetail": "services",
        "V4AuthError": "common",
        "V4Error": "common",
        "ValidationResponse": "services",
        "ValidationResult": "services",
        "ValidationRule": "services",
        "VersionDifference": "services",
        "VersionInfo": "services",
        "VersionsResponse": "services",
        "XReportOptions": "services",
    }

    def __getattr__(name: str) -> object:
        area = _AREAS.get(name)
        if area is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted([*globals(), *_AREAS])
