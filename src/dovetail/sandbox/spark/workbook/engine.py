"""The calculation engine, behind the few verbs the calculator needs.

IronCalc evaluates the whole workbook at once and holds Python's global lock while it does, so one copy behind one lock
is as fast as a copy for each thread. Whoever writes, evaluates and reads must hold `Engine.lock` throughout.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import ironcalc

from dovetail.sandbox.spark.workbook.book import Place
from dovetail.sandbox.spark.workbook.parameters import Area, CompileError

CellValue = None | bool | float | str
"""What a cell holds: blank, a truth value, a number, a text."""

T = TypeVar("T")


class Failure(str):
    """An Excel error such as `#VALUE!`, told apart from a text that reads the same."""

    __slots__ = ()


class Engine:
    """One loaded workbook, addressed by sheet title, row and column."""

    def __init__(self, data: bytes, file_name: str) -> None:
        self.lock: threading.Lock = threading.Lock()
        with tempfile.TemporaryDirectory(prefix="dovetail-") as folder:
            path = Path(folder) / "workbook.xlsx"
            path.write_bytes(data)
            self._model = _guarded(lambda: ironcalc.load_from_xlsx(str(path)), file_name)
        properties = self._model.get_worksheets_properties()
        self._sheets = {str(sheet.get("name")): index for index, sheet in enumerate(properties)}
        self._written: dict[Place, CellValue] = {}
        self._file_name = file_name

    def has_sheet(self, title: str) -> bool:
        """Whether there is a sheet of exactly this title."""
        return title in self._sheets

    def evaluate(self) -> None:
        """Calculate every formula."""
        _guarded(self._model.evaluate, self._file_name)

    def write(self, place: Place, value: CellValue) -> None:
        """Put a constant into a cell; nothing happens when this method wrote the same value last."""
        written = self._written
        # Compared with their classes: True equals 1, and the text "#N/A" equals the error.
        if place in written and (written[place].__class__, written[place]) == (value.__class__, value):
            return
        sheet, row, column = self._sheets[place[0]], place[1], place[2]
        if value is None:
            self._model.clear_cell_contents(sheet, row, column)
        elif isinstance(value, bool):
            self._model.update_cell_with_bool(sheet, row, column, value)
        elif isinstance(value, Failure):
            self._model.update_cell_with_formula(sheet, row, column, "=" + value)
        elif isinstance(value, str):
            self._model.update_cell_with_text(sheet, row, column, value)
        else:
            self._model.update_cell_with_number(sheet, row, column, value)
        written[place] = value

    def write_formula(self, place: Place, formula: str) -> None:
        """Put a formula (with its equals sign, in English) into a cell."""
        self._model.update_cell_with_formula(self._sheets[place[0]], place[1], place[2], formula)

    def write_dynamic(self, place: Place, formula: str) -> None:
        """Put a formula whose result may spill into a cell."""
        self._model.set_user_input(self._sheets[place[0]], place[1], place[2], formula)

    def formula(self, place: Place) -> str | None:
        """The formula of a cell as the engine spells it, or None."""
        return self._model.get_cell_formula(self._sheets[place[0]], place[1], place[2])

    def read(self, place: Place) -> CellValue:
        """The value of a cell; an Excel error comes as `Failure`."""
        sheet, row, column = self._sheets[place[0]], place[1], place[2]
        value = self._model.get_cell_value(sheet, row, column)
        if (
            isinstance(value, str)
            and value.startswith("#")
            and self._model.get_cell_type(sheet, row, column) == ironcalc.CellType.ErrorValue
        ):
            return Failure(value)
        return value

    def read_area(self, area: Area) -> list[list[CellValue]]:
        """The values of a block, row by row."""
        columns = range(area.first_column, area.last_column + 1)
        rows = range(area.first_row, area.last_row + 1)
        return [[self.read((area.sheet, row, column)) for column in columns] for row in rows]

    def add_sheet(self, wish: str) -> str:
        """Add an empty sheet and return its title: the wish, made unique."""
        title, number = wish, 2
        while title.casefold() in {name.casefold() for name in self._sheets}:
            title, number = f"{wish} {number}", number + 1
        self._model.add_sheet(title)
        self._sheets[title] = len(self._sheets)
        return title


def unknown_functions(names: Iterable[str]) -> set[str]:
    """Those of the function names which the engine cannot calculate: it is asked, not assumed."""
    model = ironcalc.create("probe")
    unknown: set[str] = set()
    for name in names:
        model.set_user_input(0, 1, 1, f"={name}()")
        model.evaluate()
        if model.get_cell_value(0, 1, 1) == "#NAME?":
            unknown.add(name)
    return unknown


def _guarded(action: Callable[[], T], file_name: str) -> T:
    """Run an engine call; its refusals and its panics become a compile error."""
    try:
        return action()
    except BaseException as error:
        # A panic of the engine derives from BaseException, so that `except Exception` would miss it.
        if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit | MemoryError):
            raise
        raise CompileError(f"{file_name} cannot be calculated: {error}") from error
