"""Batches: pipelines for large numbers of records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dovetail.spark import batch_calls
from dovetail.spark._async.pipeline import AsyncPipeline
from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.building import built
from dovetail_api.spark.operations import batches

if TYPE_CHECKING:
    import os
    from collections.abc import AsyncIterable, Iterable, Mapping, Sequence

    from typing_extensions import Unpack

    from dovetail.spark._async.batch_run import AsyncBatchRun
    from dovetail.spark.batch_calls import BatchOptions
    from dovetail.spark.batch_plan import OnExit
    from dovetail.spark.inputs import Columns
    from dovetail.spark.progress import ProgressOption
    from dovetail.spark.response import HttpResponse
    from dovetail.spark.tables import Records
    from dovetail.spark.uri import UriParams
    from dovetail.spark.values import Missing
    from dovetail_api.spark import models as m


class AsyncBatches(AsyncResource):
    """Batches of the tenant."""

    async def describe(self) -> HttpResponse[m.BatchDescribe]:
        """Tell about the batches of the last hour, and what the tenant has for batches.

        Example:
            >>> (await spark.batches.describe()).value.tenant.configuration.max_workers
            100

        Source: Coherent Spark, GET /{tenant}/api/v4/batch/status
        """
        return await self._send(built(batches.describe, tenant=self._tenant))

    async def create(self, uri: str | UriParams, **options: Unpack[BatchOptions]) -> HttpResponse[m.Batch]:
        """Create a batch for one version of a service.

        Args:
            uri: The locator; not a ``proxy`` or public one.
            **options: How it is to work; see `BatchOptions`.

        Returns:
            The batch; ``of(response.value.id)`` is the pipeline to push to and pull from.

        Raises:
            SparkInputError: The locator or an option cannot be used.

        Example:
            >>> batch = await spark.batches.create("lending/loan-quote", max_runners=10)
            >>> batch.data["data"]["batch_status"]
            'created'

        Source: Coherent Spark, POST /{tenant}/api/v4/batch
        """
        return await self._send(batch_calls.create_call(self._tenant, uri, options))

    def run(
        self,
        uri: str | UriParams,
        records: Iterable[Any] | AsyncIterable[Any] | Columns | Records,
        *,
        chunk_size: int = 200,
        ordered: bool = True,
        names: Sequence[str] | None = None,
        parameters: Mapping[str, Any] | None = None,
        summary: Mapping[str, Any] | None = None,
        missing: Missing | None = None,
        window: int = 200,
        state: str | os.PathLike[str] | None = None,
        resume: str | None = None,
        skip: int = 0,
        on_exit: OnExit | None = None,
        limit: float = 1800.0,
        progress: ProgressOption = None,
        **options: Unpack[BatchOptions],
    ) -> AsyncBatchRun:
        """Run any number of records through a batch, and give the results as they come.

        Records are read as the server has room for them, results are pulled as the caller asks for them, and both in
        bounded memory: what is read ahead is at most ``window`` chunks. A push or a pull whose answer is lost loses no
        record: a chunk that may have arrived is pushed again under the same id, which the server takes once; one whose
        results were lost is calculated again.

        To go on after an interruption, give a ``state`` file and the same call again: records that were handled are
        skipped, results that wait in the batch are taken, the rest is pushed, to another batch if that one has ended.
        A chunk counts as handled once the record behind it was asked for, so those of the chunk in hand come again.
        Without a file of its own, a program that knows how many records it handled gives ``resume`` and ``skip``.

        Args:
            uri: The locator; not a ``proxy`` or public one.
            records: Dictionaries, or rows with the row of names first (such as a ``csv.reader``): a list, a generator
                or any other iterable, an async one too; or a table of pandas, polars or pyarrow, or `Columns`.
            chunk_size: Most records a chunk. Neighbours that give the same inputs go in one, so that an input that is
                left out has its default.
            ordered: Whether results come in the order of the records, or chunk by chunk as they are ready.
            names: The names of rows that have no row of names.
            parameters: Inputs that all records share.
            summary: Figures to make over the records of each chunk: ``{"aggregation": [{"output_name": …, "operator":
                "SUM"}]}``; they are the `summary` of each of the ``chunks()``.
            missing: What to do with the missing values of a table; see ``services.execute``.
            window: How many chunks may be ahead of the one that is given next.
            state: A file to keep how far it came; it is removed at the end.
            resume: The id of a batch to go on with.
            skip: How many of the records were handled before, for ``resume``.
            on_exit: What becomes of the batch when the run is left early: ``cancel``, ``close`` (what is in it is
                finished), or ``keep``, the default with ``state`` or ``resume``.
            limit: Seconds to wait for the next result before giving up.
            progress: A function that is told how far it is, ``"bar"``, or ``"lines"``.
            **options: How the batch is to work; see `BatchOptions`.

        Returns:
            The run; iterate over it, or over its ``chunks()``.

        Raises:
            SparkInputError: An argument cannot be used; nothing was sent.

        Example:
            >>> rows = ({"principal": 25000, "years": years} for years in range(1, 1001))
            >>> async with spark.batches.run("lending/loan-quote", rows) as run:
            ...     total = sum([record["total_interest"] async for record in run])
            >>> run.stats.done, round(total)
            (1000, 726426348)

        Source: Coherent Spark, POST /{tenant}/api/v4/batch and those below it
        """
        from dovetail.spark._async.batch_run import AsyncBatchRun
        from dovetail.spark.batch_plan import BatchPlan, check_records
        from dovetail.spark.batch_rows import RowReader, streamed

        stream, row_names = streamed(records, names, missing)
        check_records(stream)
        plan = BatchPlan(
            self._tenant,
            uri,
            options,
            chunk_size=chunk_size,
            window=window,
            ordered=ordered,
            parameters=parameters,
            summary=summary,
            state=state,
            resume=resume,
            skip=skip,
            on_exit=on_exit,
            limit=limit,
        )
        return AsyncBatchRun(self._client, stream, RowReader(row_names, plan.again), plan, progress)

    def of(self, batch_id: str) -> AsyncPipeline:
        """The pipeline of a batch; nothing is sent.

        Args:
            batch_id: The batch's id, from the answer to `create`.

        Raises:
            SparkInputError: The id is blank.

        Example:
            >>> import dovetail.spark as Spark
            >>> spark = Spark.AsyncClient(env="my-env", tenant="my-tenant", api_key="my-api-key")
            >>> spark.batches.of("b0a1f4c2").stats
            {'chunks': 0, 'records': 0}
        """
        return AsyncPipeline(self._client, batch_id)
