"""What became of a transfer, as the commands show it, and how they end then."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from dovetail.cli.exits import FAILED, OK, message_of, status_of
from dovetail.cli.output import form_of, note, show, show_lines, write_text
from dovetail.progress import amount

if TYPE_CHECKING:
    from dovetail.sds.report import Failure, TransferReport
    from dovetail.sds.sync_plan import SyncPlan

_TOLD: Final = 20


def show_report(arguments: argparse.Namespace, report: TransferReport, **more: object) -> int:
    """Show what became of every file; gives the exit status.

    Args:
        arguments: The options.
        report: What became of them.
        **more: What else there is to tell to programs.
    """
    failed = report.failed
    form = form_of(arguments)
    if form == "jsonl":
        show_lines(
            {"path": each.path, "outcome": each.outcome, **_error(each.result.exception)} for each in report.outcomes
        )
    elif form == "json":
        show(arguments, {**_counts(report), **more, **_left(report)})
    else:
        write_text(f"{str(report).partition(': ')[2]}\n")
        tell_troubles(arguments, report)
    return status_of_failed(failed)


def tell_troubles(arguments: argparse.Namespace, report: TransferReport) -> None:
    """Tell people which files failed, and which were left alone for another reason than that a rule says so."""
    for failure in report.failed:
        note(f"{failure.path}: {message_of(failure.error).removeprefix(f'{failure.path}: ')}")
    skipped = [each for each in report.skipped if not each.reason.startswith("ignored")]
    if getattr(arguments, "skipped", False):
        return  # told already
    for each in skipped[:_TOLD]:
        note(f"{each.path}: skipped: {each.reason}")
    if len(skipped) > _TOLD:
        note(f"… and {len(skipped) - _TOLD:,} more; --json tells all")


def show_plan(arguments: argparse.Namespace, plan: SyncPlan, report: TransferReport | None = None) -> None:
    """Show what would be done, and with a report what would be left alone or fail."""
    form = form_of(arguments)
    if form == "table":
        write_text(f"{plan}\n")
        if report is not None:
            tell_troubles(arguments, report)
        return
    steps = [step._asdict() for step in plan]
    if form == "jsonl":
        show_lines(steps)
        return
    more = {} if report is None else _left(report)
    show(arguments, {"direction": plan.direction, "bytes": plan.bytes_to_move, "steps": steps, **more})


def show_planned(arguments: argparse.Namespace, files: Sequence[tuple[str, str, int]]) -> None:
    """Show which single files would be moved, each with from where, to where and its size."""
    rows = [{"from": source, "to": target, "size": size} for source, target, size in files]
    if form_of(arguments) == "table":
        write_text("".join(f"{row['from']} -> {row['to']}  {amount(files[at][2])}\n" for at, row in enumerate(rows)))
        return
    show(arguments, rows)


def _counts(report: TransferReport) -> dict[str, Any]:
    outcomes = [each.outcome for each in report.outcomes]
    return {
        **{outcome: outcomes.count(outcome) for outcome in dict.fromkeys(outcomes) if outcome != "failed"},
        "bytes": report.bytes_moved,
        "seconds": round(report.seconds, 3),
    }


def _left(report: TransferReport) -> dict[str, Any]:
    return {
        "skipped": [each._asdict() for each in report.skipped],
        "failed": [_failure(each) for each in report.failed],
    }


def _failure(failure: Failure) -> dict[str, Any]:
    return {"path": failure.path, **_error(failure.error)}


def _error(error: Exception | None) -> dict[str, Any]:
    return {} if error is None else {"error": type(error).__name__, "message": message_of(error)}


def status_of_failed(failed: Sequence[Failure]) -> int:
    """The status of what all failures have in common; of various ones, that some of the work failed."""
    statuses = {status_of(each.error) for each in failed}
    if not statuses:
        return OK
    return statuses.pop() if len(statuses) == 1 else FAILED
