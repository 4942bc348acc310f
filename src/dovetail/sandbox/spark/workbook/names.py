"""The defined names that make a workbook a service: `Xinput_…`, `Xoutput_…`, `Xvalidate_…`."""

from __future__ import annotations

from typing import Literal

import attrs
from openpyxl.utils import get_column_letter

from dovetail.sandbox.spark.workbook.book import Book, parse_area
from dovetail.sandbox.spark.workbook.parameters import DEFAULT_SUBSERVICE, Area, CompileError

Role = Literal["input", "output", "metadata", "validate"]

_PREFIXES: tuple[tuple[str, Role], ...] = (
    ("xoutput_metadata.", "metadata"),
    ("xinput_", "input"),
    ("xoutput_", "output"),
    ("xvalidate_", "validate"),
)

MAX_CELLS = 1_000_000


@attrs.frozen
class NamedArea:
    """A defined name that belongs to the service."""

    role: Role
    name: str
    description: str
    area: Area
    defined_name: str

    @property
    def subservice(self) -> str:
        """The part before the dot, or `#Default#`."""
        before, dot, _ = self.name.partition(".")
        return before if dot else DEFAULT_SUBSERVICE

    @property
    def address(self) -> str:
        """The cells without their sheet: `F6` or `B14:B115`."""
        area = self.area
        first = f"{get_column_letter(area.first_column)}{area.first_row}"
        if area.rows == area.columns == 1:
            return first
        return f"{first}:{get_column_letter(area.last_column)}{area.last_row}"


def read_names(book: Book) -> tuple[list[NamedArea], list[str]]:
    """Collect the service's names, in the order of the file, and warnings about names left out.

    Raises:
        CompileError: A name that points at anything but one block of cells of this workbook.
    """
    found: list[NamedArea] = []
    warnings: list[str] = []
    taken: dict[tuple[Role, str], str] = {}
    for defined_name, definition in book.global_names().items():
        split = _role(defined_name)
        if split is None:
            if defined_name.casefold().startswith("xparameter_"):
                warnings.append(f"{defined_name}: parameter sets are not supported; the range keeps its saved values.")
            continue
        role, name = split
        if not name:
            raise CompileError(f"The name {defined_name} lacks a parameter after its prefix; rename it.")
        if (role, name.casefold()) in taken:
            raise CompileError(f"The names {taken[role, name.casefold()]} and {defined_name} are the same to Excel.")
        taken[role, name.casefold()] = defined_name
        area = _area(book, defined_name, definition.attr_text or "")
        api_name = f"Metadata.{name}" if role == "metadata" else name
        found.append(NamedArea(role, api_name, definition.comment or "", area, defined_name))
    for sheet, defined_name, _ in book.sheet_names():
        if _role(defined_name) is not None:
            warnings.append(f"{sheet}!{defined_name} has the scope of a sheet and is ignored; give it workbook scope.")
    return found, warnings


def _role(defined_name: str) -> tuple[Role, str] | None:
    """Split a defined name into its role and parameter; Excel compares names without case."""
    folded = defined_name.casefold()
    for prefix, role in _PREFIXES:
        if folded.startswith(prefix):
            return role, defined_name[len(prefix) :]
    return None


def _area(book: Book, defined_name: str, text: str) -> Area:
    """The one block of cells a name points at."""

    def refuse(reason: str) -> CompileError:
        return CompileError(f"The name {defined_name} ({text or 'empty'}) {reason}")

    if "#REF!" in text:
        raise refuse("points at cells that were deleted; point it at a cell or remove it.")
    sheet, cells = _split_sheet(text)
    if "[" in sheet:
        raise refuse("points at another workbook; point it at a cell of this one.")
    if "[" in text:
        raise refuse("is a structured table reference; write the range of cells instead.")
    if "," in cells or " " in cells.strip():
        raise refuse("covers several areas; point it at one block of cells.")
    area = parse_area("", cells)
    if not sheet or area is None:
        raise refuse("does not point at cells; point it at one cell or one block, such as Sheet1!$B$2.")
    worksheet = book.sheet(sheet)
    if worksheet is None:
        raise refuse(f"points at the sheet {sheet}, which has no cells or does not exist.")
    if area.rows * area.columns > MAX_CELLS:
        raise refuse("covers whole rows or columns; give it a last row and a last column.")
    return attrs.evolve(area, sheet=worksheet.title)


def _split_sheet(text: str) -> tuple[str, str]:
    """Split `'My sheet'!$A$1` into title and cells; the title is empty when there is none."""
    if text.startswith("'"):
        end = text.find("'!")
        if end > 0:
            return text[1:end].replace("''", "'"), text[end + 2 :]
    title, mark, cells = text.partition("!")
    return (title, cells) if mark else ("", text)
