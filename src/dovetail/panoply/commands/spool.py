"""`dovetail panoply spool show`, `send` and `export`."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dovetail.cli.exits import FAILED, NOT_FOUND, OK, CommandFailed
from dovetail.cli.inputs import seconds
from dovetail.cli.output import add_output_options, form_of, note, show, write_bytes
from dovetail.cli.tree import add_actions
from dovetail.panoply.commands.connection import add_account, sdk_of
from dovetail.panoply.writer.spool import folders, inspection
from dovetail.panoply.writer.spool.segment_header import NotASegment

_COLUMNS = ("name", "alive", "queue", "since", "records", "bytes", "files", "disk", "unreadable", "problem")


class Sent(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of the records.

    Attributes:
        found: Records that nobody else had, for this queue.
        delivered: Those that the queue has stored.
        left: Those that are still in the spool.
        dropped: Those that were given up.
        others: Records that belong to living processes, or to other queues.
        kept: Where records that were not delivered are kept.
        error: What sending them failed with.
    """

    found: int
    delivered: int
    left: int = 0
    dropped: int = 0
    others: int = 0
    kept: str | None = None
    error: str | None = None


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the commands."""
    add = add_actions(parser)
    one = add("show", _show, "show which writers have records in a spool, and how many")
    _add_folder(one)
    add_output_options(one)

    one = add("send", _send, "send the records that dead processes left in a spool")
    _add_folder(one)
    one.add_argument("--dead-letters", metavar="FILE", type=Path, help="keep records that are given up")
    one.add_argument("--timeout", metavar="SECONDS", type=seconds, help="wait so long for them to arrive; no limit")
    add_account(one)
    add_output_options(one)

    one = add("export", _export, "print the records that dead processes left in a spool, one JSON object a line")
    _add_folder(one)
    one.add_argument("--output", "-o", metavar="FILE", type=Path, help="a new file to write them into")
    one.add_argument("--all", action="store_true", help="those of living processes, too, of which some may be sent")


def _add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="the folder that was given as spool=")


def _folder(arguments: argparse.Namespace) -> Path:
    folder: Path = arguments.folder
    if not folder.is_dir():
        raise CommandFailed(f"There is no folder {str(folder)!r}.", "Name the one that was given as spool=.", NOT_FOUND)
    return folder


def _show(arguments: argparse.Namespace) -> int:
    folder = _folder(arguments)
    writers = inspection.writers(folder)
    damaged = [str(path) for path in inspection.damaged(folder)]
    if form_of(arguments) == "table":
        show(arguments, writers, _COLUMNS)
    else:
        records = sum(one.records for one in writers)
        show(arguments, {"writers": writers, "records": records, "damaged": damaged})
    if damaged:
        note(f"{len(damaged)} pieces that could not be read are in {folder / folders.DAMAGED}.")
    return FAILED if damaged or any(one.unreadable or one.problem for one in writers) else OK


def _send(arguments: argparse.Namespace) -> int:
    folder = _folder(arguments)
    sdk = sdk_of(arguments, spool=folder, dead_letters=arguments.dead_letters)
    # With Ctrl-C no more time is taken than at the end of any program.
    timeout: float | None = None
    try:
        sdk.flush(arguments.timeout)
        timeout = math.inf if arguments.timeout is None else 0.0
    finally:
        report = sdk.close(timeout)
    stats = sdk.stats
    waiting = sum(one.records for one in inspection.writers(folder))
    undelivered = stats.pending or stats.dropped
    outcome = Sent(
        stats.recovered,
        stats.delivered,
        left=stats.pending,
        dropped=stats.dropped,
        others=max(0, waiting - stats.pending),
        kept=report.kept if undelivered else None,
        error=str(report.error) if undelivered and report.error is not None else None,
    )
    show(arguments, msgspec.to_builtins(outcome))
    if outcome.others:
        note(f"{outcome.others:,} records belong to living processes or other queues: see dovetail panoply spool show.")
    if undelivered:
        note(f"{stats.pending + stats.dropped:,} records were not delivered.")
        return FAILED
    return OK


def _export(arguments: argparse.Namespace) -> int:
    folder = _folder(arguments)
    lines = (line + b"\n" for line in _lines(folder, living=arguments.all))
    if arguments.output is None:
        write_bytes(lines)
        return OK
    try:
        with arguments.output.open("xb") as file:
            file.writelines(lines)
    except FileExistsError:
        raise CommandFailed(f"{str(arguments.output)!r} is there already.", "Name a new file.") from None
    return OK


def _lines(folder: Path, *, living: bool) -> Iterator[bytes]:
    for path in folders.writers(folder):
        held = folders.hold(path)
        if held is None and not living:
            note(f"{path.name} belongs to a living process; --all prints its records, too.")
            continue
        try:
            yield from inspection.waiting_lines(path)
        except (NotASegment, OSError) as error:
            raise CommandFailed(f"{path} cannot be read: {error}.") from None
        finally:
            if held is not None:
                held.lock.close()
