"""`dovetail sds search`, also as `dovetail sds capture search`: captures by what they hold."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import OK
from dovetail.sds.commands.capture_rows import show_captures
from dovetail.sds.commands.conditions import HELP, condition_of, named_fields
from dovetail.sds.commands.connection import add_options, connect


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.epilog = HELP.format(fields=", ".join(named_fields()))
    parser.add_argument("conditions", nargs="+", metavar="condition", help="FIELD=VALUE and the like; see below")
    parser.add_argument("-t", "--type", choices=("drf", "rh"), help="only captures of this type")
    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Search, and show what was found."""
    conditions = [condition_of(text) for text in arguments.conditions]
    with connect(arguments) as client:
        show_captures(arguments, client.captures.search(*conditions, capture_type=arguments.type))
    return OK
