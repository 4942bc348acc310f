# Made from spark.yaml by dovetail-generate; do not edit.
"""Folders, which hold services."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import Envelope, JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageNumbers
from dovetail.runtime.parameters import Form, Path, Query
from dovetail_api.spark import SERVER
from dovetail_api.spark import models as m
from dovetail_api.spark.security import API_KEY, BEARER_AUTH, OAUTH2, TENANT_HEADER

if TYPE_CHECKING:
    from dovetail_api.spark import dicts as d

_ERRORS = {401: lambda: m.V1Error, 0: lambda: m.V1Error}

LIST: PagedOperation[m.FolderPage, m.Folder] = PagedOperation(
    __name__,
    "LIST",
    "folders_list",
    "POST",
    "/api/v1/product/list",
    returns=lambda: m.FolderPage,
    item=lambda: m.Folder,
    paging=PageNumbers("/data", into="body:/page", start=1, size="body:/pageSize", total="/count"),
    body=JsonBody(lambda: m.FolderListRequest),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def list(*, body: m.FolderListRequest | d.FolderListRequest) -> PagedCall[m.FolderPage, m.Folder]:
    """List the folders of the tenant.

    One page of the folders the caller may see, narrowed down by `search` and in the order of `sort`. It reads only,
    although it is a POST.

    Args:
        body: Which folders to list, in which order, and which page of them.

    Returns:
        The call for the first page, a ``m.FolderPage``; ``client.items`` goes on to every ``m.Folder``. A page of
            folders.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.list(
        ...     body={
        ...         "search": [{"field": "name", "value": "lending"}],
        ...         "page": 1,
        ...         "pageSize": 100,
        ...         "sort": "-updated",
        ...         "shouldFetchActiveServicesCount": True,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/v1/product/list')

    Source: Coherent Spark, POST /api/v1/product/list
    """
    return LIST.call(body=body)


CREATE: Operation[m.FolderCreatedResponse] = Operation(
    __name__,
    "CREATE",
    "folders_create",
    "POST",
    "/api/v1/product/create",
    returns=lambda: m.FolderCreatedResponse,
    parameters=(
        Form("name", "Name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("category", "Category", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("description", "Description", required=True),
        Form("status", "Status", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("start_date", "StartDate"),
        Form("launch_date", "LaunchDate"),
    ),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(
        status="/status",
        success=("Success",),
        code="/errorCode",
        message="/message",
        codes={"PRODUCT_ALREADY_EXISTS": 409},
    ),
)


def create(
    *,
    name: str,
    category: str,
    description: str,
    status: str,
    start_date: str | UnsetType = UNSET,
    launch_date: str | UnsetType = UNSET,
) -> Call[m.FolderCreatedResponse]:
    """Create a folder.

    Creates an empty folder. The answer names the folder's id and the address of its details, not the folder itself. A
    name that is taken is an error with code `PRODUCT_ALREADY_EXISTS`. API keys are not accepted.

    Args:
        name: The folder's name, unique within the tenant.
        category: The category to file the folder under; clients usually say `Other`.
        description: What the folder is for.
        status: How far the folder's content is; clients usually say `Design`.
        start_date: When work starts, as ISO 8601 text; usually now.
        launch_date: When the services are to be launched, as ISO 8601 text; usually ten years from now.

    Returns:
        The call; sending it gives ``m.FolderCreatedResponse``. The folder was created.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.create(
        ...     name="lending",
        ...     category="Other",
        ...     description="Quotes for consumer loans.",
        ...     status="Design",
        ... )
        >>> call.method, call.path
        ('POST', '/api/v1/product/create')

    Source: Coherent Spark, POST /api/v1/product/create
    """
    return CREATE.call(
        {
            "name": name,
            "category": category,
            "description": description,
            "status": status,
            "start_date": start_date,
            "launch_date": launch_date,
        }
    )


GET: Operation[m.FolderResponse] = Operation(
    __name__,
    "GET",
    "folders_get",
    "GET",
    "/api/v1/product/getproduct/{folder}",
    returns=lambda: m.FolderResponse,
    parameters=(
        Path("folder"),
        Query("no_of_calculation_engines", "noOfCalculationEngines", check=lambda: Annotated[int, Meta(ge=0)]),
    ),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def get(*, folder: str, no_of_calculation_engines: int | UnsetType = UNSET) -> Call[m.FolderResponse]:
    """Get a folder by its name.

    The folder's details with the first of its services. API keys are not accepted.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.
        no_of_calculation_engines: How many of the folder's services to include; the server decides when it is left out.

    Returns:
        The call; sending it gives ``m.FolderResponse``. The folder.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.get(folder="lending")
        >>> call.method, call.path
        ('GET', '/api/v1/product/getproduct/lending')

    Source: Coherent Spark, GET /api/v1/product/getproduct/{folder}
    """
    return GET.call({"folder": folder, "no_of_calculation_engines": no_of_calculation_engines})


UPDATE: Operation[m.FolderChangedResponse] = Operation(
    __name__,
    "UPDATE",
    "folders_update",
    "POST",
    "/api/v1/product/update/{folder_id}",
    returns=lambda: m.FolderChangedResponse,
    parameters=(Path("folder_id"),),
    body=JsonBody(lambda: m.FolderUpdateRequest),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(
        status="/status",
        success=("Success",),
        code="/errorCode",
        message="/message",
        codes={"PRODUCT_ALREADY_EXISTS": 409},
    ),
)


def update(*, folder_id: str, body: m.FolderUpdateRequest | d.FolderUpdateRequest) -> Call[m.FolderChangedResponse]:
    """Change a folder.

    Changes the given fields and leaves the others as they are. API keys are not accepted.

    Args:
        folder_id: The folder's id, as `folders_list` and `folders_get` give it (not its name).
        body: The fields of a folder to change; those left out stay as they are.

    Returns:
        The call; sending it gives ``m.FolderChangedResponse``. The folder was changed.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.update(
        ...     folder_id="3f1c0f5e-8b7d-4a52-9a1f-2f60b1c7d9e4",
        ...     body={"description": "Quotes for consumer and car loans.", "shouldTrackUserAction": True},
        ... )
        >>> call.method, call.path
        ('POST', '/api/v1/product/update/3f1c0f5e-8b7d-4a52-9a1f-2f60b1c7d9e4')

    Source: Coherent Spark, POST /api/v1/product/update/{folder_id}
    """
    return UPDATE.call({"folder_id": folder_id}, body)


DELETE: Operation[m.FolderChangedResponse] = Operation(
    __name__,
    "DELETE",
    "folders_delete",
    "DELETE",
    "/api/v1/product/delete/{folder_id}",
    returns=lambda: m.FolderChangedResponse,
    parameters=(Path("folder_id"),),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def delete(*, folder_id: str) -> Call[m.FolderChangedResponse]:
    """Delete a folder with all its services.

    Deletes the folder and every version of every service in it. This cannot be undone. API keys are not accepted.

    Args:
        folder_id: The folder's id, as `folders_list` and `folders_get` give it (not its name).

    Returns:
        The call; sending it gives ``m.FolderChangedResponse``. The folder is gone.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.delete(folder_id="3f1c0f5e-8b7d-4a52-9a1f-2f60b1c7d9e4")
        >>> call.method, call.path
        ('DELETE', '/api/v1/product/delete/3f1c0f5e-8b7d-4a52-9a1f-2f60b1c7d9e4')

    Source: Coherent Spark, DELETE /api/v1/product/delete/{folder_id}
    """
    return DELETE.call({"folder_id": folder_id})


EXISTS: Operation[m.FolderExistsResponse] = Operation(
    __name__,
    "EXISTS",
    "folders_exists",
    "POST",
    "/api/v1/product/isproductexists/{folder}",
    returns=lambda: m.FolderExistsResponse,
    parameters=(Path("folder"),),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def exists(*, folder: str) -> Call[m.FolderExistsResponse]:
    """Tell whether a folder of that name exists.

    Looks the name up in the tenant. It reads only, although it is a POST, and takes no body.

    Args:
        folder: The folder's name, case kept. Blanks are allowed; it is an error to pass text that is already
            URL-encoded.

    Returns:
        The call; sending it gives ``m.FolderExistsResponse``. Whether the folder exists.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.exists(folder="lending")
        >>> call.method, call.path
        ('POST', '/api/v1/product/isproductexists/lending')

    Source: Coherent Spark, POST /api/v1/product/isproductexists/{folder}
    """
    return EXISTS.call({"folder": folder})
