"""The tables that records come to, in a DuckDB file."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import msgspec

from dovetail.sandbox.message import Refusal
from dovetail.sandbox.panoply.messages import Message
from dovetail.sandbox.panoply.records import BadLine, Record
from dovetail.warehouse import WarehouseError

if TYPE_CHECKING:
    from dovetail.warehouse import Warehouse


@attrs.frozen
class Arrived:
    """A record with the message it came in."""

    message: Message
    record: Record


class Tables:
    """The tables; their file is opened when they are first used. Safe to use from any thread.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._warehouse: Warehouse | None = None

    def write(self, arrived: Sequence[Arrived]) -> list[tuple[Message, BadLine]]:
        """Put records into their tables.

        Returns:
            Those that no table takes.

        Raises:
            WarehouseError: The file cannot be opened, as when another sandbox has it.
        """
        if not arrived:
            return []
        warehouse = self._opened()
        sent = dt.datetime.fromtimestamp(arrived[-1].message.sent_at, dt.UTC)
        try:
            warehouse.write([each.record.data for each in arrived], sent=sent)
        except (WarehouseError, RecursionError) as error:
            if len(arrived) == 1:
                message, record = arrived[0].message, arrived[0].record
                return [(message, BadLine.of(record.number, record.line, str(error)))]
            # One of them is at fault, and all others are to be there.
            middle = len(arrived) // 2
            return self.write(arrived[:middle]) + self.write(arrived[middle:])
        return []

    def told(self) -> dict[str, dict[str, Any]]:
        """The tables with their columns, and how many rows they have."""
        warehouse = self._opened()
        found: dict[str, dict[str, Any]] = {}
        for name, columns in warehouse.tables().items():
            [count] = warehouse.query(f"SELECT count(*) AS rows FROM {_quoted(name)}")  # noqa: S608 - a quoted name
            found[name] = {"rows": count["rows"], "columns": columns}
        return found

    def rows(self, table: str, limit: int, offset: int) -> list[dict[str, Any]]:
        """Rows of a table in the order of their ids.

        Raises:
            Refusal: There is no such table.
        """
        if table not in self._opened().tables():
            raise Refusal(404, "NOT_FOUND", f"there is no table {table!r}; records for it have not come")
        return self.query(f"SELECT * FROM {_quoted(table)} ORDER BY id LIMIT {limit} OFFSET {offset}")  # noqa: S608 - a quoted name

    def query(self, sql: str) -> list[dict[str, Any]]:
        """The rows that a statement gives, with moments and the like as text.

        Raises:
            Refusal: DuckDB does not take it.
        """
        try:
            found = self._opened().query(sql)
        except WarehouseError as error:
            raise Refusal(400, "BAD_REQUEST", str(error)) from error
        plain: list[dict[str, Any]] = msgspec.to_builtins(found, enc_hook=str)
        return plain

    def clear(self) -> None:
        """Throw all of them away."""
        with self._lock:
            self._close()
            for suffix in ("", ".wal"):
                Path(f"{self._path}{suffix}").unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._close()

    def _opened(self) -> Warehouse:
        with self._lock:
            if self._warehouse is None:
                from dovetail.warehouse import (
                    Warehouse,
                )  # DuckDB takes its time to load, and the server is to be up soon

                self._warehouse = Warehouse(self._path)
            return self._warehouse

    def _close(self) -> None:
        if self._warehouse is not None:
            self._warehouse.close()
            self._warehouse = None


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
