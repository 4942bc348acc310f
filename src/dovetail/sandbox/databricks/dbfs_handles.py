"""Handles that files of DBFS are written through, block by block."""

from __future__ import annotations

import threading
from collections.abc import Callable

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.file_tree import FileTree
from dovetail.sandbox.message import Refusal


class DbfsHandles:
    """The open handles. Safe to use from any thread.

    Args:
        database: Where they are kept.
        tree: The files.
        now: The time in milliseconds.
        idle: For how many milliseconds a handle may be left alone before it is closed.
    """

    def __init__(self, database: Database, tree: FileTree, now: Callable[[], int], idle: Callable[[], int]) -> None:
        self._database = database
        self._tree = tree
        self._now = now
        self._idle = idle
        self._changing = threading.Lock()

    def open(self, path: str, *, overwrite: bool) -> int:
        """A new handle.

        Raises:
            TreeError: The file cannot be written.
        """
        self._tree.check_target(path, overwrite=overwrite)
        with self._database.write() as connection:
            cursor = connection.execute(
                "INSERT INTO dbfs_handles (path, overwrite, spool, used_at) VALUES (?, ?, ?, ?)",
                (path, overwrite, self._tree.new_spool(), self._now()),
            )
            handle = cursor.lastrowid
        assert handle is not None
        return handle

    def append(self, handle: int, block: bytes) -> None:
        """Add a block.

        Raises:
            Refusal: The handle is not open.
        """
        with self._changing:
            _, _, spool = self._state(handle)
            self._tree.append(spool, block)
            with self._database.write() as connection:
                connection.execute("UPDATE dbfs_handles SET used_at = ? WHERE handle = ?", (self._now(), handle))

    def close(self, handle: int) -> None:
        """Finish the file.

        Raises:
            Refusal: The handle is not open.
            TreeError: Something has come to stand in the way.
        """
        with self._changing:
            path, overwrite, spool = self._state(handle)
            try:
                self._tree.place_spool(spool, path, overwrite=overwrite)
            finally:
                self._forget(handle, spool)

    def _state(self, handle: int) -> tuple[str, bool, str]:
        with self._database.read() as connection:
            row = connection.execute("SELECT * FROM dbfs_handles WHERE handle = ?", (handle,)).fetchone()
        if row is not None and self._now() - row["used_at"] > self._idle():
            self._forget(handle, row["spool"])
            row = None
        if row is None:
            raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"No open stream with handle {handle}.")
        return row["path"], bool(row["overwrite"]), row["spool"]

    def _forget(self, handle: int, spool: str) -> None:
        self._tree.drop_spool(spool)
        with self._database.write() as connection:
            connection.execute("DELETE FROM dbfs_handles WHERE handle = ?", (handle,))
