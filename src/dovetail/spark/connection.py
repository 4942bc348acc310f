"""From a client's configuration to the settings of the runtime that does the sending."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

from dovetail import __version__
from dovetail.runtime.auth import ApiKeyAuth, BearerAuth, NoAuth, TokenAuth
from dovetail.runtime.hooks import Hooks
from dovetail.runtime.retry import RetryPolicy
from dovetail.runtime.settings import Settings, Timeouts
from dovetail.spark.authorization import AccessToken, Authorization, OAuth
from dovetail.spark.building import built
from dovetail.spark.constants import RETRY_RANDOMIZATION_FACTOR
from dovetail.spark.errors import SPARK_ERROR_TYPES, SparkCredentialError, SparkInputError, api_error_type

if TYPE_CHECKING:
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.call import Call
    from dovetail.spark.client_config import ClientConfig
    from dovetail.spark.places import PlacePolicy
    from dovetail_api.spark import models as m

_PYTHON: Final = ".".join(str(part) for part in sys.version_info[:3])
_OWN_HEADERS: Final = frozenset(
    {"user-agent", "x-spark-ua", "x-request-id", "x-tenant-name", "x-synthetic-key", "authorization"}
)
_LONGEST_CONNECT: Final = 10.0
_LONGEST_WAIT: Final = 8.0


class Transport(NamedTuple):
    """How requests travel, beside what a `Config` says.

    Attributes:
        engine: ``"auto"``, ``"pyreqwest"``, ``"httpx"``, or a client of httpx.
        verify: True to verify certificates, or the path of a PEM file of roots.
        proxy: A proxy URL, ``"environment"``, or None for none.
        hooks: Functions told of every request, answer and retry.
        places: A runner beside the SaaS, and which of the two is asked first; None where there is the SaaS alone.
    """

    engine: object = "auto"
    verify: bool | str = True
    proxy: str | None = "environment"
    hooks: Hooks = Hooks()
    places: PlacePolicy | None = None


def chosen_engine(engine: object, http_client: object) -> object:
    """The engine, or the HTTP client that takes its place.

    Raises:
        SparkInputError: Both are given.
    """
    if http_client is None:
        return engine
    if engine != "auto":
        raise SparkInputError(
            "engine and http_client are given at once.", value=engine, at="engine", remedy="Give one of them."
        )
    return http_client


def runtime_settings(config: ClientConfig, transport: Transport, agent: str = "dovetail-spark") -> Settings:
    """The runtime's settings for a configuration.

    Args:
        config: The configuration.
        transport: How requests travel.
        agent: What the client calls itself in its headers.

    Raises:
        SparkInputError: A limit or the address cannot be used.
    """
    _check_config(config)
    limit = config.timeout_in_sec
    policy = RetryPolicy(config.max_retries, config.retry_interval * RETRY_RANDOMIZATION_FACTOR, _LONGEST_WAIT)
    return built(
        Settings,
        hosts=config.hosts,
        auth=_auth(config),
        timeouts=built(
            Timeouts,
            connect=min(_LONGEST_CONNECT, limit),
            read=limit,
            # Every attempt may take its time, and so may the waits between them.
            total=(limit + _LONGEST_WAIT) * (config.max_retries + 1),
        ),
        retry=policy,
        headers=_headers(config, agent),
        user_agent=agents(agent)[0],
        retry_after_headers=("retry-after", "x-retry-after"),
        engine=transport.engine,
        verify=transport.verify,
        proxy=transport.proxy,
        log=config.logs_to_application,
        hooks=_hooks(config, transport.hooks),
        api_error=api_error_type,
        error_types=SPARK_ERROR_TYPES,
        name="" if transport.places is None else "saas",
    )


def runner_settings(config: ClientConfig, transport: Transport, places: PlacePolicy) -> Settings:
    """The runtime's settings for the runner beside the SaaS: of the client's own only the limit and who is told.

    An HTTP client that the caller gave is for the SaaS alone: it may carry credentials of its own.
    """
    engine = transport.engine if isinstance(transport.engine, str) else "auto"
    hooks = _hooks(config, transport.hooks)
    return places.runner.settings(
        config.base_url.tenant, config.timeout_in_sec, engine, hooks, log=config.logs_to_application
    )


def _check_config(config: object) -> None:
    from dovetail.spark.client_config import ClientConfig

    if not isinstance(config, ClientConfig):
        raise SparkInputError(
            f"config: {type(config).__name__} is not a Config.", at="config", remedy="Give Config(base_url=…, …)."
        )


class TokenRequest:
    """Makes the call that exchanges client credentials for a token; the secret is read when it is made."""

    def __init__(self, oauth: OAuth, tenant: str) -> None:
        self._oauth = oauth
        self._tenant = tenant

    def __call__(self) -> Call[m.AccessToken]:
        """The call."""
        from dovetail_api.spark.operations import auth

        return built(
            auth.retrieve_token,
            tenant=self._tenant,
            client_id=self._oauth.client_id,
            client_secret=self._oauth.reveal(),
            grant_type="client_credentials",
        )


class TokenReader:
    """Takes the token out of the answer, and leaves a copy with the credentials it came from."""

    def __init__(self, oauth: OAuth) -> None:
        self._oauth = oauth

    def __call__(self, answer: m.AccessToken) -> tuple[str, float | None]:
        """The token, and the seconds it lives."""
        token = plain_token(answer)
        if not token.access_token:
            raise SparkCredentialError("The token endpoint answered without a token.")
        self._oauth.remember(token)
        # A lifetime of 0 would have every request fetch a token of its own.
        return token.access_token, float(token.expires_in) if token.expires_in > 0 else None


def plain_token(answer: m.AccessToken) -> AccessToken:
    """A token as users know it, from the token endpoint's answer."""
    import msgspec

    return AccessToken.from_dict(msgspec.to_builtins(answer))


def _auth(config: ClientConfig) -> Auth:
    auth = config.auth
    if auth.oauth is not None:
        return TokenAuth(TokenRequest(auth.oauth, config.realm), TokenReader(auth.oauth))
    return plain_auth(auth)


def plain_auth(auth: Authorization) -> Auth:
    """The strategy for an API key, a bearer token, or none."""
    if auth.source is None:
        return NoAuth()
    return ApiKeyAuth(auth.source, "x-synthetic-key") if auth.type == "api_key" else BearerAuth(auth.source)


def without_own(headers: Mapping[str, str]) -> dict[str, str]:
    """Headers but for those that clients set themselves."""
    return {name: text for name, text in headers.items() if name.lower() not in _OWN_HEADERS}


def agents(name: str) -> tuple[str, str]:
    """What a client calls itself: its ``User-Agent`` and its ``x-spark-ua``."""
    return f"{name}/{__version__} (Python/{_PYTHON})", f"agent={name}/{__version__}; env=Python/{_PYTHON}"


def _headers(config: ClientConfig, agent: str) -> dict[str, str]:
    headers = without_own(config.extra_headers)
    headers["x-spark-ua"] = agents(agent)[1]
    if config.base_url.tenant:
        headers["x-tenant-name"] = config.base_url.tenant
    return headers


def _hooks(config: ClientConfig, hooks: Hooks) -> Hooks:
    if config.logs_to_application or config.logger.disabled:
        return hooks
    from dovetail.spark.log_hooks import logging_hooks

    return logging_hooks(config.logger, hooks)
