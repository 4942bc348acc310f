"""What a pipeline knows of its batch: which chunks it pushed, and whether it may push and pull."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypedDict

from dovetail.spark.chunks import BatchChunk, IfDuplicated, unique_chunks
from dovetail.spark.errors import SparkSdkError
from dovetail_api.spark.operations import batches

if TYPE_CHECKING:
    from dovetail.runtime.long_running import LongRunning
    from dovetail_api.spark import models as m

State = Literal["open", "closed", "cancelled"]


class Stats(TypedDict):
    """How much was pushed.

    Attributes:
        chunks: Chunks the server took.
        records: Records in them; a row of names is none.
    """

    chunks: int
    records: int


class PipelineState:
    """The state of one pipeline object; threads and tasks may share it.

    Args:
        batch_id: The batch, for messages.
    """

    def __init__(self, batch_id: str) -> None:
        self._batch_id = batch_id
        self._lock = threading.Lock()
        self._ids: set[str] = set()
        self._chunks = 0
        self._records = 0
        self.state: State = "open"

    @property
    def stats(self) -> Stats:
        """How much was pushed."""
        with self._lock:
            return {"chunks": self._chunks, "records": self._records}

    def reserve(self, chunks: Sequence[BatchChunk], if_duplicated: IfDuplicated) -> tuple[list[BatchChunk], list[str]]:
        """The chunks to push and the ids left out; the ids of the former are taken from now on.

        Raises:
            SparkInputError: An id was used before, and that was to be an error.
        """
        with self._lock:
            unique, left_out = unique_chunks(chunks, self._ids, if_duplicated)
            self._ids.update(chunk.id for chunk in unique)
            return unique, left_out

    def pushed(self, chunks: Sequence[BatchChunk]) -> None:
        """The server took them."""
        with self._lock:
            self._chunks += len(chunks)
            self._records += sum(chunk.size or 0 for chunk in chunks)

    def refused(self, chunks: Sequence[BatchChunk]) -> None:
        """The server did not take them: their ids are free again."""
        with self._lock:
            self._ids.difference_update(chunk.id for chunk in chunks)

    def check_open(self, action: str) -> None:
        """Refuse what needs an open batch.

        Raises:
            SparkSdkError: It was closed or cancelled through this object.
        """
        if self.state != "open":
            raise SparkSdkError(f"{action}: the batch {self._batch_id} was {self.state}.", self._batch_id)

    def check_not_cancelled(self, action: str) -> None:
        """Refuse what a cancelled batch cannot do.

        Raises:
            SparkSdkError: It was cancelled through this object.
        """
        if self.state == "cancelled":
            raise SparkSdkError(f"{action}: the batch {self._batch_id} was cancelled.", self._batch_id)


def has_failed(status: m.BatchStatus) -> bool:
    """Whether the batch ended without results, as the contract has it."""
    return status.batch_status in _hint().failed


def has_drained(status: m.BatchStatus) -> bool:
    """Whether the batch has ended and all its results were pulled."""
    return status.batch_status in _hint().done and not status.chunks_available


def _hint() -> LongRunning[m.BatchStatus]:
    hint = batches.CREATE.long_running
    assert hint is not None
    return hint
