# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of files."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel


class FileAbortUploadUrlRequest(RequestModel, kw_only=True, gc=False):
    """An upload that is to be aborted."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"session_token"})

    path: Annotated[str, Meta(pattern="^/")]
    """The file's path, `/Volumes/<catalog>/<schema>/<volume>/…`."""
    session_token: Annotated[str, Meta(min_length=1)]
    """The upload, from its start."""
    expire_time: str | UnsetType = UNSET
    """How long the address is to work, as RFC 3339 text; the server decides when it is left out. Format: date-time."""


class FileCompleteUploadRequest(RequestModel, kw_only=True, gc=False):
    """All parts of an upload."""

    parts: list[FileUploadedPart]
    """The parts by their numbers, in ascending order."""


class FileUploadPartUrlsRequest(RequestModel, kw_only=True, gc=False):
    """Parts of an upload that are to be sent."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"session_token"})

    path: Annotated[str, Meta(pattern="^/")]
    """The file's path, `/Volumes/<catalog>/<schema>/<volume>/…`."""
    session_token: Annotated[str, Meta(min_length=1)]
    """The upload, from its start."""
    start_part_number: Annotated[int, Meta(ge=1)]
    """The first part to get an address for, counted from 1."""
    count: Annotated[int, Meta(ge=1)]
    """For how many parts in a row to get addresses; the server may give fewer."""
    expire_time: str | UnsetType = UNSET
    """How long the addresses are to work, as RFC 3339 text; the server decides when it is left out. Format:
    date-time.
    """


class FileUploadedPart(RequestModel, kw_only=True, gc=False):
    """A part that was uploaded."""

    part_number: Annotated[int, Meta(ge=1)]
    """Which part it is, counted from 1."""
    etag: str
    """The `ETag` that its upload was answered with; it may be empty."""
