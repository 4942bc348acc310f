from datetime import UTC, datetime, timedelta

import pytest

from dovetail.runtime import zones
from dovetail.runtime.errors import DovetailError


def test_a_local_time_gets_the_distance_from_utc_that_its_place_had_then() -> None:
    assert zones.aware(datetime(2026, 1, 5, 12), "America/New_York").utcoffset() == timedelta(hours=-5)
    assert zones.aware(datetime(2026, 7, 5, 12), "America/New_York").utcoffset() == timedelta(hours=-4)
    assert zones.aware(datetime(2026, 7, 5, 12), "UTC") == datetime(2026, 7, 5, 12, tzinfo=UTC)


def test_of_a_time_that_clocks_showed_twice_the_first_is_meant() -> None:
    assert zones.aware(datetime(2026, 11, 1, 1, 30), "America/New_York").utcoffset() == timedelta(hours=-4)


def test_a_zone_that_the_system_does_not_know_is_told_with_the_remedy() -> None:
    with pytest.raises(DovetailError, match=r"no time zone Mars/Olympus: pip install tzdata"):
        zones.aware(datetime(2026, 1, 5), "Mars/Olympus")
