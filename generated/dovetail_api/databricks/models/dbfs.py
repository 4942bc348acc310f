# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of dbfs: files of the Databricks file system."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis, Int64


class DbfsCreateResponse(Model, kw_only=True, gc=False):
    """A handle to write a file with."""

    handle: Int64 | UnsetType = UNSET
    """The handle."""


class DbfsFileInfo(Model, kw_only=True, gc=False):
    """A file or a directory."""

    path: str | UnsetType = UNSET
    """Where it is, an absolute path without `dbfs:`."""
    is_dir: bool | UnsetType = UNSET
    """Whether it is a directory."""
    file_size: Int64 | UnsetType = UNSET
    """The size in bytes; 0 of a directory."""
    modification_time: EpochMillis | UnsetType = UNSET
    """When it was last changed."""


class DbfsFileList(Model, kw_only=True, gc=False):
    """What is in a directory."""

    files: list[DbfsFileInfo] | UnsetType = UNSET
    """The files and directories; left out when there are none."""


class DbfsReadResponse(Model, kw_only=True, gc=False):
    """A piece of a file."""

    bytes_read: Int64 | UnsetType = UNSET
    """How many bytes there are, counted before they were written as base64; 0 past the end."""
    data: str | UnsetType = UNSET
    """The bytes, as base64."""
