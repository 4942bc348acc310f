"""A workbook with an input of every kind and every kind of data validation."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import Any

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation

CELLS: dict[str, Any] = {
    "B1": 10,
    "B2": 3,
    "B3": "red",
    "B4": 2,
    "B5": date(2026, 5, 4),
    "B6": time(9, 30),
    "B7": datetime(2026, 5, 4, 9, 30),
    "B8": "abc",
    "B9": 4,
    "B10": 1,
    "B11": True,
    "B13": "A",
    "B14": 1.5,
    "D1": 1,
    "D2": 2,
    "D3": 5,
    "F1": "day",
    "F2": date(2026, 1, 31),
    "F3": date(2026, 2, 28),
    "G1": "amount paid",
    "G2": 100,
    "G3": 50,
    "H1": "label",
    "H2": "first",
    "B20": "=B1*B2+SUM(G2:G6)",
    "B21": "=B11",
    "B22": "=B5+1",
    "B23": "=B6",
    "B24": "=B7",
    "B25": '=B3&" "&B8',
    "B26": '=IF(B12="","",B12)',
    "B27": "=B1/(B9-4)",
    "F20": "day",
    "F21": "=F2",
    "G20": "twice",
    "G21": "=G2*2",
    "B28": "=B13",
}
FORMATS = {
    "B5": "yyyy-mm-dd",
    "B6": "hh:mm:ss",
    "B7": "yyyy-mm-dd hh:mm:ss",
    "B22": "yyyy-mm-dd",
    "B23": "hh:mm:ss",
    "B24": "yyyy-mm-dd hh:mm:ss",
    "F21": "yyyy-mm-dd",
    **{f"F{row}": "yyyy-mm-dd" for row in range(2, 7)},
}
NAMES = {
    "Xinput_amount": ("B1", 'How much; "quoted" \\ and\nin two lines'),
    "Xinput_count": ("B2", None),
    "Xinput_colour": ("B3", None),
    "Xinput_size": ("B4", None),
    "Xinput_due": ("B5", None),
    "Xinput_at": ("B6", None),
    "Xinput_seen_at": ("B7", None),
    "Xinput_code": ("B8", None),
    "Xinput_even": ("B9", None),
    "Xinput_limited": ("B10", None),
    "Xinput_agreed": ("B11", None),
    "Xinput_note": ("B12", None),
    "Xinput_home.zone": ("B13", "Risk zone."),
    "Xinput_Prämie": ("B14", None),
    "Xinput_payments": ("F1:H6", "Up to five payments."),
    "Xoutput_total": ("B20", "What it comes to."),
    "Xoutput_agreed": ("B21", None),
    "Xoutput_next_day": ("B22", None),
    "Xoutput_at": ("B23", None),
    "Xoutput_seen_at": ("B24", None),
    "Xoutput_words": ("B25", None),
    "Xoutput_class": ("B26", None),
    "Xoutput_ratio": ("B27", "Cannot be calculated when even is 4."),
    "Xoutput_home.zone": ("B28", None),
    "Xoutput_doubled": ("F20:G21", None),
}


def every_kind() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "All"
    book.properties.description = "Every kind of input."
    for address, value in CELLS.items():
        sheet[address] = value
    for address, number_format in FORMATS.items():
        sheet[address].number_format = number_format
    for name, (target, comment) in NAMES.items():
        cells = (f"${part[0]}${part[1:]}" for part in target.split(":"))
        book.defined_names[name] = DefinedName(name, attr_text="All!" + ":".join(cells), comment=comment)

    def rule(where: str, kind: Any, first: str, second: str | None = None, **more: Any) -> None:
        given = {"allow_blank": True, "operator": "between", "showErrorMessage": True} | more
        validation = DataValidation(type=kind, formula1=first, formula2=second, **given)
        sheet.add_data_validation(validation)
        validation.sqref = MultiCellRange(where)

    rule("B1", "decimal", "0.5", "100")
    rule("B2", "whole", "1", "9", allow_blank=False, error="Count from 1 to 9.")
    rule("B3", "list", '"red,green,blue"', error="Choose a colour.", promptTitle="Colour", prompt="Of the roof.")
    rule("B4", "list", "$D$1:$D$3")
    rule("B5", "date", "DATE(2026,1,1)", "DATE(2026,12,31)")
    rule("B6", "time", "TIME(8,0,0)", "TIME(18,0,0)")
    rule("B8", "textLength", "5", operator="lessThanOrEqual")
    rule("B9", "custom", "MOD(B9,2)=0")
    rule("B10", "decimal", "0", "$B$2*10")
    rule("G2:G6", "decimal", "0", operator="greaterThanOrEqual", error="Nothing is paid back.")
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
