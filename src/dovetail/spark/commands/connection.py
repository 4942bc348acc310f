"""Whom the commands call, and as whom: options before the environment before the active profile."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from dovetail.cli.completers import completes, profile_names
from dovetail.cli.exits import NO_ANSWER, NOT_ALLOWED, USAGE, CommandFailed
from dovetail.cli.inputs import headers_of
from dovetail.cli.output import add_output_options
from dovetail.cli.profiles import Profiles, source_of
from dovetail.spark.authorization import Authorization
from dovetail.spark.base_url import BaseUrl
from dovetail.spark.commands.profile import API, SparkProfile, oauth_of, structured
from dovetail.spark.commands.runner import places_given
from dovetail.spark.config import Config
from dovetail.spark.constants import ENV_VARS
from dovetail.spark.errors import RetryTimeoutError

if TYPE_CHECKING:
    from dovetail.spark._sync.client import Client

_SECRET_HELP = "or env:NAME, file:PATH, command:PROGRAM … to tell where it is"  # noqa: S105
_OWN_HEADERS: Final = {
    "authorization": "Give --token.",
    "x-synthetic-key": "Give --api-key.",
    "x-tenant-name": "Give --tenant.",
    "x-request-id": "Every request has one of its own.",
    "x-spark-ua": "Leave it out.",
    "user-agent": "Leave it out.",
}


class Connection(NamedTuple):
    """Where and as whom.

    Attributes:
        config: The configuration of a client.
        profile: The name of the profile that gave the credentials; empty when none did.
        origin: Where the credentials come from: ``options``, ``environment`` or ``profile``.
    """

    config: Config
    profile: str
    origin: str


def add_options(parser: argparse.ArgumentParser, *, output: bool = True) -> None:
    """Declare whom to call and as whom, and how the result is shown."""
    if output:
        add_output_options(parser)
    group = add_connection(parser, API)
    group.add_argument("--env", help="the environment, instead of a URL")
    parser.set_defaults(connect=connect)


def add_connection(parser: argparse.ArgumentParser, api: str) -> argparse._ArgumentGroup:  # pyright: ignore[reportPrivateUsage]
    """Declare what every client is made with; gives the group, for options of one API alone."""
    group = parser.add_argument_group("connection", "Options come before the environment, that before the profile.")
    named = group.add_argument("--profile", metavar="NAME", help="use this profile, not the environment's variables")
    completes(named, profile_names(api))
    group.add_argument("--base-url", metavar="URL", help="the tenant's URL")
    group.add_argument("--tenant", help="the tenant, when the URL names none")
    group.add_argument("--api-key", metavar="KEY", help=f"a synthetic key, {_SECRET_HELP}")
    group.add_argument("--token", metavar="TOKEN", help=f"a bearer token, {_SECRET_HELP}")
    group.add_argument("--client-id", metavar="ID", help="OAuth client credentials: the id")
    group.add_argument("--client-secret", metavar="SECRET", help=f"their secret, {_SECRET_HELP}")
    group.add_argument("--oauth", metavar="FILE", help="a JSON file with client_id and client_secret")
    group.add_argument("--timeout", type=float, metavar="MS", help="limit of one request, in milliseconds")
    group.add_argument("--retries", type=int, metavar="N", help="how often a failed request is sent again")
    group.add_argument("-H", "--header", action="append", metavar="'NAME: VALUE'", help="one more header; repeatable")
    group.add_argument("--curl", action="store_true", help="print the first request as a curl command; send nothing")
    parser.set_defaults(own_status=own_status)
    return group


def add_quiet(parser: argparse.ArgumentParser) -> None:
    """Declare ``--quiet``."""
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")


def progress_of(arguments: argparse.Namespace) -> Literal["lines"] | None:
    """How flows tell how far they are."""
    return None if arguments.quiet else "lines"


def own_status(error: BaseException) -> int | None:
    """The exit status of Spark's own kind of being late."""
    return NO_ANSWER if isinstance(error, RetryTimeoutError) else None


def connect(arguments: argparse.Namespace, *, needs_credentials: bool = True) -> Client:
    """A client, as options, environment and profiles say; with ``--curl`` one that shows its first call instead.

    Args:
        arguments: The options.
        needs_credentials: Whether there must be credentials.

    Raises:
        CommandFailed: There are no credentials for this address, or no such profile.
        SparkInputError: An option cannot be used.
    """
    found = connection_of(arguments, needs_credentials=needs_credentials)
    places = places_given(arguments)
    if getattr(arguments, "curl", False):
        from dovetail.spark.commands.showing import ShowingClient

        return ShowingClient.use(found.config, **places)
    from dovetail.spark._sync.client import Client
    from dovetail.spark.commands.logins import remember

    client = Client.use(found.config, **places)
    if found.origin == "profile" and found.config.auth.oauth is not None:
        remember(client, found.profile)
    return client


def connection_of(arguments: argparse.Namespace, *, needs_credentials: bool = True) -> Connection:
    """Where and as whom.

    Args:
        arguments: The options.
        needs_credentials: Whether there must be credentials.

    Raises:
        CommandFailed: There are no credentials for this address, or no such profile.
        SparkInputError: An option cannot be used.
    """
    profiles = Profiles(API)
    named: str | None = getattr(arguments, "profile", None)
    name = named or profiles.active
    profile = SparkProfile()
    if named or name in profiles.all:
        profile = structured(profiles.get(name), f"{profiles.place}.{name}", SparkProfile)
    # A profile asked for by name is an option; the active one comes last.
    use_environment = named is None
    address = _address(arguments, profile, use_environment)
    given: dict[str, Any] = {"api_key": "open"}
    origin = "none"
    if needs_credentials:
        given, origin = credentials_of(arguments, profile, name, address, use_environment)
    config = Config(
        base_url=address,
        **given,
        timeout=_first(arguments.timeout, profile.timeout),
        max_retries=_first(arguments.retries, profile.max_retries),
        retry_interval=profile.retry_interval,
    )
    config.extra_headers.update(extra_headers_of(arguments))
    return Connection(config, name if origin == "profile" else "", origin)


def extra_headers_of(arguments: argparse.Namespace) -> dict[str, str]:
    """The headers that options add.

    Raises:
        CommandFailed: One of them is the client's own.
    """
    headers = headers_of(arguments.header)
    for header in headers:
        if header.lower() in _OWN_HEADERS:
            raise CommandFailed(f"--header: {header} is the client's own.", _OWN_HEADERS[header.lower()], USAGE)
    return headers


def _address(arguments: argparse.Namespace, profile: SparkProfile, use_environment: bool) -> BaseUrl:
    url: str | None = arguments.base_url
    if url or arguments.env:
        return BaseUrl.of(url=url, tenant=arguments.tenant, env=arguments.env)
    variable = os.environ.get(ENV_VARS.BASE_URL) if use_environment else None
    if variable:
        address = BaseUrl.of(url=variable, tenant=arguments.tenant)
    else:
        tenant = arguments.tenant or profile.tenant
        if not profile.names_an_address:
            raise CommandFailed(
                "there is no address to connect to.",
                f"Give --base-url, set {ENV_VARS.BASE_URL}, or make a profile: "
                "dovetail spark config set base_url=https://excel.ENV.coherent.global/TENANT api_key=env:NAME",
                USAGE,
            )
        address = BaseUrl.of(url=profile.base_url, tenant=tenant, env=profile.env)
    return address.copy_with(tenant=arguments.tenant) if arguments.tenant else address


def credentials_of(
    arguments: argparse.Namespace,
    profile: SparkProfile,
    name: str,
    address: BaseUrl,
    use_environment: bool,
    otherwise: dict[str, Any] | None = None,
) -> tuple[dict[str, Any], str]:
    """One group of credentials, taken whole, and where it comes from.

    Args:
        arguments: The options.
        profile: The profile.
        name: Its name.
        address: Where they are to be sent.
        use_environment: Whether the environment counts.
        otherwise: What to take when there are none.

    Raises:
        CommandFailed: There are none, or those of the profile are for another address.
    """
    options = {
        "api_key": source_of(arguments.api_key) if arguments.api_key else None,
        "token": source_of(arguments.token) if arguments.token else None,
        "oauth": arguments.oauth,
    }
    if arguments.client_id or arguments.client_secret:
        if arguments.oauth:
            raise CommandFailed("--oauth and --client-id are given at once.", "Give one of them.", USAGE)
        options["oauth"] = oauth_of(arguments.client_id, arguments.client_secret)
    given = {kind: value for kind, value in options.items() if value is not None}
    if given:
        return given, "options"
    if use_environment and not Authorization.from_environment().is_empty:
        return {}, "environment"
    found = profile.credentials()
    if not found and otherwise is not None:
        return otherwise, "none"
    if not found:
        raise CommandFailed(
            "there are no credentials.",
            "Give --api-key, --token or --oauth, set the variables, or make a profile: dovetail spark config set …",
            NOT_ALLOWED,
        )
    if profile.names_an_address and profile.address.value != address.value:
        # What one host was trusted with is not for another.
        raise CommandFailed(
            f"the credentials of profile {name!r} are for {profile.address.value}, not for {address.value}.",
            "Give credentials for that address too.",
            NOT_ALLOWED,
        )
    return found, "profile"


def _first(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)


def known_arguments(client: Client) -> dict[str, object]:
    """Arguments of operations that follow from the connection: the tenant."""
    return {"tenant": client.config.base_url.tenant}
