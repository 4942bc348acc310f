"""Single files of SDS, as two releases of the vendor's client and ours are told of them."""

from __future__ import annotations

from typing import Any

import pytest
from judging import Side, ToldTo

PROGRAM = "spectrumx_files"
VENDORS: tuple[Side, ...] = ("vendor", "vendor-0.1")
HOME = "/files/ada@example.com"
FILES = ("made", "sibling", "read")
PATHS = ("listed", "by prefix")
OWN_DIFFERENCES = {*FILES, *PATHS, "in memory"}
"""What ours says otherwise: where files are, and when."""


@pytest.fixture(params=VENDORS)
def vendor(told_of_sds: ToldTo, request: pytest.FixtureRequest) -> dict[str, Any]:
    return told_of_sds(request.param, PROGRAM)


@pytest.fixture
def ours(told_of_sds: ToldTo) -> dict[str, Any]:
    return told_of_sds("ours", PROGRAM)


def test_the_vendors_clients_move_single_files(vendor: dict[str, Any]) -> None:
    assert vendor["authenticated"] is True
    assert vendor["read by text"] == "one.txt"
    assert vendor["again"] == {"POST api/v1/assets/utils/check_contents_exist": 1}
    assert vendor["versions"] == [3, 12]
    assert vendor["sizes at the path"] == [12]
    assert (vendor["number"], vendor["all"], vendor["nothing there"]) == (3, 4, [])
    assert vendor["deleted"] == ["FileError", "No File matches the given query."]
    assert vendor["older is left"] == [3]


def test_all_clients_are_told_the_same_of_files(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert vendor.keys() <= ours.keys()
    for name in vendor.keys() - OWN_DIFFERENCES:
        if isinstance(vendor[name], list) and vendor[name] and vendor[name][0] == "FileError":
            assert ours[name][0] == "FileError", name
            assert vendor[name][1] in ours[name][1], name
        elif name != "same contents":
            assert ours[name] == vendor[name], name
    for name in FILES:
        for part in vendor[name].keys() - {"directory", "aware", "sum"}:
            assert ours[name][part] == vendor[name][part], (name, part)


def test_a_file_is_at_one_place_whatever_tells_of_it(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert (vendor["made"]["directory"], vendor["read"]["directory"]) == ("/judge/a", f"{HOME}/judge/a")
    assert ours["made"]["directory"] == ours["read"]["directory"] == "judge/a"
    assert [f"{HOME}/{path}" for path in ours["listed"]] == vendor["listed"]


def test_a_path_lists_what_is_below_it_and_not_what_begins_with_its_letters(
    vendor: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert vendor["by prefix"] == [f"{HOME}/judge/a/one.txt", f"{HOME}/judge/ab/notes.csv"]
    assert ours["by prefix"] == ["judge/a/one.txt"]


def test_every_moment_knows_its_zone(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert [vendor[name]["aware"] for name in ("made", "read")] == [True, False]
    assert all(ours[name]["aware"] for name in FILES)


def test_a_file_knows_its_checksum(told_of_sds: ToldTo, ours: dict[str, Any]) -> None:
    old = told_of_sds("vendor-0.1", PROGRAM)

    assert old["read"]["sum"] is None
    assert ours["read"]["sum"] == told_of_sds("vendor", PROGRAM)["read"]["sum"] is not None
    assert ours["same contents"] == [True, False]
