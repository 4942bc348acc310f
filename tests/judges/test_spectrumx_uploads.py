"""Folders that go up to SDS, by two releases of the vendor's client and by ours."""

from __future__ import annotations

from typing import Any

import pytest
from judging import Side, ToldTo

PROGRAM = "spectrumx_uploads"
VENDORS: tuple[Side, ...] = ("vendor", "vendor-0.1")
HOME = "/files/ada@example.com"
CHECK = "POST api/v1/assets/utils/check_contents_exist"
SEND = "POST api/v1/assets/files"


@pytest.fixture(params=VENDORS)
def vendor(told_of_sds: ToldTo, request: pytest.FixtureRequest) -> dict[str, Any]:
    return told_of_sds(request.param, PROGRAM)


@pytest.fixture
def newest(told_of_sds: ToldTo) -> dict[str, Any]:
    return told_of_sds("vendor", PROGRAM)


@pytest.fixture
def old(told_of_sds: ToldTo) -> dict[str, Any]:
    return told_of_sds("vendor-0.1", PROGRAM)


@pytest.fixture
def ours(told_of_sds: ToldTo) -> dict[str, Any]:
    return told_of_sds("ours", PROGRAM)


def at_home(paths: list[str]) -> list[str]:
    """Our paths as the vendor's clients tell them."""
    return [f"{HOME}/{path}" for path in paths]


def test_the_vendors_clients_upload_folders(vendor: dict[str, Any]) -> None:
    assert vendor["first"] == [5, 5]
    assert vendor["requests"] == {CHECK: 5, SEND: 5}
    assert [path.rpartition("/judge/up/")[2] for path in vendor["there"]] == [
        "a.txt",
        "b.csv",
        "deep/er/c.bin",
        "name with ünïcode.dat",
        "twin.txt",
    ]


def test_a_first_upload_is_the_same_with_all_clients(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert ours["first"] == vendor["first"]
    assert ours["requests"] == vendor["requests"]
    assert at_home(ours["there"]) == vendor["there"]
    assert ours["sizes of what changed"] == vendor["sizes of what changed"]
    assert ours["requests of a dry run"] == vendor["requests of a dry run"] == {}
    assert ours["dry"] == vendor["dry"]


def test_what_is_there_already_is_told_and_not_sent_again(
    newest: dict[str, Any], old: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert (newest["second"], newest["requests of a second time"]) == ([0, 0], {})
    assert (old["second"], ours["second"]) == ([5, 5], [5, 5])
    assert ours["requests of a second time"] == old["requests of a second time"] == {CHECK: 5}
    assert ours["there after it"] == 5


def test_the_same_folder_goes_to_another_place_too(
    newest: dict[str, Any], old: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert (newest["elsewhere"], newest["requests to another place"], newest["other place"]) == ([0, 0], {}, [])
    assert ours["elsewhere"] == old["elsewhere"] == [5, 5]
    assert at_home(ours["other place"]) == old["other place"]


def test_litter_stays_here_and_data_goes_up_whatever_it_is_called(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert f"{HOME}/judge/litter/.git/config" in vendor["litter that is there"]
    assert f"{HOME}/judge/litter/.venv/lib/site.py" in vendor["litter that is there"]
    assert ours["litter that is there"] == ["judge/litter/lib", "judge/litter/target"]


def test_data_called_like_a_build_folder_is_not_left_out(newest: dict[str, Any], ours: dict[str, Any]) -> None:
    assert not {f"{HOME}/judge/litter/lib", f"{HOME}/judge/litter/target"} & set(newest["litter that is there"])
    assert ours["litter"] == [2, 2]


def test_one_bad_file_never_ends_a_batch(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert ours["one is bad"] == vendor["one is bad"] == [3, 2]
    assert at_home(ours["those that are there"]) == vendor["those that are there"]


def test_a_failure_says_why_it_failed(newest: dict[str, Any], ours: dict[str, Any]) -> None:
    assert newest["why"] == [["FileError", "Upload failed"]]
    [[kind, reason]] = ours["why"]
    assert kind == "FileError"
    assert "124 characters, and the gateway takes 100" in reason


def test_a_single_file_is_uploaded_as_a_folder_is(
    newest: dict[str, Any], old: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert (newest["single"], newest["single that is there"]) == (["NotADirectoryError", None], [])
    assert (old["single"], old["single that is there"]) == (None, [])
    assert (ours["single"], ours["single that is there"]) == (None, ["judge/single/single.txt"])


def test_a_folder_that_is_not_there_is_an_error(old: dict[str, Any], ours: dict[str, Any]) -> None:
    assert old["no such folder"] is None
    assert ours["no such folder"] is not None
