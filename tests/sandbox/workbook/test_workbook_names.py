"""How defined names make a service."""

from __future__ import annotations

from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.workbook.defined_name import DefinedName
from workbook_builder import build, compiled, run

from dovetail.sandbox.spark.workbook import CompileError, Workbook

CELLS = {"B1": 1, "B2": 2, "C1": "=B1*10", "C2": "=B2*10", "D1": '=IF(B1>5,"too large","")', "E1": '=B1&"px"'}


def test_prefixes_are_found_without_case_and_names_keep_theirs() -> None:
    workbook = compiled(CELLS, {"XINPUT_BaseRate": "B1", "xoutput_netPrice": "C1"})
    assert [item.name for item in workbook.inputs] == ["BaseRate"]
    assert [item.name for item in workbook.outputs] == ["netPrice"]
    assert run(workbook, {"BaseRate": 3}).outputs == {"netPrice": 30}


def test_the_comment_of_a_name_is_its_description_and_the_address_has_no_sheet() -> None:
    workbook = compiled(
        CELLS, {"Xinput_a": "B1", "Xoutput_t": "B1:C2"} | {"Xoutput_b": "C1"}, comments={"Xinput_a": "The rate."}
    )
    assert (workbook.inputs[0].description, workbook.inputs[0].address, workbook.inputs[0].sheet) == (
        "The rate.",
        "B1",
        "Calc",
    )
    assert workbook.input_table() == [{"Input Name": "a", "Description": "The rate.", "Address": "B1"}]
    assert {"Output Name": "t", "Description": "", "Address": "B1:C2"} in workbook.output_table()


@pytest.fixture(scope="module")
def split() -> Workbook:
    return compiled(
        CELLS | {"C3": "=C1+C2", "D2": '=IF(B2=0,"no wheels","")'},
        {
            "Xinput_home.rate": "B1",
            "Xinput_rate": "B2",
            "Xoutput_home.price": "C1",
            "Xoutput_price": "C2",
            "Xoutput_car.price": "C3",
            "Xvalidate_home.rate": "D1",
            "Xvalidate_car.wheels": "D2",
        },
    )


def test_a_dot_makes_a_subservice_and_stays_in_the_name(split: Workbook) -> None:
    assert set(split.subservices) == {"home", "car", "#Default#"}
    assert run(split, {"home.rate": 2, "rate": 3}).outputs == {"home.price": 20, "price": 30, "car.price": 50}


def test_other_subservices_are_left_out_with_their_inputs_and_outputs(split: Workbook) -> None:
    home = run(split, {"home.rate": 2, "rate": 99}, subservices=("home",))
    assert home.outputs == {"home.price": 20}
    assert home.warnings is None
    car = run(split, {"home.rate": 99, "rate": 99}, subservices=("car",))
    assert car.outputs == {"car.price": 30}, "inputs of other subservices keep their defaults"


def test_default_star_and_several_subservices(split: Workbook) -> None:
    assert set(run(split, {}, subservices=("#Default#",)).outputs or {}) == {"price"}
    assert set(run(split, {}, subservices=("home", "#Default#")).outputs or {}) == {"price", "home.price"}
    assert set(run(split, {}, subservices=("*",)).outputs or {}) == {"price", "home.price", "car.price"}


def test_an_unknown_subservice_is_an_error(split: Workbook) -> None:
    result = run(split, {}, subservices=("boat",))
    assert result.outputs is None
    assert result.errors is not None
    assert result.errors[0]["source_path"] == "request_meta.service_category"
    assert "boat" in result.errors[0]["message"]


def test_validate_messages_are_errors_and_only_of_the_chosen_subservices(split: Workbook) -> None:
    result = run(split, {"home.rate": 6, "rate": 1})
    assert result.errors is not None
    assert [(item["source_path"], item["message"], item["error_category"]) for item in result.errors] == [
        ("inputs.home.rate", "too large", "validation_error")
    ]
    assert result.outputs is not None
    assert run(split, {"home.rate": 6, "rate": 1}, subservices=("#Default#",)).errors is None
    assert run(split, {"home.rate": 5, "rate": 1}).errors is None
    assert run(split, {"rate": 0}, subservices=("home", "#Default#")).errors is None
    assert [item["source_path"] for item in run(split, {"rate": 0}).errors] == ["car.wheels"]


def test_metadata_outputs_are_served_apart() -> None:
    workbook = compiled(CELLS, {"Xinput_a": "B1", "Xoutput_b": "C1", "Xoutput_metadata.Width": "E1"})
    assert run(workbook, {"a": 7}).outputs == {"b": 70}
    assert workbook.metadata() == {"Metadata.Width": "1px"}
    assert workbook.metadata({"a": 7}) == {"Metadata.Width": "7px"}
    assert [item.name for item in workbook.outputs] == ["b"]


def test_parameter_sets_and_names_of_sheet_scope_are_warnings() -> None:
    def scoped(book: openpyxl.Workbook) -> None:
        book["Calc"].defined_names["Xinput_b"] = DefinedName("Xinput_b", attr_text="Calc!$B$2")

    workbook = compiled(CELLS, {"Xoutput_c": "C1", "Xparameter_rates": "B1:B2"}, adjust=scoped)
    assert any("Xparameter_rates" in warning for warning in workbook.warnings)
    assert any("Xinput_b" in warning and "Calc" in warning for warning in workbook.warnings)
    assert workbook.inputs == ()


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("#REF!", "deleted"),
        ("Calc!#REF!", "deleted"),
        ("[1]Sheet1!$A$1", "another workbook"),
        ("'[rates.xlsx]Sheet1'!$A$1", "another workbook"),
        ("Calc!$A$1,Calc!$B$2", "several areas"),
        ("Prices[net]", "structured"),
        ("Nowhere!$A$1", "Nowhere"),
        ("0.05", "does not point at cells"),
        ("SUM(Calc!$A$1:$A$2)", "does not point at cells"),
        ("Calc!$A:$A", "whole rows or columns"),
    ],
)
def test_names_that_are_no_block_of_cells_are_compile_errors(target: str, said: str) -> None:
    with pytest.raises(CompileError, match="Xinput_bad") as caught:
        compiled(CELLS, {"Xoutput_b": "C1", "Xinput_bad": target})
    assert said in caught.value.message


def test_a_workbook_without_outputs_is_a_compile_error() -> None:
    with pytest.raises(CompileError, match="Xoutput_"):
        compiled(CELLS, {"Xinput_a": "B1"})


def test_two_inputs_on_one_cell_are_a_compile_error() -> None:
    with pytest.raises(CompileError, match="Calc!B1 belongs to the inputs a and b"):
        compiled(CELLS, {"Xinput_a": "B1", "Xinput_b": "B1", "Xoutput_c": "C1"})


@pytest.mark.parametrize("data", [b"", b"not a workbook", b"\xd0\xcf\x11\xe0 old", b"PK\x05\x06" + bytes(18)])
def test_files_that_are_no_workbook_are_compile_errors(data: bytes) -> None:
    with pytest.raises(CompileError, match=r"loan\.xlsx"):
        Workbook.compile(data, file_name="loan.xlsx")


def test_names_in_formulas_follow_scope_and_case_and_may_hold_constants_and_expressions() -> None:
    def second_sheet(book: openpyxl.Workbook) -> None:
        other = book.create_sheet("Other's")
        other["A1"] = 7
        other["A2"] = "=base+rate"
        other.defined_names["base"] = DefinedName("base", attr_text="'Other''s'!$A$1")

    workbook = compiled(
        {"B1": 100, "B2": "=BASE*Rate", "B3": "=twice+SUM(both)", "B4": '="rate "&rate', "B5": "='Other''s'!A2"},
        {
            "base": "B1",
            "rate": "0.05",
            "twice": "Calc!$B$1*2*(rate+1)",
            "both": "B1:B2",
            "Xinput_base": "B1",
            "Xoutput_b": "B2",
            "Xoutput_c": "B3",
            "Xoutput_d": "B4",
            "Xoutput_e": "B5",
        },
        adjust=second_sheet,
    )
    assert run(workbook, {"base": 200}).outputs == {"b": 10, "c": 200 * 2 * 1.05 + 210, "d": "rate 0.05", "e": 7.05}


def test_sheets_are_found_by_name_even_behind_chart_sheets() -> None:
    def charts(book: openpyxl.Workbook) -> None:
        chart: Any = BarChart()
        chart.add_data(Reference(book["Calc"], min_col=1, min_row=1, max_row=2))
        sheet: Any = book.create_chartsheet("Chart", 0)
        sheet.add_chart(chart)
        book.create_sheet("Hidden", 0).sheet_state = "hidden"

    data = build({"A1": 3, "A2": "=A1*2"}, {"Xinput_a": "A1", "Xoutput_b": "A2"}, adjust=charts)
    workbook = Workbook.compile(data, file_name="x.xlsx")
    assert run(workbook, {"a": 4}).outputs == {"b": 8}
    assert workbook.statistics["no_of_sheets"] == 3
