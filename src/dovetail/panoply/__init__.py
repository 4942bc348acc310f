"""Panoply: a writer that loses no record, and data sources with a runner.

Example:
    >>> import dovetail.panoply as panoply
    >>> with panoply.SDK("acme/4f9k2p7q1x8m3z6c", secret) as conn:
    ...     conn.write("users", {"id": 1, "name": "Zoë"})
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.panoply import constants as constants
    from dovetail.panoply import errors as errors
    from dovetail.panoply import events as events
    from dovetail.panoply import ssh as ssh
    from dovetail.panoply.async_sdk import AsyncSDK as AsyncSDK
    from dovetail.panoply.config import Config as Config
    from dovetail.panoply.config import Param as Param
    from dovetail.panoply.config import read_config as read_config
    from dovetail.panoply.constants import FLUSH_TIMEOUT as FLUSH_TIMEOUT
    from dovetail.panoply.constants import MAXSIZE as MAXSIZE
    from dovetail.panoply.constants import MESSAGE_BYTES as MESSAGE_BYTES
    from dovetail.panoply.constants import MOST_MESSAGE_BYTES as MOST_MESSAGE_BYTES
    from dovetail.panoply.constants import SDK_ATTRIBUTE as SDK_ATTRIBUTE
    from dovetail.panoply.credentials import Credentials as Credentials
    from dovetail.panoply.datasource import DataSource as DataSource
    from dovetail.panoply.errors import DataSourceException as DataSourceException
    from dovetail.panoply.errors import IncorrectParamError as IncorrectParamError
    from dovetail.panoply.errors import PanoplyException as PanoplyException
    from dovetail.panoply.errors import TokenValidationException as TokenValidationException
    from dovetail.panoply.events import Emitter as Emitter
    from dovetail.panoply.liveness import BackgroundTimeout as BackgroundTimeout
    from dovetail.panoply.liveness import background_progress as background_progress
    from dovetail.panoply.log_handler import PanoplyHandler as PanoplyHandler
    from dovetail.panoply.namespace import VendorPackageHidden as VendorPackageHidden
    from dovetail.panoply.namespace import panoply_alias as panoply_alias
    from dovetail.panoply.parameter_schema import config_schema as config_schema
    from dovetail.panoply.parameter_values import check_source as check_source
    from dovetail.panoply.parameter_values import resolve_values as resolve_values
    from dovetail.panoply.records import Metadata as Metadata
    from dovetail.panoply.records import RawMessage as RawMessage
    from dovetail.panoply.records import Record as Record
    from dovetail.panoply.records import RecordGroup as RecordGroup
    from dovetail.panoply.records import decode_raw as decode_raw
    from dovetail.panoply.records import get_iso_string as get_iso_string
    from dovetail.panoply.records import normalize_data as normalize_data
    from dovetail.panoply.records import to_record as to_record
    from dovetail.panoply.records import validate_resource as validate_resource
    from dovetail.panoply.release import __package_name__ as __package_name__
    from dovetail.panoply.release import __title__ as __title__
    from dovetail.panoply.release import __version__ as __version__
    from dovetail.panoply.release import about as about
    from dovetail.panoply.release import sdk_version as sdk_version
    from dovetail.panoply.resources import Choice as Choice
    from dovetail.panoply.resources import Field as Field
    from dovetail.panoply.resources import Resource as Resource
    from dovetail.panoply.resources import convert_to_ui_format as convert_to_ui_format
    from dovetail.panoply.runner.destinations.destination import Destination as Destination
    from dovetail.panoply.runner.destinations.destination import PlacedRow as PlacedRow
    from dovetail.panoply.runner.destinations.duckdb import DuckDBDestination as DuckDBDestination
    from dovetail.panoply.runner.destinations.json_lines import JsonLinesDestination as JsonLinesDestination
    from dovetail.panoply.runner.destinations.memory import MemoryDestination as MemoryDestination
    from dovetail.panoply.runner.destinations.opening import open_destination as open_destination
    from dovetail.panoply.runner.destinations.panoply import PanoplyDestination as PanoplyDestination
    from dovetail.panoply.runner.failures import BadBatch as BadBatch
    from dovetail.panoply.runner.failures import DeliveryFailed as DeliveryFailed
    from dovetail.panoply.runner.failures import RunFailed as RunFailed
    from dovetail.panoply.runner.failures import SourceModuleError as SourceModuleError
    from dovetail.panoply.runner.failures import StateFileError as StateFileError
    from dovetail.panoply.runner.report import Progress as Progress
    from dovetail.panoply.runner.report import RunReport as RunReport
    from dovetail.panoply.runner.running import run_source as run_source
    from dovetail.panoply.runner.state_file import StateFile as StateFile
    from dovetail.panoply.sdk import SDK as SDK
    from dovetail.panoply.sdk_options import SdkOptions as SdkOptions
    from dovetail.panoply.signing import SigV4 as SigV4
    from dovetail.panoply.ssh import SSHTunnel as SSHTunnel
    from dovetail.panoply.telemetry import instrument as instrument
    from dovetail.panoply.thread_errors import custom_excepthook as custom_excepthook
    from dovetail.panoply.token_refresh import invalidate_token as invalidate_token
    from dovetail.panoply.token_refresh import validate_token as validate_token
    from dovetail.panoply.writer.errors import BufferFull as BufferFull
    from dovetail.panoply.writer.errors import PanoplyCredentialError as PanoplyCredentialError
    from dovetail.panoply.writer.errors import RecordError as RecordError
    from dovetail.panoply.writer.errors import WouldDeadlock as WouldDeadlock
    from dovetail.panoply.writer.errors import WriterClosed as WriterClosed
    from dovetail.panoply.writer.memory_transport import MemoryTransport as MemoryTransport
    from dovetail.panoply.writer.reports import Dropped as Dropped
    from dovetail.panoply.writer.reports import FlushReport as FlushReport
    from dovetail.panoply.writer.reports import RecordsDropped as RecordsDropped
    from dovetail.panoply.writer.reports import Stats as Stats
    from dovetail.panoply.writer.transport import Failed as Failed
    from dovetail.panoply.writer.transport import Message as Message
    from dovetail.panoply.writer.transport import Request as Request
    from dovetail.panoply.writer.transport import Response as Response
    from dovetail.panoply.writer.transport import SendError as SendError
    from dovetail.panoply.writer.transport import Transport as Transport
else:
    from dovetail.lazy import attach
    from dovetail.panoply.source_path import SourcePath

    # Sources install as ``panoply/<name>``, which is `dovetail.panoply.<name>` here.
    __path__ = SourcePath(__path__)

    _HOMES = {
        "async_sdk": ("AsyncSDK",),
        "config": (
            "Config",
            "Param",
            "read_config",
        ),
        "constants": (
            "FLUSH_TIMEOUT",
            "MAXSIZE",
            "MESSAGE_BYTES",
            "MOST_MESSAGE_BYTES",
            "SDK_ATTRIBUTE",
        ),
        "credentials": ("Credentials",),
        "datasource": ("DataSource",),
        "errors": (
            "DataSourceException",
            "IncorrectParamError",
            "PanoplyException",
            "TokenValidationException",
        ),
        "events": ("Emitter",),
        "liveness": (
            "BackgroundTimeout",
            "background_progress",
        ),
        "log_handler": ("PanoplyHandler",),
        "namespace": (
            "VendorPackageHidden",
            "panoply_alias",
        ),
        "parameter_schema": ("config_schema",),
        "parameter_values": (
            "check_source",
            "resolve_values",
        ),
        "records": (
            "Metadata",
            "RawMessage",
            "Record",
            "RecordGroup",
            "decode_raw",
            "get_iso_string",
            "normalize_data",
            "to_record",
            "validate_resource",
        ),
        "release": (
            "__package_name__",
            "__title__",
            "__version__",
            "about",
            "sdk_version",
        ),
        "resources": (
            "Choice",
            "Field",
            "Resource",
            "convert_to_ui_format",
        ),
        "runner.destinations.destination": (
            "Destination",
            "PlacedRow",
        ),
        "runner.destinations.duckdb": ("DuckDBDestination",),
        "runner.destinations.json_lines": ("JsonLinesDestination",),
        "runner.destinations.memory": ("MemoryDestination",),
        "runner.destinations.opening": ("open_destination",),
        "runner.destinations.panoply": ("PanoplyDestination",),
        "runner.failures": (
            "BadBatch",
            "DeliveryFailed",
            "RunFailed",
            "SourceModuleError",
            "StateFileError",
        ),
        "runner.report": (
            "Progress",
            "RunReport",
        ),
        "runner.running": ("run_source",),
        "runner.state_file": ("StateFile",),
        "sdk": ("SDK",),
        "sdk_options": ("SdkOptions",),
        "signing": ("SigV4",),
        "ssh": ("SSHTunnel",),
        "telemetry": ("instrument",),
        "thread_errors": ("custom_excepthook",),
        "token_refresh": (
            "invalidate_token",
            "validate_token",
        ),
        "writer.errors": (
            "BufferFull",
            "PanoplyCredentialError",
            "RecordError",
            "WouldDeadlock",
            "WriterClosed",
        ),
        "writer.memory_transport": ("MemoryTransport",),
        "writer.reports": (
            "Dropped",
            "FlushReport",
            "RecordsDropped",
            "Stats",
        ),
        "writer.transport": (
            "Failed",
            "Message",
            "Request",
            "Response",
            "SendError",
            "Transport",
        ),
    }
    __getattr__, __dir__, __all__ = attach(
        __name__, _HOMES, globals(), modules=("constants", "errors", "events", "ssh")
    )
