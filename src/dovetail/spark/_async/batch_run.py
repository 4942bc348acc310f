"""One run of records through a batch: pushes and pulls as both buffers have room, gives results in order."""

from __future__ import annotations

import logging
import time
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from dovetail.runtime.async_primitives import flattened, iterate, sheltered, sleep, take
from dovetail.spark.batch_flow import BatchFlow, Finished, Pull, Push, Reopen
from dovetail.spark.batch_plan import BatchPlan, BatchStats, total_of
from dovetail.spark.batch_records import BatchRecord, ChunkRecords, PulledChunk, PulledChunks
from dovetail.spark.batch_resume import write_state
from dovetail.spark.batch_rows import RowReader, records_of
from dovetail.spark.building import built
from dovetail.spark.errors import (
    NotFoundError,
    RetryTimeoutError,
    SparkApiError,
    SparkDecodeError,
    SparkError,
    SparkSdkError,
    SparkTransportError,
)
from dovetail.spark.polling import Pace
from dovetail.spark.progress import Progress, ProgressOption, RecordProgress, reporting
from dovetail_api.spark.operations import batches

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.spark._async.client import AsyncClient
    from dovetail.spark.batch_rows import Chunk

_LONGEST_INTERVAL = 0.2
_FAREWELL = 10.0
_FINAL = (401, 403, 404, 429)


class AsyncBatchRun:
    """One run of records through a batch; made by ``batches.run``.

    Iterating gives a `BatchRecord` for each record; `chunks` gives whole chunks. The batch is created when the first
    result is asked for. In an ``async with`` block, leaving early cancels the batch, or does what ``on_exit`` says;
    without one, a batch that is left early closes by itself after 30 idle minutes.

    Args:
        client: The client to send with.
        records: The records.
        reader: What makes chunks of them.
        plan: What to do with them.
        progress: Whom to tell how far it is.
    """

    def __init__(
        self,
        client: AsyncClient,
        records: Iterable[Any] | AsyncIterable[Any],
        reader: RowReader,
        plan: BatchPlan,
        progress: ProgressOption,
    ) -> None:
        self._client = client
        self._records = records
        self._reader = reader
        self._plan = plan
        self._progress: ProgressOption = progress
        self._state = plan.state
        self._flow = BatchFlow(plan.window, ordered=plan.ordered, draining=plan.state.batch_id is not None)
        self._total: int | None = None
        self._pace: Pace | None = None
        self._begun = False
        self._over = False
        self._batch_id = plan.state.batch_id

    @property
    def batch_id(self) -> str | None:
        """The id of the batch; None before there is one."""
        return self._batch_id

    @property
    def stats(self) -> BatchStats:
        """How far it is."""
        flow = self._flow
        return BatchStats(self._reader.start, self._state.done, self._total, flow.pushed, flow.lost, flow.waiting)

    @property
    def leftover(self) -> list[ChunkRecords]:
        """Results that came but were not given, since one before them is still missing: what a failed batch leaves."""
        return [_records(result) for result in self._flow.leftover()]

    async def chunks(self) -> AsyncGenerator[ChunkRecords]:
        """The results chunk by chunk; like iterating, but faster where whole columns are used.

        Raises:
            SparkInputError: A record cannot be sent; it says which.
            SparkJobError: The batch failed, was cancelled, or was closed by somebody else.
            RetryTimeoutError: No result came for too long.
            SparkSdkError: It was iterated before.
        """
        if self._begun:
            raise SparkSdkError("The results of a run are given once; start another run.")
        self._begun = True
        with reporting(self._progress, "batch") as report:
            try:
                await self._open()
                async for chunk in self._results():
                    yield chunk
                    self._state.done = chunk.start + len(chunk)
                    self._write_state()
                    report(RecordProgress("run", self._percent(), self._state.done))
                await self._close()
                report(Progress("done", 100.0))
            except GeneratorExit:
                # Nothing may be sent while a generator is thrown away; the block around it does that.
                raise
            except BaseException:
                await self._leave()
                raise

    def __aiter__(self) -> AsyncIterator[BatchRecord]:
        return flattened(self._unhandled())

    async def _unhandled(self) -> AsyncIterator[Sequence[BatchRecord]]:
        """The chunks; of the first one, what was not handled before."""
        done = self._state.done
        async for chunk in self.chunks():
            yield chunk if chunk.start >= done else chunk[done - chunk.start :]

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._leave()

    async def _results(self) -> AsyncIterator[ChunkRecords]:
        source = iterate(self._records)
        size = self._plan.chunk_size
        block: list[Any] | None = await self._first_block(source)
        while True:
            while self._flow.wants_more:
                if block is None:
                    block = await take(source, size)
                if block:
                    self._add(block)
                self._flow.ended = len(block) < size
                block = None
            while (result := self._flow.take()) is not None:
                yield _records(result)
            if self._flow.wants_more:
                continue
            step = self._flow.next_step()
            if isinstance(step, Finished):
                return
            if isinstance(step, Reopen):
                await self._create()
                self._flow.reopened()
            elif isinstance(step, Push):
                await self._push(step.chunks)
            else:
                await self._pull(step)

    def _add(self, block: list[Any]) -> None:
        for chunk in self._reader.chunks(block):
            # Of the first block some may have been handled by an earlier run.
            if chunk.start + chunk.size > self._state.done:
                self._flow.add(chunk)

    async def _first_block(self, source: Any) -> list[Any]:
        """The first records that are not skipped."""
        size = self._plan.chunk_size
        first = await take(source, 1)
        has_names = bool(first) and self._reader.wants_names(first[0])
        self._total = total_of(self._records, has_names)
        block = (await take(source, size)) if has_names else first + await take(source, size - 1)
        if block and self._plan.file is not None:
            self._state.check_first(self._reader.peek(block)[0], self._plan.file)
        while block and self._reader.start + size <= self._state.done:
            self._reader.skip(len(block))
            block = await take(source, size)
        if len(block) < size:
            self._state.check_reached(self._reader.start + len(block))
        return block

    async def _open(self) -> None:
        """Create the batch, or find the one to go on with."""
        if self._batch_id is None:
            await self._create()
            return
        try:
            status = await self._send(built(batches.get_status, tenant=self._tenant, batch_id=self._batch_id))
        except NotFoundError:
            if self._plan.file is None:
                raise
            status = None
        if status is None or status.batch_status in ("cancelled", "failed"):
            # What was in it is gone.
            await self._create()
            self._flow.reopened()
            return
        self._flow.note(status)

    async def _create(self) -> None:
        self._batch_id = self._state.batch_id = (await self._send(self._plan.create)).id
        self._write_state()

    async def _push(self, chunks: list[Chunk]) -> None:
        flow, batch_id = self._flow, self._batch_id or ""
        try:
            status = await self._send(self._plan.push(chunks, batch_id))
        except SparkDecodeError:
            # Accepted, however unreadable the answer.
            flow.was_pushed(chunks, None)
        except SparkApiError as error:
            if error.status in _FINAL:
                raise
            if error.status >= 500:
                flow.push_is_doubtful(chunks, error)
                await self._wait()
                return
            now = await self._send(built(batches.get_status, tenant=self._tenant, batch_id=batch_id))
            flow.was_refused(chunks, error, now)
        except SparkTransportError as error:
            if not error.sent:
                raise
            flow.push_is_doubtful(chunks, error)
            await self._wait()
        else:
            flow.was_pushed(chunks, status)

    async def _pull(self, step: Pull) -> None:
        if step.wait:
            await self._wait()
        call = built(batches.pull, tenant=self._tenant, batch_id=self._batch_id or "", max=100)
        try:
            answer = await self._send(call.read_as(PulledChunks))
        except SparkDecodeError as error:
            self._flow.pull_was_lost(error)
            return
        except SparkApiError as error:
            if error.status < 500:
                raise
            self._flow.pull_was_lost(error)
            return
        except SparkTransportError as error:
            if not error.sent:
                raise
            self._flow.pull_was_lost(error)
            return
        results: list[PulledChunk] = answer.data or []
        status = answer.status or await self._send(
            built(batches.get_status, tenant=self._tenant, batch_id=self._batch_id or "")
        )
        self._flow.were_pulled(results, status)
        if results:
            self._pace = None

    async def _wait(self) -> None:
        """Wait a little, longer each time until something comes."""
        if self._pace is None:
            interval = min(self._client.config.retry_interval, _LONGEST_INTERVAL)
            self._pace = Pace(interval, None, time.monotonic() + self._plan.limit)
        pace = self._pace
        wait = pace.next_wait(time.monotonic())
        if wait is None:
            raise RetryTimeoutError(
                f"No result of the batch {self._batch_id} came within {self._plan.limit:g} seconds.",
                cause=self.stats,
                retries=pace.reads,
                interval=pace.interval,
            )
        await sleep(wait)

    async def _close(self) -> None:
        """All is done: the batch is closed. Its results are here, so nothing is lost when that fails."""
        self._over = True
        await self._dispose("closed")
        if self._plan.file is not None:
            self._plan.file.unlink(missing_ok=True)

    async def _leave(self) -> None:
        """The run is left: early, unless it is over."""
        if self._over or not self._begun:
            return
        self._over = True
        # With all results given there is nothing to cancel, even if the end was not asked for.
        action = "close" if self._flow.is_empty else self._plan.on_exit
        if self._batch_id is not None and action != "keep":
            with sheltered(_FAREWELL):
                await self._dispose("cancelled" if action == "cancel" else "closed")

    async def _dispose(self, word: Literal["closed", "cancelled"]) -> None:
        """Close or cancel the batch; a failure is told to the log, since an idle batch closes by itself."""
        call = built(batches.update, tenant=self._tenant, batch_id=self._batch_id or "", body={"batch_status": word})
        try:
            await self._client.send(call, timeout=_FAREWELL)
        except SparkError as error:
            logging.getLogger("dovetail.spark").warning("batch %s could not be %s: %s", self._batch_id, word, error)

    async def _send(self, call: Call[Any]) -> Any:
        return await self._client.send(call)

    @property
    def _tenant(self) -> str:
        return self._client.config.base_url.tenant

    def _write_state(self) -> None:
        if self._plan.file is not None:
            write_state(self._plan.file, self._state)

    def _percent(self) -> float | None:
        return 100.0 * self._state.done / self._total if self._total else None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._batch_id!r}, {self.stats})"


def _records(result: PulledChunk) -> ChunkRecords:
    start, size = records_of(result.id) or (0, 0)
    return ChunkRecords(start, size, result)
