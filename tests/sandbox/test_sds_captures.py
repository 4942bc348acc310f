"""Captures of the gateway's sandbox: told of, listed, read again, renamed and deleted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from sds_capture_steps import CAPTURES, NOWHERE, captured, create, door, found, made, scan, upload_all
from sds_steps import BO, FILES, caller, is_page, refused, uploaded
from tests.support.recordings import BEGIN, write_recording

from dovetail.sandbox import Sandbox, serve


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


def test_every_channel_of_a_recording_tells_all_of_them(ada: httpx.Client, tmp_path: Path) -> None:
    upload_all(ada, write_recording(tmp_path / "run", ("ch1", "ch0")), "/both")
    one, zero = (made(create(ada, "drf", "/both", channel=channel)) for channel in ("ch1", "ch0"))
    first, second = (found(ada.get(f"{CAPTURES}{capture['uuid']}/")) for capture in (one, zero))
    assert first == second
    assert (first["uuid"], first["is_multi_channel"]) == (zero["uuid"], True)
    assert [(channel["channel"], channel["uuid"]) for channel in first["channels"]] == [
        ("ch0", zero["uuid"]),
        ("ch1", one["uuid"]),
    ]
    span = {
        "capture_start_epoch_sec": BEGIN,
        "capture_start_iso_utc": "2023-11-14T22:13:20Z",
        "capture_end_iso_utc": "2023-11-14T22:13:22Z",
        "capture_start_display": "11/14/2023 05:13:20 PM",
        "capture_end_display": "11/14/2023 05:13:22 PM",
        "length_of_capture_ms": 2000,
        "file_cadence_ms": 666,
    }
    assert first.items() >= span.items()
    assert first["channels"][1] == {
        "channel": "ch1",
        "uuid": one["uuid"],
        "channel_metadata": one["capture_props"],
        "capture_end_epoch_sec": BEGIN + 2,
        **span,
    }
    assert first["total_file_count"] == len(first["files"]) == 12
    assert first["data_files_info"] == {
        "count": 6,
        "total_count": 12,
        "total_size": first["total_file_size"],
        "per_data_file_size": one["data_files_info"]["per_data_file_size"],
    }
    absent = {"name", "channel", "capture_props", "datasets", "scan_group", "permission_level"}
    assert not absent & first.keys()


def test_one_channel_left_is_told_by_itself(ada: httpx.Client) -> None:
    zero, one = (captured(ada, "/left", channel) for channel in ("ch0", "ch1"))
    assert ada.delete(f"{CAPTURES}{zero['uuid']}/").status_code == 204
    left = found(ada.get(f"{CAPTURES}{one['uuid']}/"))
    assert (left["channel"], left["permission_level"]) == ("ch1", "owner")
    assert refused(ada.get(f"{CAPTURES}{zero['uuid']}/"), 404) == "No Capture matches the given query."


def test_a_list_tells_the_last_changed_first_and_a_folder_once(fresh: Sandbox) -> None:
    with caller(fresh) as http:
        alone = captured(http, "/alone")
        zero, one = (captured(http, "/several", channel) for channel in ("ch0", "ch1"))
        http.patch(f"{CAPTURES}{zero['uuid']}/", data={"name": "renamed"})
        several, single = found(http.get(CAPTURES))["results"]
        assert single == {**alone, "permission_level": "owner"}
        props = {"start_bound": 100, "end_bound": 101}
        assert several.pop("updated_at") > several["created_at"] == several.pop("created_at")
        assert several == {
            "uuid": zero["uuid"],
            "capture_type": "drf",
            "capture_type_display": "Digital RF",
            "top_level_dir": "/several",
            "index_name": "captures-drf",
            "origin": "user",
            "is_multi_channel": True,
            "deleted_at": None,
            "is_deleted": False,
            "is_public": False,
            "owner": alone["owner"],
            "channels": [
                {"channel": "ch0", "uuid": zero["uuid"], "channel_metadata": props},
                {"channel": "ch1", "uuid": one["uuid"], "channel_metadata": props},
            ],
        }


def test_times_of_short_composites_are_in_utc(fresh: Sandbox) -> None:
    with caller(fresh) as http:
        for channel in ("ch0", "ch1"):
            captured(http, "/several", channel)
        [several] = found(http.get(CAPTURES))["results"]
        assert several["created_at"].endswith("Z")
        assert several["updated_at"].endswith("Z")


def test_captures_of_a_folder_are_one_entry_whatever_their_type(fresh: Sandbox) -> None:
    with caller(fresh) as http:
        captured(http, "/mixed")
        scan(http, "/mixed/a.rh.json")
        made(create(http, "rh", "/mixed"))
        made(create(http, "rh", "/mixed"))
        [entry] = found(http.get(CAPTURES))["results"]
        assert (entry["capture_type"], [row["channel"] for row in entry["channels"]]) == ("rh", ["", "", "ch0"])
        [hounds] = found(http.get(CAPTURES, params={"capture_type": "rh"}))["results"]
        assert len(hounds["channels"]) == 2
        [alone] = found(http.get(CAPTURES, params={"capture_type": "drf"}))["results"]
        assert alone["channel"] == "ch0"


def test_pages_of_captures_forget_the_search(fresh: Sandbox) -> None:
    with caller(fresh) as http:
        for number in range(5):
            captured(http, f"/run{number}")
        page = found(http.get(CAPTURES, params={"page": 2, "page_size": 2, "capture_type": "drf"}))
        assert [row["name"] for row in page["results"]] == ["run2", "run1"]
        assert page["count"] == 5
        assert page["next"] == f"{fresh.url}{CAPTURES}?page=3&page_size=2"
        assert page["previous"] == f"{fresh.url}{CAPTURES}?page=1&page_size=2"
        past = found(http.get(CAPTURES, params={"page": 9, "page_size": 2}))
        assert (past["results"], past["next"]) == ([], None)
        assert len(found(http.get(CAPTURES, params={"page_size": "many"}))["results"]) == 5
        assert found(http.get(CAPTURES, params={"page_size": "many", "page": 2}))["results"] == []


def test_any_page_fails_where_the_gateway_has_that_fault(shared: Sandbox, ada: httpx.Client) -> None:
    shared.knobs.turn({"capture_page_bug": True})
    for page in ("1", "last"):
        assert refused(ada.get(CAPTURES, params={"page": page}), 400) == (
            "unsupported operand type(s) for -: 'str' and 'int'"
        )
    assert ada.get(CAPTURES, params={"page_size": 1}).status_code == 200


def test_reading_again_takes_what_is_there_now(ada: httpx.Client) -> None:
    capture = captured(ada, "/again")
    new = uploaded(ada, "/again/ch0/rf@109.000.h5", b"a later one")["uuid"]
    changed = found(ada.put(f"{CAPTURES}{capture['uuid']}/"))
    assert changed["capture_props"]["end_bound"] == 109
    assert {file["uuid"] for file in changed["files"]} == {new, *(file["uuid"] for file in capture["files"])}
    assert changed["permission_level"] is None
    assert changed["updated_at"] > capture["updated_at"]
    assert found(ada.get(f"{CAPTURES}{capture['uuid']}/"))["capture_props"] == changed["capture_props"]


def test_a_capture_is_renamed(ada: httpx.Client) -> None:
    capture = captured(ada, "/named")
    assert found(ada.patch(f"{CAPTURES}{capture['uuid']}/", json={"name": "Tower"}))["name"] == "Tower"
    assert found(ada.get(f"{CAPTURES}{capture['uuid']}/"))["name"] == "Tower"
    for body in ({}, {"name": ""}):
        assert refused(ada.patch(f"{CAPTURES}{capture['uuid']}/", json=body), 400) == "Name field is required."
    assert ada.patch(f"{CAPTURES}{capture['uuid']}/", json={"name": "n" * 256}).json() == {
        "name": ["Ensure this field has no more than 255 characters."]
    }


def test_files_of_a_deleted_capture_stay_and_are_free(ada: httpx.Client) -> None:
    capture = captured(ada, "/freed")
    [file, *_] = capture["files"]
    assert capture["uuid"] in refused(ada.delete(f"{FILES}{file['uuid']}/"), 403)
    assert ada.delete(f"{CAPTURES}{capture['uuid']}/").status_code == 204
    assert refused(ada.delete(f"{CAPTURES}{capture['uuid']}/"), 404) == "No Capture matches the given query."
    assert ada.delete(f"{FILES}{file['uuid']}/").status_code == 204


def test_a_capture_in_a_dataset_is_not_deleted_until_it_is_detached(ada: httpx.Client) -> None:
    capture = captured(ada, "/held")
    dataset = door(ada, "datasets", captures=[capture["uuid"]])["uuid"]
    told = {"uuid": dataset, "name": "Dataset", "version": 1, "status": "draft", "is_public": False}
    assert found(ada.get(f"{CAPTURES}{capture['uuid']}/"))["datasets"] == [told]
    assert dataset in refused(ada.delete(f"{CAPTURES}{capture['uuid']}/"), 403)
    assert "message" in found(ada.put(f"{CAPTURES}{capture['uuid']}/detach-from-datasets/"))
    assert ada.delete(f"{CAPTURES}{capture['uuid']}/").status_code == 204


@pytest.mark.parametrize("end", [{"status": "final"}, {"is_public": True}])
def test_what_is_final_or_public_keeps_its_captures(ada: httpx.Client, end: dict[str, Any]) -> None:
    capture = captured(ada, f"/kept/{next(iter(end))}")
    door(ada, "datasets", captures=[capture["uuid"]], **end)
    found(ada.put(f"{CAPTURES}{capture['uuid']}/detach-from-datasets/"))
    assert ada.delete(f"{CAPTURES}{capture['uuid']}/").status_code == 403


def test_only_the_owner_changes_a_capture(ada: httpx.Client, bo: httpx.Client) -> None:
    uuid = captured(ada, "/adas")["uuid"]
    assert "permission" in refused(bo.get(f"{CAPTURES}{uuid}/"), 403)
    for answer in (
        bo.put(f"{CAPTURES}{uuid}/"),
        bo.patch(f"{CAPTURES}{uuid}/", json={"name": "Bo's"}),
        bo.delete(f"{CAPTURES}{uuid}/"),
        bo.put(f"{CAPTURES}{uuid}/revoke-share-permissions/"),
        bo.put(f"{CAPTURES}{uuid}/detach-from-datasets/"),
        ada.get(f"{CAPTURES}{NOWHERE}/"),
        ada.put(f"{CAPTURES}{NOWHERE}/"),
    ):
        assert refused(answer, 404) == "No Capture matches the given query."


def test_an_identifier_may_have_no_dashes_and_must_be_one(ada: httpx.Client) -> None:
    uuid = captured(ada, "/plain")["uuid"]
    assert found(ada.get(f"{CAPTURES}{uuid.replace('-', '')}/"))["uuid"] == uuid
    assert is_page(ada.get(f"{CAPTURES}first/"), 500)


def test_captures_turn_callers_down_with_403(shared: Sandbox) -> None:
    answer = httpx.get(f"{shared.url}{CAPTURES}", trust_env=False, verify=False)
    assert answer.status_code == 403
    assert "www-authenticate" not in answer.headers


def test_captures_outlive_the_sandbox(tmp_path: Path) -> None:
    with serve("sds", state=tmp_path) as sandbox, caller(sandbox) as http:
        capture = captured(http, "/kept")
    with serve("sds", state=tmp_path) as sandbox, caller(sandbox) as http:
        assert found(http.get(f"{CAPTURES}{capture['uuid']}/")) == {**capture, "permission_level": "owner"}
