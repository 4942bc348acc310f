"""Folders and files as they follow from a listing: the gateway knows paths of files only."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from dovetail.sds._sync.files import Files
from dovetail.sds.page_size import MOST_A_PAGE
from dovetail.sds.remote_paths import below_root, checked_path, rooted

if TYPE_CHECKING:
    from dovetail.sds import Client
    from dovetail.sds.models import File

Info = dict[str, Any]


class Snapshot:
    """What is at a path or below it, by one listing.

    Args:
        files: The newest version of each file.
    """

    def __init__(self, files: Iterable[File]) -> None:
        self.files: dict[PurePosixPath, File] = {file.path: file for file in files}
        self._children: dict[PurePosixPath, dict[PurePosixPath, Info]] = {}
        for path, file in self.files.items():
            self._children.setdefault(path.parent, {})[path] = file_info(file)
            for folder in path.parents[:-1]:
                siblings = self._children.setdefault(folder.parent, {})
                if folder in siblings:
                    break
                siblings[folder] = folder_info(folder)

    def listed(self, path: PurePosixPath) -> list[Info]:
        """What is in a folder, or the file itself.

        Raises:
            FileNotFoundError: There is neither.
        """
        if path in self.files:
            return [file_info(self.files[path])]
        found = self._children.get(path, {})
        if not found and path.parts:
            raise FileNotFoundError(rooted(path))
        return sorted(found.values(), key=lambda info: str(info["name"]))

    def info(self, path: PurePosixPath) -> Info:
        """What is known of a file or a folder.

        Raises:
            FileNotFoundError: There is neither.
        """
        if path in self.files:
            return file_info(self.files[path])
        if path in self._children or not path.parts:
            return folder_info(path)
        raise FileNotFoundError(rooted(path))


class Tree:
    """The caller's own files at a gateway, as folders and files.

    Args:
        client: Asks the gateway.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._files = Files(client)

    def snapshot(self, path: PurePosixPath) -> Snapshot:
        """Everything at a path or below it."""
        return Snapshot(self.newest(path))

    def newest(self, path: PurePosixPath) -> list[File]:
        """The newest version of each file at a path or below it."""
        newest: dict[PurePosixPath, File] = {}
        for file in self._rows(path):
            known = newest.get(file.path)
            if known is None or _is_newer(file, known):
                newest[file.path] = file
        return list(newest.values())

    def known(self, paths: Sequence[PurePosixPath]) -> Snapshot | None:
        """What is at several paths, by one listing; None where they share no folder, so that each is asked for."""
        if len(paths) < 2:
            return None
        common = PurePosixPath(posixpath.commonpath(paths))
        return self.snapshot(common) if common.parts or common in paths else None

    def paths_of_all_rows(self) -> list[PurePosixPath]:
        """The path of every row, older versions included."""
        return [file.path for file in self._rows(PurePosixPath())]

    def info(self, path: PurePosixPath) -> Info:
        """What is known of a file or a folder.

        Raises:
            FileNotFoundError: There is neither.
        """
        if not path.parts:
            return folder_info(path)
        # The gateway gives the file of this path first, if there is one, and then what begins like it.
        for file in self._rows(path):
            return file_info(file) if file.path == path else folder_info(path)
        raise FileNotFoundError(rooted(path))

    def file(self, path: PurePosixPath) -> File:
        """The newest version of a file.

        Raises:
            FileNotFoundError: There is nothing.
            IsADirectoryError: It is a folder.
        """
        info = self.info(path)
        if info["type"] != "file":
            raise IsADirectoryError(rooted(path))
        found: File = info["file"]
        return found

    def _rows(self, path: PurePosixPath) -> Iterator[File]:
        # A name that would lead elsewhere on this machine is no name here.
        # Nor are several versions of a path worth a warning here, where writing makes them.
        listed = self._files.listing(rooted(path), None, None, MOST_A_PAGE, warns=False)
        rows = (file for file in listed if ".." not in file.path.parts)
        if path.parts:
            return rows
        # The root has what others share, too, and older versions.
        mine = self._client.email()
        return (file for file in rows if file.owner is None or file.owner.email == mine)


def file_info(file: File) -> Info:
    """A file as fsspec tells of one; ``file`` is all that the gateway says."""
    return {
        "name": rooted(file.path),
        "size": file.size,
        "type": "file",
        "created": file.created_at,
        "mtime": file.updated_at,
        "checksum": file.sum_blake3,
        "media_type": file.media_type,
        "uuid": str(file.uuid),
        "file": file,
    }


def folder_info(path: PurePosixPath) -> Info:
    """A folder as fsspec tells of one."""
    return {"name": rooted(path), "size": 0, "type": "directory"}


def path_in(text: str) -> PurePosixPath:
    """A path of the file system.

    Raises:
        InputError: It leaves the root.
    """
    return checked_path(text, "path")


def stripped(text: str) -> str:
    """A path as it is given, with or without ``sds://``, as the file system writes it."""
    parts = [part for part in text.removeprefix("sds:").split("/") if part]
    return rooted(below_root("/" + "/".join(parts)))


def _is_newer(file: File, known: File) -> bool:
    return file.created_at is not None and (known.created_at is None or file.created_at > known.created_at)
