"""Configuration of a Spark client: where, as whom, and how patiently."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from dovetail.runtime.credentials import SecretSource
from dovetail.spark.authorization import Authorization, OAuthSource
from dovetail.spark.base_url import BaseUrl
from dovetail.spark.client_config import ClientConfig
from dovetail.spark.constants import ENV_VARS
from dovetail.spark.logger import LoggerOptions

if TYPE_CHECKING:
    from dovetail.spark.platform_settings import PlatformConfigured


class Config(ClientConfig):
    """Settings of a client; what is left out comes from the environment or is a default.

    Args:
        base_url: The tenant's URL, or a ready-made `BaseUrl`; ``CSPARK_BASE_URL`` without this and ``env``.
        tenant: The tenant, when the URL names none.
        env: The environment, instead of a URL.
        api_key: A synthetic key, or ``"open"``.
        token: A bearer token.
        oauth: Client credentials, or the path of a JSON file that holds them. Any of these three switches off all
            credentials of the environment.
        timeout: Limit of one request, in **milliseconds**.
        max_retries: How many times a failed request is sent again; 0 never.
        retry_interval: Base of the growing delay between attempts, in seconds.
        logger: Whether and how to log; see `dovetail.spark.logger`.

    Attributes:
        extra_headers: Headers that a client made with this configuration sends with every request; those it has when
            the client is made. They cannot replace the client's own.

    Raises:
        SparkInputError: A value makes no sense, or there is no address.
        SparkCredentialError: There are no credentials.

    Example:
        >>> config = Config(env="us", tenant="acme", api_key="my-api-key", timeout=1500.5, max_retries=0)
        >>> config.base_url.full, config.timeout_in_sec, config.max_retries
        ('https://excel.us.coherent.global/acme', 1.5005, 0)
    """

    __slots__ = ()

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
    ) -> None:
        address = _address(base_url, tenant, env)
        auth = Authorization.resolve(api_key=api_key, token=token, oauth=oauth)
        super().__init__(address, auth, timeout, max_retries, retry_interval, logger)

    def copy_with(
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
        logger: bool | Mapping[str, object] | LoggerOptions | None = None,
    ) -> Config:
        """The same settings but for what is given; credentials are kept as they are, or replaced whole."""
        address = self._base_url
        if isinstance(base_url, BaseUrl):
            address = base_url
        elif base_url is not None or tenant is not None or env is not None:
            address = self._base_url.copy_with(url=base_url, tenant=tenant, env=env)
        auth = Authorization(api_key=api_key, token=token, oauth=oauth)
        fresh = Config.__new__(Config)
        return self._filled(fresh, address, auth, timeout, max_retries, retry_interval, logger)

    def get(self, client: object = None) -> PlatformConfigured:
        """Get the settings of the platform, with this configuration; see `Client.platform`.

        Args:
            client: An ``httpx.Client`` of your own to send with.

        Raises:
            SparkCredentialError: These are no credentials for it: it takes a bearer token or OAuth.

        Example:
            >>> spark.config.get().settings.flag("EnablePublicAPI")
            True

        Source: Coherent Spark, GET /api/v1/config/GetSparkConfiguration
        """
        from dovetail.spark._sync.client import Client

        with Client.use(self, client) as spark:
            return spark.platform.get_config()

    async def aget(self, client: object = None) -> PlatformConfigured:
        """The same as `get`, for tasks.

        Args:
            client: An ``httpx.AsyncClient`` of your own to send with.
        """
        from dovetail.spark._async.client import AsyncClient

        async with AsyncClient.use(self, client) as spark:
            return await spark.platform.get_config()


def _address(base_url: str | BaseUrl | None, tenant: str | None, env: str | None) -> BaseUrl:
    if isinstance(base_url, BaseUrl):
        return base_url
    found = os.environ.get(ENV_VARS.BASE_URL)
    if base_url is not None or env is not None or not found:
        return BaseUrl.of(url=base_url, tenant=tenant, env=env)
    address = BaseUrl.of(url=found, tenant=tenant)
    return address if tenant is None else address.copy_with(tenant=tenant)
