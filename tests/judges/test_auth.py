"""Credentials and configuration: one program on both clients."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from judging import Told, comparable

BETTER = {
    "realm": "the vendor's client takes what follows the tenant for part of the realm",
    "foreign": "the error has a class of its own, which is a SparkSdkError",
    "nowhere": "the error has a class of its own, which is a SparkSdkError",
    "wrong_oauth": "the vendor's client recurses until Python stops it",
    "reused": "the vendor's clone sends the masked key",
    "copied": "the vendor's client copies no address of one's own",
    "no_retries": "the vendor's client takes 0 for nothing given",
    "damaged": "the vendor's client replaces the label in the tenant too",
    "no_static": "the vendor's client forgets the status",
    "error": "the vendor's text repeats class and cause",
}


@pytest.fixture(scope="module")
def told(vendor: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return vendor("auth")


@pytest.fixture(scope="module")
def told_to_us(ours: Told) -> dict[str, Any]:
    return ours("auth")


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - BETTER.keys()

    # Every sandbox has a port of its own.
    assert told_to_us["urls"].pop(0).endswith("/acme")
    assert told["urls"].pop(0).endswith("/acme")
    assert told_to_us["urls"].pop(0).endswith("/auth/realms/acme")
    assert told["urls"].pop(0).endswith("/auth/realms/acme")
    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}


def test_what_it_is_told_better(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert told["wrong_oauth"] == ["SparkError", None]
    assert told_to_us["wrong_oauth"] == ["SparkCredentialError", None]
    assert (told["reused"], told["copied"]) == (["UnauthorizedError", 401], ["SparkSdkError", None])
    assert (told_to_us["reused"], told_to_us["copied"]) == (None, None)
    assert (told["no_retries"], told_to_us["no_retries"]) == (2, 0)
    assert told["damaged"] == "https://keycloak.us.coherent.global/keycloak-team"
    assert told_to_us["damaged"] == "https://keycloak.us.coherent.global/excel-team"
    assert told["realm"] == "https://keycloak.my.env.coherent.global/auth/realms/acme/more"
    assert told_to_us["realm"] == "https://keycloak.my.env.coherent.global/auth/realms/acme"
    assert told["foreign"] == told["nowhere"] == ["SparkSdkError", None]
    assert told_to_us["foreign"] == told_to_us["nowhere"] == ["SparkInputError", None]
    assert told["no_static"] == ["SparkSdkError", None]
    assert told_to_us["no_static"] == ["NotFoundError", 404]
