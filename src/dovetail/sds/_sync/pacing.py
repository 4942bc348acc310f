# Derived from _async/pacing.py by `make generate`; do not edit.
"""Requests of a transfer: tried again where that does no harm, and slower for all when the gateway asks for it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, TypeVar

from dovetail.runtime.call import Call
from dovetail.runtime.errors import ApiError, DovetailError, RequestTimeout, TransportError
from dovetail.runtime.in_flight import InFlight
from dovetail.runtime.retry import asked_wait, is_passing_failure, is_passing_status
from dovetail.runtime.sync_primitives import Pool

if TYPE_CHECKING:
    from dovetail.sds._sync.gateway import Gateway

T = TypeVar("T")

_TOO_BUSY = frozenset({429, 503})
NOT_THERE: Final = frozenset({429, 502, 503, 504})
LOST_CAUSE: Final = 16
"""Files in a row that fail since the gateway cannot be reached, is silent or overloaded, before the rest is not tried:
the next transfer goes on there.
"""


class Paced:
    """Sends the calls of many transfers that go on at a time.

    Args:
        gateway: What it sends with.
        in_flight: How many go on.

    Attributes:
        pool: What they go on in.
    """

    def __init__(self, gateway: Gateway, in_flight: InFlight) -> None:
        self.pool = Pool(in_flight)
        self._gateway = gateway
        self._in_flight = in_flight
        self._retry = gateway.settings.retry

    @property
    def attempts(self) -> int:
        """How often something may be tried in all."""
        return self._retry.retries + 1

    def send(self, call: Call[T], *, repeatable: bool) -> T:
        """The answer to a call, which is sent again after a pause where that does no harm.

        Args:
            call: The call.
            repeatable: Whether to send it twice does no harm although the first may have taken effect.

        Raises:
            GatewayError: The gateway refused, or failed time and again.
            NetworkError: There was no whole answer.
        """
        began = time.monotonic()
        attempt = 1
        while True:
            self.pool.turn()
            sent_at = time.monotonic()
            try:
                return self._gateway.send(call, retries=0)
            except (ApiError, TransportError) as error:
                wait = self._wait(error, attempt, repeatable, began, sent_at)
                if wait is None or self.pool.stopped:
                    raise
            attempt += 1
            self.pool.rest(wait)

    def pause(self, attempt: int) -> None:
        """Let all wait before anything more is sent, the longer the more often it has been in vain."""
        now = time.monotonic()
        self._in_flight.slowed(now, now, min(self._retry.longest, self._retry.base * 2.0**attempt))

    def is_put_off(self, error: Exception) -> bool:
        """Whether the gateway asks to come again later than anybody here would wait for."""
        if not isinstance(error, ApiError) or error.status not in _TOO_BUSY:
            return False
        return (self._asked(error) or 0.0) >= self._gateway.settings.timeouts.total

    def _asked(self, error: ApiError) -> float | None:
        """Seconds until when the gateway wants to be left alone; None when it does not say."""
        if error.headers is None:
            return None
        return asked_wait(error.headers, self._gateway.settings.retry_after_headers, time.time())

    def rest(self, attempt: int) -> None:
        """Wait as long as is usual after an attempt."""
        self.pool.rest(self._retry.wait(attempt))

    def _wait(self, error: DovetailError, attempt: int, repeatable: bool, began: float, sent_at: float) -> float | None:
        """Seconds until the next attempt; None when there is to be none."""
        now = time.monotonic()
        if isinstance(error, TransportError):
            if isinstance(error, RequestTimeout):
                self._in_flight.slowed(sent_at, now)
            passing = attempt <= self._retry.retries and is_passing_failure(error.sent, repeatable)
            return self._retry.wait(attempt) if passing else None
        assert isinstance(error, ApiError)
        asked = self._asked(error)
        patience = self._gateway.settings.timeouts.total - (now - began)
        if error.status in _TOO_BUSY:
            hold = 0.0 if self.is_put_off(error) else min(asked or 0.0, max(patience, 0.0))
            self._in_flight.slowed(sent_at, now, hold)
        if not is_passing_status(error.status, repeatable):
            return None
        # One that says when to come again is waited for by the clock; others are asked so many times.
        if asked is None and attempt > self._retry.retries:
            return None
        wait = self._retry.wait(attempt, asked)
        return wait if wait < patience else None
