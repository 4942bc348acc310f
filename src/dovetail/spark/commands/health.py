"""`dovetail spark health …`: whether an environment is up."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import NO_ANSWER, OK
from dovetail.cli.output import show, write_text
from dovetail.cli.tree import add_actions
from dovetail.spark.commands.connection import add_options, connect
from dovetail.spark.errors import SparkApiError, SparkTransportError


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    for name, action, summary, aliases in (
        ("check", _check, "show what the environment says of itself", ("status",)),
        ("ok", _ok, "tell whether it is up; the exit status is 5 if not", ()),
    ):
        one = add(name, action, summary, *aliases)
        add_options(one)


def _check(arguments: argparse.Namespace) -> int:
    with connect(arguments, needs_credentials=False) as spark:
        show(arguments, spark.health.check().data)
    return OK


def _ok(arguments: argparse.Namespace) -> int:
    with connect(arguments, needs_credentials=False) as spark:
        try:
            up = spark.health.check().data.get("status") == "UP"
        except (SparkApiError, SparkTransportError):
            up = False
    write_text(f"{'true' if up else 'false'}\n")
    return OK if up else NO_ANSWER
