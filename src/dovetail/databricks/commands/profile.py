"""`dovetail databricks profile list` and `show`."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import OK
from dovetail.cli.output import show
from dovetail.cli.tree import add_actions
from dovetail.databricks.auth.registry import auth_of
from dovetail.databricks.commands.connection import add_options, config_of, connect
from dovetail.databricks.profiles import profile_names, read_profile


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    add_options(add("list", _list, "list the profiles of the file", "ls"))
    one = add("show", _show, "show what is set, secrets masked, and how it authenticates")
    one.add_argument("--check", action="store_true", help="ask the workspace who that is")
    add_options(one)


def _list(arguments: argparse.Namespace) -> int:
    rows = [
        {"profile": name, "host": found.values.get("host"), "auth_type": found.values.get("auth_type")}
        for name in profile_names(arguments.config_file)
        for found in [read_profile(arguments.config_file, name)]
    ]
    show(arguments, rows)
    return OK


def _show(arguments: argparse.Namespace) -> int:
    config = config_of(arguments)
    told = config.shown() | {"auth_type": auth_of(config)[0]}
    if arguments.check:
        with connect(arguments) as client:
            told["user"] = client.current_user.me().user_name
    show(arguments, told)
    return OK
