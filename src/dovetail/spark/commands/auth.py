"""`dovetail spark auth …`: log in, log out, and tell as whom calls are made."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import NOT_ALLOWED, OK, USAGE, CommandFailed
from dovetail.cli.output import note, show
from dovetail.cli.profiles import Profiles
from dovetail.cli.tree import add_actions
from dovetail.spark.commands.connection import add_options, connect, connection_of
from dovetail.spark.commands.logins import forget, keep, kept
from dovetail.spark.commands.profile import API, CREDENTIALS


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    one = add("login", _login, "fetch a token for a profile's OAuth credentials and keep it for the commands to come")
    one.add_argument("-r", "--refresh", action="store_true", help="also when a good one is kept")
    add_options(one)

    one = add("logout", _logout, "throw the kept token of a profile away")
    one.add_argument("--profile", metavar="NAME", help="which profile; the active one when left out")

    one = add("status", _status, "tell where, as whom and for how long calls are made; exit status 3 if not at all")
    one.add_argument("-a", "--all", action="store_true", help="all profiles")
    add_options(one)


def _login(arguments: argparse.Namespace) -> int:
    found = connection_of(arguments)
    if found.config.auth.oauth is None:
        raise CommandFailed(
            f"there is nothing to log in with: the credentials are of kind {found.config.auth.type!r}.",
            "Only OAuth client credentials give a token; an API key or a bearer token is used as it is.",
            USAGE,
        )
    if found.origin != "profile":
        raise CommandFailed(
            f"the credentials come from the {found.origin}, and a token is kept for a profile only.",
            "Give --profile NAME.",
            USAGE,
        )
    login = kept(found.profile, found.config)
    if login is None or arguments.refresh:
        with connect(arguments) as spark:
            keep(found.profile, found.config, spark.auth.oauth.retrieve_token())
        login = kept(found.profile, found.config)
    seconds = login.seconds_left if login else 0
    note(f"profile {found.profile!r} is logged in for {seconds / 60:.0f} minutes")
    return OK


def _logout(arguments: argparse.Namespace) -> int:
    name = arguments.profile or Profiles(API).active
    note(f"profile {name!r}: {'the token is thrown away' if forget(name) else 'no token was kept'}")
    return OK


def _status(arguments: argparse.Namespace) -> int:
    if arguments.all:
        profiles = Profiles(API)
        rows = [
            {
                "name": name,
                "active": name == profiles.active,
                "base_url": profile.get("base_url") or profile.get("env"),
                "credentials": next((key for key in sorted(CREDENTIALS) if profile.get(key)), None),
            }
            for name, profile in profiles.all.items()
        ]
        show(arguments, rows)
        return OK if rows else NOT_ALLOWED
    found = connection_of(arguments)
    login = kept(found.profile, found.config) if found.profile else None
    facts = {
        "base_url": found.config.base_url.full,
        "credentials": "open" if found.config.auth.is_open else found.config.auth.type,
        "origin": f"profile {found.profile}" if found.profile else found.origin,
    }
    if found.config.auth.oauth is not None:
        facts["token_kept_for_seconds"] = str(int(login.seconds_left)) if login else "0"
    show(arguments, facts)
    return OK
