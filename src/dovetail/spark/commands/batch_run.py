"""`dovetail spark batches run`: a file of records through a batch, its results in order and in constant memory."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dovetail.cli import records
from dovetail.cli.exits import FAILED, OK, USAGE, CommandFailed
from dovetail.cli.output import note
from dovetail.cli.records import Record
from dovetail.cli.resuming import ResumableLines
from dovetail.progress import counting
from dovetail.spark.commands.connection import connect
from dovetail.spark.commands.outcomes import outcomes

if TYPE_CHECKING:
    from dovetail.spark._sync.batch_run import BatchRun


def run(arguments: argparse.Namespace) -> int:
    """Run the file and return the exit status."""
    form = records.format_of(arguments.input, arguments.format)
    into = arguments.output_format
    if into is None:
        into = "jsonl" if arguments.output == "-" else records.format_of(arguments.output, None)
    rows = records.records_of(arguments.input, form, arguments.missing, arguments.text)
    if arguments.resumable:
        if into != "jsonl" or arguments.output == "-":
            raise CommandFailed("--resumable: only lines of JSON can go on.", "Give --output FILE.jsonl.", USAGE)
        failed = _resumable(arguments, rows)
    else:
        failed = _whole(arguments, rows, into)
    if failed:
        note(f"{failed:,} records have errors: see _error")
    return FAILED if failed else OK


def _whole(arguments: argparse.Namespace, rows: Iterator[Record], into: str) -> int:
    failed = 0
    with (
        connect(arguments) as spark,
        records.writing(arguments.output, into) as write,
        counting(arguments.uri, quiet=arguments.quiet) as advance,
        spark.batches.run(arguments.uri, rows, **_options(arguments)) as under_way,
    ):
        for _, done in _results(under_way):
            failed += sum(row["_error"] is not None for row in done)
            write(done)
            advance(len(done))
    return failed


def _resumable(arguments: argparse.Namespace, rows: Iterator[Record]) -> int:
    failed = 0
    with (
        connect(arguments) as spark,
        ResumableLines(arguments.output) as lines,
        counting(arguments.uri, quiet=arguments.quiet) as advance,
        spark.batches.run(arguments.uri, rows, state=lines.state, **_options(arguments)) as under_way,
    ):
        for start, done in _results(under_way):
            failed += sum(row["_error"] is not None for row in done)
            lines.write(start, done)
            advance(len(done))
        lines.finish(under_way.stats.done)
    return failed + lines.failed


def _results(under_way: BatchRun) -> Iterator[tuple[int, list[Record]]]:
    for chunk in under_way.chunks():
        outputs, errors = [record.outputs for record in chunk], [record.errors for record in chunk]
        yield chunk.start, outcomes(outputs, errors, len(chunk))


def _options(arguments: argparse.Namespace) -> dict[str, Any]:
    names = ("chunk_size", "max_runners", "call_purpose", "source_system", "correlation_id")
    return {name: value for name in names if (value := getattr(arguments, name)) is not None}
