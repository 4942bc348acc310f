"""``dovetail-generate lint``: advice on a document."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Container, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dovetail_generator.commands.output import shown
from dovetail_generator.project import UsageError

if TYPE_CHECKING:
    from dovetail_generator.lint import Advice

NAME: Final = "lint"
SUMMARY: Final = "give advice on a document"
DESCRIPTION: Final = """\
Tells what of a document breaks the specification, what Python can only say in a form close to it, and what would make
its package better, each with file, line, JSON pointer and a code. `dovetail-generate lint --codes` lists the codes.
"""
EXIT_CODES: Final = """\
exit codes:
  0  nothing of the weight that --fail-on names, or above it
  1  something of it
  2  the command line does not say what to do
"""
_WEIGHTS: Final = ("error", "warning", "info")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the command."""
    parser.add_argument("spec", nargs="*", type=Path, metavar="SPEC", help="documents, YAML or JSON")
    parser.add_argument("--codes", action="store_true", help="list all codes and what they mean")
    parser.add_argument("--select", action="append", default=[], metavar="CODE", help="these codes alone, a,b or again")
    parser.add_argument("--ignore", action="append", default=[], metavar="CODE", help="all but these codes")
    parser.add_argument("--fail-on", choices=(*_WEIGHTS, "never"), default="warning", help="default: warning")
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="default: text")


def run(options: argparse.Namespace) -> int:
    """Give advice."""
    from dovetail_generator.lint import CODES, lint

    if options.codes:
        for code, (severity, meaning) in sorted(CODES.items()):
            sys.stdout.write(f"{code} ({severity}): {meaning}\n")
        return 0
    if not options.spec:
        raise UsageError("lint needs a document: dovetail-generate lint SPEC")
    select, ignore = _codes(options.select, CODES), _codes(options.ignore, CODES)
    found: list[Advice] = []
    for spec in options.spec:
        if not spec.is_file():
            raise UsageError(f"{spec}: there is no such file.")
        found += lint(spec)
    found = [each for each in found if each.code not in ignore and (not select or each.code in select)]
    sys.stdout.write("".join(f"{line}\n" for line in _FORMATS[options.format](found)))
    forbidden = _WEIGHTS[: _WEIGHTS.index(options.fail_on) + 1] if options.fail_on != "never" else ()
    return int(any(each.severity in forbidden for each in found))


def _codes(given: Sequence[str], known: Container[str]) -> set[str]:
    codes = {code.strip() for each in given for code in each.split(",") if code.strip()}
    for code in sorted(codes):
        if code not in known:
            raise UsageError(f"{code}: there is no such code. `dovetail-generate lint --codes` lists them.")
    return codes


def _text(found: list[Advice]) -> list[str]:
    lines = [
        f"{shown(each.file)}:{each.line}: {each.severity}: #{each.pointer}: {each.message} [{each.code}]"
        for each in found
    ]
    counts = Counter(each.severity for each in found)
    summed = ", ".join(f"{counts[weight]} {weight}" for weight in _WEIGHTS if counts[weight])
    return [*lines, f"{summed}." if summed else "Nothing to advise."]


def _json(found: list[Advice]) -> list[str]:
    rows = [
        {
            "file": shown(each.file),
            "line": each.line,
            "pointer": each.pointer,
            "code": each.code,
            "severity": each.severity,
            "message": each.message,
        }
        for each in found
    ]
    return [json.dumps({"advice": rows}, indent=2, ensure_ascii=False)]


def _github(found: list[Advice]) -> list[str]:
    words = {"error": "error", "warning": "warning", "info": "notice"}
    return [
        f"::{words[each.severity]} file={_property(shown(each.file))},line={each.line},title={_property(each.code)}"
        f"::{_data(f'#{each.pointer}: {each.message}')}"
        for each in found
    ]


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_FORMATS: Final = {"text": _text, "json": _json, "github": _github}
