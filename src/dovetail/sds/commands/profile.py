"""`dovetail sds profile …`: gateways and keys by name."""

from __future__ import annotations

import argparse
import getpass
import sys

from dovetail.cli.completers import completes, profile_names
from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.output import add_output_options, note, show
from dovetail.cli.profiles import Profiles, masked
from dovetail.cli.tree import add_actions
from dovetail.sds.commands.connection import add_options, config_of, key_source, told_sources
from dovetail.sds.commands.profile_kind import API, SECRETS, structured
from dovetail.sds.host import DEFAULT_HOST


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    add_output_options(add("list", _list, "list the profiles", "ls"))

    add_options(add("show", _show, "show what is set, the key masked, and where each setting comes from"))

    one = add("set", _set, "make a profile, or change one")
    _add_name(one)
    one.add_argument("--host", metavar="HOST", help="the gateway: host, host:port or a URL")
    one.add_argument(
        "--token", metavar="SOURCE", help="where the key is: env:NAME, file:PATH or command:PROGRAM …; - to type it in"
    )
    one.add_argument("--timeout", type=float, metavar="SECONDS", help="silence allowed while waiting for an answer")
    one.add_argument("--use", action="store_true", help="make it the active one")

    _add_name(add("use", _use, "make a profile the active one", "switch"))
    _add_name(add("remove", _remove, "remove a profile", "rm"))


def _add_name(parser: argparse.ArgumentParser) -> None:
    completes(parser.add_argument("name", help="the profile's name"), profile_names(API))


def _list(arguments: argparse.Namespace) -> int:
    profiles = Profiles(API)
    rows = [
        {"name": name, "active": name == profiles.active, **masked(profile, SECRETS)}
        for name, profile in profiles.all.items()
    ]
    show(arguments, rows, ("name", "active", "host", "token"))
    return OK


def _show(arguments: argparse.Namespace) -> int:
    config = config_of(arguments)
    told = {
        "host": config.base_url,
        "token": None if config.token is None else repr(config.token),
        "timeout": config.timeout,
        "log_file": config.log_file,
        "sources": told_sources(arguments, config),
    }
    show(arguments, told)
    return OK


def _set(arguments: argparse.Namespace) -> int:
    profiles = Profiles(API)
    if arguments.token not in (None, "-"):
        key_source(arguments.token)
    changes = {
        "host": arguments.host,
        "token": _typed() if arguments.token == "-" else arguments.token,  # noqa: S105 - a place
        "timeout": arguments.timeout,
    }
    profile = {**profiles.all.get(arguments.name, {}), **{key: value for key, value in changes.items() if value}}
    if not profile:
        raise CommandFailed("there is nothing to set.", "Give --host, --token or --timeout.", USAGE)
    if arguments.host and not arguments.token and "token" in profiles.all.get(arguments.name, {}):
        raise CommandFailed(
            f"profile {arguments.name!r}: its key is for {profiles.all[arguments.name].get('host', DEFAULT_HOST)}.",
            "Give --token along with the new --host.",
            USAGE,
        )
    structured(profile, arguments.name)
    profiles.all[arguments.name] = profile
    if arguments.use or len(profiles.all) == 1:
        profiles.active = arguments.name
    profiles.save()
    note(f"profile {arguments.name!r} is in {profiles.path}")
    return OK


def _typed() -> str:
    return getpass.getpass("key: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")


def _use(arguments: argparse.Namespace) -> int:
    profiles = Profiles(API)
    profiles.switch(arguments.name)
    profiles.save()
    note(f"profile {arguments.name!r} is active")
    return OK


def _remove(arguments: argparse.Namespace) -> int:
    profiles = Profiles(API)
    profiles.get(arguments.name)
    del profiles.all[arguments.name]
    profiles.save()
    note(f"profile {arguments.name!r} is removed")
    return OK
