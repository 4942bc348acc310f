"""SQL and Unity Catalog, judged by the official client."""

from __future__ import annotations

from typing import Any

import pytest
from judging import ToldTo

KNOBS = {"warehouse_seconds": 0, "statement_chunk_rows": 2}


@pytest.fixture(scope="session")
def theirs(told_to: ToldTo) -> dict[str, Any]:
    return told_to("vendor", "databricks_sql", **KNOBS)


@pytest.fixture(scope="session")
def ours(told_to: ToldTo) -> dict[str, Any]:
    return told_to("ours", "databricks_sql", **KNOBS)


SAME = (
    "warehouse",
    "stopped",
    "warehouses",
    "failed",
    "by links",
    "cancelled",
    "table",
    "exists",
    "tables",
    "catalogs",
    "schemas",
    "volume",
    "granted",
)


@pytest.mark.parametrize("what", SAME)
def test_both_are_told_the_same(theirs: dict[str, Any], ours: dict[str, Any], what: str) -> None:
    assert ours[what] == theirs[what]


def test_what_the_official_client_is_told(theirs: dict[str, Any]) -> None:
    assert theirs["warehouse"] == ["RUNNING", "Small", 30, "HEALTHY"]
    assert theirs["stopped"] == "STOPPED"
    assert theirs["inline"]["result"]["data_array"] == [["42", None, "x"]]
    assert theirs["failed"]["state"] == "FAILED"
    assert theirs["by links"] == "n\r\n0\r\n1\r\n2\r\n3\r\n4\r\n"
    assert theirs["cancelled"] == "CANCELED"
    assert theirs["table"] == ["MANAGED", [["id", "bigint"], ["amount", "decimal(10,2)"]]]


@pytest.mark.parametrize("what", ["deleted", "refused", "missing", "not empty"])
def test_both_meet_the_same_errors(theirs: dict[str, Any], ours: dict[str, Any], what: str) -> None:
    code, said = theirs[what]
    # Ours may refuse before anything is sent, which has no code of the service's.
    assert ours[what][0] in (code, "InvalidInput")
    assert ours[what][1] is None or said in ours[what][1]


def test_a_dropped_connection_runs_a_statement_twice_there_and_once_here(
    theirs: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert (theirs["broken"], theirs["inserted"]) == ("no error", [["2"]])
    assert (ours["broken"], ours["inserted"]) == ("StatementLost", [["1"]])


def test_a_column_type_they_do_not_know_is_lost_there_and_kept_here(
    theirs: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert theirs["types"] == ["INT", None]
    assert ours["types"] == ["INT", "TIMESTAMP_NTZ"]
