# Made from spark.yaml by dovetail-generate; do not edit.
"""Transforms: documents that turn the caller's own data into requests, and answers into the caller's own shape."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from dovetail.runtime.body import File, FileContent
from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageNumbers
from dovetail.runtime.parameters import Header, Part, Path
from dovetail_api.spark import SERVER
from dovetail_api.spark import models as m
from dovetail_api.spark.security import API_KEY, BEARER_AUTH, OAUTH2, TENANT_HEADER

if TYPE_CHECKING:
    from dovetail_api.spark import dicts as d

_ERRORS = {400: lambda: m.V4Error, 401: lambda: m.V4AuthError}
_ERRORS_2 = {400: lambda: m.V4Error, 401: lambda: m.V4AuthError, 404: lambda: m.V4Error}
_ERRORS_3 = {400: lambda: m.V4Error, 401: lambda: m.V4AuthError, 404: lambda: m.V4Error, 500: lambda: m.V4Error}

LIST: PagedOperation[m.TransformPage, m.TransformRow] = PagedOperation(
    __name__,
    "LIST",
    "transforms_list",
    "POST",
    "/{tenant}/api/v4/transforms/list/{folder}",
    returns=lambda: m.TransformPage,
    item=lambda: m.TransformRow,
    paging=PageNumbers("/outputs/result", into="body:/page", start=1, size="body:/pageSize", total="/outputs/count"),
    parameters=(Path("tenant"), Path("folder")),
    body=JsonBody(lambda: m.TransformListRequest),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
)


def list(
    *, tenant: str, folder: str, body: m.TransformListRequest | d.TransformListRequest
) -> PagedCall[m.TransformPage, m.TransformRow]:
    """List the transforms in a folder.

    One page of the transforms that meet all conditions.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        body: Which transforms to list.

    Returns:
        The call for the first page, a ``m.TransformPage``; ``client.items`` goes on to every ``m.TransformRow``. A page
            of transforms.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import transforms
        >>> call = transforms.list(
        ...     tenant="acme",
        ...     folder="lending",
        ...     body={"page": 1, "pageSize": 100, "sort": "-updatedAt", "search": []},
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/transforms/list/lending')

    Source: Coherent Spark, POST /{tenant}/api/v4/transforms/list/{folder}
    """
    return LIST.call({"tenant": tenant, "folder": folder}, body)


VALIDATE: Operation[m.TransformValidated] = Operation(
    __name__,
    "VALIDATE",
    "transforms_validate",
    "POST",
    "/{tenant}/api/v4/transforms/validation",
    returns=lambda: m.TransformValidated,
    parameters=(Path("tenant"),),
    body=JsonBody(lambda: m.TransformContent),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
)


def validate(*, tenant: str, body: m.TransformContent | d.TransformContent) -> Call[m.TransformValidated]:
    """Check a transform document without keeping it.

    Tells whether the document could be saved and run, and what is wrong with it.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        body: A transform document to be kept or checked.

    Returns:
        The call; sending it gives ``m.TransformValidated``. Whether it is valid.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import transforms
        >>> call = transforms.validate(
        ...     tenant="acme",
        ...     body={"transform_content": '{"transform_type":"JSONtransforms_v1.0.1","target_api_version":"v3"}'},
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/transforms/validation')

    Source: Coherent Spark, POST /{tenant}/api/v4/transforms/validation
    """
    return VALIDATE.call({"tenant": tenant}, body)


UPLOAD: Operation[m.TransformSaved] = Operation(
    __name__,
    "UPLOAD",
    "transforms_upload",
    "POST",
    "/{tenant}/api/v4/transforms/{folder}",
    returns=lambda: m.TransformSaved,
    parameters=(
        Path("tenant"),
        Path("folder"),
        Part("file", style="file", media_type="application/json", required=True),
    ),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
)


def upload(*, tenant: str, folder: str, file: File | FileContent) -> Call[m.TransformSaved]:
    """Save a transform document from a file.

    The file is called `NAME_transform.json`, and NAME is what the transform is called then.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        file: The document, in a file called `NAME_transform.json`.

    Returns:
        The call; sending it gives ``m.TransformSaved``. It is kept.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import transforms
        >>> call = transforms.upload(tenant="acme", folder="lending", file=b"...")
        >>> call.method, call.path
        ('POST', '/acme/api/v4/transforms/lending')

    Source: Coherent Spark, POST /{tenant}/api/v4/transforms/{folder}
    """
    return UPLOAD.call({"tenant": tenant, "folder": folder, "file": file})


GET: Operation[m.TransformResponse] = Operation(
    __name__,
    "GET",
    "transforms_get",
    "GET",
    "/{tenant}/api/v4/transforms/{transform_folder}/{transform}",
    returns=lambda: m.TransformResponse,
    parameters=(Path("tenant"), Path("transform_folder"), Path("transform")),
    errors=_ERRORS_2,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def get(*, tenant: str, transform_folder: str, transform: str) -> Call[m.TransformResponse]:
    """Get a transform document.

    The document as it was saved, and when.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        transform_folder: The folder that the transform is kept in; not necessarily that of the service.
        transform: The transform's name.

    Returns:
        The call; sending it gives ``m.TransformResponse``. The document.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import transforms
        >>> call = transforms.get(tenant="acme", transform_folder="lending", transform="quote-by-amount")
        >>> call.method, call.path
        ('GET', '/acme/api/v4/transforms/lending/quote-by-amount')

    Source: Coherent Spark, GET /{tenant}/api/v4/transforms/{transform_folder}/{transform}
    """
    return GET.call({"tenant": tenant, "transform_folder": transform_folder, "transform": transform})


SAVE: Operation[m.TransformSaved] = Operation(
    __name__,
    "SAVE",
    "transforms_save",
    "POST",
    "/{tenant}/api/v4/transforms/{transform_folder}/{transform}",
    returns=lambda: m.TransformSaved,
    parameters=(Path("tenant"), Path("transform_folder"), Path("transform")),
    body=JsonBody(lambda: m.TransformContent),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
)


def save(
    *, tenant: str, transform_folder: str, transform: str, body: m.TransformContent | d.TransformContent
) -> Call[m.TransformSaved]:
    """Save a transform document.

    Keeps a document under a name; one that is there already is replaced. An invalid document is refused.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        transform_folder: The folder that the transform is kept in; not necessarily that of the service.
        transform: The transform's name.
        body: A transform document to be kept or checked.

    Returns:
        The call; sending it gives ``m.TransformSaved``. It is kept.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import transforms
        >>> call = transforms.save(
        ...     tenant="acme",
        ...     transform_folder="lending",
        ...     transform="quote-by-amount",
        ...     body={"transform_content": '{"transform_type":"JSONtransforms_v1.0.1","target_api_version":"v3"}'},
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/transforms/lending/quote-by-amount')

    Source: Coherent Spark, POST /{tenant}/api/v4/transforms/{transform_folder}/{transform}
    """
    return SAVE.call({"tenant": tenant, "transform_folder": transform_folder, "transform": transform}, body)


DELETE: Operation[m.TransformDeleted] = Operation(
    __name__,
    "DELETE",
    "transforms_delete",
    "DELETE",
    "/{tenant}/api/v4/transforms/{transform_folder}/{transform}",
    returns=lambda: m.TransformDeleted,
    parameters=(Path("tenant"), Path("transform_folder"), Path("transform")),
    errors=_ERRORS_2,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
)


def delete(*, tenant: str, transform_folder: str, transform: str) -> Call[m.TransformDeleted]:
    """Delete a transform document.

    Calls through it fail from then on.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        transform_folder: The folder that the transform is kept in; not necessarily that of the service.
        transform: The transform's name.

    Returns:
        The call; sending it gives ``m.TransformDeleted``. It is gone.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import transforms
        >>> call = transforms.delete(tenant="acme", transform_folder="lending", transform="quote-by-amount")
        >>> call.method, call.path
        ('DELETE', '/acme/api/v4/transforms/lending/quote-by-amount')

    Source: Coherent Spark, DELETE /{tenant}/api/v4/transforms/{transform_folder}/{transform}
    """
    return DELETE.call({"tenant": tenant, "transform_folder": transform_folder, "transform": transform})


RUN: Operation[object] = Operation(
    __name__,
    "RUN",
    "transforms_run",
    "POST",
    "/{tenant}/api/v4/transforms/{transform_folder}/{transform}/run",
    returns=lambda: object,
    parameters=(
        Path("tenant"),
        Path("transform_folder"),
        Path("transform"),
        Header("x_request_meta", "x-request-meta"),
        Header("x_meta", "x-meta"),
    ),
    body=JsonBody(lambda: object),
    errors=_ERRORS_3,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def run(
    *,
    tenant: str,
    transform_folder: str,
    transform: str,
    body: object,
    x_request_meta: str | UnsetType = UNSET,
    x_meta: str | UnsetType = UNSET,
) -> Call[object]:
    """Run a transform that says itself which service it executes.

    The request that the input transform makes names the service, as `request_meta.service_uri` for v3 and as `service`
    for v4.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        transform_folder: The folder that the transform is kept in; not necessarily that of the service.
        transform: The transform's name.
        body: Any JSON value; the document's input transform makes a request of it.
        x_request_meta: What the execution is told besides its inputs, for a transform whose target is v3. The keys of
            `request_meta`, as JSON text on one line between apostrophes.
        x_meta: What the execution is told besides its inputs, for a transform whose target is v4. The members of a v4
            request but its inputs, as JSON text on one line between apostrophes.

    Returns:
        The call; sending it gives ``object``. What the output transform makes of the answer; without one, the answer of
            the target API.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import transforms
        >>> call = transforms.run(
        ...     tenant="acme",
        ...     transform_folder="lending",
        ...     transform="quote-by-amount",
        ...     body={"amount": 25000, "rate": 0.06},
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/transforms/lending/quote-by-amount/run')

    Source: Coherent Spark, POST /{tenant}/api/v4/transforms/{transform_folder}/{transform}/run
    """
    return RUN.call(
        {
            "tenant": tenant,
            "transform_folder": transform_folder,
            "transform": transform,
            "x_request_meta": x_request_meta,
            "x_meta": x_meta,
        },
        body,
    )


EXECUTE: Operation[object] = Operation(
    __name__,
    "EXECUTE",
    "transforms_execute",
    "POST",
    "/{tenant}/api/v4/transforms/{transform_folder}/{transform}/for/{folder}/{service}",
    returns=lambda: object,
    parameters=(
        Path("tenant"),
        Path("transform_folder"),
        Path("transform"),
        Path("folder"),
        Path("service"),
        Header("x_request_meta", "x-request-meta"),
        Header("x_meta", "x-meta"),
    ),
    body=JsonBody(lambda: object),
    errors=_ERRORS_3,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute(
    *,
    tenant: str,
    transform_folder: str,
    transform: str,
    folder: str,
    service: str,
    body: object,
    x_request_meta: str | UnsetType = UNSET,
    x_meta: str | UnsetType = UNSET,
) -> Call[object]:
    """Execute a service through a transform.

    The document's input transform makes a request of the body, the service is executed, and the output transform makes
    the answer of what it gave.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        transform_folder: The folder that the transform is kept in; not necessarily that of the service.
        transform: The transform's name.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: Any JSON value; the document's input transform makes a request of it.
        x_request_meta: What the execution is told besides its inputs, for a transform whose target is v3. The keys of
            `request_meta`, as JSON text on one line between apostrophes.
        x_meta: What the execution is told besides its inputs, for a transform whose target is v4. The members of a v4
            request but its inputs, as JSON text on one line between apostrophes.

    Returns:
        The call; sending it gives ``object``. What the output transform makes of the answer; without one, the answer of
            the target API.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import transforms
        >>> call = transforms.execute(
        ...     tenant="acme",
        ...     transform_folder="lending",
        ...     transform="quote-by-amount",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={"amount": 25000, "rate": 0.06},
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/transforms/lending/quote-by-amount/for/lending/loan-quote')

    Source: Coherent Spark, POST /{tenant}/api/v4/transforms/{transform_folder}/{transform}/for/{folder}/{service}
    """
    return EXECUTE.call(
        {
            "tenant": tenant,
            "transform_folder": transform_folder,
            "transform": transform,
            "folder": folder,
            "service": service,
            "x_request_meta": x_request_meta,
            "x_meta": x_meta,
        },
        body,
    )


EXECUTE_BY_NAME: Operation[object] = Operation(
    __name__,
    "EXECUTE_BY_NAME",
    "transforms_execute_by_name",
    "POST",
    "/{tenant}/api/v4/transforms/{transform}/for/folders/{folder}/services/{service}",
    returns=lambda: object,
    parameters=(
        Path("tenant"),
        Path("transform"),
        Path("folder"),
        Path("service"),
        Header("x_request_meta", "x-request-meta"),
        Header("x_meta", "x-meta"),
    ),
    body=JsonBody(lambda: object),
    errors=_ERRORS_3,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    compression=("gzip", "deflate"),
)


def execute_by_name(
    *,
    tenant: str,
    transform: str,
    folder: str,
    service: str,
    body: object,
    x_request_meta: str | UnsetType = UNSET,
    x_meta: str | UnsetType = UNSET,
) -> Call[object]:
    """Execute a service through a transform that has a name alone.

    The older form, for transforms that are kept with the tenant's options and not in a folder.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        transform: The transform's name.
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        service: The service's name within its folder, case kept and without a version.
        body: Any JSON value; the document's input transform makes a request of it.
        x_request_meta: What the execution is told besides its inputs, for a transform whose target is v3. The keys of
            `request_meta`, as JSON text on one line between apostrophes.
        x_meta: What the execution is told besides its inputs, for a transform whose target is v4. The members of a v4
            request but its inputs, as JSON text on one line between apostrophes.

    Returns:
        The call; sending it gives ``object``. What the output transform makes of the answer; without one, the answer of
            the target API.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import transforms
        >>> call = transforms.execute_by_name(
        ...     tenant="acme",
        ...     transform="quote-by-amount",
        ...     folder="lending",
        ...     service="loan-quote",
        ...     body={"amount": 25000, "rate": 0.06},
        ... )
        >>> call.method, call.path
        ('POST', '/acme/api/v4/transforms/quote-by-amount/for/folders/lending/services/loan-quote')

    Source: Coherent Spark, POST /{tenant}/api/v4/transforms/{transform}/for/folders/{folder}/services/{service}
    """
    return EXECUTE_BY_NAME.call(
        {
            "tenant": tenant,
            "transform": transform,
            "folder": folder,
            "service": service,
            "x_request_meta": x_request_meta,
            "x_meta": x_meta,
        },
        body,
    )
