"""Files that are written, copied, moved and deleted by path, with all versions of a path."""

from __future__ import annotations

import mimetypes
from collections import Counter
from pathlib import Path, PurePosixPath
from shutil import SameFileError
from typing import TYPE_CHECKING

from msgspec import UNSET

from dovetail.sds.filesystem.tree import Tree
from dovetail.sds.permissions import letters_of
from dovetail.sds.remote_paths import rooted

if TYPE_CHECKING:
    from dovetail.sds import Client

_ANY = "application/octet-stream"


class Changes:
    """What changes the files of an account.

    Args:
        client: Sends.
        tree: What is there.
    """

    def __init__(self, client: Client, tree: Tree) -> None:
        self._client = client
        self._tree = tree

    def upload(self, local_path: Path, path: PurePosixPath, permissions: int | None = None) -> None:
        """Upload a file to a path; without permissions it has those of any new file.

        Raises:
            OSError: It is empty, or its path is that of the root: the gateway takes no such file.
        """
        if not path.parts:
            raise IsADirectoryError(rooted(path))
        if not local_path.stat().st_size:
            raise OSError(f"{rooted(path)}: it is empty, and the gateway takes no empty files")
        from dovetail.sds.models import File

        media_type = mimetypes.guess_type(path.name)[0] or _ANY
        file = File(name=path.name, directory=path.parent, local_path=local_path, media_type=media_type)
        if permissions is not None:
            file.permissions = letters_of(permissions)
        self._client.upload_file(local_file=file)

    def copy(self, source: PurePosixPath, target: PurePosixPath) -> None:
        """A file at another path with the same contents, which are not sent.

        Raises:
            SameFileError: It is the same path.
        """
        if source == target:
            raise SameFileError(f"{rooted(source)}: a file cannot be copied onto itself")
        from dovetail_api.sds.operations import contents, files

        file = self._tree.file(source)
        directory, name = rooted(target.parent), target.name
        if file.sum_blake3:
            place = {"directory": directory, "name": name, "sum_blake3": file.sum_blake3}
            if self._client.send(contents.check(body=place)).file_exists_in_tree:  # type: ignore[arg-type]
                return
        self._client.send(
            files.create(
                directory=directory,
                name=name,
                sibling_uuid=str(file.uuid),
                media_type=file.media_type or UNSET,
                permissions=file.permissions,
            )
        )

    def move(self, source: PurePosixPath, target: PurePosixPath, recursive: bool) -> None:
        """A file, or all of a folder, at another path.

        Raises:
            FileNotFoundError: There is nothing to move.
            IsADirectoryError: It is a folder, and is not to be moved with what is in it.
            OSError: A folder would be moved into itself.
        """
        if source == target:
            return
        info = self._tree.info(source)
        if info["type"] == "file":
            self._client.rename(info["file"], target, replace=True, versions=True)
            return
        if not recursive:
            raise IsADirectoryError(rooted(source))
        if source in target.parents:
            raise OSError(f"{rooted(source)}: a folder cannot be moved into itself, to {rooted(target)}")
        files = self._tree.newest(source)
        rows = Counter(self._tree.paths_of_all_rows()) if files else Counter[PurePosixPath]()
        for file in files:
            where = target / file.path.relative_to(source)
            self._client.rename(file, where, replace=True, versions=rows[file.path] > 1)

    def delete(self, path: PurePosixPath, *, recursive: bool) -> None:
        """A file, or all of a folder, with all versions.

        Raises:
            FileNotFoundError: There is nothing to delete.
            IsADirectoryError: It is a folder, and is not to be deleted with what is in it.
        """
        files = self._tree.newest(path)
        if not files:
            raise FileNotFoundError(rooted(path))
        is_file = any(file.path == path for file in files)
        if not is_file and not recursive:
            raise IsADirectoryError(rooted(path))
        while files:
            for file in files:
                assert file.uuid is not None
                self._client.delete_file(file.uuid)
            # Older versions come to light. So may a folder that had the name of the file, which is not to go.
            files = [file for file in self._tree.newest(path) if file.path == path or not is_file]
