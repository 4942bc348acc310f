"""What a statement has come to: rows that are fetched chunk by chunk, a little ahead of who reads them."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Self, TypeAlias

from dovetail.databricks.statement_calls import chunk_count, download_call, link_of
from dovetail.databricks.statement_rows import Column, RowReader, check_row_count, columns_of, unique_names
from dovetail.databricks.statement_tables import TableKind, check_kind, converted, joined, table_of_rows
from dovetail.runtime.async_primitives import Ahead
from dovetail.runtime.errors import ApiError, DecodeError
from dovetail_api.databricks.operations import statement_execution as operations

if TYPE_CHECKING:
    from dovetail.databricks._async.client import AsyncClient
    from dovetail_api.databricks import models as m

Chunk: TypeAlias = "bytes | list[list[str | None]]"
"""What was behind a link, or the rows that came in the answer."""
_AHEAD: Final = 2
"""How many chunks are fetched beside the one that is read."""
_LINKS: Final = 3
"""How many links to a chunk are tried."""
_REFUSED: Final = frozenset({400, 401, 403, 404, 410})
"""What storages answer to a link that has expired."""


class AsyncStatementResult:
    """The result of a statement.

    Iterating gives the rows as tuples, and keeps no more than three chunks of them in memory; it can be done more than
    once, as long as the service keeps the result (about an hour).

    Values are Python's, whichever way they travelled: ``DECIMAL`` is Decimal, ``DATE`` a date, ``TIMESTAMP`` an aware
    datetime in UTC, ``TIMESTAMP_NTZ`` a naive one, ``BINARY`` bytes, ``ARRAY`` a list, ``MAP`` and ``STRUCT`` a dict;
    what has no counterpart (``INTERVAL``, ``VARIANT``) is text.

    Attributes:
        answer: The answer that says that the statement has succeeded.
    """

    def __init__(self, client: AsyncClient, answer: m.StatementResult) -> None:
        self.answer = answer
        self._client = client
        self._columns = columns_of(answer)

    @property
    def statement_id(self) -> str:
        """The statement's id."""
        return self.answer.statement_id or ""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in order, each with name and type."""
        return self._columns

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        return (self.answer.manifest and self.answer.manifest.total_row_count) or 0

    @property
    def truncated(self) -> bool:
        """Whether rows were cut off by a limit."""
        return bool(self.answer.manifest and self.answer.manifest.truncated)

    async def __aiter__(self) -> AsyncIterator[tuple[Any, ...]]:
        """The rows as tuples, fetched as they are needed."""
        reader = RowReader(self._columns)
        chunks = self._chunks()
        count = 0
        try:
            async for chunk in chunks:
                if not isinstance(chunk, bytes):
                    rows = reader.of_texts(chunk)
                else:
                    rows = reader.of_arrow(chunk) if self._is_arrow else reader.of_json(chunk)
                count += len(rows)
                for row in rows:
                    yield row
            check_row_count(self.answer, count)
        finally:
            chunks.drop()

    async def rows(self) -> list[tuple[Any, ...]]:
        """All rows as tuples.

        Raises:
            ApiError: The service does not give them any more.
            DecodeError: A value is not of its column's type, or rows are missing.
        """
        return [row async for row in self]

    async def dicts(self) -> list[dict[str, Any]]:
        """All rows as dictionaries by column.

        Raises:
            InvalidInput: Two columns have the same name.
            ApiError: As for ``rows``.
            DecodeError: As for ``rows``.
        """
        with self._client.settings.refusals():
            names = unique_names(self._columns)
        return [dict(zip(names, row, strict=True)) async for row in self]

    async def table(self, kind: TableKind) -> Any:
        """The whole result as a table.

        Args:
            kind: The library whose table or data frame it gives: ``"pyarrow"``, ``"pandas"`` or ``"polars"``. With
                pyarrow installed, the types are those of the columns; without, they follow from the values. In pandas,
                integers with NULL among them have its own nullable types, ``Int64`` and the like.

        Raises:
            InvalidInput: The library is unknown or not installed, or wants columns of different names.
            ApiError: As for ``rows``.
            DecodeError: As for ``rows``.
        """
        with self._client.settings.refusals():
            check_kind(kind)
            if kind == "polars":
                unique_names(self._columns)
        if not self._is_arrow:
            return table_of_rows(await self.rows(), self._columns, kind)
        table = joined([chunk async for chunk in self._chunks() if isinstance(chunk, bytes)], self._columns)
        check_row_count(self.answer, table.num_rows)
        return converted(table, kind)

    @property
    def _is_arrow(self) -> bool:
        return bool(self.answer.manifest and self.answer.manifest.format == "ARROW_STREAM")

    def _chunks(self) -> _AsyncChunks:
        """The chunks in order."""
        return _AsyncChunks(self)

    async def fetch_chunk(self, index: int) -> Chunk:
        """One chunk as it travelled: the bytes behind its link, or the texts of its rows where they came in the answer.

        Args:
            index: Which, counted from 0.

        Raises:
            ApiError: The service does not give it, or not any more.
            DecodeError: It gives no link that is good.
        """
        chunk = self.answer.result if index == 0 and self.answer.result else await self._chunk(index)
        if not chunk.external_links:
            return chunk.data_array or []
        for left in reversed(range(_LINKS)):
            link = link_of(chunk, index)
            if link is not None:
                call, url = download_call(link)
                try:
                    return (await self._client.send_detailed(call, url=url)).value
                except ApiError as error:
                    if not left or error.status not in _REFUSED:
                        raise
            chunk = await self._chunk(index)
        raise DecodeError(f"Statement {self.statement_id}: the service gave no good link to chunk {index}.")

    async def _chunk(self, index: int) -> m.StatementChunk:
        return await self._client.send(operations.get_chunk(statement_id=self.statement_id, chunk_index=index))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.statement_id}: {self.row_count} rows of {len(self._columns)} columns>"


class _AsyncChunks:
    """Chunks in order, some of them fetched before they are asked for.

    Args:
        result: Whose chunks.
    """

    def __init__(self, result: AsyncStatementResult) -> None:
        self._result = result
        self._indexes = iter(range(chunk_count(result.answer)))
        self._begun: deque[Ahead[Chunk]] = deque()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Chunk:
        self._begin(_AHEAD + 1)
        if not self._begun:
            raise StopAsyncIteration
        chunk = await self._begun.popleft().result()
        self._begin(_AHEAD)
        return chunk

    def drop(self) -> None:
        """Stop fetching: nobody will ask."""
        while self._begun:
            self._begun.popleft().drop()

    def _begin(self, most: int) -> None:
        for index in islice(self._indexes, most - len(self._begun)):
            self._begun.append(Ahead(partial(self._result.fetch_chunk, index)))
