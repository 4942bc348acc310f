"""Records become tables as on the platform: names, keys, nested values, types that widen."""

from __future__ import annotations

import datetime as dt
import decimal
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dovetail.warehouse import Warehouse, WarehouseError, WarehouseInputError, table_name

Record = dict[str, Any]


@pytest.fixture
def warehouse() -> Iterator[Warehouse]:
    with Warehouse() as warehouse:
        yield warehouse


def rows(warehouse: Warehouse, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """The given columns of a table, in the order of the first."""
    names = ", ".join(f'"{column}"' for column in columns)
    return [tuple(row.values()) for row in warehouse.query(f'SELECT {names} FROM "{table}" ORDER BY 1')]


def to(table: str, *records: Record) -> list[Record]:
    return [{**record, "__table": table} for record in records]


def test_a_record_goes_to_the_table_it_names_in_lower_case(warehouse: Warehouse) -> None:
    written = warehouse.write([*to("Users", {"id": 1}), *to("USERS", {"id": 2}), *to("orders", {"id": 1})])
    assert (written.records, written.tables) == (3, {"users": 2, "orders": 1})
    assert rows(warehouse, "users", "id") == [(1,), (2,)]
    assert "__table" not in warehouse.tables()["users"]


def test_a_record_without_an_id_gets_a_guid(warehouse: Warehouse) -> None:
    warehouse.write(to("events", {"n": 1}, {"n": 1, "id": None}))
    first, second = (row["id"] for row in warehouse.query("SELECT id FROM events"))
    assert uuid.UUID(first) != uuid.UUID(second)


def test_a_row_is_replaced_by_its_id_as_a_whole(warehouse: Warehouse) -> None:
    warehouse.write(to("users", {"id": 1, "name": "Ann", "age": 40}, {"id": 2, "name": "Ben"}))
    warehouse.write(to("users", {"id": 1, "name": "Anna"}))
    assert rows(warehouse, "users", "id", "name", "age") == [(1, "Anna", None), (2, "Ben", None)]


def test_of_records_with_one_id_in_a_batch_the_last_counts(warehouse: Warehouse) -> None:
    written = warehouse.write(to("users", {"id": 1, "tags": ["a"]}, {"id": 1.0, "tags": ["b"]}))
    assert (written.records, written.tables["users"]) == (2, 1)
    assert rows(warehouse, "users_tags", "value") == [("b",)]


def test_a_key_pattern_makes_the_id_of_the_key_columns(warehouse: Warehouse) -> None:
    warehouse.write(to("sales", {"day": "mon", "sku": 7, "n": 1, "id": "own"}), idpattern="{day}-{sku}")
    warehouse.write(
        to("sales", {"day": "mon", "sku": 7, "n": 2}, {"day": "tue", "sku": 7, "n": 3}), idpattern="{day}-{sku}"
    )
    assert sorted(row[0] for row in rows(warehouse, "sales", "n")) == [2, 3]
    assert {len(row[0]) for row in rows(warehouse, "sales", "id")} == {32}


def test_an_id_beside_a_key_pattern_is_kept(warehouse: Warehouse) -> None:
    warehouse.write(to("sales", {"id": "own", "sku": 7}), idpattern="{sku}")
    assert rows(warehouse, "sales", "id_2") == [("own",)]


def test_a_destination_is_a_template(warehouse: Warehouse) -> None:
    warehouse.write(
        [{"__tablename": "Orders", "id": 1}, {"__tablename": "Users", "id": 1}], destination="pg_{__tablename}"
    )
    assert set(warehouse.tables()) == {"pg_orders", "pg_users"}


def test_a_record_without_a_column_of_its_key_is_refused(warehouse: Warehouse) -> None:
    with pytest.raises(
        WarehouseInputError, match=r"Record 1 of the batch: template '\{a\}-\{b\}': the row has no column 'b'"
    ):
        warehouse.write(to("t", {"a": 1}), idpattern="{a}-{b}")


def test_a_row_tells_when_it_was_sent_written_and_first_written(warehouse: Warehouse) -> None:
    sent = dt.datetime(2026, 1, 1, 12, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    stamps = "SELECT __senttime, __updatetime, __createtime FROM users"
    warehouse.write(to("users", {"id": 1}), sent=sent)
    (first,) = warehouse.query(stamps)
    warehouse.write(to("users", {"id": 1}))
    (second,) = warehouse.query(stamps)
    assert first["__senttime"] == dt.datetime(2026, 1, 1, 10)
    assert first["__updatetime"] == first["__createtime"] == second["__createtime"] < second["__updatetime"]
    assert second["__senttime"] == second["__updatetime"]


def test_nested_values_have_tables_of_their_own(warehouse: Warehouse) -> None:
    order = {
        "id": 7,
        "Customer": {"id": "c1", "address": {"city": "Oslo"}},
        "items": [{"sku": "a"}, {"sku": "b", "options": [1, 2]}],
        "tags": ["x", None, ["deep"]],
    }
    warehouse.write(to("Orders", order))
    assert rows(warehouse, "orders", "id") == [(7,)]
    assert rows(warehouse, "orders_customer", "orders_id", "id") == [(7, "c1")]
    assert rows(warehouse, "orders_customer_address", "orders_customer_id", "city", "__root") == [
        ("c1", "Oslo", "orders/7")
    ]
    assert rows(warehouse, "orders_items", "__position", "orders_id", "sku") == [(0, 7, "a"), (1, 7, "b")]
    assert rows(warehouse, "orders_items_options", "__position", "value") == [(0, 1), (1, 2)]
    joined = "SELECT value FROM orders_items_options o JOIN orders_items i ON o.orders_items_id = i.id WHERE sku = 'b'"
    assert len(warehouse.query(joined)) == 2
    assert rows(warehouse, "orders_tags", "__position", "value") == [(0, "x"), (1, None), (2, None)]
    assert rows(warehouse, "orders_tags_value", "value") == [("deep",)]


def test_what_is_nested_in_a_row_goes_with_it(warehouse: Warehouse) -> None:
    warehouse.write(
        to("orders", {"id": 1, "items": [{"n": 1, "parts": [1]}, {"n": 2}]}, {"id": 2, "items": [{"n": 3}]})
    )
    warehouse.write(to("orders", {"id": 1, "items": [{"n": 4}]}))
    assert rows(warehouse, "orders_items", "n", "orders_id") == [(3, 2), (4, 1)]
    assert rows(warehouse, "orders_items_parts", "value") == []
    again = warehouse.query("SELECT id FROM orders_items WHERE n = 4")
    warehouse.write(to("orders", {"id": 1, "items": [{"n": 4}]}))
    assert warehouse.query("SELECT id FROM orders_items WHERE n = 4") == again


def test_a_table_may_hold_rows_of_its_own_and_nested_rows_of_others(warehouse: Warehouse) -> None:
    own = to("orders_items", {"id": 1, "n": 10, "orders_id": 1})
    warehouse.write([*own, *to("orders", {"id": 1, "items": [{"id": 1, "n": 20}]})])
    warehouse.write([*to("orders", {"id": 1, "items": [{"id": 1, "n": 30}]})])
    assert rows(warehouse, "orders_items", "n") == [(10,), (30,)]
    warehouse.write(to("orders_items", {"id": 1, "n": 11}))
    assert rows(warehouse, "orders_items", "n") == [(11,), (30,)]


def test_nested_values_of_two_records_may_have_one_id(warehouse: Warehouse) -> None:
    customer = {"id": "c", "phones": ["1"]}
    warehouse.write(to("orders", {"id": 1, "customer": customer}, {"id": 2, "customer": customer}))
    warehouse.write(to("orders", {"id": 1}))
    assert rows(warehouse, "orders_customer", "orders_id") == [(2,)]
    assert rows(warehouse, "orders_customer_phones", "__root") == [("orders/2",)]


def test_objects_may_be_flattened(tmp_path: Path) -> None:
    with Warehouse(tmp_path / "flat.duckdb", nested="flatten") as warehouse:
        warehouse.write(to("t", {"id": 1, "a": {"b": {"c": 1}, "l": [2]}, "a_b_c": 0}))
        assert rows(warehouse, "t", "a_b_c", "a_b_c_2") == [(0, 1)]
        assert rows(warehouse, "t_a_l", "value", "t_id") == [(2, 1)]


def test_nested_values_may_be_a_column_of_json() -> None:
    with Warehouse(nested="json") as warehouse:
        warehouse.write(to("t", {"id": 1, "a": "text", "b": 2}))
        warehouse.write(
            to("t", {"id": 2, "a": {"b": [1, None, 2**70]}, "b": [dt.date(2026, 1, 2)]}, {"id": 3, "a": None})
        )
        assert rows(warehouse, "t", "id", "a", "b") == [
            (1, '"text"', "2"),
            (2, '{"b":[1,null,1180591620717411303424]}', '["2026-01-02"]'),
            (3, None, None),
        ]


def test_nested_values_may_be_left_out() -> None:
    with Warehouse(nested="skip") as warehouse:
        warehouse.write(to("t", {"id": 1, "a": {"b": 1}, "l": [1]}))
        assert {"a", "l"}.isdisjoint(warehouse.tables()["t"])
        assert set(warehouse.tables()) == {"t"}


@pytest.mark.parametrize(
    ("values", "kind", "stored"),
    [
        ([1, None], "BIGINT", [1, None]),
        ([1, 2.5], "DOUBLE", [1.0, 2.5]),
        ([True, None], "BOOLEAN", [True, None]),
        ([True, 1], "VARCHAR", ["true", "1"]),
        ([1, "x", 2.5, 3.0], "VARCHAR", ["1", "x", "2.5", "3"]),
        ([2**63, -(2**63)], "VARCHAR", ["9223372036854775808", "-9223372036854775808"]),
        ([2**53, 2.5, -(2**53)], "DOUBLE", [2.0**53, 2.5, -(2.0**53)]),
        ([2**60 + 1, 2.5, None], "VARCHAR", ["1152921504606846977", "2.5", None]),
        ([2.5, 2**60 + 1], "VARCHAR", ["2.5", "1152921504606846977"]),
        ([float("inf"), 1.0], "DOUBLE", [float("inf"), 1.0]),
        ([dt.date(2026, 1, 2), None], "DATE", [dt.date(2026, 1, 2), None]),
        ([dt.datetime(2026, 1, 2, 3, 4, 5, 6, dt.UTC)], "TIMESTAMP", [dt.datetime(2026, 1, 2, 3, 4, 5, 6)]),
        (
            [dt.datetime(2026, 1, 2), dt.date(2026, 1, 3)],
            "TIMESTAMP",
            [dt.datetime(2026, 1, 2), dt.datetime(2026, 1, 3)],
        ),
        ([dt.datetime(2026, 1, 2), "soon"], "VARCHAR", ["2026-01-02T00:00:00.000000Z", "soon"]),
        ([decimal.Decimal("1.10"), b"\x00"], "VARCHAR", ["1.10", "AA=="]),
        (["a\0b", "\ud800", "😀"], "VARCHAR", ["a\0b", "?", "😀"]),
    ],
)
@pytest.mark.parametrize("batches", ["one", "many"])
def test_a_column_is_as_wide_as_all_its_values_need(
    warehouse: Warehouse, batches: str, values: list[Any], kind: str, stored: list[Any]
) -> None:
    records = to("t", *({"id": number, "v": value} for number, value in enumerate(values)))
    for batch in [records] if batches == "one" else [[record] for record in records]:
        warehouse.write(batch)
    assert warehouse.tables()["t"]["v"] == kind
    assert [value for _, value in rows(warehouse, "t", "id", "v")] == stored


def test_a_column_of_nulls_is_not_there_until_it_has_a_value(warehouse: Warehouse) -> None:
    warehouse.write(to("t", {"id": 1, "v": None}))
    assert "v" not in warehouse.tables()["t"]
    warehouse.write(to("t", {"id": 2, "v": 5}))
    assert rows(warehouse, "t", "id", "v") == [(1, None), (2, 5)]


def test_texts_that_are_dates_stay_texts_unless_dates_are_asked_for(warehouse: Warehouse) -> None:
    records = to("t", {"id": "2026-01-01", "day": "2026-01-02", "at": "2026-01-02T03:04:05+01:00"})
    warehouse.write(records)
    assert rows(warehouse, "t", "day", "at") == [("2026-01-02", "2026-01-02T03:04:05+01:00")]
    with Warehouse(dates=True) as dated:
        dated.write(records)
        assert rows(dated, "t", "id", "day", "at") == [
            ("2026-01-01", dt.date(2026, 1, 2), dt.datetime(2026, 1, 2, 2, 4, 5))
        ]
        dated.write(to("t", {"id": "b", "day": "2026-02-30", "at": "2026-01-03"}))
        assert rows(dated, "t", "day", "at") == [
            ("2026-01-02", dt.datetime(2026, 1, 2, 2, 4, 5)),
            ("2026-02-30", dt.datetime(2026, 1, 3)),
        ]


def test_an_id_that_becomes_text_still_finds_its_row(warehouse: Warehouse) -> None:
    warehouse.write(to("t", {"id": 1, "l": [1]}, {"id": 2.0, "l": [2]}))
    warehouse.write(to("t", {"id": "x"}, {"id": "2", "l": [3]}))
    assert rows(warehouse, "t", "id") == [("1",), ("2",), ("x",)]
    assert rows(warehouse, "t_l", "value") == [(1,), (3,)]


@pytest.mark.parametrize("name", ['a"; DROP TABLE t; --', "select", "a.b", " ", "a\nb", "ünï", "$1", "x" * 3000, "\0"])
def test_any_name_is_a_column(warehouse: Warehouse, name: str) -> None:
    warehouse.write(to("t", {"id": 1, name: 5}))
    assert warehouse.query("SELECT * FROM t")[0][name] == 5


def test_names_that_are_one_to_the_database_are_kept_apart(warehouse: Warehouse) -> None:
    warehouse.write(to("t", {"ID": 1, "Name": "a", "name": "b", "": "c", "__updatetime": "d", "id": 2}))
    warehouse.write(to("t", {"id": 3, "name": "e"}))
    assert rows(warehouse, "t", "id", "Name", "name_2", "_", "__updatetime_2", "ID_2") == [
        (2, "a", "b", "c", "d", 1),
        (3, "e", None, None, None, None),
    ]


@pytest.mark.parametrize("name", ['t"; DROP SCHEMA public; --', "select", "a.b", "main.t", "ÜNÏ"])
def test_any_name_is_a_table(warehouse: Warehouse, name: str) -> None:
    warehouse.write(to(name, {"id": 1, "l": [1]}))
    assert set(warehouse.tables()) == {name.lower(), f"{name.lower()}_l"}


def test_a_table_needs_a_name() -> None:
    assert table_name(" A\0b\t") == "a_b"
    with pytest.raises(WarehouseInputError, match=r"A table needs a name; ' \\n' is none"):
        table_name(" \n")


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        ({"n": 1}, "Record 2 of the batch: its `__table` is None, but must name a table"),
        ({"__table": "", "n": 1}, "Record 2 of the batch: A table needs a name"),
        ({"__table": "t", "id": 5, "v": object()}, "The record 5 of table 't': .*object"),
    ],
)
def test_nothing_of_a_batch_is_written_when_a_record_is_refused(warehouse: Warehouse, bad: Record, why: str) -> None:
    with pytest.raises(WarehouseInputError, match=why):
        warehouse.write([*to("t", {"id": 1}), bad])
    assert warehouse.tables() == {}


def test_a_batch_that_fails_midway_is_undone(warehouse: Warehouse) -> None:
    warehouse.write(to("t", {"id": 1, "v": 1}))
    warehouse.query("CREATE VIEW blocked AS SELECT 1 AS id")
    with pytest.raises(WarehouseError, match="The batch cannot be written"):
        warehouse.write([*to("t", {"id": 1, "v": "text", "new": 1}), *to("blocked", {"id": 2, "more": 1})])
    assert warehouse.tables()["t"]["v"] == "BIGINT"
    assert rows(warehouse, "t", "id", "v") == [(1, 1)]
    warehouse.write(to("t", {"id": 2, "v": 2}))
    assert len(rows(warehouse, "t", "id", "v")) == 2


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT * FROM read_csv('{file}')",
        "COPY (SELECT 1) TO '{file}'",
        "ATTACH '{file}' AS other",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "SELECT * FROM 'https://127.0.0.1:1/x.csv'",
    ],
)
def test_no_statement_reaches_a_file_or_the_network(warehouse: Warehouse, tmp_path: Path, statement: str) -> None:
    file = tmp_path / "other.csv"
    file.write_text("a\n1\n")
    with pytest.raises(WarehouseError, match="DuckDB refused"):
        warehouse.query(statement.format(file=file))
    assert file.read_text() == "a\n1\n"


def test_what_was_written_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "panoply.duckdb"
    with Warehouse(path, schema="Panoply") as warehouse:
        warehouse.write(to("t", {"id": 1, "l": [1]}))
        warehouse.close()
    with Warehouse(path, schema="panoply") as warehouse:
        warehouse.write(to("t", {"id": 1, "l": ["x"]}))
        assert rows(warehouse, "t_l", "value") == [("x",)]
        assert warehouse.query("SELECT count(*) AS n FROM panoply.panoply.t") == [{"n": 1}]
        with Warehouse(path, schema="other") as other:
            assert other.tables() == {}


def test_a_warehouse_that_cannot_be_opened_or_is_closed_says_so(tmp_path: Path) -> None:
    (tmp_path / "no.duckdb").write_text("this is no database" * 1000)
    with pytest.raises(WarehouseError, match=r"no\.duckdb' cannot be opened"):
        Warehouse(tmp_path / "no.duckdb")
    with Warehouse() as warehouse:
        pass
    with pytest.raises(WarehouseError, match="':memory:' is closed"):
        warehouse.write(to("t", {"id": 1}))
    with pytest.raises(WarehouseInputError, match="nested='lists' is none of tables, flatten, json, skip"):
        Warehouse(nested="lists")  # type: ignore[arg-type]


def test_what_is_nested_too_deeply_for_tables_is_refused_however_deep_python_may_go(warehouse: Warehouse) -> None:
    deep: object = 1
    for _ in range(101):
        deep = [deep]
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(50_000)
    try:
        with pytest.raises(WarehouseInputError, match="nested more than 100 levels deep"):
            warehouse.write(to("t", {"id": 1, "x": deep}))
    finally:
        sys.setrecursionlimit(limit)
    assert warehouse.tables() == {}
