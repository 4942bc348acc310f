"""The workbooks behind the sandbox's built-in services, built with openpyxl when they are asked for."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Literal

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet


def loan_quote() -> bytes:
    """`lending/loan-quote`: the monthly payment and the total interest of an annuity loan.

    Shows descriptions, a validation with bounds, a list and a check across inputs.
    """
    book, sheet = _start("Quote", "Loan quote", "Monthly payment and interest of an annuity loan.")
    _rows(sheet, 3, [("Principal", 25000), ("Annual rate", 0.06), ("Term in years", 5)])
    _rows(
        sheet,
        7,
        [
            ("Monthly payment", "=ROUND(exact_payment,2)"),
            ("Total interest", "=ROUND(exact_payment*years*12-principal,1)"),
            ("Check of the term", '=IF(AND(principal<5000,years>5),"Loans below 5000 run for 5 years at most.","")'),
            (
                "Payment before rounding",
                "=IF(annual_rate=0,principal/(years*12),-PMT(annual_rate/12,years*12,principal))",
            ),
        ],
    )
    for row, number_format in ((3, "#,##0.00"), (4, "0.00%"), (5, "0"), (7, "#,##0.00"), (8, "#,##0.00")):
        sheet.cell(row, 2).number_format = number_format
    for name, cell in (("principal", "B3"), ("annual_rate", "B4"), ("years", "B5"), ("exact_payment", "B10")):
        _name(book, name, sheet, cell)
    _name(book, "Xinput_principal", sheet, "B3", "Amount borrowed, in the currency of the offer.")
    _name(book, "Xinput_annual_rate", sheet, "B4", "Nominal interest rate a year; 0.06 is 6 %.")
    _name(book, "Xinput_years", sheet, "B5", "Term in whole years.")
    _name(book, "Xoutput_monthly_payment", sheet, "B7", "Payment at the end of each month.")
    _name(book, "Xoutput_total_interest", sheet, "B8", "Interest paid over the whole term, rounded to one decimal.")
    _name(book, "Xvalidate_years", sheet, "B9", "Small loans must be short.")
    _validate(sheet, "B3", "decimal", "1", "10000000", "The principal must lie between 1 and 10,000,000.")
    _validate(sheet, "B4", "decimal", "0", "1", "The annual rate must lie between 0 and 1; 6 % is 0.06.")
    _validate(sheet, "B5", "whole", "1", "40", "The term must be 1 to 40 whole years.")
    return _bytes(book)


def repayment_plan() -> bytes:
    """`lending/repayment-plan`: a table of extra payments in, a table of yearly balances out."""
    book, sheet = _start("Plan", "Repayment plan", "Balances of a loan with extra payments.")
    _rows(
        sheet,
        3,
        [("Principal", 12000), ("Annual rate", 0.05), ("Yearly payment", 3000), ("First due", date(2026, 12, 31))],
    )
    sheet["B6"].number_format = "yyyy-mm-dd"
    for column, heading in enumerate(("year", "amount"), start=4):
        sheet.cell(3, column, heading).font = Font(bold=True)
    for row, (year, amount) in enumerate(((1, 500), (2, 0), (3, 250)), start=4):
        sheet.cell(row, 4, year)
        sheet.cell(row, 5, amount)
    for column, heading in enumerate(("year", "due", "interest", "paid", "balance"), start=1):
        sheet.cell(12, column, heading).font = Font(bold=True)
    for year in range(1, 7):
        row = 12 + year
        before = "$B$3" if year == 1 else f"E{row - 1}"
        sheet.cell(row, 1, year)
        sheet.cell(row, 2, f"=EDATE($B$6,{(year - 1) * 12})").number_format = "yyyy-mm-dd"
        sheet.cell(row, 3, f"=ROUND({before}*$B$4,2)")
        sheet.cell(row, 4, f"=MIN({before}+C{row},$B$5+SUMIF($D$4:$D$9,A{row},$E$4:$E$9))")
        sheet.cell(row, 5, f"=ROUND({before}+C{row}-D{row},2)")
    sheet["A20"], sheet["B20"] = "Total interest", "=SUM(C13:C18)"
    _name(book, "Xinput_principal", sheet, "B3", "Amount borrowed.")
    _name(book, "Xinput_annual_rate", sheet, "B4", "Interest rate a year.")
    _name(book, "Xinput_yearly_payment", sheet, "B5", "Regular payment a year.")
    _name(book, "Xinput_first_due", sheet, "B6", "Day of the first payment.")
    _name(book, "Xinput_extra_payments", sheet, "D3:E9", "Up to six extra payments: year and amount.")
    _name(book, "Xoutput_plan", sheet, "A12:E18", "Interest, payment and balance of each year.")
    _name(book, "Xoutput_total_interest", sheet, "B20", "Interest over all years.")
    _validate(sheet, "B3", "decimal", "1", "10000000", "The principal must lie between 1 and 10,000,000.")
    return _bytes(book)


def household_cover() -> bytes:
    """`insurance/household-cover`: premiums of two covers as subservices, with metadata for a form."""
    book, sheet = _start("Cover", "Household cover", "Yearly premium of household insurance.")
    _rows(
        sheet,
        3,
        [("Currency", "EUR"), ("Home: insured sum", 300000), ("Home: zone", "B"), ("Contents: insured sum", 40000)],
    )
    for row, (zone, rate) in enumerate((("A", 0.001), ("B", 0.0015), ("C", 0.0025)), start=3):
        sheet.cell(row, 4, zone)
        sheet.cell(row, 5, rate)
    _rows(
        sheet,
        9,
        [
            ("Home premium", "=ROUND(B4*VLOOKUP(B5,$D$3:$E$5,2,FALSE),2)"),
            ("Contents premium", "=ROUND(B6*0.002,2)"),
            ("Total premium", "=B9+B10"),
            ("Quote", '=TEXT(B11,"#,##0.00")&" "&B3'),
            ("Primary colour", "#0B5FFF"),
            ("Font", "Inter"),
        ],
    )
    _name(book, "Xinput_currency", sheet, "B3", "Currency of the sums insured.")
    _name(book, "Xinput_home.insured_sum", sheet, "B4", "Value of the building.")
    _name(book, "Xinput_home.zone", sheet, "B5", "Risk zone of the address.")
    _name(book, "Xinput_contents.insured_sum", sheet, "B6", "Value of the contents.")
    _name(book, "Xoutput_home.premium", sheet, "B9", "Yearly premium of the building.")
    _name(book, "Xoutput_contents.premium", sheet, "B10", "Yearly premium of the contents.")
    _name(book, "Xoutput_total_premium", sheet, "B11", "Both premiums.")
    _name(book, "Xoutput_quote", sheet, "B12", "Both premiums with their currency.")
    _name(book, "Xoutput_metadata.PrimaryColor", sheet, "B13")
    _name(book, "Xoutput_metadata.Font", sheet, "B14")
    choice = DataValidation(type="list", formula1="$D$3:$D$5", allow_blank=False, showErrorMessage=True)
    choice.error = "The zone must be A, B or C."
    sheet.add_data_validation(choice)
    choice.sqref = MultiCellRange("B5")
    currency = DataValidation(type="list", formula1='"EUR,USD,GBP"', allow_blank=False, showErrorMessage=True)
    sheet.add_data_validation(currency)
    currency.sqref = MultiCellRange("B3")
    return _bytes(book)


EXAMPLES: dict[str, Callable[[], bytes]] = {
    "lending/loan-quote": loan_quote,
    "lending/repayment-plan": repayment_plan,
    "insurance/household-cover": household_cover,
}
"""The built-in services: `folder/service` and the function that builds its workbook."""


def _start(title: str, heading: str, description: str) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    book.properties.title = heading
    book.properties.description = description
    book.properties.creator = "Dovetail sandbox"
    sheet = book.worksheets[0]
    sheet.title = title
    sheet["A1"] = heading
    sheet["A1"].font = Font(bold=True)
    sheet.column_dimensions["A"].width = 24
    return book, sheet


def _rows(sheet: Worksheet, first: int, rows: list[tuple[str, str | float | date]]) -> None:
    """Labels in column A, values or formulas in column B."""
    for row, (label, value) in enumerate(rows, start=first):
        sheet.cell(row, 1, label)
        sheet.cell(row, 2, value)


def _name(book: Workbook, name: str, sheet: Worksheet, cells: str, description: str | None = None) -> None:
    """Define a name of workbook scope; the description becomes its comment."""
    absolute = ":".join(
        f"${cell.rstrip('0123456789')}${cell.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}" for cell in cells.split(":")
    )
    book.defined_names[name] = DefinedName(name, attr_text=f"{sheet.title}!{absolute}", comment=description)


def _validate(
    sheet: Worksheet, cell: str, kind: Literal["whole", "decimal"], least: str, most: str, message: str
) -> None:
    rule = DataValidation(type=kind, operator="between", formula1=least, formula2=most, showErrorMessage=True)
    rule.error = message
    sheet.add_data_validation(rule)
    rule.sqref = MultiCellRange(cell)


def _bytes(book: Workbook) -> bytes:
    """The workbook as a file's bytes."""
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()
