"""`dovetail databricks secrets …` and `tokens …`: values come in and go out whole, and are shown nowhere else."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from dovetail.cli.exits import NOT_FOUND, OK, USAGE
from dovetail.cli.main import main
from dovetail.sandbox import Sandbox, serve

from .conftest import Dovetail

HUSH = "correct-horse-battery"


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def workspace(shared: Sandbox, monkeypatch: pytest.MonkeyPatch, dovetail: Dovetail) -> Iterator[Sandbox]:
    """A workspace that the environment leads to, with the scope `billing`."""
    for name, value in shared.environment.items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    assert dovetail("databricks", "secrets", "scopes", "create", "billing").status == OK
    yield shared
    assert dovetail("databricks", "secrets", "scopes", "delete", "billing", "--yes").status == OK


def value(dovetail: Dovetail, key: str = "k") -> str:
    return dovetail("databricks", "secrets", "get", "billing", key).out


@pytest.mark.parametrize("text", [HUSH, "", "two\nlines\n", "grüße"])
def test_a_value_comes_from_standard_input_and_goes_to_standard_output(
    dovetail: Dovetail, workspace: Sandbox, text: str
) -> None:
    done = dovetail("databricks", "secrets", "put", "billing", "k", stdin=text)
    assert (done.status, done.out) == (OK, "")
    assert done.err == "stored billing/k\n"
    assert value(dovetail) == text


def test_a_value_comes_from_a_file_byte_for_byte(dovetail: Dovetail, workspace: Sandbox, tmp_path: Path) -> None:
    file = tmp_path / "value.bin"
    file.write_bytes(b"text\r\n\x00")
    assert dovetail("databricks", "secrets", "put", "billing", "k", "--file", file).status == OK
    assert value(dovetail) == "text\r\n\x00"
    missing = dovetail("databricks", "secrets", "put", "billing", "k", "--file", tmp_path / "none")
    assert (missing.status, "cannot be read" in missing.err) == (USAGE, True)


def test_a_value_comes_from_a_prompt_on_a_terminal(
    dovetail: Dovetail, workspace: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return HUSH

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    with monkeypatch.context() as terminal:
        terminal.setattr("getpass.getpass", answer)
        terminal.setattr(sys, "stdin", Terminal())
        assert main(["databricks", "secrets", "put", "billing", "k"]) == OK
    assert asked == ["billing/k: "]
    assert value(dovetail) == HUSH


def test_a_value_may_stand_on_the_command_line_when_that_is_asked_for(dovetail: Dovetail, workspace: Sandbox) -> None:
    assert dovetail("databricks", "secrets", "put", "billing", "k", HUSH).status == USAGE
    assert dovetail("databricks", "secrets", "put", "billing", "k", "--string-value", HUSH).status == OK
    assert value(dovetail) == HUSH


def test_no_value_is_shown_by_lists_errors_and_shell_lines(dovetail: Dovetail, workspace: Sandbox) -> None:
    dovetail("databricks", "secrets", "put", "billing", "k", stdin=HUSH)
    shown = [
        dovetail("databricks", "secrets", "list", "billing"),
        dovetail("databricks", "secrets", "put", "nobodys", "k", stdin=HUSH),
        dovetail("databricks", "secrets", "put", "billing", "no blanks", stdin=HUSH),
        dovetail("databricks", "secrets", "put", "billing", "k", "--curl", stdin=HUSH),
        dovetail("databricks", "secrets", "put", "billing", "k", "--string-value", HUSH * 10_000),
    ]
    assert [each.status for each in shown] == [OK, NOT_FOUND, USAGE, OK, USAGE]
    assert not [each for each in shown if HUSH in each.out + each.err]
    assert [each["key"] for each in shown[0].data] == ["k"]
    assert "********" in shown[3].out


def test_secrets_and_rights_come_and_go(dovetail: Dovetail, workspace: Sandbox) -> None:
    for key in ("a", "b"):
        dovetail("databricks", "secrets", "put", "billing", key, stdin="v")
    assert dovetail("databricks", "secrets", "delete", "billing", "a", "b").status == USAGE
    assert dovetail("databricks", "secrets", "delete", "billing", "a", "b", "--yes").status == OK
    assert dovetail("databricks", "secrets", "list", "billing").data == []
    assert dovetail("databricks", "secrets", "get", "billing", "a").status == NOT_FOUND
    assert dovetail("databricks", "secrets", "acls", "put", "billing", "users", "read").status == OK
    rights = {
        each["principal"]: each["permission"]
        for each in dovetail("databricks", "secrets", "acls", "list", "billing").data
    }
    assert rights["users"] == "READ"
    assert dovetail("databricks", "secrets", "acls", "delete", "billing", "users").status == OK
    assert [each["name"] for each in dovetail("databricks", "secrets", "scopes", "list").data] == ["billing"]


def test_tokens_are_made_listed_and_revoked(dovetail: Dovetail, workspace: Sandbox) -> None:
    made: Any = dovetail("databricks", "tokens", "create", "--comment", "shell", "--lifetime-seconds", "60").data
    headers = {"authorization": f"Bearer {made['token_value']}"}
    me = f"{workspace.url}/api/2.0/preview/scim/v2/Me"
    assert httpx.get(me, headers=headers, trust_env=False).status_code == 200
    listed = dovetail("databricks", "tokens", "list")
    assert "shell" in [each.get("comment") for each in listed.data]
    assert made["token_value"] not in listed.out
    token_id = made["token_info"]["token_id"]
    assert dovetail("databricks", "tokens", "delete", token_id, "--yes").err == f"revoked {token_id}\n"
    assert httpx.get(me, headers=headers, trust_env=False).status_code == 403
    assert dovetail("databricks", "tokens", "delete", token_id, "--yes").status == NOT_FOUND
