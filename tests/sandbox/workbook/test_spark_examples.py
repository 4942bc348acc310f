"""The sandbox's built-in services calculate what they promise."""

from __future__ import annotations

import pytest
from workbook_builder import run

from dovetail.sandbox.spark.examples import EXAMPLES, household_cover, loan_quote, repayment_plan
from dovetail.sandbox.spark.workbook import JSON, Workbook


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_example_compiles_without_warnings_and_describes_its_parameters(name: str) -> None:
    workbook = Workbook.compile(EXAMPLES[name](), file_name=f"{name}.xlsx")
    assert workbook.warnings == ()
    assert all(item.description for item in (*workbook.inputs, *workbook.outputs))


@pytest.fixture(scope="module")
def loan() -> Workbook:
    return Workbook.compile(loan_quote(), file_name="loan-quote.xlsx")


def test_the_loan_quote(loan: Workbook) -> None:
    quote = run(loan, {"principal": 25000, "annual_rate": 0.06, "years": 5})
    assert (quote.outputs, quote.warnings, quote.errors) == (
        {"monthly_payment": 483.32, "total_interest": 3999.2},
        None,
        None,
    )
    smaller = run(loan, {"principal": 18000, "annual_rate": 0.05, "years": 4})
    assert smaller.outputs == {"monthly_payment": 414.53, "total_interest": 1897.3}
    assert run(loan, {"annual_rate": 0, "principal": 1200, "years": 1}).outputs == {
        "monthly_payment": 100,
        "total_interest": 0,
    }


@pytest.mark.parametrize(
    ("inputs", "path", "said"),
    [
        ({"principal": 0}, "inputs.principal", "between 1 and 10,000,000"),
        ({"annual_rate": 6}, "inputs.annual_rate", "6 % is 0.06"),
        ({"years": 2.5}, "inputs.years", "whole years"),
        ({"principal": 4000, "years": 6}, "inputs.years", "5 years at most"),
    ],
)
def test_the_loan_quote_says_what_is_wrong(loan: Workbook, inputs: JSON, path: str, said: str) -> None:
    errors = run(loan, inputs).errors
    assert [item["source_path"] for item in errors] == [path]
    assert said in errors[0]["message"]


def test_the_repayment_plan() -> None:
    """By hand: 1000 at 10 %, 600 a year and 100 extra in year 1: 1100 - 700 = 400; 440 - 440 = 0."""
    plan = Workbook.compile(repayment_plan(), file_name="plan.xlsx")
    outputs = run(
        plan,
        {
            "principal": 1000,
            "annual_rate": 0.1,
            "yearly_payment": 600,
            "first_due": "2027-01-31",
            "extra_payments": [{"year": 1, "amount": 100}],
        },
    ).outputs
    assert outputs["plan"][:2] == [
        {"year": 1, "due": "2027-01-31", "interest": 100, "paid": 700, "balance": 400},
        {"year": 2, "due": "2028-01-31", "interest": 40, "paid": 440, "balance": 0},
    ]
    assert outputs["total_interest"] == 140


def test_the_household_cover() -> None:
    cover = Workbook.compile(household_cover(), file_name="cover.xlsx")
    assert run(cover, {"home.insured_sum": 100000, "home.zone": "C"}, subservices=("home",)).outputs == {
        "home.premium": 250
    }
    assert run(cover, {"contents.insured_sum": 10000}).outputs["quote"] == "470.00 EUR"
    assert cover.metadata() == {"Metadata.PrimaryColor": "#0B5FFF", "Metadata.Font": "Inter"}
    assert run(cover, {"home.zone": "D"}).errors[0]["message"] == "The zone must be A, B or C."
