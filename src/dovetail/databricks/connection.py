"""From a client's configuration to the settings of the runtime that does the sending."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dovetail.databricks.auth.registry import auth_of
from dovetail.databricks.errors import ConfigError
from dovetail.databricks.refusals import DIALECT
from dovetail.databricks.user_agent import Product, user_agent
from dovetail.runtime.hooks import NOBODY, Hooks
from dovetail.runtime.retry import RetryPolicy
from dovetail.runtime.settings import Settings, Timeouts

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth

_BUDGET: Final = 300.0
_SILENCE: Final = 60.0
_CONNECT: Final = 10.0
_MANY: Final = 10_000
"""Attempts: their number is limited by time alone."""
_LOST: Final = 6


TO_BE_FOUND: Final = "https://workspace.invalid"
"""What stands for the host until the resource id has led to it; nothing is ever sent there."""


class Transport(NamedTuple):
    """How requests travel, beside what a `Config` says.

    Attributes:
        engine: ``"auto"``, ``"pyreqwest"``, ``"httpx"``, or a client of httpx.
        verify: True to verify certificates, or the path of a PEM file of roots.
        proxy: A proxy URL, ``"environment"``, or None for none.
        hooks: Functions told of every request, answer and retry.
        product: What uses the client.
        extra: Pairs that the client adds to its ``User-Agent``.
        auth: A strategy that takes the place of the configuration's own.
    """

    engine: object = "auto"
    verify: bool | str = True
    proxy: str | None = "environment"
    hooks: Hooks = NOBODY
    product: Product = Product()
    extra: tuple[tuple[str, str], ...] = ()
    auth: Auth | None = None


def chosen_engine(engine: object, http_client: object) -> object:
    """The engine, or the HTTP client that takes its place.

    Raises:
        ConfigError: Both are given.
    """
    if http_client is None:
        return engine
    if engine != "auto":
        raise ConfigError(
            "engine and http_client are given at once.", value=engine, at="engine", remedy="Give one of them."
        )
    return http_client


def runtime_settings(config: Config, transport: Transport) -> Settings:
    """The runtime's settings for a configuration.

    Raises:
        ConfigError: There is no host, or nothing to authenticate with.
        InvalidInput: A limit, the proxy or the certificates cannot be used.
    """
    name, auth = ("custom", transport.auth) if transport.auth is not None else auth_of(config)
    host = config.host
    if host is None and config.azure_workspace_resource_id is not None and getattr(auth, "finds_host", False):
        host = TO_BE_FOUND
    if host is None:
        raise config.error(f"{name} auth: there is no host", at="host", remedy="Give host=, or set DATABRICKS_HOST.")
    total = _BUDGET if config.retry_timeout_seconds is None else config.retry_timeout_seconds
    silence = _SILENCE if config.http_timeout_seconds is None else config.http_timeout_seconds
    return Settings(
        hosts={"": host},
        auth=auth,
        timeouts=Timeouts(connect=min(_CONNECT, silence), read=silence, total=total),
        retry=RetryPolicy(_MANY, base=1.0, longest=10.0, lost=_LOST),
        headers=_headers(config),
        user_agent=user_agent(transport.product, name, transport.extra),
        engine=transport.engine,
        verify=False if config.skip_verify else transport.verify,
        proxy=transport.proxy,
        max_connections=config.max_connections_per_pool,
        rate=config.rate_limit,
        log_headers=bool(config.debug_headers),
        log_bytes=config.debug_truncate_bytes or 0,
        hooks=transport.hooks,
        dialect=DIALECT,
    )


def _headers(config: Config) -> dict[str, Any]:
    return {} if config.workspace_id is None else {"X-Databricks-Workspace-Id": config.workspace_id}
