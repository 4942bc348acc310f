"""Times that bound a listing, as the gateway reads them; pure."""

from __future__ import annotations

from datetime import UTC, datetime

from dovetail.sds.errors import InputError


def bounds(start: datetime | None, end: datetime | None) -> tuple[str, str] | None:
    """Both bounds as ISO 8601 text in UTC; None when there are none.

    Args:
        start: The first moment; UTC when it has no zone.
        end: The last one, likewise.

    Raises:
        InputError: One of them is missing, which the gateway would take as none at all, or the end is before the start.

    Example:
        >>> bounds(datetime(2023, 11, 14, 22), datetime(2023, 11, 14, 23))
        ('2023-11-14T22:00:00Z', '2023-11-14T23:00:00Z')
    """
    if start is None and end is None:
        return None
    for name, moment in (("start_time", start), ("end_time", end)):
        if not isinstance(moment, datetime):
            raise InputError(
                f"{name}: {moment!r} is no time.",
                value=moment,
                at=name,
                remedy="Give start_time and end_time as datetimes, or neither of them.",
            )
    assert start is not None and end is not None  # noqa: PT018 - just checked
    first, last = (moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment for moment in (start, end))
    if last < first:
        raise InputError(f"end_time: {end} is before start_time, {start}.", value=end, at="end_time")
    return _text(first), _text(last)


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
