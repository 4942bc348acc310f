"""A compiled workbook: what the calculator runs."""

from __future__ import annotations

import attrs

from dovetail.sandbox.spark.workbook.book import Book, Place
from dovetail.sandbox.spark.workbook.engine import CellValue, Engine, Failure
from dovetail.sandbox.spark.workbook.names import NamedArea
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
    """An `Xvalidate_…` cell."""

    named: NamedArea
    place: Place


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
    engine: Engine, parameter: Parameter, *, as_array: bool = False
) -> tuple[JSON, list[tuple[Place, str]]]:
    """The value of a parameter as calculated last, in wire form, and the Excel errors in it with their cells."""
    if not parameter.is_table:
        place = first_place(parameter)
        value = engine.read(place)
        return from_cell(value, parameter.number_format), failures([[value]], parameter)
    values = engine.read_area(parameter.area)[1:]
    errors = failures(values, parameter, below_headings=True)
    while values and all(value is None for value in values[-1]):
        values.pop()
    rows: list[list[JSON]] = [
        [from_cell(row[column.offset], column.number_format) for column in parameter.columns] for row in values
    ]
    if as_array:
        return [list[JSON](parameter.headers), *rows], errors
    return [dict(zip(parameter.headers, row, strict=True)) for row in rows], errors


def failures(
    values: list[list[CellValue]], parameter: Parameter, *, below_headings: bool = False
) -> list[tuple[Place, str]]:
    """The Excel errors among the values read from a parameter, with their cells."""
    area = parameter.area
    top = area.first_row + int(below_headings)
    return [
        ((area.sheet, top + row, area.first_column + column), str(value))
        for row, line in enumerate(values)
        for column, value in enumerate(line)
        if isinstance(value, Failure)
    ]
