"""Leaves each request body and each answer one media type: the one that can be typed best."""

from __future__ import annotations

from typing import Any

from dovetail_generator.normalize.draft import Draft
from dovetail_generator.pointers import join


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
    return plain in ("application/json", "text/json", "*/*") or plain.endswith("+json")


def is_form(media_type: str) -> bool:
    """Whether a media type is a form: urlencoded or multipart."""
    plain = media_type.partition(";")[0].strip().lower()
    return plain in ("application/x-www-form-urlencoded", "multipart/form-data")


def _choose(draft: Draft, holder: dict[str, Any], pointer: str) -> None:
    content = holder.get("content", {})
    if len(content) < 2:
        return
    chosen = min(content, key=lambda media_type: (_rank(media_type), media_type))
    others = ", ".join(sorted(media_type for media_type in content if media_type != chosen))
    holder["content"] = {chosen: content[chosen]}
    draft.report(pointer, f"read and written as {chosen}, not as {others}")


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
