"""DBFS, volumes, workspace objects and Git folders, as the official client and ours are told of them."""

from __future__ import annotations

from typing import Any

import pytest
from judging import ToldTo

PROGRAM = "databricks_files"
PROBLEMS = {
    "there",
    "moved away",
    "not empty",
    "gone",
    "kept",
    "full",
    "no directory",
    "not empty folder",
    "no object",
    "no git folder",
}


@pytest.fixture(scope="session")
def vendor(told_to: ToldTo) -> dict[str, Any]:
    return told_to("vendor", PROGRAM)


@pytest.fixture(scope="session")
def ours(told_to: ToldTo) -> dict[str, Any]:
    return told_to("ours", PROGRAM)


def test_the_official_client_moves_files_of_any_size(vendor: dict[str, Any]) -> None:
    assert vendor["dbfs"] == vendor["volume"] == vendor["file"] == vendor["content"]
    assert (vendor["status"], vendor["size"], vendor["parts"]) == (3_072_000, 3_072_000, 6 * 3_072_000)
    assert vendor["piece"] == {"bytes_read": 2, "data": "bWE="}
    assert vendor["listed"] == ["/judge/deep", "/judge/large", "/judge/small"]
    assert vendor["notebook"] == "# Databricks notebook source\nprint(1)\n"
    assert vendor["data"] == "00ff"
    assert vendor["objects"] == ["/Shared/judge/data.bin", "/Shared/judge/load"]
    assert vendor["git folder"] == ["/Repos/ada@example.test/judge", "main"]


def test_the_official_client_is_refused_in_the_platforms_words(vendor: dict[str, Any]) -> None:
    assert vendor["there"][0] == "RESOURCE_ALREADY_EXISTS"
    assert vendor["kept"][0] == "ALREADY_EXISTS"
    assert vendor["not empty folder"][0] == "DIRECTORY_NOT_EMPTY"
    assert vendor["no object"] == ["RESOURCE_DOES_NOT_EXIST", "Path (/Shared/judge) doesn't exist."]
    for gone in ("moved away", "gone", "no git folder"):
        assert vendor[gone][0] == "RESOURCE_DOES_NOT_EXIST", gone


def test_both_clients_are_told_the_same_of_files(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert ours.keys() == vendor.keys()
    for name in vendor.keys() - PROBLEMS - {"empty"}:
        assert ours[name] == vendor[name], name
    # The official client looks into the directory and refuses by itself; ours asks, and tells what the service says.
    assert vendor["not empty"] is not None
    assert ours["not empty"][0] == "IO_ERROR"
    # A refusal of HEAD has no words, and no code but the one that each client makes up.
    for name in PROBLEMS - {"no directory", "not empty"}:
        assert ours[name][0] == vendor[name][0], name
    assert ours["no directory"] is not None
    assert vendor["no directory"] is not None


def test_an_empty_file_has_a_length_too(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert vendor["empty"][0] == "MALFORMED_REQUEST"
    assert ours["empty"] is None
