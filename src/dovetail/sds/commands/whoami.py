"""`dovetail sds whoami`: which gateway, as whom, and where the settings come from."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import OK
from dovetail.cli.output import show
from dovetail.sds.commands.connection import add_options, config_of, connect, told_sources


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Ask the gateway, and tell."""
    with connect(arguments) as client:
        user = client.whoami()
        told = {
            "email": user.email or None,
            "name": user.name or None,
            "host": client.config.base_url,
            "sources": told_sources(arguments, config_of(arguments)),
        }
    show(arguments, told)
    return OK
