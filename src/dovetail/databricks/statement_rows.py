"""Rows of results: what columns there are, and chunks as tuples of Python's values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec
from msgspec import UNSET

from dovetail.databricks.sql_types import read_type, text_reader, value_reader
from dovetail.runtime.errors import DecodeError, InvalidInput

if TYPE_CHECKING:
    from dovetail_api.databricks import models as m


class Column(NamedTuple):
    """A column of a result.

    Attributes:
        name: Its name; names may stand twice.
        type: Its type as SQL writes it, such as ``DECIMAL(10,2)``.
        position: Its position, counted from 0.
    """

    name: str
    type: str
    position: int


def columns_of(answer: m.StatementResult) -> tuple[Column, ...]:
    """The columns of a result, in order."""
    told = (answer.manifest and answer.manifest.schema and answer.manifest.schema.columns) or ()
    columns = [
        Column(column.name or "", column.type_text or str(column.type_name or "STRING"), column.position or 0)
        for column in told
    ]
    return tuple(sorted(columns, key=lambda column: column.position))


class RowReader:
    """Makes rows of chunks.

    Args:
        columns: The columns of the result.
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = columns
        kinds = [read_type(column.type) for column in columns]
        self._texts = [text_reader(kind) for kind in kinds]
        self._values = [value_reader(kind) for kind in kinds]

    def of_texts(self, rows: Iterable[Sequence[str | None]]) -> list[tuple[Any, ...]]:
        """Rows of texts as rows of values.

        Raises:
            DecodeError: A text is not what its column's type says, or a row has not a value for each column.
        """
        try:
            columns = list(zip(*rows, strict=True))
        except ValueError as error:
            raise DecodeError("A chunk of the result has rows of different lengths.") from error
        if columns:
            self._check_width(len(columns))
        read = [self._column(place, texts) for place, texts in enumerate(columns)]
        return list(zip(*read, strict=True))

    def of_json(self, content: bytes) -> list[tuple[Any, ...]]:
        """Rows of a chunk of JSON.

        Raises:
            DecodeError: As for ``of_texts``, or it is no such chunk.
        """
        try:
            rows = msgspec.json.decode(content, type=list[list[str | None]])
        except (msgspec.MsgspecError, ValueError) as error:
            raise DecodeError(f"A chunk of the result is not JSON rows: {error}") from error
        return self.of_texts(rows)

    def of_arrow(self, content: bytes) -> list[tuple[Any, ...]]:
        """Rows of a chunk of Arrow.

        Raises:
            DecodeError: It is no such chunk, or Python has no such value.
        """
        columns = arrow_table(content).columns
        self._check_width(len(columns))
        read = [self._arrow_column(place, column) for place, column in enumerate(columns)]
        return list(zip(*read, strict=True))

    def _check_width(self, found: int) -> None:
        if found != len(self._columns):
            raise DecodeError(f"A chunk of the result has {found} columns, and the result {len(self._columns)}.")

    def _arrow_column(self, place: int, column: Any) -> list[Any]:
        values = self._values[place]
        try:
            plain: list[Any] = column.to_pylist()
            return plain if values is None else [values(value) for value in plain]
        except _WRONG as error:
            raise self._no_value(place, error) from error

    def _column(self, place: int, texts: Sequence[str | None]) -> list[Any]:
        read = self._texts[place]
        try:
            return [read(text) for text in texts]
        except _WRONG as error:
            raise self._no_value(place, error) from error

    def _no_value(self, place: int, error: Exception) -> DecodeError:
        column = self._columns[place]
        return DecodeError(
            f"Column {column.name!r} has a value that is no {column.type} within Python's bounds: {error}. "
            f"CAST it AS STRING in the statement to see it."
        )


_WRONG: Final = (ValueError, ArithmeticError, AttributeError, KeyError, TypeError, NotImplementedError)
"""What readers raise for a value that is none of their type, and pyarrow for one that Python has not."""


def check_row_count(answer: m.StatementResult, found: int) -> None:
    """Refuse a result that does not have all of its rows.

    Raises:
        DecodeError: There are more or fewer than the service counted.
    """
    manifest = answer.manifest or None
    told = manifest.total_row_count if manifest and not manifest.truncated else UNSET
    if isinstance(told, int) and told != found:
        raise DecodeError(
            f"Statement {answer.statement_id}: the result has {told} rows, but {found} came. Take it again."
        )


def arrow_table(content: bytes) -> Any:
    """A chunk of Arrow as a table.

    Raises:
        DecodeError: It is none.
    """
    pa: Any = import_module("pyarrow")
    try:
        with pa.ipc.open_stream(content) as stream:
            return stream.read_all()
    except (pa.ArrowException, OSError) as error:
        raise DecodeError(f"A chunk of the result is no Arrow stream: {error}") from error


def unique_names(columns: Sequence[Column]) -> list[str]:
    """The names of columns, for dictionaries.

    Raises:
        InvalidInput: A name stands twice, so that one value would hide another.
    """
    names = [column.name for column in columns]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InvalidInput(
            f"The result has several columns of the name {twice[0]!r}, of which a dictionary holds one.",
            value=names,
            remedy="Name them apart in the statement with AS, or take rows().",
        )
    return names
