"""Every way of authenticating, as it is on the wire."""

from __future__ import annotations

import base64
import json
import re
import time
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from support.behaviours import redirect, respond
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.databricks import CredentialError, Unauthenticated
from dovetail_api.databricks.operations import clusters

from .conftest import Connect

LIST = "/api/2.1/clusters/list"
DATABRICKS = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d"
MANAGEMENT = "https://management.core.windows.net/"
RESOURCE = "/subscriptions/sub-1/resourceGroups/rg/providers/Microsoft.Databricks/workspaces/ws"
DISCOVERY = "/oidc/.well-known/oauth-authorization-server"
METADATA = "/.well-known/databricks-config"


@pytest.fixture
def server(server: FaultServer) -> FaultServer:
    """A workspace: an empty list of clusters, and OAuth endpoints; no host metadata."""
    server.on("GET", LIST, respond(json={}))
    server.on("GET", METADATA, respond(404))
    endpoints = {"token_endpoint": f"{server.url}/oidc/v1/token"}
    server.on("GET", DISCOVERY, respond(json=endpoints))
    server.on("POST", "/oidc/v1/token", respond(json=token("workspace-token")))
    return server


def token(text: str, **more: Any) -> dict[str, Any]:
    return {"access_token": text, "token_type": "Bearer", "expires_in": 3600, **more}


def sent(server: FaultServer, path: str) -> list[Recorded]:
    return [request for request in server.requests if request.path == path]


def form(request: Recorded) -> dict[str, str]:
    assert request.header("Content-Type") == "application/x-www-form-urlencoded"
    return {name: values[0] for name, values in parse_qs(request.body.decode(), strict_parsing=True).items()}


def azure_headers(request: Recorded) -> dict[str, str]:
    return {
        name.lower().removeprefix("x-databricks-azure-"): text
        for name, text in request.headers
        if name.lower().startswith(("authorization", "x-databricks-azure-"))
    }


def jwt(**claims: object) -> str:
    return f"h.{base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip('=')}.s"


@pytest.mark.parametrize(
    ("options", "headers"),
    [
        ({"token": "dapi1"}, {"authorization": "Bearer dapi1"}),
        ({"personal_access_token": "dapi1"}, {"authorization": "Bearer dapi1"}),
        ({"username": "ann", "password": "pass"}, {"authorization": "Basic YW5uOnBhc3M="}),
        (
            {"auth_method": "azure_ad_user", "access_token": "t"},
            {"authorization": "Bearer t"},
        ),
        (
            {"auth_method": "azure_ad_user", "access_token": "t", "resource_id": RESOURCE},
            {"authorization": "Bearer t", "workspace-resource-id": RESOURCE},
        ),
        (
            {
                "auth_method": "azure_ad_service_principal",
                "access_token": "t",
                "management_token": "m",
                "resource_id": RESOURCE,
            },
            {"authorization": "Bearer t", "sp-management-token": "m", "workspace-resource-id": RESOURCE},
        ),
        (
            {"auth_method": "azure_ad_service_principal", "access_token": "t", "management_token": "m"},
            {"authorization": "Bearer t"},
        ),
    ],
)
def test_credentials_that_the_caller_has(
    server: FaultServer, connect: Connect, options: dict[str, Any], headers: dict[str, str]
) -> None:
    assert connect(server, **options).test_connection()
    assert azure_headers(server.requests[-1]) == headers
    assert [request.path for request in server.requests] == [LIST], "nothing else is asked"


def test_oauth_of_a_program(server: FaultServer, connect: Connect) -> None:
    client = connect(server, client_id="id", client_secret="s3cret", scopes="sql, all-apis sql", group_id="g1")
    assert server.requests == [], "making a client touches no network"
    for _ in range(3):
        client.test_connection()
    assert [request.path for request in server.requests] == [METADATA, DISCOVERY, "/oidc/v1/token", LIST, LIST, LIST]
    asked = sent(server, "/oidc/v1/token")[0]
    assert asked.header("Authorization") == f"Basic {base64.b64encode(b'id:s3cret').decode()}"
    assert form(asked) == {"grant_type": "client_credentials", "scope": "all-apis sql", "assume_group": "g1"}
    assert azure_headers(server.requests[-1]) == {"authorization": "Bearer workspace-token"}
    assert "s3cret" not in repr(client) + repr(client.settings)


def test_a_program_may_ask_for_details(server: FaultServer, connect: Connect) -> None:
    details = '[{"type": "workspace_permission"}]'
    connect(server, client_id="id", client_secret="s", authorization_details=details).test_connection()
    assert form(sent(server, "/oidc/v1/token")[0])["authorization_details"] == details


def test_a_host_may_tell_where_its_endpoints_are_and_which_workspace_it_is(
    server: FaultServer, connect: Connect
) -> None:
    told = {"oidc_endpoint": f"{server.url}/oidc/accounts/{{account_id}}", "account_id": "a1", "workspace_id": "77"}
    server.on("GET", METADATA, respond(json=told))
    elsewhere = "/oidc/accounts/a1/.well-known/oauth-authorization-server"
    server.on("GET", elsewhere, respond(json={"token_endpoint": f"{server.url}/elsewhere"}))
    server.on("POST", "/elsewhere", respond(json=token("t")))
    connect(server, client_id="id", client_secret="s").test_connection()
    assert [request.path for request in server.requests] == [METADATA, elsewhere, "/elsewhere", LIST]
    assert server.requests[-1].header("X-Databricks-Workspace-Id") == "77"


def test_a_discovery_url_is_taken_as_it_is(server: FaultServer, connect: Connect) -> None:
    connect(server, client_id="id", client_secret="s", discovery_url=server.url + DISCOVERY).test_connection()
    assert [request.path for request in server.requests] == [DISCOVERY, "/oidc/v1/token", LIST]


def test_no_secret_goes_to_a_place_that_is_not_encrypted(
    server: FaultServer, other: FaultServer, connect: Connect
) -> None:
    server.on("GET", DISCOVERY, respond(json={"token_endpoint": f"{other.url}/token"}))
    with pytest.raises(CredentialError, match="which is not encrypted"):
        connect(server, client_id="id", client_secret="s").test_connection()
    assert other.requests == []


@pytest.mark.parametrize(
    ("status", "body", "message"),
    [
        (
            401,
            {"error": "invalid_client", "error_description": "Client authentication failed"},
            "invalid_client: Client",
        ),
        (400, {"errorCode": "invalid_client", "errorSummary": "no such client"}, "invalid_client: no such client"),
    ],
)
def test_a_refused_secret_is_a_credential_error_without_it(
    server: FaultServer, connect: Connect, status: int, body: dict[str, Any], message: str
) -> None:
    server.on("POST", "/oidc/v1/token", respond(status, json=body))
    with pytest.raises(CredentialError, match=message) as caught:
        connect(server, client_id="id", client_secret="s3cret-of-mine").test_connection()
    assert "s3cret" not in str(caught.value)
    assert sent(server, LIST) == []


def test_a_token_that_the_workspace_refuses_is_fetched_anew_once(server: FaultServer, connect: Connect) -> None:
    server.on("POST", "/oidc/v1/token", respond(json=token("first")), respond(json=token("second")))
    server.on("GET", LIST, respond(401, json={"error_code": "401", "message": "expired"}), respond(json={}))
    connect(server, client_id="id", client_secret="s").test_connection()
    assert [request.header("Authorization") for request in sent(server, LIST)] == ["Bearer first", "Bearer second"]
    server.on("GET", LIST, respond(401, json={"message": "no"}))
    with pytest.raises(Unauthenticated):
        connect(server, client_id="id", client_secret="s").test_connection()


def test_a_token_near_its_end_is_renewed_and_kept_when_that_fails(server: FaultServer, connect: Connect) -> None:
    server.on(
        "POST",
        "/oidc/v1/token",
        respond(json=token("short", expires_in=30)),  # has less than 40 seconds left from the beginning
        respond(json=token("long")),
    )
    client = connect(server, client_id="id", client_secret="s")
    for _ in range(3):
        client.test_connection()
    bearers = [request.header("Authorization") for request in sent(server, LIST)]
    assert bearers == ["Bearer short", "Bearer long", "Bearer long"]


@pytest.mark.parametrize(("disabled", "fetches"), [(False, 2), (True, 1)])
def test_a_token_is_renewed_in_the_second_half_of_its_life_unless_that_is_turned_off(
    server: FaultServer, connect: Connect, disabled: bool, fetches: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABRICKS_DISABLE_ASYNC_TOKEN_REFRESH", str(disabled))
    client = connect(server, client_id="id", client_secret="s")
    client.test_connection()
    cached = client.settings.auth.tokens.fresh()
    assert cached.renew_at - time.monotonic() == pytest.approx(3560 if disabled else 2400, abs=60)
    cached.renew_at = min(cached.renew_at, cached.refresh_at if disabled else time.monotonic())
    client.test_connection()
    assert len(sent(server, "/oidc/v1/token")) == fetches


TENANT = "11111111-2222-3333-4444-555555555555"


def entra(server: FaultServer) -> str:
    """Let a server be Entra ID; it answers with numbers as text, as the older endpoint does."""

    def answer(request: Recorded) -> Any:
        resource = form(request)["resource"]
        text = "main" if resource == DATABRICKS else "management"
        return respond(json=token(text, expires_in="3599", ext_expires_in="3599", resource=resource))

    path = f"/{TENANT}/oauth2/token"
    server.on("POST", path, answer)
    return path


def test_a_secret_of_entra(server: FaultServer, other: FaultServer, connect: Connect) -> None:
    path = entra(other)
    place = f"https://login.microsoftonline.com/{TENANT}/oauth2/authorize?client_id=x"
    server.on("GET", "/aad/auth", redirect(302, place))
    client = connect(
        server,
        azure_client_id="app",
        azure_client_secret="s3cret",
        azure_workspace_resource_id=RESOURCE,
        azure_login_endpoint=other.url,
    )
    for _ in range(2):
        client.test_connection()
    assert [request.path for request in server.requests] == ["/aad/auth", LIST, LIST]
    common = {"grant_type": "client_credentials", "client_id": "app", "client_secret": "s3cret"}
    assert [form(request) for request in sent(other, path)] == [
        {**common, "resource": DATABRICKS},
        {**common, "resource": MANAGEMENT},
    ]
    assert azure_headers(server.requests[-1]) == {
        "authorization": "Bearer main",
        "sp-management-token": "management",
        "workspace-resource-id": RESOURCE,
    }
    assert all(request.header("X-Databricks-Azure-Workspace-Resource-Id") is None for request in other.requests)


def test_a_tenant_that_is_known_is_not_asked_for(server: FaultServer, other: FaultServer, connect: Connect) -> None:
    entra(other)
    options = {"azure_client_id": "app", "azure_client_secret": "s", "azure_tenant_id": TENANT}
    connect(server, **options, azure_login_endpoint=other.url).test_connection()
    assert [request.path for request in server.requests] == [LIST]
    assert "workspace-resource-id" not in azure_headers(server.requests[-1])


@pytest.mark.parametrize(
    ("cloud", "login", "management"),
    [
        (None, "login.microsoftonline.com", "management.core.windows.net"),
        ("PUBLIC", "login.microsoftonline.com", "management.core.windows.net"),
        ("AzurePublicCloud", "login.microsoftonline.com", "management.core.windows.net"),
        ("usgovernment", "login.microsoftonline.us", "management.core.usgovcloudapi.net"),
        ("AzureUSGovernmentCloud", "login.microsoftonline.us", "management.core.usgovcloudapi.net"),
        ("CHINA", "login.chinacloudapi.cn", "management.core.chinacloudapi.cn"),
    ],
)
def test_each_cloud_of_azure_has_its_own_login(cloud: str | None, login: str, management: str) -> None:
    from dovetail.databricks import Config
    from dovetail.databricks.auth.entra import cloud_of

    found = cloud_of(Config(host="x", token="t", azure_environment=cloud, auth_type="pat"))
    assert (found.login, found.management) == (f"https://{login}", f"https://{management}/")


def test_the_identity_of_a_machine(server: FaultServer, other: FaultServer, connect: Connect) -> None:
    def answer(request: Recorded) -> Any:
        text = "main" if DATABRICKS in request.query else "management"
        return respond(json={"access_token": text, "token_type": "Bearer", "expires_on": str(int(time.time()) + 3600)})

    other.on("GET", "/metadata/identity/oauth2/token", answer)
    client = connect(
        server,
        azure_use_msi=True,
        azure_client_id="mine",
        azure_workspace_resource_id=RESOURCE,
        azure_msi_endpoint=other.url,
    )
    for _ in range(2):
        client.test_connection()
    asked = [(request.header("Metadata"), parse_qs(request.query)) for request in other.requests]
    common = {"api-version": ["2018-02-01"], "client_id": ["mine"]}
    assert asked == [
        ("true", {**common, "resource": [DATABRICKS]}),
        ("true", {**common, "resource": [MANAGEMENT]}),
    ]
    assert azure_headers(server.requests[-1]) == {
        "authorization": "Bearer main",
        "sp-management-token": "management",
        "workspace-resource-id": RESOURCE,
    }


def test_a_local_service_that_gives_tokens(server: FaultServer, other: FaultServer, connect: Connect) -> None:
    complete = {"access_token": "local", "token_type": "Bearer", "expires_on": int(time.time()) + 3600}
    other.on("GET", "/token", respond(json=complete))
    connect(server, metadata_service_url=f"{other.url}/token").test_connection()
    asked = other.requests[0]
    assert asked.header("X-Databricks-Metadata-Version") == "1"
    assert asked.header("X-Databricks-Host") == server.url
    assert azure_headers(server.requests[-1]) == {"authorization": "Bearer local"}
    for name in complete:
        other.on("GET", "/token", respond(json={key: value for key, value in complete.items() if key != name}))
        with pytest.raises(CredentialError, match=f"without {name}|without a token"):
            connect(server, metadata_service_url=f"{other.url}/token").test_connection()


def test_the_bearer_goes_to_the_workspace_alone(server: FaultServer, other: FaultServer, connect: Connect) -> None:
    other.on("GET", LIST, respond(json={}))
    server.on("GET", LIST, redirect(302, other.url + LIST))
    connect(server, client_id="id", client_secret="s").test_connection()
    assert other.requests[0].header("Authorization") is None


def test_the_headers_of_azure_go_to_the_workspace_alone(
    server: FaultServer, other: FaultServer, connect: Connect
) -> None:
    other.on("GET", LIST, respond(json={}))
    server.on("GET", LIST, redirect(302, other.url + LIST))
    options = {"access_token": "t", "management_token": "m", "resource_id": RESOURCE}
    connect(server, auth_method="azure_ad_service_principal", **options).test_connection()
    assert azure_headers(server.requests[0]).keys() == {"authorization", "sp-management-token", "workspace-resource-id"}
    assert azure_headers(other.requests[0]) == {}


def test_netrc_is_not_consulted(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login netrc password netrc\n")
    for engine in ("pyreqwest", "httpx"):
        connect(server, client_id="id", client_secret="s", engine=engine).test_connection()
    pair = base64.b64encode(b"netrc:netrc").decode()
    assert not any(pair in (request.header("Authorization") or "") for request in server.requests)


@pytest.mark.parametrize(
    ("environment", "options", "auth"),
    [
        ({}, {"token": "t"}, "pat"),
        ({}, {"username": "u", "password": "p"}, "basic"),
        ({}, {"metadata_service_url": "http://x", "client_id": "i", "client_secret": "s"}, "metadata-service"),
        ({"DATABRICKS_OIDC_TOKEN": "j"}, {"client_id": "i", "client_secret": "s"}, "oauth-m2m"),
        ({"DATABRICKS_OIDC_TOKEN": "j"}, {"client_id": "i", "oidc_token_filepath": "f"}, "env-oidc"),
        ({"GITHUB": "1"}, {"client_id": "i", "oidc_token_filepath": "f"}, "file-oidc"),
        ({"GITHUB": "1"}, {"client_id": "i"}, "github-oidc"),
        ({"GITHUB": "1"}, {"azure_client_id": "i", "azure_client_secret": "s"}, "azure-client-secret"),
        ({"GITHUB": "1"}, {"azure_client_id": "i", "azure_use_msi": True}, "azure-msi"),
        ({"GITHUB": "1"}, {"azure_client_id": "i"}, "github-oidc-azure"),
        ({}, {"azure_workspace_resource_id": RESOURCE}, "azure-cli"),
        ({"DEVOPS": "1"}, {"client_id": "i"}, "azure-devops-oidc"),
        ({}, {"auth_type": "external-browser"}, "external-browser"),
        ({}, {"databricks_cli_path": "databricks"}, "databricks-cli"),
    ],
)
def test_the_first_way_that_is_set_up_is_taken(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], options: dict[str, Any], auth: str
) -> None:
    groups = {
        "GITHUB": ("ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"),
        "DEVOPS": tuple(
            f"SYSTEM_{name}"
            for name in ("TEAMFOUNDATIONCOLLECTIONURI", "TEAMPROJECTID", "HOSTTYPE", "PLANID", "JOBID", "ACCESSTOKEN")
        ),
    }
    for name, text in environment.items():
        for variable in groups.get(name, (name,)):
            monkeypatch.setenv(variable, text)
    from dovetail.databricks import Client

    agent = Client(host="http://127.0.0.1:9", **options).settings.user_agent
    assert re.search(r" auth/(\S+)", agent)[1] == auth  # type: ignore[index]


def test_every_operation_takes_every_credential(server: FaultServer, connect: Connect) -> None:
    curl = connect(server, client_id="id", client_secret="s3cret").curl(clusters.list())
    assert "s3cret" not in curl
    assert "Authorization: Bearer ********" in curl
