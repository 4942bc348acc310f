"""What the commands say: lines on standard output, or one JSON document; mishaps on standard error."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that say how much is said, and in which form."""
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="say what happened as one JSON document")
    how.add_argument("-q", "--quiet", action="store_true", help="say nothing but what went wrong; no progress")


@dataclass(frozen=True)
class Output:
    """Where a command says what it has to say.

    Attributes:
        as_json: One JSON document is wanted in place of lines.
        quiet: Only what went wrong is wanted.
    """

    as_json: bool = False
    quiet: bool = False

    @classmethod
    def of(cls, options: argparse.Namespace) -> Output:
        """What a command line asks for."""
        return cls(options.json, options.quiet)

    def line(self, text: str) -> None:
        """A line for people, on standard output."""
        if not (self.as_json or self.quiet):
            _write(text)

    def wrong(self, text: str) -> None:
        """A line of what went wrong: among the others, and when they are not wanted, on standard error."""
        if self.as_json or self.quiet:
            mishap(text)
        else:
            _write(text)

    def document(self, content: object) -> None:
        """The JSON document, when that is wanted."""
        if self.as_json:
            _write(json.dumps(content, indent=2, ensure_ascii=False))


def mishap(text: str) -> None:
    """A line on standard error, in the command's name."""
    sys.stderr.write(f"dovetail-generate: {text}\n")
    sys.stderr.flush()


def shown(path: Path) -> str:
    """A path as seen from here."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def near(message: str) -> str:
    """A message with the paths in it as seen from here."""
    return message.replace(f"{Path.cwd()}{os.sep}", "")


def _write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
