"""Local times of a place as moments."""

from __future__ import annotations

from datetime import UTC, datetime, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dovetail.runtime.errors import DovetailError


@lru_cache(maxsize=1024)  # rows that were made together tell the same second again and again
def aware(local: datetime, zone: str) -> datetime:
    """A local time with the distance from UTC that its place had then.

    A time that the clocks showed twice, in autumn, is the first of the two.

    Args:
        local: A time without a zone.
        zone: The name of its zone, such as ``America/New_York``.

    Raises:
        DovetailError: The system knows no time zones, and the package `tzdata` is not installed.
    """
    distance = local.replace(tzinfo=_rules(zone)).utcoffset()
    return local.replace(tzinfo=timezone(distance) if distance else UTC)


@lru_cache(maxsize=8)
def _rules(zone: str) -> tzinfo:
    if zone == "UTC":
        return UTC
    try:
        return ZoneInfo(zone)
    except ZoneInfoNotFoundError as error:
        raise DovetailError(f"This system knows no time zone {zone}: pip install tzdata.") from error
