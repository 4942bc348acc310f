"""Inputs of any form as checked records that can be cut into requests.

`records_of` is the one way in, for executions, for prepared calls and for batches:

```python
records = records_of(value, missing="error")   # a dict, rows, Columns, a table, typed objects, JSON text
len(records)                                   # how many records
records.header                                 # their names when they are rows, None when they are objects
records.rows()                                 # what goes on the wire: the header and a row each, or the objects
records.slices(1000)                           # the same in pieces, each with its header; nothing is copied before
records.json()                                 # rows() as JSON bytes
records.groups()                               # the same sorted by the inputs they give: what one call may hold
```

Everything is checked when `records_of` returns: a piece cannot fail. A data frame stays what it is; its values become
Python's piece by piece.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

import msgspec
from msgspec import UNSET

from dovetail.runtime import codec
from dovetail.spark.building import built
from dovetail.spark.errors import SparkInputError
from dovetail.spark.flat_rows import plain_row_count
from dovetail.spark.frames import Frame, FrameColumn, frame_kind, is_of_a_table_library
from dovetail.spark.gaps import gap_error, positions_by_inputs
from dovetail.spark.inputs import REMEDY, Columns, Inputs, OneRecord, check_letter_case, checked_names, parsed_inputs
from dovetail.spark.record_sources import PIECE, Columnar, Items, NumberRows, Source, without_gaps
from dovetail.spark.values import Missing, ValueRules, names_alike, object_members, plain_names

if TYPE_CHECKING:
    from dovetail.spark.frames import FrameKind

_encoder = msgspec.json.Encoder()


class Records:
    """Checked inputs, whole or a piece of them; see the module for an example.

    Attributes:
        single: Whether it is one record on its own, which has its own way of being executed (v3).
        frame: The data frame they came in; None when they came in another form.
        start: Position of the first record in all that was given; in a group (see `groups`), within that group.
    """

    def __init__(
        self,
        source: Source,
        *,
        single: bool = False,
        frame: Frame | None = None,
        positions: Sequence[int] | None = None,
    ) -> None:
        self._source = source
        self._positions = positions
        self.single: bool = single
        self.frame: Frame | None = frame
        self.start: int = 0
        self._stop = len(source)

    @property
    def header(self) -> list[str] | None:
        """The names above the rows; None when the records are objects."""
        return self._source.header

    @property
    def kind(self) -> FrameKind | None:
        """The library of the data frame they came in; None when they came in another form."""
        return None if self.frame is None else self.frame.kind

    @property
    def positions(self) -> Sequence[int]:
        """The position of each record in all that was given."""
        return range(self.start, self._stop) if self._positions is None else self._positions[self.start : self._stop]

    def __len__(self) -> int:
        return self._stop - self.start

    def rows(self) -> list[Any]:
        """What goes on the wire: the header and then a row for each record, or an object for each."""
        found = self._source.cut(self.start, self._stop)
        return found if self.header is None else [self.header, *found]

    def numbered(self) -> Iterator[tuple[int, str, Mapping[str, Any]]]:
        """Each record by name, with its position and its place: ``inputs[3]``, or ``inputs`` when it is alone."""
        if self.single:
            yield 0, "inputs", self.rows()[0]
            return
        names = self.header
        for piece in self.slices(PIECE):
            found = self._source.cut(piece.start, piece._stop)
            for number, row in zip(piece.positions, found, strict=True):
                record = row if names is None else dict(zip(names, row, strict=False))
                yield number, f"inputs[{number + self._source.first}]", record

    def json(self) -> bytes:
        """``rows()`` as JSON.

        Raises:
            SparkInputError: A text holds what is no Unicode.
        """
        encoded = self._source.encoded(self.start, self._stop)
        if encoded is not None:
            return encoded
        rows = self.rows()
        try:
            return _encoder.encode(rows)
        except (TypeError, ValueError):
            return built(codec.encode, rows, "inputs")

    def slices(self, size: int) -> Iterator[Records]:
        """The records in pieces of ``size``, the last perhaps smaller."""
        for start in range(self.start, self._stop, size):
            yield self.part(start, min(start + size, self._stop))

    def part(self, start: int, stop: int) -> Records:
        """The records from one position to another, counted in all that was given."""
        piece = Records(self._source, frame=self.frame, positions=self._positions)
        piece.start, piece._stop = start, stop
        return piece

    def groups(self) -> list[Records]:
        """The records sorted by the inputs they give, the group of the first record first.

        Those of one group can go in one call. In a call of records that give different inputs, one that is left out
        would be blank, which counts as 0, and not have its default.

        Example:
            >>> [group.positions for group in records_of([{"a": 1}, {"b": 2}, {"a": 3}]).groups()]
            [[0, 2], [1]]
        """
        if not self._source.has_gaps:
            return [self]
        found = self._source.cut(self.start, self._stop)
        positions = self.positions
        groups: list[Records] = []
        for places in positions_by_inputs(found):
            items = [found[place] for place in places]
            header = None if self.header is None else self.header[: len(items[0])]
            source = Items(header, items, self._source.first)
            groups.append(Records(source, frame=self.frame, positions=[positions[place] for place in places]))
        return groups

    def alike(self) -> Records:
        """The records as one call may hold them.

        Raises:
            SparkInputError: Some leave out inputs that others give.
        """
        first, *others = self.groups()
        if not others:
            return first
        _, place, given = next(first.numbered())
        _, other, other_given = next(others[0].numbered())
        raise gap_error(place, given, other, other_given)

    def __repr__(self) -> str:
        form = "objects" if self.header is None else ", ".join(map(str, self.header))
        return f"Records({len(self)} from {self.start}: {form})"


def records_of(value: Inputs | Records | None, missing: Missing | None = None) -> Records:
    """Inputs of any form as checked records.

    Args:
        value: The inputs.
        missing: What to do with missing values; see `Missing`. When left out, they are refused, but for ``None`` in
            plain data (dictionaries, lists, JSON text), which stays the null that somebody wrote.

    Raises:
        SparkInputError: It is none of the accepted forms, or a value cannot be sent; the message names row and column.

    Example:
        >>> [piece.rows() for piece in records_of(Columns({"years": [5, 10, 15]})).slices(2)]
        [[['years'], (5,), (10,)], [['years'], (15,)]]
        >>> records_of([{"years": 5}, {"years": None}], missing="default").rows()
        [{'years': 5}, {}]
    """
    if isinstance(value, Records):
        if missing is not None:
            raise SparkInputError(
                "missing: these records were checked already, by the rule given then.",
                value=missing,
                at="missing",
                remedy="Give missing= to records_of, where the records are made.",
            )
        return value
    if isinstance(value, Columns):
        rules = ValueRules(missing, plain=False)
        checked_names(list(value.columns))
        return Records(_columnar(value.columns, rules))
    if isinstance(value, Mapping):
        return _single(value, ValueRules(missing, plain=True))
    if isinstance(value, tuple):
        return _listed(list(value), missing)
    if value is None or isinstance(value, str | bytes | list):
        return _listed(value, missing)
    if frame_kind(value) is not None:
        frame = Frame(value)
        return Records(
            _columnar({name: frame.column(name) for name in frame.names}, ValueRules(missing, plain=False)), frame=frame
        )
    members = object_members(value)
    if members is not None:
        return _single(members, ValueRules(missing, plain=False))
    if is_of_a_table_library(value):
        raise SparkInputError(
            f"inputs: a {type(value).__module__.partition('.')[0]} {type(value).__name__} has no named columns.",
            value=value,
            at="inputs",
            remedy="Give a DataFrame (of a lazy one, what .collect() gives), or Columns({name: values}).",
        )
    parsed_inputs(value)
    raise SparkInputError("inputs: they cannot be read.", value=value, at="inputs", remedy=REMEDY)


def _single(record: Mapping[str, Any], rules: ValueRules) -> Records:
    check_letter_case(record, "inputs")
    return Records(Items(None, [rules.members(record, "inputs")]), single=True)


def _listed(value: str | bytes | list[Any] | None, missing: Missing | None) -> Records:
    if isinstance(value, list) and value:
        members = object_members(value[0])
        if members is not None:
            return _typed(value, members, ValueRules(missing, plain=False))
    rules = ValueRules(missing, plain=True)
    numbers = _number_rows(value) if isinstance(value, list) else None
    if numbers is not None:
        return Records(numbers)
    parsed = parsed_inputs(value)
    if isinstance(parsed, OneRecord):
        return _single(parsed.inputs, rules)
    if isinstance(parsed.inputs[0], Mapping):
        return Records(_clean_records(parsed.inputs, rules))
    return Records(_rows(parsed.inputs[0], parsed.inputs[1:], rules))


def _typed(values: list[Any], first: dict[str, Any], rules: ValueRules) -> Records:
    """Typed objects: rows when all have the same members, objects otherwise."""
    records = [first]
    for index, value in enumerate(values[1:], 1):
        members = object_members(value)
        if members is None:
            raise SparkInputError(
                f"inputs[{index}]: {type(value).__name__} is not such a record.", value=value, at="inputs"
            )
        records.append(members)
    if any(record.keys() != first.keys() for record in records):
        return Records(_clean_records(records, rules))
    return Records(_columnar({name: [record[name] for record in records] for name in first}, rules))


def _clean_records(records: list[Any], rules: ValueRules) -> Items:
    names = set(chain.from_iterable(records))
    if names_alike(names) is not None:  # they may be those of several records
        for index, record in enumerate(records):
            check_letter_case(record, f"inputs[{index}]")
    if plain_names(names):
        values = list(chain.from_iterable(map(_values, records)))
        if rules.all_plain(values):
            return Items(None, records, has_gaps=len(values) < len(names) * len(records))
    return _objects([rules.members(record, f"inputs[{index}]") for index, record in enumerate(records)])


def _objects(records: list[dict[str, Any]], first: int = 0) -> Items:
    names = records[0].keys()
    return Items(None, records, first, any(record.keys() != names for record in records))


def _values(record: Mapping[str, Any]) -> Sequence[Any]:
    return cast("Sequence[Any]", record.values())


def _rows(header: Sequence[Any], rows: list[Sequence[Any]], rules: ValueRules) -> Source:
    """Rows below a row of names, sent as they are unless a value has to change."""
    names = list(header)
    if not rows:
        raise _no_rows(names)
    values = list(chain.from_iterable(rows))
    is_ragged = len(values) < len(names) * len(rows)
    if rules.all_plain(values):
        return Items(names, rows, 1, is_ragged)
    cleaned = [rules.cleaned(row, partial(_place_in_row, index, names)) for index, row in enumerate(rows, 1)]
    if not any(UNSET in row for row in cleaned):
        return Items(names, cleaned, 1, is_ragged)
    return _objects([without_gaps(names, row) for row in cleaned], 1)


def _number_rows(table: list[Any]) -> NumberRows | None:
    """Rows below a row of names when all values are numbers: they are encoded to see it. None for anything else."""
    if len(table) < 2 or set(map(type, table)) != {list}:
        return None
    names: list[Any] = table[0]
    if set(map(type, names)) != {str} or len(set(map(str.casefold, names))) != len(names):
        return None
    pieces: list[bytes] = []
    try:
        head = _encoder.encode(names)
        for start in range(1, len(table), PIECE):
            piece = _encoder.encode(table[start : start + PIECE])[1:-1]
            # What is not finite is written as null.
            if (b"u" in piece and b"null" in piece) or not plain_row_count(piece, len(names)):
                return None
            pieces.append(piece)
    except (TypeError, ValueError):
        return None  # what cannot be encoded has to be converted, or is refused
    return NumberRows(names, table[1:], head, pieces)


def _columnar(columns: Mapping[str, Sequence[Any] | FrameColumn], rules: ValueRules) -> Source:
    found: dict[str, Any] = {}
    has_gaps = False
    for name, values in columns.items():
        found[name], gaps = _column(name, values, rules)
        has_gaps = has_gaps or gaps
    size = len(next(iter(found.values()))) if found else 0
    if not size:
        raise _no_rows(found)
    return Columnar(list(found), list(found.values()), size, has_gaps)


def _column(name: str, values: Sequence[Any] | FrameColumn, rules: ValueRules) -> tuple[Any, bool]:
    """A column that can be sliced into what is sent, and whether it has gaps."""
    if not isinstance(values, FrameColumn):
        cleaned = rules.cleaned(values, partial(_place_in_column, name, 0))
        return cleaned, cleaned is not values and UNSET in cleaned
    if values.is_plain or all(rules.all_plain(block) for _, block in values.blocks()):
        return values, False
    kept: list[Any] = []
    for start, block in values.blocks():
        kept.extend(rules.cleaned(block, partial(_place_in_column, name, start)))
    return kept, UNSET in kept


def _no_rows(value: object) -> SparkInputError:
    return SparkInputError(
        "inputs: the table has no rows.", value=value, at="inputs", remedy="Give one record at least."
    )


def _place_in_row(index: int, names: Sequence[Any], column: int) -> str:
    return f"inputs[{index}].{names[column]}"


def _place_in_column(name: str, start: int, row: int) -> str:
    return f"inputs[{start + row}].{name}"
