"""Excel's data validation on input cells: read, evaluated, applied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

import attrs
from openpyxl.formula import Tokenizer
from openpyxl.formula.translate import Translator
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from dovetail.sandbox.spark.workbook.book import Book, Place, parse_area
from dovetail.sandbox.spark.workbook.engine import CellValue, Engine, Failure
from dovetail.sandbox.spark.workbook.names import NamedArea
from dovetail.sandbox.spark.workbook.parameters import JSON, Area, CompileError, Validation
from dovetail.sandbox.spark.workbook.references import References
from dovetail.sandbox.spark.workbook.values import data_type_of, from_cell

KINDS = {
    "list": "List",
    "whole": "Whole",
    "decimal": "Decimal",
    "date": "Date",
    "time": "Time",
    "textLength": "TextLength",
    "custom": "Custom",
}
MAX_OPTIONS = 10_000
MAX_SOURCE = 1_048_576
"""Cells of a list of options: as many as a column has."""


@attrs.frozen
class Rule:
    """A validation with the places where its bounds or options are calculated.

    Attributes:
        bounds: A number each, or the cell that calculates it.
        typed: The options of a list that was typed in.
        source: The area that holds the options of a list, or the cell where they spill from.
    """

    validation: Validation
    bounds: tuple[float | Place, ...] = ()
    typed: tuple[str, ...] = ()
    source: Area | Place | None = None

    def limits(self, engine: Engine) -> list[CellValue]:
        """The bounds as calculated last."""
        return [engine.read(bound) if isinstance(bound, tuple) else bound for bound in self.bounds]

    def choices(self, engine: Engine) -> list[CellValue]:
        """The options as calculated last; blanks are left out."""
        if self.source is None:
            return list(self.typed)
        if isinstance(self.source, Area):
            return [value for row in engine.read_area(self.source) for value in row if value is not None]
        sheet, row, column = self.source
        spilled: list[CellValue] = []
        while len(spilled) < MAX_OPTIONS and (value := engine.read((sheet, row, column))) is not None:
            spilled.append(value)
            row += 1
        return spilled

    def describe(self, engine: Engine, default: JSON, number_format: str) -> dict[str, JSON]:
        """The rule in wire form, with bounds and options as calculated last."""
        validation = self.validation
        # A list of days offers them as they are sent; other formats, such as percentages, keep their numbers.
        shown = number_format if data_type_of(0.0, number_format) in ("DATE", "TIME", "DATETIME") else "General"
        least, most = _range(validation.operator, [from_cell(value, number_format) for value in self.limits(engine)])
        return {
            "validation_allow": validation.kind,
            "validation_type": "dynamic" if validation.dynamic else "static",
            "dependent_inputs": list[JSON](validation.dependent_inputs) or None,
            "min": least,
            "max": most,
            "options": [from_cell(value, shown) for value in self.choices(engine)]
            if validation.kind == "List"
            else None,
            "ignore_blank": validation.ignore_blank,
            "input_message_title": validation.input_title,
            "input_message": validation.input_message,
            "error_style": validation.error_style,
            "error_title": validation.error_title,
            "error_message": validation.error_message,
            "default_value": default,
        }

    def broken_by(self, value: CellValue, engine: Engine) -> str | None:
        """Why a value is not allowed, or None when it is."""
        validation = self.validation
        if value is None or value == "":
            return None if validation.ignore_blank else validation.error_message or "A value is required."
        if validation.kind == "List":
            allowed = self.choices(engine)
            if any(_same(value, option, exact=self.source is None) for option in allowed):
                return None
            wanted = "one of " + ", ".join(str(from_cell(option, "General")) for option in allowed[:20])
        elif validation.kind == "Custom":
            verdict = self.limits(engine)[0]
            if verdict and not isinstance(verdict, str):
                return None
            wanted = f"such that {validation.formulas[0]} is true"
        else:
            limits = self.limits(engine)
            if _within(validation, value, limits):
                return None
            wanted = _wording(validation, limits)
        return validation.error_message or f"The value must be {wanted}."


def no_rule(default: JSON) -> dict[str, JSON]:
    """The wire form for an input without data validation."""
    words = ("input_message_title", "input_message", "error_style", "error_title", "error_message")
    return {
        "validation_allow": None,
        "validation_type": "none",
        "dependent_inputs": None,
        "min": None,
        "max": None,
        "options": None,
        "ignore_blank": False,
        **dict.fromkeys(words, None),
        "default_value": default,
    }


class RuleReader:
    """Finds the rule of a cell and gives its calculated bounds a place on a helper sheet."""

    def __init__(self, book: Book, references: References, engine: Engine, inputs: Sequence[NamedArea]) -> None:
        self._book = book
        self._references = references
        self._engine = engine
        self._inputs = inputs
        self._helper: str | None = None
        self._next_column = 1

    def rule_at(self, place: Place, own_name: str) -> Rule | None:
        """The rule that applies to a cell, or None."""
        found = self._find(place)
        if found is None or found.type not in KINDS:
            return None
        kind = KINDS[found.type]
        formulas = self._formulas(found, place)
        areas = [area for text in formulas for area in self._references.read(place[0], "=" + text).areas]
        dependent = self._dependent(areas, own_name)
        validation = Validation(
            kind=kind,
            operator=str(found.operator or "between"),
            formulas=formulas,
            dynamic=bool(dependent) or (kind != "List" and bool(areas)),
            dependent_inputs=dependent,
            ignore_blank=found.allowBlank is True,
            input_title=found.promptTitle or None,
            input_message=found.prompt or None,
            error_style=str(found.errorStyle or "stop"),
            error_title=found.errorTitle or None,
            error_message=found.error or None,
        )
        if kind == "List":
            text = formulas[0] if formulas else '""'
            if text.startswith('"') and text.endswith('"'):
                typed = (option.strip() for option in text[1:-1].split(","))
                return Rule(validation, typed=tuple(option for option in typed if option))
            return Rule(validation, source=self._options(place[0], text))
        return Rule(validation, bounds=tuple(self._bound(place[0], text) for text in formulas))

    def _find(self, place: Place) -> DataValidation | None:
        candidates: list[DataValidation] = self._book.worksheet(place[0]).data_validations.dataValidation
        for candidate in candidates:
            for block in candidate.sqref.ranges:
                if block.min_row <= place[1] <= block.max_row and block.min_col <= place[2] <= block.max_col:
                    return candidate
        return None

    def _formulas(self, found: DataValidation, place: Place) -> tuple[str, ...]:
        """The rule's formulas, moved from the first cell of its range to this one."""
        first = min((block.min_row, block.min_col) for block in found.sqref.ranges)
        origin = f"{get_column_letter(first[1])}{first[0]}"
        here = f"{get_column_letter(place[2])}{place[1]}"
        texts = [str(text) for text in (found.formula1, found.formula2) if text not in (None, "")]
        return tuple(_moved(text.removeprefix("="), origin, here) for text in texts)

    def _dependent(self, areas: Sequence[Area], own_name: str) -> tuple[str, ...]:
        """The inputs, other than its own, which the areas depend on."""
        behind = self._references.areas_behind(areas)
        return tuple(
            named.name
            for named in self._inputs
            if named.name != own_name and any(_touch(named.area, area) for area in behind)
        )

    def _options(self, sheet: str, text: str) -> Area | Place:
        """Where the options of a list stand: in an area, or spilling from a helper cell."""
        areas = self._references.read(sheet, "=" + text).areas
        plain = self._references.definition(sheet, text) or text
        cells = plain.rpartition("!")[2]
        if len(areas) == 1 and parse_area(sheet, cells) is not None:
            return self._used(areas[0])
        return self._probe(sheet, text)

    def _used(self, area: Area) -> Area:
        """The part of an area that holds cells: a list is often given as a whole column, a million of them."""
        sheet = self._book.worksheet(area.sheet)
        used = attrs.evolve(
            area,
            last_row=max(area.first_row, min(area.last_row, sheet.max_row)),
            last_column=max(area.first_column, min(area.last_column, sheet.max_column)),
        )
        cells = used.rows * used.columns
        if cells > MAX_SOURCE:
            raise CompileError(
                f"{area.sheet}: a list of {cells:,} cells is no data validation; {MAX_SOURCE:,} are allowed."
            )
        return used

    def _bound(self, sheet: str, text: str) -> float | Place:
        try:
            return float(text)
        except ValueError:
            return self._probe(sheet, text)

    def _probe(self, sheet: str, text: str) -> Place:
        """Give a formula a cell of its own on the helper sheet and return it."""
        if self._helper is None:
            self._helper = self._engine.add_sheet("Dovetail")
        place = (self._helper, 1, self._next_column)
        self._next_column += 1
        self._engine.write_dynamic(place, _qualified(sheet, text))
        return place


def _moved(text: str, origin: str, here: str) -> str:
    """A formula (without equals sign) as it reads after moving it from one cell to another."""
    translator = cast("_Translator", Translator("=" + text, origin=origin))
    return translator.translate_formula(here)[1:]


class _Translator(Protocol):
    """The one method used of openpyxl's translator, which is untyped."""

    def translate_formula(self, dest: str) -> str: ...


def _qualified(sheet: str, text: str) -> str:
    """A formula whose bare references name their sheet, so that it may stand on another."""
    quoted = "'" + sheet.replace("'", "''") + "'!"
    pieces = [
        quoted + token.value
        if token.subtype == "RANGE" and "!" not in token.value and parse_area(sheet, token.value) is not None
        else token.value
        for token in Tokenizer("=" + text).items
    ]
    return "=" + "".join(pieces)


def _touch(one: Area, other: Area) -> bool:
    return (
        one.sheet == other.sheet
        and one.first_row <= other.last_row
        and other.first_row <= one.last_row
        and one.first_column <= other.last_column
        and other.first_column <= one.last_column
    )


def _same(value: CellValue, option: CellValue, *, exact: bool) -> bool:
    """Whether a value is an option: typed options count by letter, a range without regard to case."""
    left, right = str(from_cell(value, "General")), str(from_cell(option, "General"))
    if isinstance(value, bool) or isinstance(option, bool):
        exact = False
    return left == right if exact else left.casefold() == right.casefold()


def _within(validation: Validation, value: CellValue, limits: Sequence[CellValue]) -> bool:
    """Whether a value keeps to bounds."""
    if validation.kind == "TextLength":
        measured = float(len(str(from_cell(value, "General"))))
    elif isinstance(value, str | bool) or value is None:
        return False
    else:
        measured = float(value)
    if validation.kind == "Whole" and not measured.is_integer():
        return False
    bounds = [0.0 if bound is None else bound for bound in limits]
    if any(isinstance(bound, str) for bound in bounds):
        # A bound that cannot be calculated stops nothing, as in Excel.
        return True
    numbers = [float(bound) for bound in bounds if not isinstance(bound, str)]
    low, high = numbers[0], numbers[-1]
    return {
        "between": low <= measured <= high,
        "notBetween": not low <= measured <= high,
        "equal": measured == low,
        "notEqual": measured != low,
        "lessThan": measured < low,
        "lessThanOrEqual": measured <= low,
        "greaterThan": measured > low,
        "greaterThanOrEqual": measured >= low,
    }[validation.operator]


def _range(operator: str, limits: Sequence[JSON]) -> tuple[JSON, JSON]:
    """The `min` and `max` of an operator's bounds; None where there is no such bound."""
    if not limits or operator in ("notBetween", "notEqual"):
        return None, None
    if operator in ("lessThan", "lessThanOrEqual"):
        return None, limits[0]
    if operator in ("greaterThan", "greaterThanOrEqual"):
        return limits[0], None
    return limits[0], limits[-1]


def _wording(validation: Validation, limits: Sequence[CellValue]) -> str:
    """What the value must be, in words."""
    number_format = {"Date": "yyyy-mm-dd", "Time": "hh:mm:ss"}.get(validation.kind, "General")
    noun = {"Whole": "a whole number", "Decimal": "a number", "Date": "a date", "Time": "a time"}
    subject = noun.get(validation.kind, "a text whose length is")
    bounds = " and ".join(str(from_cell(limit, number_format)) for limit in limits if not isinstance(limit, Failure))
    words = {
        "between": "between",
        "notBetween": "not between",
        "equal": "equal to",
        "notEqual": "not equal to",
        "lessThan": "less than",
        "lessThanOrEqual": "at most",
        "greaterThan": "greater than",
        "greaterThanOrEqual": "at least",
    }
    return f"{subject} {words[validation.operator]} {bounds}"
