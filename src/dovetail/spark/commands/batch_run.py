"""`dovetail spark batches run`: a file of records through a batch, its results in order and in constant memory."""

from __future__ import annotations

import argparse
from typing import Any

from dovetail.cli import records
from dovetail.cli.exits import FAILED, OK
from dovetail.cli.output import note
from dovetail.cli.progress import counting
from dovetail.spark.commands.connection import connect
from dovetail.spark.commands.outcomes import outcomes


def run(arguments: argparse.Namespace) -> int:
    """Run the file and return the exit status."""
    form = records.format_of(arguments.input, arguments.format)
    into = arguments.output_format
    if into is None:
        into = "jsonl" if arguments.output == "-" else records.format_of(arguments.output, None)
    rows = records.records_of(arguments.input, form, arguments.missing, arguments.text)
    options: dict[str, Any] = {
        name: value
        for name in ("max_runners", "call_purpose", "source_system", "correlation_id")
        if (value := getattr(arguments, name)) is not None
    }
    failed = 0
    with (
        connect(arguments) as spark,
        records.writing(arguments.output, into) as write,
        counting(arguments.uri, quiet=arguments.quiet) as advance,
        spark.batches.run(arguments.uri, rows, chunk_size=arguments.chunk_size, **options) as under_way,
    ):
        for chunk in under_way.chunks():
            done = outcomes([record.outputs for record in chunk], [record.errors for record in chunk], len(chunk))
            failed += sum(row["_error"] is not None for row in done)
            write(done)
            advance(len(done))
    if failed:
        note(f"{failed:,} records have errors: see _error")
    return FAILED if failed else OK
