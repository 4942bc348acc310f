# Made from sds.yaml by dovetail-generate; do not edit.
"""Answers that several areas of SpectrumX Data System share."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model, TimedModel
from dovetail.runtime.union import untagged

FieldErrors: TypeAlias = dict[str, list[str]]
"""For each field that is wrong, by name, what is wrong with it."""


LocalTime: TypeAlias = datetime
"""A moment, to the second and in New York where it names no zone."""


PermissionLevel: TypeAlias = Literal["owner", "co-owner", "contributor", "viewer"] | str | None
"""What somebody may do with it; each level includes those after it."""


class Done(Model, kw_only=True, gc=False):
    """That something was done."""

    message: str | UnsetType | None = UNSET
    """What was done, for people."""


class FilePage(Model, kw_only=True, gc=False):
    """A page of files."""

    count: int
    """How many files there are on all pages."""
    next: str | UnsetType | None = UNSET
    """The address of the next page; null on the last one."""
    previous: str | UnsetType | None = UNSET
    """The address of the page before; null on the first one."""
    results: list[FileRow]
    """The files."""
    warnings: list[str] | UnsetType | None = UNSET
    """What could not be heeded, in words."""


class FileRow(TimedModel, kw_only=True, gc=False):
    """A file."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"file"})

    __time_zones__: ClassVar[dict[str, str]] = {
        "created_at": "America/New_York",
        "updated_at": "America/New_York",
        "expiration_date": "America/New_York",
        "deleted_at": "America/New_York",
    }

    uuid: str
    """The file's UUID."""
    name: str
    """The name."""
    directory: str
    """The directory within the store, such as `/files/ada@example.com/runs`."""
    media_type: str | UnsetType | None = UNSET
    """The media type; it may be empty."""
    permissions: str | UnsetType | None = UNSET
    """The permissions, such as `rw-r--r--`."""
    size: int | UnsetType | None = UNSET
    """The size in bytes."""
    sum_blake3: str | UnsetType | None = UNSET
    """The BLAKE3 checksum of the contents, 64 hex digits."""
    owner: Owner | UnsetType | None = UNSET
    """Whose it is."""
    captures: list[LinkedCapture] | UnsetType | None = UNSET
    """The captures that it belongs to."""
    datasets: list[LinkedDataset] | UnsetType | None = UNSET
    """The datasets that it belongs to."""
    created_at: LocalTime | UnsetType | None = UNSET
    """When it was made."""
    updated_at: LocalTime | UnsetType | None = UNSET
    """When it was last changed."""
    expiration_date: LocalTime | UnsetType | None = UNSET
    """When it may be deleted."""
    deleted_at: LocalTime | UnsetType | None = UNSET
    """When it was deleted; null."""
    is_deleted: bool | UnsetType | None = UNSET
    """Whether it was deleted; false."""
    is_public: bool | UnsetType | None = UNSET
    """Whether everybody may read it."""
    file: str | UnsetType | None = UNSET
    """An address within the store, which is of no use outside."""
    bucket_name: str | UnsetType | None = UNSET
    """The bucket of the store that has the contents."""
    capture: Any | UnsetType = UNSET
    """An old link to a capture; null."""
    dataset: Any | UnsetType = UNSET
    """An old link to a dataset; null."""


class LinkedCapture(Model, kw_only=True, gc=False):
    """A capture as files and datasets tell of it, one entry for all channels of a recording."""

    uuid: str
    """The capture's UUID; of several channels, that of the first."""
    capture_type: str | UnsetType | None = UNSET
    """Its kind, such as `drf`."""
    top_level_dir: str | UnsetType | None = UNSET
    """The folder it was made from, from the owner's root."""
    index_name: str | UnsetType | None = UNSET
    """Where it is indexed, such as `captures-drf`."""
    origin: str | UnsetType | None = UNSET
    """`user` or `system`."""
    is_multi_channel: bool | UnsetType | None = UNSET
    """Whether it has several channels."""
    channels: list[LinkedChannel] | UnsetType | None = UNSET
    """Its channels."""
    name: str | UnsetType | None = UNSET
    """Its name, where that is told."""


class LinkedChannel(Model, kw_only=True, gc=False):
    """One channel of a linked capture."""

    channel: str | UnsetType | None = UNSET
    """The channel's name; empty for kinds of captures that have none."""
    uuid: str | UnsetType | None = UNSET
    """The UUID of the channel's capture."""


class LinkedDataset(Model, kw_only=True, gc=False):
    """A dataset as files and captures tell of it."""

    uuid: str
    """The dataset's UUID."""
    name: str | UnsetType | None = UNSET
    """Its name."""
    version: int | UnsetType | None = UNSET
    """Its version, counted from 1."""
    status: str | UnsetType | None = UNSET
    """`draft` or `final`."""
    is_public: bool | UnsetType | None = UNSET
    """Whether everybody may read it."""


class LinkedFile(Model, kw_only=True, gc=False):
    """A file as captures and datasets tell of it."""

    uuid: str
    """The file's UUID."""
    name: str | UnsetType | None = UNSET
    """The file's name."""
    directory: str | UnsetType | None = UNSET
    """Its directory within the store, such as `/files/ada@example.com/runs`."""
    media_type: str | UnsetType | None = UNSET
    """Its media type."""
    size: int | UnsetType | None = UNSET
    """Its size in bytes."""


class Owner(Model, kw_only=True, gc=False):
    """Whose it is."""

    id: int | UnsetType | None = UNSET
    """The user's number."""
    email: str | UnsetType | None = UNSET
    """The user's mail address, which names the root folder too."""
    name: str | UnsetType | None = UNSET
    """The user's name; it may be empty."""


class Refusal(Model, kw_only=True, gc=False):
    """Why something was refused, in words."""

    detail: str | UnsetType | None = UNSET
    """What is wrong."""
    error: str | UnsetType | None = UNSET
    """What is wrong, as a few routes say it."""


class SharePermission(Model, kw_only=True, gc=False):
    """That something is shared with somebody."""

    item_type: str | UnsetType | None = UNSET
    """`dataset` or `capture`."""
    item_uuid: str | UnsetType | None = UNSET
    """The UUID of what is shared."""
    shared_with: Owner | UnsetType | None = UNSET
    """Who it is shared with."""
    permission_level: PermissionLevel | UnsetType = UNSET


if TYPE_CHECKING:
    Complaint: TypeAlias = Refusal | FieldErrors | dict[str, Any]
else:
    Complaint = untagged(__name__, "Complaint", lambda: Refusal | FieldErrors | dict[str, Any])
"""Why a request was refused."""
