# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of statement_execution."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.statement_execution_requests import StatementFormat

StatementColumnTypeName: TypeAlias = (
    Literal[
        "ARRAY",
        "BINARY",
        "BOOLEAN",
        "BYTE",
        "CHAR",
        "DATE",
        "DECIMAL",
        "DOUBLE",
        "FLOAT",
        "INT",
        "INTERVAL",
        "LONG",
        "MAP",
        "NULL",
        "SHORT",
        "STRING",
        "STRUCT",
        "TIMESTAMP",
        "USER_DEFINED_TYPE",
    ]
    | str
)
"""A type of columns without its arguments."""


StatementErrorCode: TypeAlias = (
    Literal[
        "ABORTED",
        "ALREADY_EXISTS",
        "BAD_REQUEST",
        "CANCELLED",
        "DEADLINE_EXCEEDED",
        "INTERNAL_ERROR",
        "IO_ERROR",
        "NOT_FOUND",
        "RESOURCE_EXHAUSTED",
        "SERVICE_UNDER_MAINTENANCE",
        "TEMPORARILY_UNAVAILABLE",
        "UNAUTHENTICATED",
        "UNKNOWN",
        "WORKSPACE_TEMPORARILY_UNAVAILABLE",
    ]
    | str
)
"""Why a statement failed, as one word."""


StatementState: TypeAlias = Literal["CANCELED", "CLOSED", "FAILED", "PENDING", "RUNNING", "SUCCEEDED"] | str
"""Where a statement stands.

    `PENDING` also while its warehouse starts; `CLOSED` when it succeeded and its result is no longer kept.
    """


class StatementChunk(Model, kw_only=True, gc=False):
    """A part of a result: its rows, or links to them."""

    chunk_index: int | UnsetType = UNSET
    """Which chunk it is, counted from 0."""
    row_offset: int | UnsetType = UNSET
    """The position of its first row in the whole result, counted from 0."""
    row_count: int | UnsetType = UNSET
    """How many rows it holds."""
    byte_count: int | UnsetType = UNSET
    """How many bytes it holds. Left out when the result has the disposition `INLINE`."""
    data_array: list[list[str | None]] | UnsetType = UNSET
    """The rows, each a list of texts and nulls in the order of the columns, with the disposition `INLINE`."""
    external_links: list[StatementLink] | UnsetType = UNSET
    """The links to the rows, with the disposition `EXTERNAL_LINKS`; at present one."""
    next_chunk_index: int | UnsetType = UNSET
    """The index of the chunk that follows; left out on the last."""
    next_chunk_internal_link: str | UnsetType = UNSET
    """The path and query of the request for the chunk that follows, on the API's own host; left out on the last."""


class StatementChunkInfo(Model, kw_only=True, gc=False):
    """The measures of a chunk."""

    chunk_index: int | UnsetType = UNSET
    """Which chunk it is, counted from 0."""
    row_offset: int | UnsetType = UNSET
    """The position of its first row in the whole result, counted from 0."""
    row_count: int | UnsetType = UNSET
    """How many rows it holds."""
    byte_count: int | UnsetType = UNSET
    """How many bytes it holds. Left out when the result has the disposition `INLINE`."""


class StatementColumn(Model, kw_only=True, gc=False):
    """A column of a result."""

    name: str | UnsetType = UNSET
    """The column's name. Names may stand twice."""
    position: int | UnsetType = UNSET
    """Its position, counted from 0."""
    type_text: str | UnsetType = UNSET
    """Its type as in SQL, such as `DECIMAL(18,2)`."""
    type_name: StatementColumnTypeName | UnsetType = UNSET
    """Its type without arguments."""
    type_precision: int | UnsetType = UNSET
    """The digits in all, of a `DECIMAL`."""
    type_scale: int | UnsetType = UNSET
    """The digits behind the point, of a `DECIMAL`."""
    type_interval_type: str | UnsetType = UNSET
    """The unit, of an `INTERVAL`."""


class StatementError(Model, kw_only=True, gc=False):
    """Why a statement failed."""

    error_code: StatementErrorCode | UnsetType = UNSET
    """The reason as one word."""
    message: str | UnsetType = UNSET
    """The reason, for people."""


class StatementLink(Model, kw_only=True, gc=False):
    """A link to a chunk outside the API."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"external_link", "http_headers"})

    external_link: str | UnsetType = UNSET
    """The address. Whoever has it can read the rows, so it is a secret. It must be fetched without the API's
    credentials. Format: uri.
    """
    expiration: str | UnsetType = UNSET
    """When the link expires, in RFC 3339, at most 15 minutes ahead. `statement_execution_get_chunk` gives a fresh
    one.
    """
    http_headers: dict[str, str] | UnsetType = UNSET
    """Headers that must be sent with the request, if any."""
    chunk_index: int | UnsetType = UNSET
    """Which chunk it is, counted from 0."""
    row_offset: int | UnsetType = UNSET
    """The position of its first row in the whole result, counted from 0."""
    row_count: int | UnsetType = UNSET
    """How many rows it holds."""
    byte_count: int | UnsetType = UNSET
    """How many bytes it holds. Left out when the result has the disposition `INLINE`."""
    next_chunk_index: int | UnsetType = UNSET
    """The index of the chunk that follows; left out on the last."""
    next_chunk_internal_link: str | UnsetType = UNSET
    """The path and query of the request for the chunk that follows, on the API's own host; left out on the last."""


class StatementManifest(Model, kw_only=True, gc=False):
    """What a result is like as a whole."""

    format: StatementFormat | UnsetType = UNSET
    """How the rows are written."""
    schema: StatementResultSchema | UnsetType = UNSET
    """The columns."""
    total_chunk_count: int | UnsetType = UNSET
    """How many chunks there are."""
    chunks: list[StatementChunkInfo] | UnsetType = UNSET
    """The measures of each chunk, without its rows."""
    total_row_count: int | UnsetType = UNSET
    """How many rows there are."""
    total_byte_count: int | UnsetType = UNSET
    """How many bytes there are. Left out with the disposition `INLINE`."""
    truncated: bool | UnsetType = UNSET
    """Whether rows were cut off by `row_limit` or `byte_limit`."""


class StatementResult(Model, kw_only=True, gc=False):
    """A statement: where it stands and, once it succeeded, its result."""

    statement_id: str | UnsetType = UNSET
    """The statement's id, a UUID."""
    status: StatementStatus | UnsetType = UNSET
    """Where it stands."""
    manifest: StatementManifest | UnsetType = UNSET
    """What the result is like, once the statement succeeded."""
    result: StatementChunk | UnsetType = UNSET
    """The first chunk of the result, once the statement succeeded."""


class StatementResultSchema(Model, kw_only=True, gc=False):
    """The columns of a result."""

    column_count: int | UnsetType = UNSET
    """How many columns there are."""
    columns: list[StatementColumn] | UnsetType = UNSET
    """The columns in order."""


class StatementStatus(Model, kw_only=True, gc=False):
    """Where a statement stands."""

    state: StatementState | UnsetType = UNSET
    """The state. `SUCCEEDED`, `FAILED`, `CANCELED` and `CLOSED` are final."""
    error: StatementError | UnsetType = UNSET
    """Why it failed, with the state `FAILED`."""
    sql_state: str | UnsetType = UNSET
    """The SQLSTATE of the failure, five letters and digits."""
