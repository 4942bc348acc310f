"""Which workspace the commands call, and as whom: options before the environment before a profile."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any, Final

from dovetail import __version__
from dovetail.cli.completers import completes
from dovetail.cli.output import add_output_options
from dovetail.cli.profiles import source_of
from dovetail.databricks.config import Config

if TYPE_CHECKING:
    from dovetail.databricks._sync.client import Client

_SETTINGS: Final = {"timeout": "retry_timeout_seconds", "profile": "profile", "config_file": "config_file"}


def add_options(parser: argparse.ArgumentParser, *, output: bool = True) -> None:
    """Declare which workspace to call and as whom, and how the result is shown."""
    if output:
        add_output_options(parser)
    group = parser.add_argument_group("connection", "Options come before the environment, that before the profile.")
    named = group.add_argument("--profile", metavar="NAME", help="a profile of ~/.databrickscfg")
    completes(named, _profile_names)
    group.add_argument("--config-file", metavar="FILE", help="another file of profiles")
    group.add_argument("--host", help="the workspace's host")
    group.add_argument(
        "--token", help="a personal access token, or env:NAME, file:PATH, command:PROGRAM … to tell where it is"
    )
    group.add_argument("--auth-type", metavar="TYPE", help="the one way of authenticating, such as pat or azure-cli")
    group.add_argument("--timeout", type=float, metavar="S", help="limit of a call with all its attempts, in seconds")
    group.add_argument("--proxy", metavar="URL", help="send by this proxy")
    group.add_argument("--curl", action="store_true", help="print the first request as a curl command; send nothing")
    parser.set_defaults(connect=connect)


def connect(arguments: argparse.Namespace) -> Client:
    """A client, as options, environment and profiles say; with ``--curl`` one that shows its first call instead.

    Raises:
        ConfigError: An option cannot be used, or there is nothing to authenticate with.
    """
    config = config_of(arguments)
    proxy: str = arguments.proxy or "environment"
    if getattr(arguments, "curl", False):
        from dovetail.databricks.commands.showing import ShowingClient

        return ShowingClient(config=config, proxy=proxy, product="dovetail-cli", product_version=__version__)
    from dovetail.databricks._sync.client import Client

    return Client(config=config, proxy=proxy, product="dovetail-cli", product_version=__version__)


def config_of(arguments: argparse.Namespace) -> Config:
    """Which workspace and as whom.

    Raises:
        ConfigError: An option cannot be used.
    """
    given: dict[str, Any] = {setting: getattr(arguments, option) for option, setting in _SETTINGS.items()}
    given |= {"host": arguments.host, "auth_type": arguments.auth_type}
    if arguments.token:
        given["token"] = source_of(arguments.token)
        # A token on the command line is what is meant, whatever else is set up.
        given["auth_type"] = arguments.auth_type or "pat"
    return Config(**given)


def known_arguments(client: Client) -> dict[str, object]:
    """Arguments of operations that follow from the connection: none."""
    return {}


def _profile_names(prefix: str, **_: object) -> list[str]:
    from dovetail.databricks.profiles import profile_names

    return [name for name in profile_names(None) if name.startswith(prefix)]
