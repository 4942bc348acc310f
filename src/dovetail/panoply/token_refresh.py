"""Renewing the access token of a data source when it is refused, once for however many threads and tasks need it."""

from __future__ import annotations

import contextlib
import contextvars
import functools
import inspect
import math
import os
import threading
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Concatenate, Final, ParamSpec, TypeVar, cast
from urllib.parse import parse_qsl

from dovetail.panoply.errors import IncorrectParamError, PanoplyException, TokenValidationException
from dovetail.panoply.secrets import secret_values, without_secrets
from dovetail.runtime.plain import is_dict

if TYPE_CHECKING:
    from dovetail.panoply.datasource import DataSource
    from dovetail.runtime.tokens import Token

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S", bound="DataSource")

Refused = type[BaseException] | tuple[type[BaseException], ...]
Callback = str | Callable[[str], object] | None

_EXPIRY: Final = ("expires_in", "expires_at", "expires")
_RENEWING: Final[contextvars.ContextVar[frozenset[tuple[int, str]]]] = contextvars.ContextVar(
    "renewing", default=frozenset()
)


def validate_token(
    refresh_url: str,
    exceptions: Refused = (),
    callback: Callback = None,
    access_key: str = "access_token",
    refresh_key: str = "refresh_token",
) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """Renew the access token when a method of a data source is refused, and call the method once more.

    The form that is posted is ``options["refresh"]`` (``client_id``, ``client_secret``, ``grant_type``…) with the
    refresh token of the source. The source gets the new access token, and the new refresh token when the answer has
    one; ``source-change`` tells both, so that they are saved. When the answer says how long the token lives, the next
    one is fetched shortly before that. When several threads or tasks are refused at once, one renews and the others
    wait.

    It asks three times at most, with growing, random waits in between, and not again after a 4xx, which would say the
    same. Each try has a time limit. Answers are never logged. Coroutine methods can be decorated as well.

    Args:
        refresh_url: Where new tokens come from; https, or a server on this machine.
        exceptions: What the method raises when its token is refused; nothing is caught by default.
        callback: Called with the new token before the method is called again: a function, or the name of a method.
        access_key: Name of the access token in the source and in the answer.
        refresh_key: Name of the refresh token in the source, the form and the answer.

    Returns:
        The decorator.

    Raises:
        TokenValidationException: By the method, when there is no new token; it is not worth a retry. What the second
            call raises is raised as it is.

    Source: Panoply Python SDK, validate_token

    Example:
        >>> from dovetail.panoply import DataSource, validate_token
        >>> class Tickets(DataSource):
        ...     def read(self, batch_size=None):
        ...         return self.get("/tickets")
        ...     @validate_token("https://oauth.example.com/token", PermissionError)
        ...     def get(self, path): ...
        >>> Tickets.get.__name__
        'get'
    """

    def decorate(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        def renewal_of(source: S) -> _Renewal:
            return _Renewal(source, refresh_url, callback, access_key, refresh_key)

        if inspect.iscoroutinefunction(method):

            @functools.wraps(method)
            async def awaited(self: S, /, *args: P.args, **kwargs: P.kwargs) -> Any:
                renewal = renewal_of(self)
                await renewal.renew_expired_async()
                try:
                    return await method(self, *args, **kwargs)
                except exceptions:
                    if renewal.is_inner:
                        raise
                await renewal.renew_async()
                return await method(self, *args, **kwargs)

            return cast("Callable[Concatenate[S, P], R]", awaited)

        @functools.wraps(method)
        def wrapped(self: S, /, *args: P.args, **kwargs: P.kwargs) -> R:
            renewal = renewal_of(self)
            renewal.renew_expired()
            try:
                return method(self, *args, **kwargs)
            except exceptions:
                if renewal.is_inner:
                    raise
            renewal.renew()
            return method(self, *args, **kwargs)

        return wrapped

    return decorate


def invalidate_token(
    refresh_url: str, callback: Callback = None
) -> Callable[[Callable[Concatenate[S, P], R]], Callable[Concatenate[S, P], R]]:
    """The name of `validate_token` in the first years; every exception counts as a refusal of the token.

    Args:
        refresh_url: As for `validate_token`.
        callback: As for `validate_token`.

    Returns:
        The decorator.

    Source: Panoply Python SDK, invalidate_token

    Example:
        >>> from dovetail.panoply import DataSource, invalidate_token
        >>> class Tickets(DataSource):
        ...     @invalidate_token("https://oauth.example.com/token")
        ...     def read(self, n=None): ...
    """
    return validate_token(refresh_url, Exception, callback)


class _Flight:
    """Who is renewing the token of a source, and how long the token lives."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.process = os.getpid()
        self.under_way: Future[None] | None = None
        self.token: Token | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return _Flight, ()


class _Renewal:
    """What one call of a decorated method does about its token."""

    def __init__(
        self, source: DataSource, refresh_url: str, callback: Callback, access_key: str, refresh_key: str
    ) -> None:
        self._of = source
        self._url = refresh_url
        self._callback = callback
        self._access_key = access_key
        self._refresh_key = refresh_key
        self._used = source.source.get(access_key)
        self._name = (id(source), access_key)

    @property
    def is_inner(self) -> bool:
        """Whether this is a call by the callback of a renewal: the new token was refused as well."""
        return self._name in _RENEWING.get()

    @property
    def _flight(self) -> _Flight:
        flights: dict[str, _Flight] = vars(self._of).setdefault("_token_flights", {})
        found = flights.setdefault(self._access_key, _Flight())
        if found.process != os.getpid():
            # Whoever was renewing, or held the lock, is not in this forked process.
            found = flights[self._access_key] = _Flight()
        return found

    def renew(self) -> None:
        """Have a new token, got here or by another thread meanwhile."""
        with self._turn() as others:
            if others is None:
                self._accept(self._asked())
                self._tell_callback()
        if others is not None:
            with _own_failure():
                others.result()

    async def renew_async(self) -> None:
        """As `renew`, without blocking the event loop."""
        from anyio import CapacityLimiter
        from anyio.to_thread import run_sync

        from dovetail.runtime.async_primitives import result_of

        with self._turn() as others:
            if others is None:
                # A limiter of its own: a program may have all usual threads busy.
                self._accept(await run_sync(self._asked, limiter=CapacityLimiter(1)))
                if inspect.isawaitable(told := self._tell_callback()):
                    await told
        if others is not None:
            with _own_failure():
                await result_of(others, math.inf)

    def renew_expired(self) -> None:
        """Have a new token before the one at hand is refused, where its end is known."""
        if self._has_expired():
            try:
                self.renew()
            except TokenValidationException as error:
                self._go_on(error)
            self._used = self._of.source.get(self._access_key)

    async def renew_expired_async(self) -> None:
        """As `renew_expired`, without blocking the event loop."""
        if self._has_expired():
            try:
                await self.renew_async()
            except TokenValidationException as error:
                self._go_on(error)
            self._used = self._of.source.get(self._access_key)

    def _has_expired(self) -> bool:
        token = self._flight.token
        if token is None or token.value != self._used or self.is_inner:
            return False
        import time

        return token.refresh_at <= time.monotonic()

    def _go_on(self, error: TokenValidationException) -> None:
        """The old token may be good for some seconds yet; if it is not, the method says so and it is tried again."""
        self._flight.token = None
        self._of.log(f"The access token has not been renewed ahead of its end: {error}")

    def _claimed(self, mine: Future[None]) -> Future[None] | None:
        """None when the renewal is this caller's; else what to wait for."""
        flight = self._flight
        with flight.lock:
            if flight.under_way is not None:
                return flight.under_way
            current = self._of.source.get(self._access_key)
            if current is not None and current != self._used:
                mine.set_result(None)
                return mine
            flight.under_way = mine
            return None

    def _asked(self) -> dict[str, Any]:
        from dovetail.panoply.token_request import ask_for_token

        self._of.log("Renewing the access token")
        given: Any = self._of.options.get("refresh")
        if not is_dict(given):
            raise IncorrectParamError("options['refresh']: it is missing; give the fields of the OAuth client.")
        form = dict(given)
        refresh_token = self._of.source.get(self._refresh_key)
        if refresh_token is not None:
            form[self._refresh_key] = refresh_token
        elif form.get("grant_type") == "refresh_token" and not form.get(self._refresh_key):
            raise IncorrectParamError(f"source[{self._refresh_key!r}]: it is missing; sign in anew.")
        return ask_for_token(self._url, form)

    def _accept(self, answer: Mapping[str, Any]) -> None:
        from dovetail.panoply.token_request import BadTokenAnswer
        from dovetail.runtime.tokens import Token

        token = answer.get(self._access_key)
        if not isinstance(token, str) or not token:
            raise BadTokenAnswer(f"The answer of the token endpoint holds no {self._access_key!r}.", retryable=False)
        source = self._of.source
        changed: dict[str, Any] = {self._access_key: token}
        rotated = answer.get(self._refresh_key)
        if rotated and rotated != source.get(self._refresh_key):
            changed[self._refresh_key] = rotated
        # A source that keeps when its token ends must not keep an old moment beside the new token.
        changed |= {name: answer[name] for name in _EXPIRY if name in answer and name in source}
        source.update(changed)
        lifetime = _seconds(answer.get("expires_in"))
        self._flight.token = None if lifetime is None else Token(token, lifetime)
        self._of.fire("source-change", changed)

    def _tell_callback(self) -> object:
        if self._callback is None:
            return None
        token: str = self._of.source[self._access_key]
        if not isinstance(self._callback, str):
            return self._callback(token)
        method = getattr(self._of, self._callback)
        try:
            inspect.signature(method).bind(token)
        except TypeError:
            # Written without ``self``, as the vendor's documentation shows it.
            method = getattr(method, "__func__", method)
        return method(token)

    @contextlib.contextmanager
    def _turn(self) -> Generator[Future[None] | None]:
        """While the token is renewed here, or what to wait for; however it ends, those who wait go on."""
        mine: Future[None] = Future()
        mark = _RENEWING.set(_RENEWING.get() | {self._name})
        try:
            yield self._claimed(mine)
        except Exception as error:
            failure = self._failure(error)
            self._land(mine, failure)
            with contextlib.suppress(Exception):
                self._of.log(*failure.args)
            raise failure from error
        except BaseException:
            gone = PanoplyException("whoever renewed it was interrupted")
            text = "The access token could not be renewed."
            self._land(mine, TokenValidationException(gone, text, retryable=False))
            raise
        else:
            self._land(mine, None)
        finally:
            _RENEWING.reset(mark)

    def _failure(self, error: Exception) -> TokenValidationException:
        """What is raised for an error on the way to a new token, without any secret in its words."""
        secrets = secret_values(self._of.source, self._of.options, {"access_token": self._used})
        secrets |= {text for _, text in parse_qsl(self._url.partition("?")[2])}
        words = without_secrets(str(error), secrets) or type(error).__name__
        return TokenValidationException(error, f"The access token could not be renewed: {words}", retryable=False)

    def _land(self, mine: Future[None], failure: TokenValidationException | None) -> None:
        flight = self._flight
        with flight.lock:
            if flight.under_way is not mine:
                return
            flight.under_way = None
        if failure is None:
            mine.set_result(None)
        else:
            mine.set_exception(failure)


@contextlib.contextmanager
def _own_failure() -> Generator[None]:
    """An exception of one's own for each that waited: a traceback grows wherever an exception is raised."""
    try:
        yield
    except TokenValidationException as error:
        raise TokenValidationException(error.original_error, error.args[0], retryable=False) from error


def _seconds(value: object) -> float | None:
    try:
        seconds = float(cast("str", value))
    except (TypeError, ValueError):
        return None
    return seconds if 0 < seconds < float("inf") else None
