"""What to do next with a batch: push, pull, wait or end. Decisions only, no I/O.

Chunks go in as they are read, results come out in their order. In between a chunk is *to push*, *in the server* or
*arrived*. All three together are bounded, in chunks and in bytes, and so is memory, however long the stream is. The
JSON of a chunk is kept until its result is there, because an answer lost on the way takes its results with it.
"""

from __future__ import annotations

import secrets
from collections import deque
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec

from dovetail.spark.batch_rows import Chunk, chunk_id, records_of
from dovetail.spark.errors import SparkApiError, SparkInputError, SparkJobError
from dovetail.spark.pipeline_state import has_failed

if TYPE_CHECKING:
    from dovetail.spark.batch_records import PulledChunk
    from dovetail_api.spark import models as m

_MOST_BYTES_AHEAD: Final = 32 * 2**20
_MOST_BYTES_A_PUSH: Final = 2**20
_MOST_CHUNKS_A_PUSH: Final = 20
_MOST_FAILURES: Final = 5
_CLOSED: Final = ("closed", "closed_by_timeout", "completed", "completed_by_timeout")


class Push(msgspec.Struct, frozen=True):
    """Push these chunks."""

    chunks: list[Chunk]


class Pull(msgspec.Struct, frozen=True):
    """Pull what is there; when `wait` is true after a while, since there was nothing a moment ago."""

    wait: bool = False


class Reopen(msgspec.Struct, frozen=True):
    """Go on in another batch: this one takes no more."""


class Finished(msgspec.Struct, frozen=True):
    """All has been pushed and all results have come."""


Step = Push | Pull | Reopen | Finished


class BatchFlow:
    """The flow of chunks through one batch.

    Args:
        window: How many chunks may be ahead of the one that is delivered next.
        ordered: Whether results come out in the order of the records.
        draining: Whether to begin with what an earlier run left in the batch.

    Attributes:
        ended: Whether all records were read.
        pushed: How many chunks the server took, repeated ones each time.
        lost: How many chunks were pushed again because their results were lost on the way.
    """

    def __init__(self, window: int, *, ordered: bool = True, draining: bool = False) -> None:
        self._window = window
        self._ordered = ordered
        self._bundle = self._most = max(1, min(_MOST_CHUNKS_A_PUSH, window // 4))
        self._draining = draining
        self._order: deque[int] = deque()
        self._to_push: deque[Chunk] = deque()
        self._in_server: dict[int, Chunk] = {}
        self._arrived: dict[int, PulledChunk] = {}
        self._drained: dict[int, PulledChunk] = {}
        self._sizes: dict[int, int] = {}
        self._bytes_to_push = 0
        self._bytes_ahead = 0
        self._available = 0
        self._free: int | None = None
        self._stalling = False
        self._full = False
        self._nothing_there = False
        self._may_be_lost = False
        self._closed = ""
        self._may_reopen = draining
        self._failures = 0
        self.ended: bool = False
        self.pushed: int = 0
        self.lost: int = 0

    @property
    def wants_more(self) -> bool:
        """Whether another chunk may be read."""
        if self.ended or self._draining or self._bytes_ahead >= _MOST_BYTES_AHEAD:
            return False
        if self._to_push:
            return len(self._to_push) < self._bundle and self._bytes_to_push < _MOST_BYTES_A_PUSH
        # Not chunk by chunk: once there is room for a whole push.
        return len(self._sizes) + self._bundle <= self._window

    @property
    def is_empty(self) -> bool:
        """Whether all records were read and all results were taken."""
        return self.ended and not self._sizes

    @property
    def waiting(self) -> int:
        """How many results are still to come."""
        return len(self._to_push) + len(self._in_server)

    def add(self, chunk: Chunk) -> None:
        """Take a chunk that was read."""
        self._order.append(chunk.start)
        self._sizes[chunk.start] = len(chunk.inputs)
        self._bytes_ahead += len(chunk.inputs)
        result = self._drained.pop(chunk.start, None)
        if result is not None and records_of(result.id) == (chunk.start, chunk.size):
            self._arrived[chunk.start] = result
        else:
            self._to_push.append(chunk)
            self._bytes_to_push += len(chunk.inputs)

    def take(self) -> PulledChunk | None:
        """The next result that can be delivered."""
        if not self._arrived:
            return None
        start = self._order[0] if self._ordered else next(iter(self._arrived))
        result = self._arrived.pop(start, None)
        if result is not None:
            if self._ordered:
                self._order.popleft()
            else:
                self._order.remove(start)
            self._bytes_ahead -= self._sizes.pop(start)
        return result

    def leftover(self) -> list[PulledChunk]:
        """Results that came but could not be delivered, because one before them is missing."""
        return [self._arrived[start] for start in sorted(self._arrived)]

    def next_step(self) -> Step:
        """What to do now.

        Raises:
            SparkJobError: The batch was closed by somebody else before all was pushed.
        """
        if self._draining:
            return Pull(wait=self._nothing_there)
        if self._closed and not self._in_server and (self._to_push or not self.ended):
            if self._may_reopen or self._closed.endswith("_by_timeout"):
                return Reopen()
            raise SparkJobError(f"The batch is {self._closed}, though not by this run, and takes no more chunks.")
        if self._to_push and not self._closed and self._may_push():
            return Push(self._bundled())
        if self._in_server or self._to_push:
            return Pull(wait=self._nothing_there or not self._in_server)
        return Finished()

    def was_pushed(self, chunks: Sequence[Chunk], status: m.BatchStatus | None) -> None:
        """The server took chunks."""
        for chunk in chunks:
            self._to_push.popleft()
            self._bytes_to_push -= len(chunk.inputs)
            self._in_server[chunk.start] = chunk
        self.pushed += len(chunks)
        self._failures = 0
        self._nothing_there = False
        if status is not None:
            self.note(status)

    def was_refused(self, chunks: Sequence[Chunk], error: SparkApiError, status: m.BatchStatus) -> None:
        """The server did not take chunks, and this is how far the batch is.

        Raises:
            SparkApiError: It is not for want of room.
            SparkInputError: A chunk is larger than the whole input buffer.
        """
        if chunks[0].doubtful and is_duplicate(error):
            self.was_pushed(chunks, status)
            return
        self.note(status)
        if self._closed:
            return
        used, free = status.input_buffer_used_bytes, status.input_buffer_remaining_bytes
        size = sum(len(chunk.inputs) for chunk in chunks)
        if not is_buffer_full(error) and (not isinstance(free, int) or free > 2 * size + 4096):
            raise error
        if len(chunks) == 1 and not used and not self._in_server:
            raise SparkInputError(
                f"records[{chunks[0].start}]: a chunk of {size:,} bytes is larger than the batch's input buffer.",
                value=chunks[0].size,
                at="chunk_size",
                remedy="Make chunk_size smaller, or max_input_size larger.",
            )
        # What else the buffer counts is not known, so fewer are tried before waiting for room.
        self._most = len(chunks) // 2
        self._full = not self._most

    def push_is_doubtful(self, chunks: Sequence[Chunk], error: Exception) -> None:
        """No answer to a push: the chunks may have arrived, all, some or none. They are pushed again one by one.

        Raises:
            Exception: It was not the first time.
        """
        self._count_failure(error)
        for chunk in chunks:
            chunk.doubtful = True

    def were_pulled(self, results: Iterable[PulledChunk], status: m.BatchStatus | None) -> None:
        """Results came, or none.

        Raises:
            SparkJobError: The batch failed or was cancelled.
        """
        self._failures = 0
        self._nothing_there = True
        for result in results:
            self._nothing_there = False
            self._came(result)
        if status is not None:
            self.note(status)
            if self._nothing_there and _is_idle(status):
                self._all_is_out()
        self._full = False
        self._most = self._bundle

    def pull_was_lost(self, error: Exception) -> None:
        """No answer to a pull: chunks may be lost. Once the server has none any more, those missing are pushed again.

        Raises:
            Exception: It was not the first time.
        """
        self._count_failure(error)
        self._may_be_lost = True

    def reopened(self) -> None:
        """There is another batch."""
        self._closed = ""
        self._may_reopen = False
        self._full = self._nothing_there = self._may_be_lost = False
        self._free = None
        self._available = 0

    def note(self, status: m.BatchStatus) -> None:
        """How far the batch is.

        Raises:
            SparkJobError: It failed or was cancelled.
        """
        if has_failed(status):
            raise SparkJobError(f"The batch ended as {status.batch_status}.", answer=status)
        word = status.batch_status
        if isinstance(word, str) and word in _CLOSED:
            self._closed = word
        self._available = status.chunks_available if isinstance(status.chunks_available, int) else 0
        free, used = status.input_buffer_remaining_bytes, status.output_buffer_used_bytes
        self._free = free if isinstance(free, int) else None
        room = status.output_buffer_remaining_bytes
        self._stalling = isinstance(room, int) and isinstance(used, int) and room < used

    def _may_push(self) -> bool:
        if self._full:
            return False
        enough = max(1, self._window // 4)
        if self._available and (self._available >= enough or self._stalling):
            return False
        return not self._in_server or self._free is None or len(self._to_push[0].inputs) <= self._free

    def _bundled(self) -> list[Chunk]:
        """The chunks of one push: as many as fit, those that may be there already alone."""
        bundle: list[Chunk] = []
        size = 0
        for chunk in self._to_push:
            size += len(chunk.inputs)
            too_many = self._free is not None and size > self._free
            if bundle and (too_many or chunk.doubtful or bundle[0].doubtful or size > _MOST_BYTES_A_PUSH):
                break
            bundle.append(chunk)
            if len(bundle) >= self._most:
                break
        return bundle

    def _came(self, result: PulledChunk) -> None:
        records = records_of(result.id)
        chunk = self._in_server.get(records[0]) if records else None
        if records is not None and chunk is not None and chunk.size == records[1]:
            del self._in_server[chunk.start]
            self._arrived[chunk.start] = result
        elif records is not None and self._draining:
            self._drained[records[0]] = result

    def _all_is_out(self) -> None:
        """The server holds nothing any more."""
        if self._draining:
            self._draining = False
            self._may_reopen = bool(self._closed)
        if not self._in_server or not (self._may_be_lost or self._closed):
            return
        missing = sorted(self._in_server.values(), key=lambda chunk: chunk.start)
        self._in_server.clear()
        self._may_be_lost = False
        self._nothing_there = False
        self.lost += len(missing)
        for chunk in reversed(missing):
            again = chunk_id(chunk.start, chunk.size, secrets.token_hex(4))
            self._to_push.appendleft(Chunk(chunk.start, chunk.size, chunk.inputs, again))
            self._bytes_to_push += len(chunk.inputs)

    def _count_failure(self, error: Exception) -> None:
        self._failures += 1
        self._nothing_there = True
        if self._failures > _MOST_FAILURES:
            raise error


def is_buffer_full(error: SparkApiError) -> bool:
    """Whether the server says that its input buffer has no room; how it says so is not documented."""
    said = _said(error)
    return "buffer" in said or "full" in said


def is_duplicate(error: SparkApiError) -> bool:
    """Whether the server says that it has the chunk already; how it says so is not documented."""
    said = _said(error)
    return "duplicate" in said or "already" in said


def _said(error: SparkApiError) -> str:
    return f"{error.message} {error.details}".lower()


def _is_idle(status: m.BatchStatus) -> bool:
    """Whether nothing waits, is being calculated or can be pulled."""
    if status.chunks_available:
        return False
    submitted: Any = status.chunks_submitted
    completed: Any = status.chunks_completed
    if isinstance(submitted, int) and isinstance(completed, int):
        return completed >= submitted
    return status.pipeline_status in ("idle", "closed")
