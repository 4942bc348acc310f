"""Who depends on whom: the references in formulas, followed through names, tables and spills."""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token, TokenizerError

from dovetail.sandbox.spark.workbook.book import Book, Formula, Place, parse_area
from dovetail.sandbox.spark.workbook.parameters import Area

_PREFIXES = re.compile(r"^@?(?:_xlfn\.|_xlws\.)*", re.IGNORECASE)
_SHEET = re.compile(r"^@?(?:'(?P<quoted>(?:[^']|'')+)'|(?P<plain>[^'!\[\]]+))!(?P<rest>.+)$")
_CELL = re.compile(r"^\$?[A-Za-z]{1,3}\$?[0-9]+$|^[^:]+:[^:]+$")

INDIRECT_FUNCTIONS = frozenset({"INDIRECT", "OFFSET"})
"""Functions whose precedents cannot be told from the text of the formula."""


@attrs.frozen
class Reading:
    """What a formula refers to, and what in it cannot be calculated."""

    areas: tuple[Area, ...]
    functions: frozenset[str]
    names: frozenset[str]
    problems: tuple[str, ...]
    tokens: tuple[Token, ...] = ()


class References:
    """The dependencies between the cells of a book."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._titles = {sheet.title.casefold(): sheet.title for sheet in book.sheets()}
        self._names: dict[tuple[str | None, str], str] = {}
        for name, definition in book.global_names().items():
            self._names[None, name.casefold()] = definition.attr_text or ""
        for sheet, name, definition in book.sheet_names():
            self._names[sheet, name.casefold()] = definition.attr_text or ""
        self._tables = {
            table.name: area
            for sheet in book.sheets()
            for table in sheet.tables.values()
            if (area := parse_area(sheet.title, table.ref)) is not None
        }
        self._readings: dict[tuple[str, str], Reading] = {}
        self._by_sheet: dict[str, list[tuple[Place, Formula]]] = {}
        for place, formula in book.formulas.items():
            self._by_sheet.setdefault(place[0], []).append((place, formula))

    def definition(self, sheet: str, name: str) -> str | None:
        """The text of a defined name as seen from a sheet, or None."""
        folded = name.casefold()
        return self._names.get((sheet, folded), self._names.get((None, folded)))

    def read(self, sheet: str, text: str) -> Reading:
        """Read a formula (with its equals sign) that stands on a sheet."""
        key = (sheet, text)
        if key not in self._readings:
            self._readings[key] = self._read(sheet, text, frozenset())
        return self._readings[key]

    def precedents(self, start: Iterable[Area]) -> set[Place]:
        """All formula cells which the areas contain or depend on, however far away."""
        seen: set[Place] = set()
        seen_areas: set[Area] = set()
        waiting = list(start)
        while waiting:
            area = waiting.pop()
            if area in seen_areas:
                continue
            seen_areas.add(area)
            for place, formula in self.formulas_in(area):
                if place not in seen:
                    seen.add(place)
                    waiting.extend(self.read(place[0], formula.text).areas)
        return seen

    def areas_behind(self, start: Iterable[Area]) -> set[Area]:
        """The areas themselves and every area their formulas refer to, however far away."""
        behind = set(start)
        for place in self.precedents(behind):
            behind.update(self.read(place[0], self._book.formulas[place].text).areas)
        return behind

    def formulas_in(self, area: Area) -> Iterable[tuple[Place, Formula]]:
        """The formula cells that fill at least one cell of the area."""
        if area.rows == area.columns == 1:
            place = (area.sheet, area.first_row, area.first_column)
            if place in self._book.formulas:
                return [(place, self._book.formulas[place])]
        return [item for item in self._by_sheet.get(area.sheet, ()) if _overlap(item[1].fills, area)]

    def _read(self, sheet: str, text: str, inside: frozenset[str]) -> Reading:
        """Read a formula; `inside` are the names being expanded, against names that refer to themselves."""
        if not text:
            return Reading((), frozenset(), frozenset(), ())
        try:
            tokens = Tokenizer(text).items
        except (TokenizerError, IndexError):
            return Reading((), frozenset(), frozenset(), (f"the formula {text} cannot be read",))
        areas: list[Area] = []
        functions: set[str] = set()
        names: set[str] = set()
        problems: list[str] = []
        for index, token in enumerate(tokens):
            if token.type == Token.FUNC and token.subtype == Token.OPEN:
                name = function_name(token)
                if ":" in name:
                    problems.append(f"a range computed by {name.rpartition(':')[2]}(…) is not supported")
                    start = parse_area(sheet, name.partition(":")[0])
                    areas.extend([start] if start else [])
                functions.add(name.rpartition(":")[2])
            elif token.type == Token.WSPACE and _intersects(tokens, index):
                problems.append("the intersection operator (a space between ranges) is not supported")
            elif token.type == Token.OP_IN and token.value in (",", ":"):
                problems.append(f"the reference operator '{token.value}' is not supported")
            elif token.type == Token.OPERAND and token.subtype == Token.RANGE:
                self._operand(sheet, token.value, inside, areas, functions, names, problems)
        return Reading(tuple(areas), frozenset(functions), frozenset(names), tuple(problems), tuple(tokens))

    def _operand(
        self,
        sheet: str,
        operand: str,
        inside: frozenset[str],
        areas: list[Area],
        functions: set[str],
        names: set[str],
        problems: list[str],
    ) -> None:
        """Sort one operand: reference, table, name, or unknown."""
        operand = operand.removeprefix("@")
        home = sheet
        if (match := _SHEET.match(operand)) is not None:
            title = match["plain"] or match["quoted"].replace("''", "'")
            operand = match["rest"]
            if "[" in title:
                problems.append(f"{match[0]} refers to another workbook")
                return
            if title.casefold() not in self._titles:
                problems.append(f"{match[0]} refers to several sheets or to a sheet that does not exist")
                return
            home = self._titles[title.casefold()]
        elif operand.startswith("["):
            problems.append(f"{operand} refers to another workbook")
            return
        if _CELL.match(operand) and (area := parse_area(home, operand)) is not None:
            areas.append(area)
        elif "[" in operand:
            table = operand.partition("[")[0]
            if table not in self._tables:
                problems.append(f"{operand} names no table of the workbook; write the table's name as it was defined")
            else:
                areas.append(self._tables[table])
        elif (definition := self.definition(home, operand)) is not None:
            names.add(operand)
            if operand.casefold() in inside:
                problems.append(f"the name {operand} refers to itself")
                return
            below = self._read(home, "=" + definition, inside | {operand.casefold()})
            areas.extend(below.areas)
            functions.update(below.functions)
            problems.extend(f"the name {operand}: {problem}" for problem in below.problems)
        elif operand.casefold() in {table.casefold() for table in self._tables}:
            problems.append(f"the table {operand} without a column is not supported; write {operand}[#Data]")
        elif not operand.startswith(("_xlpm.", "#")) and operand.upper() not in ("TRUE", "FALSE"):
            problems.append(f"the name {operand} is not defined")


def function_name(token: Token) -> str:
    """The upper-case name of a function token, without the prefixes of newer functions."""
    return _PREFIXES.sub("", token.value.rstrip("( ")).upper()


def _intersects(tokens: list[Token], index: int) -> bool:
    """Whether the blank at an index stands between two references, where it is an operator."""
    if not 0 < index < len(tokens) - 1:
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    ends = before.type == Token.OPERAND or before.subtype == Token.CLOSE
    begins = after.type == Token.OPERAND or (after.subtype == Token.OPEN and after.type in (Token.FUNC, Token.PAREN))
    return ends and begins


def _overlap(one: Area, other: Area) -> bool:
    return (
        one.sheet == other.sheet
        and one.first_row <= other.last_row
        and other.first_row <= one.last_row
        and one.first_column <= other.last_column
        and other.first_column <= one.last_column
    )
