"""`dovetail sds mv`: another name or folder for a file."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import OK
from dovetail.cli.output import note
from dovetail.sds.commands.connection import add_options, connect


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("source", help="a file there: its path or UUID")
    parser.add_argument("target", help="its new path; one that ends in a slash is the folder it goes into")
    parser.add_argument("--replace", action="store_true", help="replace what is at the new path")
    parser.add_argument("--versions", action="store_true", help="take older versions along")
    add_options(parser, output=False)


def run(arguments: argparse.Namespace) -> int:
    """Rename."""
    target: str = arguments.target
    with connect(arguments) as client:
        if target.endswith("/"):
            target += arguments.source.rstrip("/").rpartition("/")[2]
        moved = client.rename(arguments.source, target, replace=arguments.replace, versions=arguments.versions)
    note(f"{arguments.source} -> /{moved.path}")
    return OK
