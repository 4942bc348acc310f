# Made from spark.yaml by dovetail-generate; do not edit.
"""Services from workbook to answer, upload, compile, publish, run, inspect, download and delete."""

# ruff: noqa: A001, A002 - names of the contract

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from msgspec import UNSET, UnsetType

from dovetail.runtime.body import File, FileContent
from dovetail.runtime.call import Call, PagedCall, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import Envelope, JsonBody, Operation, PagedOperation, StartingOperation
from dovetail.runtime.paging import PageNumbers
from dovetail.runtime.parameters import Part, Path, Query
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
_ERRORS_2 = {401: lambda: m.V1Error, 0: lambda: m.V1Error}
_ERRORS_3 = {401: lambda: m.V1Error, 404: lambda: m.V1Error, 0: lambda: m.V1Error}
_ERRORS_4 = {400: lambda: m.V4Error, 401: lambda: m.V4AuthError, 404: lambda: m.V4Error, 500: lambda: m.V4Error}

UPLOAD: StartingOperation[m.UploadResponse, m.CompilationResponse] = StartingOperation(
    __name__,
    "UPLOAD",
    "services_upload",
    "POST",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/upload",
    returns=lambda: m.UploadResponse,
    parameters=(
        Path("tenant"),
        Path("folder"),
        Path("service"),
        Part(
            "engine_upload_request_entity",
            "engineUploadRequestEntity",
            style="json",
            media_type="application/json",
            required=True,
            check=lambda: m.UploadRequestEntity,
        ),
        Part(
            "service_file",
            "serviceFile",
            style="file",
            media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            required=True,
        ),
    ),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: COMPILATION_PROGRESS,
        parameters={"job_id": "/response_data/nodegen_compilation_jobid"},
        status="/response_data/status",
        done=("Success",),
        failed=("Failed", "Error", "Cancelled"),
        progress="/response_data/progress",
        error="/response_data/last_error_message",
    ),
)


def upload(
    *,
    tenant: str,
    folder: str,
    service: str,
    engine_upload_request_entity: m.UploadRequestEntity | d.UploadRequestEntity,
    service_file: File | FileContent,
) -> StartingCall[m.UploadResponse, m.CompilationResponse]:
    """Upload a workbook and start compiling it.

    The first of three steps that make a service or a new version of it: upload, wait for the compilation, publish.

    The folder must exist. The answer counts what was found in the workbook, names the documents that `services_publish`
    needs, and gives the id of the compilation job; `response_meta` already names the service and the version to be.

    An API key needs the feature `Spark.ServiceUpload.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        engine_upload_request_entity: What to do with the workbook, sent as JSON text.
        service_file: The workbook (`.xlsx`). Its file name is usually the service's name with that ending.

    Returns:
        The call; ``client.start`` gives its answer, ``m.UploadResponse``, and follows it to its end,
            ``m.CompilationResponse``. The workbook was accepted and is being compiled.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.upload(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     engine_upload_request_entity={
        ...         "request_data": {
        ...             "effective_start_date": "2026-05-04T00:00:00",
        ...             "effective_end_date": "2036-05-04T00:00:00",
        ...             "version_difference": "minor",
        ...         },
        ...     },
        ...     service_file=b"...",
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/folders/lending/services/loan-quote/upload')

    Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/upload
    """
    return UPLOAD.call(
        {
            "tenant": tenant,
            "folder": folder,
            "service": service,
            "engine_upload_request_entity": engine_upload_request_entity,
            "service_file": service_file,
        }
    )


COMPILATION_PROGRESS: Operation[m.CompilationResponse] = Operation(
    __name__,
    "COMPILATION_PROGRESS",
    "services_compilation_progress",
    "GET",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/getcompilationprogess/{job_id}",
    returns=lambda: m.CompilationResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service"), Path("job_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def compilation_progress(*, tenant: str, folder: str, service: str, job_id: str) -> Call[m.CompilationResponse]:
    """Tell how far a compilation is.

    The state of the job that an upload started. The workbook is compiled when `progress` is 100 **and** `status` is
    `Success`; progress of 100 with any other status means that the compilation failed, and `last_error_message` says
    why.

    The path is spelt `getcompilationprogess` on the wire. An API key needs the feature
    `Spark.ServiceCompilationProgress.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        job_id: The compilation job, from `nodegen_compilation_jobid` of the upload.

    Returns:
        The call; sending it gives ``m.CompilationResponse``. The state of the job.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.compilation_progress(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     job_id="8a0c52de-4b1f-4f0c-9f55-61d1f6a0b7e3",
        ... )
        >>> call.method
        'GET'

    Source: Coherent Spark, GET /{tenant}/api/v3/folders/{folder}/services/{service}/getcompilationprogess/{job_id}
    """
    return COMPILATION_PROGRESS.call({"tenant": tenant, "folder": folder, "service": service, "job_id": job_id})


PUBLISH: Operation[m.PublishResponse] = Operation(
    __name__,
    "PUBLISH",
    "services_publish",
    "POST",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/publish",
    returns=lambda: m.PublishResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    body=JsonBody(lambda: m.PublishRequest),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def publish(
    *, tenant: str, folder: str, service: str, body: m.PublishRequest | d.PublishRequest
) -> Call[m.PublishResponse]:
    """Publish a compiled workbook as a version of a service.

    Makes the compiled upload callable. The first version of a service is `0.1.0`; later ones count up from the newest
    by `version_difference`. Keys that are null are sent as null.

    An API key needs the feature `Spark.ServicePublish.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: The compiled upload to publish.

    Returns:
        The call; sending it gives ``m.PublishResponse``. The version is published.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.publish(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={
        ...         "request_data": {
        ...             "draft_service_name": "loan-quote",
        ...             "effective_start_date": "2026-05-04T00:00:00",
        ...             "effective_end_date": "2036-05-04T00:00:00",
        ...             "original_file_documentid": "d7f14c2e-0a6b-4de1-8f3c-94b7a2c05e18",
        ...             "engine_file_documentid": "2b9e7d10-5c48-4f7a-b1d2-3e6a0c9f8b74",
        ...             "version_difference": "minor",
        ...             "should_trck_user_action": False,
        ...             "version_label": None,
        ...             "release_note": "First quote for consumer loans.",
        ...             "tags": "loans,quotes",
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/folders/lending/services/loan-quote/publish')

    Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/publish
    """
    return PUBLISH.call({"tenant": tenant, "folder": folder, "service": service}, body)


EXISTS: Operation[m.ServiceExistsResponse] = Operation(
    __name__,
    "EXISTS",
    "services_exists",
    "GET",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/exists",
    returns=lambda: m.ServiceExistsResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def exists(*, tenant: str, folder: str, service: str) -> Call[m.ServiceExistsResponse]:
    """Tell whether a service of that name exists.

    Looks the service up by its name in its folder.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.

    Returns:
        The call; sending it gives ``m.ServiceExistsResponse``. Whether the service exists.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.exists(tenant="acme", folder="lending", service="loan-quote")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/folders/lending/services/loan-quote/exists')

    Source: Coherent Spark, GET /{tenant}/api/v3/folders/{folder}/services/{service}/exists
    """
    return EXISTS.call({"tenant": tenant, "folder": folder, "service": service})


LIST: PagedOperation[m.ServicePage, m.ServiceSummary] = PagedOperation(
    __name__,
    "LIST",
    "services_list",
    "POST",
    "/api/v1/product/{folder}/engines",
    returns=lambda: m.ServicePage,
    item=lambda: m.ServiceSummary,
    paging=PageNumbers("/data", into="body:/page", start=1, size="body:/pageSize", total="/count"),
    parameters=(Path("folder"),),
    body=JsonBody(lambda: m.ServiceListRequest),
    errors=_ERRORS_2,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def list(
    *, folder: str, body: m.ServiceListRequest | d.ServiceListRequest
) -> PagedCall[m.ServicePage, m.ServiceSummary]:
    """List the services of a folder.

    One page of a folder's services. It reads only, although it is a POST.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        body: Which services to list, in which order, and which page of them.

    Returns:
        The call for the first page, a ``m.ServicePage``; ``client.items`` goes on to every ``m.ServiceSummary``. A page
            of services.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.list(folder="lending", body={"page": 1, "pageSize": 100, "search": [], "sort": "name1"})
        >>> call.method, call.path
        ('POST', '/api/v1/product/lending/engines')

    Source: Coherent Spark, POST /api/v1/product/{folder}/engines
    """
    return LIST.call({"folder": folder}, body)


GET_VERSIONS: Operation[m.VersionsResponse] = Operation(
    __name__,
    "GET_VERSIONS",
    "services_get_versions",
    "GET",
    "/api/v1/product/{folder}/engines/getversions/{service}",
    returns=lambda: m.VersionsResponse,
    parameters=(Path("folder"), Path("service")),
    errors=_ERRORS_2,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def get_versions(*, folder: str, service: str) -> Call[m.VersionsResponse]:
    """List all versions of a service, newest first.

    The whole list at once; it is not divided into pages.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.

    Returns:
        The call; sending it gives ``m.VersionsResponse``. The versions.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_versions(folder="lending", service="loan-quote")
        >>> call.method, call.path
        ('GET', '/api/v1/product/lending/engines/getversions/loan-quote')

    Source: Coherent Spark, GET /api/v1/product/{folder}/engines/getversions/{service}
    """
    return GET_VERSIONS.call({"folder": folder, "service": service})


DOWNLOAD: Operation[bytes] = Operation(
    __name__,
    "DOWNLOAD",
    "services_download",
    "GET",
    "/api/v1/product/{folder}/engines/{service}/download",
    returns=lambda: bytes,
    parameters=(
        Path("folder"),
        Path("service"),
        Query("filename"),
        Query("type", check=lambda: Literal["", "withmetadata"]),
    ),
    answer="bytes",
    accept="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    errors=_ERRORS_3,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def download(
    *,
    folder: str,
    service: str,
    filename: str | UnsetType = UNSET,
    type: Literal["", "withmetadata"] | UnsetType = UNSET,
) -> Call[bytes]:
    """Download the workbook of a service's latest version.

    The Excel file the service was made from.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        filename: The name the file is to have; the server's own choice when empty or left out.
        type: Which workbook: empty or left out for the workbook as it was uploaded, `withmetadata` for the workbook
            with the service's details written into it.

    Returns:
        The call; sending it gives the bytes of a file. An Excel workbook.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.download(folder="lending", service="loan-quote")
        >>> call.method, call.path
        ('GET', '/api/v1/product/lending/engines/loan-quote/download')

    Source: Coherent Spark, GET /api/v1/product/{folder}/engines/{service}/download
    """
    return DOWNLOAD.call({"folder": folder, "service": service, "filename": filename, "type": type})


DOWNLOAD_VERSION: Operation[bytes] = Operation(
    __name__,
    "DOWNLOAD_VERSION",
    "services_download_version",
    "GET",
    "/api/v1/product/{folder}/engines/{service}/download/{version_id}",
    returns=lambda: bytes,
    parameters=(
        Path("folder"),
        Path("service"),
        Path("version_id"),
        Query("filename"),
        Query("type", check=lambda: Literal["", "withmetadata"]),
    ),
    answer="bytes",
    accept="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    errors=_ERRORS_3,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def download_version(
    *,
    folder: str,
    service: str,
    version_id: str,
    filename: str | UnsetType = UNSET,
    type: Literal["", "withmetadata"] | UnsetType = UNSET,
) -> Call[bytes]:
    """Download the workbook of one version of a service.

    The Excel file that this version was made from.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        version_id: The UUID of one version of a service.
        filename: The name the file is to have; the server's own choice when empty or left out.
        type: Which workbook: empty or left out for the workbook as it was uploaded, `withmetadata` for the workbook
            with the service's details written into it.

    Returns:
        The call; sending it gives the bytes of a file. An Excel workbook.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.download_version(
        ...     folder="lending",
        ...     service="loan-quote",
        ...     version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ... )
        >>> call.method, call.path
        ('GET', '/api/v1/product/lending/engines/loan-quote/download/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1')

    Source: Coherent Spark, GET /api/v1/product/{folder}/engines/{service}/download/{version_id}
    """
    return DOWNLOAD_VERSION.call(
        {"folder": folder, "service": service, "version_id": version_id, "filename": filename, "type": type}
    )


DELETE: Operation[m.ServiceDeletedResponse] = Operation(
    __name__,
    "DELETE",
    "services_delete",
    "DELETE",
    "/api/v1/product/{folder}/engines/delete/{service}",
    returns=lambda: m.ServiceDeletedResponse,
    parameters=(Path("folder"), Path("service")),
    errors=_ERRORS_2,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def delete(*, folder: str, service: str) -> Call[m.ServiceDeletedResponse]:
    """Delete a service with all its versions.

    Deletes every version of the service. This cannot be undone.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.

    Returns:
        The call; sending it gives ``m.ServiceDeletedResponse``. The service is gone.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.delete(folder="lending", service="loan-quote")
        >>> call.method, call.path
        ('DELETE', '/api/v1/product/lending/engines/delete/loan-quote')

    Source: Coherent Spark, DELETE /api/v1/product/{folder}/engines/delete/{service}
    """
    return DELETE.call({"folder": folder, "service": service})


SEARCH: PagedOperation[m.SearchResponse, m.SearchRow] = PagedOperation(
    __name__,
    "SEARCH",
    "services_search",
    "POST",
    "/{tenant}/api/v3/services/search",
    returns=lambda: m.SearchResponse,
    item=lambda: m.SearchRow,
    paging=PageNumbers(
        "/response_data",
        into="body:/request_data/page",
        start=1,
        size="body:/request_data/page_size",
        total="/response_meta/count",
    ),
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.SearchRequest),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
)


def search(*, tenant: str, body: m.SearchRequest | d.SearchRequest) -> PagedCall[m.SearchResponse, m.SearchRow]:
    """Search the services of all folders.

    One page of the services that meet all conditions, whatever folder they are in; `page_size: -1` gives all of them at
    once. It reads only, although it is a POST.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        body: Which services to find, in which order, and which page of them.

    Returns:
        The call for the first page, a ``m.SearchResponse``; ``client.items`` goes on to every ``m.SearchRow``. A page
            of services.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.search(
        ...     tenant="acme",
        ...     body={
        ...         "request_data": {
        ...             "page": 1,
        ...             "page_size": 100,
        ...             "sort": "name1_co",
        ...             "search": [{"field": "foldername", "value": "lending"}],
        ...             "fields": ["id", "foldername", "filename", "version", "modifiedDate"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/services/search')

    Source: Coherent Spark, POST /{tenant}/api/v3/services/search
    """
    return SEARCH.call({"tenant": tenant}, body)


RECOMPILE: StartingOperation[m.RecompileResponse, m.CompilationResponse] = StartingOperation(
    __name__,
    "RECOMPILE",
    "services_recompile",
    "POST",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/recompileNodgen",
    returns=lambda: m.RecompileResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    body=JsonBody(lambda: m.RecompileRequest),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: COMPILATION_PROGRESS,
        parameters={"job_id": "/response_data/jobId"},
        status="/response_data/status",
        done=("Success",),
        failed=("Failed", "Error", "Cancelled"),
        progress="/response_data/progress",
        error="/response_data/last_error_message",
    ),
)


def recompile(
    *, tenant: str, folder: str, service: str, body: m.RecompileRequest | d.RecompileRequest
) -> StartingCall[m.RecompileResponse, m.CompilationResponse]:
    """Compile a version again, with another compiler.

    Makes a new version out of the workbook of one that is there. The answer names the version to be and the compilation
    job; the version is there when the job is done.

    The path is spelt `recompileNodgen` on the wire.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: What to compile again, and as what.

    Returns:
        The call; ``client.start`` gives its answer, ``m.RecompileResponse``, and follows it to its end,
            ``m.CompilationResponse``. The workbook is being compiled again.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.recompile(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={
        ...         "request_data": {
        ...             "versionId": "c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ...             "upgradeType": "patch",
        ...             "neuronCompilerVersion": "StableLatest",
        ...             "releaseNotes": "The latest compiler.",
        ...             "versionLabel": "spring",
        ...             "effectiveStartDate": "2026-05-04T00:00:00",
        ...             "effectiveEndDate": "2036-05-04T00:00:00",
        ...             "tags": "loans,quotes",
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/folders/lending/services/loan-quote/recompileNodgen')

    Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/recompileNodgen
    """
    return RECOMPILE.call({"tenant": tenant, "folder": folder, "service": service}, body)


GET_SWAGGER: Operation[m.SwaggerDocument] = Operation(
    __name__,
    "GET_SWAGGER",
    "services_get_swagger",
    "GET",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/downloadswagger/{subservice}/{downloadable}",
    returns=lambda: m.SwaggerDocument,
    parameters=(
        Path("tenant"),
        Path("folder"),
        Path("service"),
        Path("subservice"),
        Path("downloadable", check=lambda: bool),
    ),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get_swagger(
    *, tenant: str, folder: str, service: str, subservice: str, downloadable: bool
) -> Call[m.SwaggerDocument]:
    """Get a Swagger 2.0 description of a service.

    A document that describes how to execute this one service, with the type of each of its inputs and outputs, for the
    version in effect.

    An API key needs the feature `Spark.DownloadSwagger.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        subservice: The subservice to describe; `All` for all of them.
        downloadable: Whether the description is to come as a file to save. Write it in lower case; servers take any
            mixture.

    Returns:
        The call; sending it gives ``m.SwaggerDocument``. The description.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_swagger(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     subservice="All",
        ...     downloadable=False,
        ... )
        >>> call.method
        'GET'

    Source: Coherent Spark, GET
        /{tenant}/api/v3/folders/{folder}/services/{service}/downloadswagger/{subservice}/{downloadable}
    """
    return GET_SWAGGER.call(
        {"tenant": tenant, "folder": folder, "service": service, "subservice": subservice, "downloadable": downloadable}
    )


GET_SWAGGER_OF_VERSION: Operation[m.SwaggerDocument] = Operation(
    __name__,
    "GET_SWAGGER_OF_VERSION",
    "services_get_swagger_of_version",
    "GET",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/downloadswagger/{subservice}/{downloadable}/{version_id}",
    returns=lambda: m.SwaggerDocument,
    parameters=(
        Path("tenant"),
        Path("folder"),
        Path("service"),
        Path("subservice"),
        Path("downloadable", check=lambda: bool),
        Path("version_id"),
    ),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get_swagger_of_version(
    *, tenant: str, folder: str, service: str, subservice: str, downloadable: bool, version_id: str
) -> Call[m.SwaggerDocument]:
    """Get a Swagger 2.0 description of one version of a service.

    As `services_get_swagger`, for the given version of the service.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        subservice: The subservice to describe; `All` for all of them.
        downloadable: Whether the description is to come as a file to save. Write it in lower case; servers take any
            mixture.
        version_id: The UUID of one version of a service.

    Returns:
        The call; sending it gives ``m.SwaggerDocument``. The description.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_swagger_of_version(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     subservice="All",
        ...     downloadable=False,
        ...     version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ... )
        >>> call.method
        'GET'

    Source: Coherent Spark, GET
        /{tenant}/api/v3/folders/{folder}/services/{service}/downloadswagger/{subservice}/{downloadable}/{version_id}
    """
    return GET_SWAGGER_OF_VERSION.call(
        {
            "tenant": tenant,
            "folder": folder,
            "service": service,
            "subservice": subservice,
            "downloadable": downloadable,
            "version_id": version_id,
        }
    )


GET_SCHEMA: Operation[m.EngineDetailResponse] = Operation(
    __name__,
    "GET_SCHEMA",
    "services_get_schema",
    "GET",
    "/api/v1/product/{folder}/engines/get/{service}",
    returns=lambda: m.EngineDetailResponse,
    parameters=(Path("folder"), Path("service")),
    errors=_ERRORS_2,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def get_schema(*, folder: str, service: str) -> Call[m.EngineDetailResponse]:
    """Get the schema of a service.

    The inputs and outputs of the version in effect, with names, types, addresses and descriptions, and all that is
    known about the workbook and its compilation. Typed models of one service can be made from it.

    An API key needs the feature `Spark.ServiceGet.json`.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.

    Returns:
        The call; sending it gives ``m.EngineDetailResponse``. The schema.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_schema(folder="lending", service="loan-quote")
        >>> call.method, call.path
        ('GET', '/api/v1/product/lending/engines/get/loan-quote')

    Source: Coherent Spark, GET /api/v1/product/{folder}/engines/get/{service}
    """
    return GET_SCHEMA.call({"folder": folder, "service": service})


GET_SCHEMA_OF_VERSION: Operation[m.EngineDetailResponse] = Operation(
    __name__,
    "GET_SCHEMA_OF_VERSION",
    "services_get_schema_of_version",
    "GET",
    "/api/v1/product/{folder}/engines/get/{service}/{version_id}",
    returns=lambda: m.EngineDetailResponse,
    parameters=(Path("folder"), Path("service"), Path("version_id")),
    errors=_ERRORS_2,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def get_schema_of_version(*, folder: str, service: str, version_id: str) -> Call[m.EngineDetailResponse]:
    """Get the schema of one version of a named service.

    As `services_get_schema`, for the given version of the service.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        version_id: The UUID of one version of a service.

    Returns:
        The call; sending it gives ``m.EngineDetailResponse``. The schema.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_schema_of_version(
        ...     folder="lending",
        ...     service="loan-quote",
        ...     version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ... )
        >>> call.method, call.path
        ('GET', '/api/v1/product/lending/engines/get/loan-quote/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1')

    Source: Coherent Spark, GET /api/v1/product/{folder}/engines/get/{service}/{version_id}
    """
    return GET_SCHEMA_OF_VERSION.call({"folder": folder, "service": service, "version_id": version_id})


GET_SCHEMA_BY_NAME_AND_VERSION_ID: Operation[m.EngineDetailResponse] = Operation(
    __name__,
    "GET_SCHEMA_BY_NAME_AND_VERSION_ID",
    "services_get_schema_by_name_and_version_id",
    "GET",
    "/api/v1/product/{folder}/engines/getbyversionid/{service}/{version_id}",
    returns=lambda: m.EngineDetailResponse,
    parameters=(Path("folder"), Path("service"), Path("version_id")),
    errors=_ERRORS_2,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def get_schema_by_name_and_version_id(*, folder: str, service: str, version_id: str) -> Call[m.EngineDetailResponse]:
    """Get the schema of one version of a named service, by an older path.

    Does what `services_get_schema_of_version` does.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        version_id: The UUID of one version of a service.

    Returns:
        The call; sending it gives ``m.EngineDetailResponse``. The schema.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_schema_by_name_and_version_id(
        ...     folder="lending",
        ...     service="loan-quote",
        ...     version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ... )
        >>> call.method, call.path
        ('GET', '/api/v1/product/lending/engines/getbyversionid/loan-quote/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1')

    Source: Coherent Spark, GET /api/v1/product/{folder}/engines/getbyversionid/{service}/{version_id}
    """
    return GET_SCHEMA_BY_NAME_AND_VERSION_ID.call({"folder": folder, "service": service, "version_id": version_id})


GET_SCHEMA_BY_VERSION_ID: Operation[m.EngineDetailResponse] = Operation(
    __name__,
    "GET_SCHEMA_BY_VERSION_ID",
    "services_get_schema_by_version_id",
    "POST",
    "/{tenant}/api/v3/GetEngineDetailByVersionId/versionid/{version_id}",
    returns=lambda: m.EngineDetailResponse,
    parameters=(Path("tenant"), Path("version_id")),
    errors=_ERRORS_2,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def get_schema_by_version_id(*, tenant: str, version_id: str) -> Call[m.EngineDetailResponse]:
    """Get the schema of a version by its UUID alone.

    As `services_get_schema`, where folder and service are not known. It reads only, although it is a POST, and takes no
    body.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        version_id: The UUID of one version of a service.

    Returns:
        The call; sending it gives ``m.EngineDetailResponse``. The schema.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_schema_by_version_id(tenant="acme", version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1")
        >>> call.method, call.path
        ('POST', '/acme/api/v3/GetEngineDetailByVersionId/versionid/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1')

    Source: Coherent Spark, POST /{tenant}/api/v3/GetEngineDetailByVersionId/versionid/{version_id}
    """
    return GET_SCHEMA_BY_VERSION_ID.call({"tenant": tenant, "version_id": version_id})


EXECUTE: Operation[m.ExecuteV3Response] = Operation(
    __name__,
    "EXECUTE",
    "services_execute",
    "POST",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/execute",
    returns=lambda: m.ExecuteV3Response,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute(
    *, tenant: str, folder: str, service: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ExecuteV3Response]:
    """Run a service on one record.

    Calculates the workbook once and answers with its outputs. Inputs left out take the workbook's default, each with a
    warning; unknown inputs are ignored; an explicit null means a blank cell. An empty body calculates with all
    defaults.

    The version is the newest one in effect, unless `request_meta` picks another: `version_id` before `version` (`1`
    means the newest 1.x.y) before `transaction_date`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 25000, "annual_rate": 0.06, "years": 5}},
        ...         "request_meta": {
        ...             "version": "1.4",
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "excel_file": False,
        ...             "response_data_inputs": False,
        ...             "requested_output": ["monthly_payment"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/folders/lending/services/loan-quote/execute')

    Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/execute
    """
    return EXECUTE.call({"tenant": tenant, "folder": folder, "service": service}, body)


EXECUTE_BY_META: Operation[m.ExecuteV3Response] = Operation(
    __name__,
    "EXECUTE_BY_META",
    "services_execute_by_meta",
    "POST",
    "/{tenant}/api/v3/execute",
    returns=lambda: m.ExecuteV3Response,
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_by_meta(*, tenant: str, body: m.ExecuteV3Request | d.ExecuteV3Request) -> Call[m.ExecuteV3Response]:
    """Run the service that the body names.

    As `services_execute`, with the locator in `request_meta`: `version_id`, `service_id`, or `service_uri` as
    `folders/{folder}/services/{service}`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_by_meta(
        ...     tenant="acme",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 25000, "annual_rate": 0.06, "years": 5}},
        ...         "request_meta": {
        ...             "version": "1.4",
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "excel_file": False,
        ...             "response_data_inputs": False,
        ...             "requested_output": ["monthly_payment"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/execute')

    Source: Coherent Spark, POST /{tenant}/api/v3/execute
    """
    return EXECUTE_BY_META.call({"tenant": tenant}, body)


EXECUTE_BY_META_AT_ROOT: Operation[m.ExecuteV3Response] = Operation(
    __name__,
    "EXECUTE_BY_META_AT_ROOT",
    "services_execute_by_meta_at_root",
    "POST",
    "/{tenant}/api/v3",
    returns=lambda: m.ExecuteV3Response,
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_by_meta_at_root(*, tenant: str, body: m.ExecuteV3Request | d.ExecuteV3Request) -> Call[m.ExecuteV3Response]:
    """Run the service that the body names, by the shortest path.

    As `services_execute_by_meta`. API keys are not accepted.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_by_meta_at_root(
        ...     tenant="acme",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 25000, "annual_rate": 0.06, "years": 5}},
        ...         "request_meta": {
        ...             "version": "1.4",
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "excel_file": False,
        ...             "response_data_inputs": False,
        ...             "requested_output": ["monthly_payment"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3')

    Source: Coherent Spark, POST /{tenant}/api/v3
    """
    return EXECUTE_BY_META_AT_ROOT.call({"tenant": tenant}, body)


EXECUTE_BY_SERVICE_ID: Operation[m.ExecuteV3Response] = Operation(
    __name__,
    "EXECUTE_BY_SERVICE_ID",
    "services_execute_by_service_id",
    "POST",
    "/{tenant}/api/v3/service/{service_id}",
    returns=lambda: m.ExecuteV3Response,
    parameters=(Path("tenant"), Path("service_id")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_by_service_id(
    *, tenant: str, service_id: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ExecuteV3Response]:
    """Run a service named by its UUID.

    As `services_execute`, with the service's UUID in place of folder and name. It runs the version that is in effect,
    unless `request_meta` picks another.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        service_id: The service's UUID. It stands for the version that is in effect, usually the latest.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_by_service_id(
        ...     tenant="acme",
        ...     service_id="5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 25000, "annual_rate": 0.06, "years": 5}},
        ...         "request_meta": {
        ...             "version": "1.4",
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "excel_file": False,
        ...             "response_data_inputs": False,
        ...             "requested_output": ["monthly_payment"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/service/5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810')

    Source: Coherent Spark, POST /{tenant}/api/v3/service/{service_id}
    """
    return EXECUTE_BY_SERVICE_ID.call({"tenant": tenant, "service_id": service_id}, body)


EXECUTE_BY_VERSION_ID: Operation[m.ExecuteV3Response] = Operation(
    __name__,
    "EXECUTE_BY_VERSION_ID",
    "services_execute_by_version_id",
    "POST",
    "/{tenant}/api/v3/version/{version_id}",
    returns=lambda: m.ExecuteV3Response,
    parameters=(Path("tenant"), Path("version_id")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_by_version_id(
    *, tenant: str, version_id: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ExecuteV3Response]:
    """Run one version, named by its UUID.

    As `services_execute`, for exactly this version. Folder, service and any other choice of version are left aside.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        version_id: The UUID of one version of a service.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_by_version_id(
        ...     tenant="acme",
        ...     version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 25000, "annual_rate": 0.06, "years": 5}},
        ...         "request_meta": {
        ...             "version": "1.4",
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "excel_file": False,
        ...             "response_data_inputs": False,
        ...             "requested_output": ["monthly_payment"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/version/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1')

    Source: Coherent Spark, POST /{tenant}/api/v3/version/{version_id}
    """
    return EXECUTE_BY_VERSION_ID.call({"tenant": tenant, "version_id": version_id}, body)


EXECUTE_BY_PROXY: Operation[m.ExecuteV3Response] = Operation(
    __name__,
    "EXECUTE_BY_PROXY",
    "services_execute_by_proxy",
    "POST",
    "/{tenant}/api/v3/proxy/{proxy}",
    returns=lambda: m.ExecuteV3Response,
    parameters=(Path("tenant"), Path("proxy", multi_segment=True)),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_by_proxy(
    *, tenant: str, proxy: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ExecuteV3Response]:
    """Run a service behind a custom endpoint.

    As `services_execute`, through a custom endpoint that the tenant set up for one of its services. Custom endpoints
    know v3 only: there is no such form for v4, validation or metadata.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        proxy: The suffix of a custom endpoint that the tenant set up. It may hold slashes.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_by_proxy(
        ...     tenant="acme",
        ...     proxy="quotes/consumer",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 25000, "annual_rate": 0.06, "years": 5}},
        ...         "request_meta": {
        ...             "version": "1.4",
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "excel_file": False,
        ...             "response_data_inputs": False,
        ...             "requested_output": ["monthly_payment"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/proxy/quotes/consumer')

    Source: Coherent Spark, POST /{tenant}/api/v3/proxy/{proxy}
    """
    return EXECUTE_BY_PROXY.call({"tenant": tenant, "proxy": proxy}, body)


EXECUTE_PUBLIC: Operation[m.ExecuteV3Response] = Operation(
    __name__,
    "EXECUTE_PUBLIC",
    "services_execute_public",
    "POST",
    "/{tenant}/api/v3/public/folders/{folder}/services/{service}/execute",
    returns=lambda: m.ExecuteV3Response,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_public(
    *, tenant: str, folder: str, service: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ExecuteV3Response]:
    """Run a service named by folder and service without credentials.

    As `services_execute`, for a service whose public access its owner switched on. No credentials are sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_public(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 25000, "annual_rate": 0.06, "years": 5}},
        ...         "request_meta": {
        ...             "version": "1.4",
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "excel_file": False,
        ...             "response_data_inputs": False,
        ...             "requested_output": ["monthly_payment"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/public/folders/lending/services/loan-quote/execute')

    Source: Coherent Spark, POST /{tenant}/api/v3/public/folders/{folder}/services/{service}/execute
    """
    return EXECUTE_PUBLIC.call({"tenant": tenant, "folder": folder, "service": service}, body)


EXECUTE_PUBLIC_BY_SERVICE_ID: Operation[m.ExecuteV3Response] = Operation(
    __name__,
    "EXECUTE_PUBLIC_BY_SERVICE_ID",
    "services_execute_public_by_service_id",
    "POST",
    "/{tenant}/api/v3/public/service/{service_id}",
    returns=lambda: m.ExecuteV3Response,
    parameters=(Path("tenant"), Path("service_id")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_public_by_service_id(
    *, tenant: str, service_id: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ExecuteV3Response]:
    """Run a service named by its UUID without credentials.

    As `services_execute_by_service_id`, for a service whose public access its owner switched on. No credentials are
    sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        service_id: The service's UUID. It stands for the version that is in effect, usually the latest.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_public_by_service_id(
        ...     tenant="acme",
        ...     service_id="5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 25000, "annual_rate": 0.06, "years": 5}},
        ...         "request_meta": {
        ...             "version": "1.4",
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "excel_file": False,
        ...             "response_data_inputs": False,
        ...             "requested_output": ["monthly_payment"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/public/service/5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810')

    Source: Coherent Spark, POST /{tenant}/api/v3/public/service/{service_id}
    """
    return EXECUTE_PUBLIC_BY_SERVICE_ID.call({"tenant": tenant, "service_id": service_id}, body)


EXECUTE_PUBLIC_BY_VERSION_ID: Operation[m.ExecuteV3Response] = Operation(
    __name__,
    "EXECUTE_PUBLIC_BY_VERSION_ID",
    "services_execute_public_by_version_id",
    "POST",
    "/{tenant}/api/v3/public/version/{version_id}",
    returns=lambda: m.ExecuteV3Response,
    parameters=(Path("tenant"), Path("version_id")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_public_by_version_id(
    *, tenant: str, version_id: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ExecuteV3Response]:
    """Run one version, named by its UUID without credentials.

    As `services_execute_by_version_id`, for a service whose public access its owner switched on. No credentials are
    sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        version_id: The UUID of one version of a service.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_public_by_version_id(
        ...     tenant="acme",
        ...     version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 25000, "annual_rate": 0.06, "years": 5}},
        ...         "request_meta": {
        ...             "version": "1.4",
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "excel_file": False,
        ...             "response_data_inputs": False,
        ...             "requested_output": ["monthly_payment"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/public/version/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1')

    Source: Coherent Spark, POST /{tenant}/api/v3/public/version/{version_id}
    """
    return EXECUTE_PUBLIC_BY_VERSION_ID.call({"tenant": tenant, "version_id": version_id}, body)


EXECUTE_PUBLIC_BY_PROXY: Operation[m.ExecuteV3Response] = Operation(
    __name__,
    "EXECUTE_PUBLIC_BY_PROXY",
    "services_execute_public_by_proxy",
    "POST",
    "/{tenant}/api/v3/public/proxy/{proxy}",
    returns=lambda: m.ExecuteV3Response,
    parameters=(Path("tenant"), Path("proxy", multi_segment=True)),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_public_by_proxy(
    *, tenant: str, proxy: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ExecuteV3Response]:
    """Run a service behind a custom endpoint without credentials.

    As `services_execute_by_proxy`, for a service whose public access its owner switched on. No credentials are sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        proxy: The suffix of a custom endpoint that the tenant set up. It may hold slashes.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_public_by_proxy(
        ...     tenant="acme",
        ...     proxy="quotes/consumer",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 25000, "annual_rate": 0.06, "years": 5}},
        ...         "request_meta": {
        ...             "version": "1.4",
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "excel_file": False,
        ...             "response_data_inputs": False,
        ...             "requested_output": ["monthly_payment"],
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/public/proxy/quotes/consumer')

    Source: Coherent Spark, POST /{tenant}/api/v3/public/proxy/{proxy}
    """
    return EXECUTE_PUBLIC_BY_PROXY.call({"tenant": tenant, "proxy": proxy}, body)


EXECUTE_V4: Operation[m.ExecuteV4Response] = Operation(
    __name__,
    "EXECUTE_V4",
    "services_execute_v4",
    "POST",
    "/{tenant}/api/v4/execute",
    returns=lambda: m.ExecuteV4Response,
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.ExecuteV4Request),
    errors=_ERRORS_4,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_v4(
    *, tenant: str, body: m.ExecuteV4Request | d.ExecuteV4Request | Mapping[str, object]
) -> Call[m.ExecuteV4Response]:
    """Run a service on a list of records in one call.

    Calculates every record and answers with one entry for each, in the same order and the same form: objects for
    objects, rows for rows. The service is named in the body, by `service` or by `version_id`.

    Inputs that no record gives take the workbook's default. Objects are made columns first, so an input that one record
    leaves out while another gives it may count as a blank cell, which is 0, without a warning. Let all records of a
    call give the same inputs.

    A call may take 55 seconds. Divide what is beyond about a thousand records, and use a batch beyond ten thousand, or
    when a record takes more than half a second.

    An API key needs the feature `Spark.SyncBatch.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        body: Records to calculate and the service to do it. Other keys are passed on.

    Returns:
        The call; sending it gives ``m.ExecuteV4Response``. One entry for each record, in the order of the inputs.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_v4(
        ...     tenant="acme",
        ...     body={
        ...         "inputs": [
        ...             {"principal": 25000, "annual_rate": 0.06, "years": 5},
        ...             {"principal": 18000, "annual_rate": 0.05, "years": 4},
        ...         ],
        ...         "service": "lending/loan-quote[1.4]",
        ...         "call_purpose": "Sync Batch Execution",
        ...         "source_system": "loan-desk",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/execute')

    Source: Coherent Spark, POST /{tenant}/api/v4/execute
    """
    return EXECUTE_V4.call({"tenant": tenant}, body)


EXECUTE_V4_PUBLIC: Operation[m.ExecuteV4Response] = Operation(
    __name__,
    "EXECUTE_V4_PUBLIC",
    "services_execute_v4_public",
    "POST",
    "/{tenant}/api/v4/public/execute",
    returns=lambda: m.ExecuteV4Response,
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.ExecuteV4Request),
    errors=_ERRORS_4,
    statuses=(200, 429),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_v4_public(
    *, tenant: str, body: m.ExecuteV4Request | d.ExecuteV4Request | Mapping[str, object]
) -> Call[m.ExecuteV4Response]:
    """Run a public service on a list of records without credentials.

    As `services_execute_v4`, for a service whose public access its owner switched on. No credentials are sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        body: Records to calculate and the service to do it. Other keys are passed on.

    Returns:
        The call; sending it gives ``m.ExecuteV4Response``. One entry for each record, in the order of the inputs.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.execute_v4_public(
        ...     tenant="acme",
        ...     body={
        ...         "inputs": [
        ...             {"principal": 25000, "annual_rate": 0.06, "years": 5},
        ...             {"principal": 18000, "annual_rate": 0.05, "years": 4},
        ...         ],
        ...         "service": "lending/loan-quote[1.4]",
        ...         "call_purpose": "Sync Batch Execution",
        ...         "source_system": "loan-desk",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/public/execute')

    Source: Coherent Spark, POST /{tenant}/api/v4/public/execute
    """
    return EXECUTE_V4_PUBLIC.call({"tenant": tenant}, body)


VALIDATE: Operation[m.ValidationResponse] = Operation(
    __name__,
    "VALIDATE",
    "services_validate",
    "POST",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/validation",
    returns=lambda: m.ValidationResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def validate(
    *, tenant: str, folder: str, service: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ValidationResponse]:
    """Get the rules for the inputs of a service.

    Answers with one rule for each input, keyed by the input's name: what it may hold, its default, and the messages to
    show. With `validation_type` `default_values` these are the rules of all inputs as the workbook has them; with
    `dynamic` only the rules that change given these inputs.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ValidationResponse``. The rules.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.validate(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 500}},
        ...         "request_meta": {
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "validation_type": "default_values",
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/folders/lending/services/loan-quote/validation')

    Source: Coherent Spark, POST /{tenant}/api/v3/folders/{folder}/services/{service}/validation
    """
    return VALIDATE.call({"tenant": tenant, "folder": folder, "service": service}, body)


VALIDATE_BY_SERVICE_ID: Operation[m.ValidationResponse] = Operation(
    __name__,
    "VALIDATE_BY_SERVICE_ID",
    "services_validate_by_service_id",
    "POST",
    "/{tenant}/api/v3/service/{service_id}/validation",
    returns=lambda: m.ValidationResponse,
    parameters=(Path("tenant"), Path("service_id")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def validate_by_service_id(
    *, tenant: str, service_id: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ValidationResponse]:
    """Get the rules for the inputs of a service named by its UUID.

    As `services_validate`, with the service's UUID in place of folder and name.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        service_id: The service's UUID. It stands for the version that is in effect, usually the latest.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ValidationResponse``. The rules.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.validate_by_service_id(
        ...     tenant="acme",
        ...     service_id="5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 500}},
        ...         "request_meta": {
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "validation_type": "default_values",
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/service/5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810/validation')

    Source: Coherent Spark, POST /{tenant}/api/v3/service/{service_id}/validation
    """
    return VALIDATE_BY_SERVICE_ID.call({"tenant": tenant, "service_id": service_id}, body)


VALIDATE_BY_VERSION_ID: Operation[m.ValidationResponse] = Operation(
    __name__,
    "VALIDATE_BY_VERSION_ID",
    "services_validate_by_version_id",
    "POST",
    "/{tenant}/api/v3/version/{version_id}/validation",
    returns=lambda: m.ValidationResponse,
    parameters=(Path("tenant"), Path("version_id")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def validate_by_version_id(
    *, tenant: str, version_id: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ValidationResponse]:
    """Get the rules for the inputs of one version, named by its UUID.

    As `services_validate`, for exactly this version.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        version_id: The UUID of one version of a service.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ValidationResponse``. The rules.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.validate_by_version_id(
        ...     tenant="acme",
        ...     version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 500}},
        ...         "request_meta": {
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "validation_type": "default_values",
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/version/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1/validation')

    Source: Coherent Spark, POST /{tenant}/api/v3/version/{version_id}/validation
    """
    return VALIDATE_BY_VERSION_ID.call({"tenant": tenant, "version_id": version_id}, body)


VALIDATE_PUBLIC: Operation[m.ValidationResponse] = Operation(
    __name__,
    "VALIDATE_PUBLIC",
    "services_validate_public",
    "POST",
    "/{tenant}/api/v3/public/folders/{folder}/services/{service}/validation",
    returns=lambda: m.ValidationResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def validate_public(
    *, tenant: str, folder: str, service: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ValidationResponse]:
    """Get the rules for the inputs of a service named by folder and service without credentials.

    As `services_validate`, for a service whose public access its owner switched on. No credentials are sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ValidationResponse``. The rules.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.validate_public(
        ...     tenant="acme",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 500}},
        ...         "request_meta": {
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "validation_type": "default_values",
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/public/folders/lending/services/loan-quote/validation')

    Source: Coherent Spark, POST /{tenant}/api/v3/public/folders/{folder}/services/{service}/validation
    """
    return VALIDATE_PUBLIC.call({"tenant": tenant, "folder": folder, "service": service}, body)


VALIDATE_PUBLIC_BY_SERVICE_ID: Operation[m.ValidationResponse] = Operation(
    __name__,
    "VALIDATE_PUBLIC_BY_SERVICE_ID",
    "services_validate_public_by_service_id",
    "POST",
    "/{tenant}/api/v3/public/service/{service_id}/validation",
    returns=lambda: m.ValidationResponse,
    parameters=(Path("tenant"), Path("service_id")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def validate_public_by_service_id(
    *, tenant: str, service_id: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ValidationResponse]:
    """Get the rules for the inputs of a service named by its UUID without credentials.

    As `services_validate_by_service_id`, for a service whose public access its owner switched on. No credentials are
    sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        service_id: The service's UUID. It stands for the version that is in effect, usually the latest.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ValidationResponse``. The rules.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.validate_public_by_service_id(
        ...     tenant="acme",
        ...     service_id="5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 500}},
        ...         "request_meta": {
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "validation_type": "default_values",
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/public/service/5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810/validation')

    Source: Coherent Spark, POST /{tenant}/api/v3/public/service/{service_id}/validation
    """
    return VALIDATE_PUBLIC_BY_SERVICE_ID.call({"tenant": tenant, "service_id": service_id}, body)


VALIDATE_PUBLIC_BY_VERSION_ID: Operation[m.ValidationResponse] = Operation(
    __name__,
    "VALIDATE_PUBLIC_BY_VERSION_ID",
    "services_validate_public_by_version_id",
    "POST",
    "/{tenant}/api/v3/public/version/{version_id}/validation",
    returns=lambda: m.ValidationResponse,
    parameters=(Path("tenant"), Path("version_id")),
    body=JsonBody(lambda: m.ExecuteV3Request),
    errors=_ERRORS,
    statuses=(200, 429),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def validate_public_by_version_id(
    *, tenant: str, version_id: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ValidationResponse]:
    """Get the rules for the inputs of one version, named by its UUID without credentials.

    As `services_validate_by_version_id`, for a service whose public access its owner switched on. No credentials are
    sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        version_id: The UUID of one version of a service.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ValidationResponse``. The rules.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.validate_public_by_version_id(
        ...     tenant="acme",
        ...     version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 500}},
        ...         "request_meta": {
        ...             "call_purpose": "Single Execution",
        ...             "source_system": "loan-desk",
        ...             "compiler_type": "Neuron",
        ...             "validation_type": "default_values",
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/public/version/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1/validation')

    Source: Coherent Spark, POST /{tenant}/api/v3/public/version/{version_id}/validation
    """
    return VALIDATE_PUBLIC_BY_VERSION_ID.call({"tenant": tenant, "version_id": version_id}, body)


GET_METADATA: Operation[m.MetadataResponse] = Operation(
    __name__,
    "GET_METADATA",
    "services_get_metadata",
    "GET",
    "/{tenant}/api/v3/folders/{folder}/services/{service}/metadata",
    returns=lambda: m.MetadataResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get_metadata(*, tenant: str, folder: str, service: str) -> Call[m.MetadataResponse]:
    """Get the metadata of a service.

    The outputs that the workbook keeps under `Metadata.`, such as a colour, a font or a logo, for whoever draws a form
    for the service. They were calculated once, when the workbook was uploaded.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.

    Returns:
        The call; sending it gives ``m.MetadataResponse``. The metadata.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_metadata(tenant="acme", folder="lending", service="loan-quote")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/folders/lending/services/loan-quote/metadata')

    Source: Coherent Spark, GET /{tenant}/api/v3/folders/{folder}/services/{service}/metadata
    """
    return GET_METADATA.call({"tenant": tenant, "folder": folder, "service": service})


GET_METADATA_BY_SERVICE_ID: Operation[m.MetadataResponse] = Operation(
    __name__,
    "GET_METADATA_BY_SERVICE_ID",
    "services_get_metadata_by_service_id",
    "GET",
    "/{tenant}/api/v3/service/{service_id}/metadata",
    returns=lambda: m.MetadataResponse,
    parameters=(Path("tenant"), Path("service_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get_metadata_by_service_id(*, tenant: str, service_id: str) -> Call[m.MetadataResponse]:
    """Get the metadata of a service named by its UUID.

    As `services_get_metadata`, with the service's UUID in place of folder and name.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        service_id: The service's UUID. It stands for the version that is in effect, usually the latest.

    Returns:
        The call; sending it gives ``m.MetadataResponse``. The metadata.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_metadata_by_service_id(tenant="acme", service_id="5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/service/5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810/metadata')

    Source: Coherent Spark, GET /{tenant}/api/v3/service/{service_id}/metadata
    """
    return GET_METADATA_BY_SERVICE_ID.call({"tenant": tenant, "service_id": service_id})


GET_METADATA_BY_VERSION_ID: Operation[m.MetadataResponse] = Operation(
    __name__,
    "GET_METADATA_BY_VERSION_ID",
    "services_get_metadata_by_version_id",
    "GET",
    "/{tenant}/api/v3/version/{version_id}/metadata",
    returns=lambda: m.MetadataResponse,
    parameters=(Path("tenant"), Path("version_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get_metadata_by_version_id(*, tenant: str, version_id: str) -> Call[m.MetadataResponse]:
    """Get the metadata of one version, named by its UUID.

    As `services_get_metadata`, for exactly this version.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        version_id: The UUID of one version of a service.

    Returns:
        The call; sending it gives ``m.MetadataResponse``. The metadata.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_metadata_by_version_id(tenant="acme", version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/version/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1/metadata')

    Source: Coherent Spark, GET /{tenant}/api/v3/version/{version_id}/metadata
    """
    return GET_METADATA_BY_VERSION_ID.call({"tenant": tenant, "version_id": version_id})


GET_METADATA_PUBLIC: Operation[m.MetadataResponse] = Operation(
    __name__,
    "GET_METADATA_PUBLIC",
    "services_get_metadata_public",
    "GET",
    "/{tenant}/api/v3/public/folders/{folder}/services/{service}/metadata",
    returns=lambda: m.MetadataResponse,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    errors=_ERRORS,
    statuses=(200, 429),
    server=SERVER,
)


def get_metadata_public(*, tenant: str, folder: str, service: str) -> Call[m.MetadataResponse]:
    """Get the metadata of a service named by folder and service without credentials.

    As `services_get_metadata`, for a service whose public access its owner switched on. No credentials are sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.

    Returns:
        The call; sending it gives ``m.MetadataResponse``. The metadata.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_metadata_public(tenant="acme", folder="lending", service="loan-quote")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/public/folders/lending/services/loan-quote/metadata')

    Source: Coherent Spark, GET /{tenant}/api/v3/public/folders/{folder}/services/{service}/metadata
    """
    return GET_METADATA_PUBLIC.call({"tenant": tenant, "folder": folder, "service": service})


GET_METADATA_PUBLIC_BY_SERVICE_ID: Operation[m.MetadataResponse] = Operation(
    __name__,
    "GET_METADATA_PUBLIC_BY_SERVICE_ID",
    "services_get_metadata_public_by_service_id",
    "GET",
    "/{tenant}/api/v3/public/service/{service_id}/metadata",
    returns=lambda: m.MetadataResponse,
    parameters=(Path("tenant"), Path("service_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    server=SERVER,
)


def get_metadata_public_by_service_id(*, tenant: str, service_id: str) -> Call[m.MetadataResponse]:
    """Get the metadata of a service named by its UUID without credentials.

    As `services_get_metadata_by_service_id`, for a service whose public access its owner switched on. No credentials
    are sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        service_id: The service's UUID. It stands for the version that is in effect, usually the latest.

    Returns:
        The call; sending it gives ``m.MetadataResponse``. The metadata.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_metadata_public_by_service_id(
        ...     tenant="acme",
        ...     service_id="5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810",
        ... )
        >>> call.method, call.path
        ('GET', '/acme/api/v3/public/service/5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810/metadata')

    Source: Coherent Spark, GET /{tenant}/api/v3/public/service/{service_id}/metadata
    """
    return GET_METADATA_PUBLIC_BY_SERVICE_ID.call({"tenant": tenant, "service_id": service_id})


GET_METADATA_PUBLIC_BY_VERSION_ID: Operation[m.MetadataResponse] = Operation(
    __name__,
    "GET_METADATA_PUBLIC_BY_VERSION_ID",
    "services_get_metadata_public_by_version_id",
    "GET",
    "/{tenant}/api/v3/public/version/{version_id}/metadata",
    returns=lambda: m.MetadataResponse,
    parameters=(Path("tenant"), Path("version_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    server=SERVER,
)


def get_metadata_public_by_version_id(*, tenant: str, version_id: str) -> Call[m.MetadataResponse]:
    """Get the metadata of one version, named by its UUID without credentials.

    As `services_get_metadata_by_version_id`, for a service whose public access its owner switched on. No credentials
    are sent.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        version_id: The UUID of one version of a service.

    Returns:
        The call; sending it gives ``m.MetadataResponse``. The metadata.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import services
        >>> call = services.get_metadata_public_by_version_id(
        ...     tenant="acme",
        ...     version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ... )
        >>> call.method, call.path
        ('GET', '/acme/api/v3/public/version/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1/metadata')

    Source: Coherent Spark, GET /{tenant}/api/v3/public/version/{version_id}/metadata
    """
    return GET_METADATA_PUBLIC_BY_VERSION_ID.call({"tenant": tenant, "version_id": version_id})
