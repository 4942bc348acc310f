"""The commands of ``dovetail-generate``, one module each.

A command's module has ``NAME``, ``SUMMARY`` (its line in the help), ``DESCRIPTION``, ``EXIT_CODES``,
``add_arguments(parser)`` and ``run(options)``, which returns the exit code. What it needs from the generator beyond
`project` and `package` it imports when it runs: the command line starts in milliseconds.
"""

from __future__ import annotations

import argparse
from typing import Final, Protocol

from dovetail_generator.commands import build, check, diff, init, lint

__all__ = ["COMMANDS", "Command"]


class Command(Protocol):
    """What the module of a command has."""

    @property
    def NAME(self) -> str:  # noqa: D102, N802 - a constant of the module
        ...

    @property
    def SUMMARY(self) -> str:  # noqa: D102, N802 - a constant of the module
        ...

    @property
    def DESCRIPTION(self) -> str:  # noqa: D102, N802 - a constant of the module
        ...

    @property
    def EXIT_CODES(self) -> str:  # noqa: D102, N802 - a constant of the module
        ...

    def add_arguments(self, parser: argparse.ArgumentParser, /) -> None:
        """Add the command's arguments to its parser."""
        ...

    def run(self, options: argparse.Namespace, /) -> int:
        """Do it; returns the exit code."""
        ...


COMMANDS: Final[tuple[Command, ...]] = (build, check, diff, init, lint)
