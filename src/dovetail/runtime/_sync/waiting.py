# Derived from _async/waiting.py by `make generate`; do not edit.
"""Looking at what a call has started until it has ended."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from dovetail.runtime.call import Call, require_call
from dovetail.runtime.errors import InvalidInput, JobFailed, RequestTimeout
from dovetail.runtime.long_running import LongRunning, check_seconds, pause
from dovetail.runtime.pointer import resolve
from dovetail.runtime.sync_primitives import sleep, tell

if TYPE_CHECKING:
    from dovetail.runtime._sync.client import Client

F = TypeVar("F")

_LEAST_LOOK = 1.0
"""Seconds that a look may take at the very end of somebody's patience."""


def hint_of(call: Call[Any]) -> LongRunning[Any]:
    """How to follow what a call starts.

    Raises:
        InvalidInput: It starts nothing.
    """
    require_call(call)
    hint = call.operation.long_running
    if hint is None:
        raise InvalidInput(
            f"{call.operation.id} starts nothing that could be waited for: send it with send().", value=call
        )
    return hint


def look_options(options: Mapping[str, Any]) -> dict[str, Any]:
    """How to send a look, which has no body, where the start was sent with ``options``."""
    return {name: value for name, value in options.items() if name != "compress"}


def follow(
    client: Client,
    call: Call[Any],
    answer: object,
    *,
    patience: float,
    interval: float,
    on_poll: Callable[[F], object] | None,
    options: Mapping[str, Any],
) -> F:
    """Look until what ``call`` started has ended, and give the last answer.

    Raises:
        JobFailed: It has failed.
        RequestTimeout: It goes on.
    """
    with client.settings.refusals():
        check_seconds("timeout", patience)
        check_seconds("interval", interval)
        hint = hint_of(call)
        poll: Call[F] = hint.poll_call(call, answer)
    deadline = time.monotonic() + patience
    usual: float = options.get("timeout") or client.settings.timeouts.total
    looks, look = 0, look_options(options)
    while True:
        look["timeout"] = min(usual, max(deadline - time.monotonic(), _LEAST_LOOK))
        try:
            polled = client.send(poll, **look)
        except RequestTimeout as error:
            if time.monotonic() < deadline:
                raise
            raise _goes_on(client, call, answer, patience) from error
        looks += 1
        if on_poll is not None:
            tell(on_poll, polled)
        outcome = hint.outcome(polled)
        if outcome == "done":
            return polled
        if outcome == "failed":
            reason = resolve(polled, hint.error) if hint.error else None
            raise client.settings.error_type(JobFailed)(
                f"{call.operation.id}: the job failed: {reason or resolve(polled, hint.status)}.", answer=polled
            )
        left = deadline - time.monotonic()
        if left <= 0:
            raise _goes_on(client, call, answer, patience)
        # The last look is at the deadline, not before it.
        sleep(min(pause(looks, interval), left))


def _goes_on(client: Client, call: Call[Any], answer: object, patience: float) -> RequestTimeout:
    named = ", ".join(f"{name} {value}" for name, value in hint_of(call).names(call, answer).items())
    return client.settings.error_type(RequestTimeout)(
        f"{call.operation.id}: the job goes on after {patience:g} seconds{f' ({named})' if named else ''}. "
        "Remedy: ask again for its result, with more patience.",
        sent=True,
    )
