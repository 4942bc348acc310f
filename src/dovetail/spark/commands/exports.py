"""`dovetail spark export …`: services as packages, for another tenant or for a runner."""

from __future__ import annotations

import argparse
from pathlib import Path

from dovetail.cli.exits import OK
from dovetail.cli.output import note, show
from dovetail.cli.tree import add_actions
from dovetail.spark.commands.connection import add_options, connect
from dovetail.spark.commands.transfers import add_records, add_selection, records_of, selection_of


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    one = add("run", _run, "export services and download the packages")
    add_selection(one)
    one.add_argument("--file-filter", choices=("migrate", "onpremises"), help="for another tenant, or for a runner")
    one.add_argument(
        "-o", "--output", type=Path, default=Path(), metavar="PATH", help="a folder, or the file of one package"
    )
    add_records(one)
    add_options(add("describe", _describe, "tell about the exports of the last hour", "list", "ls"))
    for name, action, summary in (
        ("status", _status, "tell how far an export is"),
        ("cancel", _cancel, "cancel an export"),
    ):
        one = add(name, action, summary)
        one.add_argument("job_id")
        add_options(one)


def _run(arguments: argparse.Namespace) -> int:
    target: Path = arguments.output
    with connect(arguments) as spark:
        written = spark.impex.exp(
            **selection_of(arguments),
            file_filter=arguments.file_filter,
            **records_of(arguments),
            to=target,
        )
    for path in written:
        note(f"{path}: {path.stat().st_size:,} bytes")
    return OK


def _describe(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.impex.exports.describe().data)
    return OK


def _status(arguments: argparse.Namespace) -> int:
    from dovetail_api.spark.operations import impex

    with connect(arguments) as spark:
        # One look, where the client's own method goes on looking until it is done.
        show(arguments, spark.send(impex.get_export(tenant=spark.config.base_url.tenant, job_id=arguments.job_id)))
    return OK


def _cancel(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.impex.exports.cancel(arguments.job_id).data)
    return OK
