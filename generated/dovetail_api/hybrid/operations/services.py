# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Services handed to the runner, executed, validated and described."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dovetail.runtime.body import File, FileContent
from dovetail.runtime.call import Call
from dovetail.runtime.operation import JsonBody, Operation
from dovetail.runtime.parameters import Part, Path
from dovetail_api.hybrid import SERVER
from dovetail_api.hybrid import models as m
from dovetail_api.hybrid.security import API_KEY, BEARER_AUTH, TENANT_HEADER

if TYPE_CHECKING:
    from dovetail_api.hybrid import dicts as d

_ERRORS = {
    400: lambda: m.V3Error,
    401: lambda: m.V3Error,
    403: lambda: m.V3Error,
    404: lambda: m.V3Error,
    500: lambda: m.V3Error,
    0: lambda: m.RunnerFailure,
}

UPLOAD: Operation[m.UploadedPackage] = Operation(
    __name__,
    "UPLOAD",
    "services_upload",
    "POST",
    "/api/v3/upload",
    returns=lambda: m.UploadedPackage,
    parameters=(Part("file", style="file", media_type="application/zip", required=True),),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), ()),
    retry="idempotent",
    server=SERVER,
)


def upload(*, file: File | FileContent) -> Call[m.UploadedPackage]:
    """Hand a package of services to the runner.

    Takes a package as Spark's export makes it in the mode `onpremises`, and answers with the services in it. They can
    be executed at once. A package that the runner holds already is taken again.

    It needs no tenant: the package names its own. The runner must have been started with `UPLOAD_ENABLE=true`; one that
    pulls its services from Spark by itself needs no upload.

    Args:
        file: The package, a zip file. Its name is usually `package.zip`.

    Returns:
        The call; sending it gives ``m.UploadedPackage``. The services in the package.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.hybrid.operations import services
        >>> call = services.upload(file=b"...")
        >>> call.method, call.path
        ('POST', '/api/v3/upload')

    Source: Coherent Hybrid Runner, POST /api/v3/upload
    """
    return UPLOAD.call({"file": file})


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
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), ()),
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
    defaults. Of `request_meta` a runner heeds the choice of a version (`version_id` before `version` before
    `transaction_date`), of outputs and of subservices; most of the rest means nothing to it.

    Args:
        tenant: The name of the tenant whose package holds the service.
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
        >>> from dovetail_api.hybrid.operations import services
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

    Source: Coherent Hybrid Runner, POST /{tenant}/api/v3/folders/{folder}/services/{service}/execute
    """
    return EXECUTE.call({"tenant": tenant, "folder": folder, "service": service}, body)


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
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), ()),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_by_service_id(
    *, tenant: str, service_id: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ExecuteV3Response]:
    """Run a service named by its UUID.

    As `services_execute`, with the service's UUID in place of folder and name. It runs the latest version that the
    runner holds, unless `request_meta` picks another.

    Args:
        tenant: The name of the tenant whose package holds the service.
        service_id: The service's UUID. It stands for the version that is in effect, usually the latest.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.hybrid.operations import services
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

    Source: Coherent Hybrid Runner, POST /{tenant}/api/v3/service/{service_id}
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
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), ()),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_by_version_id(
    *, tenant: str, version_id: str, body: m.ExecuteV3Request | d.ExecuteV3Request
) -> Call[m.ExecuteV3Response]:
    """Run one version, named by its UUID.

    As `services_execute`, for exactly this version.

    Args:
        tenant: The name of the tenant whose package holds the service.
        version_id: The UUID of one version of a service.
        body: One record and how to calculate it. An empty object calculates with the workbook's defaults.

    Returns:
        The call; sending it gives ``m.ExecuteV3Response``. The outputs. Complaints of the service itself stand in
            `response_data.errors`, with HTTP 200 all the same.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.hybrid.operations import services
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

    Source: Coherent Hybrid Runner, POST /{tenant}/api/v3/version/{version_id}
    """
    return EXECUTE_BY_VERSION_ID.call({"tenant": tenant, "version_id": version_id}, body)


EXECUTE_V4: Operation[m.ExecuteV4Response] = Operation(
    __name__,
    "EXECUTE_V4",
    "services_execute_v4",
    "POST",
    "/{tenant}/api/v4/execute",
    returns=lambda: m.ExecuteV4Response,
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.ExecuteV4Request),
    errors={
        400: lambda: m.V4Error,
        401: lambda: m.V4AuthError,
        404: lambda: m.V4Error,
        500: lambda: m.V4Error,
        0: lambda: m.RunnerFailure,
    },
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), ()),
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
    leaves out while another gives it counts as a blank cell, which is 0, without a warning, unless that record gives
    none of the later inputs either. Let all records of a call give the same inputs.

    Args:
        tenant: The name of the tenant whose package holds the service.
        body: Records to calculate and the service to do it. Other keys are passed on.

    Returns:
        The call; sending it gives ``m.ExecuteV4Response``. One entry for each record, in the order of the inputs.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.hybrid.operations import services
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

    Source: Coherent Hybrid Runner, POST /{tenant}/api/v4/execute
    """
    return EXECUTE_V4.call({"tenant": tenant}, body)


VALIDATE: Operation[m.ValidationResponse] = Operation(
    __name__,
    "VALIDATE",
    "services_validate",
    "POST",
    "/{tenant}/api/v3/validation",
    returns=lambda: m.ValidationResponse,
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.LocatedRequest),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), ()),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def validate(*, tenant: str, body: m.LocatedRequest | d.LocatedRequest) -> Call[m.ValidationResponse]:
    """Get the rules for the inputs of a service.

    Answers with one rule for each input, keyed by the input's name: what it may hold, its default, and the messages to
    show. With `validation_type` `default_values` these are the rules of all inputs as the workbook has them; with
    `dynamic` only the rules that change given these inputs. The service is named in the body, by `service_id` or by
    `version_id`; folder and name do not locate it here.

    Args:
        tenant: The name of the tenant whose package holds the service.
        body: Inputs, and the service they are for.

    Returns:
        The call; sending it gives ``m.ValidationResponse``. The rules.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.hybrid.operations import services
        >>> call = services.validate(
        ...     tenant="acme",
        ...     body={
        ...         "request_data": {"inputs": {"principal": 500}},
        ...         "request_meta": {
        ...             "service_id": None,
        ...             "version_id": "c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1",
        ...             "version": None,
        ...             "validation_type": "default_values",
        ...         },
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/validation')

    Source: Coherent Hybrid Runner, POST /{tenant}/api/v3/validation
    """
    return VALIDATE.call({"tenant": tenant}, body)


GET_METADATA: Operation[m.MetadataResponse] = Operation(
    __name__,
    "GET_METADATA",
    "services_get_metadata",
    "POST",
    "/{tenant}/api/v3/metadata",
    returns=lambda: m.MetadataResponse,
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.LocatedRequest),
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), ()),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def get_metadata(*, tenant: str, body: m.LocatedRequest | d.LocatedRequest) -> Call[m.MetadataResponse]:
    """Get the metadata of a service.

    Answers with the outputs whose names begin with `Metadata.`, such as colours, fonts and pictures. The service is
    named in the body, by `service_id` or by `version_id`; folder and name do not locate it here.

    Args:
        tenant: The name of the tenant whose package holds the service.
        body: Inputs, and the service they are for.

    Returns:
        The call; sending it gives ``m.MetadataResponse``. The metadata.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.hybrid.operations import services
        >>> call = services.get_metadata(
        ...     tenant="acme",
        ...     body={
        ...         "request_data": {"inputs": None},
        ...         "request_meta": {"service_id": None, "version_id": "c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1"},
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v3/metadata')

    Source: Coherent Hybrid Runner, POST /{tenant}/api/v3/metadata
    """
    return GET_METADATA.call({"tenant": tenant}, body)
