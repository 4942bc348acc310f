"""The workbook as callers see it: compile once, calculate from any thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from dovetail.sandbox.spark.workbook import schema as schemas
from dovetail.sandbox.spark.workbook.calculator import Run
from dovetail.sandbox.spark.workbook.compiler import compile_workbook
from dovetail.sandbox.spark.workbook.parameters import JSON, Calculation, CalculationOptions, Parameter
from dovetail.sandbox.spark.workbook.program import Program, read_parameter
from dovetail.sandbox.spark.workbook.validation import no_rule


class Workbook:
    """A compiled workbook: its description and its calculator.

    It never changes and serves any number of threads: the one engine copy behind it is locked for each record, and
    every record writes all inputs, so that nothing is left of the record before.

    Example:
        >>> from dovetail.sandbox.spark.examples import loan_quote
        >>> workbook = Workbook.compile(loan_quote(), file_name="loan-quote.xlsx")
        >>> workbook.calculate({"principal": 25000, "years": 5}, options=CalculationOptions()).outputs
        {'monthly_payment': 483.32, 'total_interest': 3999.2}
    """

    def __init__(self, program: Program) -> None:
        self._program = program

    @classmethod
    def compile(cls, data: bytes, *, file_name: str) -> Workbook:
        """Compile the bytes of an `.xlsx`.

        Args:
            data: The file.
            file_name: Its name, for messages.

        Raises:
            CompileError: With sheet and cell where there is one.
        """
        return cls(compile_workbook(data, file_name))

    @property
    def inputs(self) -> tuple[Parameter, ...]:
        """The inputs in the order of the file."""
        return tuple(slot.parameter for slot in self._program.inputs)

    @property
    def outputs(self) -> tuple[Parameter, ...]:
        """The outputs in the order of the file, without metadata."""
        return self._program.outputs

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the compiler left alone, with sheet and cell."""
        return self._program.warnings

    @property
    def statistics(self) -> dict[str, int | float]:
        """The counts of an upload's answer: `no_of_inputs`, `no_of_formulas`, `lines_of_code` and so on."""
        return schemas.statistics(self._program)

    @property
    def subservices(self) -> tuple[str, ...]:
        """The subservices; parameters without one form `#Default#`."""
        return self._program.subservices

    def calculate(self, inputs: JSON | Mapping[str, JSON], *, options: CalculationOptions) -> Calculation:
        """Calculate one record.

        Args:
            inputs: Values by input name. None means that the call had no inputs, which is an error item; a missing
                input takes its default with a warning.
            options: What else the call asks for.
        """
        return Run(self._program, options).calculate(inputs)

    def calculate_many(
        self, records: Iterable[JSON | Mapping[str, JSON]], *, options: CalculationOptions
    ) -> list[Calculation]:
        """Calculate records one after the other; other threads get their turn between two."""
        return [Run(self._program, options).calculate(record) for record in records]

    def metadata(self, inputs: JSON | Mapping[str, JSON] = None) -> dict[str, JSON]:
        """The `Metadata.…` values, calculated for the inputs, or for the defaults."""
        engine = self._program.engine
        with engine.lock:
            Run(self._program, CalculationOptions()).write_inputs(inputs)
            engine.evaluate()
            return {item.name: read_parameter(engine, item)[0] for item in self._program.metadata}

    def validation_rules(
        self, kind: Literal["default_values", "dynamic"], inputs: JSON | Mapping[str, JSON] = None
    ) -> dict[str, JSON]:
        """The data validation rules by input name.

        Args:
            kind: `default_values` gives the rules of all inputs for the defaults, `dynamic` those that depend on other
                cells, for the inputs given.
            inputs: Values by input name, for `dynamic`.
        """
        engine = self._program.engine
        rules: dict[str, JSON] = {}
        with engine.lock:
            Run(self._program, CalculationOptions()).write_inputs(inputs if kind == "dynamic" else None)
            engine.evaluate()
            for slot in self._program.inputs:
                parameter = slot.parameter
                rule = None if parameter.is_table else slot.rules[0]
                if rule is not None and (kind == "default_values" or rule.validation.dynamic):
                    rules[parameter.name] = rule.describe(engine, parameter.default, parameter.number_format)
                elif kind == "default_values":
                    rules[parameter.name] = no_rule(parameter.default)
        return rules

    def schema(self) -> dict[str, JSON]:
        """The part of the engine detail that follows from the workbook: `xlInputs`, `xOutput`, totals."""
        return schemas.schema(self._program, self.validation_rules("default_values"), self._column_rules())

    def _column_rules(self) -> dict[str, list[JSON]]:
        """The rules of the columns of each input that is a table, with bounds as they are for the defaults."""
        engine = self._program.engine
        with engine.lock:
            Run(self._program, CalculationOptions()).write_inputs(None)
            engine.evaluate()
            return {
                slot.parameter.name: [
                    None if rule is None else rule.describe(engine, None, column.number_format)
                    for rule, column in zip(slot.rules, slot.parameter.columns, strict=True)
                ]
                for slot in self._program.inputs
                if slot.parameter.is_table and any(slot.rules)
            }

    def input_table(self) -> list[JSON]:
        """The `XInputTable` of a service record."""
        return schemas.name_table(self.inputs, "Input Name")

    def output_table(self) -> list[JSON]:
        """The `XOutputTable` of a service record."""
        return schemas.name_table(self.outputs, "Output Name")

    def __repr__(self) -> str:
        counts = f"{len(self.inputs)} inputs, {len(self.outputs)} outputs"
        return f"<Workbook {self._program.book.file_name}: {counts}>"
