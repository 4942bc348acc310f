"""`dovetail sds download`: a file or a folder from the gateway to here."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import NOT_FOUND, OK, CommandFailed
from dovetail.sds.commands.connection import add_options, connect
from dovetail.sds.commands.reports import show_plan, show_report


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("remote", help="a file or folder there")
    parser.add_argument("local", nargs="?", default=".", help="the folder here that it goes into; this one by default")
    parser.add_argument("--overwrite", action="store_true", help="replace files here that differ")
    parser.add_argument("--dry-run", action="store_true", help="tell what would be downloaded, and write nothing")
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Download, or tell what would be."""
    with connect(arguments, dry_run=arguments.dry_run) as client:
        if arguments.dry_run:
            plan = client.plan_sync(arguments.local, arguments.remote, direction="down")
            show_plan(arguments, plan)
            return OK
        report = client.download(
            from_sds_path=arguments.remote,
            to_local_path=arguments.local,
            overwrite=arguments.overwrite,
            verbose=not arguments.quiet,
        )
    if not report and not report.skipped:
        raise CommandFailed(f"{arguments.remote}: there is no such file or folder.", status=NOT_FOUND)
    return show_report(arguments, report)
