# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers that several areas of Azure Databricks share."""

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model

EpochMillis: TypeAlias = int | str
"""A moment in milliseconds since 1970 (UTC); some services give it as decimal text."""


ErrorCode: TypeAlias = (
    Literal[
        "ABORTED",
        "ALREADY_EXISTS",
        "BAD_REQUEST",
        "CANCELLED",
        "CATALOG_ALREADY_EXISTS",
        "CATALOG_DOES_NOT_EXIST",
        "CATALOG_NOT_EMPTY",
        "COULD_NOT_ACQUIRE_LOCK",
        "CUSTOMER_UNAUTHORIZED",
        "DAC_ALREADY_EXISTS",
        "DAC_DOES_NOT_EXIST",
        "DATA_LOSS",
        "DEADLINE_EXCEEDED",
        "DEPLOYMENT_TIMEOUT",
        "DIRECTORY_NOT_EMPTY",
        "DIRECTORY_PROTECTED",
        "DRY_RUN_FAILED",
        "ENDPOINT_NOT_FOUND",
        "EXTERNAL_LOCATION_ALREADY_EXISTS",
        "EXTERNAL_LOCATION_DOES_NOT_EXIST",
        "FEATURE_DISABLED",
        "GIT_CONFLICT",
        "GIT_REMOTE_ERROR",
        "GIT_SENSITIVE_TOKEN_DETECTED",
        "GIT_UNKNOWN_REF",
        "GIT_URL_NOT_ON_ALLOW_LIST",
        "INSECURE_PARTNER_RESPONSE",
        "INTERNAL_ERROR",
        "INVALID_PARAMETER_VALUE",
        "INVALID_REQUEST",
        "INVALID_STATE",
        "INVALID_STATE_TRANSITION",
        "IO_ERROR",
        "IPYNB_FILE_IN_REPO",
        "LIBRARY_INSTALL_FAILED",
        "LIBRARY_NOT_FOUND",
        "MALFORMED_PARTNER_RESPONSE",
        "MALFORMED_REQUEST",
        "MANAGED_RESOURCE_GROUP_DOES_NOT_EXIST",
        "MAX_BLOCK_SIZE_EXCEEDED",
        "MAX_CHILD_NODE_SIZE_EXCEEDED",
        "MAX_LIST_SIZE_EXCEEDED",
        "MAX_NOTEBOOK_SIZE_EXCEEDED",
        "MAX_READ_SIZE_EXCEEDED",
        "METASTORE_ALREADY_EXISTS",
        "METASTORE_DOES_NOT_EXIST",
        "METASTORE_NOT_EMPTY",
        "NOT_FOUND",
        "NOT_IMPLEMENTED",
        "PARTIAL_DELETE",
        "PERMISSION_DENIED",
        "PERMISSION_NOT_PROPAGATED",
        "PRINCIPAL_DOES_NOT_EXIST",
        "PROJECTS_OPERATION_TIMEOUT",
        "PROVIDER_ALREADY_EXISTS",
        "PROVIDER_DOES_NOT_EXIST",
        "PROVIDER_SHARE_NOT_ACCESSIBLE",
        "QUOTA_EXCEEDED",
        "RECIPIENT_ALREADY_EXISTS",
        "RECIPIENT_DOES_NOT_EXIST",
        "REQUEST_LIMIT_EXCEEDED",
        "RESOURCE_ALREADY_EXISTS",
        "RESOURCE_CONFLICT",
        "RESOURCE_DOES_NOT_EXIST",
        "RESOURCE_EXHAUSTED",
        "RESOURCE_LIMIT_EXCEEDED",
        "SCHEMA_ALREADY_EXISTS",
        "SCHEMA_DOES_NOT_EXIST",
        "SCHEMA_NOT_EMPTY",
        "SEARCH_QUERY_TOO_LONG",
        "SEARCH_QUERY_TOO_SHORT",
        "SERVER_ERROR",
        "SERVICE_UNDER_MAINTENANCE",
        "SHARE_ALREADY_EXISTS",
        "SHARE_DOES_NOT_EXIST",
        "STORAGE_CREDENTIAL_ALREADY_EXISTS",
        "STORAGE_CREDENTIAL_DOES_NOT_EXIST",
        "TABLE_ALREADY_EXISTS",
        "TABLE_DOES_NOT_EXIST",
        "TEMPORARILY_UNAVAILABLE",
        "UNAUTHENTICATED",
        "UNAVAILABLE",
        "UNKNOWN",
        "UNKNOWN_FORMAT",
        "UNPARSEABLE_HTTP_ERROR",
        "WORKSPACE_TEMPORARILY_UNAVAILABLE",
    ]
    | str
    | int
    | None
)
"""A failure as one word."""


Nothing: TypeAlias = dict[str, Any]
"""An answer that says no more than that it was done."""


class DockerBasicAuth(Model, kw_only=True):
    """How to sign in to a registry of images."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"password"})

    password: str | UnsetType = UNSET
    """The user's password."""
    username: str | UnsetType = UNSET
    """The user's name."""


class DockerImage(Model, kw_only=True):
    """An image that nodes run in."""

    basic_auth: DockerBasicAuth | UnsetType = UNSET
    """How to sign in to the registry; left out for public images."""
    url: str | UnsetType = UNSET
    """The image's name in its registry."""


class Error(Model, kw_only=True):
    """What went wrong."""

    error_code: ErrorCode | UnsetType = UNSET
    """The failure as one word. Failed sign-ins may hold the HTTP status instead, as a number or as text."""
    message: str | UnsetType | None = UNSET
    """What went wrong, for people."""
    details: list[ErrorDetail] | UnsetType | None = UNSET
    """More about the failure."""


class ErrorDetail(Model, kw_only=True):
    """One more thing to know about a failure; which fields are there depends on `@type`."""

    type: str | UnsetType = field(name="@type", default=UNSET)
    """The kind of detail, `type.googleapis.com/google.rpc.` and one of `ErrorInfo`, `RequestInfo`, `RetryInfo`,
    `DebugInfo`, `QuotaFailure`, `PreconditionFailure`, `BadRequest`, `ResourceInfo` and `Help`.
    """
    reason: str | UnsetType = UNSET
    """Why it failed, as one word (`ErrorInfo`)."""
    domain: str | UnsetType = UNSET
    """Who says so (`ErrorInfo`)."""
    metadata: dict[str, str] | UnsetType = UNSET
    """More of the same as pairs of text (`ErrorInfo`)."""
    request_id: str | UnsetType = UNSET
    """The request as the server calls it (`RequestInfo`)."""
    serving_data: str | UnsetType = UNSET
    """What the server noted about the request (`RequestInfo`)."""
    retry_delay: str | UnsetType = UNSET
    """How long to wait before the next attempt, such as `42.5s` (`RetryInfo`)."""
    stack_entries: list[str] | UnsetType = UNSET
    """Where in the server it failed (`DebugInfo`)."""
    detail: str | UnsetType = UNSET
    """What the server says about it (`DebugInfo`)."""
    violations: list[ErrorViolation] | UnsetType = UNSET
    """The limits that were passed, or the conditions that were not met (`QuotaFailure`, `PreconditionFailure`)."""
    field_violations: list[ErrorFieldViolation] | UnsetType = UNSET
    """The fields of the request that are wrong (`BadRequest`)."""
    resource_type: str | UnsetType = UNSET
    """What kind of object it is about (`ResourceInfo`)."""
    resource_name: str | UnsetType = UNSET
    """The object it is about (`ResourceInfo`)."""
    owner: str | UnsetType = UNSET
    """Whom the object belongs to (`ResourceInfo`)."""
    description: str | UnsetType = UNSET
    """What is wrong with the object (`ResourceInfo`)."""
    links: list[ErrorLink] | UnsetType = UNSET
    """Where to read more (`Help`)."""


class ErrorFieldViolation(Model, kw_only=True):
    """A field of the request that is wrong."""

    field_: str | UnsetType = field(name="field", default=UNSET)
    """The path of the field."""
    description: str | UnsetType = UNSET
    """What is wrong with it."""


class ErrorLink(Model, kw_only=True):
    """Where to read more."""

    url: str | UnsetType = UNSET
    """The address."""
    description: str | UnsetType = UNSET
    """What is to be read there."""


class ErrorViolation(Model, kw_only=True):
    """A limit that was passed, or a condition that was not met."""

    type: str | UnsetType = UNSET
    """The kind of condition."""
    subject: str | UnsetType = UNSET
    """What it concerns."""
    description: str | UnsetType = UNSET
    """How it was violated."""


class Library(Model, kw_only=True):
    """A library, by exactly one of the fields."""

    cran: RCranLibrary | UnsetType = UNSET
    """An R package of CRAN."""
    egg: str | UnsetType = UNSET
    """The URI of a Python egg; no longer supported by current runtimes."""
    jar: str | UnsetType = UNSET
    """The URI of a jar, in the workspace, a volume or Azure storage."""
    maven: MavenLibrary | UnsetType = UNSET
    """A package of Maven."""
    pypi: PythonPyPiLibrary | UnsetType = UNSET
    """A Python package of PyPI."""
    requirements: str | UnsetType = UNSET
    """The URI of a pip requirements file."""
    whl: str | UnsetType = UNSET
    """The URI of a Python wheel."""


class MavenLibrary(Model, kw_only=True):
    """A package of Maven."""

    coordinates: str
    """The package as `group:artifact:version`."""
    exclusions: list[str] | UnsetType = UNSET
    """Dependencies to leave out, as `group:artifact`, with `*` for any."""
    repo: str | UnsetType = UNSET
    """The repository; Maven Central and Spark Packages when left out."""


class NodeTypeFlexibility(Model, kw_only=True):
    """Node types that will do where the wanted one is not to be had."""

    alternate_node_type_ids: list[str] | UnsetType = UNSET
    """Other node types, best liked first."""
    aws_context_id: str | UnsetType = UNSET
    """A setting that has no meaning on Azure."""


class PythonPyPiLibrary(Model, kw_only=True):
    """A Python package."""

    package: str
    """The name, with a version like `==1.2.3` if wanted."""
    repo: str | UnsetType = UNSET
    """The repository to take it from; the default one when left out."""


class RCranLibrary(Model, kw_only=True):
    """An R package."""

    package: str
    """The name."""
    repo: str | UnsetType = UNSET
    """The repository to take it from; the default one when left out."""
