"""Rows as lines of JSON, in a file or on standard output."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Final, Literal

import msgspec

from dovetail.panoply.runner.destinations.destination import PlacedRow
from dovetail.panoply.runner.destinations.gathering import Gathering
from dovetail.panoply.runner.destinations.lines import line_of
from dovetail.panoply.runner.failures import DeliveryFailed
from dovetail.panoply.runner.file_lock import take

_PIECE: Final = 1_000_000
_LOOKED_AT: Final = 1 << 16
_GZIP_MARK: Final = b"\x1f\x8b"
_GZIP: Final = 16 + zlib.MAX_WBITS


class JsonLinesDestination:
    """Adds rows to a file of JSON lines, each with its ``__table``; a name that ends in ``.gz`` means compressed.

    Rows are written in pieces of whole lines, and count as arrived when the disk has them. A line that a killed run
    left unfinished is cut off when the file is opened again. Compressed pieces stand alone, one after another, which
    every program that reads gzip understands. Only one run at a time may write a file.

    Args:
        path: The file.
        longest: Seconds after which rows are written at the next chance.

    Attributes:
        was_empty: Whether it held no rows when it was opened.

    Raises:
        DeliveryFailed: The file cannot be opened, or holds something else.

    Example:
        >>> destination = JsonLinesDestination("rows.jsonl")
        >>> destination.write([PlacedRow("users", {"id": 1})])
        27
        >>> destination.flush()
        True
        >>> destination.close()
    """

    def __init__(self, path: str | Path, *, longest: float = 0.5) -> None:
        target = Path(path).resolve()
        self.name: str = f"file:{target}"
        self._compressed = target.suffix == ".gz"
        try:
            handle = os.open(target, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError as error:
            raise DeliveryFailed(f"{path}: {error.strerror}.") from None
        self._file: IO[bytes] = open(handle, "r+b", buffering=0)  # noqa: PTH123, SIM115 - closed by close()
        try:
            take(handle)
            self._end = _whole_members(self._file) if self._compressed else _whole_lines(self._file)
            self._file.truncate(self._end)
        except (OSError, ValueError) as error:
            self._file.close()
            busy = isinstance(error, BlockingIOError)
            reason = "another run writes it" if busy else getattr(error, "strerror", None) or str(error)
            raise DeliveryFailed(f"{path}: {reason}.") from None
        self.was_empty: bool = self._end == 0
        self._lines: Gathering[bytes] = Gathering(self._put, most=_PIECE, longest=longest)

    def write(self, rows: Sequence[PlacedRow]) -> int:
        """Take rows.

        Args:
            rows: The rows.

        Returns:
            Their size in bytes.

        Raises:
            RecordError: A value has no form in JSON.
            DeliveryFailed: The disk does not take them.
        """
        lines = [line_of(row) for row in rows]
        size = sum(map(len, lines))
        self._lines.add(lines, size)
        return size

    def delivered(self) -> int:
        """How many of the rows taken have arrived: those that the disk has.

        Returns:
            The number, counted from the first without a gap.

        Raises:
            DeliveryFailed: The disk does not take them.
        """
        self._lines.settle()
        return self._lines.done

    def flush(self, timeout: float | None = None) -> bool:
        """Write all rows.

        Args:
            timeout: Not looked at.

        Returns:
            True.

        Raises:
            DeliveryFailed: The disk does not take them.
        """
        self._lines.settle(now=True)
        return True

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _put(self, lines: list[bytes]) -> None:
        piece = b"".join(lines)
        if self._compressed:
            piece = gzip.compress(piece, mtime=0)
        try:
            self._file.seek(self._end)
            rest = memoryview(piece)
            while rest:  # a disk that is nearly full takes a part, and refuses the rest
                rest = rest[self._file.write(rest) :]
            os.fsync(self._file.fileno())
        except OSError as error:
            self._file.truncate(self._end)
            raise DeliveryFailed(f"{self.name.partition(':')[2]}: {error.strerror}.") from None
        self._end += len(piece)


class StandardOutput:
    """Writes rows to standard output; they count as arrived when they are handed over."""

    name: Literal["stdout"] = "stdout"

    def __init__(self) -> None:
        # This one, whatever is put in its place for what a source prints.
        self._file = sys.stdout.buffer
        self._count = 0

    def write(self, rows: Sequence[PlacedRow]) -> int:
        """Write rows."""
        piece = b"".join(line_of(row) for row in rows)
        self._file.write(piece)
        self._file.flush()
        self._count += len(rows)
        return len(piece)

    def delivered(self) -> int:
        """How many rows were written."""
        return self._count

    def flush(self, timeout: float | None = None) -> bool:
        """Nothing is to be waited for."""
        return True

    def close(self) -> None:
        """Standard output stays open."""


def _whole_lines(file: IO[bytes]) -> int:
    """Where the last whole line ends; a last line without an end is given one when it is a row all the same."""
    size = file.seek(0, os.SEEK_END)
    end = size
    while end:
        start = max(0, end - _LOOKED_AT)
        file.seek(start)
        found = file.read(end - start).rfind(b"\n")
        if found >= 0:
            end = start + found + 1
            break
        end = start
    file.seek(end)
    rest = file.read(size - end)
    if not rest:
        return end
    if not rest.startswith(b"{"):
        raise ValueError("it ends with something that is no line of JSON")
    try:
        msgspec.json.decode(rest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return end
    file.write(b"\n")
    return size + 1


def _whole_members(file: IO[bytes]) -> int:
    """Where the last whole piece of a compressed file ends."""
    end = 0
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    if size and not _GZIP_MARK.startswith(file.read(len(_GZIP_MARK))):
        raise ValueError("it is not compressed with gzip")
    file.seek(0)
    rest = b""
    while end < size:
        member = zlib.decompressobj(_GZIP)
        taken = 0
        while not member.eof:
            chunk = rest or file.read(_LOOKED_AT)
            rest = b""
            if not chunk:
                return end
            try:
                member.decompress(chunk)
            except zlib.error:
                return end
            taken += len(chunk)
        rest = member.unused_data
        end += taken - len(rest)
    return end
