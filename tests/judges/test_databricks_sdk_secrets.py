"""Secrets and tokens, as the official client and ours are told of them."""

from __future__ import annotations

from typing import Any

import pytest
from judging import ToldTo

PROGRAM = "databricks_secrets"
PROBLEMS = {"again", "no value", "no right", "no secret", "no scope", "deleted", "managed away"}
BETTER = {"raw bytes", "shown"}
"""Where ours does what the official client does not."""


@pytest.fixture(scope="session")
def vendor(told_to: ToldTo) -> dict[str, Any]:
    return told_to("vendor", PROGRAM)


@pytest.fixture(scope="session")
def ours(told_to: ToldTo) -> dict[str, Any]:
    return told_to("ours", PROGRAM)


def test_the_official_client_takes_the_sandbox_for_a_workspace(vendor: dict[str, Any]) -> None:
    assert vendor["again"] == ["RESOURCE_ALREADY_EXISTS", "Scope judge already exists"]
    assert vendor["scopes"] == [{"name": "judge", "backend_type": "DATABRICKS"}]
    assert (vendor["text"], vendor["bytes"], vendor["empty text"]) == ("grüße".encode().hex(), "00ff", "")
    assert vendor["keys"] == ["bytes", "text"]
    assert vendor["right"] == {"principal": "users", "permission": "READ"}
    assert {each["principal"] for each in vendor["rights"]} == {"ada@example.test", "users"}
    assert vendor["no scope"] == ["RESOURCE_DOES_NOT_EXIST", "Scope judge does not exist"]
    assert vendor["lifetime"] == 3_600_000
    assert vendor["opens for"] == "ada@example.test"
    assert vendor["listed"] == ["judge"]
    assert vendor["managed"] == ["ada@example.test"]
    for gone in ("no right", "no secret", "deleted", "managed away"):
        assert vendor[gone][0] == "RESOURCE_DOES_NOT_EXIST", gone


def test_both_clients_are_told_the_same_of_secrets_and_tokens(vendor: dict[str, Any], ours: dict[str, Any]) -> None:
    assert ours.keys() == vendor.keys()
    for name in vendor.keys() - BETTER - PROBLEMS:
        assert ours[name] == vendor[name], name
    # Ours tells the request too, in front of the server's words, and a token has another id each time.
    assert {name: ours[name][0] for name in PROBLEMS} == {name: vendor[name][0] for name in PROBLEMS}


def test_what_the_official_client_does_with_bytes_and_values_ours_does_better(
    vendor: dict[str, Any], ours: dict[str, Any]
) -> None:
    assert vendor["raw bytes"] is not None
    assert ours["raw bytes"] is None
    assert vendor["shown"] is True
    assert ours["shown"] is False
