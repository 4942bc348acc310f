"""Telling an overflow, which the service answers with null, from other reasons for `#NUM!`."""

from __future__ import annotations

from collections.abc import Collection

from openpyxl.formula.tokenizer import Token

from dovetail.sandbox.spark.workbook.book import Book, Place
from dovetail.sandbox.spark.workbook.engine import Engine
from dovetail.sandbox.spark.workbook.parameters import Area
from dovetail.sandbox.spark.workbook.references import References

_NUM = "#NUM!"

_TOTAL_FUNCTIONS = frozenset(
    [
        "ABS",
        "AND",
        "AVERAGE",
        "COSH",
        "EXP",
        "FV",
        "IF",
        "IFERROR",
        "INT",
        "MAX",
        "MIN",
        "N",
        "NOT",
        "OR",
        "POWER",
        "PRODUCT",
        "PV",
        "ROUND",
        "ROUNDDOWN",
        "ROUNDUP",
        "SIGN",
        "SINH",
        "SUM",
        "SUMIF",
        "SUMIFS",
        "SUMPRODUCT",
        "SUMSQ",
        "TRUNC",
    ]
)
"""Functions that give `#NUM!` for no other reason than a result beyond the range of numbers."""


def is_overflow(place: Place, book: Book, references: References, engine: Engine, inputs: Collection[Place]) -> bool:
    """Whether the `#NUM!` in a cell goes back to overflows alone."""
    waiting, seen = [place], {place}
    while waiting:
        here = waiting.pop()
        if here in inputs:
            # An input holds #NUM! only when the value sent was beyond the range of numbers.
            continue
        formula = book.formulas.get(here)
        if formula is None:
            return False
        reading = references.read(here[0], formula.text)
        causes = [
            cause for area in reading.areas for cause in _cells(area, references, inputs) if engine.read(cause) == _NUM
        ]
        if not causes and not _can_only_overflow(reading.tokens, reading.functions, reading.areas, engine):
            return False
        for cause in causes:
            if cause not in seen:
                seen.add(cause)
                waiting.append(cause)
    return True


def _cells(area: Area, references: References, inputs: Collection[Place]) -> list[Place]:
    """The formula and input cells of an area."""
    formulas = [place for place, _ in references.formulas_in(area)]
    return formulas + [p for p in inputs if p[0] == area.sheet and area.contains(p[1], p[2])]


def _can_only_overflow(
    tokens: tuple[Token, ...], functions: frozenset[str], areas: tuple[Area, ...], engine: Engine
) -> bool:
    """Whether `#NUM!` from this formula, whose operands are sound, means that the result is too large."""
    if not functions <= _TOTAL_FUNCTIONS:
        return False
    powers = "POWER" in functions or any(token.type == Token.OP_IN and token.value == "^" for token in tokens)
    if not powers:
        return True
    # A negative base has no real power for most exponents, so a power only overflows for sure without negatives.
    if any(token.type == Token.OP_PRE and token.value == "-" for token in tokens):
        return False
    values = [value for area in areas for row in engine.read_area(area) for value in row]
    return all(isinstance(value, str | bool) or value is None or value >= 0 for value in values)
