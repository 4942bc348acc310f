"""Workbooks made to break the sandbox are refused in no time; nothing is asked of an engine that would not survive."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Any, cast

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula
from workbook_builder import build, compiled, run

from dovetail.sandbox.spark.workbook import CompileError, Workbook

CELLS = {"A1": 1, "A2": "=A1*2"}
NAMES = {"Xinput_a": "A1", "Xoutput_b": "A2"}


def ruled(cells: str, kind: str, formula: str) -> Callable[[openpyxl.Workbook], None]:
    """Adds a data validation."""

    def adjust(book: openpyxl.Workbook) -> None:
        rule: Any = DataValidation(type=cast("Any", kind), formula1=formula)
        rule.add(cells)
        sheet: Any = book["Calc"]
        sheet.add_data_validation(rule)

    return adjust


@pytest.mark.parametrize(
    "formula",
    ["=" + "(" * 4_000 + "A1" + ")" * 4_000, "=" + "^".join(["1"] * 4_000), "=" + "{" * 4_000, "=A1" + "+1" * 5_000],
    ids=["brackets", "powers", "arrays", "long"],
)
@pytest.mark.parametrize("place", ["cell", "array", "name", "rule"])
def test_formulas_that_the_engine_would_not_survive_are_refused(formula: str, place: str) -> None:
    cells: dict[str, object] = dict(CELLS)
    names = dict(NAMES)
    adjust = None
    if place == "cell":
        cells["C1"] = formula
    elif place == "array":
        cells["C1"] = ArrayFormula("C1", formula)
    elif place == "name":
        names["deep"] = formula[1:]
    else:
        adjust = ruled("A1", "custom", formula)

    with pytest.raises(CompileError, match="longer or nested more deeply than Excel allows"):
        compiled(cells, names, adjust=adjust)


def test_brackets_in_texts_are_no_nesting_and_what_excel_allows_works() -> None:
    nested = "IF(A1=1," * 64 + "A1" + ",0)" * 64
    cells = CELLS | {"C1": '=LEN("' + "(" * 300 + '")', "C2": f"={nested}"}
    assert run(compiled(cells, {"Xoutput_c": "C1", "Xoutput_d": "C2"})).outputs == {"c": 300, "d": 1}


def test_an_array_formula_over_the_whole_sheet_is_refused() -> None:
    with pytest.raises(CompileError, match="Calc!C1: the array formula fills 17,177,772,032 cells"):
        compiled(CELLS | {"C1": ArrayFormula("C1:XFD1048576", "=A1")}, NAMES)


def test_a_list_of_options_in_a_whole_column_ends_where_its_cells_end() -> None:
    options = {"D1": 1, "D2": 2, "D3": 3}
    workbook = compiled(CELLS | options, NAMES, adjust=ruled("A1:XFD1048576", "list", "Calc!$D:$D"))

    (rule,) = workbook.validation_rules("default_values").values()
    assert isinstance(rule, dict)
    assert rule["options"] == [1, 2, 3]
    # A million cells read for each record would make a call a matter of seconds.
    assert run(workbook, {"a": 2}).outputs == {"b": 4}


def test_a_list_of_options_in_a_whole_sheet_is_refused() -> None:
    adjust = ruled("A1", "list", "Calc!$A$1:$XFD$1048576")
    with pytest.raises(CompileError, match="a list of 17,179,869,184 cells"):
        compiled(CELLS | {"XFD1048576": 1}, NAMES, adjust=adjust)


def changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with a part that is otherwise than in the file of a program."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(build(CELLS, NAMES))) as before, zipfile.ZipFile(made, "w", 8) as after:
        for item in before.infolist():
            content = before.read(item.filename)
            after.writestr(item.filename, change(content) if item.filename == part else content)
    return made.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
MERGED = b'</sheetData><mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>'
DAMAGED: dict[str, tuple[str, Callable[[bytes], bytes], str]] = {
    "zeros": (SHEET, lambda text: text + b" " * (130 << 20), "134,217,728 are allowed"),
    "merged": (SHEET, lambda text: text.replace(b"</sheetData>", MERGED), "merges 17,179,836,416 cells"),
    "entities": (
        SHEET,
        lambda text: b'<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1/x">]>' + text.replace(b"<v>1<", b"<v>&a;<"),
        "cannot be read",
    ),
    "number": (SHEET, lambda text: text.replace(b"<v>1<", b"<v>one<"), "cannot be read"),
    "reference": (SHEET, lambda text: text.replace(b'r="A1"', b'r="ZZZZ99999999"'), "cannot be read"),
    "style": (SHEET, lambda text: text.replace(b'r="A1"', b'r="A1" s="999"'), "cannot be read"),
    "two sheets of a name": (
        "xl/workbook.xml",
        lambda text: re.sub(rb"<sheets>(.*?)</sheets>", rb"<sheets>\1\1</sheets>", text),
        "two sheets of one name",
    ),
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged_packages_are_refused(name: str) -> None:
    part, change, complaint = DAMAGED[name]
    with pytest.raises(CompileError, match=complaint):
        Workbook.compile(changed(part, change), file_name="test.xlsx")


def test_a_package_that_lies_about_its_sizes_is_refused() -> None:
    data = bytearray(changed(SHEET, lambda text: text + b" " * (8 << 20)))
    for mark, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        for found in re.finditer(re.escape(mark), bytes(data)):
            if SHEET.encode() in data[found.start() : found.start() + 100]:
                data[found.start() + at : found.start() + at + 4] = (1_000).to_bytes(4, "little")
    with pytest.raises(CompileError, match=r"is not an Excel workbook|cannot be read"):
        Workbook.compile(bytes(data), file_name="test.xlsx")
