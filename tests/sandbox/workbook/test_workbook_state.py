"""A workbook is a value: no record sees another, however many there are and from however many threads."""

from __future__ import annotations

import concurrent.futures

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from workbook_builder import ALL, compiled, run

from dovetail.sandbox.spark.examples import household_cover, loan_quote, repayment_plan
from dovetail.sandbox.spark.workbook import JSON, Workbook

WORKBOOKS = {
    build.__name__: Workbook.compile(build(), file_name=f"{build.__name__}.xlsx")
    for build in (loan_quote, repayment_plan, household_cover)
}

values: st.SearchStrategy[JSON] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-10, 10**6),
    st.floats(allow_nan=False),
    st.sampled_from(["", "B", "USD", "3", "2026-05-04", "x" * 300, "=1+1", "#N/A"]),
    st.just([]),
    st.lists(st.fixed_dictionaries({"year": st.integers(1, 6), "amount": st.floats(0, 1000)}), max_size=8),
    st.just({"a": 1}),
)


@pytest.mark.parametrize("name", WORKBOOKS)
def test_any_record_leaves_the_next_as_if_it_were_the_first(name: str) -> None:
    workbook = WORKBOOKS[name]
    names = [item.name for item in workbook.inputs]
    untouched = workbook.calculate({}, options=ALL)

    @settings(max_examples=60, deadline=None)
    @given(st.dictionaries(st.sampled_from(names), values))
    def check(inputs: dict[str, JSON]) -> None:
        first = workbook.calculate(inputs, options=ALL)
        assert workbook.calculate({}, options=ALL) == untouched
        assert workbook.calculate(inputs, options=ALL) == first

    check()


def payment(principal: float, rate: float, years: int) -> float:
    """The annuity formula, without a spreadsheet."""
    monthly, count = rate / 12, years * 12
    return principal * monthly / (1 - (1 + monthly) ** -count)


def test_ten_thousand_calculations_are_all_right() -> None:
    workbook = WORKBOOKS["loan_quote"]
    records: list[JSON] = [
        {"principal": 5000 + 7 * i, "annual_rate": 0.01 + (i % 90) / 1000, "years": 1 + i % 40} for i in range(10_000)
    ]
    results = workbook.calculate_many(records, options=ALL)
    for i, result in enumerate(results):
        exact = payment(5000 + 7 * i, 0.01 + (i % 90) / 1000, 1 + i % 40)
        assert result.errors is None
        assert result.outputs is not None
        assert result.outputs["monthly_payment"] == pytest.approx(exact, abs=0.0051)
    assert workbook.calculate({}, options=ALL).outputs == {"monthly_payment": 483.32, "total_interest": 3999.2}


def test_equal_values_of_different_types_are_told_apart() -> None:
    workbook = compiled({"A1": None, "A2": "=A1"}, {"Xinput_a": "A1", "Xoutput_x": "A2"})
    for sent in (True, 1, True, False, 0, "1", 1):
        value = run(workbook, {"a": sent}).outputs["x"]
        assert (value, type(value)) == (sent, type(sent))
    assert run(workbook, {"a": "#VALUE!"}).warnings is None
    assert run(workbook, {"a": []}).warnings is not None
    assert run(workbook, {"a": "#VALUE!"}).warnings is None


def test_many_threads_share_a_workbook() -> None:
    workbook = WORKBOOKS["loan_quote"]

    def work(thread: int) -> bool:
        principal = 1000 * (thread + 1)
        record: JSON = {"principal": principal, "annual_rate": 0.06, "years": 5}
        expected = round(payment(principal, 0.06, 5), 2)
        return all(
            (r.outputs or {})["monthly_payment"] == expected
            for r in workbook.calculate_many([record] * 200, options=ALL)
        )

    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(8)))


def test_rules_and_metadata_do_not_disturb_calculations() -> None:
    workbook = WORKBOOKS["household_cover"]
    before = workbook.calculate({}, options=ALL)
    workbook.metadata({"currency": "USD", "home.zone": "C"})
    workbook.validation_rules("dynamic", {"home.zone": "C"})
    assert workbook.calculate({}, options=ALL) == before
