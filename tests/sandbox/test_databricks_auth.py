"""Signing in to the Databricks sandbox: OAuth, Entra ID, managed identities, pipelines, and tokens that expire."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import jwt
import pytest

from dovetail.sandbox import Sandbox, serve

ME = "/api/2.0/preview/scim/v2/Me"
RESOURCE = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d"
MANAGEMENT = "https://management.core.windows.net/"
EXCHANGE = {
    "grant_type": "urn:ietf:params:oauth:grant-type:token-exchange",
    "subject_token_type": "urn:ietf:params:oauth:token-type:jwt",
    "scope": "all-apis",
}


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def sandbox(shared: Sandbox) -> Iterator[Sandbox]:
    before = shared.knobs.values()
    yield shared
    shared.knobs.turn(before)


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client without credentials."""
    with httpx.Client(base_url=sandbox.url, trust_env=False, verify=False) as client:
        yield client


def who(http: httpx.Client, token: str, **headers: str) -> Any:
    """The name that a token stands for, or the status where it stands for none."""
    answer = http.get(ME, headers={"authorization": f"Bearer {token}", **headers})
    return answer.json()["userName"] if answer.status_code == 200 else answer.status_code


def m2m(http: httpx.Client, known: Any) -> dict[str, Any]:
    answer = http.post(
        "/oidc/v1/token",
        data={"grant_type": "client_credentials", "scope": "all-apis"},
        auth=(known["client_id"], known["client_secret"]),
    )
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_the_host_tells_of_itself_to_anybody(sandbox: Sandbox, http: httpx.Client) -> None:
    told = http.get("/.well-known/databricks-config").json()
    assert (told["oidc_endpoint"], told["workspace_id"], told["cloud"]) == (
        f"{sandbox.url}/oidc",
        sandbox.tenant,
        "AZURE",
    )
    for path in ("/oidc/.well-known/oauth-authorization-server", "/oidc/.well-known/openid-configuration"):
        found = http.get(path).json()
        assert found["token_endpoint"] == sandbox.credentials["token_url"]
        assert found["authorization_endpoint"] == f"{sandbox.url}/oidc/v1/authorize"


def test_client_credentials(sandbox: Sandbox, http: httpx.Client) -> None:
    known = sandbox.credentials
    granted = m2m(http, known)
    assert (granted["token_type"], granted["expires_in"], granted["scope"]) == ("Bearer", 3600, "all-apis")
    assert who(http, granted["access_token"]) == known["client_id"]
    refused = http.post("/oidc/v1/token", data={"grant_type": "client_credentials"}, auth=(known["client_id"], "wrong"))
    assert (refused.status_code, refused.json()["error"]) == (401, "invalid_client")


def test_a_token_expires_and_can_be_revoked(sandbox: Sandbox, http: httpx.Client) -> None:
    token = m2m(http, sandbox.credentials)["access_token"]
    assert http.post("/oidc/v1/revoke", data={"token": token}).status_code == 200
    assert who(http, token) == 401
    sandbox.knobs.turn({"oauth_token_seconds": 1e-6})
    short = m2m(http, sandbox.credentials)["access_token"]
    answer = http.get(ME, headers={"authorization": f"Bearer {short}"})
    assert (answer.status_code, answer.json()["error_code"]) == (401, "401")


def test_a_user_signs_in_with_a_browser_and_stays_so(sandbox: Sandbox, http: httpx.Client) -> None:
    verifier = "a-verifier-that-only-the-client-knows-1234567"
    challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    query = {
        "response_type": "code",
        "client_id": "databricks-cli",
        "redirect_uri": "http://localhost:8020",
        "scope": "all-apis offline_access",
        "state": "xyz",
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    back = http.get("/oidc/v1/authorize", params=query)
    assert back.status_code == 302
    found = parse_qs(urlsplit(back.headers["location"]).query)
    assert found["state"] == ["xyz"]
    form = {
        "grant_type": "authorization_code",
        "client_id": "databricks-cli",
        "code": found["code"][0],
        "code_verifier": verifier,
        "redirect_uri": "http://localhost:8020",
    }
    granted = http.post("/oidc/v1/token", data=form).json()
    assert who(http, granted["access_token"]) == sandbox.credentials["admin_user"]
    again = http.post("/oidc/v1/token", data=form)
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")
    renew = {"grant_type": "refresh_token", "client_id": "databricks-cli", "refresh_token": granted["refresh_token"]}
    renewed = http.post("/oidc/v1/token", data=renew).json()
    assert who(http, renewed["access_token"]) == sandbox.credentials["admin_user"]
    assert http.post("/oidc/v1/token", data=renew).json()["error"] == "invalid_grant"


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"redirect_uri": "https://evil.example.test/"}, "invalid_request"),
        ({"code_challenge": ""}, "invalid_request"),
    ],
)
def test_a_code_is_only_for_a_program_on_this_machine_that_can_prove_itself(
    http: httpx.Client, change: dict[str, str], error: str
) -> None:
    query = {
        "response_type": "code",
        "client_id": "databricks-cli",
        "redirect_uri": "http://localhost:8020",
        "code_challenge": "abc",
        "code_challenge_method": "S256",
    }
    answer = http.get("/oidc/v1/authorize", params=query | change)
    assert (answer.status_code, answer.json()["error"]) == (400, error)


def test_a_pipelines_id_token_is_exchanged(sandbox: Sandbox, http: httpx.Client) -> None:
    known = sandbox.credentials
    headers = {"authorization": f"Bearer {known['pipeline_token']}"}
    url = f"{known['github_id_token_url']}&audience={known['token_url']}"
    subject = http.get(url, headers=headers).json()["value"]
    for client in ({"client_id": known["client_id"]}, {}):
        granted = http.post("/oidc/v1/token", data={**EXCHANGE, **client, "subject_token": subject}).json()
        assert who(http, granted["access_token"]) == known["client_id"]
    elsewhere = http.get(f"{known['github_id_token_url']}&audience=other", headers=headers).json()["value"]
    answer = http.post("/oidc/v1/token", data={**EXCHANGE, "subject_token": elsewhere})
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_grant")
    assert http.get(url, headers={"authorization": "Bearer guessed"}).status_code == 401


def test_a_personal_token_is_exchanged(sandbox: Sandbox, http: httpx.Client) -> None:
    kind = {"subject_token_type": "urn:databricks:params:oauth:token-type:personal-access-token"}
    form = {**EXCHANGE, **kind, "subject_token": sandbox.credentials["token"]}
    granted = http.post("/oidc/v1/token", data=form).json()
    assert who(http, granted["access_token"]) == sandbox.credentials["user"]


def test_entra_tells_its_tenant_by_a_redirect(sandbox: Sandbox, http: httpx.Client) -> None:
    tenant = sandbox.credentials["azure_tenant_id"]
    assert urlsplit(http.get("/aad/auth").headers["location"]).path.split("/")[1] == tenant
    location = http.get("/oidc/oauth2/v2.0/authorize").headers["location"]
    assert urlsplit(location).path == f"/{tenant}/oauth2/v2.0/authorize"


@pytest.mark.parametrize(
    ("path", "target", "kind"),
    [("oauth2/token", {"resource": RESOURCE}, str), ("oauth2/v2.0/token", {"scope": f"{RESOURCE}/.default"}, int)],
)
def test_an_application_of_entra(
    sandbox: Sandbox, http: httpx.Client, path: str, target: dict[str, str], kind: type
) -> None:
    known = sandbox.credentials
    form = {"grant_type": "client_credentials", "client_id": known["client_id"], **target}
    url = f"/{known['azure_tenant_id']}/{path}"
    granted = http.post(url, data={**form, "client_secret": known["client_secret"]}).json()
    assert isinstance(granted["expires_in"], kind)
    assert who(http, granted["access_token"]) == known["client_id"]
    wrong = http.post(url, data={**form, "client_secret": "wrong"})
    assert (wrong.status_code, wrong.json()["error"]) == (401, "invalid_client")


def test_an_application_that_manages_the_workspace_joins_it_by_calling(http: httpx.Client, sandbox: Sandbox) -> None:
    known = sandbox.credentials

    def token(resource: str) -> str:
        form = {
            "grant_type": "client_credentials",
            "client_id": known["outside_client_id"],
            "client_secret": known["outside_client_secret"],
            "resource": resource,
        }
        return str(http.post(f"/{known['azure_tenant_id']}/oauth2/token", data=form).json()["access_token"])

    own, management = token(RESOURCE), token(MANAGEMENT)
    resource_id = {"x-databricks-azure-workspace-resource-id": known["azure_workspace_resource_id"]}
    assert who(http, own) == 403
    assert who(http, own, **resource_id) == 403
    proof = {"x-databricks-azure-sp-management-token": management}
    assert who(http, own, **resource_id, **proof) == known["outside_client_id"]
    assert who(http, own) == known["outside_client_id"]
    assert who(http, management) == 403
    address = f"{known['azure_workspace_resource_id']}?api-version=2018-04-01"
    told = http.get(address, headers={"authorization": f"Bearer {management}"}).json()
    assert told["properties"]["workspaceUrl"] == urlsplit(sandbox.url).netloc


def test_a_user_of_entra(sandbox: Sandbox, http: httpx.Client) -> None:
    token = sandbox.credentials["entra_user_token"]
    assert jwt.decode(token, options={"verify_signature": False})["upn"] == sandbox.credentials["admin_user"]
    assert who(http, token) == sandbox.credentials["admin_user"]


def test_a_managed_identity(sandbox: Sandbox, http: httpx.Client) -> None:
    url, query = sandbox.credentials["instance_metadata_url"], {"api-version": "2018-02-01", "resource": RESOURCE}
    granted = http.get(url, params=query, headers={"metadata": "true"}).json()
    assert int(granted["expires_on"]) > 0
    assert who(http, granted["access_token"]) == sandbox.credentials["client_id"]
    assert http.get(url, params=query).json()["error"] == "bad_request"


def test_a_pipeline_of_azure_devops_and_the_assertion_of_a_client(sandbox: Sandbox, http: httpx.Client) -> None:
    known = sandbox.credentials
    path = "devops/billing/_apis/distributedtask/hubs/build/plans/p1/jobs/j1/oidctoken?api-version=7.2-preview.1"
    headers = {"authorization": f"Bearer {known['pipeline_token']}"}
    assertion = http.post(f"/{path}", headers=headers).json()["oidcToken"]
    form = {
        "grant_type": "client_credentials",
        "client_id": known["client_id"],
        "resource": RESOURCE,
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": assertion,
    }
    granted = http.post(f"/{known['azure_tenant_id']}/oauth2/token", data=form).json()
    assert who(http, granted["access_token"]) == known["client_id"]


def test_the_metadata_service(sandbox: Sandbox, http: httpx.Client) -> None:
    url = sandbox.credentials["metadata_service_url"]
    granted = http.get(url, headers={"x-databricks-metadata-version": "1", "x-databricks-host": sandbox.url}).json()
    assert who(http, granted["access_token"]) == sandbox.credentials["admin_user"]
    assert http.get(url).status_code == 400
