"""What a statement is asked for with, and what an answer about it means; pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias
from urllib.parse import urlsplit

from msgspec import UNSET

from dovetail.databricks.errors import ConfigError
from dovetail.databricks.sql_parameters import statement_parameters
from dovetail.databricks.sql_types import moment
from dovetail.runtime.call import Call
from dovetail.runtime.errors import DecodeError, InvalidInput
from dovetail.runtime.operation import Operation

if TYPE_CHECKING:
    from dovetail_api.databricks import models as m

RowFormat: TypeAlias = Literal["arrow", "json", "inline"]
"""How rows travel: Arrow or JSON by links to the cloud's storage, or JSON in the answers of the API themselves."""

_FORMATS: Final[dict[str, tuple[str, str]]] = {
    "arrow": ("EXTERNAL_LINKS", "ARROW_STREAM"),
    "json": ("EXTERNAL_LINKS", "JSON_ARRAY"),
    "inline": ("INLINE", "JSON_ARRAY"),
}
_ENDED: Final = frozenset({"SUCCEEDED", "FAILED", "CANCELED", "CLOSED"})
_NEARLY: Final = timedelta(seconds=5)


def statement_request(
    statement: object,
    parameters: Mapping[str, object] | None,
    *,
    warehouse_id: str | None,
    format: str | None,  # noqa: A002 - the user's word
    **more: object,
) -> dict[str, Any]:
    """The body of the request that begins a statement; what is None is left out.

    It never waits for the end: so the statement's id is known at once, and with it how to cancel it.

    Raises:
        InvalidInput: The statement, a parameter or the format cannot be used.
        ConfigError: No warehouse is named.
    """
    if not isinstance(statement, str) or not statement.strip():
        raise InvalidInput(
            f"statement: {statement!r} is no SQL statement.", value=statement, at="statement", remedy="Give its text."
        )
    if warehouse_id is None:
        raise ConfigError(
            "warehouse_id: no warehouse is named.",
            at="warehouse_id",
            remedy="Give warehouse_id=, to the call or to the client, or set DATABRICKS_WAREHOUSE_ID.",
        )
    disposition, kind = chosen_format(format)
    body: dict[str, Any] = {
        "statement": statement,
        "warehouse_id": warehouse_id,
        "disposition": disposition,
        "format": kind,
        "wait_timeout": "0s",
    }
    values = statement_parameters(parameters)
    if values:
        body["parameters"] = values
    return body | {name: value for name, value in more.items() if value is not None}


def chosen_format(given: object) -> tuple[str, str]:
    """Disposition and format of the API: Arrow by links where there is pyarrow, else JSON by links.

    Raises:
        InvalidInput: There is no such format, or no pyarrow for it.
    """
    installed = find_spec("pyarrow") is not None
    chosen = ("arrow" if installed else "json") if given is None else given
    if not isinstance(chosen, str) or chosen not in _FORMATS:
        raise InvalidInput(
            f"format: {given!r} is none.", value=given, at="format", remedy=f"Use one of {', '.join(_FORMATS)}."
        )
    if chosen == "arrow" and not installed:
        raise InvalidInput("format: 'arrow' needs pyarrow.", value=given, at="format", remedy="pip install pyarrow")
    return _FORMATS[chosen]


def state_of(answer: m.StatementResult) -> str:
    """The word for where a statement stands."""
    return str((answer.status and answer.status.state) or "")


def is_over(answer: m.StatementResult) -> bool:
    """Whether a statement has ended, well or not."""
    return state_of(answer) in _ENDED


def has_succeeded(answer: m.StatementResult) -> bool:
    """Whether there is a result."""
    return state_of(answer) == "SUCCEEDED"


def chunk_count(answer: m.StatementResult) -> int:
    """How many chunks a result has."""
    manifest, first = answer.manifest or None, answer.result
    told = manifest and (manifest.total_chunk_count or len(manifest.chunks or ()))
    if told:
        return told
    return 1 if first and (first.data_array or first.external_links) else 0


def link_of(chunk: m.StatementChunk, index: int) -> m.StatementLink | None:
    """The link to a chunk; None when there is none, or it is about to expire."""
    for link in chunk.external_links or ():
        lasts = not link.expiration or not _expires_soon(str(link.expiration))
        if lasts and link.chunk_index in (index, UNSET):
            return link
    return None


def _expires_soon(expiration: str) -> bool:
    try:
        return moment(expiration) - datetime.now(UTC) <= _NEARLY
    except ValueError:  # the storage will say
        return False


def download_call(link: m.StatementLink) -> tuple[Call[bytes], str]:
    """The call that reads the rows behind a link, and where it goes: without any credentials.

    Raises:
        DecodeError: The link is no web address.
    """
    url = str(link.external_link or "")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise DecodeError("The link to a chunk of the result is no web address.", path="external_link")
    operation: Operation[bytes] = Operation(
        __name__,
        "",
        "rows of a statement",
        "GET",
        "/",
        returns=lambda: bytes,
        answer="bytes",
        accept="*/*",
        security=(),
    )
    call: Call[bytes] = Call(operation, "/", "")
    return call.with_(headers=dict(link.http_headers or {})), url
