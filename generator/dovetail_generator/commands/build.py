"""``dovetail-generate build``: writes what changed."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from typing import Any, Final

from dovetail_generator.commands import output, steps
from dovetail_generator.commands.differences import differences
from dovetail_generator.commands.output import Output, near, shown
from dovetail_generator.commands.steps import Step
from dovetail_generator.errors import ContractError
from dovetail_generator.progress import Progress, progress_on
from dovetail_generator.writing import STAGING, alone, finish, write

NAME: Final = "build"
SUMMARY: Final = "write what changed"
DESCRIPTION: Final = """\
Builds packages: only files that differ are written, and files that are no longer made are removed. With --out that is
only files that manifest.json says a build made and nobody edited; names.lock keeps what everything is called, and
_extra.py is yours. All files are put in place, or none.

Without SPEC: every contract of the project around the current folder, openapi/*.yaml → generated/dovetail_api/<name>/,
and the sync twins of src/dovetail/**/_async/. With SPEC and --out: one package from any OpenAPI 3.0 or 3.1 document.
"""
EXIT_CODES: Final = """\
exit codes:
  0  done
  1  a contract is not valid, a file cannot be written or was edited by hand, or there are notes and --strict; nothing
     was written
  2  the command line does not say what to do
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    steps.add_arguments(parser)
    parser.add_argument("--force", action="store_true", help="overwrite files that were edited by hand")
    output.add_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Build."""
    out = Output.of(options)
    todo = steps.steps(options)
    prepare(todo, out)
    # Whether files were edited is found out while no other build writes them.
    problem = refusal(todo, strict=options.strict, force=True)
    if not problem:
        try:
            problem = _written(todo, out, force=options.force)
        except (OSError, ContractError) as error:
            problem = f"{near(str(error))}. Make the place writable and build again."
    say(todo, out, verb="" if not problem else "would be ")
    if problem:
        output.mishap(problem)
        out.line("Nothing was written.")
    else:
        for step in todo:
            step.remember()
    out.document({**summary(todo), "written": not problem})
    return 1 if problem else 0


def _written(todo: list[Step], out: Output, *, force: bool) -> str:
    """Write what every step wants, while no other build does; gives why it may not."""
    for home in dict.fromkeys(step.home for step in todo):
        here = [step for step in todo if step.home == home]
        if not interrupted(here) and not any(step.wanted for step in here):
            continue
        with alone(home):
            if finish(home):
                out.line(f"{shown(home)}: finished a build that had been interrupted")
            for step in here:
                step.compare_again()
            if problem := refusal(here, strict=False, force=force):
                return problem
            write([change for step in here for change in step.wanted], home)
    return ""


def interrupted(todo: list[Step]) -> list[str]:
    """What is to be said of builds that were interrupted."""
    homes = dict.fromkeys(step.home for step in todo)
    return [
        f"{shown(home)}: a build was interrupted here; `dovetail-generate build` finishes it."
        for home in homes
        if (home / STAGING).exists()
    ]


def prepare(todo: list[Step], out: Output) -> None:
    """Find out what every step has to change, and tell on standard error how far that is."""
    with Progress() if out.quiet or out.as_json else progress_on(sys.stderr, len(todo)) as progress:
        for step in todo:
            step.prepare(progress)


def refusal(todo: list[Step], *, strict: bool, force: bool) -> str:
    """Why nothing may be written; empty when it may."""
    failed = [step.name for step in todo if step.state == "failed"]
    if failed:
        return f"{', '.join(failed)} could not be built: mend what is said of it and build again."
    edited = [change for step in todo for change in step.edited]
    if edited and not force:
        lines = "\n".join(differences(edited, "edited"))
        count = f"{len(edited)} files were" if len(edited) > 1 else "a file was"
        return (
            f"{count} edited since the last build, or never made by one:\n{lines}\n"
            "Keep what is yours in _extra.py and undo the edit, or build with --force to overwrite it."
        )
    noted = sum(len(step.reports) for step in todo)
    if strict and noted:
        return f"--strict, and there are {noted} notes of what Python can only say in a form close to it."
    return ""


def say(todo: list[Step], out: Output, *, verb: str) -> None:
    """One line for each step, and its notes."""
    for step in todo:
        (out.wrong if step.state == "failed" else out.line)(_line(step, verb))
        for report in step.reports:
            out.line(f"  note: {near(report)}")


def summary(todo: list[Step]) -> dict[str, Any]:
    """What happened, for programs."""
    return {
        "steps": [
            {
                "name": step.name,
                "state": step.state,
                "problem": step.problem,
                "files": [{"path": shown(change.path), "change": change.kind} for change in step.wanted],
                "edited": [shown(change.path) for change in step.edited],
                "notes": [near(note) for note in step.reports],
                "seconds": round(step.seconds, 3),
            }
            for step in todo
        ]
    }


def _line(step: Step, verb: str) -> str:
    if step.state == "failed":
        return f"{step.name}: {step.problem}"
    made = step.assembled
    what = f"{made.operations} operations, {made.components} types; " if made and made.operations else ""
    counts = Counter(change.kind for change in step.wanted)
    files = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
    return f"{step.name}: {what}{f'{verb}{files}' if files else 'nothing to do'} ({step.seconds:.1f} s)"
