"""What the gateway says when a capture is there already."""

from __future__ import annotations

import re
from typing import Final

_EXISTING: Final = re.compile(
    r"(?:drf_unique_channel_and_tld|rh_unique_scan_group)\b.*?another capture:\s*"
    r"([0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})\b",
    re.IGNORECASE | re.DOTALL,
)


def existing_capture_uuid(message: str) -> str | None:
    """The UUID of the capture that is in the way of a new one, or None when the message tells of no such thing.

    Args:
        message: What the gateway answered to the making of a capture.

    Example:
        >>> from dovetail.sds.capture_conflicts import existing_capture_uuid
        >>> existing_capture_uuid(
        ...     "drf_unique_channel_and_tld: another capture: 0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22"
        ... )
        '0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22'
    """
    found = _EXISTING.search(message)
    return found[1] if found else None
