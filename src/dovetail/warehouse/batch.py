"""A batch of records on its way to rows: the last of each `id` counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from dovetail.row_templates import fill_template
from dovetail.warehouse.errors import WarehouseInputError
from dovetail.warehouse.keys import record_key, root_of, without_key
from dovetail.warehouse.names import table_name
from dovetail.warehouse.shredding import Row, Shredder

DESTINATION: Final = "{__table}"


class _Kept(NamedTuple):
    """A record, its table and its `id`."""

    table: str
    key: object
    content: Mapping[str, object]


class Batch:
    """Records that are written together.

    Args:
        shredder: What makes rows of them.
        destination: The table of a record, as a template.
        idpattern: The key of a record, as a template; None for its own.

    Attributes:
        count: How many were added.
        replaced: Table → ids that it may have already.
    """

    def __init__(self, shredder: Shredder, destination: str, idpattern: str | None) -> None:
        self.count: int = 0
        self.replaced: dict[str, list[object]] = {}
        self._shredder = shredder
        self._destination = destination
        self._idpattern = idpattern
        self._latest: dict[str, _Kept] = {}

    def add(self, record: Mapping[str, object]) -> None:
        """Take a record.

        Raises:
            WarehouseInputError: It has no table, or a key that no column can hold.
        """
        self.count += 1
        try:
            table = self._table(record)
            key, made_up = record_key(record, self._idpattern)
            root = root_of(table, key)
        except (TypeError, ValueError) as error:
            raise WarehouseInputError(f"Record {self.count} of the batch: {error}") from error
        content = record if self._idpattern is not None else without_key(record)
        # The place in the batch is the last one's too.
        if self._latest.pop(root, None) is None and not made_up:
            self.replaced.setdefault(table, []).append(key)
        self._latest[root] = _Kept(table, key, content)

    def rows(self) -> dict[str, list[Row]]:
        """Table → its rows.

        Raises:
            WarehouseInputError: A record has a value that no column can hold.
        """
        rows: dict[str, list[Row]] = {}
        for table, key, content in self._latest.values():
            try:
                self._shredder.shred(table, key, content, rows)
            except (TypeError, ValueError, RecursionError) as error:
                raise WarehouseInputError(f"The record {key!r} of table {table!r}: {error}") from error
        return rows

    def _table(self, record: Mapping[str, object]) -> str:
        if self._destination != DESTINATION:
            return table_name(fill_template(self._destination, record))
        table = record.get("__table")
        if not isinstance(table, str):
            raise WarehouseInputError(f"its `__table` is {table!r}, but must name a table.")
        return table_name(table)
