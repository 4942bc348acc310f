"""A limit that a caller sets is a limit of the call, whatever the server does."""

from __future__ import annotations

import json
import time

from tests.support.behaviours import Behaviour, dribble
from tests.support.wire import Recorded, Wire

from behaviour.rows.refusals import refused
from behaviour.stage import Stage
from behaviour.verdicts import Row, Verdict, judged, right, wrong

LIMIT = 1.0
"""Seconds that the caller gives a call."""
SLACK = 6.0
"""Seconds that a busy machine may take on top."""
DRIP = 12.0
"""Seconds that a slow body takes to come."""
ATTEMPT = 0.7
"""Seconds until an attempt is refused: there is no time for three."""


def _slow_body(stage: Stage) -> Verdict:
    body = json.dumps(stage.item).encode()
    slow = dribble(body, pause=DRIP / len(body), headers={"Content-Type": "application/json"})
    played = stage.play("get", slow, timeout=LIMIT, patience=5 * DRIP)
    if played.error is None:
        return wrong(f"answered after {played.seconds:.1f} s")
    in_time = played.seconds < LIMIT + SLACK
    return judged(in_time, "ended in time" if in_time else f"ended after {played.seconds:.1f} s")


def _slow_refusals(stage: Stage) -> Verdict:
    refusal = refused(503, "0")

    def act(wire: Wire, request: Recorded) -> None:
        time.sleep(ATTEMPT)
        refusal.act(wire, request)

    played = stage.play("get", Behaviour(act), timeout=LIMIT, patience=60.0)
    count = len(played.requests)
    if played.error is None:
        return wrong("no error")
    if count * ATTEMPT > LIMIT + ATTEMPT or played.seconds > LIMIT + SLACK:
        return wrong(f"{count} attempts, {played.seconds:.1f} s in all")
    return right("ended in time")


ROWS = (
    Row(
        "deadline-drip",
        "a limit of 1 second, and a body that comes byte by byte for 12",
        "Ended about when the limit is over. A limit of the silence between two bytes is not what a caller "
        "means who has "
        "a second; one slow server holds every thread of a service otherwise.",
        _slow_body,
    ),
    Row(
        "deadline-attempts",
        "a limit of 1 second, and each attempt is refused after 0.7",
        "Ended about when the limit is over, all attempts and waits together; else a limit of 1 second is one of a "
        "minute.",
        _slow_refusals,
    ),
)
