"""Where settings come from, and what is refused: arguments before the environment before a profile."""

from __future__ import annotations

import copy
import pickle
import stat
from pathlib import Path
from typing import Any

import pytest

from dovetail.databricks import AuthMethods, Client, Config, ConfigError
from dovetail.databricks.setting_table import SETTINGS
from dovetail.databricks.workspace_host import base_url_of
from dovetail.runtime.credentials import EnvironmentSecret
from dovetail.runtime.errors import InvalidInput

HOST = "https://adb-1.2.azuredatabricks.net"

FILE = """
[DEFAULT]
host = https://default.azuredatabricks.net
token = default-token

[work]
host = work.azuredatabricks.net/
token = work-token
; a comment
cluster_id = 0918-220215-atria616

[basic]
host = basic.azuredatabricks.net
username = ann
password = s3cret-password

[no-token]
host = lonely.azuredatabricks.net
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / ".databrickscfg"
    path.write_text(FILE)
    return path


def known(config: Config) -> dict[str, Any]:
    """What a configuration says, secrets read."""
    return {
        name: getattr(config, name).read() if SETTINGS[name].secret else getattr(config, name)
        for name in config.shown()
    }


@pytest.mark.parametrize(
    ("given", "url"),
    [
        ("adb-1.2.azuredatabricks.net", HOST),
        ("https://adb-1.2.azuredatabricks.net", HOST),
        ("https://adb-1.2.azuredatabricks.net/", HOST),
        ("https://adb-1.2.azuredatabricks.net:443", HOST),
        ("https://ADB-1.2.azuredatabricks.net/?o=1#job/2", HOST),
        ("adb-1.2.azuredatabricks.net:8443", f"{HOST}:8443"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("http://localhost:80", "http://localhost"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_every_spelling_of_a_host_is_one_base_url(given: str, url: str) -> None:
    assert base_url_of(given) == url
    assert Client(databricks_instance=given, personal_access_token="t").settings.hosts == {"": url}


@pytest.mark.parametrize(
    "given", ["", "https://", "https://user:s3cret@host", "ftp://host", "a b", "host:port", "host:70000"]
)
def test_what_is_no_host_is_refused_unseen(given: str) -> None:
    with pytest.raises(InvalidInput, match="host") as caught:
        Client(host=given or " /", token="t")
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ({"host": HOST, "token": "a"}, {}, {"host": HOST, "token": "a"}),
        ({}, {"DATABRICKS_HOST": HOST, "DATABRICKS_TOKEN": "e"}, {"host": HOST, "token": "e"}),
        ({"token": "a"}, {"DATABRICKS_HOST": HOST, "DATABRICKS_TOKEN": "e"}, {"host": HOST, "token": "a"}),
        ({}, {}, {"host": "https://default.azuredatabricks.net", "token": "default-token", "profile": "DEFAULT"}),
        (
            {"profile": "work"},
            {},
            {
                "host": "https://work.azuredatabricks.net",
                "token": "work-token",
                "profile": "work",
                "cluster_id": "0918-220215-atria616",
            },
        ),
        (
            {},
            {"DATABRICKS_CONFIG_PROFILE": "basic"},
            {
                "host": "https://basic.azuredatabricks.net",
                "username": "ann",
                "password": "s3cret-password",
                "profile": "basic",
            },
        ),
        # A value that is there is never overwritten by the profile.
        ({"profile": "work", "host": HOST}, {}, {"host": HOST, "token": "work-token"}),
        # Sections take nothing from DEFAULT.
        ({"profile": "no-token"}, {}, {"host": "https://lonely.azuredatabricks.net", "profile": "no-token"}),
        # With a host, or anything to authenticate with, and no profile named, the file is not read.
        ({"host": HOST}, {}, {"host": HOST}),
        ({"azure_workspace_resource_id": "/sub/x"}, {}, {"azure_workspace_resource_id": "/sub/x"}),
        ({}, {"ARM_CLIENT_ID": "c"}, {"azure_client_id": "c"}),
    ],
)
def test_an_argument_beats_the_environment_and_that_a_profile(
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: dict[str, Any],
    environment: dict[str, str],
    expected: dict[str, Any],
) -> None:
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    found = known(Config(**arguments))
    assert found | expected == found
    assert found.keys() - expected.keys() <= {"profile", "cluster_id"}


ENTRA = {"ARM_CLIENT_ID": "env-app", "ARM_CLIENT_SECRET": "env-secret", "ARM_TENANT_ID": "env-tenant"}
OAUTH = {"DATABRICKS_CLIENT_ID": "env-id", "DATABRICKS_CLIENT_SECRET": "env-secret"}
BASIC = {"DATABRICKS_USERNAME": "env-ann", "DATABRICKS_PASSWORD": "env-pass"}
PAT = {"DATABRICKS_TOKEN": "env-token"}
OF_ENTRA = {"azure_client_id": "app", "azure_client_secret": "mine"}


@pytest.mark.parametrize(
    ("arguments", "environment", "auth", "expected"),
    [
        *(
            ({"token": "mine"}, others, "pat", {"token": "mine"})
            for others in (
                OAUTH,
                BASIC,
                ENTRA,
                PAT,
                OAUTH | BASIC | ENTRA | PAT,
                {"DATABRICKS_AUTH_TYPE": "oauth-m2m"},
                {"DATABRICKS_AZURE_RESOURCE_ID": "/sub/x"},
                {"DATABRICKS_METADATA_SERVICE_URL": "http://x"},
                {"DATABRICKS_OIDC_TOKEN": "jwt"},
                {"ARM_USE_MSI": "true"},
            )
        ),
        *(
            (given, others, auth, given)
            for given, auth in (
                ({"username": "ann", "password": "mine"}, "basic"),
                ({"client_id": "id", "client_secret": "mine"}, "oauth-m2m"),
                (OF_ENTRA, "azure-client-secret"),
                ({"azure_use_msi": True}, "azure-msi"),
                ({"metadata_service_url": "http://x"}, "metadata-service"),
                ({"oidc_token_filepath": "file"}, "file-oidc"),
            )
            for others in (PAT, PAT | {"DATABRICKS_AUTH_TYPE": "pat"})
        ),
        (OF_ENTRA, {"DATABRICKS_METADATA_SERVICE_URL": "http://x"}, "azure-client-secret", OF_ENTRA),
        (OF_ENTRA, {"DATABRICKS_OIDC_TOKEN": "jwt"}, "azure-client-secret", OF_ENTRA),
        # What belongs to the same way is filled in, but no secret goes with another name than its own.
        ({"client_id": "env-id"}, OAUTH, "oauth-m2m", {"client_id": "env-id", "client_secret": "env-secret"}),
        ({"client_secret": "new"}, OAUTH, "oauth-m2m", {"client_id": "env-id", "client_secret": "new"}),
        (
            {"client_id": "id"},
            {"DATABRICKS_CLIENT_SECRET": "env-secret"},
            "oauth-m2m",
            {"client_id": "id", "client_secret": "env-secret"},
        ),
        (
            {"client_id": "other"},
            OAUTH | {"DATABRICKS_OIDC_TOKEN": "jwt"},
            "env-oidc",
            {"client_id": "other", "oidc_token_env": "DATABRICKS_OIDC_TOKEN"},
        ),
        (
            {"azure_workspace_resource_id": "/sub/x"},
            ENTRA,
            "azure-client-secret",
            {
                "azure_workspace_resource_id": "/sub/x",
                "azure_client_id": "env-app",
                "azure_client_secret": "env-secret",
                "azure_tenant_id": "env-tenant",
            },
        ),
        # A way that is named takes what it needs from wherever it is; a flag that is off is no way.
        ({"token": "mine", "auth_type": "oauth-m2m"}, OAUTH, "oauth-m2m", {"client_id": "env-id"}),
        ({"auth_type": "basic"}, BASIC | PAT, "basic", {"username": "env-ann", "password": "env-pass"}),
        ({}, PAT | {"ARM_USE_MSI": "false"}, "pat", {"token": "env-token"}),
        ({"azure_use_msi": False}, PAT, "pat", {"token": "env-token"}),
        # The environment is put before a profile in the same manner.
        ({}, PAT | {"DATABRICKS_CONFIG_PROFILE": "basic"}, "pat", {"token": "env-token", "profile": "basic"}),
        # A profile that an argument names is as good as arguments: its secrets go to its own host, and nowhere else.
        (
            {"profile": "work"},
            OAUTH | {"DATABRICKS_HOST": HOST},
            "pat",
            {"token": "work-token", "host": "https://work.azuredatabricks.net"},
        ),
        ({"profile": "basic"}, PAT, "basic", {"username": "ann", "password": "s3cret-password", "profile": "basic"}),
        ({"profile": "basic", "token": "mine"}, {}, "pat", {"token": "mine", "profile": "basic"}),
        ({"profile": "basic", "username": "ben", "auth_type": "basic"}, {}, None, {"username": "ben"}),
    ],
)
def test_credentials_are_taken_whole_from_the_first_place_that_has_any(
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: dict[str, Any],
    environment: dict[str, str],
    auth: str | None,
    expected: dict[str, Any],
) -> None:
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    config = Config(**({} if "profile" in arguments else {"host": HOST}), **arguments)
    found = known(config)
    assert found | expected == found
    if auth is None:
        assert config.password is None, "the secret of another one"
        return
    assert Client(config=config).settings.user_agent.endswith(f" auth/{auth}")
    credentials = {name for name, value in found.items() if SETTINGS[name].way and value is not False}
    assert arguments.get("auth_type") or credentials == {name for name in expected if SETTINGS[name].way}


def test_every_variable_gives_its_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {"flag": "true", "number": "7.5", "count": "7", "words": "b, a", "text": "word"}
    for setting in SETTINGS.values():
        for variable in setting.variables:
            with monkeypatch.context() as patch:
                patch.setenv(variable, "PUBLIC" if setting.name == "azure_environment" else texts[setting.kind])
                if setting.name == "profile":
                    with pytest.raises(ConfigError, match=r"'word' is asked for, but there is no file"):
                        Config(host=HOST)
                    continue
                config = Config(**({} if setting.name == "host" else {"host": HOST, "auth_type": "pat"}))
                value = getattr(config, setting.name)
                assert value is not None, variable
                if setting.secret:
                    assert repr(value) == repr(EnvironmentSecret(variable))


def test_the_settings_section_names_the_default_profile(tmp_path: Path) -> None:
    path = tmp_path / "elsewhere.cfg"
    path.write_text(FILE + "\n[__settings__]\ndefault_profile = work\n")
    assert Config(config_file=str(path)).host == "https://work.azuredatabricks.net"
    with pytest.raises(ConfigError, match="has no __settings__ profile configured"):
        Config(config_file=str(path), profile="__settings__")


def test_a_named_profile_must_be_there_and_the_default_one_need_not(tmp_path: Path, file: Path) -> None:
    with pytest.raises(ConfigError, match=r"has no nowhere profile configured\. It has DEFAULT, work, basic, no-token"):
        Config(profile="nowhere")
    file.write_text("[other]\nhost = x\n")
    assert Config().shown() == {}
    file.unlink()
    assert Config().shown() == {}
    with pytest.raises(ConfigError, match=r"there is no file .*databrickscfg"):
        Config(profile="work")


def test_a_broken_file_is_refused_unseen(file: Path) -> None:
    file.write_text("token = s3cret\n")
    with pytest.raises(ConfigError, match="cannot be read") as caught:
        Config()
    assert "s3cret" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("arguments", "environment", "message"),
    [
        (
            {},
            {"DATABRICKS_HOST": "x", "DATABRICKS_TOKEN": "s3cret", "DATABRICKS_USERNAME": "u"},
            "validate: more than one authorization method configured: basic and pat. "
            "Config: host=https://x, token=***, username=u. "
            "Env: DATABRICKS_HOST, DATABRICKS_TOKEN, DATABRICKS_USERNAME. ",
        ),
        (
            {"host": "x", "azure_workspace_resource_id": "/sub/rg/ws"},
            {"DATABRICKS_USERNAME": "foo"},
            "validate: more than one authorization method configured: azure and basic. "
            "Config: host=https://x, username=foo, azure_workspace_resource_id=/sub/rg/ws. Env: DATABRICKS_USERNAME. ",
        ),
        (
            {"host": "x", "client_id": "c", "client_secret": "s3cret", "token": "s3cret"},
            {},
            "validate: more than one authorization method configured: oauth and pat. "
            "Config: host=https://x, token=***, client_id=c, client_secret=***. ",
        ),
        (
            {},
            {},
            "default auth: cannot configure default credentials, please check "
            "https://docs.databricks.com/en/dev-tools/auth.html#databricks-client-unified-authentication to configure "
            "credentials for your preferred authentication method. Config: <empty>. ",
        ),
        (
            {"host": "x", "auth_type": "pat"},
            {},
            "pat auth: cannot configure, token must be set. Config: host=https://x",
        ),
        ({"token": "s3cret"}, {}, "default auth: cannot configure default credentials"),
        ({"auth": object()}, {}, "custom auth: there is no host"),
        ({"host": "x", "auth_type": "magic"}, {}, "auth_type: there is no 'magic'"),
        ({"hots": "x"}, {}, "hots: there is no such setting. Did you mean 'host'?"),
        ({"host": 7}, {}, "host: 7 is no text"),
        ({"host": "x", "token": 7}, {}, "token: it is neither a text nor a source of secrets."),
        ({"host": "x", "token": " "}, {}, "token: it is empty."),
        ({"host": "x", "http_timeout_seconds": 0}, {}, "http_timeout_seconds: 0 is no number it can be."),
        ({"host": "x", "debug_truncate_bytes": 1.5}, {}, "debug_truncate_bytes: 1.5 is no whole number it can be."),
        ({"host": "x", "skip_verify": "perhaps"}, {}, "skip_verify: 'perhaps' is neither true nor false."),
        ({"host": "x", "scopes": 7}, {}, "scopes: 7 is no list of words."),
        (
            {"host": "x", "azure_client_id": "c", "azure_client_secret": "s3cret", "azure_environment": "MOON"},
            {},
            "azure_environment: there is no cloud 'MOON'. There are PUBLIC, USGOVERNMENT, CHINA.",
        ),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_remedy(
    monkeypatch: pytest.MonkeyPatch, arguments: dict[str, Any], environment: dict[str, str], message: str
) -> None:
    for name, text in environment.items():
        monkeypatch.setenv(name, text)
    with pytest.raises(ConfigError) as caught:
        Client(**arguments)
    assert str(caught.value).startswith(message)
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    ("content", "token"),
    [
        (b"\xef\xbb\xbf[DEFAULT]\r\nhost = x\r\ntoken = s3cret\r\n", "s3cret"),  # as editors of Windows write it
        (b"[DEFAULT]\nhost = x\ntoken = s%(host)s%\n", "s%(host)s%"),
        (b"[DEFAULT]\nHOST = x\ntoken = first\nToken = second\n", "second"),
    ],
)
def test_a_file_is_read_as_it_was_written(file: Path, content: bytes, token: str) -> None:
    file.write_bytes(content)
    source = Config().token
    assert source is not None
    assert source.read() == token


@pytest.mark.parametrize("content", [b"[DEFAULT]\nhost\ntoken = s3cret\n", b"[DEFAULT]\ntoken = s3cret\xe9\n", None])
def test_what_cannot_be_read_is_said_unseen(file: Path, content: bytes | None) -> None:
    file.unlink()
    if content is None:
        file.mkdir()
    else:
        file.write_bytes(content)
    with pytest.raises(ConfigError, match=r"config_file: .* cannot be read") as caught:
        Config()
    assert "s3cret" not in str(caught.value)


def test_saying_which_way_ends_the_conflict() -> None:
    both = {"host": "x", "token": "t", "username": "u", "password": "p"}
    assert Client(**both, auth_type="basic").settings.auth.credentials(None).headers == (
        ("Authorization", "Basic dTpw"),
    )
    assert Client(**both, auth_type="pat").settings.auth.credentials(None).headers == (("Authorization", "Bearer t"),)


def test_names_of_the_three_methods_are_not_mixed_with_their_settings() -> None:
    with pytest.raises(ConfigError, match="personal_access_token and token are given at once"):
        Client(host="x", personal_access_token="a", token="b")
    with pytest.raises(ConfigError, match="whose token the access token is"):
        Client(databricks_instance="x", access_token="a")
    with pytest.raises(ConfigError, match="access_token: it must be given"):
        Client(AuthMethods.AZURE_AD_USER, databricks_instance="x")
    with pytest.raises(ConfigError, match="auth_method: 'kerberos' is not defined"):
        Client("kerberos", databricks_instance="x")
    with pytest.raises(ConfigError, match="config and host are given at once"):
        Client(config=Config(host="x", token="t"), host="y")


def test_a_client_travels_with_the_places_of_its_secrets_and_never_with_a_secret(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABRICKS_HOST", "x")
    monkeypatch.setenv("DATABRICKS_TOKEN", "s3cret")
    for client in (Client(), Client(profile="work", token=EnvironmentSecret("DATABRICKS_TOKEN"))):
        pickled = pickle.dumps(client)
        assert b"s3cret" not in pickled
        assert pickle.loads(pickled).config.shown() == client.config.shown()
    for name in ("DATABRICKS_HOST", "DATABRICKS_TOKEN"):
        monkeypatch.delenv(name)
    profiled = pickle.dumps(Client(profile="work"))
    assert b"work-token" not in profiled
    auth = pickle.loads(profiled).settings.auth
    assert auth.credentials(None).headers == (("Authorization", "Bearer work-token"),)
    with pytest.raises(TypeError, match="literal secret cannot be pickled"):
        pickle.dumps(Client(host="x", token="s3cret"))


def test_a_configuration_is_shown_masked_and_copied_with_changes(file: Path) -> None:
    config = Config(host="x", token="s3cret", auth_type="pat")
    assert "s3cret" not in repr(config) + repr(Client(config=config)) + str(vars(config))
    changed = config.copy_with(host="y", cluster_id="c")
    assert (changed.host, changed.cluster_id, changed.token) == ("https://y", "c", config.token)
    assert config.host == "https://x"
    assert copy.copy(config).shown() == config.shown()
    with pytest.raises(ConfigError, match="no such setting"):
        config.copy_with(hots="z")


def test_a_profile_is_read_anew_when_its_token_changes_hands(file: Path) -> None:
    file.chmod(stat.S_IRUSR | stat.S_IWUSR)
    source = Config(profile="work").token
    assert source is not None
    assert source.read() == "work-token"
    file.write_text(FILE.replace("work-token", "newer-token"))
    assert source.read() == "newer-token"
