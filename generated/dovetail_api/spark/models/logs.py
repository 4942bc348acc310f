# Made from spark.yaml by dovetail-generate; do not edit.
"""Answers of logs: records of executions, to look at, to download, and as workbooks."""

from __future__ import annotations

from typing import Any, ClassVar

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model
from dovetail_api.spark.models.common import (
    ExecutionError,
    ExecutionWarning,
    ResponseMeta,
    ResponseStatus,
    ServiceChainItem,
    V3ErrorDetail,
)


class CallLog(Model, kw_only=True, gc=False):
    """What is kept of an execution, in a downloaded archive too."""

    engine_call_id: str | UnsetType | None = field(name="EngineCallId", default=UNSET)
    """The call's id."""
    log_time: str | UnsetType | None = field(name="LogTime", default=UNSET)
    """When it was recorded, ISO 8601; UTC when it names no zone."""
    transaction_date: str | UnsetType | None = field(name="TransactionDate", default=UNSET)
    """The moment the version was chosen for."""
    source_system: str | UnsetType | None = field(name="SourceSystem", default=UNSET)
    """The system the call came from."""
    purpose: str | UnsetType | None = field(name="Purpose", default=UNSET)
    """What the call was for."""
    user_name: str | UnsetType | None = field(name="UserName", default=UNSET)
    """Who called."""
    host_name: str | UnsetType | None = field(name="HostName", default=UNSET)
    """The machine that calculated."""
    tenant: str | UnsetType | None = field(name="Tenant", default=UNSET)
    """The tenant."""
    service: str | UnsetType | None = field(name="Service", default=UNSET)
    """The service's name."""
    product: str | UnsetType | None = field(name="Product", default=UNSET)
    """The folder's name."""
    engine_details: CallLogDetails | UnsetType | None = field(name="EngineDetails", default=UNSET)
    """The request and the answer."""
    calc_time: float | str | UnsetType | None = field(name="CalcTime", default=UNSET)
    """How long the calculation took, in milliseconds."""
    spark_total_time: float | str | UnsetType | None = field(name="SparkTotalTime", default=UNSET)
    """How long the call took in all, in milliseconds."""
    service_revision: str | UnsetType | None = field(name="ServiceRevision", default=UNSET)
    """The version number."""
    api_version: str | UnsetType | None = field(name="APIVersion", default=UNSET)
    """`V3` or `V4`."""
    control_log_reference: str | UnsetType | None = field(name="ControlLogReference", default=UNSET)
    """A reference to the platform's own log."""


class CallLogDetails(Model, kw_only=True, gc=False):
    """The request and the answer of a recorded execution."""

    request_data: CallLogInputs | UnsetType | None = UNSET
    """The inputs, under `inputs`."""
    request_meta: dict[str, Any] | UnsetType | None = UNSET
    """How the execution was asked for, as `request_meta` of it."""
    response_data: CallLogOutputs | UnsetType | None = UNSET
    """The outputs with their warnings and errors."""
    response_meta: dict[str, Any] | UnsetType | None = UNSET
    """The version that answered, ids and times."""


class CallLogInputs(Model, kw_only=True, gc=False):
    """The inputs of a recorded execution."""

    inputs: dict[str, Any] | UnsetType | None = UNSET
    """The inputs by name, as they were given."""


class CallLogOutputs(Model, kw_only=True, gc=False):
    """What a recorded execution answered."""

    outputs: dict[str, Any] | UnsetType | None = UNSET
    """The outputs by name."""
    warnings: list[ExecutionWarning] | UnsetType | None = UNSET
    """What to know about the outputs."""
    errors: list[ExecutionError] | UnsetType | None = UNSET
    """Complaints of the service."""
    service_chain: list[ServiceChainItem] | UnsetType | None = UNSET
    """The services called in turn."""


class CallLogResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of a recorded execution."""

    status: ResponseStatus | UnsetType | None = UNSET
    """`Success`."""
    response_data: str | CallLog | UnsetType | None = UNSET
    """The record as JSON text; null when there is none."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """Null, or about this call itself."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null unless the operation failed."""


class LogJob(Model, kw_only=True, gc=False):
    """A job that collects records."""

    job_id: str | UnsetType | None = UNSET
    """The job's id."""


class LogJobResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of a job that was started."""

    status: ResponseStatus | UnsetType | None = UNSET
    """`Success`."""
    response_data: LogJob
    """The job."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """Null, or about this call itself."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null unless the operation failed."""


class LogJobStatus(Model, kw_only=True, gc=False):
    """How far a job is that collects records."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"download_url"})

    progress: float | UnsetType | None = UNSET
    """How much is done, in per cent from 0 to 100."""
    download_url: str | UnsetType | None = UNSET
    """Where the archive is; null until the job is done."""


class LogJobStatusResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of a job's progress."""

    status: ResponseStatus | UnsetType | None = UNSET
    """Null as long as all is well, `Error` when the job failed."""
    response_data: LogJobStatus | UnsetType | None = UNSET
    """How far the job is."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """Null, or about this call itself."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Why the job failed; null unless it did."""


class LogPage(Model, kw_only=True, gc=False):
    """A page of recorded executions."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    count: int | UnsetType | None = UNSET
    """How many rows there are over all pages."""
    next: int | str | UnsetType | None = UNSET
    """The next page: a number, null, or the text `False` when there is none."""
    previous: int | str | UnsetType | None = UNSET
    """The page before: a number, null, or the text `False` when there is none."""
    data: list[LogRow]
    """The records of this page."""


class LogRow(Model, kw_only=True, gc=False):
    """A recorded execution, as a row of a list."""

    id: str | UnsetType | None = UNSET
    """The row's id."""
    transaction_date: str | UnsetType | None = field(name="transactionDate", default=UNSET)
    """The moment the version was chosen for."""
    time_stamp: str | UnsetType | None = field(name="timeStamp", default=UNSET)
    """When it was recorded."""
    call_guid: str | UnsetType | None = field(name="callGUID", default=UNSET)
    """The call's id."""
    engine_guid: str | UnsetType | None = field(name="engineGUID", default=UNSET)
    """The version's UUID."""
    engine_hash: str | UnsetType | None = field(name="engineHASH", default=UNSET)
    """A hash of the workbook."""
    service_name: str | UnsetType | None = field(name="serviceName", default=UNSET)
    """The service's name."""
    service_version: str | UnsetType | None = field(name="serviceVersion", default=UNSET)
    """The version number."""
    calc_time: str | UnsetType | None = field(name="calcTime", default=UNSET)
    """How long the calculation took, milliseconds as text."""
    call_purpose: str | UnsetType | None = field(name="callPurpose", default=UNSET)
    """What the call was for."""
    source_system: str | UnsetType | None = field(name="sourceSystem", default=UNSET)
    """The system the call came from."""
    log: str | UnsetType | None = UNSET
    """The record itself, if the server includes it."""
    total_time: str | UnsetType | None = field(name="totalTime", default=UNSET)
    """How long the call took in all, milliseconds as text."""
    username: str | UnsetType | None = UNSET
    """Who called."""
    is_batch_call: bool | UnsetType | None = field(name="isBatchCall", default=UNSET)
    """Whether the call had a list of records."""
    correlation_id: str | UnsetType | None = field(name="correlationId", default=UNSET)
    """The caller's own id of the call."""


class Rehydrated(Model, kw_only=True, gc=False):
    """A workbook with the inputs of an execution."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"download_url"})

    download_url: str | UnsetType | None = UNSET
    """Where the workbook is, for about five minutes."""


class RehydratedResponse(Model, kw_only=True, gc=False):
    """The v3 envelope of a workbook that was made."""

    status: ResponseStatus | UnsetType | None = UNSET
    """Null, or `Success`."""
    response_data: Rehydrated | UnsetType | None = UNSET
    """Where the workbook is."""
    response_meta: ResponseMeta | UnsetType | None = UNSET
    """Null, or about this call itself."""
    error: V3ErrorDetail | UnsetType | None = UNSET
    """Null unless the operation failed."""
