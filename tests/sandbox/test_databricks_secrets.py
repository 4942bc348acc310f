"""Secrets of the Databricks sandbox: scopes, values, rights, limits, and what lies on the disk."""

from __future__ import annotations

import base64
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from databricks_steps import caller, done, encoded, prepared, refused

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.databricks.secret_scopes import SecretScopes

API = "/api/2.0/secrets"
VAULT = {"resource_id": "/subscriptions/s/resourceGroups/g/vaults/v", "dns_name": "https://v.vault.azure.net/"}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    with serve("databricks") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def ada(running: Sandbox) -> Iterator[httpx.Client]:
    """An administrator."""
    with caller(running) as http:
        yield http


@pytest.fixture
def ben(running: Sandbox) -> Iterator[httpx.Client]:
    """A user who is none."""
    with caller(running, running.credentials["token"]) as http:
        yield http


@pytest.fixture
def scope(ada: httpx.Client, request: pytest.FixtureRequest) -> str:
    name = f"of-{request.node.name.partition('[')[0]}"[:100]
    done(ada.post(f"{API}/scopes/create", json={"scope": name}))
    return name


def put(http: httpx.Client, scope: str, key: str, value: str) -> httpx.Response:
    return http.post(f"{API}/put", json={"scope": scope, "key": key, "string_value": value})


def value_of(http: httpx.Client, scope: str, key: str) -> bytes:
    answer = http.get(f"{API}/get", params={"scope": scope, "key": key})
    assert answer.status_code == 200, answer.text
    return base64.b64decode(answer.json()["value"])


def test_scopes_are_listed_once_they_are_there(ada: httpx.Client, scope: str) -> None:
    scopes = ada.get(f"{API}/scopes/list").json()["scopes"]
    assert {"name": scope, "backend_type": "DATABRICKS"} in scopes


def test_a_scope_is_there_once_whatever_the_case_of_its_name(ada: httpx.Client, scope: str) -> None:
    again = ada.post(f"{API}/scopes/create", json={"scope": scope.upper()})
    assert refused(again, 400, "RESOURCE_ALREADY_EXISTS") == f"Scope {scope.upper()} already exists"


@pytest.mark.parametrize("name", ["", "a b", "ä", "a" * 129, "a/b"])
def test_names_of_scopes_are_short_and_plain(ada: httpx.Client, name: str) -> None:
    refused(ada.post(f"{API}/scopes/create", json={"scope": name}), 400, "INVALID_PARAMETER_VALUE")


def test_a_deleted_scope_is_gone_with_its_secrets(ada: httpx.Client, scope: str) -> None:
    done(put(ada, scope, "k", "v"))
    done(ada.post(f"{API}/scopes/delete", json={"scope": scope}))
    message = refused(ada.get(f"{API}/list", params={"scope": scope}), 404, "RESOURCE_DOES_NOT_EXIST")
    assert message == f"Scope {scope} does not exist"
    done(ada.post(f"{API}/scopes/create", json={"scope": scope}))
    assert ada.get(f"{API}/list", params={"scope": scope}).json() == {}


@pytest.mark.parametrize("value", [b"", b"\x00\xff\xfe binary", "grüße".encode(), b"x" * 131_072])
def test_every_value_comes_back_as_it_was(ada: httpx.Client, scope: str, value: bytes) -> None:
    done(ada.post(f"{API}/put", json={"scope": scope, "key": "k", "bytes_value": encoded(value)}))
    assert value_of(ada, scope, "k") == value
    done(ada.post(f"{API}/scopes/delete", json={"scope": scope}))


def test_the_empty_text_is_a_value(ada: httpx.Client, scope: str) -> None:
    done(put(ada, scope, "k", "first"))
    done(put(ada, scope, "k", ""))
    assert value_of(ada, scope, "K") == b""


def test_lists_tell_names_and_moments_and_no_values(ada: httpx.Client, scope: str) -> None:
    done(put(ada, scope, "b", "very secret"))
    done(put(ada, scope, "a", "very secret"))
    answer = ada.get(f"{API}/list", params={"scope": scope})
    listed = answer.json()["secrets"]
    assert [each["key"] for each in listed] == ["a", "b"]
    assert all(set(each) == {"key", "last_updated_timestamp"} for each in listed)
    assert "very secret" not in answer.text


def test_a_deleted_secret_is_gone(ada: httpx.Client, scope: str) -> None:
    done(put(ada, scope, "k", "v"))
    done(ada.post(f"{API}/delete", json={"scope": scope, "key": "k"}))
    for answer in (
        ada.get(f"{API}/get", params={"scope": scope, "key": "k"}),
        ada.post(f"{API}/delete", json={"scope": scope, "key": "k"}),
    ):
        message = refused(answer, 404, "RESOURCE_DOES_NOT_EXIST")
        assert message == f"Secret does not exist with scope: {scope} and key: k"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "MALFORMED_REQUEST"),
        ({"string_value": "a", "bytes_value": "YQ=="}, "MALFORMED_REQUEST"),
        ({"bytes_value": "no base64!"}, "MALFORMED_REQUEST"),
        ({"string_value": "x" * 131_073}, "INVALID_PARAMETER_VALUE"),
    ],
)
def test_there_is_exactly_one_value_of_some_size(
    ada: httpx.Client, scope: str, values: dict[str, str], code: str
) -> None:
    message = refused(ada.post(f"{API}/put", json={"scope": scope, "key": "k", **values}), 400, code)
    assert "xxx" not in message
    done(ada.post(f"{API}/scopes/delete", json={"scope": scope}))


def test_there_are_a_thousand_scopes_and_each_holds_a_thousand_secrets(tmp_path: Path) -> None:
    with prepared(tmp_path / "state") as core:
        scopes, admin = core.state(SecretScopes), core.users.by_name(core.gate.samples.admin_user)
        assert admin is not None
        for number in range(999):
            scopes.create(f"s{number}", admin)
        full = scopes.allowed(admin.name, "s7", "WRITE")
        for number in range(999):
            scopes.put(full, f"k{number}", b"v")
    with serve("databricks", state=tmp_path / "state") as sandbox, caller(sandbox) as http:
        done(http.post(f"{API}/scopes/create", json={"scope": "last"}))
        message = refused(http.post(f"{API}/scopes/create", json={"scope": "more"}), 400, "RESOURCE_LIMIT_EXCEEDED")
        assert message == "the workspace has 1000 secret scopes, which is the most"
        done(put(http, "s7", "last", "v"))
        message = refused(put(http, "s7", "more", "v"), 400, "RESOURCE_LIMIT_EXCEEDED")
        assert message == "the scope s7 has 1000 secrets, which is the most"
        done(put(http, "s7", "k7", "another"))


def test_rights_grow_from_reading_to_managing(
    running: Sandbox, ada: httpx.Client, ben: httpx.Client, scope: str
) -> None:
    done(put(ada, scope, "k", "v"))
    user = running.credentials["user"]
    actions: dict[str, Callable[[], httpx.Response]] = {
        "READ": lambda: ben.get(f"{API}/get", params={"scope": scope, "key": "k"}),
        "WRITE": lambda: put(ben, scope, "k", "v"),
        "MANAGE": lambda: ben.get(f"{API}/acls/list", params={"scope": scope}),
    }
    for given in ("", "READ", "WRITE", "MANAGE"):
        if given:
            done(ada.post(f"{API}/acls/put", json={"scope": scope, "principal": user, "permission": given}))
        seen = [each["name"] for each in ben.get(f"{API}/scopes/list").json().get("scopes", [])]
        assert (scope in seen) is bool(given)
        allowed = {right: action().status_code for right, action in actions.items()}
        order = ["READ", "WRITE", "MANAGE"]
        expected = order[: order.index(given) + 1] if given else []
        assert allowed == {right: 200 if right in expected else 403 for right in order}
    message = f"User {user} does not have READ permission on scope {scope}"
    done(ada.post(f"{API}/acls/delete", json={"scope": scope, "principal": user}))
    assert refused(ben.get(f"{API}/list", params={"scope": scope}), 403, "PERMISSION_DENIED") == message


def test_rights_reach_members_of_groups_and_all_users(
    running: Sandbox, ada: httpx.Client, ben: httpx.Client, scope: str
) -> None:
    robot = running.credentials["client_id"]
    done(ada.post(f"{API}/acls/put", json={"scope": scope, "principal": "users", "permission": "READ"}))
    done(ada.post(f"{API}/acls/put", json={"scope": scope, "principal": robot, "permission": "WRITE"}))
    assert ben.get(f"{API}/list", params={"scope": scope}).status_code == 200
    with caller(running, running.credentials["service_principal_token"]) as http:
        done(put(http, scope, "k", "v"))
    rights = {each["principal"]: each["permission"] for each in _rights(ada, scope)}
    assert rights == {running.credentials["admin_user"]: "MANAGE", "users": "READ", robot: "WRITE"}


def _rights(http: httpx.Client, scope: str) -> list[dict[str, str]]:
    items: list[dict[str, str]] = http.get(f"{API}/acls/list", params={"scope": scope}).json()["items"]
    return items


def test_a_right_that_is_not_there_is_told_so(ada: httpx.Client, scope: str) -> None:
    one = {"scope": scope, "principal": "users"}
    for answer in (ada.get(f"{API}/acls/get", params=one), ada.post(f"{API}/acls/delete", json=one)):
        assert refused(answer, 404, "RESOURCE_DOES_NOT_EXIST") == f"users has no right to the scope {scope}"
    nobody = {"scope": scope, "principal": "nobody", "permission": "READ"}
    refused(ada.post(f"{API}/acls/put", json=nobody), 404, "RESOURCE_DOES_NOT_EXIST")


def test_who_creates_a_scope_manages_it_unless_all_users_do(
    running: Sandbox, ada: httpx.Client, ben: httpx.Client
) -> None:
    done(ben.post(f"{API}/scopes/create", json={"scope": "bens"}))
    assert _rights(ben, "bens") == [{"principal": running.credentials["user"], "permission": "MANAGE"}]
    done(ada.post(f"{API}/scopes/create", json={"scope": "everybodys", "initial_manage_principal": "users"}))
    assert _rights(ben, "everybodys") == [{"principal": "users", "permission": "MANAGE"}]
    other = {"scope": "other", "initial_manage_principal": "admins"}
    refused(ada.post(f"{API}/scopes/create", json=other), 400, "INVALID_PARAMETER_VALUE")


def test_a_scope_for_a_key_vault_needs_the_token_of_a_user(running: Sandbox, ada: httpx.Client) -> None:
    wish = {"scope": "vault", "scope_backend_type": "AZURE_KEYVAULT", "backend_azure_keyvault": VAULT}
    message = refused(ada.post(f"{API}/scopes/create", json=wish), 400, "INVALID_PARAMETER_VALUE")
    assert message == "Scope with Azure KeyVault must have userAADToken defined!"


def test_a_scope_for_a_key_vault_can_only_be_read(running: Sandbox, ada: httpx.Client) -> None:
    grant = {
        "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
        "subject_token_type": "urn:databricks:params:oauth:token-type:personal-access-token",
        "subject_token": running.credentials["token"],
    }
    token = ada.post("/oidc/v1/token", data=grant).json()["access_token"]
    wish = {"scope": "vault", "scope_backend_type": "AZURE_KEYVAULT", "backend_azure_keyvault": VAULT}
    with caller(running, token) as http:
        assert "AZURE_KEYVAULT" in refused(
            http.post(f"{API}/scopes/create", json={**wish, "scope_backend_type": "DATABRICKS"}),
            400,
            "INVALID_PARAMETER_VALUE",
        )
        done(http.post(f"{API}/scopes/create", json=wish))
        [scope] = [each for each in http.get(f"{API}/scopes/list").json()["scopes"] if each["name"] == "vault"]
        assert scope == {"name": "vault", "backend_type": "AZURE_KEYVAULT", "keyvault_metadata": VAULT}
        for answer in (put(http, "vault", "k", "v"), http.post(f"{API}/delete", json={"scope": "vault", "key": "k"})):
            assert "stands for a key vault" in refused(answer, 400, "BAD_REQUEST")


def test_a_state_folder_holds_no_secret_and_no_token_in_the_clear(tmp_path: Path) -> None:
    plain, folder = "zebra-crossing-7", tmp_path / "state"
    with serve("databricks", state=folder) as sandbox, caller(sandbox) as http:
        done(http.post(f"{API}/scopes/create", json={"scope": "s"}))
        done(put(http, "s", "k", plain))
        token: str = http.post("/api/2.0/token/create", json={}).json()["token_value"]
    contents = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert any(b"SQLite format 3" in content for content in contents.values())
    for text in (plain, encoded(plain.encode()), token):
        assert [path for path, content in contents.items() if text.encode() in content] == []
    [key] = folder.rglob("secrets.key")
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    with serve("databricks", state=folder) as sandbox, caller(sandbox) as http:
        assert value_of(http, "s", "k") == plain.encode()
    with serve("databricks", state=folder) as sandbox, caller(sandbox, token) as http:
        assert http.get(f"{API}/scopes/list").status_code == 200
