# Made from spark.yaml by dovetail-generate; do not edit.
"""Impex: moving services between tenants and to runners as packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.body import File, FileContent
from dovetail.runtime.call import Call, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import JsonBody, Operation, StartingOperation
from dovetail.runtime.parameters import Part, Path
from dovetail_api.spark import SERVER
from dovetail_api.spark import models as m
from dovetail_api.spark.security import API_KEY, BEARER_AUTH, OAUTH2, TENANT_HEADER

if TYPE_CHECKING:
    from dovetail_api.spark import dicts as d

_ERRORS = {400: lambda: m.V4Error, 401: lambda: m.V4AuthError, 403: lambda: m.V4Error, 500: lambda: m.V4Error}
_ERRORS_2 = {
    400: lambda: m.V4Error,
    401: lambda: m.V4AuthError,
    403: lambda: m.V4Error,
    409: lambda: m.V4Error,
    500: lambda: m.V4Error,
}

START_EXPORT: StartingOperation[m.JobStarted, m.ExportStatus] = StartingOperation(
    __name__,
    "START_EXPORT",
    "impex_start_export",
    "POST",
    "/{tenant}/api/v4/export",
    returns=lambda: m.JobStarted,
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.ExportRequest),
    errors={
        400: lambda: m.V4Error,
        401: lambda: m.V4AuthError,
        403: lambda: m.V4Error,
        404: lambda: m.V4Error,
        409: lambda: m.V4Error,
        500: lambda: m.V4Error,
    },
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET_EXPORT,
        parameters={"job_id": "/id"},
        status="/status",
        done=("completed", "closed"),
        failed=("failed", "cancelled", "error"),
    ),
)


def start_export(*, tenant: str, body: m.ExportRequest | d.ExportRequest) -> StartingCall[m.JobStarted, m.ExportStatus]:
    """Start an export.

    Packs services into a ZIP archive, for an import into another tenant or for a Hybrid Runner. The answer comes at
    once; the package is there when the export's status is `closed` or `completed`.

    A tenant has one export at a time, a package has at most 200 MB, and only versions that the Neuron compiler made can
    be exported. An API key needs the feature `Spark.Exports.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        body: What to export, and in which form.

    Returns:
        The call; ``client.start`` gives its answer, ``m.JobStarted``, and follows it to its end, ``m.ExportStatus``.
            The export is under way.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import impex
        >>> call = impex.start_export(
        ...     tenant="acme",
        ...     body={
        ...         "inputs": {"services": ["lending/loan-quote[1.4.2]"]},
        ...         "file_filter": "migrate",
        ...         "version_filter": "latest",
        ...         "source_system": "release-desk",
        ...         "correlation_id": None,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/export')

    Source: Coherent Spark, POST /{tenant}/api/v4/export
    """
    return START_EXPORT.call({"tenant": tenant}, body)


DESCRIBE_EXPORTS: Operation[m.ExportDescribe] = Operation(
    __name__,
    "DESCRIBE_EXPORTS",
    "impex_describe_exports",
    "GET",
    "/{tenant}/api/v4/export/status",
    returns=lambda: m.ExportDescribe,
    parameters=(Path("tenant"),),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def describe_exports(*, tenant: str) -> Call[m.ExportDescribe]:
    """Tell about the exports of the last hour.

    The export at work, those that ended within the last hour, and how many there may be at a time.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.

    Returns:
        The call; sending it gives ``m.ExportDescribe``. The exports and the tenant's limit.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import impex
        >>> call = impex.describe_exports(tenant="acme")
        >>> call.method, call.path
        ('GET', '/acme/api/v4/export/status')

    Source: Coherent Spark, GET /{tenant}/api/v4/export/status
    """
    return DESCRIBE_EXPORTS.call({"tenant": tenant})


CANCEL_EXPORT: Operation[m.ExportRow] = Operation(
    __name__,
    "CANCEL_EXPORT",
    "impex_cancel_export",
    "PATCH",
    "/{tenant}/api/v4/export/{job_id}",
    returns=lambda: m.ExportRow,
    parameters=(Path("tenant"), Path("job_id")),
    body=JsonBody(lambda: m.ExportUpdate),
    errors=_ERRORS_2,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def cancel_export(*, tenant: str, job_id: str, body: m.ExportUpdate | d.ExportUpdate) -> Call[m.ExportRow]:
    """Cancel an export.

    Stops an export that is under way; it makes no package, and the tenant may start another. One that has ended cannot
    be cancelled.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        job_id: The export's id, from the answer of `impex_start_export`.
        body: What is to become of an export.

    Returns:
        The call; sending it gives ``m.ExportRow``. The export as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import impex
        >>> call = impex.cancel_export(
        ...     tenant="acme",
        ...     job_id="e7c90b52-1d3f-4a86-9f27-5b8c6d0e1f34",
        ...     body={"export_status": "cancelled"},
        ... )
        >>> call.method, call.path
        ('PATCH', '/acme/api/v4/export/e7c90b52-1d3f-4a86-9f27-5b8c6d0e1f34')

    Source: Coherent Spark, PATCH /{tenant}/api/v4/export/{job_id}
    """
    return CANCEL_EXPORT.call({"tenant": tenant, "job_id": job_id}, body)


GET_EXPORT: Operation[m.ExportStatus] = Operation(
    __name__,
    "GET_EXPORT",
    "impex_get_export",
    "GET",
    "/{tenant}/api/v4/export/{job_id}/status",
    returns=lambda: m.ExportStatus,
    parameters=(Path("tenant"), Path("job_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get_export(*, tenant: str, job_id: str) -> Call[m.ExportStatus]:
    """Tell how far an export is, and where its package is.

    Once the status is `closed` or `completed`, `outputs` names the package, with its checksum, and what is in it. The
    link is good for about five minutes; ask again for a fresh one. An unknown id is 500 `INVALID_JOB_ID`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        job_id: The export's id, from the answer of `impex_start_export`.

    Returns:
        The call; sending it gives ``m.ExportStatus``. The state of the export.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import impex
        >>> call = impex.get_export(tenant="acme", job_id="e7c90b52-1d3f-4a86-9f27-5b8c6d0e1f34")
        >>> call.method, call.path
        ('GET', '/acme/api/v4/export/e7c90b52-1d3f-4a86-9f27-5b8c6d0e1f34/status')

    Source: Coherent Spark, GET /{tenant}/api/v4/export/{job_id}/status
    """
    return GET_EXPORT.call({"tenant": tenant, "job_id": job_id})


START_IMPORT: StartingOperation[m.JobStarted, m.ImportStatus] = StartingOperation(
    __name__,
    "START_IMPORT",
    "impex_start_import",
    "POST",
    "/{tenant}/api/v4/import",
    returns=lambda: m.JobStarted,
    parameters=(
        Path("tenant"),
        Part(
            "import_request_entity",
            "importRequestEntity",
            style="json",
            media_type="application/json",
            required=True,
            check=lambda: m.ImportRequest,
        ),
        Part("file", style="file", media_type="application/zip", required=True),
    ),
    errors=_ERRORS_2,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET_IMPORT,
        parameters={"job_id": "/id"},
        status="/status",
        done=("completed", "closed"),
        failed=("failed", "cancelled", "error"),
    ),
)


def start_import(
    *, tenant: str, import_request_entity: m.ImportRequest | d.ImportRequest, file: File | FileContent
) -> StartingCall[m.JobStarted, m.ImportStatus]:
    """Start an import.

    Uploads a package that an export made and puts its services into this tenant. The folders they go to must exist; ids
    of versions are kept where they are free. The answer comes at once; the services are there when the import's status
    is `closed` or `completed` **and** its `errors` are empty.

    A tenant has one import at a time, and a package has at most 200 MB. An archive that is no package is refused with
    `INVALID_IMPORT_ZIP`, one that is too large with `EXCEEDED_FILE_SIZE`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        import_request_entity: What is to become of the services in the package.
        file: The package, a ZIP archive.

    Returns:
        The call; ``client.start`` gives its answer, ``m.JobStarted``, and follows it to its end, ``m.ImportStatus``.
            The import is under way.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import impex
        >>> call = impex.start_import(
        ...     tenant="acme",
        ...     import_request_entity={
        ...         "inputs": {
        ...             "services_modify": [
        ...                 {
        ...                     "service_uri_source": "lending/loan-quote",
        ...                     "service_uri_destination": "retail/loan-quote",
        ...                     "update_version_type": "minor",
        ...                 },
        ...             ],
        ...         },
        ...         "services_existing": "add_version",
        ...         "source_system": "release-desk",
        ...         "correlation_id": None,
        ...     },
        ...     file=b"...",
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/import')

    Source: Coherent Spark, POST /{tenant}/api/v4/import
    """
    return START_IMPORT.call({"tenant": tenant, "import_request_entity": import_request_entity, "file": file})


DESCRIBE_IMPORTS: Operation[m.ImportDescribe] = Operation(
    __name__,
    "DESCRIBE_IMPORTS",
    "impex_describe_imports",
    "GET",
    "/{tenant}/api/v4/import/status",
    returns=lambda: m.ImportDescribe,
    parameters=(Path("tenant"),),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def describe_imports(*, tenant: str) -> Call[m.ImportDescribe]:
    """Tell about the imports of the last hour.

    The import at work, those that ended within the last hour, and how many there may be at a time.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.

    Returns:
        The call; sending it gives ``m.ImportDescribe``. The imports and the tenant's limit.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import impex
        >>> call = impex.describe_imports(tenant="acme")
        >>> call.method, call.path
        ('GET', '/acme/api/v4/import/status')

    Source: Coherent Spark, GET /{tenant}/api/v4/import/status
    """
    return DESCRIBE_IMPORTS.call({"tenant": tenant})


GET_IMPORT: Operation[m.ImportStatus] = Operation(
    __name__,
    "GET_IMPORT",
    "impex_get_import",
    "GET",
    "/{tenant}/api/v4/import/{job_id}/status",
    returns=lambda: m.ImportStatus,
    parameters=(Path("tenant"), Path("job_id")),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get_import(*, tenant: str, job_id: str) -> Call[m.ImportStatus]:
    """Tell how far an import is, and what it brought.

    An import may end in `closed` and still have failed: then `errors` says why. An unknown id is 500 `INVALID_JOB_ID`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        job_id: The import's id, from the answer of `impex_start_import`.

    Returns:
        The call; sending it gives ``m.ImportStatus``. The state of the import.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import impex
        >>> call = impex.get_import(tenant="acme", job_id="a41b7e03-6c58-4d92-8e1f-09d2c7b6a5f8")
        >>> call.method, call.path
        ('GET', '/acme/api/v4/import/a41b7e03-6c58-4d92-8e1f-09d2c7b6a5f8/status')

    Source: Coherent Spark, GET /{tenant}/api/v4/import/{job_id}/status
    """
    return GET_IMPORT.call({"tenant": tenant, "job_id": job_id})
