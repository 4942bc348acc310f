"""Leaf queries of the search: what matches, what does not, and what the engine does not take."""

from __future__ import annotations

from typing import Any

import pytest

from dovetail.sandbox.sds.search_document import derived
from dovetail.sandbox.sds.search_errors import QueryError
from dovetail.sandbox.sds.search_queries import test_of as query

SOUTH_BEND = [-86.2, 41.7]
DOCUMENT: dict[str, Any] = {
    "channel": "ch0",
    "scan_group": None,
    "capture_type": "drf",
    "top_level_dir": "/runs/North Tower",
    "created_at": "2026-03-02T14:15:00.120000Z",
    "is_deleted": False,
    "capture_props": {
        "antenna": "Horn, north side",
        "is_complex": True,
        "center_frequencies": [1.0e9, 2.0e9],
        "mac_address": "F4E11EA46780",
        "metadata": {"fmin": 9.0e7},
        "custom_attrs": {"receiver": "x310", "channels": 4},
    },
    "search_props": {"center_frequency": 1.0e9, "gain": 3.0, "coordinates": SOUTH_BEND},
}


@pytest.mark.parametrize(
    ("kind", "path", "value", "matches"),
    [
        ("term", "channel", "ch0", True),
        ("term", "channel", "CH0", False),
        ("term", "channel", {"value": "CH0", "case_insensitive": True}, True),
        ("term", "search_props.gain", "3", True),
        ("term", "capture_props.is_complex", "true", True),
        ("term", "is_deleted", False, True),
        ("term", "capture_props.antenna", "horn", True),  # a word of a text, as it is indexed
        ("term", "capture_props.antenna", "Horn, north side", False),
        ("term", "capture_props.antenna.keyword", "Horn, north side", True),
        ("term", "capture_props.custom_attrs.channels", 4, True),
        ("terms", "channel", ["ch1", "ch0"], True),
        ("match", "capture_props.antenna", "SIDE south", True),
        ("match", "capture_props.antenna", {"query": "SIDE south", "operator": "and"}, False),
        ("match", "search_props.center_frequency", 1_000_000_000, True),
        ("match", "top_level_dir", "North", False),  # no words: it is searched as it stands
        ("match_phrase", "capture_props.antenna", "north side", True),
        ("match_phrase", "capture_props.antenna", "side north", False),
        ("range", "search_props.center_frequency", {"gte": 1.0e9, "lt": "1.1e9"}, True),
        ("range", "search_props.center_frequency", {"gt": 1.0e9}, False),
        ("range", "capture_props.center_frequencies", {"gt": 1.5e9}, True),  # one of several will do
        ("range", "capture_props.metadata.fmin", {"lte": 9.0e7}, True),
        ("range", "created_at", {"gte": "2026-03-02", "lt": "2026-03-03T00:00:00+01:00"}, True),
        ("range", "created_at", {"gt": 4_102_444_800_000}, False),
        ("range", "channel", {"gte": "ch0", "lte": "ch5"}, True),
        ("wildcard", "top_level_dir", "*/North*", True),
        ("wildcard", "top_level_dir", {"value": "*/north*", "case_insensitive": True}, True),
        ("wildcard", "top_level_dir", {"wildcard": "/runs/North ?ower"}, True),
        ("wildcard", "top_level_dir", "/runs/[MN]orth*", False),
        ("prefix", "top_level_dir", "/runs/", True),
        ("prefix", "capture_props.mac_address", {"value": "f4", "case_insensitive": True}, True),
        ("prefix", "capture_props.mac_address", "f4", False),
        ("term", "scan_group", "6d24f9b5-7d1d-4b1a-8f0a-1d8f2f3c4b5a", False),
        ("term", "nowhere.at.all", 1, False),
        ("range", "channel.part", {"gte": "a"}, False),
    ],
)
def test_a_document_matches_as_it_does_in_the_engine(kind: str, path: str, value: object, matches: bool) -> None:
    assert query(kind, path, value)(DOCUMENT) is matches


@pytest.mark.parametrize(
    ("box", "matches"),
    [
        ({"top_left": {"lat": 42, "lon": -87}, "bottom_right": {"lat": 41, "lon": -86}}, True),
        ({"top_right": [-86, 42], "bottom_left": [-87, 41]}, True),
        ({"top_left": "42,-87", "bottom_right": "41,-86"}, True),
        ({"top": 42, "left": -86, "bottom": 41, "right": -85}, False),
        ({"top": 42, "left": 170, "bottom": 41, "right": -80}, True),  # over the date line
        ({"top": 42, "left": 170, "bottom": 41, "right": -90}, False),
    ],
)
def test_a_box_on_the_map_holds_points(box: dict[str, Any], matches: bool) -> None:
    assert query("geo_bounding_box", "search_props.coordinates", box)(DOCUMENT) is matches


@pytest.mark.parametrize(
    ("kind", "path", "value", "complaint"),
    [
        ("regexp", "channel", "c.*", r"unknown query \[regexp\]; the sandbox knows term, "),
        ("range", "search_props.gain", 3, "malformed"),
        ("range", "search_props.gain", {"above": 3}, r"does not support \[above\]"),
        ("range", "search_props.gain", {"gte": "loud"}, 'For input string: "loud"'),
        ("range", "created_at", {"gte": "soon"}, "failed to parse date field"),
        ("range", "search_props.coordinates", {"gte": 1}, "geo_point"),
        ("term", "search_props.gain", {"value": 1, "fuzzy": 2}, r"does not support \[fuzzy\]"),
        ("term", "search_props.gain", {"boost": 1}, r"needs \[value\]"),
        ("term", "search_props.gain", [1], "unknown token"),
        ("term", "is_deleted", "perhaps", "Can't parse boolean"),
        ("term", "search_props.coordinates", "x", "dedicated geometry queries"),
        ("terms", "channel", "ch0", "array of terms"),
        ("wildcard", "search_props.gain", "3*", "keyword, text and wildcard fields"),
        ("prefix", "search_props.gain", "3", "keyword, text and wildcard fields"),
        ("geo_bounding_box", "channel", {}, "failed to find geo field"),
        ("geo_bounding_box", "search_props.coordinates", "x", "expected an object"),
        ("geo_bounding_box", "search_props.coordinates", {"top_left": [0, 0]}, "two corners or four sides"),
        ("geo_bounding_box", "search_props.coordinates", {"top": 1, "left": 0, "bottom": 2, "right": 0}, "below"),
        (
            "geo_bounding_box",
            "search_props.coordinates",
            {"top_left": {"lat": 1}, "bottom_right": "1,1"},
            "failed to parse geo point",
        ),
    ],
)
def test_what_the_engine_does_not_take_is_refused_with_the_reason(
    kind: str, path: str, value: object, complaint: str
) -> None:
    with pytest.raises(QueryError, match=complaint):
        query(kind, path, value)


def test_search_fields_of_digital_rf_are_derived() -> None:
    props = {"center_freq": 1000, "span": 100, "gain": 2.5, "start_bound": 1, "end_bound": 4, "samples_per_second": 7}
    assert derived("drf", props) == {
        "center_frequency": 1000,
        "frequency_min": 950,
        "frequency_max": 1050,
        "start_time": 1,
        "end_time": 4,
        "span": 100,
        "gain": 2.5,
        "sample_rate": 7,
    }
    assert derived("drf", {"center_frequencies": [5.0, 6.0]}) == {"center_frequency": 5.0}
    assert derived("drf", {"center_frequencies": 5.0}) == {}


def test_search_fields_of_radiohound_are_derived() -> None:
    props = {
        "gain": 1.0,
        "latitude": 41.7,
        "longitude": -86.2,
        "sample_rate": 24,
        "metadata": {"fmin": 1, "fmax": 3},
        "center_frequency": 2.0,
    }
    assert derived("rh", props) == {
        "center_frequency": 2.0,
        "frequency_min": 1,
        "frequency_max": 3,
        "gain": 1.0,
        "coordinates": SOUTH_BEND,
        "sample_rate": 24,
    }
