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
