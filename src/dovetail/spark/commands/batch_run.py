"""`dovetail spark batches run`: a file of records through a batch, its results in order and in constant memory."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from dovetail.cli import records
from dovetail.cli.exits import FAILED, OK
from dovetail.cli.output import note
from dovetail.cli.progress import counting
from dovetail.cli.records import Record
from dovetail.spark.chunks import BatchChunk, ChunkData
from dovetail.spark.commands.connection import connect
from dovetail.spark.commands.execution import chunked
from dovetail.spark.commands.outcomes import outcomes
from dovetail.spark.errors import ConflictError

if TYPE_CHECKING:
    from dovetail.spark._sync.client import Client
    from dovetail.spark._sync.pipeline import Pipeline
    from dovetail_api.spark import models as m

_MOST_UNDER_WAY: Final = 32
"""Chunks that are pushed and not yet pulled: what bounds the memory at both ends."""
_WAIT: Final = 0.05


def run(arguments: argparse.Namespace) -> int:
    """Run the file and return the exit status."""
    form = records.format_of(arguments.input, arguments.format)
    into = arguments.output_format
    if into is None:
        into = "jsonl" if arguments.output == "-" else records.format_of(arguments.output, None)
    rows = records.records_of(arguments.input, form, arguments.missing, arguments.text)
    failed = 0
    with (
        connect(arguments) as spark,
        records.writing(arguments.output, into) as write,
        counting(arguments.uri, quiet=arguments.quiet) as advance,
    ):
        for done in _results(spark, arguments, chunked(rows, arguments.chunk_size)):
            failed += sum(row["_error"] is not None for row in done)
            write(done)
            advance(len(done))
    if failed:
        note(f"{failed:,} records have errors: see _error")
    return FAILED if failed else OK


def _results(spark: Client, arguments: argparse.Namespace, chunks: Iterator[list[Record]]) -> Iterator[list[Record]]:
    """The results of chunks in their order; whatever goes wrong, the batch does not stay open."""
    # Before there is a batch: a file that cannot be read makes none.
    first = next(chunks)
    options: dict[str, Any] = {
        name: value
        for name in ("max_runners", "call_purpose", "source_system", "correlation_id")
        if (value := getattr(arguments, name)) is not None
    }
    pipeline = spark.batches.of(spark.batches.create(arguments.uri, **options).value.id)
    flow = _Flow(pipeline)
    try:
        yield from flow.pushed(first)
        for chunk in chunks:
            yield from flow.pushed(chunk)
        pipeline.dispose()
        for result in pipeline.results():
            yield from flow.pulled(result)
    except BaseException:
        if not pipeline.is_disposed:
            pipeline.cancel()
        raise


class _Flow:
    """Chunks pushed, results pulled, and those that wait for an earlier one."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._sizes: dict[str, int] = {}
        self._waiting: dict[str, list[Record]] = {}

    def pushed(self, chunk: list[Record]) -> Iterator[list[Record]]:
        """Push a chunk; gives what came back meanwhile."""
        name = f"{self._next:012}"
        while len(self._sizes) >= _MOST_UNDER_WAY or not self._push(name, chunk):
            yield from self._pull()
        self._sizes[name] = len(chunk)
        self._next += 1

    _next = 0

    def _push(self, name: str, chunk: list[Record]) -> bool:
        try:
            self._pipeline.push(chunks=[BatchChunk(name, ChunkData(list(chunk)), len(chunk))])
        except ConflictError:
            # The batch is full; once it is empty, a refusal means something else.
            if not self._sizes:
                raise
            return False
        return True

    def _pull(self) -> Iterator[list[Record]]:
        results = self._pipeline.pull().value.data or []
        if not results:
            time.sleep(_WAIT)
        for result in results:
            yield from self.pulled(result)

    def pulled(self, result: m.ChunkResult) -> Iterator[list[Record]]:
        """Take a result in; gives those whose turn it is."""
        name = str(result.id)
        self._waiting[name] = _records(result, self._sizes[name])
        # Dictionaries keep the order of the pushes.
        for first in list(self._sizes):
            if first not in self._waiting:
                return
            del self._sizes[first]
            yield self._waiting.pop(first)


def _records(result: m.ChunkResult, size: int) -> list[Record]:
    outputs: list[Any] = list(result.outputs or ())
    if outputs and isinstance(outputs[0], list):
        names, *rows = outputs
        outputs = [None if row is None else dict(zip(names, row, strict=False)) for row in rows]
    complaints = [one if isinstance(one, list) else [one] if one else [] for one in result.errors or ()]
    return outcomes(outputs, complaints, size)
