"""`dovetail spark batches …`: run files of any size as a batch, and look after batches."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import OK
from dovetail.cli.inputs import positive
from dovetail.cli.output import note, show
from dovetail.cli.records import FORMATS, MISSING
from dovetail.cli.tree import add_actions
from dovetail.spark.commands import batch_run
from dovetail.spark.commands.connection import add_options, add_quiet, connect


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("run", batch_run.run, "run a service on a file of records, in constant memory and in order")
    one.add_argument("uri", help="folder/service, with an optional [version]; service/ID or version/ID")
    one.add_argument(
        "-i",
        "--input",
        "--inputs",
        required=True,
        metavar="FILE",
        help=".csv, .jsonl, .json or .parquet; - reads standard input",
    )
    one.add_argument(
        "-o", "--output", default="-", metavar="FILE", help="the same for the results; standard output if none"
    )
    one.add_argument("--format", choices=FORMATS, help="the format of the input, when no ending tells it")
    one.add_argument("--output-format", choices=FORMATS, help="the same for the results")
    one.add_argument("--missing", choices=MISSING, default="error", help="what an empty cell of CSV means")
    one.add_argument("--text", action="append", default=[], metavar="COLUMN", help="a column of CSV that stays text")
    one.add_argument("--chunk-size", type=positive, default=200, metavar="N", help="records a chunk; 200")
    one.add_argument("--max-runners", type=positive, metavar="N", help="most workers of the batch")
    one.add_argument(
        "--resumable",
        action="store_true",
        help="keep what is done when it breaks off, so that the same command goes on; for .jsonl",
    )
    one.add_argument("--call-purpose")
    one.add_argument("--source-system", default="Dovetail CLI")
    one.add_argument("--correlation-id")
    add_quiet(one)
    add_options(one)

    one = add("list", _list, "tell about the batches of the last hour", "ls", "describe")
    add_options(one)
    for name, action, summary, aliases in (
        ("get", _get, "show how a batch is set up, and how much it has done", ("info",)),
        ("status", _status, "tell how far a batch is", ()),
        ("close", _close, "close a batch: what is in it is finished, nothing more comes in", ()),
        ("cancel", _cancel, "cancel a batch: what is in it is dropped", ()),
    ):
        one = add(name, action, summary, *aliases)
        one.add_argument("batch_id")
        add_options(one)


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.batches.describe().data)
    return OK


def _get(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.batches.of(arguments.batch_id).get_info().data)
    return OK


def _status(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.batches.of(arguments.batch_id).get_status().data)
    return OK


def _close(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        spark.batches.of(arguments.batch_id).dispose()
    note(f"{arguments.batch_id}: closed")
    return OK


def _cancel(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        spark.batches.of(arguments.batch_id).cancel()
    note(f"{arguments.batch_id}: cancelled")
    return OK
