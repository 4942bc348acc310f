"""Where checked records are kept until they are cut into requests: as they came, or as columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Protocol

from msgspec import UNSET

PIECE: Final = 1000
"""How many records are looked at, or encoded, at a time."""


class Source(Protocol):
    """Checked records in the form they came."""

    header: list[str] | None
    first: int  # the number that places give the first record: 1 below a row of names
    has_gaps: bool  # whether some records leave out inputs that others give

    def __len__(self) -> int: ...

    def cut(self, start: int, stop: int) -> list[Any]:
        """The records from one position to another, as they are sent."""
        ...

    def encoded(self, start: int, stop: int) -> bytes | None:
        """Header and records as JSON where they are kept as such; None otherwise."""
        ...


class Items:
    """Records that are a list already: objects, or rows below a header."""

    def __init__(self, header: list[Any] | None, items: Sequence[Any], first: int = 0, has_gaps: bool = False) -> None:
        self.header: list[Any] | None = header
        self.first: int = first
        self.has_gaps: bool = has_gaps
        self._items = items

    def __len__(self) -> int:
        return len(self._items)

    def cut(self, start: int, stop: int) -> list[Any]:
        """See `Source`."""
        return list(self._items[start:stop])

    def encoded(self, start: int, stop: int) -> bytes | None:
        """None: see `Source`."""
        return None


class NumberRows(Items):
    """Rows of numbers, which were encoded when they were checked: in pieces, the last perhaps smaller."""

    def __init__(self, names: list[Any], rows: list[Any], head: bytes, pieces: list[bytes]) -> None:
        super().__init__(names, rows, 1)
        self._head = head
        self._pieces = pieces

    def encoded(self, start: int, stop: int) -> bytes | None:
        """Header and rows as JSON; None unless they are whole pieces."""
        if start % PIECE or (stop % PIECE and stop < len(self)):
            return None
        return b"[%b]" % b",".join((self._head, *self._pieces[start // PIECE : -(-stop // PIECE)]))


class Columnar:
    """Records as columns; those with gaps have no columnar form on the wire."""

    def __init__(self, names: list[str], columns: list[Any], size: int, has_gaps: bool) -> None:
        self.header: list[str] | None = None if has_gaps else names
        self.first: int = 0
        self.has_gaps: bool = has_gaps
        self._names = names
        self._columns = columns
        self._size = size

    def __len__(self) -> int:
        return self._size

    def cut(self, start: int, stop: int) -> list[Any]:
        """See `Source`."""
        rows = zip(*(column[start:stop] for column in self._columns), strict=True)
        return list(rows) if self.header is not None else [without_gaps(self._names, row) for row in rows]

    def encoded(self, start: int, stop: int) -> bytes | None:
        """None: see `Source`."""
        return None


def without_gaps(names: Sequence[str], row: Sequence[Any]) -> dict[str, Any]:
    """A row as an object, without what is left out."""
    return {name: value for name, value in zip(names, row, strict=False) if value is not UNSET}
