"""What callers give, and what the server gets of it."""

from __future__ import annotations

import json
from typing import Any, cast
from urllib.parse import parse_qs

from behaviour.stage import Played, Stage
from behaviour.verdicts import Row, Verdict, judged, not_applicable, right, wrong


def _body(played: Played) -> dict[str, Any]:
    text = played.requests[0].body.decode()
    try:
        value = json.loads(text)
    except ValueError:
        # Forms have no null: an empty value is what stands for it.
        value = {name: values[0] or None for name, values in parse_qs(text, keep_blank_values=True).items()}
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _null_sent(stage: Stage) -> Verdict:
    place = stage.facts["sends_null"]
    null = stage.play("create", stage.made, how="null")
    if not place or null.cannot:
        return not_applicable("nothing may be null")
    absent = stage.play("create", stage.made, how="absent")
    name = place.rpartition("/")[2]
    if null.error or absent.error:
        return wrong(f"{(null.error or absent.error or {}).get('type')}")
    if _has(_body(absent), place):
        return wrong(f"{name} is sent though nothing was said")
    return judged(_has(_body(null), place), "null is sent" if _has(_body(null), place) else "None is left out")


def _has(document: Any, pointer: str) -> bool:
    for name in pointer.split("/")[1:]:
        if not isinstance(document, dict) or name not in document:
            return False
        document = cast("dict[str, Any]", document)[name]
    return document is None


def _nan(stage: Stage) -> Verdict:
    played = stage.play("create", stage.made, how="nan")
    if played.cannot:
        return not_applicable("takes no number there")
    if played.requests:
        sent = played.requests[0].body.decode(errors="replace")
        return wrong(f"sent as {'NaN, which is no JSON' if 'nan' in sent.lower() else 'null'}")
    return right(f"refused: {played.error['type']}") if played.error else wrong("nothing was sent and nothing was said")


def _default(stage: Stage) -> Verdict:
    names = stage.facts["defaults"]
    if not names:
        return not_applicable("no defaults there")
    sent: list[str] = []
    for command, script in (("get", stage.good), ("create", stage.made)):
        request = stage.play(command, script).requests[0]
        text = f"{request.query} {request.body.decode()} {request.header('Cookie') or ''}"
        sent += [name for name in names if name in text]
    return judged(not sent, f"{', '.join(sent)} sent" if sent else "left to the server")


ROWS = (
    Row(
        "null-sent",
        "None is given for a member that may be null",
        "null is sent, and nothing when nothing is given: for most APIs one wipes out and the other keeps.",
        _null_sent,
    ),
    Row(
        "nan-sent",
        "NaN is given for a number",
        "Refused before anything is sent: JSON has no such number, and null would say something else.",
        _nan,
    ),
    Row(
        "default-sent",
        "a member with a default in the schema is not given",
        "Not sent: the default is the server's, which may have changed it since the client was made.",
        _default,
    ),
)
