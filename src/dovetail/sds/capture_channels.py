"""The channels of a capture, whichever kind of capture it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.sds.models.captures import CaptureChannel, MultiChannelCapture

if TYPE_CHECKING:
    from dovetail.sds.models.captures import Capture


def channels_of(capture: Capture) -> list[CaptureChannel]:
    """The channels of a capture: all of those that are shown together, or the one that it is itself.

    Args:
        capture: The capture.

    Returns:
        At least one channel; ``channel`` is empty for kinds of recordings that have none, and ``uuid`` is that of the
        channel's own capture, which is what is updated, renamed and deleted.

    Example:
        >>> from dovetail.sds import channels_of
        >>> from dovetail.sds.models import SingleCapture
        >>> capture = SingleCapture(uuid="0b7e0c6e", capture_type="drf", top_level_dir="/runs/a", channel="ch0")
        >>> [(channel.channel, channel.uuid) for channel in channels_of(capture)]
        [('ch0', '0b7e0c6e')]
    """
    if isinstance(capture, MultiChannelCapture):
        return list(capture.channels)
    return [
        CaptureChannel(
            uuid=capture.uuid,
            channel=capture.channel,
            channel_metadata=capture.capture_props,
            capture_start_epoch_sec=capture.capture_start_epoch_sec,
            capture_start_iso_utc=capture.capture_start_iso_utc,
            capture_end_iso_utc=capture.capture_end_iso_utc,
            capture_start_display=capture.capture_start_display,
            capture_end_display=capture.capture_end_display,
            length_of_capture_ms=capture.length_of_capture_ms,
            file_cadence_ms=capture.file_cadence_ms,
        )
    ]
