"""What the gateway says of what the contract's checks find in requests about captures."""

from __future__ import annotations

import re
from typing import Final

from dovetail.sandbox.message import Refusal
from dovetail.sandbox.sds.answers import CAPTURES, detail, page500

_REQUIRED: Final = re.compile(r'"(\w+)" is a required property')


def worded(path: str, refusal: Refusal) -> Refusal:
    """A refusal in the gateway's words, where it is one of the contract's checks and captures have words of their own.

    Args:
        path: The request's path.
        refusal: Any refusal.
    """
    if refusal.code != "BAD_REQUEST" or not path.startswith(CAPTURES):
        return refusal
    return _told(path.rstrip("/") == CAPTURES, refusal.place, refusal.message) or refusal


def _told(is_making: bool, place: str, message: str) -> Refusal | None:
    if place == "query:capture_type":
        return detail(400, "Unknown capture type")
    if place == "query:metadata_filters":
        return _of_filters(message)
    required = _REQUIRED.fullmatch(message)
    field = required[1] if required else place.removeprefix("/")
    if field == "name" and not is_making and "longer" not in message:
        return detail(400, "Name field is required.")
    if field == "capture_type":
        return detail(400, "The `capture_type` field is required.") if required else page500()
    if field == "index_name":
        return detail(400, f"Invalid index_name: {'a capture cannot go to an empty index' if required else message}.")
    return None


def _of_filters(message: str) -> Refusal:
    if "is not JSON" in message:
        return detail(400, "metadata_filters could not be parsed from request.")
    if message.endswith('is not of type "array"'):
        return detail(400, "metadata_filters must be a list.")
    return page500()  # the gateway takes for granted that filters are whole
