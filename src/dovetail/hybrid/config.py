"""Configuration of a runner's client: where, as whom, and how patiently."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final

from dovetail.hybrid.constants import ENV_VARS
from dovetail.hybrid.runner_url import RunnerUrl
from dovetail.runtime.credentials import SecretSource
from dovetail.spark.authorization import Authorization, OAuthSource
from dovetail.spark.base_url import BaseUrl
from dovetail.spark.client_config import ClientConfig
from dovetail.spark.errors import SparkCredentialError, SparkInputError
from dovetail.spark.logger import LoggerOptions

_NO_CREDENTIALS: Final = (
    "Give token='open' for a runner that asks for none; or api_key=, token= or oauth=, or set "
    f"{ENV_VARS.API_KEY}, {ENV_VARS.BEARER_TOKEN}, {ENV_VARS.OAUTH_PATH}, or {ENV_VARS.CLIENT_ID} with "
    f"{ENV_VARS.CLIENT_SECRET}."
)


class Config(ClientConfig):
    """Settings of a runner's client; what is left out comes from the environment or is a default.

    Args:
        base_url: The runner's URL, or a ready-made `RunnerUrl`; by default ``CSPARK_RUNNER_URL``, or
            ``http://localhost:3000``. `RunnerUrl.of` says how a path in it is read.
        tenant: The tenant, when the URL names none.
        env: Refused: a runner belongs to no environment.
        api_key: A synthetic key, or ``"open"``.
        token: A bearer token, or ``"open"`` for a runner that asks for none.
        oauth: Client credentials, or the path of a JSON file that holds them. Any of these three switches off all
            credentials of the environment.
        timeout: Limit of one request, in **milliseconds**; 60,000 by default.
        max_retries: How many times a failed request is sent again; 2 by default, 0 never.
        retry_interval: Base of the growing delay between attempts, in seconds; 1 by default.
        logger: Whether and how to log; see `dovetail.spark.logger`.
        prefix: The path prefix of a runner with a custom API route, such as ``"runner/api"``.
        identity: With ``oauth``: the URL of the Spark tenant whose identity provider gives the tokens, since a runner
            gives none; ``CSPARK_BASE_URL`` by default.

    Attributes:
        extra_headers: Headers that a client made with this configuration sends with every request; those it has when
            the client is made. They cannot replace the client's own.

    Raises:
        SparkInputError: A value makes no sense, or there is no tenant.
        SparkCredentialError: There are no credentials.

    Example:
        >>> config = Config(base_url="http://localhost:8080", tenant="acme", token="open", prefix="runner/api")
        >>> config.base_url.full
        'http://localhost:8080/runner/api/acme'
    """

    __slots__ = ("_identity",)

    _base_url: RunnerUrl

    def __init__(
        self,
        *,
        base_url: str | BaseUrl | None = None,
        tenant: str | None = None,
        env: str | None = None,
        api_key: str | SecretSource | None = None,
        token: str | SecretSource | None = None,
        oauth: OAuthSource | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        logger: bool | Mapping[str, object] | LoggerOptions = True,
        prefix: str | None = None,
        identity: str | BaseUrl | None = None,
    ) -> None:
        if env is not None:
            raise SparkInputError(
                f"env: {env!r} is given, but a runner belongs to no environment.",
                value=env,
                at="env",
                remedy="Give the runner's base_url=.",
            )
        address = _address(base_url, tenant, prefix)
        auth = Authorization(api_key=api_key, token=token, oauth=oauth)
        if auth.is_empty:
            auth = Authorization.from_environment()
        if auth.is_empty:
            raise SparkCredentialError(f"There are no credentials. {_NO_CREDENTIALS}")
        super().__init__(address, auth, timeout, max_retries, retry_interval, logger)
        self._identity = _identity(auth, identity, address.tenant)

    def copy_with(
        self,
        *,
        base_url: str | BaseUrl | None = None,
        tenant: str | None = None,
        api_key: str | SecretSource | None = None,
        token: str | SecretSource | None = None,
        oauth: OAuthSource | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        logger: bool | Mapping[str, object] | LoggerOptions | None = None,
        prefix: str | None = None,
        identity: str | BaseUrl | None = None,
    ) -> Config:
        """The same settings but for what is given; credentials are kept as they are, or replaced whole."""
        address = self._base_url
        if isinstance(base_url, BaseUrl):
            address = _address(base_url, tenant, prefix)
        elif base_url is not None or tenant is not None or prefix is not None:
            address = address.copy_with(url=base_url, tenant=tenant, prefix=prefix)
        auth = Authorization(api_key=api_key, token=token, oauth=oauth)
        copy = self._filled(Config.__new__(Config), address, auth, timeout, max_retries, retry_interval, logger)
        copy._identity = _identity(copy.auth, self._identity if identity is None else identity, address.tenant)
        return copy

    @property
    def base_url(self) -> RunnerUrl:
        """The runner's address, and the tenant."""
        return self._base_url

    @property
    def hosts(self) -> dict[str, str]:
        """The URL of each host label: the runner's, and with client credentials that of the identity provider."""
        found = self._base_url.hosts
        return found if self._identity is None else {**found, "keycloak": self._identity.to("keycloak")}

    @property
    def realm(self) -> str:
        """The tenant whose identity provider gives tokens for client credentials."""
        return self._base_url.tenant if self._identity is None else self._identity.tenant


def _address(base_url: str | BaseUrl | None, tenant: str | None, prefix: str | None) -> RunnerUrl:
    if isinstance(base_url, RunnerUrl):
        return base_url if tenant is None and prefix is None else base_url.copy_with(tenant=tenant, prefix=prefix)
    if isinstance(base_url, BaseUrl):
        return RunnerUrl(base_url.value, base_url.tenant if tenant is None else tenant, prefix=prefix or "")
    return RunnerUrl.of(url=base_url, tenant=tenant, prefix=prefix)


def _identity(auth: Authorization, given: str | BaseUrl | None, tenant: str) -> BaseUrl | None:
    """Where client credentials are exchanged for tokens; None when there are none to exchange."""
    if auth.oauth is None:
        return None
    found = given or os.environ.get(ENV_VARS.BASE_URL, "").strip()
    if not found:
        raise SparkInputError(
            "identity: nothing says where the client credentials are exchanged for tokens; a runner does not do it.",
            at="identity",
            remedy=f"Give identity='https://excel.ENV.coherent.global/TENANT', or set {ENV_VARS.BASE_URL}.",
        )
    return found if isinstance(found, BaseUrl) else BaseUrl.of(url=found, tenant=tenant)
