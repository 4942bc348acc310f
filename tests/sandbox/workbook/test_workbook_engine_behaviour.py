"""What the vendor's engine was observed to do, case by case: two numbers with defaults in, one rounded product out."""

from __future__ import annotations

import math
from typing import Any

import pytest
from workbook_builder import ALL, build, calculate, compiled, listed, run

from dovetail.sandbox.spark.workbook import JSON, CalculationOptions, Workbook


@pytest.fixture(scope="module")
def product() -> Workbook:
    return compiled(
        {"B1": 2, "B2": 1.5, "B3": "=ROUND(B1*B2,2)", "B4": "=B1+B2"},
        {"Xinput_a": "B1", "Xinput_b": "B2", "Xoutput_product": "B3", "Xoutput_sum": "B4"},
    )


def outputs(workbook: Workbook, inputs: JSON, **options: object) -> Any:
    return run(workbook, inputs, **options).outputs


def test_a_missing_input_takes_its_default_with_one_warning_each(product: Workbook) -> None:
    both = run(product, {})
    assert both.outputs == {"product": 3, "sum": 3.5}
    assert [item["source_path"] for item in listed(both.warnings)] == ["Default Values", "Default Values"]
    one = run(product, {"a": 4})
    assert one.outputs == {"product": 6, "sum": 5.5}
    assert one.warnings is not None
    assert len(one.warnings) == 1
    assert "b" in one.warnings[0]["message"]
    assert one.errors is None


def test_complete_inputs_give_no_warnings_and_no_errors(product: Workbook) -> None:
    result = run(product, {"a": 4, "b": 2})
    assert (result.outputs, result.warnings, result.errors) == ({"product": 8, "sum": 6}, None, None)


def test_unknown_inputs_are_ignored(product: Workbook) -> None:
    assert run(product, {"a": 4, "b": 2, "c": 9, " a ": 100}) == run(product, {"a": 4, "b": 2})


def test_names_of_inputs_count_without_regard_to_case_and_the_last_one_wins(product: Workbook) -> None:
    assert outputs(product, {"A": 4, "b": 2}) == {"product": 8, "sum": 6}
    assert outputs(product, {"a": 1, "A": 4, "b": 2}) == {"product": 8, "sum": 6}


def test_null_is_a_blank_cell_without_a_warning(product: Workbook) -> None:
    result = run(product, {"a": None, "b": 2})
    assert (result.outputs, result.warnings) == ({"product": 0, "sum": 2}, None)


@pytest.mark.parametrize(
    ("sent", "number"),
    [
        *[("2", 2), (" 2.5 ", 2.5), ("-1e2", -100), (".5", 0.5), ("2026-05-04", 46146), (True, 1), (False, 0)],
        *[("1,250.5", 1250.5), ("3 %", 0.03), ("$-3", -3), ("(3)", -3), ("0x1F", 31), ("true", 1), ("6 PM", 0.75)],
        *[("5/4/2026", 46146), ("4-May-26", 46146), ("May 4, 2026", 46146), ("2026/5/4 25:30", 46147.0625)],
    ],
)
def test_text_of_a_number_iso_dates_and_booleans_are_coerced(product: Workbook, sent: JSON, number: float) -> None:
    result = run(product, {"a": sent, "b": 1})
    assert result.outputs == {"product": round(number, 2), "sum": pytest.approx(number + 1)}
    assert result.warnings is None


@pytest.mark.parametrize(
    "sent", ["two", "1,5", "3%%", "(-3)", "3€", "1_000", " true ", "13:30 PM", "31/12/2026", "٣", [], [1], {}, {"a": 1}]
)
def test_what_is_no_number_gives_value_errors_and_a_warning_that_names_the_outputs(
    product: Workbook, sent: JSON
) -> None:
    result = run(product, {"a": sent, "b": 1})
    assert result.outputs == {"product": "#VALUE!", "sum": "#VALUE!"}
    assert result.errors is None
    assert result.warnings is not None
    assert len(result.warnings) == 1
    assert "source_path" not in result.warnings[0]
    assert "product" in result.warnings[0]["message"]
    assert "sum" in result.warnings[0]["message"]


def test_empty_text_is_a_value_error_with_advice_to_send_null(product: Workbook) -> None:
    result = run(product, {"a": "", "b": 1})
    assert result.outputs == {"product": "#VALUE!", "sum": "#VALUE!"}
    paths = [item.get("source_path") for item in listed(result.warnings)]
    assert sorted(paths, key=str) == [None, "inputs.a"]
    assert "null" in next(item["message"] for item in listed(result.warnings) if "source_path" in item)


@pytest.mark.parametrize("sent", [1e308, -1e308, 10**400, math.inf, "1e999", "nan", "-inf"])
def test_an_overflow_is_null(product: Workbook, sent: JSON) -> None:
    result = run(product, {"a": sent, "b": 10})
    assert result.outputs is not None
    assert result.outputs["product"] is None
    assert result.errors is None
    assert result.warnings is None


@pytest.mark.parametrize(
    ("formula", "value", "answer"),
    [
        ("=SQRT(B1)", -1, "#NUM!"),
        ("=LN(B1)", 0, "#NUM!"),
        ("=B1^0.5", -4, "#NUM!"),
        ("=B1^B1", 1000, None),
        ("=EXP(B1)+1", 1000, None),
        ("=POWER(B1,B1)", 1000, None),
        ("=2*B1^-1", 0, "#DIV/0!"),
        ("=1/(B1-5)", 5, "#DIV/0!"),
        ("=NPER(0.06,-10,B1)", 1_000_000, "#NUM!"),
    ],
)
def test_a_wrong_argument_is_a_num_error_but_an_overflow_is_null(formula: str, value: float, answer: JSON) -> None:
    workbook = compiled({"B1": 1, "B2": formula}, {"Xinput_x": "B1", "Xoutput_y": "B2"})
    result = run(workbook, {"x": value})
    assert result.outputs["y"] == answer
    assert (result.warnings is None) is (answer is None)


def test_absent_inputs_take_the_defaults_and_are_an_error(product: Workbook) -> None:
    result = calculate(product, None)
    assert result.outputs == {"product": 3, "sum": 3.5}
    assert result.warnings is not None
    assert len(result.warnings) == 2
    assert result.errors is not None
    assert result.errors[0]["source_path"] == "request_data.inputs"
    assert result.errors[0]["error_category"] == "bad_request"
    assert result.errors[0]["error_type"] == "error.VALIDATION"


@pytest.mark.parametrize("inputs", [[], [{"a": 1, "b": 1}], "text", 5])
def test_inputs_that_are_no_object_take_all_defaults_with_warnings(product: Workbook, inputs: JSON) -> None:
    result = calculate(product, inputs)
    assert result.outputs == {"product": 3, "sum": 3.5}
    assert result.warnings is not None
    assert len(result.warnings) == 2
    assert result.errors is None


def test_requested_output_as_text_is_an_error_and_returns_everything(product: Workbook) -> None:
    result = run(product, {"a": 1, "b": 1}, requested_output="product")
    assert set(result.outputs) == {"product", "sum"}
    assert result.errors is not None
    item = result.errors[0]
    assert item["source_path"] == "request_meta.requested_output"
    assert (item["error_category"], item["error_type"]) == ("bad_request", "error.VALIDATION")
    assert "array" in item["message"]


def test_requested_outputs_are_the_only_ones(product: Workbook) -> None:
    assert outputs(product, {"a": 1, "b": 1}, requested_output=["sum"]) == {"sum": 2}
    assert outputs(product, {"a": 1, "b": 1}, requested_output_regex="p.*") == {"product": 1}


def test_unknown_requested_outputs_give_null(product: Workbook) -> None:
    assert outputs(product, {"a": 1, "b": 1}, requested_output=["none"]) is None
    assert outputs(product, {"a": 1, "b": 1}, requested_output_regex="produc") is None


def test_requested_output_and_regex_together_are_a_validation_error(product: Workbook) -> None:
    result = run(product, {"a": 1, "b": 1}, requested_output=["sum"], requested_output_regex="p.*")
    assert set(result.outputs) == {"product", "sum"}
    assert result.errors is not None
    assert (result.errors[0]["error_category"], result.errors[0]["source_path"]) == ("validation_error", "request_meta")


def test_a_regex_that_is_none_is_an_error_not_a_crash(product: Workbook) -> None:
    result = run(product, {"a": 1, "b": 1}, requested_output_regex="(")
    assert set(result.outputs) == {"product", "sum"}
    assert result.errors is not None
    assert result.errors[0]["source_path"] == "request_meta.requested_output_regex"


def test_v4_output_items_may_be_regular_expressions(product: Workbook) -> None:
    options = CalculationOptions.from_batch({"output": ["su."]}, columnar=False)
    assert product.calculate({"a": 1, "b": 1}, options=options).outputs == {"sum": 2}


def test_array_outputs_makes_tables_columnar() -> None:
    workbook = compiled(
        {"A1": "x", "B1": "y", "A2": 1, "B2": 2},
        {"Xoutput_first": "A1:B2", "Xoutput_second": "A1:B2"},
    )
    as_rows = [{"x": 1, "y": 2}]
    as_array = [["x", "y"], [1, 2]]
    assert outputs(workbook, {}) == {"first": as_rows, "second": as_rows}
    assert outputs(workbook, {}, array_outputs=("second",)) == {"first": as_rows, "second": as_array}
    assert outputs(workbook, {}, array_outputs=("*",)) == {"first": as_array, "second": as_array}


def test_debug_solve_adds_an_empty_log(product: Workbook) -> None:
    result = outputs(product, {"a": 1, "b": 1}, debug_solve=True)
    assert result == {"product": 1, "sum": 2, "additional_outputs": {"solve_log": []}}


def test_an_unknown_service_category_is_ignored_without_subservices(product: Workbook) -> None:
    result = run(product, {"a": 1, "b": 1}, subservices=("nowhere",))
    assert (result.outputs, result.errors) == ({"product": 1, "sum": 2}, None)


def test_a_record_keeps_none_of_the_record_before(product: Workbook) -> None:
    results = product.calculate_many([{"a": 5, "b": 5}, {}, {"a": "x"}, {"b": 4}], options=ALL)
    assert [(item.outputs or {})["product"] for item in results] == [25, 3, "#VALUE!", 8]


def test_request_meta_is_read_by_its_wire_keys() -> None:
    options = CalculationOptions.from_request_meta(
        {
            "service_category": "a, b",
            "requested_output": ["x"],
            "requested_output_regex": None,
            "array_outputs": ["t"],
            "debug_solve": True,
        }
    )
    assert options == CalculationOptions(
        subservices=("a", "b"), requested_output=["x"], array_outputs=("t",), debug_solve=True
    )


def test_file_bytes_are_the_only_thing_needed() -> None:
    data = build({"A1": "=6*7"}, {"Xoutput_answer": "A1"})
    assert Workbook.compile(data, file_name="answer.xlsx").calculate({}, options=ALL).outputs == {"answer": 42}
