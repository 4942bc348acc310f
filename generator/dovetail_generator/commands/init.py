"""``dovetail-generate init``: a project around a document."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from dovetail_generator.commands.output import mishap, near, shown
from dovetail_generator.errors import ContractError
from dovetail_generator.formatting import ToolError
from dovetail_generator.project import UsageError, module_name
from dovetail_generator.writing import Change, alone, changes, write

NAME: Final = "init"
SUMMARY: Final = "make a project around a document: its package, a Makefile, CI, a first call"
DESCRIPTION: Final = """\
Makes a folder with the document (openapi/), the package that is built from it, a Makefile (generate, check, lint,
diff), a workflow for CI and a first call. It asks nothing, and overwrites nothing: where one of its files is there
already and says something else, nothing is written.
"""
EXIT_CODES: Final = """\
exit codes:
  0  done
  1  the document is not valid, or a file is there already; nothing was written
  2  the command line does not say what to do
"""

_MAKEFILE: Final = """\
# The document, and the package that is built from it. BASE is what `make diff` compares with.
SPEC := {spec}
NAME := {name}
BASE ?= origin/main

.PHONY: generate check lint diff

generate:
\tdovetail-generate build $(SPEC) --out . --name $(NAME)

check:
\tdovetail-generate check $(SPEC) --out . --name $(NAME)

lint:
\tdovetail-generate lint $(SPEC) --fail-on error

diff:
\t@rm -rf .diff && mkdir .diff && git archive $(BASE) | tar -x -C .diff
\t@dovetail-generate diff .diff/$(NAME) $(SPEC) --markdown; status=$$?; rm -rf .diff; exit $$status
"""
_WORKFLOW: Final = """\
name: package
on: [push, pull_request]
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with: {{python-version: "3.12"}}
      - run: pip install 'dovetail[generate]' .
      - run: make check
      - run: dovetail-generate lint {spec} --fail-on error --format github
"""
_IGNORED: Final = ".diff/\n__pycache__/\n"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("spec", type=Path, metavar="SPEC", help="the document, YAML or JSON")
    parser.add_argument("folder", nargs="?", type=Path, metavar="DIR", help="the folder; the package's name by default")
    parser.add_argument("--name", metavar="NAME", help="the package's name; that of the document's file by default")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing but what went wrong")


def run(options: argparse.Namespace) -> int:
    """Make the project."""
    spec: Path = options.spec
    if not spec.is_file():
        raise UsageError(f"{spec}: there is no such file.")
    if not re.fullmatch(r"[\w.-]+", spec.name):
        raise UsageError(f"{spec.name!r}: give the file a name of letters, digits, '.', '-' and '_' first.")
    name = module_name(options.name or spec.stem)
    folder = Path(options.folder or name).resolve()
    try:
        files = project_files(spec.resolve(), folder, name)
    except (ContractError, ToolError) as error:
        mishap(near(str(error)))
        return 1
    wanted = changes(files)
    there = [change for change in wanted if change.kind != "added"]
    if there:
        names = ", ".join(shown(change.path) for change in there[:3])
        mishap(f"{names}: there already, and something else. Nothing was written; give another folder.")
        return 1
    return _write(wanted, folder, quiet=options.quiet)


def _write(wanted: list[Change], folder: Path, *, quiet: bool) -> int:
    try:
        with alone(folder):
            write(wanted, folder)
    except OSError as error:
        mishap(f"{near(str(error))}. Make the place writable and try again.")
        return 1
    if not quiet:
        sys.stdout.write(f"{shown(folder)}: {len(wanted)} files. Next: pip install ./{shown(folder)}, first_call.py.\n")
    return 0


def project_files(spec: Path, folder: Path, name: str) -> Mapping[Path, str | None]:
    """Every file of a project.

    Args:
        spec: The document.
        folder: The folder of the project.
        name: The name of its package.

    Raises:
        ContractError: The document is not valid.
        UsageError: A part of it lies outside its folder.
    """
    from dovetail_generator.manifest import Manifest
    from dovetail_generator.package import Target, assemble

    made = assemble(Target(spec, name, folder / name, folder))
    sources: dict[Path, str | None] = {}
    for source in made.sources:
        if not source.is_relative_to(spec.parent):
            raise UsageError(f"{source}: outside of the document's folder; put all its files under {spec.parent}.")
        sources[folder / "openapi" / source.relative_to(spec.parent)] = source.read_text(encoding="utf-8")
    within = f"openapi/{spec.name}"
    readme = made.files.get(folder / "README.md") or ""
    own = {
        "Makefile": _MAKEFILE.format(spec=within, name=name),
        ".github/workflows/package.yml": _WORKFLOW.format(spec=within),
        ".gitignore": _IGNORED,
        "first_call.py": _first_call(readme, name),
    }
    built = Manifest(folder, {}).with_rest(made.files)
    return {**built, **sources, **{folder / path: text for path, text in own.items()}}


def _first_call(readme: str, name: str) -> str:
    """The first call that the package's page shows, as a program."""
    title = '"""A first call. The page of the package says which environment variables it needs."""\n\n'
    _, found, rest = readme.partition("## A first call\n\n```python\n")
    if not found:
        return f"{title}from {name} import Client\n\nwith Client() as client:\n    print(client)\n"
    return title + rest.partition("```")[0]
