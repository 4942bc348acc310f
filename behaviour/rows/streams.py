"""Streams of events that end too early."""

from __future__ import annotations

from tests.support.behaviours import events

from behaviour.stage import Stage
from behaviour.verdicts import Row, Verdict, judged, not_applicable, wrong


def _play(stage: Stage, ending: str, kept: int | None = None) -> Verdict:
    if not stage.has("stream"):
        return not_applicable("no streams")
    whole = stage.play("stream", events(stage.facts["events"]))
    if whole.error is not None:
        return wrong(f"a whole stream fails: {whole.error['type']}: {whole.error['text'][:80]}")
    part = stage.facts["events"][:-1]
    played = stage.play("stream", events(part, ending="close" if ending == "close" else "complete"))
    count = played.told["events"]
    return judged(played.error is not None, played.error["type"] if played.error else f"{count} events, and no error")


ROWS = (
    Row(
        "stream-cut",
        "the connection ends in the middle of a stream",
        "An error after the events that came: half an answer is not the answer.",
        lambda stage: _play(stage, "close"),
    ),
    Row(
        "stream-unfinished",
        "a stream ends in good order without its terminal event",
        "An error, the same: proxies end streams in good order when the server behind them dies.",
        lambda stage: _play(stage, "complete"),
    ),
)
