"""From any stream of records to chunks that are ready to be pushed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, TypeGuard, cast

import msgspec

from dovetail.runtime import codec
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_object
from dovetail.spark.building import built
from dovetail.spark.errors import SparkInputError
from dovetail.spark.frames import frame_kind
from dovetail.spark.gaps import runs_by_inputs
from dovetail.spark.inputs import Columns, check_letter_case
from dovetail.spark.tables import Records
from dovetail.spark.tables import records_of as records_of_table

if TYPE_CHECKING:
    from dovetail.spark.values import Missing

_ROWS_A_PIECE: Final = 1000
_REMEDY: Final = "Give records as dictionaries, or rows below a row of names."


class Chunk(msgspec.Struct):
    """Records on their way.

    Attributes:
        start: The number of the first record, from 0.
        size: How many records.
        inputs: The records as JSON.
        id: The id it is pushed under.
        doubtful: Whether it may have arrived: a push of it had no answer.
    """

    start: int
    size: int
    inputs: bytes
    id: str
    doubtful: bool = False


class TableRows:
    """A table, or columns, as a stream of records; its values become Python's a piece at a time.

    Args:
        records: The table's records, checked.

    Attributes:
        names: The names of the rows; None when they are objects.
    """

    def __init__(self, records: Records) -> None:
        self.names: list[str] | None = records.header
        self._records = records

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[Any]:
        for piece in self._records.slices(_ROWS_A_PIECE):
            rows = piece.rows()
            yield from rows if self.names is None else rows[1:]


def streamed(records: Any, names: Sequence[str] | None, missing: Missing | None) -> tuple[Any, Sequence[str] | None]:
    """Records as a stream, with the names of its rows: tables and columns row by row, everything else as it is.

    Raises:
        SparkInputError: A table holds what cannot be sent; `missing` is given for something else.
    """
    if isinstance(records, Records | Columns) or frame_kind(records) is not None:
        rows = TableRows(records_of_table(records, missing))
        return rows, rows.names
    if missing is not None:
        raise SparkInputError(
            "missing: it is about the missing values of tables.",
            value=missing,
            at="missing",
            remedy="Leave out what is missing from a record for its default, or give None for blank.",
        )
    return records, names


class RowReader:
    """Makes chunks of records, block by block; each is encoded once.

    The records of a chunk all give the same inputs, and become rows below a row of names. Where inputs differ within a
    block, each run of neighbours that give the same is a chunk: an input that is left out takes the workbook's default
    then, where beside others that give it it would be blank, which counts as 0.

    Args:
        names: The names of rows that come without a row of names.
        again: What tells the ids of these chunks from those of an earlier run into the same batch.

    Example:
        >>> [chunk.inputs for chunk in RowReader().chunks([{"years": 5}, {"years": 10}, {"rate": 0.06}])]
        [b'[["years"],[5],[10]]', b'[["rate"],[0.06]]']
    """

    def __init__(self, names: Sequence[str] | None = None, again: str = "") -> None:
        self._again = again
        self._names: list[str] | None = None if names is None else _checked_names(names)
        self.start: int = 0

    def wants_names(self, first: object) -> bool:
        """Whether the first item of the stream is a row of names; it is kept then."""
        if self._names is not None or not is_row(first):
            return False
        self._names = _checked_names(first)
        return True

    def skip(self, size: int) -> None:
        """Leave out records."""
        self.start += size

    def chunks(self, block: Sequence[Any]) -> list[Chunk]:
        """The next records as chunks: one, unless they give different inputs.

        Raises:
            SparkInputError: One of them cannot be sent; it says which.
        """
        chunks = self.peek(block)
        self.start += len(block)
        return chunks

    def peek(self, block: Sequence[Any]) -> list[Chunk]:
        """The next records as chunks, without going on behind them."""
        formed = self._formed(block)
        if formed is not None:
            return [self._chunk(formed, block, self.start)]
        chunks: list[Chunk] = []
        start = self.start
        for run in runs_by_inputs(block):
            chunks.append(self._chunk(self._of_a_run(run), run, start))
            start += len(run)
        return chunks

    def _chunk(self, formed: list[Any], block: Sequence[Any], start: int) -> Chunk:
        return Chunk(start, len(block), _encoded(formed, block, start), chunk_id(start, len(block), self._again))

    def inputs(self, block: Sequence[Any]) -> list[Any]:
        """The next records as plain data: rows below a row of names, or objects; they may give different inputs."""
        formed = self._formed(block)
        self.start += len(block)
        if formed is None:
            return list(block) if is_object(block[0]) else [self._names, *block]
        return formed

    def _of_a_run(self, run: Sequence[Any]) -> list[Any]:
        """Records that give the same inputs: rows below their names, or objects that are empty."""
        if self._names is None or is_object(run[0]):
            return cast("list[Any]", _columnar(run))
        return [self._names[: len(run[0])], *run]

    def _formed(self, block: Sequence[Any]) -> list[Any] | None:
        """Records as they are sent; None when they give different inputs."""
        kinds = set(map(type, block))
        if all(issubclass(kind, Mapping) for kind in kinds):
            return _columnar(block)
        if all(is_row_type(kind) for kind in kinds) and self._names is not None:
            names = self._names
            lengths = set(map(len, block))
            if max(lengths) > len(names):
                index, row = next((i, row) for i, row in enumerate(block) if len(row) > len(names))
                raise _refused(self.start + index, row, f"is longer than the row of names {names!r}")
            return [names, *block] if lengths == {len(names)} else None
        wanted, test = ("record", is_object) if is_object(block[0]) and self._names is None else ("row", is_row)
        for index, item in enumerate(block):
            if not test(item):
                raise _refused(self.start + index, item, f"is no {wanted}")
        raise _refused(self.start, block[0], "is a row without names")


def chunk_id(start: int, size: int, again: str = "") -> str:
    """The id of a chunk: which records it holds, and for repeated ones what tells them from the first.

    Example:
        >>> chunk_id(400, 200), chunk_id(400, 200, "f00d")
        ('400+200', '400+200.f00d')
    """
    return f"{start}+{size}.{again}" if again else f"{start}+{size}"


def records_of(id: str) -> tuple[int, int] | None:  # noqa: A002
    """The number of the first record and how many there are in the chunk of an id; None for ids of others.

    Example:
        >>> records_of("400+200.f00d"), records_of("q1")
        ((400, 200), None)
    """
    start, plus, size = id.partition(".")[0].partition("+")
    return (int(start), int(size)) if plus and start.isdecimal() and size.isdecimal() else None


def is_row(value: object) -> TypeGuard[Sequence[Any]]:
    """Whether a value is a row of values."""
    return is_row_type(type(value))


def is_row_type(kind: type) -> bool:
    """Whether values of a type are rows of values."""
    return issubclass(kind, Sequence) and not issubclass(kind, str | bytes)


def _columnar(records: Sequence[Any]) -> list[Any] | None:
    """Rows below a row of names, or objects that are empty; None when they give different inputs."""
    names = list(records[0])
    if not all(isinstance(name, str) for name in names):
        raise SparkInputError(f"records: {names!r} are no names.", value=names, at="records", remedy=_REMEDY)
    check_letter_case(names, "records")
    if set(map(len, records)) != {len(names)}:
        return None
    if not names:
        return list(records)
    try:
        rows = list(map(itemgetter(*names), records))
    except KeyError:
        return None
    return [names, *rows] if len(names) > 1 else [names, *([value] for value in rows)]


def _encoded(inputs: list[Any], block: Sequence[Any], start: int) -> bytes:
    try:
        if len(inputs) == len(block):
            return codec.encode(inputs, "records")
        # Without the names, rows of numbers hold no letter, and need no second look for what is not finite.
        names, rows = codec.encode(inputs[0], "records"), codec.encode(inputs[1:], "records")
        return b"[%b,%b" % (names, rows[1:])
    except InvalidInput:
        # Encoded one by one, the first that cannot be sent is known by its number.
        for index, record in enumerate(block):
            built(codec.encode, record, f"records[{start + index}]")
        raise


def _checked_names(names: object) -> list[str]:
    if not is_row(names) or not names or not all(isinstance(name, str) and name for name in names):
        raise SparkInputError(
            f"records: {names!r} is no row of names.", value=names, at="records", remedy="Give names in the first row."
        )
    if len(set(names)) < len(names):
        twice = next(name for index, name in enumerate(names) if name in names[:index])
        raise SparkInputError(
            f"records: the name {twice!r} is there twice.", value=twice, at="records", remedy="Name each value once."
        )
    check_letter_case(names, "records")
    return list(names)


def _refused(index: int, value: object, why: str) -> SparkInputError:
    shown = value if isinstance(value, int | float | str) else type(value).__name__
    return SparkInputError(f"records[{index}]: {shown!r} {why}.", value=value, at=f"records[{index}]", remedy=_REMEDY)
