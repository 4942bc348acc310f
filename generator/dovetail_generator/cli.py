"""The ``dovetail-generate`` command."""

from __future__ import annotations

import argparse
import difflib
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dovetail_generator.cache import Record
from dovetail_generator.errors import ContractError
from dovetail_generator.formatting import ToolError
from dovetail_generator.package import Assembled, Change, Target, assemble, changes, write
from dovetail_generator.project import Project, UsageError, external_target

_HELP = """\
Makes typed Python packages from OpenAPI contracts.

Without SPEC: every contract of the project, openapi/*.yaml → generated/dovetail_api/<name>/, and the sync twins of
src/dovetail/**/_async/. With SPEC and --out: one package from any OpenAPI 3.0 or 3.1 document.
"""
_EXIT_CODES = """\
exit codes:
  0  done; for check: build would change nothing
  1  a contract is not valid (nothing was written); for check: build would change something
  2  the command line does not say what to do
"""
_SHOWN_FILES = 5
_SHOWN_LINES = 12


@dataclass
class Step:
    """One thing to build: a package, or the sync twins.

    Attributes:
        name: How messages call it.
        record: What the last build of it was made from.
        make: Gives its files.
        inputs: What it is made from when that is known beforehand.
        files: What came of it.
        wanted: What has to change.
        state: ``unchanged``, ``changed`` or ``failed``.
    """

    name: str
    record: Record
    make: Callable[[], Assembled]
    inputs: list[Path] | None = None
    assembled: Assembled | None = None
    wanted: list[Change] = field(default_factory=list[Change])
    state: str = "unchanged"
    problem: str = ""
    seconds: float = 0.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: Its arguments; those of the process by default.

    Returns:
        The exit code.
    """
    options = _parser().parse_args(arguments)
    try:
        steps = _steps(options)
    except UsageError as error:
        sys.stderr.write(f"dovetail-generate: {error}\n")
        return 2
    say = _silent if options.json else _say
    for step in steps:
        _prepare(step)
        say(_line(step, options.command))
        for report in step.assembled.reports if step.assembled else ():
            say(f"  note: {_near(report)}")
    failed = any(step.state == "failed" for step in steps)
    wanted = [change for step in steps for change in step.wanted]
    if options.command == "build" and not failed:
        try:
            write(wanted)
        except OSError as error:
            sys.stderr.write(f"dovetail-generate: {error}. Make the place writable and build again.\n")
            return 1
        _remember(steps)
    elif options.command == "check":
        for line in _differences(wanted):
            say(line)
        if wanted:
            say("Run `dovetail-generate build` (make generate) and commit what it changes.")
        elif not failed:
            _remember(steps)
    if failed:
        say("Nothing was written.")
    if options.json:
        _say(json.dumps(_summary(steps), indent=2))
    return 1 if failed or (options.command == "check" and wanted) else 0


def _parser() -> argparse.ArgumentParser:
    described: dict[str, Any] = {
        "description": _HELP,
        "epilog": _EXIT_CODES,
        "formatter_class": argparse.RawDescriptionHelpFormatter,
    }
    parser = argparse.ArgumentParser(prog="dovetail-generate", **described)
    commands = parser.add_subparsers(dest="command", required=True, metavar="build|check")
    for name, words in (("build", "write what changed"), ("check", "tell what build would change, and write nothing")):
        command = commands.add_parser(
            name,
            help=words,
            description=_HELP,
            epilog=_EXIT_CODES,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_argument("spec", nargs="?", type=Path, metavar="SPEC", help="one contract, YAML or JSON")
        command.add_argument("--out", type=Path, metavar="DIR", help="where its package goes")
        command.add_argument("--name", metavar="NAME", help="the package's name; that of the file by default")
        command.add_argument("--json", action="store_true", help="say what happened as JSON")
    return parser


def _steps(options: argparse.Namespace) -> list[Step]:
    spec: Path | None = options.spec
    if spec is not None and not spec.is_file():
        raise UsageError(f"{spec}: there is no such file.")
    if spec is not None and options.out is not None:
        return [_package_step(external_target(spec, options.out, options.name))]
    if options.out is not None or options.name is not None:
        raise UsageError("--out and --name go with a SPEC: dovetail-generate build SPEC --out DIR --name NAME")
    project = Project.around((spec or Path.cwd() / "-").resolve().parent)
    if spec is not None:
        if spec.resolve() not in project.contracts():
            raise UsageError(
                f"{spec}: not a contract of this project (openapi/*.yaml). Say where its package goes: --out DIR"
            )
        return [_package_step(project.target(spec.resolve()))]
    packages = [_package_step(project.target(contract)) for contract in project.contracts()]
    return [*packages, _namespace_step(project), _twins_step(project)]


def _package_step(target: Target) -> Step:
    return Step(target.name, Record(target.folder), lambda: assemble(target))


def _namespace_step(project: Project) -> Step:
    files = project.namespace_files() if project.contracts() else {}
    return Step(project.packages.name, Record(project.packages), lambda: Assembled(files, (), (), 0, 0), [])


def _twins_step(project: Project) -> Step:
    originals = sorted(path.resolve() for path in project.shells.rglob("_async/**/*.py"))

    def make() -> Assembled:
        from dovetail_generator import twins

        return Assembled(twins.render(project.shells), tuple(originals), (), 0, 0)

    return Step("sync twins", Record(project.shells), make, originals)


def _prepare(step: Step) -> None:
    """Find out what a step has to change, unless its record says that it is as it was left."""
    began = time.perf_counter()
    try:
        if not step.record.is_current(step.inputs):
            step.assembled = step.make()
            step.wanted = changes(step.assembled.files)
            step.state = "changed" if step.wanted else "unchanged"
    except (ContractError, ImportError, ToolError) as error:
        step.state, step.problem = "failed", _near(str(error))
    step.seconds = time.perf_counter() - began


def _remember(steps: list[Step]) -> None:
    for step in steps:
        if step.assembled is not None and step.state != "failed":
            kept = [path for path, text in step.assembled.files.items() if text is not None]
            step.record.keep(list(step.assembled.sources), kept)


def _line(step: Step, command: str) -> str:
    if step.state == "failed":
        return f"{step.name}: {step.problem}"
    made = step.assembled
    what = f"{made.operations} operations, {made.components} types; " if made and made.operations else ""
    verb = "" if command == "build" else "would be "
    counts = Counter(change.kind for change in step.wanted)
    shown = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
    return f"{step.name}: {what}{f'{verb}{shown}' if shown else 'nothing to do'} ({step.seconds:.1f} s)"


def _differences(wanted: list[Change]) -> list[str]:
    """The files that differ, and the beginning of what differs in the first of them."""
    lines: list[str] = []
    for number, change in enumerate(wanted):
        lines.append(f"{change.kind}: {_shown(change.path)}")
        if change.kind == "changed" and number < _SHOWN_FILES:
            diff = list(
                difflib.unified_diff(change.old.splitlines(), change.new.splitlines(), "now", "built", n=1, lineterm="")
            )
            lines += [f"    {line}" for line in diff[:_SHOWN_LINES]]
            lines += ["    …"] if len(diff) > _SHOWN_LINES else []
    return lines


def _summary(steps: list[Step]) -> dict[str, Any]:
    return {
        "steps": [
            {
                "name": step.name,
                "state": step.state,
                "problem": step.problem,
                "files": [{"path": _shown(change.path), "change": change.kind} for change in step.wanted],
                "notes": [_near(note) for note in step.assembled.reports] if step.assembled else [],
                "seconds": round(step.seconds, 3),
            }
            for step in steps
        ]
    }


def _shown(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _near(message: str) -> str:
    """A message with the paths in it as seen from here."""
    return message.replace(f"{Path.cwd()}{os.sep}", "")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _silent(_: str) -> None:
    return
