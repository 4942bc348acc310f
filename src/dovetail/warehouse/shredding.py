"""A record as rows: its own, and those of the tables that its nested values go to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, TypeAlias, cast

from dovetail.warehouse.keys import child_key, root_of, without_key
from dovetail.warehouse.names import OURS, POSITION, ROOT, column_names, folded, table_name
from dovetail.warehouse.values import SCALARS, simplified

Nested: TypeAlias = Literal["tables", "flatten", "json", "skip"]
"""What becomes of nested objects and lists: `tables` gives each attribute a table of its own, `flatten` makes columns
of objects (lists still have tables), `json` keeps them in a column of JSON, `skip` leaves them out."""

Row: TypeAlias = dict[str, Any]
_PLANS: Final = 10_000
_DEEPEST: Final = 100
"""Levels of nested values that get tables; no more than that is meant by anybody."""


class Shredder:
    """Makes rows of records.

    Args:
        nested: What becomes of nested values.
    """

    def __init__(self, nested: Nested) -> None:
        self._nested = nested
        self._plans: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}

    def shred(self, table: str, key: object, record: Mapping[str, object], into: dict[str, list[Row]]) -> None:
        """Add a record's rows to those of their tables.

        Args:
            table: The table of the record.
            key: The record's `id`.
            record: The record, without `id`.
            into: Table → rows; what is missing is added.

        Raises:
            TypeError: A value has no form as JSON.
            ValueError: Values are nested too deeply.
        """
        own: Row = {"id": key}
        into.setdefault(table, []).append(own)
        self._row(table, key, root_of(table, key), record, own, into, 0)
        own.pop("__table", None)

    def _row(
        self,
        table: str,
        key: object,
        root: str,
        record: Mapping[str, object],
        row: Row,
        into: dict[str, list[Row]],
        level: int,
    ) -> None:
        children: list[tuple[str, object]] = []
        plain: Row = {}
        for name, given in record.items():
            value = given if type(given) in SCALARS else simplified(given)
            if type(value) not in (dict, list) or self._nested == "json":
                plain[name] = value
            elif self._nested != "skip":
                children.append((name, value))
        if self._nested == "flatten":
            children = _flattened(children, plain)
        row.update(zip(self._columns(tuple(plain), tuple(row)), plain.values(), strict=True))
        for name, value in children:
            self._children(table, key, root, name, value, into, level + 1)

    def _children(
        self,
        parent: str,
        key: object,
        root: str,
        attribute: str,
        value: object,
        into: dict[str, list[Row]],
        level: int,
    ) -> None:
        if level > _DEEPEST:
            raise ValueError(f"values are nested more than {_DEEPEST} levels deep")
        table = table_name(f"{parent}_{attribute}")
        several = isinstance(value, list)
        items: list[object] = cast("list[object]", value) if several else [value]
        if not items:
            return
        rows = into.setdefault(table, [])
        for position, item in enumerate(items):
            content: Any = simplified(item)
            child = cast("dict[str, object]", content if type(content) is dict else {"value": content})
            place = position if several else None
            own = child_key(child, root, key, attribute, place)
            row: Row = {"id": own, f"{parent}_id": key, ROOT: root, POSITION: place}
            rows.append(row)
            self._row(table, own, root, without_key(child), row, into, level)

    def _columns(self, keys: tuple[str, ...], taken: tuple[str, ...]) -> list[str]:
        """The columns of the keys; records of one shape are worked out once."""
        plan = self._plans.get((taken, keys))
        if plan is None:
            if len(self._plans) >= _PLANS:
                self._plans.clear()
            plan = column_names(keys, OURS.union(map(folded, taken)))
            self._plans[taken, keys] = plan
        return plan


def _flattened(children: Iterable[tuple[str, object]], plain: Row) -> list[tuple[str, object]]:
    """Nested objects as columns of the row; what is left are lists."""
    left: list[tuple[str, object]] = []
    for name, value in children:
        if not isinstance(value, dict):
            left.append((name, value))
            continue
        for inner, each in cast("dict[str, object]", value).items():
            content = simplified(each)
            if type(content) in (dict, list):
                left += _flattened([(f"{name}_{inner}", content)], plain)
            else:
                _add(plain, f"{name}_{inner}", content)
    return left


def _add(plain: Row, name: str, value: object) -> None:
    """Put a value under a name that is free."""
    number, free = 1, name
    while free in plain:
        number += 1
        free = f"{name}_{number}"
    plain[free] = value
