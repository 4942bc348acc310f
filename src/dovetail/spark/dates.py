"""Dates as callers give them and as Spark takes them."""

from __future__ import annotations

from datetime import UTC, datetime

from dovetail.spark.errors import SparkInputError

Date = str | int | datetime
"""A date: a datetime, ISO 8601 text, or Unix time in **milliseconds**."""

_YEARS_IN_EFFECT = 10


def to_datetime(value: Date, name: str = "date") -> datetime:
    """A date as a datetime; text without an offset stays naive, which Spark takes as local time.

    Args:
        value: The date.
        name: What to call it in an error.

    Raises:
        SparkInputError: The text is no ISO 8601 date, or the number is out of range.

    Example:
        >>> to_datetime(1777887000000)
        datetime.datetime(2026, 5, 4, 9, 30, tzinfo=datetime.timezone.utc)
    """
    if isinstance(value, datetime):
        return value
    try:
        if isinstance(value, str):
            return datetime.fromisoformat(value.strip())
        if not isinstance(value, bool) and isinstance(value, int):  # pyright: ignore[reportUnnecessaryIsInstance]
            return datetime.fromtimestamp(value / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        pass
    raise SparkInputError(
        f"{name}: {value!r} is no date.",
        value=value,
        at=name,
        remedy="Give a datetime, ISO 8601 text, or Unix time in milliseconds.",
    )


def to_iso(value: Date | None, name: str = "date") -> str | None:
    """A date as ISO 8601 text, None as None.

    Raises:
        SparkInputError: It is no date.
    """
    return None if value is None else to_datetime(value, name).isoformat()


def effective_period(start: Date | None, end: Date | None) -> tuple[str, str]:
    """When a version is in effect, as ISO 8601 text: from now, for ten years, unless told otherwise.

    Raises:
        SparkInputError: One is no date, or the end comes before the start.
    """
    first = datetime.now().replace(microsecond=0) if start is None else to_datetime(start, "start_date")
    last = years_later(first, _YEARS_IN_EFFECT) if end is None else to_datetime(end, "end_date")
    # Naive dates are local time: only so can they be compared with others.
    if last.astimezone() < first.astimezone():
        raise SparkInputError(
            f"end_date: {last.isoformat()} comes before the start, {first.isoformat()}.", value=end, at="end_date"
        )
    return first.isoformat(), last.isoformat()


def years_later(date: datetime, years: int) -> datetime:
    """The same day and time some years later; 28 February for a 29 February that does not exist there.

    Example:
        >>> years_later(datetime(2028, 2, 29), 10)
        datetime.datetime(2038, 2, 28, 0, 0)
    """
    year = min(date.year + years, 9999)
    try:
        return date.replace(year=year)
    except ValueError:
        return date.replace(year=year, day=28)
