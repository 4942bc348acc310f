"""A small database of what may be remembered between runs; losing it costs time and nothing else."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

_PATIENCE: Final = 2.0
_PAUSE: Final = 0.01
_SCHEMA_VERSION: Final = 2


def state_folder() -> Path:
    """Where it is kept: below ``$XDG_STATE_HOME``, or what stands for it on this system.

    Raises:
        RuntimeError: This user has no home.
    """
    base = os.environ.get("XDG_STATE_HOME", "")
    if not Path(base).is_absolute():  # as the standard for it says
        base = os.environ.get("LOCALAPPDATA", "") if sys.platform == "win32" else ""
    return (Path(base) if base else Path.home() / ".local" / "state") / "dovetail" / "sds"


class StateDatabase:
    """An SQLite file that several threads and processes use at a time.

    What cannot be read or written is as if it were not there: no error of it ever reaches a transfer. A file that is
    damaged, or of another version, is begun anew.

    Args:
        path: The file; its folder is made. By its name alone it is in the `state_folder`.
        schema: Its tables, each ``CREATE TABLE IF NOT EXISTS``.
    """

    def __init__(self, path: Path | str, schema: str) -> None:
        self._lock = threading.Lock()
        self._path = _whole(path)
        self._connection = None if self._path is None else _opened(self._path, schema)

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """What a query finds; nothing when it cannot be asked."""
        with self._lock:
            if self._connection is None:
                return []
            try:
                return self._connection.execute(query, values).fetchall()
            except sqlite3.Error as error:
                self._look_at(error)
                return []

    def write(self, *statements: tuple[str, Sequence[Sequence[Any]]]) -> None:
        """Carry out statements, each with every one of its rows of values, all or none of them."""
        with self._lock:
            if self._connection is None:
                return
            try:
                with self._connection:
                    for statement, values in statements:
                        self._connection.executemany(statement, values)
            except sqlite3.Error as error:
                self._look_at(error)

    def _look_at(self, error: sqlite3.Error) -> None:
        """Be done with a file that is damaged; a full disk, or another process that writes for too long, passes."""
        if self._connection is not None and self._path is not None and _is_damage(error):
            self._connection.close()
            self._connection = None
            with contextlib.suppress(OSError):
                _remove(self._path)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None


def _opened(path: Path, schema: str) -> sqlite3.Connection | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        try:
            return _connected(path, schema)
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                return None  # it is in use, or may not be written
            _remove(path)
            return _connected(path, schema)
    except (OSError, sqlite3.Error):
        return None


def _whole(path: Path | str) -> Path | None:
    try:
        return path if isinstance(path, Path) else state_folder() / path
    except RuntimeError:
        return None


def _is_damage(error: sqlite3.Error) -> bool:
    return type(error) is sqlite3.DatabaseError  # those of other kinds are classes of their own


def _remove(path: Path) -> None:
    """Remove a database with what belongs to it, so that nothing of it gets into the next one."""
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _let_readers_in(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; SQLite itself does not wait for whoever does the same at this moment."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _connected(path: Path, schema: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        _let_readers_in(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, _SCHEMA_VERSION):
            raise sqlite3.DatabaseError("of another version")
        connection.executescript(schema)
        connection.execute(f"PRAGMA user_version = {_SCHEMA_VERSION}")
    except BaseException:
        connection.close()
        raise
    return connection
