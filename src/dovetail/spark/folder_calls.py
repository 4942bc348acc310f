"""From keywords to the calls about folders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from msgspec import UNSET

from dovetail.spark.building import built
from dovetail.spark.dates import Date, effective_period, to_iso
from dovetail.spark.errors import SparkInputError
from dovetail_api.spark.operations import folders

if TYPE_CHECKING:
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
