"""The dead-letter file: records that were given up, one JSON object a line."""

from __future__ import annotations

import contextlib
import datetime
import os
import sys
from collections.abc import Generator, Iterable
from pathlib import Path
from typing import Any, Final

import msgspec

from dovetail.panoply.writer.reports import Dropped
from dovetail.runtime.errors import InvalidInput

if sys.platform != "win32":
    import fcntl

_encode: Final = msgspec.json.Encoder().encode


class DeadLetter(msgspec.Struct, frozen=True):
    """One line of the file.

    Attributes:
        time: When it was written, ISO 8601 in UTC.
        table: The record's table.
        reason: Why the record was dropped (see `Reason`).
        error: The last error in words; empty when it was never sent.
        record: The record as it would have been sent, with ``__table``.
    """

    time: str
    table: str
    reason: str
    error: str
    record: dict[str, Any]


class DeadLetterFile:
    """A file to which any number of processes append.

    Every append is one write under a lock, so that no line is torn; where a process or a disk has given up within one,
    the next append begins a new line.

    Args:
        path: The file; made when the first record is dropped.

    Raises:
        InvalidInput: Its folder is not there.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        file = Path(path).absolute()
        self.path: str = str(file)
        if not file.parent.is_dir() or file.is_dir():
            raise InvalidInput(
                f"dead_letters: {self.path!r} cannot be a file there.",
                value=self.path,
                at="dead_letters",
                remedy="Give the path of a file in a folder that exists.",
            )

    def append(self, dropped: Dropped) -> None:
        """Write records down, and return when the operating system has them all.

        Raises:
            OSError: Not all could be written.
        """
        time = datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        error = "" if dropped.error is None else str(dropped.error)
        self.put_back(
            b'{"time":%b,"table":%b,"reason":%b,"error":%b,"record":%b}'
            % (_encode(time), _table(line), _encode(dropped.reason), _encode(error), line)
            for line in dropped.lines
        )

    def put_back(self, lines: Iterable[bytes]) -> None:
        """Append lines, and return when the operating system has them all.

        Raises:
            OSError: Not all could be written.
        """
        data = b"".join(line + b"\n" for line in lines)
        if not data:
            return
        with self._opened() as descriptor:
            _end_line(descriptor)
            _write_all(descriptor, data)

    def move_to(self, path: Path) -> None:
        """Append all that is in the file to another, and leave it empty; nothing that others append is missed.

        Raises:
            OSError: The other file cannot be written; then nothing has changed here.
        """
        if not os.path.exists(self.path):  # noqa: PTH110 - a text
            return
        with self._opened() as descriptor:
            other = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
            try:
                os.lseek(descriptor, 0, os.SEEK_SET)
                _end_line(other)
                while piece := os.read(descriptor, 1 << 20):
                    _write_all(other, piece)
                os.fsync(other)
            finally:
                os.close(other)
            os.ftruncate(descriptor, 0)

    @contextlib.contextmanager
    def _opened(self) -> Generator[int]:
        descriptor = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            with _locked(descriptor):
                yield descriptor
        finally:
            os.close(descriptor)


def _end_line(descriptor: int) -> None:
    """See to it that what comes next is not taken for a part of a line that somebody has not finished."""
    size = os.fstat(descriptor).st_size
    if size and _last_byte(descriptor, size) != b"\n":
        _write_all(descriptor, b"\n")


def _last_byte(descriptor: int, size: int) -> bytes:
    os.lseek(descriptor, size - 1, os.SEEK_SET)  # pread is not everywhere
    return os.read(descriptor, 1)


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _table(line: bytes) -> bytes:
    return bytes(msgspec.json.decode(line, type=_Routed).table)


class _Routed(msgspec.Struct):
    table: msgspec.Raw = msgspec.field(name="__table")


@contextlib.contextmanager
def _locked(descriptor: int) -> Generator[None]:
    if sys.platform == "win32":
        yield
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(descriptor, fcntl.LOCK_UN)
