# Made from spark.yaml by dovetail-generate; do not edit.
"""What requests of Coherent Spark hold, as plain dictionaries: for type checkers, never imported at run time."""

from dovetail_api.spark.dicts.batches import BatchChunk as BatchChunk
from dovetail_api.spark.dicts.batches import BatchCreate as BatchCreate
from dovetail_api.spark.dicts.batches import BatchPush as BatchPush
from dovetail_api.spark.dicts.batches import BatchUpdate as BatchUpdate
from dovetail_api.spark.dicts.batches import ChunkAggregation as ChunkAggregation
from dovetail_api.spark.dicts.batches import ChunkData as ChunkData
from dovetail_api.spark.dicts.batches import ChunkSummary as ChunkSummary
from dovetail_api.spark.dicts.common import Records as Records
from dovetail_api.spark.dicts.common import SearchField as SearchField
from dovetail_api.spark.dicts.folders import FolderListRequest as FolderListRequest
from dovetail_api.spark.dicts.folders import FolderUpdateRequest as FolderUpdateRequest
from dovetail_api.spark.dicts.services import CompilerType as CompilerType
from dovetail_api.spark.dicts.services import ExecuteV3Request as ExecuteV3Request
from dovetail_api.spark.dicts.services import ExecuteV4Request as ExecuteV4Request
from dovetail_api.spark.dicts.services import PublishRequest as PublishRequest
from dovetail_api.spark.dicts.services import PublishRequestData as PublishRequestData
from dovetail_api.spark.dicts.services import RequestData as RequestData
from dovetail_api.spark.dicts.services import RequestMeta as RequestMeta
from dovetail_api.spark.dicts.services import ServiceListRequest as ServiceListRequest
from dovetail_api.spark.dicts.services import UploadRequestData as UploadRequestData
from dovetail_api.spark.dicts.services import UploadRequestEntity as UploadRequestEntity
from dovetail_api.spark.dicts.services import VersionDifference as VersionDifference
from dovetail_api.spark.dicts.services import XReportOptions as XReportOptions
