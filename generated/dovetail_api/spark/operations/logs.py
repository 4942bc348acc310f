# Made from spark.yaml by dovetail-generate; do not edit.
"""Logs: records of executions, to look at, to download, and as workbooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import Envelope, JsonBody, Operation, PagedOperation, StartingOperation
from dovetail.runtime.paging import PageNumbers
from dovetail.runtime.parameters import Path, Query
from dovetail_api.spark import SERVER
from dovetail_api.spark import models as m
from dovetail_api.spark.security import API_KEY, BEARER_AUTH, OAUTH2, TENANT_HEADER

if TYPE_CHECKING:
    from dovetail_api.spark import dicts as d

_ERRORS = {
    400: lambda: m.V3Error,
    401: lambda: m.V3Error,
    403: lambda: m.V3Error,
    404: lambda: m.V3Error,
    500: lambda: m.V3Error,
}

GET: Operation[m.CallLogResponse] = Operation(
    __name__,
    "GET",
    "logs_get",
    "GET",
    "/{tenant}/api/v3/log/getexecutionhistorybycallid/{call_id}",
    returns=lambda: m.CallLogResponse,
    parameters=(Path("tenant"), Path("call_id"), Query("index", check=lambda: Annotated[int, Meta(ge=0)])),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get(*, tenant: str, call_id: str, index: int | UnsetType = UNSET) -> Call[m.CallLogResponse]:
    """Get the record of an execution.

    Inputs, outputs, warnings, errors and everything else that is kept of one call. `response_data` holds the record as
    JSON **text**. The record of a v4 call is that of one of its records.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        call_id: The recorded execution, from `call_id` of its answer.
        index: Which record of a v4 call, counted from 0; the last one when left out. An index beyond the last record is
            refused with 400.

    Returns:
        The call; sending it gives ``m.CallLogResponse``. The record.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import logs
        >>> call = logs.get(tenant="acme", call_id="0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/log/getexecutionhistorybycallid/0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90')

    Source: Coherent Spark, GET /{tenant}/api/v3/log/getexecutionhistorybycallid/{call_id}
    """
    return GET.call({"tenant": tenant, "call_id": call_id, "index": index})


FIND: PagedOperation[m.LogPage, m.LogRow] = PagedOperation(
    __name__,
    "FIND",
    "logs_find",
    "POST",
    "/api/v1/product/{folder}/engines/{service}/logs",
    returns=lambda: m.LogPage,
    item=lambda: m.LogRow,
    paging=PageNumbers("/data", into="body:/page", start=1, size="body:/pageSize", total="/count"),
    parameters=(Path("folder"), Path("service")),
    body=JsonBody(lambda: m.LogSearchRequest),
    errors={401: lambda: m.V1Error, 0: lambda: m.V1Error},
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def find(*, folder: str, service: str, body: m.LogSearchRequest | d.LogSearchRequest) -> PagedCall[m.LogPage, m.LogRow]:
    """List recorded executions of a service.

    One page of the records that meet all conditions, newest first unless told otherwise. It reads only, although it is
    a POST.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: Which records to list, in which order, and which page of them.

    Returns:
        The call for the first page, a ``m.LogPage``; ``client.items`` goes on to every ``m.LogRow``. A page of records.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import logs
        >>> call = logs.find(
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={
        ...         "page": 1,
        ...         "pageSize": 100,
        ...         "sort": "-updated",
        ...         "search": [
        ...             {"field": "StartDate", "value": "2026-05-01T00:00:00"},
        ...             {"field": "version", "id": "c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1"},
        ...         ],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/v1/product/lending/engines/loan-quote/logs')

    Source: Coherent Spark, POST /api/v1/product/{folder}/engines/{service}/logs
    """
    return FIND.call({"folder": folder, "service": service}, body)


DOWNLOAD_JSON: StartingOperation[m.LogJobResponse, m.LogJobStatusResponse] = StartingOperation(
    __name__,
    "DOWNLOAD_JSON",
    "logs_download_json",
    "POST",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadjson",
    returns=lambda: m.LogJobResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    body=JsonBody(lambda: m.LogJobRequest),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: DOWNLOAD_JSON_STATUS,
        parameters={"job_id": "/response_data/job_id"},
        status="/status",
        done=("Success", None),
        failed=("Error", "Failed", "Cancelled"),
        progress="/response_data/progress",
        error="/error/message",
    ),
)


def download_json(
    *, tenant: str, folder: str, service: str, body: m.LogJobRequest | d.LogJobRequest
) -> StartingCall[m.LogJobResponse, m.LogJobStatusResponse]:
    """Start collecting recorded executions of a service as JSON.

    Starts a job that puts the chosen records into a zip archive with one JSON file. Follow it with
    `logs_download_json_status`, then download the archive from the link its last answer holds. Records are chosen by
    all conditions together; without any, all records of the service are.

    An archive holds up to 100,000 records and 26,214,400 bytes. An API key needs the feature
    `Spark.DownloadAPILog.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: Which records to collect.

    Returns:
        The call; ``client.start`` gives its answer, ``m.LogJobResponse``, and follows it to its end,
            ``m.LogJobStatusResponse``. The job is started.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import logs
        >>> call = logs.download_json(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={
        ...         "request_data": {
        ...             "call_ids": ["0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90"],
        ...             "timezone_offset": None,
        ...             "start_date": "2026-05-01T00:00:00",
        ...             "end_date": "2026-06-01T00:00:00",
        ...         },
        ...         "request_meta": {"version_id": "c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1"},
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/folders/lending/services/loan-quote/log/downloadjson')

    Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadjson
    """
    return DOWNLOAD_JSON.call({"tenant": tenant, "folder": folder, "service": service}, body)


DOWNLOAD_JSON_STATUS: Operation[m.LogJobStatusResponse] = Operation(
    __name__,
    "DOWNLOAD_JSON_STATUS",
    "logs_download_json_status",
    "GET",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadjson/status/{job_id}",
    returns=lambda: m.LogJobStatusResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service"), Path("job_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def download_json_status(*, tenant: str, folder: str, service: str, job_id: str) -> Call[m.LogJobStatusResponse]:
    """Tell how far a job that collects records as JSON is.

    The job is done when `progress` is 100; `download_url` then leads to the archive, for about five minutes. The
    envelope's `status` is null as long as all is well; `Error`, with the reason in `error`, means that the job failed.

    An API key needs the feature `Spark.DownloadAPILog.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        job_id: The job, from `job_id` of the answer that started it.

    Returns:
        The call; sending it gives ``m.LogJobStatusResponse``. How far the job is.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import logs
        >>> call = logs.download_json_status(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     job_id="4f6f3f0e-7c39-4b6e-9a43-58f2c3b7d1e0",
        ... )
        >>> call.method
        'GET'

    Source: Coherent Spark, GET /{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadjson/status/{job_id}
    """
    return DOWNLOAD_JSON_STATUS.call({"tenant": tenant, "folder": folder, "service": service, "job_id": job_id})


DOWNLOAD_CSV: StartingOperation[m.LogJobResponse, m.LogJobStatusResponse] = StartingOperation(
    __name__,
    "DOWNLOAD_CSV",
    "logs_download_csv",
    "POST",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadcsv",
    returns=lambda: m.LogJobResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    body=JsonBody(lambda: m.LogJobRequest),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: DOWNLOAD_CSV_STATUS,
        parameters={"job_id": "/response_data/job_id"},
        status="/status",
        done=("Success", None),
        failed=("Error", "Failed", "Cancelled"),
        progress="/response_data/progress",
        error="/error/message",
    ),
)


def download_csv(
    *, tenant: str, folder: str, service: str, body: m.LogJobRequest | d.LogJobRequest
) -> StartingCall[m.LogJobResponse, m.LogJobStatusResponse]:
    """Start collecting recorded executions of a service as CSV.

    Starts a job that puts the chosen records into a zip archive with one CSV file. Follow it with
    `logs_download_csv_status`, then download the archive from the link its last answer holds. Records are chosen by all
    conditions together; without any, all records of the service are.

    An archive holds up to 100,000 records and 26,214,400 bytes. An API key needs the feature
    `Spark.DownloadCsvLog.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: Which records to collect.

    Returns:
        The call; ``client.start`` gives its answer, ``m.LogJobResponse``, and follows it to its end,
            ``m.LogJobStatusResponse``. The job is started.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import logs
        >>> call = logs.download_csv(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={
        ...         "request_data": {
        ...             "call_ids": ["0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90"],
        ...             "timezone_offset": None,
        ...             "start_date": "2026-05-01T00:00:00",
        ...             "end_date": "2026-06-01T00:00:00",
        ...         },
        ...         "request_meta": {"version_id": "c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1"},
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/folders/lending/services/loan-quote/log/downloadcsv')

    Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadcsv
    """
    return DOWNLOAD_CSV.call({"tenant": tenant, "folder": folder, "service": service}, body)


DOWNLOAD_CSV_STATUS: Operation[m.LogJobStatusResponse] = Operation(
    __name__,
    "DOWNLOAD_CSV_STATUS",
    "logs_download_csv_status",
    "GET",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadcsv/status/{job_id}",
    returns=lambda: m.LogJobStatusResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service"), Path("job_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def download_csv_status(*, tenant: str, folder: str, service: str, job_id: str) -> Call[m.LogJobStatusResponse]:
    """Tell how far a job that collects records as CSV is.

    The job is done when `progress` is 100; `download_url` then leads to the archive, for about five minutes. The
    envelope's `status` is null as long as all is well; `Error`, with the reason in `error`, means that the job failed.

    An API key needs the feature `Spark.DownloadCsvLog.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        job_id: The job, from `job_id` of the answer that started it.

    Returns:
        The call; sending it gives ``m.LogJobStatusResponse``. How far the job is.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import logs
        >>> call = logs.download_csv_status(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     job_id="4f6f3f0e-7c39-4b6e-9a43-58f2c3b7d1e0",
        ... )
        >>> call.method
        'GET'

    Source: Coherent Spark, GET /{tenant}/api/v3/folders/{folder}/services/{service}/log/downloadcsv/status/{job_id}
    """
    return DOWNLOAD_CSV_STATUS.call({"tenant": tenant, "folder": folder, "service": service, "job_id": job_id})


REHYDRATE: Operation[m.RehydratedResponse] = Operation(
    __name__,
    "REHYDRATE",
    "logs_rehydrate",
    "POST",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/download/xml/{call_id}",
    returns=lambda: m.RehydratedResponse,
    parameters=(
        Path("tenant"),
        Path("folder"),
        Path("service"),
        Path("call_id"),
        Query("index", check=lambda: Annotated[int, Meta(ge=0)]),
    ),
    body=JsonBody(lambda: m.RehydrateRequest),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
)


def rehydrate(
    *, tenant: str, folder: str, service: str, call_id: str, body: m.RehydrateRequest, index: int | UnsetType = UNSET
) -> Call[m.RehydratedResponse]:
    """Make the workbook of an execution.

    Fills the inputs of a recorded execution into the workbook of the version that answered. The link in the answer
    leads to it for about five minutes. It changes nothing, although it is a POST.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        call_id: The recorded execution, from `call_id` of its answer.
        body: Nothing; servers want an empty object.
        index: Which record of a v4 call, counted from 0; the last one when left out. An index beyond the last record is
            refused with 400.

    Returns:
        The call; sending it gives ``m.RehydratedResponse``. The workbook is ready.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import logs
        >>> call = logs.rehydrate(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     call_id="0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90",
        ...     body={},
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/folders/lending/services/loan-quote/download/xml/0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90')

    Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/download/xml/{call_id}
    """
    return REHYDRATE.call(
        {"tenant": tenant, "folder": folder, "service": service, "call_id": call_id, "index": index}, body
    )


REHYDRATE_LEGACY_BY_GET: Operation[m.RehydratedResponse] = Operation(
    __name__,
    "REHYDRATE_LEGACY_BY_GET",
    "logs_rehydrate_legacy_by_get",
    "GET",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/download/{call_id}",
    returns=lambda: m.RehydratedResponse,
    parameters=(
        Path("tenant"),
        Path("folder"),
        Path("service"),
        Path("call_id"),
        Query("index", check=lambda: Annotated[int, Meta(ge=0)]),
    ),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def rehydrate_legacy_by_get(
    *, tenant: str, folder: str, service: str, call_id: str, index: int | UnsetType = UNSET
) -> Call[m.RehydratedResponse]:
    """Make the workbook of an execution, the old way, without a body.

    The same as `logs_rehydrate_legacy`; servers take either.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        call_id: The recorded execution, from `call_id` of its answer.
        index: Which record of a v4 call, counted from 0; the last one when left out. An index beyond the last record is
            refused with 400.

    Returns:
        The call; sending it gives ``m.RehydratedResponse``. The workbook is ready.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import logs
        >>> call = logs.rehydrate_legacy_by_get(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     call_id="0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90",
        ... )
        >>> call.method, call.path
        ('GET', '/acme/api/v3/folders/lending/services/loan-quote/download/0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90')

    Source: Coherent Spark, GET /{tenant}/api/v3/folders/{folder}/services/{service}/download/{call_id}
    """
    return REHYDRATE_LEGACY_BY_GET.call(
        {"tenant": tenant, "folder": folder, "service": service, "call_id": call_id, "index": index}
    )


REHYDRATE_LEGACY: Operation[m.RehydratedResponse] = Operation(
    __name__,
    "REHYDRATE_LEGACY",
    "logs_rehydrate_legacy",
    "POST",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/download/{call_id}",
    returns=lambda: m.RehydratedResponse,
    parameters=(
        Path("tenant"),
        Path("folder"),
        Path("service"),
        Path("call_id"),
        Query("index", check=lambda: Annotated[int, Meta(ge=0)]),
    ),
    body=JsonBody(lambda: m.RehydrateRequest),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
)


def rehydrate_legacy(
    *, tenant: str, folder: str, service: str, call_id: str, body: m.RehydrateRequest, index: int | UnsetType = UNSET
) -> Call[m.RehydratedResponse]:
    """Make the workbook of an execution, the old way.

    Like `logs_rehydrate`, for executions that were recorded before it came.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        call_id: The recorded execution, from `call_id` of its answer.
        body: Nothing; servers want an empty object.
        index: Which record of a v4 call, counted from 0; the last one when left out. An index beyond the last record is
            refused with 400.

    Returns:
        The call; sending it gives ``m.RehydratedResponse``. The workbook is ready.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import logs
        >>> call = logs.rehydrate_legacy(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     call_id="0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90",
        ...     body={},
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/folders/lending/services/loan-quote/download/0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90')

    Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/download/{call_id}
    """
    return REHYDRATE_LEGACY.call(
        {"tenant": tenant, "folder": folder, "service": service, "call_id": call_id, "index": index}, body
    )
