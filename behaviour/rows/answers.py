"""Answers that are not what the contract says."""

from __future__ import annotations

import gzip
import json
from typing import Any

from tests.support.behaviours import Script, html, respond, truncate

from behaviour.driver import ABSENT
from behaviour.stage import Played, Stage, put
from behaviour.verdicts import Row, Verdict, judged, not_applicable, right, wrong

JSON = {"Content-Type": "application/json"}
BIG = 2**53 + 1
PADDING = 60_000
NAME = "Zoë 😀 日本"


def _refused(played: Played, otherwise: str, *, attempts: int | None = None) -> Verdict:
    if played.error is None:
        return wrong(otherwise)
    if attempts is not None and len(played.requests) > attempts:
        return wrong(f"sent {len(played.requests)} times")
    return right(f"{played.error['type']}")


def _kind(played: Played) -> str:
    kind = played.seen("kind")
    return "None" if kind == "NoneType" else f"a {kind}"


def _wrong_type(stage: Stage) -> Verdict:
    number = stage.facts["number"]
    if not number:
        return not_applicable("no number in its answer")
    played = stage.play("get", respond(200, json=put(stage.item, number, "many")))
    return _refused(played, f"the caller gets {played.seen('number')!r} as a number")


def _missing(stage: Stage) -> Verdict:
    required = stage.facts["required"]
    if not required:
        return not_applicable("its description promises no member")
    played = stage.play("get", respond(200, json=put(stage.item, required, ...)))
    seen = played.seen("required")
    return _refused(played, f"no error; reading it: {seen.removeprefix(ABSENT).strip() or seen}")


def _no_document(stage: Stage, script: Script) -> Verdict:
    played = stage.play("create", script)
    return _refused(played, f"no error: the caller gets {_kind(played)}", attempts=1)


def _cut(stage: Stage, *, chunked: bool) -> Verdict:
    whole = json.dumps(stage.item).encode()
    # What has come is a whole document: only the framing tells that more was meant to.
    played = stage.play("get", truncate(whole, missing=5, chunked=chunked, headers=JSON))
    return _refused(played, "taken as whole")


def _kept(stage: Stage, place: str, document: dict[str, Any], value: str, what: str) -> Verdict:
    played = stage.play("get", respond(200, json=document))
    if played.error is not None:
        return wrong(f"{played.error['type']}: the whole answer is lost")
    seen = played.seen(place)
    return judged(value in seen, f"{what} kept" if value in seen else f"{what} lost: {seen}")


def _new_word(stage: Stage) -> Verdict:
    if not stage.facts["enum"]:
        return not_applicable("no such word in its answer")
    return _kept(stage, "enum", put(stage.item, stage.facts["enum"], "brand-new"), "brand-new", "the word is")


def _new_tag(stage: Stage) -> Verdict:
    if not stage.has("tagged"):
        return not_applicable("no union with tags")
    document = put(json.loads(json.dumps(stage.facts["tagged_item"])), stage.facts["tag"], "brand-new")
    played = stage.play("tagged", respond(200, json=document))
    if played.error is not None:
        return wrong(f"{played.error['type']}: the whole answer is lost")
    tag = str(played.told["seen"]["tag"])
    return judged("brand-new" in tag, "member and tag are kept" if "brand-new" in tag else f"lost: {tag}")


def _null_or_absent(stage: Stage) -> Verdict:
    nullable = stage.facts["nullable"]
    if not nullable:
        return not_applicable("nothing may be null")
    absent = stage.play("get", respond(200, json=put(stage.item, nullable, ...)))
    null = stage.play("get", respond(200, json=put(stage.item, nullable, None)))
    if absent.error or null.error:
        return wrong(f"{(absent.error or null.error or {}).get('type')}")
    if absent.seen("nullable") != null.seen("nullable"):
        return right(f"{null.seen('nullable')} and {absent.seen('nullable').removeprefix(ABSENT).strip()}")
    if absent.seen("given") != null.seen("given"):
        return right("both None; model_fields_set tells")
    return wrong(f"both are {null.seen('nullable')}")


def _empty(stage: Stage) -> Verdict:
    return _no_document(stage, respond(200, headers=JSON))


def _no_content(stage: Stage) -> Verdict:
    played = stage.play("create", respond(204))
    return _refused(played, f"no error: the caller gets {_kind(played)}")


def _exact(stage: Stage) -> Verdict:
    number = stage.facts["number"]
    if not number:
        return not_applicable("no number in its answer")
    played = stage.play("get", respond(200, json=put(stage.item, number, BIG)))
    if played.error is not None:
        return wrong(played.error["type"])
    return judged(played.seen("number") == str(BIG), f"{played.seen('number')}")


def _latin(stage: Stage) -> Verdict:
    document = put(stage.item, stage.facts["text"], NAME)
    body = json.dumps(document, ensure_ascii=False).encode()
    played = stage.play("get", respond(200, body=body, headers={"Content-Type": "application/json; charset=latin-1"}))
    if played.error is not None:
        return right(f"refused: {played.error['type']}")
    seen = played.seen("text")
    return judged(seen == NAME, "read as UTF-8" if seen == NAME else f"read as {seen}")


def _compressed(stage: Stage) -> Verdict:
    whole = gzip.compress(json.dumps(stage.item).encode())
    half = respond(200, body=whole[: len(whole) - 12], headers={**JSON, "Content-Encoding": "gzip"})
    return _refused(stage.play("get", half), "taken as whole")


ODD_REFUSALS = (
    respond(400, json={"error": "no"}),
    respond(400, json=["no"]),
    respond(400, body=b"<h1>No</h1>", headers={"Content-Type": "text/html"}),
    respond(400, headers=JSON),
)


def _odd_refusals(stage: Stage) -> Verdict:
    for refusal in ODD_REFUSALS:
        played = stage.play("get", refusal)
        if played.error is None:
            return wrong("no error")
        if played.error["status"] != 400:
            return wrong(f"{played.error['type']}: {played.error['text'][:50]}")
    return right("the error has its status")


def _large_head(stage: Stage) -> Verdict:
    played = stage.play("get", respond(200, json=stage.item, headers={"X-Padding": "x" * PADDING}))
    return judged(played.error is None, "read" if played.error is None else played.error["type"])


def _unknown(stage: Stage) -> Verdict:
    played = stage.play("get", respond(200, json={**stage.item, "brand_new": "kept-value"}))
    if played.error is not None:
        return wrong(f"{played.error['type']}: the whole answer is lost")
    kept = "kept-value" in played.seen("unknown")
    return judged(kept, "kept" if kept else "dropped")


ROWS = (
    Row(
        "wrong-type",
        "text where a number is promised",
        "An error of decoding. Else it goes wrong somewhere else, later, with values that are already stored.",
        _wrong_type,
    ),
    Row(
        "missing-member",
        "a required member is missing",
        "An error of decoding, for the same reason: the type says that it is there.",
        _missing,
    ),
    Row(
        "html-200",
        "200 with an HTML page",
        "An error, and the POST is not sent again: a proxy or a sign-in page is not the API, and nothing was "
        "read from it.",
        lambda stage: _no_document(stage, html()),
    ),
    Row(
        "cut-json",
        "200 with half a JSON document",
        "An error, and the POST is not sent again: it was accepted.",
        lambda stage: _no_document(stage, respond(200, body=b'{"id": "x1", "na', headers=JSON)),
    ),
    Row(
        "empty-200",
        "200 without a body where one is promised",
        "An error: there is no result.",
        _empty,
    ),
    Row(
        "no-content",
        "204 where a body is promised",
        "An error: what the type of the call promises is not there.",
        _no_content,
    ),
    Row(
        "cut-length",
        "the body ends before its `Content-Length`",
        "An error, though what came is a whole JSON document: the rest is missing.",
        lambda stage: _cut(stage, chunked=False),
    ),
    Row(
        "cut-chunks",
        "a chunked body ends without its last chunk",
        "An error, as before.",
        lambda stage: _cut(stage, chunked=True),
    ),
    Row(
        "cut-gzip",
        "a compressed body is cut off, its length fits",
        "An error: the checksum at its end was not seen.",
        _compressed,
    ),
    Row(
        "new-word",
        "an enumeration has a word that is new",
        "The word, as it is: servers are ahead of clients, and the rest of the answer is as good as ever.",
        _new_word,
    ),
    Row(
        "new-tag",
        "a union has a member that is new",
        "The answer, with the new member kept and its tag readable.",
        _new_tag,
    ),
    Row(
        "unknown-member",
        "a member that is new",
        "The answer, with the new member within reach.",
        _unknown,
    ),
    Row(
        "null-received",
        "a member is null, or is not there",
        "Two different things to the caller, as they are in JSON: wiped out, and not told.",
        _null_or_absent,
    ),
    Row(
        "big-integer",
        "2^53 + 1 as an integer",
        "Exactly that number: identifiers have 64 bits.",
        _exact,
    ),
    Row(
        "charset",
        "`charset=latin-1` on JSON that is UTF-8",
        "Read as UTF-8, which JSON always is (RFC 8259 §8.1), or refused; not as other letters.",
        _latin,
    ),
    Row(
        "odd-refusal",
        "400, and its body is text, a list, HTML or nothing",
        "The same error as ever, with its status: what stands in front of an API writes what it likes.",
        _odd_refusals,
    ),
    Row(
        "large-head",
        "a header of 60,000 bytes",
        "Read: gateways put whole policies into headers.",
        _large_head,
    ),
)
