"""Values that leave the process or are shown: pickles, and texts."""

from __future__ import annotations

from tests.support.behaviours import Script, respond

from behaviour.rows.refusals import refused
from behaviour.stage import Played, Stage
from behaviour.verdicts import Row, Verdict, judged, not_applicable, right, wrong


def _round_trip(played: Played) -> Verdict:
    if played.told.get("secret"):
        return wrong("the secret is in the pickle")
    if played.error is not None:
        return wrong(f"{played.error['type']}: {played.error['text'][:60]}")
    return judged(
        bool(played.told.get("back")), "there and back" if played.told.get("back") else "comes back different"
    )


def _pickled(stage: Stage, what: str, script: Script) -> Verdict:
    if what == "call" and not stage.has("call"):
        return not_applicable("calls are no values")
    return _round_trip(stage.play("pickle", script, what=what))


def _client(stage: Stage) -> Verdict:
    played = stage.play("pickle", stage.good, what="client")
    if played.told.get("secret"):
        return wrong("the secret is in the pickle")
    if played.error is not None:
        return wrong(f"{played.error['type']}: {played.error['text'][:60]}")
    return right("there and back, without the secret")


def _texts(stage: Stage) -> Verdict:
    shown: set[str] = set()
    for script in (refused(401), respond(400, body=b"broken")):
        played = stage.play("texts", script)
        shown |= set(played.told["shown"])
    return judged(not shown, f"it is in {', '.join(sorted(shown))}" if shown else "seen nowhere")


ROWS = (
    Row(
        "pickle-call",
        "a call is pickled",
        "There and back, and no secret in it: work is handed to other processes.",
        lambda stage: _pickled(stage, "call", stage.good),
    ),
    Row(
        "pickle-result",
        "a result is pickled",
        "There and back: process pools and caches do it.",
        lambda stage: _pickled(stage, "result", stage.good),
    ),
    Row(
        "pickle-error",
        "an error of the API is pickled",
        "There and back, and no secret in it: an error that cannot come back from a process pool breaks the pool.",
        lambda stage: _pickled(stage, "error", refused(404)),
    ),
    Row(
        "pickle-client",
        "a client whose secret is in the environment is pickled",
        "There and back, able to call, and the secret not in the pickle, which may end up on a disk or in a queue.",
        _client,
    ),
    Row(
        "secrets-shown",
        "calls fail, the log is at debug, and all is printed",
        "The secret is in no `repr`, log record, error text or traceback.",
        _texts,
    ),
)
