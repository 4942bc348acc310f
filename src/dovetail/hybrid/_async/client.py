"""The async client of a Hybrid Runner: configuration, resources, and everything the runtime's client can do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from dovetail.hybrid.config import Config
from dovetail.hybrid.runner_url import RunnerUrl, runner_root
from dovetail.runtime._async.client import AsyncClient as AsyncRuntimeClient
from dovetail.runtime.hooks import Hooks
from dovetail.spark.base_url import BaseUrl
from dovetail.spark.connection import Transport, chosen_engine, runtime_settings

if TYPE_CHECKING:
    from dovetail.hybrid._async.runner import AsyncHealth, AsyncStatus, AsyncVersion
    from dovetail.hybrid._async.services import AsyncServices
    from dovetail.runtime.credentials import SecretSource
    from dovetail.spark.authorization import OAuthSource
    from dovetail.spark.logger import LoggerOptions
    from dovetail.spark.response import HttpResponse
    from dovetail_api.hybrid import models as m

_AGENT = "dovetail-hybrid"


class AsyncClient(AsyncRuntimeClient):
    """A client of one tenant on a runner.

    Making one touches no network. One client serves any number of tasks; close it with ``aclose`` or ``async with``.
    Beside its resources it sends any call of ``dovetail_api.hybrid.operations``: see ``send``, ``send_detailed``,
    ``send_many``, ``request`` and ``curl``.

    What is left out comes from the environment: the address from ``CSPARK_RUNNER_URL``, credentials from
    ``CSPARK_API_KEY``, ``CSPARK_BEARER_TOKEN``, ``CSPARK_CLIENT_ID`` with ``CSPARK_CLIENT_SECRET``, or
    ``CSPARK_OAUTH_PATH``. Credentials given here switch off all credentials there. Credentials go to the runner's
    origin alone.

    Args:
        base_url: The runner's URL, or a `RunnerUrl`; ``http://localhost:3000`` by default. With ``tenant``, a path in
            it is the path prefix; without, its last segment is the tenant.
        tenant: The tenant whose services are meant.
        api_key: A synthetic key, for a runner that asks for one.
        token: A bearer token, with or without ``Bearer`` in front; ``"open"`` for a runner that asks for none.
        timeout: Limit of one request, in **milliseconds**; 60,000 by default.
        max_retries: How many times a failed request is sent again where that is safe; 2 by default.
        retry_interval: Base of the growing wait between attempts, in seconds; 1 by default.
        http_client: An ``httpx.AsyncClient`` of your own to send with.
        logger: Options print what the client does to standard error. True and False print nothing: the application
            decides, by what it sets up for the standard logger ``dovetail``.
        prefix: The path prefix of a runner with a custom API route, such as ``"runner/api"``.
        oauth: Client credentials: a mapping with ``client_id`` and ``client_secret``, or the path of a JSON file.
        identity: With ``oauth``: the URL of the Spark tenant that gives the tokens; ``CSPARK_BASE_URL`` by default.
        engine: ``"auto"``, ``"pyreqwest"`` or ``"httpx"``.
        verify: True to verify certificates, or the path of a PEM file of roots.
        proxy: A proxy URL, ``"environment"``, or None for none.
        hooks: Functions told of every request, answer and retry.

    Raises:
        SparkInputError: An argument makes no sense, or there is no tenant.
        SparkCredentialError: There are no credentials.

    Example:
        >>> import dovetail.hybrid as Hybrid
        >>> hybrid = Hybrid.AsyncClient(base_url="http://localhost:8080", tenant="my-tenant", token="open")
        >>> hybrid.config.base_url.full
        'http://localhost:8080/my-tenant'
    """

    def __init__(
        self,
        *,
        base_url: str | BaseUrl | None = None,
        tenant: str | None = None,
        api_key: str | SecretSource | None = None,
        token: str | SecretSource | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        http_client: object = None,
        logger: bool | Mapping[str, object] | LoggerOptions = True,
        prefix: str | None = None,
        oauth: OAuthSource | None = None,
        identity: str | BaseUrl | None = None,
        engine: object = "auto",
        verify: bool | str = True,
        proxy: str | None = "environment",
        hooks: Hooks = Hooks(),  # noqa: B008 - a frozen value
    ) -> None:
        config = Config(
            base_url=base_url,
            tenant=tenant,
            api_key=api_key,
            token=token,
            oauth=oauth,
            timeout=timeout,
            max_retries=max_retries,
            retry_interval=retry_interval,
            logger=logger,
            prefix=prefix,
            identity=identity,
        )
        self._open(config, Transport(chosen_engine(engine, http_client), verify, proxy, hooks))

    def _open(self, config: Config, transport: Transport) -> None:
        self._config = config
        self._transport = transport
        super().__init__(runtime_settings(config, transport, _AGENT))

    @classmethod
    def use(
        cls,
        config: Config,
        http_client: object = None,
        *,
        engine: object = "auto",
        verify: bool | str = True,
        proxy: str | None = "environment",
        hooks: Hooks = Hooks(),  # noqa: B008
    ) -> Self:
        """A client with a ready configuration, its credentials included.

        Args:
            config: The configuration; its extra headers are those it has now.
            http_client: An ``httpx.AsyncClient`` of your own to send with.
            engine: ``"auto"``, ``"pyreqwest"`` or ``"httpx"``.
            verify: True to verify certificates, or the path of a PEM file of roots.
            proxy: A proxy URL, ``"environment"``, or None for none.
            hooks: Functions told of every request, answer and retry.

        Raises:
            SparkInputError: A setting cannot be used.

        Example:
            >>> import dovetail.hybrid as Hybrid
            >>> config = Hybrid.Config(tenant="my-tenant", token="open")
            >>> patient = Hybrid.AsyncClient.use(config.copy_with(timeout=120_000))
            >>> patient.config.timeout_in_sec
            120.0
        """
        client = cls.__new__(cls)
        client._open(config, Transport(chosen_engine(engine, http_client), verify, proxy, hooks))
        return client

    @staticmethod
    async def health_check(
        base_url: str | BaseUrl | None = None,
        token: str = "open",  # noqa: S107 - not a token
        http_client: object = None,
        **options: Any,
    ) -> HttpResponse[m.RunnerHealth]:
        """Whether a runner is up, without a client of one's own.

        Args:
            base_url: The runner's URL without a tenant, or a `RunnerUrl`; by default ``CSPARK_RUNNER_URL``, or
                ``http://localhost:3000``.
            token: A bearer token; none by default.
            http_client: An ``httpx.AsyncClient`` of your own to send with.
            **options: More arguments of a `Config`, such as ``timeout``.

        Returns:
            The answer; ``response.data`` is ``{"msg": "ok"}`` when all is well.

        Raises:
            SparkApiError: The runner answered with an error.
            SparkTransportError: It did not answer.

        Example:
            >>> (await Hybrid.AsyncClient.health_check(hybrid.config.base_url)).data
            {'msg': 'ok'}

        Source: Coherent Hybrid Runner, GET /healthcheck
        """
        async with AsyncClient.use(_of_runner(base_url, token, options), http_client) as client:
            return await client.health.check()

    @staticmethod
    async def get_version(
        base_url: str | BaseUrl | None = None,
        token: str = "open",  # noqa: S107 - not a token
        http_client: object = None,
        **options: Any,
    ) -> HttpResponse[m.RunnerVersion]:
        """Which version a runner is, without a client of one's own.

        Args:
            base_url: The runner's URL without a tenant, or a `RunnerUrl`; by default ``CSPARK_RUNNER_URL``, or
                ``http://localhost:3000``.
            token: A bearer token; none by default.
            http_client: An ``httpx.AsyncClient`` of your own to send with.
            **options: More arguments of a `Config`, such as ``timeout``.

        Raises:
            SparkApiError: The runner answered with an error.
            SparkTransportError: It did not answer.

        Example:
            >>> "version" in (await Hybrid.AsyncClient.get_version(hybrid.config.base_url)).data
            True

        Source: Coherent Hybrid Runner, GET /version
        """
        async with AsyncClient.use(_of_runner(base_url, token, options), http_client) as client:
            return await client.version.get()

    @staticmethod
    async def get_status(
        base_url: str | BaseUrl | None = None,
        token: str = "open",  # noqa: S107 - not a token
        http_client: object = None,
        **options: Any,
    ) -> HttpResponse[m.RunnerStatus]:
        """What a runner has loaded and how it fares, without a client of one's own.

        Args:
            base_url: The runner's URL without a tenant, or a `RunnerUrl`; by default ``CSPARK_RUNNER_URL``, or
                ``http://localhost:3000``.
            token: A bearer token; none by default.
            http_client: An ``httpx.AsyncClient`` of your own to send with.
            **options: More arguments of a `Config`, such as ``timeout``.

        Raises:
            NotFoundError: The runner is older than version 1.46.0.
            SparkApiError: The runner answered with another error.
            SparkTransportError: It did not answer.

        Example:
            >>> (await Hybrid.AsyncClient.get_status(hybrid.config.base_url)).value.memory_usage_mb > 0
            True

        Source: Coherent Hybrid Runner, GET /status
        """
        async with AsyncClient.use(_of_runner(base_url, token, options), http_client) as client:
            return await client.status.get()

    @property
    def config(self) -> Config:
        """The configuration, credentials masked."""
        return self._config

    @cached_property
    def health(self) -> AsyncHealth:
        """The health of the runner."""
        from dovetail.hybrid._async.runner import AsyncHealth

        return AsyncHealth(self)

    @cached_property
    def version(self) -> AsyncVersion:
        """The version of the runner."""
        from dovetail.hybrid._async.runner import AsyncVersion

        return AsyncVersion(self)

    @cached_property
    def status(self) -> AsyncStatus:
        """What the runner has loaded and how it fares."""
        from dovetail.hybrid._async.runner import AsyncStatus

        return AsyncStatus(self)

    @cached_property
    def services(self) -> AsyncServices:
        """Services: hand them over, execute, validate and describe them."""
        from dovetail.hybrid._async.services import AsyncServices

        return AsyncServices(self)

    def __reduce__(self) -> tuple[Any, ...]:
        from dovetail.runtime.credentials import check_picklable

        check_picklable({}, self._transport.proxy)
        return _reopened, (type(self), self._config, self._transport)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._config.base_url.full!r}, {self._config.auth!r})"


def _of_runner(base_url: str | BaseUrl | None, token: str, options: Mapping[str, Any]) -> Config:
    """The configuration of a client that asks the runner itself."""
    root = base_url.value if isinstance(base_url, BaseUrl) else runner_root(base_url)
    given = dict(options)
    address = RunnerUrl.no_tenant(root, prefix=given.pop("prefix", None) or "")
    if token != "open" or not given.keys() & {"api_key", "oauth"}:  # noqa: S105 - not a token
        given["token"] = token
    return Config(base_url=address, **given)


def _reopened(cls: type[AsyncClient], config: Config, transport: Transport) -> AsyncClient:
    client = cls.__new__(cls)
    client._open(config, transport)  # pyright: ignore[reportPrivateUsage]
    return client
