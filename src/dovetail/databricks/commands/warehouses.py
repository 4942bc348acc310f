"""`dovetail databricks warehouses list`, `get`, `start` and `stop`."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import OK
from dovetail.cli.inputs import seconds
from dovetail.cli.output import show
from dovetail.cli.tree import add_actions
from dovetail.databricks.commands.connection import add_options, connect

_SHOWN = ("id", "name", "state", "cluster_size", "warehouse_type", "num_clusters", "auto_stop_mins")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    add_options(add("list", _list, "list the warehouses", "ls"))

    one = add("get", _get, "show a warehouse")
    one.add_argument("id")
    add_options(one)

    for name, action, summary in (
        ("start", _start, "start a warehouse, and wait until it runs"),
        ("stop", _stop, "stop a warehouse, and wait until it stands still"),
    ):
        one = add(name, action, summary)
        one.add_argument("id")
        one.add_argument("--no-wait", action="store_true", help="only begin")
        one.add_argument("--patience", type=seconds, metavar="SECONDS", help="wait no longer; 20 minutes when left out")
        add_options(one)


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        show(arguments, list(client.warehouses.list()), _SHOWN)
    return OK


def _get(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        show(arguments, client.warehouses.get(arguments.id))
    return OK


def _start(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        started = client.warehouses.start(arguments.id)
        if not arguments.no_wait:
            show(arguments, started.result(timeout=arguments.patience), _SHOWN)
    return OK


def _stop(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        started = client.warehouses.stop(arguments.id)
        if not arguments.no_wait:
            show(arguments, started.result(timeout=arguments.patience), _SHOWN)
    return OK
