"""Redirects that leave the API's own origin."""

from __future__ import annotations

from tests.support.behaviours import redirect, respond
from tests.support.wire import Recorded

from behaviour.driver import SECRET
from behaviour.stage import Played, Stage
from behaviour.verdicts import Row, Verdict, judged


def _play(stage: Stage, command: str, status: int) -> Played:
    away = f"http://localhost:{stage.stranger.port}/elsewhere"
    stage.stranger.on("*", "*", respond(200, json=stage.facts["item" if command == "get" else "made"]))
    return stage.play(command, redirect(status, away))


def _tells_secret(request: Recorded) -> bool:
    return any(SECRET in value for _, value in request.headers) or SECRET in request.target.decode("latin-1")


def _credentials(stage: Stage) -> Verdict:
    played = _play(stage, "get", 302)
    leaked = any(_tells_secret(request) for request in played.elsewhere)
    if not played.elsewhere:
        return judged(played.error is not None, f"not followed: {played.error['type'] if played.error else 'no error'}")
    return judged(not leaked, "credentials leave" if leaked else "followed without credentials")


def _body(stage: Stage) -> Verdict:
    played = _play(stage, "create", 307)
    leaked = any(request.body for request in played.elsewhere)
    if not played.elsewhere:
        return judged(played.error is not None, f"not followed: {played.error['type'] if played.error else 'no error'}")
    secret = any(_tells_secret(request) for request in played.elsewhere)
    words = "the body and the credentials leave" if leaked and secret else "the body leaves"
    return judged(not leaked, words if leaked else "followed without the body")


ROWS = (
    Row(
        "redirect-credentials",
        "a GET is redirected to another origin",
        "The other origin sees no credentials: whoever can answer once would have them for good.",
        _credentials,
    ),
    Row(
        "redirect-body",
        "a POST is redirected (307) to another origin",
        "The other origin sees nothing of the body, which was meant for the API alone.",
        _body,
    ),
)
