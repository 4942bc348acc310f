# Made from spark.yaml by dovetail-generate; do not edit.
"""Requests of folders."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import RequestModel
from dovetail_api.spark.models.common_requests import SearchField


class CategorySaveRequest(RequestModel, kw_only=True, gc=False):
    """A category to add or change."""

    value: Annotated[str, Meta(min_length=1)]
    """The category's name."""
    key: Annotated[str, Meta(min_length=1)]
    """The category's id; a new category gets a UUID made by the caller."""
    icon: str | UnsetType = UNSET
    """The file name of its icon; usually `other.svg`."""


class FolderListRequest(RequestModel, kw_only=True, gc=False):
    """Which folders to list, in which order, and which page of them."""

    search: list[SearchField] | UnsetType = UNSET
    """Conditions a folder must meet, all of them. Known fields are `name` and `isstarred`."""
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The page, counted from 1."""
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = field(name="pageSize", default=UNSET)
    """How many folders make a page; clients usually ask for 100."""
    sort: str | UnsetType = UNSET
    """The field to sort by, with a leading `-` for descending order, such as `-updated` or `productName`."""
    should_fetch_active_services_count: bool | UnsetType = field(name="shouldFetchActiveServicesCount", default=UNSET)
    """Whether the rows should tell how many of the folder's services are active."""


class FolderUpdateRequest(RequestModel, kw_only=True, gc=False):
    """The fields of a folder to change; those left out stay as they are."""

    name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The new name."""
    description: str | UnsetType = UNSET
    """The new description."""
    category: str | UnsetType = UNSET
    """The new category."""
    status: str | UnsetType = UNSET
    """The new status."""
    start_date: str | UnsetType = field(name="startDate", default=UNSET)
    """The new start, as ISO 8601 text."""
    launch_date: str | UnsetType = field(name="launchDate", default=UNSET)
    """The new launch date, as ISO 8601 text."""
    should_track_user_action: bool | UnsetType = field(name="shouldTrackUserAction", default=UNSET)
    """Whether the change is noted in the tenant's activity record; clients usually say true."""
