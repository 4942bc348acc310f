"""Credentials: where they are taken from, what is refused, and that no secret gets out."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from dovetail.runtime.errors import CredentialError
from dovetail.spark.authorization import AccessToken, Authorization, OAuth
from dovetail.spark.errors import SparkCredentialError, SparkInputError

SECRET = "s3cr3t-and-long"
VARIABLES = ("API_KEY", "BEARER_TOKEN", "CLIENT_ID", "CLIENT_SECRET", "OAUTH_PATH", "BASE_URL")


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(f"CSPARK_{name}", raising=False)


@pytest.fixture
def oauth_file(tmp_path: Path) -> Path:
    path = tmp_path / "oauth.json"
    path.write_text(json.dumps({"client_id": "id", "client_secret": SECRET}))
    return path


def test_an_api_key_reads_back_masked_and_travels_in_its_header() -> None:
    auth = Authorization(api_key="my-api-key")
    assert (auth.type, auth.api_key, auth.token, auth.oauth) == ("api_key", "********-key", None, None)
    assert auth.as_header == {"x-synthetic-key": "my-api-key"}


def test_a_short_key_shows_nothing_of_itself() -> None:
    assert Authorization(api_key="12345678").api_key == "********"


@pytest.mark.parametrize("given", ["abc.def", "Bearer abc.def", "bearer  abc.def ", "BEARER abc.def"])
def test_a_token_is_taken_with_or_without_its_prefix(given: str) -> None:
    auth = Authorization(token=given)
    assert (auth.type, auth.token) == ("token", "abc.def")
    assert auth.as_header == {"Authorization": "Bearer abc.def"}


def test_oauth_has_no_header_before_a_token_was_retrieved() -> None:
    auth = Authorization(oauth={"client_id": "id", "client_secret": SECRET})
    assert auth.oauth is not None
    assert (auth.type, auth.as_header) == ("oauth", {})
    assert auth.oauth.to_dict() == {"client_id": "id", "client_secret": "********long"}
    assert auth.oauth.reveal() == SECRET
    assert (auth.oauth.version, auth.oauth.flow) == ("2.0", "client_credentials")
    auth.oauth.remember(AccessToken("tok"))
    assert auth.as_header == {"Authorization": "Bearer tok"}


def test_open_needs_no_credentials() -> None:
    for auth in (Authorization(api_key="open"), Authorization(token="open")):
        assert auth.is_open
        assert auth.as_header == {}
        assert "open" in (auth.api_key, auth.token)
        assert pickle.loads(pickle.dumps(auth)).is_open


def test_nothing_at_all_is_empty() -> None:
    auth = Authorization()
    assert auth.is_empty
    assert auth.type is None
    assert auth.as_header == {}


@pytest.mark.parametrize("given", ["", "  ", "Bearer", "Bearer  ", "a\nb", "schlüssel"])
def test_what_cannot_stand_in_a_header_is_refused_unseen(given: str) -> None:
    with pytest.raises(SparkInputError) as caught:
        Authorization(token=given)
    assert caught.value.cause is None
    assert "schl" not in caught.value.message


def test_two_kinds_at_once_are_refused() -> None:
    with pytest.raises(SparkInputError, match="api_key and token"):
        Authorization(api_key="a-key", token="a-token")


def test_oauth_credentials_come_from_a_file(oauth_file: Path) -> None:
    for oauth in (OAuth.when(str(oauth_file)), OAuth.when(oauth_file), OAuth.file(str(oauth_file))):
        assert (oauth.client_id, oauth.reveal()) == ("id", SECRET)


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"client_id": "id"}', '{"client_secret": "s3cr3t-and-long"}', "s3cr3t-and-long"]
)
def test_a_file_that_holds_no_credentials_is_refused_unseen(tmp_path: Path, text: str) -> None:
    path = tmp_path / "oauth.json"
    path.write_text(text)
    with pytest.raises(SparkCredentialError) as caught:
        OAuth.file(path)
    assert str(path) in caught.value.message
    assert SECRET not in caught.value.message


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CredentialError, match=r"nowhere\.json"):
        Authorization(oauth=tmp_path / "nowhere.json")


@pytest.mark.parametrize(
    "value", [{}, {"client_id": "id"}, {"client_secret": SECRET}, {"client_id": "id", "client_secret": ""}]
)
def test_half_of_the_client_credentials_is_refused(value: dict[str, str]) -> None:
    with pytest.raises(SparkCredentialError, match=r"client_(id|secret) is missing"):
        OAuth.when(value)


def test_the_environment_fills_in_what_is_not_given(monkeypatch: pytest.MonkeyPatch, oauth_file: Path) -> None:
    monkeypatch.setenv("CSPARK_BEARER_TOKEN", "Bearer tok")
    assert Authorization.resolve().token == "tok"
    monkeypatch.setenv("CSPARK_API_KEY", "my-api-key")
    assert Authorization.resolve().type == "api_key"
    monkeypatch.setenv("CSPARK_OAUTH_PATH", str(oauth_file))
    assert Authorization.resolve().type == "oauth"
    monkeypatch.setenv("CSPARK_CLIENT_ID", "env-id")
    monkeypatch.setenv("CSPARK_CLIENT_SECRET", SECRET)
    oauth = Authorization.resolve().oauth
    assert oauth is not None
    assert oauth.client_id == "env-id"


def test_one_argument_switches_the_whole_environment_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSPARK_API_KEY", "env-key")
    monkeypatch.setenv("CSPARK_CLIENT_ID", "env-id")
    monkeypatch.setenv("CSPARK_CLIENT_SECRET", SECRET)
    assert Authorization.resolve(token="tok").as_header == {"Authorization": "Bearer tok"}
    assert Authorization.resolve(api_key="my-api-key").as_header == {"x-synthetic-key": "my-api-key"}
    assert Authorization.resolve(api_key="open").is_open


def test_no_credentials_anywhere_is_an_error_that_names_the_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SparkCredentialError, match="CSPARK_API_KEY"):
        Authorization.resolve()
    monkeypatch.setenv("CSPARK_CLIENT_SECRET", SECRET)
    with pytest.raises(SparkCredentialError, match="CSPARK_CLIENT_SECRET is set without CSPARK_CLIENT_ID"):
        Authorization.resolve()


def test_secrets_given_as_text_are_neither_shown_nor_pickled() -> None:
    oauth = {"client_id": "id", "client_secret": SECRET}
    for auth in (Authorization(api_key=SECRET), Authorization(token=SECRET), Authorization(oauth=oauth)):
        assert SECRET not in repr(auth)
        assert SECRET not in repr(auth.oauth)
        with pytest.raises(TypeError, match="literal secret cannot be pickled"):
            pickle.dumps(auth)


def test_secrets_of_environment_and_file_are_read_again_after_pickling(
    monkeypatch: pytest.MonkeyPatch, oauth_file: Path
) -> None:
    monkeypatch.setenv("CSPARK_API_KEY", SECRET)
    pickled = pickle.dumps(Authorization.resolve())
    assert SECRET.encode() not in pickled
    monkeypatch.setenv("CSPARK_API_KEY", "another-key")
    assert pickle.loads(pickled).as_header == {"x-synthetic-key": "another-key"}

    auth = Authorization(oauth=oauth_file)
    assert auth.oauth is not None
    auth.oauth.remember(AccessToken("t0ken"))
    pickled = pickle.dumps(auth)
    assert SECRET.encode() not in pickled
    assert b"t0ken" not in pickled
    assert pickle.loads(pickled).oauth.reveal() == SECRET


def test_an_access_token_reads_what_the_endpoint_says() -> None:
    token = AccessToken.from_dict({"access_token": "t0ken", "expires_in": 7200, "not-before-policy": 3, "other": 1})
    assert token == AccessToken("t0ken", 7200, 0, "", 3, "")
    assert AccessToken.from_dict("<html>") == AccessToken()
    assert "t0ken" not in repr(token)


@pytest.mark.parametrize(
    "given",
    [
        {"api_key": 12345678},
        {"token": b"a-secret-token"},
        {"oauth": 12345678},
        {"oauth": {"client_id": "id", "client_secret": 12345678}},
    ],
)
def test_what_can_be_no_credentials_is_refused_unseen(given: dict[str, Any]) -> None:
    with pytest.raises(SparkInputError, match="is no form of credentials") as caught:
        Authorization(**given)
    assert caught.value.at.startswith(next(iter(given)))
    assert "12345678" not in str(caught.value) + repr(vars(caught.value))
    assert "a-secret-token" not in str(caught.value) + repr(vars(caught.value))
