"""`dovetail spark config …`: profiles, that is addresses and credentials by name; those of other APIs too."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from dovetail.cli.completers import completes, profile_names
from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.output import add_output_options, note, show, write_text
from dovetail.cli.profiles import Profile, Profiles, masked
from dovetail.cli.tree import add_actions
from dovetail.spark.commands.logins import forget
from dovetail.spark.commands.profile import CREDENTIALS, NUMBERS, SECRETS, SPARK, ProfileKind, structured

_EPILOG = """\
A secret is given as env:NAME, file:PATH, file:PATH#KEY (a member of a JSON file) or command:PROGRAM ARGUMENT …,
so that the file of profiles holds no secret; or as - to type it in. No command ever shows one.

keys: {keys}; api_key, token, client_id with client_secret, or oauth_path; timeout (milliseconds),
max_retries, retry_interval (seconds). An empty value takes a key away.

example:
  {example}
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    declare(parser, SPARK)


def declare(parser: argparse.ArgumentParser, profiles: ProfileKind) -> None:
    """Declare arguments and options for the profiles of an API."""
    epilog = _EPILOG.format(keys=profiles.keys, example=profiles.example)
    parser.epilog = epilog
    parser.set_defaults(profiles=profiles)
    add = add_actions(parser)
    one = add("list", _list, "list the profiles", "ls")
    add_output_options(one)

    one = add("get", _get, "show a profile, or one key of it")
    one.add_argument("key", nargs="?", choices=profiles.kind.__struct_fields__, metavar="KEY")
    _add_profile(one, profiles.api)
    add_output_options(one)

    one = add("set", _set, "make a profile, or change one", "init")
    one.epilog = epilog
    one.add_argument("values", nargs="+", metavar="KEY=VALUE")
    _add_profile(one, profiles.api)
    one.add_argument("--use", action="store_true", help="make it the active one")

    one = add("remove", _remove, "remove a profile", "rm", "del")
    completes(one.add_argument("name"), profile_names(profiles.api))
    one.add_argument("-f", "--force", action="store_true", help="also when it is the active one")

    one = add("switch", _switch, "make another profile the active one", "use")
    completes(one.add_argument("name"), profile_names(profiles.api))

    add("path", _path, "tell where the file of profiles is")


def _add_profile(parser: argparse.ArgumentParser, api: str) -> None:
    named = parser.add_argument("--profile", metavar="NAME", help="which profile; the active one when left out")
    completes(named, profile_names(api))


def _list(arguments: argparse.Namespace) -> int:
    profiles = Profiles(arguments.profiles.api)
    rows = [
        {
            "name": name,
            "active": name == profiles.active,
            "base_url": profile.get("base_url") or profile.get("env"),
            "tenant": profile.get("tenant"),
            "credentials": next((key for key in sorted(CREDENTIALS) if profile.get(key)), None),
        }
        for name, profile in profiles.all.items()
    ]
    show(arguments, rows)
    return OK


def _get(arguments: argparse.Namespace) -> int:
    profiles = Profiles(arguments.profiles.api)
    profile = masked(profiles.get(arguments.profile or profiles.active), SECRETS)
    if arguments.key:
        if arguments.key not in profile:
            raise CommandFailed(f"{arguments.key}: it is not set.", status=USAGE)
        write_text(f"{profile[arguments.key]}\n")
        return OK
    show(arguments, profile)
    return OK


def _set(arguments: argparse.Namespace) -> int:
    profiles = Profiles(arguments.profiles.api)
    name = arguments.profile or profiles.active
    profile: Profile = dict(profiles.all.get(name, {}))
    changes = dict(_pair(text) for text in arguments.values)
    if not CREDENTIALS.isdisjoint(key for key, value in changes.items() if value is not None):
        # Credentials are a group: new ones replace the old ones whole.
        kept = {"client_id", "client_secret"} if changes.keys() & {"client_id", "client_secret"} else set[str]()
        profile = {key: value for key, value in profile.items() if key not in CREDENTIALS - kept}
    profile |= changes
    profile = {key: value for key, value in profile.items() if value is not None}
    structured(profile, name, arguments.profiles.kind)
    profiles.all[name] = profile
    if arguments.use or len(profiles.all) == 1:
        profiles.active = name
    profiles.save()
    note(f"profile {name!r} is in {profiles.path}")
    return OK


def _pair(text: str) -> tuple[str, Any]:
    key, equals, value = text.partition("=")
    key = key.strip().replace("-", "_")
    if not equals:
        # It is not shown: it may be a secret in the wrong place.
        raise CommandFailed("a value is no pair.", "Write KEY=VALUE.", USAGE)
    if value == "-" and key in SECRETS:
        value = getpass.getpass(f"{key}: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    if not value:
        return key, None
    if key in NUMBERS:
        try:
            return key, int(value) if value.isdecimal() else float(value)
        except ValueError:
            raise CommandFailed(f"{key}: {value!r} is no number.", status=USAGE) from None
    return key, value


def _remove(arguments: argparse.Namespace) -> int:
    profiles = Profiles(arguments.profiles.api)
    profiles.get(arguments.name)
    if arguments.name == profiles.active and not arguments.force:
        raise CommandFailed(
            f"{arguments.name!r} is the active profile.", "Switch to another one, or give --force.", USAGE
        )
    del profiles.all[arguments.name]
    profiles.save()
    if arguments.profiles is SPARK:
        forget(arguments.name)
    note(f"profile {arguments.name!r} is removed")
    return OK


def _switch(arguments: argparse.Namespace) -> int:
    profiles = Profiles(arguments.profiles.api)
    profiles.switch(arguments.name)
    profiles.save()
    note(f"profile {arguments.name!r} is active")
    return OK


def _path(arguments: argparse.Namespace) -> int:
    write_text(f"{Profiles(arguments.profiles.api).path}\n")
    return OK
