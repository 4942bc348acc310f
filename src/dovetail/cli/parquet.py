"""Records in Parquet files, a part of the file at a time."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import IO, Any, Final

import msgspec

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.records import Record, Writer, names_of

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
    """Write records to a file; the first ones decide on the columns and their types.

    Args:
        file: The file.

    Yields:
        What takes records.
    """
    arrow, parquet = _library("pyarrow"), _library("pyarrow.parquet")
    made: list[Any] = []

    def write(records: Sequence[Record]) -> None:
        if not records:
            return
        if not made:
            found = arrow.Table.from_pylist(_even(records)).schema
            # Of a column that begins with nothing, nothing is known: texts can hold whatever comes.
            fields = [field.with_type(arrow.string()) if field.type == arrow.null() else field for field in found]
            made.append(parquet.ParquetWriter(file, arrow.schema(fields)))
        try:
            made[0].write_table(arrow.Table.from_pylist(_flat(records), schema=made[0].schema))
        except (arrow.ArrowInvalid, arrow.ArrowTypeError) as error:
            raise CommandFailed(f"the results change their type on the way: {error}.", "Write them as jsonl.") from None

    try:
        yield write
    finally:
        for writer in made:
            writer.close()


def _even(records: Sequence[Record]) -> list[Record]:
    """Records with the same members each, whole numbers as fractions: a later record may have one."""
    names = names_of(records)
    return [
        {name: float(value) if type(value := record.get(name)) is int else value for name in names}
        for record in _flat(records)
    ]


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
