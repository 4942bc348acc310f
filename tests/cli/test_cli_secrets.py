"""Secrets in options, variables and profiles never appear in what a command prints."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dovetail.sandbox import Sandbox

from .conftest import Dovetail

SECRET = "s3cret-0f-ann-that-nobody-may-see"

COMMANDS = (
    ("spark", "folders", "list"),
    ("spark", "folders", "list", "--json"),
    ("spark", "folders", "list", "--curl"),
    ("spark", "folders", "list", "--table", "--retries", "0"),
    ("spark", "services", "execute", "lending/loan-quote"),
    ("spark", "services", "execute", "lending/loan-quote", "--json", "--curl"),
    ("spark", "services", "execute", "lending"),
    ("spark", "auth", "status"),
    ("spark", "auth", "login"),
    ("spark", "auth", "login", "--json"),
    ("spark", "batches", "list", "--json"),
    ("call", "spark", "folders_get", "folder=lending"),
    ("call", "spark", "folders_get", "folder=lending", "--json"),
    ("call", "spark", "folders_get", "folder=lending", "--curl"),
    ("call", "spark", "folders_get", "folder=lending", "--dry-run"),
    ("call", "spark", "folders_get", "colour=red"),
    ("spark", "health", "check", "--json"),
)

Given = tuple[str, ...]


def by_option(kind: str) -> Given:
    return {
        "api_key": ("--api-key", SECRET),
        "token": ("--token", SECRET),
        "oauth": ("--client-id", "me", "--client-secret", SECRET),
    }[kind]


def by_environment(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if kind == "oauth":
        monkeypatch.setenv("CSPARK_CLIENT_ID", "me")
    name = {"api_key": "API_KEY", "token": "BEARER_TOKEN", "oauth": "CLIENT_SECRET"}[kind]
    monkeypatch.setenv(f"CSPARK_{name}", SECRET)


@pytest.fixture(params=["option", "environment", "profile", "source of a profile", "file"])
def given(
    request: pytest.FixtureRequest, dovetail: Dovetail, nobody: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], Given]:
    """Puts a secret of a kind where commands find it; gives the options to add."""

    def put(kind: str) -> Given:
        address = ("--base-url", nobody.base_url)
        if request.param == "option":
            return (*address, *by_option(kind))
        if request.param == "environment":
            by_environment(kind, monkeypatch)
            return address
        if request.param == "file":
            Path("secret.json").write_text(f'{{"client_id": "me", "client_secret": "{SECRET}"}}')
            return (*address, "--oauth", "secret.json")
        secret = SECRET
        if request.param.startswith("source"):
            Path("secret.txt").write_text(SECRET)
            secret = "file:secret.txt"
        member = {"api_key": f"api_key={secret}", "token": f"token={secret}", "oauth": f"client_secret={secret}"}[kind]
        more = ("client_id=me",) if kind == "oauth" else ()
        done = dovetail("spark", "config", "set", f"base_url={nobody.base_url}", member, *more)
        assert SECRET not in done.out + done.err
        return ()

    return put


@pytest.mark.parametrize("kind", ["api_key", "token", "oauth"])
def test_no_command_prints_a_secret(dovetail: Dovetail, given: Callable[[str], Given], kind: str) -> None:
    options = given(kind)
    for command in COMMANDS:
        done = dovetail(*command, *options)
        assert SECRET not in done.out + done.err, command


def test_profiles_are_shown_without_their_secrets(dovetail: Dovetail) -> None:
    words = ("env=us", "tenant=acme")
    dovetail("spark", "config", "set", "--profile", "one", *words, f"api_key={SECRET}")
    dovetail("spark", "config", "set", "--profile", "two", *words, "client_id=me", f"client_secret={SECRET}")
    dovetail("spark", "config", "set", "--profile", "three", *words, f"token=command:vault read --password {SECRET}")
    for form in ("--json", "--jsonl", "--table"):
        for profile in ("one", "two", "three"):
            done = dovetail("spark", "config", "get", "--profile", profile, form)
            assert done.status == 0
            assert SECRET not in done.out + done.err
        assert SECRET not in dovetail("spark", "config", "list", form).out
        assert SECRET not in dovetail("spark", "auth", "status", "--all", form).out
    assert dovetail("spark", "config", "get", "--profile", "one", "api_key").out == "********\n"
    assert dovetail("spark", "config", "get", "--profile", "three", "token").out == "command:vault …\n"


@pytest.mark.parametrize(
    "words",
    [
        ("spark", "config", "set", SECRET),
        ("spark", "config", "set", "api_key", SECRET),
        ("spark", "config", "set", f"apikey={SECRET}"),
        ("spark", "config", "set", f"api_key={SECRET}", f"token={SECRET}"),
        ("spark", "config", "set", f"timeout=1{SECRET}"[:9], f"client_secret={SECRET}"),
        ("spark", "folders", "list", "-H", SECRET),
        ("spark", "folders", "list", "-H", f"Authorization: Bearer {SECRET}"),
        ("spark", "folders", "list", "--tokn", SECRET),
        ("spark", "folders", "list", f"--tokn={SECRET}"),
        ("spark", "folders", "list", "--base-url", f"https://me:{SECRET}@excel.us.coherent.global/acme"),
        ("spark", "folders", "list", "--api-key", f"{SECRET}\n", "--env", "us", "--tenant", "acme", "--curl"),
        ("call", "spark", "folders_get", SECRET),
        ("call", "spark", "folders_get", f"--tokn={SECRET}"),
        ("call", "spark", "auth_retrieve_token", "--env=us", "--tenant=acme", "--api-key=open", "client_id=me",
         f"client_secret={SECRET}", "grant_type=client_credentials", "--dry-run"),
        ("call", "spark", "auth_retrieve_token", "--env=us", "--tenant=acme", "--api-key=open", "client_id=me",
         f"client_secret={SECRET}", "grant_type=client_credentials", "--curl"),
    ],
)  # fmt: skip
def test_a_secret_in_the_wrong_place_is_not_repeated(dovetail: Dovetail, words: Given) -> None:
    done = dovetail(*words)
    assert SECRET not in done.out + done.err


def test_a_broken_file_of_profiles_is_not_quoted(dovetail: Dovetail, tmp_path: Path) -> None:
    path = tmp_path / "config" / "config.toml"
    path.parent.mkdir()
    for content in (
        f"[spark.profiles.default]\napi_key = {SECRET}\n",
        f'[spark.profiles.default]\napi_key = "{SECRET}\n',
        f'[spark.profiles.default]\napi_key = ["{SECRET}"]\n',
        f'[spark.profiles.default]\napi_kee = "{SECRET}"\n',
        f'[spark.profiles]\ndefault = "{SECRET}"\n',
    ):
        path.write_text(content)
        for command in (("spark", "folders", "list"), ("spark", "folders", "list", "--json")):
            done = dovetail(*command)
            assert done.status == 2
            assert SECRET not in done.out + done.err


def test_a_secret_that_the_server_quotes_is_masked(dovetail: Dovetail, nobody: Sandbox) -> None:
    done = dovetail("spark", "folders", "list", "--base-url", nobody.base_url, "--token", SECRET, "--json")
    assert done.status == 3
    assert SECRET not in done.err
