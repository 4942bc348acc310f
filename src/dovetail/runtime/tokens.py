"""A token that is fetched once, kept, and refreshed before it expires, however many threads and tasks want it."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

from dovetail.runtime.engines import forks
from dovetail.runtime.model import MASK

if TYPE_CHECKING:
    from concurrent.futures import Future

REFRESH_MARGIN = 30.0
"""Seconds before its end at which a token counts as expired; at most a tenth of its life."""

_PAUSE = 60.0
"""Seconds after a failure to renew a token that is still good, before the next attempt."""


class Token:
    """A token and the moments (monotonic clock) from which a new one is welcome, and wanted.

    Args:
        value: The token.
        lifetime: Seconds it lives; None for ever.
        margin: Seconds before its end at which it counts as expired; `REFRESH_MARGIN` by default.
        early: Seconds before its end from which one caller fetches a new one, while all others go on with this one.
        headers: Headers that go with it, beside the token itself.
        base_url: The host it is for, where that was found with it; empty where it was known.
    """

    __slots__ = ("base_url", "headers", "refresh_at", "renew_at", "value")

    def __init__(
        self,
        value: str,
        lifetime: float | None,
        *,
        margin: float | None = None,
        early: float = 0.0,
        headers: tuple[tuple[str, str], ...] = (),
        base_url: str = "",
    ) -> None:
        self.value: str = value
        self.base_url: str = base_url
        self.headers: tuple[tuple[str, str], ...] = headers
        self.refresh_at: float = float("inf")
        self.renew_at: float = float("inf")
        if lifetime is not None:
            margin = min(REFRESH_MARGIN, lifetime / 10) if margin is None else margin
            end = time.monotonic() + lifetime
            self.refresh_at = end - margin
            self.renew_at = min(end - early, self.refresh_at)

    def __repr__(self) -> str:
        return f"Token({MASK!r})"


class TokenCache:
    """The current token, and who is fetching the next one.

    ``claim`` tells a caller to use the token, to wait for the one who is fetching, or to fetch itself; the fetcher must
    end with ``settle`` or ``fail``. Pickling a cache gives an empty one.
    """

    def __init__(self) -> None:
        self._generation = forks.generation
        self._lock = threading.Lock()
        self._token: Token | None = None
        self._flight: Future[Token] | None = None

    def fresh(self) -> Token | None:
        """The token, or None when a new one is wanted."""
        token = self._token
        return token if token is not None and token.refresh_at > time.monotonic() else None

    def good_for(self, seconds: float) -> bool:
        """Whether there is a token that counts as good for so many seconds yet."""
        token = self._token
        return token is not None and token.refresh_at > time.monotonic() + seconds

    def claim(self, refused: Token | None = None) -> tuple[Token | None, Future[Token] | None]:
        """What to do for a token.

        Args:
            refused: A token that the server has just refused; it is never given again.

        Returns:
            ``(token, None)`` to use it, ``(None, future)`` to wait, ``(None, None)`` to fetch it now.
        """
        from concurrent.futures import Future

        if self._generation != forks.generation:
            self._forget_parent()
        with self._lock:
            if self._token is not None and refused is not None and self._token.value == refused.value:
                self._token = None
            token = self.fresh()
            if token is not None and (self._flight is not None or token.renew_at > time.monotonic()):
                return token, None
            if self._flight is not None:
                return None, self._flight
            self._flight = Future()
            return None, None

    def settle(self, token: Token) -> None:
        """The fetch gave a token."""
        with self._lock:
            self._token = token
            flight, self._flight = self._flight, None
        if flight is not None:
            flight.set_result(token)

    def fail(self, error: BaseException) -> Token | None:
        """The fetch failed; those who wait get the same error, unless it was only abandoned.

        Returns:
            The token that was to be renewed, when it is still good.
        """
        with self._lock:
            flight, self._flight = self._flight, None
            token = self.fresh()
            if token is not None:
                token.renew_at = min(time.monotonic() + _PAUSE, token.refresh_at)
        if flight is not None:
            if token is not None:
                flight.set_result(token)
            else:
                flight.set_exception(error if isinstance(error, Exception) else FetchAbandoned())
        return token

    def _forget_parent(self) -> None:
        """Beyond a fork: whoever was fetching, or held the lock, is not in this process."""
        with forks.lock:
            if self._generation != forks.generation:
                self._lock = threading.Lock()
                self._flight = None
                self._generation = forks.generation

    def __reduce__(self) -> tuple[Any, ...]:
        return TokenCache, ()


class FetchAbandoned(Exception):
    """The one who fetched was cancelled or interrupted; somebody else must fetch."""
