"""Leaves each request body and each answer one media type: the one that can be typed best.

A form comes before JSON where it can hold a file that the JSON cannot.

A structure in any format, which is how some frameworks write JSON (``*/*``), is JSON.
"""

from __future__ import annotations

import re
from typing import Any, Final

from dovetail_generator.normalize.draft import Draft
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join

_ANY: Final = "*/*"
_EVENTS: Final = "text/event-stream"
# A JSON text a line, or a record of a sequence (RFC 7464): their schema is that of one.
_RECORDS: Final = frozenset(
    [
        "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines",
        "application/jsonlines", "application/json-seq", "application/stream+json",
    ]
)  # fmt: skip
_VERSIONED: Final = re.compile(r"application/x-[a-z]+-json-[0-9.]+")
_STRUCTURES: Final = frozenset(["properties", "items", "allOf", "oneOf", "anyOf"])


def run(draft: Draft) -> None:
    """Choose one media type for each body."""
    for operation in draft.operations():
        body = operation.node.get("requestBody")
        if body is not None:
            _choose(draft, body, join(operation.pointer, "requestBody"))
            if not body.get("content"):
                del operation.node["requestBody"]
        for status, response in operation.node.get("responses", {}).items():
            _choose(draft, response, join(operation.pointer, "responses", status), is_error=str(status)[0] not in "123")


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON: ``+json`` and versions of it, such as ``application/x-amz-json-1.0``, included."""
    plain = media_type.partition(";")[0].strip().lower()
    if plain in _RECORDS:
        return False
    return plain in ("application/json", "text/json") or plain.endswith("+json") or bool(_VERSIONED.fullmatch(plain))


def is_events(media_type: str) -> bool:
    """Whether a media type is a stream of server-sent events."""
    return media_type.partition(";")[0].strip().lower() == _EVENTS


def is_stream(media_type: str) -> bool:
    """Whether a media type is a stream of values: server-sent events, lines or a sequence of JSON."""
    return is_events(media_type) or media_type.partition(";")[0].strip().lower() in _RECORDS


def is_xml(media_type: str) -> bool:
    """Whether a media type is XML, ``+xml`` included."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain in ("application/xml", "text/xml") or plain.endswith("+xml")


def is_structure(draft: Draft, schema: object) -> bool:
    """Whether a schema is of an object, a list, or a choice of schemas."""
    target = draft.target(schema) if is_object(schema) else {}
    return target.get("type") in ("object", "array") or not _STRUCTURES.isdisjoint(target)


def is_form(media_type: str) -> bool:
    """Whether a media type is a form: urlencoded or multipart."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain in ("application/x-www-form-urlencoded", "multipart/form-data")


def _choose(draft: Draft, holder: dict[str, Any], pointer: str, *, is_error: bool = False) -> None:
    content = holder.get("content", {})
    if _ANY in content and is_structure(draft, content[_ANY].get("schema")):
        media = content.pop(_ANY)
        content.setdefault("application/json", media)
    if len(content) < 2:
        return
    files = _files_of_forms(draft, content)
    chosen = min(content, key=lambda media_type: (media_type not in files, rank(media_type), media_type))
    # Of two forms that hold the same, the one listed first is as good: the contract says which it would rather have.
    alike = [media_type for media_type in content if _says_the_same(content, media_type, chosen)]
    if is_form(chosen):
        chosen = alike[0]
    others = ", ".join(sorted(content.keys() - set(alike)))
    holder["content"] = {chosen: content[chosen]}
    # An error's body is kept as it came whatever it is, so that nothing is lost of an error page.
    is_page = is_error and is_json(chosen) and all(other.startswith("text/") for other in content.keys() - set(alike))
    if others and not is_page:
        draft.report(pointer, f"read and written as {chosen}, not as {others}", "media-type-unused")


def _files_of_forms(draft: Draft, content: dict[str, Any]) -> frozenset[str]:
    """The multipart forms that hold a file for which the JSON beside them has no member."""
    members: dict[str, dict[str, Any]] = {}
    for media_type, media in content.items():
        schema = draft.target(media["schema"]) if is_object(media.get("schema")) else {}
        members[media_type] = {name: draft.target(part) for name, part in schema.get("properties", {}).items()}
    said = {name for media_type, parts in members.items() if is_json(media_type) for name in parts}
    return frozenset(
        media_type
        for media_type, parts in members.items()
        if media_type.lower().startswith("multipart/form-data")
        and any(part.get("format") == "binary" and name not in said for name, part in parts.items())
    )


def _says_the_same(content: dict[str, Any], one: str, other: str) -> bool:
    """Whether two media types are of one kind and hold the same, so that nothing is lost by the choice of either."""
    kind = is_json if is_json(other) else is_form
    same = content[one].get("schema") == content[other].get("schema")
    return one == other or (kind(one) and kind(other) and same)


def rank(media_type: str) -> int:
    """Which of several media types is read and written: the one of the lowest rank."""
    plain = media_type.partition(";")[0].strip().lower()
    if plain == "application/json":
        return 0
    if is_json(plain):
        return 1
    if is_events(plain):
        return 2
    if plain == "multipart/form-data":
        return 3
    if is_form(plain):
        return 4
    if is_stream(plain):
        return 5
    return 6
