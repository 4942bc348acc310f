# Made from spark.yaml by dovetail-generate; do not edit.
"""Wasm: services as WebAssembly modules."""

from __future__ import annotations

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Path
from dovetail_api.spark import SERVER
from dovetail_api.spark import models as m
from dovetail_api.spark.security import API_KEY, BEARER_AUTH, OAUTH2, TENANT_HEADER

_ERRORS = {
    400: lambda: m.V3Error,
    401: lambda: m.V3Error,
    403: lambda: m.V3Error,
    404: lambda: m.V3Error,
    500: lambda: m.V3Error,
}

DOWNLOAD: Operation[bytes] = Operation(
    __name__,
    "DOWNLOAD",
    "wasm_download",
    "GET",
    "/{tenant}/api/v3/nodegen/getnodegenzipbyId/folders/{folder}/services/{service}",
    returns=lambda: bytes,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    answer="bytes",
    accept="application/zip",
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def download(*, tenant: str, folder: str, service: str) -> Call[bytes]:
    """Download the WebAssembly module of a service.

    A ZIP archive with the service as a WebAssembly module (`.wasm`), the script that loads it (`.js`), its data
    (`.data`), the rules for its inputs (`…DefaultValidations.json`) and checksums of all of them (`checksums.md5`). It
    is that of the version in effect, usually the latest. An API key needs the feature `Spark.GetNodegenZip.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.

    Returns:
        The call; sending it gives the bytes of a file. The archive.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import wasm
        >>> call = wasm.download(tenant="acme", folder="lending", service="loan-quote")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/nodegen/getnodegenzipbyId/folders/lending/services/loan-quote')

    Source: Coherent Spark, GET /{tenant}/api/v3/nodegen/getnodegenzipbyId/folders/{folder}/services/{service}
    """
    return DOWNLOAD.call({"tenant": tenant, "folder": folder, "service": service})


DOWNLOAD_BY_SERVICE_ID: Operation[bytes] = Operation(
    __name__,
    "DOWNLOAD_BY_SERVICE_ID",
    "wasm_download_by_service_id",
    "GET",
    "/{tenant}/api/v3/nodegen/getnodegenzipbyId/service/{service_id}",
    returns=lambda: bytes,
    parameters=(Path("tenant"), Path("service_id")),
    answer="bytes",
    accept="application/zip",
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def download_by_service_id(*, tenant: str, service_id: str) -> Call[bytes]:
    """Download the WebAssembly module of a service by its UUID.

    A ZIP archive with the service as a WebAssembly module (`.wasm`), the script that loads it (`.js`), its data
    (`.data`), the rules for its inputs (`…DefaultValidations.json`) and checksums of all of them (`checksums.md5`). It
    is that of the version in effect, usually the latest. An API key needs the feature `Spark.GetNodegenZip.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        service_id: The service's UUID. It stands for the version that is in effect, usually the latest.

    Returns:
        The call; sending it gives the bytes of a file. The archive.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import wasm
        >>> call = wasm.download_by_service_id(tenant="acme", service_id="5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/nodegen/getnodegenzipbyId/service/5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810')

    Source: Coherent Spark, GET /{tenant}/api/v3/nodegen/getnodegenzipbyId/service/{service_id}
    """
    return DOWNLOAD_BY_SERVICE_ID.call({"tenant": tenant, "service_id": service_id})


DOWNLOAD_BY_VERSION_ID: Operation[bytes] = Operation(
    __name__,
    "DOWNLOAD_BY_VERSION_ID",
    "wasm_download_by_version_id",
    "GET",
    "/{tenant}/api/v3/nodegen/getnodegenzipbyId/version/{version_id}",
    returns=lambda: bytes,
    parameters=(Path("tenant"), Path("version_id")),
    answer="bytes",
    accept="application/zip",
    errors=_ERRORS,
    statuses=(200, 429),
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def download_by_version_id(*, tenant: str, version_id: str) -> Call[bytes]:
    """Download the WebAssembly module of one version.

    A ZIP archive with the service as a WebAssembly module (`.wasm`), the script that loads it (`.js`), its data
    (`.data`), the rules for its inputs (`…DefaultValidations.json`) and checksums of all of them (`checksums.md5`). It
    never changes. An API key needs the feature `Spark.GetNodegenZip.json`.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        version_id: The UUID of one version of a service.

    Returns:
        The call; sending it gives the bytes of a file. The archive.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import wasm
        >>> call = wasm.download_by_version_id(tenant="acme", version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/nodegen/getnodegenzipbyId/version/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1')

    Source: Coherent Spark, GET /{tenant}/api/v3/nodegen/getnodegenzipbyId/version/{version_id}
    """
    return DOWNLOAD_BY_VERSION_ID.call({"tenant": tenant, "version_id": version_id})


DOWNLOAD_PUBLIC: Operation[bytes] = Operation(
    __name__,
    "DOWNLOAD_PUBLIC",
    "wasm_download_public",
    "GET",
    "/{tenant}/api/v3/nodegen/public/getnodegenzipbyId/folders/{folder}/services/{service}",
    returns=lambda: bytes,
    parameters=(Path("tenant"), Path("folder"), Path("service")),
    answer="bytes",
    accept="application/zip",
    errors=_ERRORS,
    statuses=(200, 429),
    server=SERVER,
)


def download_public(*, tenant: str, folder: str, service: str) -> Call[bytes]:
    """Download the WebAssembly module of a service without credentials.

    A ZIP archive with the service as a WebAssembly module (`.wasm`), the script that loads it (`.js`), its data
    (`.data`), the rules for its inputs (`…DefaultValidations.json`) and checksums of all of them (`checksums.md5`). It
    is that of the version in effect, usually the latest. Only for services that are public.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.

    Returns:
        The call; sending it gives the bytes of a file. The archive.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import wasm
        >>> call = wasm.download_public(tenant="acme", folder="lending", service="loan-quote")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/nodegen/public/getnodegenzipbyId/folders/lending/services/loan-quote')

    Source: Coherent Spark, GET /{tenant}/api/v3/nodegen/public/getnodegenzipbyId/folders/{folder}/services/{service}
    """
    return DOWNLOAD_PUBLIC.call({"tenant": tenant, "folder": folder, "service": service})


DOWNLOAD_PUBLIC_BY_SERVICE_ID: Operation[bytes] = Operation(
    __name__,
    "DOWNLOAD_PUBLIC_BY_SERVICE_ID",
    "wasm_download_public_by_service_id",
    "GET",
    "/{tenant}/api/v3/nodegen/public/getnodegenzipbyId/service/{service_id}",
    returns=lambda: bytes,
    parameters=(Path("tenant"), Path("service_id")),
    answer="bytes",
    accept="application/zip",
    errors=_ERRORS,
    statuses=(200, 429),
    server=SERVER,
)


def download_public_by_service_id(*, tenant: str, service_id: str) -> Call[bytes]:
    """Download the WebAssembly module of a service by its UUID without credentials.

    A ZIP archive with the service as a WebAssembly module (`.wasm`), the script that loads it (`.js`), its data
    (`.data`), the rules for its inputs (`…DefaultValidations.json`) and checksums of all of them (`checksums.md5`). It
    is that of the version in effect, usually the latest. Only for services that are public.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        service_id: The service's UUID. It stands for the version that is in effect, usually the latest.

    Returns:
        The call; sending it gives the bytes of a file. The archive.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import wasm
        >>> call = wasm.download_public_by_service_id(tenant="acme", service_id="5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/nodegen/public/getnodegenzipbyId/service/5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810')

    Source: Coherent Spark, GET /{tenant}/api/v3/nodegen/public/getnodegenzipbyId/service/{service_id}
    """
    return DOWNLOAD_PUBLIC_BY_SERVICE_ID.call({"tenant": tenant, "service_id": service_id})


DOWNLOAD_PUBLIC_BY_VERSION_ID: Operation[bytes] = Operation(
    __name__,
    "DOWNLOAD_PUBLIC_BY_VERSION_ID",
    "wasm_download_public_by_version_id",
    "GET",
    "/{tenant}/api/v3/nodegen/public/getnodegenzipbyId/version/{version_id}",
    returns=lambda: bytes,
    parameters=(Path("tenant"), Path("version_id")),
    answer="bytes",
    accept="application/zip",
    errors=_ERRORS,
    statuses=(200, 429),
    server=SERVER,
)


def download_public_by_version_id(*, tenant: str, version_id: str) -> Call[bytes]:
    """Download the WebAssembly module of one version without credentials.

    A ZIP archive with the service as a WebAssembly module (`.wasm`), the script that loads it (`.js`), its data
    (`.data`), the rules for its inputs (`…DefaultValidations.json`) and checksums of all of them (`checksums.md5`). It
    never changes. Only for services that are public.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        version_id: The UUID of one version of a service.

    Returns:
        The call; sending it gives the bytes of a file. The archive.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import wasm
        >>> call = wasm.download_public_by_version_id(tenant="acme", version_id="c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1")
        >>> call.method, call.path
        ('GET', '/acme/api/v3/nodegen/public/getnodegenzipbyId/version/c1a7d7f2-93b5-4c0e-8e64-0f2b7d95a3e1')

    Source: Coherent Spark, GET /{tenant}/api/v3/nodegen/public/getnodegenzipbyId/version/{version_id}
    """
    return DOWNLOAD_PUBLIC_BY_VERSION_ID.call({"tenant": tenant, "version_id": version_id})
