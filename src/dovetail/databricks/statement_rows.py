"""Rows of results: what columns there are, and chunks as tuples of Python's values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

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
            DecodeError: A text is not what its column's type says.
        """
        columns = list(zip(*rows, strict=True))
        read = [self._column(place, texts) for place, texts in enumerate(columns)]
        return list(zip(*read, strict=True))

    def of_json(self, content: bytes) -> list[tuple[Any, ...]]:
        """Rows of a chunk of JSON."""
        try:
            return self.of_texts(json.loads(content))
        except (ValueError, TypeError) as error:
            raise DecodeError(f"A chunk of the result is not JSON rows: {error}") from error

    def of_arrow(self, content: bytes) -> list[tuple[Any, ...]]:
        """Rows of a chunk of Arrow."""
        read: list[Sequence[Any]] = []
        for values, column in zip(self._values, arrow_table(content).columns, strict=True):
            plain: list[Any] = column.to_pylist()
            read.append(plain if values is None else [values(value) for value in plain])
        return list(zip(*read, strict=True))

    def _column(self, place: int, texts: Sequence[str | None]) -> list[Any]:
        read = self._texts[place]
        try:
            return [read(text) for text in texts]
        except (ValueError, ArithmeticError, AttributeError, KeyError, TypeError) as error:
            column = self._columns[place]
            raise DecodeError(
                f"Column {column.name!r} has a value that is no {column.type} within Python's bounds: {error}. "
                f"CAST it AS STRING in the statement to see it."
            ) from error


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
