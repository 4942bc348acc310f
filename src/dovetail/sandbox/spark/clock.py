"""Moments as the API writes them: ISO 8601 in UTC with milliseconds and a `Z`."""

from __future__ import annotations

from datetime import UTC, datetime

from dovetail.sandbox.message import Refusal


def now() -> str:
    """This moment."""
    return text_of(datetime.now(UTC))


def text_of(moment: datetime) -> str:
    """A moment as text; one without a zone is local time."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def milliseconds_between(earlier: str, later: str) -> int:
    """How long it is from one moment to another."""
    return round((datetime.fromisoformat(later) - datetime.fromisoformat(earlier)).total_seconds() * 1000)


def read_moment(text: str, place: str) -> str:
    """A moment out of a request, in the form of `now`.

    Args:
        text: ISO 8601 text; without a zone it is local time.
        place: Where it stands in the request, for the complaint.

    Raises:
        Refusal: It is no moment.
    """
    try:
        return text_of(datetime.fromisoformat(text.strip()))
    except (ValueError, OverflowError) as error:
        raise Refusal(400, "BAD_REQUEST", f"{text!r} is not an ISO 8601 date", place=place) from error
