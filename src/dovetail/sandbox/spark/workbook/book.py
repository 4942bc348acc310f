"""Reading an `.xlsx`: cells, names, tables and validations, as openpyxl gives them, checked for size and kind."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from typing import cast

import attrs
import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.utils.cell import get_column_letter, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.workbook import Workbook as OpenpyxlWorkbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.worksheet import Worksheet

from dovetail.sandbox.spark.workbook.parameters import Area, CompileError

MAX_UNPACKED_BYTES = 128 * 1024 * 1024
"""A package that unpacks to more is refused, so that a small upload cannot fill the memory."""

MAX_FORMULA_LENGTH = 8_192
"""Excel's own limit."""

MAX_DEPTH = 256
"""Levels of brackets, and powers, in one formula; Excel allows 64. The engine's stack ends somewhere beyond."""

MAX_ARRAY_CELLS = 1_048_576
"""Cells that one array formula may fill: as many as a column has."""

MAX_MERGED_CELLS = 262_144
"""Cells that may be merged with others in all; openpyxl makes an object of each."""

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([^"]{1,40})"')

Place = tuple[str, int, int]
"""Sheet title, row and column of one cell."""

UNSUPPORTED_PARTS = (
    ("xl/vbaProject", "its VBA macros are not run"),
    ("xl/pivotTables/", "its pivot tables are not refreshed; their cells keep the saved values"),
    ("xl/pivotCache/", "its pivot caches are not read"),
    ("xl/queryTables/", "its query tables are not refreshed; their cells keep the saved values"),
    ("xl/connections", "its data connections and Power Query are not run"),
    ("xl/ctrlProps/", "its form controls are not evaluated"),
    ("xl/activeX/", "its ActiveX controls are not evaluated"),
    ("xl/externalLinks/", "its links to other workbooks are not followed"),
    ("xl/python", "its Python cells are not run"),
    ("xl/macrosheets/", "its macro sheets are not run"),
)


@attrs.frozen
class Formula:
    """One formula cell: its text with the equals sign, the cells it fills, and why it cannot be read, if so."""

    text: str
    fills: Area
    is_array: bool
    problem: str | None = None


@attrs.frozen
class Book:
    """A workbook as it lies in the file."""

    file_name: str
    data: bytes
    source: OpenpyxlWorkbook
    parts: tuple[str, ...]
    formulas: dict[Place, Formula]
    cells_with_data: int
    notices: tuple[str, ...] = ()

    @property
    def uses_1904(self) -> bool:
        """Whether dates count from 1904 instead of 1900."""
        return bool(self.source.epoch == CALENDAR_MAC_1904)

    def filled_by_arrays(self) -> set[Place]:
        """The cells which array formulas fill; their values in the file are only saved results."""
        return {
            (formula.fills.sheet, row, column)
            for formula in self.formulas.values()
            if formula.is_array
            for row in range(formula.fills.first_row, formula.fills.last_row + 1)
            for column in range(formula.fills.first_column, formula.fills.last_column + 1)
        }

    def sheets(self) -> Iterator[Worksheet]:
        """The sheets that have cells (not the chart sheets)."""
        yield from self.source.worksheets

    def sheet(self, title: str) -> Worksheet | None:
        """A sheet by its title; Excel compares titles without case."""
        for sheet in self.source.worksheets:
            if sheet.title.casefold() == title.casefold():
                return sheet
        return None

    def number_format(self, place: Place) -> str:
        """The number format of a cell, `General` when it has none."""
        return str(self.worksheet(place[0]).cell(place[1], place[2]).number_format)

    def worksheet(self, title: str) -> Worksheet:
        """The sheet with exactly this title."""
        return next(sheet for sheet in self.source.worksheets if sheet.title == title)

    def global_names(self) -> dict[str, DefinedName]:
        """The names of workbook scope, as spelt."""
        return dict(self.source.defined_names)

    def sheet_names(self) -> Iterator[tuple[str, str, DefinedName]]:
        """Names of sheet scope: sheet title, name, definition."""
        for sheet in self.source.worksheets:
            for name, definition in sheet.defined_names.items():
                yield sheet.title, name, definition

    def unsupported_parts(self) -> list[str]:
        """What the package carries that the calculator leaves alone, one sentence each."""
        found = list(self.notices)
        for prefix, meaning in UNSUPPORTED_PARTS:
            if any(part.startswith(prefix) for part in self.parts):
                found.append(f"{self.file_name}: {meaning}.")
        return found


def read_book(data: bytes, file_name: str) -> Book:
    """Open the bytes of an `.xlsx`.

    Raises:
        CompileError: Not an `.xlsx`, encrypted, damaged or too large.
    """
    if data[:4] == b"\xd0\xcf\x11\xe0":
        raise CompileError(
            f"{file_name} is encrypted or an old .xls file; save it from Excel as .xlsx without a password."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = tuple(package.namelist())
            unpacked = sum(item.file_size for item in package.infolist())
            merged = _merged_cells(package) if unpacked <= MAX_UNPACKED_BYTES else 0
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, ValueError):
        raise CompileError(f"{file_name} is not an Excel workbook; upload a file saved as .xlsx.") from None
    if unpacked > MAX_UNPACKED_BYTES:
        raise CompileError(f"{file_name} unpacks to {unpacked:,} bytes; {MAX_UNPACKED_BYTES:,} are allowed.")
    if merged > MAX_MERGED_CELLS:
        raise CompileError(f"{file_name} merges {merged:,} cells; {MAX_MERGED_CELLS:,} are allowed.")
    try:
        with warnings.catch_warnings(record=True) as noticed:
            warnings.simplefilter("always")
            source = openpyxl.load_workbook(io.BytesIO(data))
    except Exception as error:
        raise CompileError(f"{file_name} cannot be read as an Excel workbook: {error}") from error
    formulas: dict[Place, Formula] = {}
    cells_with_data = 0
    for sheet in source.worksheets:
        for (row, column), cell in cells_of(sheet).items():
            if cell.value is None:
                continue
            cells_with_data += 1
            formula = _formula(sheet.title, row, column, cell.value, cell.data_type)
            if formula is not None:
                _check_size(formula, (sheet.title, row, column))
                formulas[sheet.title, row, column] = formula
    _check_other_texts(source, file_name)
    notices = tuple(dict.fromkeys(f"{file_name}: {notice.message}" for notice in noticed))
    return Book(file_name, data, source, parts, formulas, cells_with_data, notices)


def cells_of(sheet: Worksheet) -> dict[tuple[int, int], Cell]:
    """The cells that stand in the file, by row and column.

    `Worksheet.iter_rows` would make a cell for every place up to the last one used, millions for a single stray cell.
    """
    return cast("dict[tuple[int, int], Cell]", vars(sheet)["_cells"])


def _formula(sheet: str, row: int, column: int, value: object, data_type: str | None) -> Formula | None:
    """The formula in a cell, or None when it holds a constant."""
    here = Area(sheet, row, column, row, column)
    if isinstance(value, ArrayFormula):
        return Formula(str(value.text or ""), parse_area(sheet, str(value.ref)) or here, is_array=True)
    if isinstance(value, DataTableFormula):
        fills = parse_area(sheet, str(value.ref)) or here
        return Formula(
            "", fills, is_array=True, problem="a what-if data table is not supported; write its formulas out"
        )
    if data_type == "f" and isinstance(value, str):
        return Formula(value, here, is_array=False)
    return None


def _merged_cells(package: zipfile.ZipFile) -> int:
    sheets = [name for name in package.namelist() if name.startswith("xl/worksheets/") and name.endswith(".xml")]
    areas = (
        parse_area("", match[1].decode("latin-1")) for name in sheets for match in _MERGED.finditer(package.read(name))
    )
    return sum(area.rows * area.columns for area in areas if area is not None)


def _check_size(formula: Formula, place: Place) -> None:
    """Refuse what the engine would not survive; it is asked to load nothing of the kind."""
    if _is_too_complex(formula.text):
        raise CompileError(f"{place_text(place)}: the formula is longer or nested more deeply than Excel allows.")
    count = formula.fills.rows * formula.fills.columns
    if count > MAX_ARRAY_CELLS:
        raise CompileError(
            f"{place_text(place)}: the array formula fills {count:,} cells; {MAX_ARRAY_CELLS:,} are allowed."
        )


def _check_other_texts(source: OpenpyxlWorkbook, file_name: str) -> None:
    """The same for formulas that stand in no cell: those of names and of data validations."""
    sheets = source.worksheets
    names = [source.defined_names, *(sheet.defined_names for sheet in sheets)]
    texts = [(f"the name {name}", item.attr_text) for scope in names for name, item in scope.items()]
    for sheet in sheets:
        rules: list[DataValidation] = sheet.data_validations.dataValidation
        texts += [(f"a data validation of {sheet.title}", text) for rule in rules for text in _formulas_of(rule)]
    for what, text in texts:
        if _is_too_complex(str(text or "")):
            raise CompileError(f"{file_name}: {what} is longer or nested more deeply than Excel allows.")


def _formulas_of(rule: DataValidation) -> tuple[object, object]:
    return rule.formula1, rule.formula2


def _is_too_complex(text: str) -> bool:
    if len(text) > MAX_FORMULA_LENGTH + 1:
        return True
    if len(text) <= MAX_DEPTH:
        return False
    depth = deepest = powers = 0
    # Texts are left out: what stands between quotes is not nested.
    for mark in "".join(text.split('"')[::2]):
        if mark in "([{":
            depth += 1
            deepest = max(deepest, depth)
        elif mark in ")]}":
            depth -= 1
        elif mark == "^":
            powers += 1
    return max(deepest, powers) > MAX_DEPTH


def parse_area(sheet: str, reference: str) -> Area | None:
    """Read `A1`, `$A$1:$B$3`, `A:C` or `2:9`; None for anything else."""
    try:
        first_column, first_row, last_column, last_row = _boundaries(reference)
    except (ValueError, TypeError):
        return None
    if None in (first_column, first_row, last_column, last_row) and ":" not in reference:
        return None
    rows = sorted((first_row or 1, last_row or 1_048_576))
    columns = sorted((first_column or 1, last_column or 16_384))
    return Area(sheet, rows[0], columns[0], rows[1], columns[1])


def _boundaries(reference: str) -> tuple[int | None, int | None, int | None, int | None]:
    """First column, first row, last column, last row; None where the reference leaves one open."""
    return cast("tuple[int | None, int | None, int | None, int | None]", range_boundaries(reference))


def place_text(place: Place) -> str:
    """A cell for people: `Sheet1!B2`, the sheet quoted when Excel would."""
    sheet, row, column = place
    quoted = sheet if sheet.replace("_", "a").isalnum() else "'" + sheet.replace("'", "''") + "'"
    return f"{quoted}!{get_column_letter(column)}{row}"
