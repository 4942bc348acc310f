"""What a destination offers to a run."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from dovetail.runtime.plain import is_dict, is_list


class PlacedRow(NamedTuple):
    """A row with the table that it goes to.

    Attributes:
        table: The table.
        data: The columns; not to be changed.

    Example:
        >>> PlacedRow("users", {"id": 1}).table
        'users'
    """

    table: str
    data: dict[str, Any]

    def copied(self) -> PlacedRow:
        """The row as it is now: a source may go on to change its dicts.

        Returns:
            A row of its own.
        """
        data = dict(self.data)
        for name, value in data.items():
            if is_dict(value) or is_list(value):
                data[name] = copy.deepcopy(value)
        return PlacedRow(self.table, data)


class Destination(Protocol):
    """Takes rows and tells which have arrived; called by one thread.

    Example:
        >>> class Printer:
        ...     name = "printer"
        ...     def __init__(self):
        ...         self.count = 0
        ...     def write(self, rows):
        ...         self.count += len(rows)
        ...         print(*rows)
        ...         return 0
        ...     def delivered(self):
        ...         return self.count
        ...     def flush(self, timeout=None):
        ...         return True
        ...     def close(self):
        ...         pass
    """

    @property
    def name(self) -> str:
        """What tells it from other destinations, without secrets; a state is bound to it."""
        ...

    def write(self, rows: Sequence[PlacedRow]) -> int:
        """Take rows: all of them, or none when it raises.

        Args:
            rows: The rows.

        Returns:
            Their size in bytes.
        """
        ...

    def delivered(self) -> int:
        """How many of the rows taken have arrived for good; it does not wait.

        Returns:
            The number, counted from the first without a gap.

        Raises:
            DeliveryFailed: Some never will.
        """
        ...

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until all rows have arrived.

        Args:
            timeout: Seconds to wait at most; None for as long as it takes.

        Returns:
            Whether they have.

        Raises:
            DeliveryFailed: Some never will.
        """
        ...

    def close(self) -> None:
        """Give back what it holds."""
        ...
