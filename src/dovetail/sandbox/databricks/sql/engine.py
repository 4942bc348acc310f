"""DuckDB behind a warehouse: a file for each catalog, a connection for each statement, no way out to the machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import attrs
import duckdb

from dovetail.sandbox.databricks.sql import columns, dialect
from dovetail.sandbox.databricks.sql.arrow import pa
from dovetail.sandbox.databricks.sql.errors import Interrupted, StatementError
from dovetail.sandbox.databricks.sql.failures import failure

_TAKEN: Final = frozenset({"SELECT", "INSERT", "UPDATE", "DELETE", "MERGE_INTO", "CREATE", "DROP", "ALTER", "EXPLAIN"})
_DEFINING: Final = frozenset({"CREATE", "DROP", "ALTER"})
_CHANGING: Final = frozenset({"INSERT", "UPDATE", "DELETE", "MERGE_INTO"})
_OWN_SCHEMAS: Final = frozenset({"information_schema", "pg_catalog", "main"})
_MEMORY: Final = "1GB"


@attrs.frozen
class Column:
    """A column of a table, with its type as an Arrow type."""

    name: str
    type: Any
    nullable: bool


@attrs.frozen
class Table:
    """A table or view that DuckDB holds; `definition` is a view's."""

    schema: str
    name: str
    columns: tuple[Column, ...]
    definition: str | None


@attrs.frozen
class Job:
    """A statement to be run.

    Attributes:
        catalog: The catalog for names that say none; None for the engine's own.
        schema: The schema for such names.
    """

    statement: str
    parameters: Mapping[str, dialect.Parameter]
    catalog: str | None = None
    schema: str | None = None


@attrs.frozen
class Rows:
    """The rows of a result, batch by batch.

    Attributes:
        schema: The Arrow schema of every batch.
        defining: Whether the statement may have changed which tables there are.
    """

    schema: Any
    batches: Iterator[Any]
    defining: bool


class Running:
    """A statement that is being run. `interrupt` may be called from any thread, at any time.

    Attributes:
        connection: What runs it.
    """

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self._lock = threading.Lock()
        self._stopped = False
        self._over = threading.Event()

    def interrupt(self) -> None:
        """End the statement."""
        with self._lock:
            if self._stopped:
                return
            self._stopped = True
        threading.Thread(target=self._insist, name="dovetail-interrupt", daemon=True).start()

    def _insist(self) -> None:
        # DuckDB forgets an interruption that comes before the query, so one is not enough.
        while not self._over.is_set():
            with self._lock:
                if not self._over.is_set():
                    self.connection.interrupt()
            self._over.wait(0.05)

    def check(self) -> None:
        """Go no further once it was interrupted.

        Raises:
            Interrupted: It was.
        """
        if self._stopped:
            raise Interrupted

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            self._over.set()
            self.connection.close()


class Engine:
    """The catalogs and their tables. Safe to use from any thread.

    Args:
        folder: Where the files of the catalogs are; it must exist.
        threads: How many threads all statements share.
    """

    def __init__(self, folder: Path, threads: int = 2) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._root = duckdb.connect(":memory:", config={"threads": threads, "memory_limit": _MEMORY})
        # The files of the catalogs are all that it may open, and no statement can change that.
        escaped = str(folder).replace("'", "''")
        for setting in (
            "GLOBAL TimeZone = 'UTC'",
            "autoinstall_known_extensions = false",
            "autoload_known_extensions = false",
            f"temp_directory = '{escaped}/spilled'",
            f"allowed_directories = ['{escaped}']",
            "enable_external_access = false",
            "lock_configuration = true",
        ):
            self._root.execute(f"SET {setting}")
        self._catalogs: set[str] = set()

    @property
    def catalogs(self) -> frozenset[str]:
        """The names of the catalogs."""
        with self._lock:
            return frozenset(self._catalogs)

    def open_catalog(self, name: str) -> None:
        """Make a catalog, or open the one whose file is there."""
        with self._lock:
            if name not in self._catalogs:
                path = str(self._path(name)).replace("'", "''")
                self._root.execute(f"ATTACH '{path}' AS {_catalog(name)}")
                self._catalogs.add(name)

    def drop_catalog(self, name: str) -> None:
        """Forget a catalog with all it holds."""
        with self._lock:
            if name in self._catalogs:
                self._root.execute(f"DETACH {_catalog(name)}")
                self._catalogs.discard(name)
                for path in (self._path(name), self._path(name).with_suffix(".duckdb.wal")):
                    path.unlink(missing_ok=True)

    def rename_catalog(self, name: str, new_name: str) -> None:
        """Give a catalog another name; statements that use it end first or fail."""
        with self._lock:
            self._root.execute(f"DETACH {_catalog(name)}")
            self._catalogs.discard(name)
            self._path(name).rename(self._path(new_name))
        self.open_catalog(new_name)

    def create_schema(self, catalog: str, schema: str) -> None:
        """Make a schema, if it is not there."""
        self._define(f"CREATE SCHEMA IF NOT EXISTS {_catalog(catalog)}.{dialect.quoted(schema)}")

    def drop_schema(self, catalog: str, schema: str) -> None:
        """Forget a schema with all it holds."""
        self._define(f"DROP SCHEMA IF EXISTS {_catalog(catalog)}.{dialect.quoted(schema)} CASCADE")

    def drop_table(self, catalog: str, schema: str, name: str, *, view: bool) -> None:
        """Forget a table or a view."""
        kind = "VIEW" if view else "TABLE"
        self._define(f"DROP {kind} IF EXISTS {_catalog(catalog)}.{dialect.quoted(schema)}.{dialect.quoted(name)}")

    def schemas(self, catalog: str) -> list[str]:
        """The schemas of a catalog."""
        found = self._ask(
            "SELECT schema_name FROM duckdb_schemas() WHERE database_name = ? AND NOT internal",
            dialect.engine_name(catalog),
        )
        return [name for (name,) in found if name not in _OWN_SCHEMAS]

    def tables(self, catalog: str) -> list[Table]:
        """The tables and views of a catalog."""
        name = dialect.engine_name(catalog)
        views = {
            (schema, view): sql
            for schema, view, sql in self._ask(
                "SELECT schema_name, view_name, sql FROM duckdb_views() WHERE database_name = ? AND NOT internal", name
            )
        }
        listed: dict[tuple[str, str], list[tuple[str, bool]]] = {}
        for schema, table, column, nullable in self._ask(
            "SELECT schema_name, table_name, column_name, is_nullable FROM duckdb_columns() "
            "WHERE database_name = ? AND NOT internal ORDER BY schema_name, table_name, column_index",
            name,
        ):
            listed.setdefault((schema, table), []).append((column, bool(nullable)))
        return [
            Table(schema, table, tuple(self._columns(name, schema, table, named)), views.get((schema, table)))
            for (schema, table), named in listed.items()
            if schema not in _OWN_SCHEMAS
        ]

    def begin(self) -> Running:
        """A connection for one statement."""
        with self._lock:
            return Running(self._root.cursor())

    def run(self, running: Running, job: Job, batch_rows: int) -> Rows:
        """Run a statement up to its first rows.

        Args:
            running: What `begin` gave; whoever got it closes it once the rows were read.
            job: The statement.
            batch_rows: The most rows of a batch.

        Raises:
            StatementError: It failed.
            Interrupted: It was interrupted.
        """
        connection: Any = running.connection
        try:
            self._place(connection, job)
            statement, values = dialect.translated(job.statement, job.parameters, self.catalogs)
            kind = _kind(connection, statement)
            running.check()
            if kind in _DEFINING:
                connection.execute(statement, values or None).fetchall()
                return Rows(pa.schema([]), iter(()), defining=True)
            if kind in _CHANGING:
                counted: int = connection.execute(statement, values or None).fetchone()[0]
                return Rows(_AFFECTED, iter([_affected(counted)]), defining=False)
            reader = connection.sql(statement, params=values or None).to_arrow_reader(batch_rows)
            fields = [pa.field(field.name, columns.given_type(field.type)) for field in reader.schema]
            return Rows(pa.schema(fields), _read(reader, running), defining=False)
        except duckdb.Error as error:
            raise failure(error) from error

    def close(self) -> None:
        """Close the files; statements that are run end with an error."""
        with self._lock:
            self._root.close()

    def _place(self, connection: Any, job: Job) -> None:
        catalog = (job.catalog or "main").lower()
        if catalog not in self.catalogs:
            raise StatementError("NO_SUCH_CATALOG_EXCEPTION", f"Catalog '{catalog}' was not found.", "42704")
        schema = (job.schema or "default").lower()
        if schema not in self.schemas(catalog):
            raise StatementError("SCHEMA_NOT_FOUND", f"The schema `{catalog}`.`{schema}` cannot be found.", "42704")
        connection.execute(f"USE {_catalog(catalog)}.{dialect.quoted(schema)}")

    def _columns(self, catalog: str, schema: str, table: str, named: list[tuple[str, bool]]) -> Iterator[Column]:
        place = ".".join(dialect.quoted(part) for part in (catalog, schema, table))
        running = self.begin()
        try:
            connection: Any = running.connection
            found = connection.sql(f"SELECT * FROM {place} LIMIT 0").to_arrow_table().schema  # noqa: S608
        except duckdb.Error:
            return  # a view of what is not there any more
        finally:
            running.close()
        for (name, nullable), field in zip(named, found, strict=True):
            yield Column(name, columns.given_type(field.type), nullable)

    def _define(self, statement: str) -> None:
        running = self.begin()
        try:
            running.connection.execute(statement)
        finally:
            running.close()

    def _ask(self, query: str, *values: str) -> list[tuple[Any, ...]]:
        running = self.begin()
        try:
            found: list[tuple[Any, ...]] = running.connection.execute(query, values).fetchall()
            return found
        finally:
            running.close()

    def _path(self, catalog: str) -> Path:
        return self._folder / f"{catalog.encode().hex()}.duckdb"


_AFFECTED: Final[Any] = pa.schema([("num_affected_rows", pa.int64())])


def _affected(count: int) -> Any:
    return pa.record_batch([pa.array([count], pa.int64())], schema=_AFFECTED)


def _catalog(name: str) -> str:
    return dialect.quoted(dialect.engine_name(name))


def _kind(connection: Any, statement: str) -> str:
    """Which kind of statement it is; there must be one, of a kind that Databricks has."""
    found = connection.extract_statements(statement)
    if len(found) != 1:
        what = "Syntax error at or near end of input." if not found else "Syntax error at or near ';': extra input."
        raise StatementError("PARSE_SYNTAX_ERROR", what, "42601")
    kind: str = found[0].type.name
    if kind not in _TAKEN:
        raise StatementError("UNSUPPORTED_FEATURE", f"The feature is not supported: {kind}.", "0A000")
    return kind


def _read(reader: Any, running: Running) -> Iterator[Any]:
    try:
        for batch in reader:
            running.check()
            yield columns.given_batch(batch)
    except duckdb.Error as error:
        raise failure(error) from error
    except (pa.ArrowException, OSError) as error:
        # A failure on the way comes through Arrow as text alone.
        running.check()
        raise StatementError("INTERNAL_ERROR", str(error), "XX000", "INTERNAL_ERROR") from error
    finally:
        reader.close()
