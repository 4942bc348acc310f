"""The shapes of refusals: a detail, messages by field, and the pages that a web framework shows by itself."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from typing import Final

from dovetail.sandbox.message import NO_HEADERS, Answer, Refusal

CAPTURES: Final = "/api/v1/assets/captures"
_FILES: Final = "/api/v1/assets/files"
_DETAIL, _FIELDS, _ERROR, _PAGE = "DETAIL", "FIELDS", "ERROR", "PAGE"
_REQUIRED: Final = re.compile(r'"(\w+)" is a required property')
_TOO_LONG: Final = re.compile(r"is longer than (\d+) characters?$")
_EMPTY_TEXT: Final = re.compile(r"^\"\" is shorter than")
_ABSENT: Final = {"directory": "directory", "sum_blake3": "checksum", "name": "file name"}
"""How fields that a request lacks are called, in the order in which they are looked for."""
_TITLES: Final = {
    400: "Bad Request",
    404: "Not Found",
    500: "Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


def detail(status: int, text: str, headers: Mapping[str, str] = NO_HEADERS) -> Refusal:
    """A refusal that says why in one sentence."""
    return Refusal(status, _DETAIL, text, headers=headers)


def fields(messages: Mapping[str, Sequence[str]]) -> Refusal:
    """A refusal that says what is wrong with each field."""
    return Refusal(400, _FIELDS, details=({name: list(texts) for name, texts in messages.items()},))


def error(status: int, text: str) -> Refusal:
    """A refusal as the routes that process data word it."""
    return Refusal(status, _ERROR, text)


def page500() -> Refusal:
    """What the gateway did not think of: an HTML page."""
    return Refusal(500, _PAGE)


def missing(kind: str) -> Refusal:
    """There is no such `File`, `Capture` or `Dataset`, or none of the caller's."""
    return detail(404, f"No {kind} matches the given query.")


def refusal_answer(path: str, refusal: Refusal) -> Answer:
    """A refusal in the shape that it calls for."""
    refusal = _translated(path, refusal)
    if refusal.code == _FIELDS:
        return Answer.of_json(refusal.details[0], refusal.status, refusal.headers)
    if refusal.code == _ERROR:
        return Answer.of_json({"error": refusal.message}, refusal.status, refusal.headers)
    if refusal.code == _DETAIL:
        return Answer.of_json({"detail": refusal.message}, refusal.status, refusal.headers)
    return _page(refusal)


def _page(refusal: Refusal) -> Answer:
    title = _TITLES.get(refusal.status, "Error")
    told = "" if refusal.message in ("", refusal.code) else f"<p>{html.escape(refusal.message)}</p>"
    text = f"<!doctype html>\n<html lang=en><title>{title}</title>\n<h1>{title} ({refusal.status})</h1>{told}</html>\n"
    return Answer(refusal.status, text.encode(), "text/html", refusal.headers)


def _translated(path: str, refusal: Refusal) -> Refusal:
    """What the sandbox itself found, in the words of the gateway."""
    status, place, message, headers = refusal.status, refusal.place, refusal.message, refusal.headers
    if refusal.code in (_DETAIL, _FIELDS, _ERROR, _PAGE) or status >= 500:
        return refusal
    if refusal.code == "METHOD_NOT_ALLOWED":
        return detail(status, f'Method "{message.rpartition(" ")[2]}" not allowed.', headers)
    if refusal.code == "NOT_FOUND" and message.startswith("there is no "):
        return Refusal(404, _PAGE)
    if refusal.code == "BAD_REQUEST":
        return _broken(path, place, message)
    if not refusal.code:  # a fault on order
        told = "Request was throttled." if status == 429 else _TITLES.get(status, "A fault on order.")
        return detail(status, message or told, headers)
    return detail(status, message, headers)


def _broken(path: str, place: str, message: str) -> Refusal:
    """What the contract's checks found."""
    if place.startswith("path:"):
        return page500()
    if place == "header:content-type":
        return detail(415, f'Unsupported media type "{message.partition(" is not among ")[0]}" in request.')
    required = _REQUIRED.fullmatch(message)
    if required:
        return _without(path, required[1])
    if _EMPTY_TEXT.search(message) and place in ("/directory", "/sum_blake3", "/name", "/sibling_uuid"):
        return _without(path, place[1:])
    if place.startswith("/"):
        too_long = _TOO_LONG.search(message)
        told = f"Ensure this field has no more than {too_long[1]} characters." if too_long else message
        return fields({place.split("/")[1]: [told]})
    if "is not JSON" in message:
        return detail(400, f"JSON parse error - {message.rpartition('is not JSON: ')[2]}")
    if "form" in message and not place:
        return detail(400, f"Multipart form parse error - {message}")
    return detail(400, f"{place}: {message}" if place else message)


def _without(path: str, field: str) -> Refusal:
    """A field that was not sent."""
    if path.rstrip("/") == _FILES:
        return page500() if field == "directory" else fields({"file": ["No file was submitted."]})
    if field in _ABSENT and not path.startswith(CAPTURES):
        return detail(400, f"No {_ABSENT[field]} provided.")
    return fields({field: ["This field is required."]})
