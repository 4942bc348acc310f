"""Results that are kept when a job breaks off, so that the same command goes on where it stopped."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import msgspec

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.records import Record
from dovetail.cli.targets import checked_target


class _Line(msgspec.Struct):
    error: str | None = msgspec.field(name="_error", default=None)


class ResumableLines:
    """Lines of JSON that grow beside their target and take its place at the end.

    Args:
        target: The file of results.

    Attributes:
        state: The file that tells how far the job is; what does the job keeps it.
        failed: How many of the records kept from before have errors.
    """

    def __init__(self, target: str) -> None:
        self._target = checked_target(target)
        self._partial = self._target.with_name(f"{self._target.name}.part")
        self.state: Path = self._target.with_name(f"{self._target.name}.state")
        self.failed: int = 0
        self._file: IO[bytes] | None = None

    def write(self, start: int, records: Sequence[Record]) -> None:
        """Add results.

        Args:
            start: The number of the first of them; what is kept beyond it was not done for good, and is replaced.
            records: The results.

        Raises:
            CommandFailed: Less is kept than the state says is done.
        """
        if self._file is None:
            self._file = self._opened(start)
        self._file.writelines(msgspec.json.encode(record, enc_hook=str) + b"\n" for record in records)
        # What counts as done must be there after a crash.
        self._file.flush()

    def finish(self, done: int) -> None:
        """Put the results in place.

        Args:
            done: How many there are; all of them may be of a job that broke off at its very end.
        """
        if self._file is None:
            self._file = self._opened(done)
        os.fsync(self._file.fileno())
        self._file.close()
        self._partial.replace(self._target)

    def _opened(self, start: int) -> IO[bytes]:
        if start and not self._partial.exists():
            raise self._refused(0, start)
        file = self._partial.open("r+b" if start else "wb")
        decoder = msgspec.json.Decoder(_Line)
        for number in range(start):
            line = file.readline()
            try:
                self.failed += decoder.decode(line).error is not None
            except (msgspec.DecodeError, UnicodeDecodeError):
                line = b""
            if not line.endswith(b"\n"):
                file.close()
                raise self._refused(number, start)
        file.truncate()
        return file

    def _refused(self, kept: int, start: int) -> CommandFailed:
        return CommandFailed(
            f"{self._partial}: {kept:,} results are kept, but {start:,} are said to be done.",
            f"Remove {self.state} to begin anew.",
            USAGE,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
