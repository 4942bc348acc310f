"""``dovetail-generate check``: tells what build would change, and writes nothing."""

from __future__ import annotations

import argparse
from typing import Final

from dovetail_generator.commands import build, output, steps
from dovetail_generator.commands.differences import differences
from dovetail_generator.commands.output import Output

NAME: Final = "check"
SUMMARY: Final = "tell what build would change, and write nothing"
DESCRIPTION: Final = """\
Tells what build would change, with the beginning of each difference, and writes nothing: for CI.
"""
EXIT_CODES: Final = """\
exit codes:
  0  build would change nothing
  1  build would change something, a file was edited by hand, a contract is not valid, or there are notes and --strict
  2  the command line does not say what to do
"""


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
    problem = build.refusal(todo, strict=options.strict, force=False)
    wanted = [change for step in todo for change in step.wanted]
    for line in differences(wanted):
        out.line(line)
    for line in build.interrupted(todo):
        out.wrong(line)
    if wanted:
        out.wrong("Run `dovetail-generate build` (make generate) and commit what it changes.")
    elif not problem:
        for step in todo:
            step.remember()
    if problem:
        output.mishap(problem)
    out.document(build.summary(todo))
    return 1 if wanted or problem else 0
