"""What a request to make a capture asks for, checked in the gateway's words."""

from __future__ import annotations

from typing import Final
from uuid import UUID

import attrs

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.answers import detail, fields
from dovetail.sandbox.sds.paths import OutsideRoot, relative, rooted

INDEXES: Final = {"drf": "captures-drf", "rh": "captures-rh"}
"""Where captures of each type are indexed."""


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
        body: The fields of the request, which keep to the contract.

    Raises:
        Refusal: They make no sense together.
    """
    capture_type, index_name = body["capture_type"], body["index_name"]
    if index_name != INDEXES[capture_type]:
        raise detail(400, f"Invalid index_name: '{index_name}' is not that of captures of type {capture_type}.")
    is_recording = capture_type == "drf"
    channel = str(body.get("channel", "")).strip() if is_recording else ""
    if is_recording and not channel:
        raise detail(400, "The `channel` field is required for Digital RF captures.")
    try:
        place = rooted(email, body["top_level_dir"])
    except OutsideRoot as error:
        raise detail(400, str(error)) from error
    top_level_dir = relative(email, place)
    return Wish(
        capture_type=capture_type,
        place=place,
        top_level_dir=top_level_dir,
        index_name=index_name,
        channel=channel,
        scan_group=None if is_recording else _scan_group(str(body.get("scan_group", "")).strip()),
        name=body.get("name") or top_level_dir.rpartition("/")[2],
    )


def _scan_group(text: str) -> str | None:
    if not text:
        return None
    try:
        return str(UUID(text))
    except ValueError as error:
        raise fields({"scan_group": ["Must be a valid UUID."]}) from error
