"""`dovetail sds download`: a file or a folder from the gateway to here."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from dovetail.cli.exits import NOT_FOUND, OK, CommandFailed
from dovetail.sds.commands.connection import add_options, connect
from dovetail.sds.commands.reports import show_plan, show_planned, show_report
from dovetail.sds.commands.targets import local_path, remote_path
from dovetail.sds.remote_paths import checked_path
from dovetail.sds.sync_plan import Step, SyncPlan

if TYPE_CHECKING:
    from dovetail.sds._sync.client import Client


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("remote", type=remote_path, help="a file or folder there")
    parser.add_argument(
        "local", nargs="?", type=local_path, default=".", help="the folder here that it goes into; this one by default"
    )
    parser.add_argument("--overwrite", action="store_true", help="replace files here that differ")
    parser.add_argument("--dry-run", action="store_true", help="tell what would be downloaded, and write nothing")
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Download, or tell what would be."""
    with connect(arguments) as client:
        if arguments.dry_run:
            return _plan(arguments, client)
        report = client.download(
            from_sds_path=arguments.remote,
            to_local_path=arguments.local,
            overwrite=arguments.overwrite,
            verbose=not arguments.quiet,
        )
    if not report and not report.skipped:
        raise _nothing(arguments)
    return show_report(arguments, report)


def _plan(arguments: argparse.Namespace, client: Client) -> int:
    first = next(iter(client.list_files(arguments.remote)), None)
    if first is None:
        raise _nothing(arguments)
    if first.path == checked_path(arguments.remote, "remote"):
        show_planned(arguments, [(f"/{first.path}", str(Path(arguments.local, first.name)), first.size)])
    else:
        plan = client.plan_sync(arguments.local, arguments.remote, direction="down")
        steps = [_kept(step) if step.kind == "changed" and not arguments.overwrite else step for step in plan]
        steps = [step for step in steps if step.kind != "only there"]
        show_plan(arguments, SyncPlan(plan.local, plan.remote, plan.direction, steps))
    return OK


def _kept(step: Step) -> Step:
    return step._replace(kind="conflict", reason="it is here with other contents; --overwrite replaces it")


def _nothing(arguments: argparse.Namespace) -> CommandFailed:
    return CommandFailed(f"{arguments.remote}: there is no such file or folder.", status=NOT_FOUND)
