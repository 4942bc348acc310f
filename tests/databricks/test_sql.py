"""SQL against the sandbox: both clients, all formats, values of every type, errors, timeouts, links."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import numpy
import pandas
import polars
import pyarrow as pa
import pytest
from anyio.from_thread import start_blocking_portal
from spark.driving import Blocking

from dovetail.databricks import (
    AsyncClient,
    Client,
    ConfigError,
    SqlParameter,
    StatementFailed,
    StatementTimeout,
)
from dovetail.runtime import InvalidInput, Polling
from dovetail.sandbox import Sandbox, serve

LONG = "SELECT sum(a.range * b.range) FROM range(10000000000) a, range(1000) b"
FORMATS = ["arrow", "json", "inline"]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"warehouse_seconds": 0}) as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def knobs(sandbox: Sandbox) -> Iterator[Callable[..., None]]:
    """Turns knobs for one test."""
    before = sandbox.knobs.values()
    yield lambda **values: sandbox.knobs.turn(values)
    sandbox.knobs.turn(before)


def hurried(client: Any) -> Any:
    """A client that looks again at once."""
    client.settings = client.settings.with_(polling=Polling(interval=0.05))
    return client


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest, sandbox: Sandbox) -> Iterator[Any]:
    options = {
        "databricks_instance": sandbox.url,
        "personal_access_token": sandbox.credentials["admin_token"],
        "warehouse_id": sandbox.details["warehouse_id"],
        "proxy": None,
    }
    if request.param == "sync":
        with hurried(Client(**options)) as made:
            yield made
    else:
        with start_blocking_portal() as portal, Blocking(hurried(AsyncClient(**options)), portal) as made:
            yield made


def test_a_statement_gives_rows_and_columns(client: Any) -> None:
    result = client.sql.execute("SELECT 1 AS n, 'x' AS t UNION ALL SELECT 2, NULL ORDER BY n")
    assert [(column.name, column.type, column.position) for column in result.columns] == [
        ("n", "INT", 0),
        ("t", "STRING", 1),
    ]
    assert (result.row_count, result.truncated) == (2, False)
    assert result.rows() == [(1, "x"), (2, None)]
    assert result.dicts() == [{"n": 1, "t": "x"}, {"n": 2, "t": None}]
    assert list(result) == list(result)


@pytest.mark.parametrize("form", FORMATS)
def test_values_are_the_same_however_they_travel(client: Any, form: str) -> None:
    statement = """SELECT true AS a, CAST(7 AS BIGINT) AS b, CAST(1.5 AS DOUBLE) AS c, CAST(2.50 AS DECIMAL(10,2)) AS d,
        DATE '2026-02-28' AS e, TIMESTAMP '2026-02-28T10:00:00.123456Z' AS f,
        CAST('2026-02-28 10:00:00' AS TIMESTAMP_NTZ) AS g, encode('é') AS h, [1, NULL] AS i,
        {'x': 1, 'y': [DATE '2026-01-01']} AS j, map([1], [CAST(1.5 AS DECIMAL(3,1))]) AS k, NULL AS l,
        [TIMESTAMP '2026-02-28T10:00:00Z'] AS m, CAST('NaN' AS DOUBLE) = CAST('NaN' AS DOUBLE) AS n"""
    [row] = client.sql.execute(statement, format=form).rows()
    assert row == (
        True,
        7,
        1.5,
        Decimal("2.50"),
        date(2026, 2, 28),
        datetime(2026, 2, 28, 10, 0, 0, 123456, tzinfo=UTC),
        datetime(2026, 2, 28, 10, 0),
        "é".encode(),
        [1, None],
        {"x": 1, "y": [date(2026, 1, 1)]},
        {1: Decimal("1.5")},
        None,
        [datetime(2026, 2, 28, 10, 0, tzinfo=UTC)],
        True,
    )
    assert (row[5].tzinfo, row[6].tzinfo, type(row[1]), type(row[0])) == (UTC, None, int, bool)


@pytest.mark.parametrize("form", FORMATS)
def test_chunks_are_followed_in_order(client: Any, knobs: Callable[..., None], form: str) -> None:
    knobs(statement_chunk_rows=3)
    result = client.sql.execute("SELECT range AS n FROM range(20)", format=form)
    assert [row[0] for row in result] == list(range(20))
    first = iter(result)
    assert next(first) == (0,)


@pytest.mark.parametrize("form", FORMATS)
def test_tables_of_three_libraries(client: Any, knobs: Callable[..., None], form: str) -> None:
    knobs(statement_chunk_rows=2)
    result = client.sql.execute("SELECT range AS n, 'x' AS t FROM range(3)", format=form)
    assert result.table("pyarrow").to_pydict() == {"n": [0, 1, 2], "t": ["x"] * 3}
    assert isinstance(result.table("pandas"), pandas.DataFrame)
    assert result.table("polars").equals(polars.DataFrame({"n": [0, 1, 2], "t": ["x"] * 3}))
    with pytest.raises(InvalidInput, match="no library of tables"):
        result.table("numpy")


def test_a_table_without_rows_has_its_columns(client: Any) -> None:
    statement = """SELECT CAST(1.5 AS DECIMAL(3,1)) AS d, [1] AS l, {'a': 'x'} AS s, map(['k'], [true]) AS m,
        TIMESTAMP '2026-01-01T00:00:00Z' AS t, encode('x') AS b WHERE false"""
    result = client.sql.execute(statement, format="arrow")
    assert result.rows() == []
    assert result.table("pyarrow").schema == pa.schema(
        [
            ("d", pa.decimal128(3, 1)),
            ("l", pa.list_(pa.int32())),
            ("s", pa.struct([("a", pa.string())])),
            ("m", pa.map_(pa.string(), pa.bool_())),
            ("t", pa.timestamp("us", "UTC")),
            ("b", pa.binary()),
        ]
    )


def test_a_statement_that_defines_something_has_no_columns(client: Any) -> None:
    made = client.sql.execute("CREATE OR REPLACE TABLE defined (n INT)", catalog="main", schema="default")
    assert (made.columns, made.rows()) == ((), [])
    inserted = client.sql.execute("INSERT INTO main.default.defined VALUES (1), (2)")
    assert inserted.dicts() == [{"num_affected_rows": 2}]


@pytest.mark.parametrize("form", FORMATS)
def test_parameters_come_back_as_they_went(client: Any, form: str) -> None:
    east = timezone(timedelta(hours=2))
    given = {
        "none": None,
        "truth": False,
        "small": -(2**31),
        "large": 2**31,
        "huge": 2**63,
        "float": 0.1,
        "decimal": Decimal("-12.340"),
        "text": "it's :large; DROP TABLE x -- \\n \U0001f600",
        "day": date(2026, 1, 31),
        "moment": datetime(2026, 1, 31, 12, 0, 0, 5, tzinfo=east),
        "local": datetime(2026, 1, 31, 12, 0),
        "uuid": UUID("12345678-1234-5678-1234-567812345678"),
        "typed": SqlParameter("2026-01-31", "DATE"),
        "nothing": SqlParameter(None, "DATE"),
    }
    statement = f"SELECT {', '.join(f':{name} AS {name}_' for name in given)}"
    result = client.sql.execute(statement, given, format=form)
    [row] = result.rows()
    expected = [*given.values()]
    expected[4], expected[9] = Decimal(2**63), datetime(2026, 1, 31, 10, 0, 0, 5, tzinfo=UTC)
    expected[11], expected[12], expected[13] = str(given["uuid"]), date(2026, 1, 31), None
    assert list(row) == expected
    assert [column.type for column in result.columns][2:7] == [
        "INT",
        "BIGINT",
        "DECIMAL(38,0)",
        "DOUBLE",
        "DECIMAL(5,3)",
    ]


def test_a_failed_statement_is_an_error_with_its_class_and_sqlstate(client: Any) -> None:
    with pytest.raises(StatementFailed, match=r"\[TABLE_OR_VIEW_NOT_FOUND\]") as caught:
        client.sql.execute("SELECT * FROM nowhere")
    error = caught.value
    assert (error.state, error.error_code, error.error_class, error.sql_state) == (
        "FAILED",
        "BAD_REQUEST",
        "TABLE_OR_VIEW_NOT_FOUND",
        "42P01",
    )
    assert error.statement_id in str(error)


def test_one_that_takes_too_long_is_cancelled(client: Any) -> None:
    with pytest.raises(StatementTimeout, match="cancelled") as caught:
        client.sql.execute(LONG, timeout=0.2)
    with pytest.raises(StatementFailed) as failed:
        client.sql.result(caught.value.statement_id)
    assert failed.value.state == "CANCELED"


def test_or_goes_on_and_is_found_again(client: Any) -> None:
    with pytest.raises(StatementTimeout, match="goes on") as caught:
        client.sql.execute(LONG, timeout=0.1, cancel_on_timeout=False)
    found = client.statement_execution.get(caught.value.statement_id)
    assert found.status.state in ("PENDING", "RUNNING")
    client.sql.cancel(caught.value.statement_id)
    with pytest.raises(StatementFailed, match="cancelled"):
        client.sql.result(caught.value.statement_id)


def test_progress_is_told(client: Any, knobs: Callable[..., None]) -> None:
    knobs(clock="steps")
    seen: list[str] = []
    client.sql.execute("SELECT 1", on_poll=lambda answer: seen.append(answer.status.state)).rows()
    assert seen == ["RUNNING", "SUCCEEDED"]


def test_a_link_that_has_expired_is_asked_for_again(client: Any, knobs: Callable[..., None]) -> None:
    knobs(statement_chunk_rows=2, result_link_seconds=0)
    result = client.sql.execute("SELECT range AS n FROM range(5)")
    knobs(result_link_seconds=900.0)
    assert [row[0] for row in result] == list(range(5))


def test_limits_are_told(client: Any) -> None:
    result = client.sql.execute("SELECT range AS n FROM range(10)", row_limit=4)
    assert (result.row_count, result.truncated, len(result.rows())) == (4, True, 4)


def test_two_columns_of_one_name_are_no_dictionary(client: Any) -> None:
    result = client.sql.execute("SELECT 1 AS n, 2 AS n")
    assert result.rows() == [(1, 2)]
    with pytest.raises(InvalidInput, match="several columns of the name 'n'"):
        result.dicts()


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (b"x", "unhex"),
        ([1], "from_json"),
        (Decimal("NaN"), "no number"),
        (Decimal("1e-40"), "38 digits"),
        (10**38, "38 digits"),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=1))), "outside the years 1 to 9999"),
        (numpy.datetime64("2026-01-01T00:00:00", "ns"), "in microseconds"),
        (numpy.timedelta64(1, "ns"), "cannot be a parameter"),
        (object(), "cannot be a parameter"),
    ],
)
def test_what_is_no_parameter_is_refused_before_anything_is_sent(client: Any, value: object, told: str) -> None:
    with pytest.raises(InvalidInput, match=told):
        client.sql.execute("SELECT :x", {"x": value}, warehouse_id="never asked")


@pytest.mark.parametrize(
    ("argument", "value"),
    [("query_tags", ["key"]), ("query_tags", [1]), ("query_tags", "key"), ("format", ["arrow"]), ("format", "csv")],
)
def test_an_argument_of_the_wrong_shape_is_refused_before_anything_is_sent(
    client: Any, argument: str, value: object
) -> None:
    with pytest.raises(InvalidInput, match=argument):
        client.sql.execute("SELECT 1", warehouse_id="never asked", **{argument: value})


def test_a_warehouse_must_be_named(sandbox: Sandbox) -> None:
    options = {"host": sandbox.url, "token": sandbox.credentials["admin_token"], "proxy": None}
    with Client(**options) as client, pytest.raises(ConfigError, match="DATABRICKS_WAREHOUSE_ID"):  # type: ignore[arg-type]
        client.sql.execute("SELECT 1")


def test_warehouses_are_waited_for(client: Any, knobs: Callable[..., None]) -> None:
    knobs(clock="steps")
    started = client.warehouses.create(name="awaited", cluster_size="Small")
    assert started.result(interval=0.001).state == "RUNNING"
    warehouse = started.answer.id
    assert client.warehouses.stop(warehouse).result(interval=0.001).state == "STOPPED"
    assert client.warehouses.start(warehouse).result(interval=0.001).state == "RUNNING"
    edited = client.warehouses.edit(warehouse, name="awaited", cluster_size="Large")
    assert edited.result(interval=0.001).cluster_size == "Large"
    client.warehouses.delete(warehouse)


def test_an_interrupted_wait_cancels_the_statement(sandbox: Sandbox) -> None:
    class Stop(BaseException):
        """As Ctrl-C is raised: no Exception."""

    seen: list[str] = []

    def stop(answer: Any) -> None:
        seen.append(answer.statement_id)
        raise Stop

    token = sandbox.credentials["admin_token"]
    made = Client(host=sandbox.url, token=token, warehouse_id=sandbox.details["warehouse_id"], proxy=None)
    with hurried(made) as client:
        with pytest.raises(Stop):
            client.sql.execute(LONG, on_poll=stop)
        with pytest.raises(StatementFailed) as failed:
            client.sql.result(seen[0])
    assert failed.value.state == "CANCELED"
