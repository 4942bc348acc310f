"""Coherent Spark: upload spreadsheets as services, execute them one record or many at a time, run batches.

Example:
    >>> import dovetail.spark as Spark
    >>> spark = Spark.Client(env="my-env", tenant="my-tenant", api_key="open")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.spark._async.auth import AsyncOAuth2 as AsyncOAuth2
    from dovetail.spark._async.batch_run import AsyncBatchRun as AsyncBatchRun
    from dovetail.spark._async.batches import AsyncBatches as AsyncBatches
    from dovetail.spark._async.client import AsyncClient as AsyncClient
    from dovetail.spark._async.files import AsyncFiles as AsyncFiles
    from dovetail.spark._async.folders import AsyncFolders as AsyncFolders
    from dovetail.spark._async.health import AsyncHealth as AsyncHealth
    from dovetail.spark._async.impex import AsyncImpEx as AsyncImpEx
    from dovetail.spark._async.logs import AsyncHistory as AsyncHistory
    from dovetail.spark._async.migration import AsyncMigration as AsyncMigration
    from dovetail.spark._async.pipeline import AsyncPipeline as AsyncPipeline
    from dovetail.spark._async.platform import AsyncPlatform as AsyncPlatform
    from dovetail.spark._async.resource import AsyncApiResource as AsyncApiResource
    from dovetail.spark._async.services import AsyncServices as AsyncServices
    from dovetail.spark._async.transfers import AsyncExport as AsyncExport
    from dovetail.spark._async.transfers import AsyncImport as AsyncImport
    from dovetail.spark._async.transforms import AsyncTransforms as AsyncTransforms
    from dovetail.spark._async.wasm import AsyncWasm as AsyncWasm
    from dovetail.spark._sync.auth import OAuth2 as OAuth2
    from dovetail.spark._sync.batch_run import BatchRun as BatchRun
    from dovetail.spark._sync.batches import Batches as Batches
    from dovetail.spark._sync.client import Client as Client
    from dovetail.spark._sync.files import Files as Files
    from dovetail.spark._sync.folders import Folders as Folders
    from dovetail.spark._sync.health import Health as Health
    from dovetail.spark._sync.impex import ImpEx as ImpEx
    from dovetail.spark._sync.logs import History as History
    from dovetail.spark._sync.migration import Migration as Migration
    from dovetail.spark._sync.pipeline import Pipeline as Pipeline
    from dovetail.spark._sync.platform import Platform as Platform
    from dovetail.spark._sync.resource import ApiResource as ApiResource
    from dovetail.spark._sync.services import Services as Services
    from dovetail.spark._sync.transfers import Export as Export
    from dovetail.spark._sync.transfers import Import as Import
    from dovetail.spark._sync.transforms import Transforms as Transforms
    from dovetail.spark._sync.wasm import Wasm as Wasm
    from dovetail.spark.authorization import AccessToken as AccessToken
    from dovetail.spark.authorization import Authorization as Authorization
    from dovetail.spark.authorization import OAuth as OAuth
    from dovetail.spark.base_url import BaseUrl as BaseUrl
    from dovetail.spark.base_url import HealthUrl as HealthUrl
    from dovetail.spark.batch_plan import BatchStats as BatchStats
    from dovetail.spark.batch_records import BatchRecord as BatchRecord
    from dovetail.spark.batch_records import ChunkRecords as ChunkRecords
    from dovetail.spark.categories import CategoriesChanged as CategoriesChanged
    from dovetail.spark.chunks import BatchChunk as BatchChunk
    from dovetail.spark.chunks import ChunkData as ChunkData
    from dovetail.spark.chunks import create_chunks as create_chunks
    from dovetail.spark.config import Config as Config
    from dovetail.spark.constants import DEFAULT_LOGGER_DATEFMT as DEFAULT_LOGGER_DATEFMT
    from dovetail.spark.constants import DEFAULT_LOGGER_FORMAT as DEFAULT_LOGGER_FORMAT
    from dovetail.spark.constants import DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES
    from dovetail.spark.constants import DEFAULT_RETRY_INTERVAL as DEFAULT_RETRY_INTERVAL
    from dovetail.spark.constants import DEFAULT_TIMEOUT_IN_MS as DEFAULT_TIMEOUT_IN_MS
    from dovetail.spark.constants import ENV_VARS as ENV_VARS
    from dovetail.spark.constants import RETRY_RANDOMIZATION_FACTOR as RETRY_RANDOMIZATION_FACTOR
    from dovetail.spark.constants import SPARK_SDK as SPARK_SDK
    from dovetail.spark.created import ServiceCompiled as ServiceCompiled
    from dovetail.spark.created import ServiceCreated as ServiceCreated
    from dovetail.spark.differences import Difference as Difference
    from dovetail.spark.differences import Tolerance as Tolerance
    from dovetail.spark.error_causes import ApiErrorCause as ApiErrorCause
    from dovetail.spark.error_causes import ErrorMessage as ErrorMessage
    from dovetail.spark.errors import BadRequestError as BadRequestError
    from dovetail.spark.errors import ConflictError as ConflictError
    from dovetail.spark.errors import ForbiddenError as ForbiddenError
    from dovetail.spark.errors import GatewayTimeoutError as GatewayTimeoutError
    from dovetail.spark.errors import InternalServerError as InternalServerError
    from dovetail.spark.errors import NotFoundError as NotFoundError
    from dovetail.spark.errors import RateLimitError as RateLimitError
    from dovetail.spark.errors import RetryTimeoutError as RetryTimeoutError
    from dovetail.spark.errors import ServiceUnavailableError as ServiceUnavailableError
    from dovetail.spark.errors import SparkApiError as SparkApiError
    from dovetail.spark.errors import SparkClosedError as SparkClosedError
    from dovetail.spark.errors import SparkConnectError as SparkConnectError
    from dovetail.spark.errors import SparkCredentialError as SparkCredentialError
    from dovetail.spark.errors import SparkDecodeError as SparkDecodeError
    from dovetail.spark.errors import SparkError as SparkError
    from dovetail.spark.errors import SparkInputError as SparkInputError
    from dovetail.spark.errors import SparkJobError as SparkJobError
    from dovetail.spark.errors import SparkPartialError as SparkPartialError
    from dovetail.spark.errors import SparkSdkError as SparkSdkError
    from dovetail.spark.errors import SparkStreamError as SparkStreamError
    from dovetail.spark.errors import SparkTimeoutError as SparkTimeoutError
    from dovetail.spark.errors import SparkTransportError as SparkTransportError
    from dovetail.spark.errors import UnauthorizedError as UnauthorizedError
    from dovetail.spark.errors import UnknownApiError as UnknownApiError
    from dovetail.spark.errors import UnprocessableEntityError as UnprocessableEntityError
    from dovetail.spark.errors import UnsupportedMediaTypeError as UnsupportedMediaTypeError
    from dovetail.spark.excel_errors import ExcelError as ExcelError
    from dovetail.spark.input_checks import InputProblem as InputProblem
    from dovetail.spark.inputs import Columns as Columns
    from dovetail.spark.jwt_config import JwtConfig as JwtConfig
    from dovetail.spark.log_answers import CallLogged as CallLogged
    from dovetail.spark.log_answers import LogArchive as LogArchive
    from dovetail.spark.log_archives import read_log_records as read_log_records
    from dovetail.spark.log_records import LogRecord as LogRecord
    from dovetail.spark.logger import LoggerOptions as LoggerOptions
    from dovetail.spark.logger import get_logger as get_logger
    from dovetail.spark.migrated import Migrated as Migrated
    from dovetail.spark.migrated import MigrationError as MigrationError
    from dovetail.spark.migrated import Promoted as Promoted
    from dovetail.spark.places import FallbackOption as FallbackOption
    from dovetail.spark.places import FallbackReason as FallbackReason
    from dovetail.spark.places import Place as Place
    from dovetail.spark.platform_settings import PlatformConfigured as PlatformConfigured
    from dovetail.spark.platform_settings import PlatformSettings as PlatformSettings
    from dovetail.spark.progress import Progress as Progress
    from dovetail.spark.progress import RecordProgress as RecordProgress
    from dovetail.spark.release import __title__ as __title__
    from dovetail.spark.release import __version__ as __version__
    from dovetail.spark.release import about as about
    from dovetail.spark.release import sdk_version as sdk_version
    from dovetail.spark.replay import ReplayDifferenceError as ReplayDifferenceError
    from dovetail.spark.replay import Replayed as Replayed
    from dovetail.spark.replay import ReplayReport as ReplayReport
    from dovetail.spark.response import HttpResponse as HttpResponse
    from dovetail.spark.results import ExecutionMeta as ExecutionMeta
    from dovetail.spark.results import ServiceExecuted as ServiceExecuted
    from dovetail.spark.results import ServiceValidated as ServiceValidated
    from dovetail.spark.runner import Runner as Runner
    from dovetail.spark.service_schema import InputField as InputField
    from dovetail.spark.service_schema import InputRule as InputRule
    from dovetail.spark.service_schema import OutputField as OutputField
    from dovetail.spark.service_schema import ServiceSchema as ServiceSchema
    from dovetail.spark.service_schema import TableColumn as TableColumn
    from dovetail.spark.shadow import ShadowDifferenceError as ShadowDifferenceError
    from dovetail.spark.shadow import ShadowFailure as ShadowFailure
    from dovetail.spark.shadow import ShadowRecord as ShadowRecord
    from dovetail.spark.shadow import ShadowReport as ShadowReport
    from dovetail.spark.tables import Records as Records
    from dovetail.spark.tables import records_of as records_of
    from dovetail.spark.transforms import Transform as Transform
    from dovetail.spark.transforms import TransformParams as TransformParams
    from dovetail.spark.transforms import build_transform as build_transform
    from dovetail.spark.typed_service import OutputProblem as OutputProblem
    from dovetail.spark.typed_service import SparkOutputError as SparkOutputError
    from dovetail.spark.uri import Uri as Uri
    from dovetail.spark.uri import UriParams as UriParams
else:
    from dovetail.lazy import attach

    _HOMES = {
        "_async.batch_run": ("AsyncBatchRun",),
        "_async.auth": ("AsyncOAuth2",),
        "_async.batches": ("AsyncBatches",),
        "_async.client": ("AsyncClient",),
        "_async.impex": ("AsyncImpEx",),
        "_async.migration": ("AsyncMigration",),
        "_async.pipeline": ("AsyncPipeline",),
        "_sync.batch_run": ("BatchRun",),
        "_async.transfers": ("AsyncExport", "AsyncImport"),
        "_async.wasm": ("AsyncWasm",),
        "_sync.client": ("Client",),
        "_sync.impex": ("ImpEx",),
        "_sync.migration": ("Migration",),
        "_sync.pipeline": ("Pipeline",),
        "batch_plan": ("BatchStats",),
        "batch_records": ("BatchRecord", "ChunkRecords"),
        "_sync.transfers": ("Export", "Import"),
        "_sync.wasm": ("Wasm",),
        "migrated": ("Migrated", "MigrationError", "Promoted"),
        "_async.files": ("AsyncFiles",),
        "_async.folders": ("AsyncFolders",),
        "_async.health": ("AsyncHealth",),
        "_async.logs": ("AsyncHistory",),
        "_async.platform": ("AsyncPlatform",),
        "_async.resource": ("AsyncApiResource",),
        "_async.services": ("AsyncServices",),
        "_async.transforms": ("AsyncTransforms",),
        "_sync.auth": ("OAuth2",),
        "_sync.batches": ("Batches",),
        "_sync.files": ("Files",),
        "_sync.folders": ("Folders",),
        "_sync.health": ("Health",),
        "_sync.logs": ("History",),
        "_sync.platform": ("Platform",),
        "_sync.resource": ("ApiResource",),
        "_sync.services": ("Services",),
        "_sync.transforms": ("Transforms",),
        "created": (
            "ServiceCompiled",
            "ServiceCreated",
        ),
        "jwt_config": ("JwtConfig",),
        "places": ("FallbackOption", "FallbackReason", "Place"),
        "platform_settings": ("PlatformConfigured", "PlatformSettings"),
        "differences": ("Difference", "Tolerance"),
        "log_answers": ("CallLogged", "LogArchive"),
        "log_archives": ("read_log_records",),
        "log_records": ("LogRecord",),
        "progress": ("Progress", "RecordProgress"),
        "release": ("__title__", "__version__", "about", "sdk_version"),
        "replay": ("ReplayDifferenceError", "ReplayReport", "Replayed"),
        "response": ("HttpResponse",),
        "runner": ("Runner",),
        "results": ("ExecutionMeta", "ServiceExecuted", "ServiceValidated"),
        "authorization": ("AccessToken", "Authorization", "OAuth"),
        "base_url": ("BaseUrl", "HealthUrl"),
        "categories": ("CategoriesChanged",),
        "chunks": ("BatchChunk", "ChunkData", "create_chunks"),
        "config": ("Config",),
        "constants": (
            "DEFAULT_LOGGER_DATEFMT",
            "DEFAULT_LOGGER_FORMAT",
            "DEFAULT_MAX_RETRIES",
            "DEFAULT_RETRY_INTERVAL",
            "DEFAULT_TIMEOUT_IN_MS",
            "ENV_VARS",
            "RETRY_RANDOMIZATION_FACTOR",
            "SPARK_SDK",
        ),
        "error_causes": ("ApiErrorCause", "ErrorMessage"),
        "errors": (
            "BadRequestError",
            "ConflictError",
            "ForbiddenError",
            "GatewayTimeoutError",
            "InternalServerError",
            "NotFoundError",
            "RateLimitError",
            "RetryTimeoutError",
            "ServiceUnavailableError",
            "SparkApiError",
            "SparkClosedError",
            "SparkConnectError",
            "SparkCredentialError",
            "SparkDecodeError",
            "SparkError",
            "SparkInputError",
            "SparkJobError",
            "SparkPartialError",
            "SparkSdkError",
            "SparkStreamError",
            "SparkTimeoutError",
            "SparkTransportError",
            "UnauthorizedError",
            "UnknownApiError",
            "UnprocessableEntityError",
            "UnsupportedMediaTypeError",
        ),
        "input_checks": ("InputProblem",),
        "logger": ("LoggerOptions", "get_logger"),
        "shadow": ("ShadowDifferenceError", "ShadowFailure", "ShadowRecord", "ShadowReport"),
        "transforms": ("Transform", "TransformParams", "build_transform"),
        "service_schema": ("InputField", "InputRule", "OutputField", "ServiceSchema", "TableColumn"),
        "typed_service": ("OutputProblem", "SparkOutputError"),
        "excel_errors": ("ExcelError",),
        "inputs": ("Columns",),
        "tables": ("Records", "records_of"),
        "uri": ("Uri", "UriParams"),
    }
    __getattr__, __dir__, __all__ = attach(__name__, _HOMES, globals())
