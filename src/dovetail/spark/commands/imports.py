"""`dovetail spark import …`: services from a package."""

from __future__ import annotations

import argparse
from pathlib import Path

from dovetail.cli.exits import OK
from dovetail.cli.output import show
from dovetail.cli.tree import add_actions
from dovetail.spark.commands.connection import add_options, connect
from dovetail.spark.commands.transfers import IF_PRESENT, add_records, destinations, records_of


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    one = add("run", _run, "import the services of a package")
    one.add_argument("file", type=Path, help="the package")
    one.add_argument(
        "-d",
        "--destination",
        action="append",
        required=True,
        metavar="SOURCE[=TARGET]",
        help="a service of the package, and where it goes; repeatable",
    )
    one.add_argument("--if-present", choices=IF_PRESENT, help="what to do when a service is there already")
    add_records(one)
    add_options(add("describe", _describe, "tell about the imports of the last hour", "list", "ls"))
    one = add("status", _status, "tell how far an import is")
    one.add_argument("job_id")
    add_options(one)


def _run(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        done = spark.impex.imp(
            destinations(arguments.destination),
            arguments.file,
            if_present=arguments.if_present,
            **records_of(arguments),
        )
    show(arguments, done.data)
    return OK


def _describe(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.impex.imports.describe().data)
    return OK


def _status(arguments: argparse.Namespace) -> int:
    from dovetail_api.spark.operations import impex

    with connect(arguments) as spark:
        # One look, where the client's own method goes on looking until it is done.
        show(arguments, spark.send(impex.get_import(tenant=spark.config.base_url.tenant, job_id=arguments.job_id)))
    return OK
