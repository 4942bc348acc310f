"""`dovetail spark promote`: services from one tenant to another, each under a profile of its own."""

from __future__ import annotations

import argparse

from dovetail.cli.completers import completes, profile_names
from dovetail.cli.exits import FAILED, OK, USAGE, CommandFailed
from dovetail.cli.output import note, show
from dovetail.spark.commands.connection import connect
from dovetail.spark.commands.profile import API
from dovetail.spark.commands.transfers import (
    IF_PRESENT,
    add_records,
    add_selection,
    destinations,
    records_of,
    selection_of,
)

_EPILOG = """\
The services are exported with the connection of the options below, and imported with that of --to. Where a service goes
is the same folder and name unless --destination says otherwise; the folders must be there.

example:
  dovetail spark promote --profile staging --to production --service lending/loan-quote
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.epilog = _EPILOG
    to = parser.add_argument("--to", required=True, metavar="PROFILE", help="the profile of the tenant that takes")
    completes(to, profile_names(API))
    add_selection(parser)
    parser.add_argument(
        "-d", "--destination", action="append", metavar="SOURCE[=TARGET]", help="where a service goes; repeatable"
    )
    parser.add_argument("--if-present", choices=IF_PRESENT, help="what to do when a service is there already")
    add_records(parser)


def run(arguments: argparse.Namespace) -> int:
    """Move them and return the exit status."""
    from dovetail.spark._sync.migration import Migration
    from dovetail.spark.migrated import MigrationError

    mappings = destinations(arguments.destination) if arguments.destination else None
    if mappings is None and not (arguments.folder or arguments.service or arguments.version_id):
        raise CommandFailed("nothing is selected.", "Give --service, --folder, --version-id or --destination.", USAGE)
    # Of the options, none but the profile is meant for the tenant that takes; a header may be a secret of the other.
    taking = argparse.Namespace(**dict.fromkeys(vars(arguments)))
    taking.profile, taking.curl = arguments.to, False
    with connect(arguments) as giver, connect(taking) as taker:
        try:
            report = Migration(exports=giver, imports=taker).migrate(
                mappings, **selection_of(arguments), if_present=arguments.if_present, **records_of(arguments)
            )
        except MigrationError as error:
            show(arguments, error.report)
            note(str(error))
            return FAILED
    show(arguments, report)
    return OK if report.complete else FAILED
