"""Datasets of SDS, as two releases of the vendor's client and ours are told of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from judging import Side, ToldTo

PROGRAM = "spectrumx_datasets"
VENDORS: tuple[Side, ...] = ("vendor", "vendor-0.1")
REFUSED = ("never there", "deleted", "not the owner")
NO_RIGHT = ("not shared", "not shared any more", "delete while shared")


@pytest.fixture(params=VENDORS)
def vendor(told_of_sds: ToldTo, recording: Path, request: pytest.FixtureRequest) -> dict[str, Any]:
    return told_of_sds(request.param, PROGRAM, recording)


@pytest.fixture
def newest(told_of_sds: ToldTo, recording: Path) -> dict[str, Any]:
    return told_of_sds("vendor", PROGRAM, recording)


@pytest.fixture
def ours(told_of_sds: ToldTo, recording: Path) -> dict[str, Any]:
    return told_of_sds("ours", PROGRAM, recording)


def test_the_vendors_clients_read_and_download_datasets(vendor: dict[str, Any]) -> None:
    assert vendor["number"] == len(vendor["files"]) == vendor["downloaded"][0] == vendor["downloaded"][1]
    assert "notes.txt" in vendor["downloaded"][2]
    assert vendor["never there"] == ["DatasetError", "No Dataset matches the given query."]
    assert vendor["requests of a dry run"] == {}


def test_all_clients_are_told_the_same_of_datasets(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert vendor.keys() <= ours.keys()
    own = {"of an empty one", "of a folder", "requests of three reads", *REFUSED, *NO_RIGHT}
    for name in vendor.keys() - own:
        assert ours[name] == vendor[name], name
    for name in vendor.keys() & set(REFUSED):
        assert (ours[name][0], vendor[name][0]) == ("DatasetError", "DatasetError"), name


def test_an_empty_dataset_has_no_files_and_is_no_error(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert vendor["of an empty one"] == ["DatasetError", "No files found in dataset."]
    assert (ours["of an empty one"], ours["nothing"]) == (None, 0)


def test_the_folder_of_a_capture_is_what_the_gateway_calls_it(newest: dict[str, Any], ours: dict[str, Any]) -> None:
    assert newest["of a folder"] == ["DatasetError", "No files found in dataset."]
    assert ours["of a folder"] is None
    assert ours["folder"][2] == [name for name in ours["downloaded"][2] if name != "notes.txt"]


def test_a_right_that_is_missing_is_no_matter_of_the_key(newest: dict[str, Any], ours: dict[str, Any]) -> None:
    for name in NO_RIGHT:
        assert newest[name][0] == "AuthError", name
        assert ours[name][0] == "DatasetError", name
