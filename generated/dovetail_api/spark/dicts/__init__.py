# Made from spark.yaml by dovetail-generate; do not edit.
"""What requests of Coherent Spark hold, as plain dictionaries.

For type checkers, never imported at run time.
"""

from dovetail_api.spark.dicts.batches_requests import BatchChunk as BatchChunk
from dovetail_api.spark.dicts.batches_requests import BatchCreate as BatchCreate
from dovetail_api.spark.dicts.batches_requests import BatchPush as BatchPush
from dovetail_api.spark.dicts.batches_requests import BatchUpdate as BatchUpdate
from dovetail_api.spark.dicts.batches_requests import ChunkAggregation as ChunkAggregation
from dovetail_api.spark.dicts.batches_requests import ChunkData as ChunkData
from dovetail_api.spark.dicts.batches_requests import ChunkSummary as ChunkSummary
from dovetail_api.spark.dicts.common_requests import Records as Records
from dovetail_api.spark.dicts.common_requests import SearchField as SearchField
from dovetail_api.spark.dicts.folders_requests import CategorySaveRequest as CategorySaveRequest
from dovetail_api.spark.dicts.folders_requests import FolderListRequest as FolderListRequest
from dovetail_api.spark.dicts.folders_requests import FolderUpdateRequest as FolderUpdateRequest
from dovetail_api.spark.dicts.impex_requests import ExportRequest as ExportRequest
from dovetail_api.spark.dicts.impex_requests import ExportSelection as ExportSelection
from dovetail_api.spark.dicts.impex_requests import ExportUpdate as ExportUpdate
from dovetail_api.spark.dicts.impex_requests import ImportMapping as ImportMapping
from dovetail_api.spark.dicts.impex_requests import ImportRequest as ImportRequest
from dovetail_api.spark.dicts.impex_requests import ImportSelection as ImportSelection
from dovetail_api.spark.dicts.logs_requests import LogJobFilter as LogJobFilter
from dovetail_api.spark.dicts.logs_requests import LogJobRequest as LogJobRequest
from dovetail_api.spark.dicts.logs_requests import LogJobRequestMeta as LogJobRequestMeta
from dovetail_api.spark.dicts.logs_requests import LogSearchField as LogSearchField
from dovetail_api.spark.dicts.logs_requests import LogSearchRequest as LogSearchRequest
from dovetail_api.spark.dicts.logs_requests import RehydrateRequest as RehydrateRequest
from dovetail_api.spark.dicts.services_requests import CompilerType as CompilerType
from dovetail_api.spark.dicts.services_requests import ExecuteV3Request as ExecuteV3Request
from dovetail_api.spark.dicts.services_requests import ExecuteV4Request as ExecuteV4Request
from dovetail_api.spark.dicts.services_requests import PublishRequest as PublishRequest
from dovetail_api.spark.dicts.services_requests import PublishRequestData as PublishRequestData
from dovetail_api.spark.dicts.services_requests import RecompileRequest as RecompileRequest
from dovetail_api.spark.dicts.services_requests import RecompileRequestData as RecompileRequestData
from dovetail_api.spark.dicts.services_requests import RequestData as RequestData
from dovetail_api.spark.dicts.services_requests import RequestMeta as RequestMeta
from dovetail_api.spark.dicts.services_requests import SearchCondition as SearchCondition
from dovetail_api.spark.dicts.services_requests import SearchRequest as SearchRequest
from dovetail_api.spark.dicts.services_requests import SearchRequestData as SearchRequestData
from dovetail_api.spark.dicts.services_requests import ServiceListRequest as ServiceListRequest
from dovetail_api.spark.dicts.services_requests import UploadRequestData as UploadRequestData
from dovetail_api.spark.dicts.services_requests import UploadRequestEntity as UploadRequestEntity
from dovetail_api.spark.dicts.services_requests import VersionDifference as VersionDifference
from dovetail_api.spark.dicts.services_requests import XReportOptions as XReportOptions
from dovetail_api.spark.dicts.transforms_requests import TransformCondition as TransformCondition
from dovetail_api.spark.dicts.transforms_requests import TransformContent as TransformContent
from dovetail_api.spark.dicts.transforms_requests import TransformListRequest as TransformListRequest
