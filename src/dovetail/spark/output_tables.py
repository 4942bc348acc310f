"""The outputs of an execution as a table of pandas, polars or pyarrow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

import msgspec

from dovetail.runtime.plain import is_list
from dovetail.spark.errors import SparkInputError, SparkSdkError
from dovetail.spark.excel_errors import ExcelError, with_excel_errors
from dovetail.spark.frames import FrameKind

if TYPE_CHECKING:
    from dovetail.spark.results import ServiceExecuted
    from dovetail.spark.tables import Records

OnExcelError: TypeAlias = Literal["keep", "null", "raise"]

_KINDS: Final = ("pandas", "polars", "pyarrow")
_NONE: Final = type(None)


def output_table(
    response: ServiceExecuted,
    sent: Records | None,
    to: FrameKind | None,
    *,
    errors: OnExcelError,
    inputs: bool,
    remarks: bool,
) -> Any:
    """The table of an answer; see `ServiceExecuted.table`.

    Raises:
        SparkInputError: An argument cannot be used.
        SparkSdkError: There is an Excel error, and they are to be refused; or the answer has not as many outputs as
            records were sent.
    """
    kind = to or (sent.kind if sent is not None else None)
    if kind not in _KINDS:
        raise SparkInputError(
            f"to: {to!r} is no kind of table." if to else "to: the inputs were no table, so it has to be said.",
            value=to,
            at="to",
            remedy="Use 'pandas', 'polars' or 'pyarrow'.",
        )
    if errors not in ("keep", "null", "raise"):
        raise SparkInputError(
            f"errors: {errors!r} is no rule.", value=errors, at="errors", remedy="Use 'keep', 'null' or 'raise'."
        )
    found: dict[str, Any] = _sent(sent, kind) if inputs and sent is not None else {}
    outputs = _outputs(response)
    size = len(next(iter(outputs.values()), ()))
    if sent is not None and outputs and size != len(sent):
        # pandas would repeat a single row for every record.
        raise SparkSdkError(f"outputs: the answer has {size}, but {len(sent)} records were sent.", size)
    if not outputs:  # an answer may be nothing but errors
        size = len(sent) if sent is not None else max(len(response.warnings), len(response.errors))
    for name, column in outputs.items():
        found[_free(name, found)] = _one_kind(_without_errors(name, column, errors), kind)
    if remarks:
        found[_free("warnings", found)] = _told("warnings", response.warnings, size)
        found[_free("errors", found)] = _told("errors", response.errors, size)
    frame = sent.frame if sent is not None else None
    index = frame.native.index if frame is not None and frame.kind == kind == "pandas" else None
    return made_frame(kind, found, index)


def _outputs(response: ServiceExecuted) -> dict[str, list[Any]]:
    numbers = response.number_columns()
    if numbers is not None:
        return numbers
    rows: Any = getattr(response.value, "outputs", None) if response.is_batch else None
    if not is_list(rows) or len(rows) < 2 or set(map(type, rows)) != {list} or len(set(map(len, rows))) != 1:
        return columns_of(response.outputs)
    # Straight from the rows, without a dictionary for each.
    columns = map(list, zip(*rows[1:], strict=True))
    if response.may_hold_excel_errors:
        columns = map(with_excel_errors, columns)
    return dict(zip(map(str, rows[0]), columns, strict=True))


def columns_of(records: Sequence[Mapping[str, Any] | None]) -> dict[str, list[Any]]:
    """Records as columns: names in the order they are first seen, None where a record has no value.

    Example:
        >>> columns_of([{"a": 1}, None, {"a": 2, "b": 3}])
        {'a': [1, None, 2], 'b': [None, None, 3]}
    """
    names: dict[str, None] = {}
    for record in records:
        if record is not None and record.keys() != names.keys():
            names |= dict.fromkeys(record)
    none: Mapping[str, Any] = {}
    return {name: [(record or none).get(name) for record in records] for name in names}


def made_frame(kind: FrameKind, columns: Mapping[str, Any], index: Any = None) -> Any:
    """A data frame of columns.

    Raises:
        SparkInputError: The library is not installed.
    """
    try:
        library: Any = import_module(kind)
    except ImportError:
        raise SparkInputError(
            f"to: {kind} is not installed.", value=kind, at="to", remedy=f"Install it: pip install {kind}."
        ) from None
    if kind == "pandas":
        return library.DataFrame(dict(columns), index=index)
    if kind == "pyarrow":
        return library.table({name: _fitting(library.array, column) for name, column in columns.items()})
    return library.DataFrame(
        [
            column
            if isinstance(column, library.Series)
            else _fitting(partial(library.Series, name, strict=False), column)
            for name, column in columns.items()
        ]
    )


def _fitting(make: Callable[[Any], Any], column: Any) -> Any:
    """A typed column of values; of those that fit no type of the library it is text, or doubles that hold them all."""
    if not is_list(column):
        return column  # one of the library already
    try:
        return make(column)
    except (TypeError, ValueError, OverflowError):  # pyarrow's own errors are these too
        pass
    doubles = _doubles(column)
    return make([_text(value) for value in column] if doubles is None else doubles)


def _doubles(values: list[Any]) -> list[float | None] | None:
    """Whole numbers as doubles; None when doubles do not hold them, or when they are something else."""
    if set(map(type, values)) - {_NONE, int}:
        return None
    try:
        doubles = [None if value is None else float(value) for value in values]
    except OverflowError:
        return None
    return doubles if doubles == values else None


def _sent(sent: Records, kind: FrameKind) -> dict[str, Any]:
    """The columns that were sent: those of the table itself when it is of the kind to make."""
    if sent.frame is not None and sent.frame.kind == kind:
        native = sent.frame.native
        return {name: native[name] for name in sent.frame.names}
    if sent.frame is not None:
        return {name: sent.frame.column(name)[:] for name in sent.frame.names}
    rows = sent.rows()
    if sent.header is not None:
        rows = [dict(zip(map(str, sent.header), row, strict=False)) for row in rows[1:]]
    return {name: _one_kind(column, kind) for name, column in columns_of(rows).items()}


def _free(name: str, taken: Mapping[str, Any]) -> str:
    while name in taken:
        name = f"{name}_output"
    return name


def _without_errors(name: str, column: list[Any], errors: OnExcelError) -> list[Any]:
    if errors == "keep" or ExcelError not in set(map(type, column)):
        return column
    if errors == "null":
        return [None if isinstance(value, ExcelError) else value for value in column]
    row = next(index for index, value in enumerate(column) if isinstance(value, ExcelError))
    raise SparkSdkError(
        f"outputs[{row}].{name}: {column[row].value}. Use errors='keep' or 'null' for a table all the same.",
        column[row],
    )


def _one_kind(column: list[Any], kind: FrameKind) -> list[Any]:
    """A column that a typed table can hold: what is of several kinds becomes text."""
    kinds = set(map(type, column)) - {_NONE}
    if kind == "pandas" or (len(kinds) < 2 and kinds != {ExcelError}):
        return column
    if kinds == {int, float}:
        try:
            return [None if value is None else float(value) for value in column]
        except OverflowError:
            pass
    return [_text(value) for value in column]


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return None if value is None else str(value)
    return msgspec.json.encode(value).decode()


def _told(name: str, remarks: Sequence[Sequence[Any]], size: int) -> list[str | None]:
    """The remarks on each record as one text; a service that has none on any record may leave them out."""
    if len(remarks) not in (0, size):
        raise SparkSdkError(f"{name}: the answer has {len(remarks)}, but outputs of {size} records.", len(remarks))
    told = ["; ".join(str(remark.message or "") for remark in about) or None for about in remarks]
    return told or [None] * size
