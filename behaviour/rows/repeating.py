"""Trying again: where it helps, and never where it might do a thing twice."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any, cast

from tests.support.behaviours import Behaviour, Script, close, close_idle, reset, respond
from tests.support.wire import Recorded

from behaviour.rows.refusals import refused
from behaviour.stage import DriverSilent, Played, Stage
from behaviour.verdicts import Row, Verdict, judged, right, wrong

SOON = 1.0
"""Seconds that a server asks to wait."""
TIMERS = 0.05
"""Seconds that clocks and timers may differ by."""
ABSURD = 86_400
ASLEEP = 10.0
IDLE = 0.3
"""Seconds that pass between two calls."""


def _key(request: Recorded) -> str:
    """The idempotency key of a request, in a header or in its body; empty when it has none."""
    for name, value in request.headers:
        if "idempotency" in name.lower():
            return value
    try:
        body = json.loads(request.body)
    except ValueError:
        return ""
    return str(cast("dict[str, Any]", body).get("idempotency_key", "")) if isinstance(body, dict) else ""


def _once(played: Played, what: str) -> Verdict:
    count, keys = len(played.requests), {_key(request) for request in played.requests}
    if count == 1:
        return judged(played.error is not None, "sent once" if played.error else "sent once, and no error")
    if len(keys) == 1 and "" not in keys:
        return right(f"sent {count} times under one idempotency key")
    return wrong(f"sent {count} times {what}")


def _post_unavailable(stage: Stage) -> Verdict:
    return _once(stage.play("create", refused(503), stage.made), "after a 503")


def _post_dropped(stage: Stage) -> Verdict:
    played = [_once(stage.play("create", drop(), stage.made), "though it was read") for drop in (close, reset)]
    return next((verdict for verdict in played if verdict.mark == "wrong"), played[0])


def _get_again(stage: Stage, *failures: Script) -> Verdict:
    for failure in failures:
        played = stage.play("get", failure, stage.good)
        count = len(played.requests)
        if played.error is not None:
            return wrong(f"{played.error['type']} after {count} {'attempt' if count == 1 else 'attempts'}")
    return right("tried again")


def _waited(stage: Stage, *, date: bool = False) -> Verdict:
    def refuse(request: Recorded) -> Behaviour:
        # Of a date, which has whole seconds, the last one may be nearly over: at least `SOON` is left.
        until = datetime.now(UTC) + timedelta(seconds=SOON + 1)
        return refused(429, format_datetime(until, usegmt=True) if date else f"{SOON:g}")

    played = stage.play("get", refuse, stage.good)
    if len(played.requests) < 2:
        return wrong(f"not tried again: {played.error['type'] if played.error else 'no error'}")
    gap = played.requests[1].at - played.requests[0].at
    waited = gap >= SOON - TIMERS
    return judged(waited, f"waited {'as asked' if waited else f'{gap:.1f} s'}")


def _absurd(stage: Stage) -> Verdict:
    try:
        played = stage.play("get", refused(503, str(ABSURD)), stage.good, timeout=2.0, patience=ASLEEP)
    except DriverSilent:
        return wrong(f"still asleep after {ASLEEP:g} s")
    if len(played.requests) > 1:
        gap = played.requests[1].at - played.requests[0].at
        return wrong(f"tried again after {gap:.1f} s, not {ABSURD} s")
    return judged(played.error is not None, f"given up: {played.error['type']}" if played.error else "no error")


def _stale(stage: Stage) -> Verdict:
    problem = "nothing"
    # What has ended in the very moment nobody can know: a client that fails each time does not look at all.
    for _ in range(3):
        first = stage.play("get", close_idle(respond(200, json=stage.item))).requests[0]
        stage.server.wait_for_disconnect(first)
        time.sleep(IDLE)
        played = stage.play("create", stage.made)
        if played.error is None:
            return judged(len(played.requests) == 1, "noticed, and sent on a new one")
        problem = played.error["type"]
    return wrong(f"the POST after it fails: {problem}")


ROWS = (
    Row(
        "post-503",
        "a POST is answered with 503",
        "Sent once, or again under the same idempotency key. A gateway says 503 also when what stands behind "
        "it has done "
        "the work, and a payment, a mail or a record made twice cannot be taken back.",
        _post_unavailable,
    ),
    Row(
        "post-dropped",
        "the connection ends after a POST was read",
        "Sent once, or again under the same idempotency key: the server may have done it.",
        _post_dropped,
    ),
    Row(
        "get-503",
        "a GET is answered with 503, then well",
        "Tried again: reading twice does no harm, and such answers pass.",
        lambda stage: _get_again(stage, refused(503)),
    ),
    Row(
        "get-dropped",
        "the connection ends after a GET was read",
        "Tried again, for the same reason; whether it ends with FIN or with RST.",
        lambda stage: _get_again(stage, close(), reset()),
    ),
    Row(
        "retry-after-seconds",
        "429 with `Retry-After: 1`",
        "Tried again, and not before the second is over: a server that is hit earlier locks clients out.",
        lambda stage: _waited(stage),
    ),
    Row(
        "retry-after-date",
        "429 with `Retry-After` as an HTTP date, 2 seconds away",
        "The same; it is the other form that the header has (RFC 9110 §10.2.3). Dates have whole seconds, so "
        "1 must pass.",
        lambda stage: _waited(stage, date=True),
    ),
    Row(
        "retry-after-absurd",
        "503 with `Retry-After: 86400`, within a limit of 2 seconds",
        "Given up at once with the error: neither tried again before the time, nor asleep beyond the caller's limit.",
        _absurd,
    ),
    Row(
        "idle-closed",
        "a server closes a kept connection between two calls",
        "The next call, though it is a POST, notices and goes on a new connection.",
        _stale,
    ),
)
