"""`dovetail panoply write`."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from dovetail.cli.exits import FAILED, OK, CommandFailed
from dovetail.cli.inputs import seconds
from dovetail.cli.output import add_output_options, note, show
from dovetail.cli.records import FORMATS, Missing, Record, format_of, records_of
from dovetail.panoply.commands.connection import add_account, sdk_of
from dovetail.panoply.writer.errors import RecordError
from dovetail.panoply.writer.spool.errors import SpoolError
from dovetail.progress import Counter, counting

if TYPE_CHECKING:
    from dovetail.panoply.sdk import SDK
    from dovetail.panoply.writer.reports import FlushReport

_EMPTY: Final[dict[str, Missing]] = {"null": "blank", "omit": "default"}
_TOLD_AT_ONCE: Final = 500


class Outcome(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of the records.

    Attributes:
        table: Where they went.
        written: Records that were read and accepted.
        delivered: Records that the queue has stored, those that an earlier run had left in the spool included.
        left: Records that are still in the spool.
        dropped: Records that were given up.
        messages: Messages that they made.
        kept: Where records that were not delivered are kept.
        error: What sending them failed with.
    """

    table: str
    written: int
    delivered: int
    messages: int
    left: int = 0
    dropped: int = 0
    kept: str | None = None
    error: str | None = None


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("table", metavar="TABLE", help="the table that the records go to")
    parser.add_argument("file", metavar="FILE", nargs="?", default="-", help="the records; standard input by default")
    parser.add_argument(
        "--format", choices=FORMATS, help="what the file is, where its ending does not tell; jsonl for standard input"
    )
    parser.add_argument(
        "--empty", choices=("null", "omit"), default="null", help="what an empty cell of a CSV file becomes; null"
    )
    parser.add_argument(
        "--text", metavar="COLUMN", action="append", default=[], help="a column of a CSV file that stays text"
    )
    parser.add_argument("--ordered", action="store_true", help="keep the order in which the records come")
    parser.add_argument("--spool", metavar="FOLDER", type=Path, help="keep records on disk until they have arrived")
    parser.add_argument("--dead-letters", metavar="FILE", type=Path, help="keep records that are given up")
    parser.add_argument(
        "--timeout", metavar="SECONDS", type=seconds, help="wait so long for the last records to arrive; no limit"
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    add_account(parser)
    add_output_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the records."""
    form = (
        "jsonl" if arguments.file == "-" and arguments.format is None else format_of(arguments.file, arguments.format)
    )
    given = records_of(arguments.file, form, _EMPTY[arguments.empty], arguments.text)
    sdk = sdk_of(arguments, ordered=arguments.ordered, spool=arguments.spool, dead_letters=arguments.dead_letters)
    failure: CommandFailed | RecordError | SpoolError | None = None
    # As soon as something is not right, Ctrl-C among it, no more time is taken than at the end of any program.
    timeout: float | None = None
    try:
        with counting(arguments.table, quiet=arguments.quiet) as counter:
            sdk.write_many(arguments.table, _counted(given, counter))
        timeout = math.inf if arguments.timeout is None else arguments.timeout
    except (CommandFailed, RecordError, SpoolError) as error:
        failure = error
    except (KeyboardInterrupt, SystemExit):
        sdk.close()
        note(f"{sdk.stats.delivered:,} of {sdk.stats.written:,} records were delivered.")
        raise
    finally:
        report = sdk.close(timeout)
    outcome = _outcome(arguments.table, sdk, report)
    if failure is None or outcome.written:
        show(arguments, msgspec.to_builtins(outcome))
    if failure is not None:
        if outcome.written:
            were = "record was" if outcome.written == 1 else "records were"
            note(f"{outcome.written:,} {were} written before this one.")
        raise failure
    if outcome.left or outcome.dropped:
        note(f"{outcome.left + outcome.dropped:,} records were not delivered.")
        return FAILED
    return OK


def _outcome(table: str, sdk: SDK, report: FlushReport) -> Outcome:
    stats = sdk.stats
    undelivered = bool(stats.pending or stats.dropped)
    return Outcome(
        table,
        stats.written,
        stats.delivered,
        stats.messages,
        left=stats.pending,
        dropped=stats.dropped,
        kept=report.kept,
        error=str(report.error) if undelivered and report.error is not None else None,
    )


def _counted(records: Iterator[Record], counter: Counter) -> Iterator[dict[str, Any]]:
    """The records, counted some hundreds at a time."""
    number = 0
    for number, record in enumerate(records, 1):
        yield record
        if number % _TOLD_AT_ONCE == 0:
            counter(_TOLD_AT_ONCE)
    counter(number % _TOLD_AT_ONCE)
