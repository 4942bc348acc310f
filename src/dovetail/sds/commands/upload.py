"""`dovetail sds upload`: a file or a folder from here to the gateway."""

from __future__ import annotations

import argparse
from pathlib import Path

from dovetail.sds.commands.connection import add_options, connect
from dovetail.sds.commands.reports import show_plan, show_planned, show_report, status_of_failed, tell_troubles
from dovetail.sds.commands.targets import local_path, remote_path
from dovetail.sds.sync_plan import SyncPlan


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("local", type=local_path, help="a file or folder here")
    parser.add_argument(
        "remote", nargs="?", type=remote_path, default="/", help="the folder there; your root by default"
    )
    parser.add_argument("--dry-run", action="store_true", help="tell what would be uploaded, and upload nothing")
    parser.add_argument("--no-record", action="store_true", help="neither use nor keep a record of what was uploaded")
    parser.add_argument("--skipped", action="store_true", help="tell which files are left alone, and why")
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Upload, or tell what would be."""
    local = Path(arguments.local)
    with connect(arguments, dry_run=arguments.dry_run) as client:
        report = client.upload(
            local_path=local,
            sds_path=arguments.remote,
            verbose=not arguments.quiet and not arguments.dry_run,
            warn_skipped=arguments.skipped,
            persist_state=not arguments.no_record,
        )
        plan = client.plan_sync(local, arguments.remote) if arguments.dry_run and local.is_dir() else None
    if plan is not None:
        steps = [step for step in plan if step.kind in {"new", "changed", "same"}]
        show_plan(arguments, SyncPlan(plan.local, plan.remote, plan.direction, steps), report)
        return status_of_failed(report.failed)
    if arguments.dry_run:
        show_planned(arguments, [(str(local), f"/{file.path}", file.size) for file in report.planned])
        tell_troubles(arguments, report)
        return status_of_failed(report.failed)
    return show_report(arguments, report)
