"""How the gateway writes moments, in winter and in summer time."""

from __future__ import annotations

from datetime import UTC, datetime

from dovetail.sandbox.sds import times

WINTER = int(datetime(2026, 3, 2, 14, 15, tzinfo=UTC).timestamp()) * 1_000_000 + 120_000
SUMMER = int(datetime(2026, 7, 1, 16, 0, tzinfo=UTC).timestamp()) * 1_000_000


def test_each_shape_has_its_own_way_of_writing_a_moment() -> None:
    assert times.iso_new_york(WINTER) == "2026-03-02T09:15:00.120000-05:00"
    assert times.iso_utc_z(WINTER) == "2026-03-02T14:15:00.120000Z"
    assert times.plain_new_york(WINTER) == "2026-03-02 09:15:00"
    assert times.offset_new_york(WINTER) == "2026-03-02 09:15:00-0500"
    assert times.display_new_york(WINTER) == "03/02/2026 09:15:00 AM"
    assert times.display_utc(WINTER) == "03/02/2026 02:15:00 PM"


def test_new_york_has_summer_time() -> None:
    assert times.iso_new_york(SUMMER) == "2026-07-01T12:00:00.000000-04:00"
    assert times.offset_new_york(SUMMER) == "2026-07-01 12:00:00-0400"


def test_whole_seconds_are_told_in_utc() -> None:
    assert times.seconds_utc(1700000000) == "2023-11-14T22:13:20Z"
