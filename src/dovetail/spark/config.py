"""Configuration of a Spark client: where, as whom, and how patiently."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from dovetail.runtime.credentials import SecretSource
from dovetail.spark.authorization import Authorization, OAuthSource
from dovetail.spark.base_url import BaseUrl
from dovetail.spark.constants import DEFAULT_MAX_RETRIES, DEFAULT_RETRY_INTERVAL, DEFAULT_TIMEOUT_IN_MS, ENV_VARS
from dovetail.spark.errors import SparkInputError
from dovetail.spark.logger import LoggerOptions

if TYPE_CHECKING:
    from dovetail.spark.platform_settings import PlatformConfigured


class Config:
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

    __slots__ = ("_auth", "_base_url", "_logger", "_max_retries", "_retry_interval", "_timeout", "extra_headers")

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
        self._base_url = _address(base_url, tenant, env)
        self._auth = Authorization.resolve(api_key=api_key, token=token, oauth=oauth)
        self._timeout = _amount(DEFAULT_TIMEOUT_IN_MS if timeout is None else timeout, "timeout", "milliseconds")
        if not self._timeout:
            raise SparkInputError(
                "timeout: 0 would never let a request end.", value=timeout, at="timeout", remedy="Give milliseconds."
            )
        self._max_retries = retry_count(DEFAULT_MAX_RETRIES if max_retries is None else max_retries)
        self._retry_interval = retry_delay(DEFAULT_RETRY_INTERVAL if retry_interval is None else retry_interval)
        self._logger = logger if isinstance(logger, bool) else LoggerOptions.when(logger)
        self.extra_headers: dict[str, str] = {}

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
        copy = Config(
            base_url=address,
            api_key="open",
            timeout=self._timeout if timeout is None else timeout,
            max_retries=self._max_retries if max_retries is None else max_retries,
            retry_interval=self._retry_interval if retry_interval is None else retry_interval,
            logger=self._logger if logger is None else logger,
        )
        copy._auth = self._auth if auth.is_empty else auth
        copy.extra_headers = dict(self.extra_headers)
        return copy

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

    @property
    def base_url(self) -> BaseUrl:
        """The tenant's address."""
        return self._base_url

    @property
    def auth(self) -> Authorization:
        """The credentials, masked."""
        return self._auth

    @property
    def timeout(self) -> float:
        """Limit of one request, in milliseconds."""
        return self._timeout

    @property
    def timeout_in_sec(self) -> float:
        """Limit of one request, in seconds."""
        return self._timeout / 1000

    @property
    def max_retries(self) -> int:
        """How many times a failed request is sent again."""
        return self._max_retries

    @property
    def retry_interval(self) -> float:
        """Base of the growing delay between attempts, in seconds."""
        return self._retry_interval

    @property
    def logger(self) -> LoggerOptions:
        """How the client logs."""
        return LoggerOptions.when(self._logger)

    @property
    def logs_to_application(self) -> bool:
        """Whether records go to the standard logger ``dovetail``, which prints what the application asks for."""
        return self._logger is True

    @property
    def has_headers(self) -> bool:
        """Whether extra headers are sent."""
        return bool(self.extra_headers)

    def __repr__(self) -> str:
        return (
            f"Config(base_url={self._base_url.full!r}, auth={self._auth!r}, timeout={self._timeout:g}, "
            f"max_retries={self._max_retries}, retry_interval={self._retry_interval:g})"
        )


def retry_count(value: float, name: str = "max_retries") -> int:
    """A number of retries: whole and not negative.

    Raises:
        SparkInputError: It is neither.
    """
    number = _amount(value, name, "retries")
    if number != int(number):
        raise SparkInputError(f"{name}: {value!r} is not whole.", value=value, at=name)
    return int(number)


def retry_delay(value: float, name: str = "retry_interval") -> float:
    """A delay in seconds: finite and not negative.

    Raises:
        SparkInputError: It is neither.
    """
    return _amount(value, name, "seconds")


def _amount(value: object, name: str, unit: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise SparkInputError(
            f"{name}: {value!r} is no number.", value=value, at=name, remedy=f"Give {unit} as a number."
        )
    if not math.isfinite(value) or value < 0:
        raise SparkInputError(f"{name}: {value!r} is not a finite number of {unit} from 0.", value=value, at=name)
    return value


def _address(base_url: str | BaseUrl | None, tenant: str | None, env: str | None) -> BaseUrl:
    if isinstance(base_url, BaseUrl):
        return base_url
    found = os.environ.get(ENV_VARS.BASE_URL)
    if base_url is not None or env is not None or not found:
        return BaseUrl.of(url=base_url, tenant=tenant, env=env)
    address = BaseUrl.of(url=found, tenant=tenant)
    return address if tenant is None else address.copy_with(tenant=tenant)
