"""`dovetail spark categories …`: what folders are filed under."""

from __future__ import annotations

import argparse

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import OK
from dovetail.cli.output import note, show
from dovetail.cli.tree import add_actions
from dovetail.spark.commands.connection import add_options, connect


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    add_options(add("list", _list, "list the categories", "ls"))
    one = add("save", _save, "make a category, or change one")
    one.add_argument("name")
    one.add_argument("--key", help="the category to change")
    one.add_argument("--icon")
    add_options(one)
    one = add("delete", _delete, "delete a category", "del", "rm")
    one.add_argument("key")
    add_yes(one)
    add_options(one)


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.folders.categories.list().value.data)
    return OK


def _save(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.folders.categories.save(arguments.name, key=arguments.key, icon=arguments.icon).data)
    return OK


def _delete(arguments: argparse.Namespace) -> int:
    sure(arguments, f"Delete the category {arguments.key}?")
    with connect(arguments) as spark:
        spark.folders.categories.delete(arguments.key)
    note(f"{arguments.key}: deleted")
    return OK
