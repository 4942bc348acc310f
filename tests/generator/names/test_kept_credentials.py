"""What clients take for security schemes keeps its name, whatever schemes come and go beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dovetail_generator.cli import main
from dovetail_generator.errors import ContractError
from dovetail_generator.lock import Lock, read_lock
from dovetail_generator.operations.credentials import Credential, credentials

KEY = {"type": "apiKey", "in": "header", "name": "X"}
BEARER = {"type": "http", "scheme": "bearer"}
BASIC = {"type": "http", "scheme": "basic"}
OAUTH: dict[str, Any] = {
    "type": "oauth2",
    "flows": {"clientCredentials": {"tokenUrl": "https://example.com/token", "scopes": {}}},
}

CONTRACT = """\
openapi: 3.1.0
info: {title: Doors, version: "1"}
servers: [{url: https://doors.example.com}]
security: [{front: []}]
paths:
  /door:
    get:
      operationId: open
      responses: {"204": {description: Open.}}
components:
  securitySchemes:
    front: {type: apiKey, in: header, name: X-Front}
"""


def _lock(made: tuple[Credential, ...]) -> Lock:
    return Lock(credentials={each.place: each.keyword for each in made})


def _names(made: tuple[Credential, ...]) -> dict[tuple[str, str], str]:
    return {(each.scheme, each.role): each.keyword for each in made}


@pytest.mark.parametrize("scheme", [KEY, BEARER, BASIC, OAUTH])
def test_a_second_scheme_of_a_kind_renames_nothing(scheme: dict[str, Any]) -> None:
    before = credentials({"front": scheme}, "DOORS")

    after = credentials({"back": scheme, "front": scheme}, "DOORS", _lock(before))

    assert _names(before).items() <= _names(after).items()
    assert {each.variable for each in before} <= {each.variable for each in after}
    own = {each.keyword for each in after if each.scheme == "back" and each.role != "token"}
    assert own.isdisjoint(each.keyword for each in before)


def test_a_scheme_that_goes_renames_nothing_either() -> None:
    before = credentials({"back": KEY, "front": KEY}, "DOORS")

    assert [each.keyword for each in credentials({"front": KEY}, "DOORS", _lock(before))] == ["front"]


@pytest.mark.parametrize(
    ("schemes", "arguments"),
    [
        # A key is nobody else's: neither that of a scheme whose name comes to the same, nor a token.
        ({"apiKey": KEY, "api_key": KEY}, ["api_key", "api_key_2"]),
        ({"token": KEY, "back": KEY, "o": BEARER}, ["token_key", "back", "token"]),
        ({"username": KEY, "back": KEY, "login": BASIC}, ["username_key", "back", "username", "password"]),
        ({"class": KEY, "größe": KEY}, ["class_key", "gre"]),
    ],
)
def test_schemes_never_share_a_key(schemes: dict[str, Any], arguments: list[str]) -> None:
    assert [each.keyword for each in credentials(schemes, "DOORS")] == arguments


def test_a_scheme_takes_no_name_that_is_kept_for_another() -> None:
    before = credentials({"front": KEY}, "DOORS")

    assert _names(credentials({"api_key": KEY, "front": KEY}, "DOORS", _lock(before))) == {
        ("front", "key"): "api_key",
        ("api_key", "key"): "api_key_2",
    }


def test_a_build_keeps_them_and_an_edit_renames_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    spec, names = tmp_path / "doors.yaml", tmp_path / "names.lock"
    build = ["build", str(spec), "--out", str(tmp_path), "-q"]
    spec.write_text(CONTRACT)
    assert main(build) == 0
    place = "/components/securitySchemes/front#key"
    assert read_lock(names).credentials == {place: "api_key"}

    spec.write_text(f"{CONTRACT}    back: {{type: apiKey, in: query, name: back}}\n")
    assert main(build) == 0
    assert read_lock(names).credentials == {place: "api_key", "/components/securitySchemes/back#key": "back"}

    text = names.read_text()
    names.write_text(text.replace('"api_key"', '"front_key"'))
    assert main(build) == 0
    assert "front_key: str" in (tmp_path / "doors" / "client.py").read_text()

    capsys.readouterr()
    names.write_text(text.replace('"api_key"', '"timeout"'))
    assert main(build) != 0
    line = next(number for number, line in enumerate(text.splitlines(), 1) if "front#key" in line)
    assert f"names.lock:{line}" in capsys.readouterr().err


def test_two_values_of_different_kinds_cannot_be_given_one_name(tmp_path: Path) -> None:
    schemes = {"front": KEY, "o": BEARER}
    file = tmp_path / "names.lock"
    file.write_text(Lock(credentials={each.place: "secret" for each in credentials(schemes, "DOORS")}).text())

    with pytest.raises(ContractError, match=r"'secret' is given twice"):
        credentials(schemes, "DOORS", read_lock(file))
