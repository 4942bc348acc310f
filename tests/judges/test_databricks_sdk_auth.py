"""The official Databricks client and ours prove who they are to the sandbox."""

from __future__ import annotations

from typing import Any

import pytest
from judging import ToldTo

DIFFERENT = {"constructor_connects", "token_beside_the_environment"}
"""What the two are told otherwise, on purpose."""


@pytest.fixture(scope="module")
def told(told_to: ToldTo) -> dict[str, Any]:
    return told_to("vendor", "databricks_auth")


@pytest.fixture(scope="module")
def told_to_us(told_to: ToldTo) -> dict[str, Any]:
    return told_to("ours", "databricks_auth")


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    ours = {name: value for name, value in told_to_us.items() if name not in DIFFERENT}
    assert ours == {name: value for name, value in told.items() if name not in DIFFERENT}


def test_a_constructor_that_connects_there_and_none_here(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert (told["constructor_connects"], told_to_us["constructor_connects"]) == (True, False)


def test_a_token_that_is_given_is_refused_there_beside_a_password_in_the_environment(
    told: dict[str, Any], told_to_us: dict[str, Any]
) -> None:
    assert told["token_beside_the_environment"][0] == "ValueError"
    assert told_to_us["token_beside_the_environment"] == "ben@example.test"


def test_every_way_leads_to_the_right_principal(told: dict[str, Any]) -> None:
    assert told["environment"] == told["password"] == "ada@example.test"
    assert told["token"] == "ben@example.test"
    assert told["machine_to_machine"] == told["named"] == told["service_principal_token"]
    assert told["machine_to_machine"].count("-") == 4


def test_wrong_credentials_are_refused(told: dict[str, Any]) -> None:
    assert [told[name] for name in ("wrong_token", "expired_token", "wrong_secret", "nothing")] == [True] * 4
