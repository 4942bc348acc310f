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


class Token:
    """A token and the moment (monotonic clock) from which a new one is wanted."""

    __slots__ = ("refresh_at", "value")

    def __init__(self, value: str, lifetime: float | None) -> None:
        self.value: str = value
        self.refresh_at: float = (
            float("inf") if lifetime is None else time.monotonic() + lifetime - min(REFRESH_MARGIN, lifetime / 10)
        )

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

    def fresh(self) -> str | None:
        """The token, or None when a new one is wanted."""
        token = self._token
        return token.value if token is not None and token.refresh_at > time.monotonic() else None

    def claim(self, refused: str | None = None) -> tuple[str | None, Future[Token] | None]:
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
            if self._token is not None and self._token.value == refused:
                self._token = None
            value = self.fresh()
            if value is not None:
                return value, None
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

    def fail(self, error: BaseException) -> None:
        """The fetch failed; those who wait get the same error, unless it was only abandoned."""
        with self._lock:
            flight, self._flight = self._flight, None
        if flight is not None:
            flight.set_exception(error if isinstance(error, Exception) else FetchAbandoned())

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
