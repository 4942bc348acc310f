# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of statement_execution."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

StatementDisposition: TypeAlias = Literal["INLINE", "EXTERNAL_LINKS"]
"""How the rows come: `INLINE` in the answer itself, up to 25 MiB and only as `JSON_ARRAY`; `EXTERNAL_LINKS` as
    links to files, up to 100 GiB and in any format.
    """


StatementFormat: TypeAlias = Literal["ARROW_STREAM", "CSV", "JSON_ARRAY"] | str
"""How the rows are written.

    `JSON_ARRAY`: lists of texts and nulls, whatever the column's type. `CSV`: as in RFC 4180, with the names of the
    columns in the first chunk only and `null` for null. `ARROW_STREAM`: each chunk an Arrow IPC stream.
    """


StatementWaitEnd: TypeAlias = Literal["CANCEL", "CONTINUE"]
"""What happens to a statement that takes longer than the wait: `CONTINUE` lets it run, `CANCEL` cancels it."""


class StatementParameter(RequestModel, kw_only=True, gc=False):
    """A value for a marker `:name` in the statement. Markers without a name (`?`) are not supported."""

    name: Annotated[str, Meta(min_length=1)]
    """The marker's name, without the colon."""
    value: str | UnsetType = UNSET
    """The value as text, read as `type` says. Left out, it is NULL."""
    type: str | UnsetType = UNSET
    """The type as in SQL, such as `INT` or `DECIMAL(18,2)`; `STRING` when left out."""


class StatementQueryTag(RequestModel, kw_only=True, gc=False):
    """A tag for the query history."""

    key: str
    """The tag's name."""
    value: str | UnsetType = UNSET
    """The tag's value, if it has one."""


class StatementRequest(RequestModel, kw_only=True, gc=False):
    """A statement to run."""

    statement: Annotated[str, Meta(min_length=1)]
    """The SQL statement, at most 16 MiB. Values go into `parameters`, for which `:name` stands."""
    warehouse_id: Annotated[str, Meta(min_length=1)]
    """The warehouse to run it on, by id. One that is stopped starts."""
    catalog: str | UnsetType = UNSET
    """The catalog for names that say none, as after `USE CATALOG`."""
    schema: str | UnsetType = UNSET
    """The schema for names that say none, as after `USE SCHEMA`."""
    parameters: list[StatementParameter] | UnsetType = UNSET
    """Values for the markers in the statement."""
    disposition: StatementDisposition | UnsetType = UNSET
    """How the rows come; `INLINE` when left out. The server's default is "INLINE"."""
    format: StatementFormat | UnsetType = UNSET
    """How the rows are written; `JSON_ARRAY` when left out. The disposition `INLINE` takes no other."""
    wait_timeout: Annotated[str, Meta(pattern="^(0s|[5-9]s|[1-4][0-9]s|50s)$")] | UnsetType = UNSET
    """How long the answer waits for the end, `0s` or `5s` to `50s`; `10s` when left out. With `0s` the answer comes at
    once. The server's default is "10s".
    """
    on_wait_timeout: StatementWaitEnd | UnsetType = UNSET
    """What happens to a statement that takes longer than `wait_timeout`; `CONTINUE` when left out. It means nothing
    with `0s`. The server's default is "CONTINUE".
    """
    row_limit: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The most rows of the result. When rows are cut off, the manifest says `truncated`."""
    byte_limit: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The most bytes of the result, in the server's own counting. When rows are cut off, the manifest says `truncated`.
    100 GiB for `EXTERNAL_LINKS` when left out.
    """
    query_tags: list[StatementQueryTag] | UnsetType = UNSET
    """Tags for the query history; those past the twentieth are dropped."""
