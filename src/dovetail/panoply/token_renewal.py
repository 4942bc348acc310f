"""One renewal of an access token for however many threads and tasks need it; what it brings is never lost."""

from __future__ import annotations

import contextlib
import contextvars
import inspect
import math
import os
import threading
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qsl

from dovetail.panoply.background import begun
from dovetail.panoply.errors import IncorrectParamError, PanoplyException, TokenValidationException
from dovetail.panoply.secrets import secret_values, without_secrets
from dovetail.runtime.plain import is_object

if TYPE_CHECKING:
    from dovetail.panoply.datasource import DataSource
    from dovetail.runtime.tokens import Token

Callback = str | Callable[[str], object] | None

_EXPIRY: Final = ("expires_in", "expires_at", "expires")
_RENEWING: Final[contextvars.ContextVar[frozenset[Future[None]]]] = contextvars.ContextVar(
    "renewing", default=frozenset()
)


class _Flight:
    """Who is renewing the token of a source, and how long the token lives."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.under_way: Future[None] | None = None
        self.thread = 0
        self.token: Token | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return _Flight, ()


class Renewal:
    """What one call of a decorated method does about its token."""

    def __init__(
        self, source: DataSource, refresh_url: str, callback: Callback, access_key: str, refresh_key: str
    ) -> None:
        self._of = source
        self._url = refresh_url
        self._callback = callback
        self._access_key = access_key
        self._refresh_key = refresh_key
        self._is_kept_later = False
        if not is_object(getattr(source, "source", None)):
            raise TypeError(f"validate_token: it is for methods of a data source; {source!r} has no source.")
        self._used = source.source.get(access_key)

    @property
    def is_inner(self) -> bool:
        """Whether this is a call by the callback of a renewal: the new token was refused as well."""
        return self._flight.under_way in _RENEWING.get()

    @property
    def _current(self) -> Any:
        return self._of.source.get(self._access_key)

    @property
    def _flight(self) -> _Flight:
        flights: dict[tuple[str, int], _Flight] = vars(self._of).setdefault("_token_flights", {})
        # By process: whoever was renewing, or held the lock, is not in one that was forked from it.
        return flights.setdefault((self._access_key, os.getpid()), _Flight())

    def renew(self) -> None:
        """Have a new token, got here or by another thread meanwhile."""
        with self._turn() as others:
            if others is None:
                self._accept(self._asked())
                self._tell_callback()
            elif not others.done() and self._flight.thread == threading.get_ident():
                raise RuntimeError("this thread's event loop is renewing it; await a coroutine method instead")
        if others is not None:
            with _own_failure():
                others.result()

    async def renew_async(self) -> None:
        """As `renew`, without blocking the event loop."""
        from dovetail.runtime.async_primitives import result_of

        with self._turn() as others:
            if others is None:
                asked = begun(self._asked, "token")
                try:
                    answer = await result_of(asked, math.inf)
                except Exception:
                    raise
                except BaseException:
                    # Cancelled, while the answer may hold the only refresh token that will be good.
                    self._keep_later(asked)
                    raise
                self._accept(answer)
                if inspect.isawaitable(told := self._call_back()):
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
            self._used = self._current

    async def renew_expired_async(self) -> None:
        """As `renew_expired`, without blocking the event loop."""
        if self._has_expired():
            try:
                await self.renew_async()
            except TokenValidationException as error:
                self._go_on(error)
            self._used = self._current

    def _has_expired(self) -> bool:
        token = self._flight.token
        if token is None or token.value != self._used or self.is_inner:
            return False
        import time

        return token.refresh_at <= time.monotonic()

    def _go_on(self, error: TokenValidationException) -> None:
        """The old token may be good for some seconds yet; if it is not, the method says so and it is tried again."""
        if self._current != self._used:
            # There is a new one: what failed is a handler, which may have had to save it, or the callback.
            raise error
        self._flight.token = None
        self._of.log(f"The access token has not been renewed ahead of its end: {error}")

    def _claimed(self, mine: Future[None]) -> Future[None] | None:
        """None when the renewal is this caller's; else what to wait for."""
        flight = self._flight
        with flight.lock:
            if flight.under_way is not None:
                return flight.under_way
            if self._current is not None and self._current != self._used:
                mine.set_result(None)
                return mine
            flight.under_way, flight.thread = mine, threading.get_ident()
            return None

    def _asked(self) -> dict[str, Any]:
        from dovetail.panoply.token_request import ask_for_token

        self._of.log("Renewing the access token")
        given: Any = self._of.options.get("refresh")
        if not is_object(given):
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
            # Some endpoints refuse with a 200. The code, which is no secret, says why; the rest is not told.
            code = answer.get("error")
            why = f"; it says {code!r}" if isinstance(code, str) and code.isidentifier() else ""
            raise BadTokenAnswer(
                f"The answer of the token endpoint holds no {self._access_key!r}{why}.", retryable=False
            )
        source = self._of.source
        changed: dict[str, Any] = {self._access_key: token}
        rotated = answer.get(self._refresh_key)
        if isinstance(rotated, str) and rotated and rotated != source.get(self._refresh_key):
            changed[self._refresh_key] = rotated
        # A source that keeps when its token ends must not keep an old moment beside the new token.
        changed |= {name: answer[name] for name in _EXPIRY if name in answer and name in source}
        lifetime = _seconds(answer.get("expires_in"))
        source.update(changed)
        self._flight.token = None if lifetime is None else Token(token, lifetime)
        self._of.fire("source-change", changed)

    def _tell_callback(self) -> None:
        told = self._call_back()
        if inspect.iscoroutine(told):
            told.close()
            raise TypeError("the callback is a coroutine function, which only a coroutine method can wait for")

    def _call_back(self) -> object:
        if self._callback is None:
            return None
        token: str = self._of.source[self._access_key]
        if not isinstance(self._callback, str):
            return self._callback(token)
        method = getattr(self._of, self._callback)
        try:
            inspect.signature(method).bind(token)
        except ValueError:  # a builtin that does not tell
            pass
        except TypeError:
            # Written without ``self``, as the vendor's documentation shows it.
            method = getattr(method, "__func__", method)
        return method(token)

    @contextlib.contextmanager
    def _turn(self) -> Generator[Future[None] | None]:
        """While the token is renewed here, or what to wait for; however it ends, those who wait go on."""
        mine: Future[None] = Future()
        mark = _RENEWING.set(_RENEWING.get() | {mine})
        try:
            yield self._claimed(mine)
        except Exception as error:
            failure = self._failed(mine, error)
            raise failure from error
        except BaseException:
            if not self._is_kept_later:
                gone = PanoplyException("whoever renewed it was interrupted")
                text = "The access token could not be renewed."
                self._land(mine, TokenValidationException(gone, text, retryable=False))
            raise
        else:
            self._land(mine, None)
        finally:
            _RENEWING.reset(mark)

    def _keep_later(self, asked: Future[dict[str, Any]]) -> None:
        """Have the thread that asks keep what comes; those who wait for the renewal go on waiting."""
        flight = self._flight
        mine = flight.under_way
        if mine is None:
            return
        self._is_kept_later = True
        flight.thread = 0
        context = contextvars.copy_context()

        def keep() -> None:
            try:
                self._accept(asked.result())
                self._tell_callback()
            except Exception as error:
                self._failed(mine, error)
            else:
                self._land(mine, None)

        asked.add_done_callback(lambda _: context.run(keep))

    def _failed(self, mine: Future[None], error: Exception) -> TokenValidationException:
        failure = self._failure(error)
        self._land(mine, failure)
        with contextlib.suppress(Exception):
            self._of.log(*failure.args)
        return failure

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
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        seconds = float(value)
    except (ValueError, OverflowError):
        return None
    return seconds if 0 < seconds < math.inf else None
