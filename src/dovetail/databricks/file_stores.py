"""DBFS and volumes behind one interface, in the words of fsspec."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from dovetail.databricks import Client
from dovetail.databricks._sync.dbfs_reading import DbfsReader
from dovetail.databricks._sync.dbfs_uploading import DbfsUpload
from dovetail.databricks._sync.fetching import Reader
from dovetail.databricks._sync.storing import DbfsWriter, VolumeWriter, Writer
from dovetail.databricks._sync.volume_reading import VolumeReader
from dovetail.databricks._sync.volume_uploading import VolumeUpload
from dovetail.databricks.file_paths import dbfs_path, volume_path
from dovetail.runtime.errors import InvalidInput
from dovetail_api.databricks import models as m

Progress = Callable[[int, int | None], None]
_IN_VOLUME = 4


class Store(Protocol):
    """Where files are. Paths are absolute."""

    def info(self, path: str) -> dict[str, Any]:
        """What is at a path."""
        ...

    def listed(self, path: str) -> list[dict[str, Any]]:
        """What is directly in a directory; of a file, the file itself."""
        ...

    def reader(self, path: str) -> Reader:
        """A file to read pieces of."""
        ...

    def writer(self, path: str, *, overwrite: bool) -> Writer:
        """A file to write from beginning to end."""
        ...

    def upload(self, path: str, content: bytes | Path, *, overwrite: bool, progress: Progress | None) -> None:
        """Write a file at once."""
        ...

    def download(self, path: str, to: str | os.PathLike[str], progress: Progress | None) -> None:
        """Write a file here."""
        ...

    def mkdirs(self, path: str) -> None:
        """Make a directory and those above it."""
        ...

    def remove_file(self, path: str) -> None:
        """Delete a file."""
        ...

    def remove_directory(self, path: str) -> None:
        """Delete an empty directory."""
        ...

    def check_removable(self, path: str) -> None:
        """Refuse to delete what is no file and no directory, before anything in it is deleted."""
        ...


class DbfsStore:
    """DBFS."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def info(self, path: str) -> dict[str, Any]:
        """What is at a path."""
        return _dbfs_entry(self._client.dbfs.get_status(path))

    def listed(self, path: str) -> list[dict[str, Any]]:
        """What is directly in a directory; of a file, the file itself."""
        return [_dbfs_entry(item) for item in self._client.dbfs.list(path).files or ()]

    def reader(self, path: str) -> Reader:
        """A file to read pieces of."""
        return DbfsReader(self._client, dbfs_path(path), {})

    def writer(self, path: str, *, overwrite: bool) -> Writer:
        """A file to write from beginning to end."""
        return DbfsWriter(DbfsUpload(self._client, dbfs_path(path), overwrite, {}))

    def upload(self, path: str, content: bytes | Path, *, overwrite: bool, progress: Progress | None) -> None:
        """Write a file at once."""
        self._client.dbfs.upload(path, content, overwrite=overwrite, progress=progress)

    def download(self, path: str, to: str | os.PathLike[str], progress: Progress | None) -> None:
        """Write a file here."""
        self._client.dbfs.download(path, to, progress=progress)

    def mkdirs(self, path: str) -> None:
        """Make a directory and those above it."""
        self._client.dbfs.mkdirs(path)

    def remove_file(self, path: str) -> None:
        """Delete a file."""
        self._client.dbfs.get_status(path)  # deleting what is not there is no error
        self._client.dbfs.delete(path=path)

    def remove_directory(self, path: str) -> None:
        """Delete an empty directory."""
        self.remove_file(path)

    def check_removable(self, path: str) -> None:
        """Everything can be deleted."""


class VolumeStore:
    """Volumes; above them are catalogs and schemas, which are listed only."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def info(self, path: str) -> dict[str, Any]:
        """What is at a path."""
        if len(path.split("/")) <= _IN_VOLUME:
            return _directory(path)
        status = self._client.files.status(path)
        if status.is_directory:
            return _directory(status.path)
        return {"name": status.path, "size": status.size, "type": "file", "mtime": status.last_modified}

    def listed(self, path: str) -> list[dict[str, Any]]:
        """What is directly in a directory; of a file, the file itself."""
        parts = path.split("/")[2:]
        names: list[object]
        if not parts:
            names = [item.name for item in self._client.catalogs.list()]
        elif len(parts) == 1:
            names = [item.name for item in self._client.schemas.list(parts[0])]
        elif len(parts) == 2:
            names = [item.name for item in self._client.volumes.list(parts[0], parts[1])]
        else:
            found = self.info(path)
            if found["type"] == "file":
                return [found]
            return [_volume_entry(item) for item in self._client.files.list_directory_contents(path)]
        return [_directory(f"{path}/{name}") for name in names]

    def reader(self, path: str) -> Reader:
        """A file to read pieces of."""
        return VolumeReader(self._client, volume_path(path), {})

    def writer(self, path: str, *, overwrite: bool) -> Writer:
        """A file to write from beginning to end."""
        return VolumeWriter(self._client, VolumeUpload(self._client, volume_path(path), overwrite, {}))

    def upload(self, path: str, content: bytes | Path, *, overwrite: bool, progress: Progress | None) -> None:
        """Write a file at once."""
        self._client.files.upload(path, content, overwrite=overwrite, progress=progress)

    def download(self, path: str, to: str | os.PathLike[str], progress: Progress | None) -> None:
        """Write a file here."""
        self._client.files.download(path, to, progress=progress)

    def mkdirs(self, path: str) -> None:
        """Make a directory and those above it."""
        self._client.files.create_directory(path)

    def remove_file(self, path: str) -> None:
        """Delete a file."""
        self._client.files.delete(path)

    def remove_directory(self, path: str) -> None:
        """Delete an empty directory."""
        self._client.files.delete_directory(path)

    def check_removable(self, path: str) -> None:
        """Refuse to delete a volume, or what holds volumes.

        Raises:
            InvalidInput: It is one.
        """
        if len([part for part in path.split("/") if part]) <= _IN_VOLUME:
            raise InvalidInput(
                f"{path}: it is a volume or holds volumes, and nothing of it was deleted.",
                value=path,
                at="path",
                remedy="Name a file or a directory in a volume; client.volumes.delete deletes a volume.",
            )


def _directory(path: str) -> dict[str, Any]:
    return {"name": path, "size": 0, "type": "directory"}


def _dbfs_entry(item: m.DbfsFileInfo) -> dict[str, Any]:
    path = str(item.path)
    if item.is_dir is True:
        return _directory(path)
    return {
        "name": path,
        "size": int(item.file_size or 0),
        "type": "file",
        "mtime": _moment(int(item.modification_time or 0)),
    }


def _volume_entry(item: m.DirectoryEntry) -> dict[str, Any]:
    path = str(item.path)
    if item.is_directory is True:
        return _directory(path)
    return {
        "name": path,
        "size": int(item.file_size or 0),
        "type": "file",
        "mtime": _moment(int(item.last_modified or 0)),
    }


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, tz=UTC)
