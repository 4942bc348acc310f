"""What a schema says about inputs, value by value; nothing is sent."""

from __future__ import annotations

import math
import pickle
import time as time_module
from dataclasses import make_dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

import msgspec
import numpy as np
import pandas as pd
import polars as pl
import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.runtime.codec import convert
from dovetail.spark.excel_values import serial
from dovetail.spark.input_checks import check
from dovetail.spark.schema_reading import service_schema
from dovetail.spark.service_schema import InputField, InputRule, Kind, ServiceSchema, TableColumn
from dovetail_api.spark import models as m


class Term(msgspec.Struct):
    years: int


def schema(*fields: InputField) -> ServiceSchema:
    return ServiceSchema(folder="f", service="s", inputs=fields)


def problems(field: InputField, value: Any, **options: bool) -> list[str]:
    return [problem.rule for problem in schema(field).check({field.name: value}, **options)]


IN_TOKYO = timezone(timedelta(hours=9))

# Kind → what it holds, what the server turns into it, and what it cannot be.
VALUES: dict[Kind, tuple[list[Any], list[Any], list[Any]]] = {
    "number": (
        [0, 1.5, -3, Decimal("2.5"), np.float64(1.5), np.int32(4)],
        ["2", " 1e3 ", True, np.bool_(False), "2026-05-04", "09:30", date(2026, 5, 4), time(9, 30)],
        ["", "two", "1,000", [1], {"a": 1}, math.nan, math.inf, -math.inf, Decimal("NaN"), 10**400, "1e999", object()],
    ),
    "text": (["", "two", "2"], [2, 2.5, True], [["a"], {}, date(2026, 5, 4)]),
    "boolean": ([True, False, np.bool_(True)], [0, 1, 2.5, "true", "FALSE"], ["yes", "", [], date(2026, 5, 4)]),
    "date": (
        [date(2026, 5, 4), "2026-05-04", datetime(2026, 5, 4), "2026-05-04T00:00:00", np.datetime64("2026-05-04")],
        [46146, "46146", datetime(2026, 5, 4, 9), "2026-05-04 09:00", "09:30"],
        ["4.5.2026", "", "2026-02-30", ["2026-05-04"], datetime(2026, 5, 4, tzinfo=IN_TOKYO)],
    ),
    "time": (
        [time(9, 30), "09:30", "9:30", "09:30:15"],
        [0.5, "0.5", "2026-05-04", datetime(2026, 5, 4, 9)],
        ["25:00", "half past", "", time(9, tzinfo=UTC)],
    ),
    "datetime": (
        [datetime(2026, 5, 4, 9), "2026-05-04 09:00:00", "2026-05-04T09:00:00.000Z", date(2026, 5, 4), "2026-05-04"],
        [46146.5, "46146.5", "09:30"],
        ["soon", "", "2026-05-04T09:00:00+09:00"],
    ),
    "any": ([0, "two", "", True, date(2026, 5, 4)], [], [["a"], {}, math.nan]),
}


@pytest.mark.parametrize("kind", VALUES)
def test_a_value_is_what_the_cell_holds_or_becomes_it_or_is_refused(kind: Kind) -> None:
    exact, coerced, refused = VALUES[kind]
    field = InputField("x", kind)

    assert {repr(value): problems(field, value) for value in exact} == {repr(value): [] for value in exact}
    assert {repr(value): problems(field, value) for value in coerced} == {repr(value): ["type"] for value in coerced}
    assert [value for value in coerced if problems(field, value, coerce=True)] == []
    assert [value for value in refused if problems(field, value, coerce=True) != ["type"]] == []


def test_what_would_be_coerced_says_so() -> None:
    [problem] = schema(InputField("x", "number")).check({"x": "2"})
    assert str(problem) == ("inputs.x: '2' is no number. The server would turn it into one: coerce=True lets it pass.")
    [problem] = schema(InputField("x", "number")).check({"x": ""})
    assert str(problem) == "inputs.x: '' is no number. Give None for a blank."


def test_a_blank_is_allowed_unless_the_rule_forbids_it() -> None:
    assert problems(InputField("x", "number"), None) == []
    assert problems(InputField("x", "number", rule=InputRule(allow="Whole", min=1)), None) == []
    assert problems(InputField("x", "number", rule=InputRule(allow="Whole", ignore_blank=False)), None) == ["blank"]


@pytest.mark.parametrize(
    ("rule", "kind", "good", "bad"),
    [
        (InputRule(allow="Whole", min=1, max=9), "number", [1, 9, 9.0], [(0, "min"), (10, "max"), (1.5, "whole")]),
        (InputRule(allow="Decimal", min=0.1), "number", [0.1, 1e300], [(0.09, "min")]),
        (InputRule(allow="Decimal", max=0.3), "number", [0.1 + 0.2], [(0.31, "max")]),
        (InputRule(allow="Date", min="2026-01-01"), "date", [date(2026, 1, 1)], [("2025-12-31", "min")]),
        (InputRule(allow="Date", max=46146), "date", ["2026-05-04"], [(date(2026, 5, 5), "max")]),
        (InputRule(allow="Time", max="18:00:00"), "time", [time(18)], [("18:00:01", "max")]),
        (InputRule(allow="TextLength", min=2, max=3), "text", ["ab", "äöü"], [("a", "min"), ("abcd", "max")]),
        (InputRule(allow="List", options=("A", "b")), "text", ["A", "b"], [("a", "options"), ("", "options")]),
        (InputRule(allow="List", options=(1, 2.5)), "number", [1, 1.0, Decimal("2.5")], [(2, "options")]),
        (InputRule(allow="List", options=("TRUE",)), "boolean", [True], [(False, "options")]),
        (InputRule(allow="List", options=("2026-05-04",)), "date", [date(2026, 5, 4)], [("2026-05-05", "options")]),
        (InputRule(allow="Custom"), "number", [1, -1], [("one", "type")]),
        (InputRule(allow="Whole", min=1, max=2, dynamic=True), "number", [1, 99, 1.5], [("one", "type")]),
        (InputRule(allow="Rainbow", min=1), "number", [0], []),
        (InputRule(allow="Whole", min=1), "text", [], [("2", "type")]),
    ],
)
def test_every_kind_of_rule(rule: InputRule, kind: Kind, good: list[Any], bad: list[tuple[Any, str]]) -> None:
    field = InputField("x", kind, rule=rule)
    assert [value for value in good if problems(field, value)] == []
    assert [(value, *problems(field, value)) for value, _ in bad] == bad


def test_letter_case_of_an_option_is_the_servers_to_judge_when_asked() -> None:
    field = InputField("x", "text", rule=InputRule(allow="List", options=("EUR", "USD")))
    assert (problems(field, "eur"), problems(field, "eur", coerce=True)) == (["options"], [])


def test_coerced_values_keep_to_the_rule_too() -> None:
    field = InputField("x", "number", rule=InputRule(allow="Whole", min=1, max=9))
    assert (problems(field, "9", coerce=True), problems(field, "10", coerce=True)) == ([], ["max"])
    day = InputField("x", "date", rule=InputRule(allow="Date", max="2026-12-31"))
    assert problems(day, 47000, coerce=True) == ["max"]


def test_each_problem_names_record_input_value_rule_and_remedy() -> None:
    rule = InputRule(allow="Whole", min=1, max=40, error_message="1 to 40 years.")
    found = schema(InputField("years", "number", rule=rule)).check([{"years": 5}, {"years": 50, "yaers": 1}])

    assert [(p.record, p.input, p.value, p.rule, p.at) for p in found] == [
        (1, "years", 50, "max", "inputs[1].years"),
        (1, "yaers", 1, "unknown", "inputs[1].yaers"),
    ]
    assert str(found[0]) == "inputs[1].years: 50 is more than 40. 1 to 40 years."
    assert found[1].remedy == "Did you mean 'years'?"
    assert pickle.loads(pickle.dumps(found)) == found


def test_rows_below_a_row_of_names_are_checked_by_name() -> None:
    fields = (InputField("a", "number"), InputField("b", "text"))
    found = schema(*fields).check([["a", "b"], [1, "x"], ["one", "y"], [2]])
    assert [(problem.record, problem.at) for problem in found] == [(1, "inputs[2].a")]


def test_json_text_is_checked_as_what_it_holds() -> None:
    assert [p.at for p in schema(InputField("a", "number")).check('[{"a": "x"}]')] == ["inputs[0].a"]
    assert schema().check(None) == ()


def test_an_unknown_name_may_be_allowed() -> None:
    one = schema(InputField("a", "number"))
    assert one.check({"z": 1}, allow_unknown=True) == ()
    assert one.check({"z": 1})[0].remedy == "Known are: a."
    assert one.check({"A": 1})[0].remedy == "Did you mean 'a'?"


TABLE = InputField(
    "plan",
    "table",
    address="A1:B3",
    sheet="Calc",
    columns=(TableColumn("day", "date"), TableColumn("paid", "number", InputRule(allow="Decimal", min=0))),
    rows=2,
)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ([{"day": "2026-05-04", "paid": 1}, {"paid": None}], []),
        ([["paid", "day"], [1, date(2026, 5, 4)]], []),
        ([], []),
        (None, []),
        ([{"day": 1, "paid": -1}], [("type", "inputs.plan[0].day"), ("min", "inputs.plan[0].paid")]),
        ([["paid"], ["x"]], [("type", "inputs.plan[1].paid")]),
        ([{"piad": 1}], [("unknown", "inputs.plan[0].piad")]),
        ([{"paid": 1}] * 3, [("rows", "inputs.plan")]),
        ([["paid"], [1], [2], [3]], [("rows", "inputs.plan")]),
        ({"paid": 1}, [("table", "inputs.plan")]),
        ("x", [("table", "inputs.plan")]),
        ([{"paid": 1}, [1]], [("table", "inputs.plan")]),
        ([["paid"], [1, 2]], [("table", "inputs.plan")]),
        ([1, 2], [("table", "inputs.plan")]),
        ([1], [("table", "inputs.plan")]),
        ([None], [("table", "inputs.plan")]),
    ],
)
def test_tables_are_checked_cell_by_cell(value: Any, found: list[tuple[str, str]]) -> None:
    assert [(problem.rule, problem.at) for problem in schema(TABLE).check({"plan": value})] == found


def test_the_message_names_ten_problems_and_the_value_holds_all() -> None:
    one = schema(InputField("a", "number"))
    with pytest.raises(Spark.SparkInputError, match="25 problems with the inputs of f/s") as caught:
        one.validated([{"a": "x"}] * 25)
    assert "… and 15 more." in str(caught.value)
    assert isinstance(caught.value.value, tuple)
    assert len(caught.value.value) == 25
    assert one.validated([{"a": 1}]) == [{"a": 1}]
    assert one.validated(None) == {}


def test_bounds_asked_for_one_record_hold_for_records_like_it() -> None:
    rule = InputRule(allow="Decimal", max=20, dynamic=True, depends_on=("n",), asked_for={"n": 2})
    one = schema(InputField("n", "number", 2), InputField("x", "number", rule=rule))
    assert [problem.record for problem in one.check([{"n": 2, "x": 21}, {"n": 3, "x": 21}, {"x": 21}])] == [0, 2]
    assert one.left_to_server == ()


@pytest.mark.parametrize(
    "day",
    ["2026-05-04", "2026-05-04T00:00:00", date(2026, 5, 4), pd.Timestamp("2026-05-04"), np.datetime64("2026-05-04")],
    ids=lambda day: type(day).__name__,
)
def test_bounds_asked_for_one_day_hold_for_the_same_day_however_it_is_written(day: Any) -> None:
    rule = InputRule(allow="Decimal", max=20, dynamic=True, depends_on=("d",), asked_for={"d": "2026-05-04"})
    one = schema(InputField("d", "date", "2026-01-01"), InputField("x", "number", rule=rule))

    assert [problem.at for problem in one.check({"d": day, "x": 21})] == ["inputs.x"]
    assert one.check({"d": "2026-05-05", "x": 21}) == one.check({"x": 21}) == one.check({"d": None, "x": 21}) == ()


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("1900-03-01", 61.0),
        ("2026-05-04", 46146.0),
        ("2026-05-04T12:00:00", 46146.5),
        ("18:00", 0.75),
        (time(6), 0.25),
        ("2026-13-01", None),
        ("24:30", None),
        (5, None),
    ],
)
def test_dates_are_days_since_excels_day_0(value: Any, days: float | None) -> None:
    assert serial(value) == days


def test_differences_between_versions_are_told_and_change_the_fingerprint() -> None:
    old = schema(InputField("a", "number", 1), InputField("b", "text"))
    new = schema(InputField("a", "number", 2, rule=InputRule(allow="Whole", min=1)), InputField("c", "text"))
    assert old.differences(new) == (
        "the input 'b' is gone",
        "the input 'c' is new",
        "default of the input 'a': 1 → 2",
        "rule of the input 'a': None → whole number ≥ 1",
    )
    described = schema(InputField("a", "number", 1, description="x", address="B2"), InputField("b", "text"))
    assert (old.fingerprint == described.fingerprint, old.fingerprint == new.fingerprint) == (True, False)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (InputField("a", "number", 1), InputField("a", "number", True), "default of the input 'a': 1 → True"),
        (InputField("a", "number", 1), InputField("a", "number", 1.0), None),
        (InputField("a", description="x", address="A1"), InputField("a", description="y", address="A2"), None),
        (
            InputField("a", rule=InputRule(allow="Whole", min=1, input_message="whole, please")),
            InputField("a", rule=InputRule(allow="Whole", min=1.0, error_message="no!")),
            None,
        ),
        (
            InputField("a", rule=InputRule(allow="Whole", min=1)),
            InputField("a", rule=InputRule(allow="Whole", min=1, ignore_blank=False)),
            "rule of the input 'a' (whole number ≥ 1): ignore_blank True → False",
        ),
        (
            InputField("a", "table", columns=(TableColumn("x", "text"), TableColumn("y", "date"))),
            InputField("a", "table", columns=(TableColumn("y", "date"), TableColumn("x", "text"))),
            None,
        ),
        (
            InputField("a", "table", columns=(TableColumn("x", "text"),)),
            InputField("a", "table", columns=(TableColumn("x", "date"),)),
            "columns of the input 'a': (TableColumn(name='x', kind='text'),) → (TableColumn(name='x', kind='date'),)",
        ),
    ],
)
def test_versions_differ_in_words_exactly_when_their_fingerprints_differ(
    old: InputField, new: InputField, told: str | None
) -> None:
    other = InputField("b")
    one, two = schema(old, other), schema(other, new)  # the order of names does not count

    assert one.differences(two) == (() if told is None else (told,))
    assert (one.fingerprint == two.fingerprint) is (told is None)


def test_a_schema_goes_through_pickle_and_json_and_shows_itself() -> None:
    one = schema(TABLE, InputField("a<b", "number", rule=InputRule(allow="Whole", min=1)))
    assert pickle.loads(pickle.dumps(one)) == Spark.ServiceSchema.from_json(one.to_json()) == one
    html: str = one._repr_html_()
    assert "a&lt;b (input)" in html
    assert "whole number ≥ 1" in html
    with pytest.raises(Spark.SparkInputError, match="what to_json wrote"):
        Spark.ServiceSchema.from_json("{")
    with pytest.raises(Spark.SparkInputError, match="Known are: plan"):
        one.input("plna")


def test_a_piece_of_many_records_is_numbered_as_in_the_whole() -> None:
    one = schema(InputField("a", "number"))
    assert [problem.at for problem in check(one, [{"a": 1}, {"a": "x"}], start=100)] == ["inputs[101].a"]
    assert [problem.record for problem in check(one, [["a"], [1], ["x"]], start=100)] == [101]


YEARS = InputField("years", "number", rule=InputRule(allow="Whole", min=1, max=40))


@pytest.mark.parametrize(
    ("inputs", "at"),
    [
        ([{"years": 5}, {"years": 41}], "inputs[1].years"),
        ([["years"], [5], [41]], "inputs[2].years"),
        (Spark.Columns({"years": [5, 41]}), "inputs[1].years"),
        (Spark.Columns({"years": np.array([5, 41])}), "inputs[1].years"),
        (pd.DataFrame({"years": [5, 41]}), "inputs[1].years"),
        (pl.DataFrame({"years": [5, 41]}), "inputs[1].years"),
        ([Term(5), Term(41)], "inputs[1].years"),
        (Term(41), "inputs.years"),
        (Spark.records_of([["years"], [5], [41]]), "inputs[2].years"),
        (Spark.records_of([["years"], [None], [41]], missing="default"), "inputs[2].years"),
        (Spark.records_of(Spark.Columns({"years": [5] * 2500 + [41]})), "inputs[2500].years"),
    ],
)
def test_inputs_of_every_form_are_checked_and_named_as_when_they_are_read(inputs: Any, at: str) -> None:
    assert [problem.at for problem in schema(YEARS).check(inputs)] == [at]
    with pytest.raises(Spark.SparkInputError) as caught:
        schema(YEARS).require(inputs)
    assert caught.value.at == at


@pytest.mark.parametrize("kind", ["number", "date", "time", "datetime", "any"])
def test_a_moment_that_is_none_is_a_problem(kind: Kind) -> None:
    assert problems(InputField("moment", kind), pd.NaT) == ["type"]
    assert problems(InputField("moment", kind), np.datetime64("NaT", "ns")) == ["type"]


def test_a_moment_of_numpy_is_no_number_whatever_its_unit() -> None:
    moments = [np.datetime64("2026-05-04", unit) for unit in ("D", "s", "us", "ns")]

    assert [problems(InputField("count", "number"), moment) for moment in moments] == [["type"]] * 4
    assert [problems(InputField("due", "date"), moment) for moment in moments] == [[]] * 4


@pytest.mark.parametrize(
    ("number_format", "kind"),
    [
        ("mmmm", "date"),
        ("mmm", "date"),
        ("dddd", "date"),
        ("d/m/yyyy", "date"),
        ("mm:ss", "time"),
        ("h:mm AM/PM", "time"),
        ("[h]:mm", "number"),
        ('0 "days"', "number"),
        ("#,##0.00 [$USD]", "number"),
        ("yyyy-mm-dd hh:mm", "datetime"),
    ],
)
def test_the_format_of_a_number_tells_moments_from_numbers(number_format: str, kind: Kind) -> None:
    entry = {"name": "Xinput_cell", "dataType": "NUMBER", "numberFormat": number_format}
    detail = convert({"xlInputs": [entry]}, m.EngineDetail)

    assert service_schema(detail, {}).input("cell").kind == kind


def test_a_long_list_and_a_name_that_is_always_wrong_cost_little() -> None:
    """Looked through anew for each value this took nearly a minute."""
    days = [(date(2020, 1, 1) + timedelta(number)).isoformat() for number in range(2000)]
    listed = [
        InputField("day", "date", rule=InputRule(allow="List", options=tuple(days))),
        InputField("count", "number", rule=InputRule(allow="List", options=tuple(range(2000)))),
    ]
    others = [InputField(f"some_input_{number}", "number") for number in range(300)]
    records = [{"day": days[-1], "count": 1999, "some_inptu_7": 1}] * 3000

    started = time_module.process_time()
    found = schema(*listed, *others).check(records)
    spent = time_module.process_time() - started

    assert {problem.remedy for problem in found} == {"Did you mean 'some_input_7'?"}
    assert len(found) == len(records)
    assert spent < 15


@pytest.mark.parametrize(
    "inputs",
    [
        Spark.Columns({"a": [1, "x"]}),
        pl.DataFrame({"a": ["1", "x"]}),
        [make_dataclass("Given", ["a"])(value) for value in (1, "x")],
    ],
    ids=["columns", "table", "typed objects"],
)
def test_whatever_can_be_executed_can_be_checked(inputs: Any) -> None:
    found = schema(InputField("a", "number")).check(inputs, coerce=True)
    assert [(problem.record, problem.value) for problem in found] == [(1, "x")]
