"""Which runner the commands call, and as whom: options before the environment before the active profile."""

from __future__ import annotations

import argparse
import os
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from dovetail.cli.output import add_output_options
from dovetail.cli.profiles import Profiles
from dovetail.hybrid.commands.profile import RUNNER, RunnerProfile
from dovetail.hybrid.config import Config
from dovetail.hybrid.constants import ENV_VARS
from dovetail.hybrid.runner_url import RunnerUrl, runner_root
from dovetail.spark.commands.connection import add_connection, credentials_of, extra_headers_of
from dovetail.spark.commands.profile import structured
from dovetail.spark.errors import SparkInputError

if TYPE_CHECKING:
    from dovetail.hybrid._sync.client import Client

_OPEN: Final = {"token": "open"}


def add_options(parser: argparse.ArgumentParser, *, output: bool = True) -> None:
    """Declare which runner to call and as whom, and how the result is shown."""
    if output:
        add_output_options(parser)
    group = add_connection(parser, RUNNER.api)
    group.add_argument("--prefix", metavar="PATH", help="the path prefix of a runner with a custom API route")
    group.add_argument("--identity", metavar="URL", help="the Spark tenant that gives tokens for client credentials")
    parser.set_defaults(connect=partial(connect, needs_tenant=True))


def connect(arguments: argparse.Namespace, *, needs_tenant: bool | None = None) -> Client:
    """A client, as options, environment and profiles say; with ``--curl`` one that shows its first call instead.

    Without credentials it sends none.

    Args:
        arguments: The options.
        needs_tenant: Whether there must be a tenant; if not, all of the URL's path is its prefix. By default the URL is
            read as if there had to be one, but there need not be.

    Raises:
        CommandFailed: The credentials of the profile are for another address, or there is no such profile.
        SparkInputError: An option cannot be used, or there is no tenant.
    """
    config = config_of(arguments, needs_tenant=needs_tenant)
    if getattr(arguments, "curl", False):
        from dovetail.hybrid.commands.showing import ShowingClient

        return ShowingClient.use(config)
    from dovetail.hybrid._sync.client import Client

    return Client.use(config)


def config_of(arguments: argparse.Namespace, *, needs_tenant: bool | None = None) -> Config:
    """Which runner and as whom.

    Args:
        arguments: The options.
        needs_tenant: Whether there must be a tenant; see `connect`.

    Raises:
        CommandFailed: The credentials of the profile are for another address, or there is no such profile.
        SparkInputError: An option cannot be used, or there is no tenant.
    """
    profiles = Profiles(RUNNER.api)
    named: str | None = getattr(arguments, "profile", None)
    name = named or profiles.active
    profile = RunnerProfile()
    if named or name in profiles.all:
        profile = structured(profiles.get(name), f"{profiles.place}.{name}", RunnerProfile)
    # A profile asked for by name is an option; the active one comes last.
    use_environment = named is None
    address = _address(arguments, profile, use_environment, needs_tenant)
    given, _ = credentials_of(arguments, profile, name, address, use_environment, _OPEN)
    config = Config(
        base_url=address,
        **given,
        identity=arguments.identity or profile.identity,
        timeout=_first(arguments.timeout, profile.timeout),
        max_retries=_first(arguments.retries, profile.max_retries),
        retry_interval=profile.retry_interval,
    )
    config.extra_headers.update(extra_headers_of(arguments))
    return config


def known_arguments(client: Client) -> dict[str, object]:
    """Arguments of operations that follow from the connection: the tenant, where there is one."""
    tenant = client.config.base_url.tenant
    return {"tenant": tenant} if tenant else {}


def _address(
    arguments: argparse.Namespace, profile: RunnerProfile, use_environment: bool, needs_tenant: bool | None
) -> RunnerUrl:
    variable = os.environ.get(ENV_VARS.RUNNER_URL) if use_environment else None
    elsewhere = bool(arguments.base_url or variable)
    tenant = arguments.tenant or profile.tenant
    # A prefix belongs to its URL.
    prefix = _first(arguments.prefix, None if elsewhere else profile.prefix)
    url = runner_root(arguments.base_url or variable or profile.base_url)
    if needs_tenant is not False or tenant:
        try:
            return RunnerUrl.of(url=url, tenant=tenant, prefix=prefix)
        except SparkInputError as error:
            if needs_tenant or error.at != "tenant":
                raise
    return RunnerUrl.no_tenant(url, prefix=prefix or "")


def _first(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)
