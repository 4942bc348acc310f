"""Decorators that renew the access token of a data source when it is refused."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Generator, Sequence
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from dovetail.panoply.token_renewal import Callback, Renewal
from dovetail.runtime.plain import is_array

if TYPE_CHECKING:
    from dovetail.panoply.datasource import DataSource

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S", bound="DataSource")

Refused = type[BaseException] | Sequence[type[BaseException]]


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
    same. Each try has a time limit. Answers are never logged. Coroutine methods can be decorated as well, and methods
    that are generators, which are begun anew when they are refused before they have given anything.

    Args:
        refresh_url: Where new tokens come from; https, or a server on this machine.
        exceptions: What the method raises when its token is refused, a class or several; by default nothing is caught.
        callback: Called with the new token before the method is called again: a function, or the name of a method.
        access_key: Name of the access token in the source and in the answer.
        refresh_key: Name of the refresh token in the source, the form and the answer.

    Returns:
        The decorator.

    Raises:
        TokenValidationException: By the method, when there is no new token; it is not worth a retry. What the second
            call raises is raised as it is.
        TypeError: ``exceptions`` are none, or what is decorated is no method that can be called again.

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
    refused = _checked(exceptions)

    def renewal_of(source: S) -> Renewal:
        return Renewal(source, refresh_url, callback, access_key, refresh_key)

    def decorate(method: Callable[Concatenate[S, P], R]) -> Callable[Concatenate[S, P], R]:
        if isinstance(method, classmethod | staticmethod) or inspect.isasyncgenfunction(method):
            raise TypeError(
                f"validate_token: {method!r} is no method that can be called again; decorate the method of a data "
                "source that makes the request."
            )
        decorated: Any = _plain
        if inspect.iscoroutinefunction(method):
            decorated = _awaited
        elif inspect.isgeneratorfunction(method):
            decorated = _generated
        return cast("Callable[Concatenate[S, P], R]", decorated(method, refused, renewal_of))

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


def _checked(exceptions: Refused) -> tuple[type[BaseException], ...]:
    kinds: tuple[object, ...] = tuple(exceptions) if is_array(exceptions) else (exceptions,)
    for kind in kinds:
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            raise TypeError(f"validate_token: exceptions: {kind!r} is no exception class.")
    return cast("tuple[type[BaseException], ...]", kinds)


def _plain(method: Any, refused: tuple[type[BaseException], ...], renewal_of: Callable[[Any], Renewal]) -> Any:
    @functools.wraps(method)
    def wrapped(self: DataSource, /, *args: Any, **kwargs: Any) -> Any:
        renewal = renewal_of(self)
        renewal.renew_expired()
        try:
            return method(self, *args, **kwargs)
        except refused:
            if renewal.is_inner:
                raise
        renewal.renew()
        return method(self, *args, **kwargs)

    return wrapped


def _awaited(method: Any, refused: tuple[type[BaseException], ...], renewal_of: Callable[[Any], Renewal]) -> Any:
    @functools.wraps(method)
    async def wrapped(self: DataSource, /, *args: Any, **kwargs: Any) -> Any:
        renewal = renewal_of(self)
        await renewal.renew_expired_async()
        try:
            return await method(self, *args, **kwargs)
        except refused:
            if renewal.is_inner:
                raise
        await renewal.renew_async()
        return await method(self, *args, **kwargs)

    return wrapped


def _generated(method: Any, refused: tuple[type[BaseException], ...], renewal_of: Callable[[Any], Renewal]) -> Any:
    @functools.wraps(method)
    def wrapped(self: DataSource, /, *args: Any, **kwargs: Any) -> Generator[Any, Any, Any]:
        renewal = renewal_of(self)
        renewal.renew_expired()
        given = False
        try:
            for each in method(self, *args, **kwargs):
                given = True
                yield each
            return
        except refused:
            # What was given cannot be taken back, and would come twice.
            if given or renewal.is_inner:
                raise
        renewal.renew()
        yield from method(self, *args, **kwargs)

    return wrapped
