"""The tables of a warehouse: written batch by batch, read with SQL."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager, suppress
from os import PathLike, fspath
from types import TracebackType
from typing import Any, Final, Self

import msgspec

try:
    import duckdb
except ModuleNotFoundError as _error:
    message = "Tables in DuckDB files need the extra 'duckdb': pip install 'dovetail[duckdb]'."
    raise ModuleNotFoundError(message, name=_error.name) from _error

from dovetail.warehouse.batch import DESTINATION, Batch
from dovetail.warehouse.errors import WarehouseError, WarehouseInputError
from dovetail.warehouse.names import table_name
from dovetail.warehouse.shredding import Nested, Shredder
from dovetail.warehouse.tables import Tables
from dovetail.warehouse.values import utc

_NESTED: Final = ("tables", "flatten", "json", "skip")
# Nothing that a record or a query says may reach a file or the network.
_LOCKED: Final[dict[str, str | bool | int | float | list[str]]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
}


class Written(msgspec.Struct, frozen=True):
    """What a batch came to.

    Attributes:
        records: Records that were given.
        tables: Table → rows that it was given, nested ones too; of records with one `id` the last counts.
    """

    records: int
    tables: dict[str, int]


class Warehouse:
    """Tables in the form of the Panoply platform. Safe to use from any thread; one process at a time has the file.

    * A record goes to the table it names as `__table`, in lower case. Tables and columns are made as records bring
      them; a column of nulls alone is not there yet.
    * A column is as narrow as all its values allow: `BOOLEAN`, `BIGINT`, `DOUBLE`, `DATE`, `TIMESTAMP`, else `VARCHAR`.
      One text makes it text; integers beside fractions are `DOUBLE`, but text where they have more than 53 bits;
      integers beyond 64 bits are text.
    * Rows have an `id` and are replaced by it, as a whole and with everything nested in them. A record without one gets
      a GUID, or with `idpattern` the MD5 of its key columns.
    * `__senttime`, `__updatetime` and `__createtime` are set here, in UTC: when a row was sent, last written and first
      written.
    * An attribute that is an object or a list becomes the table `<table>_<attribute>`, with `<table>_id`, the
      `__position` in its list, and the `__root` it belongs to; items that are no objects are in the column `value`. An
      empty list is no rows.
    * An attribute whose column has that name already, `Name` beside `name`, goes to `Name_2`.

    Args:
        path: The file; it is made if need be. None keeps everything in memory.
        schema: The schema of the tables; `public` on the platform's Redshift, `panoply` on its BigQuery.
        nested: What becomes of nested objects and lists: `tables`, `flatten`, `json` or `skip`.
        dates: Whether a column whose texts are all dates or moments in ISO 8601 becomes `DATE` or `TIMESTAMP` (in UTC).
            By default texts stay as they came.

    Raises:
        WarehouseError: The file cannot be opened, as when another process has it.
        WarehouseInputError: An option is none of those that there are.

    Source: Panoply data warehouse, how records become tables

    Example:
        >>> with Warehouse() as warehouse:
        ...     written = warehouse.write([{"__table": "Users", "id": 1}, {"__table": "Users", "id": 1, "age": 40}])
        ...     warehouse.query("SELECT id, age FROM users")
        [{'id': 1, 'age': 40}]
    """

    def __init__(
        self,
        path: str | PathLike[str] | None = None,
        *,
        schema: str = "public",
        nested: Nested = "tables",
        dates: bool = False,
    ) -> None:
        if nested not in _NESTED:
            raise WarehouseInputError(f"nested={nested!r} is none of {', '.join(_NESTED)}.")
        self.schema: str = table_name(schema)
        self._shredder = Shredder(nested)
        self._lock = threading.RLock()
        self._file = ":memory:" if path is None else fspath(path)
        try:
            self._connection: Any = duckdb.connect(self._file, config=_LOCKED)
            self._tables = Tables(self._connection, self.schema, dates=dates)
        except (duckdb.Error, OSError) as error:
            raise WarehouseError(f"The warehouse {self._file!r} cannot be opened: {error}") from error

    def write(
        self,
        records: Iterable[Mapping[str, object]],
        *,
        destination: str = DESTINATION,
        idpattern: str | None = None,
        sent: dt.datetime | None = None,
    ) -> Written:
        """Write a batch of records: all of them, or none when it raises.

        Args:
            records: The records; `__table` names the table of each.
            destination: Where records go, a table or a template such as `typeform_{__table}`.
            idpattern: A template of the columns that make a key, such as `{day}-{sku}`; the `id` of a row is the MD5 of
                it, and an `id` that the record brings is kept as `id_2`.
            sent: When the records were sent; now by default.

        Returns:
            How many rows each table was given.

        Raises:
            WarehouseInputError: A record has no table or a value that no column can hold.
            WarehouseError: DuckDB refused, as when the disk is full.
        """
        batch = Batch(self._shredder, destination, idpattern)
        for record in records:
            batch.add(record)
        rows = batch.rows()
        now = dt.datetime.now(dt.UTC)
        with self._lock, self._transaction():
            self._tables.write(rows, batch.replaced, utc(sent or now), utc(now))
        return Written(batch.count, {table: len(of_table) for table, of_table in rows.items()})

    def query(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[dict[str, Any]]:
        """The rows that a statement gives, by column; names without a schema are those of the warehouse's schema.

        A statement sees whole batches only. It reaches no file and no network.

        Raises:
            WarehouseError: DuckDB refused it.
        """
        try:
            with self._lock:
                cursor = self._open.cursor()
            with cursor:
                cursor.execute("SET schema = '{}'".format(self._tables.place.replace("'", "''")))
                cursor.execute(sql, parameters)
                names = [column[0] for column in cursor.description or ()]
                return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        except duckdb.Error as error:
            raise WarehouseError(f"DuckDB refused {sql!r}: {error}") from error

    def tables(self) -> dict[str, dict[str, str]]:
        """The columns of every table with their types, by table."""
        with self._lock:
            return {table: dict(columns) for table, columns in self._tables.columns.items()}

    def close(self) -> None:
        """Let go of the file. What was written stays; to close twice does no harm."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"Warehouse({self._file!r}, schema={self.schema!r})"

    @property
    def _open(self) -> Any:
        if self._connection is None:
            raise WarehouseError(f"The warehouse {self._file!r} is closed.")
        return self._connection

    @contextmanager
    def _transaction(self) -> Generator[None, None, None]:
        """What is written in the block is kept as a whole, or undone when the block raises."""
        connection = self._open
        connection.execute("BEGIN")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException as error:
            # A COMMIT that failed has ended the transaction itself.
            with suppress(duckdb.Error):
                connection.execute("ROLLBACK")
            self._tables.read()
            if isinstance(error, duckdb.Error):
                raise WarehouseError(f"The batch cannot be written: {error}") from error
            raise
