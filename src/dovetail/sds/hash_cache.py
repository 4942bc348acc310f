"""Checksums of local files, remembered for as long as the files are what they were."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from dovetail.sds.hashing import FileState
from dovetail.sds.state_database import StateDatabase

_MOST: Final = 500_000
_AT_A_TIME: Final = 512
_EVERY: Final = 5.0
"""Seconds: what takes long to read is not lost with the process."""

_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS hashes (
        path BLOB PRIMARY KEY, size INTEGER, mtime_ns INTEGER, inode TEXT, changed_ns INTEGER, checksum BLOB,
        seen INTEGER
    ) WITHOUT ROWID
"""
_FIND: Final = "SELECT size, mtime_ns, inode, changed_ns, checksum FROM hashes WHERE path = ?"
_KEEP: Final = "INSERT OR REPLACE INTO hashes VALUES (?, ?, ?, ?, ?, ?, ?)"
_COUNT: Final = "SELECT count(*) FROM hashes"
_PRUNE: Final = "DELETE FROM hashes WHERE path IN (SELECT path FROM hashes ORDER BY seen LIMIT ?)"


class HashCache:
    """Checksums by path, believed while size, times and inode are the same; for any number of threads and processes.

    Its file is opened, by whichever thread comes first, when something is looked up or written.

    Args:
        path: The file that holds them; one for all programs of this user by default.
        most: How many are kept; the oldest ones go first.
    """

    def __init__(self, path: Path | None = None, *, most: int = _MOST) -> None:
        self._path = path
        self._most = most
        self._database: StateDatabase | None = None
        self._opening = threading.Lock()
        self._lock = threading.Lock()
        self._written = time.monotonic()
        self._new: list[tuple[bytes, int, int, str, int, bytes, int]] = []

    def get(self, path: str, state: FileState) -> str | None:
        """The checksum of a file in a certain state; None when it is not known.

        Args:
            path: The absolute path.
            state: The state.
        """
        known = (state.size, state.mtime_ns, str(state.inode), state.changed_ns)
        for *row, checksum in self._opened().rows(_FIND, (os.fsencode(path),)):
            if tuple(row) == known:
                text: str = checksum.hex()
                return text
        return None

    def put(self, path: str, state: FileState, checksum: str) -> None:
        """Remember a checksum. Of a file that is not settled (see `Hashed`), it is not to be.

        Args:
            path: The absolute path.
            state: The state in which the file was read.
            checksum: 64 hexadecimal digits.
        """
        inode, digest = str(state.inode), bytes.fromhex(checksum)
        row = (os.fsencode(path), state.size, state.mtime_ns, inode, state.changed_ns, digest, time.time_ns())
        with self._lock:
            self._new.append(row)
            due = len(self._new) >= _AT_A_TIME or time.monotonic() - self._written >= _EVERY
        if due:
            self._flush()

    def close(self) -> None:
        """Write what is new, drop what is too much, and let go of the file."""
        self._flush()
        with self._opening:
            database, self._database = self._database, None
        if database is None:
            return
        for (count,) in database.rows(_COUNT):
            if count > self._most:
                database.write((_PRUNE, [(count - self._most,)]))
        database.close()

    def _flush(self) -> None:
        with self._lock:
            rows, self._new = self._new, []
            self._written = time.monotonic()
        if rows:
            self._opened().write((_KEEP, rows))

    def _opened(self) -> StateDatabase:
        with self._opening:
            if self._database is None:
                self._database = StateDatabase(self._path or "hashes.sqlite", _SCHEMA)
            return self._database

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
