"""Coherent Hybrid Runner: execute services of Spark on machines of your own.

Example:
    >>> import dovetail.hybrid as Hybrid
    >>> hybrid = Hybrid.Client(base_url="http://localhost:8080", tenant="my-tenant", token="open")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.hybrid._async.client import AsyncClient as AsyncClient
    from dovetail.hybrid._async.runner import AsyncHealth as AsyncHealth
    from dovetail.hybrid._async.runner import AsyncStatus as AsyncStatus
    from dovetail.hybrid._async.runner import AsyncVersion as AsyncVersion
    from dovetail.hybrid._async.services import AsyncServices as AsyncServices
    from dovetail.hybrid._sync.client import Client as Client
    from dovetail.hybrid._sync.runner import Health as Health
    from dovetail.hybrid._sync.runner import Status as Status
    from dovetail.hybrid._sync.runner import Version as Version
    from dovetail.hybrid._sync.services import Services as Services
    from dovetail.hybrid.config import Config as Config
    from dovetail.hybrid.constants import DEFAULT_RUNNER_URL as DEFAULT_RUNNER_URL
    from dovetail.hybrid.constants import ENV_VARS as ENV_VARS
    from dovetail.hybrid.default_client import health as health
    from dovetail.hybrid.default_client import services as services
    from dovetail.hybrid.default_client import status as status
    from dovetail.hybrid.default_client import version as version
    from dovetail.hybrid.release import __title__ as __title__
    from dovetail.hybrid.release import __version__ as __version__
    from dovetail.hybrid.release import about as about
    from dovetail.hybrid.release import sdk_version as sdk_version
    from dovetail.hybrid.runner_url import RunnerUrl as RunnerUrl
    from dovetail.hybrid.uploaded import PackageUploaded as PackageUploaded
    from dovetail.spark.authorization import Authorization as Authorization
    from dovetail.spark.authorization import OAuth as OAuth
    from dovetail.spark.base_url import BaseUrl as BaseUrl
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
    from dovetail.spark.errors import SparkPartialError as SparkPartialError
    from dovetail.spark.errors import SparkSdkError as SparkSdkError
    from dovetail.spark.errors import SparkTimeoutError as SparkTimeoutError
    from dovetail.spark.errors import SparkTransportError as SparkTransportError
    from dovetail.spark.errors import UnauthorizedError as UnauthorizedError
    from dovetail.spark.errors import UnknownApiError as UnknownApiError
    from dovetail.spark.errors import UnprocessableEntityError as UnprocessableEntityError
    from dovetail.spark.errors import UnsupportedMediaTypeError as UnsupportedMediaTypeError
    from dovetail.spark.excel_errors import ExcelError as ExcelError
    from dovetail.spark.input_checks import InputProblem as InputProblem
    from dovetail.spark.inputs import Columns as Columns
    from dovetail.spark.logger import LoggerOptions as LoggerOptions
    from dovetail.spark.logger import get_logger as get_logger
    from dovetail.spark.response import HttpResponse as HttpResponse
    from dovetail.spark.results import ExecutionMeta as ExecutionMeta
    from dovetail.spark.results import ServiceExecuted as ServiceExecuted
    from dovetail.spark.results import ServiceValidated as ServiceValidated
    from dovetail.spark.service_schema import ServiceSchema as ServiceSchema
    from dovetail.spark.tables import Records as Records
    from dovetail.spark.tables import records_of as records_of
    from dovetail.spark.uri import Uri as Uri
    from dovetail.spark.uri import UriParams as UriParams
else:
    from dovetail.lazy import attach

    _HOMES = {
        "_async.client": ("AsyncClient",),
        "_async.runner": (
            "AsyncHealth",
            "AsyncStatus",
            "AsyncVersion",
        ),
        "_async.services": ("AsyncServices",),
        "_sync.client": ("Client",),
        "_sync.runner": (
            "Health",
            "Status",
            "Version",
        ),
        "_sync.services": ("Services",),
        "config": ("Config",),
        "constants": (
            "DEFAULT_RUNNER_URL",
            "ENV_VARS",
        ),
        "default_client": (
            "health",
            "services",
            "status",
            "version",
        ),
        "release": (
            "__title__",
            "__version__",
            "about",
            "sdk_version",
        ),
        "runner_url": ("RunnerUrl",),
        "uploaded": ("PackageUploaded",),
        "dovetail.spark.authorization": (
            "Authorization",
            "OAuth",
        ),
        "dovetail.spark.base_url": ("BaseUrl",),
        "dovetail.spark.error_causes": (
            "ApiErrorCause",
            "ErrorMessage",
        ),
        "dovetail.spark.errors": (
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
            "SparkPartialError",
            "SparkSdkError",
            "SparkTimeoutError",
            "SparkTransportError",
            "UnauthorizedError",
            "UnknownApiError",
            "UnprocessableEntityError",
            "UnsupportedMediaTypeError",
        ),
        "dovetail.spark.excel_errors": ("ExcelError",),
        "dovetail.spark.input_checks": ("InputProblem",),
        "dovetail.spark.inputs": ("Columns",),
        "dovetail.spark.logger": (
            "LoggerOptions",
            "get_logger",
        ),
        "dovetail.spark.response": ("HttpResponse",),
        "dovetail.spark.results": (
            "ExecutionMeta",
            "ServiceExecuted",
            "ServiceValidated",
        ),
        "dovetail.spark.service_schema": ("ServiceSchema",),
        "dovetail.spark.tables": (
            "Records",
            "records_of",
        ),
        "dovetail.spark.uri": (
            "Uri",
            "UriParams",
        ),
    }
    __getattr__, __dir__, __all__ = attach(__name__, _HOMES, globals())
