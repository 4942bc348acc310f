"""What goes wrong with SDS, as two releases of the vendor's client and ours tell it."""

from __future__ import annotations

from typing import Any

import pytest
from judging import Side, ToldTo

PROGRAM = "spectrumx_errors"
VENDORS: tuple[Side, ...] = ("vendor", "vendor-0.1")


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


def test_errors_are_of_the_same_kinds(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    for name in ("authenticates", "stranger lists", "stranger reads", "stranger lists captures", "no dataset"):
        assert ours[name] == vendor[name], name
    for name in ("stranger", "no file", "no capture"):
        assert ours[name][0] == vendor[name][0], name
    assert "API key not found" in ours["stranger"][1]
    assert "No File matches the given query." in ours["no file"][1]


def test_nobody_there_is_an_error_that_programs_catch(
    newest: dict[str, Any], old: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert (old["nobody"], old["nobody lists"], old["dropped once"]) == ("ConnectionError",) * 3
    assert (newest["nobody"], newest["nobody lists"]) == (ours["nobody"], ours["nobody lists"]) == ("NetworkError",) * 2


def test_what_does_no_harm_twice_is_sent_again(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert (vendor["503 once"], vendor["503 once, requests"]) == ("ServiceError", 1)
    for fault in ("503 once", "429 once", "dropped once"):
        # What is asked for is not there, which is what the second attempt is told.
        assert (ours[fault], ours[f"{fault}, requests"]) == ("FileError", 2), fault
    assert ours["500 always"] == vendor["500 always"] == "ServiceError"


def test_a_batch_keeps_the_errors_it_met(newest: dict[str, Any], ours: dict[str, Any]) -> None:
    assert newest["batch with a fault"] == ["FileError", "FileError"]
    assert ours["batch with a fault"] == ["ServiceError", "ServiceError"]
    assert ours["batch without one"] == newest["batch without one"] == ["None", "None"]


def test_an_upload_whose_answer_was_lost_is_found_and_not_repeated(
    newest: dict[str, Any], old: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert old["answer lost"] == "ConnectionError"
    assert newest["answer lost, batch"] == ["FileError"]
    assert (ours["answer lost"], ours["answer lost, batch"]) == (None, ["None"] * 3)
    assert ours["rows after it"] == [3, 3]
