"""Running two versions of a service side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dovetail.runtime.async_primitives import iterate, run_all, take
from dovetail.runtime.many import check_many
from dovetail.runtime.plain import is_object
from dovetail.spark._async.executing import carry_out
from dovetail.spark._async.execution import AsyncExecution
from dovetail.spark._async.places import AsyncOnePlace
from dovetail.spark.batch_plan import check_chunk_size, check_records, total_of
from dovetail.spark.batch_rows import RowReader, streamed
from dovetail.spark.building import built
from dovetail.spark.chunked import ChunkedExecution
from dovetail.spark.chunks import parsed_json
from dovetail.spark.differences import as_tolerance, ignored_places
from dovetail.spark.progress import Progress, ProgressOption, RecordProgress, reporting
from dovetail.spark.results import ServiceExecuted
from dovetail.spark.shadow import PURPOSE, ShadowReport
from dovetail.spark.tables import records_of
from dovetail.spark.uri import Uri

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable, Mapping, Sequence

    from typing_extensions import Unpack

    from dovetail.spark.differences import ToleranceOption
    from dovetail.spark.inputs import Columns
    from dovetail.spark.metadata import Metadata
    from dovetail.spark.tables import Records
    from dovetail.spark.uri import UriParams


class AsyncShadowing(AsyncExecution):
    """The part of `AsyncServices` that compares versions."""

    async def shadow(
        self,
        inputs: Iterable[Any] | AsyncIterable[Any] | Mapping[str, Any] | Columns | Records | str | bytes,
        *,
        old: str | UriParams,
        new: str | UriParams,
        tolerance: ToleranceOption = 0.0,
        ignore: Sequence[str] = (),
        names: Sequence[str] | None = None,
        chunk_size: int = 100,
        concurrency: int = 8,
        keep: int = 1000,
        progress: ProgressOption = None,
        **keywords: Unpack[Metadata],
    ) -> ShadowReport:
        """Run two versions of a service on the same records, and tell where their answers differ.

        Records are read as calls become free and answers are compared as they come, so any number of them takes the
        same memory. A call that fails on one side is counted, and stops nothing.

        Args:
            inputs: One record, or any number of them: dictionaries, or rows with the row of names first; from any
                iterable, as JSON text, or as a table.
            old: The locator of the version that is right.
            new: The locator of the version that is to be like it; of another service, if you like.
            tolerance: How far numbers may be apart; a number alone is a relative tolerance.
            ignore: JSON pointers of outputs that do not matter; ``*`` is any one step.
            names: The names of rows that have no row of names.
            chunk_size: Records a call; those that give other inputs go in calls of their own.
            concurrency: Most calls under way at once.
            keep: How many records that differ are kept whole; the others are only counted.
            progress: A function that is told how far it is, ``"bar"``, or ``"lines"``.
            **keywords: What both executions are told besides; see `Metadata`.

        Returns:
            The report: true when nothing differs; ``items`` holds what does, and ``raise_for_difference()`` raises.

        Raises:
            SparkInputError: An argument cannot be used.

        Example:
            >>> loans = [{"principal": 1000 * number, "years": 5} for number in range(1, 50)]
            >>> report = await spark.services.shadow(loans, old="lending/loan-quote[0.1.0]", new="lending/loan-quote")
            >>> bool(report), report.total, report.same
            (True, 49, 49)
            >>> report.raise_for_difference()

        Source: Coherent Spark, POST /{tenant}/api/v4/execute
        """
        sides = [Uri.validate(old), Uri.validate(new)]
        first_uri, second_uri = (uri if isinstance(uri, str) else uri.encode() for uri in (old, new))
        bounds = as_tolerance(tolerance)
        ignored_places(ignore)
        check_chunk_size(chunk_size)
        built(check_many, (), concurrency, None, {})
        keywords.setdefault("call_purpose", PURPOSE)
        records: Any = parsed_json(inputs) if isinstance(inputs, str | bytes) else inputs
        records = [records] if is_object(records) else records
        records, row_names = streamed(records, names, None)
        check_records(records)
        reader = RowReader(row_names)
        report = ShadowReport(first_uri, second_uri, bounds, ignore, keep)

        place = AsyncOnePlace(self._client, "saas")

        async def run(execution: ChunkedExecution) -> ServiceExecuted:
            await carry_out(place, execution)
            return execution.result("alike")

        source: Any = iterate(records)
        first = await take(source, 1)
        has_names = bool(first) and reader.wants_names(first[0])
        total = total_of(records, has_names)
        block = [] if has_names else first
        size = chunk_size * max(1, concurrency // 2)
        with reporting(progress, f"shadow of {second_uri}") as tell:
            while block := block + await take(source, size - len(block)):
                parts = [block[at : at + chunk_size] for at in range(0, len(block), chunk_size)]
                given = [records_of(reader.inputs(part)) for part in parts]
                executions = [
                    ChunkedExecution(self._tenant, side, inputs, keywords, chunk_size=None)
                    for inputs in given
                    for side in sides
                ]
                answers = await run_all(run, executions, concurrency, None, False)
                for index, part in enumerate(parts):
                    report.add(part, answers[2 * index], answers[2 * index + 1])
                tell(RecordProgress("run", 100.0 * report.total / total if total else None, report.total))
                block = []
            tell(Progress("done", 100.0))
        return report
