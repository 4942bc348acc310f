# Made from spark.yaml by dovetail-generate; do not edit.
"""Answers that several areas of Coherent Spark share."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model

ResponseStatus: TypeAlias = Literal["Success", "Error"] | str
"""Whether the operation succeeded, in one word."""


class ExecutionError(Model, kw_only=True, gc=False):
    """A complaint of the service itself inside an answer with HTTP 200, such as an input that breaks a rule."""

    source_path: str | UnsetType | None = UNSET
    """What the error is about, such as `request_data.inputs`."""
    error_category: str | UnsetType | None = UNSET
    """The kind of error, such as `validation_error` or `bad_request`."""
    error_type: str | UnsetType | None = UNSET
    """A finer kind, such as `error.VALIDATION`."""
    message: str | UnsetType | None = UNSET
    """The error, for people."""
    severity: str | UnsetType | None = UNSET
    """How bad it is, such as `low`."""
    additional_details: dict[str, Any] | str | UnsetType | None = UNSET
    """More about the error, usually text."""


class ExecutionWarning(Model, kw_only=True, gc=False):
    """Something to know about an answer that is good all the same, such as a default that stood in for an input."""

    source_path: str | UnsetType | None = UNSET
    """What the warning is about, such as `inputs.years` or `Default Values`."""
    message: str | UnsetType | None = UNSET
    """The warning, for people."""


class ResponseMeta(Model, kw_only=True, gc=False):
    """What a v3 answer tells about the version that answered and about the call."""

    service_id: str | UnsetType | None = UNSET
    """The UUID of the service."""
    version_id: str | UnsetType | None = UNSET
    """The UUID of the version."""
    version: str | UnsetType | None = UNSET
    """The version number, such as `1.4.2`."""
    process_time: float | UnsetType | None = UNSET
    """How long the calculation took, in milliseconds."""
    call_id: str | UnsetType | None = UNSET
    """The UUID of the recorded execution; null when nothing was recorded."""
    compiler_type: str | UnsetType | None = UNSET
    """The kind of compiler, such as `Neuron`."""
    compiler_version: str | UnsetType | None = UNSET
    """The compiler's version."""
    source_hash: str | UnsetType | None = UNSET
    """The hash of the workbook."""
    engine_id: str | UnsetType | None = UNSET
    """The hash that names the compiled workbook."""
    correlation_id: str | UnsetType | None = UNSET
    """The caller's own id of the call, as it was sent; empty or null when none was sent."""
    parameterset_version_id: str | UnsetType | None = UNSET
    """The version of the parameter set that was used."""
    system: str | UnsetType | None = UNSET
    """The system that answered, such as `SPARK`."""
    request_timestamp: str | UnsetType | None = UNSET
    """When the request arrived, in UTC. Format: date-time."""
    service_chain: list[ServiceChainItem] | UnsetType | None = UNSET
    """The services called in turn. Most servers put it into `response_data` instead."""


class ServiceChainItem(Model, kw_only=True, gc=False):
    """A service that was called by the one that answered."""

    service_name: str | UnsetType | None = UNSET
    """The name of the service."""
    run_if: bool | str | UnsetType | None = UNSET
    """Whether it was to run, as a truth value or as text."""
    requested_report: list[str] | UnsetType | None = UNSET
    """The reports asked of it."""
    requested_report_filename: list[str] | UnsetType | None = UNSET
    """The file names of those reports."""


class V1Error(Model, kw_only=True, gc=False):
    """The v1 envelope of a failed operation. It often comes with HTTP 200."""

    status: ResponseStatus
    """`Error`."""
    data: Any | UnsetType = UNSET
    """Null, or what the server could still say."""
    message: str | UnsetType | None = UNSET
    """What went wrong, for people."""
    error_code: Literal["PRODUCT_ALREADY_EXISTS", "INVALID_TOKEN"] | str | UnsetType | None = field(
        name="errorCode", default=UNSET
    )
    """The failure as one word."""


class V3Error(Model, kw_only=True, gc=False):
    """The v3 envelope of a failed operation."""

    status: ResponseStatus
    """`Error`."""
    response_data: Any | UnsetType = UNSET
    """Null, for there is no result."""
    response_meta: Any | UnsetType = UNSET
    """Null, or what was known about the service when the operation failed."""
    error: V3ErrorDetail
    """What went wrong."""


class V3ErrorDetail(Model, kw_only=True, gc=False):
    """What went wrong in a v3 operation."""

    error_category: str | UnsetType | None = UNSET
    """The kind of failure: `access_error`, `application_error` and others."""
    error_type: str | UnsetType | None = UNSET
    """A finer kind, such as `error.UNAUTHORIZED`."""
    message: str | UnsetType | None = UNSET
    """A word or sentence for people, such as `INVALID_TOKEN`."""
    additional_details: dict[str, Any] | str | UnsetType | None = UNSET
    """More about the failure, as text or as an object of text lists; null if there is nothing to add."""


class V4AuthError(Model, kw_only=True, gc=False):
    """The v4 answer to missing, wrong or expired credentials."""

    status: ResponseStatus | UnsetType = UNSET
    """`Error`."""
    error_code: Literal["INVALID_TOKEN"] | str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word."""


class V4Error(Model, kw_only=True, gc=False):
    """What went wrong in a v4 operation."""

    type: str | UnsetType | None = UNSET
    """The kind of failure, such as `invalid_input`."""
    code: (
        Literal["SERVICE_NOT_FOUND", "INVALID_JOB_ID", "INVALID_IMPORT_ZIP", "EXCEEDED_FILE_SIZE"]
        | str
        | UnsetType
        | None
    ) = UNSET
    """The failure as one word."""
    message: str | UnsetType | None = UNSET
    """What went wrong, for people."""
