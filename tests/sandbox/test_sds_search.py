"""Searching captures of the gateway's sandbox by their metadata."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sds_capture_steps import CAPTURES, captured, create, found, made, scan, upload_all
from sds_steps import BO, caller, is_page, refused
from tests.support.recordings import BEGIN, write_recording

from dovetail.sandbox import Sandbox, serve

GROUP = "6d24f9b5-7d1d-4b1a-8f0a-1d8f2f3c4b5a"
SEARCH = "search_props"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    """A sandbox in which Ada has a recording of two channels, a made-up one and two of RadioHound."""
    with serve("sds") as sandbox:
        with caller(sandbox) as http:
            folder = tmp_path_factory.mktemp("recordings")
            notes = {"center_freq": 1.0e9, "span": 2.0e6, "gain": 20.0, "antenna": "Horn, north"}
            upload_all(http, write_recording(folder, ("ch0", "ch1"), notes=notes), "/tower")
            for channel in ("ch0", "ch1"):
                made(create(http, "drf", "/tower", channel=channel))
            captured(http, "/made/up", "left", seconds=[100, 200])
            scan(http, "/roof/a.rh.json", scan_group=GROUP, center_frequency=1.0e8, latitude=41.7, longitude=-86.2)
            made(create(http, "rh", "/roof", scan_group=GROUP))
            scan(http, "/field/a.rh.json", latitude=-10, longitude=20, gain=20, mac_address="0123456789ab")
            made(create(http, "rh", "/field"))
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def ada(shared: Sandbox) -> Iterator[httpx.Client]:
    with caller(shared) as http:
        yield http


def search(http: httpx.Client, *filters: tuple[str, str, object], **query: Any) -> httpx.Response:
    """Ask for the captures that fit."""
    names = ("field_path", "query_type", "filter_value")
    told = json.dumps([dict(zip(names, each, strict=True)) for each in filters])
    return http.get(CAPTURES, params={"metadata_filters": told, **query})


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        ([], {"/tower", "/made/up", "/roof", "/field"}),
        ([("channel", "term", "ch1")], {"/tower"}),
        ([("channel", "prefix", "ch")], {"/tower"}),
        ([("capture_type", "term", "rh")], {"/roof", "/field"}),
        ([("top_level_dir", "wildcard", "/*/u?")], {"/made/up"}),
        ([("scan_group", "term", GROUP)], {"/roof"}),
        ([("capture_props.mac_address", "term", "0123456789ab")], {"/field"}),
        ([("capture_props.metadata.fmin", "range", {"gte": 9.0e7})], {"/roof", "/field"}),
        ([("capture_props.antenna", "match", "HORN")], {"/tower"}),
        ([("capture_props.is_complex", "term", True)], {"/tower"}),
        ([("capture_props.custom_attrs.num_subchannels", "term", 1)], {"/tower"}),
        ([(f"{SEARCH}.center_frequency", "range", {"gte": 9e7, "lt": 1e9})], {"/roof"}),
        ([(f"{SEARCH}.frequency_min", "term", 999_000_000)], {"/tower"}),
        ([(f"{SEARCH}.frequency_max", "range", {"lte": 110_000_000})], {"/roof", "/field"}),
        ([(f"{SEARCH}.start_time", "range", {"gte": BEGIN})], {"/tower"}),
        ([(f"{SEARCH}.end_time", "range", {"gte": 150, "lte": 250})], {"/made/up"}),
        ([(f"{SEARCH}.sample_rate", "term", 10_000)], {"/tower"}),
        ([(f"{SEARCH}.gain", "term", 20), ("capture_type", "term", "rh")], {"/field"}),
        ([(f"{SEARCH}.gain", "term", 20), (f"{SEARCH}.span", "range", {"gt": 0})], {"/tower"}),
        (
            [(f"{SEARCH}.coordinates", "geo_bounding_box", {"top_left": "50,-90", "bottom_right": "40,-80"})],
            {"/roof"},
        ),
        ([("created_at", "range", {"lt": "2020-01-01"})], set()),
        ([("capture_props.nothing", "term", 1)], set()),
    ],
)
def test_captures_that_fit_all_filters_are_found(
    ada: httpx.Client, filters: list[tuple[str, str, object]], places: set[str]
) -> None:
    results = found(search(ada, *filters))["results"]
    assert {row["top_level_dir"] for row in results} == places


def test_a_type_narrows_a_search(ada: httpx.Client) -> None:
    results = found(search(ada, (f"{SEARCH}.gain", "term", 20), capture_type="drf"))["results"]
    assert [row["top_level_dir"] for row in results] == ["/tower"]


def test_one_channel_that_fits_brings_all_of_them_at_length(ada: httpx.Client) -> None:
    [tower] = found(search(ada, ("channel", "term", "ch1")))["results"]
    assert [channel["channel"] for channel in tower["channels"]] == ["ch0", "ch1"]
    assert tower["total_file_count"] == 12
    [short] = found(search(ada, ("channel", "prefix", "ch")))["results"]
    assert "files" not in short


def test_a_search_comes_in_pages(ada: httpx.Client) -> None:
    pages = [found(search(ada, page_size=3, page=page)) for page in (1, 2)]
    assert [len(page["results"]) for page in pages] == [3, 1]
    assert {page["count"] for page in pages} == {4}


def test_nobody_finds_what_is_not_shared(shared: Sandbox) -> None:
    with caller(shared, BO) as bo:
        assert found(search(bo, ("capture_type", "term", "rh")))["count"] == 0


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{", "could not be parsed"),
        ("", "could not be parsed"),
        ('{"field_path": "a"}', "must be a list"),
        ("1", "list"),
    ],
)
def test_filters_that_are_no_list_are_refused(ada: httpx.Client, text: str, complaint: str) -> None:
    assert complaint in refused(ada.get(CAPTURES, params={"metadata_filters": text}), 400)


@pytest.mark.parametrize("missing", ["field_path", "query_type", "filter_value"])
def test_a_filter_without_all_its_parts_is_not_thought_of(ada: httpx.Client, missing: str) -> None:
    whole = {"field_path": "channel", "query_type": "term", "filter_value": "ch0"}
    told = json.dumps([whole, {name: value for name, value in whole.items() if name != missing}])
    assert is_page(ada.get(CAPTURES, params={"metadata_filters": told}), 500)


def test_the_engine_says_why_it_does_not_take_a_query(ada: httpx.Client) -> None:
    told = refused(search(ada, (f"{SEARCH}.gain", "range", {"above": 1})), 400)
    assert told == "Query error: [range] query does not support [above]"


def test_an_unknown_type_is_refused(ada: httpx.Client) -> None:
    assert refused(search(ada, capture_type="sigmf"), 400) == "Unknown capture type"


def test_a_capture_read_again_is_found_by_what_it_is_now(tmp_path: Path) -> None:
    with serve("sds") as sandbox, caller(sandbox) as http:
        capture = captured(http, "/moving", seconds=[100])
        later = (f"{SEARCH}.end_time", "range", {"gt": 150})
        assert found(search(http, later))["count"] == 0
        http.post("/api/v1/assets/files/", files={"file": ("rf@200.0.h5", b"later")}, data={"directory": "/moving/ch0"})
        found(http.put(f"{CAPTURES}{capture['uuid']}/"))
        assert found(search(http, later))["count"] == 1
