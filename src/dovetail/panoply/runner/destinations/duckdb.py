"""Rows in a DuckDB file, in the platform's table form."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from dovetail.panoply.runner.destinations.destination import PlacedRow
from dovetail.panoply.runner.destinations.gathering import Gathering
from dovetail.panoply.runner.destinations.lines import line_of
from dovetail.panoply.runner.failures import DeliveryFailed
from dovetail.warehouse import WarehouseError

T = TypeVar("T")


class DuckDBDestination:
    """Writes rows into the tables of a DuckDB file; needs the extra ``duckdb``.

    Rows are committed together, by size and time: each commit is there as a whole or not at all, also after a crash.

    Args:
        path: The file; it is made if need be.
        longest: Seconds after which rows are committed at the next chance.

    Raises:
        DeliveryFailed: The file cannot be opened.
        ModuleNotFoundError: The extra is not installed.

    Example:
        >>> destination = DuckDBDestination("rows.duckdb")
        >>> destination.write([PlacedRow("users", {"id": 1})])
        27
        >>> destination.flush()
        True
        >>> destination.close()
    """

    def __init__(self, path: str | Path, *, longest: float = 0.5) -> None:
        # DuckDB is loaded when there is something to write, so that this name is there without it.
        from dovetail.warehouse import Warehouse

        self.name: str = f"duckdb:{Path(path).resolve()}"
        try:
            self._warehouse = _undisturbed(lambda: Warehouse(path))
        except WarehouseError as error:
            raise DeliveryFailed(str(error)) from None
        self.was_empty: bool = not self._warehouse.tables()
        self._rows: Gathering[PlacedRow] = Gathering(self._put, longest=longest)

    def write(self, rows: Sequence[PlacedRow]) -> int:
        """Take rows.

        Args:
            rows: The rows.

        Returns:
            Their size in bytes, as JSON.

        Raises:
            RecordError: A value has no form in JSON.
            DeliveryFailed: DuckDB does not take them.
        """
        size = sum(len(line_of(row)) for row in rows)
        self._rows.add([row.copied() for row in rows], size)
        return size

    def delivered(self) -> int:
        """How many of the rows taken have arrived: those that are committed.

        Returns:
            The number, counted from the first without a gap.

        Raises:
            DeliveryFailed: DuckDB does not take them.
        """
        self._rows.settle()
        return self._rows.done

    def flush(self, timeout: float | None = None) -> bool:
        """Commit all rows.

        Args:
            timeout: Not looked at.

        Returns:
            True.

        Raises:
            DeliveryFailed: DuckDB does not take them.
        """
        self._rows.settle(now=True)
        return True

    def close(self) -> None:
        """Let go of the file."""
        self._warehouse.close()

    def _put(self, rows: Sequence[PlacedRow]) -> None:
        try:
            _undisturbed(lambda: self._warehouse.write({**row.data, "__table": row.table} for row in rows))
        except WarehouseError as error:
            raise DeliveryFailed(str(error)) from None


def _undisturbed(work: Callable[[], T]) -> T:
    """What the work gives, done in a thread: in the main one DuckDB swallows what the handler of a signal raises."""
    done: list[T] = []
    failed: list[BaseException] = []

    def target() -> None:
        try:
            done.append(work())
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=target, name="dovetail-duckdb")
    thread.start()
    try:
        thread.join()
    except BaseException:
        thread.join()  # whoever goes on from here finds the file at rest
        raise
    if failed:
        raise failed[0]
    return done[0]
