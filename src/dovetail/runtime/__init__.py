"""The runtime: calls, clients, credentials, retries and errors, for every API alike.

Everything is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.runtime._async.client import AsyncClient as AsyncClient
    from dovetail.runtime._async.started import AsyncStarted as AsyncStarted
    from dovetail.runtime._async.streams import AsyncStreamedResponse as AsyncStreamedResponse
    from dovetail.runtime._sync.client import Client as Client
    from dovetail.runtime._sync.started import Started as Started
    from dovetail.runtime._sync.streams import StreamedResponse as StreamedResponse
    from dovetail.runtime.auth import ApiKeyAuth as ApiKeyAuth
    from dovetail.runtime.auth import Auth as Auth
    from dovetail.runtime.auth import BasicAuth as BasicAuth
    from dovetail.runtime.auth import BearerAuth as BearerAuth
    from dovetail.runtime.auth import HttpAuth as HttpAuth
    from dovetail.runtime.auth import NoAuth as NoAuth
    from dovetail.runtime.auth import TokenAuth as TokenAuth
    from dovetail.runtime.body import File as File
    from dovetail.runtime.body import FileRange as FileRange
    from dovetail.runtime.call import Call as Call
    from dovetail.runtime.call import EventCall as EventCall
    from dovetail.runtime.call import PagedCall as PagedCall
    from dovetail.runtime.call import StartingCall as StartingCall
    from dovetail.runtime.contract_auth import Together as Together
    from dovetail.runtime.credentials import CommandSecret as CommandSecret
    from dovetail.runtime.credentials import EnvironmentSecret as EnvironmentSecret
    from dovetail.runtime.credentials import FileSecret as FileSecret
    from dovetail.runtime.credentials import IniSecret as IniSecret
    from dovetail.runtime.credentials import LiteralSecret as LiteralSecret
    from dovetail.runtime.downloads import Checksum as Checksum
    from dovetail.runtime.drift import DriftEntry as DriftEntry
    from dovetail.runtime.drift import DriftReport as DriftReport
    from dovetail.runtime.drift_options import Drift as Drift
    from dovetail.runtime.errors import ApiError as ApiError
    from dovetail.runtime.errors import ClientClosed as ClientClosed
    from dovetail.runtime.errors import ConnectFailed as ConnectFailed
    from dovetail.runtime.errors import CredentialError as CredentialError
    from dovetail.runtime.errors import DeclaredError as DeclaredError
    from dovetail.runtime.errors import DecodeError as DecodeError
    from dovetail.runtime.errors import DovetailError as DovetailError
    from dovetail.runtime.errors import InvalidInput as InvalidInput
    from dovetail.runtime.errors import JobFailed as JobFailed
    from dovetail.runtime.errors import RequestTimeout as RequestTimeout
    from dovetail.runtime.errors import StreamInterrupted as StreamInterrupted
    from dovetail.runtime.errors import TransportError as TransportError
    from dovetail.runtime.headers import Headers as Headers
    from dovetail.runtime.hooks import Hooks as Hooks
    from dovetail.runtime.hooks import RequestEvent as RequestEvent
    from dovetail.runtime.hooks import ResponseEvent as ResponseEvent
    from dovetail.runtime.hooks import RetryEvent as RetryEvent
    from dovetail.runtime.model import Model as Model
    from dovetail.runtime.oauth import OAuth2 as OAuth2
    from dovetail.runtime.operation import Operation as Operation
    from dovetail.runtime.response import Response as Response
    from dovetail.runtime.retry import RetryPolicy as RetryPolicy
    from dovetail.runtime.settings import Polling as Polling
    from dovetail.runtime.settings import Settings as Settings
    from dovetail.runtime.settings import Timeouts as Timeouts
    from dovetail.runtime.sse import Event as Event
else:
    from dovetail.lazy import attach

    _HOMES = {
        "_async.client": ("AsyncClient",),
        "_async.started": ("AsyncStarted",),
        "_async.streams": ("AsyncStreamedResponse",),
        "_sync.client": ("Client",),
        "_sync.started": ("Started",),
        "_sync.streams": ("StreamedResponse",),
        "auth": ("ApiKeyAuth", "Auth", "BasicAuth", "BearerAuth", "HttpAuth", "NoAuth", "TokenAuth"),
        "body": ("File", "FileRange"),
        "call": ("Call", "EventCall", "PagedCall", "StartingCall"),
        "contract_auth": ("Together",),
        "credentials": ("CommandSecret", "EnvironmentSecret", "FileSecret", "IniSecret", "LiteralSecret"),
        "downloads": ("Checksum",),
        "drift": ("DriftEntry", "DriftReport"),
        "drift_options": ("Drift",),
        "errors": (
            "ApiError",
            "ClientClosed",
            "ConnectFailed",
            "CredentialError",
            "DeclaredError",
            "DecodeError",
            "DovetailError",
            "InvalidInput",
            "JobFailed",
            "RequestTimeout",
            "StreamInterrupted",
            "TransportError",
        ),
        "headers": ("Headers",),
        "hooks": ("Hooks", "RequestEvent", "ResponseEvent", "RetryEvent"),
        "model": ("Model",),
        "oauth": ("OAuth2",),
        "operation": ("Operation",),
        "response": ("Response",),
        "retry": ("RetryPolicy",),
        "settings": ("Polling", "Settings", "Timeouts"),
        "sse": ("Event",),
    }
    __getattr__, __dir__, __all__ = attach(__name__, _HOMES, globals())
