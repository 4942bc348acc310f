"""What a workbook tells about itself: statistics and the engine detail."""

from __future__ import annotations

import hashlib
import json
from typing import Any, cast

import openpyxl
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation
from workbook_builder import compiled

from dovetail.sandbox.spark.examples import household_cover, loan_quote, repayment_plan
from dovetail.sandbox.spark.workbook import Workbook


def described(data: bytes) -> tuple[Workbook, dict[str, Any]]:
    workbook = Workbook.compile(data, file_name="book.xlsx")
    return workbook, cast("dict[str, Any]", workbook.schema())


def test_statistics_count_what_is_there() -> None:
    workbook, _ = described(loan_quote())
    assert workbook.statistics == {
        "lines_of_code": 9,
        "hours_saved": 0.09,
        "no_of_sheets": 1,
        "no_of_inputs": 3,
        "no_of_outputs": 2,
        "no_of_formulas": 4,
        "no_of_cellswithdata": 15,
    }


def test_each_parameter_is_described() -> None:
    _, schema = described(loan_quote())
    rate = next(item for item in schema["xlInputs"] if item["name"] == "annual_rate")
    assert rate["description"] == "Nominal interest rate a year; 0.06 is 6 %."
    assert (rate["type"], rate["dataType"], rate["value"], rate["numberFormat"]) == ("XInput", "NUMBER", 0.06, "0.00%")
    assert (rate["sheetName"], rate["sheetIndex"], rate["address"]) == ("Quote", 0, "B4")
    assert (rate["rowIndex"], rate["columnIndex"], rate["rows"], rate["columns"], rate["cellCount"]) == (4, 2, 1, 1, 1)
    assert rate["validation"]["validation_allow"] == "Decimal"
    payment = schema["xOutput"][0]
    assert (payment["name"], payment["type"], payment["value"]) == ("monthly_payment", "XOutput", 483.32)
    assert schema["metadata"]["xInputTable"][0] == {
        "Input Name": "principal",
        "Description": "Amount borrowed, in the currency of the offer.",
        "Address": "B3",
    }


def test_tables_have_header_specifications() -> None:
    _, schema = described(repayment_plan())
    table = next(item for item in schema["xOutput"] if item["name"] == "plan")
    assert [spec["name"] for spec in table["headerSpecs"]] == ["year", "due", "interest", "paid", "balance"]
    assert table["headerSpecs"][1] == {"name": "due", "dataType": "DATE", "numberFormat": "yyyy-mm-dd"}
    assert (schema["totalInputTables"], schema["totalOutputTables"]) == (1, 1)
    assert schema["inputMetadata"]["tables"] == ["extra_payments"]
    assert schema["outputMetadata"]["single"] == ["total_interest"]


def test_rules_of_a_table_stand_with_its_columns() -> None:
    def adjust(book: openpyxl.Workbook) -> None:
        validation = DataValidation(type="decimal", operator="greaterThanOrEqual", formula1="$D$1")
        book["Calc"].add_data_validation(validation)
        validation.sqref = MultiCellRange("B2:B4")

    cells = {"A1": "day", "B1": "paid", "A2": 1, "B2": 5, "D1": 3, "D2": "=B2"}
    workbook = compiled(cells, {"Xinput_plan": "A1:B4", "Xoutput_first": "D2"}, adjust=adjust)
    day, paid = cast("Any", workbook.schema())["xlInputs"][0]["headerSpecs"]
    assert "validation" not in day
    assert (paid["validation"]["validation_allow"], paid["validation"]["min"]) == ("Decimal", 3)


def test_subservices_and_totals() -> None:
    workbook, schema = described(household_cover())
    assert schema["serviceCategories"] == list(workbook.subservices) == ["#Default#", "home", "contents"]
    assert {item["name"]: item["subServiceName"] for item in schema["xlInputs"]}["home.zone"] == "home"
    assert (schema["totalXJInputs"], schema["totalXJOutputs"], schema["totalSheets"]) == (4, 4, 1)


def test_the_book_is_summed_up_and_everything_is_json() -> None:
    data = loan_quote()
    _, schema = described(data)
    assert schema["bookSummary"]["bookFileName"] == "book.xlsx"
    assert schema["bookSummary"]["bookFileHash"] == hashlib.md5(data).hexdigest()
    assert schema["bookSummary"]["bookAuthor"] == "Dovetail sandbox"
    assert {"name": "Title", "value": "Loan quote"} in schema["bookProperties"]
    assert json.loads(json.dumps(schema, allow_nan=False)) == schema
