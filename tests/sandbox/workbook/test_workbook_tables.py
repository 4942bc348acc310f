"""Tables in and out."""

from __future__ import annotations

from typing import Any

import pytest
from openpyxl.worksheet.formula import ArrayFormula
from workbook_builder import compiled, listed, run

from dovetail.sandbox.spark.workbook import JSON, CompileError, Workbook

CELLS = {
    "A1": "item", "B1": "qty", "C1": "price", "A2": "pen", "B2": 2, "C2": 1.5, "A3": "ink", "B3": 1, "C3": 9,
    "D1": "sum", "D2": "=B2*C2", "D3": "=B3*C3", "D4": "=B4*C4", "E1": "=SUM(D2:D4)", "E2": "=A3",
    "E3": "=COUNTA(A2:A4)",
}  # fmt: skip


@pytest.fixture(scope="module")
def basket() -> Workbook:
    return compiled(
        CELLS,
        {
            "Xinput_lines": "A1:C4",
            "Xoutput_lines": "A1:D4",
            "Xoutput_total": "E1",
            "Xoutput_second": "E2",
            "Xoutput_n": "E3",
        },
    )


def total(workbook: Workbook, lines: JSON) -> Any:
    return run(workbook, {"lines": lines}).outputs["total"]


def test_the_saved_rows_are_the_default(basket: Workbook) -> None:
    table = basket.inputs[0]
    assert (table.is_table, table.headers, table.address) == (True, ("item", "qty", "price"), "A1:C4")
    assert table.default == [{"item": "pen", "qty": 2, "price": 1.5}, {"item": "ink", "qty": 1, "price": 9}]
    result = run(basket)
    assert result.outputs["total"] == 12
    assert result.outputs["lines"] == [
        {"item": "pen", "qty": 2, "price": 1.5, "sum": 3},
        {"item": "ink", "qty": 1, "price": 9, "sum": 9},
        {"item": None, "qty": None, "price": None, "sum": 0},
    ]


@pytest.mark.parametrize(
    ("lines", "answer"),
    [
        ([{"item": "a", "qty": 3, "price": 4}], 12),
        ([{"price": 4, "item": "a", "colour": "red", "qty": 3}], 12),
        ([["item", "qty", "price"], ["a", 3, 4], ["b", 1, 1]], 13),
        ([["price", "qty"], [4, 3], [1, 1]], 13),
        ([["qty", "price"], [3]], 0),
        ({"qty": 3, "price": 4}, 12),
        ([{"qty": "3", "price": "4"}], 12),
        ([None, {"qty": 3, "price": 4}], 12),
        ([{"qty": 3}], 0),
        ([], 0),
        (None, 0),
        ([{"qty": 1, "price": 1}] * 3, 3),
        ([{"qty": "three", "price": 4}], "#VALUE!"),
        ("no table", "#VALUE!"),
        ([1, 2], "#VALUE!"),
        ([["colour"], ["red"]], "#VALUE!"),
    ],
)
def test_forms_of_a_table(basket: Workbook, lines: JSON, answer: JSON) -> None:
    assert total(basket, lines) == answer


def test_fewer_rows_leave_the_rest_blank(basket: Workbook) -> None:
    outputs = run(basket, {"lines": [{"item": "a", "qty": 3, "price": 4}]}).outputs
    assert (outputs["n"], outputs["second"]) == (1, 0)


def test_columns_that_are_not_sent_are_blank(basket: Workbook) -> None:
    outputs = run(basket, {"lines": [["price", "qty"], [4, 3], [1, 1]]}).outputs
    assert (outputs["n"], outputs["second"]) == (0, 0)
    assert outputs["lines"][0] == {"item": None, "qty": 3, "price": 4, "sum": 12}


def test_rows_beyond_the_range_are_an_error_and_not_calculated(basket: Workbook) -> None:
    result = run(basket, {"lines": [{"qty": 1, "price": 1} for _ in range(5)]})
    assert result.outputs["total"] == 3
    assert result.errors is not None
    assert result.errors[0]["source_path"] == "inputs.lines"
    assert "5 rows" in result.errors[0]["message"]
    assert "room for 3" in result.errors[0]["message"]


def test_empty_text_in_a_number_column_names_row_and_column(basket: Workbook) -> None:
    result = run(basket, {"lines": [{"qty": 1, "price": 1}, {"qty": "", "price": 1}]})
    assert {"inputs.lines[2].qty"} == {i["source_path"] for i in listed(result.warnings) if "source_path" in i}


def test_errors_inside_a_table_stay_in_their_cell_and_warn_by_output() -> None:
    workbook = compiled({"A1": "x", "A2": "=1/0", "A3": 5}, {"Xoutput_t": "A1:A3"})
    result = run(workbook)
    assert result.outputs == {"t": [{"x": "#DIV/0!"}, {"x": 5}]}
    assert result.warnings == [{"message": "#DIV/0! in outputs: t"}]


def test_an_overflow_inside_a_table_is_null() -> None:
    workbook = compiled({"A1": "x", "A2": "=B1*1E300", "A3": 5, "B1": 1}, {"Xoutput_t": "A1:A3", "Xinput_b": "B1"})
    result = run(workbook, {"b": 1e200})
    assert (result.outputs, result.warnings) == ({"t": [{"x": None}, {"x": 5}]}, None)


@pytest.mark.parametrize(("name", "where"), [("Xinput_t", "Calc!B1"), ("Xoutput_t", "Calc!B1")])
def test_headings_must_be_unique(name: str, where: str) -> None:
    with pytest.raises(CompileError, match="headings must be unique") as caught:
        compiled({"A1": "x", "B1": "x", "A2": 1, "D1": 1}, {name: "A1:B2", "Xoutput_other": "D1"})
    assert where in caught.value.message


def test_an_input_table_needs_headings_and_rows() -> None:
    with pytest.raises(CompileError, match="Calc!B1: the table Xinput_t lacks a heading"):
        compiled({"A1": "x", "A2": 1, "D1": 1}, {"Xinput_t": "A1:B2", "Xoutput_other": "D1"})
    with pytest.raises(CompileError, match="Xinput_t"):
        compiled({"A1": "x", "B1": "y", "D1": 1}, {"Xinput_t": "A1:B1", "Xoutput_other": "D1"})


def test_a_single_column_is_a_table_too() -> None:
    workbook = compiled(
        {"A1": "age", "A2": 30, "A3": 40, "B1": "=SUM(A2:A9)"}, {"Xinput_ages": "A1:A4", "Xoutput_sum": "B1"}
    )
    assert run(workbook, {"ages": [{"age": 1}, {"age": 2}, {"age": 3}]}).outputs == {"sum": 6}


def test_dates_in_columns_are_strings() -> None:
    cells = {"A1": "due", "A2": "=DATE(2026,1,31)", "A3": "=EDATE(A2,1)"}
    workbook = compiled(cells, {"Xoutput_t": "A1:A3"}, formats={"A2": "yyyy-mm-dd", "A3": "yyyy-mm-dd"})
    assert run(workbook).outputs == {"t": [{"due": "2026-01-31"}, {"due": "2026-02-28"}]}


def test_array_formulas_fill_their_cells_and_blank_rows_at_the_end_are_left_out() -> None:
    cells = {"A1": 1, "B1": "n", "B2": ArrayFormula("B2:B4", "=_xlfn.SEQUENCE(3)*A1")}
    workbook = compiled(cells, {"Xinput_a": "A1", "Xoutput_t": "B1:B9"})
    assert run(workbook, {"a": 2}).outputs == {"t": [{"n": 2}, {"n": 4}, {"n": 6}]}
