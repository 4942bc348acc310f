"""Captures of the gateway's sandbox: what they are made of, and what of them is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sds_capture_steps import CAPTURES, captured, create, found, made, record, scan, upload_all
from sds_steps import BO, FILES, at_once, caller, is_page, refused, uploaded
from tests.support.recordings import BEGIN, RATE, write_recording

from dovetail.sandbox import Sandbox, serve

GROUP = "6d24f9b5-7d1d-4b1a-8f0a-1d8f2f3c4b5a"


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def ada(shared: Sandbox) -> Iterator[httpx.Client]:
    before = shared.knobs.values()
    with caller(shared) as http:
        yield http
    shared.knobs.turn(before)


@pytest.fixture
def bo(shared: Sandbox) -> Iterator[httpx.Client]:
    with caller(shared, BO) as http:
        yield http


@pytest.fixture
def fresh() -> Iterator[Sandbox]:
    """A sandbox without captures."""
    with serve("sds") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


def test_a_real_recording_becomes_a_capture_with_its_files_and_numbers(ada: httpx.Client, tmp_path: Path) -> None:
    notes = {"center_frequencies": [1.024e9, 2e9], "receiver/id": "x310"}
    upload_all(ada, write_recording(tmp_path / "run", notes=notes), "/real/run")
    capture = made(create(ada, "drf", "real/run/", channel="ch0", name=None))
    files = capture.pop("files")
    assert {(file["directory"].partition("/run/")[2], file["name"]) for file in files} == {
        ("ch0", "drf_properties.h5"),
        *(("ch0/2023-11-14T22-00-00", f"rf@{BEGIN + number}.000.h5") for number in range(3)),
        ("ch0/metadata", "dmd_properties.h5"),
        ("ch0/metadata/2023-11-14T22-00-00", "metadata@1699999980.h5"),
    }
    data = sum(file["size"] for file in files if file["name"].startswith("rf@"))
    total = sum(file["size"] for file in files)
    assert (
        capture.pop("capture_props").items()
        >= {
            "samples_per_second": RATE,
            "start_bound": BEGIN,
            "end_bound": BEGIN + 2,
            "is_complex": True,
            "center_frequencies": [1.024e9, 2e9],
            "custom_attrs": {"num_subchannels": 1, "index": BEGIN * RATE, "receiver/id": "x310"},
        }.items()
    )
    assert re.fullmatch(r"\d\d/\d\d/\d{4} \d\d:\d\d:\d\d [AP]M", capture.pop("formatted_created_at"))
    created, updated = capture.pop("created_at"), capture.pop("updated_at")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}-0[45]:00", created)
    assert updated > created
    assert capture.pop("uuid")
    assert capture == {
        "owner": {"id": 2, "email": "ada@example.com", "name": "Ada"},
        "share_permissions": [],
        "is_shared": False,
        "is_shared_with_me": False,
        "permission_level": None,
        "total_file_count": 6,
        "total_file_size": total,
        "data_files_info": {
            "total_count": 6,
            "total_size": total,
            "count": 3,
            "data_files_total_size": data,
            "per_data_file_size": data / 3,
        },
        "datasets": [],
        "center_frequency_ghz": 1.024,
        "sample_rate_mhz": 0.01,
        "length_of_capture_ms": 2000,
        "file_cadence_ms": 666,
        "capture_start_epoch_sec": BEGIN,
        "capture_start_iso_utc": "2023-11-14T22:13:20Z",
        "capture_end_iso_utc": "2023-11-14T22:13:22Z",
        "capture_start_display": "11/14/2023 05:13:20 PM",
        "capture_end_display": "11/14/2023 05:13:22 PM",
        "capture_type_display": "Digital RF",
        "post_processed_data": [],
        "deleted_at": None,
        "is_deleted": False,
        "is_public": False,
        "channel": "ch0",
        "scan_group": None,
        "capture_type": "drf",
        "top_level_dir": "/real/run",
        "index_name": "captures-drf",
        "name": "run",
        "origin": "user",
        "dataset": None,
        "shared_with": [],
    }


def test_a_made_up_recording_does_unless_the_sandbox_is_strict(shared: Sandbox, ada: httpx.Client) -> None:
    capture = captured(ada, "/made-up", seconds=[100, 104])
    assert (capture["capture_start_epoch_sec"], capture["length_of_capture_ms"]) == (100, 4000)
    shared.knobs.turn({"strict_recordings": True})
    record(ada, "/made-up/strict")
    assert "no HDF5 file" in refused(create(ada, "drf", "/made-up/strict", channel="ch0"), 400)


def test_only_own_live_files_of_the_channel_are_taken(ada: httpx.Client, bo: httpx.Client) -> None:
    taken = record(ada, "/taken")
    for name in ("NOTES.HDF5", "more.he5", "old.hdf"):
        taken.append(uploaded(ada, f"/taken/sub/ch0/{name}", name.encode())["uuid"])
    uploaded(ada, "/taken/ch0/readme.txt", b"of another kind")
    uploaded(ada, "/taken/ch01/rf@1.000.h5", b"of another channel")
    uploaded(ada, "/takenaway/ch0/rf@1.000.h5", b"of another folder")
    gone = uploaded(ada, "/taken/ch0/rf@99.000.h5", b"deleted")
    assert ada.delete(f"{FILES}{gone['uuid']}/").status_code == 204
    record(bo, "/taken")
    capture = made(create(ada, "drf", "/taken", channel="ch0"))
    assert {file["uuid"] for file in capture["files"]} == set(taken)


def test_a_channel_of_a_folder_is_taken_once(ada: httpx.Client, bo: httpx.Client) -> None:
    first = captured(ada, "/once")
    refusal = refused(create(ada, "drf", "once", channel="ch0"), 400)
    assert re.search(r"drf_unique_channel_and_tld.*another capture: (\S+)", refusal, re.DOTALL)[1] == first["uuid"]  # type: ignore[index]
    captured(ada, "/once", "ch1")
    captured(bo, "/once")
    assert ada.delete(f"{CAPTURES}{first['uuid']}/").status_code == 204
    made(create(ada, "drf", "/once", channel="ch0"))


def test_of_several_at_once_one_is_made(ada: httpx.Client) -> None:
    record(ada, "/at-once")
    answers = at_once(4, lambda: create(ada, "drf", "/at-once", channel="ch0").status_code)
    assert sorted(answers) == [201, 400, 400, 400]


def test_a_scan_group_is_taken_once_wherever_it_is(ada: httpx.Client) -> None:
    first, second = (
        scan(ada, "/scans/a.rh.json", scan_group=GROUP),
        scan(ada, "/scans/deep/b.rh.json", scan_group=GROUP),
    )
    scan(ada, "/scans/c.rh.json")
    capture = made(create(ada, "rh", "/scans", scan_group=GROUP.replace("-", "").upper()))
    assert {file["uuid"] for file in capture["files"]} == {first, second}
    assert (capture["scan_group"], capture["channel"]) == (GROUP, "")
    scan(ada, "/scans2/a.rh.json", scan_group=GROUP)
    refusal = refused(create(ada, "rh", "/scans2", scan_group=GROUP), 400)
    assert re.search(r"rh_unique_scan_group.*another capture: (\S+)", refusal, re.DOTALL)[1] == capture["uuid"]  # type: ignore[index]


def test_a_capture_of_radiohound_keeps_the_document_and_has_no_bounds(ada: httpx.Client) -> None:
    scan(ada, "/hounds/a.rh.json", center_frequency=1e8)
    scan(ada, "/hounds/b.rh.json")
    capture = made(create(ada, "rh", "/hounds"))
    assert capture["capture_props"]["metadata"]["fmin"] == 90_000_000
    assert (capture["center_frequency_ghz"], capture["sample_rate_mhz"]) == (0.1, 24.0)
    assert capture["data_files_info"].keys() == {"total_count", "total_size", "count"}
    assert capture["capture_type_display"] == "RadioHound"
    unknown = [name for name, value in capture.items() if value is None]
    assert unknown == [
        *("deleted_at", "permission_level", "capture_start_epoch_sec", "capture_start_iso_utc", "capture_end_iso_utc"),
        *("capture_start_display", "capture_end_display", "length_of_capture_ms", "file_cadence_ms", "scan_group"),
        "dataset",
    ]
    made(create(ada, "rh", "/hounds"))  # without a scan group nothing says that it is the same


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"capture_type": None}, {"detail": "The `capture_type` field is required."}),
        ({"index_name": None}, {"detail": "Invalid index_name: a capture cannot go to an empty index."}),
        ({"channel": None}, {"detail": "The `channel` field is required for Digital RF captures."}),
        ({"top_level_dir": None}, {"top_level_dir": ["This field is required."]}),
        ({"name": "n" * 256}, {"name": ["Ensure this field has no more than 255 characters."]}),
        ({"channel": "c" * 256}, {"channel": ["Ensure this field has no more than 255 characters."]}),
        (
            {"capture_type": "rh", "index_name": "captures-rh", "scan_group": "first"},
            {"scan_group": ["Must be a valid UUID."]},
        ),
    ],
)
def test_what_is_missing_or_wrong_is_said(
    ada: httpx.Client, fields: dict[str, str | None], complaint: dict[str, Any]
) -> None:
    answer = create(ada, "drf", "/x", **{"channel": "ch0", **fields})
    assert (answer.status_code, answer.json()) == (400, complaint)


@pytest.mark.parametrize("kind", ["json", "files"])
def test_a_request_may_be_json_or_a_form_of_parts(ada: httpx.Client, kind: str) -> None:
    record(ada, f"/as-{kind}")
    form = {"capture_type": "drf", "top_level_dir": f"/as-{kind}", "index_name": "captures-drf", "channel": "ch0"}
    body = form if kind == "json" else {name: (None, value) for name, value in form.items()}
    assert made(ada.post(CAPTURES, **{kind: body}))["name"] == f"as-{kind}"  # type: ignore[arg-type]


def test_the_search_is_down_when_that_is_ordered(shared: Sandbox, ada: httpx.Client) -> None:
    record(ada, "/down")
    shared.faults.add(f"503 once:body=empty@POST {CAPTURES}")
    answer = create(ada, "drf", "/down", channel="ch0")
    assert (answer.status_code, answer.content) == (503, b"")
    made(create(ada, "drf", "/down", channel="ch0"))


@pytest.mark.parametrize("index_name", ["captures-sigmf", "captures-rh"])
def test_another_index_is_refused(ada: httpx.Client, index_name: str) -> None:
    assert "index_name" in refused(create(ada, "drf", "/x", channel="ch0", index_name=index_name), 400)


def test_a_folder_outside_of_the_root_is_refused(ada: httpx.Client) -> None:
    assert "user's files directory" in refused(create(ada, "drf", "/../../x", channel="ch0"), 400)


@pytest.mark.parametrize("capture_type", ["sigmf", "wav", ""])
def test_other_types_are_not_thought_of(ada: httpx.Client, capture_type: str) -> None:
    assert is_page(create(ada, capture_type, "/x", channel="ch0", index_name="captures-drf"), 500)


def test_a_folder_without_documents_of_radiohound_is_not_thought_of(ada: httpx.Client) -> None:
    scan(ada, "/no-hounds/below/a.rh.json")
    assert is_page(create(ada, "rh", "/no-hounds"), 500)


@pytest.mark.parametrize("content", [b"{}", b"not JSON"])
def test_nothing_is_left_of_a_capture_that_could_not_be_made(fresh: Sandbox, content: bytes) -> None:
    with caller(fresh) as http:
        uploaded(http, "/bad/a.rh.json", content)
        assert refused(create(http, "rh", "/bad"), 400).startswith("Error handling metadata for capture '")
        assert refused(create(http, "drf", "/bad", channel="ch0"), 400).startswith(
            "Error handling metadata for capture '"
        )
        assert found(http.get(CAPTURES))["count"] == 0
        [row] = http.get(FILES).json()["results"]
        assert row["captures"] == []
