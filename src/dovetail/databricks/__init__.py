"""Azure Databricks: clusters, jobs, files, SQL, models and their permissions in a workspace.

Example:
    >>> from dovetail.databricks import Client
    >>> client = Client(databricks_instance="adb-1.2.azuredatabricks.net", personal_access_token="dapi123")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.databricks import types as types
    from dovetail.databricks._async.client import AsyncClient as AsyncClient
    from dovetail.databricks._async.jobs import AsyncStartedRun as AsyncStartedRun
    from dovetail.databricks._sync.client import Client as Client
    from dovetail.databricks._sync.jobs import StartedRun as StartedRun
    from dovetail.databricks.auth.registry import register_auth as register_auth
    from dovetail.databricks.auth_methods import AuthMethods as AuthMethods
    from dovetail.databricks.config import Config as Config
    from dovetail.databricks.config import ConfigOptions as ConfigOptions
    from dovetail.databricks.errors import Aborted as Aborted
    from dovetail.databricks.errors import AlreadyExists as AlreadyExists
    from dovetail.databricks.errors import APIError as APIError
    from dovetail.databricks.errors import AuthorizationError as AuthorizationError
    from dovetail.databricks.errors import BadRequest as BadRequest
    from dovetail.databricks.errors import Cancelled as Cancelled
    from dovetail.databricks.errors import ConfigError as ConfigError
    from dovetail.databricks.errors import DatabricksError as DatabricksError
    from dovetail.databricks.errors import DataLoss as DataLoss
    from dovetail.databricks.errors import DeadlineExceeded as DeadlineExceeded
    from dovetail.databricks.errors import DirectoryNotEmpty as DirectoryNotEmpty
    from dovetail.databricks.errors import InternalError as InternalError
    from dovetail.databricks.errors import InvalidParameterValue as InvalidParameterValue
    from dovetail.databricks.errors import InvalidState as InvalidState
    from dovetail.databricks.errors import IoError as IoError
    from dovetail.databricks.errors import LibraryInstallFailed as LibraryInstallFailed
    from dovetail.databricks.errors import LibraryNotFound as LibraryNotFound
    from dovetail.databricks.errors import MaxBlockSizeExceeded as MaxBlockSizeExceeded
    from dovetail.databricks.errors import MaxNotebookSizeExceeded as MaxNotebookSizeExceeded
    from dovetail.databricks.errors import MaxReadSizeExceeded as MaxReadSizeExceeded
    from dovetail.databricks.errors import NotFound as NotFound
    from dovetail.databricks.errors import NotImplementedByService as NotImplementedByService
    from dovetail.databricks.errors import PermissionDenied as PermissionDenied
    from dovetail.databricks.errors import PrivateLinkError as PrivateLinkError
    from dovetail.databricks.errors import RequestLimitExceeded as RequestLimitExceeded
    from dovetail.databricks.errors import ResourceAlreadyExists as ResourceAlreadyExists
    from dovetail.databricks.errors import ResourceConflict as ResourceConflict
    from dovetail.databricks.errors import ResourceDoesNotExist as ResourceDoesNotExist
    from dovetail.databricks.errors import ResourceExhausted as ResourceExhausted
    from dovetail.databricks.errors import TemporarilyUnavailable as TemporarilyUnavailable
    from dovetail.databricks.errors import TooManyRequests as TooManyRequests
    from dovetail.databricks.errors import Unauthenticated as Unauthenticated
    from dovetail.databricks.errors import Unknown as Unknown
    from dovetail.databricks.errors import UnknownFormat as UnknownFormat
    from dovetail.databricks.job_runs import RunFailed as RunFailed
    from dovetail.databricks.job_runs import TaskFailure as TaskFailure
    from dovetail.databricks.release import __title__ as __title__
    from dovetail.databricks.release import __version__ as __version__
    from dovetail.databricks.seed_clients import AzureADServicePrincipalClient as AzureADServicePrincipalClient
    from dovetail.databricks.seed_clients import AzureADUserClient as AzureADUserClient
    from dovetail.databricks.seed_clients import PersonalAccessTokenClient as PersonalAccessTokenClient
    from dovetail.databricks.sql_parameters import SqlParameter as SqlParameter
    from dovetail.databricks.statement_errors import StatementFailed as StatementFailed
    from dovetail.databricks.statement_errors import StatementLost as StatementLost
    from dovetail.databricks.statement_errors import StatementTimeout as StatementTimeout
    from dovetail.databricks.user_agent import with_partner as with_partner
    from dovetail.databricks.user_agent import with_user_agent_extra as with_user_agent_extra
    from dovetail.runtime.credentials import CommandSecret as CommandSecret
    from dovetail.runtime.credentials import EnvironmentSecret as EnvironmentSecret
    from dovetail.runtime.credentials import FileSecret as FileSecret
    from dovetail.runtime.credentials import IniSecret as IniSecret
    from dovetail.runtime.errors import ApiError as ApiError
    from dovetail.runtime.errors import ClientClosed as ClientClosed
    from dovetail.runtime.errors import ConnectFailed as ConnectFailed
    from dovetail.runtime.errors import CredentialError as CredentialError
    from dovetail.runtime.errors import DecodeError as DecodeError
    from dovetail.runtime.errors import DovetailError as DovetailError
    from dovetail.runtime.errors import InvalidInput as InvalidInput
    from dovetail.runtime.errors import JobFailed as JobFailed
    from dovetail.runtime.errors import RequestTimeout as RequestTimeout
    from dovetail.runtime.errors import TransportError as TransportError
else:
    from dovetail.lazy import attach

    _HOMES = {
        "_async.client": ("AsyncClient",),
        "_async.jobs": ("AsyncStartedRun",),
        "_sync.client": ("Client",),
        "_sync.jobs": ("StartedRun",),
        "auth.registry": ("register_auth",),
        "auth_methods": ("AuthMethods",),
        "config": (
            "Config",
            "ConfigOptions",
        ),
        "errors": (
            "APIError",
            "Aborted",
            "AlreadyExists",
            "AuthorizationError",
            "BadRequest",
            "Cancelled",
            "ConfigError",
            "DataLoss",
            "DatabricksError",
            "DeadlineExceeded",
            "DirectoryNotEmpty",
            "InternalError",
            "InvalidParameterValue",
            "InvalidState",
            "IoError",
            "LibraryInstallFailed",
            "LibraryNotFound",
            "MaxBlockSizeExceeded",
            "MaxNotebookSizeExceeded",
            "MaxReadSizeExceeded",
            "NotFound",
            "NotImplementedByService",
            "PermissionDenied",
            "PrivateLinkError",
            "RequestLimitExceeded",
            "ResourceAlreadyExists",
            "ResourceConflict",
            "ResourceDoesNotExist",
            "ResourceExhausted",
            "TemporarilyUnavailable",
            "TooManyRequests",
            "Unauthenticated",
            "Unknown",
            "UnknownFormat",
        ),
        "job_runs": (
            "RunFailed",
            "TaskFailure",
        ),
        "dovetail.runtime.errors": (
            "ApiError",
            "ClientClosed",
            "ConnectFailed",
            "CredentialError",
            "DecodeError",
            "DovetailError",
            "InvalidInput",
            "JobFailed",
            "RequestTimeout",
            "TransportError",
        ),
        "dovetail.runtime.credentials": (
            "CommandSecret",
            "EnvironmentSecret",
            "FileSecret",
            "IniSecret",
        ),
        "release": (
            "__title__",
            "__version__",
        ),
        "seed_clients": (
            "AzureADServicePrincipalClient",
            "AzureADUserClient",
            "PersonalAccessTokenClient",
        ),
        "sql_parameters": ("SqlParameter",),
        "statement_errors": (
            "StatementFailed",
            "StatementLost",
            "StatementTimeout",
        ),
        "user_agent": (
            "with_partner",
            "with_user_agent_extra",
        ),
    }
    __getattr__, __dir__, __all__ = attach(__name__, _HOMES, globals(), modules=("types",))
