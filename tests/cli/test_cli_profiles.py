"""Profiles: kept for their owner's eyes alone, shown without secrets, and where they stand among other sources."""

from __future__ import annotations

import argparse
import os
import sys
import tomllib
from pathlib import Path

import pytest

from dovetail.cli.profiles import Profiles, config_path
from dovetail.sandbox import Sandbox
from dovetail.spark.commands.connection import Connection, add_options, connection_of

from .conftest import Dovetail

URL = "https://excel.us.coherent.global/acme"


def connection(*words: str) -> Connection:
    parser = argparse.ArgumentParser()
    add_options(parser)
    return connection_of(parser.parse_args(words))


def key_of(found: Connection) -> str:
    source = found.config.auth.source
    return source.read() if source else ""


def test_a_profile_is_kept_where_only_its_owner_reads(dovetail: Dovetail) -> None:
    done = dovetail("spark", "config", "set", f"base_url={URL}", "api_key=env:ACME_KEY", "timeout=1500.5")
    assert done.status == 0
    path = config_path()
    assert path.stat().st_mode & 0o777 == 0o600
    assert tomllib.loads(path.read_text()) == {
        "spark": {
            "active": "default",
            "profiles": {"default": {"base_url": URL, "api_key": "env:ACME_KEY", "timeout": 1500.5}},
        }
    }


def test_the_file_is_replaced_in_one_step_and_a_link_to_it_stays(dovetail: Dovetail, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere.toml"
    real.write_text("[other]\nkept = true\n")
    config_path().parent.mkdir()
    config_path().symlink_to(real)
    dovetail("spark", "config", "set", f"base_url={URL}", "api_key=env:ACME_KEY")
    assert config_path().is_symlink()
    assert tomllib.loads(real.read_text())["other"] == {"kept": True}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["config", "elsewhere.toml"]


def test_the_file_is_in_the_folder_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DOVETAIL_CONFIG")
    monkeypatch.setenv("HOME", "/home/ann")  # tidy: ok
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert config_path() == Path("/home/ann/.config/dovetail/config.toml")  # tidy: ok
    monkeypatch.setenv("XDG_CONFIG_HOME", "/conf")
    assert config_path() == Path("/conf/dovetail/config.toml")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert config_path() == Path("/home/ann/Library/Application Support/dovetail/config.toml")  # tidy: ok
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("APPDATA", "/appdata")
    assert config_path() == Path("/appdata/dovetail/config.toml")


def test_profiles_are_listed_switched_and_removed(dovetail: Dovetail) -> None:
    dovetail("spark", "config", "set", "--profile", "work", f"base_url={URL}", "api_key=env:ACME_KEY")
    dovetail("spark", "config", "set", "--profile", "home", "env=uat.us", "tenant=ann", "token=file:~/token")
    listed = dovetail("spark", "config", "list").data
    assert [(row["name"], row["active"], row["credentials"]) for row in listed] == [
        ("work", True, "api_key"),
        ("home", False, "token"),
    ]
    assert dovetail("spark", "config", "switch", "home").status == 0
    assert Profiles("spark").active == "home"
    refused = dovetail("spark", "config", "remove", "home")
    assert refused.status == 2
    assert "is the active profile" in refused.err
    assert dovetail("spark", "config", "rm", "home", "--force").status == 0
    assert list(Profiles("spark").all) == ["work"]
    assert dovetail("spark", "config", "get", "--profile", "work", "base_url").out == f"{URL}\n"


def test_new_credentials_replace_the_old_ones_whole(dovetail: Dovetail) -> None:
    dovetail("spark", "config", "set", f"base_url={URL}", "client_id=me", "client_secret=env:SECRET")
    dovetail("spark", "config", "set", "client_secret=env:OTHER")
    assert dovetail("spark", "config", "get").data["client_secret"] == "env:OTHER"
    dovetail("spark", "config", "set", "api_key=env:KEY")
    assert dovetail("spark", "config", "get").data == {"base_url": URL, "api_key": "env:KEY"}
    dovetail("spark", "config", "set", "api_key=")
    assert dovetail("spark", "config", "get").data == {"base_url": URL}


def test_a_secret_is_typed_in_rather_than_written_on_the_command_line(dovetail: Dovetail) -> None:
    done = dovetail("spark", "config", "set", f"base_url={URL}", "api_key=-", stdin="a-secret-key\n")
    assert done.status == 0
    assert key_of(connection()) == "a-secret-key"


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["apikey=x"], "there is no such option. Did you mean 'api_key'?"),
        (["timeout=soon"], "timeout: 'soon' is no number"),
        (["api_key=env:A", "token=env:B"], "it holds api_key and token at once"),
        (["novalue"], "a value is no pair"),
    ],
)
def test_a_profile_that_makes_no_sense_is_refused_and_nothing_is_written(
    dovetail: Dovetail, words: list[str], complaint: str
) -> None:
    done = dovetail("spark", "config", "set", *words)
    assert done.status == 2
    assert complaint in done.err
    assert not config_path().exists()


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("[spark\n", "it is no TOML"),
        ("spark = 1\n", "spark: it must be a table"),
        ("[spark.profiles]\ndefault = 1\n", "spark.profiles.default: it must be a table"),
        ("[spark.profiles.default]\napi_key = 123456789\n", "api_key: it must be a text"),
        ("[spark.profiles.default]\ntimout = 1\n", "timout: there is no such option"),
    ],
)
def test_a_file_that_holds_no_profiles_is_named_with_the_place(
    dovetail: Dovetail, content: str, complaint: str
) -> None:
    config_path().parent.mkdir()
    config_path().write_text(content)
    done = dovetail("spark", "folders", "list")
    assert done.status == 2
    assert complaint in done.err
    assert str(config_path()) in done.err
    assert "123456789" not in done.err


def test_options_come_before_the_environment_and_that_before_the_active_profile(
    dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROFILE_KEY", "of-the-profile")
    dovetail("spark", "config", "set", f"base_url={URL}", "api_key=env:PROFILE_KEY")
    assert (key_of(connection()), connection().profile) == ("of-the-profile", "default")

    monkeypatch.setenv("CSPARK_BASE_URL", "https://excel.uat.us.coherent.global/other")
    monkeypatch.setenv("CSPARK_API_KEY", "of-the-environment")
    found = connection()
    assert (key_of(found), found.config.base_url.tenant) == ("of-the-environment", "other")

    found = connection("--base-url", URL, "--api-key", "of-the-options")
    assert (key_of(found), found.config.base_url.full) == ("of-the-options", URL)


def test_a_profile_asked_for_by_name_comes_before_the_environment(
    dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROFILE_KEY", "of-the-profile")
    monkeypatch.setenv("CSPARK_BASE_URL", "https://excel.uat.us.coherent.global/other")
    monkeypatch.setenv("CSPARK_API_KEY", "of-the-environment")
    dovetail("spark", "config", "set", f"base_url={URL}", "api_key=env:PROFILE_KEY")
    found = connection("--profile", "default")
    assert (key_of(found), found.config.base_url.full) == ("of-the-profile", URL)


def test_credentials_are_a_group_that_is_taken_whole(dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch) -> None:
    dovetail("spark", "config", "set", f"base_url={URL}", "client_id=me", "client_secret=hidden-away")
    monkeypatch.setenv("CSPARK_BEARER_TOKEN", "of-the-environment")
    monkeypatch.setenv("CSPARK_BASE_URL", URL)
    assert connection().config.auth.type == "token"
    assert connection("--api-key", "of-the-options").config.auth.type == "api_key"


def test_credentials_of_a_profile_go_to_no_other_host(dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch) -> None:
    dovetail("spark", "config", "set", f"base_url={URL}", "api_key=of-the-profile")
    monkeypatch.setenv("CSPARK_BASE_URL", "http://127.0.0.1:1/acme")
    done = dovetail("spark", "folders", "list")
    assert done.status == 3
    assert "are for https://excel.us.coherent.global, not for http://127.0.0.1:1" in done.err


def test_secrets_are_read_where_the_profile_says(dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACME_KEY", "from-the-environment")
    Path("key.txt").write_text("from-a-file\n")
    Path("key.json").write_text('{"key": "from-a-member"}')
    command = f"command:{sys.executable} -c 'print(\"from-a-command\")'"
    for source, text in {
        "env:ACME_KEY": "from-the-environment",
        "file:key.txt": "from-a-file",
        "file:key.json#key": "from-a-member",
        command: "from-a-command",
        "plain": "plain",
    }.items():
        dovetail("spark", "config", "set", f"base_url={URL}", f"api_key={source}")
        assert key_of(connection()) == text


@pytest.mark.parametrize("source", ["env:NOWHERE", "file:nowhere.txt", "command:false"])
def test_a_secret_that_is_not_there_is_a_matter_of_credentials(dovetail: Dovetail, source: str) -> None:
    dovetail("spark", "config", "set", f"base_url={URL}", f"api_key={source}")
    done = dovetail("spark", "folders", "list")
    assert done.status == 3
    assert "api_key: " in done.err


def test_nothing_leads_anywhere(dovetail: Dovetail) -> None:
    done = dovetail("spark", "folders", "list")
    assert done.status == 2
    assert "dovetail spark config set" in done.err
    assert dovetail("spark", "folders", "list", "--base-url", URL).status == 3
    assert dovetail("spark", "folders", "list", "--profile", "nobody").status == 2


def test_a_token_is_kept_between_commands_until_logout(dovetail: Dovetail, nobody: Sandbox) -> None:
    credentials = nobody.credentials
    dovetail(
        "spark", "config", "set", f"base_url={nobody.base_url}",
        f"client_id={credentials['client_id']}", f"client_secret={credentials['client_secret']}",
    )  # fmt: skip
    assert dovetail("spark", "auth", "login").status == 0
    kept = list(config_path().parent.joinpath("logins").iterdir())
    assert [path.stat().st_mode & 0o777 for path in kept] == [0o600]
    assert int(dovetail("spark", "auth", "status").data["token_kept_for_seconds"]) > 0

    # The token endpoint is out of order: only the token that is kept lets anybody in.
    nobody.faults.add("500@POST /auth")
    assert dovetail("spark", "folders", "list").status == 0
    assert dovetail("spark", "auth", "logout").status == 0
    assert dovetail("spark", "folders", "list", "--retries", "0").status != 0


def test_a_kept_token_is_for_the_credentials_it_came_from(dovetail: Dovetail, nobody: Sandbox) -> None:
    credentials = nobody.credentials
    dovetail(
        "spark", "config", "set", f"base_url={nobody.base_url}",
        f"client_id={credentials['client_id']}", f"client_secret={credentials['client_secret']}",
    )  # fmt: skip
    dovetail("spark", "auth", "login")
    dovetail("spark", "config", "set", "client_id=somebody-else")
    assert dovetail("spark", "auth", "status").data["token_kept_for_seconds"] == "0"
    assert dovetail("spark", "folders", "list").status == 3


def test_login_is_for_oauth_alone(dovetail: Dovetail, nobody: Sandbox) -> None:
    dovetail("spark", "config", "set", f"base_url={nobody.base_url}", "api_key=env:HOME")
    done = dovetail("spark", "auth", "login")
    assert done.status == 2
    assert "Only OAuth client credentials give a token" in done.err
    assert os.environ["HOME"] not in done.err
