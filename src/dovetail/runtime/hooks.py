"""Being told what a client does: functions that see every request, answer and retry, with nothing secret in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import msgspec


class RequestEvent(msgspec.Struct, frozen=True):
    """A request is about to leave.

    Attributes:
        operation: The operation's id; empty for a free-style request.
        method: HTTP method.
        url: The URL, secret parameters masked.
        headers: The headers, credentials masked.
        attempt: 1 for the first.
        request_id: The same for all attempts of a call.
        client: The name in the client's settings; empty when it has none.
    """

    operation: str
    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    attempt: int
    request_id: str | None
    client: str = ""


class ResponseEvent(msgspec.Struct, frozen=True):
    """An answer has come.

    Attributes:
        request: The request it answers.
        status: HTTP status.
        headers: The headers; cookies masked.
        seconds: Time since the request left.
    """

    request: RequestEvent
    status: int
    headers: tuple[tuple[str, str], ...]
    seconds: float


class RetryEvent(msgspec.Struct, frozen=True):
    """A request will be tried again.

    Attributes:
        request: The request that failed.
        reason: What went wrong.
        wait: Seconds until the next attempt.
    """

    request: RequestEvent
    reason: str
    wait: float


class Hooks(msgspec.Struct, frozen=True):
    """Functions to call; an exception one of them raises ends the call.

    Attributes:
        on_request: Before each attempt.
        on_response: After each answer, whatever its status.
        on_retry: Before each wait.
    """

    on_request: tuple[Callable[[RequestEvent], None], ...] = ()
    on_response: tuple[Callable[[ResponseEvent], None], ...] = ()
    on_retry: tuple[Callable[[RetryEvent], None], ...] = ()


NOBODY: Final = Hooks()
"""No functions: nobody is told."""
