# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of files, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class FileAbortUploadUrlRequest(TypedDict):
    """An upload that is to be aborted."""

    path: str
    """The file's path, `/Volumes/<catalog>/<schema>/<volume>/…`."""
    session_token: str
    """The upload, from its start."""
    expire_time: NotRequired[str]
    """How long the address is to work, as RFC 3339 text; the server decides when it is left out. Format: date-time."""


class FileCompleteUploadRequest(TypedDict):
    """All parts of an upload."""

    parts: list[FileUploadedPart]
    """The parts by their numbers, in ascending order."""


class FileUploadPartUrlsRequest(TypedDict):
    """Parts of an upload that are to be sent."""

    path: str
    """The file's path, `/Volumes/<catalog>/<schema>/<volume>/…`."""
    session_token: str
    """The upload, from its start."""
    start_part_number: int
    """The first part to get an address for, counted from 1."""
    count: int
    """For how many parts in a row to get addresses; the server may give fewer."""
    expire_time: NotRequired[str]
    """How long the addresses are to work, as RFC 3339 text; the server decides when it is left out. Format:
    date-time.
    """


class FileUploadedPart(TypedDict):
    """A part that was uploaded."""

    part_number: int
    """Which part it is, counted from 1."""
    etag: str
    """The `ETag` that its upload was answered with; it may be empty."""
