"""From a client's configuration to the settings of the runtime that does the sending."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final, NamedTuple

from dovetail import __version__
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.hooks import NOBODY, Hooks
from dovetail.runtime.retry import RetryPolicy
from dovetail.runtime.settings import Settings, Timeouts
from dovetail.sds.errors import ERROR_TYPES, InputError
from dovetail.sds.key_auth import KeyAuth
from dovetail.sds.refusals import DIALECT

if TYPE_CHECKING:
    from dovetail.sds.config import Config

_CONNECT: Final = 10.0
_LONGEST_WAIT: Final = 8.0
_RETRIES: Final = 2
AGENT: Final = f"dovetail-sds/{__version__} (Python/{'.'.join(str(part) for part in sys.version_info[:3])})"
"""What a client calls itself."""


class Transport(NamedTuple):
    """How requests travel, beside what a `Config` says.

    Attributes:
        engine: ``"auto"``, ``"pyreqwest"``, ``"httpx"``, or a client of httpx.
        verify: True for the usual roots, or the path of a PEM file of roots; certificates are always checked.
        proxy: A proxy URL, ``"environment"``, or None for none.
        hooks: Functions told of every request, answer and retry.
        retries: Most attempts after the first.
    """

    engine: object = "auto"
    verify: bool | str = True
    proxy: str | None = "environment"
    hooks: Hooks = NOBODY
    retries: int = _RETRIES


def checked_transport(
    http_client: object, engine: object, verify: bool | str, proxy: str | None, hooks: Hooks, retries: int
) -> Transport:
    """How requests travel.

    Raises:
        InputError: An engine and a client to take its place are given at once, or certificates are not to be checked.
    """
    if http_client is not None and engine != "auto":
        raise InputError(
            "engine and http_client are given at once.", value=engine, at="engine", remedy="Give one of them."
        )
    if verify is False:
        raise InputError(
            "verify: certificates are always checked.",
            value=verify,
            at="verify",
            remedy="Give the path of a PEM file that holds the gateway's certificate or its root.",
        )
    return Transport(engine if http_client is None else http_client, verify, proxy, hooks, retries)


def runtime_settings(config: Config, transport: Transport, hooks: Hooks) -> Settings:
    """The runtime's settings for a configuration.

    Args:
        config: The configuration.
        transport: How requests travel.
        hooks: Those of the transport, and the client's own.

    Raises:
        InputError: The proxy, the certificates or the number of retries cannot be used.
    """
    limit = config.timeout
    try:
        return Settings(
            hosts={"": config.base_url},
            auth=KeyAuth(config.token, config.unread),
            timeouts=Timeouts(
                connect=min(_CONNECT, limit),
                read=limit,
                # Every attempt may take its time, and so may the waits between them.
                total=(limit + _LONGEST_WAIT) * (transport.retries + 1),
            ),
            retry=RetryPolicy(transport.retries, longest=_LONGEST_WAIT),
            user_agent=AGENT,
            engine=transport.engine,
            verify=transport.verify,
            proxy=transport.proxy,
            hooks=hooks,
            error_types=ERROR_TYPES,
            dialect=DIALECT,
        )
    except InvalidInput as error:
        raise InputError(error.message, value=error.value, at=error.at) from None
