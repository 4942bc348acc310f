"""The ``dovetail-generate`` command: its command line; each command is a module of ``commands/``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from dovetail_generator.commands import COMMANDS
from dovetail_generator.project import UsageError

_HELP = """\
Makes typed Python packages from OpenAPI contracts.

With SPEC and --out: one package from any OpenAPI 3.0 or 3.1 document. Without SPEC: every contract of the project
around the current folder, openapi/*.yaml → generated/dovetail_api/<name>/, and the twins of src/dovetail/**/_async/.
"""
_EPILOG = """\
exit codes, the same for every command:
  0  done, and nothing speaks against it
  1  the answer is no: the document is not valid (nothing was written), a check found something, or what --fail-on,
     --strict and the like forbid is there; standard error or the report says what
  2  the command line does not say what to do
  130  interrupted; what was being built is as it was before

dovetail-generate COMMAND --help tells all about one command.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: Its arguments; those of the process by default.

    Returns:
        The exit code.
    """
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except UsageError as error:
        sys.stderr.write(f"dovetail-generate: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("dovetail-generate: interrupted\n")
        return 130


class _Version(argparse.Action):
    """Says the version; looked up only when it is asked for."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        from dovetail_generator.version import generator_version

        del namespace, values, option_string
        sys.stdout.write(f"dovetail-generate {generator_version()}\n")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    shape: dict[str, Any] = {"formatter_class": argparse.RawDescriptionHelpFormatter}
    parser = argparse.ArgumentParser(prog="dovetail-generate", description=_HELP, epilog=_EPILOG, **shape)
    parser.add_argument("--version", action=_Version, nargs=0, help="say the version and end")
    names = "|".join(command.NAME for command in COMMANDS)
    commands = parser.add_subparsers(dest="command", required=True, metavar=names)
    for command in COMMANDS:
        inner = commands.add_parser(
            command.NAME,
            help=command.SUMMARY,
            description=command.DESCRIPTION,
            epilog=command.EXIT_CODES,
            **shape,
        )
        command.add_arguments(inner)
        inner.set_defaults(run=command.run)
    return parser
