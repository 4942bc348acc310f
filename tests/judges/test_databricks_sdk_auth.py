"""The official Databricks client and ours prove who they are to the sandbox."""

from __future__ import annotations

from typing import Any

import pytest
from judging import ToldTo


@pytest.fixture(scope="module")
def told(told_to: ToldTo) -> dict[str, Any]:
    return told_to("vendor", "databricks_auth")


@pytest.fixture(scope="module")
def told_to_us(told_to: ToldTo) -> dict[str, Any]:
    return told_to("ours", "databricks_auth")


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert told_to_us == told


def test_every_way_leads_to_the_right_principal(told: dict[str, Any]) -> None:
    assert told["environment"] == told["password"] == "ada@example.test"
    assert told["token"] == "ben@example.test"
    assert told["machine_to_machine"] == told["named"] == told["service_principal_token"]
    assert told["machine_to_machine"].count("-") == 4


def test_wrong_credentials_are_refused(told: dict[str, Any]) -> None:
    assert [told[name] for name in ("wrong_token", "expired_token", "wrong_secret", "nothing")] == [True] * 4
