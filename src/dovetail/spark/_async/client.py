"""The async client of Spark: configuration, resources, and everything the runtime's client can do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Self

from dovetail.runtime._async.client import AsyncClient as AsyncRuntimeClient
from dovetail.runtime.hooks import Hooks
from dovetail.spark._async.downloading import AsyncDownload
from dovetail.spark._async.places import AsyncPlaces
from dovetail.spark.config import Config
from dovetail.spark.connection import Transport, chosen_engine, runner_settings, runtime_settings
from dovetail.spark.places import FallbackOption, Place, places_of

if TYPE_CHECKING:
    from dovetail.runtime.credentials import SecretSource
    from dovetail.spark._async.auth import AsyncAuth
    from dovetail.spark._async.batches import AsyncBatches
    from dovetail.spark._async.files import AsyncFiles
    from dovetail.spark._async.folders import AsyncFolders
    from dovetail.spark._async.health import AsyncHealth
    from dovetail.spark._async.impex import AsyncImpEx
    from dovetail.spark._async.logs import AsyncHistory
    from dovetail.spark._async.platform import AsyncPlatform
    from dovetail.spark._async.services import AsyncServices
    from dovetail.spark._async.transforms import AsyncTransforms
    from dovetail.spark._async.wasm import AsyncWasm
    from dovetail.spark.authorization import OAuthSource
    from dovetail.spark.base_url import BaseUrl
    from dovetail.spark.logger import LoggerOptions
    from dovetail.spark.response import HttpResponse
    from dovetail.spark.runner import Runner
    from dovetail_api.spark import models as m


class AsyncClient(AsyncRuntimeClient):
    """A client of one Spark tenant.

    Making one touches no network. One client serves any number of tasks; close it with ``aclose`` or ``async with``.
    Beside its resources it sends any call of ``dovetail_api.spark.operations``: see ``send``, ``send_detailed``,
    ``send_many``, ``items``, ``wait``, ``stream``, ``download``, ``request`` and ``curl``.

    What is left out comes from the environment (``CSPARK_BASE_URL``, ``CSPARK_API_KEY``, ``CSPARK_BEARER_TOKEN``,
    ``CSPARK_CLIENT_ID`` with ``CSPARK_CLIENT_SECRET``, ``CSPARK_OAUTH_PATH``): an address given here switches off the
    address there, credentials given here switch off all credentials there.

    Args:
        base_url: The tenant's URL, ``https://excel.{env}.coherent.global/{tenant}``, or a `BaseUrl`.
        tenant: The tenant, when the URL names none.
        env: The environment, instead of a URL.
        oauth: Client credentials: a mapping with ``client_id`` and ``client_secret``, or the path of a JSON file.
        api_key: A synthetic key; ``"open"`` to call public services without credentials.
        token: A bearer token, with or without ``Bearer`` in front.
        timeout: Limit of one request, in **milliseconds**; 60,000 by default.
        max_retries: How many times a failed request is sent again where that is safe; 2 by default.
        retry_interval: Base of the growing wait between attempts, in seconds; 1 by default.
        logger: Options print what the client does to standard error. True and False print nothing: the application
            decides, by what it sets up for the standard logger ``dovetail``.
        http_client: An ``httpx.AsyncClient`` of your own to send with.
        engine: ``"auto"``, ``"pyreqwest"`` or ``"httpx"``.
        verify: True to verify certificates, or the path of a PEM file of roots.
        proxy: A proxy URL, ``"environment"``, or None for none.
        hooks: Functions told of every request, answer and retry.
        runner: A Hybrid Runner that executes services too, as a `Runner` or the URL of one that wants no credentials.
            It executes (``services.execute``); everything else is the SaaS's.
        prefer: Which of the two is asked first, ``runner`` (the default when there is one) or ``saas``.
        fallback: When the other one is asked: True (the default) when the first cannot be reached or does not answer,
            False never, or some of ``transport``, ``unavailable`` and ``unknown_model``.

    Raises:
        SparkInputError: An argument makes no sense, or there is no address.
        SparkCredentialError: There are no credentials.

    Example:
        >>> import dovetail.spark as Spark
        >>> spark = Spark.AsyncClient(env="my-env", tenant="my-tenant", api_key="my-api-key")
        >>> spark.config.base_url.full
        'https://excel.my-env.coherent.global/my-tenant'
    """

    # Called on a client it takes what the runtime's method takes: see AsyncCallDownload.
    download: ClassVar[AsyncDownload] = AsyncDownload()  # pyright: ignore[reportIncompatibleMethodOverride]
    """Of a client, ``download(call, to)``: sends a call and writes a file. Of the class, ``download(url)``."""

    def __init__(
        self,
        *,
        base_url: str | BaseUrl | None = None,
        tenant: str | None = None,
        env: str | None = None,
        oauth: OAuthSource | None = None,
        api_key: str | SecretSource | None = None,
        token: str | SecretSource | None = None,
        timeout: float | None = None,
        max_retries: int | None = None,
        retry_interval: float | None = None,
        logger: bool | Mapping[str, object] | LoggerOptions = True,
        http_client: object = None,
        engine: object = "auto",
        verify: bool | str = True,
        proxy: str | None = "environment",
        hooks: Hooks = Hooks(),  # noqa: B008 - a frozen value
        runner: Runner | str | None = None,
        prefer: Place | None = None,
        fallback: FallbackOption | None = None,
    ) -> None:
        config = Config(
            base_url=base_url,
            tenant=tenant,
            env=env,
            api_key=api_key,
            token=token,
            oauth=oauth,
            timeout=timeout,
            max_retries=max_retries,
            retry_interval=retry_interval,
            logger=logger,
        )
        places = places_of(runner, prefer, fallback)
        self._open(config, Transport(chosen_engine(engine, http_client), verify, proxy, hooks, places))

    def _open(self, config: Config, transport: Transport) -> None:
        self._config = config
        self._transport = transport
        super().__init__(runtime_settings(config, transport))
        places = transport.places
        runner = None if places is None else runner_settings(config, transport, places)
        self.places: AsyncPlaces = AsyncPlaces(self, places, runner)

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
        runner: Runner | str | None = None,
        prefer: Place | None = None,
        fallback: FallbackOption | None = None,
    ) -> Self:
        """A client with a ready configuration, its credentials included.

        Args:
            config: The configuration; its extra headers are those it has now.
            http_client: An ``httpx.AsyncClient`` of your own to send with.
            engine: ``"auto"``, ``"pyreqwest"`` or ``"httpx"``.
            verify: True to verify certificates, or the path of a PEM file of roots.
            proxy: A proxy URL, ``"environment"``, or None for none.
            hooks: Functions told of every request, answer and retry.
            runner: A Hybrid Runner that executes services too.
            prefer: Which of the two is asked first.
            fallback: When the other one is asked.

        Raises:
            SparkInputError: A setting cannot be used.

        Example:
            >>> import dovetail.spark as Spark
            >>> config = Spark.Config(env="my-env", tenant="my-tenant", api_key="my-api-key")
            >>> patient = Spark.AsyncClient.use(config.copy_with(timeout=120_000))
            >>> patient.config.timeout_in_sec
            120.0
        """
        client = cls.__new__(cls)
        places = places_of(runner, prefer, fallback)
        client._open(config, Transport(chosen_engine(engine, http_client), verify, proxy, hooks, places))
        return client

    @staticmethod
    async def health_check(
        base_url: str | BaseUrl,
        token: str = "open",  # noqa: S107 - not a token
        http_client: object = None,
        **options: Any,
    ) -> HttpResponse[m.Health]:
        """Whether an environment is up, without a client of one's own.

        Args:
            base_url: An environment's name, any URL of it, or a `BaseUrl`.
            token: A bearer token; none by default.
            http_client: An ``httpx.AsyncClient`` of your own to send with.
            **options: More arguments of a `Config`, such as ``timeout``.

        Returns:
            The answer; ``response.data`` is ``{"status": "UP"}`` when all is well.

        Raises:
            SparkApiError: The environment answered with an error.
            SparkTransportError: It did not answer.

        Example:
            >>> (await Spark.AsyncClient.health_check(spark.config.base_url)).data
            {'status': 'UP'}

        Source: Coherent Spark, GET /health
        """
        from dovetail.spark.base_url import HealthUrl

        config = Config(base_url=HealthUrl.when(base_url), token=token, **options)
        async with AsyncClient.use(config, http_client) as client:
            return await client.health.check()

    @property
    def config(self) -> Config:
        """The configuration, credentials masked."""
        return self._config

    @property
    def runner(self) -> AsyncRuntimeClient:
        """The client that sends to the runner alone, for calls that were prepared: ``runner.send_many(calls)``.

        It has the runner's credentials and limits, and never asks the SaaS.

        Raises:
            SparkInputError: This client has no runner.
        """
        return self.places.runner

    @cached_property
    def auth(self) -> AsyncAuth:
        """Access tokens."""
        from dovetail.spark._async.auth import AsyncAuth

        return AsyncAuth(self)

    @cached_property
    def health(self) -> AsyncHealth:
        """The health of the environment."""
        from dovetail.spark._async.health import AsyncHealth

        return AsyncHealth(self)

    @cached_property
    def platform(self) -> AsyncPlatform:
        """The settings of the platform."""
        from dovetail.spark._async.platform import AsyncPlatform

        return AsyncPlatform(self)

    @cached_property
    def folders(self) -> AsyncFolders:
        """Folders, which hold services."""
        from dovetail.spark._async.folders import AsyncFolders

        return AsyncFolders(self)

    @cached_property
    def services(self) -> AsyncServices:
        """Services: create, execute, validate, inspect, download and delete them."""
        from dovetail.spark._async.services import AsyncServices

        return AsyncServices(self)

    @cached_property
    def batches(self) -> AsyncBatches:
        """Batches: pipelines for large numbers of records."""
        from dovetail.spark._async.batches import AsyncBatches

        return AsyncBatches(self)

    @cached_property
    def transforms(self) -> AsyncTransforms:
        """Transforms, which stand between a caller's own data and a service."""
        from dovetail.spark._async.transforms import AsyncTransforms

        return AsyncTransforms(self)

    @cached_property
    def files(self) -> AsyncFiles:
        """Files behind temporary links."""
        from dovetail.spark._async.files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def logs(self) -> AsyncHistory:
        """Log records: what was recorded of executions."""
        from dovetail.spark._async.logs import AsyncHistory

        return AsyncHistory(self)

    @cached_property
    def impex(self) -> AsyncImpEx:
        """Exports and imports: services as packages, for other tenants and for runners."""
        from dovetail.spark._async.impex import AsyncImpEx

        return AsyncImpEx(self)

    @cached_property
    def wasm(self) -> AsyncWasm:
        """Services as WebAssembly modules."""
        from dovetail.spark._async.wasm import AsyncWasm

        return AsyncWasm(self)

    async def aclose(self) -> None:
        """Close all connections, those to the runner too; calls under way fail, further ones are refused."""
        try:
            await super().aclose()
        finally:
            await self.places.aclose()

    def __reduce__(self) -> tuple[Any, ...]:
        from dovetail.runtime.credentials import check_picklable

        check_picklable({}, self._transport.proxy)
        return _reopened, (type(self), self._config, self._transport)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._config.base_url.full!r}, {self._config.auth!r})"


def _reopened(cls: type[AsyncClient], config: Config, transport: Transport) -> AsyncClient:
    client = cls.__new__(cls)
    client._open(config, transport)  # pyright: ignore[reportPrivateUsage]
    return client
