# Made from spark.yaml by dovetail-generate; do not edit.
"""Request bodies of logs, as plain dictionaries."""

from __future__ import annotations

from typing import Any, NotRequired, TypeAlias, TypedDict

RehydrateRequest: TypeAlias = dict[str, Any]
"""Nothing; servers want an empty object."""


class LogJobFilter(TypedDict):
    """Conditions that a record must meet, all of them. Other keys are passed on."""

    call_ids: NotRequired[list[str]]
    """Ids of calls; or one correlation id; or one source system. All records when empty."""
    timezone_offset: NotRequired[str | None]
    """The zone to write times in, as minutes from UTC (`-480`) or as `+08:00`."""
    start_date: NotRequired[str | None]
    """The earliest time of a record, ISO 8601."""
    end_date: NotRequired[str | None]
    """The latest time of a record, ISO 8601."""
    callpurpose: NotRequired[str | None]
    """What the call was for."""
    userName: NotRequired[str | None]
    """Who called."""
    has_warnings: NotRequired[bool | None]
    """Only records with warnings, or only those without."""
    has_errors: NotRequired[bool | None]
    """Only records with errors, or only those without."""


class LogJobRequest(TypedDict):
    """Which records to collect."""

    request_data: LogJobFilter
    """Conditions that a record must meet, all of them."""
    request_meta: NotRequired[LogJobRequestMeta]
    """The version."""


class LogJobRequestMeta(TypedDict):
    """The version whose records to collect."""

    version_id: NotRequired[str | None]
    """The version's UUID; null for all versions."""


class LogSearchField(TypedDict):
    """One condition on a record."""

    field: str
    """The name of the field, such as `CallPurpose`."""
    value: NotRequired[str | bool | float]
    """What the field must hold."""
    id: NotRequired[str]
    """The version's UUID, for the field `version`."""


class LogSearchRequest(TypedDict):
    """Which records to list, in which order, and which page of them."""

    search: NotRequired[list[LogSearchField]]
    """Conditions a record must meet, all of them. Known fields are `StartDate`, `EndDate`, `version` (which has `id`
    instead of `value`), `CallPurpose`, `username`, and `search` for text anywhere.
    """
    page: NotRequired[int]
    """The page, counted from 1."""
    pageSize: NotRequired[int]
    """How many records make a page; clients usually ask for 100."""
    sort: NotRequired[str]
    """The field to sort by, with a leading `-` for descending order, such as `-updated`."""
