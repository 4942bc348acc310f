"""Coming from the vendor's command: its profiles are taken over, whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dovetail.cli.profiles import Profiles

from .conftest import Dovetail

URL = "https://excel.us.coherent.global/acme"
PROFILES = f"""\
version: '1.0'
profile: work
accounts:
- name: home
  created_at: '2026-01-01T00:00:00'
  base_url: {URL}
  auth:
    api_key: key-of-ann
  timeout: 60000
  max_retries: 2
  retry_interval: 1.5
  logger: false
- name: work
  base_url: {URL}
  auth:
    oauth:
      client_id: my-client
      client_secret: shh
- name: machine
  base_url: {URL}
  auth:
    oauth:
      path: credentials.json
- name: guest
  base_url: {URL}
  auth:
    token: my-token
  timeout: null
"""
TAKEN = {
    "home": {"base_url": URL, "api_key": "key-of-ann", "timeout": 60000, "max_retries": 2, "retry_interval": 1.5},
    "work": {"base_url": URL, "client_id": "my-client", "client_secret": "shh"},
    "machine": {"base_url": URL, "oauth_path": "credentials.json"},
    "guest": {"base_url": URL, "token": "my-token"},
}


@pytest.fixture
def theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the vendor's command, in the home of somebody who has used it."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    path = tmp_path / ".cspark" / "profiles.yml"
    path.parent.mkdir()
    path.write_text(PROFILES, encoding="utf-8")
    return path


def test_all_profiles_are_taken_over_and_none_of_their_secrets_shown(dovetail: Dovetail, theirs: Path) -> None:
    done = dovetail("spark", "init")

    assert done.status == 0, done.err
    profiles = Profiles("spark")
    assert (profiles.all, profiles.active) == (TAKEN, "work")
    assert theirs.read_text(encoding="utf-8") == PROFILES
    assert "'home'" in done.err
    assert "with its api_key" in done.err
    for secret in ("key-of-ann", "shh", "my-token"):
        assert secret not in done.out + done.err


def test_profiles_that_are_there_stay_unless_told_otherwise(dovetail: Dovetail, theirs: Path) -> None:
    dovetail("spark", "config", "set", "--profile", "work", "base_url=https://excel.uk.coherent.global/mine", "token=t")
    before = Profiles("spark").all

    assert "profile 'work' is there already" in dovetail("spark", "init").err
    assert Profiles("spark").all == before

    assert dovetail("spark", "init", "--profile", "home").status == 0
    assert Profiles("spark").all == {**before, "home": TAKEN["home"]}
    assert dovetail("spark", "init", "--replace").status == 0
    assert Profiles("spark").all == TAKEN
    assert "There is: home, work" in dovetail("spark", "init", "--profile", "nobody").err


@pytest.mark.parametrize("form", ["yaml", "json", "--config"])
def test_one_profile_is_taken_from_a_file_or_from_the_command_line(
    dovetail: Dovetail, tmp_path: Path, form: str
) -> None:
    kept = {"base_url": URL, "client_id": "a", "client_secret": "b"}
    profile: dict[str, Any] = {"name": "one", **kept, "api_key": None, "logger": {}}
    path = tmp_path / f"one.{form}"
    path.write_text(json.dumps(profile), encoding="utf-8")  # JSON is YAML too
    words = ("--config", json.dumps(profile)) if form == "--config" else ("--file", path)

    assert dovetail("spark", "init", *words).status == 0
    assert dovetail("spark", "init", *words, "--profile", "other").status == 0

    profiles = Profiles("spark")
    assert profiles.all == {"one": kept, "other": kept}
    assert profiles.active == "other"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("accounts: [{name: a, auth: {api_key: hidden, token: hidden}}]", "it holds api_key and token at once"),
        ("accounts: [{name: a, auth: hidden}]", "a.auth: it must hold api_key, token or oauth"),
        ("accounts: [{name: a, auth: {token: 5}}]", "a.token: it must be a text"),
        ("accounts: hidden", "accounts: it must be a list of profiles"),
        ("accounts: []", "it holds no profile"),
        ("hidden", "it holds no profile"),
        ("a: 'hidden\nb: [", "it is no YAML (line "),
    ],
)
def test_what_is_no_profile_is_refused_and_not_quoted(
    dovetail: Dovetail, tmp_path: Path, text: str, complaint: str
) -> None:
    path = tmp_path / "profiles.yml"
    path.write_text(text, encoding="utf-8")

    done = dovetail("spark", "init", "--file", path)

    assert done.status == 2
    assert complaint in done.err
    assert "hidden" not in done.err
    assert Profiles("spark").all == {}


def test_who_never_used_it_is_told_what_to_do(dovetail: Dovetail, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)

    done = dovetail("spark", "init")

    assert done.status == 2
    assert "dovetail spark config set KEY=VALUE" in done.err
