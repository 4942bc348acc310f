"""What a client is made with. Settings are a value: share them, copy them with changes, pickle them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast
from urllib.parse import urlsplit

import attrs

from dovetail.runtime.auth import Auth, NoAuth
from dovetail.runtime.errors import ApiError, DovetailError, InvalidInput
from dovetail.runtime.hooks import Hooks
from dovetail.runtime.retry import RetryPolicy

E = TypeVar("E", bound=DovetailError)


def _positive(instance: object, attribute: attrs.Attribute[float], value: float) -> None:
    if not 0 < value < float("inf"):
        raise InvalidInput(
            f"{attribute.name}: {value!r} is not a time limit.",
            value=value,
            at=attribute.name,
            remedy="Give a positive, finite number of seconds.",
        )


@attrs.frozen(kw_only=True)
class Timeouts:
    """Time limits, in seconds; always finite.

    Attributes:
        connect: To make a connection.
        read: Silence while waiting for and reading an answer.
        total: All attempts of one call together, with the waits between them.
        transfer: One streamed upload or download, which ``total`` does not limit.
    """

    connect: float = attrs.field(default=10.0, validator=_positive)
    read: float = attrs.field(default=60.0, validator=_positive)
    total: float = attrs.field(default=300.0, validator=_positive)
    transfer: float = attrs.field(default=6 * 3600.0, validator=_positive)


def _any_api_error(status: int) -> type[ApiError]:
    return ApiError


def _checked_hosts(hosts: Mapping[str, str]) -> Mapping[str, str]:
    checked: dict[str, str] = {}
    for label, url in hosts.items():
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise InvalidInput(
                f"hosts[{label!r}]: {url!r} is not a base URL.",
                value=url,
                at="hosts",
                remedy="Give http(s)://host[/path].",
            )
        if parts.username or parts.password or parts.query or parts.fragment:
            raise InvalidInput(
                f"hosts[{label!r}]: a base URL holds no credentials, query or fragment.",
                at="hosts",
                remedy="Use auth=….",
            )
        checked[label] = url.rstrip("/")
    return checked


@attrs.frozen(kw_only=True)
class Settings:
    """Everything a client needs to know.

    Attributes:
        hosts: Host label → base URL; ``""`` is the default one.
        auth: Puts credentials on requests to these hosts, and to no other.
        timeouts: Time limits.
        retry: When to try again.
        headers: Headers of every request; a call's own come on top.
        user_agent: The ``User-Agent`` header.
        request_id_header: The header that carries the request id; empty to send none.
        retry_after_headers: Headers in which the server says how long to wait.
        engine: ``"auto"``, ``"pyreqwest"``, ``"httpx"``, or a client of httpx (or of a library with its API).
        verify: True to verify certificates, or the path of a PEM file of roots.
        proxy: A proxy URL, ``"environment"``, or None for none.
        max_connections: Most connections open at once; None for no limit.
        hooks: Functions told of every request, answer and retry.
        api_error: Status → the class of error to raise; a subclass of ``ApiError`` with the same arguments.
        error_types: Class of the runtime's other errors → the subclass with the same arguments to raise in its place.
    """

    hosts: Mapping[str, str] = attrs.field(converter=_checked_hosts)
    auth: Auth = attrs.field(factory=NoAuth)
    timeouts: Timeouts = attrs.field(factory=Timeouts)
    retry: RetryPolicy = attrs.field(factory=RetryPolicy)
    headers: Mapping[str, str] = attrs.field(factory=dict[str, str])
    user_agent: str = "dovetail"
    request_id_header: str = "x-request-id"
    retry_after_headers: tuple[str, ...] = ("retry-after",)
    engine: Any = "auto"
    verify: bool | str = True
    proxy: str | None = "environment"
    max_connections: int | None = None
    hooks: Hooks = attrs.field(factory=Hooks)
    api_error: Callable[[int], type[ApiError]] = _any_api_error
    error_types: Mapping[type[DovetailError], type[DovetailError]] = attrs.field(
        factory=dict[type[DovetailError], type[DovetailError]]
    )

    def error_type(self, kind: type[E]) -> type[E]:
        """The class to raise where the runtime would raise ``kind``."""
        return cast("type[E]", self.error_types.get(kind, kind))

    def with_(self, **changes: Any) -> Settings:
        """A copy with changes."""
        return attrs.evolve(self, **changes)
