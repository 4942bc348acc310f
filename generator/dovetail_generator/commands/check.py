"""``dovetail-generate check``: tells what build would change, and writes nothing."""

from __future__ import annotations

import argparse
import difflib
from typing import Final

from dovetail_generator.commands import build, output, steps
from dovetail_generator.commands.output import Output, shown
from dovetail_generator.package import Change

NAME: Final = "check"
SUMMARY: Final = "tell what build would change, and write nothing"
DESCRIPTION: Final = """\
Tells what build would change, with the beginning of each difference, and writes nothing: for CI.
"""
EXIT_CODES: Final = """\
exit codes:
  0  build would change nothing
  1  build would change something, a contract is not valid, or there are notes and --strict
  2  the command line does not say what to do
"""
_SHOWN_FILES: Final = 5
_SHOWN_LINES: Final = 12


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    steps.add_arguments(parser)
    output.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Check."""
    out = Output.of(options)
    todo = steps.steps(options)
    build.prepare(todo, out)
    build.say(todo, out, verb="would be ")
    problem = build.refusal(todo, strict=options.strict)
    wanted = [change for step in todo for change in step.wanted]
    for line in _differences(wanted):
        out.line(line)
    if wanted:
        out.wrong("Run `dovetail-generate build` (make generate) and commit what it changes.")
    elif not problem:
        for step in todo:
            step.remember()
    if problem:
        output.mishap(problem)
    out.document(build.summary(todo))
    return 1 if wanted or problem else 0


def _differences(wanted: list[Change]) -> list[str]:
    """The files that differ, and the beginning of what differs in the first of them."""
    lines: list[str] = []
    for number, change in enumerate(wanted):
        lines.append(f"{change.kind}: {shown(change.path)}")
        if change.kind == "changed" and number < _SHOWN_FILES:
            diff = list(
                difflib.unified_diff(change.old.splitlines(), change.new.splitlines(), "now", "built", n=1, lineterm="")
            )
            lines += [f"    {line}" for line in diff[:_SHOWN_LINES]]
            lines += ["    …"] if len(diff) > _SHOWN_LINES else []
    return lines
