"""Cell types and their JSON, defaults, dates in both date systems."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime, time

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from workbook_builder import build, compiled, run

from dovetail.sandbox.spark.workbook import JSON, Workbook


@pytest.mark.parametrize(
    ("cell", "number_format", "answer"),
    [
        (12.5, "General", 12.5),
        (0.25, "0.00%", 0.25),
        (12.5, '"$"#,##0.00', 12.5),
        (3, '0 "days"', 3),
        ("=1/3", "General", 0.333333333333333),
        ("=0.1+0.2", "General", 0.3),
        ("=123456789012345678", "General", 1.23456789012346e17),
        ("text", "General", "text"),
        (12.5, "@", "12.5"),
        (12, "@", "12"),
        ('=TEXT(1234.5,"#,##0.00")', "General", "1,234.50"),
        (True, "General", True),
        ("=1>2", "General", False),
        (date(2026, 5, 4), "yyyy-mm-dd", "2026-05-04"),
        ("=DATE(2026,5,4)", "YYYY-MM-DD", "2026-05-04"),
        (time(9, 30, 15), "hh:mm:ss", "09:30:15"),
        ("=TIME(9,30,15)", "hh:mm:ss", "09:30:15"),
        (datetime(2026, 5, 4, 9, 30, 15), "yyyy-mm-dd hh:mm:ss", "2026-05-04 09:30:15"),
        (datetime(2026, 5, 4, 9, 30, 15), 'yyyy-mm-dd"T"hh:mm:ss.000"Z"', "2026-05-04T09:30:15.000Z"),
        (1.5, "[h]:mm:ss", 1.5),
        (-1, "yyyy-mm-dd", -1),
        (None, "General", None),
        ('=""', "General", ""),
    ],
)
def test_a_cell_as_json(cell: object, number_format: str, answer: JSON) -> None:
    workbook = compiled({"A1": cell}, {"Xoutput_x": "A1"}, formats={"A1": number_format})
    value = run(workbook).outputs["x"]
    assert value == answer
    assert type(value) is type(answer)


@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NUM!", "#NAME?", "#NULL!"])
def test_an_excel_error_is_its_text_and_a_warning(error: str) -> None:
    workbook = compiled({"A1": error, "A2": "=A1", "A3": 1}, {"Xoutput_x": "A2", "Xoutput_y": "A3"})
    result = run(workbook)
    assert result.outputs == {"x": error, "y": 1}
    assert result.warnings == [{"message": f"{error} in outputs: x"}]


def test_an_error_saved_in_an_input_stays_an_error() -> None:
    workbook = compiled({"A1": "=1/0", "A2": "=A1*2"}, {"Xinput_a": "A1", "Xoutput_x": "A2"})
    assert run(workbook).outputs == {"x": "#DIV/0!"}
    assert run(workbook, {"a": 4}).outputs == {"x": 8}


def test_a_long_default_is_cut_in_its_warning() -> None:
    workbook = compiled({"A1": "x" * 5000, "A2": "=LEN(A1)"}, {"Xinput_a": "A1", "Xoutput_x": "A2"})
    result = run(workbook)
    assert result.outputs == {"x": 5000}
    assert len(result.warnings[0]["message"]) < 150


def test_a_text_that_looks_like_an_error_is_none() -> None:
    workbook = compiled({"A1": "a", "A2": "=A1"}, {"Xinput_a": "A1", "Xoutput_x": "A2"})
    result = run(workbook, {"a": "#N/A"})
    assert (result.outputs, result.warnings) == ({"x": "#N/A"}, None)


@pytest.mark.parametrize(
    ("default", "number_format", "data_type", "shown"),
    [
        (2.5, "General", "NUMBER", 2.5),
        (None, "0.00", "NUMBER", None),
        ("a", "General", "TEXT", "a"),
        (7, "@", "TEXT", "7"),
        (True, "General", "BOOLEAN", True),
        (date(2026, 5, 4), "yyyy-mm-dd", "DATE", "2026-05-04"),
        (0.5, "hh:mm:ss", "TIME", "12:00:00"),
        (datetime(2026, 5, 4, 6), "yyyy-mm-dd hh:mm:ss", "DATETIME", "2026-05-04 06:00:00"),
        (None, "General", "ANY", None),
        ("=2+3", "General", "NUMBER", 5),
    ],
)
def test_types_and_defaults_of_inputs(default: object, number_format: str, data_type: str, shown: JSON) -> None:
    workbook = compiled(
        {"A1": default, "A2": "=A1"}, {"Xinput_a": "A1", "Xoutput_x": "A2"}, formats={"A1": number_format}
    )
    assert (workbook.inputs[0].data_type, workbook.inputs[0].default) == (data_type, shown)


@pytest.mark.parametrize(
    ("default", "sent", "answer"),
    [
        ("a", "=1+1", "=1+1"),
        ("a", "'x", "'x"),
        ("a", "12", "12"),
        ("a", " b ", " b "),
        ("a", "", ""),
        ("a", 5, 5),
        ("a", None, None),
        ("a", ["x"], "#VALUE!"),
        ("a", "\ud800", "#VALUE!"),
        ("a", "naïve 😀", "naïve 😀"),
        (True, "false", False),
        (True, 0, False),
        (True, "maybe", "#VALUE!"),
        (None, "word", "word"),
        (None, 2, 2),
        (None, {"x": 1}, "#VALUE!"),
    ],
)
def test_what_a_cell_makes_of_a_value(default: object, sent: JSON, answer: JSON) -> None:
    workbook = compiled({"A1": default}, {"Xinput_a": "A1", "Xoutput_x": "A1"})
    value = run(workbook, {"a": sent}).outputs["x"]
    assert value == answer
    assert type(value) is type(answer)


def test_every_way_of_storing_a_constant_is_understood() -> None:
    """Written as other programs do: inline text (plain and rich), dates in ISO form, formulas with text results."""
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>plain</t></is></c>'
        '<c r="B1" t="inlineStr"><is><r><t>ri</t></r><r><t>ch</t></r></is></c>'
        '<c r="C1" t="d" s="1"><v>2026-05-04</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c>'
        '<c r="F1"><f>A1&amp;B1</f></c><c r="G1"><f>YEAR(C1)</f></c></row>'
    )
    source = build({"C1": 1}, {f"Xoutput_{c}": f"{c.upper()}1" for c in "abcdefg"}, formats={"C1": "yyyy-mm-dd"})
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(changed, "w") as new:
        for item in old.namelist():
            content = old.read(item)
            if item == "xl/worksheets/sheet1.xml":
                content = re.sub(rb"<row .*</row>", rows.encode(), content, flags=re.DOTALL)
            new.writestr(item, content)
    workbook = Workbook.compile(changed.getvalue(), file_name="foreign.xlsx")
    assert run(workbook).outputs == {
        "a": "plain", "b": "rich", "c": "2026-05-04", "d": True, "e": "#N/A", "f": "plainrich", "g": 2026,
    }  # fmt: skip


def test_a_blank_cell_with_a_format_is_blank_not_zero() -> None:
    cells = {"A2": 4, "B1": "=ISBLANK(A1)", "B2": "=AVERAGE(A1:A2)", "B3": "=COUNT(A1:A2)"}
    workbook = compiled(
        cells, {"Xoutput_x": "B1", "Xoutput_y": "B2", "Xoutput_z": "B3"}, formats={"A1": "0.00", "D9": "0.00"}
    )
    assert run(workbook).outputs == {"x": True, "y": 4, "z": 1}


def test_a_formula_in_an_input_is_evaluated_once() -> None:
    workbook = compiled(
        {"A1": 10, "A2": "=A1*2", "A3": "=A2+1"}, {"Xinput_a": "A1", "Xinput_b": "A2", "Xoutput_x": "A3"}
    )
    assert workbook.inputs[1].default == 20
    assert run(workbook, {"a": 50}).outputs == {"x": 21}
    assert run(workbook, {"b": 3}).outputs == {"x": 4}


DATES = {"A1": date(2026, 5, 4), "A2": "=A1+1", "A3": "=YEAR(A1)", "A4": "=EDATE(A1,1)", "A5": '=TEXT(A1,"yyyy-mm-dd")'}
DATE_NAMES = {"Xinput_day": "A1", "Xoutput_next": "A2", "Xoutput_year": "A3", "Xoutput_month": "A4", "Xoutput_t": "A5"}
DATE_FORMATS = dict.fromkeys(("A1", "A2", "A4"), "yyyy-mm-dd")


@pytest.mark.parametrize("from_1904", [False, True])
def test_dates_in_both_date_systems(*, from_1904: bool) -> None:
    def epoch(book: openpyxl.Workbook) -> None:
        if from_1904:
            book.epoch = CALENDAR_MAC_1904

    workbook = compiled(DATES, DATE_NAMES, formats=DATE_FORMATS, adjust=epoch)
    expected = {"next": "2026-05-05", "year": 2026, "month": "2026-06-04", "t": "2026-05-04"}
    assert run(workbook).outputs == expected
    assert run(workbook, {"day": "2026-05-04"}).outputs == expected
    assert run(workbook, {"day": "2026-05-04T00:00:00Z"}).outputs == expected
    assert run(workbook, {"day": 46146 - 1462 * from_1904}).outputs == expected
    assert run(workbook, {"day": "2024-02-28"}).outputs == {
        "next": "2024-02-29",
        "year": 2024,
        "month": "2024-03-28",
        "t": "2024-02-28",
    }
    assert bool(workbook.warnings) is from_1904


@pytest.mark.parametrize("sent", ["2026-13-01", "2026-02-30", "04.05.2026", "26-5-4"])
def test_a_date_that_is_none_is_a_value_error(sent: str) -> None:
    workbook = compiled(DATES, DATE_NAMES, formats=DATE_FORMATS)
    assert set(run(workbook, {"day": sent}).outputs.values()) == {"#VALUE!"}


def test_a_time_of_day_is_accepted() -> None:
    workbook = compiled({"A1": 0.5, "A2": "=A1*24"}, {"Xinput_t": "A1", "Xoutput_h": "A2"}, formats={"A1": "hh:mm:ss"})
    assert [run(workbook, {"t": t}).outputs["h"] for t in ("06:00:00", "18:30", "7:15", 0.25)] == [
        6,
        18.5,
        7.25,
        6,
    ]
