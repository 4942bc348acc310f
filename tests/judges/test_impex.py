"""Exports, imports and modules: the vendor's client against the sandbox, and the same program on ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from judging import Told, comparable

MODULE = ["checksums.md5", "{0}.data", "{0}.js", "{0}.wasm", "{0}DefaultValidations.json"]

# What is told otherwise, each with what ours is told instead and why.
DIFFERENT: dict[str, tuple[Any, Any]] = {
    # It polls a job that has failed or was cancelled until its reads run out; ours says at once that it failed.
    "cancelled_polled": (["RetryTimeoutError", None], ["SparkJobError", None]),
    "failed": (["RetryTimeoutError", None], ["SparkJobError", None]),
    # An import with errors is an error in both; ours is of a kind that can be told apart.
    "aborted": (["SparkSdkError", None], ["SparkJobError", None]),
    # Refused before anything is sent, with the offending value.
    "nothing_selected": (["SparkSdkError", None], ["SparkInputError", None]),
    "no_destination": (["SparkSdkError", None], ["SparkInputError", None]),
    "skip": (["RequestNotRead", None], ["SparkInputError", None]),
    # A refused upload fails inside its own error handling, and what the server said is lost.
    "no_package": (["RequestNotRead", None], ["BadRequestError", 400]),
    # It leaves [0.1.0] in the path; ours looks the version up.
    "wasm_version": (["NotFoundError", 404], None),
    # It sends the key to whatever host a link names.
    "credentials_abroad": (True, False),
    # It leaves out a file that could not be downloaded, with a line in the log at most.
    "no_such_file": (None, ["NotFoundError", 404]),
    # It has the name, but does nothing; ours asks what to move.
    "migrate": (["NotImplementedError", None], ["SparkInputError", None]),
}


@pytest.fixture(scope="module")
def told(vendor: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return vendor("impex")


@pytest.fixture(scope="module")
def told_to_us(ours: Told) -> dict[str, Any]:
    return ours("impex")


def test_the_vendors_client_moves_a_service(told: dict[str, Any]) -> None:
    assert told["started"] == ["export", True]
    assert told["cancelled"] == "cancelled"
    assert told["second_job"] == told["cancelled_twice"] == ["ConflictError", 409]
    assert told["correlation"] == ["closed", "Spark Python SDK", "mine"]
    assert told["downloaded"] == "PK"
    assert "acme/manifest.json" in told["package"]
    assert told["imported"][:2] == ["closed", None]
    assert (told["added"], told["versions"]) == ("1.0.0", ["1.0.0", "0.1.0"])
    assert told["runs"] == [{"monthly_payment": 483.32, "total_interest": 3999.2}]
    assert told["unknown_job"] == ["InternalServerError", 500]


def test_the_vendors_client_downloads_modules(told: dict[str, Any]) -> None:
    assert told["wasm"] == told["wasm_public"] == sorted(name.format("loan-quote") for name in MODULE)
    assert told["wasm_by_id"] == sorted(name.format("copy") for name in MODULE)
    assert told["wasm_unknown"] == ["NotFoundError", 404]


def test_ours_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - DIFFERENT.keys()

    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}


@pytest.mark.parametrize("name", DIFFERENT)
def test_what_ours_is_told_better(told: dict[str, Any], told_to_us: dict[str, Any], name: str) -> None:
    assert (told[name], told_to_us[name]) == DIFFERENT[name]
