"""Every way of authenticating against the sandbox's own endpoints, from the first call beyond the end of a token."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from urllib.request import Request, urlopen

import pytest

from dovetail.databricks import ConfigError, CredentialError, NotFound
from dovetail.runtime.hooks import Hooks, RequestEvent
from dovetail.sandbox import Sandbox, serve

from .conftest import Connect

AUTH_TYPES = (
    "oauth-m2m",
    "azure-client-secret",
    "azure-msi",
    "github-oidc",
    "github-oidc-azure",
    "azure-devops-oidc",
    "env-oidc",
    "file-oidc",
    "metadata-service",
)


@pytest.fixture(scope="module")
def azure() -> Iterator[Sandbox]:
    """A workspace with stand-ins for Entra ID, Azure and pipelines."""
    with serve("databricks") as sandbox:
        yield sandbox


def entra(azure: Sandbox) -> dict[str, Any]:
    """The workspace as a resource of Azure, and where Azure is."""
    known = azure.credentials
    return {
        "azure_client_id": known["client_id"],
        "azure_login_endpoint": known["azure_login_url"],
        "azure_management_endpoint": known["azure_resource_manager_url"],
        "azure_workspace_resource_id": known["azure_workspace_resource_id"],
    }


@pytest.fixture(params=AUTH_TYPES)
def way(
    azure: Sandbox, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> dict[str, Any]:
    """What a client needs for one way of authenticating, beside a host; the environment is as that way has it."""
    known = azure.credentials
    robot: dict[str, Any] = {"client_id": known["client_id"]}
    azure_robot = entra(azure)
    if request.param.startswith("github-oidc"):
        monkeypatch.setenv("ACTIONS_ID_TOKEN_REQUEST_URL", known["github_id_token_url"])
        monkeypatch.setenv("ACTIONS_ID_TOKEN_REQUEST_TOKEN", known["pipeline_token"])
    if request.param == "azure-devops-oidc":
        job = {"TEAMPROJECTID": "p", "HOSTTYPE": "build", "PLANID": "1", "JOBID": "2"}
        place = {"TEAMFOUNDATIONCOLLECTIONURI": known["azure_devops_collection_url"]}
        for name, text in (job | place | {"ACCESSTOKEN": known["pipeline_token"]}).items():
            monkeypatch.setenv(f"SYSTEM_{name}", text)
    if request.param == "env-oidc":
        monkeypatch.setenv("DATABRICKS_OIDC_TOKEN", identity(azure))
    (tmp_path / "identity").write_text(identity(azure))
    return {
        "oauth-m2m": robot | {"client_secret": known["client_secret"]},
        "azure-client-secret": azure_robot
        | {"azure_client_secret": known["client_secret"], "azure_tenant_id": known["azure_tenant_id"]},
        "azure-msi": azure_robot | {"azure_use_msi": True, "azure_msi_endpoint": azure.url},
        "github-oidc": robot,
        "github-oidc-azure": azure_robot,
        "azure-devops-oidc": robot,
        "env-oidc": robot,
        "file-oidc": robot | {"oidc_token_filepath": str(tmp_path / "identity")},
        "metadata-service": {"metadata_service_url": known["metadata_service_url"]},
    }[request.param] | {"auth_type": request.param}


def identity(azure: Sandbox) -> str:
    """An identity token that the workspace takes."""
    known = azure.credentials
    url = f"{known['github_id_token_url']}&audience={quote(known['token_url'], safe='')}"
    asked = Request(url, headers={"Authorization": f"Bearer {known['pipeline_token']}"})
    with urlopen(asked) as answer:
        return str(json.load(answer)["value"])


class Seen:
    """Notes where requests go."""

    def __init__(self) -> None:
        self.urls: list[str] = []
        self.hooks = Hooks(on_request=(self._note,))

    def _note(self, event: RequestEvent) -> None:
        self.urls.append(event.url)

    def paths(self) -> list[str]:
        return [urlsplit(url).path for url in self.urls]


ME = "/api/2.0/preview/scim/v2/Me"


def fetched(client: Any) -> Any:
    token = client.settings.auth.tokens.fresh()
    assert token is not None
    return token


def revoke(azure: Sandbox, token: str) -> None:
    with urlopen(f"{azure.url}/oidc/v1/revoke", f"token={token}".encode()) as answer:
        assert answer.status == 200


def test_a_token_serves_many_calls_and_one_that_was_revoked_is_fetched_anew_once(
    azure: Sandbox, connect: Connect, way: dict[str, Any]
) -> None:
    seen = Seen()
    client = connect(azure.url, hooks=seen.hooks, **way)
    assert seen.urls == [], "making a client touches no network"
    (name,) = {client.current_user.me().user_name for _ in range(3)}
    assert name == azure.credentials["admin_user" if way["auth_type"] == "metadata-service" else "client_id"]
    steps, calls = seen.paths()[:-3], seen.paths()[-3:]
    assert calls == [ME] * 3
    assert steps
    assert ME not in steps

    first = fetched(client).value
    revoke(azure, first)
    seen.urls.clear()
    assert client.current_user.me().user_name == name
    assert (seen.paths()[0], seen.paths()[-1], seen.paths().count(ME)) == (ME, ME, 2)
    assert fetched(client).value != first
    assert len(seen.paths()) - 2 <= len(steps), "what was found out once is not asked for again"


def test_however_many_want_a_token_that_has_expired_it_is_fetched_once(
    azure: Sandbox, connect: Connect, way: dict[str, Any]
) -> None:
    seen, count = Seen(), 12
    client = connect(azure.url, hooks=seen.hooks, **way)
    client.current_user.me()
    steps = [path for path in seen.paths() if path != ME]
    fetched(client).refresh_at = time.monotonic()
    seen.urls.clear()
    start = threading.Barrier(count)

    def ask(_: int) -> str:
        start.wait()
        return str(client.current_user.me().user_name)

    with ThreadPoolExecutor(count) as pool:
        assert len(set(pool.map(ask, range(count)))) == 1
    assert seen.paths().count(ME) == count
    assert len(seen.paths()) - count <= len(steps)


@pytest.mark.parametrize("auth_type", ["azure-client-secret", "azure-msi"])
def test_the_host_is_found_by_the_resource_once(azure: Sandbox, connect: Connect, auth_type: str) -> None:
    known, seen = azure.credentials, Seen()
    options = entra(azure) | {"auth_type": auth_type, "azure_tenant_id": known["azure_tenant_id"]}
    if auth_type == "azure-msi":
        options |= {"azure_use_msi": True, "azure_msi_endpoint": azure.url}
    else:
        options |= {"azure_client_secret": known["client_secret"]}
    client = connect(None, hooks=seen.hooks, **options)
    assert seen.urls == [], "making a client touches no network"
    start = threading.Barrier(6)

    def ask(_: int) -> str:
        start.wait()
        return str(client.current_user.me().user_name)

    with ThreadPoolExecutor(6) as pool:
        assert set(pool.map(ask, range(6))) == {known["client_id"]}
    resource = known["azure_workspace_resource_id"]
    assert seen.paths().count(resource) == 1
    assert {url for url in seen.urls if urlsplit(url).path == ME} == {azure.url + ME}
    revoke(azure, fetched(client).value)
    client.current_user.me()
    assert seen.paths().count(resource) == 1
    with pytest.raises(NotFound) as caught:
        client.clusters.get("0000-000000-missing0")
    assert azure.url in str(caught.value.request)


def test_a_resource_that_leads_nowhere_is_said(azure: Sandbox, connect: Connect) -> None:
    options = entra(azure) | {"azure_client_secret": azure.credentials["client_secret"]}
    with pytest.raises(CredentialError, match="azure_tenant_id: it must be given"):
        connect(None, **options).current_user.me()
    options |= {"azure_tenant_id": azure.credentials["azure_tenant_id"]}
    options["azure_workspace_resource_id"] = "/subscriptions/other"
    with pytest.raises(CredentialError, match=r"azure_workspace_resource_id: http.* knows no /subscriptions/other"):
        connect(None, **options).current_user.me()
    with pytest.raises(ConfigError, match="host must be set"):
        connect(None, token="t", azure_workspace_resource_id="/subscriptions/other", auth_type="azure-ad-user")


def test_who_manages_the_workspace_in_azure_becomes_a_member_by_calling(azure: Sandbox, connect: Connect) -> None:
    known = azure.credentials
    outsider = entra(azure) | {
        "azure_client_id": known["outside_client_id"],
        "azure_client_secret": known["outside_client_secret"],
    }
    client = connect(azure.url, **outsider)
    assert client.current_user.me().user_name == known["outside_client_id"]
