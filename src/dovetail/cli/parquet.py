"""Records in Parquet files, a part of the file at a time."""

from __future__ import annotations

import tempfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import islice
from types import NoneType
from typing import IO, Any, Final

import msgspec

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.records import Record, Writer

_ROWS_AT_A_TIME: Final = 2_000


def parquet_records(file: IO[bytes], path: str) -> Iterator[object]:
    """The records of a file.

    Args:
        file: The file.
        path: What errors call it.

    Raises:
        CommandFailed: It is no Parquet.
    """
    arrow, parquet = _library("pyarrow"), _library("pyarrow.parquet")
    try:
        # The index is at the end: what cannot be wound back is read whole.
        source = file if file.seekable() else arrow.BufferReader(file.read())
        for batch in parquet.ParquetFile(source).iter_batches(_ROWS_AT_A_TIME):
            yield from batch.to_pylist()
    except arrow.ArrowInvalid as error:
        raise CommandFailed(f"{path}: it is no Parquet: {error}.", status=USAGE) from None


@contextmanager
def writing_parquet(file: IO[bytes]) -> Generator[Writer]:
    """Write records to a file: numbers, truth values or texts, as all values of a column have it.

    A column of several kinds, such as numbers and an Excel error, is one of texts. Which kinds there are is known at
    the end, so until then the records are kept in a temporary file.

    Args:
        file: The file.

    Yields:
        What takes records.
    """
    arrow, parquet = _library("pyarrow"), _library("pyarrow.parquet")
    kinds: dict[str, set[object]] = {}
    with tempfile.TemporaryFile() as kept:

        def write(records: Sequence[Record]) -> None:
            for record in _flat(records):
                for name, value in record.items():
                    kinds.setdefault(name, set()).add(value.__class__)
                kept.write(msgspec.json.encode(record, enc_hook=str) + b"\n")

        yield write
        if not kinds:
            return
        types = {name: _type_of(found) for name, found in kinds.items()}
        schema = arrow.schema([(name, getattr(arrow, kind)()) for name, kind in types.items()])
        texts = [name for name, kind in types.items() if kind == "string"]
        kept.seek(0)
        with parquet.ParquetWriter(file, schema) as writer:
            while records := [msgspec.json.decode(line) for line in islice(kept, _ROWS_AT_A_TIME)]:
                for record in records:
                    record.update((name, _text(record.get(name))) for name in texts)
                writer.write_table(arrow.Table.from_pylist(records, schema=schema))


def _type_of(found: set[object]) -> str:
    """The type of a column; of one without values nothing is known."""
    kinds = found - {NoneType}
    if kinds == {bool}:
        return "bool_"
    # Whole numbers as fractions: another file of the same service may have one.
    return "float64" if kinds and kinds <= {int, float} else "string"


def _text(value: object) -> str | None:
    return value if value is None or isinstance(value, str) else msgspec.json.encode(value).decode()


def _flat(records: Sequence[Record]) -> list[Record]:
    """Records whose lists and objects are JSON text, as in CSV: their shape may differ from one to the next."""
    return [
        {
            name: msgspec.json.encode(value).decode() if isinstance(value, list | dict) else value
            for name, value in record.items()
        }
        for record in records
    ]


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError:
        raise CommandFailed("Parquet needs pyarrow.", "Install it with: pip install pyarrow") from None
