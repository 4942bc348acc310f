"""What the calculator cannot do: found before the first calculation, so that no wrong number is ever served."""

from __future__ import annotations

import io
from collections.abc import Iterable

from openpyxl.formula import Tokenizer

from dovetail.sandbox.spark.workbook.book import Book, Place, parse_area, place_text
from dovetail.sandbox.spark.workbook.engine import Engine, Failure, unknown_functions
from dovetail.sandbox.spark.workbook.names import NamedArea
from dovetail.sandbox.spark.workbook.parameters import Area, CompileError
from dovetail.sandbox.spark.workbook.references import INDIRECT_FUNCTIONS, References

_ENGINE_FAILURES = {
    "#ERROR!": "the formula cannot be read by the calculation engine",
    "#N/IMPL!": "the formula is not supported by the calculation engine",
    "#CIRC!": "the formula depends on itself; iterative calculation is not supported",
}

_OPERATORS = ("ANCHORARRAY", "SINGLE")
"""How files spell the operators `#` and `@`."""

Problems = dict[Place, str]


def problems_in_text(book: Book, references: References) -> Problems:
    """Problems which the formulas' own text shows: unknown functions, other workbooks, data tables."""
    problems: Problems = {}
    users: dict[str, list[Place]] = {}
    for place, formula in book.formulas.items():
        reading = references.read(place[0], formula.text)
        if formula.problem or reading.problems:
            problems[place] = formula.problem or reading.problems[0]
        for function in reading.functions:
            if not function.startswith("_XLPM.") and function not in _OPERATORS:
                users.setdefault(function, []).append(place)
    for function in sorted(unknown_functions(users)):
        for place in users[function]:
            problems.setdefault(place, f"the function {function} is not supported")
    return problems


def problems_in_results(book: Book, engine: Engine) -> Problems:
    """Problems which the engine met on its first calculation."""
    problems: Problems = {}
    for place in book.formulas:
        value = engine.read(place)
        if isinstance(value, Failure) and value in _ENGINE_FAILURES:
            problems[place] = _ENGINE_FAILURES[value]
    return problems


def without_data_tables(book: Book, problems: Problems) -> bytes:
    """The package with what-if data tables emptied: the engine refuses to load them."""
    tables = [place for place, formula in book.formulas.items() if formula.problem]
    if not tables:
        return book.data
    for place in tables:
        problems.setdefault(place, book.formulas[place].problem or "")
        book.source[place[0]].cell(place[1], place[2]).value = None
    saved = io.BytesIO()
    book.source.save(saved)
    return saved.getvalue()


def judge(problems: Problems, book: Book, references: References, results: Iterable[NamedArea]) -> list[str]:
    """Refuse problems that reach a result of the service; the others are returned as warnings.

    Raises:
        CompileError: A result depends on a cell that cannot be calculated.
    """
    if not problems:
        return []
    for result in results:
        behind = references.precedents([result.area])
        for place in sorted(behind & problems.keys()):
            raise CompileError(f"{place_text(place)}: {problems[place]}; {result.defined_name} depends on it.")
        for place in sorted(behind):
            unclear = INDIRECT_FUNCTIONS & references.read(place[0], book.formulas[place].text).functions
            if unclear:
                bad, problem = min(problems.items())
                raise CompileError(
                    f"{place_text(bad)}: {problem}; {result.defined_name} may depend on it through "
                    f"{min(unclear)} in {place_text(place)}."
                )
    return [f"{place_text(place)}: {problem}; no output depends on it." for place, problem in sorted(problems.items())]


def inline_names(book: Book, references: References, engine: Engine, problems: Problems) -> None:
    """Write names that stand for a constant or an expression into the formulas: the engine only knows areas."""
    for place, formula in book.formulas.items():
        expressions: dict[str, str] = {}
        for name in references.read(place[0], formula.text).names:
            definition = references.definition(place[0], name)
            if definition is None or _is_area(definition):
                continue
            if "$" not in definition and _has_reference(references, place[0], definition):
                problems.setdefault(place, f"the name {name} is relative; write it with $ signs")
            expressions[name.casefold()] = definition
        if not expressions or place in problems:
            continue
        if formula.is_array:
            names = ", ".join(sorted(expressions))
            problems[place] = f"an array formula with the calculated name {names} is not supported; name a cell instead"
            continue
        engine.write_formula(place, _expand(engine.formula(place) or formula.text, place[0], references, depth=0))


def _expand(text: str, sheet: str, references: References, depth: int) -> str:
    """Replace the calculated names in a formula by their definitions in brackets."""
    if depth > 32:
        return text
    pieces: list[str] = []
    for token in Tokenizer(text).items:
        definition = references.definition(sheet, token.value) if token.subtype == "RANGE" else None
        if definition is None or _is_area(definition):
            pieces.append(token.value)
        else:
            inner = _expand("=" + definition, sheet, references, depth + 1)
            pieces.append(f"({inner.removeprefix('=')})")
    return "=" + "".join(pieces)


def _is_area(definition: str) -> bool:
    """Whether a name's definition is one block of cells."""
    sheet, mark, cells = definition.rpartition("!")
    return bool(mark) and not set(sheet) & set("(,+*/&") and parse_area("", cells) is not None


def _has_reference(references: References, sheet: str, definition: str) -> bool:
    areas: tuple[Area, ...] = references.read(sheet, "=" + definition).areas
    return bool(areas)
