# Made from spark.yaml by dovetail-generate; do not edit.
"""Request bodies of folders, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from dovetail_api.spark.dicts.common_requests import SearchField


class CategorySaveRequest(TypedDict):
    """A category to add or change."""

    value: str
    """The category's name."""
    key: str
    """The category's id; a new category gets a UUID made by the caller."""
    icon: NotRequired[str]
    """The file name of its icon; usually `other.svg`."""


class FolderListRequest(TypedDict):
    """Which folders to list, in which order, and which page of them."""

    search: NotRequired[list[SearchField]]
    """Conditions a folder must meet, all of them. Known fields are `name` and `isstarred`."""
    page: NotRequired[int]
    """The page, counted from 1."""
    pageSize: NotRequired[int]
    """How many folders make a page; clients usually ask for 100."""
    sort: NotRequired[str]
    """The field to sort by, with a leading `-` for descending order, such as `-updated` or `productName`."""
    shouldFetchActiveServicesCount: NotRequired[bool]
    """Whether the rows should tell how many of the folder's services are active."""


class FolderUpdateRequest(TypedDict):
    """The fields of a folder to change; those left out stay as they are."""

    name: NotRequired[str]
    """The new name."""
    description: NotRequired[str]
    """The new description."""
    category: NotRequired[str]
    """The new category."""
    status: NotRequired[str]
    """The new status."""
    startDate: NotRequired[str]
    """The new start, as ISO 8601 text."""
    launchDate: NotRequired[str]
    """The new launch date, as ISO 8601 text."""
    shouldTrackUserAction: NotRequired[bool]
    """Whether the change is noted in the tenant's activity record; clients usually say true."""
