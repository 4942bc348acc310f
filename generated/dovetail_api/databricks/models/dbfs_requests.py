# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of dbfs."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

DbfsPath: TypeAlias = Annotated[str, Meta(pattern="^(dbfs:)?/")]
"""An absolute path, with or without `dbfs:` in front."""


class DbfsAddBlockRequest(RequestModel, kw_only=True, gc=False):
    """A block of a file."""

    handle: int
    """The handle from `dbfs_create`."""
    data: Annotated[str, Meta(max_length=1398104)]
    """The bytes as base64, at most 1 MiB before that."""


class DbfsCloseRequest(RequestModel, kw_only=True, gc=False):
    """A handle to close."""

    handle: int
    """The handle from `dbfs_create`."""


class DbfsCreateRequest(RequestModel, kw_only=True, gc=False):
    """A file to write."""

    path: DbfsPath
    """Where it is to be."""
    overwrite: bool | UnsetType = UNSET
    """Whether to replace a file that is there already. The server's default is false."""


class DbfsDeleteRequest(RequestModel, kw_only=True, gc=False):
    """What to delete."""

    path: DbfsPath
    """Where it is."""
    recursive: bool | UnsetType = UNSET
    """Whether to delete everything in a directory too. The server's default is false."""


class DbfsMkdirsRequest(RequestModel, kw_only=True, gc=False):
    """A directory to make."""

    path: DbfsPath
    """Where it is to be."""


class DbfsMoveRequest(RequestModel, kw_only=True, gc=False):
    """What to move, and where to."""

    source_path: DbfsPath
    """Where it is."""
    destination_path: DbfsPath
    """Where it is to be; there must be nothing yet."""


class DbfsPutRequest(RequestModel, kw_only=True, gc=False):
    """A small file."""

    path: DbfsPath
    """Where it is to be."""
    contents: Annotated[str, Meta(max_length=1398104)] | UnsetType = UNSET
    """The bytes as base64, at most 1 MiB before that; an empty file when left out."""
    overwrite: bool | UnsetType = UNSET
    """Whether to replace a file that is there already. The server's default is false."""
