"""The values that pass between a workbook and its callers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

import attrs

JSON: TypeAlias = "bool | int | float | str | list[JSON] | dict[str, JSON] | None"
"""Anything `json.loads` can return."""

DataType: TypeAlias = Literal["NUMBER", "TEXT", "BOOLEAN", "DATE", "TIME", "DATETIME", "ANY"]
"""What a cell holds; `ANY` is a blank cell without a telling number format."""

DEFAULT_SUBSERVICE = "#Default#"
"""The subservice of parameters whose name has no dot."""


class CompileError(Exception):
    """A workbook that cannot be turned into a service.

    Attributes:
        message: What is wrong, with sheet and cell where there is one, and the remedy.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@attrs.frozen
class Area:
    """A rectangle of cells on one sheet; rows and columns count from 1, both ends included."""

    sheet: str
    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def rows(self) -> int:
        """Number of rows."""
        return self.last_row - self.first_row + 1

    @property
    def columns(self) -> int:
        """Number of columns."""
        return self.last_column - self.first_column + 1

    def contains(self, row: int, column: int) -> bool:
        """Whether the cell lies inside."""
        return self.first_row <= row <= self.last_row and self.first_column <= column <= self.last_column


@attrs.frozen
class Validation:
    """One of Excel's data validation rules on an input.

    Attributes:
        kind: Excel's word for it: `List`, `Whole`, `Decimal`, `Date`, `Time`, `TextLength`, `Custom`, `Any`.
        operator: `between`, `greaterThan`, …; only for the kinds with bounds.
        formulas: The one or two bounds as Excel formulas without the equals sign.
        dynamic: Whether a bound refers to other cells, so that it can differ from call to call.
        dependent_inputs: Inputs which a bound depends on.
        ignore_blank: Whether a blank value always passes.
    """

    kind: str
    operator: str
    formulas: tuple[str, ...]
    dynamic: bool
    dependent_inputs: tuple[str, ...]
    ignore_blank: bool
    input_title: str | None = None
    input_message: str | None = None
    error_style: str | None = None
    error_title: str | None = None
    error_message: str | None = None


@attrs.frozen
class Column:
    """One column of a table parameter: its heading and what its cells hold."""

    heading: str
    offset: int
    data_type: DataType
    number_format: str
    validation: Validation | None = None


@attrs.frozen
class Parameter:
    """An input or output of the service: a named cell or a named table.

    Attributes:
        name: The name callers use, `subservice.parameter` when it belongs to a subservice.
        description: The comment of the defined name.
        area: Where it stands in the workbook.
        address: The same as text without the sheet: `F6` or `B14:B115`.
        default: The value saved in the workbook, in the form a call would send; None when blank.
        columns: The columns of a table; empty for a single cell.
    """

    name: str
    description: str
    area: Area
    address: str
    default: JSON
    data_type: DataType
    number_format: str
    subservice: str
    columns: tuple[Column, ...] = ()
    validation: Validation | None = None

    @property
    def sheet(self) -> str:
        """The sheet it stands on."""
        return self.area.sheet

    @property
    def is_table(self) -> bool:
        """Whether it is a table with headings."""
        return bool(self.columns)

    @property
    def headers(self) -> tuple[str, ...]:
        """The headings of a table, left to right."""
        return tuple(column.heading for column in self.columns)


@attrs.frozen
class CalculationOptions:
    """What a call asks of a calculation.

    Attributes:
        subservices: Names to calculate; empty or with `*`: all.
        requested_output: The value of `request_meta.requested_output` as received; a list of output names.
        requested_output_regex: A regular expression which an output's whole name must match.
        patterns: Read the items of `requested_output` as regular expressions too, as v4 calls do.
        array_outputs: Table outputs to return as rows with the headings first; `*` for all of them.
        debug_solve: Add the (empty) log of solved goals to the outputs.
    """

    subservices: tuple[str, ...] = ()
    requested_output: JSON = None
    requested_output_regex: str | None = None
    patterns: bool = False
    array_outputs: tuple[str, ...] = ()
    debug_solve: bool = False

    @classmethod
    def from_request_meta(cls, meta: Mapping[str, JSON]) -> CalculationOptions:
        """Read the options of a v3 call from its `request_meta`.

        Example:
            >>> CalculationOptions.from_request_meta({"service_category": "life,home"}).subservices
            ('life', 'home')
        """
        regex = meta.get("requested_output_regex")
        return cls(
            subservices=_names(meta.get("service_category")),
            requested_output=meta.get("requested_output"),
            requested_output_regex=regex if isinstance(regex, str) else None,
            array_outputs=_names(meta.get("array_outputs")),
            debug_solve=meta.get("debug_solve") is True,
        )

    @classmethod
    def from_batch(cls, body: Mapping[str, JSON], *, columnar: bool) -> CalculationOptions:
        """Read the options of a v4 call from its body; a columnar call has columnar tables too."""
        output = body.get("output")
        wanted: JSON = list[JSON](_names(output)) if isinstance(output, str) else output
        return cls(
            subservices=_names(body.get("subservice")),
            requested_output=wanted or None,
            patterns=True,
            array_outputs=("*",) if columnar else (),
        )


def _names(value: JSON) -> tuple[str, ...]:
    """The names in a list or in comma-separated text."""
    if isinstance(value, str):
        return tuple(name.strip() for name in value.split(",") if name.strip())
    if isinstance(value, list):
        return tuple(str(name) for name in value)
    return ()


@attrs.frozen
class Calculation:
    """The outcome of one record; the items of `warnings` and `errors` are in wire form."""

    outputs: dict[str, JSON] | None
    warnings: list[JSON] | None
    errors: list[JSON] | None
