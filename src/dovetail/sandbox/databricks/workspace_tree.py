"""The objects of the workspace: a table of what there is, and the bytes of each in a file."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeAlias

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.notebooks import Language
from dovetail.sandbox.message import Refusal

Kind: TypeAlias = Literal["NOTEBOOK", "DIRECTORY", "FILE", "LIBRARY", "REPO", "DASHBOARD"]

_FOLDERS = ("DIRECTORY", "REPO")
_FIRST_ID = 4312200118236500


@attrs.frozen
class WorkspaceObject:
    """An object of the workspace; times in milliseconds."""

    object_id: int
    path: str
    type: Kind
    language: Language | None
    size: int
    created_at: int
    modified_at: int

    @property
    def is_folder(self) -> bool:
        """Whether it can hold others."""
        return self.type in _FOLDERS

    @property
    def name(self) -> str:
        """The last segment of the path."""
        return self.path.rpartition("/")[2]


class WorkspaceTree:
    """All objects. Safe to use from any thread.

    Args:
        database: Where the table is.
        folder: Where the bytes are kept; it is made if need be.
        now: The time in milliseconds.
    """

    def __init__(self, database: Database, folder: Path, now: Callable[[], int]) -> None:
        self._database = database
        self._contents = folder
        self._now = now
        self._changing = threading.RLock()
        folder.mkdir(parents=True, exist_ok=True)
        for path in ("/", "/Users", "/Shared", "/Repos"):
            if self.find(path) is None:
                self._insert(path, "DIRECTORY", None, b"")

    def find(self, path: str) -> WorkspaceObject | None:
        """The object at a path, if there is one.

        Raises:
            Refusal: The path makes no sense.
        """
        with self._database.read() as connection:
            row = connection.execute("SELECT * FROM workspace_objects WHERE path = ?", (object_path(path),)).fetchone()
        return None if row is None else _object(row)

    def get(self, path: str) -> WorkspaceObject:
        """The object at a path.

        Raises:
            Refusal: There is none.
        """
        found = self.find(path)
        if found is None:
            raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"Path ({path}) doesn't exist.")
        return found

    def by_id(self, object_id: str) -> WorkspaceObject | None:
        """The object with an id, as permissions name it; None when there is none."""
        return next(iter(self._select("CAST(object_id AS TEXT) = ?", object_id)), None)

    def above(self, item: WorkspaceObject) -> list[WorkspaceObject]:
        """The folders around an object, the nearest first."""
        names = item.path.strip("/").split("/")[:-1]
        paths = ["/" + "/".join(names[:length]) for length in range(len(names), -1, -1)]
        found = [self.find(path) for path in paths]
        return [each for each in found if each is not None and each.path != item.path]

    def children(self, path: str) -> list[WorkspaceObject]:
        """What is directly in a folder, by path."""
        return self._select("parent = ? AND path <> '/'", object_path(path))

    def below(self, path: str) -> list[WorkspaceObject]:
        """Everything in a folder and its folders, by path."""
        prefix = f"{object_path(path).rstrip('/')}/"
        return self._select("substr(path, 1, ?) = ? AND path <> '/'", len(prefix), prefix)

    def content(self, item: WorkspaceObject) -> bytes:
        """The bytes of an object."""
        return (self._contents / str(item.object_id)).read_bytes()

    def mkdirs(self, path: str, kind: Kind = "DIRECTORY") -> WorkspaceObject:
        """Make a folder and those above it; one that is there is left as it is.

        Raises:
            Refusal: Something else is on the way.
        """
        with self._changing:
            whole = object_path(path)
            parts = [part for part in whole.split("/") if part]
            for count in range(1, len(parts) + 1):
                above = "/" + "/".join(parts[:count])
                found = self.find(above)
                if found is None:
                    self._insert(above, kind if count == len(parts) else "DIRECTORY", None, b"")
                elif not found.is_folder:
                    raise Refusal(400, "RESOURCE_ALREADY_EXISTS", f"Path ({above}) already exists.")
            return self.get(whole)

    def put(self, path: str, kind: Kind, content: bytes, *, language: Language | None = None, overwrite: bool) -> None:
        """Make or replace a notebook or a file.

        Raises:
            Refusal: The folder above it is not there, or something is in its place.
        """
        with self._changing:
            whole = object_path(path)
            self.check_parent(whole)
            found = self.find(whole)
            if found is None:
                self._insert(whole, kind, language, content)
                return
            if not overwrite or found.is_folder:
                status = 409 if found.type == "FILE" else 400
                raise Refusal(status, "RESOURCE_ALREADY_EXISTS", f"Path ({whole}) already exists.")
            if found.type != kind:
                message = f"Cannot overwrite the {found.type.lower()} ({whole}) with a {kind.lower()}."
                raise Refusal(400, "INVALID_PARAMETER_VALUE", message)
            self._store(found.object_id, content)
            with self._database.write() as connection:
                connection.execute(
                    "UPDATE workspace_objects SET language = ?, size = ?, modified_at = ? WHERE object_id = ?",
                    (language, len(content), self._now(), found.object_id),
                )

    def delete(self, path: str, *, recursive: bool) -> None:
        """Delete an object.

        Raises:
            Refusal: There is none, or the folder holds something.
        """
        with self._changing:
            item = self.get(path)
            if item.path == "/":
                raise Refusal(400, "DIRECTORY_PROTECTED", "Folder (/) is protected")
            inside = self.below(item.path) if item.is_folder else []
            if inside and not recursive:
                raise Refusal(400, "DIRECTORY_NOT_EMPTY", f"Folder ({item.path}) is not empty")
            gone = [item, *inside]
            with self._database.write() as connection:
                connection.executemany(
                    "DELETE FROM workspace_objects WHERE object_id = ?", [(each.object_id,) for each in gone]
                )
            for each in gone:
                (self._contents / str(each.object_id)).unlink(missing_ok=True)

    def check_parent(self, path: str) -> None:
        """Whether the folder above a path is there.

        Raises:
            Refusal: It is not.
        """
        parent = path.rpartition("/")[0] or "/"
        found = self.find(parent)
        if found is None or not found.is_folder:
            raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"The parent folder ({parent}) does not exist.")

    def _insert(self, path: str, kind: Kind, language: Language | None, content: bytes) -> None:
        moment = self._now()
        with self._database.write() as connection:
            cursor = connection.execute(
                "INSERT INTO workspace_objects (object_id, path, parent, type, language, size, created_at, modified_at)"
                " VALUES ((SELECT coalesce(max(object_id), ?) + 1 FROM workspace_objects), ?, ?, ?, ?, ?, ?, ?)",
                (_FIRST_ID, path, path.rpartition("/")[0] or "/", kind, language, len(content), moment, moment),
            )
            if kind not in _FOLDERS:
                assert cursor.lastrowid is not None
                self._store(cursor.lastrowid, content)

    def _store(self, object_id: int, content: bytes) -> None:
        part = self._contents / f"{object_id}.{os.urandom(4).hex()}.part"
        part.write_bytes(content)
        part.replace(self._contents / str(object_id))

    def _select(self, condition: str, *values: object) -> list[WorkspaceObject]:
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT * FROM workspace_objects WHERE {condition} ORDER BY path",  # noqa: S608
                values,
            ).fetchall()
        return [_object(row) for row in rows]


def object_path(path: str) -> str:
    """A path in its one spelling: `/Workspace` in front left out, single slashes, none at the end.

    Raises:
        Refusal: It is not absolute, or a part of it is no name.
    """
    parts = [part for part in path.split("/") if part]
    if not path.startswith("/") or any(part in {".", ".."} or "\0" in part for part in parts):
        raise Refusal(400, "INVALID_PARAMETER_VALUE", f"Path ({path}) must be absolute, without '.' and '..'.")
    if parts and parts[0] == "Workspace":
        del parts[0]
    return "/" + "/".join(parts)


def _object(row: sqlite3.Row) -> WorkspaceObject:
    return WorkspaceObject(**{name: row[name] for name in row.keys() if name != "parent"})  # noqa: SIM118
