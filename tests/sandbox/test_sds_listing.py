"""Lists of files of the gateway's sandbox: by folder, by path, by time, and page by page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sds_steps import BO, FILES, caller, listed, refused, uploaded

from dovetail.sandbox import Sandbox, serve


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("sds") as running:
        with caller(running) as http:
            for path in ("/d/f", "/d1/f", "/data/sub/f", "/other/f", "/top"):
                uploaded(http, path, path.encode())
            uploaded(http, "/d/f", b"newer")
            for second in range(5):
                uploaded(http, f"/rec/ch0/rf@{100 + second}.500.h5", bytes([second]))
            uploaded(http, "/rec/ch0/drf_properties.h5", b"properties")
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client


def page(http: httpx.Client, **query: Any) -> dict[str, Any]:
    answer = http.get(FILES, params=query)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_the_root_lists_all_rows_and_all_versions(http: httpx.Client) -> None:
    for query in ({}, {"path": ""}, {"path": "/"}):
        rows = page(http, **query, page_size=100)["results"]
        assert len(rows) == 12
        assert sorted(row["uuid"] for row in rows) == [row["uuid"] for row in rows]


def test_a_folder_lists_the_newest_row_of_each_path_in_order(http: httpx.Client) -> None:
    found = page(http, path=".")
    assert (found["count"], found["warnings"]) == (11, [])
    rows = [(row["directory"], row["name"]) for row in found["results"]]
    assert rows == sorted(rows)
    [newest] = [row for row in found["results"] if (row["directory"][-2:], row["name"]) == ("/d", "f")]
    assert newest["size"] == len(b"newer")


def test_a_folder_is_any_beginning_of_a_directory(http: httpx.Client) -> None:
    assert listed(http, "/d") == ["/d/f", "/d1/f", "/data/sub/f"]
    assert listed(http, "data/") == ["/data/sub/f"]
    assert listed(http, "/data/su") == ["/data/sub/f"]
    assert listed(http, "/nothing") == []


def test_a_file_is_listed_alone(http: httpx.Client) -> None:
    assert listed(http, "/d/f") == ["/d/f"]
    assert listed(http, "top") == ["/top"]


def test_stars_are_nothing_special(http: httpx.Client) -> None:
    assert listed(http, "/d*") == []
    assert listed(http, "/%") == []


def test_others_see_nothing_of_it(sandbox: Sandbox) -> None:
    with caller(sandbox, BO) as bo:
        assert page(bo)["count"] == 0
        assert listed(bo, "/files/ada@example.com/d") == []


def test_pages_lead_to_one_another(http: httpx.Client) -> None:
    seen: list[str] = []
    found = page(http, path="/rec", page_size=4)
    assert found["previous"] is None
    assert found["next"].endswith(f"{FILES}?page=2&page_size=4&path=%2Frec")
    seen += [row["name"] for row in found["results"]]
    second = http.get(found["next"]).json()
    assert (second["next"], len(second["results"])) == (None, 2)
    assert second["previous"].endswith(f"{FILES}?page_size=4&path=%2Frec")
    seen += [row["name"] for row in second["results"]]
    assert seen == sorted(seen)
    assert len(seen) == found["count"] == 6


def test_the_last_page_has_a_name(http: httpx.Client) -> None:
    found = page(http, path="/rec", page_size=4, page="last")
    assert len(found["results"]) == 2
    assert "page_size=4" in found["previous"]
    assert page(http, path="/nothing", page="last")["count"] == 0


@pytest.mark.parametrize("number", ["3", "0", "-1", "x", "1.5", "9" * 30])
def test_a_page_that_is_none(http: httpx.Client, number: str) -> None:
    answer = http.get(FILES, params={"path": "/rec", "page_size": 4, "page": number})
    assert refused(answer, 404) == "Invalid page."


@pytest.mark.parametrize("size", ["0", "-5", "many", ""])
def test_a_size_that_makes_no_sense_is_the_usual_one(http: httpx.Client, size: str) -> None:
    assert len(page(http, page_size=size)["results"]) == 12


def test_a_page_has_30_rows_and_at_most_100(tmp_path: Any) -> None:
    with serve("sds") as running, caller(running) as http:
        for number in range(101):
            uploaded(http, f"/many/{number:03}", str(number).encode())
        for query, size in (({}, 30), ({"page_size": 100}, 100), ({"page_size": 5000}, 100)):
            assert len(page(http, path="/many", **query)["results"]) == size
        assert running.violations == ()


def test_a_span_of_time_keeps_the_recordings_in_it_and_all_other_files(http: httpx.Client) -> None:
    names = [
        row["name"]
        for row in page(http, path="/rec", start_time="1970-01-01T00:01:41.500Z", end_time="1970-01-01T00:01:43.5")[
            "results"
        ]
    ]
    assert names == ["drf_properties.h5", *(f"rf@{second}.500.h5" for second in (101, 102, 103))]
    zoned = page(http, path="/rec", start_time="1970-01-01T01:01:44+01:00", end_time="1970-01-01T01:02:00+01:00")
    assert [row["name"] for row in zoned["results"]] == ["drf_properties.h5", "rf@104.500.h5"]


def test_half_a_span_and_one_without_recordings_are_told(http: httpx.Client) -> None:
    half = page(http, path="/rec", start_time="1970-01-01T00:01:41Z")
    assert (half["count"], len(half["warnings"])) == (6, 1)
    assert "end_time" in half["warnings"][0]
    none = page(http, path="/d", start_time="1970-01-01T00:01:41Z", end_time="1970-01-01T00:01:42Z")
    assert (none["count"], len(none["warnings"])) == (3, 1)


def test_the_root_and_a_single_file_know_no_time(http: httpx.Client) -> None:
    span = {"start_time": "1970-01-01T00:00:00Z", "end_time": "1970-01-01T00:00:01Z"}
    assert page(http, **span)["count"] == 12
    assert page(http, path="/rec/ch0/rf@100.500.h5", **span)["count"] == 1


def test_a_time_that_is_none(http: httpx.Client) -> None:
    assert "'yesterday'" in refused(http.get(FILES, params={"path": "/rec", "start_time": "yesterday"}), 400)
