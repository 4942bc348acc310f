"""SpectrumX Data System: recordings of radio frequencies, their files, captures and datasets.

Example:
    >>> from dovetail.sds import Client
    >>> client = Client(host="sds.crc.nd.edu")
    >>> client.dry_run
    True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.runtime.credentials import CommandSecret as CommandSecret
    from dovetail.runtime.credentials import EnvironmentSecret as EnvironmentSecret
    from dovetail.runtime.credentials import FileSecret as FileSecret
    from dovetail.sds import errors as errors
    from dovetail.sds import models as models
    from dovetail.sds._async.client import AsyncClient as AsyncClient
    from dovetail.sds._async.paginator import AsyncPaginator as AsyncPaginator
    from dovetail.sds._sync.client import Client as Client
    from dovetail.sds._sync.paginator import Paginator as Paginator
    from dovetail.sds.capture_channels import Channel as Channel
    from dovetail.sds.capture_channels import channels_of as channels_of
    from dovetail.sds.capture_filters import Filter as Filter
    from dovetail.sds.capture_search import Field as Field
    from dovetail.sds.config import Config as Config
    from dovetail.sds.duplicates import DuplicateRowsWarning as DuplicateRowsWarning
    from dovetail.sds.errors import AnswerError as AnswerError
    from dovetail.sds.errors import AuthError as AuthError
    from dovetail.sds.errors import CaptureError as CaptureError
    from dovetail.sds.errors import ClientClosedError as ClientClosedError
    from dovetail.sds.errors import DatasetError as DatasetError
    from dovetail.sds.errors import ExperimentError as ExperimentError
    from dovetail.sds.errors import FileError as FileError
    from dovetail.sds.errors import GatewayError as GatewayError
    from dovetail.sds.errors import InputError as InputError
    from dovetail.sds.errors import NetworkError as NetworkError
    from dovetail.sds.errors import SDSError as SDSError
    from dovetail.sds.errors import ServiceError as ServiceError
    from dovetail.sds.errors import UploadError as UploadError
    from dovetail.sds.logs import enable_logging as enable_logging
    from dovetail.sds.logs import enable_structured_logging as enable_structured_logging
    from dovetail.sds.logs import reset_structured_logging as reset_structured_logging
    from dovetail.sds.models import File as File
    from dovetail.sds.release import __title__ as __title__
    from dovetail.sds.release import __version__ as __version__
    from dovetail.sds.report import TransferReport as TransferReport
    from dovetail.sds.result import Result as Result
    from dovetail.sds.sync_plan import SyncPlan as SyncPlan
    from dovetail.sds.sync_report import SyncReport as SyncReport
    from dovetail.sds.tally import TransferProgress as TransferProgress
else:
    from dovetail.lazy import attach

    _HOMES = {
        "_async.client": ("AsyncClient",),
        "_async.paginator": ("AsyncPaginator",),
        "_sync.client": ("Client",),
        "_sync.paginator": ("Paginator",),
        "capture_channels": (
            "Channel",
            "channels_of",
        ),
        "capture_filters": ("Filter",),
        "capture_search": ("Field",),
        "config": ("Config",),
        "duplicates": ("DuplicateRowsWarning",),
        "errors": (
            "AnswerError",
            "AuthError",
            "CaptureError",
            "ClientClosedError",
            "DatasetError",
            "ExperimentError",
            "FileError",
            "GatewayError",
            "InputError",
            "NetworkError",
            "SDSError",
            "ServiceError",
            "UploadError",
        ),
        "logs": (
            "enable_logging",
            "enable_structured_logging",
            "reset_structured_logging",
        ),
        "models": ("File",),
        "release": (
            "__title__",
            "__version__",
        ),
        "report": ("TransferReport",),
        "result": ("Result",),
        "sync_plan": ("SyncPlan",),
        "sync_report": ("SyncReport",),
        "tally": ("TransferProgress",),
        "dovetail.runtime.credentials": (
            "CommandSecret",
            "EnvironmentSecret",
            "FileSecret",
        ),
    }
    __getattr__, __dir__, __all__ = attach(__name__, _HOMES, globals(), modules=("errors", "models"))
