"""Checksums of local files, remembered for as long as the files are what they were."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from dovetail.sds.hashing import FileState
from dovetail.sds.state_database import StateDatabase, state_folder

_MOST: Final = 500_000
_AT_A_TIME: Final = 512
_SETTLED_NS: Final = 2_000_000_000
"""A file written to more recently than this may be written to again without its time telling (FAT counts in 2 s)."""

_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS hashes (
        path BLOB PRIMARY KEY, size INTEGER, mtime_ns INTEGER, inode TEXT, checksum BLOB, seen INTEGER
    ) WITHOUT ROWID
"""
_FIND: Final = "SELECT size, mtime_ns, inode, checksum FROM hashes WHERE path = ?"
_KEEP: Final = "INSERT OR REPLACE INTO hashes VALUES (?, ?, ?, ?, ?, ?)"
_COUNT: Final = "SELECT count(*) FROM hashes"
_PRUNE: Final = "DELETE FROM hashes WHERE path IN (SELECT path FROM hashes ORDER BY seen LIMIT ?)"


class HashCache:
    """Checksums by path, believed while size, time and inode are the same; for any number of threads and processes.

    Args:
        path: The file that holds them; one for all programs of this user by default.
        most: How many are kept; the oldest ones go first.
    """

    def __init__(self, path: Path | None = None, *, most: int = _MOST) -> None:
        self._database = StateDatabase(path or state_folder() / "hashes.sqlite", _SCHEMA)
        self._most = most
        self._lock = threading.Lock()
        self._new: list[tuple[bytes, int, int, str, bytes, int]] = []

    def get(self, path: str, state: FileState) -> str | None:
        """The checksum of a file in a certain state; None when it is not known.

        Args:
            path: The absolute path.
            state: The state.
        """
        for size, mtime_ns, inode, checksum in self._database.rows(_FIND, (os.fsencode(path),)):
            if (size, mtime_ns, inode) == (state.size, state.mtime_ns, str(state.inode)):
                text: str = checksum.hex()
                return text
        return None

    def put(self, path: str, state: FileState, checksum: str) -> None:
        """Remember a checksum, unless the file was written to just now.

        Args:
            path: The absolute path.
            state: The state in which the file was read.
            checksum: 64 hexadecimal digits.
        """
        now = time.time_ns()
        if now - state.mtime_ns < _SETTLED_NS:
            return
        row = (os.fsencode(path), state.size, state.mtime_ns, str(state.inode), bytes.fromhex(checksum), now)
        with self._lock:
            self._new.append(row)
            full = len(self._new) >= _AT_A_TIME
        if full:
            self._flush()

    def close(self) -> None:
        """Write what is new, drop what is too much, and let go of the file."""
        self._flush()
        for (count,) in self._database.rows(_COUNT):
            if count > self._most:
                self._database.write((_PRUNE, [(count - self._most,)]))
        self._database.close()

    def _flush(self) -> None:
        with self._lock:
            rows, self._new = self._new, []
        if rows:
            self._database.write((_KEEP, rows))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
