"""From keywords to the calls about folders."""

from __future__ import annotations

import io
import uuid
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from msgspec import UNSET

from dovetail.runtime.body import File, content_of
from dovetail.spark.building import built
from dovetail.spark.dates import Date, effective_period, to_iso
from dovetail.spark.errors import SparkInputError
from dovetail_api.spark.operations import folders

if TYPE_CHECKING:
    from dovetail.runtime.body import FileContent
    from dovetail.runtime.call import Call, PagedCall
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m


def find_call(
    name: str | None, favorite: bool | None, page: int, size: int, sort: str, more: Mapping[str, Any]
) -> PagedCall[m.FolderPage, m.Folder]:
    """The call for a page of the folders that meet all conditions.

    Raises:
        SparkInputError: A condition or the page makes no sense.
    """
    wanted = {**more, "name": name, "isstarred": favorite}
    body = {
        # A condition that says nothing is left out; so is favorite=False, which means "whether or not".
        "search": [{"field": field, "value": value} for field, value in wanted.items() if value],
        "page": page,
        "pageSize": size,
        "sort": sort,
        "shouldFetchActiveServicesCount": True,
    }
    return built(folders.list, body=cast("d.FolderListRequest", body))


def create_call(
    name: str,
    *,
    description: str | None,
    category: str | None,
    start_date: Date | None,
    launch_date: Date | None,
    status: str | None,
) -> Call[m.FolderCreatedResponse]:
    """The call that creates a folder.

    Raises:
        SparkInputError: The name or a date cannot be used.
    """
    start, launch = effective_period(start_date, launch_date)
    return built(
        folders.create,
        name=name,
        category=category or "Other",
        description=description or f"Services of {name}.",
        status=status or "Design",
        start_date=start,
        launch_date=launch,
    )


def get_call(name: str, services: int | None = None) -> Call[m.FolderResponse]:
    """The call that gets a folder by its name.

    Raises:
        SparkInputError: The name cannot be used.
    """
    return built(folders.get, folder=name, no_of_calculation_engines=UNSET if services is None else services)


def update_call(
    id: str,  # noqa: A002 - as it is called everywhere
    *,
    name: str | None,
    description: str | None,
    category: str | None,
    status: str | None,
    start_date: Date | None,
    launch_date: Date | None,
) -> Call[m.FolderChangedResponse]:
    """The call that changes a folder.

    Raises:
        SparkInputError: Nothing is to be changed, or the id or a date cannot be used.
    """
    given = {
        "name": name,
        "description": description,
        "category": category,
        "status": status,
        "startDate": to_iso(start_date, "start_date"),
        "launchDate": to_iso(launch_date, "launch_date"),
    }
    changes = {key: value for key, value in given.items() if value is not None}
    if not changes:
        raise SparkInputError("update: there is nothing to change.", value=id, at="id", remedy="Give a new value.")
    body = cast("d.FolderUpdateRequest", {**changes, "shouldTrackUserAction": True})
    return built(folders.update, folder_id=id, body=body)


def check_cover(image: FileContent) -> None:
    """Refuse what is no image file, before a folder is made for it.

    Raises:
        SparkInputError: It is no content of a file.
    """
    # An open one in memory is a file for certain; looking at it would leave it read.
    if not isinstance(image, io.BytesIO) or image.closed:
        built(content_of, image, "cover")


def cover_call(id: str, image: FileContent, filename: str | None = None) -> Call[m.FolderChangedResponse]:  # noqa: A002
    """The call that gives a folder a cover image.

    Raises:
        SparkInputError: The id or the file cannot be used.
    """
    return built(folders.upload_cover, id=id, cover_image=File(image, filename))


def categories_call() -> Call[m.CategoriesResponse]:
    """The call that lists the categories."""
    return folders.list_categories()


def save_category_call(name: str, key: str | None, icon: str | None) -> Call[m.CategoriesChangedResponse]:
    """The call that adds a category, or changes the one with the key.

    Raises:
        SparkInputError: The name or the key is empty.
    """
    body = {"value": name, "key": str(uuid.uuid4()) if key is None else key, "icon": icon or "other.svg"}
    return built(folders.save_category, body=cast("d.CategorySaveRequest", body))


def delete_category_call(key: str) -> Call[m.CategoriesChangedResponse]:
    """The call that deletes a category.

    Raises:
        SparkInputError: The key cannot be used.
    """
    return built(folders.delete_category, key=key)


def delete_call(id: str) -> Call[m.FolderChangedResponse]:  # noqa: A002
    """The call that deletes a folder.

    Raises:
        SparkInputError: The id cannot be used.
    """
    return built(folders.delete, folder_id=id)


def exists_call(name: str) -> Call[m.FolderExistsResponse]:
    """The call that looks a folder's name up.

    Raises:
        SparkInputError: The name cannot be used.
    """
    return built(folders.exists, folder=name)
