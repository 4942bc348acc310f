"""The results of statements: chunks as files, cut where a limit says so."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs

from dovetail.sandbox.databricks.sql.errors import StatementError
from dovetail.sandbox.message import JsonObject

if TYPE_CHECKING:
    from dovetail.sandbox.databricks.sql.engine import Rows

_NO_LIMIT: Final = 2**62


@attrs.frozen
class Limits:
    """How much of a result there may be.

    Attributes:
        rows: The most rows; the result is cut there.
        bytes: The most bytes, cut too.
        inline_bytes: The most bytes of a result that comes in the answer; the statement fails beyond. None otherwise.
    """

    rows: int | None
    bytes: int | None
    inline_bytes: int | None


@attrs.frozen
class Chunk:
    """A chunk: where it is in the result, and how much it holds."""

    index: int
    row_offset: int
    row_count: int
    byte_count: int


@attrs.frozen
class Result:
    """What a statement came to."""

    columns: list[JsonObject]
    chunks: list[Chunk]
    truncated: bool

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return sum(chunk.row_count for chunk in self.chunks)

    @property
    def byte_count(self) -> int:
        """How many bytes there are."""
        return sum(chunk.byte_count for chunk in self.chunks)


class ResultFiles:
    """The chunks of all results.

    Args:
        folder: Where they are kept; it is made.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(exist_ok=True)

    def keep(self, statement_id: str, rows: Rows, kind: str, limits: Limits) -> Result:
        """Write the chunks of a result, a batch at a time.

        Raises:
            StatementError: The rows end in a failure, or there are more than come in an answer.
            Interrupted: The statement was interrupted.
        """
        from dovetail.sandbox.databricks.sql.columns import described
        from dovetail.sandbox.databricks.sql.encoding import encode

        folder = self._folder / statement_id
        folder.mkdir()
        chunks: list[Chunk] = []
        cut = _Cut(limits)
        offset = 0
        try:
            for batch in cut.taken(rows.batches):
                content = encode(batch, kind, first=not chunks)
                (folder / str(len(chunks))).write_bytes(content)
                chunks.append(Chunk(len(chunks), offset, batch.num_rows, len(content)))
                offset += batch.num_rows
                if limits.inline_bytes is not None and sum(each.byte_count for each in chunks) > limits.inline_bytes:
                    raise StatementError(
                        "RESULT_TOO_LARGE",
                        "Inline byte limit exceeded. Statements executed with disposition=INLINE can have a result"
                        f" size of at most {limits.inline_bytes} bytes. Please execute the statement with"
                        " disposition=EXTERNAL_LINKS if you want to download the full result.",
                        "54000",
                    )
        except BaseException:
            self.drop(statement_id)
            raise
        columns = [described(field.name, position, field.type) for position, field in enumerate(rows.schema)]
        return Result(columns, chunks, cut.truncated)

    def read(self, statement_id: str, index: int) -> bytes | None:
        """The bytes of a chunk; None when they are not kept."""
        try:
            return (self._folder / statement_id / str(index)).read_bytes()
        except FileNotFoundError:
            return None

    def drop(self, statement_id: str) -> None:
        """Throw the chunks of a result away."""
        shutil.rmtree(self._folder / statement_id, ignore_errors=True)


class _Cut:
    """Lets batches through up to the limits. Bytes are counted as they lie in memory."""

    def __init__(self, limits: Limits) -> None:
        self._rows = _NO_LIMIT if limits.rows is None else limits.rows
        self._bytes = _NO_LIMIT if limits.bytes is None else limits.bytes
        self.truncated = False

    def taken(self, batches: Iterator[Any]) -> Iterator[Any]:
        for batch in batches:
            if not batch.num_rows:
                continue
            fitting = min(batch.num_rows, self._rows, self._bytes * batch.num_rows // max(1, batch.nbytes))
            if fitting:
                yield batch.slice(0, fitting)
            if fitting < batch.num_rows:
                self.truncated = True
                return
            self._rows -= fitting
            self._bytes -= batch.nbytes
