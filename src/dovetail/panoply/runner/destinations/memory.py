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
        """Keep rows.

        Args:
            rows: The rows.

        Returns:
            Their size in bytes: 0, they are not measured.
        """
        self.rows += [row.copied() for row in rows]
        return 0

    def delivered(self) -> int:
        """How many of the rows taken have arrived: all of them.

        Returns:
            The number, counted from the first without a gap.
        """
        return len(self.rows)

    def flush(self, timeout: float | None = None) -> bool:
        """Nothing is to be waited for.

        Args:
            timeout: Not looked at.

        Returns:
            True.
        """
        return True

    def close(self) -> None:
        """The rows stay."""
