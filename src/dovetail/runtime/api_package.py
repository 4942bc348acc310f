"""What a generated package says of its API, and the settings that its clients are made with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypedDict

import msgspec

from dovetail.runtime.contract_auth import auth_from
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.retry import RetryPolicy
from dovetail.runtime.security import Credential, Requirement
from dovetail.runtime.servers import Choice, Server, addresses
from dovetail.runtime.settings import Settings, Timeouts

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from dovetail.runtime.auth import Auth
    from dovetail.runtime.credentials import SecretSource
    from dovetail.runtime.drift_options import Drift
    from dovetail.runtime.errors import ApiError
    from dovetail.runtime.hooks import Hooks
    from dovetail.runtime.settings import Polling


class ApiPackage(msgspec.Struct, frozen=True, kw_only=True):
    """What a generated package says of its API.

    Attributes:
        name: The package, as it is imported.
        prefix: What the names of its environment variables begin with.
        version: The version of the contract.
        servers: The servers that calls may go to, the usual one first.
        hosts: Label of a host that only some operations go to → its servers.
        credentials: What the security schemes of the contract take.
        security: The contract's own requirement, for requests that are no operation of it.
    """

    name: str
    prefix: str
    version: str = ""
    servers: tuple[Server, ...] = ()
    hosts: Mapping[str, tuple[Server, ...]] = {}
    credentials: tuple[Credential, ...] = ()
    security: tuple[Requirement, ...] = ()


class ErrorTypes(msgspec.Struct, frozen=True):
    """Status → class of error, of a package whose errors are loaded when the first one is raised.

    Attributes:
        module: The module of the classes; its ``STATUSES`` says which is for what.
    """

    module: str

    def __call__(self, status: int) -> type[ApiError]:
        """The class for a status: its own, that of its hundred, or the one for all."""
        classes: Mapping[int, type[ApiError]] = import_module(self.module).STATUSES
        return classes.get(status) or classes.get(status // 100) or classes[0]


class ClientOptions(TypedDict, total=False):
    """How the clients of generated packages send, beside where and with which credentials.

    Attributes:
        timeout: Seconds for all attempts of a call together; for finer limits, ``timeouts``.
        retries: Most attempts after the first; for more, ``retry``.
        timeouts: All time limits.
        retry: When to try again.
        polling: How what a call has started is followed, where the caller does not say.
        headers: Headers of every request; a call's own come on top.
        user_agent: The ``User-Agent`` header.
        request_id_header: The header that carries the request id; empty to send none.
        engine: ``"auto"``, ``"pyreqwest"``, ``"httpx"``, or a client of httpx.
        verify: True to verify certificates, or the path of a PEM file of roots.
        proxy: A proxy URL, ``"environment"``, or None for none.
        max_connections: Most connections open at once; None for no limit.
        rate: Most requests a second; None for no limit.
        log: Whether it writes to the standard logger ``dovetail``, at debug level.
        log_headers: Whether it writes headers too, credentials masked.
        log_bytes: How much of the bodies of requests it writes too.
        hooks: Functions told of every request, answer and retry.
        name: What this client is called in log lines and events.
        drift: Whether answers are searched for what the contract does not know, or how; ``client.drift()`` tells.
    """

    timeout: float
    retries: int
    timeouts: Timeouts
    retry: RetryPolicy
    polling: Polling
    headers: Mapping[str, str]
    user_agent: str
    request_id_header: str
    engine: Any
    verify: bool | str
    proxy: str | None
    max_connections: int | None
    rate: float | None
    log: bool
    log_headers: bool
    log_bytes: int
    hooks: Hooks
    name: str
    drift: bool | Drift


def client_settings(
    api: ApiPackage,
    credentials: Mapping[str, str | SecretSource | None],
    *,
    auth: Auth | None = None,
    base_url: str | None = None,
    server: int | str | None = None,
    variables: Mapping[str, object] | None = None,
    hosts: Mapping[str, object] | None = None,
    **options: Unpack[ClientOptions],
) -> Settings:
    """The settings of a client of a generated package.

    Args:
        api: What the package says of its API.
        credentials: Keyword → what the client was given; None for nothing.
        auth: Puts credentials on requests, in place of what the contract says of them.
        base_url: Where calls go, whatever servers the contract names.
        server: Number or name of one of the contract's servers.
        variables: Values of variables in their addresses.
        hosts: Addresses of hosts that only some operations go to.
        **options: How it sends.

    Raises:
        InvalidInput: An option cannot be used, or there is no address.
    """
    said = Choice(base_url=base_url, server=server, variables=_texts(variables), hosts=_texts(hosts))
    chosen: dict[str, Any] = {"user_agent": f"{api.name.replace('.', '-')}/{api.version or '0'}", **options}
    _shorten(chosen, "timeout", "timeouts", _timeouts)
    _shorten(chosen, "retries", "retry", RetryPolicy)
    where = addresses(api, said.or_of_environment(api))
    if auth is None:
        auth = auth_from(
            api.credentials, credentials, owner=f"{api.name}.Client", base_url=where.get("", ""), default=api.security
        )
    return Settings(hosts=where, auth=auth, api_error=ErrorTypes(f"{api.name}.errors"), **chosen)


def _texts(values: Mapping[str, object] | None) -> dict[str, str]:
    return {name: str(value) for name, value in (values or {}).items()}


def _shorten(options: dict[str, Any], short: str, long: str, make: Callable[[Any], object]) -> None:
    """Put what a short option stands for in its place."""
    if short not in options:
        return
    if long in options:
        raise InvalidInput(f"{short} and {long} are given at once.", at=short, remedy="Give one of them.")
    options[long] = make(options.pop(short))


def _timeouts(seconds: float) -> Timeouts:
    usual, whole = Timeouts(), Timeouts(total=seconds)
    return Timeouts(connect=min(usual.connect, whole.total), read=min(usual.read, whole.total), total=whole.total)
