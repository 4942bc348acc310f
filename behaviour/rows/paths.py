"""Values in paths: an id is one segment, whatever is in it."""

from __future__ import annotations

from urllib.parse import unquote

from behaviour.stage import Played, Stage
from behaviour.verdicts import Row, Verdict, judged, right, wrong


def _play(stage: Stage, value: str) -> tuple[Played, str]:
    """A call with this value, and how the wire has the segment that it stands in; empty when nothing was sent."""
    plain = stage.play("get", stage.good, key="plain-id").requests[0].path
    before, _, after = plain.partition("plain-id")
    played = stage.play("get", stage.good, key=value)
    if not played.requests:
        return played, ""
    target = played.requests[0].target.decode("latin-1")
    if not (target.startswith(before) and target.partition("?")[0].endswith(after)):
        return played, f"?{target}"
    return played, target[len(before) :].removesuffix(plain.partition("?")[2]).removesuffix(after) or "?"


def _refused(stage: Stage, *values: str) -> Verdict:
    refusal = ""
    for value in values:
        played, _ = _play(stage, value)
        if played.requests:
            return wrong(f"{value!r} asks for {played.requests[0].target.decode('latin-1')}")
        if played.error is None:
            return wrong(f"{value!r}: nothing was sent and nothing was said")
        refusal = played.error["type"]
    return right(f"refused: {refusal}")


def _quoted(stage: Stage, value: str, *, may_refuse: bool = False) -> Verdict:
    played, segment = _play(stage, value)
    if not played.requests:
        words = f"refused: {played.error['type']}" if played.error else "nothing was sent and nothing was said"
        return judged(may_refuse and played.error is not None, words)
    one = not set(segment) & set("/?#") and unquote(segment) == value
    return judged(one, f"sent as {segment}" if one else f"asks for {played.requests[0].target.decode('latin-1')}")


ROWS = (
    Row(
        "path-dots",
        "`..` or `.` as an id",
        "Refused before anything is sent. Servers and proxies resolve these, also when they are quoted (RFC "
        "3986 §6.2.2), "
        "so the request reaches another endpoint than the one that was meant.",
        lambda stage: _refused(stage, "..", "."),
    ),
    Row(
        "path-empty",
        "an empty id",
        "Refused before anything is sent: `DELETE /things/` is a request for the whole collection.",
        lambda stage: _refused(stage, ""),
    ),
    Row(
        "path-slash",
        "an id with `/`",
        "One segment, quoted as `%2F`; else a part of the id chooses the endpoint.",
        lambda stage: _quoted(stage, "a/b"),
    ),
    Row(
        "path-query",
        "an id with `?` and `#`",
        "Quoted: what follows must not become the query, or vanish.",
        lambda stage: _quoted(stage, "a?admin=1#b"),
    ),
    Row(
        "path-percent",
        "an id with `%2e%2e`",
        "Quoted once more (`%252e%252e`): the id is that text, and not the dots that a server would read. "
        "Refusing it is as safe.",
        lambda stage: _quoted(stage, "%2e%2e", may_refuse=True),
    ),
    Row(
        "path-unicode",
        "an id with `é`, `日本`, a blank and `+`",
        "UTF-8, quoted, and the same text when a server unquotes it.",
        lambda stage: _quoted(stage, "é 日本+1"),
    ),
)
