# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of dbfs, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

DbfsPath: TypeAlias = str
"""An absolute path, with or without `dbfs:` in front."""


class DbfsAddBlockRequest(TypedDict):
    """A block of a file."""

    handle: int
    """The handle from `dbfs_create`."""
    data: str
    """The bytes as base64, at most 1 MiB before that."""


class DbfsCloseRequest(TypedDict):
    """A handle to close."""

    handle: int
    """The handle from `dbfs_create`."""


class DbfsCreateRequest(TypedDict):
    """A file to write."""

    path: DbfsPath
    """Where it is to be."""
    overwrite: NotRequired[bool]
    """Whether to replace a file that is there already. The server's default is false."""


class DbfsDeleteRequest(TypedDict):
    """What to delete."""

    path: DbfsPath
    """Where it is."""
    recursive: NotRequired[bool]
    """Whether to delete everything in a directory too. The server's default is false."""


class DbfsMkdirsRequest(TypedDict):
    """A directory to make."""

    path: DbfsPath
    """Where it is to be."""


class DbfsMoveRequest(TypedDict):
    """What to move, and where to."""

    source_path: DbfsPath
    """Where it is."""
    destination_path: DbfsPath
    """Where it is to be; there must be nothing yet."""


class DbfsPutRequest(TypedDict):
    """A small file."""

    path: DbfsPath
    """Where it is to be."""
    contents: NotRequired[str]
    """The bytes as base64, at most 1 MiB before that; an empty file when left out."""
    overwrite: NotRequired[bool]
    """Whether to replace a file that is there already. The server's default is false."""
