"""From the bytes of an `.xlsx` to a program: names resolved, problems judged, defaults taken, rules read."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from dovetail.sandbox.spark.workbook.book import Book, Place, cells_of, place_text, read_book
from dovetail.sandbox.spark.workbook.engine import Engine
from dovetail.sandbox.spark.workbook.names import NamedArea, Role, read_names
from dovetail.sandbox.spark.workbook.parameters import JSON, Area, Column, CompileError, DataType, Parameter
from dovetail.sandbox.spark.workbook.problems import (
    inline_names,
    judge,
    problems_in_results,
    problems_in_text,
    without_data_tables,
)
from dovetail.sandbox.spark.workbook.program import Check, InputSlot, Program, read_parameter
from dovetail.sandbox.spark.workbook.references import References
from dovetail.sandbox.spark.workbook.validation import RuleReader
from dovetail.sandbox.spark.workbook.values import SHIFT_1904, constant, data_type_of, from_cell


def compile_workbook(data: bytes, file_name: str) -> Program:
    """Compile a workbook.

    Raises:
        CompileError: The file is not a workbook, a name is unusable, or an output cannot be calculated.
    """
    book = read_book(data, file_name)
    named, warnings = read_names(book)
    if not any(item.role == "output" for item in named):
        raise CompileError(f"{file_name} has no output; give a result cell a workbook name such as Xoutput_total.")
    references = References(book)
    problems = problems_in_text(book, references)
    engine = Engine(without_data_tables(book, problems), file_name)
    for sheet in book.sheets():
        if not engine.has_sheet(sheet.title):
            raise CompileError(f"{file_name} has two sheets of one name; save it from Excel again.")
    _correct_constants(book, engine)
    inline_names(book, references, engine, problems)
    if book.uses_1904:
        _shift_dates(book, engine)
        warnings.append(f"{file_name} counts dates from 1904; serial numbers written into formulas count from 1900.")
    engine.evaluate()
    for place, problem in problems_in_results(book, engine).items():
        problems.setdefault(place, problem)
    results = [item for item in named if item.role != "input"]
    warnings += judge(problems, book, references, results)
    warnings += book.unsupported_parts()
    return _program(book, references, engine, named, warnings)


def _program(
    book: Book, references: References, engine: Engine, named: Sequence[NamedArea], warnings: list[str]
) -> Program:
    inputs = [item for item in named if item.role == "input"]
    reader = RuleReader(book, references, engine, inputs)
    slots = tuple(_slot(book, engine, item, reader) for item in inputs)
    taken: dict[Place, str] = {}
    for slot in slots:
        for place in (place for row in slot.rows for place in row):
            if place in taken:
                raise CompileError(
                    f"{place_text(place)} belongs to the inputs {taken[place]} and {slot.parameter.name}; "
                    "keep them apart."
                )
            taken[place] = slot.parameter.name
    parameters = {role: tuple(_parameter(book, engine, i) for i in named if i.role == role) for role in _RESULTS}
    subservices = dict.fromkeys(item.subservice for item in named if item.role in ("input", "output"))
    return Program(
        book=book,
        references=references,
        engine=engine,
        inputs=slots,
        outputs=parameters["output"],
        metadata=parameters["metadata"],
        checks=tuple(_check(item, inputs) for item in named if item.role == "validate"),
        input_places=frozenset(taken),
        subservices=tuple(subservices),
        warnings=tuple(warnings),
    )


_RESULTS: tuple[Role, ...] = ("output", "metadata")


def _check(item: NamedArea, inputs: Sequence[NamedArea]) -> Check:
    if item.area.rows * item.area.columns != 1:
        raise CompileError(f"The name {item.defined_name} covers several cells; point it at the cell with the message.")
    known = {named.name.casefold(): f"inputs.{named.name}" for named in inputs}
    place = (item.area.sheet, item.area.first_row, item.area.first_column)
    return Check(item, place, known.get(item.name.casefold(), item.name))


def _slot(book: Book, engine: Engine, item: NamedArea, reader: RuleReader) -> InputSlot:
    """An input with its cells, defaults and rules."""
    parameter = _parameter(book, engine, item, reader)
    area = item.area
    if parameter.is_table:
        offsets = [column.offset for column in parameter.columns]
        rows = tuple(
            tuple((area.sheet, row, area.first_column + offset) for offset in offsets)
            for row in range(area.first_row + 1, area.last_row + 1)
        )
    else:
        rows = (((area.sheet, area.first_row, area.first_column),),)
    rules = tuple(reader.rule_at(place, item.name) for place in rows[0])
    absent: dict[str, JSON] = {
        "source_path": "Default Values",
        "message": f"{item.name} was not given; its default value "
        f"({'a table' if parameter.is_table else _shown(parameter.default)}) was used.",
    }
    defaults = tuple(tuple(engine.read(place) for place in row) for row in rows)
    return InputSlot(parameter, rows, defaults, rules, absent)


def _shown(value: JSON) -> str:
    """A default for a message, cut when it is long."""
    text = "blank" if value is None else str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _parameter(book: Book, engine: Engine, item: NamedArea, reader: RuleReader | None = None) -> Parameter:
    area = item.area
    columns = _columns(book, engine, item, reader)
    place = (area.sheet, area.first_row, area.first_column)
    number_format = book.number_format(place)
    value = engine.read(place)
    data_type = data_type_of(value, number_format)
    rule = reader.rule_at(place, item.name) if reader and not columns else None
    parameter = Parameter(
        name=item.name,
        description=item.description,
        area=area,
        address=item.address,
        default=from_cell(value, number_format),
        data_type="ANY" if columns else data_type,
        number_format=number_format,
        subservice=item.subservice,
        columns=columns,
        validation=rule.validation if rule else None,
    )
    return attrs.evolve(parameter, default=read_parameter(engine, parameter)[0]) if columns else parameter


def _columns(book: Book, engine: Engine, item: NamedArea, reader: RuleReader | None) -> tuple[Column, ...]:
    """The columns of a table, or nothing for a single cell.

    Raises:
        CompileError: Headings that are missing or not unique, or a table without rows.
    """
    area = item.area
    if area.rows == area.columns == 1:
        return ()
    if area.rows == 1:
        raise CompileError(
            f"The name {item.defined_name} ({area.sheet}!{item.address}) covers one row; a table needs its headings "
            "and at least one row below them."
        )
    columns: list[Column] = []
    seen: dict[str, str] = {}
    for offset in range(area.columns):
        place = (area.sheet, area.first_row, area.first_column + offset)
        heading = from_cell(engine.read(place), book.number_format(place))
        if heading is None or heading == "":
            if item.role == "input":
                raise CompileError(f"{place_text(place)}: the table {item.defined_name} lacks a heading here.")
            continue
        if str(heading) in seen:
            raise CompileError(
                f"{place_text(place)}: the heading {heading!r} of {item.defined_name} stands in {seen[str(heading)]} "
                "already; headings must be unique."
            )
        seen[str(heading)] = place_text(place)
        columns.append(_column(book, engine, area, offset, str(heading)))
    if not columns:
        raise CompileError(
            f"The table {item.defined_name} ({area.sheet}!{item.address}) has no headings in its first row."
        )
    return tuple(columns)


def _column(book: Book, engine: Engine, area: Area, offset: int, heading: str) -> Column:
    """A column's type is that of its first cell that tells one."""
    column = area.first_column + offset
    number_format = book.number_format((area.sheet, area.first_row + 1, column))
    data_type: DataType = "ANY"
    for row in range(area.first_row + 1, area.last_row + 1):
        data_type = data_type_of(engine.read((area.sheet, row, column)), number_format)
        if data_type != "ANY":
            break
    return Column(heading, offset, data_type, number_format)


def _correct_constants(book: Book, engine: Engine) -> None:
    """Write the constants which the engine read differently from the file.

    IronCalc 0.9 takes a cell with a format and no value for the number 0 in some files, and knows no dates in ISO form.
    """
    filled = book.filled_by_arrays()
    for sheet in book.sheets():
        for (row, column), cell in cells_of(sheet).items():
            place = (sheet.title, row, column)
            if place in book.formulas or place in filled:
                continue
            wanted = constant(cell, book.source.epoch)
            found = engine.read(place)
            if isinstance(wanted, float) and isinstance(found, float):
                if abs(wanted - found) > 1e-9 * max(1.0, abs(wanted)):
                    engine.write(place, wanted)
            elif wanted != found or isinstance(wanted, bool) is not isinstance(found, bool):
                engine.write(place, wanted)


def _shift_dates(book: Book, engine: Engine) -> None:
    """Move the constant dates of a 1904 workbook to the 1900 system, in which the engine calculates."""
    filled = book.filled_by_arrays()
    for sheet in book.sheets():
        for (row, column), cell in cells_of(sheet).items():
            place = (sheet.title, row, column)
            if cell.value is None or place in book.formulas or place in filled:
                continue
            value = engine.read(place)
            if isinstance(value, float) and data_type_of(value, cell.number_format) in ("DATE", "DATETIME"):
                engine.write(place, value + SHIFT_1904)
