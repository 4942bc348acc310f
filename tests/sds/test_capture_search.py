"""Conditions of a capture search: what they become, and what is refused before it reaches the gateway."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import PurePosixPath
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.sds.capture_filters import QUERY_TYPES, Filter, checked_filters
from dovetail.sds.capture_search import Field, SearchField
from dovetail.sds.errors import InputError

GROUP = UUID("6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")
DAY = datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
HALF = timedelta(milliseconds=500)


@pytest.mark.parametrize(
    ("condition", "sent"),
    [
        (Field.channel == "ch0", ("channel", "term", "ch0")),
        (Field.center_frequency == 1.0e9, ("search_props.center_frequency", "term", 1.0e9)),
        (Field.gain.between(0, 20), ("search_props.gain", "range", {"gte": 0, "lte": 20})),
        (Field.span > 1e6, ("search_props.span", "range", {"gt": 1e6})),
        (Field.bandwidth < 1e6, ("search_props.bandwidth", "range", {"lt": 1e6})),
        (Field.frequency_max <= 2e9, ("search_props.frequency_max", "range", {"lte": 2e9})),
        (1e9 <= Field.frequency_min, ("search_props.frequency_min", "range", {"gte": 1e9})),  # noqa: SIM300
        (Field.start_time >= DAY, ("search_props.start_time", "range", {"gte": 1_700_000_000})),
        (
            Field.end_time < DAY + timedelta(milliseconds=500),
            ("search_props.end_time", "range", {"lt": 1_700_000_000.5}),
        ),
        (Field.created_at >= DAY, ("created_at", "range", {"gte": "2023-11-14T22:13:20+00:00"})),
        (Field.scan_group == GROUP, ("scan_group", "term", str(GROUP))),
        (Field.channel.is_in(["ch0", "ch1"]), ("channel", "terms", ["ch0", "ch1"])),
        (Field.channel.starts_with("ch"), ("channel", "prefix", "ch")),
        (Field.channel.like("ch?"), ("channel", "wildcard", "ch?")),
        (Field.channel.matches("north"), ("channel", "match", "north")),
        (Field.channel.query("fuzzy", "ch0"), ("channel", "fuzzy", "ch0")),
        (Field.top_level_dir == "runs/a/", ("top_level_dir", "term", "/runs/a")),
        (Field.top_level_dir.starts_with("runs/"), ("top_level_dir", "prefix", "/runs/")),
        (Field.top_level_dir.like("runs/*"), ("top_level_dir", "wildcard", "/runs/*")),
        (Field.is_deleted == False, ("is_deleted", "term", False)),  # noqa: E712 - a condition, no truth value
        (Field.property("metadata.fmin") >= 1e8, ("capture_props.metadata.fmin", "range", {"gte": 1e8})),
        (Field.property("antenna") == "dipole", ("capture_props.antenna", "term", "dipole")),
        (Field.at("search_props.gain") < 3, ("search_props.gain", "range", {"lt": 3})),
        (
            Field.coordinates.within(north=42, south=41, east=-86, west=-87),
            (
                "search_props.coordinates",
                "geo_bounding_box",
                {"top_left": {"lat": 42, "lon": -87}, "bottom_right": {"lat": 41, "lon": -86}},
            ),
        ),
    ],
)
def test_a_comparison_becomes_the_gateways_query(condition: Filter, sent: tuple[str, str, Any]) -> None:
    path, kind, value = sent
    assert (checked_filters([condition])) == [{"field_path": path, "query_type": kind, "filter_value": value}]


def test_every_field_of_the_index_has_a_name() -> None:
    named = {field.path for field in vars(Field).values() if isinstance(field, SearchField)}
    bare = {path.removeprefix("search_props.") for path in named}
    assert bare == {
        *("center_frequency", "frequency_min", "frequency_max", "start_time", "end_time", "span", "gain", "bandwidth"),
        *("coordinates", "sample_rate", "channel", "scan_group", "capture_type", "top_level_dir", "created_at"),
        "is_deleted",
    }


@pytest.mark.parametrize("kind", QUERY_TYPES)
def test_every_query_on_one_field_can_be_sent(kind: str) -> None:
    values: dict[str, Any] = {"range": {"gte": 1}, "terms": ["a"]}
    value = values.get(kind, {"a": 1} if kind.startswith("geo_") else "a")
    assert (checked_filters([Field.at("x.y").query(kind, value)]))[0]["query_type"] == kind


_REFUSED: list[tuple[tuple[Any, Any, Any], str]] = [
    (("", "term", "a"), "names no field"),
    (("a..b", "term", "a"), "names no field"),
    ((" a", "term", "a"), "names no field"),
    (("a", "exists", "b"), "it names its field inside"),
    (("a", "geo_distance", {}), "its distance stands beside"),
    (("a", "rnage", {}), "Did you mean 'range'?"),
    (("a", "", "x"), "Use one of: term"),
    (("a", "range", 4), "range takes an object"),
    (("a", "range", {}), "range has no bound"),
    (("a", "range", {"gte": None}), "range has no bound"),
    (("a", "range", {"from": 1}), "range knows no 'from'"),
    (("a", "range", {"gte": 3, "lt": 2}), "no value lies between 3 and 2"),
    (("a", "term", ["x", "y"]), "Use 'terms'"),
    (("a", "terms", []), "a list that is not empty"),
    (("a", "terms", "xy"), "a list that is not empty"),
    (("a", "term", None), "nothing to compare with"),
    (("a", "geo_bounding_box", "x"), "takes an object"),
    (("a", "term", float("nan")), "not a finite number"),
    (("a", "term", object()), "Convert it to plain data"),
    (("a", "range", {"gte": datetime(2023, 1, 1)}), "has no zone"),
]


@pytest.mark.parametrize(("arguments", "told"), _REFUSED)
def test_what_the_gateway_would_fail_on_is_refused_here(arguments: tuple[Any, Any, Any], told: str) -> None:
    with pytest.raises(InputError) as caught:
        Filter(*arguments)
    assert told in str(caught.value)


def test_times_need_a_zone_and_no_zone_is_guessed() -> None:
    with pytest.raises(InputError, match="has no zone") as caught:
        Field.start_time.between(DAY, datetime(2024, 1, 1))
    assert caught.value.at == "search_props.start_time"
    with pytest.raises(InputError, match="no datetime"):
        _ = Field.start_time >= 1_700_000_000  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]


@pytest.mark.parametrize(
    "misuse",
    [
        lambda: 1e9 <= Field.center_frequency <= 2e9,
        lambda: (Field.channel == "ch0") or (Field.channel == "ch1"),
        lambda: Field.channel != "ch0",
        lambda: not (Field.gain > 3),  # pyright: ignore[reportGeneralTypeIssues]
    ],
)
def test_what_cannot_be_sent_is_no_other_search(misuse: Any) -> None:
    with pytest.raises(TypeError, match="no truth value"):
        misuse()


@pytest.mark.parametrize("edges", [{"north": 91}, {"south": -91}, {"east": 181}, {"west": -181}, {"south": 50}])
def test_a_box_is_on_the_earth(edges: dict[str, float]) -> None:
    with pytest.raises(InputError):
        Field.coordinates.within(**{"north": 42, "south": 41, "east": 1, "west": -1, **edges})


def test_numbers_are_numbers_and_conditions_are_conditions() -> None:
    with pytest.raises(InputError, match="is no number"):
        _ = Field.gain >= "loud"  # type: ignore[operator]  # pyright: ignore[reportOperatorIssue]
    with pytest.raises(InputError, match=r"filters\[1\]: True is no condition"):
        checked_filters([Field.gain > 1, True])


_texts = st.text(min_size=1, max_size=20)
_finite = st.floats(allow_nan=False, allow_infinity=False)
_zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
_moments = st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=_zones)


@given(_finite, _finite)
def test_a_range_holds_its_bounds_exactly(one: float, other: float) -> None:
    low, high = sorted((one, other))
    value = (checked_filters([Field.center_frequency.between(low, high)]))[0]["filter_value"]
    assert (value["gte"], value["lte"]) == (low, high)


@given(_moments)
def test_a_moment_is_the_same_whatever_its_zone(moment: datetime) -> None:
    there, here = Field.start_time >= moment, Field.start_time >= moment.astimezone(UTC)
    assert there == here
    assert there.filter_value["gte"] == moment.timestamp()
    assert datetime.fromisoformat((Field.created_at >= moment).filter_value["gte"]) == moment


@given(st.lists(_texts, max_size=5))
def test_any_text_comes_through(texts: list[str]) -> None:
    sent = checked_filters(Field.channel == text for text in texts)
    assert [each["filter_value"] for each in sent] == texts


def test_paths_and_uuids_are_taken_as_they_are() -> None:
    assert Filter("top_level_dir", "term", PurePosixPath("/runs/a")).filter_value == "/runs/a"
    assert Filter("scan_group", "term", GROUP).filter_value == str(GROUP)
