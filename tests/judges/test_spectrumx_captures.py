"""Captures of SDS, as two releases of the vendor's client and ours are told of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from judging import Side, ToldTo

PROGRAM = "spectrumx_captures"
VENDORS: tuple[Side, ...] = ("vendor", "vendor-0.1")
SAME = (
    "made",
    "read",
    "listed",
    "of the type",
    "second",
    "not found",
    "delete",
    "no captures",
    "uploaded anew",
    "several",
    "channels",
)
REFUSED = ("again", "no such channel", "no search", "deleted", "never there")
ONE_CHANNEL = [
    "dmd_properties.h5",
    "drf_properties.h5",
    "metadata@1699999980.h5",
    *(f"rf@170000000{n}.000.h5" for n in range(3)),
]


@pytest.fixture(params=VENDORS)
def vendor(told_of_sds: ToldTo, recording: Path, request: pytest.FixtureRequest) -> dict[str, Any]:
    return told_of_sds(request.param, PROGRAM, recording)


@pytest.fixture
def newest(told_of_sds: ToldTo, recording: Path) -> dict[str, Any]:
    return told_of_sds("vendor", PROGRAM, recording)


@pytest.fixture
def old(told_of_sds: ToldTo, recording: Path) -> dict[str, Any]:
    return told_of_sds("vendor-0.1", PROGRAM, recording)


@pytest.fixture
def ours(told_of_sds: ToldTo, recording: Path) -> dict[str, Any]:
    return told_of_sds("ours", PROGRAM, recording)


def test_the_vendors_clients_make_captures_of_recordings(vendor: dict[str, Any]) -> None:
    assert vendor["made"] == vendor["read"]
    assert (vendor["made"]["name"], vendor["made"]["index"]) == ("rec", "captures-drf")
    assert vendor["made"]["files"] == ONE_CHANNEL
    assert (vendor["listed"], vendor["second"], vendor["channels"]) == (["ch0"], "ch1", ["ch0", "ch1"])
    assert "another capture: " in vendor["again"][1]
    assert vendor["deleted"] == ["CaptureError", "No Capture matches the given query."]


def test_all_clients_are_told_the_same_of_captures(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    for name in SAME:
        assert ours[name] == vendor[name], name
    for name in REFUSED:
        assert (ours[name][0], vendor[name][0]) == ("CaptureError", "CaptureError"), name
    for name in ("deleted", "never there"):
        assert vendor[name][1] in ours[name][1], name


def test_a_capture_of_several_channels_tells_its_channels(
    newest: dict[str, Any], old: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert (old["both are read"], newest["both"]) == (["ValidationError", None], [])
    assert ours["both"] == ["ch0", "ch1"]


def test_no_capture_is_missing_from_a_list(newest: dict[str, Any], old: dict[str, Any], ours: dict[str, Any]) -> None:
    assert (old["rows"], newest["rows"]) == ([], [[]])
    assert ours["rows"] == [["ch0", "ch1"]]
    assert (old["found"], newest["found"], ours["found"]) == (0, 1, 1)


def test_a_file_in_use_is_no_matter_of_the_key(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert vendor["file in use"][0] == "AuthError"
    assert ours["file in use"][0] == "FileError"
    assert "cannot be deleted: it belongs to captures" in ours["file in use"][1]


def test_a_capture_is_made_of_what_went_up_before(
    newest: dict[str, Any], old: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert newest["uploaded"] is None
    assert ours["uploaded"] == old["uploaded"] == ["ch0", "the second"]


def test_a_capture_that_is_there_is_given_when_it_is_uploaded_again(
    vendor: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert vendor["uploaded twice"][0] == "CaptureError"
    assert ours["uploaded twice"] is None


def test_what_was_there_before_a_call_stays_when_the_call_fails(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert (vendor["one channel is not there"], vendor["missing"]) == (None, 0)
    assert vendor["what was there before"] == ["CaptureError", "No Capture matches the given query."]
    assert ours["one channel is not there"][0] == "CaptureError"
    assert ours["what was there before"] is None


def test_a_dry_run_asks_for_nothing(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert vendor["requests of a dry run that reads"] == {"GET api/v1/assets/captures/ID": 1}
    assert ours["requests of a dry run"] == ours["requests of a dry run that reads"] == {}
