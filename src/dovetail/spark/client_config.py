"""What the configurations of clients share: as whom, and how patiently."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TypeVar

from dovetail.spark.authorization import Authorization
from dovetail.spark.base_url import BaseUrl
from dovetail.spark.constants import DEFAULT_MAX_RETRIES, DEFAULT_RETRY_INTERVAL, DEFAULT_TIMEOUT_IN_MS
from dovetail.spark.errors import SparkInputError
from dovetail.spark.logger import LoggerOptions

C = TypeVar("C", bound="ClientConfig")


class ClientConfig:
    """Settings of a client.

    Args:
        base_url: Where.
        auth: As whom.
        timeout: Limit of one request, in **milliseconds**.
        max_retries: How many times a failed request is sent again; 0 never.
        retry_interval: Base of the growing delay between attempts, in seconds.
        logger: Whether and how to log; see `dovetail.spark.logger`.

    Attributes:
        extra_headers: Headers that a client made with this configuration sends with every request; those it has when
            the client is made. They cannot replace the client's own.

    Raises:
        SparkInputError: A value makes no sense.
    """

    __slots__ = ("_auth", "_base_url", "_logger", "_max_retries", "_retry_interval", "_timeout", "extra_headers")

    def __init__(
        self,
        base_url: BaseUrl,
        auth: Authorization,
        timeout: float | None,
        max_retries: int | None,
        retry_interval: float | None,
        logger: bool | Mapping[str, object] | LoggerOptions,
    ) -> None:
        self._base_url = base_url
        self._auth = auth
        self._timeout = _amount(DEFAULT_TIMEOUT_IN_MS if timeout is None else timeout, "timeout", "milliseconds")
        if not self._timeout:
            raise SparkInputError(
                "timeout: 0 would never let a request end.", value=timeout, at="timeout", remedy="Give milliseconds."
            )
        self._max_retries = retry_count(DEFAULT_MAX_RETRIES if max_retries is None else max_retries)
        self._retry_interval = retry_delay(DEFAULT_RETRY_INTERVAL if retry_interval is None else retry_interval)
        self._logger = logger if isinstance(logger, bool) else LoggerOptions.when(logger)
        self.extra_headers: dict[str, str] = {}

    def _filled(
        self,
        copy: C,
        base_url: BaseUrl,
        auth: Authorization,
        timeout: float | None,
        max_retries: int | None,
        retry_interval: float | None,
        logger: bool | Mapping[str, object] | LoggerOptions | None,
    ) -> C:
        """A new configuration filled with these settings but for what is given; credentials are replaced whole."""
        ClientConfig.__init__(
            copy,
            base_url,
            self._auth if auth.is_empty else auth,
            self._timeout if timeout is None else timeout,
            self._max_retries if max_retries is None else max_retries,
            self._retry_interval if retry_interval is None else retry_interval,
            self._logger if logger is None else logger,
        )
        copy.extra_headers = dict(self.extra_headers)
        return copy

    @property
    def base_url(self) -> BaseUrl:
        """The tenant's address."""
        return self._base_url

    @property
    def hosts(self) -> dict[str, str]:
        """The URL of each host label; the default host has the empty label."""
        return self._base_url.hosts

    @property
    def realm(self) -> str:
        """The tenant whose identity provider gives tokens for client credentials."""
        return self._base_url.tenant

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

    def __getstate__(self) -> object:
        from dovetail.runtime.credentials import check_picklable

        check_picklable(self.extra_headers, None)
        return object.__getstate__(self)

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}(base_url={self._base_url.full!r}, auth={self._auth!r}, timeout={self._timeout:g}, "
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
