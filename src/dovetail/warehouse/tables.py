"""Tables that grow with the rows they are given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, Final

from dovetail.warehouse.errors import WarehouseInputError
from dovetail.warehouse.keys import root_of
from dovetail.warehouse.names import CREATED, ROOT, SENT, UPDATED, folded, quoted
from dovetail.warehouse.shredding import Row
from dovetail.warehouse.values import AS_TEXT, EXACT, holds_exactly, json_of, recognised, text_of, type_of, wider

_STAMPS: Final = {SENT: "TIMESTAMP", UPDATED: "TIMESTAMP", CREATED: "TIMESTAMP"}
_DATED: Final = (None, "DATE", "TIMESTAMP")
_PIECE: Final = 10_000


class Tables:
    """The tables of one schema.

    Args:
        connection: DuckDB's; used by one thread at a time.
        schema: The schema.
        dates: Whether texts that are all dates or moments become such.

    Attributes:
        columns: Table → column → type.
        place: The schema as SQL, with the database, which may have the same name.
    """

    def __init__(self, connection: Any, schema: str, *, dates: bool) -> None:
        self._connection = connection
        self._schema = schema
        self._dates = dates
        self.columns: dict[str, dict[str, str]] = {}
        (database,) = connection.execute("SELECT current_database()").fetchone()
        self.place: str = f"{quoted(database)}.{quoted(schema)}"
        connection.execute(f"CREATE SCHEMA IF NOT EXISTS {self.place}")
        self.read()

    def read(self) -> None:
        """Look up which tables and columns there are."""
        self.columns = {}
        found = self._connection.execute(
            "SELECT table_name, column_name, data_type FROM duckdb_columns() "
            "WHERE database_name = current_database() AND schema_name = $1 ORDER BY table_name, column_index",
            [self._schema],
        ).fetchall()
        for table, column, data_type in found:
            self.columns.setdefault(table, {})[column] = data_type

    def write(
        self,
        rows: Mapping[str, Sequence[Row]],
        replaced: Mapping[str, Sequence[object]],
        sent: dt.datetime,
        now: dt.datetime,
    ) -> None:
        """Put rows in their tables, made or widened as need be, in the place of those with the same `id`.

        Args:
            rows: Table → rows.
            replaced: Table → those `id`s of them that it may have.
            sent: When the rows were sent.
            now: When they are written.
        """
        grown = {table: self._grow(table, of_table) for table, of_table in rows.items()}
        # All that goes is gone before anything comes: a table may hold rows of its own and rows of others.
        created = {table: self._remove(table, keys) for table, keys in replaced.items()}
        for table, of_table in grown.items():
            self._insert(table, of_table, created.get(table, {}), sent, now)

    def _grow(self, table: str, rows: Sequence[Row]) -> dict[str, Sequence[Any]]:
        """Make a table hold rows; gives their values by its columns."""
        known = self.columns.setdefault(table, {})
        spelled = {folded(column): column for column in known}
        spellings: dict[str, list[str]] = {}
        for name in dict.fromkeys(chain.from_iterable(rows)):
            spellings.setdefault(spelled.setdefault(folded(name), name), []).append(name)
        changes: list[str] = []
        values: dict[str, Sequence[Any]] = {}
        for column, names in spellings.items():
            of_column: Sequence[Any] = [row.get(names[0]) for row in rows]
            for name in names[1:]:
                of_column = [row.get(name, value) for row, value in zip(rows, of_column, strict=True)]
            held = known.get(column)
            needed = type_of(of_column)
            if self._dates and needed == "VARCHAR" and held in _DATED and column != "id":
                of_column = recognised(of_column)
                needed = type_of(of_column)
            if needed is None:
                continue
            values[column] = of_column
            wanted = needed if held is None else wider(held, needed)
            if wanted == "DOUBLE" and self._has_long(table, column, held, of_column):
                wanted = "VARCHAR"
            if held != wanted:
                known[column] = wanted
                changes.append(_change(column, held, wanted))
        self._change(table, known, changes)
        return values

    def _has_long(self, table: str, column: str, held: str | None, values: Sequence[Any]) -> bool:
        """Whether there are integers whose last digits a `DOUBLE` would lose, stored or to come."""
        if not holds_exactly(values):
            return True
        if held != "BIGINT":
            return False
        name = quoted(column)
        found = f"SELECT 1 FROM {self._named(table)} WHERE {name} NOT BETWEEN -{EXACT} AND {EXACT} LIMIT 1"  # noqa: S608
        return self._connection.execute(found).fetchone() is not None

    def _change(self, table: str, columns: dict[str, str], changes: Sequence[str]) -> None:
        if UPDATED not in columns:
            columns |= _STAMPS
            described = ", ".join(f"{quoted(name)} {kind}" for name, kind in columns.items())
            self._connection.execute(f"CREATE TABLE {self._named(table)} ({described})")
            return
        for change in changes:
            self._connection.execute(f"ALTER TABLE {self._named(table)} {change}")

    def _remove(self, table: str, keys: Sequence[object]) -> dict[str, dt.datetime]:
        """Take rows and all that is nested in them out of the tables; gives when they were first written, by `id`."""
        roots = json_of([root_of(table, key) for key in keys], "VARCHAR")
        for name, columns in self.columns.items():
            if ROOT in columns and name.startswith(f"{table}_"):
                self._delete(name, f"{ROOT} IN (SELECT {_list(1, 'VARCHAR')})", roots)
        columns = self.columns[table]
        own = f"{ROOT} IS NULL AND " if ROOT in columns else ""
        gone = self._delete(table, f"{own}id IN (SELECT {_list(1, columns['id'])})", json_of(keys, columns["id"]))
        return {text_of(key): moment for key, moment in gone}

    def _delete(self, table: str, condition: str, parameter: str) -> list[tuple[Any, dt.datetime]]:
        statement = f"DELETE FROM {self._named(table)} WHERE {condition} RETURNING id, {CREATED}"  # noqa: S608
        found: list[tuple[Any, dt.datetime]] = self._connection.execute(statement, [parameter]).fetchall()
        return found

    def _insert(
        self,
        table: str,
        values: Mapping[str, Sequence[Any]],
        created: Mapping[str, dt.datetime],
        sent: dt.datetime,
        now: dt.datetime,
    ) -> None:
        columns = self.columns[table]
        keys = values["id"]
        lists = dict(values)
        stamps = {SENT: sent, UPDATED: now, CREATED: now}
        if created:
            lists[CREATED] = [created.get(text_of(key), now) for key in keys]
            del stamps[CREATED]
        selected = [_list(number, columns[name]) for number, name in enumerate(lists, 1)]
        selected += [f"CAST(${number} AS TIMESTAMP)" for number in range(len(lists) + 1, len(lists) + len(stamps) + 1)]
        names = ", ".join(map(quoted, (*lists, *stamps)))
        statement = f"INSERT INTO {self._named(table)} ({names}) SELECT {', '.join(selected)}"
        for start in range(0, len(keys), _PIECE):
            pieces = [
                self._json(table, name, each[start : start + _PIECE], columns[name]) for name, each in lists.items()
            ]
            self._connection.execute(statement, [*pieces, *stamps.values()])

    def _json(self, table: str, column: str, values: Sequence[Any], kind: str) -> str:
        try:
            return json_of(values, kind)
        except (TypeError, ValueError) as error:
            raise WarehouseInputError(f"Column {column!r} of table {table!r}: {error}") from error

    def _named(self, table: str) -> str:
        return f"{self.place}.{quoted(table)}"


def _change(column: str, held: str | None, wanted: str) -> str:
    name = quoted(column)
    if held is None:
        return f"ADD COLUMN {name} {wanted}"
    if wanted == "JSON":
        return f"ALTER COLUMN {name} TYPE JSON USING to_json({name})"
    stored = AS_TEXT.get(held, "CAST({0} AS VARCHAR)").format(name) if wanted == "VARCHAR" else name
    return f"ALTER COLUMN {name} TYPE {wanted} USING {stored}"


def _list(number: int, kind: str) -> str:
    """A parameter that is a JSON array as rows: ten times as fast as one statement a row, without another library."""
    return f"unnest(from_json(${number}, '[\"{kind}\"]'))"
