"""Rows kept in memory: for tests of sources, and for looking at what one gives."""

from __future__ import annotations

from collections.abc import Sequence

from dovetail.panoply.runner.destinations.destination import PlacedRow


class MemoryDestination:
    """Keeps rows.

    Attributes:
        rows: All rows, in order.

    Example:
        >>> destination = MemoryDestination()
        >>> destination.write([PlacedRow("users", {"id": 1})])
        0
        >>> destination.rows[0].table
        'users'
    """

    name: str = "memory"

    def __init__(self) -> None:
        self.rows: list[PlacedRow] = []

    def write(self, rows: Sequence[PlacedRow]) -> int:
        """Keep rows; they are not measured."""
        self.rows += rows
        return 0

    def delivered(self) -> int:
        """How many rows there are."""
        return len(self.rows)

    def flush(self, timeout: float | None = None) -> bool:
        """Nothing is to be waited for."""
        return True

    def close(self) -> None:
        """The rows stay."""
