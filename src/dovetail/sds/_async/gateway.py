"""The gateway as one account sees it: configuration, who one is, and whether things are done for real."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, TypeVar

from dovetail.runtime._async.client import AsyncClient as AsyncRuntimeClient
from dovetail.runtime.hooks import NOBODY, Hooks
from dovetail.sds.config import Config
from dovetail.sds.connection import Transport, checked_transport, runtime_settings
from dovetail.sds.host import without_port

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dovetail_api.sds import models as m

G = TypeVar("G", bound="AsyncGateway")


class AsyncGateway(AsyncRuntimeClient):
    """What all areas of a client share; see `AsyncClient`, which is one."""

    is_authenticated: bool
    """Whether `authenticate` went well the last time; False before."""

    def __init__(
        self,
        host: str | None = None,
        *,
        env_file: str | os.PathLike[str] | None = None,
        env_config: Mapping[str, object] | None = None,
        verbose: bool = False,
        log_file: str | os.PathLike[str] | None = None,
        dry_run: bool | None = None,
        http_client: object = None,
        engine: object = "auto",
        verify: bool | str = True,
        proxy: str | None = "environment",
        hooks: Hooks = NOBODY,
        retries: int = 2,
    ) -> None:
        config = Config(host, env_file=env_file, env_config=env_config, log_file=log_file)
        transport = checked_transport(http_client, engine, verify, proxy, hooks, retries)
        self._open(config, transport, config.dry_run if dry_run is None else dry_run, verbose)

    def _open(self, config: Config, transport: Transport, dry_run: bool, verbose: bool) -> None:
        self._config = config
        self._transport = transport
        self._request_log = None
        hooks = transport.hooks
        if config.log_file is not None:
            from dovetail.sds.log_file import RequestLog

            self._request_log = RequestLog(config.log_file)
            hooks = self._request_log.hooks(hooks)
        self.dry_run = dry_run
        self.verbose = verbose
        self.is_authenticated = False
        self._me: m.User | None = None
        super().__init__(runtime_settings(config, transport, hooks))

    @property
    def config(self) -> Config:
        """The configuration, the key masked."""
        return self._config

    @property
    def host(self) -> str:
        """The gateway's host, with its port where it is not the usual one."""
        return self._config.sds_host

    @property
    def base_url(self) -> str:
        """The gateway's URL, which all paths begin with."""
        return self._config.base_url

    @property
    def base_url_no_port(self) -> str:
        """The same without its port."""
        return without_port(self._config.base_url)

    @property
    def dry_run(self) -> bool:
        """Whether nothing is done for real: no request is sent, nothing is written, and answers are made up.

        True to begin with. A plan would be worth nothing if it were made up: ``plan_sync`` and ``sync`` list what is
        really there, and remember the checksums of files here, but move and delete nothing. What is sent with
        ``send``, ``request`` and their like is always real.
        """
        return self._dry_run

    @dry_run.setter
    def dry_run(self, value: bool) -> None:
        self._dry_run = bool(value)

    @property
    def verbose(self) -> bool:
        """Whether to tell more of what is done, in the log ``dovetail.sds``."""
        return self._verbose

    @verbose.setter
    def verbose(self, value: bool) -> None:
        self._verbose = bool(value)

    async def authenticate(self) -> None:
        """See whether the gateway is there and takes the key.

        No other method waits for it: each sends the key by itself. In a dry run nothing is asked.

        Raises:
            AuthError: There is no key, or the gateway does not take it.
            NetworkError: There was no answer.
            ServiceError: The gateway failed.

        Example:
            >>> await client.authenticate()
            >>> client.is_authenticated
            True

        Source: SpectrumX SDS, GET /auth/
        """
        self.is_authenticated = False
        if not self.dry_run:
            from dovetail_api.sds.operations import auth

            await self.send(auth.check())
        self.is_authenticated = True

    async def whoami(self) -> m.User:
        """Whose key it is; made up in a dry run.

        Returns:
            The user: name and mail address.

        Raises:
            AuthError: There is no key, or the gateway does not take it.
            NetworkError: There was no answer.

        Example:
            >>> (await client.whoami()).email
            'sample@example.com'

        Source: SpectrumX SDS, GET /users/me/
        """
        if self.dry_run:
            from dovetail.sds.samples import sample_user

            return sample_user()
        from dovetail_api.sds.operations import users

        self._me = await self.send(users.me())
        return self._me

    async def email(self) -> str:
        """The mail address of the account, which names its root folder; asked once.

        Returns:
            The address; empty where the gateway does not tell it.

        Raises:
            AuthError: There is no key, or the gateway does not take it.
            NetworkError: There was no answer.

        Example:
            >>> await client.email()
            'sample@example.com'

        Source: SpectrumX SDS, GET /users/me/
        """
        me = self._me if self._me is not None and not self.dry_run else await self.whoami()
        return me.email or ""

    async def aclose(self) -> None:
        """Close all connections; calls under way fail, further ones are refused."""
        await super().aclose()
        if self._request_log is not None:
            self._request_log.close()

    def __reduce__(self) -> tuple[Any, ...]:
        from dovetail.runtime.credentials import check_picklable

        check_picklable({}, self._transport.proxy)
        return _reopened, (type(self), self._config, self._transport, self.dry_run, self.verbose)

    def __repr__(self) -> str:
        if not hasattr(self, "_config"):  # a traceback shows one whose settings were refused
            return f"{type(self).__name__}()"
        key = "no key" if self._config.token is None else repr(self._config.token)
        return f"{type(self).__name__}({self.base_url!r}, {key}, dry_run={self.dry_run!r})"


def _reopened(cls: type[G], config: Config, transport: Transport, dry_run: bool, verbose: bool) -> G:
    gateway = cls.__new__(cls)
    gateway._open(config, transport, dry_run, verbose)  # pyright: ignore[reportPrivateUsage]
    return gateway
