"""What a batch gives: records with their outputs, in the chunks in which they travelled.

A chunk is read as columns, and only when something of it is asked for: what nobody looks at costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final, overload

import msgspec
from msgspec import UNSET, Raw, UnsetType

from dovetail.runtime import codec
from dovetail.runtime.plain import is_list, is_object
from dovetail.spark.flat_rows import flat_rows
from dovetail.spark.results import html_table, remarks
from dovetail_api.spark import models as m

if TYPE_CHECKING:
    from collections.abc import Mapping

_NULL: Final = Raw(b"null")


class PulledChunk(msgspec.Struct):
    """The result of a chunk, unread but for its id."""

    id: str
    outputs: Raw = _NULL
    warnings: Raw = _NULL
    errors: Raw = _NULL
    process_time: Raw = _NULL
    summary_output: Raw = _NULL


class PulledChunks(msgspec.Struct):
    """The answer to a pull, its chunks unread."""

    data: list[PulledChunk] | UnsetType | None = UNSET
    status: m.BatchStatus | UnsetType | None = UNSET


class BatchRecord(msgspec.Struct, gc=False, eq=False):
    """The result of one record; ``record["name"]`` is one of its outputs.

    Attributes:
        index: Which record it is, from 0, as they were given.
        chunk: The chunk it travelled in.
    """

    index: int
    chunk: ChunkRecords

    @property
    def outputs(self) -> dict[str, Any] | None:
        """Its outputs by name; None when there are none, and `errors` says why."""
        return self.chunk.outputs_at(self.index - self.chunk.start)

    @property
    def warnings(self) -> list[m.ExecutionWarning]:
        """What to know about it."""
        return remarks(_at(self.chunk.warnings, self.index - self.chunk.start), m.ExecutionWarning)

    @property
    def errors(self) -> list[m.ExecutionError]:
        """Complaints about it."""
        return remarks(_at(self.chunk.errors, self.index - self.chunk.start), m.ExecutionError)

    @property
    def process_time(self) -> float | None:
        """Milliseconds it took; those of its whole chunk from servers that count no record by itself."""
        times = self.chunk.process_time
        return times if isinstance(times, int | float) else _at(times, self.index - self.chunk.start)

    def __getitem__(self, name: str) -> Any:
        chunk = self.chunk
        return chunk.columns[name][self.index - chunk.start]

    def __repr__(self) -> str:
        return f"BatchRecord(index={self.index}, outputs={self.outputs})"


class ChunkRecords(Sequence[BatchRecord]):
    """The results of one chunk, a sequence of its records. In a notebook it shows their outputs as a table.

    Args:
        start: The number of its first record.
        size: How many records were in it.
        pulled: The result as it came.

    Attributes:
        start: The number of its first record.
    """

    def __init__(self, start: int, size: int, pulled: PulledChunk) -> None:
        self.start: int = start
        self._size = size
        self._pulled = pulled

    @cached_property
    def columns(self) -> Mapping[str, Sequence[Any]]:
        """The outputs by name, each with a value for each record; None where a record has none."""
        return self._numbers if self._numbers is not None else _columns(self._rows)

    @property
    def outputs(self) -> list[dict[str, Any] | None]:
        """The outputs of each record by name; None for a record without."""
        return [self.outputs_at(position) for position in range(self._size)]

    def outputs_at(self, position: int) -> dict[str, Any] | None:
        """The outputs of the record at a position of the chunk."""
        if self._numbers is not None:
            return {name: values[position] for name, values in self._numbers.items()}
        return self._rows[position]

    @property
    def warnings(self) -> Sequence[Any]:
        """What to know about each record; None where there is nothing."""
        return self._rest.warnings or ()

    @property
    def errors(self) -> Sequence[Any]:
        """Complaints about each record; None where there are none."""
        return self._rest.errors or ()

    @property
    def process_time(self) -> Sequence[float | None] | float:
        """Milliseconds that each record took, or all together."""
        return self._rest.process_time or ()

    @property
    def summary(self) -> dict[str, Any] | None:
        """The figures over all its records, by name; None when none were asked for."""
        rows = self._rest.summary_output
        if not rows:
            return None
        names, *values = rows
        return dict(names) if is_object(names) else dict(zip(names, values[0] if values else (), strict=False))

    @cached_property
    def _numbers(self) -> dict[str, list[Any]] | None:
        flat = flat_rows(self._pulled.outputs)
        return flat.columns() if flat is not None and flat.size == self._size else None

    @cached_property
    def _rows(self) -> list[dict[str, Any] | None]:
        return _rows(msgspec.json.decode(self._pulled.outputs), self._size)

    @cached_property
    def _rest(self) -> m.ChunkResult:
        """All but the outputs."""
        pulled = self._pulled
        texts = (pulled.warnings, pulled.errors, pulled.process_time, pulled.summary_output)
        text = b'{"id":"","warnings":%b,"errors":%b,"process_time":%b,"summary_output":%b}' % tuple(map(bytes, texts))
        result: m.ChunkResult = codec.decoder(m.ChunkResult).decode(text)
        return result

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[BatchRecord]:
        return map(BatchRecord, range(self.start, self.start + self._size), repeat(self))

    @overload
    def __getitem__(self, index: int) -> BatchRecord: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[BatchRecord]: ...
    def __getitem__(self, index: int | slice) -> BatchRecord | Sequence[BatchRecord]:
        found = range(self.start, self.start + self._size)[index]
        return BatchRecord(found, self) if isinstance(found, int) else [BatchRecord(one, self) for one in found]

    def __repr__(self) -> str:
        return f"ChunkRecords(records {self.start} to {self.start + self._size - 1})"

    def _repr_html_(self) -> str:
        return html_table(self.outputs)


def _rows(outputs: Any, size: int) -> list[dict[str, Any] | None]:
    """Outputs as objects, one for each record; a short row lacks its last values."""
    rows = outputs if is_list(outputs) else []
    if rows and is_list(rows[0]):
        names = [str(name) for name in rows[0]]
        filler = [None] * len(names)
        rows = [dict(zip(names, [*row, *filler], strict=False)) if is_list(row) else row for row in rows[1:]]
    return [*rows, *[None] * (size - len(rows))]


def _columns(rows: Sequence[dict[str, Any] | None]) -> dict[str, list[Any]]:
    names = dict.fromkeys(name for row in rows if row is not None for name in row)
    return {name: [None if row is None else row.get(name) for row in rows] for name in names}


def _at(items: Sequence[Any], position: int) -> Any:
    """The entry of one record; a lone sentence about a whole chunk is about each of its records."""
    if position < len(items):
        return items[position]
    return items[0] if len(items) == 1 else None
