# Made from spark.yaml by dovetail-generate; do not edit.
"""Answers of folders: folders, which hold services."""

from __future__ import annotations

from typing import Any, Literal

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model
from dovetail_api.spark.models.common import ResponseStatus


class CategoriesChangedResponse(Model, kw_only=True, gc=False):
    """The answer to a change of the categories."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: ChangedCategories | UnsetType | None = UNSET
    """The categories after the change."""


class CategoriesResponse(Model, kw_only=True, gc=False):
    """The categories of the tenant."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: list[Category]
    """The categories."""


class Category(Model, kw_only=True, gc=False):
    """A category that folders are filed under."""

    key: str | UnsetType | None = UNSET
    """The category's id."""
    value: str | UnsetType | None = UNSET
    """The category's name."""
    icon: str | UnsetType | None = UNSET
    """The file name of its icon."""


class ChangedCategories(Model, kw_only=True, gc=False):
    """The categories after a change."""

    metadata_product_categories: list[ChangedCategory] | UnsetType | None = field(
        name="Metadata.ProductCategories", default=UNSET
    )
    """All categories as they are now."""


class ChangedCategory(Model, kw_only=True, gc=False):
    """A category, as a change answers with it."""

    key: str | UnsetType | None = field(name="Key", default=UNSET)
    """The category's id."""
    value: str | UnsetType | None = field(name="Value", default=UNSET)
    """The category's name."""
    icon: str | UnsetType | None = field(name="Icon", default=UNSET)
    """The file name of its icon."""


class Folder(Model, kw_only=True, gc=False):
    """A folder, as a row of a list."""

    id: str
    """The folder's id."""
    name: str
    """The folder's name, unique within the tenant."""
    status: Literal["Design"] | str | UnsetType | None = UNSET
    """How far the folder's content is."""
    category: str | UnsetType | None = UNSET
    """The category the folder is filed under, such as `Other`."""
    description: str | UnsetType | None = UNSET
    """What the folder is for."""
    cover_image_path: str | UnsetType | None = field(name="coverImagePath", default=UNSET)
    """Where the cover image is; null when there is none."""
    created_at: str | UnsetType | None = field(name="createdAt", default=UNSET)
    """When the folder was created. Format: date-time."""
    created_by: str | UnsetType | None = field(name="createdBy", default=UNSET)
    """Who created the folder."""
    last_modified_date: str | UnsetType | None = field(name="lastModifiedDate", default=UNSET)
    """When the folder or something in it last changed. Format: date-time."""
    is_starred: bool | UnsetType | None = field(name="isStarred", default=UNSET)
    """Whether the caller marked the folder as a favourite."""
    kanban_status: str | UnsetType | None = field(name="kanbanStatus", default=UNSET)
    """The column of the board the folder stands in."""
    start_date: str | UnsetType | None = field(name="startDate", default=UNSET)
    """When work on the folder starts. Format: date-time."""
    launch_date: str | UnsetType | None = field(name="launchDate", default=UNSET)
    """When the folder's services are to be launched. Format: date-time."""
    active_service_count: int | UnsetType | None = field(name="activeServiceCount", default=UNSET)
    """How many of the folder's services are active; only if it was asked for."""
    total_service_count: int | UnsetType | None = field(name="totalServiceCount", default=UNSET)
    """How many services the folder holds."""


class FolderChangedResponse(Model, kw_only=True, gc=False):
    """The answer to a change or a deletion."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: Any | UnsetType = UNSET
    """Usually null; some servers repeat the folder."""


class FolderCreated(Model, kw_only=True, gc=False):
    """Where the new folder is to be found."""

    folder_id: str = field(name="folderId")
    """The new folder's id."""
    get_product_url: str | UnsetType | None = UNSET
    """The absolute address of the folder's details."""


class FolderCreatedResponse(Model, kw_only=True, gc=False):
    """The answer to the creation of a folder."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: FolderCreated
    """Where the new folder is to be found."""


class FolderDetail(Model, kw_only=True, gc=False):
    """A folder with its services."""

    id: str
    """The folder's id."""
    name: str
    """The folder's name, unique within the tenant."""
    status: Literal["Design"] | str | UnsetType | None = UNSET
    """How far the folder's content is."""
    category: str | UnsetType | None = UNSET
    """The category the folder is filed under, such as `Other`."""
    description: str | UnsetType | None = UNSET
    """What the folder is for."""
    cover_image_path: str | UnsetType | None = field(name="coverImagePath", default=UNSET)
    """Where the cover image is; null when there is none."""
    created_at: str | UnsetType | None = field(name="createdAt", default=UNSET)
    """When the folder was created. Format: date-time."""
    created_by: str | UnsetType | None = field(name="createdBy", default=UNSET)
    """Who created the folder."""
    last_modified_date: str | UnsetType | None = field(name="lastModifiedDate", default=UNSET)
    """When the folder or something in it last changed. Format: date-time."""
    is_starred: bool | UnsetType | None = field(name="isStarred", default=UNSET)
    """Whether the caller marked the folder as a favourite."""
    kanban_status: str | UnsetType | None = field(name="kanbanStatus", default=UNSET)
    """The column of the board the folder stands in."""
    start_date: str | UnsetType | None = field(name="startDate", default=UNSET)
    """When work on the folder starts. Format: date-time."""
    launch_date: str | UnsetType | None = field(name="launchDate", default=UNSET)
    """When the folder's services are to be launched. Format: date-time."""
    active_service_count: int | UnsetType | None = field(name="activeServiceCount", default=UNSET)
    """How many of the folder's services are active; only if it was asked for."""
    total_service_count: int | UnsetType | None = field(name="totalServiceCount", default=UNSET)
    """How many services the folder holds."""
    calculation_engines: FolderServices | UnsetType | None = field(name="calculationEngines", default=UNSET)
    """The first of the folder's services."""
    sections: list[Any] | UnsetType | None = UNSET
    """The sections the folder's page is divided into."""


class FolderExistsResponse(Model, kw_only=True, gc=False):
    """The answer to the question whether a folder exists."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: bool
    """True if the tenant has a folder of that name."""


class FolderPage(Model, kw_only=True, gc=False):
    """A page of folders."""

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
    data: list[Folder]
    """The folders of this page."""


class FolderResponse(Model, kw_only=True, gc=False):
    """The answer that holds one folder."""

    status: ResponseStatus
    """`Success`, or another word when the operation failed in spite of an HTTP 200."""
    message: str | UnsetType | None = UNSET
    """A remark for people; null when all went well."""
    error_code: str | UnsetType | None = field(name="errorCode", default=UNSET)
    """The failure as one word; null when all went well."""
    data: FolderDetail
    """The folder."""


class FolderServices(Model, kw_only=True, gc=False):
    """The services inside a folder's details, as a list with an envelope of its own."""

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
    data: list[dict[str, Any]] | UnsetType | None = UNSET
    """The services, open maps of what the server knows about them."""
