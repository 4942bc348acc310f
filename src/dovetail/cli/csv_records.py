"""Records in CSV files."""

from __future__ import annotations

import csv
import io
import shutil
import tempfile
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Final

import msgspec

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.records import Record, Writer, names_of

_LONGEST_CELL: Final = 64 * 2**20
"""A table as JSON in a cell is long; a quote that nobody closes must not swallow a file of any size."""


def csv_records(file: IO[bytes], path: str) -> Iterator[object]:
    """The records of a file, all values as texts.

    Args:
        file: The file.
        path: What errors call it.

    Raises:
        CommandFailed: It is no CSV, or its rows do not fit its columns.
    """
    text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows: Iterator[list[str]] = csv.reader(text, strict=True)
        names = next(rows, list[str]())
        named = [name for name in names if name]
        if len(set(named)) != len(named):
            raise CommandFailed(f"{path}: two columns have the same name.", status=USAGE)
        for number, row in enumerate((row for row in rows if row), 1):
            if len(row) != len(names):
                raise CommandFailed(
                    f"{path}: record {number} has {len(row)} cells, but there are {len(names)} columns.", status=USAGE
                )
            record: Record = dict(zip(names, row, strict=True))
            if len(named) < len(names):
                _leave_out_nameless(record, names, row, f"{path}: record {number}")
            yield record
    except (csv.Error, UnicodeDecodeError) as error:
        raise CommandFailed(f"{path}: it is no CSV in UTF-8: {error}.", status=USAGE) from None
    finally:
        text.detach()


def _leave_out_nameless(record: Record, names: Sequence[str], row: Sequence[str], where: str) -> None:
    """Leave out what stands below no name: nothing, as behind the last comma of a row."""
    for column, (name, value) in enumerate(zip(names, row, strict=True), 1):
        if not name and value:
            raise CommandFailed(f"{where}: column {column} has a value, but no name.", status=USAGE)
    del record[""]


@contextmanager
def writing_csv(file: IO[bytes]) -> Generator[Writer]:
    """Write records to a file. Columns that only come up later are added, empty in the records before.

    Args:
        file: The file.

    Yields:
        What takes records.

    Raises:
        CommandFailed: A column came up later, and the file is a stream that cannot be changed any more.
    """
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    writer = csv.writer(_Lines(text))
    names: dict[str, None] = {}
    heading = 0

    def write(records: Sequence[Record]) -> None:
        nonlocal heading
        if not records:
            return
        more = [name for name in names_of(records) if name not in names]
        if heading and more and not file.readable():
            raise CommandFailed(
                f"the results have a column {more[0]!r} that the first ones had not.", "Write a file, or jsonl."
            )
        names.update(dict.fromkeys(more))
        if not heading:
            writer.writerow(names)
            heading = len(names)
        writer.writerows([_cell(record.get(name)) for name in names] for record in records)

    try:
        yield write
        text.flush()
        if heading < len(names):
            _widen(file, list(names))
    finally:
        text.detach()


class _Lines:
    """What the writer of the library writes to: it quotes marks that end its own lines, so its lines end with both."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text

    def write(self, line: str) -> int:
        return self._text.write(f"{line[:-2]}\n")


def _widen(file: IO[bytes], names: Sequence[str]) -> None:
    """Give a file that is written all its columns: the rows of before are shorter."""
    with tempfile.TemporaryFile() as before:
        file.seek(0)
        shutil.copyfileobj(file, before)
        before.seek(0)
        file.seek(0)
        file.truncate()
        csv.field_size_limit(_LONGEST_CELL)
        text = io.TextIOWrapper(file, encoding="utf-8", newline="")
        rows = csv.reader(io.TextIOWrapper(before, encoding="utf-8", newline=""))
        next(rows)
        writer = csv.writer(_Lines(text))
        writer.writerow(names)
        writer.writerows(_padded(rows, len(names)))
        text.flush()
        text.detach()


def _padded(rows: Iterable[list[str]], width: int) -> Iterator[list[str]]:
    return (row + [""] * (width - len(row)) for row in rows)


def _cell(value: object) -> object:
    if isinstance(value, list | dict | bool):
        return msgspec.json.encode(value).decode()
    return "" if value is None else value
