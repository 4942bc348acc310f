"""Folders that come down from SDS, with two releases of the vendor's client and with ours."""

from __future__ import annotations

from typing import Any

import pytest
from judging import Side, ToldTo

PROGRAM = "spectrumx_downloads"
VENDORS: tuple[Side, ...] = ("vendor", "vendor-0.1")
HOME = "files/ada@example.com"
LIST, RETRIEVE, FETCH = (f"GET api/v1/assets/files{more}" for more in ("", "/ID", "/ID/download"))
NAMES = ["judge/down/a.txt", "judge/down/deep/b.txt", "judge/down/deep/er/c.txt"]
SAME = ("first", "contents", "second", "third", "requests of a dry run", "written in a dry run", "some", "one", "kept")


@pytest.fixture(params=VENDORS)
def vendor(told_of_sds: ToldTo, request: pytest.FixtureRequest) -> dict[str, Any]:
    return told_of_sds(request.param, PROGRAM)


@pytest.fixture
def ours(told_of_sds: ToldTo) -> dict[str, Any]:
    return told_of_sds("ours", PROGRAM)


def test_the_vendors_clients_download_folders(vendor: dict[str, Any]) -> None:
    assert vendor["first"] == [3, 3]
    assert vendor["here"] == [f"{HOME}/{name}" for name in NAMES]
    assert vendor["contents"] == {"a.txt": 5, "deep/b.txt": 14_000, "deep/er/c.txt": 5}
    assert vendor["overwritten"] == [[3, 3], "first"]
    assert (vendor["both ways"], vendor["neither way"]) == (["ValueError", None], ["ValueError", None])


def test_what_comes_down_is_the_same_with_all_clients(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    for name in SAME:
        assert ours[name] == vendor[name], name
    assert ours["overwritten"] == vendor["overwritten"]
    assert ours["without contents"] == vendor["without contents"]
    assert ours["both ways"] is not None
    assert ours["neither way"] is not None


def test_a_file_takes_one_request_and_none_where_it_is_here(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert vendor["requests"] == vendor["requests to overwrite the same"] == {LIST: 1, RETRIEVE: 3, FETCH: 3}
    assert ours["requests"] == {LIST: 1, FETCH: 3}
    assert ours["requests of a second time"] == ours["requests to overwrite the same"] == {LIST: 1}


def test_a_file_that_is_another_one_here_counts_as_no_success(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert vendor["one that differs"] == [3, 3]
    assert ours["one that differs"] == [2, 2]


def test_a_corrupt_body_is_never_kept(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert (vendor["corrupt, results"], vendor["corrupt, good ones"]) == ([3, 3], 2)
    assert (ours["corrupt, results"], ours["corrupt, good ones"]) == ([3, 3], 3)


def test_a_body_that_breaks_off_is_fetched_again(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert (vendor["cut"], vendor["cut, good ones"]) == (["ChunkedEncodingError", None], 1)
    assert (ours["cut"], ours["cut, results"], ours["cut, good ones"]) == (None, [3, 3], 3)


def test_a_body_that_always_breaks_off_fails_alone_and_leaves_no_part_of_it(
    vendor: dict[str, Any], told_of_sds: ToldTo, ours: dict[str, Any]
) -> None:
    assert vendor["cut for good"] == ["ChunkedEncodingError", None]
    assert vendor["cut for good, good ones"] == 1
    assert told_of_sds("vendor-0.1", PROGRAM)["cut for good, in all"] == 2
    assert (ours["cut for good"], ours["cut for good, results"]) == (None, [3, 2])
    assert ours["cut for good, good ones"] == ours["cut for good, in all"] == 2
