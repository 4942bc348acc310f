"""Which gateway the commands call, and as whom: options before the environment before the active profile."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from dovetail.cli.completers import completes, profile_names
from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.output import add_output_options
from dovetail.cli.profiles import Profiles, source_of
from dovetail.runtime.credentials import LiteralSecret
from dovetail.sds.commands.profile_kind import API, structured
from dovetail.sds.config import Config
from dovetail.sds.host import DEFAULT_HOST, base_url_of

if TYPE_CHECKING:
    from dovetail.runtime.credentials import SecretSource
    from dovetail.sds._sync.client import Client


def add_options(parser: argparse.ArgumentParser, *, output: bool = True) -> None:
    """Declare which gateway to call and as whom, and how the result is shown."""
    if output:
        add_output_options(parser)
    group = parser.add_argument_group(
        "connection",
        "What is left out comes from the environment (SDS_HOST, SDS_SECRET_TOKEN …), from the nearest .env file, or "
        "from the active profile.",
    )
    group.add_argument("--host", metavar="HOST", help="the gateway: host, host:port or a URL")
    completes(
        group.add_argument("--profile", metavar="NAME", help="a profile; see: dovetail sds profile"), profile_names(API)
    )
    group.add_argument("--token", metavar="SOURCE", help="where the key is: env:NAME, file:PATH or command:PROGRAM …")
    group.add_argument("--env-file", metavar="FILE", help="an env file instead of the nearest .env")
    group.add_argument("--timeout", type=float, metavar="SECONDS", help="silence allowed while waiting for an answer")
    group.add_argument("--curl", action="store_true", help="print the first request as a curl command; send nothing")
    parser.set_defaults(connect=connect)


def connect(arguments: argparse.Namespace, *, dry_run: bool = False) -> Client:
    """A client, as options, environment and profiles say; with ``--curl`` one that shows its first call instead.

    Args:
        arguments: The options.
        dry_run: Whether it is to change nothing.

    Raises:
        CommandFailed: The key is no source, or belongs to another gateway, or there is no such profile.
        InputError: An option cannot be used.
    """
    settings = settings_of(arguments)
    settings["DRY_RUN"] = "true" if dry_run else "false"
    if getattr(arguments, "curl", False):
        from dovetail.sds.commands.showing import ShowingClient

        return ShowingClient(env_file=arguments.env_file, env_config=settings)
    from dovetail.sds._sync.client import Client

    return Client(env_file=arguments.env_file, env_config=settings)


def config_of(arguments: argparse.Namespace) -> Config:
    """Which gateway and as whom.

    Raises:
        CommandFailed: The key is no source, or belongs to another gateway, or there is no such profile.
        InputError: An option cannot be used.
    """
    return Config(env_file=arguments.env_file, env_config=settings_of(arguments))


def settings_of(arguments: argparse.Namespace) -> dict[str, Any]:
    """What options and profiles say, as the settings that come before all others."""
    given: dict[str, Any] = {}
    if arguments.host is not None:
        given["SDS_HOST"] = arguments.host
    if arguments.token is not None:
        given["SDS_SECRET_TOKEN"] = key_source(arguments.token)
    if arguments.timeout is not None:
        given["HTTP_TIMEOUT"] = arguments.timeout
    profiles = Profiles(API)
    if arguments.profile is not None:
        return {**_of_profile(profiles, arguments.profile, given), **given}
    # The active profile comes last, and whole: it is used where nothing else holds a key.
    if profiles.active in profiles.all and Config(env_file=arguments.env_file, env_config=given).token is None:
        return {**_of_profile(profiles, profiles.active, given), **given}
    return given


def told_sources(arguments: argparse.Namespace, config: Config) -> dict[str, str]:
    """Where each setting comes from, in the words of a command line."""
    options = {"SDS_HOST": arguments.host, "SDS_SECRET_TOKEN": arguments.token, "HTTP_TIMEOUT": arguments.timeout}
    profile = f"profile {(arguments.profile or Profiles(API).active)!r}"
    return {
        name: ("an option" if options.get(name) is not None else profile) if source == "env_config" else source
        for name, source in config.sources.items()
    }


def known_arguments(client: Client) -> dict[str, object]:
    """Arguments of operations that follow from the connection: none."""
    return {}


def _of_profile(profiles: Profiles, name: str, given: dict[str, Any]) -> dict[str, Any]:
    profile = structured(profiles.get(name), f"{profiles.place}.{name}")
    found = profile.settings()
    own, meant = base_url_of(profile.host or DEFAULT_HOST), given.get("SDS_HOST")
    if meant is not None and profile.token and "SDS_SECRET_TOKEN" not in given and base_url_of(meant) != own:
        raise CommandFailed(
            f"profile {name!r}: its key is for {own}, not for {meant}.", "Give --token, or another profile.", USAGE
        )
    return found


def key_source(text: str) -> SecretSource:
    """Where the key is, as an option tells it.

    Raises:
        CommandFailed: The option is the key itself.
    """
    source = source_of(text)
    if isinstance(source, LiteralSecret):
        # Not repeated: it is probably the key itself.
        raise CommandFailed(
            "--token: it tells no place. Others on this machine can see command lines.",
            "Give env:NAME, file:PATH or command:PROGRAM ….",
            USAGE,
        )
    return source
