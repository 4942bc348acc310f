"""The shell of the `dovetail` command: it finds a command by name and loads nothing else."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from typing import Final, Protocol, cast

import attrs


class Command(Protocol):
    """What the module of a command offers."""

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Declare arguments and options."""
        ...

    def run(self, arguments: argparse.Namespace, command: list[str]) -> int:
        """Do it and return the exit status.

        Args:
            arguments: The options, as declared.
            command: The words behind ``--``, for a command that runs another program.
        """
        ...


@attrs.frozen
class Entry:
    """A command that is known but not loaded.

    Attributes:
        module: The module with `configure` and `run`.
        summary: One line for the list of commands.
        extra: The extra of the distribution that brings what the module needs; empty for none.
    """

    module: str
    summary: str
    extra: str = ""


COMMANDS: Final[dict[str, Entry]] = {
    "sandbox": Entry("dovetail.sandbox.cli", "run a local server of an API", extra="sandbox"),
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments without the program's name; those of the process when None.

    Returns:
        The exit status: 0 when all went well, 1 when the command failed, 2 for wrong usage.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    shell = argparse.ArgumentParser(
        prog="dovetail",
        description="Typed, fast, dependable SDKs of data platforms, and local servers that stand in for them.",
        epilog="commands:\n" + "\n".join(f"  {name:<12} {entry.summary}" for name, entry in COMMANDS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        usage="dovetail [-h] [--version] COMMAND …",
    )
    shell.add_argument("--version", action="store_true", help="show the version and exit")
    shell.add_argument("command", metavar="COMMAND", nargs="?", choices=COMMANDS, help="one of the commands below")
    chosen = shell.parse_args(words[:1])
    if chosen.version:
        print(f"dovetail {version('dovetail')}")  # noqa: T201
        return 0
    if chosen.command is None:
        shell.print_help()
        return 2
    return _run(COMMANDS[chosen.command], chosen.command, words[1:])


def _run(entry: Entry, name: str, words: Sequence[str]) -> int:
    try:
        command = cast("Command", import_module(entry.module))
    except ModuleNotFoundError as error:
        if not entry.extra or (error.name or "").startswith("dovetail"):
            raise
        print(  # noqa: T201
            f"dovetail {name} needs {error.name}; install it with: pip install 'dovetail[{entry.extra}]'",
            file=sys.stderr,
        )
        return 1
    parser = argparse.ArgumentParser(prog=f"dovetail {name}", formatter_class=argparse.RawDescriptionHelpFormatter)
    command.configure(parser)
    # Taken off by hand: argparse gives words behind -- to the first positional, and refuses them after options.
    own, behind = (list(words), []) if "--" not in words else _split(words)
    return command.run(parser.parse_args(own), behind)


def _split(words: Sequence[str]) -> tuple[list[str], list[str]]:
    at = words.index("--")
    return list(words[:at]), list(words[at + 1 :])


if __name__ == "__main__":
    sys.exit(main())
