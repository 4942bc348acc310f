"""`dovetail databricks sql …` and `warehouses …` against a workspace."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dovetail.cli.exits import FAILED, OK, USAGE
from dovetail.sandbox import Sandbox, serve

from .conftest import Dovetail


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"warehouse_seconds": 0}) as running:
        yield running
        assert running.violations == ()


@pytest.fixture(autouse=True)
def workspace(shared: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A workspace that the environment leads to."""
    for name, value in shared.environment.items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return shared


def test_rows_are_shown_as_json_lines_a_table_and_csv(dovetail: Dovetail) -> None:
    statement = "SELECT 1 AS n, 'a,b' AS t, CAST(1.50 AS DECIMAL(5,2)) AS d UNION ALL SELECT 2, NULL, NULL ORDER BY n"
    assert dovetail("databricks", "sql", statement).data == [
        {"n": 1, "t": "a,b", "d": "1.50"},
        {"n": 2, "t": None, "d": None},
    ]
    lines = dovetail("databricks", "sql", statement, "--jsonl").out.splitlines()
    assert [json.loads(line)["n"] for line in lines] == [1, 2]
    assert dovetail("databricks", "sql", statement, "--csv").out == 'n,t,d\n1,"a,b",1.50\n2,,\n'
    assert "a,b" in dovetail("databricks", "sql", statement, "--table").out


def test_values_travel_beside_the_statement(dovetail: Dovetail) -> None:
    words = ("--param", "n=5", "-p", "day:DATE=2026-01-31", "-p", "t='; --", "-p", "none=null")
    result = dovetail("databricks", "sql", "SELECT :n AS n, :day AS day, :t AS t, :none AS x", *words)
    assert result.data == [{"n": 5, "day": "2026-01-31", "t": "'; --", "x": None}]


def test_a_statement_out_of_a_file(dovetail: Dovetail, tmp_path: Path) -> None:
    file = tmp_path / "query.sql"
    file.write_text("-- the answer\nSELECT 42 AS n\n")
    assert dovetail("databricks", "sql", "-f", str(file)).data == [{"n": 42}]


def test_progress_is_told_beside_the_rows(dovetail: Dovetail) -> None:
    result = dovetail("databricks", "sql", "SELECT 1 AS n")
    assert "SUCCEEDED" in result.err
    assert "SUCCEEDED" not in dovetail("databricks", "sql", "SELECT 1 AS n", "--quiet").err


def test_what_was_cut_off_is_said(dovetail: Dovetail) -> None:
    result = dovetail("databricks", "sql", "SELECT range AS n FROM range(9)", "--limit", "2")
    assert (len(result.data), "more rows" in result.err) == (2, True)


def test_a_failed_statement_fails_the_command(dovetail: Dovetail) -> None:
    result = dovetail("databricks", "sql", "SELECT * FROM nowhere")
    assert result.status == FAILED
    assert "TABLE_OR_VIEW_NOT_FOUND" in result.err


@pytest.mark.parametrize(
    "words", [(), ("SELECT 1", "-f", "x.sql"), ("-f", "no such file"), ("SELECT 1", "-p", "nonsense")]
)
def test_wrong_usage_says_what_helps(dovetail: Dovetail, words: tuple[str, ...]) -> None:
    result = dovetail("databricks", "sql", *words)
    assert (result.status, bool(result.err)) == (USAGE, True)


def test_columns_of_one_name_are_told_apart_in_a_table(dovetail: Dovetail) -> None:
    statement = "SELECT 1 AS n, 2 AS n"
    assert "n (2)" in dovetail("databricks", "sql", statement, "--table").out
    assert dovetail("databricks", "sql", statement, "--csv").out == "n,n\n1,2\n"


def test_warehouses_are_listed_started_and_stopped(dovetail: Dovetail, workspace: Sandbox) -> None:
    warehouse = str(workspace.details["warehouse_id"])
    assert [each["id"] for each in dovetail("databricks", "warehouses", "list").data] == [warehouse]
    assert dovetail("databricks", "warehouses", "stop", warehouse).data["state"] == "STOPPED"
    assert dovetail("databricks", "warehouses", "start", warehouse).data["state"] == "RUNNING"
    assert dovetail("databricks", "warehouses", "get", warehouse).data["name"] == "Starter Warehouse"
    begun = dovetail("databricks", "warehouses", "start", warehouse, "--no-wait")
    assert (begun.status, begun.out) == (OK, "")
