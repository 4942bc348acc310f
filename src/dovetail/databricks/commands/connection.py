"""Which workspace the commands call, and as whom: options before the environment before a profile."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from dovetail import __version__
from dovetail.cli.completers import completes
from dovetail.cli.exits import NOT_ALLOWED, NOT_FOUND
from dovetail.cli.output import add_output_options
from dovetail.cli.profiles import source_of
from dovetail.databricks.config import Config
from dovetail.databricks.errors import NotFound, PermissionDenied, Unauthenticated

if TYPE_CHECKING:
    from dovetail.databricks._sync.client import Client

_SETTINGS = {
    "host": "host",
    "profile": "profile",
    "config_file": "config_file",
    "auth_type": "auth_type",
    "timeout": "http_timeout_seconds",
    "budget": "retry_timeout_seconds",
}
"""Option → setting of a client."""


def add_options(parser: argparse.ArgumentParser, *, output: bool = True) -> None:
    """Declare which workspace to call and as whom, and how the result is shown."""
    if output:
        add_output_options(parser)
    group = parser.add_argument_group(
        "connection", "What is left out comes from the environment (DATABRICKS_HOST …), or from ~/.databrickscfg."
    )
    group.add_argument("--host", metavar="URL", help="the workspace")
    named = group.add_argument("--profile", metavar="NAME", help="a profile of ~/.databrickscfg")
    completes(named, _profile_names)
    group.add_argument("--config-file", metavar="FILE", help="another file of profiles")
    group.add_argument("--token", metavar="TOKEN", help="an access token, or env:NAME, file:PATH … to tell where it is")
    group.add_argument("--auth-type", metavar="NAME", help="the one way of authenticating to use")
    group.add_argument("--timeout", type=float, metavar="SECONDS", help="silence allowed while waiting for an answer")
    group.add_argument("--budget", type=float, metavar="SECONDS", help="all attempts of one request together")
    group.add_argument("--proxy", metavar="URL", help="send by this proxy")
    group.add_argument("--curl", action="store_true", help="print the first request as a curl command; send nothing")
    parser.set_defaults(own_status=own_status, connect=connect)


def own_status(error: BaseException) -> int | None:
    """The exit status of refusals that say more than their status: a missing job answers 400."""
    if isinstance(error, NotFound):
        return NOT_FOUND
    return NOT_ALLOWED if isinstance(error, PermissionDenied | Unauthenticated) else None


def connect(arguments: argparse.Namespace) -> Client:
    """A client, as options, environment and profiles say; with ``--curl`` one that shows its first call instead.

    Raises:
        ConfigError: An option cannot be used, or there is no workspace, or nothing to authenticate with.
    """
    from dovetail.databricks._sync.client import Client
    from dovetail.databricks.commands.showing import ShowingClient

    kind = ShowingClient if getattr(arguments, "curl", False) else Client
    proxy: str = arguments.proxy or "environment"
    return kind(config=config_of(arguments), proxy=proxy, product="dovetail-cli", product_version=__version__)


def config_of(arguments: argparse.Namespace) -> Config:
    """Which workspace and as whom.

    Raises:
        ConfigError: An option cannot be used.
    """
    given: dict[str, Any] = {
        setting: getattr(arguments, option)
        for option, setting in _SETTINGS.items()
        if getattr(arguments, option, None) is not None
    }
    if arguments.token is not None:
        # A token on the command line is what is meant, whatever else is set up.
        given = {"auth_type": "pat", **given, "token": source_of(arguments.token)}
    return Config(**given)


def known_arguments(client: Client) -> dict[str, object]:
    """Arguments of operations that follow from the connection: none."""
    return {}


def _profile_names(prefix: str, **_: object) -> list[str]:
    from dovetail.databricks.profiles import profile_names

    return [name for name in profile_names(None) if name.startswith(prefix)]
