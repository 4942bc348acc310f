"""What was uploaded where, so that a caller who trusts it need not ask the gateway again."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Final, NamedTuple, Self
from uuid import UUID

from dovetail.sds.hashing import FileState
from dovetail.sds.state_database import StateDatabase

_AT_A_TIME: Final = 256
_EVERY: Final = 5.0
_LONGEST_DAYS: Final = 30
_SCHEMA: Final = """
    CREATE TABLE IF NOT EXISTS uploads (
        target BLOB, path BLOB, size INTEGER, mtime_ns INTEGER, inode TEXT, changed_ns INTEGER, checksum BLOB,
        uuid BLOB, at INTEGER,
        PRIMARY KEY (target, path)
    ) WITHOUT ROWID
"""
_FIND: Final = """
    SELECT size, mtime_ns, inode, changed_ns, checksum, uuid FROM uploads WHERE target = ? AND path = ? AND at >= ?
"""
_KEEP: Final = "INSERT OR REPLACE INTO uploads VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_FORGET: Final = "DELETE FROM uploads WHERE at < ?"


class Recorded(NamedTuple):
    """What is known of an upload.

    Attributes:
        checksum: 64 hexadecimal digits.
        uuid: The row at the gateway.
    """

    checksum: str
    uuid: UUID


class UploadRecord:
    """The uploads of one account to one folder of one gateway; for any number of threads and processes.

    Args:
        host: The gateway's URL.
        account: What tells accounts apart; kept as a digest only.
        target: The folder at the gateway.
        path: The file that holds it; one for all programs of this user by default.
    """

    def __init__(self, host: str, account: str, target: PurePosixPath, path: Path | None = None) -> None:
        key = "\0".join((host, account, str(target)))
        self._target = hashlib.sha256(key.encode("utf-8", "surrogateescape")).digest()
        self._database = StateDatabase(path or "uploads.sqlite", _SCHEMA)
        self._lock = threading.Lock()
        self._written = time.monotonic()
        self._new: list[tuple[bytes, bytes, int, int, str, int, bytes, bytes, int]] = []

    def get(self, path: str, state: FileState) -> Recorded | None:
        """What was uploaded of a file in this state, in the last thirty days; None when nothing was.

        Args:
            path: The absolute local path.
            state: The state.
        """
        rows = self._database.rows(_FIND, (self._target, os.fsencode(path), _days_ago(_LONGEST_DAYS)))
        known = (state.size, state.mtime_ns, str(state.inode), state.changed_ns)
        for *row, checksum, uuid in rows:
            if tuple(row) == known:
                return Recorded(checksum.hex(), UUID(bytes=uuid))
        return None

    def put(self, path: str, state: FileState, checksum: str, uuid: UUID) -> None:
        """Remember an upload. Of a file that was not settled (see `Hashed`), it is not to be.

        Args:
            path: The absolute local path.
            state: The state in which the file was read.
            checksum: 64 hexadecimal digits.
            uuid: The row at the gateway.
        """
        now = int(time.time())
        file = (state.size, state.mtime_ns, str(state.inode), state.changed_ns)
        row = (self._target, os.fsencode(path), *file, bytes.fromhex(checksum), uuid.bytes, now)
        with self._lock:
            self._new.append(row)
            due = len(self._new) >= _AT_A_TIME or time.monotonic() - self._written >= _EVERY
        if due:
            self._flush()

    def close(self) -> None:
        """Write what is new, forget what is too old, and let go of the file."""
        self._flush()
        self._database.write((_FORGET, [(_days_ago(_LONGEST_DAYS),)]))
        self._database.close()

    def _flush(self) -> None:
        with self._lock:
            rows, self._new = self._new, []
            self._written = time.monotonic()
        if rows:
            self._database.write((_KEEP, rows))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _days_ago(days: int) -> int:
    return int(time.time()) - days * 24 * 3600
