# Made from spark.yaml by dovetail-generate; do not edit.
"""Requests of logs."""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import Model, RequestModel

RehydrateRequest: TypeAlias = dict[str, Any]
"""Nothing; servers want an empty object."""


class LogJobFilter(Model, kw_only=True, gc=False):
    """Conditions that a record must meet, all of them. Other keys are passed on."""

    call_ids: list[str] | UnsetType = UNSET
    """Ids of calls; or one correlation id; or one source system. All records when empty."""
    timezone_offset: str | UnsetType | None = UNSET
    """The zone to write times in, as minutes from UTC (`-480`) or as `+08:00`."""
    start_date: str | UnsetType | None = UNSET
    """The earliest time of a record, ISO 8601."""
    end_date: str | UnsetType | None = UNSET
    """The latest time of a record, ISO 8601."""
    callpurpose: str | UnsetType | None = UNSET
    """What the call was for."""
    user_name: str | UnsetType | None = field(name="userName", default=UNSET)
    """Who called."""
    has_warnings: bool | UnsetType | None = UNSET
    """Only records with warnings, or only those without."""
    has_errors: bool | UnsetType | None = UNSET
    """Only records with errors, or only those without."""


class LogJobRequest(RequestModel, kw_only=True, gc=False):
    """Which records to collect."""

    request_data: LogJobFilter
    """Conditions that a record must meet, all of them."""
    request_meta: LogJobRequestMeta | UnsetType = UNSET
    """The version."""


class LogJobRequestMeta(RequestModel, kw_only=True, gc=False):
    """The version whose records to collect."""

    version_id: str | UnsetType | None = UNSET
    """The version's UUID; null for all versions."""


class LogSearchField(RequestModel, kw_only=True, gc=False):
    """One condition on a record."""

    field_: Annotated[str, Meta(min_length=1)] = field(name="field")
    """The name of the field, such as `CallPurpose`."""
    value: str | bool | float | UnsetType = UNSET
    """What the field must hold."""
    id: str | UnsetType = UNSET
    """The version's UUID, for the field `version`."""


class LogSearchRequest(RequestModel, kw_only=True, gc=False):
    """Which records to list, in which order, and which page of them."""

    search: list[LogSearchField] | UnsetType = UNSET
    """Conditions a record must meet, all of them. Known fields are `StartDate`, `EndDate`, `version` (which has `id`
    instead of `value`), `CallPurpose`, `username`, and `search` for text anywhere.
    """
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The page, counted from 1."""
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = field(name="pageSize", default=UNSET)
    """How many records make a page; clients usually ask for 100."""
    sort: str | UnsetType = UNSET
    """The field to sort by, with a leading `-` for descending order, such as `-updated`."""
