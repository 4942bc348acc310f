"""Numbers against computations that know nothing of spreadsheets."""

from __future__ import annotations

import io
import math
import statistics
import zipfile
from datetime import date

import ironcalc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.formula import ArrayFormula
from workbook_builder import compiled, run

from dovetail.sandbox.spark.workbook import JSON, Workbook

DATA = {f"A{i}": value for i, value in enumerate((12.5, -3, 8, 40.25, 8), start=1)} | {
    f"B{i}": text for i, text in enumerate(("north", "south", "east", "west", "up"), start=1)
}
SERIES = (12.5, -3, 8, 40.25, 8)


def annuity(rate: float, count: int, present: float) -> float:
    return present * rate / (1 - (1 + rate) ** -count)


def irr(flows: list[float]) -> float:
    """The rate at which the flows are worth nothing, by bisection."""
    low, high = -0.9, 10.0
    for _ in range(200):
        middle = (low + high) / 2
        worth = sum(flow / (1 + middle) ** year for year, flow in enumerate(flows))
        low, high = (middle, high) if worth > 0 else (low, middle)
    return low


CASES: list[tuple[str, JSON]] = [
    ("=-PMT(0.06/12,60,25000)", annuity(0.005, 60, 25000)),
    ("=FV(0.05,10,-100)", 100 * (1.05**10 - 1) / 0.05),
    ("=PV(0.05,10,-100)", 100 * (1 - 1.05**-10) / 0.05),
    ("=NPV(0.1,100,200,300)", 100 / 1.1 + 200 / 1.1**2 + 300 / 1.1**3),
    ("=IRR({-1000,300,420,680})", irr([-1000, 300, 420, 680])),
    ("=RATE(60,-annuity,25000)", 0.005),
    ("=SUM(A1:A5)", sum(SERIES)),
    ("=SUMPRODUCT(A1:A5,A1:A5)", sum(x * x for x in SERIES)),
    ("=AVERAGE(A1:A5)", statistics.mean(SERIES)),
    ("=MEDIAN(A1:A5)", statistics.median(SERIES)),
    ("=_xlfn.STDEV.S(A1:A5)", statistics.stdev(SERIES)),
    ("=COUNTIF(A1:A5,8)", 2),
    ('=SUMIFS(A1:A5,A1:A5,">0",B1:B5,"<>west")', 28.5),
    ("=VLOOKUP(40.25,A1:B5,2,FALSE)", "west"),
    ('=INDEX(A1:A5,MATCH("east",B1:B5,0))', 8),
    ('=_xlfn.XLOOKUP("west",B1:B5,A1:A5)', 40.25),
    ('=_xlfn.XLOOKUP("down",B1:B5,A1:A5,"none")', "none"),
    ("=IFERROR(1/0,7)", 7),
    ('=_xlfn.IFS(A1<0,"low",A1<20,"mid",TRUE,"high")', "mid"),
    ("=ROUND(2.345,2)", 2.35),
    ("=ROUND(-2.5,0)", -3),
    ("=ROUNDUP(2.301,2)", 2.31),
    ("=INT(-1.5)", -2),
    ("=MOD(-1,3)", 2),
    ('=TEXT(1234567.891,"#,##0.00")', "1,234,567.89"),
    ('=TEXT(DATE(2026,5,4),"yyyy-mm-dd")', "2026-05-04"),
    ("=DATE(2026,5,4)", (date(2026, 5, 4) - date(1899, 12, 30)).days),
    ("=EDATE(DATE(2024,1,31),1)", (date(2024, 2, 29) - date(1899, 12, 30)).days),
    ("=EOMONTH(DATE(2026,1,15),0)", (date(2026, 1, 31) - date(1899, 12, 30)).days),
    ('=DATEDIF(DATE(2000,2,29),DATE(2026,2,28),"y")', 25),
    ("=WEEKDAY(DATE(2026,5,4),2)", date(2026, 5, 4).isoweekday()),
    ('=_xlfn.TEXTJOIN("-",TRUE,B1:B3)', "north-south-east"),
    ("=SUM(_xlfn._xlws.FILTER(A1:A5,A1:A5>0))", 68.75),
    ("=-2^2", 4),
    ("=2^3^2", 64),
    ('="2"*"3"', 6),
    ("=10%", 0.1),
    ("=EXP(LN(10))", math.exp(math.log(10))),
]


@pytest.mark.parametrize(("formula", "value"), CASES, ids=[case[0] for case in CASES])
def test_a_formula(formula: str, value: JSON) -> None:
    workbook = compiled(DATA | {"D1": formula, "D2": "=-PMT(0.005,60,25000)"}, {"annuity": "D2", "Xoutput_x": "D1"})
    result = run(workbook).outputs["x"]
    assert result == (pytest.approx(value, rel=1e-9) if isinstance(value, float) else value)


def test_a_spill_follows_its_inputs() -> None:
    cells = {
        "A1": 3,
        "B1": ArrayFormula("B1:B3", "=_xlfn._xlws.SORT(C1:C3,1,-1)"),
        "C1": 1,
        "C2": 5,
        "C3": 3,
        "D1": "=B1",
    }
    workbook = compiled(cells, {"Xinput_c": "C1", "Xoutput_largest": "D1"})
    assert [run(workbook, {"c": c}).outputs["largest"] for c in (1, 9, 4)] == [5, 9, 5]


@settings(max_examples=100, deadline=None)
@given(st.integers(100, 10**7), st.floats(0.0001, 0.5), st.integers(1, 40))
def test_the_loan_payment_for_any_loan(principal: int, rate: float, years: int) -> None:
    outputs = run(LOAN, {"principal": principal, "rate": rate, "years": years}).outputs
    assert outputs["payment"] == pytest.approx(annuity(rate / 12, years * 12, principal), rel=1e-9)


LOAN = compiled(
    {"A1": 1000, "A2": 0.05, "A3": 10, "A4": "=-PMT(A2/12,A3*12,A1)"},
    {"Xinput_principal": "A1", "Xinput_rate": "A2", "Xinput_years": "A3", "Xoutput_payment": "A4"},
)


def with_stale_result(data: bytes) -> bytes:
    """The workbook with another saved value inside the spill, as a program leaves it that does not calculate."""
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                assert b"<v>9</v>" in content
                content = content.replace(b"<v>9</v>", b"<v>99</v>")
            new.writestr(name, content)
    return changed.getvalue()


def test_a_workbook_saved_by_another_program_with_a_spill_that_grows() -> None:
    """The file marks B1 as a dynamic array of three cells; five inputs later it must spill further."""
    model = ironcalc.create("spill")
    model.set_user_input(0, 1, 1, "3")
    model.set_user_input(0, 1, 2, "squares")
    model.set_user_input(0, 2, 2, "=SEQUENCE(A1)^2")
    model.set_user_input(0, 1, 3, "=SUM(B2#)")
    for name, cells in (("Xinput_n", "$A$1"), ("Xoutput_squares", "$B$1:$B$9"), ("Xoutput_sum", "$C$1")):
        model.new_defined_name(name, None, f"Sheet1!{cells}")
    model.evaluate()
    workbook = Workbook.compile(with_stale_result(model.to_xlsx()), file_name="spill.xlsx")
    assert workbook.warnings == ()
    for count in (3, 5, 1):
        squares = [number**2 for number in range(1, count + 1)]
        outputs = run(workbook, {"n": count}).outputs
        assert outputs == {"squares": [{"squares": square} for square in squares], "sum": sum(squares)}
