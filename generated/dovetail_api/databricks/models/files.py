# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of files: files and directories of volumes, as raw bytes."""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis, Int64


class DirectoryEntry(Model, kw_only=True, gc=False):
    """A file or a directory."""

    path: str | UnsetType = UNSET
    """Where it is, an absolute path."""
    name: str | UnsetType = UNSET
    """Its own name, the last segment of the path."""
    is_directory: bool | UnsetType = UNSET
    """Whether it is a directory; of files it may be left out."""
    file_size: Int64 | UnsetType = UNSET
    """The size in bytes; only of files."""
    last_modified: EpochMillis | UnsetType = UNSET
    """When it was last changed; only of files."""


class DirectoryPage(Model, kw_only=True, gc=False):
    """A page of what is in a directory."""

    contents: list[DirectoryEntry] | UnsetType = UNSET
    """The entries; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out or empty on the last one."""


class FileAbortUploadUrl(Model, kw_only=True, gc=False):
    """Where an upload is aborted."""

    abort_upload_url: PresignedUrl | UnsetType = UNSET
    """The address to send a DELETE to."""


class FileEndpoint(Model, kw_only=True, gc=False):
    """A host that carries the bytes of files."""

    api: Literal["FILES_API", "IO_OFFLOAD"] | str | UnsetType = UNSET
    """How it is spoken to."""
    api_version: Literal["2.0", "3.0"] | str | UnsetType = UNSET
    """The version of that API, where there are several."""
    scheme: str | UnsetType = UNSET
    """The scheme of its address, `https`."""
    hostname: str | UnsetType = UNSET
    """Its name."""
    multipart_upload_supported: bool | UnsetType = UNSET
    """Whether it takes files in parts."""


class FileEndpoints(Model, kw_only=True, gc=False):
    """The hosts that carry the bytes of files."""

    endpoints: list[FileEndpoint] | UnsetType = UNSET
    """The hosts, best first."""


class FileUploadPartUrl(Model, kw_only=True, gc=False):
    """An address to send one part to."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"url"})

    part_number: int | UnsetType = UNSET
    """The part it is for."""
    url: str | UnsetType = UNSET
    """The address, which is a permission too."""
    headers: list[PresignedHeader] | UnsetType = UNSET
    """The headers to send with the part."""


class FileUploadPartUrls(Model, kw_only=True, gc=False):
    """Addresses to send parts to."""

    upload_part_urls: list[FileUploadPartUrl] | UnsetType = UNSET
    """The addresses."""


class FileUploadSession(Model, kw_only=True, gc=False):
    """What came of the call; only the start gives a session."""

    multipart_upload: FileUploadSessionToken | UnsetType = UNSET
    """An upload in parts that may come in any order."""
    resumable_upload: FileUploadSessionToken | UnsetType = UNSET
    """An upload in parts that come one after the other, on Google's cloud."""


class FileUploadSessionToken(Model, kw_only=True, gc=False):
    """An upload in parts."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"session_token"})

    session_token: str | UnsetType = UNSET
    """What the upload is called from now on."""


class PresignedHeader(Model, kw_only=True, gc=False):
    """A header to send to a presigned address."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"value"})

    name: str | UnsetType = UNSET
    """The header's name."""
    value: str | UnsetType = UNSET
    """The header's value, which may be a key."""


class PresignedUrl(Model, kw_only=True, gc=False):
    """An address that works without credentials for a while."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"url"})

    url: str | UnsetType = UNSET
    """The address, which is a permission too."""
    headers: list[PresignedHeader] | UnsetType = UNSET
    """The headers to send with the request; left out when there are none."""
