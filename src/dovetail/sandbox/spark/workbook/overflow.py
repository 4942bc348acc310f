"""Telling an overflow, which the service answers with null, from other reasons for `#NUM!`."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from openpyxl.formula.tokenizer import Token

from dovetail.sandbox.spark.workbook.book import Book, Place
from dovetail.sandbox.spark.workbook.engine import Engine, Failure
from dovetail.sandbox.spark.workbook.parameters import Area
from dovetail.sandbox.spark.workbook.references import Reading, References

_MAX_CELLS = 100_000

OVERFLOW_ERRORS = ("#NUM!", "#DIV/0!")
"""The errors an overflow can show as: IronCalc 0.9 gives `#DIV/0!` for a power that is too large."""

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
        "PI",
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
    """Whether the error in a cell goes back to overflows alone."""
    waiting, seen = [place], {place}
    while waiting:
        here = waiting.pop()
        if here in inputs:
            # A value that was sent gives #NUM! only when it is beyond the range of numbers.
            if engine.read(here) != "#NUM!":
                return False
            continue
        formula = book.formulas.get(here)
        if formula is None:
            return False
        reading = references.read(here[0], formula.text)
        causes = [
            cause
            for area in reading.areas
            for cause in _cells(area, references, inputs)
            if engine.read(cause) in OVERFLOW_ERRORS
        ]
        if not causes and not _can_only_overflow(reading, engine, divided=engine.read(here) == "#DIV/0!"):
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


def _can_only_overflow(reading: Reading, engine: Engine, *, divided: bool) -> bool:
    """Whether the error of this formula, whose operands are sound, means that the result is too large."""
    if not reading.functions <= _TOTAL_FUNCTIONS or any(
        area.rows * area.columns > _MAX_CELLS for area in reading.areas
    ):
        return False
    values = [value for area in reading.areas for row in engine.read_area(area) for value in row]
    if any(isinstance(value, Failure) for value in values):
        # An error typed into a cell.
        return False
    infix = {token.value for token in reading.tokens if token.type == Token.OP_IN}
    powers = "POWER" in reading.functions or "^" in infix
    if divided and (not powers or "/" in infix or "AVERAGE" in reading.functions):
        return False
    if not powers:
        return True
    if _whole_powers(reading.tokens):
        return True
    # A negative base has no real power for most exponents, and zero none below zero.
    if any(token.type == Token.OP_PRE and token.value == "-" for token in reading.tokens):
        return False
    return all(not isinstance(value, str) and (value or 0) > 0 for value in values)


def _whole_powers(tokens: Sequence[Token]) -> bool:
    """Whether every power has an exponent such as the 2 of `B2^2`, which any base can be raised to."""
    operands = [token for token in tokens if token.type != Token.WSPACE]
    exponents = [after for token, after in pairwise(operands) if token.value == "^"]
    return (
        bool(exponents)
        and all(re.fullmatch(r"[1-9][0-9]*", token.value) for token in exponents)
        and (not any(token.type == Token.FUNC and token.value.upper() == "POWER(" for token in operands))
    )
