"""A compiled workbook: what the calculator runs."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from dovetail.sandbox.spark.workbook.book import Book, Place
from dovetail.sandbox.spark.workbook.engine import CellValue, Engine, Failure
from dovetail.sandbox.spark.workbook.names import NamedArea
from dovetail.sandbox.spark.workbook.overflow import OVERFLOW_ERRORS
from dovetail.sandbox.spark.workbook.parameters import JSON, Parameter
from dovetail.sandbox.spark.workbook.references import References
from dovetail.sandbox.spark.workbook.validation import Rule
from dovetail.sandbox.spark.workbook.values import from_cell


@attrs.frozen
class InputSlot:
    """An input with its cells, row by row, and what they hold by default.

    Attributes:
        rows: The cells that take values: one cell, or the rows below a table's headings.
        defaults: The saved values of the same cells.
        rules: The data validation rule of each column.
        absent: The warning item for a call that leaves the input out.
    """

    parameter: Parameter
    rows: tuple[tuple[Place, ...], ...]
    defaults: tuple[tuple[CellValue, ...], ...]
    rules: tuple[Rule | None, ...]
    absent: dict[str, JSON]


@attrs.frozen
class Check:
    """An `Xvalidate_…` cell.

    Attributes:
        named: The name and where it points.
        place: The cell with the message.
        path: The `source_path` of its errors: the input of the same name, or else the bare name.
    """

    named: NamedArea
    place: Place
    path: str


@attrs.frozen
class Program:
    """Everything a calculation needs; nothing in it changes but the engine, under its lock."""

    book: Book
    references: References
    engine: Engine
    inputs: tuple[InputSlot, ...]
    outputs: tuple[Parameter, ...]
    metadata: tuple[Parameter, ...]
    checks: tuple[Check, ...]
    input_places: frozenset[Place]
    subservices: tuple[str, ...]
    warnings: tuple[str, ...]


def first_place(parameter: Parameter) -> Place:
    """The top left cell of a parameter."""
    area = parameter.area
    return (area.sheet, area.first_row, area.first_column)


def read_parameter(
    engine: Engine, parameter: Parameter, *, as_array: bool = False, overflowed: Callable[[Place], bool] | None = None
) -> tuple[JSON, list[str]]:
    """The value of a parameter as calculated last, in wire form, and the Excel errors in it.

    Args:
        engine: Where to read, its lock held.
        parameter: What to read.
        as_array: Give a table as headings and rows instead of objects.
        overflowed: Tells of a cell with an error whether it is an overflow, which becomes None and is no error.
    """
    errors: list[str] = []

    def value_at(place: Place, number_format: str) -> JSON:
        value = engine.read(place)
        if isinstance(value, Failure):
            if overflowed is not None and value in OVERFLOW_ERRORS and overflowed(place):
                return None
            errors.append(str(value))
        return from_cell(value, number_format)

    if not parameter.is_table:
        return value_at(first_place(parameter), parameter.number_format), errors
    area = parameter.area
    rows: list[list[JSON]] = []
    blank_rows = 0
    for number in range(area.first_row + 1, area.last_row + 1):
        line = [
            value_at((area.sheet, number, area.first_column + column.offset), column.number_format)
            for column in parameter.columns
        ]
        blank_rows = blank_rows + 1 if all(value is None for value in line) else 0
        rows.append(line)
    rows = rows[: len(rows) - blank_rows]
    if as_array:
        return [list[JSON](parameter.headers), *rows], errors
    return [dict(zip(parameter.headers, row, strict=True)) for row in rows], errors
