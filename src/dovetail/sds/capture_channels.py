"""The channels of a capture, whichever kind of capture it is."""

from __future__ import annotations

from datetime import UTC, datetime
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
        begin: When it begins, to the second; None where the gateway did not say.
        end: When it ends; None likewise.

    Example:
        >>> Channel("ch0", "0b7e0c6e", {"center_frequencies": [1.0e9]}, None, None).name
        'ch0'
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
    metadata = capture.capture_props or {}
    begin, end = capture.capture_start_iso_utc, capture.capture_end_iso_utc
    return [Channel(capture.channel or "", capture.uuid, metadata, *_times(begin or None, end or None, metadata))]


def _channel(channel: CaptureChannel) -> Channel:
    metadata = channel.channel_metadata or {}
    begin, end = channel.capture_start_iso_utc, channel.capture_end_iso_utc
    return Channel(channel.channel or "", channel.uuid, metadata, *_times(begin or None, end or None, metadata))


def _times(
    begin: datetime | None, end: datetime | None, metadata: dict[str, Any]
) -> tuple[datetime | None, datetime | None]:
    """Begin and end; listings tell them in the metadata alone."""
    return begin or _moment(metadata.get("start_bound")), end or _moment(metadata.get("end_bound"))


def _moment(seconds: object) -> datetime | None:
    """Seconds since 1970 as a moment; None for what is none."""
    if not isinstance(seconds, int | float):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None
