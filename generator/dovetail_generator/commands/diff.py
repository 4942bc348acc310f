"""``dovetail-generate diff``: what a change of a document does to those who use its package."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Final

from dovetail_generator.commands import output
from dovetail_generator.commands.output import near
from dovetail_generator.errors import ContractError

NAME: Final = "diff"
SUMMARY: Final = "tell what a change of a document does to users of its package"
DESCRIPTION: Final = """\
Compares two documents, or packages that were built from them, by the signatures and types that users see: functions,
methods, models, fields, errors, clients and servers. What users give may grow wider and what they read narrower;
anything else breaks them, as a type checker sees it. NEW is read with the names of OLD, as a build of it would be.
"""
EXIT_CODES: Final = """\
exit codes:
  0  nothing was found that --fail-on forbids
  1  something was found that --fail-on forbids (by default: something breaks), or a document is not valid
  2  the command line does not say what to do
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("old", type=Path, metavar="OLD", help="document, or folder of a built package, before")
    parser.add_argument("new", type=Path, metavar="NEW", help="document, or folder of a built package, after")
    parser.add_argument(
        "--fail-on",
        choices=("breaking", "any", "never"),
        default="breaking",
        help="what makes the exit code 1 (default: breaking)",
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="as one JSON document")
    how.add_argument("--markdown", action="store_true", help="as Markdown, for change logs and pull requests")
    how.add_argument("-q", "--quiet", action="store_true", help="nothing but the exit code")


def run(options: argparse.Namespace) -> int:
    """Compare."""
    from dovetail_generator.diff import compare, told
    from dovetail_generator.diff.sides import read_sides

    try:
        old, new = read_sides(options.old, options.new)
    except ContractError as error:
        output.mishap(near(str(error)))
        return 1
    findings = compare(old.surface, new.surface)
    if options.json:
        sys.stdout.write(json.dumps(told.document(findings, old.version), indent=2, ensure_ascii=False) + "\n")
    elif not options.quiet:
        tell = told.markdown if options.markdown else told.lines
        sys.stdout.write("\n".join(tell(findings, old.version)) + "\n")
    forbidden = {"breaking": ["breaking"], "any": ["breaking", "changed", "added"], "never": []}[options.fail_on]
    return int(any(finding.effect in forbidden for finding in findings))
