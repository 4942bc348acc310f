"""State in SQLite: a pool of connections, many readers and one writer at a time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


class Database:
    """A database file, used from any number of threads.

    Args:
        path: The file; it is made if need be.
        schema: SQL that makes the tables, written so that it does no harm to tables already there.
    """

    def __init__(self, path: Path, schema: str) -> None:
        self._path = path
        self._writing = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._closed = False
        self._pool = threading.Lock()
        with self.read() as connection:
            connection.executescript(schema)

    @contextmanager
    def read(self) -> Generator[sqlite3.Connection, None, None]:
        """A connection to read with."""
        connection = self._take()
        try:
            yield connection
        finally:
            with self._pool:
                if self._closed:
                    connection.close()
                else:
                    self._idle.append(connection)

    @contextmanager
    def write(self) -> Generator[sqlite3.Connection, None, None]:
        """A connection inside a transaction: kept when the block ends well, undone when it raises."""
        with self._writing, self.read() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def close(self) -> None:
        """Close all connections, those in use when their block ends; the database cannot be used any more."""
        with self._pool:
            self._closed = True
            for connection in self._idle:
                connection.close()
            self._idle.clear()

    def _take(self) -> sqlite3.Connection:
        with self._pool:
            if self._idle:
                return self._idle.pop()
            if self._closed:
                raise sqlite3.ProgrammingError("the database was closed")
        # One thread at a time has a connection; SQLite's own check would only get in the pool's way.
        connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False, timeout=30)
        connection.row_factory = sqlite3.Row
        # Waiting for the disk only guards against the machine itself going down: what was committed outlives the
        # process either way.
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")
        return connection
