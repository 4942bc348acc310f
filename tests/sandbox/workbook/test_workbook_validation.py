"""Data validation on input cells: what breaks a rule, and how rules are described."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation
from workbook_builder import compiled, listed, rules, run

from dovetail.sandbox.spark.workbook import JSON, Workbook


def rule(where: str, **settings: Any) -> Callable[[openpyxl.Workbook], None]:
    def adjust(book: openpyxl.Workbook) -> None:
        validation = DataValidation(**settings)
        book["Calc"].add_data_validation(validation)
        validation.sqref = MultiCellRange(where)

    return adjust


def ruled(
    default: object = 5,
    *,
    cells: dict[str, object] | None = None,
    names: dict[str, str] | None = None,
    **settings: Any,
) -> Workbook:
    number_format = "yyyy-mm-dd" if settings.get("type") == "date" else "General"
    return compiled(
        {"A1": default, "A2": "=A1"} | (cells or {}),
        {"Xinput_a": "A1", "Xoutput_b": "A2"} | (names or {}),
        formats={"A1": number_format},
        adjust=rule("A1", **settings),
    )


def broken(workbook: Workbook, value: JSON, **others: JSON) -> list[str]:
    result = run(workbook, {"a": value, **others})
    assert result.outputs is not None, "a broken rule still answers"
    assert all(item["source_path"] == "inputs.a" for item in listed(result.errors))
    assert all(item["error_category"] == "validation_error" for item in listed(result.errors))
    return [str(item["message"]) for item in listed(result.errors)]


@pytest.mark.parametrize(
    ("operator", "good", "bad"),
    [
        ("between", [1, 5, 10], [0, 11, 2.5]),
        ("notBetween", [0, 11], [1, 5, 10]),
        ("equal", [1], [2]),
        ("notEqual", [2], [1]),
        ("lessThan", [0], [1, 2]),
        ("lessThanOrEqual", [1], [2]),
        ("greaterThan", [2], [1]),
        ("greaterThanOrEqual", [1], [0]),
    ],
)
def test_whole_numbers_and_every_operator(operator: str, good: list[JSON], bad: list[JSON]) -> None:
    workbook = ruled(type="whole", operator=operator, formula1="1", formula2="10", error="No.")
    assert [broken(workbook, value) for value in good] == [[]] * len(good)
    assert [broken(workbook, value) for value in bad] == [["No."]] * len(bad)


def test_decimals_and_a_message_that_names_the_bounds() -> None:
    workbook = ruled(type="decimal", operator="between", formula1="0.5", formula2="1.5")
    assert broken(workbook, 1.25) == []
    assert broken(workbook, "0.75") == []
    assert broken(workbook, 2) == ["The value must be a number between 0.5 and 1.5."]
    assert broken(workbook, "much") == ["The value must be a number between 0.5 and 1.5."]


def test_a_typed_list_counts_letter_case() -> None:
    workbook = ruled("red", type="list", formula1='"red, green,blue"')
    assert broken(workbook, "green") == []
    assert broken(workbook, "Green") == ["The value must be one of red, green, blue."]
    numbers = ruled(1, type="list", formula1='"1,2,3"')
    assert (broken(numbers, 2), broken(numbers, "3"), len(broken(numbers, 4))) == ([], [], 1)


@pytest.mark.parametrize("source", ["$C$1:$C$3", "Calc!$C$1:$C$3", "=colours", "OFFSET($C$1,0,0,3,1)"])
def test_a_list_from_a_range_a_name_or_a_formula(source: str) -> None:
    cells: dict[str, object] = {"C1": "red", "C2": "green", "C3": "blue", "C4": "white"}
    workbook = ruled("red", cells=cells, names={"colours": "C1:C3"}, type="list", formula1=source, error="No.")
    assert [broken(workbook, value) for value in ("green", "BLUE", "white")] == [[], [], ["No."]]
    assert rules(workbook, "default_values")["a"]["options"] == ["red", "green", "blue"]


def test_dates() -> None:
    workbook = ruled(46146, type="date", operator="between", formula1="46023", formula2="DATE(2026,12,31)")
    assert broken(workbook, "2026-05-04") == []
    assert broken(workbook, "2025-12-31") == ["The value must be a date between 2026-01-01 and 2026-12-31."]
    described = rules(workbook, "default_values")["a"]
    assert (described["validation_allow"], described["min"], described["max"]) == ("Date", "2026-01-01", "2026-12-31")


def test_a_list_of_dates_offers_them_as_they_are_sent() -> None:
    workbook = compiled(
        {"A1": 46146, "A2": "=A1", "C1": 46146, "C2": 46147},
        {"Xinput_a": "A1", "Xoutput_b": "A2"},
        formats={"A1": "yyyy-mm-dd"},
        adjust=rule("A1", type="list", formula1="$C$1:$C$2"),
    )
    assert rules(workbook, "default_values")["a"]["options"] == ["2026-05-04", "2026-05-05"]
    assert (broken(workbook, "2026-05-05"), len(broken(workbook, "2026-05-06"))) == ([], 1)


def test_text_length() -> None:
    workbook = ruled("ab", type="textLength", operator="lessThanOrEqual", formula1="3")
    assert broken(workbook, "abc") == []
    assert broken(workbook, "abcd") == ["The value must be a text whose length is at most 3."]


def test_custom_formulas() -> None:
    workbook = ruled(5, type="custom", formula1="MOD(A1,5)=0", error="Multiples of 5 only.")
    assert (broken(workbook, 10), broken(workbook, 7)) == ([], ["Multiples of 5 only."])


def test_blank_values_pass_only_when_blanks_are_ignored() -> None:
    assert broken(ruled(type="whole", formula1="1", formula2="9", allow_blank=True), None) == []
    assert len(broken(ruled(type="whole", formula1="1", formula2="9", allow_blank=False), None)) == 1


def test_defaults_are_not_checked() -> None:
    workbook = ruled(99, type="whole", formula1="1", formula2="9")
    assert run(workbook, {}).errors is None


DYNAMIC: dict[str, object] = {"C1": 10, "C2": "=C1*2"}


@pytest.fixture(scope="module")
def dynamic() -> Workbook:
    return ruled(
        cells=DYNAMIC,
        names={"Xinput_limit": "C1"},
        type="decimal",
        operator="between",
        formula1="0",
        formula2="$C$2",
        promptTitle="Amount",
        prompt="Up to twice the limit.",
        errorTitle="Too much",
        error="At most twice the limit.",
        errorStyle="warning",
    )


def test_bounds_in_other_cells_follow_the_inputs(dynamic: Workbook) -> None:
    assert broken(dynamic, 20) == []
    assert broken(dynamic, 21) == ["At most twice the limit."]
    assert broken(dynamic, 21, limit=11) == []
    assert broken(dynamic, 20) == [], "nothing is left of the record before"


def test_rules_are_described_for_all_inputs(dynamic: Workbook) -> None:
    found = rules(dynamic, "default_values", {"limit": 50})
    assert found["a"] == {
        "validation_allow": "Decimal",
        "validation_type": "dynamic",
        "dependent_inputs": ["limit"],
        "min": 0,
        "max": 20,
        "options": None,
        "ignore_blank": False,
        "input_message_title": "Amount",
        "input_message": "Up to twice the limit.",
        "error_style": "warning",
        "error_title": "Too much",
        "error_message": "At most twice the limit.",
        "default_value": 5,
    }
    assert found["limit"]["validation_type"] == "none"
    assert found["limit"]["validation_allow"] is None
    assert found["limit"]["default_value"] == 10


def test_dynamic_rules_are_those_that_depend_on_other_cells(dynamic: Workbook) -> None:
    found = rules(dynamic, "dynamic", {"limit": 50})
    assert set(found) == {"a"}
    assert found["a"]["max"] == 100
    static = ruled(type="whole", formula1="1", formula2="9")
    assert rules(static, "dynamic", {"a": 2}) == {}
    assert rules(static, "default_values")["a"]["validation_type"] == "static"


def test_a_bound_in_a_constant_cell_is_dynamic_without_dependent_inputs() -> None:
    workbook = ruled(cells={"C1": 9}, type="whole", operator="lessThanOrEqual", formula1="$C$1")
    described = rules(workbook, "dynamic")["a"]
    assert (described["validation_type"], described["dependent_inputs"], described["max"]) == ("dynamic", None, 9)


def test_booleans_fit_a_typed_list() -> None:
    workbook = ruled(True, type="list", formula1='"TRUE,FALSE"')
    assert (broken(workbook, False), broken(workbook, "true")) == ([], [])


@pytest.mark.parametrize(
    ("operator", "bounds"),
    [("greaterThan", (3, None)), ("lessThanOrEqual", (None, 3)), ("equal", (3, 3)), ("notEqual", (None, None))],
)
def test_min_and_max_are_null_where_there_is_no_bound(operator: str, bounds: tuple[JSON, JSON]) -> None:
    described = rules(ruled(type="decimal", operator=operator, formula1="3"), "default_values")["a"]
    assert (described["min"], described["max"]) == bounds


def test_rules_on_table_columns_name_row_and_column() -> None:
    workbook = compiled(
        {"A1": "qty", "B1": "note", "A2": 1, "A3": 2},
        {"Xinput_t": "A1:B3", "Xoutput_t": "A1:B3"},
        adjust=rule("A2:A3", type="whole", operator="greaterThan", formula1="0", error="Positive."),
    )
    result = run(workbook, {"t": [{"qty": 1}, {"qty": -1}]})
    assert [(item["source_path"], item["message"]) for item in listed(result.errors)] == [
        ("inputs.t[2].qty", "Positive.")
    ]


def test_a_rule_written_for_a_range_moves_with_the_cell() -> None:
    workbook = compiled(
        {"A1": 1, "A2": 1, "B1": 10, "B2": 20},
        {"Xinput_a": "A2", "Xoutput_b": "A1"},
        adjust=rule("A1:A2", type="whole", operator="lessThanOrEqual", formula1="B1"),
    )
    assert (broken(workbook, 20), len(broken(workbook, 21))) == ([], 1)
