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
        self._target = Path(target).resolve()
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

    def finish(self) -> None:
        """Put the results in place."""
        if self._file is None:
            return
        os.fsync(self._file.fileno())
        self._file.close()
        self._partial.replace(self._target)

    def _opened(self, start: int) -> IO[bytes]:
        file = self._partial.open("r+b" if start else "wb")
        decoder = msgspec.json.Decoder(_Line)
        for number in range(start):
            line = file.readline()
            if not line.endswith(b"\n"):
                file.close()
                raise CommandFailed(
                    f"{self._partial}: {number:,} results are kept, but {start:,} are said to be done.",
                    f"Remove {self.state} to begin anew.",
                    USAGE,
                )
            self.failed += decoder.decode(line).error is not None
        file.truncate()
        return file

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
