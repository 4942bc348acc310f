"""What nobody should ask of the gateway's sandbox: it says so, and stays as it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sds_recordings_steps import radiohound
from sds_steps import CHECK, FILES, caller, is_page, listed, refused, send, uploaded

from dovetail.sandbox import Sandbox, forms, serve

CAPTURES = "/api/v1/assets/captures/"
NO_ID = "6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"])
def test_an_expiration_that_no_calendar_has_makes_no_row(http: httpx.Client, moment: str) -> None:
    before = http.get(FILES).json()["count"]
    answer = send(http, "expiring/f", moment.encode(), expiration_date=moment)
    assert (answer.status_code, list(answer.json())) == (400, ["expiration_date"])
    assert http.get(FILES).json()["count"] == before


def test_an_expiration_before_1970_is_kept_to_the_microsecond(http: httpx.Client) -> None:
    row = uploaded(http, "expiring/past", b"past", expiration_date="1969-12-31T23:59:59.500000Z")
    assert row["expiration_date"] == "1969-12-31T18:59:59.500000-05:00"


def test_a_span_of_time_is_exact(http: httpx.Client) -> None:
    name = "rf@1700000000.001.h5"
    uploaded(http, f"exact/{name}", b"samples")
    uploaded(http, "exact/rf@1700000000.000.h5", b"earlier")
    moment = "2023-11-14T22:13:20.001Z"
    assert listed(http, "/exact", start_time=moment, end_time=moment) == [f"/exact/{name}"]
    assert len(listed(http, "/exact", start_time="0001-01-01T00:00:00Z", end_time="9999-12-31T23:59:59Z")) == 2


def test_no_body_is_a_body_that_says_nothing(http: httpx.Client) -> None:
    kinds: tuple[dict[str, str], ...] = ({}, {"content-type": "application/json"}, {"content-type": "text/csv"})
    for headers in kinds:
        assert refused(http.post(CHECK, headers=headers), 400) == "No directory provided."
        assert "capture_type" in refused(http.post(CAPTURES, headers=headers), 400)
        assert is_page(http.post(FILES, headers=headers), 500)
        assert refused(http.put(f"{FILES}{NO_ID}/", headers=headers), 400) == "No directory provided."


def test_a_page_without_a_number_is_the_first_and_sizes_may_be_huge(http: httpx.Client) -> None:
    for number in range(31):
        uploaded(http, f"huge/{number:02}", b"%d" % number)
    for query in ({"page": ""}, {"page": "1", "page_size": ""}):
        assert len(listed(http, "/huge", **query)) == 30
    assert len(listed(http, "/huge", page_size="9" * 30)) == 31


@pytest.mark.parametrize(
    ("field", "query_type", "value"),
    [
        ("search_props.gain", "range", {"gte": 10**400}),
        ("search_props.gain", "range", {"gte": -(10**400)}),
        ("capture_props.custom_fields.x", "range", {"gte": {}}),
        ("capture_props.short_name", "range", {"lt": []}),
        ("search_props.coordinates", "geo_bounding_box", {"top": 10**400, "left": 0, "bottom": 0, "right": 1}),
    ],
)
def test_a_bound_that_is_none_is_refused(http: httpx.Client, field: str, query_type: str, value: object) -> None:
    condition = {"field_path": field, "query_type": query_type, "filter_value": value}
    answer = http.get(CAPTURES, params={"metadata_filters": json.dumps([condition])})
    assert refused(answer, 400).startswith("Query error")


@pytest.mark.parametrize("bound", [5, "five"])
def test_values_of_other_kinds_are_not_compared(http: httpx.Client, bound: object) -> None:
    device = radiohound(custom_fields={"x": [None, 1, "a", {"b": 1}]}, scan_group=None, short_name=f"{bound}")
    uploaded(http, f"kinds/{bound}/a.rh.json", json.dumps(device).encode())
    made = {"capture_type": "rh", "top_level_dir": f"/kinds/{bound}", "index_name": "captures-rh"}
    assert http.post(CAPTURES, data=made).status_code == 201
    condition = {"field_path": "capture_props.custom_fields.x", "query_type": "range", "filter_value": {"lt": bound}}
    assert http.get(CAPTURES, params={"metadata_filters": json.dumps([condition])}).json()["count"] > 0


@pytest.mark.parametrize(
    ("name", "body", "complaint"),
    [
        ("files", {"name": None}, "name is a text"),
        ("files", {"permissions": 644}, "permissions is a text"),
        ("files", {"size": "large"}, "size is a whole number"),
        ("files", {"sum_blake3": 5}, "sum_blake3 a text"),
        ("files", {"base64": "!"}, "base64"),
        ("files", {"base64": 5}, "base64 is a text"),
        ("files", {"nam": "f"}, "nam: there is no such field"),
        ("keys", {"expires_at": 5}, "expires_at is a text"),
        ("keys", {"expires_at": "soon"}, "expires_at is no time"),
        ("keys", {"user": "bo@example.com"}, "user: there is no such field"),
        ("datasets", {"name": 5}, "name is a text"),
        ("datasets", {"authors": "Ada"}, "authors is a list"),
        ("groups", {"name": 5}, "name is a text"),
    ],
)
def test_a_side_door_says_what_it_does_not_take(
    http: httpx.Client, name: str, body: dict[str, Any], complaint: str
) -> None:
    answer = http.post(f"/_sandbox/{name}", json=body)
    assert answer.status_code == 400
    assert complaint in answer.json()["error"]


def test_a_dataset_that_cannot_be_made_whole_is_not_made(http: httpx.Client) -> None:
    uuid = uploaded(http, "datasets/f", b"in no dataset")["uuid"]
    assert http.post("/_sandbox/datasets", json={"files": [uuid], "captures": [NO_ID]}).status_code == 404
    assert http.get(f"{FILES}{uuid}/").json()["datasets"] == []
    assert http.delete(f"{FILES}{uuid}/").status_code == 204


def test_a_form_has_only_so_much_text_and_so_many_files(http: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "_MOST_TEXT", 1000)
    monkeypatch.setattr(forms, "_MOST_FILES", 2)
    file = ("f", b"x" * 5000)
    assert http.post(FILES, files={"file": file}, data={"directory": "/forms"}).status_code == 201
    answer = http.post(FILES, files={"file": file}, data={"directory": "/forms", "description": "x" * 1001})
    assert "fields have more than 1000 bytes" in refused(answer, 400)
    answer = http.post(FILES, files=dict.fromkeys(("file", "second", "third"), file), data={"directory": "/forms"})
    assert "more than 2 files" in refused(answer, 400)
