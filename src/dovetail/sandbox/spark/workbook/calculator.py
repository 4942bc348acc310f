"""One calculation: inputs in, outputs with warnings and errors out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dovetail.sandbox.spark.workbook.book import Place
from dovetail.sandbox.spark.workbook.engine import CellValue
from dovetail.sandbox.spark.workbook.overflow import is_overflow
from dovetail.sandbox.spark.workbook.parameters import JSON, Calculation, CalculationOptions, Parameter
from dovetail.sandbox.spark.workbook.program import InputSlot, Program, read_parameter
from dovetail.sandbox.spark.workbook.tables import table_rows
from dovetail.sandbox.spark.workbook.values import VALUE_ERROR, to_cell

_VALIDATION = "error.VALIDATION"


class Run:
    """A calculation in progress; it holds the engine's lock from first write to last read."""

    def __init__(self, program: Program, options: CalculationOptions) -> None:
        self._program = program
        self._options = options
        self._warnings: list[JSON] = []
        self._errors: list[JSON] = []
        self._given: list[tuple[InputSlot, list[list[CellValue]]]] = []
        self._chosen = self._choose_subservices()

    def calculate(self, inputs: JSON | Mapping[str, JSON]) -> Calculation:
        """Calculate one record."""
        if inputs is None:
            self._fault(
                "request_data.inputs", "bad_request", "request_data.inputs is missing; the default values were used."
            )
        engine = self._program.engine
        with engine.lock:
            self.write_inputs(inputs)
            engine.evaluate()
            self._apply_rules()
            self._apply_checks()
            outputs = self._read_outputs()
        return Calculation(outputs or None, self._warnings or None, self._errors or None)

    def write_inputs(self, inputs: JSON | Mapping[str, JSON]) -> None:
        """Write every input of the workbook, given or default, so that nothing of an earlier record stays."""
        values: Mapping[str, JSON] = inputs if isinstance(inputs, Mapping) else {}
        # Names count without regard to case; of those that differ by case alone the last one wins.
        sent = {name.casefold(): value for name, value in values.items()}
        slots = {slot.parameter.name.casefold(): slot for slot in self._program.inputs if self._is_asked(slot)}
        # What is wrong with values is told in the order they were sent in, before what is missing.
        given = {name: self._cells(slots[name], value) for name, value in sent.items() if name in slots}
        for name, slot in slots.items():
            if name in given:
                self._given.append((slot, given[name]))
            else:
                self._warnings.append(dict(slot.absent))
        write = self._program.engine.write
        for slot in self._program.inputs:
            cells = given.get(slot.parameter.name.casefold()) or slot.defaults
            for places, row in zip(slot.rows, cells, strict=True):
                for place, value in zip(places, row, strict=True):
                    write(place, value)

    def _is_asked(self, slot: InputSlot) -> bool:
        return slot.parameter.subservice in self._chosen

    def _cells(self, slot: InputSlot, value: JSON) -> list[list[CellValue]]:
        """The values for the cells of an input, row by row."""
        parameter = slot.parameter
        uses_1904 = self._program.book.uses_1904
        if not parameter.is_table:
            coerced = to_cell(value, parameter.data_type, uses_1904=uses_1904)
            if coerced.empty_text:
                self._empty_text(f"inputs.{parameter.name}")
            return [[coerced.value]]
        rows = table_rows(value, parameter.headers)
        room = len(slot.rows)
        if rows is None:
            return [[VALUE_ERROR] * len(parameter.columns) for _ in range(room)]
        if len(rows) > room:
            self._fault(
                f"inputs.{parameter.name}",
                "validation_error",
                f"{parameter.name} has {len(rows)} rows; {parameter.sheet}!{parameter.address} has room for {room}, "
                f"so the last {len(rows) - room} were left out.",
            )
        cells: list[list[CellValue]] = []
        for number, row in enumerate(rows[:room], start=1):
            line: list[CellValue] = []
            for column, item in zip(parameter.columns, row, strict=True):
                coerced = to_cell(item, column.data_type, uses_1904=uses_1904)
                if coerced.empty_text:
                    self._empty_text(f"inputs.{parameter.name}[{number}].{column.heading}")
                line.append(coerced.value)
            cells.append(line)
        blank: list[CellValue] = [None] * len(parameter.columns)
        return cells + [list(blank) for _ in range(room - len(cells))]

    def _apply_rules(self) -> None:
        """Check the values that were given against Excel's data validation."""
        for slot, cells in self._given:
            name = slot.parameter.name
            for index, rule in enumerate(slot.rules):
                if rule is None:
                    continue
                for number, row in enumerate(cells, start=1):
                    broken = rule.broken_by(row[index], self._program.engine)
                    if broken is not None:
                        table = slot.parameter.is_table
                        path = f"[{number}].{slot.parameter.headers[index]}" if table else ""
                        self._fault(f"inputs.{name}{path}", "validation_error", broken)

    def _apply_checks(self) -> None:
        """Turn the messages of `Xvalidate_…` cells into errors."""
        broken: dict[str, list[str]] = {}
        for check in self._program.checks:
            if check.named.subservice not in self._chosen:
                continue
            message = self._program.engine.read(check.place)
            if not isinstance(message, str) or not message:
                continue
            if message.__class__ is str:
                self._fault(check.path, "validation_error", message)
            else:
                broken.setdefault(str(message), []).append(check.named.defined_name)
        for error, names in broken.items():
            self._warnings.append({"message": f"{error} in validations: {', '.join(names)}"})

    def _read_outputs(self) -> dict[str, JSON]:
        outputs: dict[str, JSON] = {}
        affected: dict[str, list[str]] = {}
        arrays = self._options.array_outputs
        program = self._program
        for parameter in self._selected_outputs():
            as_array = bool(arrays) and ("*" in arrays or parameter.name in arrays)
            value, failures = read_parameter(program.engine, parameter, as_array=as_array, overflowed=self._overflowed)
            for error in dict.fromkeys(failures):
                affected.setdefault(error, []).append(parameter.name)
            outputs[parameter.name] = value
        for error, names in affected.items():
            self._warnings.append({"message": f"{error} in outputs: {', '.join(names)}"})
        if self._options.debug_solve:
            outputs["additional_outputs"] = {"solve_log": []}
        return outputs

    def _overflowed(self, place: Place) -> bool:
        program = self._program
        return is_overflow(place, program.book, program.references, program.engine, program.input_places)

    def _selected_outputs(self) -> list[Parameter]:
        """The outputs of the chosen subservices which the call asks for."""
        available = [item for item in self._program.outputs if item.subservice in self._chosen]
        wanted, regex = self._options.requested_output, self._options.requested_output_regex
        path = "request_meta.requested_output"
        if wanted is not None and not isinstance(wanted, list):
            self._fault(path, "bad_request", f"requested_output expects a JSON array of names, not {wanted!r}.")
            wanted = None
        names = [str(item) for item in wanted or () if item != ""]
        if names and regex is not None:
            self._fault(
                "request_meta",
                "validation_error",
                "requested_output and requested_output_regex cannot be combined; all outputs are returned.",
            )
            return available
        if not names and regex is None:
            return available
        known = {item.name for item in available}
        if regex is not None:
            patterns = [regex]
        else:
            # Only a v4 call may name patterns, too.
            patterns = [name if self._options.patterns and name not in known else re.escape(name) for name in names]
        # A v4 call minds the case of names.
        flags = 0 if self._options.patterns else re.IGNORECASE
        try:
            matchers = [re.compile(pattern, flags) for pattern in patterns]
        except re.error as error:
            path += "_regex" if regex is not None else ""
            self._fault(path, "bad_request", f"{patterns!r} is not a regular expression: {error}.")
            return available
        return [item for item in available if any(matcher.fullmatch(item.name) for matcher in matchers)]

    def _choose_subservices(self) -> frozenset[str]:
        """The subservices to calculate; a workbook without subservices ignores what is asked."""
        known = frozenset(self._program.subservices)
        asked = self._options.subservices
        if not asked or "*" in asked or known <= {"#Default#"}:
            return known
        unknown = [name for name in asked if name not in known]
        if unknown:
            self._fault(
                "request_meta.service_category",
                "bad_request",
                f"{', '.join(unknown)}: no such subservice; known are {', '.join(sorted(known))}.",
            )
        return known & frozenset(asked)

    def _empty_text(self, path: str) -> None:
        self._warnings.append(
            {"source_path": path, "message": "An empty text is not a number; send null for a blank value."}
        )

    def _fault(self, path: str, category: str, message: str) -> None:
        self._errors.append(
            {
                "source_path": path,
                "error_category": category,
                "error_type": _VALIDATION,
                "message": message,
                "additional_details": None,
            }
        )
