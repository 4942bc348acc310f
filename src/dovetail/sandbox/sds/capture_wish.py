"""What a request to make a capture asks for, checked in the gateway's order and refused in its words."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

import attrs

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.answers import detail, fields, page500
from dovetail.sandbox.sds.paths import OutsideRoot, relative, rooted

INDEXES: Final = {"drf": "captures-drf", "rh": "captures-rh"}
"""Where captures of each type are indexed."""
_LONGEST: Final = {"name": 255, "channel": 255, "index_name": 255, "top_level_dir": 2048}


@attrs.frozen
class Wish:
    """A capture to be made.

    Attributes:
        place: The folder in full.
        top_level_dir: The same folder below the owner's root.
        channel: Empty unless it is one of Digital RF.
        scan_group: With dashes; None for all files of the folder.
    """

    capture_type: str
    place: str
    top_level_dir: str
    index_name: str
    channel: str
    scan_group: str | None
    name: str


def wish_of(email: str, body: JsonObject) -> Wish:
    """The capture that a request asks for.

    Args:
        email: The address of the caller.
        body: The fields of the request.

    Raises:
        Refusal: Something is missing, too long or unknown.
    """
    capture_type = _text(body, "capture_type")
    if not capture_type:
        raise detail(400, "The `capture_type` field is required.")
    if capture_type not in INDEXES:
        raise page500()
    if not _text(body, "top_level_dir"):
        raise fields({"top_level_dir": ["This field is required."]})
    index_name = _text(body, "index_name")
    if not index_name:
        raise detail(400, "Invalid index_name: a capture cannot go to an empty index.")
    if index_name != INDEXES[capture_type]:
        raise detail(400, f"Invalid index_name '{index_name}': captures of type {capture_type} have another.")
    for name, longest in _LONGEST.items():
        if len(_text(body, name)) > longest:
            raise fields({name: [f"Ensure this field has no more than {longest} characters."]})
    channel = _text(body, "channel") if capture_type == "drf" else ""
    if capture_type == "drf" and not channel:
        raise detail(400, "The `channel` field is required for Digital RF captures.")
    try:
        place = rooted(email, _text(body, "top_level_dir"))
    except OutsideRoot as error:
        raise detail(400, str(error)) from error
    top_level_dir = relative(email, place)
    return Wish(
        capture_type=capture_type,
        place=place,
        top_level_dir=top_level_dir,
        index_name=index_name,
        channel=channel,
        scan_group=_scan_group(_text(body, "scan_group")) if capture_type == "rh" else None,
        name=_text(body, "name") or top_level_dir.rpartition("/")[2],
    )


def new_name(body: JsonObject) -> str:
    """The name that a capture is to have from now on.

    Raises:
        Refusal: There is none, or it is too long.
    """
    name = _text(body, "name")
    if not name:
        raise detail(400, "Name field is required.")
    if len(name) > _LONGEST["name"]:
        raise fields({"name": [f"Ensure this field has no more than {_LONGEST['name']} characters."]})
    return name


def _scan_group(text: str) -> str | None:
    if not text:
        return None
    try:
        return str(UUID(text))
    except ValueError as error:
        raise fields({"scan_group": ["Must be a valid UUID."]}) from error


def _text(body: JsonObject, name: str) -> str:
    value: Any = body.get(name)
    return "" if value is None else str(value).strip()
