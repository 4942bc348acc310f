"""Services, folders and settings beside the main job: the vendor's client and ours, told by the same program."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from judging import Told, comparable

BETTER = {
    "description": "an empty description is a description: it is sent, not dropped",
    "unknown_folder": "a refusal inside an HTTP 200 is an error",
    "unknown_cover": "a refusal inside an HTTP 200 is an error",
    "unknown_category": "a refusal inside an HTTP 200 is an error of Spark, not of Python",
    "unknown_versions": "a refusal inside an HTTP 200 is an error",
    "unknown_delete": "a refusal inside an HTTP 200 is an error",
    "label": "the label goes under the name that the server knows",
    "schema_beside_uri": "a version id beside a locator counts",
    "strange_versions": "a locator without folder and service is refused, and None never stands in a path",
    "strange_delete": "a locator without folder and service is refused, and None never stands in a path",
    "strange_swagger": "a locator without folder and service is refused before it is sent",
    "strange_recompile": "a locator without folder and service is refused, and None never stands in a path",
    "strange_exists": "a locator without folder and service is refused before it is sent",
    "key_for_settings": "an API key is refused before it is sent to what takes none",
}


@pytest.fixture(scope="module")
def told(vendor: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return vendor("services")


@pytest.fixture(scope="module")
def told_to_us(ours: Told) -> dict[str, Any]:
    return ours("services")


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - BETTER.keys()

    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}


def test_every_difference_is_one_that_is_meant(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert {name for name in BETTER if comparable(told_to_us[name]) == comparable(told[name])} == set()


def test_what_the_vendors_client_is_told(told: dict[str, Any]) -> None:
    assert told["cover"] is True
    assert told["cover_name"] == "new.gif"
    assert told["found_by_more"] == ["judged"]
    assert {"key": "marine", "value": "Marine", "icon": "other.svg"} in told["saved"]
    assert told["settings"]["EnableWebhooks"] == "TRUE"
    assert told["search_page"]["response_meta"]["count"] == 2
    assert told["swagger"]["swagger"] == "2.0"
    assert told["versions"] == ["1.0.0", "0.1.0"]


def test_a_deletion_never_goes_to_none(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert told["strange_delete"]["message"] == "there is no service None/None"
    assert told_to_us["strange_delete"] == ["SparkInputError", None]
    assert told["still_there"] is told_to_us["still_there"] is True


def test_a_refused_deletion_is_no_success(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert told["unknown_delete"]["status"] == "Error"
    assert told_to_us["unknown_delete"] == ["UnknownApiError", 200]
    assert told["unknown_versions"] is None
    assert told_to_us["unknown_versions"] == ["UnknownApiError", 200]


def test_the_label_of_a_recompilation_arrives(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert (told["label"], told_to_us["label"]) == (None, "spring")


def test_the_schema_is_that_of_the_version_that_was_asked_for(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert (told["schema_beside_uri"], told_to_us["schema_beside_uri"]) == ("1.0.1", "0.1.0")
