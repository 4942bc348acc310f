"""Answers that fit no table at first sight: without outputs, with cells of several kinds, with very large numbers."""

from __future__ import annotations

from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812

from .conftest import Connect

V4 = "/acme/api/v4/execute"
KINDS = [("pandas", pd.DataFrame), ("polars", pl.DataFrame), ("pyarrow", pa.table)]


def values(table: Any, name: str) -> list[Any]:
    column = table[name]
    found: list[Any] = column.to_pylist() if isinstance(table, pa.Table) else column.to_list()
    return found


def answered(server: FaultServer, connect: Connect, inputs: Any, **answer: Any) -> Any:
    server.on("POST", V4, respond(json={"process_time": [1, 1], **answer}))
    return connect(server).services.execute("f/s", inputs=inputs)


@pytest.mark.parametrize(("kind", "frame"), KINDS)
def test_an_answer_that_is_nothing_but_errors_still_makes_a_table(
    server: FaultServer, connect: Connect, kind: str, frame: Any
) -> None:
    errors = [[{"message": "bad"}], [{"message": "worse"}]]
    response = answered(server, connect, frame({"value": [1, 2]}), outputs=None, warnings=None, errors=errors)

    table = response.table(inputs=True, remarks=True)

    assert values(table, "value") == [1, 2]
    assert all(pd.isna(value) for value in values(table, "warnings"))
    assert values(table, "errors") == ["bad", "worse"]


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow"])
def test_remarks_that_are_left_out_are_none_on_any_record(server: FaultServer, connect: Connect, kind: Any) -> None:
    response = answered(server, connect, [{"value": 1}, {"value": 2}], outputs=[{"v": 1}, {"v": 2}])

    table = response.table(kind, remarks=True)

    assert values(table, "v") == [1, 2]
    assert all(pd.isna(value) for value in values(table, "errors"))


def test_remarks_that_are_not_as_many_as_the_records_make_no_table(server: FaultServer, connect: Connect) -> None:
    response = answered(server, connect, [{"a": 1}, {"a": 2}], outputs=[{"v": 1}, {"v": 2}], errors=[None])

    with pytest.raises(Spark.SparkSdkError, match="errors: the answer has 1, but outputs of 2 records"):
        response.table("pandas", remarks=True)


def test_tables_with_cells_of_several_kinds_are_text_in_pyarrow(server: FaultServer, connect: Connect) -> None:
    outputs = [{"plan": [{"due": 1}, {"due": "n/a"}], "grid": [[1.5]]}, {"plan": [{"due": 2}], "grid": [["x"]]}]
    response = answered(server, connect, [{"a": 1}, {"a": 2}], outputs=outputs)

    table = response.table("pyarrow")

    assert values(table, "plan") == ['[{"due":1},{"due":"n/a"}]', '[{"due":2}]']
    assert values(table, "grid") == ["[[1.5]]", '[["x"]]']
    assert values(response.table("polars"), "plan")[0][1] == {"due": "n/a"}


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow"])
@pytest.mark.parametrize(
    ("numbers", "held"),
    [
        ([2**63, 1], [2**63, 1]),
        ([2**64 + 1, None], ["18446744073709551617", None]),
        ([10**400, 1.5], [str(10**400), "1.5"]),
    ],
)
def test_whole_numbers_beyond_64_bits_are_kept(
    server: FaultServer, connect: Connect, kind: Any, numbers: list[Any], held: list[Any]
) -> None:
    response = answered(server, connect, [{"a": 1}, {"a": 2}], outputs=[{"v": number} for number in numbers])

    found = values(response.table(kind), "v")

    # Where a library has a type for them they are numbers still.
    assert found in (numbers, held)
