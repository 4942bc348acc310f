"""Identity tokens of elsewhere, exchanged for tokens of the workspace or of Entra ID."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from .conftest import Connect
from .test_auth_wire import DATABRICKS, TENANT, azure_headers, entra, form, sent
from .test_auth_wire import server as server


def exchanged(server: FaultServer, identity: str, client_id: str | None = None) -> None:
    """Check that an identity token was exchanged, once."""
    (asked,) = sent(server, "/oidc/v1/token")
    expected = {
        "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
        "subject_token": identity,
        "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
        "scope": "all-apis",
    }
    assert form(asked) == (expected if client_id is None else {**expected, "client_id": client_id})
    assert asked.header("Authorization") is None
    assert azure_headers(server.requests[-1]) == {"authorization": "Bearer workspace-token"}


@pytest.mark.parametrize("name", [None, "MY_IDENTITY"])
def test_an_identity_token_in_a_variable(
    server: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch, name: str | None
) -> None:
    monkeypatch.setenv(name or "DATABRICKS_OIDC_TOKEN", "the-jwt")
    client = connect(server.url, oidc_token_env=name, token=None)
    for _ in range(3):
        client.test_connection()
    exchanged(server, "the-jwt")


@pytest.mark.parametrize("variable", ["DATABRICKS_OIDC_TOKEN_FILEPATH", "DATABRICKS_OIDC_TOKEN_FILE"])
def test_an_identity_token_in_a_file(
    server: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str
) -> None:
    path = tmp_path / "jwt"
    path.write_text("the-jwt\n")
    monkeypatch.setenv(variable, str(path))
    client = connect(server, client_id="sp")
    for _ in range(3):
        client.test_connection()
    exchanged(server, "the-jwt", "sp")


@pytest.mark.parametrize("audience", [None, "mine"])
def test_the_identity_of_a_run_of_github(
    server: FaultServer, other: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch, audience: str | None
) -> None:
    monkeypatch.setenv("ACTIONS_ID_TOKEN_REQUEST_URL", f"{other.url}/id?api-version=2.0")
    monkeypatch.setenv("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "run-token")
    other.on("GET", "/id", respond(json={"value": "github-jwt"}))
    client = connect(server, client_id="sp", token_audience=audience)
    for _ in range(3):
        client.test_connection()
    (asked,) = other.requests
    assert asked.query == f"api-version=2.0&audience={quote(audience or f'{server.url}/oidc/v1/token', safe='')}"
    assert asked.header("Authorization") == "Bearer run-token"
    exchanged(server, "github-jwt", "sp")


def test_the_identity_of_a_run_of_github_at_entra(
    server: FaultServer, other: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACTIONS_ID_TOKEN_REQUEST_URL", f"{other.url}/id?x=1")
    monkeypatch.setenv("ACTIONS_ID_TOKEN_REQUEST_TOKEN", "run-token")
    other.on("GET", "/id", respond(json={"value": "github-jwt"}))
    path = entra(other)
    client = connect(server, azure_client_id="app", azure_tenant_id=TENANT, azure_login_endpoint=other.url)
    client.test_connection()
    assert other.requests[0].query == "x=1&audience=api%3A%2F%2FAzureADTokenExchange"
    assert form(sent(other, path)[0]) == {
        "grant_type": "client_credentials",
        "client_id": "app",
        "resource": DATABRICKS,
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": "github-jwt",
    }
    assert azure_headers(server.requests[-1]) == {"authorization": "Bearer main"}


def test_the_identity_of_a_job_of_azure_devops(
    server: FaultServer, other: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in {
        "TEAMFOUNDATIONCOLLECTIONURI": f"{other.url}/org/",
        "TEAMPROJECTID": "project",
        "HOSTTYPE": "build",
        "PLANID": "plan",
        "JOBID": "job",
        "ACCESSTOKEN": "job-token",
    }.items():
        monkeypatch.setenv(f"SYSTEM_{name}", text)
    path = "/org/project/_apis/distributedtask/hubs/build/plans/plan/jobs/job/oidctoken"
    other.on("POST", path, respond(json={"oidcToken": "devops-jwt"}))
    connect(server, client_id="sp").test_connection()
    (asked,) = other.requests
    assert (asked.path, asked.query, asked.body) == (path, "api-version=7.2-preview.1", b"")
    assert asked.header("Authorization") == "Bearer job-token"
    exchanged(server, "devops-jwt", "sp")
