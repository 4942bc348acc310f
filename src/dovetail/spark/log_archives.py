"""Reading a downloaded archive of recorded executions, record by record, in constant memory."""

from __future__ import annotations

import contextlib
import csv
import io
import os
import re
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import IO, TYPE_CHECKING, Final

import msgspec

from dovetail.runtime.codec import decoder
from dovetail.spark.errors import SparkDecodeError, SparkInputError
from dovetail.spark.log_records import LogRecord, record_of, record_of_row

if TYPE_CHECKING:
    from dovetail_api.spark import models as m

_PIECE: Final = 65_536
_INSIDE: Final = rb'(?:[^"\\]++|\\.)*+'
# A whole text, a bracket, or the beginning of a text whose end has not come yet.
_TOKEN: Final = re.compile(b'"' + _INSIDE + rb'"|[\[\]{}]|"', re.DOTALL)
_REST_OF_TEXT: Final = re.compile(_INSIDE, re.DOTALL)


def read_log_records(
    file: str | os.PathLike[str] | bytes | IO[bytes],
    *,
    inputs: Sequence[str] | None = None,
    outputs: Sequence[str] | None = None,
) -> Iterator[LogRecord]:
    """The records in a downloaded archive, or in the JSON or CSV file inside one, read as they are asked for.

    Args:
        file: A path, the bytes, or a file opened with ``'rb'``.
        inputs: Names of the inputs, which a CSV file does not tell from outputs.
        outputs: Names of the outputs.

    Raises:
        SparkDecodeError: It is no such archive, or it is damaged or cut off.
        SparkInputError: There is no such file.

    Example:
        >>> _ = spark.services.execute("lending/loan-quote", inputs={"years": 5}, correlation_id="order-9")
        >>> archive = spark.logs.download("lending/loan-quote", type="csv", correlation_id="order-9")
        >>> for record in read_log_records(archive.buffer, inputs=["years"]):
        ...     print(record.inputs, record.outputs)
        {'years': 5} {'monthly_payment': 483.32, 'total_interest': 3999.2}
    """
    with _opened(file) as opened:
        if not zipfile.is_zipfile(opened):
            opened.seek(0)
            if opened.read(4) == b"PK\x03\x04":
                raise SparkDecodeError("The archive of log records is damaged: it ends early.")
            opened.seek(0)
            yield from _records(opened, inputs, outputs)
            return
        try:
            with zipfile.ZipFile(opened) as archive:
                for name in archive.namelist():
                    if not name.endswith("/"):
                        with archive.open(name) as member:
                            yield from _records(member, inputs, outputs)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise SparkDecodeError(f"The archive of log records is damaged: {error}.") from None


@contextlib.contextmanager
def _opened(file: str | os.PathLike[str] | bytes | IO[bytes]) -> Generator[IO[bytes]]:
    if isinstance(file, bytes):
        yield io.BytesIO(file)
    elif isinstance(file, str | os.PathLike):
        try:
            opened = open(file, "rb")  # noqa: PTH123, SIM115 - closed below
        except OSError as error:
            raise SparkInputError(f"file: {error.strerror}: {os.fspath(file)!r}.", value=file, at="file") from None
        with opened:
            yield opened
    else:
        yield file


def _records(file: IO[bytes], inputs: Sequence[str] | None, outputs: Sequence[str] | None) -> Generator[LogRecord]:
    first = file.read(_PIECE)
    pieces = _all(first, file)
    if first.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"[", b""):
        yield from _json_records(pieces)
    else:
        yield from _csv_records(pieces, inputs, outputs)


def _all(first: bytes, file: IO[bytes]) -> Generator[bytes]:
    yield first
    yield from iter(lambda: file.read(_PIECE), b"")


def _json_records(pieces: Iterable[bytes]) -> Generator[LogRecord]:
    from dovetail_api.spark import models as m

    decode: Callable[[bytes], m.CallLog] = decoder(m.CallLog).decode
    for number, item in enumerate(array_items(pieces)):
        try:
            yield record_of(decode(item))
        except msgspec.DecodeError as error:
            raise SparkDecodeError(
                f"Record {number} of the archive is no log record: {error}.", raw=item, path=f"$[{number}]"
            ) from None


def array_items(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The objects of a JSON array that comes in pieces, each as its text, no more than one in memory.

    Raises:
        SparkDecodeError: It is no array of objects, or it ends early.

    Example:
        >>> list(array_items([b'[{"a": "}', b'"}, {}', b"]"]))
        [b'{"a": "}"}', b'{}']
    """
    held: list[bytes] = []  # what came before of the item, or of the gap between two
    depth, count, ended = 0, 0, False
    in_text, escaped = False, False
    for piece in filter(None, pieces):
        start = position = 0
        if in_text:
            position, in_text, escaped = _text_end(piece, int(escaped))
        for token in () if in_text else _TOKEN.finditer(piece, position):
            mark = token[0]
            if mark == b'"':
                _, in_text, escaped = _text_end(piece, token.end())
                break
            if mark in (b"{", b"["):
                if depth < 2:
                    _check_gap(b"".join([*held, piece[start : token.start()]]), depth, count, ended)
                    if (mark == b"{") is (depth == 0):
                        raise SparkDecodeError("The archive holds no JSON array of log records.")
                    held, start = [], token.start() if depth else token.end()
                depth += 1
            elif mark in (b"}", b"]"):
                if depth == 2:
                    yield b"".join([*held, piece[start : token.end()]])
                    count += 1
                elif depth < 2:
                    _check_gap(
                        b"".join([*held, piece[start : token.start()]]), depth, 0, ended or mark == b"}" or not depth
                    )
                    ended = True
                if depth <= 2:
                    held, start = [], token.end()
                depth -= 1
        held.append(piece[start:])
    left = b"".join(held)
    if not ended or left.strip():
        raise SparkDecodeError("The archive of log records ends early.", raw=left[:1000])


def _text_end(piece: bytes, position: int) -> tuple[int, bool, bool]:
    """Where a text goes on to, whether it goes on in the next piece, and whether that begins with an escaped byte."""
    found = _REST_OF_TEXT.match(piece, position)
    end = found.end() if found else position
    stop = piece[end : end + 1]
    return end + 1, stop != b'"', stop == b"\\"


def _check_gap(text: bytes, depth: int, count: int, ended: bool) -> None:
    """Between two items there is one comma; before the array perhaps a mark of the encoding; nothing else anywhere."""
    if not depth:
        text = text.removeprefix(b"\xef\xbb\xbf")
    if ended or text.strip(b" \t\r\n") != (b"," if count else b""):
        raise SparkDecodeError("The archive holds something that is no log record.", raw=text[:1000])


def _csv_records(
    pieces: Iterable[bytes], inputs: Sequence[str] | None, outputs: Sequence[str] | None
) -> Generator[LogRecord]:
    rows = csv.reader(_lines(pieces), strict=True)
    try:
        names = next(rows)
        if "Call ID" not in names:
            raise SparkDecodeError("The archive holds neither JSON nor a CSV file of log records: no column 'Call ID'.")
        for row in rows:
            if len(row) != len(names):
                raise SparkDecodeError(
                    f"Line {rows.line_num} of the CSV file has {len(row)} cells, not {len(names)}; it may be cut off."
                )
            yield record_of_row(dict(zip(names, row, strict=True)), inputs, outputs)
    except (csv.Error, UnicodeDecodeError) as error:
        # The limit on a cell is one of the whole process, so it is the caller's to raise.
        hint = " Raise it with csv.field_size_limit()." if "limit" in str(error) else ""
        raise SparkDecodeError(f"Line {rows.line_num} of the CSV file cannot be read: {error}.{hint}") from None


def _lines(pieces: Iterable[bytes]) -> Generator[str]:
    """Lines with their endings, which may stand inside a quoted cell."""
    import codecs

    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    rest = ""
    for piece in pieces:
        *whole, rest = (rest + decoder.decode(piece)).split("\n")
        for line in whole:
            yield line + "\n"
    rest += decoder.decode(b"", final=True)
    if rest:
        yield rest
