# Made from sds.yaml by dovetail-generate; do not edit.
"""Answers of datasets: collections of captures and files, as they are kept on the web pages."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model, TimedModel
from dovetail_api.sds.models.common import LinkedCapture, LinkedFile, LocalTime, Owner, PermissionLevel, SharePermission


class Author(Model, kw_only=True, gc=False):
    """Somebody who made a dataset."""

    name: str | UnsetType | None = UNSET
    """The name."""
    orcid_id: str | UnsetType | None = UNSET
    """The ORCID; it may be empty."""


class Dataset(TimedModel, kw_only=True, gc=False):
    """A dataset."""

    __time_zones__: ClassVar[dict[str, str]] = {
        "created_at": "America/New_York",
        "updated_at": "America/New_York",
        "deleted_at": "America/New_York",
    }

    uuid: str
    """The dataset's UUID."""
    name: str | UnsetType | None = UNSET
    """The name."""
    version: int | UnsetType | None = UNSET
    """The version, counted from 1."""
    status: Literal["draft", "final"] | str | UnsetType | None = UNSET
    """A dataset that is final never becomes a draft again."""
    status_display: str | UnsetType | None = UNSET
    """The status, for people."""
    abstract: str | UnsetType | None = UNSET
    """What it is about, in short."""
    description: str | UnsetType | None = UNSET
    """What it is about."""
    authors: list[Author | str] | UnsetType | None = UNSET
    """Who made it."""
    keywords: list[str] | UnsetType | None = UNSET
    """Its keywords, in lower case and with hyphens."""
    institutions: str | list[str] | UnsetType | None = UNSET
    """Where it was made; a list, or text that holds one as Python writes it, such as `['ND']`."""
    license: str | UnsetType | None = UNSET
    """The licence."""
    doi: str | UnsetType | None = UNSET
    """The DOI."""
    website: str | UnsetType | None = UNSET
    """A page about it."""
    repository: str | UnsetType | None = UNSET
    """Where the code is."""
    release_date: str | UnsetType | None = UNSET
    """When it was released."""
    provenance: Any | UnsetType = UNSET
    """Where it comes from."""
    citation: Any | UnsetType = UNSET
    """How to cite it."""
    other: Any | UnsetType = UNSET
    """What else there is to say."""
    owner: Owner | UnsetType | None = UNSET
    """Whose it is."""
    owner_name: str | UnsetType | None = UNSET
    """The owner's name."""
    owner_email: str | UnsetType | None = UNSET
    """The owner's mail address."""
    is_owner: bool | UnsetType | None = UNSET
    """Whether it is the caller's."""
    is_public: bool | UnsetType | None = UNSET
    """Whether everybody may read it. What is public never becomes private again."""
    is_shared: bool | UnsetType | None = UNSET
    """Whether it is shared with anybody."""
    is_shared_with_me: bool | UnsetType | None = UNSET
    """Whether it is shared with the caller."""
    permission_level: PermissionLevel | UnsetType = UNSET
    can_edit: bool | UnsetType | None = UNSET
    """Whether the caller may change it."""
    can_advance_version: bool | UnsetType | None = UNSET
    """Whether the caller may make a new version of it."""
    shared_users: list[SharedUser] | UnsetType | None = UNSET
    """Who it is shared with."""
    share_permissions: list[SharePermission] | UnsetType | None = UNSET
    """Who may do what with it."""
    shared_with: list[Any] | UnsetType | None = UNSET
    """Who it is shared with, in short."""
    captures: list[LinkedCapture] | UnsetType | None = UNSET
    """The captures in it, one entry a recording."""
    files: list[LinkedFile] | UnsetType | None = UNSET
    """The files that belong to it by themselves."""
    data_files_info: DatasetFilesInfo | UnsetType | None = UNSET
    """How many files it has."""
    previous_version: Any | UnsetType = UNSET
    """The version before; null when there is none."""
    next_version: Any | UnsetType = UNSET
    """The version after; null when there is none."""
    created_at: LocalTime | UnsetType | None = UNSET
    """When it was made."""
    updated_at: LocalTime | UnsetType | None = UNSET
    """When it was last changed."""
    deleted_at: LocalTime | UnsetType | None = UNSET
    """When it was deleted; null."""
    is_deleted: bool | UnsetType | None = UNSET
    """Whether it was deleted; false."""


class DatasetFilesInfo(Model, kw_only=True, gc=False):
    """How many files a dataset has."""

    total_count: int | UnsetType | None = UNSET
    """How many there are."""
    total_size: int | UnsetType | None = UNSET
    """Their size in bytes."""
    capture_linked_files: int | UnsetType | None = UNSET
    """How many of them belong to captures."""
    artifact_files: int | UnsetType | None = UNSET
    """How many of them belong to the dataset by themselves."""


class SharedUser(Model, kw_only=True, gc=False):
    """Somebody, or a group, that a dataset is shared with."""

    id: int | str | UnsetType | None = UNSET
    """The number of the user, or the UUID of the group."""
    name: str | UnsetType | None = UNSET
    """The name."""
    email: str | UnsetType | None = UNSET
    """The mail address; a group has none."""
    type: str | UnsetType | None = UNSET
    """`user` or `group`."""
    permission_level: PermissionLevel | UnsetType = UNSET
