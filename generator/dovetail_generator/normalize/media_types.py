"""Leaves each request body and each answer one media type: the one that can be typed best.

A structure in any format, which is how some frameworks write JSON (``*/*``), is JSON.
"""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize.draft import Draft
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join

_ANY: Final = "*/*"
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
            _choose(draft, response, join(operation.pointer, "responses", status))


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON, ``+json`` included."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain in ("application/json", "text/json") or plain.endswith("+json")


def is_structure(draft: Draft, schema: object) -> bool:
    """Whether a schema is of an object, a list, or a choice of schemas."""
    target = draft.target(schema) if is_object(schema) else {}
    return target.get("type") in ("object", "array") or not _STRUCTURES.isdisjoint(target)


def is_form(media_type: str) -> bool:
    """Whether a media type is a form: urlencoded or multipart."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain in ("application/x-www-form-urlencoded", "multipart/form-data")


def _choose(draft: Draft, holder: dict[str, Any], pointer: str) -> None:
    content = holder.get("content", {})
    if _ANY in content and is_structure(draft, content[_ANY].get("schema")):
        media = content.pop(_ANY)
        content.setdefault("application/json", media)
    if len(content) < 2:
        return
    chosen = min(content, key=lambda media_type: (_rank(media_type), media_type))
    # Of two forms that hold the same, the one listed first is as good: the contract says which it would rather have.
    alike = [media_type for media_type in content if _says_the_same(content, media_type, chosen)]
    if is_form(chosen):
        chosen = alike[0]
    others = ", ".join(sorted(content.keys() - set(alike)))
    holder["content"] = {chosen: content[chosen]}
    if others:
        draft.report(pointer, f"read and written as {chosen}, not as {others}")


def _says_the_same(content: dict[str, Any], one: str, other: str) -> bool:
    """Whether two media types are of one kind and hold the same, so that nothing is lost by the choice of either."""
    kind = is_json if is_json(other) else is_form
    same = content[one].get("schema") == content[other].get("schema")
    return one == other or (kind(one) and kind(other) and same)


def _rank(media_type: str) -> int:
    plain = media_type.partition(";")[0].strip().lower()
    if plain == "application/json":
        return 0
    if is_json(plain):
        return 1
    if plain == "text/event-stream":
        return 2
    if plain == "multipart/form-data":
        return 3
    if is_form(plain):
        return 4
    return 5
