"""`dovetail panoply check`."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import FAILED, OK
from dovetail.cli.output import add_output_options, show
from dovetail.panoply.commands.source import add_module, add_parameters, loaded, options_of, parameters_of
from dovetail.panoply.runner.checking import Check, check_module


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add_module(parser)
    add_parameters(parser)
    add_output_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Look at the source; the exit status is 1 when something is wrong."""
    given = parameters_of(arguments) if arguments.config is not None or arguments.set else None
    with loaded(arguments) as source:
        found = [
            Check("import", True, str(source.module.__file__)),
            *check_module(source, given, options_of(arguments)),
        ]
    show(arguments, found, ("check", "ok", "message"))
    return FAILED if any(check.ok is False for check in found) else OK
