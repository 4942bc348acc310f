# Derived from _async/waiting.py by `make generate`; do not edit.
"""Following a job from its start to its end."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from dovetail.runtime.call import Call, require_call
from dovetail.runtime.errors import InvalidInput, JobFailed, RequestTimeout
from dovetail.runtime.long_running import check_seconds
from dovetail.runtime.pointer import resolve
from dovetail.runtime.sync_primitives import sleep

if TYPE_CHECKING:
    from dovetail.runtime._sync.client import Client


def wait_until_done(
    client: Client,
    call: Call[Any],
    limit: float,
    interval: float,
    progress: Callable[[float | None, Any], None] | None,
    options: dict[str, Any],
) -> tuple[Any, Any]:
    """Send the starting call, then look until the job has ended."""
    with client.settings.refusals():
        require_call(call)
        hint = call.operation.long_running
        if hint is None:
            raise InvalidInput(
                f"{call.operation.id} starts nothing that could be waited for: send it with send().", value=call
            )
        check_seconds("limit", limit)
        check_seconds("interval", interval)
    deadline = time.monotonic() + limit
    started = client.send(call, **options)
    poll = hint.poll_call(call, started)
    wait = interval
    while True:
        polled = client.send(poll, **options)
        if progress is not None:
            progress(resolve(polled, hint.progress) if hint.progress else None, polled)
        outcome = hint.outcome(polled)
        if outcome == "done":
            return started, polled
        if outcome == "failed":
            reason = resolve(polled, hint.error) if hint.error else None
            raise client.settings.error_type(JobFailed)(
                f"{call.operation.id}: the job failed: {reason or resolve(polled, hint.status)}.", answer=polled
            )
        if time.monotonic() + wait > deadline:
            raise client.settings.error_type(RequestTimeout)(
                f"{call.operation.id}: the job goes on after {limit:g} seconds.", sent=True
            )
        sleep(wait)
        wait = min(wait * 1.5, interval * 10)
