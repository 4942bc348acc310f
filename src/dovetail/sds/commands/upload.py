"""`dovetail sds upload`: a file or a folder from here to the gateway."""

from __future__ import annotations

import argparse
from pathlib import Path

from dovetail.cli.exits import OK
from dovetail.sds.commands.connection import add_options, connect
from dovetail.sds.commands.reports import show_plan, show_planned, show_report


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("local", help="a file or folder here")
    parser.add_argument("remote", nargs="?", default="/", help="the folder there; your root by default")
    parser.add_argument("--dry-run", action="store_true", help="tell what would be uploaded, and upload nothing")
    parser.add_argument("--no-record", action="store_true", help="neither use nor keep a record of what was uploaded")
    parser.add_argument("--skipped", action="store_true", help="tell which files are left alone, and why")
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Upload, or tell what would be."""
    local = Path(arguments.local)
    with connect(arguments, dry_run=arguments.dry_run) as client:
        if arguments.dry_run and local.is_dir():
            show_plan(arguments, client.plan_sync(local, arguments.remote))
            return OK
        report = client.upload(
            local_path=local,
            sds_path=arguments.remote,
            verbose=not arguments.quiet,
            warn_skipped=arguments.skipped,
            persist_state=not arguments.no_record,
        )
    if arguments.dry_run:
        show_planned(arguments, [(str(local), f"/{file.path}", file.size) for file in report.planned])
        return OK
    return show_report(arguments, report)
