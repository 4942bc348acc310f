"""Captures as the commands show them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dovetail.cli.output import form_of, note, show
from dovetail.sds.capture_channels import channels_of
from dovetail.sds.models.captures import Capture, MultiChannelCapture, SingleCapture

if TYPE_CHECKING:
    from dovetail.sds.capture_rows import FoundCaptures


def show_captures(arguments: argparse.Namespace, captures: FoundCaptures) -> None:
    """Show captures: one line each on a terminal, all that is known as JSON; tell of those that cannot be read."""
    show(arguments, list(captures) if form_of(arguments) != "table" else [_line(capture) for capture in captures])
    for row in captures.unreadable:
        note(f"a capture could not be read: {row}")


def show_capture(arguments: argparse.Namespace, capture: Capture) -> None:
    """Show one capture."""
    show(arguments, capture if form_of(arguments) != "table" else _line(capture) | _more(capture))


def _line(capture: Capture) -> dict[str, object]:
    channels = channels_of(capture)
    return {
        "uuid": capture.uuid,
        "type": capture.capture_type,
        "top_level_dir": capture.top_level_dir,
        "channels": " ".join(channel.name for channel in channels if channel.name),
        "name": (capture.name or None) if isinstance(capture, SingleCapture) else None,
        "created": capture.created_at.isoformat(timespec="seconds") if capture.created_at else None,
    }


def _more(capture: Capture) -> dict[str, object]:
    return {
        "begins": capture.capture_start_iso_utc or None,
        "ends": capture.capture_end_iso_utc or None,
        "files": capture.total_file_count or None,
        "bytes": capture.total_file_size or None,
        **(
            {f"channel {channel.name}": channel.uuid for channel in channels_of(capture)}
            if isinstance(capture, MultiChannelCapture)
            else {}
        ),
    }
