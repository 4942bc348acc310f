"""DuckDB as the engine of a warehouse: what it understands, what it gives, what it must not reach."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from dovetail.sandbox.databricks.sql.columns import described
from dovetail.sandbox.databricks.sql.dialect import Parameter
from dovetail.sandbox.databricks.sql.encoding import encode, number_text, text_rows
from dovetail.sandbox.databricks.sql.engine import Engine, Job
from dovetail.sandbox.databricks.sql.errors import Interrupted, StatementError


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    folder = tmp_path / "catalogs"
    folder.mkdir()
    made = Engine(folder)
    made.open_catalog("main")
    made.create_schema("main", "default")
    made.create_schema("main", "billing")
    yield made
    made.close()


class Asked:
    """A statement's whole result."""

    def __init__(self, schema: Any, batches: list[Any], defining: bool) -> None:
        self.schema = schema
        self.batches = batches
        self.defining = defining

    @property
    def rows(self) -> list[list[str | None]]:
        return [row for batch in self.batches for row in text_rows(batch)]

    @property
    def types(self) -> list[str]:
        return [described(field.name, 0, field.type)["type_text"] for field in self.schema]


def ask(
    engine: Engine,
    statement: str,
    parameters: Mapping[str, tuple[str, str | None]] | None = None,
    *,
    catalog: str | None = "main",
    schema: str | None = "billing",
    batch_rows: int = 1000,
) -> Asked:
    job = Job(statement, {name: Parameter(*each) for name, each in (parameters or {}).items()}, catalog, schema)
    running = engine.begin()
    try:
        found = engine.run(running, job, batch_rows)
        return Asked(found.schema, list(found.batches), found.defining)
    finally:
        running.close()


def refused(engine: Engine, statement: str, **options: Any) -> StatementError:
    with pytest.raises(StatementError) as caught:
        ask(engine, statement, **options)
    return caught.value


@pytest.mark.parametrize(
    ("expression", "type_text", "cell"),
    [
        ("true", "BOOLEAN", "true"),
        ("cast(7 as tinyint)", "TINYINT", "7"),
        ("cast(7 as SHORT)", "SMALLINT", "7"),
        ("7", "INT", "7"),
        ("cast(7 as LONG)", "BIGINT", "7"),
        ("cast(1.5 as float)", "FLOAT", "1.5"),
        ("cast(12345678 as double)", "DOUBLE", "1.2345678E7"),
        ("cast(1.5 as decimal(10, 2))", "DECIMAL(10,2)", "1.50"),
        ("'it''s \\'so\\''", "STRING", "it's 'so'"),
        ('"double"', "STRING", "double"),
        ("r'a\\n'", "STRING", "a\\n"),
        ("DATE '2026-02-28'", "DATE", "2026-02-28"),
        ("TIMESTAMP '2026-02-28T10:00:00Z'", "TIMESTAMP", "2026-02-28T10:00:00.000Z"),
        ("CAST('2026-02-28 10:00:00.123456' AS TIMESTAMP_NTZ)", "TIMESTAMP_NTZ", "2026-02-28T10:00:00.123456"),
        ("cast('hi' as BINARY)", "BINARY", "aGk="),
        ("[1, null]", "ARRAY<INT>", '["1", null]'),
        ("{'a': 1, 'b c': 'x'}", "STRUCT<a: INT, `b c`: STRING>", '{"a": "1", "b c": "x"}'),
        ("map(['k'], [1])", "MAP<STRING, INT>", '{"k": "1"}'),
        ("null", "INT", None),
        ("cast('1' as hugeint)", "DECIMAL(38,0)", "1"),
        ("interval 3 day", "STRING", None),
    ],
)
def test_a_value_has_the_type_and_the_text_that_databricks_gives_it(
    engine: Engine, expression: str, type_text: str, cell: str | None
) -> None:
    asked = ask(engine, f"SELECT {expression} AS x")
    assert asked.types in ([type_text], ["VOID"])
    if type_text != "STRING" or cell is not None:
        assert asked.rows == [[cell]]


def test_markers_are_values_of_their_types_and_never_pasted_in(engine: Engine) -> None:
    parameters = {
        "name": ("STRING", "'; DROP TABLE x --"),
        "many": ("INT", "2"),
        "since": ("DATE", "2026-01-01"),
        "none": ("DOUBLE", None),
        "bytes": ("BINARY", "é"),
    }
    asked = ask(engine, "SELECT :name, :since, :none, :bytes FROM range(5) LIMIT :many -- :not_one", parameters)
    assert asked.types == ["STRING", "DATE", "DOUBLE", "BINARY"]
    assert asked.rows == [["'; DROP TABLE x --", "2026-01-01", None, "w6k="]] * 2


def test_a_marker_in_a_text_or_a_name_is_none(engine: Engine) -> None:
    assert ask(engine, "SELECT ':a', 1 AS `:b`, '1'::INT").rows == [[":a", "1", "1"]]


@pytest.mark.parametrize(
    ("statement", "error_class", "sql_state"),
    [
        ("SELECT * FROM nope", "TABLE_OR_VIEW_NOT_FOUND", "42P01"),
        ("SELEC 1", "PARSE_SYNTAX_ERROR", "42601"),
        ("SELECT 1; SELECT 2", "PARSE_SYNTAX_ERROR", "42601"),
        ("-- nothing", "PARSE_SYNTAX_ERROR", "42601"),
        ("SELECT :missing", "UNBOUND_SQL_PARAMETER", "42P02"),
        ("SELECT CAST('x' AS INT)", "CAST_INVALID_INPUT", "22018"),
        ("SELECT nosuch FROM range(1)", "UNRESOLVED_COLUMN.WITH_SUGGESTION", "42703"),
        ("SELECT nosuch(1)", "UNRESOLVED_ROUTINE", "42883"),
        ("PRAGMA version", "UNSUPPORTED_FEATURE", "0A000"),
        ("SET threads = 1", "UNSUPPORTED_FEATURE", "0A000"),
    ],
)
def test_a_failure_is_told_with_its_error_class_and_sqlstate(
    engine: Engine, statement: str, error_class: str, sql_state: str
) -> None:
    error = refused(engine, statement)
    assert (error.error_class, error.sql_state) == (error_class, sql_state)
    assert error.message.startswith(f"[{error_class}] ")


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT current_setting('temp_directory')",
        "SELECT * FROM read_csv('{file}')",
        "SELECT * FROM read_text('{file}')",
        "SELECT * FROM read_blob('{folder}/*')",
        "SELECT * FROM '{file}'",
        "SELECT * FROM glob('{folder}/*')",
        "SELECT * FROM read_text('http://127.0.0.1:9/x')",
        "SELECT * FROM duckdb_databases()",
        "CREATE VIEW v AS SELECT * FROM parquet_scan('{file}')",
        "COPY (SELECT 1) TO '{folder}/out.csv'",
        "ATTACH '{folder}/other.duckdb'",
        "EXPORT DATABASE '{folder}/out'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "CREATE SECRET s (TYPE s3)",
    ],
)
def test_no_statement_reaches_the_machine_or_a_network(engine: Engine, tmp_path: Path, statement: str) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\nb\n")
    before = sorted(tmp_path.iterdir())
    error = refused(engine, statement.format(file=secret, folder=tmp_path))
    assert str(tmp_path / "catalogs") not in error.message
    assert sorted(tmp_path.iterdir()) == before


def test_even_past_the_list_of_statements_duckdb_itself_opens_no_file(engine: Engine, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text("a\nb\n")
    running = engine.begin()
    try:
        for statement in (
            f"SELECT * FROM read_csv('{secret}')",
            f"COPY (SELECT 1) TO '{tmp_path}/out.csv'",
            "SET enable_external_access = true",
            "SET lock_configuration = false",
        ):
            with pytest.raises(Exception, match=r"disabled by configuration|has been locked"):
                running.connection.execute(statement)
    finally:
        running.close()


def test_catalogs_of_any_name_hold_schemas_and_tables(engine: Engine) -> None:
    engine.open_catalog("sales")
    engine.create_schema("sales", "default")
    assert ask(engine, "CREATE TABLE main.billing.invoices (id BIGINT NOT NULL, seen TIMESTAMP, b BINARY)").defining
    ask(engine, "CREATE TABLE sales.default.orders AS SELECT 1 AS id")
    ask(engine, "CREATE VIEW `main`.`billing`.open AS SELECT id FROM invoices")
    assert ask(engine, "INSERT INTO invoices VALUES (1, TIMESTAMP '2026-01-01T00:00:00Z', NULL)").rows == [["1"]]
    joined = ask(engine, "SELECT i.id, o.id FROM main.billing.invoices i, sales.default.orders o", catalog=None)
    assert joined.rows == [["1", "1"]]
    tables = {table.name: table for table in engine.tables("main")}
    assert {name: [column.name for column in table.columns] for name, table in tables.items()} == {
        "invoices": ["id", "seen", "b"],
        "open": ["id"],
    }
    assert [column.nullable for column in tables["invoices"].columns] == [False, True, True]
    assert tables["invoices"].columns[1].type == pa.timestamp("us", "UTC")
    assert tables["open"].definition is not None
    assert sorted(engine.schemas("main")) == ["billing", "default"]


def test_what_tables_hold_outlives_the_engine(tmp_path: Path) -> None:
    for count in (1, 2):
        engine = Engine(tmp_path)
        engine.open_catalog("main")
        engine.create_schema("main", "default")
        ask(engine, "CREATE TABLE IF NOT EXISTS t (a INT)", schema="default")
        ask(engine, "INSERT INTO t VALUES (1)", schema="default")
        assert ask(engine, "SELECT count(*) FROM t", schema="default").rows == [[str(count)]]
        engine.close()


def test_an_unknown_catalog_or_schema_fails_the_statement(engine: Engine) -> None:
    assert refused(engine, "SELECT 1", catalog="nope").error_class == "NO_SUCH_CATALOG_EXCEPTION"
    assert refused(engine, "SELECT 1", schema="nope").error_class == "SCHEMA_NOT_FOUND"


@pytest.mark.parametrize("early", [True, False], ids=["before it begins", "while it runs"])
def test_an_interruption_ends_a_statement(engine: Engine, early: bool) -> None:
    running = engine.begin()
    statement = "SELECT sum(a.range * b.range) FROM range(10000000000) a, range(1000) b"
    timer = threading.Timer(0 if early else 0.3, running.interrupt)
    try:
        if early:
            running.interrupt()
        else:
            timer.start()
        with pytest.raises(Interrupted):
            list(engine.run(running, Job(statement, {}), 1000).batches)
    finally:
        timer.cancel()
        running.close()


def test_chunks_are_texts_csv_with_one_header_or_arrow_streams(engine: Engine) -> None:
    batches = ask(engine, "SELECT range AS n, if(range = 1, NULL, 'a,b') AS t FROM range(3)", batch_rows=2).batches
    assert [batch.num_rows for batch in batches] == [2, 1]
    assert encode(batches[0], "JSON_ARRAY", first=True) == b'[["0","a,b"],["1",null]]'
    assert encode(batches[0], "CSV", first=True) == b'n,t\r\n0,"a,b"\r\n1,null\r\n'
    assert encode(batches[1], "CSV", first=False) == b'2,"a,b"\r\n'
    with pa.ipc.open_stream(io.BytesIO(encode(batches[0], "ARROW_STREAM", first=True))) as stream:
        assert stream.read_all().to_pylist() == [{"n": 0, "t": "a,b"}, {"n": 1, "t": None}]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0.0"),
        (1.5, "1.5"),
        (1e7, "1.0E7"),
        (123456789.0, "1.23456789E8"),
        (-1.5e-10, "-1.5E-10"),
        (float("nan"), "NaN"),
        (float("-inf"), "-Infinity"),
    ],
)
def test_floating_point_numbers_are_written_as_java_writes_them(value: float, text: str) -> None:
    assert number_text(value) == text
