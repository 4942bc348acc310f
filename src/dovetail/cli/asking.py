"""Asking before something is lost."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.output import confirmed


def add_yes(parser: argparse.ArgumentParser) -> None:
    """Declare ``--yes``."""
    parser.add_argument("-y", "--yes", action="store_true", help="do not ask")


def sure(arguments: argparse.Namespace, question: str) -> None:
    """Go on only when the user is sure.

    Raises:
        CommandFailed: The user is not, or cannot be asked.
    """
    if arguments.yes or getattr(arguments, "curl", False) or confirmed(question):
        return
    raise CommandFailed("nothing was done.", "Give --yes to do it without being asked.", USAGE)
