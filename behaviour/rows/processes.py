"""Threads, forks, memory and Ctrl-C: what a process is to a client."""

from __future__ import annotations

import sys
import time

from tests.support.behaviours import Behaviour, respond, stall
from tests.support.wire import Recorded

from behaviour.stage import DriverSilent, FreshSide, Stage
from behaviour.verdicts import Row, Verdict, judged, right, wrong

CALLS = 100_000
PEER_CALLS = 3_000
"""Published packages take up to 30 times as long for a call."""
GROWTH = 8 * 1024
"""Kilobytes that memory may grow after the first tenth of all calls: allocators take what they need in large pieces."""
PATIENCE = 60.0
AT_ONCE = 10.0
"""Seconds that pass for "at once" on a busy machine; the usual limits are minutes."""
THREADS = 32


def _prepared(stage: Stage, *scripts: Behaviour) -> None:
    stage.server.requests.clear()
    stage.server.on("*", "*", *(scripts or (respond(200, json=stage.item),)))


def _threads(stage: Stage) -> Verdict:
    _prepared(stage)
    with stage.side.fresh() as side:
        told = side.ask({"do": "threads", "count": THREADS}, PATIENCE)
    failures = told["failures"]
    if failures:
        return wrong(f"{len(failures)} of {THREADS} fail: {failures[0]['type']}: {failures[0]['text'][:60]}")
    return judged(len(stage.server.requests) == THREADS, "all answered")


def _fork(stage: Stage) -> Verdict:
    if sys.platform == "win32":
        return right("there are no forks here")
    _prepared(stage)
    with stage.side.fresh() as side:
        told = side.ask({"do": "fork", "patience": PATIENCE}, 3 * PATIENCE)
    if told["child"] is None:
        return wrong("the child hangs or dies")
    failed = next((told[name]["error"] for name in ("child", "after") if told[name]["error"]), None)
    if failed is not None:
        return wrong(f"{failed['type']}: {failed['text'][:60]}")
    child = [request.connection_id for request in stage.server.requests if "child" in request.path]
    parent = [request.connection_id for request in stage.server.requests if "child" not in request.path]
    shared = bool(set(child) & set(parent))
    return judged(not shared, "the child uses the parent's connection" if shared else "connections of its own")


def _memory(stage: Stage) -> Verdict:
    calls = CALLS if stage.facts["name"] == "dovetail" else PEER_CALLS
    good = respond(200, json=stage.item)

    def forget(request: Recorded) -> Behaviour:
        stage.server.requests.clear()
        return good

    stage.server.on("*", "*", forget)
    with stage.side.fresh() as side:
        told = side.ask({"do": "grow", "calls": calls}, 1800.0)
    growth = told["end"] - told["start"]
    return judged(growth < GROWTH, f"{growth / 1024:+.1f} MB over {calls:,} calls")


def _interrupted(stage: Stage) -> Verdict:
    _prepared(stage, stall())
    with stage.side.fresh() as side:
        return _interrupt(stage, side)


def _interrupt(stage: Stage, side: FreshSide) -> Verdict:
    side.tell({"do": "wait"})
    stage.server.wait_for_requests(1, PATIENCE)
    pressed = time.monotonic()
    side.interrupt()
    try:
        told = side.hear(PATIENCE)
    except DriverSilent:
        return wrong(f"still waiting after {PATIENCE:g} s")
    seconds = time.monotonic() - pressed
    if told["ended"] != "KeyboardInterrupt":
        return wrong(f"{told['ended'][:60]} after {seconds:.0f} s")
    return judged(seconds < AT_ONCE, "at once" if seconds < AT_ONCE else f"after {seconds:.0f} s")


def _proxy(stage: Stage) -> Verdict:
    """Whether calls go through the proxy that the environment names, and past it where the environment says so."""
    through: dict[str, str] = dict.fromkeys(("HTTP_PROXY", "http_proxy"), stage.stranger.url)
    past = dict.fromkeys(("NO_PROXY", "no_proxy"), "127.0.0.1")
    for variables, proxied in ((through, True), ({**through, **past}, False)):
        _prepared(stage)
        stage.stranger.requests.clear()
        stage.stranger.on("*", "*", respond(200, json=stage.item))
        with stage.side.fresh(variables) as side:
            told = side.ask({"do": "get"}, PATIENCE)
        if told["error"] is not None:
            return wrong(f"{told['error']['type']}: {told['error']['text'][:60]}")
        if bool(stage.stranger.requests) is not proxied:
            return wrong("HTTP_PROXY is passed by" if proxied else "NO_PROXY is passed by")
    return right("HTTP_PROXY and NO_PROXY are followed")


ROWS = (
    Row(
        "threads-first-use",
        "the first call of a process is made by 32 threads at one moment",
        "All are answered: what loads when it is first used must load once.",
        _threads,
        alone=True,
    ),
    Row(
        "fork",
        "a client is used, the process forks, and both use it",
        "Both are answered, on connections of their own: two processes on one connection mix up their answers.",
        _fork,
        alone=True,
    ),
    Row(
        "proxy",
        "`HTTP_PROXY` names a proxy, `NO_PROXY` exceptions",
        "Both are followed: in many networks there is no other way out, and no way in through it.",
        _proxy,
        alone=True,
    ),
    Row(
        "memory",
        f"{CALLS:,} calls with one client ({PEER_CALLS:,} for published packages)",
        "Memory stays: less than 8 MB more after the first tenth.",
        _memory,
        alone=True,
    ),
    Row(
        "ctrl-c",
        "Ctrl-C while a call waits for its answer",
        "`KeyboardInterrupt` at once: nobody waits for a time limit of minutes.",
        _interrupted,
        alone=True,
    ),
)
