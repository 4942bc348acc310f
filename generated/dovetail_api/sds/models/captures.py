# Made from sds.yaml by dovetail-generate; do not edit.
"""Answers of captures: recordings, indexed by what they hold."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model, TimedModel
from dovetail.runtime.union import untagged
from dovetail_api.sds.models.common import LinkedDataset, LinkedFile, Owner, PermissionLevel, SharePermission


class CaptureChannel(TimedModel, kw_only=True, gc=False):
    """One channel of a capture."""

    __time_zones__: ClassVar[dict[str, str]] = {"capture_start_iso_utc": "UTC", "capture_end_iso_utc": "UTC"}

    channel: str | UnsetType | None = UNSET
    """The channel's name; empty for kinds that have none."""
    uuid: str
    """The UUID of the channel's own capture."""
    channel_metadata: dict[str, Any] | UnsetType | None = UNSET
    """The metadata that was read from the files of this channel, by name."""
    capture_start_epoch_sec: int | UnsetType | None = UNSET
    """When it begins, in seconds since 1970 (UTC)."""
    capture_end_epoch_sec: int | UnsetType | None = UNSET
    """When it ends, in seconds since 1970 (UTC)."""
    capture_start_iso_utc: datetime | UnsetType | None = UNSET
    """When it begins. A time; one that is told without a zone is of UTC."""
    capture_end_iso_utc: datetime | UnsetType | None = UNSET
    """When it ends. A time; one that is told without a zone is of UTC."""
    capture_start_display: str | UnsetType | None = UNSET
    """When it begins, for people, in New York."""
    capture_end_display: str | UnsetType | None = UNSET
    """When it ends, for people, in New York."""
    length_of_capture_ms: float | UnsetType | None = UNSET
    """How long it is, in milliseconds."""
    file_cadence_ms: float | UnsetType | None = UNSET
    """How long one of its files is, in milliseconds and on average."""


class CaptureFilesInfo(Model, kw_only=True, gc=False):
    """How many files a capture has."""

    count: int | UnsetType | None = UNSET
    """How many of them hold samples."""
    total_count: int | UnsetType | None = UNSET
    """How many there are."""
    total_size: int | UnsetType | None = UNSET
    """Their size in bytes."""
    data_files_total_size: int | UnsetType | None = UNSET
    """The size of those that hold samples, in bytes."""
    per_data_file_size: float | UnsetType | None = UNSET
    """The size of one that holds samples, in bytes and on average."""


class CapturePage(Model, kw_only=True, gc=False):
    """A page of captures."""

    count: int
    """How many entries there are on all pages."""
    next: str | UnsetType | None = UNSET
    """The address of the next page, without the search; null on the last one."""
    previous: str | UnsetType | None = UNSET
    """The address of the page before, without the search; null on the first one."""
    results: list[Capture]
    """The captures."""


class MultiChannelCapture(TimedModel, kw_only=True, gc=False):
    """All captures of one folder together.

    A list tells only the channels, their UUIDs and their metadata; what is said of files and times comes with
    `captures_get`.
    """

    __time_zones__: ClassVar[dict[str, str]] = {
        "created_at": "America/New_York",
        "updated_at": "America/New_York",
        "deleted_at": "America/New_York",
        "capture_start_iso_utc": "UTC",
        "capture_end_iso_utc": "UTC",
    }

    uuid: str
    """The UUID of the first channel by name; in a list, of the one that was changed last."""
    is_multi_channel: bool | UnsetType = UNSET
    """True."""
    channels: list[CaptureChannel]
    """The channels."""
    capture_type: Literal["drf", "rh", "sigmf"] | str
    """Its kind: `drf`, `rh` or `sigmf`."""
    capture_type_display: str | UnsetType | None = UNSET
    """Its kind, for people."""
    top_level_dir: str
    """The folder it was made from, from the owner's root."""
    index_name: str | UnsetType | None = UNSET
    """Where it is indexed, such as `captures-drf`."""
    origin: str | UnsetType | None = UNSET
    """`user` or `system`."""
    owner: Owner | UnsetType | None = UNSET
    """Whose it is."""
    share_permissions: list[SharePermission] | UnsetType | None = UNSET
    """Who may do what with it."""
    is_shared: bool | UnsetType | None = UNSET
    """Whether it is shared with anybody."""
    is_public: bool | UnsetType | None = UNSET
    """Whether everybody may read it."""
    is_deleted: bool | UnsetType | None = UNSET
    """Whether it was deleted; false."""
    files: list[LinkedFile] | UnsetType | None = UNSET
    """Its files."""
    total_file_count: int | UnsetType | None = UNSET
    """How many files it has."""
    total_file_size: int | UnsetType | None = UNSET
    """The size of all its files, in bytes."""
    data_files_info: CaptureFilesInfo | UnsetType | None = UNSET
    """How many files it has, and how many of them hold samples."""
    created_at: datetime | UnsetType | None = UNSET
    """When it was made. A time; one that is told without a zone is of America/New_York."""
    updated_at: datetime | UnsetType | None = UNSET
    """When it was last changed. A time; one that is told without a zone is of America/New_York."""
    deleted_at: datetime | UnsetType | None = UNSET
    """When it was deleted; null. A time; one that is told without a zone is of America/New_York."""
    formatted_created_at: str | UnsetType | None = UNSET
    """When it was made, for people, in UTC."""
    capture_start_epoch_sec: int | UnsetType | None = UNSET
    """When it begins, in seconds since 1970 (UTC)."""
    capture_start_iso_utc: datetime | UnsetType | None = UNSET
    """When it begins. A time; one that is told without a zone is of UTC."""
    capture_end_iso_utc: datetime | UnsetType | None = UNSET
    """When it ends. A time; one that is told without a zone is of UTC."""
    capture_start_display: str | UnsetType | None = UNSET
    """When it begins, for people, in New York."""
    capture_end_display: str | UnsetType | None = UNSET
    """When it ends, for people, in New York."""
    length_of_capture_ms: float | UnsetType | None = UNSET
    """How long it is, in milliseconds."""
    file_cadence_ms: float | UnsetType | None = UNSET
    """How long one of its files is, in milliseconds and on average."""


class SingleCapture(TimedModel, kw_only=True, gc=False):
    """A capture, which is one channel where its kind knows channels."""

    __time_zones__: ClassVar[dict[str, str]] = {
        "created_at": "America/New_York",
        "updated_at": "America/New_York",
        "deleted_at": "America/New_York",
        "capture_start_iso_utc": "UTC",
        "capture_end_iso_utc": "UTC",
    }

    uuid: str
    """The capture's UUID."""
    name: str | UnsetType | None = UNSET
    """The name."""
    channel: str | UnsetType | None = UNSET
    """The channel; empty for kinds that have none."""
    scan_group: str | UnsetType | None = UNSET
    """The UUID of the scan group; null for kinds that have none."""
    capture_type: Literal["drf", "rh", "sigmf"] | str
    """Its kind: `drf`, `rh` or `sigmf`."""
    capture_type_display: str | UnsetType | None = UNSET
    """Its kind, for people."""
    top_level_dir: str
    """The folder it was made from, from the owner's root."""
    index_name: str | UnsetType | None = UNSET
    """Where it is indexed, such as `captures-drf`."""
    origin: str | UnsetType | None = UNSET
    """`user` or `system`."""
    owner: Owner | UnsetType | None = UNSET
    """Whose it is."""
    share_permissions: list[SharePermission] | UnsetType | None = UNSET
    """Who may do what with it."""
    is_shared: bool | UnsetType | None = UNSET
    """Whether it is shared with anybody."""
    is_public: bool | UnsetType | None = UNSET
    """Whether everybody may read it."""
    is_deleted: bool | UnsetType | None = UNSET
    """Whether it was deleted; false."""
    files: list[LinkedFile] | UnsetType | None = UNSET
    """Its files."""
    total_file_count: int | UnsetType | None = UNSET
    """How many files it has."""
    total_file_size: int | UnsetType | None = UNSET
    """The size of all its files, in bytes."""
    data_files_info: CaptureFilesInfo | UnsetType | None = UNSET
    """How many files it has, and how many of them hold samples."""
    created_at: datetime | UnsetType | None = UNSET
    """When it was made. A time; one that is told without a zone is of America/New_York."""
    updated_at: datetime | UnsetType | None = UNSET
    """When it was last changed. A time; one that is told without a zone is of America/New_York."""
    deleted_at: datetime | UnsetType | None = UNSET
    """When it was deleted; null. A time; one that is told without a zone is of America/New_York."""
    formatted_created_at: str | UnsetType | None = UNSET
    """When it was made, for people, in UTC."""
    is_shared_with_me: bool | UnsetType | None = UNSET
    """Whether it is shared with the caller."""
    permission_level: PermissionLevel | UnsetType = UNSET
    capture_props: dict[str, Any] | UnsetType | None = UNSET
    """The metadata that was read from the files, by name. What differs from recording to recording is in
    `custom_attrs`.
    """
    datasets: list[LinkedDataset | str] | UnsetType | None = UNSET
    """The datasets that it belongs to."""
    center_frequency_ghz: float | UnsetType | None = UNSET
    """The center frequency, in GHz."""
    sample_rate_mhz: float | UnsetType | None = UNSET
    """The sample rate, in MHz."""
    capture_start_epoch_sec: int | UnsetType | None = UNSET
    """When it begins, in seconds since 1970 (UTC)."""
    capture_start_iso_utc: datetime | UnsetType | None = UNSET
    """When it begins. A time; one that is told without a zone is of UTC."""
    capture_end_iso_utc: datetime | UnsetType | None = UNSET
    """When it ends. A time; one that is told without a zone is of UTC."""
    capture_start_display: str | UnsetType | None = UNSET
    """When it begins, for people, in New York."""
    capture_end_display: str | UnsetType | None = UNSET
    """When it ends, for people, in New York."""
    length_of_capture_ms: float | UnsetType | None = UNSET
    """How long it is, in milliseconds."""
    file_cadence_ms: float | UnsetType | None = UNSET
    """How long one of its files is, in milliseconds and on average."""
    post_processed_data: list[Any] | UnsetType | None = UNSET
    """What was made of it."""
    shared_with: list[Any] | UnsetType | None = UNSET
    """Who it is shared with, in short."""
    dataset: Any | UnsetType = UNSET
    """An old link to a dataset; null."""


if TYPE_CHECKING:
    Capture: TypeAlias = SingleCapture | MultiChannelCapture | dict[str, Any]
else:
    Capture = untagged(__name__, "Capture", lambda: SingleCapture | MultiChannelCapture | dict[str, Any])
"""A capture by itself, or all channels of a folder together."""
