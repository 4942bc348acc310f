# Made from sds.yaml by dovetail-generate; do not edit.
"""Answers of files: files, their contents and what is known of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import TimedModel


class StoredFile(TimedModel, kw_only=True, gc=False):
    """A file that was just made."""

    __time_zones__: ClassVar[dict[str, str]] = {
        "created_at": "America/New_York",
        "updated_at": "America/New_York",
        "expiration_date": "America/New_York",
    }

    uuid: str
    """The file's UUID."""
    name: str
    """The name."""
    directory: str
    """The directory from the owner's root, with a slash in front."""
    media_type: str | UnsetType | None = UNSET
    """The media type; it may be empty."""
    permissions: str | UnsetType | None = UNSET
    """The permissions, such as `rw-r--r--`."""
    size: int | UnsetType | None = UNSET
    """The size in bytes."""
    sum_blake3: str | UnsetType | None = UNSET
    """The BLAKE3 checksum of the contents, 64 hex digits."""
    created_at: datetime | UnsetType | None = UNSET
    """When it was made. A time; one that is told without a zone is of America/New_York."""
    updated_at: datetime | UnsetType | None = UNSET
    """When it was last changed. A time; one that is told without a zone is of America/New_York."""
    expiration_date: datetime | UnsetType | None = UNSET
    """When it may be deleted. A time; one that is told without a zone is of America/New_York."""


class UpdatedFile(TimedModel, kw_only=True, gc=False):
    """A file after a change."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"file"})

    __time_zones__: ClassVar[dict[str, str]] = {
        "created_at": "America/New_York",
        "updated_at": "America/New_York",
        "expiration_date": "America/New_York",
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
    owner: int | UnsetType | None = UNSET
    """The owner's number."""
    file: str | UnsetType | None = UNSET
    """An address within the store, which is of no use outside."""
    created_at: datetime | UnsetType | None = UNSET
    """When it was made. A time; one that is told without a zone is of America/New_York."""
    updated_at: datetime | UnsetType | None = UNSET
    """When it was last changed. A time; one that is told without a zone is of America/New_York."""
    expiration_date: datetime | UnsetType | None = UNSET
    """When it may be deleted. A time; one that is told without a zone is of America/New_York."""
    capture: Any | UnsetType = UNSET
    """An old link to a capture; null."""
    dataset: Any | UnsetType = UNSET
    """An old link to a dataset; null."""
