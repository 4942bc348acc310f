"""The shell of the `dovetail` command: it finds a command by name and loads nothing else."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Final

from dovetail.cli.exits import TERMINATED, run_guarded
from dovetail.cli.parser import Parser
from dovetail.cli.tree import Entry, add_commands

COMMANDS: Final[dict[str, Entry]] = {
    "spark": Entry("dovetail.spark.commands", "work with Coherent Spark", extra="cli"),
    "hybrid": Entry("dovetail.hybrid.commands.actions", "work with a Hybrid Runner", extra="cli"),
    "databricks": Entry("dovetail.databricks.commands", "work with a Databricks workspace", extra="cli"),
    "sds": Entry("dovetail.sds.commands", "work with the SpectrumX Data System", extra="cli"),
    "panoply": Entry(
        "dovetail.panoply.commands", "write records to the Panoply platform, and run its data sources", extra="cli"
    ),
    "call": Entry("dovetail.cli.call", "send any operation of an API", extra="cli", own_help=True),
    "sandbox": Entry("dovetail.sandbox.cli", "run a local server of an API", extra="sandbox", runs_program=True),
    "completion": Entry("dovetail.cli.completion", "print the script that completes commands in a shell", extra="cli"),
}
_DESCRIPTION: Final = "Typed, fast, dependable SDKs of data platforms, and local servers that stand in for them."


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments without the program's name; those of the process when None.

    Returns:
        The exit status; `dovetail.cli.exits` says what each means.
    """
    _replace_closed_streams()
    words = list(sys.argv[1:] if argv is None else argv)
    if "_ARGCOMPLETE" in os.environ:
        from dovetail.cli.completion import complete

        complete()
    program = "dovetail" if not words or words[0] not in COMMANDS else f"dovetail {words[0]}"
    as_json = "--json" in words
    # Loading a command may fail too: a library that is not installed.
    chosen: list[argparse.Namespace] = []
    status = run_guarded(lambda: _parsed(words, chosen), program, as_json=as_json)
    if not chosen:
        return status
    arguments = chosen[0]
    if argv is None and program != "dovetail" and not COMMANDS[words[0]].runs_program:
        # As with Ctrl-C: no temporary file stays, no batch stays open.
        signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(TERMINATED))
    own_status: Callable[[BaseException], int | None] | None = getattr(arguments, "own_status", None)
    return run_guarded(lambda: int(arguments.run(arguments)), program, as_json=as_json, own_status=own_status)


def _replace_closed_streams() -> None:
    """Let what is written to a stream that the caller closed (``>&-``) get lost, as it would anywhere else."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - for good


def shell(words: list[str]) -> argparse.ArgumentParser:
    """The parser of the whole command, with those commands loaded that the words name."""
    parser = Parser(prog="dovetail", description=_DESCRIPTION)
    parser.add_argument("--version", action="store_true", help="show the version and exit")
    add_commands(parser, COMMANDS, words)
    return parser


def _parsed(words: list[str], chosen: list[argparse.Namespace]) -> int:
    behind: list[str] = []
    entry = COMMANDS.get(words[0]) if words else None
    # Taken off by hand: argparse gives words behind -- to the first positional, and refuses them after options.
    if entry is not None and entry.runs_program and "--" in words:
        at = words.index("--")
        words, behind = words[:at], words[at + 1 :]
    arguments = shell(words).parse_args(words, argparse.Namespace(behind=behind))
    if arguments.version:
        from importlib.metadata import version

        print(f"dovetail {version('dovetail')}")  # noqa: T201
        return 0
    chosen.append(arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main())
