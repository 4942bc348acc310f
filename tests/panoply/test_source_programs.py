"""The programs of the vendor's documentation on data sources run with only their import lines changed.

Where one could not run anywhere, its slip is mended, and where it says ``...``, a test says what stands there.
"""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from dovetail.panoply import DataSource, check_source, config_schema, panoply_alias, read_config
from dovetail.panoply.config import config_problems
from dovetail.sandbox import Sandbox

PROGRAMS = {
    program.splitlines()[0].removeprefix("# "): program
    for program in Path(__file__).with_name("source_programs.txt").read_text(encoding="utf-8").split("\n---\n")
}
SLIPS = {'[{hello:"world"}\n': '[{"hello":"world"}]\n'}


def run(title: str, changes: dict[str, str] | None = None, **names: Any) -> dict[str, Any]:
    """The names that a program leaves behind."""
    program = PROGRAMS[title]
    for old, new in {"import panoply": "import dovetail.panoply as panoply", **SLIPS, **(changes or {})}.items():
        program = program.replace(old, new)
    exec(program, names)
    return names


def test_the_base_of_data_sources() -> None:
    source = run("The base of data sources")["MyDataSource"]({"type": "mine"}, {})

    assert isinstance(source, DataSource)
    assert source.read(10) == [{"hello": "world"}]
    assert (source.source, source.options, source.close()) == ({"type": "mine"}, {}, None)


def test_it_runs_with_its_import_as_printed_while_the_name_is_ours() -> None:
    with panoply_alias():
        names: dict[str, Any] = {}
        exec(PROGRAMS["The base of data sources"].replace(*next(iter(SLIPS.items()))), names)

    assert issubclass(names["MyDataSource"], DataSource)


def test_a_destination() -> None:
    class Mine(DataSource):
        __init__ = run("A destination")["__init__"]

        def read(self, batch_size: int | None = None) -> None: ...

    source = {"type": "mine"}
    Mine(source, {})

    assert source == {"type": "mine", "destination": "mine"}


def test_the_configuration() -> None:
    config = run("The configuration")["CONFIG"]

    assert config_problems(config) == ["CONFIG['icon']: it is no data URL; begin with data:image/png;base64,."]
    assert [(param.name, param.title, param.required) for param in read_config(config).params] == [
        ("user", "User name", False),
        ("database", "database", False),
    ]
    assert check_source(config, {"user": "ada"}) == []
    assert list(config_schema(config)["properties"]) == ["user", "database"]


def test_a_token_that_is_renewed(panoply: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    panoply.knobs.turn({"oauth_rotates": True})
    told: list[str] = []

    def request(source: Any, endpoint: str) -> Any:
        headers = {"Authorization": f"Bearer {source.source['access_token']}"}
        with urllib.request.urlopen(urllib.request.Request(endpoint, headers=headers), timeout=60) as answer:
            return json.load(answer)

    changes = {
        "https://oauth.provider/token/refresh": str(panoply.details["token_url"]),
        "on the collection process when retried\n        ...": "\n        return request(self, endpoint)",
        "already handled by the decorator\n        ...": "\n        told.append(new_token)",
    }
    stream = run("A token that is renewed", changes, HttpError=urllib.error.HTTPError, request=request, told=told)[
        "Stream"
    ]
    credentials = panoply.credentials
    source: dict[str, Any] = {"access_token": "stale", "refresh_token": credentials["oauth_refresh_token"]}
    made = stream(
        source,
        {
            "refresh": {
                "client_id": credentials["oauth_client_id"],
                "client_secret": credentials["oauth_client_secret"],
                "grant_type": "refresh_token",
            },
            "logger": lambda messages: None,
        },
    )
    saved = dict(source)
    made.on("source-change", saved.update)

    for _ in range(3):
        # Each time the refresh token of the time before has been used up.
        assert len(made._request(str(panoply.details["resource_url"]))["records"]) == 2
        panoply.enter("expire_tokens")

    assert len(told) == 3
    assert source["access_token"] == told[-1]
    assert saved == source
    assert source["refresh_token"] != credentials["oauth_refresh_token"]
