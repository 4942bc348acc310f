# Derived from _async/pipeline.py by `make generate`; do not edit.
"""The pipeline of one batch: push chunks of records, pull their results."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

from dovetail.runtime.sync_primitives import sleep
from dovetail.spark import batch_calls
from dovetail.spark._sync.resource import Resource
from dovetail.spark.building import built
from dovetail.spark.client_config import retry_delay
from dovetail.spark.errors import (
    RetryTimeoutError,
    SparkApiError,
    SparkDecodeError,
    SparkInputError,
    SparkJobError,
    SparkTransportError,
)
from dovetail.spark.pipeline_state import PipelineState, State, Stats, has_drained, has_failed
from dovetail.spark.polling import Pace
from dovetail_api.spark.operations import batches

if TYPE_CHECKING:
    from dovetail.spark._sync.client import Client
    from dovetail.spark.chunks import BatchChunk, ChunkData, IfDuplicated
    from dovetail.spark.response import HttpResponse
    from dovetail.spark.service_schema import ServiceSchema
    from dovetail_api.spark import models as m

_MOST_CHUNKS = 100


class Pipeline(Resource):
    """The pipeline of one batch.

    Push chunks, pull results in whatever order they come (match them by chunk id), close the batch with `dispose` when
    all is pushed, and go on pulling until it is drained; `results` does the pulling. A pipeline that is left idle for
    30 minutes closes by itself. Neither a push nor a pull that may have happened is ever repeated: a chunk would be
    calculated twice, a result be lost.

    Args:
        client: The client to send with.
        batch_id: The batch's id.

    Raises:
        SparkInputError: The id is no text, or blank.
    """

    def __init__(self, client: Client, batch_id: str) -> None:
        super().__init__(client)
        batch_calls.check_batch_id(batch_id)
        self._batch_id = batch_id
        self._state = PipelineState(batch_id)

    @property
    def batch_id(self) -> str:
        """The batch's id."""
        return self._batch_id

    @property
    def state(self) -> State:
        """``open``, or what this object made of it: ``closed`` or ``cancelled``."""
        return self._state.state

    @property
    def is_disposed(self) -> bool:
        """Whether it was closed or cancelled through this object."""
        return self._state.state != "open"

    @property
    def stats(self) -> Stats:
        """How many chunks and records were pushed through this object."""
        return self._state.stats

    def get_info(self) -> HttpResponse[m.BatchInfo]:
        """Get the details of the batch: how it is set up, and how much it has done.

        Example:
            >>> batch = spark.batches.create("lending/loan-quote")
            >>> pipeline = spark.batches.of(batch.value.id)
            >>> (pipeline.get_info()).value.data.configuration.chunks_per_request
            2

        Source: Coherent Spark, GET /{tenant}/api/v4/batch/{batch_id}
        """
        return self._send(built(batches.get, tenant=self._tenant, batch_id=self._batch_id))

    def get_status(self) -> HttpResponse[m.BatchStatus]:
        """Tell how far the batch is.

        Example:
            >>> batch = spark.batches.create("lending/loan-quote")
            >>> pipeline = spark.batches.of(batch.value.id)
            >>> (pipeline.get_status()).value.batch_status
            'created'

        Source: Coherent Spark, GET /{tenant}/api/v4/batch/{batch_id}/status
        """
        return self._send(built(batches.get_status, tenant=self._tenant, batch_id=self._batch_id))

    def push(
        self,
        *,
        chunks: Sequence[BatchChunk] | None = None,
        data: ChunkData | None = None,
        inputs: Sequence[Any] | None = None,
        raw: str | bytes | None = None,
        if_chunk_id_duplicated: IfDuplicated = "replace",
        schema: ServiceSchema | None = None,
    ) -> HttpResponse[m.BatchStatus]:
        """Push records, in one of four forms.

        Args:
            chunks: Chunks, such as those of `create_chunks`.
            data: The data of one chunk.
            inputs: The records of one chunk: rows below a row of names, or objects.
            raw: Chunks as JSON text.
            if_chunk_id_duplicated: What to do with a chunk whose id was pushed before: give it another (``replace``),
                leave it out (``ignore``) or raise (``throw``).
            schema: Check the records with it before anything is sent; see `ServiceSchema.check`.

        Returns:
            How far the batch is.

        Raises:
            SparkInputError: None or several of the forms are given, there is nothing in them, an id is known, or a
                record breaks a rule of the schema.
            SparkSdkError: The batch was closed or cancelled through this object.
            ConflictError: The input buffer is full, or the batch is closed: pull, and push again.
            SparkTransportError: There was no answer; when ``sent`` is true, the chunks may have arrived.

        Example:
            >>> batch = spark.batches.create("lending/loan-quote")
            >>> pipeline = spark.batches.of(batch.value.id)
            >>> _ = pipeline.push(inputs=[["principal", "years"], [25000, 5], [18000, 4]])
            >>> pipeline.stats
            {'chunks': 1, 'records': 2}

        Source: Coherent Spark, POST /{tenant}/api/v4/batch/{batch_id}/chunks
        """
        self._state.check_open("push")
        given = batch_calls.chunks_to_push(chunks, data, inputs, raw, schema)
        pushed, left_out = self._state.reserve(given, if_chunk_id_duplicated)
        if left_out:
            import logging

            logging.getLogger("dovetail.spark").warning("chunks pushed before are left out: %s", ", ".join(left_out))
        if not pushed:
            return self.get_status()
        try:
            answer = self._send(batch_calls.push_call(self._tenant, self._batch_id, pushed))
        except SparkDecodeError:
            # Accepted, however unreadable the answer.
            self._state.pushed(pushed)
            raise
        except (SparkInputError, SparkApiError):
            self._state.refused(pushed)
            raise
        except SparkTransportError as error:
            if not error.sent:
                self._state.refused(pushed)
            raise
        self._state.pushed(pushed)
        return answer

    def pull(self, max_chunks: int = 100) -> HttpResponse[m.ChunkResults]:
        """Take finished chunks out of the batch.

        Args:
            max_chunks: How many at most, from 1 to 100.

        Returns:
            The chunks and how far the batch is; ``response.data["data"]`` is empty when there was nothing to take.

        Raises:
            SparkInputError: The number is out of range.
            SparkSdkError: The batch was cancelled through this object.
            SparkTransportError: There was no answer; when ``sent`` is true, the chunks may be lost.

        Example:
            >>> batch = spark.batches.create("lending/loan-quote")
            >>> pipeline = spark.batches.of(batch.value.id)
            >>> (pipeline.pull()).data["data"]
            []

        Source: Coherent Spark, GET /{tenant}/api/v4/batch/{batch_id}/chunkresults
        """
        self._state.check_not_cancelled("pull")
        call = built(batches.pull, tenant=self._tenant, batch_id=self._batch_id, max=max_chunks)
        answer = self._send(call)
        body: dict[str, Any] = answer.data
        if "status" not in body and "batch_status" in body:
            # With nothing to take, some servers answer with the status alone.
            body = {"status": body}
        return answer.copy_with(data={**body, "data": body.get("data") or []})

    def results(self, *, limit: float = 1800.0, max_chunks: int = _MOST_CHUNKS) -> Iterator[m.ChunkResult]:
        """Pull results until the batch has ended and is drained.

        Close the batch with `dispose` before, or from elsewhere while this goes on: an open batch never ends.

        Args:
            limit: Seconds to wait for the next result before giving up.
            max_chunks: How many chunks to take at a time.

        Yields:
            The results, in the order in which they come.

        Raises:
            SparkJobError: The batch failed or was cancelled.
            RetryTimeoutError: Nothing came for too long.

        Example:
            >>> batch = spark.batches.create("lending/loan-quote")
            >>> pipeline = spark.batches.of(batch.value.id)
            >>> _ = pipeline.push(inputs=[["years"], [5], [10]])
            >>> _ = pipeline.dispose()
            >>> [chunk.outputs for chunk in pipeline.results()]
            [[['monthly_payment', 'total_interest'], [483.32, 3999.2], [277.55, 8306.2]]]

        Source: Coherent Spark, GET /{tenant}/api/v4/batch/{batch_id}/chunkresults
        """
        pace = self._pace(limit)
        while True:
            answer = self.pull(max_chunks)
            chunks = answer.value.data or []
            for chunk in chunks:
                yield chunk
            status = answer.value.status or (self.get_status()).value
            if has_failed(status):
                raise SparkJobError(f"The batch {self._batch_id} ended as {status.batch_status}.", answer=status)
            if chunks:
                pace = self._pace(limit)
                continue
            if has_drained(status):
                return
            wait = pace.next_wait(time.monotonic())
            if wait is None:
                raise RetryTimeoutError(
                    f"No result of the batch {self._batch_id} came within {limit:g} seconds.",
                    cause=answer.data,
                    retries=pace.reads,
                    interval=pace.interval,
                )
            sleep(wait)

    def dispose(self, state: Literal["closed", "cancelled"] = "closed") -> HttpResponse[m.Batch]:
        """Close the batch: nothing more can be pushed, what is in it is finished and can be pulled.

        Args:
            state: ``cancelled`` to drop what is in it instead.

        Raises:
            SparkSdkError: It was closed or cancelled before, through this object.
            SparkInputError: There is no such state.

        Example:
            >>> batch = spark.batches.create("lending/loan-quote")
            >>> pipeline = spark.batches.of(batch.value.id)
            >>> _ = pipeline.dispose()
            >>> pipeline.is_disposed
            True

        Source: Coherent Spark, PATCH /{tenant}/api/v4/batch/{batch_id}
        """
        self._state.check_open("dispose")
        call = built(batches.update, tenant=self._tenant, batch_id=self._batch_id, body={"batch_status": state})
        answer = self._send(call)
        self._state.state = state
        return answer

    def cancel(self) -> HttpResponse[m.Batch]:
        """Cancel the batch: what is in it is dropped.

        Raises:
            SparkSdkError: It was closed or cancelled before, through this object.

        Example:
            >>> batch = spark.batches.create("lending/loan-quote")
            >>> pipeline = spark.batches.of(batch.value.id)
            >>> _ = pipeline.cancel()
            >>> pipeline.state
            'cancelled'

        Source: Coherent Spark, PATCH /{tenant}/api/v4/batch/{batch_id}
        """
        return self.dispose("cancelled")

    def _pace(self, limit: float) -> Pace:
        return Pace(self._client.config.retry_interval, None, time.monotonic() + retry_delay(limit, "limit"))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._batch_id!r}, {self.state})"
