"""What a client is made with. Settings are a value: share them, copy them with changes, pickle them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar, cast

import msgspec

from dovetail.runtime.auth import Auth, NoAuth
from dovetail.runtime.errors import ApiError, DovetailError, InvalidInput
from dovetail.runtime.hooks import Hooks
from dovetail.runtime.retry import RetryPolicy

E = TypeVar("E", bound=DovetailError)

_BASE_URL: Final = re.compile(r"https?://[^/?#@\s]+(?:/[^?#\s]*)?", re.IGNORECASE)


class Timeouts(msgspec.Struct, frozen=True, kw_only=True):
    """Time limits, in seconds; always finite.

    Attributes:
        connect: To make a connection.
        read: Silence while waiting for and reading an answer.
        total: All attempts of one call together, with the waits between them.
        transfer: One streamed upload or download, which ``total`` does not limit.

    Raises:
        InvalidInput: A limit is not a positive, finite number.
    """

    connect: float = 10.0
    read: float = 60.0
    total: float = 300.0
    transfer: float = 6 * 3600.0

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if not 0 < value < float("inf"):
                raise InvalidInput(
                    f"{name}: {value!r} is not a time limit.",
                    value=value,
                    at=name,
                    remedy="Give a positive, finite number of seconds.",
                )


def _any_api_error(status: int) -> type[ApiError]:
    return ApiError


def _checked_host(label: str, url: str) -> str:
    found = _BASE_URL.fullmatch(url)
    if found is None:
        # The address itself is not shown: what is wrong with it may be a password in it.
        raise InvalidInput(
            f"hosts[{label!r}]: it is not a base URL.",
            at="hosts",
            remedy="Give http(s)://host[:port][/path], without credentials, query or fragment.",
        )
    return url.rstrip("/")


class Settings(msgspec.Struct, frozen=True, kw_only=True):
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

    hosts: Mapping[str, str]
    auth: Auth = NoAuth()
    timeouts: Timeouts = Timeouts()
    retry: RetryPolicy = RetryPolicy()
    headers: Mapping[str, str] = {}
    user_agent: str = "dovetail"
    request_id_header: str = "x-request-id"
    retry_after_headers: tuple[str, ...] = ("retry-after",)
    engine: Any = "auto"
    verify: bool | str = True
    proxy: str | None = "environment"
    max_connections: int | None = None
    hooks: Hooks = Hooks()
    api_error: Callable[[int], type[ApiError]] = _any_api_error
    error_types: Mapping[type[DovetailError], type[DovetailError]] = {}

    def __post_init__(self) -> None:
        hosts = {label: _checked_host(label, url) for label, url in self.hosts.items()}
        msgspec.structs.force_setattr(self, "hosts", hosts)

    def error_type(self, kind: type[E]) -> type[E]:
        """The class to raise where the runtime would raise ``kind``."""
        return cast("type[E]", self.error_types.get(kind, kind))

    def with_(self, **changes: Any) -> Settings:
        """A copy with changes."""
        return msgspec.structs.replace(self, **changes)
