"""Where settings come from, and which comes first."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.sds import Client, Config
from dovetail.sds.errors import AuthError, InputError

from .conftest import KEY, Connect

FOUND_HOST = "SDS_HOST=found.example\n"
FOUND_TOKEN = "SDS_SECRET_TOKEN=found-key\n"


def env_file(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / ".env"
    file.write_text(text, encoding="utf-8")
    return file


def key_of(config: Config) -> str | None:
    return None if config.token is None else config.token.read()


@pytest.mark.parametrize(
    ("given", "environment", "file", "expected"),
    [
        ("config", "environment", "file", "config"),
        (None, "environment", "file", "environment"),
        (None, None, "file", "file"),
        ("", "environment", "file", "environment"),
        ("", " ", "file", "file"),
        ("config", None, None, "config"),
        (None, None, None, None),
    ],
)
def test_a_token_comes_from_the_program_before_the_environment_before_the_env_file(
    monkeypatch: pytest.MonkeyPatch, given: str | None, environment: str | None, file: str | None, expected: str | None
) -> None:
    if environment is not None:
        monkeypatch.setenv("SDS_SECRET_TOKEN", environment)
    if file is not None:
        env_file(Path.cwd(), f"SDS_SECRET_TOKEN={file}")

    config = Config(env_config=None if given is None else {"SDS_SECRET_TOKEN": given})

    assert key_of(config) == expected


@pytest.mark.parametrize("key", ["sds_host", "Sds-Host", "SDS HOST", "SDS_HOST"])
def test_a_key_has_many_spellings(key: str) -> None:
    assert Config("elsewhere.example", env_config={key: "here.example"}).base_url == "https://here.example"


EVERY = {
    "SDS_SECRET_TOKEN": "key-of-all",
    "SDS_HOST": "gateway.example:8443",
    "DRY_RUN": "off",
    "HTTP_TIMEOUT": "12.5",
    "LOG_FILE": "requests.jsonl",
    "PROGRESS_LOG_PERIOD_SECS": "5",
}


@pytest.mark.parametrize("place", ["program", "environment", "named file", "found file"])
def test_every_setting_can_come_from_every_place(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    text = "".join(f"{key}={value}\n" for key, value in EVERY.items())
    given = None
    named = None
    if place == "program":
        given = EVERY
    elif place == "environment":
        for key, value in EVERY.items():
            monkeypatch.setenv(key, value)
    elif place == "named file":
        named = env_file(Path.cwd() / "secrets", text)
    else:
        env_file(Path.cwd(), text)

    config = Config(env_config=given, env_file=named)

    assert key_of(config) == "key-of-all"
    assert config.base_url == "https://gateway.example:8443"
    assert (config.dry_run, config.timeout, config.progress_log_period_secs) == (False, 12.5, 5.0)
    assert config.log_file == Path.cwd() / "requests.jsonl"
    assert set(config.sources) == set(EVERY)


def test_a_program_in_a_subfolder_finds_the_env_file_of_its_project(monkeypatch: pytest.MonkeyPatch) -> None:
    env_file(Path.cwd(), FOUND_TOKEN)
    below = Path.cwd() / "src" / "deep"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)

    assert key_of(Config()) == "found-key"


def test_the_nearest_env_file_counts_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    env_file(Path.cwd(), FOUND_TOKEN)
    env_file(Path.cwd() / "part", "HTTP_TIMEOUT=7\n")
    monkeypatch.chdir(Path.cwd() / "part")

    config = Config()

    assert (config.token, config.timeout) == (None, 7.0)


def test_a_relative_env_file_is_taken_from_the_current_folder() -> None:
    env_file(Path.cwd() / "secrets", FOUND_TOKEN)

    assert key_of(Config(env_file="secrets/.env")) == "found-key"


def test_an_env_file_that_is_named_takes_the_place_of_one_that_would_be_found() -> None:
    env_file(Path.cwd(), FOUND_TOKEN)

    assert Config(env_file=env_file(Path.cwd() / "other", "DRY_RUN=no")).token is None


def test_a_missing_env_file_is_told_and_settings_come_from_elsewhere(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SDS_SECRET_TOKEN", "from-the-environment")

    config = Config(env_file=Path("missing.env"))

    assert key_of(config) == "from-the-environment"
    assert "missing.env" in caplog.text


def test_the_host_of_the_settings_comes_before_the_one_in_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDS_HOST", "127.0.0.1:8000")

    assert Client(host="sds.crc.nd.edu").base_url == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    ("environment_key", "text", "expected"),
    [
        (None, FOUND_HOST + FOUND_TOKEN, "https://found.example"),
        ("mine", FOUND_HOST, "https://given.example"),
        ("mine", FOUND_HOST + FOUND_TOKEN, "https://given.example"),
        (None, FOUND_HOST, "https://given.example"),
        (None, FOUND_TOKEN, "https://given.example"),
    ],
)
def test_a_file_that_was_merely_found_names_a_host_only_for_a_token_of_its_own(
    monkeypatch: pytest.MonkeyPatch, environment_key: str | None, text: str, expected: str
) -> None:
    if environment_key is not None:
        monkeypatch.setenv("SDS_SECRET_TOKEN", environment_key)
    env_file(Path.cwd(), text)

    assert Config("given.example").base_url == expected


def test_that_the_host_in_the_program_is_not_gone_to_is_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "dovetail.sds")
    monkeypatch.setenv("SDS_HOST", "other.example")

    Config("other.example")
    assert caplog.text == ""

    Config("mine.example")
    assert "https://mine.example" in caplog.text
    assert "https://other.example" in caplog.text

    with pytest.raises(InputError, match="host"):
        Config("https://user:word@mine.example")


def test_that_its_host_is_not_gone_to_is_told(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SDS_SECRET_TOKEN", "mine")
    file = env_file(Path.cwd(), FOUND_HOST)

    Config()

    assert str(file) in caplog.text
    assert "SDS_HOST" in caplog.text


def test_a_file_that_was_found_draws_nothing_out_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDS_SECRET_TOKEN", "")
    monkeypatch.setenv("OTHER_SECRET", "drawn")
    env_file(Path.cwd(), "SDS_SECRET_TOKEN=${OTHER_SECRET}\nSDS_HOST=found.example\n")

    config = Config()

    assert key_of(config) == "${OTHER_SECRET}"
    with pytest.raises(AuthError):
        Client(dry_run=False, env_config={"SDS_SECRET_TOKEN": "${A KEY}"}, host="127.0.0.1:1").authenticate()


def test_an_env_file_that_cannot_be_read_is_told_without_what_is_in_it(caplog: pytest.LogCaptureFixture) -> None:
    file = env_file(Path.cwd(), "")
    file.write_bytes(b"SDS_SECRET_TOKEN=secret\xff\xfe\n")

    assert Config().token is None
    assert "cannot be read" in caplog.text
    assert "secret\ufffd" not in caplog.text
    with pytest.raises(AuthError, match="cannot be read"):
        Config(env_file=file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    "line", ["SDS_SECRET_TOKEN={}\r\n", 'export SDS_SECRET_TOKEN="{}" # mine\n', "sds-secret-token = '{}'"]
)
def test_an_env_file_is_read_as_editors_write_it(encoding: str, line: str) -> None:
    env_file(Path.cwd(), "").write_bytes(line.format(KEY).encode(encoding))

    assert key_of(Config()) == KEY


@pytest.mark.parametrize("raw", [KEY.encode("utf-16-le"), b"# Ger\xe4t\n", b"SDS_SECRET_TOKEN=a\0b"])
def test_where_the_key_is_missing_it_is_told_which_file_could_not_be_read(
    server: FaultServer, connect: Connect, raw: bytes
) -> None:
    file = env_file(Path.cwd(), "")
    file.write_bytes(raw)

    with pytest.raises(AuthError, match="no key to authenticate with") as caught:
        connect(server, env_config={}).authenticate()

    assert f"{file}: it cannot be read: it is no text in UTF-8. Save it as such." in str(caught.value)


def test_a_missing_env_file_is_told_where_its_key_is_missed(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(AuthError, match=r"There is no env file .*missing\.env\."):
        connect(server, env_file="missing.env").authenticate()


@pytest.mark.parametrize("kind", ["folder", "broken link", "loop"])
def test_what_is_named_as_env_file_and_is_none_is_refused(kind: str) -> None:
    named = Path("named.env")
    if kind == "folder":
        named.mkdir()
    else:
        named.symlink_to("nowhere" if kind == "broken link" else named)

    with pytest.raises(AuthError, match="cannot be read"):
        Config(env_file=named)


@pytest.mark.parametrize("setting", ["env_file", "log_file"])
@pytest.mark.parametrize("path", ["~nobody-of-that-name/x", "", 5])
def test_what_is_no_path_is_refused_by_its_name(setting: str, path: object) -> None:
    given: dict[str, Any] = {setting: path}

    with pytest.raises(InputError, match=f"{setting}: .* is no path"):
        Config(**given)


def test_settings_are_taken_from_a_folder_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = Path("gone")
    gone.mkdir()
    monkeypatch.chdir(gone)
    Path("../gone").resolve().rmdir()

    assert Config().token is None
    with pytest.raises(InputError, match="log_file"):
        Config(log_file="requests.jsonl")


@pytest.mark.parametrize("text", ["t", "TRUE", "1", "y", "Yes", "on", "enabled", True])
def test_what_counts_as_a_dry_run(text: object) -> None:
    assert Config(env_config={"DRY_RUN": text}).dry_run


@pytest.mark.parametrize("text", ["f", "False", "0", "n", "no", "OFF", "disabled", False])
def test_what_ends_a_dry_run(text: object) -> None:
    assert not Config(env_config={"DRY_RUN": text}).dry_run


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("DRY_RUN", "flase"),
        ("HTTP_TIMEOUT", "soon"),
        ("HTTP_TIMEOUT", "0"),
        ("HTTP_TIMEOUT", "inf"),
        ("PROGRESS_LOG_PERIOD_SECS", "-1"),
        ("SDS_HOST", "not a host"),
        ("SDS_HOST", 7),
        ("SDS_SECRET_TOKEN", 7),
    ],
)
def test_a_setting_that_makes_no_sense_is_refused_by_its_name(key: str, value: object) -> None:
    with pytest.raises(InputError, match=key):
        Config(env_config={key: value})


def test_one_setting_in_two_spellings_is_refused() -> None:
    with pytest.raises(InputError, match="one setting"):
        Config(env_config={"SDS_HOST": "a.example", "sds-host": "b.example"})


def test_settings_must_be_a_mapping() -> None:
    with pytest.raises(InputError, match="env_config"):
        Config(env_config="SDS_SECRET_TOKEN=…")  # type: ignore[arg-type]


def test_an_unknown_setting_is_told_and_the_likely_one_named(caplog: pytest.LogCaptureFixture) -> None:
    env_file(Path.cwd(), "DATABASE_URL=of another program\nSDS_TOKEN=mistaken\n")

    Config(env_config={"HTTP_TIMOUT": 5})

    assert "HTTP_TIMOUT" in caplog.text
    assert "HTTP_TIMEOUT" in caplog.text
    assert "SDS_TOKEN" in caplog.text
    assert "DATABASE_URL" not in caplog.text


def test_the_time_limit_is_heeded(server: FaultServer, connect: Connect) -> None:
    limited = connect(server, env_config={"SDS_SECRET_TOKEN": KEY, "HTTP_TIMEOUT": "0.5"})

    assert (limited.settings.timeouts.read, limited.settings.timeouts.connect) == (0.5, 0.5)


def test_a_log_file_gets_a_line_for_each_request_and_never_the_key(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "/api/v1/auth/", respond(503), respond(200, json={"message": "valid"}))
    file = Path.cwd() / "logs" / "requests.jsonl"
    client = connect(server, log_file=file)

    client.authenticate()

    text = file.read_text(encoding="utf-8")
    lines = [json.loads(line) for line in text.splitlines()]
    assert [line["event"] for line in lines] == ["request", "answer", "retry", "request", "answer"]
    assert lines[-1] | {"status": 200, "operation": "auth_check", "attempt": 2} == lines[-1]
    assert KEY[:8] not in text


def test_a_log_file_that_cannot_be_written_is_told_once_and_stops_nothing(
    server: FaultServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    server.on("GET", "*", respond(200, json={"message": "valid"}))
    Path("taken").write_text("a file, and no folder", encoding="utf-8")
    client = connect(server, log_file="taken/requests.jsonl")

    client.authenticate()
    client.authenticate()

    assert client.is_authenticated
    assert caplog.text.count("cannot be written") == 1


def test_nothing_is_written_without_a_log_file(server: FaultServer, connect: Connect) -> None:
    server.on("GET", "*", respond(200, json={"message": "valid"}))

    connect(server).authenticate()

    assert list(Path.home().rglob("*")) == []


def test_an_argument_names_the_log_file_before_a_setting_does() -> None:
    config = Config(env_config={"LOG_FILE": "a.jsonl"}, log_file="~/b.jsonl")

    assert config.log_file == Path.home() / "b.jsonl"


def test_a_client_changes_nothing_of_other_peoples_logging() -> None:
    before = logging.root.handlers[:]

    Client()

    assert logging.root.handlers == before


@pytest.fixture
def no_dotenv(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the extra is not installed."""
    monkeypatch.setitem(sys.modules, "dotenv", None)


def test_an_env_file_that_was_found_is_not_missed_where_nothing_can_read_it(
    no_dotenv: None, caplog: pytest.LogCaptureFixture
) -> None:
    env_file(Path.cwd(), FOUND_TOKEN)

    assert Config().token is None
    assert "pip install 'dovetail[sds]'" in caplog.text


def test_one_that_is_named_is(no_dotenv: None) -> None:
    with pytest.raises(AuthError, match="pip install"):
        Config(env_file=env_file(Path.cwd(), FOUND_TOKEN))


def test_a_client_is_ready_without_what_it_does_not_need_yet() -> None:
    code = """
import sys
from dovetail.sds import Client
Client("localhost", env_config={"SDS_SECRET_TOKEN": "a.key"})
heavy = "asyncio anyio attr blake3 dotenv fsspec httpx logging pathspec pyreqwest rich dovetail_api".split()
print(sorted({name.partition(".")[0] for name in sys.modules} & set(heavy)))
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ended.stdout.strip() == "[]"
