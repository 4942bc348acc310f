"""What cannot be calculated is refused when an output needs it and reported otherwise; no wrong number is served."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.table import Table
from workbook_builder import build, compiled, run

from dovetail.sandbox.spark.workbook import CompileError, Workbook

UNSUPPORTED: dict[str, tuple[object, str]] = {
    "unknown function": ("=AGGREGATE(9,6,B1:B2)", "the function AGGREGATE is not supported"),
    "unknown function behind IFERROR": ("=IFERROR(WEBSERVICE(B1),0)", "the function WEBSERVICE is not supported"),
    "new unknown function": ("=_xlfn.STOCKHISTORY(B1)", "the function STOCKHISTORY is not supported"),
    "Python in Excel": ("=_xlfn._xlws.PY(0,1)", "the function PY is not supported"),
    "other workbook": ("=[1]Sheet1!A1*2", "refers to another workbook"),
    "other workbook by path": ("=IFERROR('[rates.xlsx]Sheet1'!A1,0)", "refers to another workbook"),
    "intersection": ("=SUM(B1:B2 B2:C2)", "the intersection operator"),
    "intersection on top": ("=B1:B2 B2:C2", "the intersection operator"),
    "union": ("=SUM((B1,C1))", "the reference operator ','"),
    "computed range": ("=SUM(B1:INDEX(B1:B2,2))", "a range computed by INDEX"),
    "three sheets": ("=SUM(Calc:Calc!B1)", "refers to several sheets"),
    "circle": ("=A1+1", "depends on itself"),
    "unknown name": ("=B1*no_such_name", "the name no_such_name is not defined"),
    "name of several areas": ("=SUM(areas)", "the name areas: the reference operator ','"),
    "relative name": ("=floating+B2*0.5*tax", "the name floating is relative"),
    "whole table": ("=ROWS(Prices)", "the table Prices without a column"),
    "table in another case": ("=SUM(prices[net])", "prices[net] names no table"),
    "name in an array formula": (ArrayFormula("A1", "=SUM(B1:B2*tax)"), "with the calculated name tax"),
    "data table": (DataTableFormula(ref="A1:A1", dt2D=False, r1="B1"), "a what-if data table"),
}  # fmt: skip

CELLS = {"B1": 1, "B2": 2, "C1": 3, "C2": "=B2*2"}
NAMES = {"areas": "Calc!$B$1,Calc!$C$1", "floating": "Calc!B1+1", "tax": "0.2"}


def with_table(book: openpyxl.Workbook) -> None:
    sheet = book["Calc"]
    sheet["F1"], sheet["F2"], sheet["F3"] = "net", 1, 2
    sheet.add_table(Table(displayName="Prices", ref="F1:F3"))


@pytest.mark.parametrize("case", UNSUPPORTED)
def test_it_is_refused_when_an_output_depends_on_it(case: str) -> None:
    formula, said = UNSUPPORTED[case]
    with pytest.raises(CompileError, match="Calc!A1") as caught:
        compiled(
            CELLS | {"A1": formula, "A2": "=B1", "A3": "=SUM(A1:A2)"},
            NAMES | {"Xoutput_far": "A3"},
            adjust=with_table,
        )
    assert said in caught.value.message
    assert "Xoutput_far" in caught.value.message


@pytest.mark.parametrize("case", UNSUPPORTED)
def test_it_is_a_warning_when_no_output_depends_on_it(case: str) -> None:
    formula, said = UNSUPPORTED[case]
    workbook = compiled(CELLS | {"A1": formula}, NAMES | {"Xoutput_other": "C2"}, adjust=with_table)
    assert any("Calc!A1" in warning and said in warning for warning in workbook.warnings), workbook.warnings
    assert run(workbook).outputs == {"other": 4}


def test_an_output_that_reaches_cells_by_indirect_may_reach_the_problem() -> None:
    cells = CELLS | {"A1": "=AGGREGATE(9,6,B1:B2)", "A2": '=IFERROR(INDIRECT("A"&1),0)'}
    with pytest.raises(CompileError, match=r"Calc!A1.*INDIRECT in Calc!A2"):
        compiled(cells, {"Xoutput_x": "A2"})


def test_validations_count_as_results() -> None:
    with pytest.raises(CompileError, match="Xvalidate_v"):
        compiled(CELLS | {"A1": "=AGGREGATE(9,6,B1:B2)"}, {"Xoutput_x": "C2", "Xvalidate_v": "A1"})


def add_part(data: bytes, name: str) -> bytes:
    changed = io.BytesIO(data)
    with zipfile.ZipFile(changed, "a") as package:
        package.writestr(name, "<x/>")
    return changed.getvalue()


@pytest.mark.parametrize(
    ("part", "word"),
    [
        ("xl/vbaProject.bin", "VBA"),
        ("xl/pivotTables/pivotTable1.xml", "pivot"),
        ("xl/ctrlProps/ctrlProp1.xml", "form controls"),
        ("xl/connections.xml", "Power Query"),
    ],
)
def test_parts_that_are_left_alone_are_warnings(part: str, word: str) -> None:
    data = add_part(build(CELLS, {"Xoutput_x": "C2"}), part)
    workbook = Workbook.compile(data, file_name="parts.xlsx")
    assert any(word in warning and "parts.xlsx" in warning for warning in workbook.warnings)
    assert run(workbook).outputs == {"x": 4}


def test_a_package_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dovetail.sandbox.spark.workbook.book.MAX_UNPACKED_BYTES", 1000)
    with pytest.raises(CompileError, match="1,000 are allowed"):
        compiled(CELLS, {"Xoutput_x": "C2"})


SUPPORTED: dict[str, tuple[object, float]] = {
    "structured reference": ("=SUM(Prices[net])", 3),
    "local variables": ("=_xlfn.LET(_xlpm.x,B2,_xlpm.x*10)", 20),
    "lambda": ("=_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)(B2)", 3),
    "array constant": ("=SUM({1,2;3,4})", 10),
    "whole column": ("=SUM(B:B)", 3),
    "blanks between arguments": ("=SUM( B1 , B2 )", 3),
    "offset": ("=SUM(OFFSET(B1,0,0,2,1))", 3),
    "implicit intersection": ("=B1:B9*2", 2),
    "implicit intersection, spelt out": ("=SUM(_xlfn.SINGLE(B1:B2),1)", 2),
}  # fmt: skip


@pytest.mark.parametrize("case", SUPPORTED)
def test_what_looks_unusual_but_works(case: str) -> None:
    formula, value = SUPPORTED[case]
    workbook = compiled(CELLS | {"A1": formula}, {"Xoutput_x": "A1"}, adjust=with_table)
    assert (run(workbook).outputs, workbook.warnings) == ({"x": value}, ())
