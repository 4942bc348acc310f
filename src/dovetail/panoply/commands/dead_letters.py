"""`dovetail panoply dead-letters show` and `resend`."""

from __future__ import annotations

import argparse
import math
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from dovetail.cli.exits import FAILED, NOT_FOUND, OK, CommandFailed
from dovetail.cli.inputs import seconds
from dovetail.cli.output import add_output_options, note, show
from dovetail.cli.tree import add_actions
from dovetail.panoply.commands.connection import add_account, sdk_of
from dovetail.panoply.writer.dead_letters import DeadLetter, DeadLetterFile
from dovetail.panoply.writer.spool.disk import HeldFile

_Form = TypeVar("_Form")


class _Kept(msgspec.Struct):
    """A letter of which the values are not looked at: they are sent digit for digit as they were."""

    table: str
    record: dict[str, msgspec.Raw]


class Resent(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of the records.

    Attributes:
        resent: Records that were written anew.
        delivered: Those that the queue has stored.
        returned: Those that are in the file again.
        unreadable: Lines that are no dead letters; they are in the file again.
        error: What sending them failed with.
    """

    resent: int
    delivered: int
    returned: int = 0
    unreadable: int = 0
    error: str | None = None


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the commands."""
    add = add_actions(parser)
    one = add("show", _show, "show what was given up, and why: the number of records for each table and reason")
    _add_file(one)
    one.add_argument("--records", action="store_true", help="show each record")
    add_output_options(one)

    one = add("resend", _resend, "send what was given up once more; what is given up again returns to the file")
    _add_file(one)
    one.add_argument("--timeout", metavar="SECONDS", type=seconds, help="wait so long for them to arrive; no limit")
    add_account(one)
    add_output_options(one)


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="the file that was given as dead_letters=")


def _show(arguments: argparse.Namespace) -> int:
    letters: list[dict[str, Any]] = []
    groups: dict[tuple[str, str], dict[str, Any]] = {}
    unreadable = 0
    file: Path = arguments.file
    taken = _taken(file)
    there = [one for one in (taken, file) if one.is_file()] or [_existing(file)]
    for _, letter in (found for one in there for found in _letters(one, DeadLetter)):
        if letter is None:
            unreadable += 1
        elif arguments.records:
            letters.append(msgspec.to_builtins(letter))
        else:
            group = groups.setdefault(
                (letter.table, letter.reason),
                {"table": letter.table, "reason": letter.reason, "records": 0, "first": letter.time},
            )
            group["records"] += 1
            group["last"], group["error"] = letter.time, letter.error
    show(arguments, letters or list(groups.values()))
    if taken in there:
        note(f"Some are in {taken}, as sending them was cut short; resend sends them, too.")
    if unreadable:
        note(f"{unreadable:,} lines are no dead letters.")
    return FAILED if unreadable else OK


def _resend(arguments: argparse.Namespace) -> int:
    from dovetail.panoply.writer.errors import RecordError

    file: Path = arguments.file
    # What is being sent is beside the file, so that what is given up meanwhile has its place; and there it stays if
    # this is killed, for the next one.
    taken = _taken(file)
    _existing(taken if taken.exists() else file)
    try:
        held = HeldFile(file.with_name(f"{file.name}.lock"))
    except BlockingIOError:
        raise CommandFailed(f"{str(file)!r} is being sent by another process.", "Wait for it.") from None
    try:
        letters = DeadLetterFile(file)
        sdk = sdk_of(arguments, dead_letters=file)
        unreadable: list[bytes] = []
        done: int | None = None
        timeout: float | None = None
        try:
            letters.move_to(taken)
            done = 0
            for line, letter in _letters(taken, _Kept):
                try:
                    if letter is None:
                        unreadable.append(line)
                    else:
                        sdk.write(letter.table, letter.record)
                except RecordError:
                    unreadable.append(line)
                done += 1
            timeout = math.inf if arguments.timeout is None else arguments.timeout
        finally:
            # What was written is delivered or in the file again; after Ctrl-C the others return to it, too, that one
            # included which was just being written.
            report = sdk.close(timeout)
            if done is not None:
                letters.put_back([*unreadable, *(line for line, _ in islice(_letters(taken, _Kept), done, None))])
                taken.unlink()
    finally:
        held.close(remove=True)
    stats = sdk.stats
    failed = bool(stats.dropped or unreadable)
    error = str(report.error) if stats.dropped and report.error is not None else None
    outcome = Resent(stats.written, stats.delivered, stats.dropped, len(unreadable), error)
    show(arguments, msgspec.to_builtins(outcome))
    if failed:
        note(f"{stats.dropped + len(unreadable):,} are in {file} again.")
    return FAILED if failed else OK


def _existing(file: Path) -> Path:
    if not file.is_file():
        raise CommandFailed(
            f"There is no file {str(file)!r}.", "Name the one that was given as dead_letters=.", NOT_FOUND
        )
    return file


def _taken(file: Path) -> Path:
    """Where those letters of a file are that are being sent."""
    return file.with_name(f"{file.name}.resending")


def _letters(file: Path, form: type[_Form]) -> Iterator[tuple[bytes, _Form | None]]:
    """The lines of a file, and the letter that each is, if it is one."""
    decode = msgspec.json.Decoder(form).decode
    with file.open("rb") as lines:
        for line in lines:
            if line.strip():
                try:
                    yield line.strip(), decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                    yield line.strip(), None
