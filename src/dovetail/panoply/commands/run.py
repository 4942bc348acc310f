"""`dovetail panoply run`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.inputs import positive, seconds
from dovetail.cli.output import add_output_options, json_text, note, show
from dovetail.panoply.commands.source import (
    ConfigFile,
    add_module,
    add_parameters,
    loaded,
    options_of,
    parameters_of,
)
from dovetail.panoply.config import config_problems
from dovetail.panoply.parameter_values import check_source, with_defaults
from dovetail.panoply.runner.destinations.opening import open_destination
from dovetail.panoply.runner.failures import RunFailed
from dovetail.panoply.runner.running import run_source
from dovetail.progress import counting

if TYPE_CHECKING:
    from dovetail.panoply.runner.destinations.destination import Destination
    from dovetail.panoply.runner.report import Progress, RunReport


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add_module(parser)
    add_parameters(parser)
    parser.add_argument("--state", metavar="FILE", type=Path, help="the file that keeps how far the source has come")
    parser.add_argument(
        "--to",
        metavar="DESTINATION",
        default="panoply",
        help="panoply (the default), a file .jsonl, .jsonl.gz or .duckdb, or - for lines on standard output",
    )
    parser.add_argument("--batch-size", metavar="ROWS", type=positive, help="about how many rows to read at a time")
    parser.add_argument(
        "--retries", metavar="N", type=_count, default=3, help="how often a failed read is made again; 3"
    )
    parser.add_argument(
        "--backoff", metavar="SECONDS", type=seconds, default=1.0, help="longest first wait between them; 1"
    )
    parser.add_argument(
        "--resume",
        choices=("unfinished", "always", "never"),
        default="unfinished",
        help="which saved state to go on from: that of a run that broke off (the default), any, or none",
    )
    parser.add_argument(
        "--drain-timeout", metavar="SECONDS", type=seconds, default=60.0, help="wait so long for rows to arrive; 60"
    )
    group = parser.add_argument_group("to Panoply, as PANOPLY_API_KEY and PANOPLY_API_SECRET say")
    group.add_argument("--spool", metavar="FOLDER", type=Path, help="keep rows on disk until they have arrived")
    group.add_argument("--dead-letters", metavar="FILE", type=Path, help="keep rows that are given up")
    parser.add_argument("-v", "--verbose", action="store_true", help="show what the source logs, and where it failed")
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    add_output_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the source."""
    try:
        report = _run(arguments)
    except RunFailed as failure:
        if arguments.to == "-" and failure.phase == "deliver" and failure.error_type == "builtins.BrokenPipeError":
            raise BrokenPipeError from None  # whoever read the rows has enough of them, as `head` has
        if arguments.verbose:
            sys.stderr.write(failure.details)
        if failure.report is not None:
            _summarize(arguments, failure.report)
        raise
    except SystemExit as end:
        # SIGTERM; Ctrl-C tells its notes itself.
        for text in getattr(end, "__notes__", ()):
            note(text)
        raise
    if report.changed and arguments.config is None:
        note(f"{report.stream} changed {', '.join(report.changed)}, which is lost: give --config FILE to keep it.")
    _summarize(arguments, report)
    return OK


def _run(arguments: argparse.Namespace) -> RunReport:
    given = parameters_of(arguments)
    options = options_of(arguments)
    with _destination(arguments) as destination, loaded(arguments) as source:
        # A description with a mistake in it, or none, is for `check` to tell: the source may run all the same.
        if source.config and not config_problems(source.config):
            if problems := check_source(source.config, given):
                remedy = f"See: dovetail panoply config {arguments.module}"
                raise CommandFailed(f"{source.name}: {' '.join(problems)}", remedy, USAGE)
            given = with_defaults(source.config, given)
        with counting(source.name, quiet=arguments.quiet) as counter:
            return run_source(
                source.stream,
                given,
                destination=destination,
                state=arguments.state,
                config=source.config,
                options=options,
                name=source.name,
                batch_size=arguments.batch_size,
                retries=arguments.retries,
                backoff=arguments.backoff,
                resume=arguments.resume,
                save_source=None if arguments.config is None else ConfigFile(arguments.config, given).save,
                on_progress=_Shown(counter),
                on_log=note if arguments.verbose else None,
                drain_timeout=arguments.drain_timeout,
            )


class _Shown:
    """Tells a counter of rows how far the source is."""

    def __init__(self, counter: Any) -> None:
        self._counter = counter
        self._rows = 0

    def __call__(self, progress: Progress) -> None:
        if progress.loaded and progress.total and progress.rows:
            # In units of its own: what these say of the whole is said in rows.
            self._counter.expect(max(progress.rows, progress.rows * progress.total // progress.loaded))
        self._counter(progress.rows - self._rows)
        self._rows = progress.rows


def _summarize(arguments: argparse.Namespace, report: RunReport) -> None:
    for warning in report.warnings:
        note(f"warning: {warning}")
    summary = report.as_dict()
    if arguments.to == "-":
        sys.stderr.write(json_text(summary) + "\n")
    else:
        show(arguments, summary)


@contextmanager
def _destination(arguments: argparse.Namespace) -> Generator[Destination]:
    given = {"spool": arguments.spool, "dead_letters": arguments.dead_letters}
    destination = open_destination(arguments.to, **{name: value for name, value in given.items() if value is not None})
    try:
        yield destination
    finally:
        destination.close()


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0")
    return int(text)
