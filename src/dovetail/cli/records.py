"""Records in files: CSV, JSON lines, JSON and Parquet, read a record at a time and written whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Final, Literal, Protocol

import msgspec

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.inputs import typed, without_mark
from dovetail.cli.targets import replacing
from dovetail.runtime.plain import is_dict, is_list

Record = dict[str, Any]
Missing = Literal["error", "default", "blank"]

FORMATS: Final = ("csv", "jsonl", "json", "parquet")
MISSING: Final[tuple[Missing, ...]] = ("error", "default", "blank")
_ENDINGS: Final = {".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".parquet": "parquet"}


def format_of(path: str, asked: str | None) -> str:
    """The format of a file: the one that was asked for, or that of its ending.

    Raises:
        CommandFailed: Neither tells.
    """
    found = asked or _ENDINGS.get(Path(path).suffix.lower())
    if found is None:
        raise CommandFailed(f"{path}: its format is not known.", f"Give --format: {', '.join(FORMATS)}.", USAGE)
    return found


def records_of(path: str, form: str, missing: Missing = "error", text_columns: Iterable[str] = ()) -> Iterator[Record]:
    """The records of a file, one at a time.

    Args:
        path: The file; ``-`` for standard input.
        form: Its format.
        missing: What an empty cell of a CSV file means: ``error``; ``default``, the service's own value; ``blank``,
            an empty value.
        text_columns: Columns of a CSV file whose values stay text, however much they look like numbers.

    Raises:
        CommandFailed: The file cannot be read, or what it holds are no records; it tells where.
    """
    reader = _READERS[form]
    number = 0
    texts = frozenset(text_columns)
    with _opened(path) as file:
        for number, record in enumerate(reader(file, path), 1):
            if not is_dict(record):
                raise CommandFailed(f"{path}: record {number} is no object.", status=USAGE)
            yield _without_gaps(record, missing, f"{path}: record {number}", form == "csv", texts)
    if number == 0:
        raise CommandFailed(f"{path}: there are no records.", status=USAGE)


class Writer(Protocol):
    """Takes records."""

    def __call__(self, records: Sequence[Record]) -> None:
        """Write these."""
        ...


@contextmanager
def writing(path: str, form: str) -> Generator[Writer]:
    """Write records to a file that is whole or not there; ``-`` for standard output.

    Args:
        path: The file; replaced when it exists.
        form: Its format.

    Yields:
        What takes records.
    """
    make = _WRITERS[form]
    if path == "-":
        sys.stdout.flush()
        with make(sys.stdout.buffer) as write:
            yield write
        sys.stdout.buffer.flush()
        return
    with replacing(path) as file, make(file) as write:
        yield write


@contextmanager
def _opened(path: str) -> Generator[IO[bytes]]:
    if path == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(path).open("rb")  # noqa: SIM115 - closed below; only opening it may be refused so
    except OSError as error:
        raise CommandFailed(f"{path}: it cannot be read ({error.strerror}).", status=USAGE) from None
    with file:
        yield file


def _without_gaps(record: Record, missing: Missing, where: str, is_csv: bool, texts: frozenset[str]) -> Record:
    whole: Record = {}
    for name, value in record.items():
        if is_csv and value == "":
            if missing == "error":
                raise CommandFailed(
                    f"{where}: {name!r} is empty.",
                    "Give --missing default for the service's own value, or --missing blank for an empty one.",
                    USAGE,
                )
            if missing == "blank":
                whole[name] = None
        else:
            whole[name] = typed(value) if is_csv and name not in texts else value
    return whole


def _from_lines(file: IO[bytes], path: str) -> Iterator[object]:
    for number, line in enumerate(file, 1):
        if number == 1:
            line = without_mark(line)
        if line.strip():
            yield _decoded(line, f"{path}, line {number}")


def _from_json(file: IO[bytes], path: str) -> Iterator[object]:
    document = _decoded(without_mark(file.read()), path)
    if not is_list(document):
        yield document
        return
    if document and is_list(document[0]):
        # Rows below a row of names; a row of another length is no record.
        names, *rows = document
        document = [dict(zip(names, row, strict=True)) if len(row) == len(names) else row for row in rows]
    yield from document


def _decoded(text: bytes, where: str) -> Any:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise CommandFailed(f"{where}: there is no JSON: {error}.", status=USAGE) from None


@contextmanager
def _to_lines(file: IO[bytes]) -> Generator[Writer]:
    def write(records: Sequence[Record]) -> None:
        file.writelines(msgspec.json.encode(record, enc_hook=str) + b"\n" for record in records)

    yield write


@contextmanager
def _to_json(file: IO[bytes]) -> Generator[Writer]:
    between = [b"[\n"]

    def write(records: Sequence[Record]) -> None:
        for record in records:
            file.write(between[0] + msgspec.json.encode(record, enc_hook=str))
            between[0] = b",\n"

    yield write
    file.write(b"[]\n" if between[0] == b"[\n" else b"\n]\n")


def _from_csv(file: IO[bytes], path: str) -> Iterator[object]:
    from dovetail.cli.csv_records import csv_records

    return csv_records(file, path)


@contextmanager
def _to_csv(file: IO[bytes]) -> Generator[Writer]:
    from dovetail.cli.csv_records import writing_csv

    with writing_csv(file) as write:
        yield write


def names_of(records: Iterable[Record]) -> list[str]:
    """The names of all members, in the order in which they come up."""
    return list(dict.fromkeys(name for record in records for name in record))


def _from_parquet(file: IO[bytes], path: str) -> Iterator[object]:
    from dovetail.cli.parquet import parquet_records

    return parquet_records(file, path)


@contextmanager
def _to_parquet(file: IO[bytes]) -> Generator[Writer]:
    from dovetail.cli.parquet import writing_parquet

    with writing_parquet(file) as write:
        yield write


_READERS: Final = {"csv": _from_csv, "jsonl": _from_lines, "json": _from_json, "parquet": _from_parquet}
_WRITERS: Final = {"csv": _to_csv, "jsonl": _to_lines, "json": _to_json, "parquet": _to_parquet}
