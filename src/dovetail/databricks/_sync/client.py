# Derived from _async/client.py by `make generate`; do not edit.
"""The sync client of a workspace: configuration, areas, and everything the runtime's client can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar

from dovetail.databricks._sync.areas import Areas
from dovetail.databricks.config import Config
from dovetail.databricks.connection import Transport, chosen_engine, runtime_settings
from dovetail.databricks.seed_arguments import config_of
from dovetail.databricks.user_agent import Product, checked_pair
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.hooks import NOBODY, Hooks

if TYPE_CHECKING:
    from collections.abc import Callable

    from typing_extensions import Unpack

    from dovetail.databricks.auth_methods import AuthMethods
    from dovetail.databricks.seed_arguments import ClientOptions
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.credentials import SecretSource

A = TypeVar("A")


class Client(Areas):
    """A client of one workspace.

    Making one touches no network. One client serves any number of tasks; close it with ``close`` or ``with``.
    Beside its areas it sends any call of ``dovetail_api.databricks.operations``: see ``send``, ``send_detailed``,
    ``items``, ``send_many``, ``request`` and ``curl``.

    What is left out comes from the environment (``DATABRICKS_HOST``, ``DATABRICKS_TOKEN`` …), and what is not there
    from a profile of ``~/.databrickscfg``. Credentials go to the workspace's origin alone.

    Args:
        auth_method: One of `AuthMethods`; by default the one that the other arguments are made for.
        config: A ready configuration, instead of the options.
        auth: A strategy of your own, instead of those that the configuration can choose.
        http_client: An ``httpx.Client`` of your own to send with.
        engine: ``"auto"``, ``"pyreqwest"`` or ``"httpx"``.
        verify: True to verify certificates, or the path of a PEM file of roots.
        proxy: A proxy URL, ``"environment"``, or None for none.
        hooks: Functions told of every request, answer and retry.
        product: What uses the client, in its ``User-Agent``.
        product_version: Its semantic version.
        options: Settings as `ConfigOptions` lists them, and in the names of `AuthMethods`: ``databricks_instance``,
            ``personal_access_token``, ``access_token``, ``management_token`` and ``resource_id``.

    Raises:
        ConfigError: A setting cannot be used, or there is nothing to authenticate with.

    Example:
        >>> from dovetail.databricks import Client
        >>> client = Client(databricks_instance="adb-1.2.azuredatabricks.net", personal_access_token="dapi123")
        >>> client.config.host
        'https://adb-1.2.azuredatabricks.net'
    """

    def __init__(
        self,
        auth_method: AuthMethods | str | None = None,
        *,
        config: Config | None = None,
        auth: Auth | None = None,
        http_client: object = None,
        engine: object = "auto",
        verify: bool | str = True,
        proxy: str | None = "environment",
        hooks: Hooks = NOBODY,
        product: str = "unknown",
        product_version: str = "0.0.0",
        **options: Unpack[ClientOptions],
    ) -> None:
        chosen = config_of(auth_method, config, dict(options))
        engine = chosen_engine(engine, http_client)
        self._open(chosen, Transport(engine, verify, proxy, hooks, Product(product, product_version), auth=auth))

    def _open(self, config: Config, transport: Transport) -> None:
        self._config = config
        self._transport = transport
        super().__init__(runtime_settings(config, transport))

    @classmethod
    def use_personal_access_token(
        cls, databricks_instance: str, personal_access_token: str | SecretSource, **options: Any
    ) -> Self:
        """A client with a personal access token.

        Args:
            databricks_instance: The workspace's host.
            personal_access_token: The token.
            **options: More arguments of the client.
        """
        return cls(
            "personal_access_token",
            databricks_instance=databricks_instance,
            personal_access_token=personal_access_token,
            **options,
        )

    @classmethod
    def use_azure_ad_user(
        cls, databricks_instance: str, access_token: str | SecretSource, resource_id: str | None = None, **options: Any
    ) -> Self:
        """A client with an Entra ID token of a user, which the caller fetched.

        Args:
            databricks_instance: The workspace's host.
            access_token: The token, for the resource ``2ff814a6-3304-4ab8-85cb-cd0e6f879c1d``.
            resource_id: The workspace as an Azure resource, for a user who is not a member of it yet.
            **options: More arguments of the client.
        """
        return cls(
            "azure_ad_user",
            databricks_instance=databricks_instance,
            access_token=access_token,
            resource_id=resource_id,
            **options,
        )

    @classmethod
    def use_azure_ad_service_principal(
        cls,
        databricks_instance: str,
        access_token: str | SecretSource,
        management_token: str | SecretSource | None = None,
        resource_id: str | None = None,
        **options: Any,
    ) -> Self:
        """A client with Entra ID tokens of a service principal, which the caller fetched.

        Args:
            databricks_instance: The workspace's host.
            access_token: The token, for the resource ``2ff814a6-3304-4ab8-85cb-cd0e6f879c1d``.
            management_token: A token for Azure's management, for a service principal that is no member of the
                workspace.
            resource_id: The workspace as an Azure resource; goes with ``management_token``.
            **options: More arguments of the client.
        """
        return cls(
            "azure_ad_service_principal",
            databricks_instance=databricks_instance,
            access_token=access_token,
            management_token=management_token,
            resource_id=resource_id,
            **options,
        )

    @property
    def config(self) -> Config:
        """The configuration, secrets masked."""
        return self._config

    def area(self, kind: Callable[[Self], A]) -> A:
        """An area that this library does not know: a class made with the client that it sends with.

        Args:
            kind: The class, one object of which the client keeps.

        Example:
            >>> class Previews:
            ...     def __init__(self, client):
            ...         self.client = client
            >>> client.area(Previews) is client.area(Previews)
            True
        """
        if not callable(kind):
            with self.settings.refusals():
                raise InvalidInput(
                    f"kind: {kind!r} is no class.", value=kind, at="kind", remedy="Give the area's class."
                )
        kept: dict[Any, Any] = self.__dict__.setdefault("_others", {})
        if kind not in kept:
            kept[kind] = kind(self)
        found: A = kept[kind]
        return found

    def with_product(self, product: str, version: str, **extra: str) -> Self:
        """A client like this one that calls itself after what uses it.

        Args:
            product: A name: letters, digits and ``_ . + -``.
            version: Its semantic version.
            **extra: More pairs for the ``User-Agent``.

        Raises:
            ConfigError: One of them has not its form.
        """
        pairs = tuple(checked_pair(key, value) for key, value in extra.items())
        transport = self._transport._replace(product=Product(product, version), extra=pairs)
        return _reopened(type(self), self._config, transport)

    def test_connection(self) -> bool:
        """Whether the workspace answers, and takes the credentials.

        Returns:
            True; otherwise it raises what stands in the way.

        Raises:
            DatabricksError: The service refused.
            TransportError: There was no answer.
        """
        from dovetail_api.databricks.operations import clusters

        self.send(clusters.list(page_size=1))
        return True

    def __reduce__(self) -> tuple[Any, ...]:
        from dovetail.runtime.credentials import check_picklable

        check_picklable({}, self._transport.proxy)
        return _reopened, (type(self), self._config, self._transport)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._config.host!r}, {self.settings.auth!r})"


C = TypeVar("C", bound=Client)


def _reopened(cls: type[C], config: Config, transport: Transport) -> C:
    client = cls.__new__(cls)
    client._open(config, transport)  # pyright: ignore[reportPrivateUsage]
    return client
