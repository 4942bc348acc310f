# Made from spark.yaml by dovetail-generate; do not edit.
"""Folders, which hold services."""

# ruff: noqa: A001, A002 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.body import File, FileContent
from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import Envelope, JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageNumbers
from dovetail.runtime.parameters import Form, Part, Path, Query
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


UPLOAD_COVER: Operation[m.FolderChangedResponse] = Operation(
    __name__,
    "UPLOAD_COVER",
    "folders_upload_cover",
    "POST",
    "/api/v1/product/uploadcoverimage",
    returns=lambda: m.FolderChangedResponse,
    parameters=(
        Part("id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Part("cover_image", "coverImage", style="file", required=True),
    ),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def upload_cover(*, id: str, cover_image: File | FileContent) -> Call[m.FolderChangedResponse]:
    """Give a folder a cover image.

    Replaces the image the folder had. The folder's `coverImagePath` then tells where it is. API keys are not accepted.

    Args:
        id: The folder's id (not its name).
        cover_image: The image, such as a PNG or JPEG file.

    Returns:
        The call; sending it gives ``m.FolderChangedResponse``. The folder has the image.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.upload_cover(id="3f1c0f5e-8b7d-4a52-9a1f-2f60b1c7d9e4", cover_image=b"...")
        >>> call.method, call.path
        ('POST', '/api/v1/product/uploadcoverimage')

    Source: Coherent Spark, POST /api/v1/product/uploadcoverimage
    """
    return UPLOAD_COVER.call({"id": id, "cover_image": cover_image})


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


LIST_CATEGORIES: Operation[m.CategoriesResponse] = Operation(
    __name__,
    "LIST_CATEGORIES",
    "folders_list_categories",
    "GET",
    "/api/v1/lookup/getcategories",
    returns=lambda: m.CategoriesResponse,
    errors=_ERRORS,
    security=((BEARER_AUTH,), (API_KEY, TENANT_HEADER), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def list_categories() -> Call[m.CategoriesResponse]:
    """List the categories that folders are filed under.

    The whole list at once; it is not divided into pages.

    Returns:
        The call; sending it gives ``m.CategoriesResponse``. The categories.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.list_categories()
        >>> call.method, call.path
        ('GET', '/api/v1/lookup/getcategories')

    Source: Coherent Spark, GET /api/v1/lookup/getcategories
    """
    return LIST_CATEGORIES.call()


SAVE_CATEGORY: Operation[m.CategoriesChangedResponse] = Operation(
    __name__,
    "SAVE_CATEGORY",
    "folders_save_category",
    "POST",
    "/api/v1/lookup/savecategory",
    returns=lambda: m.CategoriesChangedResponse,
    body=JsonBody(lambda: m.CategorySaveRequest),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (OAUTH2,)),
    retry="idempotent",
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def save_category(*, body: m.CategorySaveRequest | d.CategorySaveRequest) -> Call[m.CategoriesChangedResponse]:
    """Add a category, or change one.

    A key that is taken gets the new name and icon; any other makes a new category. API keys are not accepted.

    Args:
        body: A category to add or change.

    Returns:
        The call; sending it gives ``m.CategoriesChangedResponse``. All categories as they are now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.save_category(
        ...     body={"value": "Marine", "key": "9e4d1c3b-2a5f-4e6d-8c7b-0f1a2b3c4d5e", "icon": "other.svg"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/v1/lookup/savecategory')

    Source: Coherent Spark, POST /api/v1/lookup/savecategory
    """
    return SAVE_CATEGORY.call(body=body)


DELETE_CATEGORY: Operation[m.CategoriesChangedResponse] = Operation(
    __name__,
    "DELETE_CATEGORY",
    "folders_delete_category",
    "DELETE",
    "/api/v1/lookup/deletecategory/{key}",
    returns=lambda: m.CategoriesChangedResponse,
    parameters=(Path("key"),),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (OAUTH2,)),
    server=SERVER,
    envelope=Envelope(status="/status", success=("Success",), code="/errorCode", message="/message"),
)


def delete_category(*, key: str) -> Call[m.CategoriesChangedResponse]:
    """Delete a category.

    Folders filed under it keep its name. API keys are not accepted.

    Args:
        key: The category's key, as `folders_list_categories` gives it (not its name).

    Returns:
        The call; sending it gives ``m.CategoriesChangedResponse``. All categories as they are now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import folders
        >>> call = folders.delete_category(key="6d0c2f0e-9c4b-4b53-8a57-1e0f3a2b4c5d")
        >>> call.method, call.path
        ('DELETE', '/api/v1/lookup/deletecategory/6d0c2f0e-9c4b-4b53-8a57-1e0f3a2b4c5d')

    Source: Coherent Spark, DELETE /api/v1/lookup/deletecategory/{key}
    """
    return DELETE_CATEGORY.call({"key": key})
