"""The channels of a capture, whichever kind of capture it is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from dovetail.sds.models.captures import CaptureChannel, MultiChannelCapture

if TYPE_CHECKING:
    from dovetail.sds.models.captures import Capture


class Channel(NamedTuple):
    """One channel of a recording.

    Attributes:
        name: Its name; empty for kinds of recordings that have none.
        uuid: The UUID of its own capture, which is what is updated, renamed and deleted.
        metadata: What was read from its files; empty where the gateway did not say.
        begin: When it begins; None where the gateway did not say, as in listings.
        end: When it ends; None likewise.
    """

    name: str
    uuid: str
    metadata: dict[str, Any]
    begin: datetime | None
    end: datetime | None


def channels_of(capture: Capture) -> list[Channel]:
    """The channels of a capture: all of those that are shown together, or the one that it is itself.

    Args:
        capture: The capture.

    Returns:
        At least one channel.

    Example:
        >>> from dovetail.sds import channels_of
        >>> from dovetail.sds.models import SingleCapture
        >>> capture = SingleCapture(uuid="0b7e0c6e", capture_type="drf", top_level_dir="/runs/a", channel="ch0")
        >>> [(channel.name, channel.uuid) for channel in channels_of(capture)]
        [('ch0', '0b7e0c6e')]
    """
    if isinstance(capture, MultiChannelCapture):
        return [_channel(channel) for channel in capture.channels]
    return [
        Channel(
            capture.channel or "",
            capture.uuid,
            capture.capture_props or {},
            capture.capture_start_iso_utc or None,
            capture.capture_end_iso_utc or None,
        )
    ]


def _channel(channel: CaptureChannel) -> Channel:
    return Channel(
        channel.channel or "",
        channel.uuid,
        channel.channel_metadata or {},
        channel.capture_start_iso_utc or None,
        channel.capture_end_iso_utc or None,
    )
