"""What a client is made with. Settings are a value: share them, copy them with changes, pickle them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar, cast

import msgspec

from dovetail.runtime.auth import Auth, NoAuth
from dovetail.runtime.dialect import PLAIN, Dialect
from dovetail.runtime.drift_options import Drift
from dovetail.runtime.errors import ApiError, DovetailError, InvalidInput
from dovetail.runtime.hooks import NOBODY, Hooks
from dovetail.runtime.plain import is_array
from dovetail.runtime.retry import RetryPolicy

E = TypeVar("E", bound=DovetailError)

_BASE_URL: Final = re.compile(r"https?://[^/?#@\s]+(?:/[^?#\s]*)?", re.IGNORECASE)

_PROXY: Final = re.compile(r"(?:https?|socks[45][ah]?)://[^/?#\s]+/?", re.IGNORECASE)

ENGINES: Final = ("auto", "pyreqwest", "httpx")
"""The engines that can be asked for by name."""


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
            if not isinstance(value, int | float) or not 0 < value < float("inf"):
                raise InvalidInput(
                    f"{name}: {value!r} is not a time limit.",
                    value=value,
                    at=name,
                    remedy="Give a positive, finite number of seconds.",
                )


class Polling(msgspec.Struct, frozen=True, kw_only=True):
    """How what a call has started is followed to its end.

    Attributes:
        patience: Seconds until it must be done.
        interval: Seconds before the second look, the first being at once; the wait grows by as much from look to look,
            up to ten times that, and is lengthened by up to one interval by chance.

    Raises:
        InvalidInput: One is not a positive, finite number of seconds.
    """

    patience: float = 20 * 60.0
    interval: float = 1.0

    def __post_init__(self) -> None:
        from dovetail.runtime.long_running import check_seconds

        for name in self.__struct_fields__:
            check_seconds(name, getattr(self, name))


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


def _check_engine(engine: object) -> None:
    usable = engine in ENGINES if isinstance(engine, str) else hasattr(engine, "send")
    if not usable:
        raise InvalidInput(
            f"engine: {engine!r} is not an engine.",
            value=engine,
            at="engine",
            remedy='Use "auto", "pyreqwest", "httpx", or a client of httpx.',
        )


def _check_network(verify: object, proxy: object) -> None:
    if not isinstance(verify, bool) and not (isinstance(verify, str) and os.path.isfile(verify)):
        raise InvalidInput(
            f"verify: there is no file {verify!r}.",
            value=verify,
            at="verify",
            remedy="Give True, False, or the path of a PEM file of roots.",
        )
    if proxy not in (None, "environment") and not (isinstance(proxy, str) and _PROXY.fullmatch(proxy)):
        # The address itself is not shown: there may be a password in it.
        raise InvalidInput(
            "proxy: it is no address of a proxy.",
            at="proxy",
            remedy='Give http(s)://host:port, "environment", or None for none.',
        )


def _check_hooks(hooks: object) -> None:
    if not isinstance(hooks, Hooks):
        raise InvalidInput(
            f"hooks: {hooks!r} is not Hooks.", value=hooks, at="hooks", remedy="Give Hooks(on_request=(function,))."
        )
    for name in hooks.__struct_fields__:
        functions: object = getattr(hooks, name)
        if not is_array(functions) or not all(map(callable, functions)):
            raise InvalidInput(
                f"hooks.{name}: {functions!r} is no tuple of functions.",
                value=functions,
                at=f"hooks.{name}",
                remedy=f"Give Hooks({name}=(function,)).",
            )


def _check_drift(drift: object) -> None:
    if not isinstance(drift, bool | Drift):
        raise InvalidInput(
            f"drift: {drift!r} is no way to look for it.",
            value=drift,
            at="drift",
            remedy="Give True, False, or Drift(every=True).",
        )


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a client needs to know.

    Attributes:
        hosts: Host label → base URL; ``""`` is the default one.
        auth: Puts credentials on requests to these hosts, and to no other.
        timeouts: Time limits.
        retry: When to try again.
        polling: How what a call has started is followed, where the caller does not say.
        headers: Headers of every request; a call's own come on top.
        user_agent: The ``User-Agent`` header.
        request_id_header: The header that carries the request id; empty to send none.
        retry_after_headers: Headers in which the server says how long to wait.
        engine: ``"auto"``, ``"pyreqwest"``, ``"httpx"``, or a client of httpx (or of a library with its API).
        verify: True to verify certificates, or the path of a PEM file of roots.
        proxy: A proxy URL, ``"environment"``, or None for none.
        max_connections: Most connections open at once; None for no limit.
        rate: Most requests a second; None for no limit.
        log: Whether it writes to the standard logger ``dovetail``, at debug level.
        log_headers: Whether it writes headers too, credentials masked.
        log_bytes: How much of the bodies of requests it writes too, what the contract marks secret masked.
        hooks: Functions told of every request, answer and retry.
        api_error: Status → the class of error to raise; a subclass of ``ApiError`` with the same arguments.
        error_types: Class of the runtime's other errors → the subclass with the same arguments to raise in its place.
        dialect: What the API says in its own way; it decides before ``api_error``.
        name: What this client is called in log lines and events, where an application has several.
        drift: Whether answers are searched for what the contract does not know, or how; ``client.drift()`` tells.

    Raises:
        InvalidInput: A host is no base URL, a header cannot be sent, a number is out of range, or the engine, the
            certificates, the proxy or the hooks are not what they can be.

    Example:
        >>> Settings(hosts={"": "https://api.example.com/"}, headers={"x-api-key": "s3cret"})
        Settings(hosts={'': 'https://api.example.com'}, auth=NoAuth(), headers={'x-api-key': '********'})
    """

    hosts: Mapping[str, str]
    auth: Auth = NoAuth()
    timeouts: Timeouts = Timeouts()
    retry: RetryPolicy = RetryPolicy()
    polling: Polling = Polling()
    headers: Mapping[str, str] = {}
    user_agent: str = "dovetail"
    request_id_header: str = "x-request-id"
    retry_after_headers: tuple[str, ...] = ("retry-after",)
    engine: Any = "auto"
    verify: bool | str = True
    proxy: str | None = "environment"
    max_connections: int | None = None
    rate: float | None = None
    log: bool = True
    log_headers: bool = False
    log_bytes: int = 0
    hooks: Hooks = NOBODY
    api_error: Callable[[int], type[ApiError]] = _any_api_error
    error_types: Mapping[type[DovetailError], type[DovetailError]] = {}
    dialect: Dialect = PLAIN
    name: str = ""
    drift: bool | Drift = True

    def __post_init__(self) -> None:
        hosts = {label: _checked_host(label, url) for label, url in self.hosts.items()}
        msgspec.structs.force_setattr(self, "hosts", hosts)
        if self.headers:
            from dovetail.runtime.parameters import Header
            from dovetail.runtime.styles import header_text

            for name, value in self.headers.items():
                header_text(Header(name, secret=True), value)
        _check_engine(self.engine)
        _check_network(self.verify, self.proxy)
        _check_hooks(self.hooks)
        _check_drift(self.drift)
        for name, least in (("max_connections", 1), ("rate", 1e-6)):
            most: float | None = getattr(self, name)
            if most is not None and not most >= least:
                raise InvalidInput(
                    f"{name}: {most!r} is not positive.", value=most, at=name, remedy="Give None for no limit."
                )

    def __repr__(self) -> str:
        return f"Settings({', '.join(f'{name}={value!r}' for name, value in self.__rich_repr__())})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        """What ``repr`` and the rich library show: what differs from the defaults, credentials masked."""
        from dovetail.runtime.redact import shown_headers, shown_url

        shown: list[tuple[str, Any]] = [("hosts", self.hosts), ("auth", self.auth)]
        plain = Settings(hosts=self.hosts, auth=self.auth)
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if name not in {"hosts", "auth"} and value != getattr(plain, name):
                shown.append((name, value))
        masked = {"headers": dict(shown_headers(self.headers.items())), "proxy": shown_url(self.proxy or "")}
        return [(name, masked.get(name, value)) for name, value in shown]

    def error_type(self, kind: type[E]) -> type[E]:
        """The class to raise where the runtime would raise ``kind``."""
        return cast("type[E]", self.error_types.get(kind, kind))

    def refusals(self) -> Refusals:
        """Raise what is refused in a ``with`` block as this client's own class of `InvalidInput`."""
        return Refusals(self)

    def with_(self, **changes: Any) -> Settings:
        """A copy with changes.

        Args:
            **changes: Attributes and their new values.

        Raises:
            InvalidInput: As when made anew.
        """
        return msgspec.structs.replace(self, **changes)


class Refusals:
    """A block in which refusals are of a client's own class; a class, since one made by a decorator takes longer."""

    __slots__ = ("_settings",)

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _where: object) -> None:
        if not isinstance(error, InvalidInput):
            return
        kind = self._settings.error_type(InvalidInput)
        if kind not in type(error).__mro__:
            refusal = kind(error.message, value=error.value, at=error.at)
            refusal.remedy = error.remedy  # the message has it already
            raise refusal from None
