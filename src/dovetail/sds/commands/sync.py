"""`dovetail sds sync`: one folder made like another, after a plan."""

from __future__ import annotations

import argparse
import sys

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import FAILED, OK
from dovetail.cli.output import form_of, note
from dovetail.sds.commands.connection import add_options, connect
from dovetail.sds.commands.reports import show_plan, show_report
from dovetail.sds.commands.targets import local_path, remote_path


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("local", type=local_path, help="the folder here")
    parser.add_argument("remote", type=remote_path, help="the folder there")
    way = parser.add_mutually_exclusive_group()
    way.add_argument(
        "--up",
        dest="direction",
        action="store_const",
        const="up",
        default="up",
        help="make there like here; the default",
    )
    way.add_argument("--down", dest="direction", action="store_const", const="down", help="make here like there")
    parser.set_defaults(direction="up")
    parser.add_argument("--delete", action="store_true", help="delete what is only where the files go to")
    parser.add_argument("--allow-empty", action="store_true", help="with --delete, also when nothing is to be kept")
    parser.add_argument("--dry-run", action="store_true", help="show the plan, and do nothing")
    parser.add_argument("-q", "--quiet", action="store_true", help="show neither the plan nor the progress")
    add_yes(parser)
    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Plan, ask where something would be lost, and do it."""
    from dovetail.sds._sync.syncing import Syncing

    with connect(arguments) as client:
        syncing = Syncing(
            client, arguments.local, arguments.remote, arguments.direction, arguments.delete, arguments.allow_empty
        )
        plan = syncing.plan()
        if arguments.dry_run:
            show_plan(arguments, plan)
            return FAILED if plan.conflicts else OK
        if not arguments.quiet:
            sys.stderr.write(f"{plan}\n")
        if plan.to_delete:
            where = "there" if arguments.direction == "up" else "here"
            sure(arguments, f"Delete {len(plan.to_delete):,} files that are only {where}?")
        report = syncing.run(plan, not arguments.quiet, None)
    conflicts = [step for step in plan if step.kind == "conflict"]
    status = show_report(
        arguments,
        report,
        same=len(plan.same),
        deleted=report.deleted,
        conflicts=[{"path": step.path, "reason": step.reason} for step in conflicts],
    )
    if form_of(arguments) == "table":
        for step in conflicts:
            note(f"{step.path}: {step.reason}")
    return status or (FAILED if conflicts else OK)
