"""A Hybrid Runner as a second place for executions: where it is, as whom it is called, and how patiently."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

from dovetail.runtime.hooks import Hooks
from dovetail.runtime.retry import RetryPolicy
from dovetail.runtime.settings import Settings, Timeouts
from dovetail.spark.authorization import Authorization
from dovetail.spark.base_url import check_text, parsed_url
from dovetail.spark.building import built
from dovetail.spark.client_config import retry_count, retry_delay
from dovetail.spark.connection import agents, plain_auth, without_own
from dovetail.spark.errors import SPARK_ERROR_TYPES, SparkInputError, api_error_type

if TYPE_CHECKING:
    from dovetail.runtime.credentials import SecretSource

_SEGMENT: Final = re.compile(r"[A-Za-z0-9._~-]+")
_LONGEST_WAIT: Final = 1.0
_HINT: Final = "Give 'http(s)://host:port'."


class Runner:
    """A Hybrid Runner that executes services of the same tenant.

    It shares nothing with the client it is given to but the tenant's name and the hooks: it has credentials, headers,
    limits and connections of its own. Nothing of it is read from the environment; ``CSPARK_RUNNER_URL`` has no say
    here, so that no variable decides where a program's data goes.

    Args:
        url: Scheme, host and port: ``http://localhost:3000``. The client adds the tenant.
        token: A bearer token of the runner, or where to read it; ``"open"`` for none.
        api_key: A synthetic key of the runner, or where to read it, instead of a token. Without either no credentials
            are sent.
        prefix: The path in front of the tenant, where the runner has one (its custom API route): ``"eu/models"``.
        timeout: Limit of one request, in **milliseconds**; by default that of the client. Where the SaaS is asked when
            the runner does not answer, all attempts together have this time.
        connect_timeout: Limit for making a connection, in **milliseconds**.
        max_retries: How often a failed request is sent again where that is safe.
        retry_interval: Base of the growing wait between attempts, in seconds.
        pause: After the runner (or the SaaS, where that is preferred) could not be reached in time, for how many
            seconds the other place is asked first.
        headers: More headers of requests to the runner; those of the client's configuration are not sent to it.
        verify: True to verify certificates, or the path of a PEM file of roots.
        proxy: A proxy URL, ``"environment"``, or None for none.
        http_client: A client of httpx of your own to send with, of the kind (sync or async) of the Spark client.

    Raises:
        SparkInputError: The URL, the prefix, a limit or a header cannot be used, or token and key are given at once.
        SparkCredentialError: The token or the key cannot be read.

    Example:
        >>> import dovetail.spark as Spark
        >>> runner = Spark.Runner("http://localhost:3000", token="open", prefix="eu/models")
        >>> runner
        Runner('http://localhost:3000/eu/models')
        >>> spark = Spark.Client(env="my-env", tenant="my-tenant", api_key="my-api-key", runner=runner)
        >>> spark.runner.settings.hosts
        {'': 'http://localhost:3000/eu/models'}
    """

    __slots__ = (
        "auth",
        "base_url",
        "connect_timeout",
        "headers",
        "http_client",
        "max_retries",
        "pause",
        "proxy",
        "retry_interval",
        "timeout",
        "verify",
    )

    def __init__(
        self,
        url: str,
        *,
        token: str | SecretSource | None = None,
        api_key: str | SecretSource | None = None,
        prefix: str | None = None,
        timeout: float | None = None,
        connect_timeout: float = 2000.0,
        max_retries: int = 1,
        retry_interval: float = 0.2,
        pause: float = 5.0,
        headers: Mapping[str, str] | None = None,
        verify: bool | str = True,
        proxy: str | None = None,
        http_client: object = None,
    ) -> None:
        self.base_url: str = _base_url(url, prefix)
        auth = Authorization(api_key=api_key, token=token)
        self.auth: Authorization = Authorization(token="open") if auth.is_empty else auth  # noqa: S106 - no token
        self.timeout: float | None = None if timeout is None else _positive(timeout, "timeout")
        self.connect_timeout: float = _positive(connect_timeout, "connect_timeout")
        self.max_retries: int = retry_count(max_retries, "runner.max_retries")
        self.retry_interval: float = retry_delay(retry_interval, "runner.retry_interval")
        self.pause: float = _positive(pause, "pause", zero=True)
        self.headers: dict[str, str] = _headers(headers)
        self.verify: bool | str = verify
        self.proxy: str | None = proxy
        self.http_client: object = http_client
        # What is wrong is told where it is written.
        self.settings("", 60.0, "auto", Hooks(), log=True)

    def settings(self, tenant: str, limit: float, engine: object, hooks: Hooks, *, log: bool) -> Settings:
        """The settings of the client that sends to the runner.

        Args:
            tenant: The tenant's name.
            limit: Limit of one request in seconds, where the runner has none of its own.
            engine: The engine, where the runner has no HTTP client of its own.
            hooks: Functions told of every request, answer and retry.
            log: Whether it writes to the standard logger ``dovetail``.
        """
        seconds = limit if self.timeout is None else self.timeout / 1000
        user_agent, spark_agent = agents("dovetail-spark")
        headers = without_own(self.headers) | {"x-spark-ua": spark_agent}
        if tenant:
            headers["x-tenant-name"] = tenant
        policy = built(RetryPolicy, self.max_retries, self.retry_interval, _LONGEST_WAIT)
        return built(
            Settings,
            hosts={"": self.base_url},
            auth=plain_auth(self.auth),
            timeouts=built(
                Timeouts,
                connect=min(self.connect_timeout / 1000, seconds),
                read=seconds,
                total=(seconds + _LONGEST_WAIT) * (policy.retries + 1),
            ),
            retry=policy,
            headers=headers,
            user_agent=user_agent,
            retry_after_headers=("retry-after", "x-retry-after"),
            engine=self.http_client or engine,
            verify=self.verify,
            proxy=self.proxy,
            log=log,
            hooks=hooks,
            api_error=api_error_type,
            error_types=SPARK_ERROR_TYPES,
            name="runner",
        )

    def __getstate__(self) -> object:
        from dovetail.runtime.credentials import check_picklable

        check_picklable(self.headers, self.proxy)
        return object.__getstate__(self)

    def __repr__(self) -> str:
        return f"Runner({self.base_url!r}{'' if self.auth.is_open else f', {self.auth!r}'})"


def _base_url(url: object, prefix: object) -> str:
    parts = parsed_url("" if url is None else cast("str", url), "runner.url", _HINT)
    if parts.path.strip("/"):
        raise SparkInputError(
            "runner: its URL holds more than scheme, host and port.",
            at="runner.url",
            remedy="Leave the tenant out, the client adds it; give a path in front of the tenant as prefix=.",
        )
    check_text("runner.prefix", prefix, "Give the path in front of the tenant, such as 'eu/models'.")
    segments = [segment for segment in cast("str", prefix or "").split("/") if segment]
    for segment in segments:
        if not _SEGMENT.fullmatch(segment) or segment in (".", ".."):
            raise SparkInputError(
                f"runner.prefix: {segment!r} cannot be part of a path.", value=prefix, at="runner.prefix"
            )
    return "/".join([f"{parts.scheme}://{parts.host}", *segments])


def _headers(given: object) -> dict[str, str]:
    if given is not None and not isinstance(given, Mapping):
        # It may hold a key: only its type is told.
        raise SparkInputError(
            f"runner.headers: {type(given).__name__} is no mapping.", at="runner.headers", remedy="Give a dictionary."
        )
    headers = dict(cast("Mapping[object, object]", given or {}))
    for name, value in headers.items():
        check_text("the name of a header of the runner", name, "Give text.")
        if not isinstance(value, str):
            raise SparkInputError(
                f"runner.headers.{name}: {type(value).__name__} is not text.", at=f"runner.headers.{name}"
            )
    return cast("dict[str, str]", headers)


def _positive(value: object, name: str, *, zero: bool = False) -> float:
    number = float(value) if isinstance(value, int | float) and not isinstance(value, bool) else -1.0
    if not 0 <= number < float("inf") or not (number or zero):
        raise SparkInputError(
            f"runner.{name}: {value!r} is not a finite number above 0.", value=value, at=f"runner.{name}"
        )
    return number
