"""What Panoply found in the messages that it took: how many lines for each table, bad lines, messages of strangers."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.panoply.messages import Message
from dovetail.sandbox.panoply.records import BadLine, Records


@attrs.frozen
class Taken:
    """A message that was taken.

    Attributes:
        records: What was in it.
        complaint: Why it was left out as a whole; empty if it was not.
    """

    message: Message
    records: Records
    complaint: str = ""


class Ledger:
    """Keeps the counts; they and the end of the messages are written together.

    Args:
        database: Where they are kept.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def enter(self, taken: Sequence[Taken], refused: Sequence[tuple[Message, BadLine]], kept: int) -> None:
        """Write down what was in some messages, and have them gone.

        Args:
            taken: The messages.
            refused: Records that no table took.
            kept: How many messages that are gone are kept, the newest.
        """
        bad = [(each.message, line) for each in taken for line in each.records.bad] + list(refused)
        with self._database.write() as connection:
            for each in taken:
                _enter(connection, each)
            _count(connection, "bad_lines", len(bad))
            connection.executemany(
                "INSERT INTO bad_lines (message_id, line, text, problem) VALUES (?, ?, ?, ?)",
                [(message.message_id, line.number, line.text, line.problem) for message, line in bad],
            )
            _forget_beyond(connection, kept)

    def told(self) -> dict[str, Any]:
        """All counts."""
        with self._database.read() as connection:
            counts = dict(connection.execute("SELECT name, number FROM counts").fetchall())
            tables = dict(connection.execute("SELECT table_name, lines FROM arrivals ORDER BY table_name").fetchall())
        names = ("messages", "bytes", "lines", "bad_lines", "strangers")
        return {**{name: counts.get(name, 0) for name in names}, "lines_by_table": tables}

    def bad_lines(self) -> list[dict[str, Any]]:
        """The lines that were no records, the newest thousand."""
        return self._newest("SELECT message_id, line, text, problem FROM bad_lines ORDER BY id DESC LIMIT 1000")

    def strangers(self) -> list[dict[str, Any]]:
        """The messages whose key and secret were not known, the newest thousand."""
        return self._newest("SELECT message_id, queue, problem FROM strangers ORDER BY id DESC LIMIT 1000")

    def clear(self) -> None:
        """Forget everything, and all messages of all queues."""
        with self._database.write() as connection:
            for table in ("counts", "arrivals", "bad_lines", "strangers", "messages"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
            connection.execute("UPDATE queues SET purged_at = NULL")

    def _newest(self, query: str) -> list[dict[str, Any]]:
        with self._database.read() as connection:
            return [dict(row) for row in reversed(connection.execute(query).fetchall())]


def _enter(connection: sqlite3.Connection, taken: Taken) -> None:
    message = taken.message
    connection.execute("UPDATE messages SET gone = 1 WHERE id = ?", (message.number,))
    _count(connection, "messages", 1)
    _count(connection, "bytes", len(message.body))
    if taken.complaint:
        _count(connection, "strangers", 1)
        row = (message.message_id, message.queue, taken.complaint)
        connection.execute("INSERT INTO strangers (message_id, queue, problem) VALUES (?, ?, ?)", row)
        return
    for table, lines in taken.records.by_table().items():
        _count(connection, "lines", lines)
        connection.execute(
            "INSERT INTO arrivals VALUES (?1, ?2) ON CONFLICT (table_name) DO UPDATE SET lines = lines + ?2",
            (table, lines),
        )


def _count(connection: sqlite3.Connection, name: str, number: int) -> None:
    connection.execute(
        "INSERT INTO counts VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET number = number + ?2", (name, number)
    )


def _forget_beyond(connection: sqlite3.Connection, kept: int) -> None:
    connection.execute(
        "DELETE FROM messages WHERE gone = 1 AND id <="
        " (SELECT id FROM messages WHERE gone = 1 ORDER BY id DESC LIMIT 1 OFFSET ?)",
        (kept,),
    )
