"""Builds small workbooks for the tests: cells by address, names by what they stand for."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any, Literal, cast

import attrs
import openpyxl
from openpyxl.workbook.defined_name import DefinedName

from dovetail.sandbox.spark.workbook import JSON, CalculationOptions, Workbook

ALL = CalculationOptions()


def build(
    cells: Mapping[str, object],
    names: Mapping[str, str],
    *,
    formats: Mapping[str, str] | None = None,
    comments: Mapping[str, str] | None = None,
    adjust: Callable[[openpyxl.Workbook], None] | None = None,
) -> bytes:
    """A workbook with one sheet `Calc`; a name's target is written as Excel stores it, or as a bare address."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Calc"
    for address, value in cells.items():
        sheet[address] = cast("Any", value)
    for address, number_format in (formats or {}).items():
        sheet[address].number_format = number_format
    for name, target in names.items():
        book.defined_names[name] = DefinedName(name, attr_text=absolute(target), comment=(comments or {}).get(name))
    if adjust:
        adjust(book)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def absolute(target: str) -> str:
    """`B2` becomes `Calc!$B$2`; what has a sheet or is no address stays."""
    if not target.replace(":", "").isalnum() or not target[0].isupper() or not target[-1].isdigit():
        return target
    cells = (f"${part.rstrip('0123456789')}${part.lstrip('ABCDEFGHIJKLMNOPQRSTUVWXYZ')}" for part in target.split(":"))
    return "Calc!" + ":".join(cells)


def compiled(cells: Mapping[str, object], names: Mapping[str, str], **more: Any) -> Workbook:
    return Workbook.compile(build(cells, names, **more), file_name="test.xlsx")


@attrs.frozen
class Outcome:
    """A calculation, typed loosely so that tests can reach into its JSON."""

    outputs: Any
    warnings: Any
    errors: Any


def run(workbook: Workbook, inputs: JSON = None, **options: Any) -> Outcome:
    """Calculate one record with the options given; without inputs: with none of them."""
    result = workbook.calculate({} if inputs is None else inputs, options=CalculationOptions(**options))
    return Outcome(result.outputs, result.warnings, result.errors)


def calculate(workbook: Workbook, inputs: JSON) -> Outcome:
    """Calculate one record; None stands for a call without inputs."""
    result = workbook.calculate(inputs, options=ALL)
    return Outcome(result.outputs, result.warnings, result.errors)


def rules(workbook: Workbook, kind: Literal["default_values", "dynamic"], inputs: JSON = None) -> dict[str, Any]:
    """The validation rules, typed loosely."""
    return cast("dict[str, Any]", workbook.validation_rules(kind, inputs))


def listed(items: Any) -> list[Any]:
    """The warnings or errors of an outcome as a list, also when there are none."""
    return [] if items is None else items
