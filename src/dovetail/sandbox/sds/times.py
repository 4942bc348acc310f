"""Moments in the six ways the gateway writes them; kept as microseconds since 1970 in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

_SECOND = 1_000_000
_DISPLAY = "%m/%d/%Y %I:%M:%S %p"


def microseconds(moment: datetime) -> int:
    """A moment as it is kept, to the microsecond; in New York where it names no zone."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=_new_york())
    return (aware - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def iso_new_york(moment: int) -> str:
    """With microseconds and New York's offset: `2026-03-02T09:15:00.120000-05:00`."""
    return _in_new_york(moment).isoformat(timespec="microseconds")


def iso_utc_z(moment: int) -> str:
    """With microseconds, in UTC: `2026-03-02T14:15:00.120000Z`."""
    return _in_utc(moment).isoformat(timespec="microseconds").replace("+00:00", "Z")


def plain_new_york(moment: int) -> str:
    """New York's time of day without saying so: `2026-03-02 09:15:00`."""
    return _in_new_york(moment).replace(tzinfo=None).isoformat(" ", "seconds")


def offset_new_york(moment: int) -> str:
    """New York's time with its offset, without a colon: `2026-03-02 09:15:00-0500`."""
    return _in_new_york(moment).strftime("%Y-%m-%d %H:%M:%S%z")


def display_new_york(moment: int) -> str:
    """For people, New York's time: `03/02/2026 09:15:00 AM`."""
    return _in_new_york(moment).strftime(_DISPLAY)


def display_utc(moment: int) -> str:
    """For people, in UTC: `03/02/2026 02:15:00 PM`."""
    return _in_utc(moment).strftime(_DISPLAY)


def seconds_utc(seconds: int) -> str:
    """A whole second in UTC: `2023-11-14T22:13:20Z`.

    Raises:
        OverflowError, ValueError, OSError: It is beyond what calendars know.
    """
    return datetime.fromtimestamp(seconds, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _in_utc(moment: int) -> datetime:
    return datetime.fromtimestamp(moment // _SECOND, tz=UTC).replace(microsecond=moment % _SECOND)


def _in_new_york(moment: int) -> datetime:
    return _in_utc(moment).astimezone(_new_york())


@lru_cache
def _new_york() -> ZoneInfo:
    return ZoneInfo("America/New_York")
